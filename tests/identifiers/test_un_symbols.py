"""Document symbols of the United Nations, and sales numbers."""

from __future__ import annotations

import pytest
from identifier_reading import only_in, values_in

from verifier.identifiers import normalise, problems_of, resolve_url
from verifier.identifiers.symbol_repair import propose_symbol, usual_form


@pytest.mark.parametrize(
    ("text", "value", "printed"),
    [
        ("UN Doc. A/70/PV.16, p. 3", "A/70/PV.16", "A/70/PV.16"),
        ("resolution A/RES/68/262.", "A/RES/68/262", "A/RES/68/262"),
        ("(S/2015/123)", "S/2015/123", "S/2015/123"),
        ("S/RES/2202 (2015),", "S/RES/2202(2015)", "S/RES/2202 (2015)"),
        ("S/RES/2202(2015)", "S/RES/2202(2015)", "S/RES/2202(2015)"),
        ("A/RES/491 (V)", "A/RES/491(V)", "A/RES/491 (V)"),
        ("E/CN.4/1996/53", "E/CN.4/1996/53", "E/CN.4/1996/53"),
        ("A/C.1/66/L.4/Rev.1", "A/C.1/66/L.4/REV.1", "A/C.1/66/L.4/Rev.1"),
        ("A/HRC/RES/53/1", "A/HRC/RES/53/1", "A/HRC/RES/53/1"),
        ("A/CONF.62/122", "A/CONF.62/122", "A/CONF.62/122"),
        ("A/ES-11/L.1", "A/ES-11/L.1", "A/ES-11/L.1"),
        ("S/PV.7498", "S/PV.7498", "S/PV.7498"),
        ("CCPR/C/21/Rev.1/Add.13;", "CCPR/C/21/REV.1/ADD.13", "CCPR/C/21/Rev.1/Add.13"),
        ("NPT/CONF.2010/50", "NPT/CONF.2010/50", "NPT/CONF.2010/50"),
        ("a/res/68/262", "A/RES/68/262", "a/res/68/262"),
        ("https://undocs.org/en/A/70/PV.16", "A/70/PV.16", "A/70/PV.16"),
        ("https://docs.un.org/A/RES/68/262", "A/RES/68/262", "A/RES/68/262"),
        ("https://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/68/262", "A/RES/68/262", "A/RES/68/262"),
        (
            "https://digitallibrary.un.org/record/767565/files/A_RES_68_262-EN.pdf",
            "A/RES/68/262",
            "A_RES_68_262",
        ),
    ],
)
def test_a_symbol_is_found_in_text_and_in_addresses(text: str, value: str, printed: str) -> None:
    found = only_in(text, "un")
    assert (found.value, found.printed) == (value, printed)
    assert found.url == f"https://undocs.org/{value}"


def test_a_sales_number_leads_to_the_search_of_the_library() -> None:
    found = only_in("United Nations publication, Sales No. E.99.II.D.3", "un")
    assert found.value == "E.99.II.D.3"
    assert found.url == "https://digitallibrary.un.org/search?p=E.99.II.D.3"


def test_a_cue_makes_any_symbol_one() -> None:
    assert values_in("UN Doc. A/2929", "un") == ["A/2929"]
    assert values_in("on A/2929", "un") == []


def test_several_symbols_in_a_sentence_are_each_read() -> None:
    assert values_in("A/70/PV.16, S/2015/123 and A/RES/68/262", "un") == [
        "A/70/PV.16",
        "S/2015/123",
        "A/RES/68/262",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A/B testing",
        "A/B/C",
        "and/or",
        "an A/C unit of 1990",
        "S/N 12",
        "s/he",
        "A/1",
        "Class A/2",
        "E/M 2",
        "T/F 3",
        "paper A/4",
        "E/10/2",
        "S/1/2",
        "A/RES",
        "AC/DC.1",
        "ID/2",
        "the id/12345",
        "cat/c/2 is a path",
        "src/A/70/PV.16",
        "xA/70/PV.16",
        "T-34/85",
        "S/2015",
        "/home/s/2015/16",
        "N/A/2015",
        "km/h",
        "input/output 3",
    ],
)
def test_words_ratios_and_paths_are_no_symbols(text: str) -> None:
    assert values_in(text, "un") == []


@pytest.mark.parametrize(
    "text", ["UN Doc. A/70/PV 16", "A/70/PV. l6", "A/C.1/66/L.4/rev. 1", "UN Doc. A/70/L, p. 5"]
)
def test_a_symbol_that_breaks_off_is_not_taken_for_another_document(text: str) -> None:
    assert values_in(text, "un") == []


def test_the_label_goes_and_parts_are_in_brackets() -> None:
    assert normalise("un", "UN Doc. A/RES/68/262") == "A/RES/68/262"
    assert normalise("un", "A/RES/217 A (III)") == "A/RES/217(III)[A]"
    assert normalise("un", "A/RES/217(III) A") == "A/RES/217(III)[A]"
    assert resolve_url("un", "A/RES/217(III)[A]") == "https://undocs.org/A/RES/217(III)%5BA%5D"
    assert normalise("un", "A/RES") == ""


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("a/70/pv.16", "A/70/PV.16"),
        ("A / 70 / PV.16", "A/70/PV.16"),
        ("A\\70\\PV.16", "A/70/PV.16"),
        ("A/70/PV 16", "A/70/PV.16"),
        ("A/70/PV. 16", "A/70/PV.16"),
        ("A/70/PV. l6", "A/70/PV.16"),
        ("A/7O/PV.l6", "A/70/PV.16"),
        ("A-RES/68/262", "A/RES/68/262"),
        ("A-RES-68-262", "A/RES/68/262"),
        ("A/RES/68-262", "A/RES/68/262"),
        ("A/RES 68/262", "A/RES/68/262"),
        ("E/CN 4/1996/53", "E/CN.4/1996/53"),
        ("A/C.1/66/L.4/rev. 1", "A/C.1/66/L.4/Rev.1"),
    ],
)
def test_faults_of_typing_and_scanning_are_repaired(printed: str, meant: str) -> None:
    assert propose_symbol(printed, "United Nations") == meant
    (problem,) = problems_of({"number": printed, "institution": "United Nations"})
    assert (problem.kind, problem.printed, problem.normal) == ("symbol-malformed", printed, meant)


@pytest.mark.parametrize(
    "printed",
    [
        "A/70/PV.16",
        "A/C.1/66/L.4/Rev.1",
        "A/C.1/66/L.4/REV.1",
        "S/RES/2202 (2015)",
        "A/ES-11/L.1",
        "TD/B/C.II/2",
    ],
)
def test_symbols_as_the_organisation_prints_them_need_no_repair(printed: str) -> None:
    assert usual_form(printed) == printed
    assert problems_of({"number": printed, "institution": "United Nations"}) == ()


@pytest.mark.parametrize("printed", ["12", "no. 5", "3/4", "2015/16", "", "A-12"])
def test_other_numbers_are_not_bent_into_symbols(printed: str) -> None:
    assert propose_symbol(printed, "United Nations") == ""
    assert problems_of({"number": printed, "institution": "United Nations"}) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A/RES/53/77 D, 4 December 1998", "A/RES/53/77[D]"),
        ("A/RES/55/33 S (New York, 2000)", "A/RES/55/33[S]"),
        ("see A/RES/55/33 S.", "A/RES/55/33[S]"),
        ("A/RES/53/77D", "A/RES/53/77[D]"),
        ("A/RES/46/36[L]", "A/RES/46/36[L]"),
        ("A/RES/55/33 A World of Rivers", "A/RES/55/33"),
        ("A/RES/55/33 U.S. policy", "A/RES/55/33"),
        ("A/RES/55/33 S. Berg", "A/RES/55/33"),
        ("A/RES/55/33 a, b", "A/RES/55/33"),
    ],
)
def test_the_part_of_a_resolution_belongs_to_its_symbol(text: str, value: str) -> None:
    assert values_in(text, "un") == [value]
