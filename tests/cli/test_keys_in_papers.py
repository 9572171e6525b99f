"""``extract`` on papers that cite by key: where keys are looked up, what is said of unknown ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.world import Verifier

LIBRARY = (
    "@book{waltz1979, author = {Waltz, Kenneth N.}, title = {Theory of Politics}, date = {1979}}\n"
    "@book{wu2014, author = {Wu, Bo}, title = {Herders}, date = {2014}}\n"
)


def test_keys_give_the_entries_of_the_bibliography_and_unknown_ones_none(
    verifier: Verifier, tmp_path: Path
) -> None:
    (tmp_path / "g.bib").write_text(LIBRARY, encoding="utf-8")
    (tmp_path / "paper.md").write_text(
        "---\nbibliography: g.bib\n---\n\nA.[^1] B.[^2] C.[^3]\n\n[^1]: See @waltz1979, p. 5.\n\n"
        "[^2]: [@missing, p. 3]; and @lost.\n\n[^3]: Ibid., p. 7.\n",
        encoding="utf-8",
    )
    outcome = verifier("extract", "paper.md", "-o", "new.bib", "--no-table")
    library = (tmp_path / "new.bib").read_text(encoding="utf-8")

    assert outcome.code == 0
    assert library.count("@") == 1
    assert "annotation = {n. 1, p. 5}" in library
    assert (
        "paper.md: 2 keys that it cites are in no bibliography and give no entry: missing, lost\n"
        in outcome.err
    )


@pytest.mark.parametrize("place", ["output", "beside", "above"])
def test_keys_of_a_chapter_are_looked_up_where_the_book_has_its_bibliography(
    place: str, verifier: Verifier, tmp_path: Path
) -> None:
    (tmp_path / "kap").mkdir()
    named = {
        "output": tmp_path / "out" / "refs.bib",
        "beside": tmp_path / "kap/r.bib",
        "above": tmp_path / "r.bib",
    }
    named[place].parent.mkdir(exist_ok=True)
    named[place].write_text(LIBRARY, encoding="utf-8")
    text = "Text \\autocite[see][12]{waltz1979} and \\textcite{missingkey}.\\footnote{\\cite[5]{waltz1979}.}"
    (tmp_path / "kap/eins.tex").write_text(text, encoding="utf-8")
    output = named[place] if place == "output" else tmp_path / "new.bib"
    outcome = verifier("extract", "kap/eins.tex", "-o", str(output), "--no-table")
    library = output.read_text(encoding="utf-8")

    assert "missingkey" not in library
    assert "waltz1979a" not in library
    assert "annotation = {n. 1, p. 5}" in library
    assert (
        "eins.tex: 1 key that it cites is in no bibliography and gives no entry: missingkey\n" in outcome.err
    )
