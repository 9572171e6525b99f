"""The reference list of a Word document: its paragraphs by field, content control, style or heading."""

from __future__ import annotations

import re

from verifier.documents.docx_styles import Styles
from verifier.documents.paragraphs import Paragraph
from verifier.documents.sections import Section, leads_to_source, opens
from verifier.documents.tree import Node

_LIST_FIELD = re.compile(
    r"\s*(?:ADDIN\s{1,9}(?:ZOTERO_BIBL|CSL_BIBLIOGRAPHY|Mendeley Bibliography|EN\.REFLIST)|BIBLIOGRAPHY\b)",
    re.IGNORECASE,
)
_LONGEST_HEADING = 90


def find_entries(body: Node, styles: Styles) -> set[int]:
    """The identities of the paragraphs that are entries, in whichever way the document says so."""
    found: set[int] = set()
    listing: Section | None = None
    fields = _ListFields()
    for paragraph in body.find("w:p"):
        in_field = fields.covers(paragraph)
        text = paragraph.text.strip()[: _LONGEST_HEADING + 1] if not in_field else ""
        section = opens(Paragraph(text, 1)) if text and len(text) <= _LONGEST_HEADING else None
        if section is not None or (text and styles.is_heading(paragraph)):
            listing = section if section in (Section.REFERENCES, Section.READING) else None
        elif in_field or styles.is_entry(paragraph) or _is_listed(paragraph, listing):
            found.add(id(paragraph))
    return found


def _is_listed(paragraph: Node, listing: Section | None) -> bool:
    """Whether a paragraph below a heading is an entry; for further reading if it leads to a source."""
    if listing is not Section.READING:
        return listing is Section.REFERENCES
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
