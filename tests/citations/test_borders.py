"""Fields whose borders or labels a model gets wrong, mended by what stands in and between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.citations.canvas import Tag
from verifier.citations.tagger.borders import with_borders
from verifier.citations.tagger.misplaced import with_right_labels
from verifier.citations.tagger.page_or_year import pages_beside_year


def tagged(marked: str, confidence: float = 0.7) -> tuple[str, list[Tag]]:
    """A text and its fields, of "[author Berg], [title Rivers]"; a date has its year for a value."""
    text, tags = "", []
    while marked:
        before, opened, rest = marked.partition("[")
        text += before
        if not opened:
            break
        inside, _, marked = rest.partition("]")
        label, _, words = inside.partition(" ")
        value = words if label == "date" else ""
        tags.append(Tag(label, len(text), len(text) + len(words), confidence, value))
        text += words
    return text, tags


def shown(text: str, tags: list[Tag]) -> list[str]:
    return [f"{tag.label} {text[tag.start : tag.end]}" for tag in tags]


def fields(marked: str) -> list[str]:
    return [part.partition("]")[0] for part in marked.split("[")[1:]]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (
            "[author Ode, K.] [date 1999]. [title Eels in ditches. Aquat]. [container:journal Fauna. Rep] 3",
            "[author Ode, K.] [date 1999]. [title Eels in ditches]. [container:journal Aquat. Fauna. Rep] 3",
        ),
        (
            "[title Ash falls of the Eifel: Letters to] [container:journal Geology], v. 3",
            "[title Ash falls of the Eifel]: [container:journal Letters to Geology], v. 3",
        ),
        (
            "[author Bergner], [title Anna: Die Mühle], [location Bonn]",
            "[author Bergner, Anna]: [title Die Mühle], [location Bonn]",
        ),
        ("[author G.H.] [title Laner, Candia, a Siege]", "[author G.H. Laner], [title Candia, a Siege]"),
        (
            "[author Peter Weir, Their Mills], [title Their Looms]",
            "[author Peter Weir], [title Their Mills, Their Looms]",
        ),
        (
            "[author Ito K, Roe PV. Prions] [title in elk]. [container:journal Vet J]",
            "[author Ito K, Roe PV]. [title Prions in elk]. [container:journal Vet J]",
        ),
        (
            "[author Wood, Peter. Ships, Shores, Sands]: [title A life]",
            "[author Wood, Peter]. [title Ships, Shores, Sands: A life]",
        ),
        (
            "[title Council of the Danube States] ([date 1993]) [title Locks and Levies]",
            "[author Council of the Danube States] ([date 1993]) [title Locks and Levies]",
        ),
        (
            "[title Danube River Council. Locks and Levies]. [location Graz]: [publisher DRC]",
            "[author Danube River Council]. [title Locks and Levies]. [location Graz]: [publisher DRC]",
        ),
        (
            "[author U.S.] [title Department of State. Treaties in Force]. [location Washington]",
            "[author U.S. Department of State]. [title Treaties in Force]. [location Washington]",
        ),
        (
            "[author Blum, Vorwort zu K. Ohm], [title Licht], [location Ulm]",
            "[author Blum], [title Vorwort] zu [bookauthor K. Ohm], [container:book Licht], [location Ulm]",
        ),
        (
            "[author P. Neri], [title Le «chiuse». Acque], [container:book x]",
            "[author P. Neri], [title Le «chiuse». Acque], [container:book x]",
        ),
        (
            "[author P. Neri], «[title Le chiuse]». [container:book Acque e mulini], [location Roma]",
            "[author P. Neri], [title «Le chiuse». Acque e mulini], [location Roma]",
        ),
        (
            '[author P. Neri], [title Le chiuse, "Acqua]", [volume 3] ([date 1990])',
            '[author P. Neri], [title Le chiuse], "[container:journal Acqua]", [volume 3] ([date 1990])',
        ),
        (
            "[title Das Wasserrecht, II], [location Wien] [date 1868]",
            "[title Das Wasserrecht], [volume II], [location Wien] [date 1868]",
        ),
        (
            "[title Mühlen (Schriften zum Wasserbau 4)], [location Celle] [date 1969]",
            "[title Mühlen] ([series Schriften zum Wasserbau] [number 4]), [location Celle] [date 1969]",
        ),
        (
            "[author Il Mulino] [title e il fiume], [location Roma]",
            "[title Il Mulino e il fiume], [location Roma]",
        ),
    ],
)
def test_words_go_to_the_field_that_they_belong_to(read: str, meant: str) -> None:
    text, tags = tagged(read)
    assert shown(text, with_borders(text, tags)) == fields(meant)


@pytest.mark.parametrize(
    "right",
    [
        "[author Roe, James R.] [title Mills]. [container:journal J. Phys]. [volume 3]",
        "[author James R. Thorne]. [title Simulation: An Approach]. [location London]",
        "[author Wei Zhang, Xiaoming Li], [title Locks], [location Graz]",
        "[author Ode, K.] [title On waves. II]. [container:journal Phys. Rev]. [volume 3]",
        "[title The Bank of Exland], [date 1990], [title x]",
        "[author Luther], [title Biographie: Ein Leben], [location Bonn]",
    ],
)
def test_borders_that_are_right_stay(right: str) -> None:
    text, tags = tagged(right, 0.97)
    assert with_borders(text, tags) == tags


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (
            "[author A. Roe], [title Das Dorf], [container:journal Uelzen] [date 1959], S. [pages 7]",
            "[author A. Roe], [title Das Dorf], [location Uelzen] [date 1959], S. [pages 7]",
        ),
        (
            "[title Das Dorf], [container:journal Merkur] [date 1959], S. [pages 7]",
            "[title Das Dorf], [container:journal Merkur] [date 1959], S. [pages 7]",
        ),
        (
            "[title Das Dorf], [container:journal HZ] [date 1959], S. [pages 7]",
            "[title Das Dorf], [container:journal HZ] [date 1959], S. [pages 7]",
        ),
        (
            "[title De aquis], [publisher Patavii], [date 1750]",
            "[title De aquis], [location Patavii], [date 1750]",
        ),
        (
            "[title Locks]. [publisher Graz, Mühlenpresse], [date 1990]",
            "[title Locks]. [location Graz], [publisher Mühlenpresse], [date 1990]",
        ),
        (
            "[title Locks] ([location Weir Press]: [publisher London], [date 1990])",
            "[title Locks] ([publisher Weir Press]: [location London], [date 1990])",
        ),
        (
            "[title Locks] ([location New York]: [publisher Oxford], [date 1990])",
            "[title Locks] ([location New York]: [publisher Oxford], [date 1990])",
        ),
        (
            "[title Mühlen]. [location Frankfurt a.] [publisher M. Weirverlag]",
            "[title Mühlen]. [location Frankfurt a. M.] [publisher Weirverlag]",
        ),
        (
            "[title Mühlen], [edition 2. Bd.], [location Celle]",
            "[title Mühlen], [volume 2]. Bd., [location Celle]",
        ),
        (
            "[author Roe]: [container:journal Acta Phys] [volume 44], [number 3] ([date 1978])",
            "[author Roe]: [container:journal Acta Phys] [volume 44], [pages 3] ([date 1978])",
        ),
        (
            "[author Roe] in [editor Pond Life (eds Ode, R. & Ito, J.] [pages 4–9]",
            "[author Roe] in [container:book Pond Life] (eds [editor Ode, R. & Ito, J.] [pages 4–9]",
        ),
        (
            "[author Neri], [title Chiuse], in [editor Id.], [publisher Saggi], [location Roma]",
            "[author Neri], [title Chiuse], in [editor Id.], [container:book Saggi], [location Roma]",
        ),
        (
            "[title Mühlen], [editor aus dem Dänischen von Ada Blum], [location Berlin]",
            "[title Mühlen], aus dem Dänischen von [translator Ada Blum], [location Berlin]",
        ),
        (
            "[title Mühlen], [location Diplomarbeit, TU Berlin] [date 1986]",
            "[title Mühlen], Diplomarbeit, [publisher TU Berlin] [date 1986]",
        ),
        (
            "[author Neri], [title Chiuse], in [container:book Il Po, VI, Delta], [location Roma]",
            "[author Neri], [title Chiuse], in [container:book Il Po], [volume VI], Delta, [location Roma]",
        ),
        (
            "[author Roe]. [container:journal Locks], volume [volume 3]. [publisher Weir Press], [date 1984]",
            "[author Roe]. [title Locks], volume [volume 3]. [publisher Weir Press], [date 1984]",
        ),
        (
            "[container:journal Roe, Mills of Kent], [volume 33].",
            "[author Roe], [title Mills of Kent], [pages 33].",
        ),
        (
            "[author Roe] [date 1965], S. [pages 23]; [location Blum] [date 1971], S. [pages 4]",
            "[author Roe] [date 1965], S. [pages 23]",
        ),
        (
            "[author Roe], ed. [editor Ito], [container:book 1953–1970]. [location Ulm], [date 2006]",
            "[author Roe], ed. [editor Ito], [pages 1953–1970]. [location Ulm], [date 2006]",
        ),
        (
            "[container:book Pp. 1862–1879 in Life of Eels], [location Ulm]",
            "Pp. [pages 1862–1879] in [container:book Life of Eels], [location Ulm]",
        ),
        (
            "[container:journal Eels], [date 2010], [volume 10], [date 1979]",
            "[container:journal Eels], [date 2010], [volume 10], [pages 1979]",
        ),
        (
            "[container:journal Eels], [date 12 May 1962], [pages p.] [date 1924]",
            "[container:journal Eels], [date 12 May 1962], p. [pages 1924]",
        ),
        (
            "[author Roe], [title 1914–1918], [location Ulm]",
            "[author Roe], [title 1914–1918], [location Ulm]",
        ),
        (
            "[location Ulm] [date 1976], [publisher und Blum, Wehre], [location Bonn] [date 1980]",
            "[location Ulm] [date 1976], [location Bonn] [date 1980]",
        ),
    ],
)
def test_a_field_that_is_known_to_be_another_is_read_as_that(read: str, meant: str) -> None:
    text, tags = tagged(read)
    assert shown(text, with_right_labels(text, tags)) == fields(meant)


_LABELS = (
    "author", "title", "container:journal", "container:book", "date", "volume", "number", "pages",
    "publisher", "location", "edition", "editor", "series",
)  # fmt: skip
_WORDS = st.text("AaBb. ,:;()[«»“”1IVM", min_size=1, max_size=14) | st.sampled_from(
    (
        "Berlin",
        "New York",
        "Frankfurt a.",
        "M. Beck",
        "in ",
        "2. Bd.",
        "U.S.",
        "Hans Roe, The Mill",
        "1990",
        "; ",
    )
)


@given(st.lists(st.tuples(st.sampled_from(_LABELS), _WORDS, st.floats(0, 1)), max_size=9))
def test_whatever_was_read_mending_ends_and_keeps_ranges_inside_the_text(
    parts: list[tuple[str, str, float]],
) -> None:
    text, tags = "", []
    for label, words, confidence in parts:
        tags.append(Tag(label, len(text), len(text) + len(words), confidence))
        text += words + " "
    mended = with_right_labels(text, with_borders(text, tags))
    assert all(0 <= tag.start <= tag.end <= len(text) for tag in mended)


@pytest.mark.parametrize(
    ("printed", "fields"),
    [
        ("Phys. Rev. A, 83, [1701, 2011]", ["pages 1701", "date 2011"]),
        ("J. Phys. 31 [(1998) 1958]", ["date 1998", "pages 1958"]),
        ("Z. Phys. 64, [1965 (1973)]", ["pages 1965", "date 1973"]),
        ("(London: Weir Press, [1995), 1895]", ["date 1995", "pages 1895"]),
        ("Jpn Circ J [52:1952, 1988]", ["volume 52", "pages 1952", "date 1988"]),
        ("Eels, [July 2007, 1836]", ["date July 2007", "pages 1836"]),
        ("Economy and Society, [1978 (1922)]", []),
        ("Spengler, Munich: Beck, [1918, 1922]", []),
    ],
)
def test_pages_that_look_like_years_are_told_from_them(printed: str, fields: list[str]) -> None:
    text, start, end = printed.replace("[", "").replace("]", ""), printed.index("["), printed.index("]") - 1
    read = pages_beside_year(text, start, end)
    assert [f"{label} {text[first:last]}" for label, first, last, _ in read] == fields
