"""``verifier fix``: a diff by default, and changes that are made, left and refused with a reason."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.in_process import InProcess
from tests.cli.world import Verifier
from tests.fixing.messy import HEAD

MESSY = (
    HEAD
    + """\
@book{berg2020,
  author = {Berg, Anna},
  title = {Basin},
  date = {March 4, 2014},
}
"""
)
SAFE = MESSY.replace("https://doi.org/10.1000/182},\n  url = {https://doi.org/", "")
ALL = SAFE.replace("94-87", "87-94").replace("March 4, 2014", "2014-03-04")


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    path = tmp_path / "messy.bib"
    path.write_bytes(MESSY.encode())
    return path


def test_the_changes_are_shown_and_nothing_is_written(quick: InProcess, messy: Path) -> None:
    outcome = quick("fix", "messy.bib")
    assert outcome.code == 0
    assert messy.read_bytes() == MESSY.encode()
    assert "-  url = {https://doi.org/10.1000/182},\n" in outcome.out
    assert "94-87" not in outcome.out.replace("   pages = {94-87}", "")
    lines = outcome.err.splitlines()
    assert " ".join(lines[0].split()) == "messy.bib:7:9 I001 li2011rivers safe write the doi as 10.1000/182"
    assert "not made: look at it, then apply it with --unsafe" in lines[2]
    assert lines[-1] == (
        "messy.bib: 2 changes would be made; --write makes them; 2 left: 2 to be looked at first (--unsafe)"
    )


def test_the_diff_can_be_applied_by_patch(verifier: Verifier, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    path = tmp_path / "sub" / "messy.bib"
    path.write_bytes(MESSY.replace("\n", "\r\n").encode())
    result = verifier("fix", "sub/messy.bib", "--unsafe", "-q")
    assert result.err == ""
    patch = subprocess.run(
        ["patch", "--binary", "-p0"],
        input=result.out.encode(),
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert patch.returncode == 0, patch.stdout
    assert path.read_bytes() == ALL.replace("\n", "\r\n").encode()


def test_safe_changes_are_written_and_the_rest_is_told(quick: InProcess, messy: Path) -> None:
    outcome = quick("fix", "messy.bib", "--write")
    assert (outcome.code, outcome.out) == (0, "")
    assert messy.read_bytes() == SAFE.encode()
    assert "messy.bib: 2 changes made; 2 left: 2 to be looked at first (--unsafe)" in outcome.err
    assert "write the pages as 87-94" in outcome.err
    assert quick("fix", "messy.bib", "--write").err.endswith(
        "0 changes made; 2 left: 2 to be looked at first (--unsafe)\n"
    )
    assert quick("fix", "messy.bib", "--write", "--unsafe").code == 0
    assert messy.read_bytes() == ALL.encode()
    assert quick("fix", "messy.bib", "--write", "--unsafe").err == "messy.bib: no change is proposed\n"


def test_check_tells_by_the_exit_code(quick: InProcess, messy: Path) -> None:
    assert quick("fix", "messy.bib", "--check").code == 1
    assert messy.read_bytes() == MESSY.encode()
    quick("fix", "messy.bib", "--write")
    assert quick("fix", "messy.bib", "--check").code == 0
    assert quick("fix", "messy.bib", "--check", "--unsafe").code == 1


def test_codes_and_keys_are_selected(quick: InProcess, messy: Path) -> None:
    quick("fix", "messy.bib", "--write", "--unsafe", "--select", "B005,B009", "--key", "berg2020")
    assert messy.read_bytes() == MESSY.replace("March 4, 2014", "2014-03-04").encode()


def test_a_key_that_no_entry_has_is_refused_before_anything_is_written(quick: InProcess, messy: Path) -> None:
    outcome = quick("fix", "messy.bib", "--write", "--key", "li2011river")
    assert outcome.code == 2
    assert outcome.faults == [
        "verifier: --key li2011river: no entry has this key; did you mean li2011rivers?"
    ]
    assert messy.read_bytes() == MESSY.encode()


def test_what_has_been_decided_is_left(quick: InProcess, messy: Path) -> None:
    quick("decide", "li2011rivers:B009", "ignore", "--reason", "both are wanted")
    outcome = quick("fix", "messy.bib", "--write", "--unsafe")
    assert (
        messy.read_bytes()
        == ALL.replace(
            "doi = {10.1000/182},", "doi = {10.1000/182},\n  url = {https://doi.org/10.1000/182},"
        ).encode()
    )
    assert "not made: decided: ignore: both are wanted" in outcome.err
    assert "1 left: 1 decided by you" in outcome.err


def test_changes_of_an_earlier_audit_are_made_where_entries_still_stand(
    quick: InProcess, messy: Path
) -> None:
    quick("audit", "messy.bib", "--no-state", "-o", "build")
    messy.write_text("% new\n" + MESSY.replace("{Basin}", "{The Basin}"), encoding="utf-8")
    outcome = quick("fix", "messy.bib", "--audit", "build", "--write", "--unsafe")
    assert outcome.code == 0
    assert messy.read_text(encoding="utf-8") == "% new\n" + ALL.replace("{Basin}", "{The Basin}").replace(
        "2014-03-04", "March 4, 2014"
    )
    assert "messy.bib: has changed since build/audit.json was written" in outcome.err
    assert "not made: the entry has changed since the audit; audit again" in outcome.err


def test_what_the_network_said_is_taken_from_an_audit(quick: InProcess, messy: Path) -> None:
    quick("audit", "messy.bib", "--no-state", "-o", "build")
    report = json.loads(Path("build/audit.json").read_text(encoding="utf-8"))
    start = MESSY.index("{Basin}")
    (finding,) = (item for item in report["findings"] if item["code"] == "B005")
    finding |= {"code": "R002", "name": "differs"}
    finding["fix"]["description"] = "by Crossref, write title Basins"
    finding["fix"]["edits"] = [
        {"file": "messy.bib", "start": start, "end": start + 7, "replacement": "{Basins}"}
    ]
    Path("build/audit.json").write_text(json.dumps(report), encoding="utf-8")
    quick("fix", "messy.bib", "--audit", "build/audit.json", "--select", "R", "--unsafe", "--write")
    assert messy.read_text(encoding="utf-8") == MESSY.replace("{Basin}", "{Basins}")


def test_an_audit_of_another_file_is_refused(quick: InProcess, messy: Path) -> None:
    Path("other.bib").write_text("@book{a, title = {T}}\n", encoding="utf-8")
    quick("audit", "other.bib", "--no-state", "-o", "build")
    outcome = quick("fix", "messy.bib", "--audit", "build")
    assert outcome.code == 2
    assert outcome.faults == ["verifier: build/audit.json: it says nothing of messy.bib; it read other.bib"]
    assert quick("fix", "messy.bib", "--audit", "messy.bib").code == 3
    assert quick("fix", "messy.bib", "--audit", "nowhere").code == 3


def test_standard_input_goes_to_standard_output(verifier: Verifier) -> None:
    outcome = verifier("fix", "-", "--write", "--unsafe", stdin=MESSY.encode())
    assert (outcome.code, outcome.out) == (0, ALL)
    shown = verifier("fix", "-", stdin=MESSY.encode())
    assert shown.out.startswith("--- standard input\n+++ standard input\n")


def test_the_changed_text_goes_to_another_file(quick: InProcess, messy: Path) -> None:
    assert quick("fix", "messy.bib", "-o", "clean.bib").code == 0
    assert Path("clean.bib").read_bytes() == SAFE.encode()
    assert messy.read_bytes() == MESSY.encode()
    assert quick("fix", "messy.bib", "-o", "-").out == SAFE


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("messy.bib", "--check", "--write"), "--check only tells"),
        (("messy.bib", "-o", "x.bib", "--write"), "--write changes the file itself"),
        (("messy.bib", "other.bib", "-o", "x.bib"), "-o takes the changes of one file"),
        (("messy.bib", "--select", "X9"), "'X9' is no finding code"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    quick: InProcess, messy: Path, arguments: tuple[str, ...], word: str
) -> None:
    outcome = quick("fix", *arguments)
    assert outcome.code == 2
    assert word in outcome.faults[0]


def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_being_changed(
    quick: InProcess, messy: Path
) -> None:
    Path("paper.md").write_text("# A paper\n\nText.[^1]\n", encoding="utf-8")
    Path("works.ris").write_text("TY  - JOUR\nTI  - T\nER  - \n", encoding="utf-8")
    Path("nul.bib").write_bytes(b"@book{a,\0 title = {T}}")
    outcome = quick("fix", "nowhere.bib", "paper.md", "works.ris", "nul.bib", "messy.bib", "--write")
    assert outcome.code == 3
    assert [fault.split(": ")[1] for fault in outcome.faults] == [
        "nowhere.bib",
        "paper.md",
        "works.ris",
        "nul.bib",
    ]
    assert messy.read_bytes() == SAFE.encode()


def test_a_file_that_is_read_only_stays_as_it_is(quick: InProcess, messy: Path) -> None:
    messy.chmod(0o444)
    outcome = quick("fix", "messy.bib", "--write")
    assert outcome.code == 2
    assert outcome.faults == [
        "verifier: messy.bib: is read-only; allow writing to it, or write to another file"
    ]
    assert messy.read_bytes() == MESSY.encode()


def test_a_link_goes_on_pointing_at_the_changed_file(quick: InProcess, messy: Path) -> None:
    Path("link.bib").symlink_to(messy)
    assert quick("fix", "link.bib", "--write").code == 0
    assert Path("link.bib").is_symlink()
    assert messy.read_bytes() == SAFE.encode()


@pytest.mark.parametrize(
    ("codec", "mark"),
    [("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("cp1252", b"")],
)
def test_encoding_byte_order_mark_and_line_ends_stay(
    quick: InProcess, messy: Path, codec: str, mark: bytes
) -> None:
    text = MESSY.replace("Li, Wei", "Lí, Wéi").replace("\n", "\r\n")
    messy.write_bytes(mark + text.encode(codec))
    assert quick("fix", "messy.bib", "--write").code == 0
    expected = SAFE.replace("Li, Wei", "Lí, Wéi").replace("\n", "\r\n")
    assert messy.read_bytes() == mark + expected.encode(codec)


def test_a_file_without_anything_to_change_is_told_so(quick: InProcess) -> None:
    Path("empty.bib").write_bytes(b"")
    outcome = quick("fix", "empty.bib", "--write")
    assert (outcome.code, outcome.out) == (0, "")
    assert "empty.bib: holds no entries; there is nothing to fix" in outcome.err


def test_signs_that_a_terminal_obeys_are_shown_not_sent(quick: InProcess) -> None:
    Path("x\x1b[31m.bib").write_text(MESSY.replace("li2011", "li\x1b[2J2011"), encoding="utf-8")
    outcome = quick("fix", "x\x1b[31m.bib", "--write", "--unsafe")
    assert "\x1b" not in outcome.err
    assert outcome.code == 0


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_the_permissions_of_the_file_stay(quick: InProcess, messy: Path) -> None:
    messy.chmod(0o640)
    quick("fix", "messy.bib", "--write")
    assert messy.stat().st_mode & 0o777 == 0o640


def test_stray_bytes_are_written_in_utf_8_once_they_were_looked_at(quick: InProcess, messy: Path) -> None:
    sound = "@book{a, author={Müller, Jörg}, title={Größe}, publisher={Beck}, date={1990}}\n".encode()
    stray = b"@book{b, author={Fran\xe7ois, A}, title={X}, publisher={Seuil}, date={1993}}\n"
    messy.write_bytes(sound + stray)
    assert quick("fix", "messy.bib", "--write").code == 0
    assert messy.read_bytes() == sound + stray
    outcome = quick("fix", "messy.bib", "--unsafe", "--write")
    assert "messy.bib: 1 change made" in outcome.err
    assert messy.read_bytes() == sound + "ç".join(stray.decode("latin-1").split("ç")).encode()
