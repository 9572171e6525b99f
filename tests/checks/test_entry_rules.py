"""B001 to B004, B010 and B011: entries as a whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from verifier.bibliography import parse_library
from verifier.checks import Dossier
from verifier.checks.datamodel import is_known
from verifier.checks.unknown_names import nearest_field
from verifier.model import Citation, Confidence, Finding, Location, Work

Audit = Callable[..., list[Finding]]
Mended = Callable[[str, Finding], str]

SOUND = """@article{li2011, author = {Li, Wei}, title = {Rivers without Borders},
  journaltitle = {Journal of Inner Asia}, volume = {12}, number = {3}, date = {2011}, pages = {40-52}}
@online{policy, author = {{Embassy of Exland}}, title = {Foreign Policy}, url = {https://embassy.example/policy},
  date = {2019-05-01}, urldate = {2026-11-02}}
@incollection{berg2018, author = {Berg, Anna}, title = {Herders}, crossref = {asia2018}}
@collection{asia2018, editor = {Li, Wei}, title = {Inner Asia}, publisher = {Press}, date = {2018}}
@thesis{berg2015, author = {Berg, Anna}, title = {Herders Vote}, type = {phdthesis}, institution = {U},
  date = {2015}}
"""


def test_a_sound_library_has_no_findings(in_library: Audit) -> None:
    assert in_library(SOUND) == []


def test_a_syntax_error_is_shown_with_its_line_and_the_rest_is_audited(in_library: Audit) -> None:
    findings = in_library(
        "@book{a,\n  title = {Open,\n  date = {2020}\n\n@online{b, title = {T}, url = {f.pdf}}",
        "B001",
        "E009",
    )
    assert {finding.code for finding in findings} == {"B001", "E009"}
    (error,) = [finding for finding in findings if finding.code == "B001"]
    assert error.location is not None
    assert error.location.line in (1, 2)
    assert error.message.endswith(".")


def test_a_parent_that_is_not_in_the_file_is_said_once(in_library: Audit) -> None:
    (finding,) = in_library("@book{a, author = {Li, Wei}, title = {T}, date = {2020}, crossref = {nobody}}")
    assert finding.code == "B001"
    assert "No entry has the key nobody that crossref names. Add that entry" in finding.message


@pytest.mark.parametrize(
    ("entry", "missing"),
    [
        ("@article{a, author = {Li, Wei}, title = {T}, date = {2011}}", "journaltitle"),
        ("@inproceedings{a, author = {Li, Wei}, title = {T}, date = {2011}}", "booktitle"),
        ("@online{a, author = {Li, Wei}, title = {T}, date = {2011}}", "url or doi or eprint"),
        ("@phdthesis{a, author = {Li, Wei}, title = {T}, year = 2011}", "institution"),
        ("@book{a, author = {Li, Wei}, date = {2011}}", "title"),
        ("@patent{a, author = {Li, Wei}, title = {T}, date = {2011}}", "number"),
    ],
)
def test_fields_that_the_data_model_asks_for_are_named(in_library: Audit, entry: str, missing: str) -> None:
    (finding,) = in_library(entry)
    assert finding.code == "B002"
    assert finding.message.startswith(f"a has no {missing}, which an entry of the type")
    assert finding.confidence is Confidence.CERTAIN


def test_a_type_or_an_editor_that_styles_can_do_without_is_only_possible(in_library: Audit) -> None:
    (finding,) = in_library("@report{a, author = {Li, Wei}, title = {T}, institution = {U}, date = {2011}}")
    assert (finding.code, finding.confidence) == ("B002", Confidence.POSSIBLE)


def test_author_and_date_are_asked_by_their_own_rules_alone(in_library: Audit) -> None:
    findings = in_library("@article{a, title = {T}, journaltitle = {J}}")
    assert [finding.code for finding in findings] == ["B010", "B011"]


def test_a_note_in_which_no_title_was_found_is_not_reported_as_an_entry_too(
    in_dossier: Audit,
    paper: Callable[..., Dossier],
    citation: Callable[..., Citation],
    work: Callable[..., Work],
) -> None:
    dossier = paper(
        citation("1", ""),
        works=[work("li2011", "misc", author="Li, Wei", date="2011")],
        work_of={"1": "li2011"},
    )
    assert [finding.code for finding in in_dossier(dossier)] == ["E007"]


def test_a_misspelt_field_is_renamed_by_the_proposed_change(in_library: Audit, mended: Mended) -> None:
    text = "@book{a, auhtor = {Li, Wei}, title = {T}, date = {2020}}"
    (finding,) = in_library(text, "B003")
    assert "did you mean author?" in finding.message
    assert finding.location == Location("sample.bib", 1, 10)
    assert finding.fix is not None
    assert finding.fix.safe is False
    assert mended(text, finding) == "@book{a, author = {Li, Wei}, title = {T}, date = {2020}}"


def test_a_misspelt_field_beside_the_right_one_is_left_to_a_person(in_library: Audit) -> None:
    (finding,) = in_library("@book{a, titel = {X}, author = {Li, Wei}, title = {T}, date = {2020}}", "B003")
    assert "In a there is a field title already; keep the right one." in finding.message
    assert (finding.confidence, finding.fix) == (Confidence.POSSIBLE, None)


def test_a_slip_made_time_and_again_is_one_finding_with_one_change(in_library: Audit, mended: Mended) -> None:
    text = "".join(
        f"@book{{a{n}, auhtor = {{Li, Wei}}, title = {{T{n}}}, date = {{2020}}}}\n" for n in range(5)
    )
    (finding,) = in_library(text, "B003")
    assert finding.confidence is Confidence.POSSIBLE
    assert "did you mean author? 5 entries have it" in finding.message
    assert mended(text, finding) == text.replace("auhtor", "author")


def test_a_field_that_stands_beside_the_one_it_resembles_is_the_writers_own(in_library: Audit) -> None:
    text = "".join(
        f"@article{{a{n}, author = {{Li, Wei}}, title = {{T{n}}}, "
        "journal = {J}, fjournal = {Journal}, year = 2020}\n"
        for n in range(5)
    )
    (finding,) = in_library(text, "B003")
    assert "did you mean" not in finding.message


def test_a_misspelt_type_is_changed_by_the_proposed_change(in_library: Audit, mended: Mended) -> None:
    text = "% mine\n@ artcle{a, author = {Li, Wei}, title = {T}, date = {2020}}\n@Artcle{b, title = {U}}"
    (finding,) = in_library(text, "B003")
    assert "no entry type artcle and prints such entries as misc: did you mean article?" in finding.message
    assert (finding.confidence, finding.location) == (Confidence.PROBABLE, Location("sample.bib", 2))
    assert finding.fix is not None
    assert finding.fix.safe is False
    assert mended(text, finding) == text.replace("artcle", "article").replace("Artcle", "article")


def test_a_type_of_nobodys_is_said_once_a_file_where_it_is_a_work(in_library: Audit) -> None:
    text = "@sermon{a, title = {T}}\n@sermon{b, title = {U}}\n@symbol{pi, note = {pi}}\n@WWW{c, title = {V}}"
    (finding,) = in_library(text, "B003")
    assert "no entry type sermon and prints such entries as misc. Choose" in finding.message
    assert "2 entries have it: a and b" in finding.message
    assert (finding.confidence, finding.fix) == (Confidence.POSSIBLE, None)


def test_a_field_of_nobodys_is_said_once_a_file_and_only_possible(in_library: Audit) -> None:
    text = "".join(
        f"@book{{a{n}, author = {{Li, Wei}}, title = {{T{n}}}, date = {{2020}}, shelfmark = {{Q}}}}\n"
        for n in range(4)
    )
    (finding,) = in_library(text, "B003")
    assert finding.confidence is Confidence.POSSIBLE
    assert "4 entries have it: a0, a1, a2 and a3" in finding.message


@pytest.mark.parametrize(
    "field",
    [
        "author",
        "journal",
        "date-added",
        "bdsk-url-2",
        "mendeley-tags",
        "author+an",
        "optpages",
        "timestamp",
        "urlday",
    ],
)
def test_fields_of_well_known_programs_are_known(field: str) -> None:
    assert is_known(field)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("autor", "author"),
        ("tilte", "title"),
        ("publsher", "publisher"),
        ("jounraltitle", "journaltitle"),
        ("code", ""),
        ("author-l", ""),
        ("xxpages", ""),
        ("name", ""),
        ("shelfmark", ""),
        ("foo", ""),
        ("x" * 5000, ""),
        ("заглавие", ""),
    ],
)
def test_only_near_misses_have_a_field_that_was_meant(name: str, meant: str) -> None:
    assert nearest_field(name) == meant


@pytest.mark.parametrize(
    "fields",
    [
        "author = {Bergmo, A.}, title = {Rivers}, chapter = {2}, publisher = {Fjord}, year = 2002",
        "author = {Bergmo, A.}, title = {Rivers}, pages = {2--9}, publisher = {Fjord}, year = 2002",
        "author = {Bergmo, A.}, title = {Rivers}, chapter = 2, address = {Oslo}, year = 2002",
    ],
)
def test_an_inbook_of_bibtex_names_its_book_in_the_title(in_library: Audit, fields: str) -> None:
    assert in_library(f"@inbook{{a, {fields}}}", "B002") == []


@pytest.mark.parametrize(
    "text",
    [
        "@inbook{a, author = {Bergmo, A.}, title = {Rivers}, chapter = {2}, date = {2002}}",
        "@inbook{a, author = {Bergmo, A.}, title = {Rivers}, publisher = {Fjord}, year = 2002}",
        "@inbook{a, author = {Bergmo, A.}, title = {Rivers}, pages = {2--9}, year = 2002}\n"
        "@book{b, author = {Bergmo, A.}, title = {Lakes}, location = {Oslo}, date = {2002}}",
        "@incollection{a, author = {Bergmo, A.}, title = {Rivers}, pages = {2--9}, year = 2002}",
    ],
)
def test_a_part_of_a_book_in_biblatex_must_name_its_book(in_library: Audit, text: str) -> None:
    (finding,) = in_library(text, "B002")
    assert "booktitle" in finding.message


def test_a_key_used_twice_shows_both_entries(in_library: Audit) -> None:
    text = "@book{a, author = {Li, Wei}, title = {T}, date = {2020}}\n"
    text += "@book{a, author = {Berg, Anna}, title = {U}, date = {2021}}"
    (finding,) = in_library(text)
    assert (finding.code, finding.confidence) == ("B004", Confidence.CERTAIN)
    assert finding.location == Location("sample.bib", 2)
    assert len(finding.evidence) == 2


def test_keys_that_differ_in_case_only_possibly_collide(in_library: Audit) -> None:
    text = "@book{A, author = {Li, Wei}, title = {T}, date = {2020}}\n"
    text += "@book{a, author = {Berg, Anna}, title = {U}, date = {2021}}"
    assert [(f.code, f.confidence) for f in in_library(text)] == [("B004", Confidence.POSSIBLE)]


def test_entries_of_glossaries_are_no_works(in_library: Audit) -> None:
    assert in_library("@symbol{mu, unicodehex = {3BC}, description = {mean}}", "B010", "B011") == []


@pytest.mark.parametrize("date", ["", "date = {n.d.}", "year = {n. d.}", "date = {[s.a.]}"])
def test_a_work_without_a_date_is_undated_and_nothing_else(in_library: Audit, date: str) -> None:
    (finding,) = in_library(f"@book{{a, author = {{Li, Wei}}, title = {{T}}, {date}}}")
    assert (finding.code, finding.message) == ("B010", "a has no date. Look for one in the work.")


def test_an_undated_page_with_a_day_of_access_says_it(in_library: Audit) -> None:
    text = "@online{a, author = {Li, Wei}, title = {T}, url = {https://a.example/x}, urldate = {2026-11-02}}"
    (finding,) = in_library(text)
    assert "a has no date, only that of access, 2026-11-02." in finding.message


@pytest.mark.parametrize(
    "entry",
    [
        "@book{a, author = {Li, Wei}, title = {T}, pubstate = {forthcoming}}",
        "@book{a, author = {Li, Wei}, title = {T}, year = {1998}}",
        "@incollection{a, author = {Li, Wei}, title = {T}, crossref = {b}}\n"
        "@collection{b, editor = {Berg, Anna}, title = {B}, date = {2018}}",
        "@xdata{a, publisher = {Press}}",
    ],
    ids=["forthcoming", "classic year", "the date of the parent", "no work"],
)
def test_works_that_have_or_need_no_date_are_left_alone(in_library: Audit, entry: str) -> None:
    assert in_library(entry, "B010") == []


def test_an_unsigned_piece_is_said(in_library: Audit) -> None:
    text = "@article{a, title = {Top 10 News}, journaltitle = {Evening News}, date = {2015-12-22}}"
    assert [finding.code for finding in in_library(text)] == ["B011"]


@pytest.mark.parametrize(
    "entry",
    [
        "@collection{a, editor = {Li, Wei}, title = {T}, date = {2011}}",
        "@report{a, institution = {Ministry}, type = {r}, title = {T}, date = {2011}}",
        "@online{a, organization = {Bank}, title = {T}, url = {https://a.example}, date = {2011}}",
        "@proceedings{a, title = {T}, date = {2011}}",
        "@jurisdiction{a, title = {A v. B}, date = {2011}}",
    ],
)
def test_editors_and_bodies_answer_for_a_work_and_some_types_need_nobody(
    in_library: Audit, entry: str
) -> None:
    assert in_library(entry, "B011") == []


def test_findings_of_an_empty_library_are_none(in_library: Audit) -> None:
    assert in_library("") == []
    assert parse_library("", "x.bib").entries == ()


@pytest.mark.parametrize(
    ("kind", "fields", "told"),
    [
        ("report", {"number": "S/RES/1373"}, False),
        ("report", {"author": "Berg, Anna", "publisher": "Press"}, False),
        ("report", {"publisher": "", "author": "{World Bank}"}, False),
        ("online", {"author": "Li, Wei"}, False),
        ("incollection", {"booktitle": "Rivers of Asia"}, False),
        ("article", {"author": "Li, Wei"}, True),
        ("incollection", {"author": "Li, Wei"}, True),
        ("thesis", {"author": "Li, Wei"}, True),
    ],
)
def test_a_note_is_only_said_to_lack_what_its_author_could_add(
    in_dossier: Audit, today: dt.date, kind: str, fields: dict[str, str], told: bool
) -> None:
    work = Work("li2011", kind, {"title": "Rivers", "date": "2011", **fields})
    found = [finding for finding in in_dossier(Dossier(today, works=(work,))) if finding.code == "B002"]
    assert bool(found) is told
    assert not any("type" in finding.message.partition(", which")[0] for finding in found)
