"""The reference list of a Word document: its paragraphs by field, content control, style or heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.documents.docx_styles import Styles
from verifier.documents.sections import (
    Block,
    Section,
    follow_sections,
    heads_part,
    leads_to_source,
    opened_by,
    unknown_list,
)
from verifier.documents.tree import Node
from verifier.patterns import late_pattern

_LIST_FIELD = late_pattern(
    r"\s*(?:ADDIN\s{1,9}(?:ZOTERO_BIBL|CSL_BIBLIOGRAPHY|Mendeley Bibliography|EN\.REFLIST)|BIBLIOGRAPHY\b)",
    re.IGNORECASE,
)


def find_entries(body: Node, styles: Styles) -> set[int]:
    """The identities of the paragraphs that are entries, in whichever way the document says so."""
    paragraphs = list(body.find("w:p"))
    blocks, said = _blocks(paragraphs, styles)
    return {
        id(paragraph)
        for paragraph, block, section in zip(paragraphs, blocks, follow_sections(blocks), strict=True)
        if id(paragraph) in said
        or (
            not block.heading
            and opened_by(block.text) is None
            and not heads_part(block.text)
            and _is_listed(paragraph, section)
        )
    }


def unknown_list_of(body: Node, styles: Styles) -> str:
    """The heading of what looks like a list of works, though nothing in the heading says so."""
    return unknown_list(_blocks(list(body.find("w:p")), styles)[0])


def _blocks(paragraphs: Sequence[Node], styles: Styles) -> tuple[list[Block], set[int]]:
    """The paragraphs as headings and text, and the identities of those that fields or styles say are entries.

    What a field fills heads nothing.
    """
    blocks: list[Block] = []
    said: set[int] = set()
    fields = _ListFields()
    for paragraph in paragraphs:
        in_field = fields.covers(paragraph)
        text = " ".join(paragraph.text.split()) if not in_field else ""
        rank = styles.rank(paragraph) if text else 0
        calls = paragraph.first("w:footnoteReference", "w:endnoteReference") is not None
        blocks.append(Block(text, rank, rank > 0, calls))
        if in_field or (not rank and styles.is_entry(paragraph) and opened_by(text) is None):
            said.add(id(paragraph))
    return blocks, said


def _is_listed(paragraph: Node, section: Section) -> bool:
    """Whether a paragraph below a heading is an entry; for further reading if it leads to a source."""
    if section is not Section.READING:
        return section is Section.REFERENCES
    return leads_to_source(paragraph.text) or any(True for _ in paragraph.find("w:hyperlink"))


class _ListFields:
    """Follows the fields of a text, to know which paragraphs a reference manager's bibliography fills."""

    def __init__(self) -> None:
        self._depth = 0
        self._from = 0

    def covers(self, paragraph: Node) -> bool:
        """Whether a paragraph stands in such a field; to be asked of all paragraphs in order."""
        covered = bool(self._from)
        for node in paragraph.find("w:fldChar", "w:instrText"):
            if node.tag == "w:instrText":
                if not self._from and _LIST_FIELD.match(node.text[:200]):
                    self._from = self._depth
                    covered = True
            elif node.get("w:fldCharType") == "begin":
                self._depth += 1
            elif node.get("w:fldCharType") == "end":
                if self._depth == self._from:
                    self._from = 0
                self._depth = max(0, self._depth - 1)
        return covered
