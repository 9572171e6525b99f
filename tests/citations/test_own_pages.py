"""Entries of reference lists: the page behind an article is where it stands, not a place that is cited."""

from __future__ import annotations

from pathlib import Path

import pytest

from verifier.extraction import extract_papers


@pytest.mark.parametrize(
    ("entry", "pages"),
    [
        ("Smith, J. (2020). A paper about bees. *Sensors*, *15*, 2299.", "2299"),
        ("Smith, J., A paper about bulls. *Phys. Rev. Lett.* **15**, 022999 (2020).", "022999"),
        ("Smith J. A paper about bugs. PLoS ONE 2020;15(3):e0229999.", "e0229999"),
        ("Smith, J. (2020). A paper about boars. Sensors, 15(3), Article 2299.", "2299"),
        ("Smith, J. (2020). A paper about boats. Sensors, 15(3), 12–19.", "12-19"),
    ],
)
def test_an_article_of_a_list_has_its_pages(entry: str, pages: str, tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(f"# Birds\n\nText.\n\n## References\n\n{entry}\n", encoding="utf-8")
    found = extract_papers([paper])
    (work,) = found.works
    assert work.fields["pages"] == pages
    (citation,) = found.citations
    assert citation.locator is None or citation.locator.value == pages == "12-19"


def test_a_page_behind_a_book_of_a_list_is_not_its_own(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    entry = "Berg, Anna. *Rivers of the North*. Oxford: Heron Press, 2011, p. 45."
    paper.write_text(f"# Birds\n\nText.\n\n## References\n\n{entry}\n", encoding="utf-8")
    (citation,) = extract_papers([paper]).citations
    assert "pages" not in citation.fields
    assert citation.locator is not None
    assert citation.locator.value == "45"
