from __future__ import annotations

from collections.abc import Callable

import click
import pytest

from verifier.cli import entry
from verifier.cli.exits import ExitCode, Stop, worst
from verifier.files import UnreadableFile, UnwritableFile

Break = Callable[[BaseException], None]


@pytest.fixture
def break_config(monkeypatch: pytest.MonkeyPatch) -> Break:
    """Let ``verifier config`` end with a fault."""
    from verifier.cli import config

    def break_(fault: BaseException) -> None:
        def raise_it(*_: object, **__: object) -> None:
            raise fault

        monkeypatch.setattr(config, "load_settings", raise_it)

    return break_


@pytest.mark.parametrize(
    ("fault", "code", "line"),
    [
        (Stop("so it is", ExitCode.NO_NETWORK), 4, "so it is"),
        (UnreadableFile("a.md: gone"), 3, "a.md: gone"),
        (UnwritableFile("a.md: full"), 2, "a.md: full"),
        (PermissionError(13, "Permission denied", "a.md"), 2, "a.md: Permission denied"),
        (click.ClickException("no"), 2, "no"),
        (KeyboardInterrupt(), 130, "interrupted; what was written before is whole"),
    ],
)
def test_each_fault_has_its_line_and_its_exit_code(
    break_config: Break, capsys: pytest.CaptureFixture[str], fault: BaseException, code: int, line: str
) -> None:
    break_config(fault)
    assert entry.run(["config"]) == code
    assert capsys.readouterr().err == f"verifier: {line}\n"


def test_a_fault_inside_verifier_is_one_line_that_says_how_to_see_the_trace(
    break_config: Break, capsys: pytest.CaptureFixture[str]
) -> None:
    break_config(KeyError("x"))
    assert entry.run(["config"]) == 2
    assert capsys.readouterr().err == (
        "verifier: config: a fault inside verifier (KeyError: 'x'); "
        "run it again with --verbose and report the trace\n"
    )


def test_with_verbose_a_fault_inside_verifier_shows_its_trace(
    break_config: Break, capsys: pytest.CaptureFixture[str]
) -> None:
    break_config(KeyError("x"))
    assert entry.run(["config", "--verbose"]) == 2
    err = capsys.readouterr().err
    assert "Traceback" in err
    assert err.splitlines()[-1].endswith("please report the trace")


def test_the_exit_codes_have_an_order() -> None:
    assert worst() == 0
    assert worst(ExitCode.OK, ExitCode.FINDINGS) == 1
    assert worst(ExitCode.FINDINGS, ExitCode.UNREADABLE) == 3
    assert worst(ExitCode.UNREADABLE, ExitCode.NO_NETWORK) == 4
    assert worst(ExitCode.NO_NETWORK, ExitCode.USAGE, ExitCode.OK) == 2
    assert worst(ExitCode.USAGE, ExitCode.INTERRUPTED) == 130
