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


@pytest.mark.parametrize("end", [".", ""], ids=["as sentences", "without a full stop"])
def test_entries_that_differ_in_their_years_alone_are_no_running_heads(end: str) -> None:
    entries = [
        f"Office of Water. *Yearbook {year}*. Oslo: Office of Water, {year + 1}{end}"
        for year in range(2005, 2009)
    ]

    found = read("Rivers rise.\n\n# References\n\n" + "\n\n".join(entries)).references

    assert [entry.text.plain for entry in found] == [entry.replace("*", "") for entry in entries]


def test_numbered_papers_of_one_body_are_no_running_heads() -> None:
    entries = [f"Office of Water. Working Paper {number}. Oslo: Tun, 2010." for number in (12, 13, 14, 15)]

    found = read("Rivers rise.\n\n# References\n\n" + "\n\n".join(entries)).references

    assert [entry.text.plain for entry in found] == entries


def test_the_imprint_that_ends_many_entries_is_no_running_head() -> None:
    entries = [
        f"Berg, A. The {name} and all that is\n    known of it. Oslo: Tun, 2010."
        for name in ("Tuul", "Orkhon", "Kherlen")
    ]

    found = read("Rivers rise.\n\n# References\n\n" + "\n\n".join(entries)).references

    assert all(entry.text.plain.endswith("Oslo: Tun, 2010.") for entry in found)
    assert len(found) == 3


def test_the_address_of_a_site_is_whole_and_a_number_that_a_line_announces_begins_no_entry() -> None:
    document = read(
        "# Rivers\n\nRivers cross borders and move.\n\n## References\n\n"
        "Berg, A. (2001). Rivers. https://rivers.example.org/\n\nDahl, O. (2002). Lakes. Water, pp. 12–\n"
        "183. Ostheim: Tun.\n\nWu, C. (2003). Falls. https://falls.example.org/\n\npages/12.html\n"
    )

    assert [entry.text.plain for entry in document.references] == [
        "Berg, A. (2001). Rivers. https://rivers.example.org/",
        "Dahl, O. (2002). Lakes. Water, pp. 12–183. Ostheim: Tun.",
        "Wu, C. (2003). Falls. https://falls.example.org/pages/12.html",
    ]


@pytest.mark.parametrize(
    "heading",
    ["Bibliographia", "Literatuur", "Källor och litteratur", "Seznam literatury", "Kaynakça", "المراجع"],
)
def test_lists_are_headed_in_many_languages(heading: str) -> None:
    found = read(f"They move.[^1]\n\n## {heading}\n\n{ENTRIES[0]}\n\n{ENTRIES[1]}\n\n[^1]: Berg, 3.\n")

    assert [entry.text.plain for entry in found.references] == ENTRIES
    assert not read(f"## {heading} of the north\n\n{ENTRIES[0]}\n").references


def test_a_doi_is_joined_behind_its_stroke_also_where_a_blank_stands_before_it() -> None:
    document = read(
        "# Rivers\n\nThey move.\n\n## References\n\n"
        "1. Berg A. Rivers. Water. 2001. doi: 10.2166/\n   wh.2012.0000.\n"
        "2. Wu C. Falls. 2003. doi: 10.5281/zen-\n   odo.0000001.\n"
    )

    assert [entry.text.plain.partition("doi: ")[2] for entry in document.references] == [
        "10.2166/wh.2012.0000.",
        "10.5281/zenodo.0000001.",
    ]


def test_the_length_of_a_book_ends_its_entry() -> None:
    document = read(
        "# Rivers\n\nThey move.\n\n## References\n\n"
        "Berg, A. 2001. Rivers. Bonn. 552 pp.\n\nWu, C. 2003. Falls.\n"
    )

    assert [entry.text.plain for entry in document.references] == [
        "Berg, A. 2001. Rivers. Bonn. 552 pp.",
        "Wu, C. 2003. Falls.",
    ]


LISTED = "[1] A. Berg, *Rivers*. Oslo: Fjord, 2001.\n[2] L. Wu, “Dams,” *J. Law*, vol. 2, 2003."


@pytest.mark.parametrize(
    "text",
    [
        f"References\n{LISTED}",
        f"REFERENCES\n\n{LISTED}",
        f"Rivers move [1], [2].\n\nReferences:\n{LISTED}",
        f"Rivers move [1], [2].\nReferences\n{LISTED}",
        "Literatur\n1. A. Berg, *Rivers*. Oslo: Fjord, 2001.\n2. L. Wu, „Dams“, 2003.",
        "Bibliography\nBerg, A. (2001). *Rivers*. Fjord.\nWu, L. (2003). Dams. *J. Law*, *2*, 5–9.",
    ],
)
def test_a_list_stands_below_its_heading_with_or_without_a_blank_line(text: str) -> None:
    document = read(text)
    assert len(document.references) == 2
    assert document.notes == ()


@pytest.mark.parametrize(
    "text",
    [
        "references\n[1] are numbers of\nthe list.",
        "Sources\nare what historians read.",
        "He read much. Literature\n[2] L. Wu, “Dams,” 2003.",
    ],
)
def test_a_word_at_the_end_of_a_line_is_no_heading(text: str) -> None:
    assert read(text).references == ()
