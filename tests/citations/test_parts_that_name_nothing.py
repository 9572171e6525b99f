"""What names nothing in a citation, and what only commas part: forms that styles of the CSL project print."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation
from verifier.citations.grammar.unnamed import without_label, without_unnamed


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "Isabelle Werth, La terreur et le désarroi, [S. l.] : [s. n.], 2010, p. 3.",
            "title=La terreur et le désarroi|location=|publisher=|date=2010|at=3",
        ),
        ("Martin Berg, Être et temps, s. l., s. n., 1927, p. 255.", "title=Être et temps|location=|at=255"),
        ("ORLOV, Mikhail. Asian Turn [en línea]. Moscow: Carnegie, 2014.", "title=Asian Turn"),
        ("o.V. (1961): Wohin treibt die Republik?", "author=|title=Wohin treibt die Republik?|date=1961"),
        # A city and its state.
        (
            "T Hill, *New Directions*, Stanford, Calif., Stanford University Press, 2006, pp. 50–85.",
            "location=Stanford, Calif|publisher=Stanford University Press|pages=50-85",
        ),
        (
            "Alicia Campi, *Navigating a Changing World*, Boulder, CO, Lynne Rienner, 2019.",
            "location=Boulder, CO|publisher=Lynne Rienner",
        ),
        # The cited page in front of an address.
        (
            "Marissa Smitt, Mining Deals (2017), 84, https://example.org/1.html, accessed 19 June 2024.",
            "date=2017|volume=|at=84|url=https://example.org/1.html|urldate=2024-06-19",
        ),
        (
            "Law Reform Commission, “Equality before the Law,” 1994, 22, https://example.org/15625.html.",
            "title=Equality before the Law|volume=|at=22",
        ),
        (
            "Gerhard Ritter, Staatskunst, Bd. 1 (München 1965) 58, online unter <https://example.org/5>.",
            "volume=1|date=1965|at=58",
        ),
        # The label of the entry in its list.
        (
            "Agosti 1989: A. Agosti, «Togliatti e il comunismo», in *Studi Storici* 4, 1989, pp. 837–850.",
            "author=Agosti, A.|title=Togliatti e il comunismo|journaltitle=Studi Storici|pages=837-850",
        ),
        ("Hamayon 1990 R. Hamayon, La Chasse, Nanterre 1990.", "author=Hamayon, R.|date=1990"),
        # Works of East Asia with commas.
        (
            "周丽, 中蒙边界谈判研究, 2 版, 呼和浩特, 内蒙古大学, 2015, 页 30～32.",
            "author=周, 丽|title=中蒙边界谈判研究|location=呼和浩特|date=2015|pages=30-32",
        ),
        ("刘伟和王芳, 清代蒙古盟旗制度, 2010.", "author=刘, 伟 and 王, 芳|title=清代蒙古盟旗制度"),
        (
            "羅志平, 编, 中華民國外交史料, 5 版 (臺北: 國史館, 1990), 455.",
            "editor=羅, 志平|edition=5 版|location=臺北|publisher=國史館|at=455",
        ),
        (
            "최민호, 13세기 여몽관계 연구, 박사학위논문, 서울대학교, 2010, 쪽 77",
            "type=박사학위논문|institution=서울대학교|date=2010|at=77",
        ),
        ("李志, 中蒙关系研究, 国际论坛, 2015, 30-32.", "journaltitle=国际论坛|publisher=|pages=30-32"),
        (
            "中华人民共和国外交部, 中国外交, 北京, 世界知识出版社, 2015, 页 5.",
            "author={中华人民共和国外交部}|title=中国外交|location=北京|at=5",
        ),
    ],
)  # fmt: skip
def test_a_citation_has_these_fields(printed: str, expected: str) -> None:
    assert_described(parse_citation(printed), expected)


@pytest.mark.parametrize(
    "printed",
    [
        "Berg 1989: the year of change, Berlin 1990.",
        "Paris 1919: Six Months That Changed the World, New York 2003.",
        "Anna Berg, Flüsse, Berlin 1989: A. Köhler.",
    ],
)
def test_a_title_with_a_year_is_no_label(printed: str) -> None:
    assert without_label(printed, []) == printed


@pytest.mark.parametrize(
    "printed", ["S. L. Brown, Rivers, London 2005.", "J. Berg, Lakes (N.P. Keller, 1999)."]
)
def test_initials_are_no_mark_of_what_is_not_known(printed: str) -> None:
    assert without_unnamed(printed, []) == printed
