"""Works in plain type within sentences: told by the name in front, the imprint behind, or what is known."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import read_notes
from verifier.documents.inline import read_inline
from verifier.model import Citation, Document, Note

KNOWN = (
    "Ilse Hansen, Das Zollhaus zu Emden. Studien zur Hafenpolitik, Göttingen 1978, S. 12; Marga Tesch, Salz "
    "und "
    "Obrigkeit, Köln 1976, S. 4."
)


def read(*notes: str) -> list[list[Citation]]:
    """The citations of the notes of a paper."""
    several = tuple(Note(str(n), read_inline(note).text, (n, n)) for n, note in enumerate(notes, 1))
    return [list(each.citations) for each in read_notes(Document("paper.md", "markdown", several))]


@pytest.mark.parametrize(
    ("note", "described"),
    [
        # A name in full behind words of a sentence, and an imprint.
        (
            "Klassisch noch August von der Aue, Geschichte der Fischerei am unteren Main, Bd. 2, Stuttgart "
            "1871, "
            "S. 203 ff., der freilich nur die Zünfte kannte.",
            "author=von der Aue, August|title=Geschichte der Fischerei am unteren Main|date=1871|at=203 ff",
        ),
        (
            "Man vergleiche nur den Abdruck bei Karl Anton Beller (Hg.), Ländliche Quellen vom Bodensee, "
            "Konstanz "
            "1931, S. 412, wo das Wort allein die Fischer meint.",
            "editor=Beller, Karl Anton|title=Ländliche Quellen vom Bodensee|date=1931|at=412",
        ),
        (
            "Ce mot est emprunté à un ouvrage oublié de Ricardo Vallés, Miedo y alcabala, Valencia, Tirant, "
            "1958, p. "
            "77, qui en parle à peine.",
            "author=Vallés, Ricardo|title=Miedo y alcabala|date=1958|at=77",
        ),
        # In brackets, behind the name that the sentence gives.
        (
            "Es zeigen dies die Parallelen, die Hanna Wies und Jochen Krull gesammelt haben (Der laute "
            "Markt, in: "
            "Gerd Lamp (Hg.), Stadt und Land, Ulm 2003, S. 301–330); sie übersehen ein Beispiel.",
            "author=Wies, Hanna and Krull, Jochen|title=Der laute Markt|booktitle=Stadt und Land|date=2003",
        ),
        (
            "Anders urteilt Heinrich Bode (Die Zünfte und ihr Recht, Berlin 1931, S. 44), dem viele gefolgt "
            "sind.",
            "author=Bode, Heinrich|title=Die Zünfte und ihr Recht|date=1931|at=44",
        ),
        # Between dashes.
        (
            "Erst die Ausgabe der Rechnungen – Karl Dorn (Hg.), Emdener Rechnungen 1560–1580, Hannover "
            "2008, S. 212 "
            "– hat die Frage entschieden, und zwar gegen beide.",
            "editor=Dorn, Karl|title=Emdener Rechnungen 1560–1580|date=2008|at=212",
        ),
        # Behind a colon, for what a sentence says.
        (
            "On the same evening he copied the words out again and underscored them twice: Karl Dorn, *Life "
            "of a "
            "Clerk* (Boston: Gorge Press, 1957), 12.",
            "author=Dorn, Karl|title=Life of a Clerk|at=12",
        ),
        # Who is meant by "ders." was named in the sentence in front.
        (
            "Dagegen hat Otto Brack betont, daß die Bäcker rechneten; vgl. ders., Zur Geschichte der Taxen, "
            "in: "
            "Zeitschrift für Stadtgeschichte 12 (1911), S. 1–48, bes. S. 17 f.",
            "author=Brack, Otto|title=Zur Geschichte der Taxen|at=17 f",
        ),
        (
            "Der Gedanke stammt von Edmund Fair, den man meist nur aus zweiter Hand kennt: ders., The "
            "Hungry Market, "
            "London 1969, S. 88.",
            "author=Fair, Edmund|title=The Hungry Market|date=1969|at=88",
        ),
    ],
)
def test_a_sentence_cites_a_work_in_full(note: str, described: str) -> None:
    ((citation,),) = read(note)
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("note", "cited"),
    [
        (
            "Die Umrechnung, die Tesch vorgeschlagen hat (Salz, S. 52, Anm. 12), gibt niedrigere Werte.",
            [("Tesch", "Salz", "52 n. 12")],
        ),
        (
            "Man folgte fast einhellig der Darstellung von Hansen (Zollhaus, S. 140 f.), obwohl bereits "
            "Tesch "
            "(a.a.O., S. 55) auf die Widersprüche hingewiesen hatte.",
            [("Hansen", "Zollhaus", "140 f"), ("Tesch", "", "55")],
        ),
        (
            "Abgedruckt ist es, freilich mit Lücken, bei Hansen, Zollhaus, S. 45; die Lücken sind bekannt.",
            [("Hansen", "Zollhaus", "45")],
        ),
        (
            "In zwölf Fällen steht es gerade umgekehrt (vgl. Tesch, Salz und Obrigkeit, S. 201, Tab. 4).",
            [("Tesch", "Salz und Obrigkeit", "201")],
        ),
    ],
)
def test_a_sentence_points_back_by_name_and_short_title(note: str, cited: list[tuple[str, str, str]]) -> None:
    _, citations = read(KNOWN, note)
    told = [
        (each.fields.get("author", ""), each.fields.get("title", ""), each.locator.value.partition(",")[0])
        for each in citations
        if each.short_form and each.locator
    ]
    assert told == cited


@pytest.mark.parametrize(
    "note",
    [
        "Dies zeigte sich in Lübeck (Die Stadt zählte 1570 rund 25000 Einwohner, davon viele im Hafen) auch.",
        "Der Preis stieg (von 12 auf 18 Schilling, wie man las), was Hansen und Tesch nicht gesehen haben.",
        "Zu danken habe ich Karl Dorn, der mich in Emden 1998 auf die Sache aufmerksam gemacht hat.",
    ],
)
def test_brackets_and_names_of_a_sentence_cite_nothing(note: str) -> None:
    assert read(KNOWN, note)[1] == []


@pytest.mark.parametrize(
    ("note", "described"),
    [
        # The imprint in brackets belongs to the title in front of it.
        (
            "Office of Trade, Annual Review of Rivers (Washington, D.C.: Department of Trade, 2019), p. 31.",
            "title=Annual Review of Rivers|date=2019|at=31",
        ),
        ("Pierre Blanc, Outline of a Theory of Rivers (CUP, 1977).", "author=Blanc, Pierre|publisher=CUP"),
        # Who translated a work is not the author of another.
        (
            "K. Lind, *Mercanti e santi*, trad. it. di C. Ferri, Torino, Einaudi, 1969, p. 12.",
            "author=Lind, K.|title=Mercanti e santi|translator=Ferri, C.|at=12",
        ),
        # The second of two editors begins no work.
        (
            "Clark, K. L., Rivers as Failure, in: H. Gall and J. Mink (eds.), Rivers and Bases, Plenum "
            "Press, New "
            "York, 1978.",
            "author=Clark, K. L.|title=Rivers as Failure|editor=Gall, H. and Mink, J.",
        ),
        # A press that is called as a person is, and a colon in a title.
        (
            "Lev, David, and Max Emb, eds. Encyclopedia of Rivers. 4 vols. New York: Henry Holt, 1996.",
            "editor=Lev, David and Emb, Max|publisher=Henry Holt|date=1996",
        ),
        (
            "Jan, D.G. 1997: In memoriam: William Warn, 1922-88. Annals of Rivers 87, 723-731.",
            "author=Jan, D.G.|title=In memoriam: William Warn, 1922-88|volume=87",
        ),
        # An article and a name behind it are no words of a sentence.
        (
            "Sylvie Maur et Bernard d’Aubet, « Compter, craindre », *Annales du Midi*, n° 12, 2006, p. "
            "150-170.",
            "author=Maur, Sylvie and d’Aubet, Bernard|title=Compter, craindre",
        ),
    ],
)
def test_one_work_stays_one(note: str, described: str) -> None:
    ((citation,),) = read(note)
    assert_described(citation, described)


def test_a_family_name_with_its_particle_is_whole() -> None:
    first, second = read(
        "M. De Santi - L. Orsi, *Il notaio*, in «Rivista storica», XLI (1977), pp. 211-260: 225; P. Dal "
        "Pozzi, "
        "*Usura*, in *Chiesa e denaro*, a cura di F. Gale, Bologna, il Mulino, 1995, pp. 99-131.",
        "Dal Pozzi, *Usura*, cit., p. 100; De Santi - Orsi, art. cit., p. 230.",
    )
    assert [each.fields["author"] for each in first] == ["De Santi, M. and Orsi, L.", "Dal Pozzi, P."]
    assert [each.fields["author"] for each in second] == ["{Dal Pozzi}", "{De Santi} and Orsi"]


@pytest.mark.parametrize(
    ("note", "kind", "place"),
    [
        ("Anna Berg and Max Lull, eds., *Letters* (Exeter: Record Society, 1968), nos. 14, 22, and 31.",
         "number", "14, 22, 31"),
        ("E. Magni, *Imbreviature*, Pistoia, Società pistoiese, 1961, nn. 14, 37.", "number", "14, 37"),
        ("A. Nony, *A Nosegay for Chambermaids* (London: [n. pub.], 1619), sig. B2v.", "section", "B2v"),
        ("G. B. Serlu, *Formularium*, Venetiis, apud Iuntas, 1548 (rist. Bologna, Forni, 1971), c. 77v.",
         "folio", "77v"),
    ],
)  # fmt: skip
def test_a_place_that_is_no_page_is_told_by_its_kind(note: str, kind: str, place: str) -> None:
    ((citation,),) = read(note)
    assert citation.locator is not None
    assert (citation.locator.kind, citation.locator.value) == (kind, place)


def test_the_issue_of_a_journal_is_no_document() -> None:
    ((citation,),) = read("Anna Berg, “Rivers”, *Water Studies* (1998), no. 4.")
    assert_described(citation, "number=4|at=")


def test_a_work_that_is_to_appear_is_one() -> None:
    _, second = read(
        "B. von Asp, *Das Testament*, Innsbruck, Wagner, 1956, p. 77; L. Orsi, *Il notaio*, Pisa, Pacini, "
        "in corso di stampa."
    )[0]
    assert_described(second, "author=Orsi, L.|title=Il notaio|publisher=Pacini")


def test_short_citations_are_parted_at_a_semicolon() -> None:
    _, second = read(
        "Anna Hosk and Max Lull, eds., *Preventive Men* (Exeter: Society, 1968), 3; Henry Fox, *The Law of "
        "Wreck* (London: Sweet, 1841), 67.",
        "Hosk and Lull, *Preventive Men*, no. 40; Fox, *Law of Wreck*, 1:212.",
    )
    assert [(each.short_form, each.locator and each.locator.value) for each in second] == [
        ("short-title", "40"),
        ("short-title", "1:212"),
    ]
