from __future__ import annotations

import base64
import dataclasses
import hashlib
import re
import time
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from any_audit import audits
from hypothesis import given, settings

from verifier.model import (
    Audit,
    Confidence,
    Evidence,
    Finding,
    Location,
    Marker,
    NoteKind,
    NoteRecord,
    Rule,
    Severity,
)
from verifier.reporting import overview, render
from verifier.reporting.html_help import help_html
from verifier.reporting.html_views import Views

VOID = {"meta", "input", "br", "hr", "img", "link", "col", "rect"}


class Page(HTMLParser):
    """The page as a checker sees it: elements with attributes, their nesting checked, text of some."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.stack: list[str] = []
        self.inside: dict[str, list[str]] = {}
        self.pieces: list[str] = []
        self.feed(text)
        self.close()
        assert self.stack == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.stack.append(tag)
            self.inside.setdefault(tag, []).append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        self.pieces += data.split()
        for tag in set(self.stack):
            self.inside[tag][-1] += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def words(self) -> str:
        """All text with one space between any two words or elements."""
        return " ".join(self.pieces)


def test_what_was_not_done_is_said_first_and_last(offline_audit: Audit) -> None:
    words = Page(render(offline_audit, "html")).words()
    sentence = (
        "Not checked: this audit ran offline. No page was visited and no registry was asked; 7 links and 2"
    )
    assert words.count(sentence) == 2
    assert words.index(sentence) < words.index("Summary 0 errors")
    assert words.rindex(sentence) > words.index("Everything this audit looks for")
    assert "links: 7 × nothing was asked of the network ( https://site0.example/" in words


def test_a_finding_stands_with_its_evidence_place_fix_and_decision(rich_audit: Audit) -> None:
    words = Page(render(rich_audit, "html")).words()
    assert (
        "error L001 link-gone rivers.md:21:7 note 2 exland2020basin cited as 2b "
        "The page https://water.example/r_2019.pdf is gone. "
        "status 404, try 1 https://water.example/r_2019.pdf 2026-11-24T09:30:00Z"
    ) in words
    assert "2 more pieces of evidence" in words
    assert (
        "Safe fix: Write the DOI alone. 1 edit sources.bib , characters 120–138: becomes 10.5555/rivers"
        in words
    )
    assert "Decided: cited-right: the report has no other address" in words
    assert "Known in the baseline." in words
    assert "The host said 410 Gone , or 404 twice." in words


def test_notes_stand_in_order_with_citations_locators_and_their_findings(rich_audit: Audit) -> None:
    text = render(rich_audit, "html")
    words = Page(text).words()
    notes = [words.index(f"Note {label} {kind}") for label, kind in (("1", "citation"), ("2", "mixed"))]
    assert notes == sorted(notes)
    assert "called at line 8, column 40: The rivers of the plateau know no borders.[1]" in words
    assert "1 → berg2011rivers , page 45" in words
    assert "2b Ministry of Water of Exland, Basin Report 2019 → exland2020basin" in words
    assert "The text is left out of this report." in words
    assert '<a href="#work-0"><bdi>berg2011rivers</bdi></a>' in text
    second = text[text.index('id="note-1"') : text.index('id="note-2"')]
    assert re.findall(r">([A-Z]\d{3}) [a-z-]+</a>", second) == ["L001", "E009", "E008"]


def test_every_anchor_that_is_linked_exists_once(rich_audit: Audit) -> None:
    page = Page(render(rich_audit, "html"))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(set(ids)) == len(ids)
    linked = {str(a["href"])[1:] for a in page.all("a") if str(a.get("href")).startswith("#")}
    assert linked <= set(ids)


@pytest.mark.parametrize("world", ["rich_audit", "hostile_audit"])
def test_the_page_asks_nothing_of_the_network(world: str, request: pytest.FixtureRequest) -> None:
    page = Page(render(request.getfixturevalue(world), "html"))
    names = {tag for tag, _ in page.elements}
    assert not names & {
        "img",
        "link",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "source",
        "base",
        "use",
        "image",
    }
    assert len(page.all("script")) == len(page.all("style")) == 1
    for _, attributes in page.elements:
        assert not set(attributes) & {"src", "srcset", "style", "background", "action", "formaction", "ping"}
        assert not [name for name in attributes if name.startswith("on")]
    assert not re.search(r"@import|url\(", page.inside["style"][0])


def test_the_policy_allows_only_this_style_and_this_script(rich_audit: Audit) -> None:
    page = Page(render(rich_audit, "html"))
    policy = next(
        str(m["content"]) for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy"
    )
    hashes = {
        tag: base64.b64encode(hashlib.sha256(page.inside[tag][0].encode()).digest()).decode()
        for tag in ("style", "script")
    }
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes['style']}'; script-src 'sha256-{hashes['script']}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_hostile_text_is_shown_and_never_obeyed(hostile_audit: Audit) -> None:
    text = render(hostile_audit, "html")
    page = Page(text)
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe]", text)
    assert "[U+202E]txt.exe" in text
    assert "</script><script>alert(1)</script>" in page.words()
    assert "{{ 7 * 7 }}{% raw %}" in page.words()
    for link in page.all("a"):
        target = link.get("href")
        assert target is None or re.match(r"#|https?://", target)


def test_links_that_lead_out_tell_nothing_of_where_they_are_followed_from(rich_audit: Audit) -> None:
    links = Page(render(rich_audit, "html")).all("a")
    outside = [link for link in links if str(link.get("href")).startswith("http")]
    assert len(outside) > 8
    assert {link["rel"] for link in outside} == {"noopener noreferrer nofollow"}


def test_the_page_can_be_read_without_eyes_or_a_mouse(rich_audit: Audit) -> None:
    page = Page(render(rich_audit, "html"))
    names = [tag for tag, _ in page.elements]
    assert page.all("html") == [{"lang": "en"}]
    assert {"header", "nav", "main", "footer"} <= set(names)
    assert page.all("a")[0] == {"class": "skip", "href": "#findings"}
    levels = [int(name[1]) for name in names if re.fullmatch(r"h[1-6]", name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all("scope" in cell for cell in page.all("th"))
    assert page.inside["title"] == ["Audit of rivers.md, sources.bib"]
    labels = len(page.all("label"))
    assert labels == len(page.all("select")) + len(page.all("input"))
    assert all("aria-label" in region for region in page.all("div") if region.get("role") == "region")
    ids = {attributes.get("id") for _, attributes in page.elements}
    assert {section["aria-labelledby"] for section in page.all("section")} <= ids


def test_what_was_read_is_told_with_what_was_not_understood_and_what_is_never_cited(
    rich_audit: Audit,
) -> None:
    keys = tuple(f"spare{number}" for number in range(12))
    unread = dataclasses.replace(rich_audit.notes[0], kind=NoteKind.UNREAD, citations=())
    audit = dataclasses.replace(
        rich_audit,
        notes=(*rich_audit.notes, unread),
        summary=dataclasses.replace(rich_audit.summary, uncited=keys),
    )
    text = render(audit, "html")
    assert f"<p>Read: {overview.read_sentence(audit)}.</p>" in text
    assert "1 was not understood" in overview.read_sentence(audit)
    assert "<summary>12 entries never cited</summary>" in text
    # The sentence about them stops at the eighth; here stand all.
    assert all(f"<bdi>{key}</bdi>" in text for key in keys)


def test_what_nobody_was_asked_about_is_called_so_in_sums_lists_and_filter(offline_audit: Audit) -> None:
    text = render(offline_audit, "html")
    assert "References.</strong> not asked (offline) 2." in text
    assert text.count('<span class="badge open">not asked (offline)</span>') == 2
    assert '<option value="unverifiable">not asked (offline)</option>' in text
    assert 'data-confidence="certain"' not in text


def test_the_picture_says_in_words_what_it_draws(rich_audit: Audit) -> None:
    page = Page(render(rich_audit, "html"))
    assert all(svg["aria-hidden"] == "true" for svg in page.all("svg"))
    captions = [" ".join(caption.split()) for caption in page.inside["figcaption"]]
    assert captions[0] == (
        "Open findings by family and severity. extraction: 1 note; bibliography: 5 notes; "
        "identifiers: 1 error; links: 1 error."
    )
    assert captions[1:3] == ["Links. alive 1; gone 1; skipped 1.", "References. differs 1; unverifiable 1."]
    assert len(page.all("rect")) == 4 + 3 + 2 + 1 + 2


def test_nothing_is_hidden_from_who_has_no_javascript(rich_audit: Audit) -> None:
    page = Page(render(rich_audit, "html"))
    assert [tag for tag, attributes in page.elements if "hidden" in attributes] == ["form"]


@given(audits)
@settings(max_examples=40, deadline=None)
def test_any_audit_gives_a_page_whose_elements_close(audit: Audit) -> None:
    page = Page(render(audit, "html"))
    assert len(page.all("script")) == 1
    assert not {tag for tag, _ in page.elements} & {"b", "img", "iframe"}


def test_the_help_of_a_rule_shows_raw_html_and_drops_images_and_bad_links(rich_audit: Audit) -> None:
    shown = help_html(
        "# Head\n\n<script>x</script> ![i](https://a.example/i.png) [j](javascript:x) "
        "[ok](https://a.example/) `c`"
    )
    assert '<p class="help-heading">Head</p>' in shown
    assert "&lt;script&gt;" in shown
    assert "<img" not in shown
    assert re.findall(r"<a[^>]*>", shown)[-1] == (
        '<a href="https://a.example/" rel="noopener noreferrer nofollow">'
    )
    assert "javascript" not in "".join(re.findall(r"<a[^>]*>", shown))
    rule = Rule("L001", "link-gone", Severity.ERROR, "s", "<img src=x onerror=alert(1)>")
    assert "<img" not in render(dataclasses.replace(rich_audit, rules=(rule,)), "html")


def test_ten_thousand_findings_make_a_page_in_seconds(large_audit: Audit) -> None:
    start = time.process_time()
    text = render(large_audit, "html")
    assert time.process_time() - start < 15
    assert text.count("data-code=") == 10_000
    assert len(text) < 20_000_000


def test_a_marker_without_a_note_is_tied_to_no_note_on_its_line(rich_audit: Audit) -> None:
    def noted(label: str, column: int) -> NoteRecord:
        marker = Marker(label, 1, column, "")
        return NoteRecord(label, NoteKind.CITATION, "Berg.", (1, 1), (marker,), (), "rivers.md")

    def found(code: str, column: int) -> Finding:
        place = Location("rivers.md", 1, column)
        seen = (Evidence("marker", None, "rivers.md:1", "x"),)
        return Finding(code, "name", Severity.ERROR, Confidence.PROBABLE, "Said.", place, evidence=seen)

    audit = dataclasses.replace(
        rich_audit,
        notes=(noted("1", 3), noted("2", 30)),
        findings=(found("E002", 16), found("C001", 3), found("C001", 31)),
    )
    views = [view for group in Views(audit).groups for view in group.findings]
    tied = {view.finding: [one.label for one in view.notes] for view in views}
    assert [tied[finding] for finding in audit.findings] == [[], ["1"], ["2"]]
