"""What is wrong with the identifiers of an entry in themselves, said so that it can be mended."""

from __future__ import annotations

import pytest

from verifier.identifiers import problems_of


@pytest.mark.parametrize(
    ("fields", "kind", "field", "normal"),
    [
        ({"doi": "https://doi.org/10.1000/182"}, "doi-malformed", "doi", "10.1000/182"),
        ({"doi": "doi:10.1000/182"}, "doi-malformed", "doi", "10.1000/182"),
        ({"doi": "10.1000/182."}, "doi-malformed", "doi", "10.1000/182"),
        ({"doi": "1O.1000/182"}, "doi-malformed", "doi", "10.1000/182"),
        ({"doi": "10,1093/nar/gkaa1100"}, "doi-malformed", "doi", "10.1093/nar/gkaa1100"),
        ({"doi": "10.1000 / 182"}, "doi-malformed", "doi", "10.1000/182"),
        ({"doi": "10.1000\\182"}, "doi-malformed", "doi", "10.1000/182"),
        ({"doi": "none"}, "doi-malformed", "doi", ""),
        ({"doi": "10.1000/182, 10.1000/183"}, "doi-malformed", "doi", ""),
        ({"note": "doi: 10,1000/182"}, "doi-malformed", "note", "10.1000/182"),
        ({"doi": "https://www.jstor.org/stable/2118433"}, "wrong-field", "doi", ""),
        ({"doi": "https://www.tandfonline.com/doi/full/10.1000/182"}, "wrong-field", "doi", "10.1000/182"),
        ({"url": "https://doi.org/10.1000/182"}, "wrong-field", "url", "10.1000/182"),
        ({"url": "10.1000/182"}, "wrong-field", "url", "10.1000/182"),
        ({"note": "doi:10.1000/182"}, "wrong-field", "note", "10.1000/182"),
        ({"howpublished": "ISBN 978-3-16-148410-0"}, "wrong-field", "howpublished", "9783161484100"),
        ({"isbn": "0028-0836"}, "wrong-field", "isbn", "0028-0836"),
        ({"issn": "978-3-16-148410-0"}, "wrong-field", "issn", "9783161484100"),
        ({"isbn": "10.1000/182"}, "wrong-field", "isbn", "10.1000/182"),
        ({"isbn": "978-3-16-148410-1"}, "check-digit", "isbn", ""),
        ({"isbn": "0-306-40615-3"}, "check-digit", "isbn", ""),
        ({"isbn": "978316148410"}, "check-digit", "isbn", ""),
        ({"isbn": "1234567890123"}, "check-digit", "isbn", ""),
        ({"issn": "0028-0837"}, "check-digit", "issn", ""),
        ({"orcid": "0000-0002-1825-0098"}, "check-digit", "orcid", ""),
        ({"note": "ISBN 978-3-16-148410-1"}, "check-digit", "note", ""),
        ({"note": "ISSN 0028-0837"}, "check-digit", "note", ""),
        ({"number": "a/70/pv.16"}, "symbol-malformed", "number", "A/70/PV.16"),
        ({"title": "Trade Policy Review Wt/Tpr/G/406"}, "symbol-malformed", "title", "WT/TPR/G/406"),
    ],
)
def test_a_fault_is_named_with_its_field_and_what_is_proposed(
    fields: dict[str, str], kind: str, field: str, normal: str
) -> None:
    (problem,) = problems_of(fields)
    assert (problem.kind, problem.field, problem.normal) == (kind, field, normal)
    assert problem.printed in fields[field]
    # An address is too long to repeat: the number that stands in it is what to look for.
    assert problem.printed in problem.message or (field == "url" and normal in problem.message)
    assert problem.message.endswith(".")
    assert field in problem.message or kind == "check-digit"


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"doi": "10.1000/182"},
        {"doi": "10.1016/S0140-6736(05)67889-0"},
        {"doi": "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"},
        {"doi": "10.1000/182", "url": "https://doi.org/10.1000/182"},
        {"url": "https://www.tandfonline.com/doi/full/10.1000/182"},
        {"isbn": "978-3-16-148410-0"},
        {"isbn": "978-3-16-148410-0, 0-306-40615-2"},
        {"isbn": "978-3-16-148410-0 (hardback)"},
        {"issn": "0028-0836"},
        {"issn": "1050-124X"},
        {"orcid": "https://orcid.org/0000-0002-1825-0097"},
        {"doi": "10.1000/182", "note": "also doi:10.1000/183"},
        {"note": "PMID: 23193287"},
        {"note": "See p. 5, 2015/16, and 0028-0837"},
        {"number": "12"},
        {"number": "3-4", "title": "A/B testing and/or polls"},
        {"number": "A/RES/68/262", "institution": "United Nations"},
        {"number": "S/RES/2202 (2015)", "institution": "United Nations"},
        {"number": "WT/TPR/G/406", "institution": "World Trade Organization"},
        {"number": "RL33407", "institution": "Congressional Research Service"},
        {"number": "20958/14", "institution": "European Court of Human Rights"},
    ],
)
def test_what_is_right_has_no_problem(fields: dict[str, str]) -> None:
    assert problems_of(fields) == ()


def test_the_sentence_says_what_is_wrong_and_how_to_mend_it() -> None:
    (problem,) = problems_of({"doi": "https://doi.org/10.1000/182"})
    assert problem.message == (
        "The field doi holds https://doi.org/10.1000/182, more than the bare DOI, which programs turn into "
        "a wrong link. Write 10.1000/182."
    )
    (problem,) = problems_of({"isbn": "978-3-16-148410-1"})
    assert problem.message == (
        "978-3-16-148410-1 is no ISBN: its check digit doesn't fit the other digits, so at least one digit "
        "is wrong. Copy it again from the work."
    )


def test_the_sentence_names_the_field_in_which_the_fault_stands() -> None:
    (problem,) = problems_of({"note": "doi: 10,1000/182"})
    assert "in the field note" in problem.message


def test_a_long_value_is_shortened_in_the_sentence_but_not_in_the_problem() -> None:
    (problem,) = problems_of({"doi": "x" * 5000})
    assert len(problem.message) < 400
    assert problem.printed == "x" * 5000


def test_several_faults_are_all_said_each_once() -> None:
    note = "ISBN 9783161484101, ISBN 9783161484101"
    fields = {"doi": "none", "isbn": "9783161484101", "note": note}
    assert [(problem.kind, problem.field) for problem in problems_of(fields)] == [
        ("doi-malformed", "doi"),
        ("check-digit", "isbn"),
        ("check-digit", "note"),
    ]


@pytest.mark.parametrize(
    ("printed", "proposed"),
    [
        ("10.1016/j.jhydrol.2016.01.02 3", "10.1016/j.jhydrol.2016.01.023"),
        ("10.1016/j.jhydrol. 2016.01.023", "10.1016/j.jhydrol.2016.01.023"),
        ("10.1000/s10-\n 182", "10.1000/s10-182"),
        ("https://doi.org/10.1016/j.jhydrol.2016.01.02 3", "10.1016/j.jhydrol.2016.01.023"),
        ("10.1000/abc 12", ""),
        ("10.1000/abc.12 3 45", ""),
        ("10.1000/182 (accessed 3 May 2019)", "10.1000/182"),
        ("10.1000/182 PMID: 12345678", "10.1000/182"),
        ("10.1000/182 [Online]", "10.1000/182"),
    ],
)
def test_a_doi_with_a_blank_in_it_is_joined_or_left_and_never_cut(printed: str, proposed: str) -> None:
    (problem,) = problems_of({"doi": printed})
    assert (problem.kind, problem.normal) == ("doi-malformed", proposed)
