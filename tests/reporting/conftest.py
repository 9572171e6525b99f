"""Small audits to render: one rich, one offline, one hostile, one large. All works in them are made up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from verifier.model import (
    SCHEMA_VERSION,
    Audit,
    CitationRecord,
    Confidence,
    Decision,
    Difference,
    Duplicate,
    Edit,
    Evidence,
    Finding,
    Fix,
    Identifier,
    Input,
    Link,
    LinkVerdict,
    Location,
    Locator,
    Marker,
    Mode,
    NoteKind,
    NoteRecord,
    Reference,
    ReferenceVerdict,
    Relation,
    Rule,
    Severity,
    Skipped,
    Summary,
    Support,
    SupportVerdict,
    Tool,
    Work,
)

PAPER = "rivers.md"
LIBRARY = "sources.bib"
WHEN = "2026-11-24T09:30:00Z"

RULES = (
    Rule(
        "L001",
        "link-gone",
        Severity.ERROR,
        "The page no longer exists at its address.",
        "## What it finds\n\nThe host said `410 Gone`, or `404` twice.\n\n## How to mend it\n\n"
        "- Look for the page in a [web archive](https://archive.example/).\n- Cite the archived copy.\n",
        offline=False,
    ),
    Rule(
        "I001",
        "doi-malformed",
        Severity.ERROR,
        "A DOI that breaks the form of DOIs.",
        "A DOI begins with `10.`.",
    ),
    Rule(
        "E009",
        "url-is-file-name",
        Severity.WARNING,
        "The address is only a file name.",
        "Give the whole address.",
    ),
    Rule(
        "E008", "text-beside-citation", Severity.NOTE, "A note holds words beside its citation.", "Read it."
    ),
    Rule("B010", "undated", Severity.NOTE, "A work without a date.", "Add a `date`, or `date = {}`."),
    Rule("D005", "repeated-citation", Severity.NOTE, "A work is cited in several notes.", "Nothing to mend."),
    Rule("R003", "retracted", Severity.ERROR, "The work has been retracted.", "Say so.", offline=False),
)
_RULES = {rule.code: rule for rule in RULES}


def make_finding(code: str, message: str, **changes: Any) -> Finding:
    rule = _RULES[code]
    settings: dict[str, Any] = {
        "code": code,
        "name": rule.name,
        "severity": rule.severity,
        "confidence": Confidence.CERTAIN,
        "message": message,
        "location": Location(PAPER, 12, 3),
        "evidence": (Evidence("text", f"{PAPER}:12", "what was read there"),),
    }
    return Finding(**(settings | changes))


def make_audit(**parts: Any) -> Audit:
    """An audit whose summary counts what it holds."""
    audit = Audit(
        schema=SCHEMA_VERSION,
        tool=Tool("verifier", "0.1.0"),
        generated=WHEN,
        mode=parts.pop("mode", Mode.ONLINE),
        inputs=parts.pop("inputs", (Input(PAPER, "ab" * 32, "markdown"),)),
        summary=Summary(0, 0, 0, {}, {}, {}, {}, {}),
        **parts,
    )
    summary = Summary(
        notes=len(audit.notes),
        citations=len(audit.citations),
        works=len(audit.works),
        links=Counter(link.verdict.value for link in audit.links),
        references=Counter(item.verdict.value for item in audit.references),
        support=Counter(item.verdict.value for item in audit.support),
        duplicates=Counter(item.relation.value for item in audit.duplicates),
        findings=Counter(finding.severity.value for finding in audit.findings),
    )
    fields = {name: getattr(audit, name) for name in audit.__slots__}
    return Audit(**(fields | {"summary": summary}))


@pytest.fixture
def finding() -> Callable[..., Finding]:
    return make_finding


@pytest.fixture
def audit_of() -> Callable[..., Audit]:
    return make_audit


def _notes() -> tuple[NoteRecord, ...]:
    return (
        NoteRecord(
            "1",
            NoteKind.CITATION,
            "Li Wei, Anna Berg, “Rivers without Borders,” Journal of Inner Asia, Vol. 12, 2011, p. 45.",
            (12, 12),
            (Marker("1", 8, 40, "The rivers of the plateau know no borders.[1]"),),
            ("1",),
            PAPER,
        ),
        NoteRecord(
            "2",
            NoteKind.MIXED,
            "On this see “Herders Vote Today,” Altai Evening News, March 4, 2014, pages B2 and B3; and the "
            "Ministry of Water of Exland, Basin Report 2019, https://water.example/r_2019.pdf.",
            (20, 22),
            (
                Marker("2", 17, 5, "Herders went to the polls.[2]"),
                Marker("2", 18, 9, "They went again.[2]"),
            ),
            ("2a", "2b"),
            PAPER,
        ),
        NoteRecord("3", NoteKind.EXPLANATORY, "", (30, 30), (), (), PAPER),
    )


def _works() -> tuple[Work, ...]:
    return (
        Work(
            "berg2011rivers",
            "article",
            {
                "author": "Li, Wei and Berg, Anna",
                "title": "Rivers without Borders",
                "journaltitle": "Journal of Inner Asia",
                "date": "2011",
                "pages": "40-61",
            },
            (Identifier("doi", "10.5555/rivers.2011", "https://doi.org/10.5555/rivers.2011"),),
            Location(LIBRARY, 3),
            ("1",),
        ),
        Work("herders2014", "article", {"title": "牧民今天投票 Herders Vote Today"}, (), None, ("2a",)),
        Work(
            "exland2020basin",
            "report",
            {"author": "{Ministry of Water of Exland}", "url": "https://water.example/r_2019.pdf"},
            (Identifier("url", "https://water.example/r_2019.pdf", "https://water.example/r_2019.pdf"),),
            Location(LIBRARY, 17),
            ("2b",),
        ),
    )


def _links() -> tuple[Link, ...]:
    seen = Evidence(
        "status", "https://water.example/r_2019.pdf", "404 twice, 6 s apart", WHEN, "0001.warc.gz:77"
    )
    return (
        Link(
            "https://water.example/r_2019.pdf",
            ("exland2020basin",),
            LinkVerdict.GONE,
            Confidence.PROBABLE,
            "the host says that there is no such page",
            status=404,
            final_url="https://water.example/404",
            redirects=("https://www.water.example/r_2019.pdf",),
            checked=WHEN,
            evidence=(seen,),
            snapshot="0001.warc.gz:77",
            memento="https://archive.example/2020/https://water.example/r_2019.pdf",
        ),
        Link(
            "https://altai.example/vote",
            ("herders2014",),
            LinkVerdict.SKIPPED,
            Confidence.CERTAIN,
            "deadline",
        ),
        Link(
            "https://inner.example/rivers",
            ("berg2011rivers",),
            LinkVerdict.ALIVE,
            Confidence.CERTAIN,
            "the title stands on the page",
            status=200,
            checked=WHEN,
            evidence=(Evidence("title", "https://inner.example/rivers", "Rivers without Borders", WHEN),),
        ),
    )


def _references() -> tuple[Reference, ...]:
    return (
        Reference(
            "berg2011rivers",
            ReferenceVerdict.DIFFERS,
            Confidence.CERTAIN,
            "the record gives another year",
            notices=("corrected",),
            registry="Crossref",
            record="https://doi.org/10.5555/rivers.2011",
            score=0.97,
            differences=(Difference("date", "2011", "2012"),),
            evidence=(Evidence("record", "https://doi.org/10.5555/rivers.2011", "2012", WHEN),),
        ),
        Reference("herders2014", ReferenceVerdict.UNVERIFIABLE, Confidence.CERTAIN, "kind-not-covered"),
    )


def _findings() -> tuple[Finding, ...]:
    undated = [
        make_finding("B010", f"The work “{key}” has no date.", location=Location(LIBRARY, line), work=key)
        for line, key in ((9, "herders2014"), (17, "exland2020basin"), (40, "a1"), (50, "a2"), (60, "a3"))
    ]
    return (
        make_finding("E008", "Words beside the citation: “On this see”.", citations=("2a",), location=None),
        make_finding(
            "L001",
            "The page https://water.example/r_2019.pdf is gone.",
            location=Location(PAPER, 21, 7),
            work="exland2020basin",
            citations=("2b",),
            confidence=Confidence.PROBABLE,
            evidence=tuple(
                Evidence("status", "https://water.example/r_2019.pdf", f"404, try {n}", WHEN)
                for n in range(1, 6)
            ),
        ),
        make_finding(
            "I001",
            "The DOI “doi:10.5555/rivers” has a prefix before it.",
            location=Location(LIBRARY, 8, 11),
            work="berg2011rivers",
            fix=Fix("Write the DOI alone.", safe=True, edits=(Edit(LIBRARY, 120, 138, "10.5555/rivers"),)),
        ),
        make_finding(
            "E009",
            "The address “r_2019.pdf” is only the name of a file.",
            location=Location(PAPER, 22),
            decision="cited-right: the report has no other address",
        ),
        make_finding(
            "E009",
            "The address “map.pdf” is only the name of a file.",
            location=Location(PAPER, 12),
            baseline="known",
        ),
        *undated,
    )


@pytest.fixture
def rich_audit() -> Audit:
    """Something of everything: every list filled, every optional value once there and once absent."""
    return make_audit(
        inputs=(Input(PAPER, "ab" * 32, "markdown"), Input(LIBRARY, "cd" * 32, "bib")),
        notes=_notes(),
        citations=(
            CitationRecord("1", "1", _notes()[0].text, "berg2011rivers", Locator("page", "45"), PAPER),
            CitationRecord("2a", "2", "“Herders Vote Today,” Altai Evening News", "herders2014", None, PAPER),
            CitationRecord(
                "2b", "2", "Ministry of Water of Exland, Basin Report 2019", "exland2020basin", None, PAPER
            ),
        ),
        works=_works(),
        links=_links(),
        references=_references(),
        support=(
            Support(
                "1",
                "berg2011rivers",
                "https://inner.example/rivers",
                SupportVerdict.SAME,
                Confidence.CERTAIN,
                ("the same title and year",),
                (Evidence("title", "https://inner.example/rivers", "Rivers without Borders", WHEN),),
            ),
        ),
        duplicates=(
            Duplicate(
                Relation.REVIEW, ("herders2014", "exland2020basin"), 0.61, ("the same year", "one host")
            ),
            Duplicate(Relation.SAME_WORK, ("1", "2a"), 0.99, ("the same DOI",)),
        ),
        findings=_findings(),
        skipped=(
            Skipped("archive", "https://altai.example/vote", "deadline"),
            Skipped("archive", "https://inner.example/rivers", "robots"),
        ),
        rules=RULES,
        decisions=(Decision("r_2019.pdf", "cited-right", "the report has no other address", "2027-01-01"),),
    )


@pytest.fixture
def offline_audit() -> Audit:
    """What an audit without a network gives: nothing asked, nothing judged."""
    return make_audit(
        mode=Mode.OFFLINE,
        notes=_notes(),
        works=_works(),
        links=tuple(
            Link(f"https://site{n}.example/", (), LinkVerdict.SKIPPED, Confidence.CERTAIN, "offline")
            for n in range(7)
        ),
        references=(
            Reference("berg2011rivers", ReferenceVerdict.UNVERIFIABLE, Confidence.CERTAIN, "offline"),
            Reference("herders2014", ReferenceVerdict.UNVERIFIABLE, Confidence.CERTAIN, "offline"),
        ),
        rules=RULES,
    )


HOSTILE = (
    '</script><script>alert(1)</script><img src=x onerror=alert(2)>" onmouseover="alert(3)',
    "javascript:alert(4)",
    "https://evil.example/\u202etxt.exe",
    "\x1b]0;owned\x07\x1b[31mred\x1b[2J\x9b31m",
    '=HYPERLINK("https://evil.example","x")',
    "| a | b |\n\n# heading\n\n[x](javascript:alert(5)) `code` <b>bold</b>",
    "::error file=x::forged%0A\r\n::stop-commands::t",
    "{{ 7 * 7 }}{% raw %} [bold]markup[/bold] \\ &amp; \ud800 \ufffe \x00",
)


@pytest.fixture
def hostile_audit() -> Audit:
    """Every text that comes from outside is an attack on some format."""
    everything = " ".join(HOSTILE)
    location = Location(everything, 1, 1)
    evidence = tuple(Evidence(text, text, text, text, text) for text in HOSTILE)
    return make_audit(
        inputs=(Input(everything, "", everything),),
        notes=(
            NoteRecord(
                everything,
                NoteKind.MIXED,
                everything,
                (1, 1),
                (Marker(everything, 1, 1, everything),),
                (everything,),
            ),
        ),
        citations=(
            CitationRecord(everything, everything, everything, everything, Locator(everything, everything)),
        ),
        works=tuple(
            Work(text, text, {text: text, "url": text}, (Identifier(text, text, text),), location, (text,))
            for text in HOSTILE
        ),
        links=tuple(
            Link(
                text,
                HOSTILE,
                LinkVerdict.LOST,
                Confidence.PROBABLE,
                text,
                final_url=text,
                redirects=HOSTILE,
                evidence=evidence,
                snapshot=text,
                memento=text,
            )
            for text in HOSTILE
        ),
        references=tuple(
            Reference(
                text,
                ReferenceVerdict.DIFFERS,
                Confidence.CERTAIN,
                text,
                HOSTILE,
                text,
                text,
                1.0,
                (Difference(text, text, text),),
                evidence,
            )
            for text in HOSTILE
        ),
        support=tuple(
            Support(text, text, text, SupportVerdict.OTHER_WORK, Confidence.CERTAIN, HOSTILE, evidence)
            for text in HOSTILE
        ),
        duplicates=(Duplicate(Relation.CONFLICTING, HOSTILE, 1.0, HOSTILE),),
        findings=tuple(
            Finding(
                text,
                text,
                Severity.ERROR,
                Confidence.CERTAIN,
                text,
                location,
                text,
                HOSTILE,
                evidence,
                Fix(text, safe=False, edits=(Edit(text, 0, 1, text),)),
                "new",
                decision,
            )
            for text in HOSTILE
            for decision in (None, text)
        ),
        skipped=tuple(Skipped(text, text, text) for text in HOSTILE),
        rules=tuple(Rule(text, text, Severity.ERROR, text, text) for text in HOSTILE),
        decisions=tuple(Decision(text, text, text, text) for text in HOSTILE),
    )


@pytest.fixture
def hostile_texts() -> tuple[str, ...]:
    return HOSTILE


@pytest.fixture
def large_audit() -> Audit:
    """Ten thousand findings on two thousand notes, as a book would give."""
    notes = tuple(
        NoteRecord(
            str(n),
            NoteKind.CITATION,
            f"Note {n}, “A Title {n},” 2011.",
            (n * 3, n * 3 + 1),
            (),
            (f"{n}",),
            PAPER,
        )
        for n in range(1, 2001)
    )
    works = tuple(
        Work(f"key{n}", "book", {"title": f"A Title {n}"}, (), None, (f"{n}",)) for n in range(1, 2001)
    )
    codes = ("L001", "I001", "E009", "B010", "D005")
    findings = tuple(
        make_finding(
            codes[n % 5],
            f"Something about place {n}.",
            location=Location(PAPER, n // 2 + 1, n % 7 + 1),
            work=f"key{n % 2000 + 1}",
        )
        for n in range(10_000)
    )
    return make_audit(notes=notes, works=works, findings=findings, rules=RULES)
