"""A note into its citations: where one ends and the next begins, and what is said beside them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from operator import itemgetter

from verifier.citations.around.brackets import QUOTED_BEHIND
from verifier.citations.around.chinese import quoted_work
from verifier.citations.around.joints import end_before_bracket
from verifier.citations.canvas import TAKEN
from verifier.citations.cuts import ends_of_sentences, weak_cuts
from verifier.citations.forms import read_form
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.likeness import CITATION
from verifier.citations.stretches import NoteText, PointsBack, Stretches
from verifier.citations.tagger.head import OF_THE_SAME, introduction, matter
from verifier.citations.tagger.prose_leads import prose_lead
from verifier.model import Note, StyledText
from verifier.patterns import late_pattern

# "(2018)", "(2018, May 4)", "(4 May 2018)", as Wikipedia prints it.
_BARE_YEAR = late_pattern(
    r"\s\((?:(?:\d{1,2}\.?\s)?[^\W\d_]{3,10}\.?\s(?:\d{1,2},\s)?)?(?:1[4-9]|20)\d\d[a-z]?(?:,\s[^()\d]{3,10}(?:\s\d{1,2})?)?\)\.\s*\Z"
)
_YEAR_IN_BRACKETS = late_pattern(r"\((?:1[4-9]|20)\d\d")
_QUOTED_BY = late_pattern(
    r"\s?(?:[Zz]it(?:\.|iert)\s(?:nach|bei|in)|[Qq]uoted\sin|[Cc]ited\sin|[Cc]itée?s?\s(?:par|dans)|[Cc]it\.\s(?:in|en|par)|[Cc]itad[oa]s?\s(?:en|por|em)|[Aa]pud|[Цц]ит\.\s(?:по|за)|转引自)"
)

# "BnF, ms. fr. | 17398", "РГАДА. Ф. 141. Оп. 2. | Д. 87": the shelf mark goes on.
_MORE_OF_MARK = late_pattern(r"\s*(?:\d|[^\W\d_]{1,4}\.\s?\d|[A-Z]{1,4}\s?\d)")

PARAGRAPH = "\u2029"
"""Stands before the second and further paragraphs of a note."""
_OPENING = tuple("“\"„«‘'「『《")
_SHORTEST_FULL = 30
_NEAR = 400


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


def parted(note: Note) -> StyledText:
    """The text of a note, with a sign in place of the blank between its paragraphs."""
    plain = list(note.text.plain)
    for place in note.paragraphs:
        if 0 < place < len(plain) and plain[place - 1] == " ":
            plain[place - 1] = PARAGRAPH
    return replace(note.text, plain="".join(plain)) if note.paragraphs else note.text


def no_work_is_known(text: StyledText) -> bool:
    """What can be said of short citations by who knows nothing of the paper: that there are none."""
    del text
    return False


class SplitNote(NoteText):
    """A note that is split twice: before and after it is known what the paper cites in full.

    What is said of its stretches by themselves is kept from one split to the next.
    """

    __slots__ = ("printed",)

    def __init__(self, text: StyledText, printed: StyledText | None = None) -> None:
        """Take a note, and what was printed where that says the same with more words in the same places."""
        super().__init__(text)
        self.printed = printed or text

    def split(
        self, points_back: PointsBack = no_work_is_known, lone: Collection[tuple[int, int]] = ()
    ) -> Split:
        """Split it. A note without any citation has no pieces, and all its text is a remark.

        ``points_back`` knows short citations by the works that the paper cites in full, and ``lone`` are the
        brackets that hold a page of one. What stretches are worth by themselves is judged once.
        """
        return _split(Stretches(self, points_back, lone))


def _split(note: Stretches) -> Split:
    text = note.text
    pieces: list[Piece] = []
    remarks: list[str] = []
    for start, end, prose in _runs(note):
        if prose:
            remarks.append(text.plain[start:end].strip(" ,;"))
            continue
        # Within a bracket, which is shielded in its sentence, a semicolon parts citations too.
        in_bracket = note.shielded.startswith(TAKEN, start)
        found, said = _citations(note.opened(start, end) if in_bracket else note, start, end)
        remarks.extend(words.strip() for words in said)
        pieces.extend(found)
    beside = " ".join(remark for remark in remarks if _says_something(remark))
    return Split(tuple(pieces), _EMPTIED.sub("", beside))


# The bracket that a citation stood in: “so it was ( ). But”.
_EMPTIED = late_pattern(r"\s?(?:\(\s?\)|\[\s?\])")
# What stands between two citations and says nothing of them: ", and", ";".
_ONLY_JOINS = late_pattern(r"[\W_]*(?:(?:and|or|with|also|und|et|y|e)[\W_]*)?")


def _says_something(words: str) -> bool:
    return bool(words) and _ONLY_JOINS.fullmatch(words) is None


# "*Lakes*, xii | , with | Dorn, “Law,” 27".
_JOINED_TO = late_pattern(r",?\s(?:with|and|und|et|e|y|sowie)\s(?=[^\Wa-z\d_]|[“„«])")
_MOST_SAID = 4
"""Short sentences behind a citation that are looked at one by one."""


def _runs(note: Stretches) -> list[tuple[int, int, bool]]:
    """The note cut into runs of prose sentences and runs of the others, in order."""
    runs: list[tuple[int, int, bool]] = []
    behind = 0
    for place, end in note.in_brackets():
        start = place
        if start < behind:
            continue
        if note.is_lone_title(start, end) and (stops := ends_of_sentences(note.shielded, behind, start)):
            # "Berg, *Rivers*, 12. Even Dorn has doubts in | *Lakes*, 13": its own sentence.
            runs += _sentence_runs(note, behind, stops[-1])
            behind = stops[-1]
        start = _with_lead(note, behind, start, end)
        cited = end_before_bracket(note.plain, note.shielded, behind, start)
        if note.only_quotes(behind, cited):
            # What is quoted from there.
            runs.append((behind, start, True))
        else:
            runs += [*_sentence_runs(note, behind, cited), (cited, start, True)]
        # With the name in front of it, the bracket is a part of the citation.
        within = note.plain[start:end]
        behind = end + (note.plain.startswith(")", end) and within.count("(") > within.count(")"))
        joined = _JOINED_TO.match(note.plain, behind) if within[-1:].isalnum() else None
        runs.append((start, behind, False))
        behind = joined.end() if joined is not None else behind
        quoted = QUOTED_BEHIND.match(note.plain, behind)
        if quoted is not None:
            runs.append((*quoted.span(), True))
            behind = quoted.end()
    return [*runs, *_sentence_runs(note, behind, len(note.plain))]


def _with_lead(note: Stretches, behind: int, start: int, end: int) -> int:
    """Where words that only introduce a citation begin, which are all of its sentence up to there."""
    if note.plain.startswith(("(", "（"), max(0, start - 1)):
        return start
    stops = [*ends_of_sentences(note.shielded, behind, start), *(cut for _, cut in note.cuts(behind, start))]
    led = max(stops, default=behind)
    led += len(note.plain[led:start]) - len(note.plain[led:start].lstrip())
    # "参见氏著《水利》": whose it is stands between the two, and no blank does.
    far = note.plain[led:start] > _LAST_LATIN
    return led if not far and led + introduction(note.plain[led:end]) == start else start


_LAST_LATIN = "\u2e7f"


def _sentence_runs(note: Stretches, start: int, end: int) -> list[tuple[int, int, bool]]:
    """A stretch cut into runs, paragraph by paragraph: with one of them, what is cited ends."""
    runs: list[tuple[int, int, bool]] = []
    while (at := note.plain.find(PARAGRAPH, start, end)) >= 0:
        runs += _paragraph_runs(note, start, at)
        start = at + 1
    said = _REMARKED.search(note.shielded, start, end) if "按" in note.plain else None
    if said is not None:
        return [*runs, *_paragraph_runs(note, start, said.end("stop")), (said.end("stop"), end, True)]
    return [*runs, *_paragraph_runs(note, start, end)]


# "С. 41. 按：此人姓名又译作": what a Chinese author remarks behind what he cites.
_REMARKED = late_pattern(
    r"(?P<stop>[.。；）])\s?(?:笔者|译者|编者|引者)?按(?:语)?[：:](?![^。]{0,200}[《（]第?\s?\d)"
)


def _paragraph_runs(note: Stretches, start: int, end: int) -> list[tuple[int, int, bool]]:
    cuts = sorted({start, *ends_of_sentences(note.shielded, start, end), end})
    sentences = [(a, b) for a, b in pairwise(cuts) if note.plain[a:b].strip()]
    if not any(note.is_prose(a, b) for a, b in sentences):
        if not sentences or note.holds_citation(start, end):
            return [(start, end, not sentences)]
        # "*A Treatise of Equity* (2d ed. 1749), p. 7. Berg had been counsel.": it is too short to be prose.
        stops = (last for _, last in reversed(sentences[:-1][-_MOST_SAID:]))
        cited = next((last for last in stops if note.is_citation(start, last)), start)
        return [(start, cited, False), (cited, end, True)] if cited > start else [(start, end, True)]
    runs: list[tuple[int, int, bool]] = []
    for first, last in sentences:
        prose = note.is_prose(first, last)
        if runs and runs[-1][2] == prose:
            runs[-1] = (runs[-1][0], last, prose)
        else:
            runs.append((first, last, prose))
    return [(first, last, prose or not note.holds_citation(first, last)) for first, last, prose in runs]


def _citations(note: Stretches, start: int, end: int) -> tuple[list[Piece], list[str]]:
    """The citations of a run without prose, and words in front of a short one that are none.

    It is cut at a semicolon or cue only where both sides are citations. Short citations are told from all
    else by their shape, so a full stop or an "and" parts them too.
    """
    cuts = note.cuts(start, end)
    weak = set(weak_cuts(note.shielded, start, end)) - set(cuts)
    pieces: list[Piece] = []
    said: list[str] = []
    first = start
    for cut, behind in sorted({*cuts, *weak}):
        if cut <= first:
            continue
        if not note.is_citation(first, cut):
            if _QUOTED_BY.match(note.plain, behind) and _begins_citation(note, behind, end, cuts):
                # What is cited by another work stands in front of it.
                begun = quoted_work(note.plain, first, cut)
                if begun is not None and begun >= first:
                    pieces.append(_taken(note, begun, cut, said))
                said.append(note.plain[first : cut if begun is None else begun])
                first = behind
                continue
            later = min((stop for stop, _ in cuts if stop > behind), default=end)
            if cut < behind and note.is_short_alone(first, later):
                # "QUEIROGA; BRANT, 2008, p. 150": the mark parts the authors of one work.
                continue
            if (cut, behind) not in weak and (
                (cut < behind and _is_short_behind(note, behind, end, cuts))
                or (
                    (cut == behind or note.is_long_saying(first, cut))
                    and note.is_remark(first, cut)
                    and _begins_citation(note, behind, end, cuts)
                )
            ):
                # "Emphasis in original; Berg, Rivers, 45": what is said stands in front.
                said.append(note.plain[first:cut])
                first = behind
            continue
        if (cut, behind) in weak:
            parted = _parts_short_forms(note, first, cut, behind, end)
        else:
            parted = _begins_citation(note, behind, end, cuts)
        if not parted and note.is_whole(first, cut) and note.is_saying(behind, end):
            # "Ibid., 214. Ormerod counted forty-one": no citation follows.
            said.append(note.plain[behind:end])
            end = cut
            break
        if parted:
            pieces.append(_taken(note, first, cut, said))
            first = behind
    pieces.append(_taken(note, first, end, said))
    pieces = [piece for piece in pieces if piece.start < piece.end]
    return pieces, said if pieces else [*said, note.plain[first:end]]


def _is_short_behind(note: Stretches, start: int, end: int, cuts: list[tuple[int, int]]) -> bool:
    """Whether a short citation stands behind a cut, up to the next one; ``cuts`` are in their order."""
    return note.is_short(start, next(_cuts_behind(cuts, start), end))


def _cuts_behind(cuts: list[tuple[int, int]], start: int) -> Iterator[int]:
    """Where the cuts behind a place begin, in their order."""
    for place in range(bisect_right(cuts, start, key=itemgetter(0)), len(cuts)):
        yield cuts[place][0]


_PAGE_AT_CUT = late_pattern(
    r"(?:\d\)|»|”|’),\s(?:pp?\.\s)?\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:(?:,|\sand)\s\d{1,4}(?:\s?[-–]\s?\d{1,4})?){0,5}\Z"
)
_NAME_AND_PAGE = late_pattern(
    r"\s*[^\Wa-z\d_][\w’'-]{2,24}(?:\s(?:and|&)\s[^\Wa-z\d_][\w’'-]{2,24})?,\s(?:(?:[^\Wa-z\d_][^,;.()]{2,50}|[“‘][^“”‘’]{2,60},?[”’]),?\s)?(?:pp?\.\s)?\d{1,4}(?!\d)"
)
# "// Отечественная история. | 2010. № 2. С. 155": the year of the issue.
_ISSUE_BEHIND = late_pattern(
    r"\s*(?:(?:1[5-9]|20)\d\d\.\s(?:№|[ТтСсВв](?:ып)?\.\s?\d|Кн\.|\d{1,2}\s[а-я]{3})|№\s?\d|(?:[Тт]|[Вв]ып)\.\s?\d)"
)
# "Alvará de 5 de outubro de 1759. In: SILVA, António (org.). Collecção": where it is printed.
_HOST = late_pattern(r"\s?(?:In|Em|En|Dans|Apud)\b")


def _parts_short_forms(note: Stretches, first: int, cut: int, behind: int, end: int) -> bool:
    """Whether a weak mark stands between two citations, of which at least one is short."""
    if _ISSUE_BEHIND.match(note.plain, behind, end):
        return False
    near = min(end, behind + _NEAR)
    later = [stop for stop, _ in note.cuts(behind, near)]
    later += [stop for stop in ends_of_sentences(note.shielded, behind, near) if stop > behind]
    nearest = min(later, default=end)
    year = _BARE_YEAR.search(note.plain, first, cut)
    if year and note.plain[behind:end].lstrip().startswith(_OPENING):
        # "Doe, Jane (4 May 2019). "New bridge opens"": the title follows.
        return False
    if note.is_short(behind, nearest) or note.is_short(behind, end):
        if note.is_short(first, cut) or cut == behind:
            return True
        # "… (Cambridge: CUP, 2002), p. 5, and | Perdue, p. 3": two pages, each of its own work.
        return (
            _PAGE_AT_CUT.search(note.plain, first, cut) is not None
            and _NAME_AND_PAGE.match(note.plain, behind, end) is not None
        )
    if year and not _YEAR_IN_BRACKETS.search(note.plain, behind, end):
        # "World Bank. (2018). Growth": what ends in its year and stop is the beginning of a citation in full.
        return False
    return (
        cut == behind
        and (
            note.is_short(first, cut)
            or (
                note.is_form(first, cut)
                and not any(note.goes_on(first, cut, stop) for stop in sorted(set(later))[:_MOST_SAID])
                and not (_HOST.match(note.plain, behind) or _MORE_OF_MARK.match(note.plain, behind))
            )
        )
        and not note.is_imprint(first, cut, end)
        and end - behind >= _SHORTEST_FULL
        and note.points(behind, end) > CITATION + 1
    )


def _begins_citation(note: Stretches, start: int, end: int, cuts: list[tuple[int, int]]) -> bool:
    """Whether a citation stands behind a cut, up to the next cut or a later one; ``cuts`` are in order."""
    first = re.match(
        # "P. Dal Pozzo" is somebody.
        r"\s*(?:[Pp]{1,2}\.\s?[\divxlc]|pp?\.|[Pp]ages?|[Vv]ol\.|[Nn]os?\.|§|\d|[IVXLC]{1,8}\s?[(,])",
        note.shielded[start:end],
    )
    if first and not find_quotes(note.plain[start:end]) and not _begins_with_volume(note, start, end, cuts):
        return False
    # Of a mark that is read in two ways, both cuts begin at one place.
    stops = sorted({*islice(dict.fromkeys(islice(_cuts_behind(cuts, start), 8)), 3), end})
    return any(note.is_citation(start, stop) for stop in stops[:3])


# "88 Cal. at 27", "42 U.S.C. § 1983", "2 Horace Gray, Commentaries § 7 (1889)": the number stands first.
_VOLUME_FIRST = late_pattern(r"\s*\d{1,4}(?:\s&\s\d{1,2})?\s[A-Z][\w.’]*\s")


def _begins_with_volume(note: Stretches, start: int, end: int, cuts: list[tuple[int, int]]) -> bool:
    """Whether what begins with a number, up to the next cut, is a decision, law or treatise."""
    if _VOLUME_FIRST.match(note.shielded, start, end) is None:
        return False
    stop = next(_cuts_behind(cuts, start), end)
    return note.is_short(start, stop) or read_form(note.text.slice(start, stop)) is not None


# "The speech is printed in Anna Berg, *Rivers*": a sentence that ends in what it cites.
_SAID_IN = late_pattern(
    r"[^\Wa-z\d_][^.;:“”«»\d()]{8,140}?\s(?:is|are|was|were|has\sbeen|have\sbeen|can\sbe|may\sbe)\s(?:[a-z]+\s){0,3}?"
    r"(?:(?:re)?printed|reproduced|quoted|cited|discussed|described|analy[sz]ed|published|available|found|translated|summari[sz]ed|given|explained|examined|treated)"
    r"\s(?:[a-z]+\s){0,3}?(?:in|by)\s(?=[^\Wa-z\d_])"
)


# "; antes dele, | Diário do Governo, n.º 12": small words in front of what is read by its form.
_SMALL_LEAD = late_pattern(r"(?:[^\W\d_A-ZÀ-ÝА-Я][\w’'-]*\s?){1,5},\s(?=[^\Wa-z\d_]|[«“„\"])")


def _taken(note: Stretches, start: int, end: int, said: list[str]) -> Piece:
    """The citation of a stretch; what its author says behind it is put to what is said."""
    stops = ends_of_sentences(note.shielded, start, end)
    stop = next(
        (
            at
            for at in stops
            if (note.is_whole(start, at) and note.is_saying(at, end)) or note.is_form_alone(start, at, end)
        ),
        end,
    )
    if stop < end:
        said.append(note.plain[stop:end])
    piece = _piece(note, start, stop)
    end = stop
    behind = note.plain[piece.end : end].strip(" ,;.")
    if any(map(str.isalpha, behind)):
        said.append(behind)
    return piece


def _piece(note: Stretches, start: int, end: int) -> Piece:
    text, plain = note.text, note.plain
    while start < end and (plain[start] in " \t\n;；,)）" or (start and plain.startswith(". ", start))):
        start += 1
    while end > start and plain[end - 1] in " \t\n;；,":
        end -= 1
    lead = prose_lead(plain[start:end])
    if any(start < run.start < start + lead for run in text.italics):
        # What is set in italics is a title.
        lead = introduction(plain[start:end])
    if start and not lead and (plain[start].islower() or OF_THE_SAME.match(plain, start)):
        lead = matter(plain[start:end])
    if start and not lead and (small := _SMALL_LEAD.match(plain, start, end)) is not None:
        known = read_form(text.slice(small.end(), end)) is not None
        lead = small.end() - start if known else 0
    if not lead:
        lead = _something_in(text, start, end)
    said = (
        _SAID_IN.match(plain, start, end)
        if "ed in " in plain or "ed by " in plain or "und in " in plain
        else None
    )
    if said is not None and end - said.end() >= _SHORTEST_FULL:
        lead = said.end() - start
    begun, end = note.within(start + lead, end)
    lead = begun - start
    words = plain[start : start + lead].strip()
    if re.fullmatch(r"\[?\(?\d{0,4}[\]).]*", words):
        words = ""
    return Piece(start + lead, end, words)


# "Un inventario parziale in | *Inventari di libri*": small words in front of what is set in italics.
_SOMETHING_IN = late_pattern(
    r"(?:An?|Une?|Uno?|Una|Um|Uma|Eine?)\s(?:[^\W\d_A-ZÀ-ÝА-Я][\w’'-]*\s){1,5}(?:in|dans|en|em|su)\s"
)


def _something_in(text: StyledText, start: int, end: int) -> int:
    """How many characters say what stands in the work that begins with its title in italics."""
    first = next((run.start for run in text.italics if start < run.start < end), None)
    match = _SOMETHING_IN.fullmatch(text.plain, start, first) if first is not None else None
    return match.end() - start if match is not None else 0


def texts_of(note: SplitNote, split: Split) -> list[StyledText]:
    """The pieces of a note as they are printed."""
    return [note.printed.slice(piece.start, piece.end) for piece in split.pieces]
