"""What lists of works print around their fields, and a model takes for a part of one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation
from verifier.citations.canvas import Tag
from verifier.citations.tagger.borders import with_borders
from verifier.citations.tagger.loose_numbers import with_numbers_apart
from verifier.citations.tagger.misplaced import with_right_labels
from verifier.citations.tagger.quoted_whole import with_quoted_whole
from verifier.citations.tagger.roles_apart import with_roles_apart
from verifier.citations.tagger.title_words import end_of_names
from verifier.documents.inline import read_inline

_SHORT = {"journal": "container:journal", "book": "container:book"}


def tagged(marked: str, confidence: float = 0.5) -> tuple[str, list[Tag]]:
    """A text and its fields, of "{author Berg}, {title Rivers}"; a date has its year for a value."""
    text, tags = "", []
    while marked:
        before, opened, rest = marked.partition("{")
        text += before
        if not opened:
            break
        inside, _, marked = rest.partition("}")
        label, _, words = inside.partition(" ")
        value = words if label == "date" else ""
        label = _SHORT.get(label, label)
        tags.append(Tag(label, len(text), len(text) + len(words), confidence, value))
        text += words
    return text, tags


def fields(marked: str) -> list[str]:
    parts = [part.partition("}")[0].partition(" ") for part in marked.split("{")[1:]]
    return [f"{_SHORT.get(label, label)} {words}" for label, _, words in parts]


def assert_mended(mend: Callable[[str, list[Tag]], list[Tag]], read: str, meant: str) -> None:
    text, tags = tagged(read)
    assert [f"{tag.label} {text[tag.start : tag.end]}" for tag in mend(text, tags)] == fields(meant)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (
            "“{title Canal Report} ({date May 2011}): {title Ten Years of Locks}.” {journal Herald}",
            "“{title Canal Report (May 2011): Ten Years of Locks}.” {journal Herald}",
        ),
        (
            "{author Berg, A.}, “{title Herding in the Gobi}, {location Mongolia},” {journal Steppe}",
            "{author Berg, A.}, “{title Herding in the Gobi, Mongolia},” {journal Steppe}",
        ),
        (
            '{author Berg, Anna. "Salt." Companion to the Steppe}. {location Oslo}',
            '{author Berg, Anna.} "{title Salt}." {book Companion to the Steppe}. {location Oslo}',
        ),
        # Words that are quoted in the midst of a title, and a title that runs on behind its quotation.
        (
            "{author Berg}, {title The so-called “winter of the long knives” in Ulm}",
            "{author Berg}, {title The so-called “winter of the long knives” in Ulm}",
        ),
        (
            "“{title A long winter in the far north” and after}, {location Oslo}",
            "“{title A long winter in the far north” and after}, {location Oslo}",
        ),
    ],
)
def test_a_title_in_quotation_marks_is_whole(read: str, meant: str) -> None:
    assert_mended(with_quoted_whole, read, meant)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        # Presses and journals.
        (
            "{title Salts of lakes}, {publisher Der Brunnen}, {date 2015}, {volume 7}: {pages 33-41}",
            "{title Salts of lakes}, {journal Der Brunnen}, {date 2015}, {volume 7}: {pages 33-41}",
        ),
        (
            "{author Berg, A.} {title Saline lakes: A study}. {journal Holmdal}, {date 2009}.",
            "{author Berg, A.} {title Saline lakes: A study}. {publisher Holmdal}, {date 2009}.",
        ),
        (
            "{author Berg, A.} {title Saline lakes: A study}. {journal Limnology Review}, {date 2009}.",
            "{author Berg, A.} {title Saline lakes: A study}. {journal Limnology Review}, {date 2009}.",
        ),
        (
            "{author Berg, A.} {date 2016}. {title Truth for a while}. {publisher Oslo Post}, June 16.",
            "{author Berg, A.} {date 2016}. {title Truth for a while}. {journal Oslo Post}, June 16.",
        ),
        (
            "{title Locks}, {publisher Advanced Hydraulics Series}, {location Oslo}, {date 1989}",
            "{title Locks}, {series Advanced Hydraulics Series}, {location Oslo}, {date 1989}",
        ),
        (
            "{publisher Water Trends}. {location Paris}: {publisher Union of Printers}",
            "{title Water Trends}. {location Paris}: {publisher Union of Printers}",
        ),
        # What follows a title.
        (
            "{author Berg, A.} {title Hawks. Northern encyclopedia}. ({pages 15-18}). {location Oslo}",
            "{author Berg, A.} {title Hawks}. {book Northern encyclopedia}. ({pages 15-18}). {location Oslo}",
        ),
        (
            "{title On Wells. Reprinted in Papers of the Well Society}, {date 1945}",
            "{title On Wells}. Reprinted in {book Papers of the Well Society}, {date 1945}",
        ),
        (
            "{title The Right to Wells, in THE LAW OF PUBLIC WATERS} ({date 2007})",
            "{title The Right to Wells}, in {book THE LAW OF PUBLIC WATERS} ({date 2007})",
        ),
        (
            "{title Lectures on Knots. Graduate texts in mathematics}. {publisher Holmdal}, {date 1995}",
            "{title Lectures on Knots}. {series Graduate texts in mathematics}. {publisher Holmdal}, "
            "{date 1995}",
        ),
        (
            "{title Wells of the Coming Age. Green Junction (VT)}: {publisher Holmdal}",
            "{title Wells of the Coming Age}. {location Green Junction (VT)}: {publisher Holmdal}",
        ),
    ],
)
def test_presses_journals_and_what_follows_a_title(read: str, meant: str) -> None:
    assert_mended(with_right_labels, read, meant)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (
            "{title Cold and heat. Limnology : official journal of the} {journal League}. {date 2013}",
            "{title Cold and heat}. {journal Limnology : official journal of the League}. {date 2013}",
        ),
        (
            "{title Cold and heat. Hu bo xue bao=} {journal Journal of lakes}, {volume 2}",
            "{title Cold and heat}. {journal Hu bo xue bao= Journal of lakes}, {volume 2}",
        ),
        (
            "{title Wells and health}: {journal A review for the Task Force. Lakes}, {date 2016}",
            "{title Wells and health: A review for the Task Force}. {journal Lakes}, {date 2016}",
        ),
        (
            "{title Woorden. Bijdragen tot de Taal-}, {journal Land- en Waterkunde} {volume 7}",
            "{title Woorden}. {journal Bijdragen tot de Taal-, Land- en Waterkunde} {volume 7}",
        ),
        (
            "{title Too much water?} {journal A study of choice. Journal of Wells} {volume 7}",
            "{title Too much water? A study of choice}. {journal Journal of Wells} {volume 7}",
        ),
        (
            "{title A reply. The old wells}, {journal Past and Present}, {volume 7}",
            "{title A reply. The old wells}, {journal Past and Present}, {volume 7}",
        ),
        (
            "{title Bad wells}. {journal Review of Gains, by A. Berg. Oslo Book Review}, {date 1998}",
            "{title Bad wells}. Review of Gains, by A. Berg. {journal Oslo Book Review}, {date 1998}",
        ),
        (
            "{title The model, in: Pumps for towns}, {book 2011 conference on}, {pages 2-9}",
            "{title The model}, in: {book Pumps for towns, 2011 conference on}, {pages 2-9}",
        ),
        (
            "{publisher University of Utah, Boston}, {location Massachusetts}, {date 1979}",
            "{publisher University of Utah}, {location Boston, Massachusetts}, {date 1979}",
        ),
        (
            "In Proceedings of the Oslo Linguistic Society. {location Oslo} {publisher Linguistic Society}",
            "In Proceedings of the Oslo Linguistic Society. {publisher Oslo Linguistic Society}",
        ),
        (
            "{book Body and Well, Berg}, {editor ed.}, {pages 1-26}",
            "{book Body and Well}, {editor Berg}, ed., {pages 1-26}",
        ),
        (
            "{editor A. Berg, and Ruth Li, editors. Proc}. {title Seventh Conference on Wells}",
            "{editor A. Berg, and Ruth Li, editors}. {title Proc. Seventh Conference on Wells}",
        ),
        (
            "{editor A. Berg (ed.), C. Li and D. Roth} {translator (trans.)} ({location Oslo})",
            "{editor A. Berg} (ed.), {translator C. Li and D. Roth} (trans.) ({location Oslo})",
        ),
        (
            "{book Essays presented to N}. {editor R. Berg}. {location Oslo}",
            "{book Essays presented to N. R. Berg}. {location Oslo}",
        ),
        (
            "{book Wells of Europe 1944-1949. London}, {location Basingstoke}: {publisher Holmdal}",
            "{book Wells of Europe 1944-1949}. {location London, Basingstoke}: {publisher Holmdal}",
        ),
        (
            "{journal Mil Wells. Jul} {date 2002} {volume 3}",
            "{journal Mil Wells}. {date Jul 2002} {volume 3}",
        ),
        (
            "{book Proceedings of the Society of Wells, 423–38}. {location Oslo}, {date 2011}",
            "{book Proceedings of the Society of Wells}, {pages 423–38}. {location Oslo}, {date 2011}",
        ),
        (
            "{book The Office and the Wells, 1902–1939}. {location Oslo}, {date 2011}",
            "{book The Office and the Wells, 1902–1939}. {location Oslo}, {date 2011}",
        ),
        (
            "{author Anna Berg, Salted Communities}, {title Black Wells: Salt in the North}",
            "{author Anna Berg}, {title Salted Communities, Black Wells: Salt in the North}",
        ),
        (
            "{author Anna Berg, Salted Communities} ({date 1991})",
            "{author Anna Berg}, {title Salted Communities} ({date 1991})",
        ),
    ],
)  # fmt: skip
def test_borders_that_lists_print_without_marks(read: str, meant: str) -> None:
    assert_mended(with_borders, read, meant)


@pytest.mark.parametrize(
    ("names", "title"),
    [
        ("Anna Berg, Salted Communities", "Salted Communities"),
        ("Anna Berg, Wei Li, Nationalism in the North", "Nationalism in the North"),
        ("J. H. Berg, Empires", "Empires"),
        # Inverted names and initials, a known given name, a list joined by "and", a body.
        ("Berg A, Kerby R, Empires B", None),
        ("Berg, Anna, Li, Wei", None),
        ("Anna Berg, Daniel Empires", None),
        ("Anna Berg and Wei Li, Empires", None),
        ("Human Rights Society, Empires", None),
        ("Anna Berg", None),
    ],
)
def test_names_end_at_words_that_nobody_is_called_by(names: str, title: str | None) -> None:
    cut = end_of_names(names)
    assert (names[cut[1] :] if cut else None) == title


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("{title Wells in 2009}, {pages 2012}.", "{title Wells in 2009}, {date 2012}."),
        (
            "{journal Wells}, {volume 34}, {pages No. 369-370}, {date 1973}, {pages 38-39}",
            "{journal Wells}, {volume 34}, No. {number 369-370}, {date 1973}, {pages 38-39}",
        ),
        (
            "{journal Wells} 37 ({date 2013}), {pages H. 1–2, 133–154}",
            "{journal Wells} 37 ({date 2013}), H. {number 1–2}, {pages 133–154}",
        ),
        (
            "{journal Oslo Post}, {date 1997}, {volume sec. 4, 1+}.",
            "{journal Oslo Post}, {date 1997}, sec. 4, {pages 1+}.",
        ),
        (
            "{title Wells: The texts} ({date 1798, 1799, 1805}). {location London}, {date 1995}.",
            "{title Wells: The texts (1798, 1799, 1805)}. {location London}, {date 1995}.",
        ),
        (
            "{title Wells of the coast} ({date 1918-64}), {location London} {date 2013}",
            "{title Wells of the coast (1918-64)}, {location London} {date 2013}",
        ),
        (
            "{date 1982}. {title Old Wells} ({publisher The Oslo Charter} {date 1981}). {location "
            "Oslo}: {publisher OSC}.",
            "{date 1982}. {title Old Wells (The Oslo Charter 1981)}. {location Oslo}: {publisher OSC}.",
        ),
        # A page, and a title and its year as most are.
        ("{journal Wells}, {pages 2012}.", "{journal Wells}, {pages 2012}."),
        ("{title Wells} ({date 1995}), {location Oslo}", "{title Wells} ({date 1995}), {location Oslo}"),
    ],
)  # fmt: skip
def test_numbers_are_what_stands_around_them_says(read: str, meant: str) -> None:
    assert_mended(with_numbers_apart, read, meant)


def test_an_editor_is_whose_name_the_word_for_one_stands_behind() -> None:
    assert_mended(
        with_roles_apart,
        "{author Wellmann, Johannes}, Hrsg. {title Ich spüre es}. {location Münster}: {publisher Holm}",
        "{editor Wellmann, Johannes}, Hrsg. {title Ich spüre es}. {location Münster}: {publisher Holm}",
    )


@pytest.mark.parametrize(
    ("text", "described"),
    [
        # Pages behind the title of a book are no years, and a press may be called by its town.
        (
            "Berg, A. “Two Wells.” In Report of the 68th Meeting of the Society of Wells, 879–880. "
            "London: Murray, 1899.",
            "booktitle=Report of the 68th Meeting of the Society of Wells|pages=879-880",
        ),
        (
            "Berg, A. 1989. Wells and Salt. Proceedings of the Congress of Wells, 1273-1278.",
            "pages=1273-1278",
        ),
        (
            "Berg, Anna, Wells: A Guide for Towns, Nashville: Abingdon, 2000.",
            "location=Nashville|publisher=Abingdon",
        ),
        # A page in front of an address.
        (
            "A. Berg, W. Li, Analysis of wells, J. Wells Soc. 27 (2010) 268 (http://wells.example/27/268).",
            "journaltitle=J. Wells Soc.|volume=27|date=2010|at=268|url=http://wells.example/27/268",
        ),
    ],
)
def test_whole_citations(text: str, described: str) -> None:
    assert_described(parse_citation(text), described)


def test_stars_behind_names_are_no_italics() -> None:
    assert read_inline("Berg A *, Li W*, Roth C. Salt in *Wells* of Oslo").text.italics == (
        read_inline("Berg A x, Li Wx, Roth C. Salt in *Wells* of Oslo").text.italics
    )
