"""Where author, title and what stands around them end, told by the whole of a citation."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "Münkler, Herfried, Imperien. Die Logik der Weltherrschaft, Berlin 2005.",
            "author=Münkler, Herfried|title=Imperien. Die Logik der Weltherrschaft|location=Berlin",
        ),
        (
            "Ministerio de Asuntos Exteriores y de Cooperación, Plan Asia-Pacífico, Madrid 2008, p. 14",
            "author={Ministerio de Asuntos Exteriores y de Cooperación}|title=Plan Asia-Pacífico|at=14",
        ),
        (
            "Raoul Glaber, J. Nicolet et J. Delumeau, Histoires, 5e éd., Turnhout, 1996, p. 162.",
            "title=Histoires|publisher=|location=Turnhout|edition=5e éd",
        ),
        (
            "Conversation between Tsedenbal and Zhou Enlai, 1962, https://example.org/112072.",
            "author=|title=Conversation between Tsedenbal and Zhou Enlai",
        ),
        ("F. Petrarca, Canzoniere, a c. di M. Santagata (Mondadori, 1996).", "editor=Santagata, M."),
        (
            "Vasari, G. Le vite de’ più eccellenti pittori. A cura di R. Bettini. Firenze: Sansoni, 1971.",
            "editor=Bettini, R.|publisher=Sansoni",
        ),
        (
            "G. Hellmann — K.D. Wolf, Die neuen Beziehungen, Baden-Baden, 2003.",
            "author=Hellmann, G. and Wolf, K.D.",
        ),
        (
            "Weidner M, editor. Latter Days: Images of Buddhism, 850–1850. Lawrence: Museum; 1994.",
            "title=Latter Days: Images of Buddhism, 850–1850|date=1994",
        ),
        (
            "Ortega B. Why Ulaanbaatar Said No [Internet]. 2015. Available from: https://example.org/a",
            "title=Why Ulaanbaatar Said No|date=2015",
        ),
        ("Davis NZ. Rites of Violence. Past and Present. 1973;(59):51–91.", "number=59|volume=|pages=51-91"),
        (
            "Government of Mongolia. National Security Concept. Ulaanbaatar: Ministry of Defense; 2010.",
            "author={Government of Mongolia}|title=National Security Concept",
        ),
        (
            "Munkh-Ochir Dorjjugder: Correlation of Identity: Implication for Mongolia, 2023, S. 14.",
            "author=Dorjjugder, Munkh-Ochir|title=Correlation of Identity: Implication for Mongolia|at=14",
        ),
        (
            "Embassy of Mongolia to the United States, ‘Foreign Policy’ 13 <https://example.org/about/>.",
            "author={Embassy of Mongolia to the United States}|title=Foreign Policy|journaltitle=|at=13",
        ),
        ("Jim Nichol, *Security Issues and U.S. Interests*, CRS Report, 2014, p. 10.", "date=2014|number="),
        ("Yiwei Wang, «The Thucydides Trap», 10 https://example.org/a.html", "volume=|at=10"),
        (
            "ZHANG, F. China-U.S. Military Relations. Journal of Rivers, n. 16, p. 6–7, 2016.",
            "author=ZHANG, F.|title=China-U.S. Military Relations",
        ),
        (
            "Xin, Q. World Politics: The Geopolitical Struggle. *China View*, 2016.",
            "journaltitle=China View|publisher=|date=2016",
        ),
        ("Top 10 News on Trade. 2015. http://example.org/a.htm", "author=|title=Top 10 News on Trade"),
        (
            "Shostakov, D. (2001). Letter to Isaak Glick, in: Story of a Friendship. Ithaca, NY: Cornell.",
            "title=Letter to Isaak Glick|booktitle=Story of a Friendship",
        ),
        ("Marsh E (1951) *A Consul Remembers*. Faber: London.", "publisher=Faber|location=London"),
        ("Abbot, H. 2004: At the Museum. *New York Times*.", "journaltitle=New York Times|location="),
        ("Anonymous. 2015. Mongolia seeks permanent neutrality. BBC News.", "author="),
        (
            "MONTEIRA, N. *et al.* O ethos. *In*: BORGES, J. (org.). O Algarve. Lisboa: Presença, 2003.",
            "author=MONTEIRA, N. and others|title=O ethos|location=Lisboa|publisher=Presença",
        ),
        (
            "Robert Keoh, ‘Lilliputians’ Dilemmas: Small States’, *World Politics*, vol. 23, 1969.",
            "title=Lilliputians’ Dilemmas: Small States|journaltitle=World Politics",
        ),
    ],
)  # fmt: skip
def test_a_field_ends_where_its_words_do(printed: str, expected: str) -> None:
    assert_described(parse_citation(printed), expected)


def test_a_list_of_family_names_stays_one_where_no_title_begins_in_it() -> None:
    read = parse_citation("Berg, Keller, Maurer. Flüsse und Grenzen. Berlin: Beck, 2005.")
    assert read.fields["author"] == "Berg and Keller and Maurer"
