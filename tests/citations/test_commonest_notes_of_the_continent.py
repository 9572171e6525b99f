"""The commonest forms of German, French, Italian, Russian and Chinese notes, with titles that mislead."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import read_notes
from verifier.documents.inline import read_inline
from verifier.model import Citation, Document, Note, NoteReading


def readings(*notes: str) -> tuple[NoteReading, ...]:
    """The notes of a paper, read."""
    texts = tuple(Note(str(i), read_inline(note).text, (i, i)) for i, note in enumerate(notes, 1))
    return read_notes(Document("x.md", "markdown", texts))


def citations(*notes: str) -> tuple[Citation, ...]:
    """The citations of the last of the notes of a paper."""
    return readings(*notes)[-1].citations


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "Irina Gorde, Pazifismus in der Sowjetunion, in: Werner Ben/Malte Thiel (Hg.), *Frieden*, "
            "Berlin 2014, S. 110–131.",
            "author=Gorde, Irina|title=Pazifismus in der Sowjetunion|editor=Ben, Werner and Thiel, Malte"
            "|booktitle=Frieden|location=Berlin",
        ),
        (
            "Udo Steinweg: Der Osten. In: Knapp, Martin/Krelle, Gerd (Hrsg.): *Einführung in die Politik*. "
            "München: Oldenburg 1996, S. 330–352.",
            "title=Der Osten|editor=Knapp, Martin and Krelle, Gerd|booktitle=Einführung in die Politik",
        ),
        (
            "Lutz Hafner: Gesellschaft als lokale Veranstaltung. In: *Die Zeit*, Nr. 12, 18.3.2004, S. 9.",
            "author=Hafner, Lutz|title=Gesellschaft als lokale Veranstaltung|journaltitle=Die Zeit",
        ),
        (
            "Wolfgang Schmal, Was wird aus der Union? Geschichte und Zukunft, Ditzingen 2018, S. 33.",
            "title=Was wird aus der Union? Geschichte und Zukunft|location=Ditzingen|date=2018",
        ),
        (
            "Karl Schlegel, Terror und Traum. Moskau 1937, München 2008, S. 511.",
            "title=Terror und Traum. Moskau 1937|location=München|date=2008",
        ),
        (
            "Olivier Wievior, 1940. La guerre des ombres, Lyon, ENS Éditions, 2010, p. 14.",
            "author=Wievior, Olivier|title=1940. La guerre des ombres|location=Lyon|date=2010",
        ),
        (
            "Bianka Pietrow, Rußlands „neue Menschen“. Die Entwicklung der Frauenbewegung, "
            "Bonn 1999, S. 120.",
            "author=Pietrow, Bianka|title=Rußlands „neue Menschen“. Die Entwicklung der Frauenbewegung",
        ),
        (
            "Robert Kindel, Stalins Nomaden. Herrschaft und Hunger in Kasachstan, Hamburg 2014, S. 34.",
            "author=Kindel, Robert|title=Stalins Nomaden. Herrschaft und Hunger in Kasachstan",
        ),
        (
            "Nikolaus Katz (Hg.), Die weiße Bewegung. Herrschaft, praktische Politik und "
            "Programm, Köln 1999.",
            "editor=Katz, Nikolaus|title=Die weiße Bewegung. Herrschaft, praktische Politik und Programm",
        ),
        (
            "Klaus Gest, Das Besitzergreifen von Natur, in: Saeculum 56 (2005) 1, S. 105–138.",
            "journaltitle=Saeculum|volume=56|number=1|date=2005|pages=105-138",
        ),
        (
            "Fabio Bettan, Il lungo terrore, in «Studi storici», 38, 1997, 3, pp. 601-640.",
            "journaltitle=Studi storici|volume=38|number=3|date=1997",
        ),
        (
            "Fabio Bettan, Il lungo terrore, in «Studi storici», a. 38, n. 3, 1997, pp. 601-640.",
            "volume=38|number=3|date=1997",
        ),
        (
            "Simona Merl, Chiesa e nazione in Ucraina, in “Ricerche di storia”, vol. 67, n. "
            "1, 2005, pp. 17-19.",
            "author=Merl, Simona|title=Chiesa e nazione in Ucraina|journaltitle=Ricerche di storia",
        ),
        (
            "Matthias Geb, „Bedingt abwehrbereit“, *Der Spiegel*, Nr. 41/2018, S. 24–27.",
            "journaltitle=Der Spiegel|number=41|date=2018|pages=24-27",
        ),
        (
            "Lutz Hafner, *Die Steppe*, in: Allgemeine Zeitung vom 3. Mai 1999, S. 9.",
            "title=Die Steppe|journaltitle=Allgemeine Zeitung|date=1999-05-03",
        ),
        (
            "Nikolaus Katz, *Die weiße Bewegung*, 3., überarb. Aufl., Köln 1999, S. 34.",
            "title=Die weiße Bewegung|edition=3., überarb. Aufl|location=Köln",
        ),
        (
            "Lutz Hafner, Gesellschaft. Die Wolgastädte (1870–1914), Köln 2004, Kap. 3.",
            "title=Gesellschaft. Die Wolgastädte (1870–1914)|location=Köln|at=3",
        ),
        (
            "Auswärtiges Amt, Pressemitteilung Nr. 45/2019: Minister reist nach Ulan Bator, 3.5.2019.",
            "author={Auswärtiges Amt}|title=Minister reist nach Ulan Bator|number=45/2019|date=2019-05-03",
        ),
        (
            "Nicolas Wert, « Le pouvoir », in H. Rouss (dir.), *Histoire et mémoire comparées*, Bruxelles, "
            "Complexe, 1999, p. 77-98.",
            "title=Le pouvoir|booktitle=Histoire et mémoire comparées|publisher=Complexe",
        ),
        (
            "Vincent Fourn, Histoire de l’Asie centrale, trad. du russe par Luba Jurg, "
            "Paris, PUF, 1994, p. 77.",
            "title=Histoire de l’Asie centrale|translator=Jurg, Luba|location=Paris|publisher=PUF",
        ),
        (
            "Bertrand Bad, Nous ne sommes plus seuls. Un regard sur l’« ordre international », Paris, Seuil, "
            "2016, p. 19.",
            "title=Nous ne sommes plus seuls. Un regard sur l’« ordre international »|location=Paris",
        ),
        (
            "Grégory Delap, L’invention des morts. Sépultures, Nanterre, Centre d’études "
            "mongoles, 2009, p. 5.",
            "title=L’invention des morts. Sépultures|location=Nanterre|publisher=Centre d’études mongoles",
        ),
        (
            "Jean Guill, Que reste-t-il de la révolution ?, PUR, Rennes, 2008, p. 7.",
            "title=Que reste-t-il de la révolution ?|publisher=PUR|location=Rennes",
        ),
        (
            "M. T. Lista (a cura di), I prigionieri italiani in Russia, Bologna, il Mulino, 2003, p. 9.",
            "editor=Lista, M. T.|title=I prigionieri italiani in Russia|publisher=il Mulino",
        ),
        (
            "С. Л. Кузин. История барона: опыт реконструкции. М.: КМК, 2011. С. 201.",
            "author=Кузин, С. Л.|title=История барона: опыт реконструкции|location=М.|publisher=КМК|at=201",
        ),
        (
            "В. А. Родин, С. Г. Лузин. Россия и Китай // Власть. 2016. № 5. С. 71–79.",
            "author=Родин, В. А. and Лузин, С. Г.|title=Россия и Китай|journaltitle=Власть|number=5",
        ),
        (
            "Сказание монголов / Пер. С. А. Козлова. – Улан-Удэ: Кн. изд-во, 1990. – 318 с.",
            "title=Сказание монголов|translator=Козлова, С. А.|location=Улан-Удэ",
        ),
        (
            "Рерин Ю. Н. По тропам Азии. – Хабаровск: Кн. изд-во, 1982 (репринт изд. 1933 г.). – С. 44.",
            "title=По тропам Азии|location=Хабаровск|date=1982|at=44",
        ),
        (
            "Концепция политики (утверждена Президентом РФ 30 ноября 2016 г.). URL: http://www.mid.ru/x",
            "title=Концепция политики|date=2016-11-30|url=http://www.mid.ru/x",
        ),
        (
            "Письмо Б. Я. Влада В. Л. Коту от 14 мая 1925 г. // СПбФ АРАН. Ф. 761. Оп. 2. Д. 11. Л. 4.",
            "title=Письмо Б. Я. Влада В. Л. Коту от 14 мая 1925 г|date=1925-05-14|at=4",
        ),
        (
            "金冲:《二十世纪史纲》上册,北京:社会科学出版社,2009年,第45页。",
            "title=二十世纪史纲|volume=上|location=北京|publisher=社会科学出版社|at=45",
        ),
        (
            "阿拉腾奥其. 图理琛使团与《异域录》研究[M]. 桂林: 师范大学出版社, 2015: 45.",
            "author=阿拉腾奥其|title=图理琛使团与《异域录》研究|location=桂林",
        ),
    ],
)
def test_a_note_has_these_fields(note: str, described: str) -> None:
    (citation,) = citations(note)
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Paolo Daffin, *Il nomadismo*, Roma, Istituto di Studi dell’India, 1982, p. 22.", "book"),
        ("M. Jurk, *Polityka*, [w:] *Azja*, red. K. Gawel, t. 2, Warszawa 2004, s. 115–130.", "incollection"),
        (
            "Archives nationales, F/7/13469, rapport du commissaire spécial de Lille, 6 avril 1922.",
            "unpublished",
        ),
        ("BnF, Manuscrits orientaux, Mongol 118, f° 4 v°.", "unpublished"),
        ("Intervista dell’autore ad Amelia Fracas, Teramo, 3 settembre 1998.", "misc"),
        ("Claudius Müll: *Buddhismus*. Unveröffentlichte Magisterarbeit, Universität Bonn 1996.", "thesis"),
    ],
)
def test_a_note_cites_this_kind_of_work(note: str, kind: str) -> None:
    (citation,) = citations(note)
    assert citation.type == kind


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Katja Bruch: Als das Dorf noch Zukunft war. Agrarismus, Köln 2014.", "Bruch, Dorf, S. 23."),
        ("Eva Maur/Julia Rich: Der Weltraum als Ort, Zürich 2011.", "Maur/Rich, *Weltraum*, S. 28."),
        (
            "P. Dall, M. Fort et A. Pell, *Droit public*, Paris, LGDJ, 2009, p. 4.",
            "P. Dall, *op. cit.* (note 1).",
        ),
        ("札奇斯欽,《蒙古文化與社會》(臺北:商務印書館,1987),頁 55。", "札奇斯欽,《蒙古文化與社會》,頁 90。"),
        ("Bárk Lajos: Mongólia története. Budapest, Gondolat, 1983. 120–124.", "Bárk: i. m. 130."),
        ("Дашням Г. Гадаад бодлого // Олон улс судлал. 2005. № 2. С. 14.", "Мөн тэнд, 18 дахь тал."),
        ("*Ulrich Halt*, Was ist Macht?, AöR 133 (2008), 459 (462).", "*Halt*, AöR 133 (2008), 459 (470)."),
    ],
)
def test_a_short_citation_is_one(full: str, short: str) -> None:
    (citation,) = citations(full, short)
    assert citation.short_form


def test_years_in_brackets_at_the_end_of_a_title_are_no_pages() -> None:
    note = "Malte Rolfs: Herrschaft im Land. Das Königreich Polen (1864–1915). Berlin: Gruyter, 2015, S. 88."
    (citation,) = citations(note)
    assert_described(citation, "title=Herrschaft im Land. Das Königreich Polen (1864–1915)|date=2015|at=88")


def test_persons_in_a_list_stay_persons() -> None:
    (citation,) = citations("Anna Berg, Robert Kindel. Herrschaft und Hunger. Hamburg: Steiner, 2014, S. 34.")
    assert citation.fields["author"] == "Berg, Anna and Kindel, Robert"


def test_a_sentence_with_a_resolution_is_no_citation() -> None:
    assert citations("UN Security Council Resolution 1325 (2000) changed the debate.") == ()
