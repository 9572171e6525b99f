from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.in_process import InProcess, in_process
from tests.deduping.pairs import LIBRARY
from verifier.bibliography import parse_library

CONFLICT = """
@article{wu2014,
  author = {Wu, Lan},
  title = {The Growth of Cities in the Steppe},
  journaltitle = {Urban Studies}, volume = {3}, pages = {1--9}, date = {2014},
}
@article{wu2016,
  author = {Wu, Lan},
  title = {The Growth of Cities in the Steppe},
  journaltitle = {Urban Studies}, volume = {3}, pages = {1--9}, date = {2016},
}
"""
PAPER = "See \\autocite[5]{li11}, \\cite{berg2020,li11,li2011}. % \\cite{li11}\n"


@pytest.fixture
def verifier(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> InProcess:
    return in_process(tmp_path, monkeypatch, capsys)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "sources.bib"
    path.write_bytes(LIBRARY.encode())
    return path


def test_clusters_stand_side_by_side_with_their_reasons(verifier: InProcess, library: Path) -> None:
    outcome = verifier("dedupe", "sources.bib")
    assert outcome.code == 0
    assert "1. same-work, score" in outcome.out
    assert "same title" in outcome.out
    assert "sources.bib:3" in outcome.out
    assert "sources.bib:11" in outcome.out
    assert any(line.split() == ["date", "2011", "2011-03"] for line in outcome.out.splitlines())
    assert any(line.split()[:2] == ["doi", "10.1234/abc"] for line in outcome.out.splitlines())
    assert "3 entries: 1 same-work" in outcome.err
    assert library.read_text(encoding="utf-8") == LIBRARY


def test_the_json_has_the_shape_that_is_documented(verifier: InProcess, library: Path) -> None:
    outcome = verifier("dedupe", "sources.bib", "--format", "json")
    report = json.loads(outcome.out)
    assert list(report) == ["schema", "tool", "files", "summary", "clusters"]
    assert report["schema"] == "verifier-dedupe/1"
    counted = {name: number for name, number in report["summary"].items() if number}
    assert counted == {"entries": 3, "same-work": 1, "to-merge": 1, "to-remove": 1}
    assert list(report["summary"])[1:5] == ["same-work", "conflicting", "review", "related"]
    (cluster,) = report["clusters"]
    assert list(cluster) == [
        "relation", "score", "decided", "reasons", "entries", "differences", "merges", "refused"
    ]  # fmt: skip
    assert [entry["line"] for entry in cluster["entries"]] == [3, 11]
    assert {"field": "date", "values": ["2011", "2011-03"]} in cluster["differences"]
    assert cluster["merges"] == [
        {"keep": "li2011", "remove": ["li11"], "changed": ["date", "doi", "ids"], "aside": []}
    ]


def test_markdown_is_a_table_a_cluster(verifier: InProcess, library: Path) -> None:
    out = verifier("dedupe", "sources.bib", "--format", "markdown").out
    assert "|  | li2011 (sources.bib:3) | li11 (sources.bib:11) |\n|---|---|---|\n" in out


def test_a_merge_is_shown_and_written_only_when_asked(verifier: InProcess, library: Path) -> None:
    shown = verifier("dedupe", "sources.bib", "--merge")
    assert shown.code == 0
    assert "-@article{li11," in shown.out
    assert "+  ids = {li11}," in shown.out
    assert "nothing is written without --write" in shown.err
    assert library.read_text(encoding="utf-8") == LIBRARY
    assert verifier("dedupe", "sources.bib", "--merge", "--write").code == 0
    after = library.read_text(encoding="utf-8")
    assert [entry.key for entry in parse_library(after, "").entries] == ["li2011", "berg2020"]
    assert after.startswith("% Rivers and herders\n\n@article{li2011,\n")
    assert "nothing to merge" in verifier("dedupe", "sources.bib", "--merge", "--write").err


def test_papers_cite_the_keys_that_are_kept_and_all_is_taken_back(
    verifier: InProcess, library: Path, tmp_path: Path
) -> None:
    paper = tmp_path / "paper.tex"
    paper.write_text(PAPER, encoding="utf-8")
    outcome = verifier("dedupe", "sources.bib", "--merge", "--rewrite", "paper.tex", "--write")
    assert outcome.code == 0, outcome.err
    # The key that the paper cites most is kept.
    assert paper.read_text(encoding="utf-8") == PAPER.replace(",li2011", "")
    assert [e.key for e in parse_library(library.read_text(encoding="utf-8"), "").entries] == [
        "li11",
        "berg2020",
    ]
    (log,) = tmp_path.glob("sources.bib.dedupe-*.json")
    told = json.loads(log.read_text(encoding="utf-8"))
    assert told["keys"] == {"li2011": "li11"}
    assert told["merges"][0]["removed"][0]["text"].startswith("@article{li2011,")
    shown = verifier("dedupe", "--undo", log.name)
    assert "+@article{li2011," in shown.out
    assert verifier("dedupe", "--undo", log.name, "--write").code == 0
    assert (library.read_bytes(), paper.read_text(encoding="utf-8")) == (LIBRARY.encode(), PAPER)
    assert "there is nothing to do" in verifier("dedupe", "--undo", log.name, "--write").err


def test_a_paper_that_comes_later_is_rewritten_by_the_log(
    verifier: InProcess, library: Path, tmp_path: Path
) -> None:
    verifier("dedupe", "sources.bib", "--merge", "--write", "--log", "log.json")
    paper = tmp_path / "later.md"
    paper.write_text("[@li11, p. 5]\n", encoding="utf-8")
    shown = verifier("dedupe", "--keys-of", "log.json", "--rewrite", "later.md", "--check")
    assert (shown.code, "+[@li2011, p. 5]" in shown.out) == (1, True)
    assert verifier("dedupe", "--keys-of", "log.json", "--rewrite", "later.md", "--write").code == 0
    assert paper.read_text(encoding="utf-8") == "[@li2011, p. 5]\n"
    (log,) = tmp_path.glob("later.md.dedupe-*.json")
    assert verifier("dedupe", "--undo", log.name, "--write").code == 0
    assert paper.read_text(encoding="utf-8") == "[@li11, p. 5]\n"


def test_a_paper_is_rewritten_by_a_list_of_keys(verifier: InProcess, library: Path, tmp_path: Path) -> None:
    (tmp_path / "paper.tex").write_text("\\cite{li2011,berg2020}\n", encoding="utf-8")
    assert verifier("clean", "sources.bib", "--new-keys", "keys.tsv", "--write").code == 0
    outcome = verifier("dedupe", "--keys-of", "keys.tsv", "--rewrite", "paper.tex", "--write")
    assert outcome.code == 0, outcome.err
    keys = re.findall(r"@\w+\{([^,]+),", library.read_text(encoding="utf-8"))
    assert (tmp_path / "paper.tex").read_text(encoding="utf-8") == f"\\cite{{{keys[0]},{keys[2]}}}\n"
    (tmp_path / "keys.tsv").write_text("no pair\n", encoding="utf-8")
    outcome = verifier("dedupe", "--keys-of", "keys.tsv", "--rewrite", "paper.tex")
    assert (outcome.code, len(outcome.faults)) == (3, 1)


def test_a_log_reaches_no_file_that_a_merge_would_not_write(verifier: InProcess, tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("export A=1\n", encoding="utf-8")
    change = {"start": 0, "before": "rm", "after": "export", "ahead": "", "behind": " A"}
    file = {"path": "profile", "sha256_before": "", "sha256_after": "", "changes": [change]}
    log = {
        "schema": "verifier-dedupe-log/1",
        "tool": "",
        "written": "",
        "keys": {},
        "merges": [],
        "files": [file],
    }
    (tmp_path / "log.json").write_text(json.dumps(log), encoding="utf-8")
    outcome = verifier("dedupe", "--undo", "log.json", "--write")
    assert outcome.code == 2
    assert (tmp_path / "profile").read_text(encoding="utf-8") == "export A=1\n"


def test_a_merge_is_not_taken_back_over_what_a_person_wrote_since(
    verifier: InProcess, library: Path, tmp_path: Path
) -> None:
    verifier("dedupe", "sources.bib", "--merge", "--write", "--log", "log.json")
    changed = library.read_text(encoding="utf-8").replace("2011-03", "2011-04")
    library.write_text(changed, encoding="utf-8")
    outcome = verifier("dedupe", "--undo", "log.json", "--write")
    assert outcome.code == 2
    assert "was changed since" in outcome.faults[0]
    assert library.read_text(encoding="utf-8") == changed


def test_check_tells_by_the_exit_code_whether_there_is_something_to_merge(
    verifier: InProcess, library: Path
) -> None:
    assert verifier("dedupe", "sources.bib", "--check").code == 1
    library.write_text(LIBRARY.split("@article{li11", maxsplit=1)[0] + CONFLICT, encoding="utf-8")
    outcome = verifier("dedupe", "sources.bib", "--check")
    assert outcome.code == 0
    assert "verifier decide wu2014=wu2016 same" in outcome.out


def test_decisions_are_honoured(verifier: InProcess, library: Path) -> None:
    library.write_text(LIBRARY + CONFLICT, encoding="utf-8")
    verifier("decide", "li2011=li11", "different")
    verifier("decide", "wu2014=wu2016", "same")
    outcome = verifier("dedupe", "sources.bib", "--merge")
    assert "-@article{wu2016," in outcome.out
    assert "li11" not in outcome.out
    assert "only in the log: date “2016” of wu2016" in outcome.err


def test_duplicates_are_found_across_files_in_any_encoding(verifier: InProcess, tmp_path: Path) -> None:
    first, second = LIBRARY.split("@article{li11")
    (tmp_path / "a.bib").write_bytes(first.replace("\n", "\r\n").encode("utf-8-sig"))
    (tmp_path / "b.bib").write_bytes(
        ("@article{li11" + second).replace("Ex Press", "Öx Press").encode("cp1252")
    )
    outcome = verifier("dedupe", "a.bib", "b.bib", "--merge", "--write")
    assert outcome.code == 0
    assert "b.bib: loses 1 entry to another file" in outcome.err
    a, b = (tmp_path / "a.bib").read_bytes(), (tmp_path / "b.bib").read_bytes()
    assert a.startswith("\ufeff%".encode())
    assert b"  doi = {10.1234/abc},\r\n" in a
    assert b.startswith(b"@book{berg2020")
    assert "Öx Press".encode("cp1252") in b
    (log,) = tmp_path.glob("*.json")
    assert verifier("dedupe", "--undo", log.name, "--write").code == 0
    assert (tmp_path / "a.bib").read_bytes() == first.replace("\n", "\r\n").encode("utf-8-sig")


def test_files_of_other_programs_are_compared_and_never_written(verifier: InProcess, tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(LIBRARY.split("@article{li11", maxsplit=1)[0], encoding="utf-8")
    ris = (
        "TY  - JOUR\nAU  - Li, Wei\nAU  - Berg, Anna\nTI  - Rivers without Borders\n"
        "T2  - Journal of Inner Asia\nVL  - 12\nPY  - 2011\nER  - \n"
    )
    (tmp_path / "b.ris").write_text(ris, encoding="utf-8")
    outcome = verifier("dedupe", "a.bib", "b.ris")
    assert "not merged: one stands in a file of another program" in outcome.out
    assert verifier("dedupe", "a.bib", "b.ris", "--merge").out == ""


def test_nothing_is_written_when_a_file_cannot_be_read(verifier: InProcess, library: Path) -> None:
    outcome = verifier("dedupe", "sources.bib", "missing.bib", "--merge", "--write")
    assert outcome.code == 3
    assert any("nothing was written" in line for line in outcome.faults)
    assert library.read_text(encoding="utf-8") == LIBRARY


def test_a_log_that_is_there_is_never_written_over(
    verifier: InProcess, library: Path, tmp_path: Path
) -> None:
    (tmp_path / "log.json").write_text("mine", encoding="utf-8")
    outcome = verifier("dedupe", "sources.bib", "--merge", "--write", "--log", "log.json")
    assert outcome.code == 2
    assert library.read_text(encoding="utf-8") == LIBRARY


def test_a_character_that_the_file_cannot_hold_is_refused_before_anything_is_written(
    verifier: InProcess, tmp_path: Path
) -> None:
    first, second = LIBRARY.split("@article{li11")
    before = first.replace("Journal of Inner", "Joürnal of Inner").encode("cp1252")
    (tmp_path / "a.bib").write_bytes(before)
    (tmp_path / "b.bib").write_text(
        "@article{li11" + second.replace("10.1234/abc}", "10.1234/abc}, note = {王}"), encoding="utf-8"
    )
    outcome = verifier("dedupe", "a.bib", "b.bib", "--merge", "--write", "--log", "log.json")
    assert outcome.code == 2
    assert "U+738B" in outcome.faults[0]
    assert (tmp_path / "a.bib").read_bytes() == before
    assert not (tmp_path / "log.json").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "name a .bib file"),
        (("sources.bib", "--write"), "--write belongs to --merge or --undo"),
        (("sources.bib", "--keep", "li11"), "belong to --merge"),
        (("sources.bib", "--undo", "x.json"), "--undo takes the log alone"),
        (("-", "--merge", "--write"), "standard input cannot be written to"),
        (("sources.bib", "--merge", "--keep", "li99"), "no entry has the key 'li99'"),
        (("sources.bib", "--merge", "--rewrite", "paper.docx"), "paper.docx: citations are rewritten in"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_line(
    verifier: InProcess, library: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    outcome = verifier("dedupe", *arguments)
    assert outcome.code == 2
    assert len(outcome.faults) == 1
    assert sentence in outcome.faults[0]


def test_what_a_terminal_might_obey_is_written_out(verifier: InProcess, tmp_path: Path) -> None:
    hostile = LIBRARY.replace("li11", "../../li\x1b[31m").replace(
        "Rivers without", "Rivers \x1b]0;x\x07without"
    )
    (tmp_path / "a.bib").write_text(hostile, encoding="utf-8")
    for arguments in ((), ("--format", "markdown"), ("--format", "json")):
        outcome = verifier("dedupe", "a.bib", *arguments)
        assert "\x1b" not in outcome.out + outcome.err
        assert outcome.code == 0


def test_entries_that_are_each_others_parents_end(verifier: InProcess, tmp_path: Path) -> None:
    text = "".join(
        f"@book{{k{n}, crossref = {{k{(n + 1) % 9}}}, title = {{Basin Report}}}}\n" for n in range(9)
    )
    (tmp_path / "a.bib").write_text(text, encoding="utf-8")
    assert verifier("dedupe", "a.bib", "--merge").code == 0


@pytest.mark.skipif(shutil.which("biber") is None, reason="biber is not installed")
def test_biber_finds_the_kept_entry_by_the_key_that_went(
    verifier: InProcess, library: Path, tmp_path: Path
) -> None:
    verifier("dedupe", "sources.bib", "--merge", "--write")
    result = subprocess.run(
        ["biber", "--tool", "--validate-datamodel", "sources.bib"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "ERROR" not in result.stdout
    assert "WARN" not in result.stdout
    assert "li11" in (tmp_path / "sources_bibertool.bib").read_text(encoding="utf-8")


def test_nothing_is_said_of_duplicates_in_a_file_that_cannot_be_read(verifier: InProcess) -> None:
    outcome = verifier("dedupe", "gone.bib")
    assert outcome.code == 3
    assert "no such file" in outcome.err
    assert "duplicates" not in outcome.out + outcome.err


SHELLING = """@book{schelling, author = {Schelling, Thomas}, title = {Strategy of Conflict}, date = {1960}}
@book{schelling, author = {Schelling, Thomas}, title = {Arms and Influence}, date = {1966}}
"""


def test_a_key_that_two_entries_share_stands_for_the_first_in_papers_too(
    verifier: InProcess, tmp_path: Path
) -> None:
    (tmp_path / "dd.bib").write_text(SHELLING, encoding="utf-8")
    (tmp_path / "dd.tex").write_text("\\cite{schelling}\n", encoding="utf-8")
    outcome = verifier("clean", "dd.bib", "--new-keys", "kk.tsv", "--write")
    assert (
        "dd.bib:2: the key schelling is an earlier entry's, and papers that cite it cite that one, "
        "schelling1960strategy; this entry gets schelling1966arms, which no paper cites yet"
    ) in outcome.err
    assert (tmp_path / "kk.tsv").read_text(encoding="utf-8") == "schelling\tschelling1960strategy\n"
    verifier("dedupe", "--keys-of", "kk.tsv", "--rewrite", "dd.tex", "--write")
    assert (tmp_path / "dd.tex").read_text(encoding="utf-8") == "\\cite{schelling1960strategy}\n"


def test_a_first_entry_that_keeps_its_key_keeps_the_papers_that_cite_it(
    verifier: InProcess, tmp_path: Path
) -> None:
    text = SHELLING.replace("{schelling,", "{schelling1960strategy,")
    (tmp_path / "dd.bib").write_text(text, encoding="utf-8")
    outcome = verifier("clean", "dd.bib", "--new-keys", "kk.tsv", "--write")
    assert "cite that one, schelling1960strategy; this entry gets schelling1966arms" in outcome.err
    assert "schelling1966arms," in (tmp_path / "dd.bib").read_text(encoding="utf-8")
    assert not (tmp_path / "kk.tsv").exists()


def test_of_two_lines_of_a_list_with_one_old_key_the_first_counts_and_the_other_is_told(
    verifier: InProcess, tmp_path: Path
) -> None:
    (tmp_path / "kk.tsv").write_text("a\tfirst\na\tsecond\na\tfirst\n", encoding="utf-8")
    (tmp_path / "dd.tex").write_text("\\cite{a}\n", encoding="utf-8")
    outcome = verifier("dedupe", "--keys-of", "kk.tsv", "--rewrite", "dd.tex", "--write")
    assert "kk.tsv:2: a stands for first already" in outcome.err
    assert "kk.tsv:3:" not in outcome.err
    assert (tmp_path / "dd.tex").read_text(encoding="utf-8") == "\\cite{first}\n"
