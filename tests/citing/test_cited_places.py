"""Cited places as processors read them: terms of each language of Pandoc, postnotes of biblatex."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.citing.written_again import written_again
from verifier.citing.forms import Cite, latex, pandoc
from verifier.citing.losses import Kept
from verifier.citing.terms import _TERMS
from verifier.model import Locator

PLACES = {
    ("page", "12", "p. 12", "p", "en"): "p. 12",
    ("page", "12-14", "S. 12–14", "s", "en"): "pp. 12-14",
    ("page", "12-14", "S. 12–14", "s", "de"): "S. 12-14",
    ("page", "12", "12", "", "ru"): "с. 12",
    ("page", "12", "s. 12", "s", "da"): "12",
    ("chapter", "28-29", "chaps. 28–29", "chaps", "en"): "chaps. 28-29",
    ("chapter", "3", "Kap. 3", "kap", "de"): "Kap. 3",
    ("chapter", "IV", "cap. IV", "cap", "it"): "cap. IV",
    ("section", "12", "§ 12", "§", "de"): "§ 12",
    ("paragraph", "5", "para. 5", "para", "fr"): "paragr. 5",
    ("column", "5-7", "Sp. 5-7", "sp", "en"): "cols. 5-7",
    ("folio", "12r", "fol. 12r", "fol", "en"): "fol. 12r",
    # What Pandoc has no term for, or another one than the author means, stays as it is typed.
    ("article", "12", "art. 12", "art", "en"): "art. 12",
    ("table", "4", "Tab. 4", "tab", "de"): "Tab. 4",
    ("figure", "3-4", "plates 3–4", "plates", "en"): "plates 3–4",
    ("number", "3", "doc. 3", "doc", "en"): "doc. 3",
    ("section", "B2v", "sig. B2v", "sig", "en"): "sig. B2v",
    ("page", "5 n. 3", "S. 5, Anm. 3", "s", "de"): "S. 5, Anm. 3",
    ("article", "7", "", "", "en"): "art. 7",
}


@pytest.mark.parametrize("place", PLACES)
def test_a_cited_place_has_the_term_of_the_language_of_the_paper(
    place: tuple[str, str, str, str, str],
) -> None:
    kind, value, typed, cue, language = place
    made = pandoc([Cite("key", Kept(Locator(kind, value), typed, cue))], language)

    assert made == f"[@key, {PLACES[place]}]"


POSTNOTES = {
    ("page", "12-14", "S. 12–14"): "12--14",
    ("page", "5 n. 3", "S. 5, Anm. 3"): "S. 5, Anm. 3",
    ("chapter", "28-29", "chaps. 28–29"): "chaps. 28--29",
    ("section", "12", "§ 12"): "§ 12",
}


@pytest.mark.parametrize("place", POSTNOTES)
def test_biblatex_says_what_pages_are_and_prints_all_else_as_it_is(place: tuple[str, str, str]) -> None:
    kind, value, typed = place

    assert latex([Cite("key", Kept(Locator(kind, value), typed))]) == f"\\autocite[{POSTNOTES[place]}]{{key}}"


def test_the_language_is_what_the_paper_says_of_itself(tmp_path: Path) -> None:
    text = (
        "---\ntitle: Seen\nlang: de-DE\n---\n\nA.[^1]\n\n"
        "[^1]: Anna Berg, *Seen im Norden*, Berlin 1995, S. 716–718.\n"
    )
    made, _ = written_again(tmp_path, "paper.md", text)

    assert "[@berg1995seen, S. 716-718]" in made.data.decode()


HYPHENS = str.maketrans("–‑", "--")
STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>x</title>
<id>x</id><updated>2020-01-01T00:00:00Z</updated></info><citation><layout><group><text value="L("/>
<label variable="locator" form="long"/><text value=":"/><text variable="locator"/><text value=")"/></group>
</layout></citation></style>"""


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="needs pandoc")
@pytest.mark.parametrize("language", _TERMS)
def test_pandoc_reads_every_term_as_a_cited_place_one_and_several(language: str, tmp_path: Path) -> None:
    (tmp_path / "x.csl").write_text(STYLE, encoding="utf-8")
    (tmp_path / "x.bib").write_text("@book{key, title = {A}, date = {1979}}", encoding="utf-8")
    kinds = [(kind, value) for kind in _TERMS[language] for value in ("12", "12-14")]
    lines = [pandoc([Cite("key", Kept(Locator(kind, value)))], language) for kind, value in kinds]
    text = f"---\nlang: {language}\nbibliography: x.bib\ncsl: x.csl\n---\n\n" + "\n\n".join(lines)
    (tmp_path / "x.md").write_text(text, encoding="utf-8")
    command = ["pandoc", "--citeproc", "-t", "plain", "--wrap=none", "x.md"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60)
    read = [line for line in result.stdout.splitlines() if line.strip()]

    assert len(read) >= len(kinds)
    for (kind, value), line in zip(kinds, read, strict=False):
        assert line.startswith("L(") and line.translate(HYPHENS).endswith(f":{value})"), (kind, line)  # noqa: PT018


BACK = {
    "Farthing, *Treatise*, art. cité, p. 45.": "[@farthing1742treatise, p. 45]",
    "Farthing, « Treatise… », art. cité, p. 45.": "[@farthing1742treatise, p. 45]",
    "Farthing, *Treatise*, ob. cit., p. 45.": "[@farthing1742treatise, p. 45]",
    "Farthing, *Treatise*, *op. cit.*, p. 45.": "[@farthing1742treatise, p. 45]",
    "Farthing, *Treatise*, 2:18.": "[@farthing1742treatise, 2:18]",
}


@pytest.mark.parametrize("short", BACK)
def test_a_short_citation_gives_its_place_and_no_word_that_refers_back(short: str, tmp_path: Path) -> None:
    full = "[^1]: Gideon Farthing, *Treatise on Salt*, 2 vols. (London: Noon, 1742), 1:134.\n"
    made, _ = written_again(tmp_path, "paper.md", f"A.[^1] B.[^2]\n\n{full}\n[^2]: {short}\n")

    assert f"B.{BACK[short]}" in made.data.decode()


def test_the_volume_of_a_page_stands_in_the_postnote(tmp_path: Path) -> None:
    text = (
        "\\documentclass{article}\n\\begin{document}\nA.\\footnote{Gideon Farthing, "
        "\\emph{Treatise on Salt}, 2 vols. (London: Noon, 1742), 1:134.} "
        "B.\\footnote{Farthing, \\emph{Treatise}, 2:18.}\n\\end{document}\n"
    )
    made, _ = written_again(tmp_path, "paper.tex", text)

    assert "B.\\autocite[2:18]{farthing1742treatise}" in made.data.decode()


def test_a_word_of_a_dictionary_is_printed_with_what_it_is() -> None:
    kept = Kept(Locator("sub-verbo", "salt"), "salt")

    assert pandoc([Cite("key", kept)]) == "[@key, s.v. “salt”]"
    assert latex([Cite("key", kept)]) == "\\autocite[s.v. “salt”]{key}"


def test_a_chapter_in_a_host_that_was_cited_before_is_understood(tmp_path: Path) -> None:
    text = (
        "A.[^1] B.[^2]\n\n"
        "[^1]: Pierre Mollet et Ruth Ansgard (dir.), *Ports de la petite mer*, Lyon, Tarn, 2011, p. 5.\n\n"
        "[^2]: Ruth Ansgard, « Introduction », dans P. Mollet et R. Ansgard (dir.), "
        "*Ports de la petite mer*, *op. cit.*, p. 9.\n"
    )
    made, _ = written_again(tmp_path, "paper.md", text)

    assert made.kept == ()
    assert ", p. 9]" in made.data.decode()
