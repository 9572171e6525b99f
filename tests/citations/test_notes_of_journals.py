"""Footnotes as journals of history, law and area studies print them, in six languages."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import read_notes
from verifier.documents.inline import read_inline
from verifier.model import Citation, Document, Note


def citations(*notes: str) -> tuple[Citation, ...]:
    """The citations of the last of the notes of a paper."""
    texts = tuple(Note(str(i), read_inline(note).text, (i, i)) for i, note in enumerate(notes, 1))
    return read_notes(Document("x.md", "markdown", texts))[-1].citations


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "*Кляева С. Г.* Основные этапы // Империя и кочевой мир. Улан-Удэ, 2004. С. 23–31.",
            "author=Кляева, С. Г.|title=Основные этапы|booktitle=Империя и кочевой мир|location=Улан-Удэ"
            "|pages=23-31",
        ),
        (
            "*Крадова Н. Н., Сорокин Т. Д.* Империя степей. М., 2006. С. 5.",
            "author=Крадова, Н. Н. and Сорокин, Т. Д.|title=Империя степей|location=М.|at=5",
        ),
        (
            "ЛУНИН С.Г. Монголия между соседями (1920—1924). — Проблемы Дальнего Востока, 1995, № 2, "
            "с. 71—84.",
            "title=Монголия между соседями (1920—1924)|journaltitle=Проблемы Дальнего Востока|number=2"
            "|pages=71-84",
        ),
        (
            "Документы внешней политики. Т. XIX. М. 1974, с. 136—137.",
            "title=Документы внешней политики|volume=XIX|location=М.|date=1974|at=136-137",
        ),
        (
            "Дашин Ч. Монголия // Новый взгляд : сб. ст. / отв. ред. Е. В. Бойко. М. : ИВ, 2001. С. 8–9.",
            "booktitle=Новый взгляд|booktitleaddon=сб. ст.|editor=Бойко, Е. В.|publisher=ИВ|pages=8-9",
        ),
        (
            "Лотов Ю. М. О языке // Лотов Ю. М. Избранные статьи : в 3 т. Таллин, 1992. Т. 1. С. 386.",
            "bookauthor=Лотов, Ю. М.|booktitle=Избранные статьи|volumes=3|volume=1|at=386",
        ),
        ("Новое время. 1905. 17 октября.", "journaltitle=Новое время|date=1905-10-17"),
        ("Известия, 15.III.1936.", "journaltitle=Известия|date=1936-03-15"),
        (
            "Bedel R. Mongolia as a State // The Mongolian Journal. – 2006. – No. 13. – P. 77–87.",
            "author=Bedel, R.|journaltitle=The Mongolian Journal|number=13|date=2006|pages=77-87",
        ),
        (
            "Hans-Ulrich Weller, Deutsche Gesellschaftsgeschichte, Bd. 4: Vom Beginn des Krieges bis zur "
            "Gründung, München 2003, S. 684–690.",
            "author=Weller, Hans-Ulrich|title=Deutsche Gesellschaftsgeschichte|volume=4|location=München",
        ),
        (
            "Otto Brenner/Werner Conzen (Hrsg.), Grundbegriffe. Lexikon zur Sprache. 8 Bde. Stuttgart "
            "1972–1997.",
            "editor=Brenner, Otto and Conzen, Werner|volumes=8|location=Stuttgart|date=1972/1997",
        ),
        (
            "Thomas Nippen, Verein als Struktur, in: ders., Gesellschaft und Kultur. Aufsätze. "
            "Göttingen 1976, 17.",
            "title=Verein als Struktur|booktitle=Gesellschaft und Kultur. Aufsätze|bookauthor=Nippen, Thomas",
        ),
        (
            "Hans Eggers: Artikel „Musik“, in: *Handbuch der Terminologie*, hrsg. von dems., Wiesbaden "
            "1972ff., "
            "S. 4.",
            "title=Musik|booktitle=Handbuch der Terminologie|editor=Eggers, "
            "Hans|location=Wiesbaden|date=1972",
        ),
        (
            "Eduard Hansen: *Vom Schönen*, Leipzig 1854, Reprint Darmstadt 1991, S. 32.",
            "location=Leipzig|date=1854|addendum=Reprint Darmstadt 1991|at=32",
        ),
        (
            "Robert Serwitz: Lenin. Eine Biographie. Aus dem Englischen von Holger Flies. München "
            "2000, S. 301.",
            "title=Lenin. Eine Biographie|translator=Flies, Holger|location=München|at=301",
        ),
        (
            "Bundesregierung: Weißbuch 2016. Zur Zukunft der Bundeswehr, Berlin 2016, S. 5.",
            "author={Bundesregierung}|title=Weißbuch 2016. Zur Zukunft der Bundeswehr|location=Berlin",
        ),
        (
            "Wackernagel, Gudrun: Chinas Politik, SWP-Studie 12, Berlin: Stiftung Wissenschaft und "
            "Politik, 2019.",
            "title=Chinas Politik|series=SWP-Studie|number=12|location=Berlin",
        ),
        (
            "Friedrich Grafen, Die Wiederkehr der Götter. Religion, München ³2004, 33.",
            "title=Die Wiederkehr der Götter. Religion|location=München|date=2004|at=33",
        ),
        (
            "S. Subran, « Par-delà : une histoire », Revue d’histoire moderne, 54-4 bis, 2007, p. 34-53.",
            "journaltitle=Revue d’histoire moderne|volume=54|number=4 bis|pages=34-53",
        ),
        (
            "G. Delaplane, « Enterrer, oublier », *Raisons politiques*, n° 41, 2011/1, p. 87-103.",
            "journaltitle=Raisons politiques|number=41|date=2011|pages=87-103",
        ),
        ("P. Weill, « Vers une norme ? », RGDIP, 1982, p. 5-47.", "journaltitle=RGDIP|date=1982|pages=5-47"),
        (
            "C. Gauvert, *« De grace ». Crime et société*, Paris, Publications du Nord, 1991, p. 24.",
            "title=« De grace ». Crime et société|location=Paris|at=24",
        ),
        (
            "A. Torri, Percorsi 1966-1995, in «Quaderni storici», 90, a. XXX (1995), n. 3, pp. 799-829.",
            "journaltitle=Quaderni storici|volume=90|number=3|pages=799-829",
        ),
        (
            "Paolo Sprio, Storia del Partito, vol. III, I fronti popolari, la guerra, Torino, Einaudi, "
            "1970, p. 2.",
            "title=Storia del Partito|volume=III|titleaddon=I fronti popolari, la guerra|location=Torino",
        ),
        (
            "M.L. Righi, Gli anni dell’azione diretta (1963-1972), in L. Bertelli, A. Pepe, M.L. Righi, "
            "Il sindacato nella società industriale, Roma, Ediesse, 2008, pp. 75-178.",
            "title=Gli anni dell’azione diretta (1963-1972)|booktitle=Il sindacato nella società industriale",
        ),
        ("R. Quadri, *Diritto*, V ed., Napoli, 1968, p. 320.", "title=Diritto|edition=V ed|location=Napoli"),
        (
            "ARENAS, Celestino del: Introducción a las relaciones, Tecnos, Madrid, 2007, p. 120.",
            "author=del ARENAS, Celestino|title=Introducción a las relaciones|publisher=Tecnos",
        ),
        (
            "Ministerio de Asuntos Exteriores: Plan Asia 2008-2012, Madrid, 2008, p. 14.",
            "author={Ministerio de Asuntos Exteriores}|title=Plan Asia 2008-2012|location=Madrid",
        ),
        (
            "The Diary of Samuel Pepper, ed. Robert Lat and William Mat, 11 vols. (London, 1970–83), "
            "viii, 267.",
            "editor=Lat, Robert and Mat, William|volumes=11|volume=viii|at=267",
        ),
        ("“Mongol'skie druz'ia,” Pravda, 15 March 1936, 4.", "journaltitle=Pravda|date=1936-03-15|at=4"),
        (
            "Harold Koch, *Why Obey the Law?*, 106 Yale L.J. 2599, 2603 (1997) (emphasis added).",
            "journaltitle=Yale L.J.|volume=106|pages=2599|at=2603|note=emphasis added",
        ),
        (
            "Office of the Secretary, Annual Report to Congress: China (Washington: Ministry of War, "
            "2020), p. 47.",
            "author={Office of the Secretary}|title=Annual Report to Congress: China|at=47",
        ),
        (
            "Roberte Hamon, *La Chasse*, Nanterre, Société d’ethnologie, 1990, p. 4.",
            "publisher=Société d’ethnologie|location=Nanterre",
        ),
    ],
)
def test_a_note_of_a_journal_has_these_fields(note: str, described: str) -> None:
    (citation,) = citations(note)
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        (
            "Norbert Freitag, Vergangenheit. Die Anfänge, München 1996, und Ulrich Herber, Studien. Eine "
            "Biographie, Bonn 1996.",
            ["Vergangenheit. Die Anfänge", "Studien. Eine Biographie"],
        ),
        (
            "Грайвин В. В. Реформы в Монголии. М., 2007; Яскин Г. С. Монголия и мир. М., 2002. С. 15.",
            ["Реформы в Монголии", "Монголия и мир"],
        ),
        (
            "K. Sagast, *Die Lehre*, Bonn 1979, S. 5; ders., *Die Geschichte*, Wiesbaden: Harr 1976, S. 12.",
            ["Die Lehre", "Die Geschichte"],
        ),
        (
            "P. De Sena, *Diritto*, Milano, 1996, p. 45; in senso contrario N. Ronzi, *Introduzione*, "
            "Torino, "
            "2013, p. 1.",
            ["Diritto", "Introduzione"],
        ),
        (
            "García, José. «La neutralidad en el derecho». Revista de Estudios, n.º 12 (2006), pp. 1-25.",
            ["La neutralidad en el derecho"],
        ),
    ],
)
def test_the_works_of_a_note_are_told_apart(note: str, titles: list[str]) -> None:
    assert [citation.fields["title"] for citation in citations(note)] == titles


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Weller, Geschichte der Zeit, München 2003, S. 5.", "Ebda., S. 7."),
        ("Лузин С. Г. История степей. М., 1998. С. 5.", "ЛУЗИН С.Г. Ук. соч., с. 75."),
        ("F. Rubio, «La forma», *Revista*, 43, 1995, p. 9.", "F. Rubio, «La forma», cit., pág. 15."),
        (
            "Paolo Sprio, Storia del Partito, vol. III, Torino, Einaudi, 1970, p. 2.",
            "Sprio, Storia del Partito, vol. III, cit., p. 220.",
        ),
        ("J. Ortega, La rebelión, Madrid, Alianza, 1983, p. 6.", "Ortega, La rebelión, ed. cit., p. 70."),
    ],
)
def test_a_short_form_is_known_for_one(full: str, short: str) -> None:
    (citation,) = citations(full, short)
    assert citation.short_form


@pytest.mark.parametrize(
    "note",
    [
        "Rossiiskii gosudarstvennyi arkhiv istorii (RGASPI), fond (f.) 495, opis' (op.) 152, listy "
        "(ll.) 12–14.",
        "Archivo General de Indias (ci-après AGI), Séville, Filipinas, 6, R. 3, n° 35.",
        "Fondazione Gramsci, Archivio del Partito (d’ora in poi FG, APC), Verbali, 12 gennaio 1956, mf. 127.",
    ],
)
def test_a_file_is_unpublished_whatever_the_words_for_its_place_are(note: str) -> None:
    assert [citation.type for citation in citations(note)] == ["unpublished"]


@pytest.mark.parametrize(
    "note",
    [
        "CIJ, Activités militaires (Nicaragua c. États-Unis), fond, arrêt du 27 juin 1986, Rec. 1986, p. 14.",
        "STJUE de 5 de febrero de 1963, Van Gend en Loos, asunto 26/62.",
    ],
)
def test_a_judgment_of_an_international_court_is_one_in_any_language(note: str) -> None:
    assert [citation.type for citation in citations(note)] == ["jurisdiction"]
