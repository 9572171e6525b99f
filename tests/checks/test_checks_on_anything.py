"""No input makes a check fail, and a large library is checked in seconds."""

from __future__ import annotations

import datetime as dt
import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifier.bibliography import edit, library_works, parse_library
from verifier.bibliography.damage import damage_in
from verifier.checks import RULES, Dossier, run_checks
from verifier.checks.address_dates import date_in
from verifier.checks.addresses import fault_of
from verifier.checks.readings import is_file_name
from verifier.checks.values import reversed_in
from verifier.model import (
    Citation,
    Document,
    Duplicate,
    Location,
    Note,
    NoteKind,
    NoteReading,
    Relation,
    StyledText,
    Work,
)

TODAY = dt.date(2026, 11, 24)
FIELDS = (
    "author",
    "title",
    "date",
    "year",
    "month",
    "url",
    "urldate",
    "doi",
    "isbn",
    "issn",
    "pages",
    "volume",
    "foo",
    "auhtor",
    "number",
    "note",
    "journal",
    "crossref",
    "pubstate",
)
TRICKY = st.sampled_from(
    [
        "http://",
        "https://[",
        "www.",
        "htp:///",
        "2014-02-31",
        "n.d.",
        "94--87",
        "{",
        "}",
        "Ã©",
        "\ufffd",
        "10.1000/182",
        "000",
        "i-v",
        "https://a.example/2015-10/17/x",
        "https://a.example/9CaKrK54Ca",
        "9CaKrnJTtXt",
        " and ",
        "et al.",
        "World Bank",
        ",,,,",
        "%zz",
        "\\",
        "\x00",
        "\ud800",
        "٣",
        "①",
        "..",
        "9" * 30,
    ]
)
ANY = st.one_of(TRICKY, st.text(max_size=30), st.lists(TRICKY, max_size=4).map("".join))
WORKS = st.builds(
    Work,
    key=st.text(max_size=6),
    type=st.sampled_from(["article", "online", "book", "report", "set", "nothing", ""]),
    fields=st.dictionaries(st.sampled_from(FIELDS), ANY, max_size=8),
    location=st.one_of(st.none(), st.just(Location("x.md", 3))),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORKS, max_size=6))
def test_works_with_any_fields_are_checked(works: list[Work]) -> None:
    for finding in run_checks(Dossier(TODAY, works=tuple(works))):
        assert finding.message
        assert finding.evidence


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(FIELDS), ANY), max_size=8), st.text(max_size=40))
def test_any_library_is_checked_and_every_proposed_change_can_be_applied(
    pairs: list[tuple[str, str]], tail: str
) -> None:
    text = "@online{k,\n" + "".join(f"  {name} = {{{value}}},\n" for name, value in pairs) + "}\n" + tail
    library = parse_library(text, "x.bib")
    findings = run_checks(Dossier(TODAY, works=library_works(library), libraries=(library,)))
    for finding in findings:
        if finding.fix is not None:
            changed = edit(library, finding.fix.edits)
            assert changed != text
            # What lies outside the edits stays, so the lengths tell of nothing but them.
            grown = sum(len(e.replacement) - (e.end - e.start) for e in finding.fix.edits)
            assert len(changed) == len(text) + grown
            assert all(0 <= e.start <= e.end <= len(text) for e in finding.fix.edits)
        if finding.location is not None:
            assert 1 <= finding.location.line <= text.count("\n") + text.count("\r") + 1


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=5), st.text(max_size=30), ANY), max_size=5))
def test_papers_with_any_labels_and_texts_are_checked(notes: list[tuple[str, str, str]]) -> None:
    readings = []
    for number, (label, text, address) in enumerate(notes):
        note = Note(
            label,
            StyledText(text),
            (number + 1, number + 1),
            torn=bool(number % 2),
            addresses=((address, text),),
        )
        citation = Citation(f"{number}", label, text, "misc", {"title": text})
        readings.append(NoteReading(note, NoteKind.MIXED, (citation, citation), text))
    dossier = Dossier(
        TODAY,
        documents=(Document("x.md", "markdown", tuple(reading.note for reading in readings)),),
        readings={"x.md": tuple(readings)},
        citations=tuple(reading.citations[0] for reading in readings),
        duplicates=(Duplicate(Relation.SAME_WORK, ("0", "nobody"), 0.9, ("because",)),),
        unresolved=(("nobody", ("x",)),),
        work_of={"0": "x", "1": "x"},
    )
    assert {finding.code for finding in run_checks(dossier)} <= {rule.code for rule in RULES}


@settings(max_examples=300, deadline=None)
@given(ANY)
def test_what_is_said_of_any_text_is_about_that_text(text: str) -> None:
    fault = fault_of(text)
    assert fault is None or fault.reason
    assert date_in(text, TODAY) == date_in(text, TODAY)
    assert is_file_name(text) is False or "://" not in text
    if text.isascii() and text.isprintable():
        assert not damage_in(text)
    if not any(sign.isdigit() for sign in text) and "-" not in text:
        assert not reversed_in(text)


def test_twenty_thousand_entries_take_seconds() -> None:
    text = "".join(
        f"@article{{key{n}, author = {{Li, Wei and Berg{n % 97}, Anna}}, title = {{Rivers {n}}}, "
        f"journaltitle = {{Journal of Inner Asia}}, volume = {{{n % 40 + 1}}}, number = {{3}}, "
        f"date = {{{1950 + n % 70}}}, pages = {{{n}--{n + 9}}}, doi = {{10.1000/{n}}}, "
        f"url = {{https://a{n % 50}.example/article/9CaKrn{n:05d}}}}}\n"
        for n in range(20_000)
    )
    library = parse_library(text, "large.bib")
    dossier = Dossier(TODAY, works=library_works(library), libraries=(library,))
    started = time.process_time()
    run_checks(dossier)
    assert time.process_time() - started < 15


@pytest.mark.parametrize("sign", ["{", "a,", "and ", "\\", "é", "9", "-"])
def test_a_field_of_a_megabyte_does_not_take_long(sign: str) -> None:
    value = sign * (1_000_000 // len(sign))
    fields = dict.fromkeys(("author", "title", "date", "url", "pages", "isbn", "volume", "note"), value)
    started = time.process_time()
    run_checks(Dossier(TODAY, works=(Work("a", "online", fields, location=Location("x.md", 1)),)))
    assert time.process_time() - started < 10


def test_real_records_raise_few_findings_on_form() -> None:
    """Records of real works: none is damaged, misdated or malformed, whatever else they lack."""
    folder = os.environ.get("VERIFIER_TEST_DATA")
    if not folder:
        pytest.skip("VERIFIER_TEST_DATA is not set")
    import csv

    works = []
    with (Path(folder) / "duplicates" / "stroke.records_pre_merged.csv").open(
        encoding="utf-8", newline=""
    ) as handle:
        for row in csv.DictReader(handle):
            fields = {
                "author": row["author"],
                "title": row["title"],
                "date": row["year"],
                "pages": row["pages"],
            }
            works.append(Work(row["ID"], "article", {name: value for name, value in fields.items() if value}))
    assert len(works) > 1000
    findings = run_checks(Dossier(TODAY, works=tuple(works)), select=["B005", "B008", "B012", "L", "S"])
    assert len(findings) <= len(works) // 100
