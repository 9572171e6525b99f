from __future__ import annotations

import io

import pytest

from verifier.cli import progress
from verifier.cli.console import Console, one_line, printable
from verifier.cli.progress import StatusLine
from verifier.progress import SILENT


class Clock:
    """A clock that goes on a second at each look."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 1
        return self.now


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress.time, "monotonic", Clock())


def test_a_terminal_shows_one_line_that_is_wiped_at_the_end() -> None:
    terminal = io.StringIO()
    with StatusLine(Console(), terminal) as line:
        line.stage("reading papers", 3)
        line.advance("paper.md")
        assert terminal.getvalue().strip() == "reading papers: 1 of 3, paper.md"
    assert terminal.getvalue().endswith(" \r")
    assert "\n" not in terminal.getvalue()


def test_what_is_shown_of_a_file_name_cannot_command_the_terminal() -> None:
    terminal = io.StringIO()
    with StatusLine(Console(), terminal) as line:
        line.stage("reading")
        line.advance("\x1b[2J\nx")
    assert "\x1b" not in terminal.getvalue()
    assert "\n" not in terminal.getvalue()


def test_without_a_terminal_only_verbose_tells_the_stages(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console()
    with StatusLine(console, None) as line:
        line.stage("reading papers", 3)
        line.advance("paper.md")
        line.say("so it goes")
    assert capsys.readouterr().err == ""
    console.verbose = True
    with StatusLine(console, None) as line:
        line.stage("reading papers", 3)
        line.say("so it goes")
    assert capsys.readouterr().err == "reading papers (3)\nso it goes\n"


def test_a_caller_of_the_library_hears_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    SILENT.stage("reading", 1)
    SILENT.advance("paper.md")
    SILENT.say("so it goes")
    assert capsys.readouterr() == ("", "")


def test_text_of_others_is_shown_but_not_obeyed() -> None:
    assert one_line("a\n b\x1b[31m\u202e") == r"a b\x1b[31m\u202e"
    assert printable("a\n\tb\x07") == "a\n\tb" + r"\x07"


def test_hosts_that_are_waited_for_are_shown_without_counting_anything_as_done() -> None:
    terminal = io.StringIO()
    with StatusLine(Console(), terminal) as line:
        line.stage("asking the network", 3)
        line.advance("waiting for slow.example (2)", 0)
        assert terminal.getvalue().strip() == "asking the network: 0 of 3, waiting for slow.example (2)"


def test_what_is_left_is_estimated_from_what_is_done() -> None:
    terminal = io.StringIO()
    with StatusLine(Console(), terminal) as line:
        line.stage("asking the network", 10)
        for _ in range(5):
            line.advance("https://a.example/")
        assert "5 of 10, about" in terminal.getvalue().rpartition("\r")[2]
        assert " s left, https://a.example/" in terminal.getvalue().rpartition("\r")[2]


def test_a_log_is_told_once_a_minute_that_a_long_stage_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    with StatusLine(Console(), None) as line:
        line.stage("visiting pages", 200)
        for number in range(130):
            line.advance(f"https://a.example/{number}")
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 2
    assert all(words.startswith("visiting pages: ") and " of 200, about " in words for words in told)
    assert "\r" not in "".join(told)

    silent = Console()
    silent.quiet = True
    with StatusLine(silent, None) as line:
        line.stage("visiting pages", 200)
        for number in range(130):
            line.advance(f"https://a.example/{number}")
    assert capsys.readouterr().err == ""
