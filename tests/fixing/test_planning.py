"""Which changes are made together, which are left, and why."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fixing.messy import HEAD
from verifier.auditing import run_audit
from verifier.bibliography import Library, edit, library_works, parse_library
from verifier.fixing import Choice, FixPlan, findings_of_audit, offline_findings, plan_fixes
from verifier.fixing.planning import BREAKS, UNSAFE, UNSURE
from verifier.model import Confidence, Decision, Edit, Evidence, Finding, Fix, Severity
from verifier.settings import Settings

TODAY = dt.date(2026, 11, 24)
NOW = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
MESSY = (
    HEAD
    + """\
@string{x = "kept"}
@book{berg2020,
  author = {Berg, Anna},
  title = {Basin} # x,
  date = {March 4, 2014},
  note = {doi:10.1000/99},
}
"""
)


def finding(
    *edits: tuple[int, int, str],
    code: str = "B009",
    safe: bool = True,
    confidence: Confidence = Confidence.CERTAIN,
    severity: Severity = Severity.NOTE,
) -> Finding:
    fix = Fix("change it", safe, tuple(Edit("x.bib", *change) for change in edits))
    return Finding(code, "name", severity, confidence, "m", None, "a", (), (Evidence("e", "", "v"),), fix)


def planned(text: str, *findings: Finding, **choice: object) -> tuple[FixPlan, str]:
    library = parse_library(text, "x.bib")
    plan = plan_fixes(library, findings, Choice(**choice))  # type: ignore[arg-type]
    return plan, edit(library, plan.edits)


def fixed(library: Library, **choice: object) -> str:
    plan = plan_fixes(library, offline_findings(library, Settings(), TODAY), Choice(**choice))  # type: ignore[arg-type]
    return edit(library, plan.edits)


def test_safe_changes_are_made_and_the_others_are_left_to_be_looked_at() -> None:
    text = fixed(parse_library(MESSY, "x.bib"))
    assert text == MESSY.replace("https://doi.org/10.1000/182},\n  url = {https://doi.org/", "").replace(
        "note = {doi:10.1000/99}", "doi = {10.1000/99}"
    )
    everything = fixed(parse_library(MESSY, "x.bib"), unsafe=True)
    assert everything == text.replace("94-87", "87-94").replace("March 4, 2014", "2014-03-04")


def test_the_second_run_changes_nothing() -> None:
    once = fixed(parse_library(MESSY, "x.bib"), unsafe=True)
    assert fixed(parse_library(once, "x.bib"), unsafe=True) == once


def test_the_changes_are_those_of_an_audit(tmp_path: Path) -> None:
    path = tmp_path / "x.bib"
    path.write_text(MESSY, encoding="utf-8")
    library = parse_library(MESSY, "x.bib")
    audit = run_audit([path], now=NOW).audit
    of_audit = findings_of_audit(audit, library, Settings(), TODAY)
    assert of_audit.unchanged
    offline = [item for item in offline_findings(library, Settings(), TODAY) if item.fix]
    assert list(of_audit.findings) == offline
    assert len(offline) == 5


def test_of_two_changes_that_meet_the_safe_one_is_made() -> None:
    text = "@book{a, title = {T}}"
    unsafe = finding((9, 20, "title = {U}"), code="R002", safe=False, severity=Severity.ERROR)
    safe = finding((18, 19, "S"), code="I001", confidence=Confidence.PROBABLE)
    plan, changed = planned(text, unsafe, safe, unsafe=True)
    assert changed == "@book{a, title = {S}}"
    assert [proposal.left for proposal in plan.left] == ["meets the change for I001; run again"]


def test_of_two_safe_changes_that_meet_the_surer_one_is_made() -> None:
    probable = finding((18, 19, "P"), confidence=Confidence.PROBABLE, severity=Severity.ERROR)
    certain = finding((18, 19, "C"))
    assert planned("@book{a, title = {T}}", probable, certain)[1] == "@book{a, title = {C}}"


def test_two_new_fields_stand_one_behind_the_other_but_not_the_same_twice() -> None:
    text = "@book{a, title = {T}}"
    plan, changed = planned(
        text,
        finding((20, 20, ", doi = {1}")),
        finding((20, 20, ", url = {2}")),
        finding((20, 20, ", doi = {3}")),
    )
    assert changed == "@book{a, title = {T}, doi = {1}, url = {2}}"
    assert len(plan.left) == 1


def test_a_new_field_is_not_put_behind_one_that_goes() -> None:
    # It would stand behind a comma too many.
    plan, _ = planned(
        "@book{a, date = {1}, title = {T}}", finding((21, 32, "")), finding((32, 32, ", doi = {1}"))
    )
    assert [len(plan.made), len(plan.left)] == [1, 1]


@pytest.mark.parametrize(
    "replacement",
    ["{T}}, @book{b, title = {U}}", "{T", "T}", "{T}, title = {U}", "{T}}\n@misc{c,"],
)
def test_no_change_breaks_an_entry(replacement: str) -> None:
    text = "@book{a, title = {T}}"
    plan, changed = planned(text, finding((17, 20, replacement)))
    assert changed == text
    assert [proposal.left for proposal in plan.left] == [BREAKS]


@pytest.mark.parametrize("span", [(-1, 2), (5, 4), (18, 10_000)])
def test_a_change_that_does_not_fit_the_file_is_left(span: tuple[int, int]) -> None:
    plan, changed = planned("@book{a, title = {T}}", finding((*span, "X")))
    assert changed == "@book{a, title = {T}}"
    assert "does not fit" in plan.left[0].left


def test_what_is_only_possible_is_made_when_it_is_asked_for() -> None:
    possible = finding((18, 19, "P"), confidence=Confidence.POSSIBLE)
    plan, _ = planned("@book{a, title = {T}}", possible)
    assert [proposal.left for proposal in plan.left] == [UNSURE]
    _, changed = planned("@book{a, title = {T}}", possible, min_confidence=Confidence.POSSIBLE)
    assert changed == "@book{a, title = {P}}"


def test_a_fix_of_several_entries_is_made_in_those_asked_for() -> None:
    text = "@book{a, titel = {T}}\n@book{b, titel = {U}}\n"
    both = finding((9, 14, "title"), (31, 36, "title"))
    assert planned(text, both, keys=frozenset({"b"}))[1] == text.replace("titel = {U}", "title = {U}")
    assert planned(text, both, keys=frozenset({"c"}))[0].proposals == ()


def test_what_a_person_has_decided_is_left_alone() -> None:
    library = parse_library(MESSY, "x.bib")
    decisions = [Decision("li2011rivers:B009", "ignore", "the publisher wants both")]
    plan = plan_fixes(library, offline_findings(library, Settings(), TODAY, decisions), Choice(unsafe=True))
    (left,) = plan.left
    assert (left.finding.code, left.left) == ("B009", "decided: ignore: the publisher wants both")


def test_selected_codes_alone_are_fixed() -> None:
    library = parse_library(MESSY, "x.bib")
    findings = offline_findings(library, Settings(select=("I",), ignore=("I003",)), TODAY)
    assert {item.code for item in findings} == {"I001"}


def test_unsafe_ones_say_so() -> None:
    library = parse_library(MESSY, "x.bib")
    plan = plan_fixes(library, offline_findings(library, Settings(), TODAY))
    assert {proposal.left for proposal in plan.left} == {UNSAFE}


# --- A file that has moved on ----------------------------------------------------------------------


def later(text: str) -> str:
    """What the changes of an audit of `MESSY` make of a later state of the file."""
    library = parse_library(MESSY, "x.bib")
    findings = offline_findings(library, Settings(), TODAY)
    now = parse_library(text, "other.bib")
    return edit(now, plan_fixes(now, findings, Choice(unsafe=True), unchanged=False).edits)


def test_an_entry_that_only_moved_is_fixed_where_it_stands_now() -> None:
    done = later(MESSY)
    head = "@misc{new, title = {Ü}}\n\n"
    assert later(head + MESSY) == head + done


def test_an_entry_that_changed_since_is_left() -> None:
    changed = MESSY.replace("{Rivers", "{The Rivers")
    text = later(changed)
    assert "doi = {https://doi.org/10.1000/182}" in text
    assert "date = {2014-03-04}" in text


def test_an_entry_that_stands_twice_now_is_left() -> None:
    assert later(MESSY + MESSY) == MESSY + MESSY


VALUES = st.sampled_from(
    [
        "{https://doi.org/10.1000/182}", "{10.1000/182}", '"doi:10.1000/182"', "{94-87}", "{March 4, 2014}",
        "{2011}", "{Li, Wei et al.}", "{RiviÃ¨res {DNA}}", "{0378-5955}", "{0--0}", "{a} # {b}", "jan", "{}",
        "{http://a.example/x y}", "2011", "{Ministry of Water}",
    ]
)  # fmt: skip
NAMES = st.sampled_from(
    ["author", "title", "doi", "url", "isbn", "issn", "note", "pages", "date", "urldate", "auhtor", "volume"]
)
FIELDS = st.lists(st.tuples(NAMES, VALUES), max_size=7)


@settings(max_examples=150, deadline=None)
@given(st.lists(FIELDS, max_size=4), st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_all_changes_of_any_file_leave_it_readable_and_the_keys_as_they_were(
    entries: list[list[tuple[str, str]]], comma: bool, end: str
) -> None:
    text = end.join(
        f"@article{{k{number}" + "".join(f",{end}  {name} = {value}" for name, value in fields)
        + ("," if comma else "") + end + "}" + end + "% remark" + end
        for number, fields in enumerate(entries)
    )  # fmt: skip
    library = parse_library(text, "x.bib")
    now = parse_library(fixed(library, unsafe=True), "x.bib")
    assert [entry.key for entry in now.entries] == [entry.key for entry in library.entries]
    assert len([block for block in now.blocks if block.kind == "failed"]) == 0
    assert now.text.count("% remark") == len(entries)
    assert ("\n" in now.text.replace("\r\n", "")) is (end == "\n" and bool(entries))
    # Safe changes alone take no work's title, author or date away.
    safe = library_works(parse_library(fixed(library), "x.bib"))
    for before, after in zip(library_works(library), safe, strict=True):
        for name in ("title", "author", "date"):
            assert before.fields.get(name) == after.fields.get(name)


def test_two_changes_that_each_add_a_field_do_not_give_it_twice() -> None:
    text = "@book{a, url = {https://doi.org/10.1000/182}, note = {Reply to doi:10.1000/182}, title = {T}}"
    library = parse_library(text, "x.bib")
    plan = plan_fixes(library, offline_findings(library, Settings(), TODAY), Choice(unsafe=True))
    assert edit(library, plan.edits) == text.replace("url = {https://doi.org/", "doi = {")
    assert [proposal.left for proposal in plan.left] == ["does not go with the change for I003; run again"]
