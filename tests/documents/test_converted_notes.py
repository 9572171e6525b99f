"""Notes as converters of PDF and word processor files leave them: in the text, page by page."""

from __future__ import annotations

import pytest

from tests.documents.reading import calls, notes, read

BODY = "Rivers cross borders{marker} The parties knew it.\n\n{definition}\n"

SHAPES = {
    "superscript": ("<sup>1</sup>.", "<sup>1</sup>Berg, *Rivers* (2001)."),
    "superscript and space": (".<sup>1</sup>", "<sup>1</sup> Berg, *Rivers* (2001)."),
    "brackets": (" [1].", "[1] Berg, *Rivers* (2001)."),
    "escaped brackets": (".\\[1\\]", "\\[1\\] Berg, *Rivers* (2001)."),
    "brackets around superscript": (" [<sup>1</sup>].", "[<sup>1</sup>] Berg, *Rivers* (2001)."),
    "brackets inside superscript": (".<sup>[1]</sup>", "<sup>[1]</sup>Berg, *Rivers* (2001)."),
    "full width brackets": ("。［1］", "［1］ Berg, *Rivers* (2001)."),
    "carets": (".^1^", "^1^ Berg, *Rivers* (2001)."),
    "Unicode": (".¹", "¹ Berg, *Rivers* (2001)."),
    "formulas": (". $^{1}$", "$^{1}$ Berg, *Rivers* (2001)."),
    "formulas with an empty base": (". ${ }^{1}$", "${ }^{1}$ Berg, *Rivers* (2001)."),
    "links of marker": (
        ".<sup>[1](#page-0-1)</sup>",
        '<span id="page-0-1"></span><sup>1</sup>Berg, *Rivers* (2001).',
    ),
    "links of a word processor": (".[[1]](#_ftn1)", "[[1]](#_ftnref1) Berg, *Rivers* (2001)."),
    "escaped links of a word processor": (
        ".[\\[1\\]](#_ftn1)",
        "[\\[1\\]](#_ftnref1) Berg, *Rivers* (2001).",
    ),
    "bare": (".1", "1 Berg, *Rivers* (2001)."),
    "bare with full stop": (".1", "1. Berg, *Rivers* (2001)."),
    "bare, escaped": (".1", "1\\. Berg, *Rivers* (2001)."),
    "bare on a line of its own": (".1", "1\n    Berg, *Rivers* (2001)."),
    "bare in a list, called loosely": (". 1", "- 1 Berg, *Rivers* (2001)."),
    "glued to the next word": (".1", "1Berg, *Rivers* (2001)."),
    "a colon behind": (" [1].", "[1]: Berg, *Rivers* (2001)."),
}


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_of_number_gives_its_note_and_marker(name: str) -> None:
    marker, definition = SHAPES[name]

    (note,) = read(BODY.format(marker=marker, definition=definition)).notes

    assert (note.label, note.text.plain) == ("1", "Berg, Rivers (2001).")
    assert [note.text.plain[span.start : span.end] for span in note.text.italics] == ["Rivers"]
    assert [(called.line, called.context[:-1]) for called in note.markers] == [(1, "Rivers cross borders")]


def test_bare_numbers_behind_a_note_may_explain_instead_of_citing() -> None:
    text = (
        "Rivers move (Berg 2001).1 They flood.2 They fall.3\n\n"
        "1 Berg (2001), p. 3.\n\n2 I owe this to Wu.\n\n"
        "3 See Li 2004, who gives reasons:\n1. rivers fall,\n2. they rise in 1999.\n"
    )

    assert notes(text) == {
        "1": "Berg (2001), p. 3.",
        "2": "I owe this to Wu.",
        "3": "See Li 2004, who gives reasons: 1. rivers fall, 2. they rise in 1999.",
    }


def test_all_items_of_a_list_whose_numbers_the_text_calls_are_notes() -> None:
    text = (
        "Rivers[\\[1\\]](#footnote-1) move[\\[2\\]](#footnote-2) and bend.[\\[3\\]](#footnote-3)\n\n"
        '1. <a id="footnote-1"></a> Berg, *Rivers*. [↑](#footnote-ref-1)\n'
        '2. <a id="footnote-2"></a> J. Inst. 2.1.1. [↑](#footnote-ref-2)\n'
        '3. <a id="footnote-3"></a> Wu, above. [↑](#footnote-ref-3)\n'
    )

    assert notes(text) == {"1": "Berg, Rivers.", "2": "J. Inst. 2.1.1.", "3": "Wu, above."}


def test_long_lists_with_bullets_and_numbers_are_notes_whose_numbers_stand_in_the_text() -> None:
    text = (
        "Rivers move. 1 They stay. 2 They bend; 3 they fall, 4 “all of them.” 5 So it is. 6\n\n"
        "- 1 Berg (2001).\n\n- 2 J. Inst. 2.1.1.\n\n- 3 Wu, above, [25].\n\n- 4 Act 1989, s 2.\n\n"
        "- 5 Thanks to Sato.\n\n- 6 Ibid.\n"
    )

    assert [note.label for note in read(text).notes] == ["1", "2", "3", "4", "5", "6"]


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_note_may_begin_with_a_year(between: str) -> None:
    items = ("1. Berg, *Rivers* (2001).", "2. 1899 was a dry year.", "3. Wu (2003), p. 5.", "4. 3 May 2001.")
    text = f"Rivers[1] move[2] and bend[3] here[4].\n\n## Notes\n\n{between.join(items)}\n"

    assert notes(text) == {
        "1": "Berg, Rivers (2001).",
        "2": "1899 was a dry year.",
        "3": "Wu (2003), p. 5.",
        "4": "3 May 2001.",
    }


NO_NOTES = {
    "a list in the text": "In 1997 they met.\n\n1. Read the treaty of 1997, see p. 3.\n2. Read on.\n",
    "a list in a paper whose notes are not there": (
        "A[1] b[2] c[3] d[4] e[5] f[6] g[7] h[8].\n\n1. Rivers\n2. Falls\n3. Lakes\n"
    ),
    "points with circled numbers": "We ask:\n\n①Do rivers move?\n\n②Do they stay?\n",
    "chapters": "It has parts.\n\n1 Rivers\n\nText.\n\n2 Borders\n\nText.\n",
    "a table": "| 1 | Berg 2001 |\n|---|---|\n| 2 | Wu 2003 |\n",
    "years at line starts": "It was so in\n1997 and in\n2001 again.\n",
    "nothing": "",
    "blank lines": "\n\n \n",
}


@pytest.mark.parametrize("name", NO_NOTES)
def test_numbered_lines_that_nothing_calls_are_no_notes(name: str) -> None:
    document = read(NO_NOTES[name])

    assert (document.notes, document.strays) == ((), ())


def test_affiliations_of_authors_are_no_notes() -> None:
    text = (
        "# Rivers\n\nAnna Berg<sup>1\\*</sup>, Carl Wu<sup>2</sup>\n\n"
        "<sup>1</sup>Professor, University of the North, Oslo\n\n<sup>2</sup>Institute of Water, Taipei\n\n"
        "### Abstract\n\nWe study rivers.\n\n## Introduction\n\n"
        "Rivers move.<sup>1</sup> They stay.<sup>2</sup>\n\n"
        "<sup>1</sup>Berg, *Rivers* (2001).\n\n<sup>2</sup>Wu, *Borders* (2003).\n"
    )

    assert notes(text) == {"1": "Berg, Rivers (2001).", "2": "Wu, Borders (2003)."}
    assert calls(text) == [("1", 15, 13), ("2", 15, 36)]


def test_a_note_may_name_a_university_as_publisher() -> None:
    text = "Rivers move.<sup>1</sup>\n\n<sup>1</sup>Berg, *Rivers*, Oslo University Press, 2001.\n"

    assert notes(text) == {"1": "Berg, Rivers, Oslo University Press, 2001."}


SEVERAL = {
    "lines of one paragraph": "A.[1] B.[2]\n\n[1] Berg 2001.\n[2] Wu 2003.\n",
    "one line": "A.¹ B.²\n\n¹ Berg 2001. ² Wu 2003.\n",
    "lines that go on": "A.[1] B.[2]\n\n[1] Berg\n2001.\n[2] Wu\n2003.\n",
    "right behind the text": "A.<sup>1</sup> B.<sup>2</sup>\n<sup>1</sup>Berg 2001.\n<sup>2</sup>Wu 2003.\n",
    "bare numbers": "Rivers.1 Borders.2\n\n1. Berg 2001.\n2. Wu 2003.\n",
}


@pytest.mark.parametrize("name", SEVERAL)
def test_notes_that_share_a_paragraph_are_told_apart(name: str) -> None:
    assert notes(SEVERAL[name]) == {"1": "Berg 2001.", "2": "Wu 2003."}


def test_repeated_skipped_and_wrong_numbers_are_kept_as_printed() -> None:
    text = (
        "A.[1] B.[2] C.[4]\n\n[1] Berg 2001.\n\n[2] Wu 2003.\n"
        "\n[2] Kim 2004.\n\n[4] Li 2005.\n\n[99] Oz 2006.\n"
    )

    assert [note.label for note in read(text).notes] == ["1", "2", "2", "4", "99"]


def test_notes_that_begin_anew_in_every_chapter_get_the_markers_of_theirs() -> None:
    text = (
        "# One\n\nRivers move.<sup>1</sup> They flood.<sup>2</sup>\n\n"
        "# Two\n\nBorders stay.<sup>1</sup> They rust.<sup>2</sup> They fall.<sup>3</sup>\n\n"
        "# Notes\n\n## One\n\n1. Berg, 2001.\n2. Ibid., 13.\n"
        "\n## Two\n\n1. Wu, 2003.\n2. Ibid., 4.\n3. Li, 2004.\n"
    )

    found = [(note.label, [marker.line for marker in note.markers]) for note in read(text).notes]

    assert found == [("1", [3]), ("2", [3]), ("1", [7]), ("2", [7]), ("3", [7])]


@pytest.mark.parametrize(
    "heading", ["## Notes", "NOTES", "**Endnotes**", "Anmerkungen", "注释", "Примечания\n==="]
)
def test_a_section_of_notes_takes_bare_numbers_without_years(heading: str) -> None:
    text = f"Rivers move.1 They flood.2\n\n{heading}\n\n1. My thanks to all.\n\n2. Ibid.\n"

    assert notes(text) == {"1": "My thanks to all.", "2": "Ibid."}


ADDRESSES = {
    "bare": "http://example.org/a_b_c",
    "escaped": "http://example.org/a\\_b\\_c",
    "escaped twice": "http://example.org/a\\\\_b\\\\_c",
    "an autolink": "<http://example.org/a_b_c>",
    "a link": "[http://example.org/a\\_b\\_c](http://example.org/a_b_c)",
    "a link escaped twice": "[http://example.org/a\\\\_b\\\\_c](http://example.org/a_b_c)",
    "an entity": "[http://example.org/a_b_c](http://example.org/a&#95;b_c)",
}


@pytest.mark.parametrize("name", ADDRESSES)
def test_addresses_lose_their_escapes(name: str) -> None:
    (note,) = read(f"A.[1]\n\n[1] Berg, {ADDRESSES[name]}, 2001.\n").notes

    assert note.text.plain == "Berg, http://example.org/a_b_c, 2001."
    assert note.addresses == ()


def test_a_link_that_leads_elsewhere_than_it_shows_tells_both() -> None:
    (note,) = read(
        "A.[1]\n\n[1] Berg, [http://a.org/x\\_y](http://archive.org/http://a.org/x_y), 2001.\n"
    ).notes

    assert note.text.plain == "Berg, http://a.org/x_y, 2001."
    assert note.addresses == (("http://a.org/x_y", "http://archive.org/http://a.org/x_y"),)


def test_a_title_that_is_a_link_is_followed_by_its_address() -> None:
    (note,) = read("A.[1]\n\n[1] [*Rivers*](https://a.org/r_(b)), 2001.\n").notes

    assert note.text.plain == "Rivers, 2001. https://a.org/r_(b)"
    assert note.text.plain[note.text.italics[0].start : note.text.italics[0].end] == "Rivers"
