"""Citations with a form of their own, read as a whole: cases, laws, interviews and their like.

Nothing in them stands where books and articles have it, so the readers of those would misread all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from verifier.citations.assemble import Assembled
from verifier.citations.forms.american_law import read_american_law
from verifier.citations.forms.american_statutes import read_american_statute
from verifier.citations.forms.announced import announced, with_announced
from verifier.citations.forms.archival import read_archival
from verifier.citations.forms.archives_abroad import read_archive_abroad
from verifier.citations.forms.author_date_works import read_author_date_work
from verifier.citations.forms.brazilian_lists import read_brazilian
from verifier.citations.forms.brazilian_works import read_brazilian_work
from verifier.citations.forms.cases import read_case
from verifier.citations.forms.chinese_courts import read_chinese_court
from verifier.citations.forms.chinese_described import read_chinese_described
from verifier.citations.forms.chinese_interviews import read_chinese_interview
from verifier.citations.forms.chinese_laws import read_chinese_law
from verifier.citations.forms.classical import read_classical
from verifier.citations.forms.commentaries import read_commentary
from verifier.citations.forms.court_papers import read_court_paper
from verifier.citations.forms.debates import read_debates
from verifier.citations.forms.described_works import read_described_work
from verifier.citations.forms.dutch_commentaries import read_dutch_commentary
from verifier.citations.forms.dutch_histories import read_dutch_history
from verifier.citations.forms.east_asian import read_east_asian
from verifier.citations.forms.east_asian_commas import read_east_asian_commas
from verifier.citations.forms.edited_chapters import read_edited_chapter
from verifier.citations.forms.enactments import read_enactment, read_from_official_journal
from verifier.citations.forms.event_papers import read_event_paper
from verifier.citations.forms.films import read_film
from verifier.citations.forms.french_law import read_french_law
from verifier.citations.forms.french_web import read_french_web_page
from verifier.citations.forms.german_commentaries import read_german_commentary
from verifier.citations.forms.german_debates import read_german_debates
from verifier.citations.forms.german_decisions import read_german_decision
from verifier.citations.forms.german_gazettes import read_german_gazette
from verifier.citations.forms.german_law_articles import read_german_law_article
from verifier.citations.forms.german_norms import read_german_norms
from verifier.citations.forms.hearings import read_hearing
from verifier.citations.forms.interviews import read_interview
from verifier.citations.forms.italian_debates import read_italian_debate
from verifier.citations.forms.law_articles import read_law_article
from verifier.citations.forms.law_books import read_law_book
from verifier.citations.forms.law_monographs import read_law_monograph
from verifier.citations.forms.legislation import read_law
from verifier.citations.forms.listed_works import read_listed_work
from verifier.citations.forms.low_countries_cases import read_low_countries_case
from verifier.citations.forms.low_countries_law import read_low_countries_law
from verifier.citations.forms.national_standard import read_national_standard
from verifier.citations.forms.newspapers import read_newspaper
from verifier.citations.forms.numbered_laws import read_numbered_law
from verifier.citations.forms.official_reports import read_official_report
from verifier.citations.forms.old_law import read_old_law
from verifier.citations.forms.on_file import read_on_file
from verifier.citations.forms.parliamentary import read_parliamentary_paper
from verifier.citations.forms.parliaments_abroad import read_parliament_abroad
from verifier.citations.forms.parts import SURE
from verifier.citations.forms.portuguese_cases import read_portuguese_case
from verifier.citations.forms.portuguese_law import read_portuguese_law
from verifier.citations.forms.reference_works import read_reference_work
from verifier.citations.forms.regnal_statutes import read_regnal_statute
from verifier.citations.forms.reports_alone import read_report_alone
from verifier.citations.forms.resolutions import read_resolution
from verifier.citations.forms.reviews import address_behind, read_review, with_address
from verifier.citations.forms.reviews_in_sentences import read_review_in_sentence
from verifier.citations.forms.roman_law import read_roman_law
from verifier.citations.forms.romanised_books import read_romanised_book
from verifier.citations.forms.russian import read_russian
from verifier.citations.forms.russian_gazettes import read_russian_gazette
from verifier.citations.forms.source_editions import read_source_edition
from verifier.citations.forms.speeches import read_speech
from verifier.citations.forms.technical_works import read_technical_work
from verifier.citations.forms.theses_in_notes import read_thesis_in_note
from verifier.citations.forms.treaties_abroad import read_treaty_abroad
from verifier.citations.forms.treatises import read_treatise
from verifier.citations.forms.typeset_manuals import read_typeset_manual
from verifier.citations.forms.vancouver import read_vancouver
from verifier.citations.forms.web_pages import read_web_page
from verifier.citations.grammar.printed_documents import document_in_edition
from verifier.model import FieldSpan, StyledText
from verifier.patterns import late_pattern

_COMMAS = (",”", ',"', ",’", "”,", '",')


def _film_of_studio(text: StyledText) -> Assembled | None:
    """A film with its studio in brackets, as no list prints it: "*Het water*, dir. by A. Li (Mill, 1962)"."""
    return (
        read_film(text) if text.plain.rstrip(" .").endswith((")", "), DVD", "), VHS", "), Blu-ray")) else None
    )


def _in_style_of_list(text: StyledText) -> Assembled | None:
    """A reference by the reader of the style that its marks tell, then by those of the others.

    Engineers end a title with a comma; where a full stop ends it, lists of others are like theirs. In
    references of medicine nothing sets titles apart.
    """
    plain = text.plain
    commas = any(map(plain.__contains__, _COMMAS))
    marked = bool(text.italics) or any(map(plain.__contains__, '“”"'))
    if commas and (read := read_technical_work(text)) is not None:
        return read
    if not marked and (read := read_vancouver(text)) is not None:
        return read
    read = read_listed_work(text) or read_edited_chapter(text)
    if read is None and not commas:
        read = read_technical_work(text)
    return read_vancouver(text) if read is None and marked else read


Form = Callable[[StyledText], Assembled | None]

FORMS: tuple[Form, ...] = (
    read_brazilian,
    read_court_paper,
    read_low_countries_case,
    read_portuguese_case,
    read_german_decision,
    read_french_law,
    read_case,
    read_report_alone,
    read_american_law,
    read_american_statute,
    read_resolution,
    read_enactment,
    read_old_law,
    read_roman_law,
    read_regnal_statute,
    read_numbered_law,
    read_german_gazette,
    read_low_countries_law,
    read_law,
    read_portuguese_law,
    read_german_norms,
    read_from_official_journal,
    read_treaty_abroad,
    read_debates,
    read_german_debates,
    read_italian_debate,
    read_parliament_abroad,
    read_parliamentary_paper,
    read_hearing,
    read_german_commentary,
    read_german_law_article,
    read_review,
    read_review_in_sentence,
    read_thesis_in_note,
    read_dutch_history,
    read_commentary,
    read_dutch_commentary,
    read_law_book,
    read_law_article,
    read_law_monograph,
    read_official_report,
    read_treatise,
    read_source_edition,
    read_on_file,
    read_reference_work,
    read_classical,
    read_french_web_page,
    read_interview,
    read_speech,
    read_author_date_work,
    read_event_paper,
    read_described_work,
    read_brazilian_work,
    read_typeset_manual,
    read_archive_abroad,
    _film_of_studio,
    _in_style_of_list,
    read_film,
    read_archival,
    read_newspaper,
    read_russian_gazette,
    read_russian,
    read_romanised_book,
    read_east_asian,
    read_east_asian_commas,
    read_chinese_described,
    read_chinese_law,
    read_chinese_court,
    read_chinese_interview,
    read_national_standard,
    read_web_page,
)
"""The readers of whole citations; each gives None for what is not its form."""

_LONGEST = 500
_LONGEST_OF_MEDICINE = 1_500
# "(emphasis added)", "(describing how …)", "(per curiam) (quoting …)", behind the year in brackets, as
# American lawyers explain (The Bluebook, rule 1.5).
EXPLAINED = late_pattern(
    r"(?<=\d\d\d\d\))\s\((?P<said>(?:[^()]|\([^()]{1,90}\)){3,250}(?:\)\s\((?:[^()]|\([^()]{1,90}\)){3,250}){0,2})\)[\s.]*\Z"
)


def read_form(text: StyledText) -> Assembled | None:
    """Read a citation that has a form of its own; None for all others."""
    plain = text.plain
    if len(plain) > _LONGEST:
        # Many authors and an address make these long, and their readers take no longer for it.
        return read_vancouver(text) if len(plain) <= _LONGEST_OF_MEDICINE else None
    if document_in_edition(text) is not None:
        # "Memorandum of Conversation, February 21, 1972, *FRUS*, vol. XVII": it lies in no archive.
        return None
    read = _announced(text) or _first_of(FORMS, text)
    if read is not None and "://" in plain and not read.fields.keys() & {"url", "doi"}:
        read = _with_its_address(text) or read
    said = EXPLAINED.search(plain) if read is None and ") (" in plain else None
    if said is None:
        return read
    bare = text.slice(0, said.start())
    read = _first_of(FORMS, bare)
    if read is not None:
        read.fields.setdefault("note", said["said"])
        read.spans = (*read.spans, FieldSpan("note", *said.span("said"), SURE))
    return read


def _first_of(forms: Sequence[Form], text: StyledText) -> Assembled | None:
    for form in forms:
        if (read := form(text)) is not None:
            return read
    return None


_WITH_ADDRESS = (
    read_brazilian,
    read_law,
    read_author_date_work,
    read_event_paper,
    read_described_work,
    read_brazilian_work,
)
"""The readers of forms that take what announces an address for words of their own."""


def _announced(text: StyledText) -> Assembled | None:
    """A citation of such a form with the words "Available at:" and the address behind it."""
    found = announced(text)
    if found is None:
        return None
    read = _first_of(_WITH_ADDRESS, found.bare)
    return with_announced(read, found) if read is not None else None


def _with_its_address(text: StyledText) -> Assembled | None:
    """A citation whose form ends before the address behind it: "347 U.S. 483 (1954). https://…"."""
    address = address_behind(text.plain)
    bare = text.slice(0, address.start()) if address else text
    read = _first_of(FORMS, bare) if address else None
    return with_address(read, address) if read is not None and address is not None else None


__all__ = ["EXPLAINED", "FORMS", "read_form"]
