"""Abbreviated names of journals keep the full stop that ends them; whole names get none."""

from __future__ import annotations

import pytest

from verifier.citations.parsing import parse_citation


@pytest.mark.parametrize(
    ("text", "journal"),
    [
        ("J. Moe, “Rivers of snow,” Hydrol. Lett., vol. 34, no. 2, pp. 211–229, 2019.", "Hydrol. Lett."),
        (
            "Moe, J., and É. Lind, “Rivers of snow,” *Phys. Rev. Lett.* **122**, 045501 (2019).",
            "Phys. Rev. Lett.",
        ),
        ("Moe, J., & Lind, É. (2019). Rivers of snow. *J. Hydrol.*, *122*(3), 45–50.", "J. Hydrol."),
        ("Moe J, Lind É. Rivers of snow. J. Hydrol. 2019;122(3):45-50.", "J. Hydrol."),
        ("J. Moe, Rivers of snow, J. Hydrol. 122 (2019) 45–50.", "J. Hydrol."),
        ("Moe, J., 2019. Rivers of snow. J. Hydrol. 122, 45–50.", "J. Hydrol."),
        ("Moe J, Lind É. Rivers of snow. J Hydrol. 2019;122(3):45-50.", "J Hydrol"),
        ("J. Moe, Rivers of snow, Nature 122 (2019) 45–50.", "Nature"),
        ("Moe J, Lind É. Rivers of snow. J. Mountain Law. 2019;122(3):45-50.", "J. Mountain Law"),
        ("J. Moe, Rivers of snow, J. Hydrol 122 (2019) 45–50.", "J. Hydrol"),
    ],
)
def test_the_stop_of_an_abbreviated_journal_is_part_of_its_name(text: str, journal: str) -> None:
    citation = parse_citation(text)
    assert citation.fields["journaltitle"] == journal
    span = next(span for span in citation.spans if span.field == "journaltitle")
    assert text[span.start : span.end] == journal
