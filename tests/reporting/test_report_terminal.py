from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest
from any_audit import audits
from hypothesis import given, settings
from rich.cells import cell_len

from verifier.model import Audit, Finding, Location
from verifier.reporting import render
from verifier.reporting.terminal import MOST_ROWS

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_what_was_not_done_is_said_first_and_last(offline_audit: Audit) -> None:
    lines = _flat(render(offline_audit, "terminal"))
    sentence = (
        "Not checked: this audit ran offline. No page was visited and no registry was asked; 7 links and 2 "
    )
    assert lines.startswith(f"verifier 0.1.0: rivers.md {sentence}")
    assert lines.endswith("references are not judged, and nothing here says that they are right.")
    assert lines.count(sentence) == 2
    assert (
        "- links: 7 × nothing was asked of the network (https://site0.example/, https://site1.example/, …)"
        in lines
    )


def test_findings_stand_with_place_severity_code_and_message(rich_audit: Audit) -> None:
    text = render(rich_audit, "terminal", width=160)
    assert re.search(r"sources\.bib:8:11 +error +I001 +The DOI .* \(safe fix\)", text)
    assert re.search(r"rivers\.md:21:7 +error +L001 +The page .* \(probable\)", text)
    assert "(decided: cited-right: the report has no other address)" in _flat(text)
    assert "(known in the baseline)" in text
    assert text.index("I001") < text.index("B010") < text.index("(known in the baseline)")


def test_notes_that_repeat_are_one_row_with_their_number(rich_audit: Audit) -> None:
    text = _flat(render(rich_audit, "terminal"))
    assert "A work without a date. (5 times)" in text
    assert text.count(" B010 ") == 1


def test_equal_messages_of_a_rule_are_one_row(
    audit_of: Callable[..., Audit], finding: Callable[..., Finding]
) -> None:
    same = tuple(finding("L001", "The page is gone.", location=Location("a.md", line)) for line in (3, 7, 9))
    text = _flat(render(audit_of(findings=same), "terminal"))
    assert "a.md:3:1, a.md:7:1 (+1) error L001 The page is gone. (3 times)" in text


def test_it_ends_with_totals_and_what_to_do_next(rich_audit: Audit) -> None:
    text = _flat(render(rich_audit, "terminal"))
    assert "Links: 1 alive, 1 gone, 1 skipped." in text
    assert "Found: 2 errors, 0 warnings and 6 notes, besides 2 that were settled before." in text
    assert (
        "- 1 safe fix of `sources.bib` is proposed: `verifier fix` shows it as a diff, "
        "and makes it with `--write`." in text
    )
    assert "- 1 pair waits for your eye: they may be one work or two, and are never joined unseen." in text


def test_without_colour_there_is_no_escape_and_with_it_only_colours(rich_audit: Audit) -> None:
    assert "\x1b" not in render(rich_audit, "terminal")
    coloured = render(rich_audit, "terminal", color=True)
    assert ESCAPES.search(coloured)
    assert "\x1b" not in ESCAPES.sub("", coloured)


@pytest.mark.parametrize("color", [False, True])
def test_hostile_text_cannot_command_the_terminal(hostile_audit: Audit, color: bool) -> None:
    text = ESCAPES.sub("", render(hostile_audit, "terminal", color=color, width=200))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert "[U+001B]]0;owned" in text
    assert "[bold]markup[/bold]" in text


@given(audits)
@settings(max_examples=40, deadline=None)
def test_any_audit_is_printed_within_the_width_or_folded(audit: Audit) -> None:
    text = render(audit, "terminal", width=80)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)
    # In cells: a sign that combines with the one in front of it takes none.
    assert max(map(cell_len, text.splitlines())) <= 80


def test_a_narrow_terminal_still_gets_a_report(rich_audit: Audit) -> None:
    assert "I001" in render(rich_audit, "terminal", width=1)


def test_ten_thousand_findings_are_cut_and_the_rest_is_counted(
    audit_of: Callable[..., Audit], finding: Callable[..., Finding]
) -> None:
    many = tuple(finding("I001", f"DOI {n}", location=Location("a.bib", n + 1)) for n in range(10_000))
    start = time.process_time()
    text = render(audit_of(findings=many), "terminal")
    assert time.process_time() - start < 5
    assert f"… and {10_000 - MOST_ROWS:,} more findings" in text
    assert len(text.splitlines()) < 2 * MOST_ROWS
