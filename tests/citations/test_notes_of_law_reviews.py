"""Notes of American law reviews, in plain type, as The Bluebook has them."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("printed", "described"),
    [
        # Notes on the cited page.
        (
            "Ada M. Pells & Jon B. Wray, Toll Bridges Reconsidered, 61 Pac. L.J. 210, 233 n.17 (1988) "
            "(noting that Wray “never saw the bridge”).",
            "author=Pells, Ada M. and Wray, Jon B.|title=Toll Bridges Reconsidered|volume=61|pages=210"
            "|date=1988|at=233 n. 17",
        ),
        (
            "Quarry Co. v. Town of Elm, 12 Minn. 40, 44–45 & n.2 (1867).",
            "title=Quarry Co. v. Town of Elm|pages=40|at=44-45 n. 2",
        ),
        ("Note, The Wharf Cases, 9 Colum. L. Rev. 12, 14 n.3 (1909).", "title=The Wharf Cases|author="),
        # Several brackets behind the year.
        (
            "Ida Crane, Dry Wells, 70 Iowa L. Rev. 5, 9 (1985) (reviewing Tom Hale, Rain (1983)) "
            "(citing Moss).",
            "author=Crane, Ida|title=Dry Wells|at=9|date=1985",
        ),
        # Restatements and model laws (rule 12.9.4).
        (
            "Restatement (Fifth) of Trusts: Charities § 12 cmt. f (Am. L. Inst., Council Draft No. 3, 2021).",
            "title=Restatement (Fifth) of Trusts: Charities|institution=Am. L. Inst.|date=2021|at=12 cmt. f",
        ),
        ("Model Harbor Code § 2.1 cmt. 4 (Am. L. Inst. 1962).", "title=Model Harbor Code|at=2.1 cmt. 4"),
        # Papers of Congress with a title of their own (rule 13.4).
        (
            "Nat’l Canal Comm’n, Report on Locks, H.R. Doc. No. 62-243, at 12–13 (1912).",
            "author={Nat’l Canal Comm’n}|title=Report on Locks|number=H.R. Doc. No. 62-243|date=1912"
            "|at=12-13",
        ),
        # Session laws and codes (rule 12).
        (
            "Act of June 3, 1851, ch. 19, 1851 Or. Laws 77, 79.",
            "title=Act of June 3, 1851|number=ch. 19|volume=1851|pages=77|date=1851-06-03|at=79",
        ),
        (
            "Marsh Drainage Act of 1862, ch. 40, § 3, 12 Stat. 388.",
            "title=Marsh Drainage Act of 1862|volume=12|pages=388|date=1862|at=3",
        ),
        ("N.Y. Lien Law § 32(1) (McKinney 2004).", "title=N.Y. Lien Law|date=2004|at=32(1)|author="),
        ("Or. Rev. Stat. § 601.110 (2019).", "title=Or. Rev. Stat.|date=2019|at=601.110|journaltitle="),
        ("Mass. Gen. Laws ch. 12, § 4 (2018).", "title=Mass. Gen. Laws ch. 12|date=2018|at=4"),
        ("Tex. Nat. Res. Code Ann. § 33.004(a) (West Supp. 2012).", "date=2012|at=33.004(a)|author="),
        # Briefs and other papers of a case (rule 10.8.3).
        (
            "Reply Brief for Petitioner at 7–8, Gann v. Lowe, 501 U.S. 33 (1991) (No. 90-12).",
            "title=Reply Brief for Petitioner|date=1991"
            "|note=Gann v. Lowe, 501 U.S. 33 (1991) (No. 90-12)|at=7-8|journaltitle=",
        ),
        ("Complaint ¶ 14, Gann v. Lowe, No. 12-345 (S.D.N.Y. Mar. 3, 2013).", "title=Complaint|at=14"),
        (
            "Transcript of Oral Argument at 33, In re Mill Dam, 555 U.S. 12 (2009) (No. 07-1).",
            "title=Transcript of Oral Argument|date=2009|at=33",
        ),
        # Letters and memoranda, and what is to appear (rule 17).
        (
            "Letter from Silas Orme, Clerk, to the Board of Health 2 (Aug. 9, 1893) (on file with author).",
            "author=Orme, Silas|date=1893-08-09|note=on file with author|at=2",
        ),
        (
            "E-mail from Jane Poole to Sam Tate (Mar. 3, 2011, 10:15 AM) (on file with the Elm Law Review).",
            "author=Poole, Jane|title=E-mail from Jane Poole to Sam Tate|date=2011-03-03",
        ),
        (
            "Edwin R. Stowe, Title and Tide (forthcoming 2027) (manuscript at 12) (on file with author).",
            "author=Stowe, Edwin R.|title=Title and Tide|date=2027|pubstate=forthcoming|at=12",
        ),
        (
            "Mary Voss, Salt Marsh, 99 Me. L.J. (forthcoming 2027) (manuscript at 3–4), "
            "https://ssrn.com/a=1.",
            "author=Voss, Mary|title=Salt Marsh|journaltitle=Me. L.J.|volume=99|date=2027|at=3-4",
        ),
        (
            "Jane Poole, A Theory of Wells 3 (Oct. 4, 2019) (unpublished manuscript) (on file with author).",
            "author=Poole, Jane|title=A Theory of Wells|howpublished=unpublished "
            "manuscript|date=2019-10-04|at=3",
        ),
        (
            "Jane Poole, A Theory of Wells 14 (Nat’l Inst. of Tides, Working Paper No. 1234, 2019).",
            "author=Poole, Jane|title=A Theory of Wells|institution=Nat’l Inst. of Tides|type=Working Paper"
            "|number=1234|date=2019|at=14",
        ),
        # Books whose small capitals were lost (rule 15).
        (
            "3 Silas J. de Witt, Institutes of Equity § 88, at 301 (Ann Lowe ed., "
            "photo. reprint 1971) (1854).",
            "author=de Witt, Silas J.|title=Institutes of Equity|volume=3|editor=Lowe, Ann|date=1971"
            "|origdate=1854|at=88, at 301",
        ),
        (
            "Carla M. Bond, The Law of Piers § 12.3 (3d ed. 1999).",
            "author=Bond, Carla M.|title=The Law of Piers|edition=3d ed.|date=1999|at=12.3",
        ),
        (
            "U.S. Dep’t of Commerce, Survey of Harbors 12–14 (1911).",
            "author={U.S. Dep’t of Commerce}|title=Survey of Harbors|date=1911|at=12-14|journaltitle=",
        ),
        (
            "Am. Bridge Ass’n, Rules of Trade 3 (2d ed. 1977).",
            "author={Am. Bridge Ass’n}|title=Rules of Trade|edition=2d ed.|date=1977|at=3",
        ),
    ],
)
def test_a_citation_of_a_law_review_has_these_fields(printed: str, described: str) -> None:
    assert_described(parse_citation(printed), described)


@pytest.mark.parametrize(
    "printed",
    [
        # Articles of other styles with an edition, a volume or a bracket behind the year.
        "Ann Berg, Rivers, Inner Asia 12 (2010) 45.",
        "Ann Berg and Carl Dorn, Lakes of the North, Studies in Water 12, no. 3 (2010): 45.",
    ],
)
def test_an_article_of_another_style_is_no_book(printed: str) -> None:
    assert parse_citation(printed).type == "article"
