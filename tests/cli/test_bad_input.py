"""Whatever is thrown at it: one clear line, the exit code of the design, and nothing written is lost."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.world import LIBRARY, Verifier, command, environment, hear_interrupts
from verifier.state import State, read_history

FULL = Path("/dev/full")


def small_files_only() -> None:
    """A disk that takes no file above some bytes, as a full one would."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))


def no_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def reports(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "reports").iterdir() if path.is_file()}


# --- Targets that cannot be read: exit code 3 --------------------------------------------------


@dataclass(frozen=True)
class Bad:
    """A target that cannot be read: its name, what makes it so, and how the sentence about it begins."""

    name: str
    make: Callable[[Path], object]
    sentence: str

    def __str__(self) -> str:
        return self.name


def missing(path: Path) -> None:
    assert not path.exists()


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)


def latin(path: Path) -> None:
    path.write_bytes(b"A paper.\nCaf\xe9.[^1]\n\n[^1]: A note.\n")


BAD = [
    Bad("missing.md", missing, "missing.md: no such file; check the name and the folder you are in"),
    Bad("missing.bib", missing, "missing.bib: no such file; check the name and the folder you are in"),
    Bad("folder.md", Path.mkdir, "folder.md: is a directory; name a file in it"),
    Bad("folder.bib", Path.mkdir, "folder.bib: is a directory; name a file in it"),
    Bad("folder", Path.mkdir, "folder: "),
    Bad(
        "binary.md", lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0"), "binary.md: is a binary file"
    ),
    Bad("binary.bib", lambda path: path.write_bytes(b"\x7fELF\0\0\0\0" * 99), "binary.bib: is"),
    Bad("latin.md", latin, "latin.md: line 2: byte 0xe9 is not UTF-8; save the file as UTF-8"),
    Bad("large.md", sparse, "large.md: is larger than 64 MB"),
    Bad("large.bib", sparse, "large.bib: is larger than 64 MB"),
    Bad("paper.xyz", lambda path: path.write_text("A paper."), "paper.xyz: "),
]


@pytest.mark.parametrize("bad", BAD, ids=str)
def test_a_target_that_cannot_be_read_is_told_and_the_others_are_audited(
    verifier: Verifier, library: Path, tmp_path: Path, bad: Bad
) -> None:
    bad.make(tmp_path / bad.name)
    outcome = verifier("audit", bad.name, "sources.bib")
    assert outcome.code == 3
    (line,) = outcome.faults
    assert line.startswith(f"verifier: {bad.sentence}")
    assert "li2011rivers" in (tmp_path / "reports" / "audit.json").read_text(encoding="utf-8")
    assert [run.files for run in read_history(tmp_path / ".verifier/state.sqlite")] == [("sources.bib",)]


@pytest.mark.parametrize("bad", BAD, ids=str)
def test_when_nothing_can_be_read_the_reports_of_an_earlier_run_stay(
    verifier: Verifier, library: Path, tmp_path: Path, bad: Bad
) -> None:
    verifier("audit", "sources.bib")
    before = reports(tmp_path)
    bad.make(tmp_path / bad.name)
    outcome = verifier("audit", bad.name)
    assert (outcome.code, len(outcome.faults)) == (3, 1)
    assert reports(tmp_path) == before
    assert len(read_history(tmp_path / ".verifier/state.sqlite")) == 1


@pytest.mark.parametrize("bad", [bad for bad in BAD if not bad.name.endswith(".bib")], ids=str)
def test_a_paper_that_cannot_be_read_is_told_and_the_others_are_extracted(
    verifier: Verifier, paper: Path, tmp_path: Path, bad: Bad
) -> None:
    bad.make(tmp_path / bad.name)
    outcome = verifier("extract", bad.name, "paper.md")
    assert outcome.code == 3
    (line,) = outcome.faults
    assert line.startswith(f"verifier: {bad.sentence}")
    assert "@article{" in outcome.out


def test_without_a_target_and_without_sources_bib_the_way_on_is_told(verifier: Verifier) -> None:
    outcome = verifier("audit")
    assert outcome.code == 3
    (line,) = outcome.faults
    assert line.startswith("verifier: sources.bib: no such file")
    assert "verifier extract PAPER -o sources.bib" in line


def test_a_file_name_cannot_make_a_message_of_two_lines(verifier: Verifier) -> None:
    outcome = verifier("audit", "a\nb\x1b[31m.md")
    assert outcome.code == 3
    (line,) = outcome.err.splitlines()
    assert r"\x1b[31m" in line


# --- Targets with little in them: exit code 0 and a line ---------------------------------------


@pytest.mark.parametrize("name", ["empty.md", "empty.bib"])
def test_an_empty_file_is_told_and_is_no_fault(verifier: Verifier, tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    outcome = verifier("audit", name)
    assert (outcome.code, outcome.faults) == (0, [])
    assert f"{name}: holds no notes and no entries; there is nothing to audit in it" in outcome.err
    # Who only sees the reports learns it as well.
    assert "Nothing was checked: the file holds no notes and no entries that could be read." in outcome.out
    skipped = json.loads((tmp_path / "reports/audit.json").read_text(encoding="utf-8"))["skipped"]
    assert [(item["stage"], item["what"]) for item in skipped] == [("inputs", name)]


def test_a_paper_without_notes_is_told_and_is_no_fault(verifier: Verifier, tmp_path: Path) -> None:
    (tmp_path / "essay.md").write_text("# An essay\n\nIt cites nobody.\n")
    audited = verifier("audit", "essay.md")
    assert (audited.code, audited.faults) == (0, [])
    assert "essay.md: holds no notes" in audited.err
    extracted = verifier("extract", "essay.md", "-o", "sources.bib")
    assert (extracted.code, extracted.faults) == (0, [])
    assert extracted.err == "essay.md: holds no notes and no reference list; there is nothing to extract\n"
    assert not (tmp_path / "sources.bib").exists()


def test_a_syntax_error_in_entry_17_is_a_finding_and_the_rest_is_audited(
    verifier: Verifier, tmp_path: Path
) -> None:
    entries = [
        LIBRARY.replace("li2011rivers", f"key{n}").replace("Rivers", f"Rivers {n}") for n in range(1, 31)
    ]
    entries[16] = entries[16].replace("title = {", "title {{")
    (tmp_path / "sources.bib").write_text("\n".join(entries))
    outcome = verifier("audit", "--output", "-", "--format", "json")
    assert outcome.code == 1
    assert outcome.faults == []
    assert '"B001"' in outcome.out
    assert '"key16"' in outcome.out
    assert '"key30"' in outcome.out


# --- Outputs that cannot be written: exit code 2 -----------------------------------------------


def test_a_file_in_place_of_the_output_folder_is_refused_before_the_work(
    verifier: Verifier, library: Path, tmp_path: Path
) -> None:
    (tmp_path / "reports").write_text("mine")
    outcome = verifier("audit")
    assert outcome.code == 2
    assert outcome.faults == ["verifier: reports: is a file, not a folder; name another folder with --output"]
    assert (tmp_path / "reports").read_text() == "mine"


def test_an_output_folder_below_a_file_is_told(verifier: Verifier, library: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine")
    outcome = verifier("audit", "--output", "taken/reports")
    assert outcome.code == 2
    (line,) = outcome.faults
    assert "taken/reports" in line
    assert "cannot be written" in line


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_output_folder_is_told(verifier: Verifier, library: Path, tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir(mode=0o500)
    outcome = verifier("audit")
    assert outcome.code == 2
    (line,) = outcome.faults
    assert "cannot be written: Permission denied" in line


def test_a_disk_that_takes_no_more_leaves_the_earlier_reports_whole(
    verifier: Verifier, library: Path, tmp_path: Path
) -> None:
    verifier("audit", "--no-state")
    before = reports(tmp_path)
    library.write_text(LIBRARY.replace("2011", "2012"))
    outcome = verifier("audit", "--no-state", preexec_fn=small_files_only)
    assert outcome.code == 2
    (line,) = outcome.faults
    assert "cannot be written: File too large" in line
    assert reports(tmp_path) == before


def test_a_bibliography_that_cannot_be_written_is_left_as_it_was(
    verifier: Verifier, paper: Path, library: Path
) -> None:
    before = library.read_bytes()
    outcome = verifier("extract", "paper.md", "-o", "sources.bib", preexec_fn=small_files_only)
    assert outcome.code == 2
    assert outcome.faults == ["verifier: sources.bib: cannot be written: File too large"]
    assert library.read_bytes() == before


@pytest.mark.skipif(not FULL.exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize(
    "arguments",
    [
        ("audit", "--output", "-", "--format", "json"),
        ("extract", "paper.md"),
        ("explain",),
        ("schema",),
        ("config",),
        ("parse", "paper.md"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_full_disk_behind_standard_output_is_told(
    verifier: Verifier, paper: Path, library: Path, arguments: tuple[str, ...]
) -> None:
    with FULL.open("wb") as full:
        outcome = verifier(*arguments, stdout=full)
    assert outcome.code == 2
    assert outcome.faults == ["verifier: cannot write the output: No space left on device"]


@pytest.mark.skipif(not FULL.exists(), reason="the system has no device that is always full")
def test_a_device_as_output_is_written_to_and_never_replaced(verifier: Verifier, paper: Path) -> None:
    outcome = verifier("extract", "paper.md", "-o", str(FULL))
    assert outcome.code == 2
    assert outcome.faults == ["verifier: /dev/full: cannot be written: No space left on device"]
    assert FULL.is_char_device()


def test_a_bibliography_that_cannot_be_merged_into_is_left_as_it_is(
    verifier: Verifier, paper: Path, tmp_path: Path
) -> None:
    (tmp_path / "sources.bib").write_bytes(b"\x7fELF\0\0\0\0" * 99)
    outcome = verifier("extract", "paper.md", "-o", "sources.bib")
    assert outcome.code == 2
    (line,) = outcome.faults
    assert line.startswith("verifier: sources.bib: is ")
    assert (tmp_path / "sources.bib").read_bytes() == b"\x7fELF\0\0\0\0" * 99


def test_a_folder_as_output_of_extract_is_refused(verifier: Verifier, paper: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    outcome = verifier("extract", "paper.md", "-o", "out")
    assert outcome.code == 2
    assert outcome.faults == ["verifier: out: cannot be written: Is a directory"]


@pytest.mark.parametrize("arguments", [("explain",), ("audit", "--output", "-", "--format", "json")])
def test_a_reader_who_has_had_enough_is_no_fault(
    library: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    with subprocess.Popen(
        command(*arguments),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(tmp_path),
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        _, err = process.communicate(timeout=60)
    assert process.returncode == 0
    assert b"verifier: " not in err
    assert b"Traceback" not in err


# --- The state file: exit code 2 ---------------------------------------------------------------


def test_a_state_file_that_is_none_is_refused_and_kept(
    verifier: Verifier, library: Path, tmp_path: Path
) -> None:
    (tmp_path / "diary.txt").write_text("Dear diary, " * 100)
    outcome = verifier("audit", "--state", "diary.txt")
    assert outcome.code == 2
    (line,) = outcome.faults
    assert line.startswith("verifier: diary.txt: is not a state file of verifier; it was left as it is")
    assert (tmp_path / "diary.txt").read_text() == "Dear diary, " * 100
    assert verifier("history", "--state", "diary.txt").code == 2


def test_a_state_that_cannot_be_kept_is_told_with_the_way_out(
    verifier: Verifier, library: Path, tmp_path: Path
) -> None:
    (tmp_path / ".verifier").write_text("mine")
    outcome = verifier("audit")
    assert outcome.code == 2
    (line,) = outcome.faults
    assert "--no-state" in line
    assert verifier("audit", "--no-state").code == 0


def test_a_state_on_a_full_disk_is_told(verifier: Verifier, library: Path) -> None:
    outcome = verifier("audit", preexec_fn=no_files)
    assert outcome.code == 2
    (line,) = outcome.faults
    assert line.startswith("verifier: .verifier/state.sqlite")
    assert "choose another file with --state" in line


def test_a_second_run_on_one_state_file_gives_up_after_ten_seconds(
    verifier: Verifier, library: Path, tmp_path: Path
) -> None:
    with State(tmp_path / ".verifier" / "state.sqlite"):
        started = time.monotonic()
        outcome = verifier("audit")
        waited = time.monotonic() - started
    assert outcome.code == 2
    (line,) = outcome.faults
    assert "another run holds the state file and did not let go within 10 s" in line
    assert 10 <= waited < 60
    assert not (tmp_path / "reports").exists()


def test_two_runs_at_once_come_one_after_the_other(library: Path, tmp_path: Path) -> None:
    processes = [
        subprocess.Popen(
            command("audit", "--output", f"reports{n}"),
            cwd=tmp_path,
            env=environment(tmp_path),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for n in range(3)
    ]
    for process in processes:
        _, err = process.communicate(timeout=120)
        assert (process.returncode, b"verifier: " in err) == (0, False), err
    assert [run.id for run in read_history(tmp_path / ".verifier" / "state.sqlite")] == [1, 2, 3]


# --- Interrupted: exit code 130 ----------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_an_audit_that_is_interrupted_says_so_and_keeps_what_was_there(
    verifier: Verifier, library: Path, tmp_path: Path, number: signal.Signals
) -> None:
    verifier("audit", "sources.bib")
    before = reports(tmp_path)
    (tmp_path / "large.bib").write_text(
        "\n".join(
            LIBRARY.replace("li2011rivers", f"key{n}").replace("2011", str(1700 + n)) for n in range(30000)
        )
    )
    with subprocess.Popen(
        command("audit", "large.bib", "--verbose"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(tmp_path),
        preexec_fn=hear_interrupts,  # noqa: PLW1509 - there are no threads here
    ) as process:
        assert process.stderr is not None
        # The first stage is told when the work begins.
        first = process.stderr.readline()
        process.send_signal(number)
        _, err = process.communicate(timeout=60)
    lines = (first + err).decode().splitlines()
    assert process.returncode == 130, lines
    assert [line for line in lines if line.startswith("verifier: ")] == [
        "verifier: interrupted; what was written before is whole"
    ]
    assert not any("Traceback" in line for line in lines)
    assert reports(tmp_path) == before
    assert len(read_history(tmp_path / ".verifier" / "state.sqlite")) == 1
    assert verifier("audit", "sources.bib").code == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_a_stream_that_is_interrupted_keeps_the_lines_it_gave(tmp_path: Path, number: signal.Signals) -> None:
    with subprocess.Popen(
        command("identify"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(tmp_path),
        preexec_fn=hear_interrupts,  # noqa: PLW1509 - there are no threads here
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"doi:10.1000/182\n")
        process.stdin.flush()
        assert b"10.1000/182" in process.stdout.readline()
        process.send_signal(number)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err == b"verifier: interrupted; what was written before is whole\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("extract", "library.bib"),
            "library.bib: is a bibliography, not a paper; `verifier audit` reads it as it is",
        ),
        (
            ("audit", "https://a.example/p.md"),
            "https:/a.example/p.md: is an address; save the page as a file, and name that",
        ),
        (("audit", "wide.md"), "wide.md: is UTF-16 without a byte order mark; save it as UTF-8"),
        (("audit", "wide.bib"), "wide.bib: is UTF-16 without a byte order mark; save it as UTF-8"),
    ],
    ids=["a bibliography", "an address", "UTF-16", "UTF-16 BE"],
)
def test_what_was_meant_is_told_with_the_way_on(
    verifier: Verifier, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    (tmp_path / "library.bib").write_text("@book{a, title = {A}}\n", encoding="utf-8")
    (tmp_path / "wide.md").write_bytes("Rivers rise.[^1]\n\n[^1]: Müller, Flüsse.\n".encode("utf-16-le"))
    (tmp_path / "wide.bib").write_bytes("@book{a, title = {Flüsse}}\n".encode("utf-16-be"))
    outcome = verifier(*words)

    assert (outcome.code, outcome.faults) == (3, [f"verifier: {told}"])


@pytest.mark.parametrize(("flag", "kind"), [("--max-age", "number"), ("--jobs", "whole number")])
def test_a_value_that_is_no_number_is_told_in_plain_words(verifier: Verifier, flag: str, kind: str) -> None:
    outcome = verifier("audit", flag, "soon")

    assert outcome.code == 2
    assert f"'soon' is not a valid {kind}." in outcome.err


@pytest.mark.parametrize("call", [("dedupe",), ("export", "--to", "ris"), ("clean",), ("fix",)])
def test_a_paper_is_no_bibliography(verifier: Verifier, tmp_path: Path, call: tuple[str, ...]) -> None:
    (tmp_path / "notes.md").write_text("Text.[^1]\n\n[^1]: Li Wei, Rivers, 2011.\n", "utf-8")
    outcome = verifier(*call, "notes.md")
    assert outcome.code == 3
    assert "notes.md: is no bibliography: it holds no entry of BibTeX" in outcome.err
    assert "`verifier extract notes.md -o sources.bib` makes one" in outcome.err


def test_a_paper_from_standard_input_is_asked_for_as_a_file(verifier: Verifier) -> None:
    outcome = verifier("extract", "-")
    assert outcome.code == 3
    assert outcome.err == (
        "verifier: -: a paper is read from a file, whose name says its format; save it first, as paper.md\n"
    )


FRENCH = (
    "Les fleuves, déjà mêlés à la forêt, été après été.[^1]\n\n[^1]: Bérard, Les Rivières, Genève, 1990.\n"
)
RUSSIAN = "Реки движутся и остаются.[^1]\n\n[^1]: Там же. Реки и озёра. Москва, 1990. С. 5.\n"


@pytest.mark.parametrize(
    ("text", "charset", "name"),
    [(FRENCH, "cp1252", "Windows-1252"), (RUSSIAN, "cp1251", "Windows-1251"), (RUSSIAN, "koi8-r", "KOI8-R")],
)
def test_a_paper_in_an_old_character_set_is_read_with_a_line_that_says_so(
    verifier: Verifier, tmp_path: Path, text: str, charset: str, name: str
) -> None:
    (tmp_path / "old.md").write_bytes(text.encode(charset))
    outcome = verifier("extract", "old.md", "-o", "out.bib", "--cited", "cited.md", "--no-table")

    assert outcome.code == 0
    assert f"old.md: is not UTF-8 and does not say what it is; it was read as {name}" in outcome.err
    before, _, _ = text.partition("[^1]")
    assert (tmp_path / "cited.md").read_bytes().startswith(before.encode(charset))


def test_a_paper_whose_character_set_nothing_shows_is_refused(verifier: Verifier, tmp_path: Path) -> None:
    polish = "Rzeki płyną, łąki są żółte, wieś śpi, źródło bije.[^1]\n\n[^1]: Tamże, s. 5.\n"
    (tmp_path / "old.md").write_bytes(polish.encode("cp1250"))
    outcome = verifier("extract", "old.md")

    assert outcome.code == 3
    assert "is not UTF-8; save the file as UTF-8" in outcome.err


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub"])
def test_a_packed_paper_without_a_byte_is_damaged(name: str, verifier: Verifier, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"")
    outcome = verifier("extract", name)

    assert outcome.code == 3
    assert f"{name}: is damaged: it is empty; save or copy it again" in outcome.err
