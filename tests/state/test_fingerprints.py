from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from verifier.bibliography import library_works, read_library
from verifier.checks import Dossier, run_checks
from verifier.duplicates import find_duplicates
from verifier.model import (
    Confidence,
    Difference,
    Evidence,
    Finding,
    Link,
    LinkVerdict,
    Location,
    Reference,
    ReferenceVerdict,
    Severity,
    Work,
)
from verifier.state import fingerprint, fingerprints

URL = "https://news.example/2014/vote.html"
WORK = Work("berg2014vote", "online", {"title": "Herders Vote", "url": URL}, citations=("7",))


def finding(code: str, message: str, *evidence: Evidence, **given: object) -> Finding:
    base = Finding(
        code,
        "a-rule",
        Severity.WARNING,
        Confidence.CERTAIN,
        message,
        Location("sources.bib", 3),
        "berg2014vote",
        evidence=evidence or (Evidence("title", "sources.bib:3", "Herders Vote"),),
    )
    return replace(base, **given)  # type: ignore[arg-type]


def of_link(reason: str, when: str, status: int | None, *, work: Work = WORK) -> Finding:
    """The finding that the checks make of a page that is gone."""
    link = Link(
        work.fields["url"],
        (work.key,),
        LinkVerdict.GONE,
        Confidence.CERTAIN,
        reason,
        status,
        evidence=(Evidence("status", URL, reason, when),),
    )
    (found,) = run_checks(Dossier(dt.date(2026, 11, 29), works=(work,), links=(link,)), ["L001"])
    return found


def of_reference(differences: tuple[Difference, ...], when: str, record: str) -> Finding:
    reference = Reference(
        WORK.key,
        ReferenceVerdict.DIFFERS,
        Confidence.CERTAIN,
        f"Crossref records it as {record}",
        differences=differences,
        evidence=(Evidence("record", "https://api.example/" + record, record, when),),
    )
    (found,) = run_checks(Dossier(dt.date(2026, 11, 29), works=(WORK,), references=(reference,)), ["R002"])
    return found


def test_a_page_that_is_gone_is_the_same_finding_however_and_whenever_it_was_seen() -> None:
    first = of_link("the host says that it isn't there (404, again after 5.2 s)", "2026-11-22T10:00:00Z", 404)
    later = of_link("unresolvable name in 4 runs over 9 days, since 2026-11-20", "2026-12-06T10:00:00Z", None)
    assert fingerprint(first) == fingerprint(later)


def test_another_address_of_the_same_work_is_another_finding() -> None:
    other = replace(WORK, fields={**WORK.fields, "url": "https://news.example/2014/other.html"})
    when = "2026-11-22T10:00:00Z"
    assert fingerprint(of_link("404", when, 404)) != fingerprint(of_link("404", when, 404, work=other))


def test_a_record_that_differs_in_the_same_fields_is_the_same_finding() -> None:
    volume = Difference("volume", "12", "13")
    first = of_reference((volume,), "2026-11-22T10:00:00Z", "10.1000/182")
    later = of_reference((volume,), "2026-12-22T10:00:00Z", "10.1000/182")
    assert fingerprint(first) == fingerprint(later)


def test_a_record_that_differs_in_a_further_field_is_a_new_finding() -> None:
    volume, year = Difference("volume", "12", "13"), Difference("date", "2011", "2012")
    when = "2026-11-22T10:00:00Z"
    first, later = of_reference((volume,), when, "a"), of_reference((volume, year), when, "a")
    assert fingerprint(first) != fingerprint(later)


def test_a_finding_on_a_work_is_the_same_when_notes_are_numbered_anew() -> None:
    first = finding("E007", "Citation 3 was read with little certainty.", citations=("3",))
    later = finding("E007", "Citation 4 was read with little certainty.", citations=("4",))
    assert fingerprint(first) == fingerprint(later)


def test_a_pair_of_citations_is_the_same_when_notes_are_numbered_anew() -> None:
    def pair(one: str, two: str) -> Finding:
        return finding(
            "D002",
            f"Citations {one} and {two} are the same work.",
            Evidence("citation", "paper.md:9", f"{one}: Berg, Basin Report: A Study, 2020."),
            Evidence("citation", "paper.md:20", f"{two}: A. Berg, “The Basin Report”, 2020."),
            citations=(one, two),
        )

    assert fingerprint(pair("3", "9")) == fingerprint(pair("4", "11"))


def test_neighbours_and_other_fields_are_beside_the_fault() -> None:
    url = Evidence("url", "sources.bib:9", URL)
    one = finding("L008", "unlike a and b", url, Evidence("neighbour", "", "https://news.example/1"))
    two = finding("L008", "unlike a, b and c", url, Evidence("neighbour", "", "https://news.example/2"))
    assert fingerprint(one) == fingerprint(two)
    few = finding("B010", "berg2014vote has no date.", Evidence("fields", "", "@online: title"))
    more = finding("B010", "berg2014vote has no date.", Evidence("fields", "", "@online: title, url"))
    assert fingerprint(few) == fingerprint(more)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("It lies after today, 2026-11-22.", "It lies after today, 2026-11-29."),
        ("No answer in 15.2 s.", "No answer in 14.9 s."),
        ("It failed 3 times over 4 days.", "It failed 4 times over 11 days."),
        ("Note 7 was cut (lines 3 to 9).", "Note 7 was cut (lines 13, 14 and 19)."),
    ],
)
def test_days_durations_counts_and_lines_in_a_message_may_change(one: str, two: str) -> None:
    first, later = (finding("E004", message, work=None) for message in (one, two))
    assert fingerprint(first) == fingerprint(later)


def test_a_fingerprint_can_be_made_of_any_text() -> None:
    assert len(fingerprint(finding("E002", "caf\udce9 \x00", work=None))) == 32


LIBRARY = """\
@article{li2011rivers,
  author = {Li, Wei and Berg, Anna},
  title = {Rivers without Borders},
  journaltitle = {Journal of Inner Asia},
  date = {2011-02-31},
  url = {htp://inner-asia.example/rivers},
}

@article{li2011riversa,
  author = {Li, Wei and Berg, Anna},
  title = {Rivers without Borders},
  journaltitle = {Journal of Inner Asia},
  date = {2011},
}

@online{embassynd,
  title = {Foreign Policy},
  url = {http://embassy.example/policy?utm_source=x},
}
"""
UNRELATED = """\
@book{abel2001hills,
  title = {Hills},
  date = {20O1},
  isbn = {978-3-16-148410-1},
}

"""


def prints(path: Path, text: str) -> set[str]:
    path.write_text(text, encoding="utf-8")
    library = read_library(path)
    works = tuple(library_works(library))
    dossier = Dossier(
        dt.date(2026, 11, 29), works=works, libraries=(library,), duplicates=find_duplicates(works)
    )
    return set(fingerprints(run_checks(dossier)))


def test_an_unrelated_entry_before_all_others_changes_the_fingerprint_of_none(tmp_path: Path) -> None:
    path = tmp_path / "sources.bib"
    alone = prints(path, LIBRARY)
    beside = prints(path, UNRELATED + LIBRARY)
    assert len(alone) > 5
    assert alone < beside


def test_mending_one_entry_leaves_the_findings_of_the_others_known(tmp_path: Path) -> None:
    path = tmp_path / "sources.bib"
    both = prints(path, UNRELATED + LIBRARY)
    mended = prints(path, UNRELATED.replace("20O1", "2001") + LIBRARY)
    assert mended < both
