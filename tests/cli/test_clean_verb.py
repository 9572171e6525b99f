"""``verifier clean``: a diff by default, and what is asked for by name."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.in_process import InProcess
from tests.cli.meanwhile import SAVED, save_when
from tests.cli.world import Verifier
from verifier.bibliography import cleaning

MESSY = """\
@comment{kept  as it is}
@article{li2011rivers,
  title = {Rivers  without {DNA},},
  author = {Li, Wei and Berg, Anna},
  journal = "Journal of Inner Asia",
  year = 2011, % a  remark
  pages = {10-31},
  doi = {https://doi.org/10.1000/ABC},
  abstract = {Long  words.}
}
"""
CLEAN = (
    MESSY.replace("Rivers  without {DNA},}", "Rivers without {DNA}}")
    .replace("10-31", "10--31")
    .replace("https://doi.org/", "")
)


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    path = tmp_path / "messy.bib"
    path.write_bytes(MESSY.encode())
    return path


def test_the_changes_are_shown_and_nothing_is_written(quick: InProcess, messy: Path) -> None:
    outcome = quick("clean", "messy.bib")
    assert outcome.code == 0
    assert messy.read_bytes() == MESSY.encode()
    assert "-  pages = {10-31},\n-  doi = {https://doi.org/10.1000/ABC},\n" in outcome.out
    assert outcome.err == (
        "messy.bib: 1 entry would be changed; --write changes them (blanks 1, doi 1, ends 1, pages 1)\n"
    )


def test_the_diff_can_be_applied_by_patch(verifier: Verifier, messy: Path) -> None:
    messy.write_bytes(MESSY.replace("\n", "\r\n").encode())
    result = verifier("clean", "messy.bib", "-q", "--add", "sort-fields,align,braces", "--style", "biblatex")
    patch = subprocess.run(
        ["patch", "--binary", "-p0"],
        input=result.out.encode(),
        cwd=messy.parent,
        capture_output=True,
        check=False,
    )
    assert patch.returncode == 0, patch.stdout
    assert verifier("clean", "messy.bib", "--check", "--style", "biblatex", "--add", "align,braces").code == 0
    assert b"abstract" in messy.read_bytes()


def test_a_cleaned_file_is_clean(quick: InProcess, messy: Path) -> None:
    assert quick("clean", "messy.bib", "--check").code == 1
    outcome = quick("clean", "messy.bib", "--write")
    assert (outcome.code, outcome.out) == (0, "")
    assert messy.read_bytes() == CLEAN.encode()
    again = quick("clean", "messy.bib", "--check")
    assert (again.code, again.out, again.err) == (0, "", "messy.bib: is clean\n")


def test_cleanings_are_chosen_by_name(quick: InProcess, messy: Path) -> None:
    quick("clean", "messy.bib", "--write", "--select", "pages,doi", "--ignore", "doi")
    assert messy.read_bytes() == MESSY.replace("10-31", "10--31").encode()
    outcome = quick("clean", "messy.bib", "--select", "page")
    assert outcome.code == 2
    assert outcome.faults == ["verifier: 'page' is no cleaning; did you mean 'pages'?"]


def test_all_cleanings_are_listed(quick: InProcess) -> None:
    outcome = quick("clean", "--list")
    assert outcome.code == 0
    assert "pages         Ranges of pages get two hyphens, whichever dash they have.\n" in outcome.out
    assert (
        "align         The equals signs of each entry below one another.  [only when asked for]\n"
        in outcome.out
    )


def test_fields_are_dropped_and_the_dialect_changed(quick: InProcess, messy: Path) -> None:
    quick("clean", "messy.bib", "--write", "--drop", "abstract,file", "--style", "biblatex")
    assert messy.read_text(encoding="utf-8") == CLEAN.replace(",\n  abstract = {Long  words.}", ",").replace(
        "journal =", "journaltitle ="
    ).replace("year = 2011", "date = {2011}")


def test_entries_are_sorted(quick: InProcess, messy: Path) -> None:
    messy.write_text("@book{b, title = {B}}\n\n@book{a, title = {A}}\n", encoding="utf-8")
    assert quick("clean", "messy.bib", "--sort", "--write").code == 0
    assert messy.read_text(encoding="utf-8") == "@book{a, title = {A}}\n\n@book{b, title = {B}}\n"


def test_what_cannot_be_read_is_named_and_stays(quick: InProcess, messy: Path) -> None:
    messy.write_text("@book{broken, title = {A  B\n" + MESSY, encoding="utf-8")
    outcome = quick("clean", "messy.bib", "--write")
    assert "messy.bib:1: the entry broken cannot be read and stays as it is; see B001\n" in outcome.err
    assert messy.read_text(encoding="utf-8").startswith("@book{broken, title = {A  B\n")


def test_standard_input_goes_to_standard_output(verifier: Verifier) -> None:
    outcome = verifier("clean", "-", "--write", stdin=b"\xef\xbb\xbf" + MESSY.encode())
    assert (outcome.code, outcome.out) == (0, "\ufeff" + CLEAN)


def test_an_encoding_that_lacks_a_character_is_not_changed_unasked(quick: InProcess, messy: Path) -> None:
    before = MESSY.replace("Rivers", "Caf\xe9 &#1046;").encode("latin-1")
    messy.write_bytes(before)
    outcome = quick("clean", "messy.bib", "--write")
    assert outcome.code == 2
    assert "messy.bib: is in Windows-1252, which has no “Ж”" in outcome.faults[0]
    assert messy.read_bytes() == before


def test_one_file_that_cannot_be_used_does_not_keep_the_others_from_being_cleaned(
    quick: InProcess, messy: Path
) -> None:
    locked = Path("locked.bib")
    locked.write_bytes(MESSY.encode())
    locked.chmod(0o444)
    outcome = quick("clean", "nowhere.bib", "locked.bib", "messy.bib", "--write")
    assert outcome.code == 2
    assert [fault.split(": ")[1] for fault in outcome.faults] == ["nowhere.bib", "locked.bib"]
    assert locked.read_bytes() == MESSY.encode()
    assert messy.read_bytes() == CLEAN.encode()


def test_a_file_that_is_saved_meanwhile_is_not_written_over(
    quick: InProcess, messy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_when(monkeypatch, cleaning, "clean", messy)
    outcome = quick("clean", "messy.bib", "--write")
    assert outcome.code == 2
    assert "was changed by another program meanwhile" in outcome.faults[0]
    assert messy.read_text(encoding="utf-8") == SAVED


@pytest.mark.parametrize("arguments", [("--write",), ("-o", "other.bib"), ("-o", "keys.tsv")])
def test_the_list_of_keys_is_never_written_over_a_bibliography(
    quick: InProcess, messy: Path, arguments: tuple[str, ...]
) -> None:
    messy.write_text(MESSY.replace("li2011rivers", "Li:11"), encoding="utf-8")
    target = "keys.tsv" if "keys.tsv" in arguments else "./messy.bib"
    outcome = quick("clean", "messy.bib", "--new-keys", target, *arguments)
    assert outcome.code == 2
    assert "is the bibliography itself" in outcome.faults[0]
    assert "Li:11" in messy.read_text(encoding="utf-8")
    assert not Path("keys.tsv").exists()


def test_an_output_that_is_the_file_itself_is_guarded_as_write_is(
    quick: InProcess, messy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        save_when(patch, cleaning, "clean", messy)
        outcome = quick("clean", "messy.bib", "-o", "./messy.bib")
    assert outcome.code == 2
    assert "was changed by another program meanwhile" in outcome.faults[0]
    messy.write_text(MESSY, encoding="utf-8")
    assert quick("clean", "messy.bib", "-o", "messy.bib").code == 0
    assert messy.read_text(encoding="utf-8") == CLEAN


def test_new_keys_come_with_a_list_of_the_old_ones(quick: InProcess, messy: Path) -> None:
    messy.write_text(MESSY.replace("li2011rivers", "Li:11"), encoding="utf-8")
    shown = quick("clean", "messy.bib", "--new-keys", "keys.tsv", "--select", "pages")
    assert "Li:11 → li2011rivers\n" in shown.err
    assert not Path("keys.tsv").exists()
    quick("clean", "messy.bib", "--new-keys", "keys.tsv", "--write")
    assert Path("keys.tsv").read_text(encoding="utf-8") == "Li:11\tli2011rivers\n"
    assert messy.read_text(encoding="utf-8") == CLEAN
    assert quick("clean", "messy.bib", "messy.bib", "x.bib", "--new-keys", "-").code == 2


def test_one_line_in_another_encoding_damages_no_other(quick: InProcess, messy: Path) -> None:
    sound = "@book{a, author={Müller, Jörg}, title={Größe – Maß}, publisher={Beck}, year={1990}}\n".encode()
    stray = b"@book{b, author={Fran\xe7ois}, title={X  Y}, publisher={Seuil}, year={1993}}\n"
    messy.write_bytes(sound + stray)
    outcome = quick("clean", "messy.bib", "--write")
    assert outcome.code == 0
    assert messy.read_bytes() == sound + stray.replace(b"X  Y", b"X Y")
    assert "messy.bib:2: the file is UTF-8, but the byte 0xe7 (“ç”) in line 2 is not" in outcome.err
