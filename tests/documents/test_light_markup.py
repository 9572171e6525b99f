"""reStructuredText, Org and AsciiDoc beyond the plain shapes: numbers, what is no note, lists."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.documents.plain_text import read_plain_text
from verifier.files import SourceFile
from verifier.model import Document, Span


def read(text: str) -> Document:
    return read_plain_text(SourceFile(Path("paper.txt"), text.encode("utf-8", "replace"), text, "utf-8"))


def notes(document: Document) -> list[tuple[str, str]]:
    return [(note.label, note.text.plain) for note in document.notes]


REST = """Rivers [#]_ move [2]_, they stay [#b]_ or [*]_ or [*]_, and ``[#]_`` is typed. ::

   code [#]_ here
   .. [#] no note

.. A comment [#]_ that goes
   on [2]_.

..

   Quoted [#]_ behind an empty comment.

.. [#] Berg.
.. [2] By hand, see ``[#]_``.
.. [#b] Wu [#]_.
.. [*] Star.
.. [#] Li.
.. [*] Dagger.
.. [#] Cai, in `Wu's long essay <https://a.org/x_y>`__.
"""


def test_docutils_numbers_notes_and_does_not_print_comments() -> None:
    document = read(REST)

    assert notes(document) == [
        ("1", "Berg."),
        ("2", "By hand, see [#]_."),
        ("3", "Wu."),
        ("*", "Star."),
        ("4", "Li."),
        ("†", "Dagger."),
        ("5", "Cai, in Wu's long essay. https://a.org/x_y"),
    ]
    assert not document.strays
    assert {note.label: [marker.line for marker in note.markers] for note in document.notes} == {
        "1": [1], "2": [1], "3": [1], "*": [1], "4": [11], "†": [1], "5": [15]
    }  # fmt: skip
    assert document.notes[5 - 1].markers[0].context == "Quoted behind an empty comment."


@pytest.mark.parametrize("line", ["-", "~", "^", '"'])
def test_citations_below_any_heading_are_entries_and_parts_of_a_list_have_no_headings(line: str) -> None:
    document = read(
        f"Title\n=====\n\nRivers [1]_ so [Be01]_.\n\n.. [1] Wu.\n\nReferences\n{line * 10}\n\n"
        "Printed\n+++++++\n\n.. [Be01] Berg. *Law*.\n   Bern, 2001.\n.. [Wu] Wu. *Falls*. 2002.\n\n"
        f"Thanks\n{line * 6}\n\nTo Li.\n"
    )

    assert [one.text.plain for one in document.references] == ["Berg. Law. Bern, 2001.", "Wu. Falls. 2002."]
    assert notes(document) == [("1", "Wu.")]


ASCIIDOC = """= Title

Rivers *move*.footnote:[Wu, 9 [his italics\\], see https://a.org/map?x=1[the *long* map,window=_blank].]
// footnote:[a comment]
It is `+footnote:[typed]+` and \\footnote:[escaped].

----
footnote:[a listing]
----

Heading
-------

Old.footnoteref:[o,Old, "`so`" in __Law__ & <<berg,Berg>>.] Again.footnoteref:[o] Open footnote:[no end

Last.footnote:[Li, _Art_.]

[bibliography]
== References

=== Printed

* [[[berg]]] Berg. _Law_. 2001.
- [[[wu,1]]] Wu. _Falls_. 2002.

== Thanks

To Li.
"""


def test_asciidoc_is_read_as_asciidoctor_reads_it() -> None:
    document = read(ASCIIDOC)

    assert notes(document) == [
        ("1", "Wu, 9 [his italics], see the long map. https://a.org/map?x=1"),
        ("2", "Old, “so” in Law & Berg."),
        ("3", "Li, Art."),
    ]
    assert [[marker.line for marker in note.markers] for note in document.notes] == [[3], [14, 14], [16]]
    assert [
        [note.text.plain[span.start : span.end] for span in note.text.italics] for note in document.notes
    ] == [[], ["Law"], ["Art"]]
    assert document.notes[0].markers[0].context == "Rivers move."
    assert [one.text.plain for one in document.references] == ["Berg. Law. 2001.", "Wu. Falls. 2002."]


def test_a_note_that_calls_no_note_has_a_stray_marker() -> None:
    document = read("Rivers [#]_.\n\n.. [#] Berg [7]_, so [#none]_.\n")

    assert notes(document) == [("1", "Berg, so.")]
    assert [(one.label, one.line) for one in document.strays] == [("7", 3), ("none", 3)]


def test_a_listing_that_nothing_ends_hides_no_note() -> None:
    assert notes(read("Rivers.footnote:[Berg.]\n\n----\nThey stay.footnote:[Wu.]\n")) == [
        ("1", "Berg."),
        ("2", "Wu."),
    ]


def test_a_link_of_asciidoc_that_shows_another_address_is_kept_as_a_pair() -> None:
    document = read("Rivers.footnote:[See https://a.org/x[https://b.org/y].]\n")

    assert document.notes[0].text.plain == "See https://b.org/y."
    assert document.notes[0].addresses == (("https://b.org/y", "https://a.org/x"),)


def test_what_org_does_not_print_or_prints_as_typed_calls_no_note() -> None:
    document = read(
        "Rivers[fn:1] move, =[fn:2]=.\n# Not[fn:2] printed.\n\n#+BEGIN_SRC text\nx[fn:2]\n[fn:3] no note\n"
        "#+END_SRC\n\n: fixed[fn:2]\n\n[fn:1] Berg.\n\n[fn:2] Wu.\n\n#+begin_example\nno end[fn:1]\n"
    )

    assert notes(document) == [("1", "Berg."), ("2", "Wu.")]
    assert [[marker.line for marker in note.markers] for note in document.notes] == [[1, 16], []]
    assert not document.strays


@given(
    st.lists(
        st.sampled_from(
            [".. [#] ", "[#]_", "[*]_", ".. [*] ", "..\n", "::\n\n   ", "``", "\n", "a ", "footnote:[",
             "footnote:a[]", "]", "\\]", "https://a.b/c[d]", "----\n", "//", "[fn:1]", "[fn::",
             "#+begin_src\n", "#+end_src\n", "=" * 5]
        )
    ).map("".join)
)  # fmt: skip
def test_nothing_of_the_rewriting_is_left_and_every_place_lies_in_the_text(text: str) -> None:
    document = read(text)

    lines = text.split("\n")
    for note in document.notes:
        assert 1 <= note.lines[0] <= note.lines[1] <= len(lines)
        for marker in note.markers:
            assert 1 <= marker.line <= len(lines)
            assert marker.column <= len(lines[marker.line - 1])
        for shown in (note.label, note.text.plain, *(marker.context for marker in note.markers)):
            assert not any("\ue000" <= sign <= "\uf8ff" or sign >= "\U000f0000" for sign in shown)


@pytest.mark.parametrize("above", ["", ".. rubric:: References\n\n", ".. centered:: Footnotes\n\n"])
@pytest.mark.parametrize("call", [" [Be01]_", ""])
def test_citations_are_entries_under_any_heading_or_none(above: str, call: str) -> None:
    document = read(
        f"Title\n=====\n\nThe mill is old{call}.\n\n{above}.. [Be01] Anna Berg, *Rivers*,\n   Bonn, 2001.\n"
        ".. [Cd02] Carl Dorn, *Lakes*, 2002.\n\nThanks\n------\n\nTo [Li], 2003.\n"
    )
    assert [(one.text.plain, one.lines[1] - one.lines[0]) for one in document.references] == [
        ("Anna Berg, Rivers, Bonn, 2001.", 1),
        ("Carl Dorn, Lakes, 2002.", 0),
    ]
    assert not document.notes
    assert not document.strays


def test_links_of_a_page_without_notes() -> None:
    document = read(
        "Guide\n=====\n\nText.\n\nFurther reading\n~~~~~~~~~~~~~~~\n\n* `User Guide <https://a.org/ug>`_\n"
        "* `Install <install.html>`_\n\nIndex\n~~~~~\n\n* Nothing, 2001\n"
    )
    assert [one.text.plain for one in document.references] == ["User Guide https://a.org/ug"]
    assert document.references[0].text.links == (Span(0, 10),)
