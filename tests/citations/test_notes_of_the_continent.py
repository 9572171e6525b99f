"""Footnotes of historians, lawyers, archaeologists and historians of art in German, French and Italian."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation, read_notes
from verifier.citations.split import SplitNote
from verifier.documents.inline import read_inline
from verifier.model import Citation, Document, Note


def read(*notes: str) -> tuple[Citation, ...]:
    """The citations of the last of the notes of a paper."""
    texts = tuple(Note(str(i), read_inline(note).text, (i, i)) for i, note in enumerate(notes, 1))
    return read_notes(Document("x.md", "markdown", texts))[-1].citations


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "Vgl. Sabine Kroll, „Zwischen Zoll und Zensur“. Beamte im Vormärz, in: Geschichte und "
            "Gesellschaft 29, 2003, S. 245–271, hier S. 250.",
            "author=Kroll, Sabine|title=„Zwischen Zoll und Zensur“. Beamte im Vormärz|volume=29"
            "|journaltitle=Geschichte und Gesellschaft|date=2003|pages=245-271|at=250",
        ),
        (
            "Friedrich von Gentz, Tagebücher, hrsg. v. Ludmilla Assing, 4 Bde., Leipzig 1873–1874, Bd. "
            "3, S. 45.",
            "editor=Assing, Ludmilla|location=Leipzig|date=1873/1874|volume=3|at=45",
        ),
        (
            "Anders dagegen Ute Frevel, Ehrenmänner. Das Duell, München: Beck 1991, S. 66, Anm. 12.",
            "author=Frevel, Ute|title=Ehrenmänner. Das Duell|publisher=Beck|date=1991|at=66 n. 12",
        ),
        (
            "Jürgen Anger, Von Wien nach Prag, München 1996 (Beiträge zur Militärgeschichte 52), S. 88.",
            "title=Von Wien nach Prag|series=Beiträge zur Militärgeschichte|number=52|at=88",
        ),
        (
            "Christoph Nonner, Art. Zoll, in: Enzyklopädie der Neuzeit, Bd. 15, Stuttgart 2012, Sp. 533–541.",
            "title=Zoll|booktitle=Enzyklopädie der Neuzeit|volume=15|pages=533-541",
        ),
        (
            "Stürner, in: Festschrift für Rolf Berger zum 70. Geburtstag, hrsg. von Heinz Ober, Berlin 2004, "
            "S. 233, 240.",
            "author=Stürner|booktitle=Festschrift für Rolf Berger zum 70. Geburtstag|editor=Ober, Heinz"
            "|pages=233|at=240",
        ),
        (
            "Canaris, AcP 184 (1984), 201, 225 ff.",
            "author=Canaris|journaltitle=AcP|volume=184|date=1984|pages=201|at=225 ff",
        ),
        (
            "Medicus/Lorenz, Schuldrecht I. Allgemeiner Teil, 21. Aufl., München 2015, Rn. 120.",
            "author=Medicus and Lorenz|title=Schuldrecht I. Allgemeiner Teil|location=München|at=120",
        ),
        (
            "F. Corelli, Il Foro Romano II. Periodo augusteo (Roma 1985) 211–233.",
            "author=Corelli, F.|title=Il Foro Romano II. Periodo augusteo|location=Roma|date=1985",
        ),
        (
            "E. La Rocca, Amazzonomachia. Le sculture frontonali del tempio di Apollo Sosiano, "
            "Ausstellungskatalog Rom (Rom 1985) 27 f.",
            "title=Amazzonomachia. Le sculture frontonali del tempio di Apollo Sosiano, "
            "Ausstellungskatalog Rom|location=Rom|date=1985",
        ),
        (
            "M. Redel, Der Altar von Bonn, in: S. Schnur (Hrsg.), Römische Weihealtäre (Bonn 1990) "
            "33–60 Abb. 4.",
            "editor=Schnur, S.|booktitle=Römische Weihealtäre|pages=33-60",
        ),
        (
            "RE VII 1 (1910) 1234–1240 s. v. Germania (M. Ihm).",
            "author=Ihm, M.|title=Germania|booktitle=RE|volume=VII 1|date=1910|pages=1234-1240",
        ),
        (
            "Theodor Fontane: Effi Briest. Mit einem Nachwort von Kurt Wolf. Stuttgart: Reclam 1991 "
            "(RUB 6961), S. 12.",
            "title=Effi Briest|location=Stuttgart|publisher=Reclam|series=RUB|number=6961",
        ),
        (
            "Aby Wart, „Dürer und die Antike“, in: ders., *Werke in einem Band*, hg. v. Martin Trem u. "
            "Sigrid Weig, "
            "Berlin: Suhrkamp 2010, S. 176–184.",
            "bookauthor=Wart, Aby|booktitle=Werke in einem Band|editor=Trem, Martin and Weig, Sigrid"
            "|publisher=Suhrkamp|pages=176-184",
        ),
        (
            "E. Sestani, *La città comunale*, in ID., *Italia medievale*, Napoli, ESI, 1968, pp. "
            "91-120: p. 95.",
            "bookauthor=Sestani, E.|booktitle=Italia medievale|location=Napoli|publisher=ESI|at=95",
        ),
        (
            "M. Ascari, *Gli statuti*, in *Società nell’Italia medievale. Atti del convegno (Albenga, "
            "18-21 ottobre "
            "1988)*, a cura di J. Costa, Bordighera, Istituto di studi liguri, 1990, pp. 69-85, in "
            "part. p. 72.",
            "editor=Costa, J.|location=Bordighera|publisher=Istituto di studi liguri|date=1990"
            "|pages=69-85|at=72",
        ),
        (
            "A. Vasi, *Lineamenti di storia*, Bologna, il Mulino, 2004², p. 33, nota 14.",
            "publisher=il Mulino|date=2004|edition=2|at=33 n. 14",
        ),
        (
            "R. Bordo, voce *Comune*, in *Enciclopedia dell’arte medievale*, V, Roma 1994, pp. 229-233.",
            "title=Comune|booktitle=Enciclopedia dell’arte medievale|volume=V|location=Roma|date=1994",
        ),
        (
            "J.-C. Maire, *Cavalieri e cittadini*, trad. it. Bologna, il Mulino, 2004 (ed. orig. Paris "
            "2003), p. 12.",
            "title=Cavalieri e cittadini|location=Bologna|publisher=il Mulino|date=2004",
        ),
        (
            "*Piero e Urbino*, catalogo della mostra (Urbino, Palazzo Ducale, 24 luglio – 31 ottobre "
            "1992), a cura "
            "di P. Poggio, Venezia, Marsilio, 1992, p. 45.",
            "title=Piero e Urbino|editor=Poggio, P.|location=Venezia|publisher=Marsilio|date=1992",
        ),
        (
            "Dante Alighieri, *Commedia*, a cura di A.M. Leonardi, 3 voll., Milano, Mondadori («I "
            "Meridiani»), "
            "1991-1997, vol. I, p. 112.",
            "title=Commedia|editor=Leonardi, A.M.|publisher=Mondadori|series=I Meridiani|date=1991/1997"
            "|volume=I",
        ),
        (
            "G. Vasini, *Le vite* (1568), ed. a cura di G. Milani, 9 voll., Firenze, Sansoni, "
            "1878-1885, II, p. 490.",
            "editor=Milani, G.|publisher=Sansoni|date=1878/1885|origdate=1568|volume=II",
        ),
        (
            "C. Segrè, *Appunti*, in *Studi di critica testuale*, Bologna, Patron, 1961, pp. 63-67, poi "
            "in Id., "
            "*Semiotica filologica*, Torino, Einaudi, 1979, pp. 53-70.",
            "booktitle=Studi di critica testuale|location=Bologna|publisher=Patron|date=1961|pages=63-67",
        ),
        (
            "Jules Michel, *Le Peuple*, éd. par Paul Vial, Paris, Flammarion, « GF », 1974 [1846], p. 57.",
            "author=Michel, Jules|title=Le Peuple|editor=Vial, Paul|publisher=Flammarion|series=GF"
            "|origdate=1846",
        ),
        ("*Le Moniteur universel*, 12 juillet 1834, p. 1543.",
         "journaltitle=Le Moniteur universel|date=1834-07-12|at=1543"),
        ("*Le Monde*, 3 et 4 juin 1990, p. 8.", "journaltitle=Le Monde|date=1990-06-03/1990-06-04|at=8"),
        (
            "*Poussin 1594-1665*, cat. exp. (Paris, Grand Palais, 27 septembre 1994-2 janvier 1995), "
            "Pierre Rosel et "
            "Louis Prat (dir.), Paris, RMN, 1994, p. 12.",
            "title=Poussin 1594-1665|editor=Rosel, Pierre and Prat, Louis|publisher=RMN|date=1994",
        ),
        (
            "Jean Carbon, *Flexible droit*, 10e éd., Paris, LGDJ, 2001, p. 13 et s.",
            "title=Flexible droit|publisher=LGDJ|date=2001|at=13 et s",
        ),
        (
            "J.-L. Ferrand, « L’alliance romaine », *REL* 65, 1987, p. 112-130, part. p. 115, n. 12.",
            "journaltitle=REL|volume=65|pages=112-130|at=115 n. 12",
        ),
        (
            "Hincmar, *De ordine palatii*, ed. Thomas Gross and Rudolf Schief, MGH Fontes iuris 3 "
            "(Hanover: Hahn, "
            "1980), pp. 54–56.",
            "editor=Gross, Thomas and Schief, Rudolf|series=MGH Fontes iuris|number=3|publisher=Hahn",
        ),
    ],
)  # fmt: skip
def test_a_note_has_these_fields(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("printed", "title", "place"),
    [
        ("Plin. nat. 35, 65.", "Natural History", "35, 65"),
        ("Cass. Dio 56, 30, 3.", "Roman History", "56, 30, 3"),
        ("Liv. XXI, 4, 2.", "Ab urbe condita", "XXI, 4, 2"),
        ("CIL VI 1234.", "CIL", "VI 1234"),
        ("IG II² 1006, 12–14.", "IG", "II² 1006, 12-14"),
        ("PL 76, col. 1075.", "PL", "76, col. 1075"),
        ("Beda, *Historia ecclesiastica*, 2.13.", "Historia ecclesiastica", "2.13"),
        ("BT-Drucks. 14/6040, S. 125.", "BT-Drucks. 14/6040", "125"),
    ],
)
def test_an_old_text_or_a_paper_of_parliament_is_cited_by_its_numbers(
    printed: str, title: str, place: str
) -> None:
    assert len(SplitNote(read_inline(printed).text).split().pieces) == 1
    (citation,) = read(printed)
    assert citation.fields["title"] == title
    assert citation.locator is not None
    assert citation.locator.value == place


@pytest.mark.parametrize(
    ("note", "again"),
    [
        ("P. Hold, Römische Denkmäler, JdI 95, 1980, 110–134.", "Hold a. O. 115."),
        ("Alain Corbin, *Le Village*, Paris, Aubier, 1990, p. 3.", "Art. cité, p. 18."),
        ("Walter Stein, Bürokratie, Bonn 1991, S. 3.", "Stein, Bürokratie (wie Anm. 1), S. 9."),
    ],
)
def test_a_back_reference_is_short(note: str, again: str) -> None:
    (citation,) = read(note, again)
    assert citation.short_form


def test_another_work_of_the_same_with_an_article_cut_short_is_no_repetition() -> None:
    (citation,) = read(
        "Marc Fumel, *Rome*, Paris, Seuil, 1994, p. 53.",
        "Id., *L’École du silence*, Paris, Seuil, 1998, p. 3.",
    )
    assert (citation.short_form, citation.fields["author"]) == ("", "Fumel, Marc")


def test_a_work_and_the_one_that_it_is_cited_by_are_two_citations() -> None:
    first, second = read(
        "D. Aras, *Le Détail*, Paris, Flammarion, 1992, p. 3.",
        "Louis Marin, *Détruire la peinture*, Paris, Galilée, 1977, cité par D. Aras, *Le Détail*, op. "
        "cit., p. 50.",
    )
    assert (first.fields["title"], second.short_form) == ("Détruire la peinture", "op-cit")


@pytest.mark.parametrize(
    "said",
    [
        "Am 3. Mai 1902 schrieb er an seinen Bruder.",
        "PL und PG sind nach Spalten zitiert.",
        "Siehe dazu die Drucksachen des Bundestags der 14. Wahlperiode.",
        "Il catalogo della mostra (Urbino, 1992) non ne parla.",
        "Die Inschrift CIL VI 1234 wurde 1850 gefunden, was nicht sicher ist.",
    ],
)
def test_what_is_said_beside_citations_is_none(said: str) -> None:
    assert SplitNote(read_inline(said).text).split().pieces == ()


def test_the_day_on_which_a_page_was_opened_is_not_its_own() -> None:
    citation = parse_citation("https://www.bildindex.de/document/obj20089 (letzter Zugriff: 12.03.2020).")
    assert (citation.fields.get("date"), citation.fields["urldate"]) == (None, "2020-03-12")


@pytest.mark.parametrize(
    "printed", ["S. Pacini, Confini, Milano 2000, p. 3.", "E. Berg, Rivers, Oxford 1999, p. 3."]
)
def test_an_initial_is_no_word_that_introduces(printed: str) -> None:
    (citation,) = read(printed)
    assert citation.fields["author"].endswith(printed[:2])
