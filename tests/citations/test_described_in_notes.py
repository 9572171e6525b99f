"""Works that brackets describe are one citation in a note, however many full stops they have."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        (
            "Hobb, D. (Host). (2019, November 9). The fall of the dam (No. 12) [Audio podcast episode]. In"
            " *River Hour*. Acast. https://cast.example/x",
            ["The fall of the dam"],
        ),
        (
            "See Harl, L. (2014). *River leadership* [Unpublished doctoral dissertation]. University of the"
            " North; and Forbes, M. (Director). (1975). *One flew over the weir* [Film]. United Rivers.",
            ["River leadership", "One flew over the weir"],
        ),
        (
            "Schott, B. R. (2000, November 17). Learning by rivers? [Review of the book *The social life of"
            " mills*, by J. S. Brand & P. Duggan]. *Rivers*, *290*(5495), 1304.",
            ["Learning by rivers?"],
        ),
        # A sentence behind a citation stays a sentence.
        (
            "Anna Berg, *Rivers* (Oxford: Heron, 2001), 5. He says so [in a letter] (1999). That is all.",
            ["Rivers"],
        ),
    ],
)
def test_a_described_work_is_one_citation(note: str, titles: list[str]) -> None:
    assert [citation.fields.get("title") for citation in read(note)] == titles


def test_each_link_of_a_note_goes_with_its_own_words() -> None:
    found = read(
        "[Rivers of the north](https://rivers.example/a); [Lakes and seas](https://lakes.example/b)."
    )
    assert [(citation.fields["title"], citation.fields["url"]) for citation in found] == [
        ("Rivers of the north", "https://rivers.example/a"),
        ("Lakes and seas", "https://lakes.example/b"),
    ]
