"""I001, I003 to I005 and B009: identifiers that are wrong in themselves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verifier.checks import Dossier
from verifier.model import Confidence, Finding, Location, Work

Audit = Callable[..., list[Finding]]
Mended = Callable[[str, Finding], str]


def book(*fields: str) -> str:
    lines = ",\n".join(
        f"  {field}" for field in ("author = {Li, Wei}", "title = {T}", "date = {2011}", *fields)
    )
    return f"@book{{a,\n{lines},\n}}\n"


@pytest.mark.parametrize(
    "doi", ["https://doi.org/10.1000/182", "doi:10.1000/182", "http://dx.doi.org/10.1000/182"]
)
def test_a_label_before_a_doi_goes_by_a_safe_change(in_library: Audit, mended: Mended, doi: str) -> None:
    text = book(f"doi = {{{doi}}}")
    (finding,) = in_library(text)
    assert finding.code == "I001"
    assert finding.location == Location("sample.bib", 5, 9)
    assert finding.fix is not None
    assert finding.fix.safe is True
    assert mended(text, finding) == book("doi = {10.1000/182}")


def test_a_doi_keeps_the_capitals_that_are_printed(in_library: Audit, mended: Mended) -> None:
    text = book("doi = {https://doi.org/10.1017/CBO9780511}")
    (finding,) = in_library(text, "I001")
    assert "Write 10.1017/CBO9780511." in finding.message
    assert mended(text, finding) == book("doi = {10.1017/CBO9780511}")


@pytest.mark.parametrize(
    "field",
    [
        "issn = {0317-8471 1050-124X}",
        "issn = {0317-8471 (Print) 1050-124X (Electronic)}",
        "issn = {03178471 1050124X}",
        "isbn = {978-3-16-148410-0 (hbk.) 316148410X}",
        "isbn = {978 3 16 148410 0}",
    ],
)
def test_several_numbers_that_only_blanks_part_are_sound(in_library: Audit, field: str) -> None:
    assert in_library(book(field), "I004", "I003") == []


def test_of_several_numbers_only_the_wrong_one_is_named(in_library: Audit) -> None:
    (finding,) = in_library(book("issn = {0317-8471 1050-1241}"), "I004")
    assert "1050-1241 is no ISSN: its check digit doesn't fit" in finding.message


def test_what_is_no_doi_is_reported_without_a_change(in_library: Audit) -> None:
    (finding,) = in_library(book("doi = {see the publisher}"))
    assert (finding.code, finding.confidence, finding.fix) == ("I001", Confidence.CERTAIN, None)


def test_a_check_digit_that_does_not_fit_is_reported_without_a_change(in_library: Audit) -> None:
    (finding,) = in_library(book("isbn = {978-3-16-148410-1}"))
    assert (finding.code, finding.fix) == ("I004", None)
    assert finding.evidence[0].value == "978-3-16-148410-1"


def test_an_isbn_of_zeros_is_only_an_impossible_value(in_library: Audit) -> None:
    assert [finding.code for finding in in_library(book("isbn = {000-0-00-000000-1}"))] in (
        ["B012"],
        ["I004"],
    )
    assert [finding.code for finding in in_library(book("isbn = {000-0-00-000000-0}"))] == ["B012"]


def test_a_doi_in_a_note_stands_in_the_wrong_field(in_library: Audit) -> None:
    (finding,) = in_library(book("note = {doi:10.1000/182}"))
    assert finding.code == "I003"


@pytest.mark.parametrize(
    ("written", "moved", "safe"),
    [
        ("note = {doi:10.1000/182}", "doi = {10.1000/182}", True),
        ("url = {https://doi.org/10.1000/182}", "doi = {10.1000/182}", True),
        (r"howpublished = {\url{https://doi.org/10.1000/182}}", "doi = {10.1000/182}", True),
        ("isbn = {DOI:10.1000/182}", "doi = {10.1000/182}", True),
        ("issn = {978-3-16-148410-0}", "isbn = {978-3-16-148410-0}", True),
        # A book has no ISSN in the data model: its series or its type may be meant.
        ("isbn = {0378-5955}", "issn = {0378-5955}", False),
        (
            "url = {https://doi.org/10.1000/182},\n  urldate = {2020-01-02}",
            "doi = {10.1000/182},\n  urldate = {2020-01-02}",
            False,
        ),
        (
            "note = {Reply to doi:10.1000/182}",
            "note = {Reply to doi:10.1000/182},\n  doi = {10.1000/182}",
            False,
        ),
        (
            "doi = {https://link.example/article/10.1000/182},\n  note = {x}",
            "doi = {10.1000/182},\n  note = {x},\n  url = {https://link.example/article/10.1000/182}",
            False,
        ),
    ],
)
def test_an_identifier_is_moved_to_its_field(
    in_library: Audit, mended: Mended, written: str, moved: str, safe: bool
) -> None:
    (finding,) = in_library(book(written), "I003")
    assert mended(book(written), finding) == book(moved)
    assert finding.fix is not None
    assert finding.fix.safe is safe


def test_an_identifier_that_stands_in_its_own_field_too_goes_from_the_wrong_one(
    in_library: Audit, mended: Mended
) -> None:
    text = book("isbn = {0378-5955}", "issn = {03785955}")
    (finding,) = in_library(text, "I003")
    assert mended(text, finding) == book("issn = {03785955}")
    assert finding.fix is not None
    assert finding.fix.safe


def test_an_identifier_is_not_moved_onto_another_one(in_library: Audit) -> None:
    # Which of the two is the work's own, a person has to say.
    (finding,) = in_library(book("isbn = {DOI:10.1000/182}", "doi = {10.1000/99}"), "I003")
    assert finding.fix is None


@pytest.mark.parametrize(
    "fields",
    [
        ("doi = {10.1000/182}", "isbn = {978-3-16-148410-0}"),
        ("doi = {10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O}",),
        ("isbn = {3-16-148410-X}",),
        ("url = {https://a.example/10.1000/x}",),
    ],
)
def test_sound_identifiers_raise_no_alarm(in_library: Audit, fields: tuple[str, ...]) -> None:
    assert in_library(book(*fields), "I") == []
    assert in_library(book(*fields), "I001", "I003", "I004", "I005") == []


def test_an_address_that_repeats_the_doi_is_deleted_with_its_line(in_library: Audit, mended: Mended) -> None:
    text = book("url = {https://doi.org/10.1000/182}", "doi = {10.1000/182}")
    (finding,) = in_library(text)
    assert finding.code == "B009"
    assert finding.fix is not None
    assert finding.fix.safe is True
    assert mended(text, finding) == book("doi = {10.1000/182}")


def test_a_day_of_access_makes_that_change_unsafe(in_library: Audit) -> None:
    text = book("url = {http://dx.doi.org/10.1000%2F182}", "doi = {10.1000/182}", "urldate = {2020-01-01}")
    (finding,) = in_library(text, "B009")
    assert finding.fix is not None
    assert finding.fix.safe is False


def test_a_field_among_others_on_its_line_goes_alone(in_library: Audit, mended: Mended) -> None:
    text = (
        "@book{a, author = {Li, Wei}, title = {T}, url = {https://doi.org/10.1000/182}, doi = {10.1000/182},"
        "\n date = 2011}"
    )
    (finding,) = in_library(text, "B009")
    assert mended(text, finding) == text.replace("url = {https://doi.org/10.1000/182}, ", "")


def test_the_last_field_of_an_entry_can_be_deleted(in_library: Audit, mended: Mended) -> None:
    text = "@book{a, author = {Li, Wei}, title = {T}, date = {2011}, doi = {10.1000/182}, url = {https://doi.org/10.1000/182}}"
    (finding,) = in_library(text, "B009")
    assert in_library(mended(text, finding)) == []


@pytest.mark.parametrize("url", ["https://doi.org/10.1000/183", "https://a.example/10.1000/182"])
def test_another_address_repeats_nothing(in_library: Audit, url: str) -> None:
    assert in_library(book("doi = {10.1000/182}", f"url = {{{url}}}"), "B009") == []


def test_a_note_that_prints_a_doi_as_an_address_has_it_once(
    in_dossier: Audit, paper: Callable[..., Dossier], work: Callable[..., Work]
) -> None:
    one = work(
        "li2011",
        "book",
        author="Li, Wei",
        title="T",
        date="2011",
        doi="10.1000/182",
        url="https://doi.org/10.1000/182",
    )
    assert in_dossier(paper(works=[one])) == []


def test_an_identifier_inherited_from_a_parent_is_told_once_of_the_parent(in_library: Audit) -> None:
    text = (
        "@incollection{chapter, author = {Li, Wei}, title = {C}, pages = {3-9}, crossref = {whole}}\n"
        "@collection{whole, editor = {Berg, Anna}, title = {T}, date = {2011}, isbn = {978-3-16-148410-1}}\n"
    )

    (finding,) = [finding for finding in in_library(text) if finding.code == "I004"]

    assert finding.work == "whole"


@pytest.mark.parametrize(
    ("field", "written"),
    [
        ("doi", "10.1017/S0020818300027764."),
        ("doi", "see 10.1017/S0020818300027764"),
        ("url", "https://doi.org/10.1017/S0020818300027764"),
        ("note", "doi:10.1017/S0020818300027764"),
    ],
)
def test_the_message_and_the_change_keep_the_capitals_of_a_doi(
    in_library: Audit, field: str, written: str
) -> None:
    text = f"@article{{a, author = {{Li, Wei}}, title = {{T}}, date = {{2011}}, {field} = {{{written}}}}}\n"
    (finding,) = [finding for finding in in_library(text) if finding.code in ("I001", "I003")]
    assert "10.1017/S0020818300027764" in finding.message
    assert finding.fix is not None
    assert any("10.1017/S0020818300027764" in edit.replacement for edit in finding.fix.edits)
    assert "s0020818300027764" not in finding.message + finding.fix.description
