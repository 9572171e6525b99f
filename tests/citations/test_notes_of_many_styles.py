"""Footnotes as historians of several countries write them, read through the paper's reader of notes."""

from __future__ import annotations

import pytest

from verifier.citations import read_notes
from verifier.documents.inline import read_inline
from verifier.model import Citation, Document, Note


def cited(*notes: str) -> Citation:
    """The only citation of the last of the notes of a paper."""
    texts = tuple(Note(str(i), read_inline(note).text, (i, i)) for i, note in enumerate(notes, 1))
    (citation,) = read_notes(Document("x.md", "markdown", texts))[-1].citations
    return citation


def fields_of(described: str) -> dict[str, str]:
    """Fields from ``name=value`` parted by bars; ``at`` is the cited place."""
    return dict(part.split("=", 1) for part in described.split("|"))


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "M. Ferrante, *La nobiltà di toga*, in «Rivista storica», XII (1971), 3, pp. 45-60.",
            "author=Ferrante, M.|title=La nobiltà di toga|journaltitle=Rivista storica|volume=XII"
            "|number=3|date=1971",
        ),
        (
            "S. Pacini, *Confini e doganieri*, «Quaderni storici», 35 (2000), n. 104, pp. 511-532: 520.",
            "author=Pacini, S.|title=Confini e doganieri|journaltitle=Quaderni storici|pages=511-532|at=520",
        ),
        (
            "G. Riva, *Economie*, in *La montagna*, a cura di D. Albera e P. Corti, "
            "Cavallermaggiore, Gribaudo, 2000, p. 7.",
            "editor=Albera, D. and Corti, P.|booktitle=La montagna|location=Cavallermaggiore"
            "|publisher=Gribaudo|at=7",
        ),
        (
            "Lupi R., Tosi A. (a cura di), *Piccoli stati*, Milano, FrancoAngeli, 2010.",
            "editor=Lupi, R. and Tosi, A.|title=Piccoli stati|location=Milano"
            "|publisher=FrancoAngeli|date=2010",
        ),
        (
            "J. Le Roux, *Il Medioevo*, trad. it. di M. Sampaolo, Roma-Bari, Laterza, 1983 (ed. or. "
            "Paris, Seuil, 1977), p. 9.",
            "author=Le Roux, J.|translator=Sampaolo, M.|publisher=Laterza|date=1983|at=9",
        ),
        (
            "V. De Simone, voce *Grimaldi, Domenico*, in *Dizionario biografico*, vol. 59, Roma, "
            "Treccani, 2002, p. 488.",
            "author=De Simone, V.|title=Grimaldi, Domenico|volume=59|location=Roma",
        ),
        (
            "Jean Dupuis, *Les Steppes*, Paris, Gallimard, coll. « Bibliothèque des histoires », "
            "1984, p. 56.",
            "title=Les Steppes|location=Paris|publisher=Gallimard|series=Bibliothèque des histoires"
            "|date=1984|at=56",
        ),
        (
            "Claire Vasseur, « Les neutres », dans Pierre Lenoir (dir.), *Guerres et paix*, Rennes, "
            "PUR, 2003, p. 45-67.",
            "editor=Lenoir, Pierre|booktitle=Guerres et paix|location=Rennes|publisher=PUR|pages=45-67",
        ),
        (
            "Fernand Breuil, *La Mer*, 2e éd. revue et augmentée, Paris, A. Colin, 1966, 2 vol., t. "
            "I, p. 233.",
            "title=La Mer|location=Paris|publisher=A. Colin|date=1966|volume=I|at=233",
        ),
        (
            "María Ortega, «Los tártaros», *Hispania*, LXII/1, núm. 210 (2002), pp. 33-58.",
            "author=Ortega, María|title=Los tártaros|journaltitle=Hispania|volume=LXII|date=2002|pages=33-58",
        ),
        (
            "Elena Robles, «Tratados», en Luis Mora (coord.), *Historia de Asia*, Valencia, Tirant "
            "lo Blanch, 2009, p. 1.",
            "editor=Mora, Luis|booktitle=Historia de Asia|location=Valencia"
            "|publisher=Tirant lo Blanch|date=2009",
        ),
        (
            "T. J. Harcourt, ‘The Buffer State’, *Journal of Imperial Studies*, 31.2 (2003), 120–45 "
            "(p. 133).",
            "title=The Buffer State|volume=31|number=2|date=2003|pages=120-45|at=133",
        ),
        (
            "Alan Berg, “Mongolia in 1990,” in *Asia and War*, ed. Ruth Lyle (New York: Routledge, "
            "2001), 233–51, at 240.",
            "editor=Lyle, Ruth|booktitle=Asia and War|pages=233-51|at=240",
        ),
        (
            "N. Przhevalski, *Mongolia*, trans. E. Delmar Morgan (1876; repr., Farnborough: Gregg, "
            "1968), 114.",
            "translator=Morgan, E. Delmar|location=Farnborough|publisher=Gregg|date=1968|origdate=1876",
        ),
        (
            "Siehe dazu ausführlich Petra Lindemann, Grenzen in Asien (= Kritische Studien, Bd. "
            "144), Göttingen 2003, S. 7.",
            "author=Lindemann, Petra|title=Grenzen in Asien|series=Kritische Studien|number=144"
            "|location=Göttingen|date=2003",
        ),
        (
            "Jürgen Ostermann, Die Entzauberung Asiens, München ²2010 [1998], S. 56.",
            "title=Die Entzauberung Asiens|location=München|date=2010|origdate=1998|at=56",
        ),
        ("Frankfurter Allgemeine Zeitung vom 14. Juni 1993, S. 3.",
         "journaltitle=Frankfurter Allgemeine Zeitung|date=1993-06-14"),
        (
            "Ernst Pauli, Das Amt und der Osten, hg. v. Klaus Thiele und Renate Born, München: Beck 1969.",
            "author=Pauli, Ernst|title=Das Amt und der Osten|location=München|publisher=Beck|date=1969",
        ),
        ("W. Heissig, Die Chroniken, in: Central Asiatic Review 5, 1959/60, H. 2, S. 101–118.",
         "date=1959/1960|pages=101-118"),
        (
            "Karl Vogt, Der Friede, in: Ders./Ulrike Sand (Hrsg.), Kleine Staaten, Bonn 1995, S. "
            "211–240, hier S. 219.",
            "author=Vogt, Karl|editor=Vogt, Karl and Sand, Ulrike|booktitle=Kleine Staaten"
            "|pages=211-240|at=219",
        ),
        (
            "Rolf Bender, Art. „Neutralität“, in: Otto Brandt u. a. (Hrsg.), Leitbegriffe. Ein "
            "Lexikon, Bd. 4, Bonn 1978, S. 3.",
            "author=Bender, Rolf|title=Neutralität|editor=Brandt, Otto and others"
            "|booktitle=Leitbegriffe. Ein Lexikon",
        ),
        (
            "Anna Breit (Hrsg.), Handbuch der Diplomatie, Bd. 3: Die Moderne, Stuttgart: Steiner, 2011.",
            "editor=Breit, Anna|title=Handbuch der Diplomatie|volume=3|titleaddon=Die Moderne"
            "|publisher=Steiner",
        ),
        ("Gisela Thoma, Preußen und die Qing, Phil. Diss. Leipzig 1992, S. 18.",
         "title=Preußen und die Qing|date=1992|at=18"),
        (
            "Owen Berg, review of *The Steppe*, by Ann Ellison, *Historical Review* 115, no. 3 "
            "(June 2010): 812–13.",
            "author=Berg, Owen|title=review of The Steppe, by Ann Ellison"
            "|journaltitle=Historical Review|volume=115",
        ),
        (
            "Martin Oehler, Rez. zu: Petra Linde, Grenzen in Asien, in: Historische Zeitschrift 280 "
            "(2005), S. 702–704.",
            "author=Oehler, Martin|title=Rez. zu: Petra Linde, Grenzen in Asien"
            "|journaltitle=Historische Zeitschrift",
        ),
        (
            "Кузьмин С. Л. Баргинская проблема // Восток. Афро-азиатские общества: история. — 2014. "
            "— № 3. — С. 50.",
            "author=Кузьмин, С. Л.|title=Баргинская проблема|date=2014|number=3|at=50",
        ),
        (
            "Бадмаева Е. Н. Аграрная политика : дис. ... канд. ист. наук. Улан-Удэ, 2006. С. 77.",
            "author=Бадмаева, Е. Н.|title=Аграрная политика|location=Улан-Удэ|date=2006|at=77",
        ),
        ("Монголия и нейтралитет // Известия. 2015. 9 сент.", "journaltitle=Известия|date=2015-09-09"),
        (
            "См.: Лузянин С. Г. Россия и Китай : отношения. — М. : ИДВ РАН, 2000. — 268 с.",
            "author=Лузянин, С. Г.|title=Россия и Китай : отношения|location=М.|publisher=ИДВ РАН|date=2000",
        ),
        (
            "[英]约翰·史密斯：《中亚简史》，周平译，上海：上海人民出版社，1998年版，第12页。",
            "title=中亚简史|translator=周, 平|location=上海|publisher=上海人民出版社|date=1998|at=12",
        ),
        (
            "参见孙立：《边疆》，载黄强主编：《清代研究》，成都：四川人民出版社，2005年，第201-215页。",
            "title=边疆|editor=黄, 强|booktitle=清代研究|location=成都|pages=201-215",
        ),
        ("《人民日报》2015年9月8日，第3版。", "journaltitle=人民日报|date=2015-09-08|at=3"),
        ("胡波：《蒙古》，《环球时报》2015年10月22日，第6版。", "title=蒙古|journaltitle=环球时报|at=6"),
        (
            "Mary Kell, *New Wars* (Stanford: Stanford University Press, 2012), 45–47, https://x.example/a.",
            "title=New Wars|publisher=Stanford University Press|date=2012|url=https://x.example/a|at=45-47",
        ),
        (
            "Mary Kell, *New Wars* (Stanford: Stanford University Press, 2012), 45, https://doi.org/10.1234/abc.",
            "title=New Wars|date=2012|doi=10.1234/abc|at=45",
        ),
        (
            "Al Wach, “A Gambit,” Program Working Paper Series, no. 18 (Seoul: East Asia Institute, "
            "May 2009), 12, http://x.example/a.pdf.",
            "title=A Gambit|number=18|date=2009-05|url=http://x.example/a.pdf|at=12",
        ),
        (
            "Jan Osten, Die Verwandlung der Steppe. Eine Geschichte des 19. Jahrhunderts, 4. Aufl., "
            "München 2009, S. 5.",
            "author=Osten, Jan|title=Die Verwandlung der Steppe. Eine Geschichte des 19. Jahrhunderts"
            "|edition=4. Aufl|location=München|date=2009",
        ),
        (
            "Gerhard Ritter, Staatskunst und Steppe. Das Problem, Bd. 1, 3. Auflage, München 1965, S. 58.",
            "author=Ritter, Gerhard|title=Staatskunst und Steppe. Das Problem|volume=1"
            "|location=München|at=58",
        ),
        (
            "Brigitte Kessler: Handel im Norden, Frankfurt am Main: Suhrkamp 1982 (edition suhrkamp "
            "1100), S. 9–15.",
            "title=Handel im Norden|publisher=Suhrkamp|date=1982|series=edition suhrkamp|number=1100",
        ),
        (
            "Schulz, Hans: Der Vertrag. In: Jahrbücher für Geschichte Osteuropas, N. F. 23 (1975), "
            "S. 210-228.",
            "title=Der Vertrag|journaltitle=Jahrbücher für Geschichte Osteuropas|volume=23"
            "|date=1975|pages=210-228",
        ),
        (
            "Ingrid Ammon, Minderheiten, Habilitationsschrift, Universität Wien 2006, S. 33.",
            "title=Minderheiten|institution=Universität Wien|date=2006|at=33",
        ),
        (
            "A. Berti, *Il papato*, Tesi di dottorato, Università di Bologna, XV ciclo, 2003.",
            "title=Il papato|institution=Università di Bologna|date=2003",
        ),
        ("La Vanguardia, 2-IX-1939, p. 1.", "journaltitle=La Vanguardia|date=1939-09-02|at=1"),
        ("Правда. 1936. 14 марта. С. 2.", "journaltitle=Правда|date=1936-03-14|at=2"),
        (
            "CASTRO, A. y LUNA, B.: «Fronteras», Revista de Occidente, 14 (1988), pp. 5-22.",
            "title=Fronteras|journaltitle=Revista de Occidente|volume=14|pages=5-22",
        ),
        (
            "Гаврилова М. А. Караванная торговля : автореф. дис. … д-ра ист. наук. М., 2001. С. 15.",
            "author=Гаврилова, М. А.|title=Караванная торговля|location=М.|date=2001|at=15",
        ),
        (
            "高峰, 林静, 吴刚, 等. 草原生态与政治[J]. 生态学报, 2018, 38(12): 4211-4220.",
            "author=高, 峰 and 林, 静 and 吴, 刚 and others|title=草原生态与政治|volume=38|number=12",
        ),
        (
            "Гаврилова М. А. Караванная торговля. М., 2001. С. 15.",
            "author=Гаврилова, М. А.|title=Караванная торговля|location=М.|date=2001",
        ),
        (
            "C. Ginzi, *Spie. Radici*, in A. Gar (a cura di), *Crisi*, Bari, UTET, 1979, pp. 57-106, p. 60.",
            "author=Ginzi, C.|title=Spie. Radici|editor=Gar, A.|booktitle=Crisi|pages=57-106|at=60",
        ),
        (
            "G. Galassi - A. Romei, *La Sicilia*, I, Napoli, Guida, 1985, pp. 10 ss.",
            "author=Galassi, G. and Romei, A.|title=La Sicilia|volume=I|publisher=Guida|at=10 ss",
        ),
        (
            "Pierre Noret (dir.), Les lieux, Paris, Gallimard, 1984-1992, 7 vol., t. 2, p. 17.",
            "editor=Noret, Pierre|title=Les lieux|volume=2|volumes=7|date=1984/1992|at=17",
        ),
        (
            "Roger Chartrain, « Le monde », Annales ESC, 44e année, n° 6, juin 1989, p. 1505-1520.",
            "title=Le monde|volume=44|number=6|date=1989-06|pages=1505-1520",
        ),
        (
            "Vid. Antonio Feros, *El duque*, Madrid, Marcial Pons, 2002, pp. 34 y ss.",
            "author=Feros, Antonio|publisher=Marcial Pons|at=34 y ss",
        ),
        (
            "Подробнее см.: Миллер А. И. Империя и нация. СПб.: Алетейя, 2006. С. 7.",
            "author=Миллер, А. И.|title=Империя и нация|publisher=Алетейя|at=7",
        ),
        (
            "Lettre de Vergennes à Choiseul, 3 mai 1769, AMAE, CP Turquie 152, f. 43v.",
            "title=Lettre de Vergennes à Choiseul|date=1769-05-03|note=AMAE, CP Turquie 152|at=43v",
        ),
    ],
)  # fmt: skip
def test_a_note_has_these_fields(note: str, described: str) -> None:
    citation = cited(note)
    fields = {**citation.fields, "at": citation.locator.value if citation.locator else ""}
    expected = fields_of(described)
    assert {name: fields.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    "note",
    ["Ibídem, p. 33.", "Pacini, Confini e doganieri cit., p. 515."],
)
def test_a_short_form_of_another_country_is_no_remark(note: str) -> None:
    assert cited(note).short_form


def test_a_chinese_short_title_points_to_the_work_cited_in_full() -> None:
    assert cited(
        "李伟：《河流与国家》，北京：中华书局，2003年，第45页。", "李伟：《河流》，第60页。"
    ).short_form


def test_another_work_of_the_same_author_is_no_repetition_and_has_its_author() -> None:
    citation = cited(
        "A. Berg, *Rivers at Sea*, Oxford: Clarendon, 1998, p. 3.",
        "Id., *Mountains of Tibet*, Firenze, Olschki, 2006 (Biblioteca storica toscana, 48), p. 3.",
    )
    assert not citation.short_form
    assert (citation.fields["author"], citation.fields["title"]) == ("Berg, A.", "Mountains of Tibet")
    assert (citation.fields["series"], citation.fields["number"]) == ("Biblioteca storica toscana", "48")


@pytest.mark.parametrize("note", ["Id. at 45.", "Id., 45.", "Idem, S. 12."])
def test_the_same_at_another_page_is_a_repetition(note: str) -> None:
    assert cited("A. Berg, *Rivers at Sea*, Oxford: Clarendon, 1998, p. 3.", note).short_form == "idem"


@pytest.mark.parametrize(
    ("note", "author", "title"),
    [
        ("Kramer, Neutralität, op. cit., S. 3.", "Kramer", "Neutralität"),
        ("Marx, Kapital, a.a.O., S. 3.", "Marx", "Kapital"),
        ("Berg, Anna, a.a.O., S. 12.", "Berg, Anna", None),
        ("Ulrike Sand, op. cit., p. 1.", "Sand, Ulrike", None),
    ],
)
def test_a_title_of_one_word_in_front_of_op_cit_is_no_given_name(
    note: str, author: str, title: str | None
) -> None:
    citation = cited(note)
    assert (citation.fields["author"], citation.fields.get("title")) == (author, title)


@pytest.mark.parametrize(
    ("note", "title", "word"),
    [
        ("Encyclopaedia Britannica, 11th ed., s.v. “Urga.”", "Encyclopaedia Britannica", "Urga"),
        ("*Oxford English Dictionary*, 2nd ed., s.v. “neutral.”", "Oxford English Dictionary", "neutral"),
    ],
)
def test_a_work_of_reference_is_cited_at_the_word_looked_up(note: str, title: str, word: str) -> None:
    citation = cited(note)
    assert (citation.type, citation.fields["title"]) == ("reference", title)
    assert citation.locator is not None
    assert citation.locator.value == word


@pytest.mark.parametrize(
    ("note", "number", "date"),
    [
        ("UN Doc. A/RES/53/77 D (4 December 1998).", "A/RES/53/77 D", "1998-12-04"),
        ("UN Doc. S/RES/242 (22 November 1967), para. 3.", "S/RES/242", "1967-11-22"),
    ],
)
def test_a_document_cited_by_its_symbol_alone_has_no_made_up_title(note: str, number: str, date: str) -> None:
    assert cited(note).fields == {"number": number, "date": date}


@pytest.mark.parametrize(
    ("note", "author"),
    [
        ("Anders Wivel, *The Security Challenge*, Oxford: Clarendon, 1998, p. 3.", "Wivel, Anders"),
        ("So Young Kim, *Rivers at Sea*, Oxford: Clarendon, 1998, p. 3.", None),
        ("A. A. Berg, *Rivers at Sea*, Oxford: Clarendon, 1998, p. 3.", "Berg, A. A."),
    ],
)
def test_a_name_that_is_also_a_word_of_introductions_stays_a_name(note: str, author: str | None) -> None:
    read = cited(note).fields["author"]
    assert read == author if author else read.split()[0].strip(",") in {"So", "Kim"}


def test_a_citation_of_which_nothing_is_understood_still_says_what_it_is() -> None:
    citation = cited("9781131460048")
    assert citation.fields == {"title": "9781131460048"}
    assert [span.confidence < 0.5 for span in citation.spans] == [True]


@pytest.mark.parametrize(
    ("note", "number", "place"),
    [
        ("Siehe auch UN-Dok. A/RES/53/77 D vom 4. Dezember 1998.", "A/RES/53/77 D", None),
        ("UN-Dok. A/RES/53/77 vom 4. Dezember 1998, Ziff. 3.", "A/RES/53/77", "3"),
        ("ONU, A/RES/53/77 D du 4 décembre 1998, par. 2.", "A/RES/53/77 D", "2"),
        ("UN Doc. A/RES/53/77 D of 4 December 1998.", "A/RES/53/77 D", None),
    ],
)
def test_a_document_cited_by_its_symbol_and_day_has_these_and_nothing_made_of_other_words(
    note: str, number: str, place: str | None
) -> None:
    citation = cited(note)
    assert citation.fields == {"number": number, "date": "1998-12-04"}
    assert (citation.locator.value if citation.locator else None) == place
