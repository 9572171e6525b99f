"""What the stretches of a note are worth as citations, each judged once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from copy import copy

from verifier.citations.around.beginnings import SENT_TO
from verifier.citations.around.books_of_lawyers import books_of_lawyers
from verifier.citations.around.brackets import (
    belongs_in_front,
    bracketed,
    plain_bracketed,
    plain_short,
    says_of_quotation,
)
from verifier.citations.around.chinese import chinese_citations
from verifier.citations.around.chinese_back import chinese_short
from verifier.citations.around.cited import cited_stretch
from verifier.citations.around.cited_again import cited_again
from verifier.citations.around.described import with_described_shielded
from verifier.citations.around.enactments import enacted_and_debated
from verifier.citations.around.explained import quoted_in_brackets
from verifier.citations.around.german_law import german_law_in_sentences
from verifier.citations.around.joints import joints
from verifier.citations.around.kept import kept_in
from verifier.citations.around.law_reviews import cited_by_lawyers
from verifier.citations.around.lone_names import lone_names
from verifier.citations.around.names_in_front import SMALL_OF_TWO
from verifier.citations.around.plain_works import plain_works
from verifier.citations.around.reported_cases import reported_cases
from verifier.citations.around.russian import is_led_to, russian_joints
from verifier.citations.around.several import holding_several
from verifier.citations.around.title_marks import title_starts
from verifier.citations.around.two_files import two_files
from verifier.citations.assemble import Assembled
from verifier.citations.cuts import parts, shielded_text, strong_cuts, weak_cuts
from verifier.citations.forms import read_form
from verifier.citations.likeness import CITATION, HAS_VERB, citation_points, is_prose, is_said
from verifier.citations.short_forms import has_short_form
from verifier.citations.tagger.french_leads import french_joints
from verifier.citations.tagger.german_leads import german_joints
from verifier.model import StyledText
from verifier.patterns import late_pattern

PointsBack = Callable[[StyledText], bool]
"""Whether a stretch is a short citation of a work that its paper cites in full."""

_OWN_TITLE = late_pattern(r"[«“„‘\"]")
_WORDS_FIRST = late_pattern(r"\W*[^\W\d_]")
_LONGEST_SENTENCE = 3_000
_MANY_SMALL = 6
_PAGE_IN_BRACKETS = late_pattern(r"\s\((?:pp?|S|cc?|ff?|fols?|с|С|págs?)\.\s?\d[^()]{0,24}\)")
_YEAR = late_pattern(r"(?<=\s)1[4-9]\d\d(?=[\s,])")
# "Zum Verhältnis der beiden s. u. Anm. 15": a place of the paper.
_SENDS_ON = late_pattern(
    r"(?<!\w)(?:s\.\s?[uo]\.|[Ss]iehe\s(?:unten|oben)|[Ss]ee\s(?:below|above)|[Vv]oir\s(?:plus\sbas|plus\shaut|ci-dessous|ci-dessus)|[Vv]éase\s(?:más\sabajo|infra)),?\s(?:Anm\.|nn?\.|notes?|nota)\s?\d{1,3}[\s.]*\Z"
    r"|(?<!\w)[Ss]ee\s(?:also\s|generally\s)?(?:infra|supra)\s(?:Parts?|Sections?|Chapters?|pp?\.|text\saccompanying\snotes?)\s[IVXLC\d][\w.–-]{0,8}[\s.]*\Z"
)
# "Je remercie Anne Roux de me l’avoir signalée", behind the page that it is about.
_THANKS = late_pattern(
    r"\s*(?:(?:Je|Nous)\s(?:remerci(?:e|ons)|tiens\sà\sremercier|sais\sgré)|Merci\sà|I\s(?:am\s(?:very\s|most\s)?grateful|thank|owe\sthis)|My\sthanks|(?:Ich|Wir)\sdanken?|(?:Mein|Unser)\sDank|Ringrazi(?:o|amo)|Agradezco|Agradecemos|Agradeço)(?!\w)"
)
_OF_ITS_FORM = 4.0
"""What a file, a case or a law is worth at least, which is read by its form."""

_SHORT_FORM = 3.0
"""What a short form is worth as a citation, which it is by its form alone."""


class NoteText:
    """A note, and what is said of its stretches by themselves, whatever its paper cites in full."""

    __slots__ = (
        "bracketed",
        "forms",
        "joints",
        "perhaps",
        "points",
        "prose",
        "several",
        "shielded",
        "short",
        "text",
    )

    def __init__(self, text: StyledText) -> None:
        """Take a note."""
        self.text = text
        self.shielded = with_described_shielded(text, shielded_text(text))
        marks = tuple(title_starts(text, 0, len(text.plain)))
        found = (
            bracketed(text, marks),
            plain_works(text, marks),
            kept_in(text),
            cited_by_lawyers(text),
            reported_cases(text),
            enacted_and_debated(text),
            cited_again(text),
            books_of_lawyers(text),
            chinese_citations(text),
            quoted_in_brackets(text, marks),
            german_law_in_sentences(text),
        )
        places = {place for places in found for place in places}
        self.bracketed = sorted(place for place in places if not belongs_in_front(text.plain, place))
        perhaps = (*plain_bracketed(text), *plain_short(text), *chinese_short(text))
        self.perhaps = [place for place in perhaps if not belongs_in_front(text.plain, place)]
        self.several = [
            place for place in holding_several(text.plain) if not belongs_in_front(text.plain, place)
        ]
        told = joints(text.plain, self.shielded, marks)
        files = two_files(text)
        led = [*german_joints(text.plain, self.shielded), *french_joints(text.plain, self.shielded)]
        self.joints = sorted({*told, *russian_joints(text.plain, self.shielded), *files, *led})
        self.points: dict[tuple[int, int], float] = {}
        self.prose: dict[tuple[int, int], bool] = {}
        self.short: dict[tuple[int, int], bool] = {}
        self.forms: dict[tuple[int, int], Assembled | None] = {}


class Stretches:
    """A note whose stretches are judged, each once."""

    def __init__(
        self, note: NoteText, points_back: PointsBack, lone: Collection[tuple[int, int]] = ()
    ) -> None:
        self.text = note.text
        self.plain = note.text.plain
        self.shielded = note.shielded
        self.joints = note.joints
        self._note = note
        self._points_back = points_back
        self._lone = lone
        self._judged: dict[tuple[int, int], tuple[float, bool]] = {}
        self._within: dict[tuple[int, int], tuple[int, int]] = {}

    def opened(self, start: int, end: int) -> Stretches:
        """The same stretches, in which marks part citations inside of a bracket too."""
        inside = self.text.slice(start, end)
        shielded = shielded_text(inside)
        same = copy(self)
        same.shielded = self.shielded[:start] + shielded + self.shielded[end:]
        marks = tuple(title_starts(inside, 0, end - start))
        told = joints(inside.plain, shielded, marks)
        same.joints = [(start + cut, start + behind) for cut, behind in told]
        return same

    def _judge(self, start: int, end: int) -> tuple[float, bool]:
        if (start, end) not in self._judged:
            points, short = self._alone(start, end)
            within = self.within(start, end)
            if not short and within != (start, end):
                inner, short = self._alone(*within)
                points = max(points, inner)
            self._judged[start, end] = (points, short)
        return self._judged[start, end]

    def _alone(self, start: int, end: int) -> tuple[float, bool]:
        """What a stretch is worth as it stands, and whether it is a short citation."""
        stretch = self.text.slice(start, end)
        known = self._note
        if (start, end) not in known.short:
            known.short[start, end] = has_short_form(stretch.plain)
        short = known.short[start, end] or self._points_back(stretch)
        if not short and (start, end) not in known.points:
            known.points[start, end] = citation_points(stretch)
        return (_SHORT_FORM if short else known.points[start, end]), short

    def within(self, start: int, end: int) -> tuple[int, int]:
        """Where the citation of a stretch stands in it, without what its author says around it."""
        if (start, end) not in self._within:
            if self._alone(start, end)[0] == _OF_ITS_FORM and self._is_law(start, end):
                # "K.B. van 10 juli 1847 houdende de oprichting, *B.S.* 15 juli 1847": all of it is a law.
                self._within[start, end] = (start, end)
                return start, end
            found = cited_stretch(self.text, start, end)
            if found[0] > start and self._points_back(self.text.slice(start, found[1])):
                # "Lescoublet, *Carnets*, 12 mai 1891, p. 144" of a known work: its author is no lead.
                found = start, found[1]
            title = next((mark[0] for mark in title_starts(self.text, *found)), found[0])
            sent = SENT_TO.match(self.plain[:title], found[0]) is not None
            for begun in () if sent else lone_names(self.text, *found):
                if self._alone(begun, found[1])[1]:
                    found = (begun, found[1])
                    break
            self._within[start, end] = found
        return self._within[start, end]

    def _form(self, start: int, end: int) -> Assembled | None:
        """What a stretch is by its form, read once."""
        known = self._note.forms
        if (start, end) not in known:
            known[start, end] = read_form(self.text.slice(start, end))
        return known[start, end]

    def _is_law(self, start: int, end: int) -> bool:
        read = self._form(start, end)
        return read is not None and read.type == "legislation"

    def is_short_alone(self, start: int, end: int) -> bool:
        """Whether all of a stretch is a short citation."""
        return self._alone(start, end)[1]

    def only_quotes(self, start: int, end: int) -> bool:
        """Whether a stretch says and quotes something, and has neither a title in italics nor a number."""
        if self.is_short(start, end):
            return False
        if any(map(str.isdigit, self.plain[start:end])) and not says_of_quotation(self.plain[start:end]):
            return False
        if any(start <= run.start < end for run in self.text.italics):
            return False
        # "Roth, Marsch, passim. Vgl. auch | Moos, Deich, S. 3": a citation without a number.
        return not any(self.is_short(*part) for part in parts(self.cuts(start, end), start, end))

    def is_whole(self, start: int, end: int) -> bool:
        """Whether a stretch says all that a citation needs: a back reference, or a title and its page."""
        if has_short_form(self.plain[start:end]) or self._has_numbered_title(start, end):
            return True
        if self.is_short_alone(start, end):
            return True
        return self.is_form(start, end)

    def is_form(self, start: int, end: int) -> bool:
        """Whether all of a stretch is a file or a law, which is read by its form."""
        if self._alone(start, end)[0] < _OF_ITS_FORM:
            return False
        read = self._form(start, end)
        if read is None:
            return False
        # "UN Security Council, Resolution 2998, S/RES/2998 (2014), para. 11".
        return read.type in ("unpublished", "legislation") or (
            read.type == "report" and "number" in read.fields and "journaltitle" not in read.fields
        )

    def goes_on(self, start: int, cut: int, end: int) -> bool:
        """Whether a law goes on behind a full stop: "BRASIL. Lei nº 12, de 9 maio 1943. Aprova a Lei"."""
        if not self.is_form(start, end):
            return False
        read = self._form(start, end)
        # The state stands in front of such a law, and what it says and its gazette behind full stops.
        return (
            read is not None
            and "author" in read.fields
            and any(span.start >= cut - start for span in read.spans)
        )

    def is_form_alone(self, start: int, stop: int, end: int) -> bool:
        """Whether a file, law or case ends at ``stop``, behind which nothing else is cited up to ``end``.

        "HR 13 november 1981, NJ 1982/617 (Zuidwaard). Anders dan": the sentence goes on elsewhere.
        """
        if stop >= end or self._alone(start, stop)[0] != _OF_ITS_FORM:
            return False
        read = self._form(start, stop)
        if read is None or read.type not in ("unpublished", "legislation", "jurisdiction", "report"):
            return False
        return self._form(start, end) is None and not self.holds_citation(stop, end)

    def _has_numbered_title(self, start: int, end: int) -> bool:
        """Whether a page, volume or year stands behind the last title of a stretch."""
        # What is quoted from the middle of a sentence is no title.
        marks = [mark for mark in title_starts(self.text, start, end) if not self._begins_small(mark[0] + 1)]
        return bool(marks) and any(map(str.isdigit, self.plain[marks[-1][1] : end]))

    def _begins_small(self, at: int) -> bool:
        return self.plain[at : at + 1].islower() and _OWN_TITLE.match(self.plain, at - 1) is not None

    def is_remark(self, start: int, end: int) -> bool:
        """Whether a sentence in front of a citation says something and cites nothing that was understood."""
        said = is_said(self.plain[start:end]) or is_led_to(self.plain, start, end)
        return said and not self.is_citation(start, end)

    def is_long_saying(self, start: int, end: int) -> bool:
        """Whether a stretch has so many small words, and no number, that a title can hardly be all of it."""
        plain = self.plain[start:end]
        said = _YEAR.sub("", plain)
        many = len(SMALL_OF_TWO.findall(said)) >= _MANY_SMALL and not any(map(str.isdigit, said))
        return many and HAS_VERB.search(said) is not None

    def is_saying(self, start: int, end: int) -> bool:
        """Whether all between two places are words of a sentence, none of a citation."""
        if not _WORDS_FIRST.match(self.plain, start, end):
            return False
        if _SENDS_ON.search(self.plain, start, end) or _THANKS.match(self.plain, start, end):
            return True
        if not is_said(self.plain[start:end]):
            return False
        page = _PAGE_IN_BRACKETS.search(self.plain, start, end)
        if page is not None and start < page.start() and page.end() < end:
            # "Berg, in particular, shows (pp. 221–22) that this is so": the page doesn't make it a citation.
            behind = self.plain[page.end() : end].strip(" .")
            return self.is_saying(start, page.start()) and (
                not behind or not self.is_citation(page.end(), end)
            )
        if self._has_numbered_title(start, end):
            return False
        return not self.is_citation(start, end) and not self.holds_citation(start, end)

    def points(self, start: int, end: int) -> float:
        """What a stretch is worth as a citation; see `CITATION`."""
        return self._judge(start, end)[0]

    def is_citation(self, start: int, end: int) -> bool:
        """Whether a stretch is worth a citation."""
        return self.points(start, end) >= CITATION

    def is_short(self, start: int, end: int) -> bool:
        """Whether a stretch is a short citation, with or without words around it."""
        return self._judge(start, end)[1]

    def cuts(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where between two places a mark or a word may part citations."""
        return strong_cuts(self.shielded, self.joints, start, end)

    def is_imprint(self, first: int, cut: int, end: int) -> bool:
        """Whether what follows an italic title that ends a stretch has no title of its own: its imprint."""
        italics = [run for run in self.text.italics if first <= run.start < end]
        if not italics or italics[-1].end > cut or not self.plain[italics[-1].end : cut].strip(" .,"):
            return bool(italics) and italics[-1].end <= cut and not _OWN_TITLE.search(self.plain, cut, end)
        return False

    def _holds_marked(self, start: int, end: int) -> bool:
        """Whether a mark or signal parts a short citation, or one with a title, from a sentence."""
        if end - start > _LONGEST_SENTENCE:
            return False
        behind = parts(self.cuts(start, end), start, end)[1:]
        return any(
            self.is_short(*part)
            or self.points(*part) >= _OF_ITS_FORM
            or (self.is_citation(*part) and next(title_starts(self.text, *part), None) is not None)
            for part in behind
        )

    def is_lone_title(self, start: int, end: int) -> bool:
        """Whether a stretch, which no bracket holds, is a title of which only known works tell what it is."""
        return (start, end) in self._lone and not self.plain.startswith(("(", "（"), max(0, start - 1))

    def in_brackets(self) -> Iterator[tuple[int, int]]:
        """The citations that stand in brackets within a sentence."""
        sure = {place for place in self._note.bracketed if self.is_citation(*place)}
        sure.update(place for place in self._note.perhaps if self.is_short(*place))
        sure.update(
            place for place in self._note.several if place not in sure and self._holds_several(*place)
        )
        sure.update(place for place in self._lone if not any(a <= place[0] < b for a, b in sure))
        return iter(sorted(sure))

    def _holds_several(self, start: int, end: int) -> bool:
        """Whether one of the parts of a bracket is a short citation, or one with a title set apart."""
        opened = self.opened(start, end)
        return any(
            self.is_short(*part)
            or (self.is_citation(*part) and next(title_starts(self.text, *part), None) is not None)
            for part in parts(opened.cuts(start, end), start, end)
        )

    def is_prose(self, start: int, end: int) -> bool:
        """Whether a stretch is a sentence that cites nothing."""
        if self.is_citation(start, end) or self._holds_marked(start, end):
            return False
        prose = self._note.prose
        if (start, end) not in prose:
            prose[start, end] = is_prose(self.text.slice(start, end))
        return prose[start, end]

    def holds_citation(self, start: int, end: int) -> bool:
        """Whether a stretch is a citation, or one of its parts is."""
        if self.is_citation(start, end):
            return True
        strong = parts(self.cuts(start, end), start, end)
        return any(self.is_citation(*part) for part in strong) or any(
            self.is_short(*part) or self.is_form(*part)
            for part in parts(weak_cuts(self.shielded, start, end), start, end)
        )
