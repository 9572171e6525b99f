"""Speeches, films and words looked up in works of reference, which have forms of their own in notes."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import read_notes
from verifier.documents.inline import read_inline
from verifier.model import Document, Note, NoteReading


def reading(note: str) -> NoteReading:
    (found,) = read_notes(Document("x.md", "markdown", (Note("1", read_inline(note).text, (1, 1)),)))
    return found


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "Statement by H.E. Mr. Anton Berg, President of Exland, at the Debate of the Assembly, "
            "New York, 29 September 2015.",
            "author=Berg, Anton|location=New York|date=2015-09-29"
            "|title=Statement by H.E. Mr. Anton Berg, President of Exland, at the Debate of the Assembly",
        ),
        (
            "See Remarks by President Berg at the North Gate, Oslo, June 19, 2013.",
            "title=Remarks by President Berg at the North Gate|location=Oslo|date=2013-06-19",
        ),
        (
            "Rede von Bundespräsident Anton Berg vor dem Landtag, Ulm, 31. Januar 2014.",
            "author=Berg, Anton|title=Rede von Bundespräsident Anton Berg vor dem Landtag|location=Ulm",
        ),
        (
            "Address of Anna Berg to the council, 9 January 2023.",
            "author=Berg, Anna|date=2023-01-09",
        ),
        (
            "*The Cave of the Dog*, directed by Anna Berg (Oslo: Holm Film, 2005).",
            "author=Berg, Anna|title=The Cave of the Dog|location=Oslo|publisher=Holm Film|date=2005",
        ),
        (
            "The Landing. Dir. Anton Berg. Perf. Wei Li, Carl Roth. Holm, Santa Rosa, Calif., 1996.",
            "author=Berg, Anton|title=The Landing|publisher=Holm|location=Santa Rosa, Calif.|date=1996",
        ),
        ("Flüsse (R: Anna Berg, 1991).", "author=Berg, Anna|title=Flüsse|date=1991"),
        (
            "World Factbook, s.v. “Exland,” accessed 1 May 2020, https://facts.example/exland.",
            "title=World Factbook|urldate=2020-05-01|url=https://facts.example/exland|at=Exland",
        ),
        ("RFE/RL, “Exland Seeks Peace,” 10 September 2015, https://rfe.example/1.", "author={RFE/RL}"),
    ],
)
def test_read_by_form(note: str, described: str) -> None:
    (citation,) = reading(note).citations
    assert_described(citation, described)


@pytest.mark.parametrize(
    "note",
    [
        "The statement of the minister was a surprise to many of us.",
        "A statement by the Foreign Ministry of 3 May 2019 denied this.",
    ],
)
def test_words_about_a_speech_are_no_citation(note: str) -> None:
    assert not reading(note).citations


def test_who_is_in_charge_of_a_book_directs_no_film() -> None:
    (citation,) = reading("J. Berg, Rivers, dir. A. Li, Paris, 2001.").citations
    assert_described(citation, "author=Berg, J.|title=Rivers|editor=Li, A.|location=Paris")
