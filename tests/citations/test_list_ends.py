"""Names at the head of a reference and imprints of few words, where a model leaves them to the title."""

from __future__ import annotations

import pytest

from tests.citations.test_borders import fields, shown, tagged
from verifier.citations.plain_names import biblatex_names, family_names
from verifier.citations.tagger.list_ends import with_names_ended
from verifier.citations.tagger.mending import mended
from verifier.citations.tagger.series_brackets import with_series_apart
from verifier.citations.tagger.small_imprints import with_small_imprints


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (
            "[author Schur, M., Wasser], [title Land und Leute], 1974",
            "[author Schur, M.], [title Wasser, Land und Leute], 1974",
        ),
        ("[author Kocher, Jürgen; Wasser], [title Land]", "[author Kocher, Jürgen]; [title Wasser, Land]"),
        (
            "[author Wrig, C. J.: Lakes Seen] [title and Unseen]",
            "[author Wrig, C. J.]: [title Lakes Seen and Unseen]",
        ),
        # A given name behind inverted names is one.
        (
            "[author Schur, M., Anna], [title Land und Leute]",
            "[author Schur, M., Anna], [title Land und Leute]",
        ),
        (
            "[author Bar-Batt DM], [title Yosh NH, Bold VL. Ticks of mammals]",
            "[author Bar-Batt DM, Yosh NH, Bold VL]. [title Ticks of mammals]",
        ),
        (
            "[author H. Kropp, M. Thiel, H.] [title Nimm in Methoden der Chemie]",
            "[author H. Kropp, M. Thiel, H. Nimm] in [container:book Methoden der Chemie]",
        ),
        # One inverted name whose title begins with a name.
        (
            "[author Travers, D. J.] [title Communism in Modena]",
            "[author Travers, D. J.] [title Communism in Modena]",
        ),
        (
            "[author Government of Kerl], [title Department of Statistics] ([date 1986]): [title Report on"
            " Coir]",
            "[author Government of Kerl, Department of Statistics] ([date 1986]): [title Report on Coir]",
        ),
        (
            "([author a) Barl, J.; Yus, M.] [container:journal J. Org]. (b) [editor Flor, J.]",
            "(a) [author Barl, J.; Yus, M.] [container:journal J. Org]. (b) Flor, J.",
        ),
    ],
)
def test_names_end_where_the_title_begins(read: str, meant: str) -> None:
    text, tags = tagged(read)
    assert shown(text, with_names_ended(text, tags)) == fields(meant)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("[title Dams], [location Neuchâtel, BFS]", "[title Dams], [location Neuchâtel], [publisher BFS]"),
        (
            "[title Dams], [location Napoli, E.S.I.], [date 1969]",
            "[title Dams], [location Napoli], [publisher E.S.I.], [date 1969]",
        ),
        ("[title Dams], [location New York, USA]", "[title Dams], [location New York, USA]"),
        (
            "[location Wiesbaden, VS] [publisher Verlag für Wasser]",
            "[location Wiesbaden], [publisher VS Verlag für Wasser]",
        ),
        (
            "[location Berkeley, Univ]. [publisher of California Press]",
            "[location Berkeley], [publisher Univ. of California Press]",
        ),
        (
            "[location Cambridge, Mass]. [publisher Press of Eels]",
            "[location Cambridge, Mass]. [publisher Press of Eels]",
        ),
        (
            "[title Dämme in Tirol, Bozen] ([publisher Auer]) [date 1949]",
            "[title Dämme in Tirol], [location Bozen] ([publisher Auer]) [date 1949]",
        ),
        (
            "[title Velhice]. Dissertação – [publisher Universidade Federal do Norte, Natal], [date 2004]",
            "[title Velhice]. Dissertação – [publisher Universidade Federal do Norte], [location Natal],"
            " [date 2004]",
        ),
        (
            "PhD thesis, [publisher University of Eel, Canada], [date 1979]",
            "PhD thesis, [publisher University of Eel, Canada], [date 1979]",
        ),
        (
            "[title Dämme, Neustadt a. d]. [container:journal Aisch] [date 2002]",
            "[title Dämme], [location Neustadt a. d. Aisch] [date 2002]",
        ),
        ("s.d. ([location ma] [date 1955])", "s.d. (ma [date 1955])"),
    ],
)
def test_few_words_name_place_and_press(read: str, meant: str) -> None:
    text, tags = tagged(read)
    assert shown(text, with_small_imprints(text, tags)) == fields(meant)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (
            "[title Eels (Eel Library, 9]) [location Ulm]",
            "[title Eels] ([series Eel Library], [number 9]) [location Ulm]",
        ),
        (
            "[title Eels, (Le acque d’Italia], [volume XV]), [location Ulm]",
            "[title Eels], ([series Le acque d’Italia], [number XV]), [location Ulm]",
        ),
        (
            "[title Eels] ([container:journal Archiv für Wasser] [volume 130], [location Wien] [date 1974])",
            "[title Eels] ([series Archiv für Wasser] [number 130], [location Wien] [date 1974])",
        ),
        (
            "[container:book Eels (Studies in Water 12]; [location Ulm])",
            "[container:book Eels] ([series Studies in Water] [number 12]; [location Ulm])",
        ),
        # A part, a war and a year are no series.
        ("[title Eels (Part 2]) [location Ulm]", "[title Eels (Part 2]) [location Ulm]"),
        ("[title Eels (World War 2]) [location Ulm]", "[title Eels (World War 2]) [location Ulm]"),
        (
            "[title Eels (Lake Library, 1999]) [location Ulm]",
            "[title Eels (Lake Library, 1999]) [location Ulm]",
        ),
    ],
)
def test_series_in_brackets_stand_apart(read: str, meant: str) -> None:
    text, tags = tagged(read)
    assert shown(text, with_series_apart(text, tags)) == fields(meant)


def test_a_century_ends_no_title() -> None:
    text, tags = tagged(
        "[author Ute Roth], [title Kanäle im 17]. [publisher Jahrhundert], [location Ulm] [date 1991]"
    )
    assert shown(text, mended(text, tags)) == fields(
        "[author Ute Roth], [title Kanäle im 17. Jahrhundert], [location Ulm] [date 1991]"
    )


@pytest.mark.parametrize(
    ("printed", "listed"),
    [
        ("Rosa B. - Tosi L.", "Rosa, B. and Tosi, L."),
        ("Jack F. Marlock Jr.", "Marlock, Jr., Jack F."),
        ("George F. Kestrel [X]", "Kestrel, George F."),
        ("Maurice Vaast et Christian Wend (éds)", "Vaast, Maurice and Wend, Christian"),
        ("Carl Bold [et al.]", "Bold, Carl and others"),
    ],
)
def test_names_without_what_is_said_of_them(printed: str, listed: str) -> None:
    assert biblatex_names(printed) == listed


def test_two_families_are_two_persons() -> None:
    assert family_names("Kehr and Martin") == "Kehr and Martin"
