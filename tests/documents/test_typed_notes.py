"""Notes that are typed instead of marked up, as converters of PDF files leave them."""

from __future__ import annotations

import pytest

from tests.documents.papers import paragraph, read, run, text_document, word
from verifier.model import Document

RAISED = '<w:vertAlign w:val="superscript"/>'
SUPER = (
    '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super '
    '58%"/>'
    '</style:style><style:style style:name="T2" style:family="text"><style:text-properties '
    'fo:font-style="italic"/>'
    "</style:style>"
)
PAPERS: dict[str, tuple[str, bytes | str]] = {
    "Word": (
        "paper.docx",
        word(
            paragraph(
                "Rivers move far and wide.",
                run("1", RAISED),
                " They stay here.",
                run("2", RAISED),
                " So it is.",
            )
            + paragraph(run("1", RAISED), " Berg, ", run("Rivers", "<w:i/>"), " &amp; Lakes_x, 2001, p. 3.")
            + paragraph(run("2", RAISED), " Wu, Falls, 2003, 5.")
        ),
    ),
    "HTML": (
        "paper.html",
        "<p>Rivers move far and wide.<sup>1</sup> They stay here.<sup>2</sup> So it is.</p>"
        "<p><sup>1</sup> Berg, <i>Rivers</i> &amp; Lakes_x, 2001, p. 3.</p><p><sup>2</sup> Wu, Falls, "
        "2003, 5.</p>",
    ),
    "ODT": (
        "paper.odt",
        text_document(
            '<text:p>Rivers move far and wide.<text:span text:style-name="T1">1</text:span> They stay here.'
            '<text:span text:style-name="T1">2</text:span> So it is.</text:p><text:p><text:span '
            'text:style-name="T1">1'
            '</text:span> Berg, <text:span text:style-name="T2">Rivers</text:span> &amp; Lakes_x, 2001, '
            "p. 3.</text:p>"
            '<text:p><text:span text:style-name="T1">2</text:span> Wu, Falls, 2003, 5.</text:p>',
            SUPER,
        ),
    ),
}


@pytest.mark.parametrize("name", PAPERS)
def test_raised_numbers_call_the_paragraphs_that_begin_with_them(name: str) -> None:
    document: Document = read(*PAPERS[name])

    assert [(one.label, one.text.plain) for one in document.notes] == [
        ("1", "Berg, Rivers & Lakes_x, 2001, p. 3."),
        ("2", "Wu, Falls, 2003, 5."),
    ]
    (first, second) = document.notes
    assert [first.text.plain[span.start : span.end] for span in first.text.italics] == ["Rivers"]
    assert [marker.context for one in document.notes for marker in one.markers] == [
        "Rivers move far and wide.",
        "They stay here.",
    ]
    places = [(first.markers[0].line, first.lines), (second.markers[0].line, second.lines)]
    assert places == ([(1, (1, 1)), (1, (1, 1))] if name == "HTML" else [(1, (2, 2)), (1, (3, 3))])


def test_numbered_lists_and_powers_are_no_notes() -> None:
    document = read(
        "paper.html",
        "<p>An area of 5 km<sup>2</sup> was measured in 2001.</p><ol><li>First, Berg 2001.</li><li>Then, "
        "Wu 2003.</li></ol>"
        "<p>1. Rivers were seen in 2001.</p><p>2. Falls were seen in 2003.</p>",
    )

    assert document.notes == ()
    assert document.strays == ()
