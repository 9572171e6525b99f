"""Chapters, article numbers, states of printing, publishers and series, as technical styles print them."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("entry", "entry_type", "described"),
    [
        (
            'J. K. Berg, "Weirs," in *Title of the Book*, 2nd ed. Oslo, Norway: Hill, 1990, ch. 3, sec. 2,'
            " pp. 15–64.",
            "incollection",
            "chapter=3, sec. 2|volume=|pages=15-64|booktitle=Title of the Book|at=15-64",
        ),
        (
            'A. Berg, "Theory," in *Handbook*, C. Dorn, Ed. Oslo, NY, USA: Hill, 1999, ch. 3, pp. 12–34.',
            "incollection",
            "booktitle=Handbook|editor=Dorn, C.|chapter=3|pages=12-34|at=12-34",
        ),
        (
            'G. Berg, "Synthetic weirs," in *Plastics*, vol. 3, *Polymers of Weirs*, J. Peters, Ed., 2nd ed.'
            " New York, NY, USA: Hill, 1964, pp. 15–64.",
            "incollection",
            "maintitle=Plastics|volume=3|booktitle=Polymers of Weirs|editor=Peters, J.|edition=2nd ed"
            "|location=New York, NY, USA|publisher=Hill|date=1964|pages=15-64",
        ),
        (
            "A. Berg, *Order two*, Weirs and Waves (C. Dorn and E. Falk, eds.), Hill, Oslo, 1999, pp. 12–34.",
            "incollection",
            "booktitle=Weirs and Waves|editor=Dorn, C. and Falk, E.|publisher=Hill|location=Oslo",
        ),
        (
            "A. Berg, *Order two*, in Weirs and Waves, C. Dorn, ed., SIAM, Philadelphia, 1999, pp. 12–34.",
            "incollection",
            "booktitle=Weirs and Waves|editor=Dorn, C.|publisher=SIAM|pages=12-34",
        ),
        (
            "A. Berg, *Weirs*, 2nd ed., vol. 3. Riverton, CA, USA: River Press, 1999, ch. 4, pp. 12–34.",
            "book",
            "volume=3|chapter=4|pages=12-34",
        ),
        ("A. Berg, *Weirs* (Hill, Berlin, 2001), Chap. 3, Sec. 2.", "book", "chapter=3, Sec. 2"),
        ("A. Berg, *Weirs*. Oxford, U.K.: River Press, 2001, sec. 3.2, pp. 3–5.", "book", "chapter=sec. 3.2"),
        # A place in the book that is cited stays one.
        ("A. Berg, *Weirs* (Hill, New York, 1999), Chap. 3.", "book", "chapter=|at=3"),
        (
            'A. Berg, "Weir pixels," *Appl. Weir Lett.*, vol. 91, no. 6, Aug. 2007, Art. no. 061103.',
            "article",
            "volume=91|number=6|date=2007-08|pages=061103|at=",
        ),
        (
            'A. Berg, "Weirs," *IEEE Trans. Rivers*, early access, May 4, 2020, doi: 10.1109/TR.2020.123.',
            "article",
            "journaltitle=IEEE Trans. Rivers|pubstate=early access|date=2020-05-04",
        ),
        (
            'A. Berg, "Weirs," submitted for publication.',
            "misc",
            "title=Weirs|pubstate=submitted for publication",
        ),
        ("A. Berg, C. Dorn, Weirs of order two, J. Algebra, to appear.", "article", "pubstate=to appear"),
        ("A. Berg, *The Unpublished Weir*. Oxford: River Press, 2001.", "book", "pubstate="),
        ("A. Berg and C. Dorn (private communication).", "misc", "title=private communication"),
        (
            "Anna Berg and Eva Falk. 2020. Weirs for Humans. In *Proceedings of the Conference on Weirs (RIV"
            " '20)*. ACM, New York, NY, USA, 1–13. https://doi.org/10.1145/3313831.33",
            "inproceedings",
            "booktitle=Proceedings of the Conference on Weirs (RIV '20)|publisher=ACM"
            "|location=New York, NY, USA|pages=1-13|date=2020",
        ),
        (
            "Berg, A.: Weirs. In: Falk, E. (ed.) RIV 2020. LNCS, vol. 12345, pp. 1–13. Springer, Cham (2020)",
            "incollection",
            "series=LNCS|number=12345|volume=|pages=1-13|booktitle=RIV 2020",
        ),
        (
            "A. Berg, *Weirs of two*, Lecture Notes in Mathematics, vol. 123, Springer-Verlag, Berlin, 2011.",
            "book",
            "series=Lecture Notes in Mathematics|number=123|publisher=Springer-Verlag",
        ),
    ],
)
def test_parts_of_technical_references(entry: str, entry_type: str, described: str) -> None:
    citation = parse_citation(entry)
    assert citation.type == entry_type
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("entry", "described"),
    [
        (
            "Flann, C., and Fell, M. Modular weirs: Theory and practice. Technical Report TR-96-266, River"
            " University, 1996.",
            "author=Flann, C. and Fell, M.|title=Modular weirs: Theory and practice|date=1996",
        ),
        (
            'Moor, Louis H. "The Mill Market," Current Mill Comment, New York: National Mill Office (March,'
            " 1968).",
            "date=1968-03|series=|number=",
        ),
        (
            "Walter Berg, « Petite histoire des rivières » in Œuvres II, Trad fr. par Maurice Gand. Paris :"
            " Gallion, Coll. Folio Essais, 2000.",
            "date=2000|number=",
        ),
        (
            "Bing, J. (1979). Aspects of rivers. Distributed by River University Linguistics Club.",
            "author=Bing, J.|title=Aspects of rivers|date=1979",
        ),
    ],
)
def test_what_is_like_those_marks_is_read_as_before(entry: str, described: str) -> None:
    citation = parse_citation(entry)
    assert citation.type != "dataset"
    assert_described(citation, described)
