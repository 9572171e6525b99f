from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from verifier.model import (
    Audit,
    Edit,
    Finding,
    Fix,
    Input,
    LinkVerdict,
    Locator,
    Mode,
    Severity,
    Skipped,
)
from verifier.reporting import overview


def test_what_was_not_done_is_grouped_and_the_largest_group_stands_first(offline_audit: Audit) -> None:
    links, references = overview.not_done(offline_audit)
    assert (links.stage, links.reason, links.count, len(links.examples)) == ("links", "offline", 7, 5)
    assert (references.stage, references.reason, references.count) == ("references", "offline", 2)


def test_a_pipeline_that_also_tells_of_skipped_links_does_not_make_them_twice_as_many(
    offline_audit: Audit,
) -> None:
    named = tuple(Skipped("links", link.url, "offline") for link in offline_audit.links)
    for skipped in (named, (Skipped("links", "7 links", "offline"),)):
        audit = dataclasses.replace(offline_audit, skipped=skipped)
        assert [group.count for group in overview.not_done(audit)] == [7, 2]


def test_each_mode_says_what_its_answers_are_worth(rich_audit: Audit) -> None:
    said = {mode: overview.not_done_sentence(dataclasses.replace(rich_audit, mode=mode)) for mode in Mode}
    assert said[Mode.ONLINE].startswith(
        "Not checked: 1 link and 1 reference could not be judged; 2 steps skipped."
    )
    assert said[Mode.OFFLINE].startswith("Not checked: this audit ran offline.")
    assert said[Mode.REPLAY].startswith(
        "This audit was replayed from saved evidence; nothing was asked anew."
    )


def test_what_nobody_was_asked_about_is_not_counted_with_what_no_registry_holds(
    offline_audit: Audit, rich_audit: Audit
) -> None:
    assert overview.reference_tally(offline_audit) == {"not asked (offline)": 2}
    unreached = dataclasses.replace(
        offline_audit, skipped=(Skipped("network", "the network", "could not be reached"),)
    )
    assert overview.reference_tally(unreached) == {"not reached (no network)": 2}
    assert overview.not_done_sentence(unreached).startswith(
        "Not checked: the network was asked and could not be reached."
    )
    assert overview.reference_tally(rich_audit)["unverifiable"] == 1
    alone = tuple(
        dataclasses.replace(item, reason="offline: has not changed") for item in offline_audit.references
    )
    online = dataclasses.replace(offline_audit, mode=Mode.ONLINE, references=alone)
    assert overview.reference_tally(online) == {"not asked": 2}


def test_nobody_is_certain_of_what_was_not_asked(offline_audit: Audit, rich_audit: Audit) -> None:
    assert overview.reference_words(offline_audit) == ("not asked (offline)",) * 2
    assert {overview.sureness(item) for item in (*offline_audit.links, *offline_audit.references)} == {""}
    judged = [link for link in rich_audit.links if link.verdict is not LinkVerdict.SKIPPED]
    assert [overview.sureness(link) for link in judged] == [link.confidence.value for link in judged]


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        ("page", "45", "page 45"),
        ("page", "45-52", "pages 45–52"),
        ("page", "45, 52", "pages 45, 52"),
        ("page", "B2 and B3", "pages B2 and B3"),
        ("page", "12a-13", "pages 12a-13"),
        ("page", "A-3", "page A-3"),
        ("page", "xii", "page xii"),
        ("folio", "12r-13v", "folios 12r-13v"),
        ("section", "3-12", "section 3-12"),
        ("chapter", "3", "chapter 3"),
    ],
)
def test_places_are_said_in_the_singular_or_plural(kind: str, value: str, said: str) -> None:
    assert overview.cited_place(Locator(kind, value)) == said


def test_an_audit_that_left_nothing_out_says_so(audit_of: Callable[..., Audit]) -> None:
    assert overview.not_done_sentence(audit_of()) == "Nothing was skipped."
    assert overview.not_done(audit_of()) == ()


def test_offline_only_what_there_is_is_said_to_be_unjudged(offline_audit: Audit) -> None:
    told = "Not checked: this audit ran offline. No page was visited and no registry was asked"
    alone = dataclasses.replace(offline_audit, links=(), references=offline_audit.references[:1])
    assert overview.not_done_sentence(alone) == (
        f"{told}; 1 reference is not judged, and nothing here says that it is right."
    )
    bare = dataclasses.replace(offline_audit, links=(), references=())
    assert overview.not_done_sentence(bare) == f"{told}."


def test_files_that_hold_nothing_to_audit_are_not_praised(audit_of: Callable[..., Audit]) -> None:
    first = Input("empty.md", "0" * 64, "markdown")
    second = Input("bare.bib", "1" * 64, "bib")
    nothing = tuple(Skipped("inputs", item.path, "holds no notes and no entries") for item in (first, second))
    for mode in Mode:
        one = audit_of(mode=mode, inputs=(first,), skipped=nothing[:1])
        assert overview.not_done_sentence(one) == (
            "Nothing was checked: the file holds no notes and no entries that could be read."
        )
        assert [group.examples for group in overview.not_done(one)] == [("empty.md",)]
        two = audit_of(mode=mode, inputs=(first, second), skipped=nothing)
        assert "the 2 files hold no notes" in overview.not_done_sentence(two)
        half = audit_of(mode=mode, inputs=(first, second), skipped=nothing[:1])
        assert not overview.is_without_content(half)


def test_settled_findings_stand_after_the_others_and_errors_before_notes(rich_audit: Audit) -> None:
    ordered = overview.in_order(rich_audit.findings)
    assert [finding.code for finding in ordered] == ["I001", "L001", *["B010"] * 5, "E008", "E009", "E009"]


def test_safe_fixes_are_counted_for_libraries_only(
    audit_of: Callable[..., Audit], finding: Callable[..., Finding]
) -> None:
    fixes = [
        finding("I001", "x", fix=Fix("d", safe=safe, edits=(Edit(file, 0, 1, ""),)))
        for file, safe in (("a; rm -rf.bib", True), ("paper.md", True), ("b.bib", False))
    ]
    steps = overview.next_steps(audit_of(findings=tuple(fixes)))
    assert [step for step in steps if "fix" in step] == [
        "1 safe fix of `a; rm -rf.bib` is proposed: `verifier fix` shows it as a diff, "
        "and makes it with `--write`."
    ]


def test_a_decided_error_is_not_asked_for_again(
    audit_of: Callable[..., Audit], finding: Callable[..., Finding]
) -> None:
    assert overview.next_steps(audit_of(findings=(finding("I001", "x", decision="ignore"),))) == ()


def test_what_a_person_has_decided_is_counted_nowhere_as_open(rich_audit: Audit) -> None:
    errors = [finding for finding in rich_audit.findings if finding.severity is Severity.ERROR]
    assert len(errors) == 2
    one_settled = tuple(
        dataclasses.replace(finding, decision="ignore") if finding is errors[0] else finding
        for finding in rich_audit.findings
    )
    audit = dataclasses.replace(rich_audit, findings=one_settled)
    assert overview.findings_sentence(audit).startswith("1 error, ")
    (first, *_) = overview.next_steps(audit)
    assert first == f"Look at the errors first: {errors[1].code} {errors[1].name} (1)."
    settled = dataclasses.replace(
        audit, findings=tuple(dataclasses.replace(f, decision="ignore") for f in audit.findings)
    )
    assert (
        overview.findings_sentence(settled)
        == f"no findings but {len(settled.findings)} that were settled before"
    )
    assert not any("errors first" in step for step in overview.next_steps(settled))
