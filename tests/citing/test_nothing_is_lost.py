"""``--cited``: every word and number of a note is in the paper or in its bibliography afterwards."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.citing.written_again import written_again
from verifier.citing.held import held_by, words_of

LAKES = "Anna Berg, *Lakes of Exland* (Ex City: Press, 2012)"
KEY = "@berg2012lakes"

KEPT_BESIDE = {
    "passim": (f"{LAKES}, passim.", f"[{KEY}, passim]"),
    "a bare page and passim": (f"{LAKES}, 45, passim.", f"[{KEY}, p. 45, passim]"),
    "passim in italics": (f"{LAKES}, p. 3, *passim*.", f"[{KEY}, p. 3, *passim*]"),
    "a word before the pages": (f"See {LAKES}, esp. 57–61.", f"[See {KEY}, esp. 57–61]"),
    "pages and what follows": (f"{LAKES}, p. 300 et suiv.", f"[{KEY}, p. 300 et suiv.]"),
    "German pages and what follows": (f"{LAKES}, S. 716 ff.", f"[{KEY}, p. 716 ff.]"),
    "a form of the work": (f"{LAKES}, DVD.", f"[{KEY}, DVD]"),
    "a chapter and a page": (f"{LAKES}, chap. 3, here p. 12.", f"[{KEY}, chap. 3, here p. 12]"),
    "words on a quotation": (f"{LAKES}, p. 5 (emphasis added).", f"[{KEY}, p. 5 (emphasis added)]"),
    "a word that is cut before it": (f"Vgl. {LAKES}, p. 5.", f"[Vgl. {KEY}, p. 5]"),
    "signs of Markdown": (f"{LAKES}, p. 5 [sic; so].", rf"[{KEY}, p. 5 \[sic\; so\]]"),
    "chapters": (f"{LAKES}, chaps. 28–29.", f"[{KEY}, chaps. 28-29]"),
}


@pytest.mark.parametrize("name", KEPT_BESIDE)
def test_words_beside_the_cited_place_go_with_the_citation(name: str, tmp_path: Path) -> None:
    note, expected = KEPT_BESIDE[name]
    made, _ = written_again(tmp_path, "paper.md", f"A.[^1]\n\n[^1]: {note}\n")

    assert made.data.decode() == f"A.{expected}\n\n"


def test_words_between_two_citations_go_to_the_one_that_they_are_said_of(tmp_path: Path) -> None:
    note = (
        "Marie Curie, *Lettres*, Paris, Gallimard, 1984, p. 300 et suiv. ; voir aussi Stanley Hoffmann, "
        "*Le Dilemme*, Paris, Economica, 1982, p. 3."
    )
    made, _ = written_again(tmp_path, "paper.md", f"A.[^1]\n\n[^1]: {note}\n")

    assert made.data.decode() == (
        "A.[@curie1984lettres, p. 300 et suiv.; voir aussi @hoffmann1982dilemme, p. 3]\n\n"
    )


STAYS = {
    "a director": (
        "*Good Bye, Lenin!*, directed by Wolfgang Becker (Berlin: X-Filme, 2003), DVD.",
        "its citation would lose “directed”",
    ),
    "another number": (f"{LAKES}, 169 p.", "its citation would lose the number 169"),
}


@pytest.mark.parametrize("name", STAYS)
def test_a_note_with_words_for_which_there_is_no_place_stays_and_is_told_of(
    name: str, tmp_path: Path
) -> None:
    note, reason = STAYS[name]
    text = f"A.[^1]\n\n[^1]: {note}\n"
    made, _ = written_again(tmp_path, "paper.md", text)

    assert made.data.decode() == text
    assert len(made.kept) == 1
    assert made.kept[0].startswith(f"note 1 stays as it is typed: {reason[:-1]}")


def test_a_remark_in_a_bracket_stays_behind_the_citation(tmp_path: Path) -> None:
    text = f"A.[^1]\n\n[^1]: {LAKES}, p. 5 (all others of the school are of another mind).\n"
    made, _ = written_again(tmp_path, "paper.md", text)

    again = "[@berg2012lakes, p. 5] (all others of the school are of another mind)"
    assert made.data.decode() == f"A.[^1]\n\n[^1]: {again}.\n"


def test_a_note_that_was_misread_stays(tmp_path: Path) -> None:
    first = "Hannes Adler, Erinnerungen, Berlin 1995, S. 716."
    second = "The mayor, in talk with the 3rd Watch, Millbrook 1999, of which the second, 2001, p. 4."
    made, _ = written_again(tmp_path, "paper.md", f"A.[^1] B.[^2]\n\n[^1]: {first}\n\n[^2]: {second}\n")

    assert made.data.decode().endswith(f"[^2]: {second}\n")
    assert made.replaced == 1
    assert made.kept == ("note 2 stays as it is typed: it was read with little certainty",)


def test_what_is_said_behind_the_place_stays_around_the_citation(tmp_path: Path) -> None:
    first = "Hannes Adler, Erinnerungen, Berlin 1995, S. 716."
    second = "Dazu Adler, Erinnerungen, S. 720, der freilich von „Garantien“ nichts wissen will."
    made, _ = written_again(tmp_path, "paper.md", f"A.[^1] B.[^2]\n\n[^1]: {first}\n\n[^2]: {second}\n")

    again = "Dazu [@adler1995erinnerungen, p. 720], der freilich von „Garantien“ nichts wissen will."
    assert made.data.decode().endswith(f"[^2]: {again}\n")


def test_a_marker_that_calls_a_note_that_explains_too_stays(tmp_path: Path) -> None:
    text = f"They move [1, 2]. On.\n\n[1] {LAKES}, p. 45.\n\n[2] This is what the author wants to say here.\n"
    made, _ = written_again(tmp_path, "paper.md", text)

    assert "They move [1, 2]. On." in made.data.decode()


def test_latex_keeps_the_same_words(tmp_path: Path) -> None:
    lakes = LAKES.replace("*Lakes of Exland*", "\\emph{Lakes of Exland}")
    text = f"A.\\footnote{{See {lakes}, 45, \\emph{{passim}}.}} B.\\footnote{{{lakes}, esp. 57--61.}}\n"
    made, _ = written_again(tmp_path, "paper.tex", text)

    assert made.data.decode() == (
        "A.\\autocite[See][\\pno~45, \\emph{passim}]{berg2012lakes} B.\\autocite[esp."
        " 57--61]{berg2012lakes}\n"
    )


HELD = {
    "initials": ("A. Berg", {"author": "Berg, Anna"}),
    "a month": ("2 May 2001", {"date": "2001-05-02"}),
    "a month in Russian": ("2 мая 2001", {"date": "2001-05-02"}),
    "a Roman number": ("vol. XII", {"volume": "12"}),
    "a case of Russian": ("под ред. В. А. Иванова", {"editor": "Иванов, В. А."}),
    "a word that is cut": ("Oxford Univ. Press", {"publisher": "Oxford University Press"}),
    "a word that the entry cuts": ("Oxford University Press", {"publisher": "Oxford Univ. Press"}),
    "accents": ("Müller, Ecole", {"author": "Muller", "title": "École"}),
    "a shortened year": ("1990/91", {"date": "1990/1991"}),
    "Chinese": (
        "张三：《草原》，人民出版社，2001年，第5期。",
        {"author": "张三", "title": "草原", "publisher": "人民出版社", "date": "2001", "number": "5"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HELD)
def test_what_an_entry_holds_in_another_form_is_not_lost(name: str) -> None:
    text, fields = HELD[name]
    held = held_by(fields, "book")

    assert all(held.has(word, text) for word in words_of(text))


NOT_HELD = {
    "another given name": ("Anna Berg", {"author": "Berg, Otto"}),
    "another number": ("12", {"volume": "13"}),
    "a word at the end": ("Berg, will.", {"author": "Berg, William"}),
    "another Russian name": ("Петрова", {"editor": "Иванов, В. А."}),
    "another sign": ("草场", {"title": "草原"}),
    "a month without its date": ("May", {"date": "2001-06"}),
}


@pytest.mark.parametrize("name", NOT_HELD)
def test_what_an_entry_lacks_is_not_held(name: str) -> None:
    text, fields = NOT_HELD[name]
    held = held_by(fields, "book")

    assert not all(held.has(word, text) for word in words_of(text))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(["qwoxi", "zruftel", "vombar", "8317", "plonk,", "(drazim)"]), max_size=7),
    st.sampled_from(["before", "in", "behind", "behind the page"]),
    st.sampled_from(["paper.md", "paper.tex"]),
)
def test_no_word_of_a_note_is_in_neither_the_paper_nor_the_bibliography(
    words: list[str], where: str, name: str
) -> None:
    more = " ".join(words)
    note = {
        "before": f"{more} {LAKES}, p. 45.",
        "in": LAKES.replace(" (Ex", f", {more} (Ex") + ", p. 45.",
        "behind": f"{LAKES} {more}, p. 45.",
        "behind the page": f"{LAKES}, p. 45 {more}.",
    }[where]
    if name == "paper.tex":
        text = "A.\\footnote{" + re.sub(r"\*([^*]+)\*", r"\\emph{\1}", note) + "}\n"
    else:
        text = f"A.[^1]\n\n[^1]: {note}\n"
    with tempfile.TemporaryDirectory() as folder:
        made, library = written_again(Path(folder), name, text)

    left = made.data.decode() + library
    assert all(word in left for word in re.findall(r"[a-z]{4,}|\d+", more))
