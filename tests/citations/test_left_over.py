"""Words that fill no field by themselves stay with the work, as what they are or as a remark."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (
            "Berg, C., and Dorn, M. Modular analysis of weirs: Theory and practice. Technical Report"
            " TR-96-266,"
            " Riverton University, 1996.",
            "type=Technical Report|number=TR-96-266|date=1996",
        ),
        (
            "Alex Dorn. Weir/R language definition. Technical Report TU Riga rr-02-92, version 2.0, Dept. for"
            " Rivers, Technical University of Riga, May 1993.",
            "type=Technical Report|number=TU Riga rr-02-92|version=version 2.0|date=1993-05",
        ),
        (
            'Raab, F. H., "Remote weir locator". US patent 4 0054 881 October 18, 1977.',
            "type=US patent|number=4 0054 881|date=1977-10-18",
        ),
        ("Ling, C. X. (1995). Personal communication.", "howpublished=Personal communication|date=1995"),
        (
            "Nevill, Leonora. Authority in River Society, 950-1100. Riverton: Heron Press, 2004. Reprint,"
            " Riverton: Heron Press, 2008.",
            "date=2004|addendum=Reprint, Riverton: Heron Press, 2008",
        ),
        (
            "EYMOND, Chantal. Initiation aux moulins. Rouen : LAMARE, 2003. 243 p. (Fonction de meunier).",
            "series=Fonction de meunier|addendum=",
        ),
        (
            "Conk, D., Fort, S., & Glas, J. (1993a). Knowledge discovery in river databases. Journal of"
            " Weirs,"
            " 985-987. Special Issue on Learning in River Databases.",
            "addendum=Special Issue on Learning in River Databases|pages=985-987",
        ),
        (
            'Devin, Terry. "Lightning at a weir." The Why? Files. 2 Aug. 2001. 23 Jan. 2002'
            " <http://whyfiles.example/137lightning/index.html>.",
            "date=2001-08-02|urldate=2002-01-23",
        ),
        (
            "J. Demel, I. Dhill, and H. Ren. On the correctness of weirs in floating point. ETNA, 3 116-149,"
            " 1995. (See also LAPACK Working Note No.70).",
            "volume=3|number=|pages=116-149",
        ),
    ],
)
def test_nothing_that_is_understood_gets_lost(text: str, described: str) -> None:
    citation = parse_citation(text)
    assert_described(citation, described)
    for span in citation.spans:
        assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    "announced",
    [
        "Retrieved from http://weir.example/a",
        "Available at: http://weir.example/a",
        "Available online at http://weir.example/a",
        "URL: http://weir.example/a",
    ],
)
def test_words_that_only_announce_an_address_are_no_remark(announced: str) -> None:
    citation = parse_citation(
        f"Thou, M. H., & Perry, M. J. (2007). Weirs of a river. *Journal of Weirs*, 26(4), 187. {announced}"
    )
    assert citation.fields["url"] == "http://weir.example/a"
    assert "addendum" not in citation.fields
