"""Document symbols of the World Trade Organization."""

from __future__ import annotations

import pytest
from identifier_reading import only_in, values_in

from verifier.identifiers import normalise, problems_of, resolve_url


@pytest.mark.parametrize(
    ("text", "value", "printed"),
    [
        ("WTO Doc. WT/TPR/G/406, 2021", "WT/TPR/G/406", "WT/TPR/G/406"),
        ("Trade Policy Review, Wt/Tpr/G/406.", "WT/TPR/G/406", "Wt/Tpr/G/406"),
        ("wt/tpr/s/406", "WT/TPR/S/406", "wt/tpr/s/406"),
        ("WT/DS27/AB/R", "WT/DS27/AB/R", "WT/DS27/AB/R"),
        ("WT/MIN(01)/DEC/1", "WT/MIN(01)/DEC/1", "WT/MIN(01)/DEC/1"),
        ("G/TBT/N/CHN/123", "G/TBT/N/CHN/123", "G/TBT/N/CHN/123"),
        ("G/SPS/N/MNG/1/Add.1", "G/SPS/N/MNG/1/ADD.1", "G/SPS/N/MNG/1/Add.1"),
        ("TN/RL/W/200", "TN/RL/W/200", "TN/RL/W/200"),
        ("World Trade Organization, JOB/GC/1", "JOB/GC/1", "JOB/GC/1"),
        (
            "https://docs.wto.org/dol2fe/Pages/SS/directdoc.aspx?filename=q:/WT/TPR/G406.pdf&Open=True",
            "WT/TPR/G/406",
            "WT/TPR/G406",
        ),
    ],
)
def test_a_symbol_is_found_however_it_is_capitalised(text: str, value: str, printed: str) -> None:
    found = only_in(text, "wto")
    assert (found.value, found.printed) == (value, printed)
    assert found.url.startswith("https://docs.wto.org/dol2fe/Pages/FE_Search/FE_S_S006.aspx?Query=")
    assert value.lower() in found.url


@pytest.mark.parametrize(
    "text",
    [
        "JOB/GC/1",
        "inf/12/3",
        "G/L of 1990",
        "s/c/2",
        "S/C",
        "WT/",
        "WT/TPR/G",
        "weight WT/volume",
        "src/WT/TPR/G/406",
        "XWT/TPR/G/406",
        "ip/c/2 and/or 3",
        "g/kg/2",
    ],
)
def test_paths_units_and_series_without_their_house_are_none(text: str) -> None:
    assert values_in(text, "wto") == []


def test_a_symbol_of_the_wto_is_none_of_the_un() -> None:
    assert values_in("WT/TPR/G/406 and A/70/PV.16", "un") == ["A/70/PV.16"]
    assert values_in("WT/TPR/G/406 and A/70/PV.16", "wto") == ["WT/TPR/G/406"]


def test_the_search_holds_the_symbol_encoded() -> None:
    assert resolve_url("wto", "WT/TPR/G/406").endswith("?Query=(@Symbol=%20wt/tpr/g/406)")
    assert normalise("wto", "WT/TPR/G406") == "WT/TPR/G/406"


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Wt/Tpr/G/406", "WT/TPR/G/406"),
        ("WT / TPR / G / 406", "WT/TPR/G/406"),
        ("WT\\TPR\\G\\406", "WT/TPR/G/406"),
        ("WT/TPR/G/4O6", "WT/TPR/G/406"),
    ],
)
def test_a_symbol_written_otherwise_is_mended(printed: str, meant: str) -> None:
    (problem,) = problems_of({"number": printed, "institution": "World Trade Organization"})
    assert (problem.kind, problem.normal) == ("symbol-malformed", meant)
    assert problems_of({"number": meant, "institution": "World Trade Organization"}) == ()
