"""Citations that stand within a sentence of the note's author."""

from __future__ import annotations

import pytest

from verifier.citations import read_notes
from verifier.documents.inline import read_inline
from verifier.model import Document, Note, NoteReading

RIVERS = "*Rivers and Borders* (Oxford: Oxford University Press, 2003), 12"


def read(note: str) -> NoteReading:
    """A note by itself."""
    document = Document("paper.md", "markdown", (Note("1", read_inline(note).text, (1, 1)),))
    return read_notes(document)[0]


@pytest.mark.parametrize(
    "note",
    [
        f"For the valley I have found most helpful Anna Berg, {RIVERS}.",
        f"Anna Berg in her book on the treaty, {RIVERS}, but few have followed her.",
        f"“Neutrality” is by now a term of art; the best account is Anna Berg, {RIVERS}.",
        "Die beste Darstellung gibt Anna Berg, *Rivers and Borders*, Oxford 2003, S. 12, wo Karten stehen.",
        "L’étude la plus complète reste Anna Berg, *Rivers and Borders*, Oxford, 2003, p. 12, qui l’a vu.",
        f"And, for a comparison with France, Anna Berg, {RIVERS}.",
    ],
)
def test_a_sentence_gives_its_citation_and_no_words(note: str) -> None:
    (citation,) = read(note).citations
    assert (citation.fields["author"], citation.fields["title"]) == ("Berg, Anna", "Rivers and Borders")
    assert citation.fields["date"] == "2003"
    assert citation.locator is not None
    assert citation.locator.value == "12"


def test_what_is_said_behind_a_citation_is_a_remark() -> None:
    reading = read(
        f"The older view is that of Anna Berg and Carl Dorn, {RIVERS}, who did not know the archives."
    )
    (citation,) = reading.citations
    assert citation.fields["author"] == "Berg, Anna and Dorn, Carl"
    assert "who did not know the archives" in reading.remarks


def test_an_author_told_by_a_pronoun_is_none() -> None:
    (citation,) = read(f"As she shows in the third chapter of her {RIVERS}.").citations
    assert citation.fields["title"] == "Rivers and Borders"
    assert "author" not in citation.fields


@pytest.mark.parametrize(
    ("note", "author"),
    [
        (
            f"Ministry of Foreign Affairs of Mongolia, {RIVERS}.",
            "{Ministry of Foreign Affairs of Mongolia}",
        ),
        (f"Anna Berg and Carl van der Dorn, {RIVERS}.", "Berg, Anna and van der Dorn, Carl"),
        (f"van der Berg, Anna, {RIVERS}.", "van der Berg, Anna"),
    ],
)
def test_a_name_with_small_words_is_whole(note: str, author: str) -> None:
    (citation,) = read(note).citations
    assert (citation.fields["author"], citation.fields["title"]) == (author, "Rivers and Borders")


FULL = (
    f"Anna Berg, {RIVERS}.",
    "Carl Dorn, “Lakes and States,” *Asian Survey* 12, no. 3 (2005): 40–60.",
)


def read_last(note: str) -> NoteReading:
    """A note of a paper that cites Berg and Dorn in full."""
    texts = tuple(Note(str(i), read_inline(one).text, (i, i)) for i, one in enumerate((*FULL, note), 1))
    return read_notes(Document("paper.md", "markdown", texts))[-1]


@pytest.mark.parametrize(
    ("note", "works"),
    [
        (
            f"On rivers see Anna Berg, {RIVERS}, and, on lakes in particular, the contributions in Carl "
            "Dorn, *Lakes* (London: Verso, 2005).",
            [("Berg, Anna", "Rivers and Borders"), ("Dorn, Carl", "Lakes")],
        ),
        (
            "Sur les fleuves, on verra Anna Berg, *Rivers and Borders*, Oxford, 2003, p. 12, et, pour les "
            "lacs, Carl Dorn, « Lakes », *Annales*, t. 84, n° 2, 1977, p. 245-270.",
            [("Berg, Anna", "Rivers and Borders"), ("Dorn, Carl", "Lakes")],
        ),
        (
            f"The view was first held by Anna Berg, {RIVERS}. A dissenting voice is Carl Dorn, “Lakes,” "
            "*Asian Survey* 12, no. 3 (2005): 40–60.",
            [("Berg, Anna", "Rivers and Borders"), ("Dorn, Carl", "Lakes")],
        ),
        (
            "The ministry has answered reluctantly (Carl Dorn, *Lakes and the State*, London: Verso, 2005).",
            [("Dorn, Carl", "Lakes and the State")],
        ),
        (
            "There is also the older handbook by Carl Dorn (*Lakes and the State*, London, Verso, 2005), "
            "which I have not seen.",
            [("Dorn, Carl", "Lakes and the State")],
        ),
    ],
)
def test_each_work_of_a_sentence_is_one(note: str, works: list[tuple[str, str]]) -> None:
    read_works = [(one.fields.get("author"), one.fields.get("title")) for one in read(note).citations]
    assert read_works == works


@pytest.mark.parametrize(
    ("note", "cited"),
    [
        ("Berg, *Rivers*, 14. The phrase is hers.", [("Berg", "14")]),
        ("Berg, *Rivers*, 14, reports a flood in every year of the decade.", [("Berg", "14")]),
        ("Dorn claims that “no lake was ever a state” (“Lakes and States,” 44).", [("", "44")]),
        ("Berg, *Rivers*, 14: “the flood was over before it came.”", [("Berg", "14")]),
        ("The treaty is mentioned by Berg, op. cit., p. 14.", [("Berg", "14")]),
        (
            "It is often said that the treaty failed: so Berg, *Rivers*, 14; and it has been doubted by "
            "Dorn, “Lakes and States,” 44.",
            [("Berg", "14"), ("Dorn", "44")],
        ),
    ],
)
def test_short_citations_are_found_in_sentences(note: str, cited: list[tuple[str, str]]) -> None:
    reading = read_last(note)
    found = [
        (one.fields.get("author", "").partition(",")[0], one.locator.value if one.locator else "")
        for one in reading.citations
    ]
    assert found == cited
    assert all(one.short_form for one in reading.citations)


@pytest.mark.parametrize(
    ("note", "author", "title", "date", "place"),
    [
        (
            "‘The lake is a leveller’: Carl Dorn, ‘Lakes’, *Asian Survey* 12, no. 3 (2005): 44.",
            "Dorn, Carl",
            "Lakes",
            "2005",
            "44",
        ),
        (
            "“The flood was late,” one magistrate complained, “and the rent early” (Carl Dorn, *Lakes and "
            "the State* [London: Verso, 2005], 44).",
            "Dorn, Carl",
            "Lakes and the State",
            "2005",
            "44",
        ),
        ("The *Northern Mercury*, 14 March 1795, reports a flood.", "", "Northern Mercury", "1795-03-14", ""),
        (
            "*Le Courrier de l’Anjou* du 3 mai 1788 donne un récit fort vivant de la crue.",
            "",
            "Le Courrier de l’Anjou",
            "1788-05-03",
            "",
        ),
        (
            "The flood is told in a letter of the bishop, of May 1804 (Staatsarchiv Lübeck, Best. 236/58, "
            "Bl. 17r).",
            "",
            "Staatsarchiv Lübeck, Best. 236/58",
            "",
            "17r",
        ),
        (
            "In *Re Berg’s Trust* [1931] 1 Ch 88 (CA) 95 the court declined to follow it.",
            "",
            "Re Berg’s Trust",
            "1931",
            "95",
        ),
        (
            "Few, as Ebenezer Oyewole does (*Lakes and the State* [London: Verso, 2005], 44), say so.",
            "Oyewole, Ebenezer",
            "Lakes and the State",
            "2005",
            "44",
        ),
        (
            "Dass sie fuhren, zeigen Untersuchungen von Dorothee zur Linden (*Die Trägerin*, Tübingen 1988, "
            "S. 45).",
            "zur Linden, Dorothee",
            "Die Trägerin",
            "1988",
            "45",
        ),
    ],
)
def test_what_a_sentence_cites_is_read_from_it(
    note: str, author: str, title: str, date: str, place: str
) -> None:
    (citation,) = read(note).citations
    fields = citation.fields
    named = fields.get("title") or fields["journaltitle"]
    assert (fields.get("author", ""), named, fields.get("date", "")) == (author, title, date)
    assert (citation.locator.value if citation.locator else "") == place


@pytest.mark.parametrize(
    ("note", "title"),
    [
        (
            "The deposition of the widow is in Essex Record Office, Q/SBb 214/7; a second copy survives too.",
            "Essex Record Office, Q/SBb 214/7",
        ),
        (
            "The manuscript is now in the British Library, Add. MS 32976, fol. 114r, and has been printed.",
            "British Library, Add. MS 32976",
        ),
        (
            "Das Original liegt im Staatsarchiv Wolfach, Best. 236/58, Bl. 17r.",
            "Staatsarchiv Wolfach, Best. 236/58",
        ),
        ("Письмо хранится в РГИА. Ф. 1284. Оп. 91. Д. 34. Л. 15 об.", "РГИА. Ф. 1284. Оп. 91. Д. 34"),
    ],
)
def test_what_a_sentence_says_is_kept_somewhere_is_cited(note: str, title: str) -> None:
    (citation,) = read(note).citations
    assert citation.fields["title"] == title


def test_a_family_name_and_pages_in_brackets_point_back() -> None:
    (citation,) = read_last("Against this, Dorn (p. 44) had insisted that the lakes were older.").citations
    assert citation.short_form
    assert citation.fields["author"] == "Dorn"


def test_places_of_the_paper_are_no_citations() -> None:
    for note in ("See the text to n 3 above.", "Voir *supra*, p. 3, et l’annexe 2."):
        assert not read(note).citations


@pytest.mark.parametrize(
    ("note", "author", "title"),
    [
        (
            "Voir les réserves d’Yves Le Guennec, *Pauvres marchands*, Rennes, Ouest, 2002, p. 27.",
            "Le Guennec, Yves",
            "Pauvres marchands",
        ),
        (
            "Jean d’Ormesson, *Pauvres marchands*, Genève, Cramer, 2021, p. 15.",
            "d’Ormesson, Jean",
            "Pauvres marchands",
        ),
        (
            "The phrase is Anna van der Berg’s, in “Lakes and States,” *Mind* 58, no. 3 (2001): 211–39.",
            "van der Berg, Anna",
            "Lakes and States",
        ),
        (
            "UN General Assembly, *Implementation of Resolution 71/457*, A/73/612, November 20, 2018, 5.",
            "{UN General Assembly}",
            "Implementation of Resolution 71/457",
        ),
        (
            "此说后为学者所采纳，见柯岚：《水与权力》，南京：金陵文化出版社，2015年，第77页。",
            "柯, 岚",
            "水与权力",
        ),
        (
            "Against it stands a single long review, Anna Berg, review of Dorn, *Lakes and States*, *Mind*, "
            "12 (1994), 240–43.",
            "Berg, Anna",
            "review of Dorn, Lakes and States",
        ),
    ],
)
def test_words_of_the_sentence_are_no_part_of_a_name(note: str, author: str, title: str) -> None:
    (citation,) = read(note).citations
    assert (citation.fields["author"], citation.fields["title"]) == (author, title)


@pytest.mark.parametrize(
    ("note", "cited"),
    [
        ("Dorn concedes it toward the end of the article (ibid., 44), without a reason.", ("", "44")),
        ("Against this stands what is said by Dorn (art. cit., p. 44), who knew the lakes.", ("Dorn", "44")),
    ],
)
def test_back_references_stand_in_brackets(note: str, cited: tuple[str, str]) -> None:
    (citation,) = read_last(note).citations
    assert citation.short_form
    assert citation.locator is not None
    assert (citation.fields.get("author", ""), citation.locator.value) == cited


def test_a_body_stands_behind_the_colon_of_a_sentence() -> None:
    (citation,) = read(
        "The Federation’s account put the blame on the weather: Trades Union Federation, *Annual Report* "
        "(London: Trades Union Federation, 1947), 312."
    ).citations
    assert citation.fields["author"] == "{Trades Union Federation}"


def test_the_works_of_a_span_are_two() -> None:
    first, second = read(
        f"It is told by all, from Anna Berg, {RIVERS}, to Carl Dorn, “Lakes,” *Asian Survey* 40 (2007): 330; "
        "none gives a source."
    ).citations
    assert (first.fields["author"], second.fields["author"]) == ("Berg, Anna", "Dorn, Carl")


def test_a_series_in_brackets_is_no_second_work() -> None:
    (citation,) = read("Anna Berg, *Rivers*, Roma, Bulzoni («Europa e Corti», 78), 1998, p. 34.").citations
    assert citation.fields["series"] == "Europa e Corti"


def test_a_note_that_cites_nothing_stays_a_note() -> None:
    assert not read("“Neutrality” (in the strict sense of 1907) was never claimed by the state.").citations
