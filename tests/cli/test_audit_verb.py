from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.in_process import InProcess
from tests.cli.world import Verifier
from verifier import reporting
from verifier.cli.audit import judged
from verifier.cli.exits import ExitCode
from verifier.model import Confidence, Evidence, Finding, Severity
from verifier.settings import FORMATS, Settings


def finding(severity: Severity, confidence: Confidence, **given: str) -> Finding:
    evidence = (Evidence("url", "sources.bib:1", "x"),)
    return Finding("L007", "url-malformed", severity, confidence, "So.", evidence=evidence, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("severity", "confidence", "fail_on", "minimum", "code"),
    [
        ("error", "certain", "error", "probable", 1),
        ("error", "probable", "error", "probable", 1),
        ("error", "possible", "error", "probable", 0),
        ("error", "possible", "error", "possible", 1),
        ("error", "probable", "error", "certain", 0),
        ("warning", "certain", "error", "probable", 0),
        ("warning", "certain", "warning", "probable", 1),
        ("error", "certain", "warning", "probable", 1),
        ("note", "certain", "warning", "possible", 0),
        ("error", "certain", "never", "possible", 0),
    ],
)
def test_a_finding_counts_when_it_is_severe_and_sure_enough(
    *, severity: str, confidence: str, fail_on: str, minimum: str, code: int
) -> None:
    settings = Settings(fail_on=fail_on, min_confidence=minimum)
    assert judged([finding(Severity(severity), Confidence(confidence))], settings) == code


def test_a_finding_that_is_known_or_decided_does_not_count() -> None:
    known = finding(Severity.ERROR, Confidence.CERTAIN, baseline="known")
    decided = finding(Severity.ERROR, Confidence.CERTAIN, decision="cited-right")
    assert judged([known, decided], Settings()) == ExitCode.OK
    assert judged([], Settings()) == ExitCode.OK


def test_an_audit_writes_html_and_json_and_prints_the_terminal_report(
    verifier: Verifier, library: Path, tmp_path: Path
) -> None:
    outcome = verifier("audit")
    assert outcome.code == 0
    assert sorted(path.name for path in (tmp_path / "reports").iterdir()) == ["audit.html", "audit.json"]
    assert "sources.bib" in outcome.out
    assert outcome.err == "wrote reports/audit.html, reports/audit.json\n"


def test_quiet_leaves_only_the_report(verifier: Verifier, library: Path) -> None:
    outcome = verifier("audit", "--quiet")
    assert outcome.err == ""
    assert outcome.out


def test_an_audit_of_a_paper_writes_no_bibliography(verifier: Verifier, paper: Path, tmp_path: Path) -> None:
    outcome = verifier("audit", "paper.md")
    assert outcome.code == 0
    assert not list(tmp_path.glob("*.bib"))
    assert len(json.loads((tmp_path / "reports/audit.json").read_text())["notes"]) == 3


@pytest.mark.parametrize(
    "name", ["json", "html", "markdown", "sarif", "junit", "csv", "github", "badge", "terminal"]
)
def test_each_format_alone_can_go_to_standard_output(
    verifier: Verifier, library: Path, tmp_path: Path, name: str
) -> None:
    outcome = verifier("audit", "--output", "-", "--format", name)
    assert outcome.code == 0
    assert outcome.err == ""
    assert outcome.out.endswith("\n")
    assert not (tmp_path / "reports").exists()
    if name in {"json", "sarif", "badge"}:
        assert json.loads(outcome.out)


def test_each_format_that_is_a_file_gets_its_file(verifier: Verifier, library: Path, tmp_path: Path) -> None:
    names = ("json", "html", "markdown", "sarif", "junit", "csv")
    verifier("audit", "--output", "out/new", *(word for name in names for word in ("--format", name)))
    assert {path.name for path in (tmp_path / "out/new").iterdir()} == {
        "audit.json",
        "audit.html",
        "audit.md",
        "audit.sarif",
        "junit.xml",
        "audit.csv",
    }


def test_standard_output_takes_only_one_format(verifier: Verifier, library: Path) -> None:
    for arguments in ((), ("--format", "json", "--format", "html")):
        outcome = verifier("audit", "--output", "-", *arguments)
        assert outcome.code == 2
        assert outcome.faults == [
            "verifier: --output - writes one report; name its format with one --format, as --format json"
        ]


def test_findings_give_exit_code_one_unless_nothing_shall(verifier: Verifier, library: Path) -> None:
    library.write_text(library.read_text().replace("https://", "htp:/"))
    assert verifier("audit").code == 1
    assert verifier("audit", "--fail-on", "never").code == 0
    assert verifier("audit", "--output", "-", "--format", "sarif").code == 1
    assert verifier("audit", "--ignore", "L007").code == 0
    assert verifier("audit", "--ignore", "E,L").code == 0
    assert verifier("audit", "--select", "D").code == 0
    assert verifier("audit", variables={"VERIFIER_IGNORE": "url-malformed"}).code == 0


def test_an_unknown_code_is_a_fault_of_usage(verifier: Verifier, library: Path) -> None:
    outcome = verifier("audit", "--ignore", "X999")
    assert outcome.code == 2
    (line,) = outcome.faults
    assert "'X999' is no finding code" in line


def test_without_context_the_text_of_the_paper_stays_out_of_the_reports(
    verifier: Verifier, tmp_path: Path
) -> None:
    (tmp_path / "paper.md").write_text(
        "The secret sentence of the paper stands here.[^1] And a stray marker of the secret kind.[^9]\n\n"
        "[^1]: The secret thoughts of an author, who explains at length what was meant above.\n"
    )
    formats = ("json", "html", "markdown", "sarif", "junit", "csv", "terminal")
    words = [word for name in formats for word in ("--format", name)]
    outcome = verifier("audit", "paper.md", "--no-context", "--no-state", *words)
    assert outcome.code in {0, 1}
    for path in (tmp_path / "reports").iterdir():
        assert "secret" not in path.read_text(encoding="utf-8"), path
    assert "secret" not in outcome.out
    verifier("audit", "paper.md", "--context", "--no-state")
    assert "secret" in (tmp_path / "reports/audit.json").read_text(encoding="utf-8")


def test_only_bare_file_names_are_shown(verifier: Verifier, library: Path, tmp_path: Path) -> None:
    verifier("audit", str(library), "--no-context")
    for path in (tmp_path / "reports").iterdir():
        assert str(tmp_path) not in path.read_text(encoding="utf-8"), path


def test_without_state_none_is_kept(verifier: Verifier, library: Path, tmp_path: Path) -> None:
    verifier("audit", "--no-state")
    assert not (tmp_path / ".verifier").exists()
    verifier("audit", "--state", "mine.sqlite")
    assert (tmp_path / "mine.sqlite").is_file()
    assert not (tmp_path / ".verifier").exists()
    verifier("audit")
    assert {path.name for path in (tmp_path / ".verifier").iterdir()} == {
        ".gitignore",
        "state.sqlite",
        "state.sqlite-lock",
    }


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8", "en_US.ISO-8859-1"])
def test_the_report_is_utf_8_whatever_the_locale_says(
    verifier: Verifier, library: Path, tmp_path: Path, locale: str
) -> None:
    (tmp_path / "Flüsse ohne Länder.bib").write_bytes(library.read_bytes())
    variables = {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    outcome = verifier("audit", "Flüsse ohne Länder.bib", "-o", "-", "--format", "json", variables=variables)
    assert (outcome.code, outcome.faults) == (0, [])
    assert "inner-asia" in outcome.out


def test_every_format_of_the_reports_can_be_asked_for() -> None:
    assert tuple(reporting.FORMATS) == FORMATS


def _two_guides(folder: Path) -> None:
    for name in ("a", "b"):
        (folder / "docs" / name).mkdir(parents=True)
        note = f"[^1]: Jane Odeka, *Basins {name}*, 2019, htp://basins.example/{name}.\n"
        (folder / "docs" / name / "index.md").write_text(f"Text.[^1]\n\n{note}")


def test_files_of_one_name_stand_in_reports_by_their_paths(
    quick: InProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _two_guides(tmp_path)
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    formats = [word for name in ("github", "sarif", "json", "csv") for word in ("--format", name)]
    outcome = quick("audit", "a/index.md", "b/index.md", "--offline", "--no-state", *formats)
    # Annotations and code scanning look for files from the root of the repository.
    assert "file=docs/a/index.md,line=3" in outcome.out
    assert "file=docs/b/index.md,line=3" in outcome.out
    log = json.loads(Path("reports/audit.sarif").read_text())["runs"][0]
    assert [item["location"]["uri"] for item in log["artifacts"]] == ["docs/a/index.md", "docs/b/index.md"]
    audit = json.loads(Path("reports/audit.json").read_text())
    assert [item["path"] for item in audit["inputs"]] == ["a/index.md", "b/index.md"]
    assert {item["location"]["file"] for item in audit["findings"]} == {"a/index.md", "b/index.md"}
    assert ",b/index.md,3,1," in Path("reports/audit.csv").read_text()
    assert str(tmp_path) not in Path("reports/audit.json").read_text()


def test_a_baseline_holds_whatever_is_audited_along_with_it_and_in_which_order(
    quick: InProcess, tmp_path: Path
) -> None:
    _two_guides(tmp_path)
    given = ("--offline", "--no-state", "--baseline", "known.json", "--format", "github")
    guides = ["docs/a/index.md", "docs/b/index.md"]
    quick("audit", *guides, *given, "--update-baseline")
    (tmp_path / "first.md").write_text(
        "Text.[^1] More.[^2]\n\n[^1]: Jane Odeka, *Basins z*, 2019, https://basins.example/z.\n"
        "[^2]: Jane Odeka, *Basins b*, 2019, htp://basins.example/b.\n"
    )
    for targets in ([guides[1]], guides[::-1], ["first.md", *guides]):
        assert "::error" not in quick("audit", *targets, *given).out
