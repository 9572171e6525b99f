from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.checks import RULES, Dossier, run_checks
from verifier.model import (
    Confidence,
    Decision,
    Duplicate,
    Evidence,
    Finding,
    Identifier,
    Link,
    LinkVerdict,
    Reference,
    ReferenceVerdict,
    Relation,
    Work,
)
from verifier.state import honour, unused
from verifier.state.honouring import answers

TODAY = dt.date(2026, 11, 29)
LONG = "https://news.example/" + "long/" * 60 + "vote.html"


def work(key: str, url: str = "", *citations: str, **fields: str) -> Work:
    given = {"title": f"Title of {key}", **({"url": url} if url else {}), **fields}
    return Work(key, "online", given, citations=citations)


WORKS = (
    work("berg2014", "https://news.example/vote", "7"),
    work("li2011", "https://news.example/vote"),
    work("abel2001", LONG),
    work("cole2005", "http://cole.example/a"),
    replace(work("dorn2009"), identifiers=(Identifier("doi", "10.1000/182", "https://doi.org/10.1000/182"),)),
)


def found(codes: str, **dossier: object) -> tuple[Finding, ...]:
    return run_checks(Dossier(TODAY, works=WORKS, **dossier), [codes])  # type: ignore[arg-type]


def link(url: str, *works: str, verdict: LinkVerdict = LinkVerdict.GONE) -> Link:
    seen = Evidence("status", url, "404", "2026-11-29T10:00:00Z")
    return Link(url, works, verdict, Confidence.CERTAIN, "it isn't there (404)", 404, evidence=(seen,))


def reference(key: str, verdict: ReferenceVerdict, *notices: str) -> Reference:
    seen = Evidence("record", "https://api.example", "a record", "2026-11-29T10:00:00Z")
    return Reference(key, verdict, Confidence.CERTAIN, "as recorded", notices, evidence=(seen,))


def pair(relation: Relation, *members: str) -> Duplicate:
    return Duplicate(relation, members, 0.9, ("same title",))


GONE = found("L001", links=(link("https://news.example/vote", "berg2014", "li2011"),))


def decisions_on(findings: tuple[Finding, ...], *said: Decision) -> list[str | None]:
    return [finding.decision for finding in honour(findings, said, WORKS, TODAY)]


@pytest.mark.parametrize("target", ["berg2014", "li2011", "https://news.example/vote"])
def test_that_an_address_is_alive_may_be_said_of_it_or_of_any_work_that_cites_it(target: str) -> None:
    assert decisions_on(GONE, Decision(target, "alive", "opened it")) == ["alive: opened it"]


@pytest.mark.parametrize(
    "said",
    [
        Decision("abel2001", "alive"),
        Decision("https://news.example/", "alive"),
        Decision("https://news.example/vot", "alive"),
        Decision("berg2014", "cited-right"),
        Decision("berg2014:L002", "ignore"),
        Decision("berg2014=li2011", "different"),
        Decision("berg2014", "alive", until="2026-11-28"),
    ],
)
def test_what_is_said_of_something_else_or_no_longer_holds_answers_nothing(said: Decision) -> None:
    assert decisions_on(GONE, said) == [None]


def test_an_address_that_a_message_cuts_is_known_all_the_same() -> None:
    findings = found("L001", links=(link(LONG, "abel2001"),))
    assert LONG not in findings[0].message
    assert decisions_on(findings, Decision(LONG, "alive")) == ["alive"]


def test_all_that_is_found_on_a_work_can_be_ignored_or_one_code_of_it() -> None:
    findings = (*GONE, *found("R", references=(reference("berg2014", ReferenceVerdict.NOT_FOUND),)))
    assert decisions_on(findings, Decision("berg2014", "ignore")) == ["ignore", "ignore"]
    assert decisions_on(findings, Decision("berg2014:R001", "ignore")) == [None, "ignore"]


def test_cited_right_answers_what_registries_say_by_key_or_address() -> None:
    findings = found("R001", references=(reference("berg2014", ReferenceVerdict.NOT_FOUND),))
    assert decisions_on(findings, Decision("berg2014", "cited-right")) == ["cited-right"]
    assert decisions_on(findings, Decision("https://news.example/vote", "cited-right")) == ["cited-right"]
    of_doi = found("I006", references=(reference("dorn2009", ReferenceVerdict.IDENTIFIER_MISMATCH),))
    assert decisions_on(of_doi, Decision("https://doi.org/10.1000/182", "cited-right")) == ["cited-right"]


def test_that_a_work_is_cited_rightly_does_not_hide_that_it_was_retracted_since() -> None:
    findings = found(
        "R003", references=(reference("berg2014", ReferenceVerdict.CONFIRMED, "retracted: 2026"),)
    )
    assert decisions_on(findings, Decision("berg2014", "cited-right")) == [None]
    assert decisions_on(findings, Decision("berg2014:R003", "ignore")) == ["ignore"]


@pytest.mark.parametrize("relation", [Relation.SAME_WORK, Relation.CONFLICTING, Relation.REVIEW])
@pytest.mark.parametrize("word", ["same", "different"])
def test_what_is_said_of_a_pair_answers_its_finding_either_way_round(relation: Relation, word: str) -> None:
    findings = found("D", duplicates=(pair(relation, "berg2014", "li2011"),))
    assert len(findings) == 1
    assert decisions_on(findings, Decision("li2011=berg2014", word)) == [word]
    assert decisions_on(findings, Decision("li2011=abel2001", word)) == [None]


def test_a_cluster_is_answered_only_when_every_pair_of_it_is() -> None:
    findings = found("D", duplicates=(pair(Relation.REVIEW, "berg2014", "li2011", "abel2001"),))
    one, two = Decision("berg2014=li2011", "different"), Decision("berg2014=abel2001", "different")
    assert decisions_on(findings, one, two) == [None]
    assert decisions_on(findings, one, two, Decision("li2011=abel2001", "different")) == ["different"]


def test_a_finding_on_several_addresses_is_answered_only_when_each_of_them_is() -> None:
    grouped = Finding(
        "L010",
        "insecure",
        RULES[0].severity,
        Confidence.POSSIBLE,
        "2 addresses use http.",
        work="cole2005",
        evidence=(Evidence("url", "", "http://cole.example/a"), Evidence("url", "", "http://cole.example/b")),
    )
    of_one = Decision("cole2005", "ignore")
    assert decisions_on((grouped,), of_one) == [None]
    assert decisions_on((grouped,), of_one, Decision("http://cole.example/b", "ignore")) == ["ignore"]


def test_a_finding_on_a_citation_without_a_work_is_named_by_the_citation() -> None:
    finding = replace(GONE[0], code="E006", work=None, citations=("33a",))
    assert decisions_on((finding,), Decision("33a:E006", "ignore")) == ["ignore"]


def test_the_reason_and_the_last_day_are_told_and_the_last_decision_counts() -> None:
    said = (Decision("berg2014", "ignore"), Decision("li2011", "alive", "opened", "2027-01-31"))
    assert decisions_on(GONE, *said) == ["alive: opened (until 2027-01-31)"]


def test_without_decisions_findings_stay_as_they_are() -> None:
    assert honour(GONE, (), WORKS, TODAY) == GONE


def test_no_word_but_ignore_answers_findings_on_notes_and_entries() -> None:
    codes = [rule.code for rule in RULES if rule.code[0] in "EBAC"]
    assert not any(
        answers(word, code) for code in codes for word in ("alive", "cited-right", "same", "different")
    )
    assert all(answers("ignore", rule.code) for rule in RULES)


# --- Exceptions that are not needed ------------------------------------------------------------


def test_an_exception_that_no_finding_needs_is_told() -> None:
    needed, not_needed = Decision("berg2014:L001", "ignore"), Decision("berg2014:B010", "ignore")
    assert unused((needed, not_needed), GONE, TODAY, WORKS) == (not_needed,)


def test_an_exception_for_what_this_run_did_not_ask_is_not_judged() -> None:
    of_link, of_all = Decision("berg2014:L001", "ignore"), Decision("berg2014", "ignore")
    assert unused((of_link, of_all), (), TODAY, WORKS) == ()
    assert unused((of_link, of_all), (), TODAY, WORKS, online=True) == (of_link, of_all)


@pytest.mark.parametrize("verdict", [LinkVerdict.FAILING, LinkVerdict.BLOCKED])
@pytest.mark.parametrize("target", ["li2011:L001", "https://news.example/vote:L001", "berg2014"])
def test_an_exception_for_an_address_that_was_not_reached_today_is_not_judged(
    verdict: LinkVerdict, target: str
) -> None:
    failing = link("https://news.example/vote", "berg2014", "li2011", verdict=verdict)
    said = (Decision(target, "ignore"),)
    assert unused(said, (), TODAY, WORKS, online=True, links=(failing,)) == ()
    alive = replace(failing, verdict=LinkVerdict.ALIVE)
    assert unused(said, (), TODAY, WORKS, online=True, links=(alive,)) == said


def test_an_exception_for_a_work_that_no_registry_answered_for_is_not_judged() -> None:
    throttled = reference("berg2014", ReferenceVerdict.UNVERIFIABLE)
    throttled = replace(throttled, reason="throttled: 429")
    said = (Decision("berg2014:R001", "ignore"),)
    assert unused(said, (), TODAY, WORKS, online=True, references=(throttled,)) == ()


def test_an_exception_for_a_work_of_another_paper_is_not_judged() -> None:
    assert unused((Decision("zorn1999:B010", "ignore"),), (), TODAY, WORKS) == ()


def test_an_exception_that_has_expired_is_not_told_as_unused() -> None:
    assert unused((Decision("berg2014:B010", "ignore", until="2026-01-01"),), (), TODAY, WORKS) == ()


def test_what_a_person_says_of_a_work_is_no_exception() -> None:
    said = (
        Decision("berg2014", "alive"),
        Decision("berg2014=li2011", "different"),
        Decision("li2011", "cited-right"),
    )
    assert unused(said, (), TODAY, WORKS, online=True) == ()


# --- Anything ----------------------------------------------------------------------------------

NAMES = st.sampled_from(
    ["berg2014", "li2011", "https://news.example/vote", "33a", "…", "http://x…", "\udce9"]
)
EVIDENCE = st.builds(
    Evidence,
    st.sampled_from(["url", "entry", "citation", "status"]),
    st.just(""),
    NAMES,
    st.sampled_from(["", "2026"]),
)
FINDINGS = st.builds(
    Finding,
    st.sampled_from([rule.code for rule in RULES]),
    st.just("a-rule"),
    st.just(RULES[0].severity),
    st.sampled_from(Confidence),
    NAMES,
    work=st.none() | NAMES,
    citations=st.lists(NAMES, max_size=2).map(tuple),
    evidence=st.lists(EVIDENCE, min_size=1, max_size=3).map(tuple),
)
SAID = st.one_of(
    st.builds(Decision, NAMES, st.sampled_from(["alive", "cited-right", "ignore"])),
    st.builds(
        Decision, st.tuples(NAMES, NAMES).filter(lambda p: p[0] != p[1]).map("=".join), st.just("same")
    ),
)


@given(st.lists(FINDINGS, max_size=5), st.lists(SAID, max_size=5))
def test_a_decision_changes_nothing_of_a_finding_but_that_it_is_decided(
    findings: list[Finding], said: list[Decision]
) -> None:
    honoured = honour(findings, said, WORKS, TODAY)
    assert [replace(finding, decision=None) for finding in honoured] == findings
    for finding in honoured:
        if finding.decision is not None:
            assert any(answers(decision.word, finding.code) for decision in said)
    assert set(unused(said, findings, TODAY, WORKS, online=True)) <= set(said)
