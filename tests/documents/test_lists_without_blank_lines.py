"""Reference lists typed one entry a line, or wrapped, without blank lines and without numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from verifier.documents.plain_text import read_plain_text
from verifier.files import SourceFile

APA = (
    "Halvor, M. K., & Naka, R. (2019). Soil moisture in weirs. Hydrological Letters, 34(2), 211–229."
    " https://doi.org/10.5555/hl.2019.0342",
    "Kuzne, O., van der Berg, P., & de la Cruz, M. (2023). Sparse weirs (arXiv:2303.01234). arXiv."
    " https://doi.org/10.48550/arXiv.2303.01234",
    "Okon, A. B. (2015). The grammar of borders: Weirs and state (2nd ed.). Lagos University Press.",
    "World River Organization. (2021). Measuring floods. https://rivers.example/doc?id=10211",
)


def _entries(text: str) -> list[str]:
    source = SourceFile(Path("paper.txt"), text.encode(), text, "utf-8")
    return [reference.text.plain for reference in read_plain_text(source).references]


@pytest.mark.parametrize("entries", [APA, APA[:2], APA[1:], tuple(reversed(APA))])
def test_entries_that_end_in_addresses_are_one_a_line(entries: tuple[str, ...]) -> None:
    assert _entries("Text.\n\nReferences\n\n" + "\n".join(entries) + "\n") == list(entries)


def test_entries_wrapped_flush_left_are_told_apart_by_their_beginnings() -> None:
    text = (
        "Text.\n\nReferences\n\n"
        "Halvor, M. K., & Naka, R. (2019). Soil moisture in weirs of the north and\n"
        "catchments of the south. Hydrological Letters, 34(2), 211–229.\n"
        "https://doi.org/10.5555/hl.2019.0342\n"
        "Okon, A. B. (2015). The grammar of borders: Migration and state in West\n"
        "Africa (2nd ed.). Lagos University Press.\n"
        "World River Organization. (2021). Measuring uncertainty in floods.\n"
        "Geneva.\n"
    )
    found = _entries(text)
    assert [entry[:6] for entry in found] == ["Halvor", "Okon, ", "World "]
    assert found[0].endswith("0342")
    assert found[2].endswith("Geneva.")


def test_one_entry_of_several_lines_stays_one() -> None:
    text = (
        "Text.\n\nReferences\n\n"
        "Halvor, M. K., and Naka, R. Soil moisture. In Dorn, Carl, ed., The\n"
        "Handbook of Weirs. Riga: Heron Press, 2019, pp. 12–\n"
        "34.\n"
    )
    assert len(_entries(text)) == 1
