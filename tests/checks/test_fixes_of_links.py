"""The changes that an entry is offered for a page that has moved or gone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.checks.conftest import TODAY
from verifier.bibliography import edit, library_works, parse_library
from verifier.checks import Dossier, run_checks
from verifier.model import Confidence, Evidence, Finding, Link, LinkVerdict

URL = "https://a.example/x"
COPY = "https://web.archive.org/web/20140306120000/https://a.example/x"
SEEN = (Evidence("http-status", URL, "410", "2026-11-24T08:00:00Z"),)


def found(text: str, verdict: LinkVerdict, copy_field: str = "addendum", **given: object) -> Finding:
    library = parse_library(text, "sample.bib")
    given = {"evidence": SEEN, **given}
    link = Link(URL, ("rivers",), verdict, Confidence.CERTAIN, "the host said so", **given)  # type: ignore[arg-type]
    dossier = Dossier(
        TODAY, libraries=(library,), works=library_works(library), links=(link,), copy_field=copy_field
    )
    (finding,) = (
        finding for finding in run_checks(dossier) if finding.code in {"L001", "L002", "L003", "L004"}
    )
    return finding


def mended(text: str, finding: Finding) -> str:
    assert finding.fix is not None
    assert not finding.fix.safe
    return edit(parse_library(text, "sample.bib"), finding.fix.edits)


LINES = "@online{rivers,\n  title = {Rivers},\n  url = {https://a.example/x},\n}\n"
REMARK = f"archived copy of 2014-03-06: \\url{{{COPY}}}"


@pytest.mark.parametrize("verdict", [LinkVerdict.GONE, LinkVerdict.LOST, LinkVerdict.DRIFTED])
def test_a_dead_address_stays_and_its_copy_is_named_beside_it(verdict: LinkVerdict) -> None:
    finding = found(LINES, verdict, memento=COPY)
    assert mended(LINES, finding) == LINES.replace("\n}\n", f"\n  addendum = {{{REMARK}}},\n}}\n")


def test_the_field_for_copies_can_be_chosen() -> None:
    finding = found(LINES, LinkVerdict.GONE, "note", memento=COPY)
    assert f"  note = {{{REMARK}}},\n" in mended(LINES, finding)


def test_a_field_that_is_there_is_never_written_over() -> None:
    text = LINES.replace("  url", "  addendum = {mine},\n  url")
    assert found(text, LinkVerdict.GONE, memento=COPY).fix is None


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (LINES.replace("},\n}", "}\n}"), "\n  url = {https://a.example/x},\n  addendum = {REMARK}\n}\n"),
        (LINES.replace("\n", "\r\n"), "\r\n  addendum = {REMARK},\r\n}\r\n"),
        ("@online{rivers, title = {R}, url = {https://a.example/x}}\n", ", addendum = {REMARK}}\n"),
        ("@online(rivers, title = {R}, url = {https://a.example/x},)\n", ", addendum = {REMARK},)\n"),
        (LINES.replace("  ", "\t"), "\n\taddendum = {REMARK},\n}\n"),
    ],
)
def test_the_new_field_is_laid_out_like_the_others(text: str, after: str) -> None:
    written = mended(text, found(text, LinkVerdict.GONE, memento=COPY))
    assert written.endswith(after.replace("REMARK", REMARK))
    (work,) = library_works(parse_library(written, "sample.bib"))
    assert COPY in work.fields["addendum"]
    assert work.fields["url"] == URL


def test_without_a_copy_nothing_is_proposed() -> None:
    assert found(LINES, LinkVerdict.GONE).fix is None


def test_a_page_that_has_moved_gets_its_new_address() -> None:
    finding = found(LINES, LinkVerdict.MOVED, final_url="https://b.example/x")
    assert mended(LINES, finding) == LINES.replace("https://a.example/x", "https://b.example/x")


FOUND = Evidence("found-again", "https://a.example/y", "its title is “Rivers”", "2026-11-24T08:00:00Z")


def test_where_the_work_was_found_again_comes_before_its_copy() -> None:
    finding = found(LINES, LinkVerdict.GONE, memento=COPY, evidence=(*SEEN, FOUND))
    assert mended(LINES, finding) == LINES.replace("https://a.example/x", "https://a.example/y")
    assert "It may be at https://a.example/y: its title is “Rivers”." in finding.message
    assert COPY in finding.message


def test_an_address_that_cannot_be_written_leaves_the_copy_as_the_fix() -> None:
    broken = replace(FOUND, where="https://a.example/{y")
    finding = found(LINES, LinkVerdict.LOST, memento=COPY, evidence=(*SEEN, broken))
    assert mended(LINES, finding) == LINES.replace("\n}\n", f"\n  addendum = {{{REMARK}}},\n}}\n")


def test_a_page_that_answers_is_not_said_to_be_elsewhere() -> None:
    finding = found(LINES, LinkVerdict.MOVED, final_url="https://b.example/x", evidence=(*SEEN, FOUND))
    assert "https://a.example/y" not in finding.message
    assert "https://b.example/x" in mended(LINES, finding)


def test_a_copy_whose_address_would_break_the_entry_is_not_written() -> None:
    finding = found(LINES, LinkVerdict.GONE, memento=COPY + "{")
    assert finding.fix is None


def test_every_entry_that_cites_an_address_takes_part_in_the_change() -> None:
    text = LINES + LINES.replace("rivers", "lakes")
    library = parse_library(text, "sample.bib")
    moved = {"final_url": f"{URL}/new", "evidence": SEEN}
    link = Link(URL, ("rivers", "lakes"), LinkVerdict.MOVED, Confidence.CERTAIN, "it moved", **moved)
    dossier = Dossier(TODAY, libraries=(library,), works=library_works(library), links=(link,))
    (finding,) = (finding for finding in run_checks(dossier) if finding.code == "L003")
    assert mended(text, finding) == text.replace(URL, f"{URL}/new")


def test_a_place_that_the_page_has_not_can_be_left_out() -> None:
    text = LINES.replace(URL, f"{URL}#art-5")
    library = parse_library(text, "sample.bib")
    remark = Evidence("fragment", URL, "no element has this name", "2026-11-24T08:00:00Z")
    link = Link(
        f"{URL}#art-5", ("rivers",), LinkVerdict.ALIVE, Confidence.CERTAIN, "it opens", evidence=(remark,)
    )
    dossier = Dossier(TODAY, libraries=(library,), works=library_works(library), links=(link,))
    (finding,) = (finding for finding in run_checks(dossier) if finding.code == "L012")
    assert mended(text, finding) == LINES
