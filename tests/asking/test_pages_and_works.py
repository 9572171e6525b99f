"""What pages say of the works cited at their address."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.asking.conftest import Audit
from tests.internet import Internet, Reply
from tests.internet.behaviours.pages import HTML
from verifier.asking.support import confirmed_by_pages, supports
from verifier.model import (
    Confidence,
    Evidence,
    Link,
    LinkVerdict,
    Reference,
    ReferenceVerdict,
    Work,
)
from verifier.web.recognition import Level, Recognition, read_told

URL = "https://altai.example/2014/vote"


def work(key: str = "herders2014", title: str = "Herders Vote Today", *citations: str) -> Work:
    return Work(key, "online", {"title": title, "url": URL}, citations=citations or ("2",))


def link(
    told: str, verdict: LinkVerdict = LinkVerdict.ALIVE, works: tuple[str, ...] = ("herders2014",)
) -> Link:
    evidence = (
        Evidence("http-status", URL, "200"),
        Evidence("work-match", URL, told, "2026-03-01T10:00:00Z"),
    )
    return Link(URL, works, verdict, Confidence.CERTAIN, "it answers", evidence=evidence)


@given(
    st.sampled_from(Level),
    st.text(max_size=40),
    st.sampled_from([True, False, None]),
    st.sampled_from([True, False, None]),
)
def test_what_was_told_of_a_page_can_be_read_back(
    level: Level, title: str, author: bool | None, date: bool | None
) -> None:
    found = title if level in (Level.EQUAL, Level.NEAR, Level.OTHER) else ""
    seen = Recognition(level, found, 0.0, author, date)
    assert read_told(seen.told()) == seen


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("the title is “Herders Vote Today”", "same"),
        ("the title is “Herders Vote Today”; the author agrees; the date differs", "same"),
        ("the title is “Herders Vote Today”; the author differs; the date differs", "probably-same"),
        ("the title is “Herders Voted Today”, nearly the cited one", "probably-same"),
        ("the cited title stands in the text of the page", "probably-same"),
        ("the page gives nothing to compare", "cannot-tell"),
        ("the title is “The River Falls”, another than cited", "cannot-tell"),
        (
            "the title is “The River Falls”, another than cited; the author differs; the date differs",
            "other-work",
        ),
    ],
)
def test_a_page_is_another_work_only_when_title_author_and_date_all_say_so(told: str, verdict: str) -> None:
    (support,) = supports([link(told)], [work()])
    assert (support.verdict, support.citation, support.url) == (verdict, "2", URL)


@pytest.mark.parametrize(
    "verdict", [LinkVerdict.BLOCKED, LinkVerdict.LOST, LinkVerdict.FAILING, LinkVerdict.GONE]
)
def test_a_page_that_was_not_seen_says_nothing_of_a_work(verdict: LinkVerdict) -> None:
    assert not list(supports([link("the title is “Herders Vote Today”", verdict)], [work()]))


def test_of_two_works_at_one_address_only_the_one_that_the_page_names_is_there() -> None:
    both = [work(), work("river2014", "The River Falls", "3", "4")]
    told = link("the title is “Herders Vote Today”", works=("herders2014", "river2014"))
    verdicts = {(item.work, item.citation): item.verdict.value for item in supports([told], both)}
    assert verdicts == {
        ("herders2014", "2"): "same",
        ("river2014", "3"): "cannot-tell",
        ("river2014", "4"): "cannot-tell",
    }


def unverifiable(reason: str = "kind-not-covered: no registry holds news") -> Reference:
    return Reference("herders2014", ReferenceVerdict.UNVERIFIABLE, Confidence.CERTAIN, reason)


def test_a_page_that_gives_the_work_confirms_it_where_no_registry_could() -> None:
    page = link("the title is “Herders Vote Today”; the author agrees")
    support = tuple(supports([page], [work()]))
    (reference,) = confirmed_by_pages([unverifiable()], support, [page])
    assert (reference.verdict, reference.registry, reference.record) == ("confirmed", "page", URL)
    assert reference.evidence[-1].kind == "work-match"


@pytest.mark.parametrize(
    "told", ["the page gives nothing to compare", "the title is “X”, nearly the cited one"]
)
def test_a_page_that_only_resembles_the_work_confirms_nothing(told: str) -> None:
    page = link(told)
    (reference,) = confirmed_by_pages([unverifiable()], tuple(supports([page], [work()])), [page])
    assert reference == unverifiable()


def test_what_a_registry_said_is_not_overruled_by_a_page() -> None:
    page = link("the title is “Herders Vote Today”")
    found = Reference(
        "herders2014",
        ReferenceVerdict.DIFFERS,
        Confidence.PROBABLE,
        "the year differs",
        evidence=(Evidence("record", URL, "2013"),),
    )
    assert confirmed_by_pages([found], tuple(supports([page], [work()])), [page]) == (found,)


def test_a_quotation_changed_on_its_way_into_the_paper_is_shown_beside_the_passage(
    audit: Audit, internet: Internet, tmp_path: Path
) -> None:
    words = "The level of the river has fallen every year since the dam was built"
    page = (
        f"<html><head><title>Rivers without Borders</title></head><body><p>{words}.</p>{'<p>Text.</p>' * 40}"
    )
    internet.add("rivers.example", lambda _: Reply(200, HTML, page.encode()))
    paper = tmp_path / "paper.md"

    def quoting(quoted: str, *arguments: str) -> set[str]:
        paper.write_text(
            f"He wrote: “{quoted}”.[^1]\n\n"
            "[^1]: Wei Li, “Rivers without Borders”, 2011, https://rivers.example/a.\n",
            encoding="utf-8",
        )
        done = audit("paper.md", *arguments)
        assert done.links == {"https://rivers.example/a": "alive"}
        return done.codes & {"S004"}

    assert quoting(words) == set()
    assert quoting(words.replace("fallen", "risen"), "--max-age", "0") == {"S004"}
    assert quoting(words) == set(), "what was corrected is no longer said"
