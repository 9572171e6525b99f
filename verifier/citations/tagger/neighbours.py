"""Borders between a title and its journal, a place and its press, a book and its editors, from lists.

The menders of `verifier.citations.tagger.pairs`, which names them by the labels of the two fields.
"""

from __future__ import annotations

import re

from verifier.citations.canvas import Tag
from verifier.citations.grammar.months import month_number
from verifier.citations.tagger.interface import Mended
from verifier.citations.tagger.words import PERIODICAL, REGION, is_place
from verifier.compare.names import is_body
from verifier.patterns import late_pattern

_SENTENCE = late_pattern(r"(?:(?<=[^\W\d_]{3})|(?<=[)’”\]])|(?<=\d{4}))[.?!]\s(?=[^\Wa-z\d_])")
# "Clinical neurophysiology : official journal of the International Federation of Clinical | Neurophysiology".
_OFFICIAL = late_pattern(
    r"\s?:\s(?:the\s|an\s)?(?:official\s|international\s)?(?:journal|publication|organ|review)\s(?:of|for)\s"
)
_PARALLEL = late_pattern(r"[^\Wa-z\d_][^.=]{2,80}?\s?=\s?\Z")
_PROCEEDINGS = late_pattern(r"[.,]\s(?P<word>Proc(?:eedings)?)\Z")
_ROLE = late_pattern(r"\(?(?:[Tt]rans(?:l|lator|lated)?|[Ee]d(?:itor)?s?|[Hh]rsg|[Hh]gg?|[Üü]bers)\.?\)?")
_FIRST_ROLE = late_pattern(r"\s\((?P<role>[Ee]ds?|[Tt]rans|[Hh]rsg|[Hh]gg?)\.?\),\s")
_NAME_END = late_pattern(r",\s(?P<name>(?:[^\Wa-z\d_]\.\s?){0,2}[^\Wa-z\d_][\w’'-]{2,24})\Z")
_FEWEST_BLANKS = 3
_ISSUE_OF_BOOK = late_pattern(
    r",\s(?:n[°ºo.]|nr\.?|no\.|núm\.|№)\s?(?P<number>\d{1,4}(?:[-–/]\d{1,4})?)\Z", re.IGNORECASE
)
_ISSUE_END = late_pattern(r"(?<=[^\W\d_]{4})\s(?P<number>\d{1,3})\Z")
_MOST_OF_JOURNAL = 5
_UNSURE = 0.6
_END_OF_LIST = late_pattern(
    r"[^\Wa-z\d_][\w’-]{2,30}(?:,\s[^\Wa-z\d_][\w’-]{2,30}){0,2},?\s(?:and|en|und|et|y|e|&)\s[^.,:]{3,50}\Z"
)
_PERIODICAL = late_pattern(
    r"(?:The\s)?(?:[^\Wa-z\d_][\w-]{2,20}\s){0,2}?(?:Journal|Review|Annals|Bulletin|Quarterly)\b"
)
_OPEN_INITIAL = late_pattern(r"\s(?:of|to|for|by|on|an|für|de|di|à)\s(?:[^\Wa-z\d_]\.?\s?){1,2}\Z")
_INITIAL = late_pattern(r"[^\Wa-z\d_]\.")
_YEAR = late_pattern(r"(?:1[5-9]|20)\d\d")
_PAGES_END = late_pattern(r"(?<=[^\W\d_]{3}),\s(?P<pages>\d{2,4}(?:\s?[-–]\s?\d{1,4})?)\Z")
_YEAR_BEHIND = late_pattern(r"\.\s(?P<year>(?:1[5-9]|20)\d\d)\.\s")


def journal_with_subtitle(text: str, title: Tag, journal: Tag) -> Mended:
    """A journal of which the first words went to the title, as those with a subtitle or in two languages.

    "Sheng wu gong cheng xue bao= | Chinese journal of biotechnology"; and the other way round, a subtitle
    that a journal took: "Screening for Depression: | Evidence Report and Review for the Task Force. JAMA".
    """
    gap = text[title.end : journal.start]
    if gap.strip() == ":":
        cut = _SENTENCE.search(text, journal.start + 4, journal.end)
        if cut is None or _SENTENCE.search(text, cut.end(), journal.end):
            return None
        if text.count(" ", journal.start, cut.start()) < _FEWEST_BLANKS:
            return None
        return title._replace(end=cut.start()), journal._replace(start=cut.end())
    official = _OFFICIAL.search(text, title.start + 4, title.end) if gap.strip() in ("", ",") else None
    if official is None and "=" not in text[title.end - 1 : journal.start]:
        return None
    *_, cut = [None, *_SENTENCE.finditer(text, title.start + 4, official.start() if official else title.end)]
    if cut is None or not (official or _PARALLEL.fullmatch(text, cut.end(), journal.start)):
        return None
    sure = min(title.confidence, journal.confidence)
    end = cut.start() + (text[cut.start()] in "?!")
    return title._replace(end=end), journal._replace(start=cut.end(), confidence=sure)


def journal_of_list(text: str, title: Tag, journal: Tag) -> Mended:
    """A journal that is named for several fields, of which the first went to the title, behind its full stop.

    "Windesische verhalen. Bijdragen tot de Taal-, | Land- en Volkenkunde". Or a title with a
    question in it: "Too Many Options? | A Review of Choice. Journal of X".
    """
    gap = text[title.end : journal.start]
    if gap == " " and text[title.end - 1] in "?!":
        cut = _SENTENCE.search(text, journal.start + 4, journal.end)
        if cut is None or not _PERIODICAL.match(text, cut.end(), journal.end):
            return None
        return title._replace(end=cut.start()), journal._replace(start=cut.end())
    if gap != ", " or not _END_OF_LIST.match(text, journal.start, journal.end):
        return None
    *_, cut = [None, *_SENTENCE.finditer(text, title.start + 4, title.end)]
    if cut is None or text.count(" ", cut.end(), title.end) >= _MOST_OF_JOURNAL:
        return None
    if text[title.end - 1] != "-" and text.find(": ", cut.end(), title.end) < 0:
        # "A Reply, Past and Present": no list of fields.
        return None
    sure = min(title.confidence, journal.confidence)
    end = cut.start() + (text[cut.start()] in "?!")
    return title._replace(end=end), journal._replace(start=cut.end(), confidence=sure)


def name_in_book(text: str, book: Tag, editor: Tag) -> Mended:
    """A person in the name of a book, cut at the initials: "Essays Presented to N. | R. Ker. London"."""
    if editor.confidence > _UNSURE or not _OPEN_INITIAL.search(text, max(book.start, book.end - 8), book.end):
        return None
    if not _INITIAL.match(text, editor.start) or text[book.end : editor.start].strip(" ."):
        return None
    return (book._replace(end=editor.end),)


def town_in_book(text: str, book: Tag, place: Tag) -> Mended:
    """The first of two places, which a book took with it: "Europe 1944-1949. Houndmills, | Basingstoke"."""
    if text[book.end : place.start] != ", ":
        return None
    at = text.rfind(". ", book.start + 4, book.end)
    if at < 0 or not is_place(text[at + 2 : book.end]):
        return None
    return book._replace(end=at), place._replace(start=at + 2)


def month_in_journal(text: str, journal: Tag, date: Tag) -> Mended:
    """The month of an issue, which a journal took with it: "Mil Med. Jul | 2002"."""
    at = text.rfind(" ", journal.start, journal.end)
    if (
        text[journal.end : date.start] not in (" ", ". ")
        or at < 0
        or not _YEAR.fullmatch(text, date.start, date.end)
    ):
        return None
    month = month_number(text[at + 1 : journal.end].rstrip("."))
    if not month:
        return None
    end = at
    while text[end - 1] in " .,":
        end -= 1
    year = text[date.start : date.end]
    return journal._replace(end=end), date._replace(start=at + 1, value=f"{year}-{month:02d}")


def pages_in_book(text: str, book: Tag, behind: Tag) -> Mended:
    """The pages of a part, which the book that holds it took with it: "Proceedings of X, 423–8. | Miami"."""
    ends = text[book.end : book.end + 2] == ". "
    pages = _PAGES_END.search(text, book.start + 8, book.end) if ends else None
    if pages is None or _is_span_of_years(pages["pages"]):
        return None
    return book._replace(end=pages.start()), Tag("pages", *pages.span("pages"), book.confidence), behind


def _is_span_of_years(printed: str) -> bool:
    """Whether a range behind the name of a book is its years: "The Foreign Office and Asia, 1902-1939"."""
    first, *last = (int(number) for number in re.findall(r"\d+", printed))
    return first >= _FIRST_YEAR and (not last or last[0] - first > _LONGEST_PART or last[0] < first)


_FIRST_YEAR, _LONGEST_PART = 1000, 20


def year_in_editors(text: str, editor: Tag, behind: Tag) -> Mended:
    """A year behind the editor and what else he took with it: "Ed. David Seaman. 1998. Alderman Lib. | …"."""
    cut = _YEAR_BEHIND.search(text, editor.start + 4, editor.end)
    if cut is None:
        return None
    date = Tag("date", *cut.span("year"), editor.confidence, cut["year"])
    return editor._replace(end=cut.start()), date, behind


def journal_and_issue(text: str, book: Tag, behind: Tag) -> Mended:
    """A journal with its issue, which was taken for a book: "Cahiers d'études (CEDE), n° 16, | 1993"."""
    issue = _ISSUE_OF_BOOK.search(text, book.start + 4, book.end)
    if issue is None or not PERIODICAL.match(text, book.start):
        return None
    return (
        book._replace(label="container:journal", end=issue.start()),
        Tag("number", *issue.span("number"), book.confidence),
        behind,
    )


def addition_goes_on(text: str, addition: Tag, book: Tag) -> Mended:
    """The name of a volume, of which the end was taken for a book: "Bd. 3: Von 1815 bis zum | Beginn des"."""
    if text[addition.end : book.start] != " ":
        return None
    return (addition._replace(end=book.end, confidence=min(addition.confidence, book.confidence)),)


def issue_of_year(text: str, author: Tag, date: Tag) -> Mended:
    """A serial and its issue of the year, taken for who signs: "DIW-Wochenbericht 33 | /2001: Einkommen"."""
    if not text.startswith("/", author.end) or date.start > author.end + 1:
        return None
    issue = _ISSUE_END.search(text, author.start + 4, author.end)
    if issue is None:
        return None
    return (
        author._replace(label="container:journal", end=issue.start()),
        Tag("number", *issue.span("number"), author.confidence),
        date,
    )


def book_in_title(text: str, title: Tag, book: Tag) -> Mended:
    """A book whose first words went to the title: "The model, in: Technologies, | 2011 Conference on"."""
    if text[title.end : book.start] != ", ":
        return None
    at = text.find(", in: ", title.start + 4, title.end)
    if at < 0:
        return None
    sure = min(title.confidence, book.confidence)
    return title._replace(end=at), book._replace(start=at + len(", in: "), confidence=sure)


def review_in_journal(text: str, title: Tag, journal: Tag) -> Mended:
    """What is reviewed, which a journal took with it: "Review of Gain, by R. Powers. | New York Times"."""
    *_, cut = [None, *_SENTENCE.finditer(text, journal.start, journal.end)]
    if cut is None:
        return None
    # "Review of Gain, | by R. Powers. New York Times": whose it is goes with what it is called.
    begun = text.startswith("by ", journal.start)
    return title._replace(end=cut.start()) if begun else title, journal._replace(start=cut.end())


def town_for_press(text: str, press: Tag, place: Tag) -> Mended:
    """A town that was taken for a press, in front of its state: "Univ. of Utah, Salt Lake City, | Utah"."""
    if text[press.end : place.start] != ", " or not REGION.fullmatch(text, place.start, place.end):
        return None
    printed = text[press.start : press.end]
    if is_place(printed):
        return (place._replace(start=press.start),)
    town = printed.rpartition(", ")[2]
    if town == printed or not is_place(town):
        return None
    start = press.end - len(town)
    return press._replace(end=start - 2), place._replace(start=start)


def town_of_press(text: str, place: Tag, press: Tag) -> Mended:
    """A body that begins with the name of a town: "Berkeley | Linguistic Society"."""
    whole = text[place.start : press.end]
    if text[place.end : press.start] != " " or text.count(whole) == 1 or not is_body(whole):
        return None
    return (press._replace(start=place.start),)


def editor_in_book(text: str, book: Tag, editor: Tag) -> Mended:
    """Who edits a book, of whom only the word for it was read: "Body and Experience, Csordas, | ed."."""
    if not _ROLE.fullmatch(text, editor.start, editor.end):
        return None
    name = _NAME_END.search(text, book.start + 4, book.end)
    if name is None:
        return None
    return book._replace(end=name.start()), editor._replace(start=name.start("name"), end=name.end())


def proceedings_in_editors(text: str, editor: Tag, title: Tag) -> Mended:
    """The first word of proceedings, taken for an editor: "and R. Byrne, editors. Proc. | Seventh"."""
    word = _PROCEEDINGS.search(text, editor.start + 4, editor.end)
    if word is None or text[editor.end : title.start] not in (". ", " "):
        return None
    return editor._replace(end=word.start()), title._replace(start=word.start("word"))


def translators_apart(text: str, editor: Tag, translator: Tag) -> Mended:
    """Translators behind the editors: "Michael Holquist (ed.), Caryl Emerson and M. Holquist | (trans.)"."""
    first = _FIRST_ROLE.search(text, editor.start, editor.end)
    if first is None or not _ROLE.fullmatch(text, translator.start, translator.end):
        return None
    return editor._replace(end=first.start()), translator._replace(start=first.end(), end=editor.end)
