"""The tables from verdict to code: links, references, support."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from verifier.checks import Dossier
from verifier.checks.links import RULE_OF_VERDICT as RULE_OF_LINK
from verifier.checks.references import RULE_OF_VERDICT as RULE_OF_REFERENCE
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
    Support,
    SupportVerdict,
    Work,
)

Audit = Callable[..., list[Finding]]
Paper = Callable[..., Dossier]
Make = Callable[..., Work]

SEEN = (Evidence("http-status", "https://a.example/x", "404", "2026-11-24T08:00:00Z"),)
URL = "https://a.example/x"


def link(verdict: LinkVerdict, url: str = URL, **given: object) -> Link:
    given.setdefault("snapshot", "archive/0001.warc.gz#300")
    return Link(url, ("li2011",), verdict, Confidence.PROBABLE, "the host said so.", evidence=SEEN, **given)  # type: ignore[arg-type]


def sound(work: Make, **fields: str) -> Work:
    return work("li2011", author="Li, Wei", title="Rivers", date="2011", **{"url": URL, **fields})


@pytest.mark.parametrize(
    ("verdict", "code"),
    [
        ("gone", "L001"),
        ("lost", "L002"),
        ("moved", "L003"),
        ("drifted", "L004"),
        ("failing", "L005"),
        ("blocked", "L006"),
        ("malformed", "L007"),
    ],
)
def test_each_verdict_on_a_link_has_its_code(
    in_dossier: Audit, paper: Paper, work: Make, verdict: str, code: str
) -> None:
    (finding,) = in_dossier(paper(works=[sound(work)], links=(link(LinkVerdict(verdict)),)))
    assert (finding.code, finding.confidence, finding.work) == (code, Confidence.PROBABLE, "li2011")
    assert finding.evidence == SEEN
    assert finding.location == Location("paper.md", 10)
    assert "the host said so. " in finding.message


@pytest.mark.parametrize("verdict", [LinkVerdict.ALIVE, LinkVerdict.SKIPPED])
def test_sound_and_skipped_links_give_no_finding(
    in_dossier: Audit, paper: Paper, work: Make, verdict: LinkVerdict
) -> None:
    assert in_dossier(paper(works=[sound(work)], links=(link(verdict),))) == []
    assert verdict not in RULE_OF_LINK


def test_the_new_address_and_the_archived_copy_are_named(in_dossier: Audit, paper: Paper, work: Make) -> None:
    moved = link(LinkVerdict.MOVED, final_url="https://b.example/x")
    gone = link(LinkVerdict.GONE, memento="https://web.archive.org/web/2014/x")
    first, second = in_dossier(paper(works=[sound(work)], links=(moved, gone)))
    assert first.message.endswith("or cite an archived copy: https://web.archive.org/web/2014/x.")
    assert second.message.endswith("Cite the new address: https://b.example/x.")


@pytest.mark.parametrize(("url", "code"), [("report.pdf", "E009"), ("htp://a.example/x", "L007")])
def test_a_malformed_address_is_said_once(
    in_dossier: Audit, paper: Paper, work: Make, url: str, code: str
) -> None:
    dossier = paper(works=[sound(work, url=url)], links=(link(LinkVerdict.MALFORMED, url),))
    assert [finding.code for finding in in_dossier(dossier)] == [code]


def reference(verdict: ReferenceVerdict, reason: str = "Crossref says so", **given: object) -> Reference:
    evidence = () if verdict is ReferenceVerdict.UNVERIFIABLE else SEEN
    return Reference("li2011", verdict, Confidence.CERTAIN, reason, evidence=evidence, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("verdict", "code"),
    [
        ("not-found", "R001"),
        ("differs", "R002"),
        ("identifier-unknown", "I002"),
        ("identifier-mismatch", "I006"),
        ("unverifiable", "R005"),
    ],
)
def test_each_verdict_on_a_reference_has_its_code(
    in_dossier: Audit, paper: Paper, work: Make, verdict: str, code: str
) -> None:
    dossier = paper(works=[sound(work)], references=(reference(ReferenceVerdict(verdict)),))
    (finding,) = in_dossier(dossier)
    assert (finding.code, finding.confidence, finding.work) == (code, Confidence.CERTAIN, "li2011")


def test_a_confirmed_work_gives_no_finding(in_dossier: Audit, paper: Paper, work: Make) -> None:
    assert in_dossier(paper(works=[sound(work)], references=(reference(ReferenceVerdict.CONFIRMED),))) == []
    assert ReferenceVerdict.CONFIRMED not in RULE_OF_REFERENCE


def test_being_offline_is_no_finding_of_each_work(in_dossier: Audit, paper: Paper, work: Make) -> None:
    offline = reference(ReferenceVerdict.UNVERIFIABLE, "offline: nobody was asked")
    throttled = reference(ReferenceVerdict.UNVERIFIABLE, "throttled")
    assert in_dossier(paper(works=[sound(work)], references=(offline,))) == []
    assert [f.code for f in in_dossier(paper(works=[sound(work)], references=(throttled,)))] == ["R005"]


@pytest.mark.parametrize(
    ("notice", "code"),
    [("retracted", "R003"), ("concern", "R007"), ("corrected", "R004"), ("superseded", "R006")],
)
def test_a_notice_is_reported_on_top_of_any_verdict(
    in_dossier: Audit, paper: Paper, work: Make, notice: str, code: str
) -> None:
    confirmed = reference(ReferenceVerdict.CONFIRMED, notices=(f"{notice}: 10.1000/99 of 2013",))
    (finding,) = in_dossier(paper(works=[sound(work)], references=(confirmed,)))
    assert finding.code == code
    assert "10.1000/99 of 2013" in finding.message


def test_fields_that_differ_are_named_with_both_values(in_dossier: Audit, paper: Paper, work: Make) -> None:
    differs = reference(ReferenceVerdict.DIFFERS, differences=(Difference("date", "2011", "2012"),))
    (finding,) = in_dossier(paper(works=[sound(work)], references=(differs,)))
    assert "date is cited as “2011”, recorded as “2012”" in finding.message


def support(verdict: SupportVerdict) -> Support:
    return Support("3", "li2011", URL, verdict, Confidence.PROBABLE, ("the title is “Herders”",), SEEN)


def test_a_page_that_is_another_work_is_s001(in_dossier: Audit, paper: Paper, work: Make) -> None:
    (finding,) = in_dossier(paper(works=[sound(work)], support=(support(SupportVerdict.OTHER_WORK),)))
    assert (finding.code, finding.citations) == ("S001", ("3",))
    assert "is not li2011: the title is “Herders”" in finding.message


@pytest.mark.parametrize(
    "verdict", [SupportVerdict.SAME, SupportVerdict.PROBABLY_SAME, SupportVerdict.CANNOT_TELL]
)
def test_other_verdicts_on_support_give_no_finding(
    in_dossier: Audit, paper: Paper, work: Make, verdict: SupportVerdict
) -> None:
    assert in_dossier(paper(works=[sound(work)], support=(support(verdict),))) == []


def test_a_drifted_page_is_never_another_work_too(in_dossier: Audit, paper: Paper, work: Make) -> None:
    dossier = paper(
        works=[sound(work)], links=(link(LinkVerdict.DRIFTED),), support=(support(SupportVerdict.OTHER_WORK),)
    )
    assert [finding.code for finding in in_dossier(dossier)] == ["L004"]


def test_a_page_cited_in_several_notes_is_judged_once(in_dossier: Audit, paper: Paper, work: Make) -> None:
    twice = (support(SupportVerdict.OTHER_WORK), support(SupportVerdict.OTHER_WORK))
    assert len(in_dossier(paper(works=[sound(work)], support=twice))) == 1


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (("cannot-tell", "the title is “The River Falls”, another than cited; the author differs"), "S005"),
        (
            (
                "cannot-tell",
                "the title is “The River Falls”, another than cited; the author differs; the date agrees",
            ),
            "S005",
        ),
        (("cannot-tell", "the title is “The River Falls”, another than cited; the author agrees"), ""),
        (("cannot-tell", "the title is “The River Falls”, another than cited"), ""),
        (("cannot-tell", "the page gives nothing to compare; the author differs"), ""),
        (("same", "the title is “Rivers”; the author differs"), "S003"),
        (("same", "the title is “Rivers”; the author agrees"), ""),
        (("probably-same", "the cited title stands in the text of the page; the author differs"), ""),
    ],
)
def test_another_author_is_a_doubt_and_never_more(
    in_dossier: Audit, paper: Paper, work: Make, said: tuple[str, str], code: str
) -> None:
    verdict, seen = said
    evidence = Evidence("work-match", URL, seen, "2026-11-24T08:00:00Z")
    judged = Support("3", "li2011", URL, SupportVerdict(verdict), Confidence.PROBABLE, (seen,), (evidence,))
    found = in_dossier(paper(works=[sound(work)], support=(judged,)))
    assert [finding.code for finding in found] == ([code] if code else [])
    assert all(finding.confidence is Confidence.POSSIBLE for finding in found)


def test_a_page_that_several_works_cite_makes_none_of_them_doubtful(
    in_dossier: Audit, paper: Paper, work: Make
) -> None:
    seen = "the title is “The River Falls”, another than cited; the author differs"
    evidence = (Evidence("work-match", URL, seen, "2026-11-24T08:00:00Z"),)
    judged = tuple(
        Support("", key, URL, SupportVerdict.CANNOT_TELL, Confidence.POSSIBLE, (seen,), evidence)
        for key in ("li2011", "berg2014")
    )
    assert in_dossier(paper(works=[sound(work)], support=judged)) == []


def test_a_page_that_answers_and_of_which_no_copy_is_kept_is_a_note(
    in_dossier: Audit, paper: Paper, work: Make
) -> None:
    bare = link(LinkVerdict.ALIVE, snapshot=None)
    (finding,) = in_dossier(paper(works=[sound(work)], links=(bare,)))
    assert (finding.code, finding.work) == ("A001", "li2011")
    copied = link(LinkVerdict.ALIVE, snapshot=None, memento="https://web.archive.org/web/20140305000000/x")
    assert in_dossier(paper(works=[sound(work)], links=(copied,))) == []


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("no copy with status 200", "A001"),
        ("the archive could not be asked: the web archive keeps this site closed", "A003"),
        ("the archive could not be asked: no answer (timeout)", ""),
    ],
)
def test_what_a_web_archive_says_of_a_dead_page_is_a_note(
    in_dossier: Audit, paper: Paper, work: Make, said: str, code: str
) -> None:
    asked = Evidence("memento", "https://web.archive.org/cdx/search/cdx?url=x", said, "2026-11-24T08:00:00Z")
    dead = Link(
        URL, ("li2011",), LinkVerdict.GONE, Confidence.PROBABLE, "not there.", evidence=(*SEEN, asked),
        snapshot="archive/0001.warc.gz#300",
    )  # fmt: skip
    found = [finding.code for finding in in_dossier(paper(works=[sound(work)], links=(dead,)))]
    assert sorted(found) == sorted(filter(None, ("L001", code)))


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("too-little-data: title, author or container is missing", "title, author or container is missing"),
        ("kind-not-covered", "no registry that is asked covers works of this kind"),
    ],
)
def test_why_a_work_could_not_be_verified_is_said_in_words(
    in_dossier: Audit, paper: Paper, work: Make, reason: str, words: str
) -> None:
    unsure = reference(ReferenceVerdict.UNVERIFIABLE, reason)
    (finding,) = in_dossier(paper(works=[sound(work)], references=(unsure,)))
    assert f"could not be verified: {words}. Look it up" in finding.message
    assert reason.partition(":")[0] not in finding.message


def test_no_copy_is_missed_where_one_is_cited_that_can_be_read(
    in_dossier: Audit, paper: Paper, work: Make
) -> None:
    asked = Evidence(
        "memento",
        "https://web.archive.org/cdx/search/cdx?url=x",
        "no copy with status 200",
        "2026-11-24T08:00:00Z",
    )
    dead = Link(
        URL, ("li2011",), LinkVerdict.GONE, Confidence.PROBABLE, "not there.", evidence=(*SEEN, asked),
        snapshot="archive/0001.warc.gz#300",
    )  # fmt: skip
    copy = "https://perma.cc/AB12-CD34"
    cited = replace(sound(work), addresses={URL: (), copy: ()})
    assert [item.code for item in in_dossier(paper(works=[cited], links=(dead,)))] == ["L001"]
    lost = replace(dead, url=copy, evidence=SEEN)
    found = in_dossier(paper(works=[cited], links=(dead, lost)))
    assert sorted(item.code for item in found) == ["A001", "L001", "L001"]


def test_no_copy_is_missed_where_the_report_has_no_folder(
    in_dossier: Audit, paper: Paper, work: Make
) -> None:
    bare = link(LinkVerdict.ALIVE, snapshot=None)
    assert in_dossier(replace(paper(works=[sound(work)], links=(bare,)), keeps_copies=False)) == []
