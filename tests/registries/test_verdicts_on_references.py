"""From answers of the registries to verdicts, by way of a table of answers."""

from __future__ import annotations

import pytest

from verifier.model import Confidence, ReferenceVerdict, UnverifiableReason
from verifier.registries import check_references
from verifier.web.interface import FailureKind

HANDLE = "https://doi.org/api/handles/"
AGENCY = "https://doi.org/ra/"
CROSSREF = "https://api.crossref.org/works/"
SEARCH = "https://api.crossref.org/works?query.bibliographic="
DATACITE = "https://api.datacite.org/dois/"
OPENALEX = "https://api.openalex.org/works?search="
NOTHING = {"meta": {"count": 0}, "results": []}
CONTAINER = "https://api.crossref.org/works?query.container-title="
EXISTS = {
    "responseCode": 1,
    "values": [{"type": "URL", "data": {"format": "string", "value": "https://x.example/"}}],
}
GONE = (404, {"responseCode": 100, "handle": "10.1000/182"})
FIELDS = {
    "author": "Berg, A. and Holm, T.",
    "title": "Rivers without Borders",
    "journaltitle": "Journal of Inner Asia",
    "volume": "12",
    "number": "3",
    "date": "2011",
    "pages": "45",
}


def record(item):
    return {"status": "ok", "message-type": "work", "message": item}


def listed(*items):
    message = {"total-results": len(items), "items": list(items)}
    return {"status": "ok", "message-type": "work-list", "message": message}


def by_doi(item):
    return {
        HANDLE: EXISTS,
        AGENCY: [{"DOI": "10.1000", "RA": "Crossref"}],
        CROSSREF: record(item),
    }


def verdict(fetcher, work, **kwargs):
    (reference,) = check_references([work], fetcher, **kwargs)
    return reference


def test_a_doi_whose_record_agrees_is_confirmed_with_the_addresses_asked(registries, work, rivers):
    fetcher = registries(by_doi(rivers))
    said = verdict(fetcher, work(**FIELDS, doi="10.1000/182"))
    assert said.verdict is ReferenceVerdict.CONFIRMED
    assert said.confidence is Confidence.CERTAIN
    assert (said.registry, said.record) == ("Crossref", "https://doi.org/10.1000/182")
    asked, compared = said.evidence
    assert asked.where == "https://api.crossref.org/works/10.1000%2F182"
    assert "Rivers without Borders" in asked.value
    assert (compared.kind, compared.where) == ("comparison", "https://doi.org/10.1000/182")
    assert compared.value == "alike: title 1.00, author 1.00; agree: container, date, number, pages, volume"
    assert all(item.when for item in said.evidence)


def test_a_wrong_year_and_volume_differ_and_are_named(registries, work, rivers):
    cited = {**FIELDS, "date": "2010", "volume": "13", "doi": "10.1000/182"}
    said = verdict(registries(by_doi(rivers)), work(**cited))
    assert said.verdict is ReferenceVerdict.DIFFERS
    assert {(d.field, d.cited, d.found) for d in said.differences} == {
        ("date", "2010", "2011-03"),
        ("volume", "13", "12"),
    }


def test_a_doi_of_other_people_s_other_work_is_a_mismatch(registries, work, rivers):
    other = {
        **rivers,
        "title": ["Glucose Uptake in the Liver of Mice"],
        "author": [{"family": "Okoro", "given": "C."}],
    }
    other |= {"subtitle": [], "container-title": ["Hepatology Letters"], "short-container-title": []}
    other |= {"volume": "4", "page": "1-9"}
    said = verdict(registries(by_doi(other)), work(**FIELDS, doi="10.1000/182"))
    assert said.verdict is ReferenceVerdict.IDENTIFIER_MISMATCH
    assert "Glucose Uptake" in said.reason


def test_a_record_in_another_script_is_no_mismatch(registries, work, rivers):
    other = {
        **rivers,
        "title": ["Реки без границ"],
        "subtitle": [],
        "author": [{"family": "Дорж", "given": "Б."}],
    }
    other |= {
        "container-title": ["Вестник"],
        "short-container-title": [],
        "volume": "",
        "issue": "",
        "page": "",
    }
    said = verdict(registries(by_doi(other)), work(**FIELDS, doi="10.1000/182"))
    assert said.verdict is ReferenceVerdict.UNVERIFIABLE
    assert said.reason.startswith(UnverifiableReason.SCRIPT_NOT_COVERED)


def test_a_doi_is_unknown_only_after_all_spellings_were_asked(registries, work):
    fetcher = registries(
        {HANDLE: GONE, AGENCY: [{"DOI": "10.1000/182/full", "status": "DOI does not exist"}]}
    )
    said = verdict(fetcher, work(**FIELDS, doi="10.1000/182)/full"))
    assert said.verdict is ReferenceVerdict.IDENTIFIER_UNKNOWN
    assert said.confidence is Confidence.CERTAIN
    handles = [url for url in fetcher.asked if url.startswith(HANDLE)]
    assert HANDLE + "10.1000/182" in handles
    assert len(said.evidence) == len(fetcher.asked) >= 2


def test_another_spelling_that_exists_is_a_difference_of_the_doi(registries, work, rivers):
    table = by_doi(rivers) | {HANDLE: GONE, HANDLE + "10.1000/182": EXISTS, HANDLE + "10.1000/182x": GONE}
    table[HANDLE + "10.1000/182/-/dcsupplemental"] = GONE
    fetcher = registries(table)
    said = verdict(fetcher, work(**FIELDS, doi="10.1000/182/-/dcsupplemental"))
    assert said.verdict in (ReferenceVerdict.DIFFERS, ReferenceVerdict.CONFIRMED)
    assert said.record == "https://doi.org/10.1000/182"


@pytest.mark.parametrize(
    "case",
    [
        ((429, b""), UnverifiableReason.THROTTLED),
        ((503, b"", (("Retry-After", "9"),)), UnverifiableReason.THROTTLED),
        ((403, b"<html>no"), UnverifiableReason.BLOCKED),
        ((500, b"oops"), UnverifiableReason.BLOCKED),
        ((404, b"<html>not a handle"), UnverifiableReason.BLOCKED),
        ((200, b"<html>captcha</html>"), UnverifiableReason.BLOCKED),
        (FailureKind.THROTTLED, UnverifiableReason.THROTTLED),
        (FailureKind.TIMEOUT, UnverifiableReason.OFFLINE),
        (FailureKind.NAME, UnverifiableReason.OFFLINE),
        (FailureKind.ROBOTS, UnverifiableReason.BLOCKED),
    ],
)
@pytest.mark.parametrize("place", [HANDLE, AGENCY, CROSSREF, DATACITE])
def test_what_is_no_answer_never_accuses(registries, work, rivers, case, place):
    said, reason = case
    table = by_doi(rivers)
    if place != CROSSREF:
        table |= {CROSSREF: (404, b"Resource not found."), AGENCY: [{"DOI": "10.1000", "RA": "DataCite"}]}
        table[DATACITE] = (404, {"errors": [{"status": "404"}]})
    reference = verdict(registries(table | {place: said}), work(**FIELDS, doi="10.1000/182"))
    assert reference.verdict is ReferenceVerdict.UNVERIFIABLE
    assert reference.reason.startswith(reason)


@pytest.mark.parametrize("kind", ["retraction", "expression_of_concern", "correction", "new_version"])
def test_a_notice_on_the_work_is_told(registries, work, rivers, kind):
    word = {
        "retraction": "retracted",
        "expression_of_concern": "concern",
        "correction": "corrected",
        "new_version": "superseded",
    }[kind]
    update = {
        "DOI": "10.1000/999",
        "type": kind,
        "source": "publisher",
        "updated": {"date-parts": [[2013, 5, 1]]},
    }
    said = verdict(registries(by_doi({**rivers, "updated-by": [update]})), work(**FIELDS, doi="10.1000/182"))
    assert said.notices == (f"{word}: 10.1000/999, 2013-05-01, publisher",)
    assert said.verdict is ReferenceVerdict.CONFIRMED


def test_the_notice_itself_is_not_called_retracted(registries, work, rivers):
    update = {"DOI": "10.1000/181", "type": "retraction", "source": "publisher"}
    said = verdict(registries(by_doi({**rivers, "update-to": [update]})), work(**FIELDS, doi="10.1000/182"))
    assert said.notices == ()


def test_a_work_without_doi_is_found_by_search_and_its_notices_are_read(registries, work, rivers):
    whole = {**rivers, "updated-by": [{"DOI": "10.1000/999", "type": "retraction"}]}
    fetcher = registries({SEARCH: listed(rivers), CROSSREF: record(whole)})
    said = verdict(fetcher, work(**FIELDS), contact="someone@example.org")
    assert said.verdict is ReferenceVerdict.CONFIRMED
    assert said.notices == ("retracted: 10.1000/999",)
    assert all("mailto=someone%40example.org" in url for url in fetcher.asked)
    assert "someone" not in repr(said)


def test_a_search_rank_alone_confirms_nothing(registries, work, rivers):
    other = {
        **rivers,
        "title": ["Borders of the Rivers of Europe"],
        "subtitle": [],
        "author": [{"family": "Lund"}],
    }
    other |= {"volume": "2", "page": "1-7", "issued": {"date-parts": [[1990]]}, "published-print": None}
    said = verdict(registries({SEARCH: listed(other), CONTAINER: listed()}), work(**FIELDS))
    assert said.verdict is ReferenceVerdict.UNVERIFIABLE


def test_not_found_needs_a_journal_that_the_registry_holds(registries, work, rivers):
    other = {**rivers, "DOI": "10.1000/555", "title": ["Steppe Railways and Their Builders"], "subtitle": []}
    other |= {"author": [{"family": "Lund", "given": "K."}], "volume": "11", "page": "101-119"}
    missing = work(**{**FIELDS, "title": "Glaciers and Their Keepers in the Altai"})
    table = {SEARCH: listed(), OPENALEX: NOTHING}
    held = verdict(registries(table | {CONTAINER: listed(other)}), missing)
    assert held.verdict is ReferenceVerdict.NOT_FOUND
    assert held.reason.startswith("Crossref and OpenAlex hold papers of this journal")
    assert len(held.evidence) == 3
    unheld = verdict(registries(table | {CONTAINER: listed()}), missing)
    assert unheld.verdict is ReferenceVerdict.UNVERIFIABLE
    assert unheld.reason.startswith(UnverifiableReason.KIND_NOT_COVERED)
    unheard = verdict(registries(table | {CONTAINER: (429, b"")}), missing)
    assert unheard.reason.startswith(UnverifiableReason.THROTTLED)


@pytest.mark.parametrize("silent", [SEARCH, OPENALEX])
def test_not_found_needs_every_covering_registry_to_have_answered(registries, work, rivers, silent):
    other = {**rivers, "DOI": "10.1000/555", "title": ["Steppe Railways and Their Builders"], "subtitle": []}
    table = {SEARCH: listed(), OPENALEX: NOTHING, CONTAINER: listed(other), silent: (429, b"")}
    missing = work(**{**FIELDS, "title": "Glaciers and Their Keepers in the Altai"})
    said = verdict(registries(table), missing)
    assert said.verdict is ReferenceVerdict.UNVERIFIABLE
    assert said.reason.startswith(UnverifiableReason.THROTTLED)


@pytest.mark.parametrize(
    "case",
    [
        ("article", {"journaltitle": "Altai Evening News", "date": "2014-03-04"}, "kind-not-covered", 0),
        ("thesis", {"institution": "University of Ex"}, "kind-not-covered", 2),
        ("online", {"url": "https://water.example/"}, "kind-not-covered", 0),
        ("report", {"institution": "Ministry of Water"}, "kind-not-covered", 1),
        ("article", {"author": "Li, Yang and Wang, Yiwei"}, "script-not-covered", 2),
        ("article", {"journaltitle": "Вестник МГУ"}, "script-not-covered", 2),
        ("article", {"langid": "chinese"}, "script-not-covered", 2),
        ("article", {"note": "in Mongolian"}, "script-not-covered", 2),
        ("book", {"publisher": "Ex Press"}, "kind-not-covered", 2),
        ("article", {"title": "Editorial"}, "too-little-data", 0),
        ("article", {"volume": "", "number": "", "pages": ""}, "too-little-data", 2),
    ],
)
def test_what_the_registries_do_not_cover_is_never_not_found(registries, work, case):
    kind, fields, reason, requests = case
    base = {**FIELDS, "title": "Glaciers and Their Keepers in the Altai"}
    if kind != "article" or "Evening" in fields.get("journaltitle", ""):
        base = {"title": base["title"], "author": base["author"], "date": base["date"]}
    fetcher = registries({SEARCH: listed(), CONTAINER: listed()})
    said = verdict(fetcher, work(kind, **{**base, **fields}))
    assert said.verdict is ReferenceVerdict.UNVERIFIABLE
    assert said.reason.startswith(reason)
    assert len(fetcher.asked) == requests


def test_a_symbol_is_asked_once_and_a_document_confirms_it(registries, work):
    final = "https://documents.un.org/doc/undoc/gen/n15/1.pdf"
    headers = (("Content-Type", "application/pdf"), ("final", final))
    fetcher = registries({"https://undocs.org/A/70/PV.16": (200, b"%PDF-1.4", headers)})
    said = verdict(fetcher, work("report", number="A/70/PV.16", date="2015-09-29"))
    assert said.verdict is ReferenceVerdict.CONFIRMED
    assert said.confidence is Confidence.PROBABLE
    assert said.record == final
    assert fetcher.asked == ["https://undocs.org/A/70/PV.16"]


@pytest.mark.parametrize(
    "case",
    [
        ((200, b"<html>none</html>"), "kind-not-covered"),
        ((404, b""), "kind-not-covered"),
        (FailureKind.TIMEOUT, "offline"),
        ((429, b""), "throttled"),
    ],
)
def test_a_symbol_without_a_document_accuses_nobody(registries, work, case):
    said, reason = case
    reference = verdict(registries({"https://undocs.org/": said}), work("report", number="A/70/PV.16"))
    assert reference.verdict is ReferenceVerdict.UNVERIFIABLE
    assert reference.reason.startswith(reason)


def test_a_review_of_a_book_is_not_the_book(registries, work, rivers):
    said = verdict(
        registries({SEARCH: listed(rivers)}),
        work("book", author="Berg, Anna", title="Rivers without Borders", date="2011", publisher="Ex Press"),
    )
    assert said.verdict is ReferenceVerdict.UNVERIFIABLE


def test_an_agency_without_read_records_leaves_the_doi_unjudged(registries, work):
    table = {HANDLE: EXISTS, AGENCY: [{"DOI": "10.3980", "RA": "ISTIC"}]}
    fetcher = registries(table | {CROSSREF: (404, b"Resource not found.")})
    said = verdict(fetcher, work(**FIELDS, doi="10.3980/j.issn.1672-5123.2011"))
    assert said.verdict is ReferenceVerdict.UNVERIFIABLE
    assert said.reason.startswith("kind-not-covered: the identifier exists")


def test_a_prefix_is_asked_for_its_agency_once(registries, work, rivers):
    fetcher = registries(by_doi(rivers) | {CROSSREF: (404, b"Resource not found.")})
    cited = [work(**FIELDS, doi="10.1000/182"), work(**FIELDS, doi="10.1000/182")]
    assert len(list(check_references(cited, fetcher))) == 2
    assert sum(url.startswith(AGENCY) for url in fetcher.asked) == 1


def test_a_chapter_under_the_doi_of_its_book_is_no_mismatch(registries, work, rivers):
    book = {**rivers, "type": "edited-book", "author": [], "container-title": [], "short-container-title": []}
    book |= {"editor": [{"family": "Berg", "given": "Anna"}], "volume": "", "issue": "", "page": ""}
    cited = {
        "author": "Lund, Karin",
        "title": "Who Owns the Ice?",
        "booktitle": "Rivers without Borders",
        "editor": "Berg, A.",
        "date": "2011",
        "doi": "10.1000/182",
    }
    said = verdict(registries(by_doi(book) | {SEARCH: listed(book)}), work("incollection", **cited))
    assert said.verdict is ReferenceVerdict.UNVERIFIABLE
    assert "records the book" in said.reason
    chapter = {**book, "type": "book-chapter", "title": ["Who Owns the Ice?"], "DOI": "10.1000/182_4"}
    chapter |= {"author": [{"family": "Lund", "given": "Karin"}], "container-title": book["title"]}
    found = verdict(registries(by_doi(book) | {SEARCH: listed(chapter)}), work("incollection", **cited))
    assert (found.verdict, found.record) == (ReferenceVerdict.CONFIRMED, "https://doi.org/10.1000/182_4")
    searched = verdict(registries({SEARCH: listed(book)}), work("incollection", **{**cited, "doi": ""}))
    assert searched.verdict is ReferenceVerdict.UNVERIFIABLE


def test_another_version_elsewhere_is_not_held_against_the_citation(registries, work, rivers):
    other = {**rivers, "container-title": ["Proceedings of the Water Congress"], "short-container-title": []}
    other |= {"volume": "", "issue": "", "page": "501-509"}
    said = verdict(registries({SEARCH: listed(other), CONTAINER: listed()}), work(**FIELDS))
    assert said.verdict is ReferenceVerdict.UNVERIFIABLE


def test_a_sales_number_is_asked_nowhere(registries, work):
    fetcher = registries({})
    verdict(fetcher, work("report", title="World Water Survey", note="UN Sales No. E.07.II.C.1"))
    assert fetcher.asked == []
