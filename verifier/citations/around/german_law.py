"""Decisions and papers of parliament within a German sentence, and what its author says behind a page.

"Das Gericht hat dies in | BVerfGE 7, 198 (205) | bestätigt": a collection and its numbers, a court and its
journal, or the number of a printed paper are nothing else, whatever the sentence says around them.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.citations.forms.german_decisions import COURT, read_german_decision
from verifier.citations.forms.german_gazettes import read_german_gazette
from verifier.citations.forms.german_law_places import COLLECTIONS
from verifier.citations.forms.parliamentary import read_parliamentary_paper
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_BEGINS = late_pattern(
    rf"(?<![\w-])(?:{COLLECTIONS}\s\d{{1,3}},\s\d"
    rf"|{COURT},?\s(?=(?:[A-ZÄÖÜ][\wÄÖÜäöü&]{{1,9}}\.?(?:-RR)?|Slg\.)\s(?:19|20)\d\d,\s\d)"
    rf"|{COURT},\s(?=(?:[A-Z][a-z]{{0,9}}-?)?(?:[Uu]rt|[Bb]eschl)[^;,()]{{1,80}}?\sv(?:om|\.)\s?\d)"
    r"|(?:BT|BR|LT)-(?:Drucks|Drs)\.\s\d)"
)
_SIGNS = Signs(
    *("BVerf", "BVerw", "BGH", "RGZ", "RGSt", "BSG", "BAG", "BFH", "OVG", "OLG", "VGH", "EuG"),
    *("EGMR", "-Drs", "-Druck", "LG ", "KG "),
)
# Where it may end: at a mark, or in front of a word of the sentence.
_STOPS = late_pattern(r"\s?[;–—]|[.,:]?\s(?=[a-zäöüß]{2,}|[A-ZÄÖÜ„“])|[.,)]?\s*\Z|\)(?=[.,;\s])")
_WORD_BEFORE = late_pattern(r"(?<![\w’'-])[^\W\d_][\w-]+[,:]?\s\(?\Z|[^\W\d_]\.,?\s\(?\Z")
_ABOUT = late_pattern(
    r"(?:(?:Urteils)?[Aa]nm(?:\.|erkung(?:en)?)|Bespr(?:\.|echung)|Rez(?:\.|ension))\s(?:zu[mr]?|von|der|des)\s(?:(?:Urteil|Beschluss|Entscheidung)\s(?:des|der)\s)?\Z"
)
_SAYS = late_pattern(r"(?:So|Anders|Ebenso|Vgl\.|Siehe|Nach)\s(?:auch\s)?(?:die|der|das|den|dem|zur)\s")
_CLAUSE = late_pattern(r"(?:[;.:](?:\s|\Z)|\A)")
_LONGEST = 260


def german_law_in_sentences(text: StyledText) -> Iterator[tuple[int, int]]:
    """Where decisions and papers stand behind words of a sentence, from their names to the places meant."""
    plain = text.plain
    if not _SIGNS.found_in(plain):
        return
    low = 0
    for match in _BEGINS.finditer(plain):
        start = match.start()
        if start < low:
            continue
        clause = max((stop.end() for stop in _CLAUSE.finditer(plain, low, start)), default=low)
        before = plain[clause:start]
        if not before.strip() or introduction(plain[clause:]) >= len(before):
            # "Vgl. auch BVerfGE 7, 198": it begins its sentence and needs no other sign.
            continue
        if _ABOUT.search(plain, low, start):
            # "Steiner, Anm. zu BGH, JZ 1999, 500": about a decision, and cited for itself.
            continue
        end = _end_of(text, start)
        if end is None or not _WORD_BEFORE.search(before):
            continue
        low = end
        begun = clause + len(before) - len(before.lstrip())
        titled = _SAYS.match(before.lstrip()) is None and read_parliamentary_paper(text.slice(begun, end))
        if not titled and not _is_named(plain[begun:start]):
            yield start, end


# "Lüth, BVerfGE 7, 198": the name of the decision.
_NAMED = late_pattern(r"(?:(?!Nach\s|So\s|In\s)[^\Wa-z\d_][\w’'/-]*,?\s){1,4}")


def _is_named(before: str) -> bool:
    return _NAMED.fullmatch(before) is not None


def _end_of(text: StyledText, start: int) -> int | None:
    """Where what begins at a place ends: the farthest place up to which all of it is read."""
    plain = text.plain
    ends = [match.start() for match in _STOPS.finditer(plain, start, start + _LONGEST)]
    for end in reversed(ends):
        part = text.slice(start, end)
        if (read_german_decision(part) or read_german_gazette(part)) is not None:
            return end
    return None
