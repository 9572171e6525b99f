"""A note into its citations: where one ends and the next begins, and what is said beside them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from operator import itemgetter

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.likeness import CITATION, citation_points, is_prose
from verifier.citations.prose_around import cited_stretch
from verifier.citations.short_forms import has_short_form
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.citations.tagger.head import introduction, is_head, matter
from verifier.citations.tagger.prose_leads import prose_lead
from verifier.citations.tagger.sentences import sentence_ends
from verifier.identifiers import find_identifiers
from verifier.model import StyledText

PointsBack = Callable[[StyledText], bool]
"""Whether a stretch is a short citation of a work that its paper cites in full."""

_MARK = re.compile(r"[;；]\s*(?:and\s|see also\s|und\s)?")
_CUE = re.compile(
    r"(?:(?<=[.,;])|(?<=[.,;][”\"’)]))\s+(?=(?:[Ss]ee(?:\salso)?|[Cc]f\.|[Cc]fr\.|[Qq]uoted in|[Cc]ited in"
    r"|[Aa]s (?:cited|quoted) in|[Cc]ompare"
    r"|cité(?:e|es|s)?\s(?:par|dans|in)|cit[ao]t[oaie]\s(?:in|da)|cit\.\s(?:in|da|en|par)|citad[oa]s?\s(?:en|por|em)|apud"
    r"|[Vv]gl\.|[Ss]iehe(?:\sauch)?|[Dd]azu(?:\sauch)?|[Ee]benso|[Ff]erner|[Vv]oir(?:\s(?:aussi|également|notamment))?|[Vv]éase(?:\stambién)?|[Vv]er\stambién"
    r"|[Ss]i\sveda(?:no)?|[Vv]edi(?:\sanche)?|[Zz]ie(?:\sook)?|[Zz]ob\.|[Ss]e\säven|geciteerd\sin|[Cc]yt\.\sza|citera[dt]\s(?:i|efter)"
    r"|[Zz]it(?:\.|iert)\s(?:nach|bei|in):?|转引自|(?:[Пп]одробнее(?:\sоб\sэтом)?\s)?[Сс]м\.(?:\s(?:также|тж\.|подробнее|об\sэтом))?:?|[Цц]ит\.\sпо:?|参见|又见)\s)|(?<=[，；。])(?=转引自)"
)
_AND = re.compile(r",?\s(?:and|und|et|y|e|и|sowie)\s(?=[^\Wa-zа-я\d_]|[“\"«„])")
# ", 3. Auflage": the full stop of an ordinal.
# "1990, et Bernard Lepetit, *Les villes*": a work with author and title behind the end of another.
_AND_WORK = re.compile(
    r"(?<=\d)(?P<cut>[)\]]?(?:\s?(?:ff?|sq|ss|et\ss)\.?)?,?\s(?:et|and|und|e|ed|y|sowie|en|i|oraz)\s)(?P<head>[^\Wa-z\d_][^\d;«“„\"]{3,80})"
)
# A full stop of a day or an ordinal parts nothing: "3. 4. 1901", "2. Aufl.".
_ORDINAL = re.compile(
    r"\s\d{1,2}\.\s?(?:1[4-9]|20)\d\d(?!\d)|\s(?:1[4-9]|20)\d\d,\sin:\s|\s(?:[\w.]{2,12}\s){0,2}(?:Aufl|ed\.|A\.|Ausg|Jahrhundert|Jh\.|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrgang|Jg\.|éd\.|edizione|изд)"
)
# "„Zwischen Zoll und Zensur“. Grenzbeamte im Vormärz, in:": the title goes on behind the quotation.
_SUBTITLE = re.compile(r"[“”\"»«][.:]\s?[^\Wa-z\d_][^.,:;()\d]{3,120},\s[Ii]n:?\s")
_BARE_YEAR = re.compile(r"\s\((?:1[4-9]|20)\d\d[a-z]?(?:,\s[^()\d]{3,10}(?:\s\d{1,2})?)?\)\.\s*\Z")
_YEAR_IN_BRACKETS = re.compile(r"\((?:1[4-9]|20)\d\d")
_QUOTED_BY = re.compile(
    r"\s?(?:[Zz]it(?:\.|iert)\s(?:nach|bei|in)|[Qq]uoted\sin|[Cc]ited\sin|cité\s(?:par|dans)|cit\.\s(?:in|en|par)|citad[oa]\s(?:en|por|em)|[Цц]ит\.\sпо|转引自)"
)
_ANDS = (" et ", " and ", " und ", " e ", " ed ", " y ", " sowie ", " en ", " i ", " oraz ")
_LIKE_NAMES = 0.5
_MOST_BLANKS = 3
"""Blanks in the name of a person."""

# "Compare Anna Berg, *Rivers*, 12, with Carl Dorn, *Lakes*, 40" (The Bluebook, rule 1.2).
_COMPARED = re.compile(r"(?<!\w)(?:Compare|Contrast|But\scompare)\s")
_WITH = re.compile(r",\swith\s(?=[^\Wa-z\d_])")

_OWN_TITLE = re.compile(r"[«“„‘\"]")
_CLOSING = re.compile(r"[”\"’)\]»]*")
_BACK = ("O.", "cit.", "préc.")
"""Words for a work cited before, behind which the number of the note may stand in brackets."""

_THE_SAME, _THERE = ("Id.", "Idem.", "ID.", "IDEM."), (" Ibid", " ibid", " IBID", " Ib.", " ib.")
"""Two words of one short citation in Portuguese: "Id. Ibid., p. 33"."""

_SHORTEST_FULL = 30
_LONGEST_OF_SHORT = 3_000
"""A run of this many code points at most is searched for short citations that only a full stop parts."""

_LONGEST_ITALIC = 250
_NEAR = 400
_SHORT_FORM = 3.0
"""What a short form is worth as a citation, which it is by its form alone."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A citation at ``start`` to ``end`` of a note; ``lead`` are the words that introduce it."""

    start: int
    end: int
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """The citations of a note, and the words beside them."""

    pieces: tuple[Piece, ...]
    remarks: str = ""


def no_work_is_known(text: StyledText) -> bool:
    """What can be said of short citations by who knows nothing of the paper: that there are none."""
    del text
    return False


class SplitNote:
    """A note that is split twice: before and after it is known what the paper cites in full."""

    __slots__ = ("points", "printed", "prose", "shielded", "short", "text")

    def __init__(self, text: StyledText, printed: StyledText | None = None) -> None:
        """Take a note, and what was printed where that says the same with more words in the same places.

        What is said of its stretches by themselves is kept from one split to the next.
        """
        self.text = text
        self.printed = printed or text
        self.shielded = _shielded(text)
        self.points: dict[tuple[int, int], float] = {}
        self.prose: dict[tuple[int, int], bool] = {}
        self.short: dict[tuple[int, int], bool] = {}

    def split(self, points_back: PointsBack = no_work_is_known) -> Split:
        """Split it. A note without any citation has no pieces, and all its text is a remark.

        ``points_back`` knows short citations by the works that the paper cites in full. What stretches are
        worth by themselves is judged once.
        """
        return _split(_Stretches(self, points_back))


def _split(note: _Stretches) -> Split:
    text = note.text
    pieces: list[Piece] = []
    remarks: list[str] = []
    for start, end, prose in _runs(note):
        found, said = ([], [text.plain[start:end]]) if prose else _citations(note, start, end)
        remarks.extend(words.strip() for words in said)
        pieces.extend(found)
    return Split(tuple(pieces), " ".join(remark for remark in remarks if remark))


class _Stretches:
    """A note whose stretches are judged, each once."""

    def __init__(self, note: SplitNote, points_back: PointsBack) -> None:
        self.text = note.text
        self.plain = note.text.plain
        self.shielded = note.shielded
        self._note = note
        self._points_back = points_back
        self._judged: dict[tuple[int, int], tuple[float, bool]] = {}

    def _judge(self, start: int, end: int) -> tuple[float, bool]:
        if (start, end) not in self._judged:
            stretch = self.text.slice(start, end)
            known = self._note
            if (start, end) not in known.short:
                known.short[start, end] = has_short_form(stretch.plain)
            short = known.short[start, end] or self._points_back(stretch)
            if not short and (start, end) not in known.points:
                known.points[start, end] = citation_points(stretch)
            self._judged[start, end] = (_SHORT_FORM if short else known.points[start, end], short)
        return self._judged[start, end]

    def points(self, start: int, end: int) -> float:
        """What a stretch is worth as a citation; see `CITATION`."""
        return self._judge(start, end)[0]

    def is_citation(self, start: int, end: int) -> bool:
        return self.points(start, end) >= CITATION

    def is_short(self, start: int, end: int) -> bool:
        return self._judge(start, end)[1]

    def is_imprint(self, first: int, cut: int, end: int) -> bool:
        """Whether what follows an italic title that ends a stretch has no title of its own: its imprint."""
        italics = [run for run in self.text.italics if first <= run.start < end]
        if not italics or italics[-1].end > cut or not self.plain[italics[-1].end : cut].strip(" .,"):
            return bool(italics) and italics[-1].end <= cut and not _OWN_TITLE.search(self.plain, cut, end)
        return False

    def is_prose(self, start: int, end: int) -> bool:
        if self.is_short(start, end):
            return False
        prose = self._note.prose
        if (start, end) not in prose:
            prose[start, end] = is_prose(self.text.slice(start, end))
        return prose[start, end]

    def holds_citation(self, start: int, end: int) -> bool:
        """Whether a stretch is a citation, or one of its parts is."""
        if self.is_citation(start, end):
            return True
        strong = _parts(_cuts(self.shielded, start, end), start, end)
        return any(self.is_citation(*part) for part in strong) or any(
            self.is_short(*part) for part in _parts(_weak_cuts(self.shielded, start, end), start, end)
        )


def _shielded(text: StyledText) -> str:
    """The text with `TAKEN` for addresses, quotations and brackets: no mark in them parts citations."""
    canvas = Canvas(text)
    for item in find_identifiers(text.plain):
        canvas.take(item.start, item.end)
    for quote in find_quotes(canvas.rest()):
        canvas.take(quote.start + 1, quote.end - 1)
    for run in text.italics:
        # A full stop or semicolon inside an italic title parts nothing.
        if run.end - run.start < _LONGEST_ITALIC:
            # That of an abbreviation at its end neither: "*v pervoi polovine XX v.*".
            inside = text.plain[run.end - 3 : run.end - 2] == " " and text.plain[run.end - 1] == "."
            canvas.take(run.start, max(run.start, run.end - (not inside)))
    shielded = list(canvas.rest())
    depth = 0
    opened = 0
    for index, sign in enumerate(shielded):
        if sign in "([（［":
            depth += 1
            opened = index if depth == 1 else opened
        elif sign in ")]）］" and depth:
            depth -= 1
            if depth == 0 and index - opened < 400:
                shielded[opened + 1 : index] = TAKEN * (index - opened - 1)
    return "".join(shielded)


def _sentence_ends(shielded: str, start: int, end: int) -> list[int]:
    """Where sentences end; a closing quotation mark or bracket belongs to the sentence before it."""
    ends = [stop + 1 for stop in sentence_ends(shielded, start, end)]
    return [stop + len(_CLOSING.match(shielded, stop).group()) for stop in ends]  # type: ignore[union-attr]


def _runs(note: _Stretches) -> list[tuple[int, int, bool]]:
    """The note cut into runs of prose sentences and runs of the others, in order."""
    length = len(note.plain)
    cuts = sorted({0, *_sentence_ends(note.shielded, 0, length), length})
    sentences = [(a, b) for a, b in pairwise(cuts) if note.plain[a:b].strip()]
    if not any(note.is_prose(a, b) for a, b in sentences):
        return [(0, length, not sentences or not note.holds_citation(0, length))]
    runs: list[tuple[int, int, bool]] = []
    for start, end in sentences:
        prose = note.is_prose(start, end)
        if runs and runs[-1][2] == prose:
            runs[-1] = (runs[-1][0], end, prose)
        else:
            runs.append((start, end, prose))
    return [(start, end, prose or not note.holds_citation(start, end)) for start, end, prose in runs]


def _cuts(shielded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where one citation may end and the next begin, by a mark or a word between them."""
    cuts = [match.span() for match in _MARK.finditer(shielded, start, end)]
    cuts += [(match.end(), match.end()) for match in _CUE.finditer(shielded, start, end)]
    if ", with " in shielded and _COMPARED.search(shielded, start, end):
        cuts += [match.span() for match in _WITH.finditer(shielded, start, end)]
    if any(map(shielded.__contains__, _ANDS)):
        for match in _AND_WORK.finditer(shielded, start, end):
            head = match["head"].split(TAKEN, maxsplit=1)[0]
            marked = len(head) < len(match["head"]) or shielded[match.end() : match.end() + 1] in '«“„"'
            if (marked and is_head(head.strip(" ,:"), _LIKE_NAMES)) or _is_named(head):
                cuts.append(match.span("cut"))
    return sorted(cuts)


def _is_named(head: str) -> bool:
    """Whether a person in full stands in front of a comma: "1996, und Ulrich Herbert, Best. Studien"."""
    name, comma, _ = head.partition(", ")
    first, _, family = name.partition(" ")
    known = first.casefold() in GIVEN or (len(first) > 1 and first[1] == ".")
    return bool(comma and family) and known and name.count(" ") <= _MOST_BLANKS and is_head(name)


def _weak_cuts(shielded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where only short citations can be parted: at full stops, and at an "and" between them."""
    if end - start > _LONGEST_OF_SHORT:
        return []
    cuts = [
        (stop, stop)
        for stop in _sentence_ends(shielded, start, end)
        if stop < end
        and not (shielded.startswith(" (", stop) and shielded.endswith(_BACK, start, stop))
        and not _SUBTITLE.match(shielded, stop - 2)
        and not shielded.startswith((" — ", " – "), stop)
        and not (shielded.endswith(_THE_SAME, start, stop) and shielded.startswith(_THERE, stop))
        and not (shielded[stop - 2 : stop - 1].isdigit() and _ORDINAL.match(shielded, stop))
    ]
    return sorted([*cuts, *(match.span() for match in _AND.finditer(shielded, start, end))])


def _parts(cuts: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """What lies between cuts."""
    starts = [start, *(behind for _, behind in cuts)]
    ends = [*(cut for cut, _ in cuts), end]
    return [part for part in zip(starts, ends, strict=True) if cuts and part[0] < part[1]]


def _citations(note: _Stretches, start: int, end: int) -> tuple[list[Piece], list[str]]:
    """The citations of a run without prose, and words in front of a short one that are none.

    It is cut at a semicolon or cue only where both sides are citations. Short citations are told from all
    else by their shape, so a full stop or an "and" parts them too.
    """
    cuts = _cuts(note.shielded, start, end)
    weak = set(_weak_cuts(note.shielded, start, end)) - set(cuts)
    pieces: list[Piece] = []
    said: list[str] = []
    first = start
    for cut, behind in sorted({*cuts, *weak}):
        if cut <= first:
            continue
        if not note.is_citation(first, cut):
            if _QUOTED_BY.match(note.plain, behind) and _begins_citation(note, behind, end, cuts):
                # What is cited by another work stands in front of it.
                said.append(note.plain[first:cut])
                first = behind
                continue
            later = min((stop for stop, _ in cuts if stop > behind), default=end)
            if cut < behind and note.is_short(first, later):
                # "QUEIROGA; BRANT, 2008, p. 150": the mark parts the authors of one work.
                continue
            if cut < behind and (cut, behind) not in weak and _is_short_behind(note, behind, end, cuts):
                # "Emphasis in original; Berg, Rivers, 45": what is said stands in front.
                said.append(note.plain[first:cut])
                first = behind
            continue
        if (cut, behind) in weak:
            parted = _parts_short_forms(note, first, cut, behind, end)
        else:
            parted = _begins_citation(note, behind, end, cuts)
        if parted:
            pieces.append(_taken(note.text, first, cut, said))
            first = behind
    pieces.append(_taken(note.text, first, end, said))
    pieces = [piece for piece in pieces if piece.start < piece.end]
    return pieces, said if pieces else [*said, note.plain[first:end]]


def _is_short_behind(note: _Stretches, start: int, end: int, cuts: list[tuple[int, int]]) -> bool:
    """Whether a short citation stands behind a cut, up to the next one; ``cuts`` are in their order."""
    return note.is_short(start, next(_cuts_behind(cuts, start), end))


def _cuts_behind(cuts: list[tuple[int, int]], start: int) -> Iterator[int]:
    """Where the cuts behind a place begin, in their order."""
    for place in range(bisect_right(cuts, start, key=itemgetter(0)), len(cuts)):
        yield cuts[place][0]


def _parts_short_forms(note: _Stretches, first: int, cut: int, behind: int, end: int) -> bool:
    """Whether a weak mark stands between two citations, of which at least one is short."""
    near = min(end, behind + _NEAR)
    later = [stop for stop, _ in _cuts(note.shielded, behind, near)]
    later += [stop for stop in _sentence_ends(note.shielded, behind, near) if stop > behind]
    nearest = min(later, default=end)
    if note.is_short(behind, nearest) or note.is_short(behind, end):
        return note.is_short(first, cut) or cut == behind
    if _BARE_YEAR.search(note.plain, first, cut) and not _YEAR_IN_BRACKETS.search(note.plain, behind, end):
        # "World Bank. (2018). Growth": what ends in its year and stop is the beginning of a citation in full.
        return False
    return (
        cut == behind
        and note.is_short(first, cut)
        and not note.is_imprint(first, cut, end)
        and end - behind >= _SHORTEST_FULL
        and note.points(behind, end) > CITATION + 1
    )


def _begins_citation(note: _Stretches, start: int, end: int, cuts: list[tuple[int, int]]) -> bool:
    """Whether a citation stands behind a cut, up to the next cut or a later one; ``cuts`` are in order."""
    first = re.match(
        r"\s*(?:[Pp]{1,2}\.|[Pp]ages?|[Vv]ol\.|[Nn]os?\.|§|\d|[IVXLC]{1,8}\s?[(,])", note.shielded[start:end]
    )
    if first and not find_quotes(note.plain[start:end]):
        return False
    # Of a mark that is read in two ways, both cuts begin at one place.
    stops = sorted({*islice(dict.fromkeys(islice(_cuts_behind(cuts, start), 8)), 3), end})
    return any(note.is_citation(start, stop) for stop in stops[:3])


# "The speech is printed in Anna Berg, *Rivers*": a sentence that ends in what it cites.
_SAID_IN = re.compile(
    r"[^\Wa-z\d_][^.;:“”«»\d()]{8,140}?\s(?:is|are|was|were|has\sbeen|have\sbeen|can\sbe|may\sbe)\s(?:[a-z]+\s){0,3}?"
    r"(?:(?:re)?printed|reproduced|quoted|cited|discussed|described|analy[sz]ed|published|available|found|translated|summari[sz]ed|given|explained|examined|treated)"
    r"\s(?:[a-z]+\s){0,3}?(?:in|by)\s(?=[^\Wa-z\d_])"
)


def _taken(text: StyledText, start: int, end: int, said: list[str]) -> Piece:
    """The citation of a stretch; what its author says behind it is put to what is said."""
    piece = _piece(text, start, end)
    behind = text.plain[piece.end : end].strip(" ,;.")
    if any(map(str.isalpha, behind)):
        said.append(behind)
    return piece


def _piece(text: StyledText, start: int, end: int) -> Piece:
    plain = text.plain
    while start < end and plain[start] in " \t\n;；,":
        start += 1
    while end > start and plain[end - 1] in " \t\n;；,":
        end -= 1
    lead = prose_lead(plain[start:end])
    if any(start < run.start < start + lead for run in text.italics):
        # What is set in italics is a title.
        lead = introduction(plain[start:end])
    if start and not lead and plain[start].islower():
        lead = matter(plain[start:end])
    said = (
        _SAID_IN.match(plain, start, end)
        if "ed in " in plain or "ed by " in plain or "und in " in plain
        else None
    )
    if said is not None and end - said.end() >= _SHORTEST_FULL:
        lead = said.end() - start
    begun, end = cited_stretch(text, start + lead, end)
    lead = begun - start
    words = plain[start : start + lead].strip()
    if re.fullmatch(r"\[?\(?\d{0,4}[\]).]*", words):
        words = ""
    return Piece(start + lead, end, words)
