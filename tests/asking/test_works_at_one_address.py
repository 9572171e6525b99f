"""Several works at one address: each is judged by its own fields; a page that holds them all accuses none."""

from __future__ import annotations

from pathlib import Path

from tests.asking.conftest import Audit
from tests.internet import Internet
from tests.internet.behaviours import pages

URL = "https://news.example/2020/floods"
SMITH = (
    f"@online{{smith2020,\n  author = {{Smith, John}},\n  title = {{Floods Hit Millbrook Again}},\n"
    f"  date = {{2020-03-04}},\n  url = {{{URL}}},\n}}\n"
)
WRONG = (
    "@online{wrong,\n  author = {Jones, Peter},\n  title = {Guide to the Castles of Wales},\n"
    f"  url = {{{URL}}},\n}}\n"
)


def codes(audited: object, work: str) -> set[str]:
    return {finding["code"] for finding in audited.report["findings"] if finding["work"] == work}  # type: ignore[attr-defined]


def test_the_entry_that_the_page_is_not_is_found_beside_the_one_that_it_is(
    internet: Internet, audit: Audit, tmp_path: Path
) -> None:
    page = pages.alive("Floods Hit Millbrook Again", author="Smith, John", date="2020-03-04")
    internet.add("news.example", {"/2020/floods": page})
    (tmp_path / "sources.bib").write_text(SMITH + WRONG, encoding="utf-8")
    audited = audit()
    assert audited.links == {URL: "alive"}
    support = {item["work"]: item for item in audited.report["support"]}
    assert support["smith2020"]["verdict"] == "same"
    assert support["wrong"]["verdict"] == "other-work"
    assert "the author differs" in support["wrong"]["reasons"][0]
    assert "S001" in codes(audited, "wrong")
    assert "S001" not in codes(audited, "smith2020")
    (pair,) = (finding for finding in audited.report["findings"] if finding["code"] == "D004")
    assert "given one address" in pair["message"]
    assert audited.references["wrong"] != "confirmed"


def test_a_page_that_holds_both_works_accuses_neither(
    internet: Internet, audit: Audit, tmp_path: Path
) -> None:
    contents = (
        "Contents: John Smith, Floods Hit Millbrook Again; Peter Jones, Guide to the Castles of Wales. " * 3
    )
    markup = pages.article("Yearbook of the County 2020", author="Editor, Ann", text=contents)
    internet.add("news.example", {"/2020/floods": pages.page(markup)})
    (tmp_path / "sources.bib").write_text(SMITH + WRONG, encoding="utf-8")
    audited = audit()
    assert {item["verdict"] for item in audited.report["support"]} == {"probably-same"}
    assert not {"S001", "S005", "L004"} & audited.codes


def test_a_work_added_at_a_known_address_is_looked_for_there_anew(
    internet: Internet, audit: Audit, tmp_path: Path
) -> None:
    page = pages.alive("Floods Hit Millbrook Again", author="Smith, John", date="2020-03-04")
    internet.add("news.example", {"/2020/floods": page})
    (tmp_path / "sources.bib").write_text(SMITH, encoding="utf-8")
    assert "S001" not in audit().codes
    (tmp_path / "sources.bib").write_text(SMITH + WRONG, encoding="utf-8")
    assert "S001" in codes(audit(), "wrong")
