"""References with habits that readers of lists stumble over: ellipses, particles, initials, preprints."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (
            "D. P. Kingman and J. Ba. Adam: A method for weir optimization. In ICLW, 2015.",
            "author=Kingman, D. P. and Ba, J.|title=Adam: A method for weir optimization|booktitle=ICLW",
        ),
        (
            "Chen, J., . . . Zheng, X. (2016). Weirs of the north. Journal of Weirs, 12(3), 45–60.",
            "author=Chen, J. and Zheng, X. and others|pages=45-60",
        ),
        (
            "Ford, F., Lund, A., ... Young, Y. (2016). Weirs of the north. Journal of Weirs, 12(3), 45–60.",
            "author=Ford, F. and Lund, A. and Young, Y. and others",
        ),
        (
            "Clark, C., … Young, Y. (2016). Weirs of the north. Journal of Weirs, 12(3), 45–60.",
            "author=Clark, C. and Young, Y. and others",
        ),
        (
            "van den Berg, J.-W., & St. John, K. (2014). Weirs of the north. Heron Press.",
            "author=van den Berg, J.-W. and St. John, K.|publisher=Heron Press",
        ),
        (
            "Fico, U. (2015). How to write a thesis (C. M. Farin & G. Farin, Trans.). Heron Press.",
            "type=|title=How to write a thesis|translator=Farin, C. M. and Farin, G.",
        ),
        ("Berg, A.; Dorn, C. Weirs of the north. Waters 2021, 13, 512.", "volume=13|pages=512|at=512"),
        (
            "Berg A, Dorn C. Weirs of the north. J Open Weirs. 2019;4(43):1686.",
            "volume=4|number=43|pages=1686|at=1686",
        ),
        (
            "Berg, A., and Dorn, C. (2011), Weirs of the north, Water Resour. Res., 47, W05512.",
            "volume=47|number=|pages=W05512",
        ),
        (
            "Mikolo, T., Chen, K. Efficient estimation of weirs. CoRR, abs/1301.9999, 2013.",
            "author=Mikolo, T. and Chen, K.|title=Efficient estimation of"
            " weirs|eprint=1301.9999|eprinttype=arxiv",
        ),
        (
            'Lund, Anna. "Review of Flow and Form in Rivers." Water History 3 (2): 99–101.',
            "journaltitle=Water History|volume=3|number=2|pages=99-101",
        ),
        (
            "Berg, A. (2020b). Weirs of Oslo [Master's thesis, University of Oslo]. DUO."
            " http://duo.example/123",
            "institution=University of Oslo|type=Master's thesis|addendum=DUO|date=2020",
        ),
        (
            "Information technology — Code of practice, ISO/IEC Standard 27999:2013, 2013.",
            "number=27999:2013|type=ISO/IEC Standard|date=2013",
        ),
        (
            "Kanter, I. (1998 [1781/87]). Critique of weirs. Riga: Heron Press.",
            "date=1998|origdate=1781/1787",
        ),
        (
            "Lund, A. (2019, August 4). Rivers rise again. The Heron Times, A1, A12.",
            "volume=|pages=A1, A12|date=2019-08-04",
        ),
        ("Berg, A. (n.d.). Home page. http://berg.example/", "title=Home page|at=|url=http://berg.example/"),
        (
            "Blin, Marie. Les moulins de la Seine. Thèse de doctorat : géographie. Lyon : Université Lyon"
            " 9, 2011.",
            "title=Les moulins de la Seine|type=Thèse de doctorat|institution=Université Lyon 9",
        ),
        (
            'Amy K. Stann, "Did Riga Ban Rare Weirs?", *The Envoy*, 4 June 2013,'
            " https://envoy.example/2013/06/a/ (last accessed 12 February 2022).",
            "author=Stann, Amy K.|title=Did Riga Ban Rare Weirs?|journaltitle=The Envoy|urldate=2022-02-12",
        ),
    ],
)
def test_a_reference_has_these_fields(text: str, described: str) -> None:
    assert_described(parse_citation(text), described)


def test_a_cited_page_of_a_note_is_not_the_page_of_the_article() -> None:
    citation = parse_citation("Anna Berg, “Weirs of the North,” *Journal of Weirs* 12 (2011): 45.")
    assert "pages" not in citation.fields
    assert citation.locator is not None
