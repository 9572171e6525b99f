"""Works of less common kinds as *Cite Them Right* prints them, and the addresses behind them."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("entry", "entry_type", "described"),
    [
        (
            "Mills, E. (2014) ‘Weirs and fish’, *River science 2014: proceedings of the 4th international"
            " conference*. Heronby University, Heronby, 4–6 May. London: Heron Press, pp. 45–52.",
            "inproceedings",
            "author=Mills, E.|title=Weirs and fish|booktitle=River science 2014: proceedings of the 4th"
            " international conference|venue=Heronby University, Heronby|eventdate=2014-05-04/2014-05-06"
            "|location=London|publisher=Heron Press|pages=45-52",
        ),
        (
            "Office for Rivers (2019) *River census, 2018* [Dataset]. Available at: https://data.example/1"
            " (Accessed: 4 May 2021).",
            "dataset",
            "author={Office for Rivers}|title=River census, 2018|url=https://data.example/1"
            "|urldate=2021-05-04|publisher=",
        ),
        (
            "*Rivers of gold* (2009) Directed by Anna Berg [Film]. London: Heron Films.",
            "movie",
            "title=Rivers of gold|date=2009|note=Directed by Anna Berg|publisher=Heron Films|author=",
        ),
        (
            "Heronby Museum (2016) *How a mill works*. 4 May. Available at: https://video.example/1"
            " (Accessed: 4 May 2021).",
            "online",
            "author={Heronby Museum}|date=2016-05-04|title=How a mill works|urldate=2021-05-04",
        ),
        (
            "Berg, A. [@aberg] (2018) 'The river is rising' [Twitter] 4 May. Available at:"
            " https://social.example/1 (Accessed: 5 May 2021).",
            "online",
            "author=Berg, A.|note=@aberg|date=2018-05-04|title=The river is rising|organization=Twitter"
            "|urldate=2021-05-05|journaltitle=",
        ),
        (
            "Dorn, C. (2004) *Lock gate*. UK Patent no. GB2341234A. Available at: https://patents.example/1"
            " (Accessed: 4 May 2021).",
            "patent",
            "title=Lock gate|type=UK Patent|number=GB2341234A|url=https://patents.example/1",
        ),
        (
            "Ordnance Survey (2006) *Heronby and the delta*, sheet 123, 1:50,000. Southampton: Ordnance"
            " Survey (Landranger series).",
            "book",
            "title=Heronby and the delta|titleaddon=sheet 123, 1:50,000|publisher=Ordnance Survey"
            "|series=Landranger series",
        ),
        (
            "Berg, A. (2017) ‘On rivers’. Interview with Anna Berg. Interviewed by Carl Dorn for *River"
            " Hour*, 4 May.",
            "misc",
            "title=On rivers|date=2017-05-04|titleaddon=Interview with Anna Berg. Interviewed by Carl Dorn"
            " for River Hour",
        ),
        (
            "*Water Act 2003*, c. 37. Available at: https://laws.example/1 (Accessed: 4 May 2021).",
            "legislation",
            "title=Water Act 2003, c. 37|url=https://laws.example/1|urldate=2021-05-04|note=",
        ),
        (
            "‘Rivers’ (2010) *Heron encyclopedia*. Available at: https://enc.example/1 (Accessed: 4 May"
            " 2021).",
            "inreference",
            "title=Rivers|booktitle=Heron encyclopedia|date=2010|author=",
        ),
        (
            "Berg, A. (no date) *Rivers*. Available at: https://rivers.example/6 (Accessed: 4 May 2021).",
            "online",
            "author=Berg, A.|title=Rivers|date=|urldate=2021-05-04",
        ),
        # The day of a newspaper or post stands behind its name.
        (
            "Dorn, C. (2015) ‘Flood hits the town’, *The River Times*, 5 May, p. 12.",
            "article",
            "date=2015-05-05|journaltitle=The River Times|at=12",
        ),
        (
            "Dorn, C. (2015) 'Flood hits the town', *The River Times* (Northern edn), 5 May, pp. 12-13.",
            "article",
            "date=2015-05-05|edition=Northern edn|pages=12-13",
        ),
        (
            "Berg, A. (2018) ‘The river is rising’, *Heron blog*, 4 May. Available at: https://blog.example/1"
            " (Accessed: 5 May 2021).",
            "online",
            "date=2018-05-04|organization=Heron blog|urldate=2021-05-05",
        ),
    ],
)
def test_works_of_all_kinds_are_read(entry: str, entry_type: str, described: str) -> None:
    citation = parse_citation(entry)
    assert citation.type == entry_type
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("entry", "entry_type", "described"),
    [
        (
            "Berg, A. (2020) ‘Mills of the delta’, *Journal of River Studies*, 12(3), pp. 4–9. Available at:"
            " https://rivers.example/4 (Accessed: 4 May 2021).",
            "article",
            "date=2020|volume=12|number=3|pages=4-9|urldate=2021-05-04|journaltitle=Journal of River Studies",
        ),
        (
            "Berg, A. (2020) *Rivers of the North*. 2nd edn. Oxford: Heron Press.",
            "book",
            "title=Rivers of the North|edition=2nd edn|location=Oxford|publisher=Heron Press",
        ),
        (
            "Dorn, C. (2016) *Floods of the north*. Available at: https://rivers.example/floods (Accessed: 4"
            " May 2021).",
            "online",
            "title=Floods of the north|date=2016|urldate=2021-05-04",
        ),
        (
            "Berg, A. and Dorn, C. (2018) ‘Locks and weirs’, in Mills, E. and Frost, H. (eds) *Handbook of"
            " rivers*. London: Heron Press, pp. 12–34.",
            "incollection",
            "booktitle=Handbook of rivers|editor=Mills, E. and Frost, H.|pages=12-34",
        ),
    ],
)
def test_books_and_articles_stay_as_they_are(entry: str, entry_type: str, described: str) -> None:
    citation = parse_citation(entry)
    assert citation.type == entry_type
    assert_described(citation, described)


def test_the_fields_stand_where_their_words_are() -> None:
    entry = (
        "Dorn, C. (2004) *Lock gate*. UK Patent no. GB2341234A. Available at: https://patents.example/1"
        " (Accessed: 4 May 2021)."
    )
    printed = {span.field: entry[span.start : span.end] for span in parse_citation(entry).spans}
    assert printed["number"] == "GB2341234A"
    assert printed["title"] == "Lock gate"
    assert printed["url"] == "https://patents.example/1"
    assert printed["urldate"] == "4 May 2021"
