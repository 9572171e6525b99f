"""What stands in brackets inside a citation and says something of its own: a series, an original edition.

"(= Kritische Studien, Bd. 144)", "(ed. or. Paris, Seuil, 1977)", "2010 [1998]", "(1876; repr., Farnborough:".
They are read first and put out of sight, so that no tagger takes their names and years for those of the work.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from verifier.citations.canvas import Tag
from verifier.citations.grammar.awaited import AWAITED_SIGNS, without_awaited
from verifier.citations.grammar.behind_editions import behind_edition
from verifier.citations.grammar.commission_papers import COMMISSION_SIGNS, commission_paper
from verifier.citations.grammar.contributors import (
    EDITOR_SIGNS,
    FOREWORD_SIGNS,
    LATER_SIGNS,
    commissioned,
    edited_critically,
    foreword,
    from_language,
    translated_by,
    translation,
    with_both_roles,
)
from verifier.citations.grammar.editions import (
    GLUED_SIGNS,
    REPRINT_SIGNS,
    RUN_SIGNS,
    SUPERSCRIPT,
    continued,
    first_year,
    glued_edition,
    issue_of_year,
    numbered_year,
    ordinal_edition,
    original_edition,
    raised_edition,
    reprint,
    reprinted,
    series_of_journal,
    translated_issue,
    year_of_journal,
)
from verifier.citations.grammar.entries import ENTRY_SIGNS, entry_in_front, entry_quoted
from verifier.citations.grammar.held_copies import HELD_SIGNS, without_held_copy
from verifier.citations.grammar.languages import without_language
from verifier.citations.grammar.media_read import MEDIUM_SIGN, without_medium
from verifier.citations.grammar.mongolian import without_mongolian
from verifier.citations.grammar.numbers_behind_imprints import NUMBER_SIGNS, without_number_behind_imprint
from verifier.citations.grammar.occasions import (
    APPROVED_SIGNS,
    CATALOGUE_SIGNS,
    MEETING_SIGNS,
    PRESS_SIGNS,
    STATES,
    approved,
    catalogue,
    meeting,
    press_release,
    resolution,
    state_in_front,
)
from verifier.citations.grammar.open_edition import without_open_edition
from verifier.citations.grammar.other_words import in_known_words
from verifier.citations.grammar.pages_meant import with_page_meant
from verifier.citations.grammar.places_at_end import places_at_end
from verifier.citations.grammar.posts import POST_SIGNS, without_account
from verifier.citations.grammar.printed_documents import document_in_edition
from verifier.citations.grammar.reviewed import with_review_quoted
from verifier.citations.grammar.roman_years import ROMAN_SIGNS, roman_year
from verifier.citations.grammar.russian_statement import without_statement
from verifier.citations.grammar.sayings import (
    without_saying,
    without_words_on_quotation,
)
from verifier.citations.grammar.scales import without_scale
from verifier.citations.grammar.second_hand import SECOND_HAND_SIGNS, without_second_hand
from verifier.citations.grammar.series import blanked, bracketed_series, marked_series, quoted_series
from verifier.citations.grammar.standards import STANDARD_SIGNS, standard
from verifier.citations.grammar.statements import STATEMENT_SIGNS, without_statements
from verifier.citations.grammar.unnamed import (
    STATE_SIGNS,
    UNNAMED_SIGNS,
    page_before_address,
    with_places_apart,
    without_label,
    without_unnamed,
)
from verifier.citations.grammar.unprinted import TEACHER_SIGNS, without_teacher
from verifier.citations.grammar.verses import VERSE_SIGNS, without_verses
from verifier.citations.grammar.words_of_title_pages import TITLE_PAGE_SIGNS, title_page_words
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

# "7 vol.", "4 t. en 5 vol.", "2 Bde.", behind a comma.
_VOLUMES = late_pattern(
    r",\s(?:in\s)?(?P<count>\d{1,2})\s(?:t\.\sen\s\d{1,2}\svol\.|vol\.|vols\.?|voll\.|tomes|tomos|Bde\.|Bände)(?P<behind>,(?=\s)|(?=\s\()|(?=\s\s)|(?=\s?;))"
    r"(?:\s(?:(?:vol|t|Bd)\.\s)?(?P<volume>[IVX]{1,5}|\d{1,2})(?=,\s(?:pp?|cc?|S|col)\.))?"
)
# "(New York: Facts on File, 2004), s.v. “Neutrality.”": the word looked up, behind the imprint.
_SUB_VERBO = late_pattern(
    r"(?<=[\dIVXLC)]),\ss\.\s?vv?\.\s[“„«\"‘'](?P<word>[^“”„«»\"]{2,80}?)[.,]?[”“»\"’'][\s.]*\Z"
)
_SUB_VERBO_ALONE = late_pattern(r"(?<=[\d)]),\s(?P<said>s\.\s?v\.)[\s.]*\Z")
_SECTION_OF_NEWSPAPER = late_pattern(
    r"(?<=\d\d\d\d),\ssec\.\s(?:[A-Z]|\d{1,2}),\s(?:p\.\s)?(?P<page>[A-Z]?\d{1,3})(?=[\s.]*\Z)"
)


class Asides(NamedTuple):
    """A citation with its asides blanked out, no character moved, and what was read in them.

    Values are taken from ``whole``, which is the citation with them.
    """

    text: StyledText
    tags: tuple[Tag, ...]
    whole: StyledText


def without_asides(text: StyledText) -> Asides:
    """Read the asides of a citation and blank them out; a citation without any stays as it is."""
    plain = text.plain
    tags: list[Tag] = []
    document = document_in_edition(text)
    known = blanked(plain, 0, document.edition) if document else plain
    known = numbered_year(without_label(in_known_words(with_page_meant(known, tags)), tags), tags)
    if "http" in known or "doi" in known or "www." in known:
        known = page_before_address(known, tags)
    known = without_words_on_quotation(without_saying(text, known), tags)
    signed = known is not plain or _has_sign(plain)
    if not signed and "(" not in plain and "[" not in plain:
        return Asides(text, (), text)
    plain = with_places_apart(known, tags) if text.italics else known
    for read in _READERS if signed else _WITHOUT_SIGNS:
        plain = read(plain, tags)
    bare = with_review_quoted(text if plain == text.plain else replace(text, plain=plain), tags)
    return Asides(bare, tuple(tags), text)


def _has_sign(plain: str) -> bool:
    return _SIGNS.found_in(plain) or (not plain.isascii() and _SIGNS_ABROAD.found_in(plain))


def _chapter(plain: str, tags: list[Tag]) -> str:
    """The chapter or section of a book behind its year, at the end of all: "Köln 1999, Kap. 3".

    Or in front of its imprint: "a cura di A. Berg, libro I, cap. II, Torino".
    """
    inside = _BOOK_AND_CHAPTER.search(plain) if ", lib" in plain else None
    if inside is not None:
        tags.append(Tag("note", *inside.span("said"), 0.7))
        return blanked(plain, *inside.span())
    match = _CHAPTER.search(plain) if _CHAPTER_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    kind = "section" if match["cue"].startswith(("§", "Abschn", "разд")) else "chapter"
    tags.append(Tag(f"locator:{kind}", *match.span("value"), 0.9))
    return blanked(plain, *match.span())


def _documents(plain: str, tags: list[Tag]) -> str:
    """The documents of an edition behind its imprint: "(Exeter: Record Society, 1968), nos. 14, 22, and 31".

    A single one is taken for the issue of a journal elsewhere, so it counts behind brackets only.
    """
    match = _DOCUMENTS.search(plain) if _DOCUMENT_SIGNS.found_in(plain) else None
    if match is None or (match["one"] and not _EDITS.search(plain, 0, match.start())):
        return plain
    tags.append(Tag("locator:number", *match.span("value"), 0.85))
    return blanked(plain, *match.span())


# "Venetiis, apud Iuntas, 1548, c. 77v": the sheets of an old book, numbered by front and back.
_SHEET_AT_END = late_pattern(
    r"(?:(?<=\d)|(?<=\))),\s(?:cc?|ff?|fols?|Bll?|[Ff]°)\.?\s(?P<value>\d{1,4}\s?[rv](?:[°º])?(?:\s?[-–]\s?\d{1,4}\s?[rv]?[°º]?)?|\d{1,4}(?:\s?[-–]\s?\d{1,4})?)(?=[\s.]*\Z)"
)
_SHEET_SIGNS = Signs(
    ", c. ", ", cc. ", ", f. ", ", ff. ", ", fol. ", ", fols ", ", fols. ", ", Bl. ", ", f° "
)


def _sheet_at_end(plain: str, tags: list[Tag]) -> str:
    match = _SHEET_AT_END.search(plain) if _SHEET_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    tags.append(Tag("locator:folio", *match.span("value"), 0.9))
    return blanked(plain, *match.span())


_DOCUMENT_SIGNS = Signs(
    ", nn. ", ", nos. ", "), no. ", "), Nr. ", ", Nrn. ", ", docs. ", ", doc. ", ", Dok. ", ", Nr. "
)
_DOCUMENTS = late_pattern(
    r"(?:(?<=\d)|(?<=\))),\s(?:nn\.|nos\.|Nrn\.|docs?\.|Dok\.(?:\sNr\.)?|(?P<one>[Nn]o\.|Nr\.))\s"
    r"(?P<value>\d{1,4}[a-z]?(?:(?:\s?[-–]\s?|,\s(?:and\s)?|\s(?:and|und|et|e|y)\s)\d{1,4}[a-z]?){0,8})(?=[\s.]*\Z)"
)
_EDITS = late_pattern(
    r"(?:[Hh]rsg|[Hh]g|[Bb]earb|[Ee]ds?|[Éé]ds?)\.[^;]{0,120}(?:\([^():]{2,60}:\s[^()]{2,80}\)|[^\W\d_]\s(?:1[5-9]|20)\d\d)\Z"
)


def _sub_verbo(plain: str, tags: list[Tag]) -> str:
    if "s.v" not in plain and "s. v" not in plain:
        return plain
    alone = _SUB_VERBO_ALONE.search(plain)
    if alone is not None:
        # "Lisboa, Iniciativas, 1968, s.v.": under the word that is the title.
        tags.append(Tag("note", *alone.span("said"), 0.7))
        return blanked(plain, *alone.span())
    match = _SUB_VERBO.search(plain)
    if match is None:
        return plain
    tags.append(Tag("locator:sub-verbo", *match.span("word"), 0.9))
    return blanked(plain, match.start(), match.end())


def _volumes(plain: str, tags: list[Tag]) -> str:
    match = _VOLUMES.search(plain)
    if match is None:
        return plain
    tags.append(Tag("volumes", *match.span("count"), 0.9))
    if match["volume"]:
        tags.append(Tag("volume", *match.span("volume"), 0.9))
    if not any(map(plain.__contains__, _MARKS)):
        return plain
    # The comma behind goes with it, so that one still stands directly behind the title.
    end = match.end() + bool(match["volume"])
    return blanked(plain, match.start() + bool(match["behind"]), end)


def _russian_statement(plain: str, tags: list[Tag]) -> str:
    return plain if plain.isascii() else without_statement(plain, tags)


def _newspaper_section(plain: str, tags: list[Tag]) -> str:
    """The section of a newspaper in front of its page: "November 3, 2004, sec. E, 5"."""
    match = _SECTION_OF_NEWSPAPER.search(plain) if "sec. " in plain else None
    if match is None:
        return plain
    tags.append(Tag("pages", *match.span("page"), 0.9))
    return blanked(plain, match.start(), match.end())


_BOOK_AND_CHAPTER = late_pattern(
    r",\s(?P<said>lib(?:ro|\.)\s(?:[IVXLC]{1,6}|\d{1,2})(?:,\scap(?:itolo|\.)\s(?:[IVXLC]{1,7}|\d{1,3}))?)(?=,\s[^\Wa-z\d_])"
)
_CHAPTER_SIGNS = Signs(
    ", lib. ",
    ", libro ",
    ", Kap",
    ", chap",
    ", cap.",
    ", гл.",
    ", Abschn",
    ", §",
    "), Kap",
    "), chap",
    ", ch. ",
    ", chs. ",
    ", caps. ",
    "st. ",
    "oofdst",
    "o cap.",
    "l cap.",
)
_CHAPTER = late_pattern(
    r"(?<=\d|\)|»),\s(?:(?:met\sname|m\.n\.|i\.h\.b\.|vooral|sobretudo|em\sespecial|nomeadamente|especialmente|bes\.|insb\.|esp\.|notamment)\s(?:[oa]s?\s|het\s|de\s)?)?(?P<cue>Kap(?:itel|\.)|h(?:fd|f|d)?st\.|[Hh]oofdst(?:uk|\.)|chap(?:itres?|ters?|s?\.)|caps?\.|[Cc]hs?\.|гл\.|Abschn(?:itt|\.)|§{1,2})\s?"
    r"(?P<value>\d{1,3}(?:(?:[.,–-]|,\s)\d{1,3}){0,3}|[IVXLC]{1,7}(?:[–-][IVXLC]{1,7})?)(?=[\s.]*\Z)"
)
_SIGNS = Signs(
    "Lemma ", "Stichwort ", "voce ", "Art", "wyd.", "coll", "Coll", "vol", "tom", "Bde", "eview of", "ev. of",
    "ez. ",
    "ezension ", "esprechung", "ompte", "C.R.", "C. R.", "c.r.", "trad.", "tr.", "ecensione", "ec. ",
    "trans. and", "ranslated and", "ed. and trans", "dited and trans", "bers. u", "rsg. u",
    *FOREWORD_SIGNS, *SECOND_HAND_SIGNS, *CATALOGUE_SIGNS, *MEETING_SIGNS, *GLUED_SIGNS, *RUN_SIGNS,
    *UNNAMED_SIGNS, *STATE_SIGNS, *POST_SIGNS, *STATES,
    *PRESS_SIGNS, *_CHAPTER_SIGNS, *_DOCUMENT_SIGNS, *_SHEET_SIGNS, *REPRINT_SIGNS,
    *ENTRY_SIGNS, *TEACHER_SIGNS, *STATEMENT_SIGNS, *LATER_SIGNS, *HELD_SIGNS, *EDITOR_SIGNS, *STANDARD_SIGNS,
    *AWAITED_SIGNS,
    *VERSE_SIGNS, *COMMISSION_SIGNS, *TITLE_PAGE_SIGNS, *ROMAN_SIGNS, *NUMBER_SIGNS, MEDIUM_SIGN,
    "sec. ", "s.v", "s. v", " | ", " ed. ", " edition. ", "1:", "1 :",
    "us dem ", "esolution", "rsg. ", " hg. ",
)  # fmt: skip
_SIGNS_ABROAD = Signs(
    *(
        "-е изд",
        "Изд. ",
        " / ",
        ": в ",
        "[Электр",
        "[Текст",
        "[Карт",
        "[Нот",
        " с.",
        "сарын ",
        " тал",
        "нүүр",
        "хуудас",
    ),
    *APPROVED_SIGNS,
    *("» ", "», ", "éd.", "Bände", *SUPERSCRIPT, "eseña", "ец"),
)
"""Of these one is in every text without brackets in which a reader finds something."""

_MARKS = ("“", '"', "„")
_READERS: Sequence[Callable[[str, list[Tag]], str]] = (
    without_language,
    without_open_edition,
    without_scale,
    without_awaited,
    without_held_copy,
    without_unnamed,
    places_at_end,
    _sheet_at_end,
    without_verses,
    title_page_words,
    roman_year,
    translated_issue,
    raised_edition,
    glued_edition,
    series_of_journal,
    year_of_journal,
    ordinal_edition,
    issue_of_year,
    continued,
    entry_in_front,
    entry_quoted,
    without_teacher,
    edited_critically,
    with_both_roles,
    behind_edition,
    without_statements,
    marked_series,
    bracketed_series,
    quoted_series,
    catalogue,
    meeting,
    translated_by,
    translation,
    foreword,
    from_language,
    without_second_hand,
    original_edition,
    first_year,
    reprinted,
    reprint,
    _russian_statement,
    without_mongolian,
    _volumes,
    _sub_verbo,
    commissioned,
    resolution,
    press_release,
    approved,
    _chapter,
    without_number_behind_imprint,
    _documents,
    state_in_front,
    _newspaper_section,
    standard,
    without_account,
    without_medium,
    commission_paper,
)
_WITHOUT_SIGNS = (
    places_at_end,
    without_language,
    translated_issue,
    series_of_journal,
    issue_of_year,
    continued,
    marked_series,
    bracketed_series,
    quoted_series,
    original_edition,
    first_year,
    reprinted,
)
"""Those that find something in a text of brackets without any of the signs."""
