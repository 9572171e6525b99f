"""The changes that an entry is offered by the record of a registry."""

from __future__ import annotations

from tests.checks.conftest import TODAY
from verifier.bibliography import edit, library_works, parse_library
from verifier.checks import Dossier, run_checks
from verifier.model import (
    Confidence,
    Difference,
    Evidence,
    Finding,
    Reference,
    ReferenceVerdict,
)

TEXT = """\
@article{rivers,
  author = {Berg, Anna},
  title = {Rivers without Borders},
  journaltitle = {Journal of Inner Asia},
  volume = {12},
  date = {2010},
}
"""
RECORD = "https://doi.org/10.1000/182"
SEEN = (Evidence("record", RECORD, "Rivers without Borders, 2011", "2026-11-24T08:00:00Z"),)


def findings(
    text: str, verdict: ReferenceVerdict, *differences: Difference, record: str = RECORD
) -> list[Finding]:
    library = parse_library(text, "sample.bib")
    reference = Reference(
        "rivers",
        verdict,
        Confidence.CERTAIN,
        "by its record",
        registry="Crossref",
        record=record,
        differences=differences,
        evidence=SEEN,
    )
    dossier = Dossier(TODAY, libraries=(library,), works=library_works(library), references=(reference,))
    return [finding for finding in run_checks(dossier) if finding.code[0] in "RI"]


def mended(text: str, finding: Finding) -> str:
    assert finding.fix is not None
    return edit(parse_library(text, "sample.bib"), finding.fix.edits)


def test_a_confirmed_work_without_its_doi_is_offered_it_and_that_is_safe() -> None:
    (finding,) = findings(TEXT, ReferenceVerdict.CONFIRMED)
    assert (finding.code, finding.severity) == ("I007", "note")
    assert finding.fix is not None
    assert finding.fix.safe
    assert mended(TEXT, finding) == TEXT.replace(
        "  date = {2010},\n", "  date = {2010},\n  doi = {10.1000/182},\n"
    )


def test_a_confirmed_work_with_its_doi_needs_nothing() -> None:
    text = TEXT.replace("  date", "  doi = {10.1000/182},\n  date")
    assert findings(text, ReferenceVerdict.CONFIRMED) == []


def test_a_field_that_differs_is_offered_as_it_is_recorded_but_not_as_safe() -> None:
    (finding,) = findings(TEXT, ReferenceVerdict.DIFFERS, Difference("volume", "12", "21"))
    assert finding.code == "R002"
    assert finding.fix is not None
    assert not finding.fix.safe
    assert "Crossref" in finding.fix.description
    assert "  volume = {21},\n" in mended(TEXT, finding)


def test_of_an_identifier_of_another_work_nothing_but_its_replacement_is_offered() -> None:
    text = TEXT.replace("  date", "  doi = {10.1000/999},\n  date")
    differences = (Difference("doi", "10.1000/999", "10.1000/182"), Difference("volume", "12", "21"))
    (finding,) = findings(text, ReferenceVerdict.IDENTIFIER_MISMATCH, *differences, record="")
    assert finding.code == "I006"
    assert mended(text, finding) == text.replace("10.1000/999", "10.1000/182")


def test_a_work_that_could_not_be_judged_is_offered_nothing() -> None:
    (finding,) = findings(TEXT, ReferenceVerdict.UNVERIFIABLE, record="")
    assert (finding.code, finding.fix) == ("R005", None)
