from __future__ import annotations

import json
import re
import tomllib
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.in_process import in_process
from verifier.cli.config import toml_value
from verifier.settings import SETTINGS, Settings, SettingsError, load_settings


def loaded(folder: Path, variables: dict[str, str] | None = None, **flags: object) -> Settings:
    given = {name.replace("_", "-"): value for name, value in flags.items()}
    return load_settings(folder, {"HOME": "/nowhere", **(variables or {})}, given)  # type: ignore[arg-type]


def refusal(folder: Path, variables: dict[str, str] | None = None) -> str:
    with pytest.raises(SettingsError) as refused:
        loaded(folder, variables)
    return str(refused.value)


def test_without_a_file_every_setting_has_the_default_of_the_table(tmp_path: Path) -> None:
    settings = loaded(tmp_path)
    assert settings == Settings()
    for setting in SETTINGS:
        assert settings.value(setting.name) == setting.default
        assert settings.origin(setting.name) == "default"


def test_the_file_is_overruled_by_the_environment_and_that_by_a_flag(tmp_path: Path) -> None:
    (tmp_path / "verifier.toml").write_text('fail-on = "warning"\noutput = "a"\nignore = ["D005"]\n')
    settings = loaded(tmp_path, {"VERIFIER_OUTPUT": "b", "VERIFIER_IGNORE": "E, L008"}, ignore=("B",))
    assert (settings.fail_on, settings.output, settings.ignore) == ("warning", "b", ("B",))
    assert settings.origin("fail-on") == "verifier.toml:1"
    assert settings.origin("output") == "VERIFIER_OUTPUT"
    assert settings.origin("ignore") == "--ignore"


def test_a_pyproject_is_read_when_it_has_the_table(tmp_path: Path) -> None:
    text = '[project]\nname = "thesis"\n\n[tool.other]\noutput = 3\n\n[tool.verifier]\ncontext = false\n'
    (tmp_path / "pyproject.toml").write_text(text)
    settings = loaded(tmp_path)
    assert settings.context is False
    assert settings.origin("context") == "pyproject.toml:8"


def test_a_verifier_toml_goes_before_a_pyproject_beside_it(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.verifier]\noutput = "a"\n')
    (tmp_path / "verifier.toml").write_text("offline = true\n")
    settings = loaded(tmp_path)
    assert (settings.output, settings.offline) == ("reports", True)


def test_a_file_is_found_from_a_folder_below_and_its_paths_are_meant_from_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "verifier.toml").write_text('output = "out"\n')
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "thesis"\n')
    below = tmp_path / "chapters" / "one"
    below.mkdir(parents=True)
    assert loaded(below).output == str(tmp_path / "out")


def test_the_search_stops_at_the_root_of_a_repository(tmp_path: Path) -> None:
    (tmp_path / "verifier.toml").write_text("offline = true\n")
    repository = tmp_path / "thesis"
    (repository / ".git").mkdir(parents=True)
    assert loaded(repository).offline is False


def test_the_search_stops_at_the_home_folder(tmp_path: Path) -> None:
    (tmp_path / "verifier.toml").write_text("offline = true\n")
    home = tmp_path / "home"
    home.mkdir()
    assert loaded(home, {"HOME": str(home)}).offline is False


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("\nfial-on = 'error'\n", "verifier.toml:2: 'fial-on' is no setting; did you mean 'fail-on'?"),
        ("fail_on = 'error'\n", "verifier.toml:1: 'fail_on' is no setting; did you mean 'fail-on'?"),
        ("zzz = 1\n", "verifier.toml:1: 'zzz' is no setting; there are: output, format"),
        ("offline = 'yes'\n", "verifier.toml:1: 'offline' must be true or false, not 'yes'"),
        ("output = true\n", "verifier.toml:1: 'output' must be a path, not true"),
        ("output = ''\n", "verifier.toml:1: 'output' must be a path, not ''"),
        ("# so\nformat = 'html'\n", "verifier.toml:2: 'format' must be a list of terminal, html"),
        ("format = []\n", "verifier.toml:1: 'format' must be a list of terminal, html"),
        ("format = ['htm']\n", "not 'htm'; did you mean 'html'?"),
        ("select = [1]\n", "verifier.toml:1: 'select' must be a list of finding codes"),
        ("fail-on = 'errors'\n", "must be one of error, warning, never, not 'errors'; did you mean 'error'?"),
        ("[output]\nx = 1\n", "verifier.toml:1: 'output' must be a path, not {'x': 1}"),
        ("output = 'a'\noffline\n", "verifier.toml:2: is not valid TOML: Expected"),
        ("output = 'a", "verifier.toml:1: is not valid TOML: "),
        ("output = 'a'\noutput = 'b'\n", "verifier.toml:2: is not valid TOML: Cannot overwrite a value"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_line(tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "verifier.toml").write_text(text)
    assert sentence in refusal(tmp_path)


def test_a_misspelt_name_in_a_pyproject_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.verifier]\noffline = true\nselekt = []\n")
    assert refusal(tmp_path) == "pyproject.toml:3: 'selekt' is no setting; did you mean 'select'?"


def test_a_pyproject_whose_tables_are_no_tables_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("tool = 3\n")
    assert "tool is not a table" in refusal(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[tool]\nverifier = 3\n")
    assert "tool.verifier is not a table" in refusal(tmp_path)


def test_a_file_that_is_not_utf_8_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "verifier.toml").write_bytes(b"offline = true\noutput = 'caf\xe9'\n")
    assert "verifier.toml:2: is not UTF-8" in refusal(tmp_path)


def test_a_wrong_value_in_the_environment_is_refused_by_its_name(tmp_path: Path) -> None:
    assert refusal(tmp_path, {"VERIFIER_OFFLINE": "perhaps"}) == (
        "VERIFIER_OFFLINE: 'offline' must be true or false, not 'perhaps'"
    )


def test_a_misspelt_variable_is_refused_but_those_of_other_programs_are_not(tmp_path: Path) -> None:
    assert "did you mean VERIFIER_FORMAT?" in refusal(tmp_path, {"VERIFIER_FORMATS": "html"})
    assert loaded(tmp_path, {"VERIFIER_TEST_DATA": "/somewhere"}) == Settings()


@pytest.mark.parametrize(("word", "value"), [("1", True), ("Yes", True), ("off", False), ("false", False)])
def test_a_flag_in_the_environment_is_a_word(tmp_path: Path, word: str, value: bool) -> None:
    assert loaded(tmp_path, {"VERIFIER_OFFLINE": word}).offline is value


def test_the_environment_name_of_a_setting_is_its_name_in_capitals() -> None:
    assert {setting.variable for setting in SETTINGS} >= {"VERIFIER_FAIL_ON", "VERIFIER_KEEP_STATE"}
    assert json.loads(json.dumps([setting.type for setting in SETTINGS]))[0] == "a path"


@given(st.text(max_size=200))
def test_any_text_is_settings_or_is_refused(text: str) -> None:
    with TemporaryDirectory() as folder:
        Path(folder, "verifier.toml").write_text(text, encoding="utf-8", newline="")
        with suppress(SettingsError):
            assert isinstance(loaded(Path(folder)), Settings)


NAMES = st.sampled_from([*(setting.name for setting in SETTINGS), "zzz"])
VALUES = st.recursive(
    st.booleans() | st.integers() | st.text(max_size=9) | st.sampled_from(["error", "html", "possible"]),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)


@given(st.dictionaries(NAMES, VALUES, max_size=4))
def test_any_value_is_taken_as_it_is_or_is_refused(table: dict[str, Any]) -> None:
    # JSON is TOML here, but for the one control character that JSON lets stand.
    lines = (f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in table.items())
    text = "".join(lines).replace("\x7f", "\\u007f")
    with TemporaryDirectory() as folder:
        Path(folder, "verifier.toml").write_text(text, encoding="utf-8")
        try:
            settings = loaded(Path(folder))
        except SettingsError as refused:
            sentence = str(refused)
            settings = Settings()
            table = {}
        else:
            sentence = ""
    assert not sentence or re.match(r"verifier\.toml:\d+: '[\w-]+' (must be|is no setting)", sentence)
    for name, value in table.items():
        taken = settings.value(name)
        assert taken == (tuple(dict.fromkeys(value)) if isinstance(value, list) else value)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_config_writes_any_text_as_toml_reads_it(text: str) -> None:
    assert tomllib.loads(f"x = {toml_value((text, 'y'))}") == {"x": [text, "y"]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('allow-private = ["10.0.0.0/33"]', "verifier.toml:1: 'allow-private' must be a list of networks"),
        ('select = ["Z999"]', "verifier.toml:1: 'select': 'Z999' is no finding code"),
        ('ignore = ["L001", "Q"]', "verifier.toml:1: 'ignore': 'Q' is no finding code"),
        ("timeout = 0", "verifier.toml:1: 'timeout' must be a number above 0"),
        ('copy-field = "x y"', "verifier.toml:1: 'copy-field' must be the name of a field"),
        ("online = true\noffline = true", "online (verifier.toml:1) and offline ("),
    ],
)
def test_config_refuses_what_can_never_work(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    text: str,
    told: str,
) -> None:
    (tmp_path / "verifier.toml").write_text(text + "\n")
    outcome = in_process(tmp_path, monkeypatch, capsys)("config")
    assert outcome.code == 2
    assert told in outcome.err
    assert outcome.out == ""


def test_what_can_work_is_taken(tmp_path: Path) -> None:
    (tmp_path / "verifier.toml").write_text(
        'allow-private = ["10.0.0.1/8", "fd00::/8", "192.168.1.7"]\ntimeout = 0.5\ncopy-field = "url_copy"\n'
    )
    settings = loaded(tmp_path)
    assert settings.allow_private == ("10.0.0.1/8", "fd00::/8", "192.168.1.7")
    assert (settings.timeout, settings.copy_field) == (0.5, "url_copy")
