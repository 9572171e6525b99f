"""Notes as copy editors get them from historians, lawyers and area studies, each with what it must give."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read_last
from verifier.citations import parse_citation

Fields = dict[str, str]


@pytest.mark.parametrize(
    ("note", "fields", "cited"),
    [
        # What a paper in an archive is, behind the mark of its file.
        (
            "Matlock, Derbyshire Record Office, D258/14/3, Ledger of Jos. Tunnicliffe.",
            {
                "title": "Ledger of Jos. Tunnicliffe",
                "note": "Matlock, Derbyshire Record Office, D258/14/3",
            },
            "",
        ),
        (
            "Ipswich, Suffolk Record Office, HD 588/2, Diary of Thomas Aldous, entry for 3 March 1740.",
            {"title": "Diary of Thomas Aldous", "date": "1740-03-03"},
            "",
        ),
        (
            "AD Gironde, 12 B 198, procédure contre Pierre Lafon, portefaix, 1731",
            {"title": "procédure contre Pierre Lafon, portefaix", "date": "1731"},
            "",
        ),
        (
            "AD Gironde, G 3012, mémoire du curé de Sainte-Croix, s. d., p. 4.",
            {"title": "mémoire du curé de Sainte-Croix", "note": "AD Gironde, G 3012"},
            "4",
        ),
        (
            "Archivio Durazzo, Genova, Archivio Pallavicini, reg. 14, Lettera di Giovanni Pallavicino al"
            " fratello Francesco, Siviglia 12 maggio 1576, c. 33r.",
            {
                "title": "Lettera di Giovanni Pallavicino al fratello Francesco",
                "author": "Pallavicino, Giovanni",
                "date": "1576-05-12",
            },
            "33r",
        ),
        (
            "Conto di Tommaso Sauli e compagni, 1577, in ASGe, Banco di San Giorgio, 590, c. 7.",
            {"title": "Conto di Tommaso Sauli e compagni", "date": "1577"},
            "7",
        ),
        (
            "РГИА. Ф. 190. Оп. 4. Д. 2207. (Дело о крушении парохода, 1903 г.). Л. 1–112.",
            {"title": "Дело о крушении парохода", "date": "1903", "note": "РГИА. Ф. 190. Оп. 4. Д. 2207"},
            "1-112",
        ),
        (
            "London, Stationers’ Hall, Court Book G, fol. 117v.",
            {"title": "Court Book G", "note": "London, Stationers’ Hall"},
            "117v",
        ),
        (
            "Kissinger to Nixon, “Status Negotiations,” July 20, 1973, 1, folder 4, box 1261, NSC Files,"
            " National Archives.",
            {"title": "Status Negotiations", "author": "Kissinger", "date": "1973-07-20"},
            "1",
        ),
        # Parliaments and bodies.
        (
            "U.S. Congress, House, Committee on Weirs, *Compact: Hearings before the Subcommittee*, 98th"
            " Cong., 2nd sess., 1984, 211–13 (statement of Fred M. Zedalis).",
            {"title": "Compact: Hearings before the Subcommittee", "date": "1984"},
            "211-13",
        ),
        (
            "*Congressional Record*, 99th Cong., 1st sess., December 11, 1985, vol. 131, pt. 26, 35822.",
            {"title": "Congressional Record", "date": "1985-12-11", "volume": "131", "part": "26"},
            "35822",
        ),
        (
            "United Nations Security Council, Resolution 683, S/RES/683 (December 22, 1990),"
            " https://undocs.org/S/RES/683(1990).",
            {"title": "Resolution 683", "number": "S/RES/683", "date": "1990-12-22"},
            "",
        ),
        ("Reichsgesetzblatt 1923 I, S. 963.", {"title": "Reichsgesetzblatt", "date": "1923"}, "963"),
        # Pages that look like years.
        (
            "A. Otsuka, “Dust,” *Rivers* 12 (2010): 1500–1510, at 1507.",
            {"pages": "1500-1510", "date": "2010", "volume": "12"},
            "1507",
        ),
        # Several places.
        (
            "M. Weber, *Economy* (Berkeley: UCP, 1978), 1:53–56, 2:956.",
            {"title": "Economy"},
            "1:53-56, 2:956",
        ),
        ("D. Robinson, *Bandits* (Honolulu: UHP, 2001), 12–15 (on bandits), 40.", {}, "12-15, 40"),
        ("J. Spence, *China* (New York: Norton, 2013), 77, Kindle.", {"addendum": "Kindle"}, "77"),
        (
            "A. Gerbillon, “Voyage,” in A. Du Halde, *Description*, 4 vols. (Paris: Mercier, 1735),"
            " 4:163–251, at 4:170.",
            {"volume": "4", "pages": "163-251", "booktitle": "Description"},
            "4:170",
        ),
        # Names and what they did.
        (
            "George F. Will, *Statecraft as Soulcraft* (New York: Simon, 1983), 12.",
            {"author": "Will, George F.", "title": "Statecraft as Soulcraft"},
            "12",
        ),
        (
            "Owen Lattimore, ed. and trans., *Nomads* (London: Kegan Paul, 1930), 3.",
            {"editor": "Lattimore, Owen", "translator": "Lattimore, Owen", "title": "Nomads"},
            "3",
        ),
        (
            "R. Darnton, “Workers,” in his *Great Cat Massacre* (New York: Basic Books, 1984), 80.",
            {"booktitle": "Great Cat Massacre", "bookauthor": "Darnton, R."},
            "80",
        ),
        (
            "Anna Berg, *Rivers*, ed. Theodore Besterman, vol. 33 (Geneva: Mill, 1974), 455.",
            {"editor": "Besterman, Theodore", "volume": "33"},
            "455",
        ),
        (
            "N. G. Bergholz [Fred W. Bergholz], *The Partition* (New York: Lang, 1993), 255.",
            {"author": "Bergholz, N. G.", "nameaddon": "Fred W. Bergholz"},
            "255",
        ),
        # Two places of publication.
        (
            "A. Berg, *Rivers* (London: Routledge; New York: Dutton, 1922), 4.",
            {"location": "London", "publisher": "Routledge", "addendum": "New York: Dutton", "date": "1922"},
            "4",
        ),
        # Old books, films, blogs.
        ("*Qing shilu*, Kangxi 35/3/2 (1696), juan 171, 12a–b.", {"title": "Qing shilu"}, "juan 171, 12a–b"),
        (
            "*Storm over Asia*, directed by Vsevolod Pudovkin (1928; Mezhrabpomfilm), DVD.",
            {"author": "Pudovkin, Vsevolod", "date": "1928", "publisher": "Mezhrabpomfilm"},
            "",
        ),
        (
            "Anna Berg, “Salt,” blog post, *Frontier Notes*, March 3, 2019, https://notes.example/salt.",
            {"author": "Berg, Anna", "title": "Salt", "date": "2019-03-03"},
            "",
        ),
        (
            "徐润：《徐愚斋自叙年谱》，香山徐氏1927年刻本，第31b页。",
            {"title": "徐愚斋自叙年谱", "publisher": "香山徐氏", "date": "1927"},
            "31b",
        ),
    ],
)
def test_note_in_full(note: str, fields: Fields, cited: str) -> None:
    (citation,) = read_last(note)
    assert {name: citation.fields.get(name) for name in fields} == fields
    assert (citation.locator.value if citation.locator else "") == cited


DI_COSMO = "Nicola Di Cosmo, *Ancient China* (Cambridge: CUP, 2002), p. 5"
PERDUE = "Peter C. Perdue, *China Marches West* (Cambridge, MA: HUP, 2005), 45."


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ((PERDUE, f"See {DI_COSMO}, and Perdue, p. 3."), [("Ancient China", "5"), ("", "3")]),
        (
            ("A. Otsuka, “Dust: A Study,” *Rivers* 12 (2010): 1500–1510.", "Otsuka, “Dust,” 1507."),
            [("Dust", "1507")],
        ),
        (
            ("Kissinger to Nixon, “Status Talks,” July 20, 1973, box 1261, NSC Files, National Archives.",
             "Kissinger to Nixon, “Status Talks,” 3."),
            [("Status Talks", "3")],
        ),
        (
            ("E. Roncallo, *Un divieto*, Genova, SAGEP, 1987, p. 165. Dello stesso autore, *I colori*, "
             "Genova, SAGEP, 1994, p. 210.",),
            [("Un divieto", "165"), ("I colori", "210")],
        ),
        (
            ("Compare “Who Blocks It?” *Daily*, 20 March 1967, p. 5, with “The Facts,”"
             " *Truth*, 2 April 1967.",),
            [("Who Blocks It?", "5"), ("The Facts", "")],
        ),
        (
            ("Долинина Н. П. Пассажир: повседневность парохода. Иркутск: Оттиск, 2007. С. 12.",
             "Общий обзор: Долинина Н. П. Пассажир… Гл. 5."),
            [("Пассажир", "5")],
        ),
        (
            ("См.: Кузьмина О. Е. Переселения // Отечественная история. 2010. № 2. С. 155–162. Ср."
             " возражения: Henriksson T. Op. cit. P. 12.",),
            [("Переселения", "155-162"), ("", "12")],
        ),
        (
            ("Fernand Braudel, La Méditerranée à l’époque de Philippe II, 2e éd. rev., Paris, Armand Colin,"
             " 1966, t. I, p. 45-47.",),
            [("La Méditerranée à l’époque de Philippe II", "45-47")],
        ),
        (
            ("*Land Code*, 12 May 1994, art. 7; discussed in Wilding, *Fences and Cities*, 120–24.",),
            [("", "7"), ("Fences and Cities", "120-24")],
        ),
    ],
)  # fmt: skip
def test_citations_of_a_note(notes: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    found = read_last(*notes)
    told = [(each.fields.get("title", ""), each.locator.value if each.locator else "") for each in found]
    assert told == expected


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Joseph Sebes, S.J.", "Sebes, S.J., Joseph"),
        ("García Ruiz, O.P.", "García Ruiz, O.P."),
        ("Smith, SJ", "Smith, SJ"),
        ("R. Bin Wong", "Wong, R. Bin"),
        ("Mahathir bin Mohamad", "bin Mohamad, Mahathir"),
        ("Ibn Battuta", "{Ibn Battuta}"),
        ("John and Anne Tedeschi", "Tedeschi, John and Tedeschi, Anne"),
        ("Peter and Paul", "Peter and Paul"),
    ],
)
def test_names(printed: str, read: str) -> None:
    from verifier.citations.plain_names import biblatex_names

    assert biblatex_names(printed) == read


def test_a_page_like_a_year_is_no_date_of_a_work_known_by_another() -> None:
    citation = parse_citation("A. Berg, “Dust,” *Rivers* 12 (2010): 1507.")
    assert citation.fields["date"] == "2010"
    assert citation.locator is not None
    assert citation.locator.value == "1507"
