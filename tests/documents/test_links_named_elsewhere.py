"""Links whose addresses stand elsewhere: in Markdown, reStructuredText and AsciiDoc."""

from __future__ import annotations

from pathlib import Path

import pytest

from verifier.documents import read_document
from verifier.model import Document

MARKDOWN = """\
A.[^1] B.[^2] C.[^3] D.[^4] E.[^5]

[^1]: [Osk bus specification][s], Osk Alliance, 2019.
[^2]: See [Pump Handbook][].
[^3]: "Valve Manual", 2017, [link][S].
[^4]: <a class="x" href="https://hoses.example/html">Hose Manual</a>, Ann Leander, 2014.
[^5]: [Not defined] and [Nor this][nobody], 2012.

## References

- [Tap Manual] by Ann Leander, 2017.

[s]: https://gone.example/w
[Pump Handbook]: <https://pumps.example/> 'Pump'
[tap  manual]: https://taps.example/
"""
RESTRUCTURED = """\
Guide
=====

See [1]_ and [2]_ and [3]_, [4]_ and [CIT]_.

.. [1] `Osk bus specification`_, Osk Alliance, 2019.
.. [2] `Pump Handbook <hb_>`_, Osk Alliance, 2018.
.. [CIT] Karl Tanaka (2015). |book|_. Kyoto: Osk Press.
.. [3] `Notes`__, 2012.
.. [4] Osk Alliance, "Valves", 2011, Osk-spec_, not an_underscore.

.. |book| replace:: *Valves*
.. _book: https://valves.example/book
.. _Osk bus specification: https://spec.example/bus
.. _hb: https://pumps.example/
.. _Osk-spec: hb_
__ https://notes.example/
"""
ASCIIDOC = """\
= Guide
:host: https://specs.osk.example
:spec: {host}/bus/v3

A.footnote:[Osk Alliance, {spec}[The bus specification], 2019.] B.footnote:[{unknown}, 2012.]
"""


def read(folder: Path, name: str, text: str) -> Document:
    (folder / name).write_text(text, encoding="utf-8")
    return read_document(folder / name)


def test_reference_links_of_markdown_lead_to_their_addresses(tmp_path: Path) -> None:
    document = read(tmp_path, "guide.md", MARKDOWN)
    assert [note.text.plain for note in document.notes] == [
        "Osk bus specification, Osk Alliance, 2019. https://gone.example/w",
        "See Pump Handbook. https://pumps.example/",
        '"Valve Manual", 2017, link. https://gone.example/w',
        "Hose Manual, Ann Leander, 2014. https://hoses.example/html",
        "[Not defined] and [Nor this][nobody], 2012.",
    ]
    assert [note.lines for note in document.notes] == [(3, 3), (4, 4), (5, 5), (6, 6), (7, 7)]
    # What defines an address prints nothing, below a list of references too.
    assert [entry.text.plain for entry in document.references] == [
        "Tap Manual by Ann Leander, 2017. https://taps.example/"
    ]


def test_a_number_in_brackets_is_left_to_the_reader_of_notes(tmp_path: Path) -> None:
    text = "The dam [1] broke, says [the paper][1].[^a]\n\n[^a]: As in [2], and [the paper][2].\n\n"
    document = read(tmp_path, "guide.md", text + "[1]: https://one.example/\n[2]: https://two.example/\n")
    (note,) = (note for note in document.notes if note.label == "a")
    assert note.text.plain == "As in [2], and the paper. https://two.example/"


def test_targets_of_restructured_text_lead_to_their_addresses(tmp_path: Path) -> None:
    document = read(tmp_path, "guide.rst", RESTRUCTURED)
    assert {note.label: note.text.plain for note in document.notes} == {
        "1": "Osk bus specification, Osk Alliance, 2019. https://spec.example/bus",
        "2": "Pump Handbook, Osk Alliance, 2018. https://pumps.example/",
        "3": "Notes, 2012. https://notes.example/",
        "4": 'Osk Alliance, "Valves", 2011, Osk-spec, not an_underscore. https://pumps.example/',
    }
    # A citation directly behind a footnote is an entry of its own.
    (entry,) = document.references
    assert entry.text.plain == "Karl Tanaka (2015). Valves. Kyoto: Osk Press. https://valves.example/book"
    assert entry.lines == (8, 8)
    assert [(one.line, one.column) for note in document.notes for one in note.markers] == [
        (4, 5),
        (4, 14),
        (4, 23),
        (4, 29),
    ]


def test_attributes_of_asciidoc_stand_for_their_values(tmp_path: Path) -> None:
    document = read(tmp_path, "guide.adoc", ASCIIDOC)
    assert [note.text.plain for note in document.notes] == [
        "Osk Alliance, The bus specification, 2019. https://specs.osk.example/bus/v3",
        "{unknown}, 2012.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Text.[^1]\n\n[^1]: Berg, *Rivers*, 2001.\n\n[x]: not an address\n",
        "Text.[^1]\n\n[^1]: See [x](https://a.example/) and \\[y].\n\n[y]: https://b.example/\n",
    ],
)
def test_what_is_no_link_stays_as_it_is(tmp_path: Path, text: str) -> None:
    (note,) = read(tmp_path, "guide.md", text).notes
    assert "b.example" not in note.text.plain


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "guide.md",
            "# Pumps\n\nText.\n\n## External links\n\n- [Tap Manual]\n- [the other one][o]\n- [nowhere]\n\n"
            "[Tap Manual]: https://taps.example/\n[o]: https://other.example/\n",
        ),
        (
            "guide.rst",
            "Guide\n=====\n\nText.\n\nExternal links\n--------------\n\n- `Tap Manual`_\n"
            "- `the other one <o_>`_\n- `no address`_\n\n"
            ".. _Tap Manual: https://taps.example/\n.. _o: https://other.example/\n",
        ),
    ],
)
def test_an_item_of_links_is_an_entry_by_the_address_that_stands_elsewhere(
    tmp_path: Path, name: str, text: str
) -> None:
    assert [entry.text.plain for entry in read(tmp_path, name, text).references] == [
        "Tap Manual https://taps.example/",
        "the other one https://other.example/",
    ]
