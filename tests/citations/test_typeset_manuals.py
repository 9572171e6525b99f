"""Manuals and pages of bodies as the plain styles of BibTeX set them."""

from __future__ import annotations

import pytest

from verifier.citations.forms.typeset_manuals import read_typeset_manual
from verifier.citations.parsing import parse_citation
from verifier.documents.inline import read_inline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Flow Core Team. *Flow: A Language for Rivers*. Flow Foundation for Rivers, Oslo, Norway, 2021. "
            "URL https://flow.example/.",
            {
                "author": "{Flow Core Team}",
                "title": "Flow: A Language for Rivers",
                "organization": "Flow Foundation for Rivers",
                "location": "Oslo, Norway",
                "date": "2021",
                "url": "https://flow.example/",
            },
        ),
        (
            "The Moe Group, *Rivers by numbers*, Moe Foundation, Oslo (May 2021).",
            {
                "author": "{The Moe Group}",
                "title": "Rivers by numbers",
                "organization": "Moe Foundation",
                "location": "Oslo",
                "date": "2021-05",
            },
        ),
        (
            "The Riverkit community. Riverkit. https://riverkit.example/doc/guide.html, 2022. "
            "[Online; accessed 3-March-2022].",
            {
                "author": "{The Riverkit community}",
                "title": "Riverkit",
                "date": "2022",
                "url": "https://riverkit.example/doc/guide.html",
                "urldate": "2022-03-03",
            },
        ),
        (
            "Tide Data Consortium. *Tides toolbox 2.0*. https://tides.example/, 2021. Accessed: 2022-03-01.",
            {
                "author": "{Tide Data Consortium}",
                "title": "Tides toolbox 2.0",
                "date": "2021",
                "url": "https://tides.example/",
                "urldate": "2022-03-01",
            },
        ),
    ],
)
def test_manuals_and_pages_are_read_with_their_bodies(text: str, expected: dict[str, str]) -> None:
    citation = parse_citation(text)
    assert citation.type == ("manual" if "organization" in expected else "online")
    assert dict(citation.fields) == expected
    for span in citation.spans:
        printed = text[span.start : span.end].strip("*")
        assert printed in text
        if span.field in ("title", "organization", "location", "url"):
            assert printed == expected[span.field]


@pytest.mark.parametrize(
    "text",
    [
        "Moe, J. *Rivers of the North*. Fjord Press, Oslo, 2012.",
        "Ministry of Water. *Rivers of the North*. Oxford University Press, Oxford, 2012.",
        "J. Moe. *Flow: A Language*. Flow Foundation, Oslo, 2021.",
        "World Water Office. *Rivers* and *Lakes*. Moe Foundation, Oslo, 2012.",
        "Levels of the north. Water Office. https://water.example/stats, 2020.",
        "Anna Moe. Riverkit. https://riverkit.example/, 2022.",
        "The river community. Riverkit. See also https://riverkit.example/, 2022.",
    ],
)
def test_books_persons_and_sentences_are_left_to_others(text: str) -> None:
    assert read_typeset_manual(read_inline(text).text) is None
