"""Reference lists at the end of papers."""

from __future__ import annotations

import pytest

from tests.documents.reading import read

ENTRIES = ["Berg, A. (2001). Rivers and the north. Oslo: Tun.", "Wu, C. (2003). Falls. River Review, 3, 5–9."]

LISTS = {
    "one a paragraph": (
        "Berg, A. (2001). *Rivers and the north*. Oslo: Tun.\n\nWu, C. (2003). Falls. *River Review*, 3, 5–9."
    ),
    "one a line": (
        "Berg, A. (2001). Rivers and the north. Oslo: Tun.\nWu, C. (2003). Falls. River Review, 3, 5–9."
    ),
    "hanging": (
        "Berg, A. (2001). Rivers and\n    the north. Oslo: Tun.\n"
        "Wu, C. (2003). Falls. River Review, 3,\n    5–9."
    ),
    "a list": (
        "- Berg, A. (2001). Rivers and the north. Oslo: Tun.\n- Wu, C. (2003). Falls. River Review, 3, 5–9."
    ),
    "cut by a page": (
        "Berg, A. (2001). Rivers and the\n\n12\n\nnorth. Oslo: Tun.\n"
        "\nWu, C. (2003). Falls. River Review, 3, 5–9."
    ),
    "numbered": (
        "1. Berg, A. (2001). Rivers and the north. Oslo: Tun.\n2. Wu, C. (2003). Falls. River Review, 3, 5–9."
    ),
    "numbered over lines": (
        "1. Berg, A. (2001). Rivers and\n   the north. Oslo: Tun.\n"
        "2. Wu, C. (2003). Falls. River Review, 3, 5–9."
    ),
    "in brackets": (
        "[1] Berg, A. (2001). Rivers and the north. Oslo: Tun.\n"
        "\n[2] Wu, C. (2003). Falls. River Review, 3, 5–9."
    ),
}


@pytest.mark.parametrize(
    "heading", ["## References", "References", "**Bibliography**", "6. Literatur", "参考文献"]
)
@pytest.mark.parametrize("name", LISTS)
def test_entries_are_told_apart(name: str, heading: str) -> None:
    document = read(f"# Rivers\n\nRivers cross borders and move.\n\n{heading}\n\n{LISTS[name]}\n")

    assert [entry.text.plain for entry in document.references] == ENTRIES
    numbered = name.startswith(("numbered", "in brackets"))
    assert [entry.label for entry in document.references] == (["1", "2"] if numbered else ["r1", "r2"])
    assert document.notes == ()


def test_numbers_in_brackets_call_the_entries_of_a_numbered_list() -> None:
    document = read(
        "# Rivers\n\nRivers cross borders [1, 2]. They move on and on [2].\n\n## References\n\n"
        "1. Berg A. Rivers. 2001.\n2. Wu C. Falls. 2003.\n\n## Appendix\n\nThey stay there [1].\n"
    )

    places = [[(marker.line, marker.column) for marker in entry.markers] for entry in document.references]
    assert places == [[(3, 22), (12, 17)], [(3, 22), (3, 50)]]
    assert document.references[1].markers[1].context == "They move on and on."
    assert document.notes == ()


def test_a_paper_may_have_notes_and_a_numbered_list() -> None:
    document = read(
        "# Rivers\n\nRivers cross borders.<sup>1</sup> They move on and on [1].\n"
        "\n<sup>1</sup>My thanks, 2001.\n\n"
        "## References\n\n1. Berg A. Rivers. 2001.\n"
    )

    assert [(note.label, note.markers[0].column) for note in document.notes] == [("1", 22)]
    assert [(entry.label, entry.markers[0].column) for entry in document.references] == [("1", 55)]


def test_what_follows_the_list_is_text_again() -> None:
    document = read(
        "Text.\n\n## References\n\nBerg (2001). Rivers.\n\n## Appendix\n\nNothing of 2004 here.\n"
    )

    assert [entry.text.plain for entry in document.references] == ["Berg (2001). Rivers."]
