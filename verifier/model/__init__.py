"""The frozen data that every room of the house shares.

No input or output and no decisions live here: only what things are called, what they hold, and
what can be derived from that alone. The words are those of ``docs/glossary.md``.
"""

from __future__ import annotations

from verifier.model.audit import SCHEMA_VERSION, Audit, CitationRecord, Input, NoteRecord, Summary, Tool
from verifier.model.citing import BY_KEY, Citation, FieldSpan, Identifier, Locator, NoteReading, Work
from verifier.model.finding import Anchor, Decision, Edit, Finding, Fix, Healed, Rule, Skipped
from verifier.model.grades import (
    Confidence,
    LinkVerdict,
    Mode,
    NoteKind,
    ReferenceVerdict,
    Relation,
    Severity,
    SupportVerdict,
    UnverifiableReason,
)
from verifier.model.judging import (
    Difference,
    Duplicate,
    Evidence,
    Link,
    Reference,
    Support,
    UnsupportedVerdict,
)
from verifier.model.paper import Document, Location, Marker, Note, Span, StyledText, column_by_markers

__all__ = [
    "BY_KEY",
    "SCHEMA_VERSION",
    "Anchor",
    "Audit",
    "Citation",
    "CitationRecord",
    "Confidence",
    "Decision",
    "Difference",
    "Document",
    "Duplicate",
    "Edit",
    "Evidence",
    "FieldSpan",
    "Finding",
    "Fix",
    "Healed",
    "Identifier",
    "Input",
    "Link",
    "LinkVerdict",
    "Location",
    "Locator",
    "Marker",
    "Mode",
    "Note",
    "NoteKind",
    "NoteReading",
    "NoteRecord",
    "Reference",
    "ReferenceVerdict",
    "Relation",
    "Rule",
    "Severity",
    "Skipped",
    "Span",
    "StyledText",
    "Summary",
    "Support",
    "SupportVerdict",
    "Tool",
    "UnsupportedVerdict",
    "UnverifiableReason",
    "Work",
    "column_by_markers",
]
