"""Works that a description in brackets tells, as the American Psychological Association sets them."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation
from verifier.citations.forms.described_kinds import type_of


@pytest.mark.parametrize(
    ("entry", "entry_type", "described"),
    [
        (
            "Hobb, D. (Host). (2019, November 9). The fall of the dam (No. 12) [Audio podcast episode]. In"
            " *River Hour*. Acast. https://cast.example/x",
            "incollection",
            "author=Hobb, D.|note=Host|date=2019-11-09|title=The fall of the dam|number=12"
            "|titleaddon=Audio podcast episode|booktitle=River"
            " Hour|publisher=Acast|url=https://cast.example/x",
        ),
        (
            "Forbes, M. (Director). (1975). *One flew over the weir* [Film]. United Rivers.",
            "movie",
            "author=Forbes, M.|note=Director|title=One flew over the weir|titleaddon=Film|publisher=United"
            " Rivers",
        ),
        (
            "Bard, K. (Writer & Director). (2017, January 11). Lemons (Season 3, Episode 12) [TV series"
            " episode]. In K. Bard, J. Groom (Executive Producers), *Weir-ish*. Mill Films; Artists Last.",
            "incollection",
            "author=Bard, K.|editor=Bard, K. and Groom, J.|booktitle=Weir-ish|titleaddon=Season 3, Episode"
            " 12, TV series episode|publisher=Mill Films; Artists Last|date=2017-01-11",
        ),
        (
            "Verne, S. (Host). (2015–present). *Hidden rivers* [Audio podcast]. NPR."
            " https://radio.example/rivers",
            "online",
            "author=Verne, S.|date=2015/|title=Hidden rivers|url=https://radio.example/rivers",
        ),
        (
            "Davids, J. (1999). A fresh appraisal [Motion picture]. Riga: Davids Studio.",
            "movie",
            "title=A fresh appraisal|titleaddon=Motion picture|location=Riga|publisher=Davids Studio",
        ),
        (
            "Gale, B. [@BGale]. (2013, February 26). The mill is 99% done. Join me as we finish it [Tweet]."
            " Twitter. https://social.example/BGale/306",
            "online",
            "author=Gale, B.|note=@BGale|date=2013-02-26|titleaddon=Tweet|organization=Twitter",
        ),
        (
            "D'Sands, A., & Wise, M. (2018). *Effects of mills in children* (RIVR 37080; Version V1) [Data"
            " set]. RIVR. https://doi.org/10.3886/RIVR37080.v1",
            "dataset",
            "author=D'Sands, A. and Wise, M.|number=RIVR 37080|version=V1|publisher=RIVR"
            "|doi=10.3886/rivr37080.v1",
        ),
        (
            "Borg, M., & Roth, H. (2014). *River analysis* (Version 3.3.070) [Computer software]. Biostream."
            " https://www.river-analysis.example/",
            "software",
            "author=Borg, M. and Roth, H.|version=3.3.070|organization=Biostream",
        ),
        (
            "Fisk, A., & Sonn, K. (2017, July 12–15). *A little music: Using rivers to connect, engage, and"
            " mend* [Conference session]. River Society National Conference, Milwaukee, WI, United States.",
            "unpublished",
            "date=2017-07-12/2017-07-15|eventtitle=River Society National Conference"
            "|venue=Milwaukee, WI, United States|title=A little music: Using rivers to connect, engage, and"
            " mend",
        ),
        (
            "Mirano, L. A., & Hecht, N. C. (2016). Bringing mills into the spotlight [Review of the film *The"
            " year of the mill*, by E. Brod, Dir.]. *Psychology of Rivers*, *3*(4), 499–500."
            " https://doi.org/10.1037/river.0205",
            "article",
            "title=Bringing mills into the spotlight|journaltitle=Psychology of Rivers|volume=3|number=4"
            "|pages=499-500|doi=10.1037/river.0205",
        ),
        (
            "García Molina, A. (2015). *Los ríos del norte* [Tesis doctoral, Universidad de Salamanca]."
            " Repositorio. https://tesis.example/128",
            "thesis",
            "author=García Molina, A.|type=Tesis doctoral|institution=Universidad de Salamanca",
        ),
        (
            "Lewes, C. S. (2015). *Rivers* (D. Sand, Narr.) [Audiobook]. Bravo. https://audio.example/x"
            " (Original work published 1950)",
            "online",
            "origdate=1950|url=https://audio.example/x|publisher=Bravo|date=2015",
        ),
        (
            "Instituto de Ríos. (s.f.). *Censo de ríos* [Conjunto de datos]. Recuperado el 4 de mayo de 2020,"
            " de https://rios.example/censo",
            "dataset",
            "author={Instituto de Ríos}|date=|urldate=2020-05-04|url=https://rios.example/censo",
        ),
    ],
)
def test_what_the_brackets_describe_is_read(entry: str, entry_type: str, described: str) -> None:
    citation = parse_citation(entry)
    assert citation.type == entry_type
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("entry", "described"),
    [
        (
            "American River Association. (2013). *Manual of mills* (5th ed.)."
            " https://doi.org/10.1176/river.97808",
            "author={American River Association}|edition=5th ed",
        ),
        (
            "Piers, J. (1950). *The psychology of mills* (M. Percy & D. E. Bern, Trans.; 2nd ed.). Routledge."
            " (Original work published 1947)",
            "translator=Percy, M. and Bern, D. E.|editor=|edition=2nd ed|date=1950|origdate=1947",
        ),
        (
            "Hirst, S. C., & Lum, F. (2016). *Methods for mills* (U.S. Patent No. 9,818,131). U.S. Patent and"
            " Trademark Office. https://patents.example/x",
            "number=9,818,131|volume=|title=Methods for mills",
        ),
        (
            "National River Institute. (2018). *Facing the river* (NIH Publication No. 18-2424). U.S."
            " Department of Rivers. https://www.rivers.example/life.pdf",
            "number=NIH Publication No. 18-2424|pages=|at=",
        ),
        (
            "Brown v. Board of Rivers, 347 U.S. 483 (1954). https://www.cases.example/347us483",
            "volume=347|pages=483|url=https://www.cases.example/347us483",
        ),
        (
            "R Core Team. (2021). *R: A language and environment for statistical rivers*. R Foundation for"
            " Statistical Rivers. https://r.example/",
            "author={R Core Team}|title=R: A language and environment for statistical rivers"
            "|publisher=R Foundation for Statistical Rivers",
        ),
        # What is no description stays in the title, and a translation is none.
        (
            "Ivanov, I. I. (2001). Reki severa [Rivers of the North]. *Voprosy rek*, *3*(4), 5–17.",
            "journaltitle=Voprosy rek|volume=3|pages=5-17",
        ),
    ],
)
def test_brackets_behind_titles_are_read(entry: str, described: str) -> None:
    assert_described(parse_citation(entry), described)


@pytest.mark.parametrize("words", ["Rivers of the North", "In Russian", "sic", "Kindle version", "Berg 2001"])
def test_other_brackets_describe_no_kind(words: str) -> None:
    assert type_of(words) == ""
