from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.in_process import InProcess, in_process
from verifier.model import Decision
from verifier.state import read_decisions

PAIR = """\
@article{li2011rivers,
  author = {Li, Wei and Berg, Anna},
  title = {Rivers without Borders},
  journaltitle = {Journal of Inner Asia},
  volume = {12},
  pages = {40-60},
  date = {2011},
}

@article{li2012rivers,
  author = {Li, Wei and Berg, Anna},
  title = {Rivers without Borders},
  journaltitle = {Journal of Inner Asia},
  volume = {12},
  pages = {40-60},
  date = {2012},
}
"""


@pytest.fixture
def verifier(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> InProcess:
    return in_process(tmp_path, monkeypatch, capsys)


@pytest.fixture
def decisions(tmp_path: Path) -> Path:
    return tmp_path / "verifier-decisions.toml"


def test_a_decision_is_written_with_its_reason_and_last_day(verifier: InProcess, decisions: Path) -> None:
    outcome = verifier(
        "decide", "https://a.example/?id=3", "alive", "--reason", 'opened "by hand"', "--until", "2099-01-31"
    )
    assert (outcome.code, outcome.faults) == (0, [])
    assert read_decisions(decisions) == (
        Decision("https://a.example/?id=3", "alive", 'opened "by hand"', "2099-01-31"),
    )
    listed = verifier("decide")
    assert listed.out == 'https://a.example/?id=3 alive: opened "by hand" (until 2099-01-31)\n'


def test_a_rule_may_be_named_by_its_name_or_code_in_any_case(verifier: InProcess, decisions: Path) -> None:
    assert verifier("decide", "li2011:undated", "ignore").code == 0
    assert verifier("decide", "li2011:l008", "ignore").code == 0
    assert [item.target for item in read_decisions(decisions)] == ["li2011:B010", "li2011:L008"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["li2011"], "say what you decide of 'li2011': same, different, alive, cited-right, ignore"),
        (["li2011", "alife"], "did you mean 'alive'?"),
        (["li2011", "same"], "write their keys as A=B"),
        (["li2011=berg", "ignore"], "not of a pair"),
        (["li2011:B099", "ignore"], "'B099' is no finding code; did you mean"),
        (["li2011", "alive", "--until", "tomorrow"], "'tomorrow' is no date; write it as 2027-01-31"),
        (["li2011", "alive", "--until", "2020-01-31"], "--until 2020-01-31: this day is over"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_line_and_nothing_is_written(
    verifier: InProcess, decisions: Path, arguments: list[str], sentence: str
) -> None:
    outcome = verifier("decide", *arguments)
    assert outcome.code == 2
    (line,) = outcome.faults
    assert sentence in line
    assert not decisions.exists()


def test_a_damaged_file_is_told_with_its_line_and_kept(verifier: InProcess, decisions: Path) -> None:
    decisions.write_text('[[decision]]\ntarget = "a"\nword = "alife"\n')
    for arguments in (["decide", "b", "alive"], ["decide"], ["audit"]):
        outcome = verifier(*arguments)
        assert outcome.code in (2, 3)
    (line,) = verifier("decide", "b", "alive").faults
    assert line.startswith("verifier: verifier-decisions.toml:3: 'alife' is no word of a decision")
    assert decisions.read_text().count("[[decision]]") == 1


def test_a_last_word_against_an_earlier_one_is_told(verifier: InProcess) -> None:
    verifier("decide", "a=b", "same")
    outcome = verifier("decide", "b=a", "different")
    assert "it stands against an earlier decision, which no longer counts: a=b same" in outcome.err
    assert "stands there already" in verifier("decide", "a=b", "different").err


def test_a_name_that_the_last_audit_does_not_know_is_told_with_the_one_that_was_meant(
    verifier: InProcess, library: Path
) -> None:
    assert verifier("audit", "--offline", "--format", "json").code == 0
    outcome = verifier("decide", "li2011river", "cited-right")
    assert outcome.code == 0
    assert "knows no li2011river; did you mean li2011rivers?" in outcome.err
    assert "knows no" not in verifier("decide", "li2011rivers", "cited-right").err


def test_a_decision_settles_the_finding_in_the_next_audit(
    verifier: InProcess, library: Path, tmp_path: Path
) -> None:
    library.write_text(PAIR)
    audit = ["audit", "--offline", "--format", "json", "--fail-on", "warning", "--select", "D"]
    assert verifier(*audit).code == 1
    assert verifier("decide", "li2012rivers=li2011rivers", "same", "--reason", "a misprint").code == 0
    assert verifier(*audit).code == 0
    report = (tmp_path / "reports" / "audit.json").read_text()
    assert '"decision": "same: a misprint"' in report


def test_an_exception_that_nothing_needs_is_told_with_its_line(
    verifier: InProcess, library: Path, tmp_path: Path
) -> None:
    decisions = '# seen\n\n[[decision]]\ntarget = "li2011rivers:B004"\nword = "ignore"\n'
    (tmp_path / "verifier-decisions.toml").write_text(decisions, encoding="utf-8")
    verifier("audit", "--format", "json")
    report = json.loads((tmp_path / "reports" / "audit.json").read_bytes())
    (found,) = [finding for finding in report["findings"] if finding["code"] == "C001"]
    assert found["location"] == {"file": "verifier-decisions.toml", "line": 3, "column": 1}


GONE = '[^{}]: Jane Odeka, "Gone {}," 2010, htp://gone.example/{}.\n'


def _codes(folder: Path) -> dict[str, tuple[str | None, str]]:
    found = json.loads((folder / "reports" / "audit.json").read_text())["findings"]
    return {
        item["evidence"][0]["value"]: (item["decision"], item["message"])
        for item in found
        if item["code"] in ("L007", "C001")
    }


def test_a_decision_on_a_key_that_was_made_goes_with_its_work(
    verifier: InProcess, decisions: Path, tmp_path: Path
) -> None:
    paper, audit = tmp_path / "guide.md", ("audit", "guide.md", "--offline", "--no-state")
    paper.write_text("A.[^1]\n\n" + GONE.format(1, "Basin", "basin"))
    verifier(*audit)
    assert verifier("decide", "odeka2010gone:L007", "ignore").code == 0
    assert read_decisions(decisions) == (
        Decision("odeka2010gone:L007", "ignore", of=("htp://gone.example/basin",)),
    )
    paper.write_text(
        "New.[^2] A.[^1]\n\n" + GONE.format(2, "River Station", "station") + GONE.format(1, "Basin", "basin")
    )
    verifier(*audit)
    now = _codes(tmp_path)
    assert now["htp://gone.example/basin"][0] == "ignore"
    assert now["htp://gone.example/station"][0] is None
    # With the work gone its key is the other's, and the decision is not.
    paper.write_text("New.[^2]\n\n" + GONE.format(2, "River Station", "station"))
    verifier(*audit)
    now = _codes(tmp_path)
    assert now.pop("htp://gone.example/station")[0] is None
    ((_, message),) = now.values()
    assert "the key is that of another work now" in message


def test_a_decision_that_nothing_is_called_by_is_told_in_whatever_form(
    verifier: InProcess, decisions: Path, tmp_path: Path
) -> None:
    (tmp_path / "sources.bib").write_text(PAIR)
    targets = ["nokey2010", "https://nowhere.example/zz", "li2011rivers:L0001", "li2011rivers=nobody"]
    words = ["alive", "ignore", "ignore", "different"]
    decisions.write_text(
        "".join(
            f'[[decision]]\ntarget = "{target}"\nword = "{word}"\n'
            for target, word in zip([*targets, "li2012rivers"], [*words, "alive"], strict=True)
        )
    )
    verifier("audit", "--offline", "--no-state")
    told = [said for said, (_, message) in _codes(tmp_path).items() if "is called" in message]
    assert told == [f"{word} {target}" for word, target in zip(words, targets, strict=True)]


@pytest.mark.parametrize("target", ["li2011rivers:XYZ", "nobody:XYZ", "li2011rivers:L0001"])
def test_a_code_that_there_is_not_is_refused(verifier: InProcess, decisions: Path, target: str) -> None:
    outcome = verifier("decide", target, "ignore")
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1
    assert "is no finding code" in outcome.err
    assert not decisions.exists()


def test_a_key_with_a_colon_is_no_code(verifier: InProcess, decisions: Path, tmp_path: Path) -> None:
    (tmp_path / "sources.bib").write_text(PAIR.replace("li2011rivers", "li:AB"))
    verifier("audit", "--offline", "--no-state")
    assert verifier("decide", "li:AB", "ignore").code == 0
    assert verifier("decide", "DBLP:conf/basins/Li11", "ignore").code == 0
    assert [item.target for item in read_decisions(decisions)] == ["li:AB", "DBLP:conf/basins/Li11"]
