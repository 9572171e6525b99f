from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.world import Verifier
from verifier.bibliography import library_works, read_library


@pytest.fixture
def extracted(verifier: Verifier, paper: Path, tmp_path: Path) -> Path:
    """A bibliography just extracted from the paper."""
    assert verifier("extract", "paper.md", "-o", "sources.bib").code == 0
    return tmp_path / "sources.bib"


def test_without_an_output_the_bibliography_is_printed(
    verifier: Verifier, paper: Path, tmp_path: Path
) -> None:
    outcome = verifier("extract", "paper.md")
    assert (outcome.code, outcome.err) == (0, "")
    (tmp_path / "printed.bib").write_text(outcome.out, encoding="utf-8")
    works = {
        work.fields["title"]: work.fields for work in library_works(read_library(tmp_path / "printed.bib"))
    }
    assert sorted(works) == ["Herders Vote Today", "Rivers without Borders"]
    assert works["Rivers without Borders"]["annotation"] == "n. 1, p. 45; n. 3, p. 50"


def test_the_table_beside_a_printed_bibliography_is_no_result(verifier: Verifier, paper: Path) -> None:
    plain = verifier("extract", "paper.md")
    outcome = verifier("extract", "paper.md", "-o", "-", "--table")
    assert outcome.out == plain.out
    assert outcome.err.splitlines()[0].split() == ["note", "citation", "work"]


def test_with_a_file_the_table_goes_from_note_to_work(
    verifier: Verifier, paper: Path, tmp_path: Path
) -> None:
    outcome = verifier("extract", "paper.md", "-o", "sources.bib")
    head, *rows, total = outcome.out.splitlines()
    assert head.split() == ["note", "citation", "work"]
    assert [row.split()[0] for row in rows] == ["1", "2", "3"]
    keys = [row.split()[-1] for row in rows]
    assert keys[0] == keys[2] != keys[1]
    assert keys[0] in (tmp_path / "sources.bib").read_text(encoding="utf-8")
    assert total == "3 citations of 2 works"
    assert outcome.err == "sources.bib: 2 entries written\n"
    assert verifier("extract", "paper.md", "-o", "other.bib", "--no-table").out == ""


def test_a_run_that_changes_nothing_writes_nothing(verifier: Verifier, extracted: Path) -> None:
    os.utime(extracted, (1, 1))
    before = extracted.read_bytes()
    outcome = verifier("extract", "paper.md", "-o", "sources.bib")
    assert outcome.code == 0
    assert outcome.err == "sources.bib: unchanged\n"
    assert extracted.read_bytes() == before
    assert extracted.stat().st_mtime == 1


def test_what_a_person_changed_stays_and_is_shown_beside_what_the_paper_says(
    verifier: Verifier, extracted: Path
) -> None:
    edited = extracted.read_text(encoding="utf-8").replace(
        "Rivers without Borders", "Rivers Without Any Borders"
    )
    edited = "% mine\n" + edited + "\n@misc{mine,\n  title = {My Own},\n}\n"
    extracted.write_text(edited, encoding="utf-8")
    outcome = verifier("extract", "paper.md", "-o", "sources.bib", "--verbose")
    assert outcome.code == 0
    assert extracted.read_text(encoding="utf-8") == edited
    assert "-title = Rivers Without Any Borders\n+title = Rivers without Borders\n" in outcome.err
    assert "sources.bib: 1 field kept as in the file (-) where the paper has otherwise (+):" in outcome.err
    assert "sources.bib: kept, though no note given cites it: mine" in outcome.err


def test_new_notes_and_works_are_added(verifier: Verifier, extracted: Path, paper: Path) -> None:
    before = extracted.read_text(encoding="utf-8")
    text = paper.read_text(encoding="utf-8").replace("Both meet.[^3]", "Both meet.[^3] Lakes.[^4] Again.[^5]")
    text += "[^4]: Anna Berg, *Lakes of Exland*, Ex City: Press, 2012, p. 9.\n"
    text += "[^5]: “Herders Vote Today,” Altai Evening News, March 4, 2014, page B3.\n"
    paper.write_text(text, encoding="utf-8")
    dry = verifier("extract", "paper.md", "-o", "sources.bib", "--dry-run")
    assert extracted.read_text(encoding="utf-8") == before
    assert "Lakes of Exland" in dry.out
    assert dry.out.startswith("--- sources.bib\n+++ sources.bib\n@@ ")
    outcome = verifier("extract", "paper.md", "-o", "sources.bib")
    assert "sources.bib: 1 entry added, 1 with new notes\n" in outcome.err
    fields = {work.fields["title"]: work.fields for work in library_works(read_library(extracted))}
    assert fields["Lakes of Exland"]["annotation"] == "n. 4, p. 9"
    assert "n. 5, p. B3" in fields["Herders Vote Today"]["annotation"]


def test_a_dry_run_onto_a_new_file_shows_it_whole_and_writes_nothing(
    verifier: Verifier, paper: Path, tmp_path: Path
) -> None:
    outcome = verifier("extract", "paper.md", "-o", "sources.bib", "--dry-run")
    assert outcome.code == 0
    assert outcome.out.startswith("--- /dev/null\n+++ sources.bib\n@@ ")
    assert "+@article{" in outcome.out
    assert not (tmp_path / "sources.bib").exists()


def test_what_was_extracted_can_be_audited_and_knows_its_notes(verifier: Verifier, extracted: Path) -> None:
    outcome = verifier("audit")
    assert outcome.code == 0
    assert outcome.faults == []


@pytest.mark.parametrize(
    "title", ["Laws of Rivers", "The Laws of the Rivers", "The Law of Rivers: A Global History"]
)
def test_an_entry_whose_title_a_person_has_mended_is_not_added_again(
    verifier: Verifier, tmp_path: Path, title: str
) -> None:
    paper = tmp_path / "law.md"
    paper.write_text("A.[^1]\n\n[^1]: Jane Smith, *The Law of Rivers* (Oxford: OUP, 2010), 12.\n")
    verifier("extract", "law.md", "-o", "law.bib")
    library = tmp_path / "law.bib"
    mended = library.read_text().replace("The Law of Rivers", title)
    assert mended.startswith("@book{smith2010law,")
    library.write_text(mended)
    verifier("extract", "law.md", "-o", "law.bib")
    assert library.read_text() == mended


def test_an_entry_that_a_person_has_given_a_title_is_not_added_again(
    verifier: Verifier, tmp_path: Path
) -> None:
    (tmp_path / "law.md").write_text("A.[^1]\n\n[^1]: See A/RES/64/292.\n")
    verifier("extract", "law.md", "-o", "law.bib")
    library = tmp_path / "law.bib"
    mended = library.read_text().replace("  number", "  title = {The Human Right to Water},\n  number")
    library.write_text(mended)
    verifier("extract", "law.md", "-o", "law.bib")
    assert library.read_text() == mended


def test_another_work_of_an_author_and_year_is_added(verifier: Verifier, tmp_path: Path) -> None:
    paper = tmp_path / "law.md"
    paper.write_text("A.[^1]\n\n[^1]: Jane Smith, *The Law of Rivers* (Oxford: OUP, 2010), 12.\n")
    verifier("extract", "law.md", "-o", "law.bib")
    paper.write_text(
        "A.[^1]\n\n[^1]: Jane Smith, *The Law Applied to Coal Mining* (Oxford: OUP, 2010), 12.\n"
    )
    verifier("extract", "law.md", "-o", "law.bib")
    text = (tmp_path / "law.bib").read_text()
    assert "@book{smith2010law," in text
    assert "@book{smith2010lawa," in text


def test_the_day_of_access_is_kept_with_the_entry(verifier: Verifier, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "A.[^1]\n\n[^1]: Anna Berg, “A Page on Lakes,” *Lake Review*, 2015, "
        "https://www.example.org/page (accessed 3 May 2019).\n"
    )
    assert "  urldate = {2019-05-03},\n" in verifier("extract", "a.md").out


def test_notes_in_which_nothing_was_understood_are_named(verifier: Verifier, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "A.[^1] B.[^2] C.[^3]\n\n[^1]: Jane Smith, *The Law of Rivers* (Oxford: OUP, 2010), 12.\n"
        "[^2]: We thank the archivists for their patience.\n[^3]: The map, sheet 4, no. 12.\n"
    )
    outcome = verifier("extract", "a.md", "-o", "a.bib")
    assert "a.md: 1 note cites nothing: n. 2\n" in outcome.err
    assert "a.md: 1 note holds words of a citation that was not understood: n. 3\n" in outcome.err


def test_an_audit_counts_and_lists_notes_that_were_not_understood(verifier: Verifier, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("A.[^1] B.[^2]\n\n[^1]: We thank them.\n[^2]: The map, sheet 4, no. 12.\n")
    outcome = verifier(
        "audit", "a.md", "--offline", "--format", "json", "--format", "terminal", "-o", "reports"
    )
    audit = json.loads((tmp_path / "reports/audit.json").read_text(encoding="utf-8"))
    assert [note["kind"] for note in audit["notes"]] == ["explanatory", "unread"]
    assert [finding["code"] for finding in audit["findings"]] == ["E012"]
    assert "2 footnotes (1 cites nothing, 1 was not understood)" in outcome.out


def test_short_citations_of_no_known_work_are_named(verifier: Verifier, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "A.[^1] B.[^2]\n\n[^1]: Jane Smith, *The Law of Rivers* (Oxford: OUP, 2010), 12.\n"
        "[^2]: Dorn, op. cit., p. 5.\n"
    )
    outcome = verifier("extract", "a.md", "-o", "-")
    assert "a.md: 1 short citation points at no one work and stands in no entry: n. 2" in outcome.err
    assert "Dorn" not in outcome.out


def test_quiet_writes_the_file_and_shows_no_table(verifier: Verifier, paper: Path, tmp_path: Path) -> None:
    outcome = verifier("extract", "paper.md", "-o", "new.bib", "--quiet")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert "@article" in (tmp_path / "new.bib").read_text(encoding="utf-8")
    assert "note" in verifier("extract", "paper.md", "-o", "new.bib", "--quiet", "--table").out


def test_a_file_in_another_encoding_stays_in_it_or_is_refused(verifier: Verifier, tmp_path: Path) -> None:
    path = tmp_path / "old.bib"
    old = "@book{mueller1990, author = {M\u00fcller, J.}, title = {Fl\u00fcsse}, date = {1990}}\n".encode(
        "cp1252"
    )
    path.write_bytes(old)
    note = "# A\n\nText.[^1]\n\n[^1]: {}, *Rivers of the North*, Ex City: Press, 2001, p. 3.\n"
    (tmp_path / "a.md").write_text(note.format("Andr\u00e9 Roux"), encoding="utf-8")
    assert verifier("extract", "a.md", "-o", "old.bib").code == 0
    grown = path.read_bytes()
    assert old in grown
    assert "Andr\u00e9".encode("cp1252") in grown
    other = note.replace("Rivers of the North", "Реки Монголии")
    (tmp_path / "b.md").write_text(other.format("Иван Петров"), encoding="utf-8")
    outcome = verifier("extract", "b.md", "-o", "old.bib")
    assert outcome.code == 2
    (line,) = outcome.faults
    assert "old.bib: is in Windows-1252, which has no “" in line
    assert "iconv" in line
    assert path.read_bytes() == grown
    assert verifier("extract", "b.md", "-o", "old.bib", "--dry-run").code == 2


def test_the_paper_itself_is_never_written_to(verifier: Verifier, paper: Path) -> None:
    before = paper.read_bytes()
    outcome = verifier("extract", "paper.md", "-o", "./paper.md")

    assert (outcome.code, outcome.out) == (2, "")
    assert (
        outcome.err
        == "verifier: paper.md: is the paper itself, which is never written to; name another --output\n"
    )
    assert paper.read_bytes() == before


def test_a_file_that_is_no_bibliography_is_not_written_to(
    verifier: Verifier, paper: Path, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("Things to do.\n", encoding="utf-8")
    outcome = verifier("extract", "paper.md", "-o", "notes.txt")

    assert outcome.code == 2
    assert (
        outcome.err
        == "verifier: notes.txt: is no bibliography; it was left as it is: name another --output\n"
    )
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "Things to do.\n"


def test_an_empty_file_of_any_name_and_a_bib_file_of_comments_take_the_entries(
    verifier: Verifier, paper: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "mine.bib").write_text("My sources\n", encoding="utf-8")

    assert verifier("extract", "paper.md", "-o", "empty.txt").code == 0
    assert verifier("extract", "paper.md", "-o", "mine.bib").code == 0
    assert (tmp_path / "mine.bib").read_text(encoding="utf-8").startswith("My sources\n")
    assert "@article" in (tmp_path / "empty.txt").read_text(encoding="utf-8")


def chapter(*notes: str) -> str:
    calls = " ".join(f"Stones.[^{number}]" for number in range(1, len(notes) + 1))
    return "\n".join([calls, "", *(f"[^{number}]: {note}" for number, note in enumerate(notes, 1))])


STONES = "Tom Stone, *Old Stones* (Ulm: Press, 1999), {}."
LAKES = "Anna Berg, *Lakes of Exland* (Ex City: Press, 2012), {}."
RIVERS = "Wei Li, *Rivers without Borders* (Ulm: Press, 2011), {}."
HILLS = "Ida Grün, *Hills of the South* (Ulm: Press, 1987), {}."
FIRST = [STONES.format(3), "Ibid., 4.", LAKES.format(7), RIVERS.format(9)]
SECOND = [HILLS.format(5), "Ibid., 6.", STONES.format(8), HILLS.format(10)]


def annotations(path: Path) -> set[str]:
    return {work.fields["annotation"] for work in library_works(read_library(path))}


def test_notes_of_a_second_chapter_are_not_taken_for_those_of_the_first(
    verifier: Verifier, tmp_path: Path
) -> None:
    for name, notes in (("one.md", FIRST), ("two.md", SECOND)):
        (tmp_path / name).write_text(chapter(*notes), encoding="utf-8")
    verifier("extract", "one.md", "-o", "sources.bib")
    outcome = verifier("extract", "two.md", "-o", "sources.bib", "--cited", "cited.md")
    assert "two.md: its notes are written as “n. two#1”" in outcome.err
    whole = {"n. 1, p. 3; n. 2, p. 4; n. two#3, p. 8", "n. 3, p. 7", "n. 4, p. 9"}
    whole.add("n. two#1, p. 5; n. two#2, p. 6; n. two#4, p. 10")
    assert annotations(tmp_path / "sources.bib") == whole
    assert (tmp_path / "cited.md").read_text(encoding="utf-8").startswith("Stones.[@gruen1987hills, p. 5]")
    for name in ("one.md", "two.md"):
        assert verifier("extract", name, "-o", "sources.bib").err == "sources.bib: unchanged\n"


def test_one_of_several_papers_keeps_its_name_in_the_file(verifier: Verifier, tmp_path: Path) -> None:
    for name, notes in (("one.md", FIRST), ("two.md", SECOND)):
        (tmp_path / name).write_text(chapter(*notes), encoding="utf-8")
    verifier("extract", "one.md", "two.md", "-o", "sources.bib")
    for name in ("one.md", "two.md"):
        assert verifier("extract", name, "-o", "sources.bib").err == "sources.bib: unchanged\n"


def test_a_paper_with_a_new_first_note_is_the_same_paper(verifier: Verifier, tmp_path: Path) -> None:
    paper = tmp_path / "one.md"
    paper.write_text(chapter(*FIRST), encoding="utf-8")
    verifier("extract", "one.md", "-o", "sources.bib")
    paper.write_text(chapter(HILLS.format(1), *FIRST), encoding="utf-8")
    assert "#" not in verifier("extract", "one.md", "-o", "sources.bib").err
    assert "n. 1, p. 1" in annotations(tmp_path / "sources.bib")


def test_places_and_numbers_of_notes_are_those_that_the_paper_has_now(
    verifier: Verifier, extracted: Path, paper: Path
) -> None:
    text = paper.read_text(encoding="utf-8")
    paper.write_text(text.replace("45", "66"), encoding="utf-8")
    outcome = verifier("extract", "paper.md", "-o", "sources.bib")

    works = {work.fields["title"]: work.fields for work in library_works(read_library(extracted))}
    assert works["Rivers without Borders"]["annotation"] == "n. 1, p. 66; n. 3, p. 50"
    assert "sources.bib: 0 entries added, 1 with new notes\n" in outcome.err


def test_findings_on_notes_name_the_note_and_quote_no_emptied_bracket(
    verifier: Verifier, tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text(
        "A.[^7] B.[^8]\n\n[^7]: Karl Pruess, *Zoll und Zunft* (PhD diss., 1998), 55.\n\n"
        "[^8]: It was, he says, a matter of straw men (Pruess, *Zoll*, 120). But the rolls say otherwise. "
        "See Holm, *Ports*, 9.\n"
    )
    verifier("audit", "a.md", "--offline", "--format", "json", "-o", "reports")
    audit = json.loads((tmp_path / "reports/audit.json").read_text(encoding="utf-8"))
    said = {finding["code"]: finding["message"] for finding in audit["findings"]}

    assert "pruess1998zoll in note 7 has no institution" in said["B002"]
    assert "straw men. But" in said["E008"]
