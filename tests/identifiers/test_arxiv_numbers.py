"""Numbers of arXiv, of both ages."""

from __future__ import annotations

import pytest
from identifier_reading import only_in, values_in

from verifier.identifiers import normalise, resolve_url


@pytest.mark.parametrize(
    ("text", "value", "printed"),
    [
        ("See arXiv:1706.03762v2 [cs.CL], 2017.", "1706.03762v2", "1706.03762v2"),
        ("arXiv: 0704.0001.", "0704.0001", "0704.0001"),
        ("arXiv preprint arXiv:2005.14165, 2020", "2005.14165", "2005.14165"),
        ("arXiv e-print 1412.6980", "1412.6980", "1412.6980"),
        ("ARXIV:HEP-TH/9901001v3,", "hep-th/9901001v3", "HEP-TH/9901001v3"),
        ("arXiv:math.GT/0309136", "math/0309136", "math.GT/0309136"),
        ("(hep-th/9711200)", "hep-th/9711200", "hep-th/9711200"),
        ("1706.03762 [cs.CL]", "1706.03762", "1706.03762"),
        ("https://arxiv.org/abs/1706.03762", "1706.03762", "1706.03762"),
        ("https://arxiv.org/pdf/1706.03762v5.pdf", "1706.03762v5", "1706.03762v5"),
        ("http://arxiv.org/abs/hep-th/9901001", "hep-th/9901001", "hep-th/9901001"),
    ],
)
def test_a_number_is_found_as_it_is_printed(text: str, value: str, printed: str) -> None:
    found = only_in(text, "arxiv")
    assert (found.value, found.printed) == (value, printed)
    assert found.url == f"https://arxiv.org/abs/{value}"


def test_several_numbers_behind_one_label_are_all_read() -> None:
    assert values_in("arXiv:1706.03762, 1412.6980 and 2005.14165v4", "arxiv") == [
        "1706.03762",
        "1412.6980",
        "2005.14165v4",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2105.12345 USD",
        "arXiv:1713.00001",
        "arXiv:1700.00001",
        "arXiv in 2017",
        "section 1706.0376",
        "Tel. 1706.03762",
        "math/0309136/3",
        "hep-th/99010012",
        "https://example.org/1706.03762",
        "the arXiv. 2015 was a year",
    ],
)
def test_other_numbers_with_a_point_are_none(text: str) -> None:
    assert values_in(text, "arxiv") == []


def test_the_version_stays_and_the_subject_class_goes() -> None:
    assert normalise("arxiv", "arXiv:math.GT/0309136v1") == "math/0309136v1"
    assert normalise("arxiv", "https://arxiv.org/pdf/1706.03762v2.pdf") == "1706.03762v2"
    assert resolve_url("arxiv", "math/0309136v1") == "https://arxiv.org/abs/math/0309136v1"
