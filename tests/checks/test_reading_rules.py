"""E005 to E010, E012 and E013: what was understood of each note."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from verifier.checks import Dossier
from verifier.model import (
    Citation,
    FieldSpan,
    Finding,
    Location,
    Locator,
    NoteKind,
    NoteReading,
    StyledText,
    Work,
)

Audit = Callable[..., list[Finding]]
Paper = Callable[..., Dossier]
Cite = Callable[..., Citation]


def changed(dossier: Dossier, **given: object) -> Dossier:
    """The dossier with its first note or reading changed."""
    (reading,) = dossier.readings["paper.md"]
    note_changes = {name: value for name, value in given.items() if name == "addresses"}
    reading_changes = {name: value for name, value in given.items() if name != "addresses"}
    note = dataclasses.replace(reading.note, **note_changes)  # type: ignore[arg-type]
    new: NoteReading = dataclasses.replace(reading, note=note, **reading_changes)  # type: ignore[arg-type]
    return dataclasses.replace(dossier, readings={"paper.md": (new,)})


def test_a_note_with_two_citations_is_said(in_dossier: Audit, paper: Paper, citation: Cite) -> None:
    (finding,) = in_dossier(paper(citation("5a"), citation("5b", "Herders"), citation("6")), "E005")
    assert "Note 5 cites 2 works: 5a and 5b" in finding.message
    assert finding.citations == ("5a", "5b")


def test_a_short_form_names_the_works_it_may_mean(in_dossier: Audit, paper: Paper, citation: Cite) -> None:
    short = dataclasses.replace(citation("9", ""), text="Berg, p. 12", short_form="short title", fields={})
    dossier = paper(short, unresolved=(("9", ("berg2018", "berg2020")),))
    (finding,) = in_dossier(dossier, "E006", "E007")
    assert (
        "“Berg, p. 12” in note 9 could not be led back to one work: it may mean berg2018 and berg2020"
        in finding.message
    )
    assert [evidence.value for evidence in finding.evidence[1:]] == ["berg2018", "berg2020"]


def test_the_work_that_ibid_is_counted_with_is_told(in_dossier: Audit, paper: Paper, citation: Cite) -> None:
    short = dataclasses.replace(citation("9", ""), text="Ibid., p. 12", short_form="ibid", fields={})
    dossier = paper(short, unresolved=(("9", ("berg2018", "li2020")),), work_of={"9": "li2020"})
    (finding,) = in_dossier(dossier, "E006")
    assert "it may mean berg2018 and li2020; li2020, cited last, is assumed. Cite" in finding.message


def test_a_short_form_without_a_candidate_says_so(in_dossier: Audit, paper: Paper, citation: Cite) -> None:
    (finding,) = in_dossier(paper(citation("9"), unresolved=(("9", ()),)), "E006")
    assert "no earlier citation fits it. Cite the work in full." in finding.message


def test_the_least_certain_field_is_named(in_dossier: Audit, paper: Paper, citation: Cite) -> None:
    spans = (FieldSpan("author", 0, 6, 0.9), FieldSpan("title", 8, 14, 0.31))
    (finding,) = in_dossier(paper(dataclasses.replace(citation("2"), spans=spans)), "E007")
    assert "“Rivers” was taken for the field title with a confidence of 0.31" in finding.message


def test_a_field_at_the_threshold_is_certain_enough(in_dossier: Audit, paper: Paper, citation: Cite) -> None:
    spans = (FieldSpan("title", 8, 14, 0.5),)
    assert in_dossier(paper(dataclasses.replace(citation("2"), spans=spans)), "E007") == []


def test_a_citation_without_a_title_is_uncertain(in_dossier: Audit, paper: Paper, citation: Cite) -> None:
    (finding,) = in_dossier(paper(citation("2", "")), "E007")
    assert "no title was found in it" in finding.message


def test_words_beside_a_citation_are_shown(in_dossier: Audit, paper: Paper, citation: Cite) -> None:
    (finding,) = in_dossier(changed(paper(citation("6")), remarks="The figures differ by year."), "E008")
    assert "“The figures differ by year.”" in finding.message


def test_a_note_that_only_explains_has_no_text_beside_a_citation(
    in_dossier: Audit, paper: Paper, citation: Cite
) -> None:
    dossier = changed(paper(citation("6")), remarks="We thank a reader.", citations=())
    assert in_dossier(dossier, "E008") == []


@pytest.mark.parametrize("url", ["r_2020.pdf", "Basin-Report.PDF", "index.html", "отчёт.docx"])
def test_an_address_that_is_a_file_name_is_e009_and_nothing_else(
    in_dossier: Audit, paper: Paper, work: Callable[..., Work], url: str
) -> None:
    dossier = paper(works=[work("berg2020", title="T", author="Berg, Anna", date="2020", url=url)])
    (finding,) = in_dossier(dossier)
    assert finding.code == "E009"
    assert finding.location == Location("paper.md", 10)


@pytest.mark.parametrize(
    "url", ["https://a.example/r.pdf", "www.a.example/r.pdf", "a.example/r.pdf", "example.com"]
)
def test_an_address_with_a_host_is_no_file_name(
    in_dossier: Audit, paper: Paper, work: Callable[..., Work], url: str
) -> None:
    assert in_dossier(paper(works=[work("berg2020", url=url)]), "E009") == []


def test_a_link_that_goes_elsewhere_than_it_shows_is_reported(
    in_dossier: Audit, paper: Paper, citation: Cite
) -> None:
    addresses = (("https://water.example/a", "https://water.example/b"),)
    (finding,) = in_dossier(changed(paper(citation("3")), addresses=addresses), "E010")
    assert "shows https://water.example/a but its link goes to https://water.example/b" in finding.message


@pytest.mark.parametrize(
    ("shown", "target"),
    [
        (r"http://a.example/c\_1.htm", "http://a.example/c_1.htm"),
        (r"http://a.example/c\\_1.htm", "http://a.example/c_1.htm"),
        ("www.a.example/x", "https://www.a.example/x/"),
        ("http://A.example/x", "https://a.example/x"),
        ("https://a.example/蒙古", "https://a.example/%E8%92%99%E5%8F%A4"),
        ("https://www.a.example/x", "https://web.archive.org/web/2014/https://www.a.example/x"),
    ],
)
def test_differences_that_change_nothing_and_archived_copies_are_left_out(
    in_dossier: Audit, paper: Paper, citation: Cite, shown: str, target: str
) -> None:
    assert in_dossier(changed(paper(citation("3")), addresses=((shown, target),)), "E010") == []


def test_a_note_that_was_not_understood_is_listed(in_dossier: Audit, paper: Paper, citation: Cite) -> None:
    dossier = paper(citation("11"))
    ((file, (reading,)),) = dossier.readings.items()
    for kind, codes in ((NoteKind.UNREAD, ["E012"]), (NoteKind.EXPLANATORY, [])):
        unread = dataclasses.replace(reading, kind=kind, citations=())
        found = in_dossier(dataclasses.replace(dossier, readings={file: (unread,)}), "E012")
        assert [finding.code for finding in found] == codes
        assert all("Note 11 has words of a citation" in finding.message for finding in found)


LEFT = "Anna Berg, Rivers, with a foreword by Li Wei (Oxford, 2003), 12"


def left(paper: Paper, citation: Cite, text: str) -> Dossier:
    """A paper whose one note is this citation of a work by Berg."""
    locator = FieldSpan("locator", text.rindex(" ") + 1, len(text), 0.9)
    date = FieldSpan("date", text.index("2003"), text.index("2003") + 4, 0.9)
    spans = (FieldSpan("author", 0, 9, 0.9), FieldSpan("title", 11, 17, 0.9), date, locator)
    read = dataclasses.replace(citation("1"), text=text, spans=spans, locator=Locator("page", "12"))
    fields = {"author": "Berg, Anna", "title": "Rivers", "date": "2003", "location": "Oxford"}
    work = Work("berg2003rivers", "book", {**fields, "publisher": "OUP"}, citations=("1",))
    dossier = paper(read, works=(work,), work_of={"1": work.key})
    (reading,) = dossier.readings["paper.md"]
    note = dataclasses.replace(reading.note, text=StyledText(text))
    return dataclasses.replace(dossier, readings={"paper.md": (dataclasses.replace(reading, note=note),)})


def test_words_that_stand_in_no_field_are_told(in_dossier: Audit, paper: Paper, citation: Cite) -> None:
    (finding,) = in_dossier(left(paper, citation, LEFT), "E013")
    assert "Citation 1 says “foreword”, which stands in no field of its entry." in finding.message
    assert finding.work == "berg2003rivers"


@pytest.mark.parametrize(
    "text", ["Anna Berg, Rivers (Oxford: OUP, 2003), 12", "Anna Berg, Rivers of, Oxford 2003, 12"]
)
def test_words_of_the_entry_and_of_styles_are_no_loss(
    in_dossier: Audit, paper: Paper, citation: Cite, text: str
) -> None:
    assert in_dossier(left(paper, citation, text), "E013") == []
