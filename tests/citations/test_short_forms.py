"""Back references in many languages, and notes that cite several works."""

from __future__ import annotations

import pytest

from verifier.citations import parse_citation
from verifier.citations.short_forms import read_short_form
from verifier.citations.split import SplitNote
from verifier.model import StyledText


@pytest.mark.parametrize(
    ("printed", "kind", "author", "page"),
    [
        ("Ibid., p. 12.", "ibid", None, "12"),
        ("Ibid. 3.", "ibid", None, "3"),
        ("Cf. ibid., 45–46.", "ibid", None, "45-46"),
        ("Vgl. ebd., S. 12.", "ibid", None, "12"),
        ("Ivi, p. 34.", "ibid", None, "34"),
        ("Там же. С. 12.", "ibid", None, "12"),
        ("同上，第12页。", "ibid", None, "12"),
        ("Id. at 45.", "idem", None, "45"),
        ("Eadem, p. 3.", "idem", None, "3"),
        ("Smith, op. cit., p. 12.", "op-cit", "Smith", "12"),
        ("Müller, a.a.O., S. 12.", "op-cit", "Müller", "12"),
        ("Ders., a.a.O., S. 12.", "op-cit", None, "12"),
        ("Иванов И. И. Указ. соч. С. 45.", "op-cit", "Иванов, И. И.", "45"),
        ("前引书，第5页。", "op-cit", None, "5"),
        ("李伟：前引书，第5页。", "op-cit", "李, 伟", "5"),
        ("Smith, supra note 12, at 45.", "supra", "Smith", "45"),
        ("See Smith (n 12) 45.", "supra", "Smith", "45"),
    ],
)
def test_back_references_give_kind_author_and_page(
    printed: str, kind: str, author: str | None, page: str
) -> None:
    short = read_short_form(StyledText(printed))
    assert short is not None
    assert (short.kind, short.fields.get("author"), short.locator and short.locator.value) == (
        kind,
        author,
        page,
    )


def test_a_short_title_with_cit_behind_it_names_author_and_title() -> None:
    short = read_short_form(StyledText("Cozzi, Repubblica di Venezia, cit., p. 34."))
    assert short is not None
    assert short.fields == {"author": "Cozzi", "title": "Repubblica di Venezia"}


def test_the_number_of_the_note_pointed_at_is_read() -> None:
    short = read_short_form(StyledText("Smith, supra note 12, at 45."))
    assert short is not None
    assert short.fields["supra"] == "12"


def test_a_full_citation_is_no_back_reference() -> None:
    assert (
        read_short_form(StyledText("Berg, Anna, Rivers without Borders, London: Routledge, 1999, p. 3."))
        is None
    )


def texts(note: str) -> list[str]:
    return [note[piece.start : piece.end] for piece in SplitNote(StyledText(note)).split().pieces]


@pytest.mark.parametrize(
    "note",
    [
        "Li Wei, “Rivers without Borders,” Journal of Inner Asia 12 (2011): 45; see also Anna Berg, Basin "
        "Report (Ex City: Government Press, 2020), 7.",
        "Anna Berg, Basin Report (Ex City: Press, 2020), 7, quoted in Li Wei, “Rivers without Borders,” "
        "Journal of Inner Asia 12 (2011): 45.",
        "Cfr. G. Cozzi, Repubblica di Venezia, Torino, Einaudi, 1982, p. 3; M. Berengo, La società veneta, "
        "Firenze, Sansoni, 1956, pp. 4-5.",
        "参见李伟：《河流》，北京：商务印书馆，2011年，第5页；王文：《边界》，《历史研究》2012年第3期，第7页。",
        "Иванов И. И. История. М., 1990. С. 5; Петров П. П. Политика. М., 1991. С. 7.",
    ],
)
def test_a_note_that_cites_two_works_gives_two_citations(note: str) -> None:
    assert len(texts(note)) == 2


def test_a_third_work_behind_ferner_is_one_of_its_own() -> None:
    note = (
        "Vgl. Hans Müller, Die Moderne, Berlin 1999, S. 5; Ulrich Beck, Risikogesellschaft, Frankfurt 1986, "
        "S. 7; ferner Niklas Luhmann, Soziale Systeme, Frankfurt 1984, S. 9."
    )
    assert len(texts(note)) == 3


@pytest.mark.parametrize(
    "note",
    [
        "Li Wei, “Rivers; Borders and Beyond,” Journal of Inner Asia 12 (2011): 45.",
        "Anna Berg, Basin Report (Ex City: Press, 2020; hereinafter Basin), 7.",
    ],
)
def test_a_semicolon_in_a_title_or_in_brackets_parts_nothing(note: str) -> None:
    assert texts(note) == [note]


@pytest.mark.parametrize(
    ("printed", "short"),
    [
        (
            "Anna Berg, *Basin Report of the Valley* (Ex City: Press, 2020) (hereinafter Basin Report), 7.",
            "Basin Report",
        ),
        ("Berg, Anna. Basin Report of the Valley. Ex City: Press, 2020 [im Folgenden: Basin].", "Basin"),
    ],
)
def test_the_short_name_that_a_citation_gives_its_work_is_read_and_no_part_of_the_title(
    printed: str, short: str
) -> None:
    fields = parse_citation(printed).fields
    assert (fields["title"], fields["shorttitle"]) == ("Basin Report of the Valley", short)


@pytest.mark.parametrize(
    ("printed", "fields"),
    [
        ("P. Neri, Le chiuse del Po, cit., pp. 33–35.", ["P. Neri", "Le chiuse del Po", "33–35"]),
        ("Ivi, p. 34.", ["34"]),
        ("Smith, op. cit., 12.", ["Smith", "12"]),
        ("前引李超文，第5页。", ["李超", "5"]),
    ],
)
def test_a_back_reference_says_where_its_words_are_printed(printed: str, fields: list[str]) -> None:
    spans = parse_citation(printed).spans
    assert [printed[span.start : span.end] for span in spans] == fields
