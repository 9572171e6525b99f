"""Footnotes as writers of theses type them: houses, days, hearings, files, works cited again."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read, read_last
from verifier.duplicates import collate


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "« Le port de Lorne », https://port.example/x, consulté le 1er mars 2022.",
            "title=Le port de Lorne|urldate=2022-03-01|date=",
        ),
        (
            '"Tide tables," Tidepedia. [Online]. Available: https://tides.example/t. [Accessed:'
            " 12-Mar-2020].",
            "title=Tide tables|urldate=2020-03-12|date=",
        ),
        (
            "Hans-Ulrich Kern, Deutsche Flussgeschichte, 3. Bd.: 1849–1914, München 1995, S. 772.",
            "author=Kern, Hans-Ulrich|title=Deutsche Flussgeschichte|volume=3|titleaddon=1849–1914|at=772",
        ),
        (
            "Henry Oster, *Dam Years* (Boston: Little, Brown and Company, 1979), 12.",
            "location=Boston|publisher=Little, Brown and Company|note=|at=12",
        ),
        (
            "Gordon Oster, *The Idea of a Dam* (New York: Farrar, Straus and Giroux, 2012), 15.",
            "location=New York|publisher=Farrar, Straus and Giroux|note=",
        ),
        (
            "Ute Frank, Flüsse, in: dies. (Hg.), Wasser und Land. Kanäle im 19. Jahrhundert, Göttingen"
            " 1988, S. 17–48.",
            "title=Flüsse|booktitle=Wasser und Land. Kanäle im 19."
            " Jahrhundert|location=Göttingen|pages=17-48",
        ),
        (
            "Jack F. Marlock Jr., interview by author, Princeton, NJ, May 4, 2018.",
            "author=Marlock, Jr., Jack F.|date=2018-05-04|location=Princeton, NJ",
        ),
        (
            "U.S. Congress, Senate, Committee on Rivers, *Dam Safety: Hearings*, 105th Cong., 1st sess.,"
            " October 7, 1997,"
            " S. Hrg. 105-285, 34.",
            "author={U.S. Congress, Senate, Committee on Rivers}|title=Dam Safety: Hearings|number=S. Hrg."
            " 105-285"
            "|date=1997-10-07|at=34",
        ),
        (
            "George F. Kestrel [X], “The Sources of Rivers,” *Foreign Waters* 25, no. 4 (1947): 566–582.",
            "author=Kestrel, George F.|title=The Sources of Rivers|pages=566-582",
        ),
        (
            "Anatoly Chern, *My Years with Rivers*, trans. and ed. Robert D. Englert (University Park:"
            " Heron Press, 2000), 270.",
            "translator=Englert, Robert D.|editor=Englert, Robert D.|note=|at=270",
        ),
        (
            "Maurice Vaast et Christian Wend (éds), *Les eaux françaises*, Paris, Tallandier, 2011.",
            "editor=Vaast, Maurice and Wend, Christian|title=Les eaux françaises|publisher=Tallandier",
        ),
        ("Henry Oster, *Dams* (New York: Heron, 1994), chaps. 28–29.", "title=Dams|at=28-29|pages="),
        (
            "Archives nationales (AN), 5 AG 4/CDM 33, note de Jean-Louis Bianc, 6 février 1990.",
            "title=note de Jean-Louis Bianc|date=1990-02-06|note=Archives nationales (AN), 5 AG 4/CDM 33",
        ),
        (
            "ONU, Conseil de sécurité, Résolution 678 (1990), 29 novembre 1990, S/RES/678 (1990).",
            "author={Conseil de sécurité}|title=Résolution 678 (1990)|number=S/RES/678|date=1990-11-29",
        ),
        (
            "Bill Kelso, “Rivers Say ‘No,’” *New York Times*, May 3, 1990, A1.",
            "title=Rivers Say ‘No’|journaltitle=New York Times|at=A1",
        ),
        (
            "Karl Kern, Deutschlands Flüsse, Bergisch Gladbach 1991, S. 12.",
            "title=Deutschlands Flüsse|location=Bergisch Gladbach|journaltitle=|at=12",
        ),
        (
            'Doe, Jane (4 May 2019). "New bridge opens in Millbrook". *Millbrook Gazette*. p. 3.',
            "author=Doe, Jane|date=2019-05-04|title=New bridge opens in Millbrook|journaltitle=Millbrook"
            " Gazette|at=3",
        ),
        (
            "Max Wenzel, „Wasser als Beruf“, in: ders., Gesammelte Schriften, hg. v. Johannes Wink, 5. Aufl.,"
            " Tübingen 1988, S. 505–560.",
            "title=Wasser als Beruf|booktitle=Gesammelte Schriften|pages=505-560",
        ),
        (
            "Anna Berg, *Rivers of the North* (New York: Knopf, 1935; repr., New York: Dover, 1970), 44.",
            "date=1935|addendum=repr., New York: Dover, 1970|at=44",
        ),
        (
            'Anna Berg, "The Rivers of England", in *Handbook of Rivers*, ed. Carl Dahl, 2nd ed. (Oxford:'
            " OUP, 2010),"
            " 33–50, at 35, doi:10.1093/abc.123.",
            "pages=33-50|volume=|at=35",
        ),
        (
            'Miriam Oldham, "The Observer\'s Tide," in *Working Water*, ed. Paul Strand (Chicago: Heron,'
            " 2004),"
            " 133–61, on 140.",
            "pages=133-61|at=140",
        ),
        (
            "“Council votes,” *Millbrook Gazette*, May 4, 2019, A3, https://gazette.example/x.",
            "title=Council votes|at=A3|note=",
        ),
        ("Anna Berg, *Some Book* (Oxford: OUP, 2003), xii, 44–46, and passim.", "note=|at=xii, 44-46"),
        (
            "А. Н. Белова, «Реки и класс в Галиции», Вопросы водной истории, № 4 (1974): 17–29, здесь 22",
            "author=Белова, А. Н.|title=Реки и класс в Галиции|pages=17-29|at=22",
        ),
        (
            "Report of the Secretary-General, UN Doc. S/2001/809, 21 August 2001, para. 12.",
            "title=Report of the Secretary-General|number=S/2001/809|date=2001-08-21|at=12",
        ),
        (
            "S/2001/809, Report of the Panel on River Crossings, 21 August 2001.",
            "title=Report of the Panel on River Crossings|number=S/2001/809|date=2001-08-21",
        ),
        ("Rheinische Zeitung, 3./4. März 1990, S. 4.", "date=1990-03-03/1990-03-04|at=4"),
        (
            "Asha Vaswari et al., “Rivers Are All You Need,” preprint, submitted June 12, 2017,"
            " arXiv:1706.03799.",
            "date=2017-06-12|eprint=1706.03799|title=Rivers Are All You Need",
        ),
        (
            "Editorial, *Millbrook Gazette*, May 3, 1962, 14.",
            "title=Editorial|author=|journaltitle=Millbrook Gazette|date=1962-05-03|at=14",
        ),
        (
            "Plato, *Republic* 514a–520a, trans. Paul Short (Cambridge, MA: Harvard University Press, 1930).",
            "title=Republic|at=514a-520a|location=Cambridge, MA",
        ),
        (
            "Kenneth Wolf, *Theory of Rivers* (Reading, MA, USA: Heron-Wesley, 1979), 102.",
            "location=Reading, MA, USA|publisher=Heron-Wesley|at=102",
        ),
        (
            "Memorandum of Conversation between Michael Gorb and James Becker, Moscow, February 9, 1990,"
            " National River Archive, Doc. 5.",
            "date=1990-02-09|note=National River Archive, Doc. 5",
        ),
        (
            "J. Smith, “A paper about birds,” *PLoS ONE* 15, no. 3 (2020): e0229888.",
            "volume=15|number=3|pages=e0229888|note=|at=",
        ),
        (
            "J. Smith, “A paper about birds,” *PLoS ONE*, vol. 15, no. 3, Art. no. e0229888, 2020.",
            "volume=15|number=3|pages=e0229888|note=|at=",
        ),
        (
            "Smith, J. (2020). A paper about birds. *Sensors*, *15*(3), Article 2288.",
            "volume=15|number=3|pages=2288|at=",
        ),
        (
            "J. Smith, “A paper about birds,” *Harvard Law Review* 45, no. 2 (1931): 201, 205.",
            "volume=45|number=2|pages=|at=201, 205",
        ),
    ],
)
def test_notes_are_read_whole(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("full", "short", "at"),
    [
        (
            "Hannes Adler, *Imperial Rivers* (Baden-Baden: Nomos, 2016), 12.",
            "Adler, *Imperial Rivers*, esp. 12–14.",
            "12-14",
        ),
        ("Hannes Adler, *Imperial Rivers* (Baden-Baden: Nomos, 2016), 12.", "Ibid., esp. 14.", "14"),
        (
            "Robert O. Kehr and Lisa L. Martin, “The Promise of Water,” *Rivers* 20, no. 1 (1995): 39–51.",
            "Kehr and Martin, “Promise,” 40.",
            "40",
        ),
        (
            "Thomas Black, *The River Thames* (London: Macmillan, 1911), 3.",
            "Historians differ, whereas Black, *River Thames*, 44, blames the crown.",
            "44",
        ),
        (
            "Thomas Black, *The River Thames* (London: Macmillan, 1911), 3.",
            "Some hold otherwise. Black, *River Thames*, 44, blames the crown.",
            "44",
        ),
        (
            "Hans-Dietrich Genz, Erinnerungen, Berlin 1995, S. 716.",
            "Dazu Genz, Erinnerungen, S. 720, der freilich von „Garantien“ nichts wissen will.",
            "720",
        ),
    ],
)
def test_works_are_cited_again(full: str, short: str, at: str) -> None:
    (citation,) = read_last(full, short)
    assert citation.short_form
    assert citation.locator is not None
    assert citation.locator.value == at


def test_a_page_and_a_range_of_pages_are_cited_of_one_book() -> None:
    found = read(
        "Anna Berg, *Rivers* (Oxford: OUP, 2001), 44.", "Anna Berg, *Rivers* (Oxford: OUP, 2001), 44–46."
    )
    assert [citation.locator and citation.locator.value for citation in found] == ["44", "44-46"]
    (work,) = collate(found).works
    assert "pages" not in work.fields


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        (
            "Tadeusz Wilk, The Mills of Galicia (Kraków: Heron, 1929). In English, the best introduction"
            " remains Olena Petrova, “Mills and Nation in Galicia,” Slavonic Rivers 58, no. 1 (1999): 33–61,"
            " which takes neither side.",
            ["The Mills of Galicia", "Mills and Nation in Galicia"],
        ),
        (
            "H. Daubert, *L'Eau marchande*, Paris, Plon, 1990, p. 133 : « Le logeur est sans âge. » Contra :"
            " G. Linden, *Le Seuil*, Paris, Payot, 1934, p. 80.",
            ["L'Eau marchande", "Le Seuil"],
        ),
        (
            "UN Security Council, Resolution 2998, S/RES/2998 (2014), para. 11. The formula (“decides to"
            " establish, for a"
            " period of 12 months”) was copied almost word for word from a text of 2004.",
            ["Resolution 2998"],
        ),
        (
            "Die Forschung hat sich lange an der Frage abgearbeitet, wem die Flüsse gehören. Für die erste"
            " Position vgl."
            " Hartmut Weller, Wasser und Land. Die Kanäle 1642–1750 (Schriften zur Flussgeschichte 12),"
            " Stuttgart 1979,"
            " S. 31–58; für die zweite Gisela Roth, Die Gemeinde am Fluss. Studien zum 17. Jahrhundert,"
            " Göttingen 1991.",
            ["Wasser und Land. Die Kanäle 1642–1750", "Die Gemeinde am Fluss. Studien zum 17. Jahrhundert"],
        ),
        (
            "Les mêmes chiffres sont repris, sans que la source soit indiquée, dans un rapport officiel :"
            " Direction de"
            " l’élevage, Les Marchés gérés : bilan et perspectives, Cotonou, ministère de l’Agriculture,"
            " 2013, p. 14.",
            ["Les Marchés gérés : bilan et perspectives"],
        ),
        (
            "Národní archiv, Prague, fond Ministerstvo vod, kart. 212. Of the forty-one annual reports"
            " that ought to be"
            " in the box, nine have survived.",
            ["Národní archiv, Prague, fond Ministerstvo vod, kart. 212"],
        ),
        (
            "L’iscrizione fu copiata nel 1842 dall’abate Mariotti: Perugia, Biblioteca Augusta, ms. 1443,"
            " c. 12v.",
            ["Perugia, Biblioteca Augusta, ms. 1443"],
        ),
        ("Hay otra copia, sin firma, en ABNB, Correspondencia, 33.", ["ABNB, Correspondencia, 33"]),
        (
            "Of the 1.2 million hold of forest in the four counties, the treasury owned roughly a third in"
            " 1900; the"
            " Schönberg estate alone held 235,000. I leave aside the vexed question of the common pastures.",
            [],
        ),
    ],
)
def test_what_is_cited_is_told_from_what_is_said(note: str, titles: list[str]) -> None:
    assert [citation.fields.get("title") for citation in read(note)] == titles


def test_a_number_of_a_manuscript_is_no_year() -> None:
    (citation,) = read("Perugia, Biblioteca Augusta, ms. 1443, c. 12v.")
    assert "date" not in citation.fields


def test_a_person_without_a_name_is_nobody() -> None:
    (citation,) = read("Author interview with a former member of the Panel, Nairobi, 14 June 2015.")
    assert "author" not in citation.fields


def test_two_books_of_one_sentence_are_not_joined_by_their_commas() -> None:
    (citation,) = read("Anna Berg, *Dams* (London: Routledge, Paris, 1990), 4.")
    assert citation.fields["publisher"] == "Routledge"
