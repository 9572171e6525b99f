"""Citations by key in the notes of Markdown papers: Pandoc's syntax, and what only looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.bibliography.cited_keys import resolve_keys
from verifier.documents import read_document
from verifier.documents.inline import read_inline
from verifier.documents.marked import MarkedDocument, MarkedNote
from verifier.documents.pandoc_keys import libraries_named, with_keys
from verifier.extraction import extract_papers
from verifier.model import Locator

LIBRARY = (
    "@book{waltz1979, author = {Waltz, Kenneth N.}, title = {Theory of Politics}, date = {1979}}\n"
    "@book{wu_2014:a, author = {Wu, Bo}, title = {Herders}, date = {2014}}\n"
)
FRONT = "---\ntitle: A\nbibliography: g.bib\n---\n\n"


def notes(
    folder: Path, *typed: str, front: str = FRONT
) -> list[tuple[str, list[tuple[str, Locator | None, str]]]]:
    """The text of each note, and its citations by key."""
    markers = " ".join(f"A.[^{number}]" for number, _ in enumerate(typed))
    definitions = "\n\n".join(f"[^{number}]: {note}" for number, note in enumerate(typed))
    (folder / "paper.md").write_text(f"{front}{markers}\n\n{definitions}\n", encoding="utf-8")
    document = read_document(folder / "paper.md")
    return [
        (
            note.text.plain,
            [(mark.key, mark.locator, mark.lead) for mark in note.marked if not mark.presumed]
            if isinstance(note, MarkedNote)
            else [],
        )
        for note in document.notes
    ]


P5 = Locator("page", "5")
SYNTAX = {
    "a key in a sentence": ("See @waltz1979.", "See waltz1979.", [("waltz1979", None, "")]),
    "a page typed behind it": ("See @waltz1979, p. 5.", "See waltz1979, p. 5.", [("waltz1979", P5, "")]),
    "a page in brackets behind it": ("@waltz1979 [p. 5].", "waltz1979, p. 5.", [("waltz1979", P5, "")]),
    "brackets": ("[@waltz1979, p. 5]", "waltz1979, p. 5", [("waltz1979", P5, "")]),
    "a number alone": ("[@waltz1979, 5]", "waltz1979, p. 5", [("waltz1979", P5, "")]),
    "without the author": ("[-@waltz1979, p. 5]", "waltz1979, p. 5", [("waltz1979", P5, "")]),
    "a key in braces": ("[@{a b/c}, p. 5]", "a b/c, p. 5", [("a b/c", P5, "")]),
    "signs in a key": ("@wu_2014:a.", "wu_2014:a.", [("wu_2014:a", None, "")]),
    "words before and behind": (
        "[see @waltz1979, pp. 5-7 and *passim*; also -@wu_2014:a, chap. 3].",
        "see waltz1979, pp. 5-7 and passim; also wu_2014:a, chapter 3.",
        [("waltz1979", Locator("page", "5-7"), "see"), ("wu_2014:a", Locator("chapter", "3"), "also")],
    ),
    "a note in sentences": (
        "This *is* told by @waltz1979 [p. 5] -- and [@wu_2014:a].",
        "This is told by waltz1979, p. 5 – and wu_2014:a.",
        [("waltz1979", P5, ""), ("wu_2014:a", None, "")],
    ),
    "a date is no page": ("@waltz1979, 2 May.", "waltz1979, 2 May.", [("waltz1979", None, "")]),
}  # fmt: skip


@pytest.mark.parametrize("name", SYNTAX)
def test_the_syntax_of_pandoc_is_read_as_keys(name: str, tmp_path: Path) -> None:
    typed, text, cited = SYNTAX[name]

    assert notes(tmp_path, typed) == [(text, cited)]


NO_KEYS = (
    "Write to me@home.org or \\@waltz1979.",
    "Seen at http://a.example/@waltz1979 or [here](http://b.example/@waltz1979).",
    "Typed as `@waltz1979`.",
    "An at sign @ alone, and @, and @ home.",
)


@pytest.mark.parametrize("typed", NO_KEYS)
def test_addresses_code_and_escaped_signs_are_no_keys(typed: str, tmp_path: Path) -> None:
    ((_, cited),) = notes(tmp_path, typed)

    assert cited == []


def test_names_of_accounts_stay_in_papers_that_do_not_cite_by_key(tmp_path: Path) -> None:
    typed = "Trump, D. [@realDonaldTrump]. (2017, June 3). “Rivers” [Tweet]. Twitter; cf. @UN."
    ((text, cited),) = notes(tmp_path, typed, front="")

    assert text == typed
    assert cited == []
    (tmp_path / "g.bib").write_text(LIBRARY, encoding="utf-8")
    (note,) = resolve_keys(read_document(tmp_path / "paper.md"), (), tmp_path).document.notes
    assert note.text.plain == typed


FRONT_MATTER = {
    "bibliography: g.bib": ["g.bib"],
    'bibliography: "g.bib" # mine': ["g.bib"],
    "bibliography: [g.bib, 'h.bib']": ["g.bib", "h.bib"],
    "bibliography:\n  - g.bib\n  - h.bib\nlang: de": ["g.bib", "h.bib"],
    "title: bibliography": [],
}


@pytest.mark.parametrize("lines", FRONT_MATTER)
def test_the_bibliographies_are_those_of_the_front_matter(lines: str, tmp_path: Path) -> None:
    found = libraries_named(f"---\n{lines}\n---\n\nText.\n", tmp_path)

    assert [path.name for path in found] == FRONT_MATTER[lines]


def test_a_paper_without_keys_is_a_plain_document(tmp_path: Path) -> None:
    (tmp_path / "paper.md").write_text(f"{FRONT}A.[^1]\n\n[^1]: Berg, *Rivers*, 2001.\n", encoding="utf-8")

    assert not isinstance(read_document(tmp_path / "paper.md"), MarkedDocument)


@pytest.mark.parametrize("known", [True, False])
def test_ibid_behind_a_key_means_the_work_of_the_key_or_none(known: bool, tmp_path: Path) -> None:
    if known:
        (tmp_path / "refs.bib").write_text(LIBRARY, encoding="utf-8")
    (tmp_path / "p.tex").write_text(
        "A.\\footnote{Mark Kramer, \\emph{Myth} (Boston: Beacon, 2009), 39.} B.\\footcite[12]{waltz1979} "
        "C.\\footnote{Ibid., 41.}",
        encoding="utf-8",
    )
    extraction = extract_papers([tmp_path / "p.tex"])

    assert extraction.work_of.get("3") == ("waltz1979" if known else None)
    assert [found.citation for found in extraction.unresolved] == ([] if known else ["3"])


def test_ibid_still_passes_over_a_note_that_cites_nothing(tmp_path: Path) -> None:
    (tmp_path / "p.tex").write_text(
        "A.\\footnote{Mark Kramer, \\emph{Myth} (Boston: Beacon, 2009), 39.} "
        "B.\\footnote{This is only what the author wants to say.} C.\\footnote{Ibid., 41.}",
        encoding="utf-8",
    )

    assert extract_papers([tmp_path / "p.tex"]).work_of["3"] == "kramer2009myth"


def test_a_key_of_a_list_that_the_paper_types_is_not_unknown(tmp_path: Path) -> None:
    (tmp_path / "p.tex").write_text(
        "A.\\footnote{\\cite[5]{berg}.}\\begin{thebibliography}{9}\\bibitem{berg} Anna Berg, "
        "\\emph{Rivers}, London: Press, 2001.\\end{thebibliography}",
        encoding="utf-8",
    )

    assert extract_papers([tmp_path / "p.tex"]).unknown_keys == {}


@given(st.text(alphabet="@[]{}-;,. \\*_pab12:(!)^`", max_size=60), st.booleans())
def test_whatever_a_note_holds_its_citations_lie_in_its_text(source: str, sure: bool) -> None:
    text, marked = with_keys(source, read_inline(source), sure=sure)
    done = 0
    for mark in marked:
        assert done <= mark.start <= mark.end <= len(text.plain)
        assert mark.presumed or text.plain.startswith(mark.key, mark.start)
        done = mark.end
