"""Articles as the platform OpenEdition has them cited: "14 | 2010, mis en ligne le 3 mars 2011"."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "Marie Roux, « Le commis absent », *Cahiers d’histoire maritime* [En ligne], 14 | 2010, mis en"
            " ligne le 3 mars 2011, consulté le 4 mai 2018. URL : http://revues.example/chm/1234 ; DOI :"
            " 10.4000/chm.1234",
            "number=14|date=2010|urldate=2018-05-04|url=http://revues.example/chm/1234|doi=10.4000/chm.1234"
            "|note=En ligne|addendum=mis en ligne le 3 mars 2011|journaltitle=Cahiers d’histoire maritime",
        ),
        (
            "Marie Roux, “The Absent Clerk”, *Cahiers d’histoire maritime* [Online], 127-1 | 2010, Online"
            " since 03 March 2011, connection on 4 May 2018. URL: http://revues.example/chm/1234; DOI:"
            " https://doi.org/10.4000/chm.1234",
            "volume=127|number=1|date=2010|urldate=2018-05-04|doi=10.4000/chm.1234"
            "|addendum=Online since 03 March 2011",
        ),
        (
            "Marie Roux, «El escribano ausente», *Cuadernos de historia* [En línea], 14 | 2010, Publicado el"
            " 03 marzo 2011, consultado el 04 mayo 2018. URL: http://revues.example/chm/1234",
            "number=14|date=2010|urldate=2018-05-04|note=En línea",
        ),
        (
            "Marie Roux, « Le commis absent », *Cahiers d’histoire maritime*, vol. 14, n° 2 | 2010, p."
            " 12-30.",
            "volume=14|number=2|date=2010|pages=12-30|urldate=",
        ),
        (
            "Marie Roux, « Le commis absent », *Cahiers d’histoire maritime*, 14 | 2010, 12-30.",
            "number=14|date=2010|pages=12-30",
        ),
        # Without the stroke the day is the only one that is told.
        (
            "Marie Roux, « Le commis absent », *Cahiers d’histoire maritime*, mis en ligne le 3 mars 2011,"
            " consulté le 4 mai 2018, http://revues.example/chm/1234",
            "date=2011-03-03|urldate=2018-05-04|number=|url=http://revues.example/chm/1234",
        ),
    ],
)
def test_issues_with_a_stroke_are_read(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)
    assert citation.fields["author"] == "Roux, Marie"
