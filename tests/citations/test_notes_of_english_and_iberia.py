"""Footnotes as they are printed most in English, Spanish and Portuguese."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import read_notes
from verifier.documents.inline import read_inline
from verifier.duplicates import collate
from verifier.model import Citation, Document, Note, NoteReading


def readings(*notes: str) -> tuple[NoteReading, ...]:
    """The notes of a paper as read."""
    texts = tuple(Note(str(i), read_inline(note).text, (i, i)) for i, note in enumerate(notes, 1))
    return read_notes(Document("x.md", "markdown", texts))


def only(note: str) -> Citation:
    """The only citation of the only note of a paper."""
    (citation,) = readings(note)[-1].citations
    return citation


@pytest.mark.parametrize(
    ("note", "kind", "described"),
    [
        (
            "Clara Hobart, Resource Nationalism, Carnegie Paper 112 (Washington, DC: Carnegie Endowment "
            "for International Peace, 2015), 17.",
            "report",
            "title=Resource Nationalism|series=Carnegie Paper|number=112|at=17",
        ),
        (
            "Ministry of Defence of Exland, Defence White Paper 2010 (Exton: Ministry of Defence, 2011), 32.",
            "report",
            "author={Ministry of Defence of Exland}|title=Defence White Paper 2010|date=2011|at=32",
        ),
        (
            "Neha Kapur, Strategic restraint, Chatham House Research Paper (London: Royal Institute of "
            "International Affairs, Sept. 2019), p. 11.",
            "report",
            "series=Chatham House Research Paper|publisher=Royal Institute of International Affairs",
        ),
        (
            "Gerd Toll, ‘Whose order?’, Review of International Studies, 40/1 (2014), pp. 1–22.",
            "article",
            "volume=40|number=1|pages=1-22",
        ),
        (
            "Susan Holl, ‘Introduction’, in *Reading the Regency*, pp. 1–18 (p. 3).",
            "incollection",
            "title=Introduction|booktitle=Reading the Regency|pages=1-18|at=3",
        ),
        (
            "‘Minerva Database’, Chawton House Library <http://www.example.org/m> [accessed 12 May 2013].",
            "online",
            "title=Minerva Database|urldate=2013-05-12",
        ),
        (
            "Walter Hume, “The Rural Church” (lecture, Wesley Seminary, Boston, April 5, 1962).",
            "unpublished",
            "author=Hume, Walter|title=The Rural Church|date=1962-04-05|howpublished=lecture",
        ),
        (
            "Laura Mend, “Sacred Harp” (paper presented at the Academy of Religion, Boston, May 3, 2014).",
            "unpublished",
            "howpublished=paper presented at the Academy of Religion|date=2014-05-03",
        ),
        (
            "Fenella Strand, *Harbors* (Honolulu: Brill, 2011), 23, 31–33.",
            "book",
            "publisher=Brill|at=23, 31-33",
        ),
        ("Tom Rook, *The River War*, new edn (London, 2001), 12 n. 4.", "book", "location=London|at=12 n. 4"),
        ("Tom Rook, *Wales* (3 vols, London, 1950–5), ii, p. 33.", "book", "date=1950/1955|volume=ii|at=33"),
        ("Tom Rook, *The River War* [1899] (London: Penguin, 2001), 12.", "book", "date=2001|origdate=1899"),
        (
            "Julia Kest, “Dams,” in Tom Rook and Ann Low (eds.), Water and Power, Oxford 2010, 15–40.",
            "incollection",
            "booktitle=Water and Power|location=Oxford|editor=Rook, Tom and Low, Ann",
        ),
        (
            "Julia Kest, “Dams,” *Past & Present* 201 (2008): 33-70 at 40.",
            "article",
            "volume=201|pages=33-70|at=40",
        ),
        (
            "Kest, Julia. 2018. “Dam Collapses.” *New York Times*, July 24, A3.",
            "article",
            "date=2018-07-24|journaltitle=New York Times|at=A3",
        ),
        (
            "Kest, J & Low, A 2018, *The weight of water*, Penguin, London.",
            "book",
            "author=Kest, J and Low, A|date=2018|publisher=Penguin|location=London",
        ),
        (
            "Ballard, R., Dube, S., & Singh, A. (2012). Urban commons (2nd ed.). Routledge.",
            "book",
            "author=Ballard, R. and Dube, S. and Singh, A.|title=Urban commons|publisher=Routledge",
        ),
        (
            "Rob Hammond (@rhammond), “Armor near Yelnya,” Twitter, November 1, 2021, 9:14 a.m., "
            "https://twitter.com/rhammond/status/145.",
            "online",
            "author=Hammond, Rob|title=Armor near Yelnya|date=2021-11-01|note=@rhammond",
        ),
        (
            "Law Reform Commission, *Connection to Country* (Report No 126, April 2015) 88 [4.12].",
            "report",
            "number=126|date=2015-04|at=88",
        ),
        (
            "García Pulido, Andrés y Mir Olivé, Teresa, Manual de Derecho Penal, 5.ª ed., Valencia, "
            "Tirant lo Blanch, 2018, p. 244.",
            "book",
            "author=García Pulido, Andrés and Mir Olivé, Teresa|title=Manual de Derecho Penal",
        ),
        (
            "SANDOVAL, Rocío, Diplomacia de los pueblos, Plural, La Paz, 2016, p. 14.",
            "book",
            "title=Diplomacia de los pueblos|publisher=Plural|location=La Paz",
        ),
        (
            "Clara Moura, “Cooperação”, em O Brasil e a África, org. José Saraiva (Brasília: UnB, 2012), "
            "88–110.",
            "incollection",
            "booktitle=O Brasil e a África|editor=Saraiva, José|pages=88-110",
        ),
        (
            "Duarte Simas, *Caminhos de ferro*, dissertação de mestrado, Universidade Nova de Lisboa, "
            "2007, p. 64.",
            "thesis",
            "title=Caminhos de ferro|institution=Universidade Nova de Lisboa|at=64",
        ),
        (
            "RIBEIRO, Ana. Barragens. 2005. 210 f. Tese (Doutorado em História) – Universidade de São Paulo, "
            "São Paulo, 2005.",
            "thesis",
            "title=Barragens|pagetotal=210|institution=Universidade de São Paulo|at=",
        ),
        (
            "Luis Boix, *O império*, Lisboa, Edições 70, 1992, pp. 101-103.",
            "book",
            "publisher=Edições 70|location=Lisboa",
        ),
    ],
)
def test_a_work_has_the_type_and_fields_that_its_note_prints(note: str, kind: str, described: str) -> None:
    citation = only(note)
    assert citation.type == kind
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("note", "kind", "described"),
    [
        (
            "HL Deb 21 July 2005, vol 673, col WA261.",
            "report",
            "title=HL Deb|date=2005-07-21|volume=673|at=WA261",
        ),
        (
            "UN Security Council, Resolution 1973 (2011), S/RES/1973, 17 March 2011.",
            "report",
            "author={UN Security Council}|title=Resolution 1973 (2011)|number=S/RES/1973|date=2011-03-17",
        ),
        (
            "Resolución 1325 (2000) del Consejo de Seguridad de las Naciones Unidas.",
            "report",
            "author={Consejo de Seguridad de las Naciones Unidas}|number=1325|date=2000",
        ),
        (
            "Treaty Ratification: Hearing Before the S. Comm. on Foreign Relations, 106th Cong. 15 (1999).",
            "report",
            "date=1999|at=15",
        ),
        ("U.N. Charter art. 2, ¶ 4.", "legislation", "title=U.N. Charter|at=2"),
        ("BRASIL. Lei nº 12.527, de 18 de novembro de 2011.", "legislation", "title=Lei nº 12.527"),
        (
            "STS de 12 de junio de 2008 (rec. 4033/2004), FJ 3.",
            "jurisdiction",
            "institution=STS|date=2008-06-12",
        ),
        (
            "Corte IDH, Caso Velásquez Rodríguez vs. Honduras, sentencia de 29 de julio de 1988, párr. 172.",
            "jurisdiction",
            "title=Caso Velásquez Rodríguez vs. Honduras|date=1988-07-29",
        ),
        ("ANTT, Chancelaria de D. João III, liv. 16, fl. 3.", "unpublished", "at=3"),
        ("AHN, Consejos, leg. 7045, s. f.", "unpublished", "title=AHN, Consejos, leg. 7045, s. f"),
        ("Rook Papers, box 12, folder 4, Yale University Library.", "unpublished", "at="),
        ("Minutes of the Cabinet, 3 June 1909, CAB 23/4, TNA.", "unpublished", "date=1909-06-03"),
        ("*La Nación*, Buenos Aires, 22 de julio de 1919, p. 6.", "article", "journaltitle=La Nación|at=6"),
    ],
)
def test_what_states_courts_and_archives_have_is_read_by_its_own_form(
    note: str, kind: str, described: str
) -> None:
    citation = only(note)
    assert citation.type == kind
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (
            "Hernán Escudé Paz y Lucía Bertello, “El Mercosur”, *Nexos*, 12 (2018), pp. 9-20.",
            "Escudé Paz y Bertello, “El Mercosur”, p. 10.",
        ),
        (
            "Ernesto Villalba y Carmen Duarte Roa, «Yerbales», *Nexos*, 4 (2005), pp. 23-58.",
            "Villalba y Duarte Roa, «Yerbales», p. 24.",
        ),
        (
            "García Pulido, Andrés y Mir Olivé, Teresa, *Manual*, Madrid, Iustel, 2018, p. 4.",
            "García Pulido y Mir Olivé, Manual, p. 25.",
        ),
        (
            "I. ZURITA LEAL, «El silencio», *RAP*, núm. 178 (2009), págs. 45-77.",
            "ZURITA LEAL, ob. cit., págs. 50 y 51.",
        ),
        (
            "PUIG LLANOS, Andrea: “La autonomía”, *Estudios*, vol. 47, 2015, pp. 9-33.",
            "PUIG LLANOS, Andrea: op. cit., p. 20.",
        ),
        (
            "QUEIROGA, Paulo; BRANT, Lúcia. *A invenção da Amazônia*. Recife: Massangana, 2008.",
            "QUEIROGA; BRANT, 2008, p. 150.",
        ),
        (
            "Joana Brito, *Senhorios*, Lisboa, Estampa, 1993, p. 3.",
            "*Idem*, *ibidem*, p. 40.",
        ),
        (
            "Joana Brito, *Senhorios*, Lisboa, Estampa, 1993, p. 3.",
            "Id. Ibid., p. 40.",
        ),
        (
            "Comisión Nacional sobre la Paz, *Nunca más* (Lima: IEP, 1984), 26.",
            "Comisión Nacional sobre la Paz, *Nunca más*, 30.",
        ),
        (
            "*Caparo Industries plc v Dickman* [1990] 2 AC 605 (HL).",
            "*Caparo* (n 1) 617–18 (Lord Bridge).",
        ),
        (
            "Filartiga v. Pena-Irala, 630 F.2d 876, 880 (2d Cir. 1980).",
            "Filartiga, 630 F.2d at 884.",
        ),
        (
            "Tom Rook, *The River War* (London: Penguin, 2001), 12.",
            "Rook, op. cit. (n. 1), 33.",
        ),
        (
            "Tom Rook, *The River War* (London: Penguin, 2001), 12.",
            "Rook, *River War*, 33, 35–36, and 40.",
        ),
        (
            "Mauro Ledesma, *Misioneros*, Rosario, Prohistoria, 2001, p. 3.",
            "Ledesma, *Misioneros*, cap. 2.",
        ),
    ],
)
def test_a_short_citation_leads_back_to_its_work(full: str, short: str) -> None:
    first, second = readings(full, short)
    assert [len(first.citations), len(second.citations)] == [1, 1]
    collated = collate([*first.citations, *second.citations])
    assert second.citations[0].short_form
    assert collated.work_of[second.citations[0].id] == collated.work_of[first.citations[0].id]


def test_two_author_year_citations_in_one_note_are_two() -> None:
    read = readings(
        "Marchetti, L. and O’Dowd, K. (2010) ‘Street vending’, *Urban Studies*, 47(6), pp. 1123–1141.",
        "Nwosu, C. (2017) *Water kiosks*. Bristol: Policy Press.",
        "Marchetti and O’Dowd, 2010, p. 1130; Nwosu, 2017.",
    )
    assert [citation.short_form for citation in read[-1].citations] == ["author-year", "author-year"]


@pytest.mark.parametrize("note", ["See p. 33 above.", "Vgl. S. 12 unten.", "Véase pág. 14 más abajo."])
def test_a_page_of_the_paper_itself_is_no_citation(note: str) -> None:
    assert readings("Tom Rook, *The River War* (London: Penguin, 2001), 12.", note)[-1].citations == ()


def test_what_is_said_behind_a_page_leaves_it_the_cited_place() -> None:
    read = readings("Tom Rook, *The River War* (London, 2001), 12.", "Ibid., 33. Emphasis in original.")
    locator = read[-1].citations[0].locator
    assert locator is not None
    assert locator.value == "33"


def test_the_book_that_an_essay_reviews_is_kept_as_a_note() -> None:
    citation = only(
        "Julia Kest, “Rivers of Blood,” review of *The River War*, by Tom Rook, *London Review of Books*, "
        "May 5, 2005, 12."
    )
    assert_described(
        citation, "title=Rivers of Blood|note=review of The River War, by Tom Rook|date=2005-05-05"
    )
