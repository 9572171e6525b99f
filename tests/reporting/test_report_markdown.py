from __future__ import annotations

from dataclasses import replace

from any_audit import audits
from hypothesis import given, settings
from markdown_it import MarkdownIt

from verifier.model import Audit, CitationRecord, Healed, Locator
from verifier.reporting import render

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def test_what_was_not_done_is_said_first_and_last(offline_audit: Audit) -> None:
    text = render(offline_audit, "markdown")
    assert text.startswith("# Audit of rivers.md\n\n> **Not checked: this audit ran offline.")
    assert (
        "> - references: 2 × nothing was asked of the network (berg2011rivers, herders2014)"
        in text.split("## Not done")[1]
    )


def test_findings_are_tables_by_rule_with_their_evidence(rich_audit: Audit) -> None:
    text = render(rich_audit, "markdown")
    assert "### ❌ L001 link-gone" in text
    assert (
        "| rivers.md:21:7 | probable | The page <https://water.example/r_2019.pdf> is gone. "
        "| status: 404, try 1 (<https://water.example/r_2019.pdf>, 2026-11-24T09:30:00Z)<br>"
    ) in text
    assert "safe fix: Write the DOI alone." in text
    assert "decided: cited-right: the report has no other address" in text
    assert text.index("## New findings") < text.index("### ❌ L001") < text.index("## Known findings")
    known = text[text.index("## Known findings") :]
    assert known.count("| warning E009 |") == 2
    assert "known in the baseline" in known
    assert "E009" not in text[: text.index("## Known findings")].partition("## New findings")[2]
    assert "| 2 | mixed | 20–22 | 2a → herders2014<br>2b → exland2020basin |" in text


def test_what_to_do_next_keeps_its_commands_as_code(rich_audit: Audit) -> None:
    text = render(rich_audit, "markdown")
    assert (
        "- 1 safe fix of `sources.bib` is proposed: `verifier fix` shows it as a diff, "
        "and makes it with `--write`.\n" in text
    )
    assert "- 1 pair waits for your eye: they may be one work or two, and are never joined unseen.\n" in text


def test_what_is_no_longer_found_is_told_with_what_it_was(rich_audit: Audit) -> None:
    healed = (Healed("L001", "berg2020", "sources.bib", "The page no longer exists: <b>"),)
    text = render(replace(rich_audit, healed=healed), "markdown")
    assert "1 known finding is no longer there: L001 berg2020." in text
    assert "| L001 | sources.bib | berg2020 | The page no longer exists: " in text
    _inert(text)
    assert "No longer found" not in render(rich_audit, "markdown")


def _tokens(text: str) -> list:
    tokens = []
    for token in PARSER.parse(text):
        tokens += [token, *(token.children or [])]
    return tokens


def _inert(text: str) -> None:
    for token in _tokens(text):
        assert token.type != "html_block"
        assert token.type != "image"
        assert token.type != "html_inline" or token.content in ("<br>", "<!-- -->")
        if token.type == "link_open":
            assert str(token.attrGet("href")).lower().startswith(("http://", "https://"))


def test_hostile_text_makes_no_html_no_image_and_no_other_link(hostile_audit: Audit) -> None:
    text = render(hostile_audit, "markdown")
    _inert(text)
    headings = [token for token in _tokens(text) if token.type == "heading_open" and token.tag == "h1"]
    assert len(headings) == 1


def test_hostile_text_keeps_the_columns_of_every_table(hostile_audit: Audit) -> None:
    tokens = PARSER.parse(render(hostile_audit, "markdown"))
    width = cells = 0
    for token in tokens:
        if token.type == "thead_open":
            width = cells = 0
        elif token.type == "th_open":
            width += 1
        elif token.type == "tr_open":
            cells = 0
        elif token.type == "td_open":
            cells += 1
        elif token.type == "tr_close" and cells:
            assert cells == width
    assert width


@given(audits)
@settings(max_examples=40, deadline=None)
def test_any_audit_gives_inert_markdown(audit: Audit) -> None:
    _inert(render(audit, "markdown"))


def test_a_citation_without_a_work_and_what_was_not_asked_say_so(offline_audit: Audit) -> None:
    note = replace(offline_audit.notes[0], citations=("1",))
    astray = CitationRecord("1", note.label, "Ibid., 23–25.", "", Locator("page", "23-25"), note.file)
    text = render(replace(offline_audit, notes=(note,), citations=(astray,)), "markdown")
    assert "| 1 | citation | 12 | 1 → no work found, pages 23–25 |" in text
    assert "| not asked (offline) |  | berg2011rivers | nothing was asked of the network |  |" in text
    assert "| skipped |  | <https://site0.example/> |" in text
