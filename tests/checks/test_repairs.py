"""Changes that mend a file which can't be read, and values that say nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from verifier.bibliography import parse_library
from verifier.checks import Dossier, run_checks
from verifier.model import Finding

TODAY = dt.date(2026, 11, 24)
Audit = Callable[..., list[Finding]]
Mended = Callable[[str, Finding], str]


@pytest.mark.parametrize(
    ("broken", "whole", "safe"),
    [
        ("@book{a,, title = {T}}", "@book{a, title = {T}}", True),
        ("@book{a, title = {T}, isbn = {1}, title = {T}}", "@book{a, title = {T}, isbn = {1}, }", True),
        ("@book{a,\n  title = {T},\n  title = {T}\n}", "@book{a,\n  title = {T},\n}", True),
        ("@book{a,\n  title = {T}\n  isbn = {1}\n}", "@book{a,\n  title = {T},\n  isbn = {1}\n}", False),
        ("@book{a\n  title = {T}\n}", "@book{a,\n  title = {T}\n}", False),
    ],
)
def test_one_sign_mends_an_entry(
    in_library: Audit, mended: Mended, broken: str, whole: str, safe: bool
) -> None:
    (finding,) = in_library(broken, "B001")
    assert finding.fix is not None
    assert mended(broken, finding) == whole
    assert finding.fix.safe is safe
    assert not parse_library(whole, "x.bib").problems


@pytest.mark.parametrize(
    "broken",
    [
        "@book{a, title = {T}, title = {U}}",
        "@book{a, title = {T, date = {2020}}",
        "@book{a b c, title = {T}}",
        '@book{a, title = "T \\" date = {2020}}',
    ],
)
def test_what_a_person_has_to_judge_gets_no_change(in_library: Audit, broken: str) -> None:
    assert all(finding.fix is None for finding in in_library(broken, "B001"))


@pytest.mark.parametrize("field", ["pages = {0--0}", "volume = {0}", "isbn = {0000000000}"])
def test_a_placeholder_of_zeros_may_be_deleted(in_library: Audit, mended: Mended, field: str) -> None:
    text = f"@article{{a,\n  title = {{T}},\n  {field},\n  date = {{2020}},\n}}\n"
    (finding,) = in_library(text, "B012")
    assert mended(text, finding) == text.replace(f"  {field},\n", "")
    assert finding.fix is not None
    assert not finding.fix.safe


def test_protected_words_of_a_title_are_no_loss_of_a_change(in_library: Audit) -> None:
    # The new value has no braces, so the whole title is left to a person.
    (finding,) = in_library("@book{a, author = {Li, Wei}, title = {T}, pages = {{9}4-87}}", "B008")
    assert finding.fix is None


def test_each_change_names_the_block_that_it_stands_in(in_library: Audit) -> None:
    text = "@comment{x}\n@book{a,, title = {T}}\n"
    (finding,) = in_library(text, "B001")
    assert finding.fix is not None
    (anchor,) = finding.fix.anchors
    assert text[anchor.start : anchor.end] == "@book{a,, title = {T}}"


def test_of_two_files_with_one_name_no_block_is_named() -> None:
    libraries = tuple(parse_library(text, "x.bib") for text in ("@book{a,, title = {T}}", "@book{b,,}"))
    findings = run_checks(Dossier(TODAY, libraries=libraries), ["B001"])
    assert [finding.fix.anchors for finding in findings if finding.fix] == [(), ()]
