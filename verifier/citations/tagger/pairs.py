"""What two neighbouring fields are together, where a model drew a border that isn't there.

The table `PAIRS`, and the menders of names, titles and journals. They are of the kind that `borders` has; see
there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from verifier.citations.canvas import Tag
from verifier.citations.tagger.edition_borders import number_in_title, number_of_edition
from verifier.citations.tagger.interface import Mended
from verifier.citations.tagger.maker_borders import (
    family_of_last,
    first_name_for_press,
    journal_in_author,
    letter_in_author,
    names_in_title,
    subject_in_author,
)
from verifier.citations.tagger.neighbours import (
    addition_goes_on,
    book_in_title,
    editor_in_book,
    issue_of_year,
    journal_and_issue,
    journal_of_list,
    journal_with_subtitle,
    month_in_journal,
    name_in_book,
    pages_in_book,
    proceedings_in_editors,
    review_in_journal,
    town_for_press,
    town_in_book,
    town_of_press,
    translators_apart,
    year_in_editors,
)
from verifier.citations.tagger.number_borders import (
    journal_for_title,
    letters_of_volume,
    ordinal_in_book,
    part_in_journal,
    series_in_title,
)
from verifier.citations.tagger.place_borders import (
    DEPARTMENTS,
    SENTENCE_END,
    academy_for_press,
    body_behind_place,
    department_for_journal,
    department_in_title,
    district_behind_place,
    pages_in_front,
    place_in_journal,
    press_behind_editor,
    press_in_book,
    press_in_place,
    press_in_title,
    publishing_house,
    region_for_press,
    saint_before_town,
    town_of_name,
)
from verifier.citations.tagger.report_borders import (
    code_of_report,
    number_in_number,
    report_across_comma,
    report_in_journal,
    report_in_title,
)
from verifier.patterns import late_pattern

_JOURNAL_WORD = late_pattern(
    r"(?:The\s)?(?:[^\Wa-z\d_][\w-]{2,20}\s){0,2}?(?:Journal|Review|Annals|Annual|Archives?|Bulletin|Current\sOpinion|Advances|Trends|Transactions"
    r"|Quarterly|Zeitschrift|Revue|Revista|Rivista|Cahiers|Studies|Letters)\b"
)


def _journal_across_comma(text: str, title: Tag, journal: Tag) -> Mended:
    """A journal with a comma in its name, or in front of the title's end: "Annals of A, | B and C"."""
    if text[title.end : journal.start] != ", ":
        return None
    *_, inside = [None, *SENTENCE_END.finditer(text, journal.start + 4, journal.end)]
    if inside is not None and _JOURNAL_WORD.match(text, inside.end(), journal.end):
        # "September 11, 2001, | World Trade Center disaster. Journal of Stress".
        return title._replace(end=inside.start()), journal._replace(start=inside.end())
    *_, cut = [None, *SENTENCE_END.finditer(text, title.start + 4, title.end)]
    if cut is None or not _JOURNAL_WORD.match(text, cut.end(), title.end):
        return None
    end = cut.start() + (text[cut.start()] in "?!")
    return title._replace(end=end), journal._replace(start=cut.end())


def _names(text: str, author: Tag, title: Tag) -> Mended:
    """Authors and title, by the marks between them."""
    letter = letter_in_author(text, author, title)
    if letter is not None:
        return letter
    gap = text[author.end : title.start]
    if gap == ", ":
        return names_in_title(text, author, title)
    if gap == ": ":
        return subject_in_author(text, author, title)
    return family_of_last(text, author, title) if gap in (" ", "") else None


def _small_words(text: str, title: Tag, host: Tag) -> Mended:
    """The end of a title that was taken for what holds the work: "Geschichte der Fischerei | am Main"."""
    if text[title.end : host.start] != " " or not text.startswith(_ON, host.start):
        return None
    return (title._replace(end=host.end, confidence=min(title.confidence, host.confidence)),)


_ON = (
    "am ",
    "an ",
    "auf ",
    "im ",
    "zu ",
    "zur ",
    "zum ",
    "bei ",
    "vor ",
    "unter ",
    "of ",
    "on ",
    "for ",
    "sur ",
)
"""With these goes on what no mark ends; "in" may announce a book."""


def _title_and_journal(text: str, title: Tag, journal: Tag) -> Mended:
    """A title and the journal behind it, by what the journal begins with."""
    if text[journal.start] in "IVX":
        return part_in_journal(text, title, journal)
    if text.startswith(DEPARTMENTS, journal.start):
        return department_for_journal(text, title, journal)
    of_review = text.startswith("by ", journal.start) and text.startswith("Review of ", title.start)
    if of_review or text.startswith("Review of ", journal.start):
        return review_in_journal(text, title, journal)
    whole = journal_with_subtitle(text, title, journal) or journal_of_list(text, title, journal)
    if whole is not None:
        return whole
    report = report_across_comma(text, title, journal)
    if report is not None or text[title.end] != ",":
        return report
    return _journal_across_comma(text, title, journal)


def _journal_and_volume(text: str, journal: Tag, volume: Tag) -> Mended:
    """A journal and its volume, by the marks behind the journal."""
    if text.startswith(("-", "–"), journal.end):
        return letters_of_volume(text, journal, volume)
    if text.startswith((", v", ", t"), journal.end):
        return place_in_journal(text, journal, volume)
    return report_in_journal(text, journal, volume)


PAIRS: dict[tuple[str, str], Sequence[Callable[[str, Tag, Tag], Mended]]] = {
    ("title", "container:journal"): (_small_words, _title_and_journal),
    ("title", "container:book"): (_small_words, report_in_title, book_in_title),
    ("titleaddon", "container:book"): (addition_goes_on,),
    ("author", "date"): (issue_of_year,),
    ("author", "container:journal"): (journal_in_author,),
    ("publisher", "location"): (town_of_name, town_for_press),
    ("location", "publisher"): (press_in_place, region_for_press, town_of_press),
    ("editor", "title"): (proceedings_in_editors,),
    ("editor", "date"): (year_in_editors,),
    ("editor", "url"): (year_in_editors,),
    ("editor", "translator"): (translators_apart,),
    ("title", "edition"): (number_in_title,),
    ("pages", "edition"): (number_of_edition,),
    ("volume", "edition"): (number_of_edition,),
    ("number", "edition"): (number_of_edition,),
    ("title", "pages"): (journal_for_title,),
    ("title", "date"): (report_in_title,),
    ("title", "location"): (saint_before_town, report_in_title),
    ("title", "publisher"): (press_in_title, department_in_title, report_in_title, series_in_title),
    ("author", "title"): (_names,),
    ("publisher", "author"): (first_name_for_press,),
    ("publisher", "pages"): (code_of_report,),
    ("publisher", "container:journal"): (department_for_journal,),
    ("publisher", "container:book"): (department_for_journal,),
    ("location", "pages"): (district_behind_place,),
    ("location", "container:journal"): (body_behind_place,),
    ("container:journal", "publisher"): (publishing_house, academy_for_press, report_in_journal),
    ("container:journal", "volume"): (_journal_and_volume,),
    ("container:journal", "number"): (report_in_journal,),
    ("container:journal", "pages"): (report_in_journal,),
    ("container:journal", "date"): (report_in_journal, month_in_journal),
    ("container:journal", "location"): (saint_before_town, town_of_name, report_in_journal),
    ("editor", "location"): (press_behind_editor,),
    ("publisher", "pagetotal"): (pages_in_front,),
    ("volume", "pagetotal"): (pages_in_front,),
    ("number", "number"): (number_in_number,),
    ("container:book", "editor"): (ordinal_in_book, editor_in_book, name_in_book),
    ("container:book", "date"): (journal_and_issue,),
    ("container:book", "location"): (
        saint_before_town,
        town_of_name,
        town_in_book,
        press_in_book,
        pages_in_book,
    ),
}
"""What may be wrong between two fields of these labels."""
