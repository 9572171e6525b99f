"""Targets in, one `Audit` out: what it joins, counts, leaves out and says was not checked."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.internet import Internet
from tests.internet.behaviours import pages
from tests.pipeline.test_from_papers_to_works import RIVERS
from verifier import audit
from verifier.checks import UnknownRule
from verifier.model import LinkVerdict, Mode, ReferenceVerdict
from verifier.reporting import render
from verifier.settings import Settings

NOON = dt.datetime(2026, 11, 24, 12, 0, tzinfo=dt.UTC)
LIBRARY = """\
@article{li2011rivers,
  author = {Li, Wei and Berg, Anna},
  title = {Rivers without Borders},
  journaltitle = {Journal of Inner Asia},
  volume = {12}, number = {3}, date = {2011},
  url = {https://inner-asia.example/rivers},
  annotation = {n. 1, p. 45; n. 4, p. 50},
}
@online{two, title = {Herders Vote}, date = {2014}, url = {https://inner-asia.example/rivers},
  annotation = {n. 4}}
@online{report, author = {Berg, Anna}, title = {Basin Report}, date = {2020}, url = {Basin-Report_2020.pdf}}
@online{space, author = {Berg, Anna}, title = {Water Report}, date = {2020}, url = {http:///water}}
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "rivers.md"
    thanks = "[^5]: We thank the herders of the valley for their patience.\n"
    path.write_text(RIVERS + thanks, encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "sources.bib"
    path.write_text(LIBRARY, encoding="utf-8")
    return path


def test_an_audit_of_a_paper_counts_its_notes_citations_and_works(paper: Path) -> None:
    found = audit([paper], now=NOON).audit
    assert (found.summary.notes, found.summary.citations, found.summary.works) == (5, 5, 2)
    assert found.mode is Mode.OFFLINE
    assert found.generated == "2026-11-24T12:00:00Z"
    assert [item.path for item in found.inputs] == ["rivers.md"]


def test_the_letters_behind_a_note_go_on_after_z(tmp_path: Path) -> None:
    path = tmp_path / "many.bib"
    path.write_text(
        "".join(
            f"@book{{b{n}, author = {{Berg, Anna}}, title = {{Rivers {n}}}, date = {{{1900 + n}}},"
            " annotation = {n. 5}}\n"
            for n in range(28)
        ),
        encoding="utf-8",
    )
    ids = [record.id for record in audit([path], now=NOON).audit.citations]
    assert ids[0] == "5a"
    assert ids[25:] == ["5z", "5aa", "5ab"]


def test_an_audit_of_a_bibliography_takes_the_citations_from_the_annotations(library: Path) -> None:
    found = audit([library], now=NOON).audit
    assert {(record.id, record.work) for record in found.citations} == {
        ("1", "li2011rivers"),
        ("4a", "li2011rivers"),
        ("4b", "two"),
    }
    assert found.summary.notes == 0


def test_a_paper_and_its_bibliography_are_joined_by_work(paper: Path, library: Path) -> None:
    found = audit([paper, library], now=NOON).audit
    (work,) = [work for work in found.works if work.key == "li2011rivers"]
    assert work.citations == ("1", "4")
    assert work.location is not None
    assert work.location.file == "sources.bib"
    assert "herders2014vote" in {work.key for work in found.works}


def test_an_address_that_two_works_cite_is_one_link_of_both(library: Path) -> None:
    links = {link.url: link for link in audit([library], now=NOON).audit.links}
    assert links["https://inner-asia.example/rivers"].works == ("li2011rivers", "two")


def test_offline_no_link_is_judged_but_the_impossible_ones(library: Path) -> None:
    links = {link.url: link for link in audit([library], now=NOON).audit.links}
    assert links["https://inner-asia.example/rivers"].verdict is LinkVerdict.SKIPPED
    assert links["Basin-Report_2020.pdf"].verdict is LinkVerdict.MALFORMED
    assert links["http:///water"].verdict is LinkVerdict.MALFORMED
    assert all(link.evidence for link in links.values() if link.verdict is LinkVerdict.MALFORMED)


def test_offline_every_work_is_unverifiable_and_listed_as_skipped(library: Path) -> None:
    found = audit([library], now=NOON).audit
    assert {item.verdict for item in found.references} == {ReferenceVerdict.UNVERIFIABLE}
    assert {item.what for item in found.skipped if item.stage == "references"} == {
        work.key for work in found.works
    }


def test_a_broken_entry_is_a_finding_and_is_listed_and_the_rest_is_audited(tmp_path: Path) -> None:
    path = tmp_path / "broken.bib"
    path.write_text(LIBRARY + "\n@book{open, title = {never closed\n", encoding="utf-8")
    run = audit([path], now=NOON)
    assert run.failures == ()
    assert "B001" in {finding.code for finding in run.audit.findings}
    assert [item.what for item in run.audit.skipped if item.stage == "entries"] == ["broken.bib:14"]
    assert len(run.audit.works) == 4


def test_a_target_that_cannot_be_read_is_a_failure_and_listed(tmp_path: Path, library: Path) -> None:
    run = audit([tmp_path / "missing.bib", library], now=NOON)
    assert len(run.failures) == 1
    assert "inputs" in {item.stage for item in run.audit.skipped}
    assert run.audit.summary.works == 4


def test_without_context_no_word_of_the_paper_is_in_any_report(paper: Path) -> None:
    found = audit([paper], settings=Settings(context=False), now=NOON).audit
    for format_name in ("json", "html", "markdown", "sarif", "csv", "junit", "terminal"):
        text = render(found, format_name)
        assert "Rivers cross borders" not in text, format_name
        assert "thank the herders" not in text, format_name
    assert "Rivers without Borders" in render(found, "json")


def test_with_context_the_sentence_around_each_marker_is_kept(paper: Path) -> None:
    notes = audit([paper], now=NOON).audit.notes
    assert [marker.context for marker in notes[0].markers] == ["Rivers cross borders."]


def test_only_selected_findings_are_reported(library: Path) -> None:
    found = audit([library], settings=Settings(select=("E009",)), now=NOON).audit
    assert {finding.code for finding in found.findings} == {"E009"}


def test_a_code_that_no_rule_has_is_said_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(UnknownRule):
        audit([tmp_path / "missing.bib"], settings=Settings(select=("Z999",)), now=NOON)


def test_two_audits_of_one_input_are_the_same_bytes(paper: Path, library: Path) -> None:
    first, second = (render(audit([paper, library], now=NOON).audit, "json") for _ in range(2))
    assert first == second


def test_the_same_target_named_twice_is_audited_once(library: Path) -> None:
    found = audit([library, library], now=NOON).audit
    assert len(found.inputs) == 1
    assert found.duplicates == audit([library], now=NOON).audit.duplicates


def test_the_audit_names_no_folder_of_the_machine(paper: Path, tmp_path: Path) -> None:
    report = json.loads(render(audit([paper], now=NOON).audit, "json"))
    assert str(tmp_path) not in json.dumps(report)


def test_a_program_can_ask_the_network_and_replay_what_it_was_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "sources.bib"
    library.write_text("@online{rivers, title = {Rivers without Borders}, url = {https://alive.example/r}}\n")
    settings = Settings(output=str(tmp_path / "reports"), interval=0.0)
    with Internet() as internet:
        internet.add("alive.example", pages.alive("Rivers without Borders"))
        for name, value in internet.environment().items():
            monkeypatch.setenv(name, value)
        asked = audit([library], settings=settings, online=True).audit
    replay = replace(settings, replay=str(tmp_path / "reports" / "archive"))
    replayed = audit([library], settings=replay, online=True).audit
    assert [link.verdict for link in asked.links] == ["alive"]
    assert (asked.mode, replayed.mode) == ("online", "replay")
    assert [(link.verdict, link.reason) for link in replayed.links] == [
        (link.verdict, link.reason) for link in asked.links
    ]


CITED_AND_LISTED = """# Paper

One.[^1] Two.[^2]

[^1]: Anna Berg, “Rivers of the Altai,” *Inner Asia* 12, no. 3 (March 2011): 34–56.
[^2]: Peter Holt and Jane Marsh, *Small States*, 2nd ed. (Cambridge: Cambridge University Press, 2015), 77.

# Bibliography

Berg, Anna. “Rivers of the Altai.” *Inner Asia* 12 (2011): 34–56.

Holt, Peter, and Jane Marsh. *Small States*. 2nd edn. Cambridge: CUP, 2015.
"""


def test_a_work_cited_in_a_note_and_listed_is_no_fault_and_one_listed_twice_is(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(CITED_AND_LISTED, encoding="utf-8")
    found = audit([paper], now=NOON).audit
    assert [finding.code for finding in found.findings if finding.code[0] == "D"] == []

    entry = CITED_AND_LISTED.rstrip().splitlines()[-1]
    paper.write_text(f"{CITED_AND_LISTED}\n{entry}\n", encoding="utf-8")
    found = audit([paper], now=NOON).audit
    (finding,) = [finding for finding in found.findings if finding.code[0] == "D"]
    assert finding.code == "D001"
    assert "entries r2 and r3" in finding.message
