from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from tests.cli.world import Verifier
from verifier.checks import RULES
from verifier.settings import SETTINGS, Settings, load_settings

# --- config and init ---------------------------------------------------------------------------


def test_config_shows_each_setting_and_where_it_came_from(verifier: Verifier, tmp_path: Path) -> None:
    (tmp_path / "verifier.toml").write_text('\nfail-on = "warning"\n')
    outcome = verifier("config", variables={"VERIFIER_OFFLINE": "yes"})
    rows = {line.split(" = ")[0]: line.split("# ")[-1] for line in outcome.out.splitlines()}
    assert rows["fail-on"] == "verifier.toml:2"
    assert rows["offline"] == "VERIFIER_OFFLINE"
    assert rows["output"] == "default"
    assert tomllib.loads(outcome.out)["fail-on"] == "warning"


def test_config_for_machines_gives_values_and_origins(verifier: Verifier) -> None:
    rows = json.loads(verifier("config", "--format", "json", variables={"VERIFIER_SELECT": "E,L"}).out)
    assert rows["select"] == {"value": ["E", "L"], "origin": "VERIFIER_SELECT", "variable": "VERIFIER_SELECT"}
    assert list(rows) == [setting.name for setting in SETTINGS]


def test_config_explains_the_settings_when_asked_for_more(verifier: Verifier) -> None:
    out = verifier("config", "--verbose").out
    assert all(setting.help in out for setting in SETTINGS)


def test_a_wrong_setting_is_told_in_one_line(verifier: Verifier, tmp_path: Path) -> None:
    (tmp_path / "verifier.toml").write_text("ofline = true\n")
    outcome = verifier("config")
    assert outcome.code == 2
    assert outcome.err == "verifier: verifier.toml:1: 'ofline' is no setting; did you mean 'offline'?\n"


def test_init_writes_every_setting_with_its_default_and_none_in_force(
    verifier: Verifier, tmp_path: Path
) -> None:
    assert verifier("init").code == 0
    text = (tmp_path / "verifier.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text) == {}
    uncommented = "\n".join(line[2:] for line in text.splitlines() if line.startswith("# ") and " = " in line)
    assert list(tomllib.loads(uncommented)) == [setting.name for setting in SETTINGS]
    (tmp_path / "verifier.toml").write_text(uncommented)
    assert load_settings(tmp_path, {}).output == Settings().output


def test_init_never_touches_a_file_that_is_there(verifier: Verifier, tmp_path: Path) -> None:
    (tmp_path / "verifier.toml").write_text("offline = true\n")
    outcome = verifier("init")
    assert outcome.code == 2
    assert outcome.faults == [
        "verifier: verifier.toml: is there already and was left as it is; move it away for a new one"
    ]
    assert (tmp_path / "verifier.toml").read_text() == "offline = true\n"


# --- explain and schema ------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["L008", "l008", "address-unlike-its-neighbours"])
def test_explain_gives_the_page_of_a_rule_by_code_or_name(verifier: Verifier, word: str) -> None:
    outcome = verifier("explain", word)
    assert outcome.code == 0
    assert "L008" in outcome.out
    assert "address-unlike-its-neighbours" in outcome.out


def test_explain_without_a_code_lists_every_rule(verifier: Verifier) -> None:
    lines = verifier("explain").out.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in RULES]


def test_explain_says_which_code_was_probably_meant(verifier: Verifier) -> None:
    outcome = verifier("explain", "url-malfromed")
    assert outcome.code == 2
    assert outcome.faults == [
        "verifier: 'url-malfromed' is no finding code; did you mean L007 (url-malformed)?"
    ]


def test_schema_is_a_json_schema_of_the_audit(verifier: Verifier) -> None:
    outcome = verifier("schema")
    assert outcome.code == 0
    assert "findings" in json.dumps(json.loads(outcome.out))


# --- parse and identify ------------------------------------------------------------------------


def rows(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


LINE = "Li Wei, Anna Berg, “Rivers without Borders,” *Journal of Inner Asia*, Vol. 12, No. 3, 2011, p. 45."


def test_parse_gives_an_object_for_each_line_that_is_not_blank(verifier: Verifier) -> None:
    text = f"{LINE}\n\n   \n“Herders Vote Today,” Altai Evening News, March 4, 2014, pages B2 and B3.\r\n"
    outcome = verifier("parse", stdin=text.encode())
    assert outcome.code == 0
    first, second = rows(outcome.out)
    assert first["text"] == LINE
    assert first["type"] == "article"
    assert first["fields"] == {
        "author": "Li, Wei and Berg, Anna",
        "title": "Rivers without Borders",
        "journaltitle": "Journal of Inner Asia",
        "volume": "12",
        "number": "3",
        "date": "2011",
        "locator": "45",
    }
    assert second["fields"]["locator"] == "B2, B3"  # type: ignore[index]


def test_the_spans_of_parse_are_code_points_of_the_line(verifier: Verifier, tmp_path: Path) -> None:
    (tmp_path / "lines.txt").write_text(LINE, encoding="utf-8")
    (row,) = rows(verifier("parse", "lines.txt").out)
    spans = {span["field"]: LINE[span["start"] : span["end"]] for span in row["spans"]}  # type: ignore[attr-defined]
    assert spans["title"].strip("“”,") == "Rivers without Borders"
    assert "45" in spans["locator"]


@pytest.mark.parametrize(
    "text", ["???", "42", "\u202e\u0000x".replace("\0", ""), "“”", "ibid.", "參見", "a" * 5000]
)
def test_parse_gives_what_there_is_of_a_line_that_nobody_understands(verifier: Verifier, text: str) -> None:
    outcome = verifier("parse", "-", stdin=text.encode())
    assert outcome.code == 0
    assert [row["text"] for row in rows(outcome.out)] == [text]


def test_identify_gives_scheme_value_address_and_place(verifier: Verifier) -> None:
    text = "Nothing here.\nSee “β” doi:10.1000/ABC.182 for it.\n"
    (row,) = rows(verifier("identify", stdin=text.encode()).out)
    assert list(row) == ["scheme", "value", "url", "start", "end", "line"]
    assert (row["scheme"], row["value"], row["line"]) == ("doi", "10.1000/abc.182", 2)
    place = text.splitlines()[1][row["start"] : row["end"]]  # type: ignore[misc]
    assert place.endswith("10.1000/ABC.182")


@pytest.mark.parametrize("name", ["parse", "identify"])
def test_text_that_is_not_utf_8_is_refused_with_its_line(
    verifier: Verifier, tmp_path: Path, name: str
) -> None:
    data = b"10.1000/182\ncaf\xe9\n"
    outcome = verifier(name, "-", stdin=data)
    assert outcome.code == 3
    assert outcome.faults == [
        "verifier: standard input: line 2: byte 0xe9 is not UTF-8; give UTF-8 text",
    ]
    assert len(rows(outcome.out)) == 1
    (tmp_path / "bad.txt").write_bytes(data)
    outcome = verifier(name, "bad.txt")
    assert outcome.code == 3
    assert outcome.faults == ["verifier: bad.txt: line 2: byte 0xe9 is not UTF-8; save the file as UTF-8"]


@pytest.mark.parametrize("name", ["parse", "identify"])
def test_binary_and_endless_lines_are_refused(verifier: Verifier, name: str) -> None:
    binary = verifier(name, stdin=b"\x7fELF\x00\x00")
    assert binary.code == 3
    assert binary.faults == ["verifier: standard input: line 1: is binary, not text; give text"]
    endless = verifier(name, stdin=b"x" * 1_100_000)
    assert endless.code == 3
    assert endless.faults == [
        "verifier: standard input: line 1: is longer than 1 MB, the most that is read; split it"
    ]


@pytest.mark.parametrize("name", ["parse", "identify"])
def test_a_byte_order_mark_is_no_part_of_the_text(verifier: Verifier, name: str) -> None:
    (row,) = rows(verifier(name, stdin="\ufeff10.1000/182".encode()).out)
    assert row.get("start", 0) == 0
    assert row.get("text", "10.1000/182") == "10.1000/182"


# --- history -----------------------------------------------------------------------------------


def test_history_without_a_run_says_so(verifier: Verifier, tmp_path: Path) -> None:
    outcome = verifier("history")
    assert (outcome.code, outcome.out) == (0, "")
    assert "no run is recorded yet" in outcome.err
    assert not (tmp_path / ".verifier").exists()


def test_history_tells_what_came_and_went_between_two_audits(verifier: Verifier, library: Path) -> None:
    assert verifier("audit").code == 0
    library.write_text(library.read_text().replace("https://", "htp:/"))
    verifier("audit", "--fail-on", "never")
    runs = json.loads(verifier("history", "--format", "json").out)
    assert [run["id"] for run in runs] == [2, 1]
    assert runs[1]["changes"] is None
    came = [finding["code"] for finding in runs[0]["changes"]["came"]]
    assert "L007" in came
    details = verifier("history", "2").out.splitlines()
    assert details[1].startswith("compared with run 1: ")
    assert any(line.startswith("+ sources.bib:6: L007 error: ") for line in details)
    table = verifier("history").out.splitlines()
    assert table[0].split() == ["run", "when", "version", "findings", "came", "went", "files"]
    assert table[1].split()[0] == "2"


def test_history_of_a_run_that_there_never_was_is_refused(verifier: Verifier, library: Path) -> None:
    verifier("audit")
    outcome = verifier("history", "9")
    assert outcome.code == 2
    assert outcome.faults == ["verifier: .verifier/state.sqlite: there is no run 9; there are 1 to 1"]
