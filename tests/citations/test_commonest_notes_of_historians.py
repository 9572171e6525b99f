"""What historians of the continent print most often in their notes, each with what it must give."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read_last
from verifier.model import Citation

MOOS = "Karl Moos, Der Deich und das Recht. Studien, Göttingen 1974, S. 44."
ROTH = "Hanna Roth, Die Marsch. Landschaft und Gesellschaft, Hamburg 1991, S. 9."
LIND = "Eva Lind, Wasser und Herrschaft, in: Historische Zeitschrift 233 (1981), S. 1–34."
FLUTEN = "Jens Petersen (Hrsg.), Fluten. Beiträge zur Umweltgeschichte, Kiel 2003."
GERMAN = (MOOS, ROTH, LIND, FLUTEN)


def _told(*notes: str) -> list[tuple[str, str, str]]:
    """Family name, title and place of each citation of the last note."""
    return [_shown(citation) for citation in read_last(*notes)]


def _shown(citation: Citation) -> tuple[str, str, str]:
    fields, place = citation.fields, citation.locator
    return fields.get("author", "").partition(",")[0], fields.get("title", ""), place.value if place else ""


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        # A dash parts sentences of a note.
        (
            "Ebd., S. 14. – Anders Moos, Deich, S. 88, der die Zahl für zu hoch hält.",
            [("", "", "14"), ("Moos", "Deich", "88")],
        ),
        (
            "Moos, Deich, S. 91 f. und 103. Das Zitat nach Roth, Marsch, S. 12.",
            [("Moos", "Deich", "91 f., 103"), ("Roth", "Marsch", "12")],
        ),
        ("Roth, Marsch, passim.", [("Roth", "Marsch", "passim")]),
        (
            "Roth, Marsch, passim. Vgl. auch Moos, Deich, S. 3.",
            [("Roth", "Marsch", "passim"), ("Moos", "Deich", "3")],
        ),
        (
            "Siehe hierzu ausführlich Lind, Wasser, S. 20 ff., und Moos, Deich, S. 3.",
            [("Lind", "Wasser", "20 ff"), ("Moos", "Deich", "3")],
        ),
    ],
)
def test_short_citations_of_german_notes(note: str, expected: list[tuple[str, str, str]]) -> None:
    assert _told(*GERMAN, note) == expected


def test_words_that_introduce_a_short_citation_are_its_lead() -> None:
    assert [each.lead for each in read_last(*GERMAN, "Siehe hierzu ausführlich Lind, Wasser, S. 20.")] == [
        "Siehe hierzu ausführlich"
    ]


@pytest.mark.parametrize(
    ("chapter", "author"),
    [
        ("Petersen, Einleitung, in: ders. (Hrsg.), Fluten, S. 7–24.", "Petersen"),
        ("Karl Moos, Einleitung, in: Petersen (Hrsg.), Fluten, S. 7–24.", "Moos"),
    ],
)
def test_a_chapter_of_a_book_that_is_named_by_one_word_takes_what_is_known_of_it(
    chapter: str, author: str
) -> None:
    (citation,) = read_last(*GERMAN, chapter)
    assert citation.fields["author"].partition(",")[0] == author
    assert citation.fields["booktitle"] == "Fluten. Beiträge zur Umweltgeschichte"
    assert citation.fields["editor"] == "Petersen, Jens"
    assert citation.fields["date"] == "2003"


@pytest.mark.parametrize(
    ("book", "part", "said"),
    [
        (
            "Pedro Mora (coord.), *Historia de la huerta*, 2.ª ed., Barcelona, Crítica, 2003",
            "Ana Ruiz, «Tandas y turnos», pp. 33-58",
            ", en especial el capítulo de ",
        ),
        (
            "P. Mora (a cura di), *Historia de la huerta*, Torino, Einaudi, 2003",
            "A. Ruiz, *Tandas y turnos*, pp. 33-58",
            "; in particolare il saggio di ",
        ),
    ],
)
def test_a_part_of_the_book_in_front_is_held_by_it(book: str, part: str, said: str) -> None:
    whole, chapter = read_last(f"{book}{said}{part}.")
    assert whole.fields["title"] == chapter.fields["booktitle"] == "Historia de la huerta"
    assert chapter.fields["title"] == "Tandas y turnos"
    assert chapter.fields["date"] == "2003"


@pytest.mark.parametrize(
    ("note", "title", "place", "fields"),
    [
        ("HStA Stuttgart, A 202 Bü 1234.", "HStA Stuttgart, A 202 Bü 1234", "", {}),
        ("BArch, R 43 II/1234, Bl. 12.", "BArch, R 43 II/1234", "12", {}),
        (
            "Stadtarchiv Stade, Rep. 5, Fach 12, Nr. 3 (Protokoll vom 9. Mai 1721).",
            "Protokoll",
            "",
            {"date": "1721-05-09", "note": "Stadtarchiv Stade, Rep. 5, Fach 12, Nr. 3"},
        ),
        (
            "Staatsarchiv Bremen, 2-P.6.b.2., Protokoll des Rates vom 9. Mai 1721.",
            "Protokoll des Rates",
            "",
            {"date": "1721-05-09", "note": "Staatsarchiv Bremen, 2-P.6.b.2."},
        ),
    ],
)
def test_files_of_german_archives(note: str, title: str, place: str, fields: dict[str, str]) -> None:
    (citation,) = read_last(note)
    assert citation.type == "unpublished"
    assert citation.fields["title"] == title
    assert (citation.locator.value if citation.locator else "") == place
    assert fields.items() <= citation.fields.items()


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        (
            "Landesarchiv Schleswig, Abt. 7, Nr. 1834, Bl. 3; ähnlich auch Nr. 1835, Bl. 4.",
            ["Landesarchiv Schleswig, Abt. 7, Nr. 1834", "Landesarchiv Schleswig, Abt. 7, Nr. 1835"],
        ),
        (
            "Arch. nat., H¹ 624, pièce 12 ; *ibid.*, H¹ 625, pièces 3-5.",
            ["Arch. nat., H¹ 624, pièce 12", "Arch. nat., H¹ 625, pièces 3-5"],
        ),
    ],
)
def test_the_next_file_lies_in_the_same_archive(note: str, titles: list[str]) -> None:
    assert [citation.fields["title"] for citation in read_last(note)] == titles


@pytest.mark.parametrize("word", ["ici", "qui", "en particular", "here", "hier"])
def test_the_word_in_front_of_the_cited_page_is_of_no_field(word: str) -> None:
    note = f"Aubry, Jean, « Les mariniers », *Annales*, t. 34, n° 2, 1979, p. 271-290, {word} p. 280."
    (citation,) = read_last(note)
    assert "note" not in citation.fields
    assert citation.fields["pages"] == "271-290"
    assert citation.locator is not None
    assert citation.locator.value == "280"


def test_who_edited_the_book_before_is_the_same_too() -> None:
    _, second = read_last(
        "Pierre Lacour (dir.), *Les Routes*, Lyon, PUL, 1993 ; Id., « L’eau », dans Marie Bazin (éd.), "
        "*L’Espace*, Rennes, PUR, 2001, p. 33-58."
    )
    assert second.fields["author"] == "Lacour, Pierre"
    assert second.fields["editor"] == "Bazin, Marie"


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("cit., II, p. 340, nota 12", "II:340 n. 12"),
        ("cit., vol. II, pp. 340-345", "II:340-345"),
        ("cit., tav. IV", "IV"),
    ],
)
def test_a_volume_behind_cit(place: str, value: str) -> None:
    (citation,) = read_last(f"M. Olivi, *L’acqua*, {place}.")
    assert citation.short_form == "op-cit"
    assert citation.fields == {"author": "Olivi, M.", "title": "L’acqua"}
    assert citation.locator is not None
    assert citation.locator.value == value


@pytest.mark.parametrize(
    ("word", "pages"), [("*Ferri, Dante*", ""), ("«Ferri, Dante»", ""), ("«Ferri, Dante»", ", pp. 3-5")]
)
def test_an_article_of_a_dictionary_with_its_author_behind(word: str, pages: str) -> None:
    (citation,) = read_last(
        f"*Dizionario biografico*, vol. 42, Roma, Istituto di storia, 1993, s.v. {word}{pages} (G. Romano)."
    )
    fields = citation.fields
    assert citation.type == "inreference"
    assert (fields["title"], fields["author"]) == ("Ferri, Dante", "Romano, G.")
    assert (fields["booktitle"], fields["publisher"]) == ("Dizionario biografico", "Istituto di storia")
    assert fields.get("pages", "") == ("3-5" if pages else "")
