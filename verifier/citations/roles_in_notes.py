"""Who edited or translated a work, where the words for it were set aside whole, as a note.

"édition établie et annotée par A. Berg", "traduit et annoté par A. Berg", "ed. with notes by A. Berg". What
was said of an edition around its editor is told apart too: "5., rev. Aufl., besorgt von A. Berg,
Studienausgabe".
"""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.grammar.statements import DONE_BY, EDITION_BY
from verifier.citations.plain_names import biblatex_names
from verifier.citations.read_fields import in_order, span_of
from verifier.compare.names import looks_like_names
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_EDITOR = late_pattern(
    rf"{EDITION_BY}\s(?P<names>\S.*)"
    r"|[Ee]d(?:s|ited)?\.?\s(?:with\s[a-z\s]{4,40}\s)?by\s(?P<by>\S.*)"
    r"|[Ee]ds?\s(?P<bare>\S.*)",
)
_TRANSLATOR = late_pattern(rf"[Tt]raduite?s?(?:\sd[eu]\s\S+)?(?:,\s|\set\s){DONE_BY}\s(?P<names>\S.*)")
_LIKE_NAMES = 0.5
_LONGEST = 120


def with_roles_in_notes(text: str, read: Assembled) -> Assembled:
    """The fields of a citation with the persons that its note names; ``text`` is the citation."""
    return _edition_apart(text, _named_in_note(read, text))


def _named_in_note(read: Assembled, text: str) -> Assembled:
    note = span_of(read, "note")
    if note is None or note.end - note.start > _LONGEST:
        return read
    for role, pattern in (("translator", _TRANSLATOR), ("editor", _EDITOR)):
        match = pattern.fullmatch(text, note.start, note.end) if role not in read.fields else None
        if match is None:
            continue
        name = next(name for name, value in match.groupdict().items() if value)
        if looks_like_names(match[name]) < _LIKE_NAMES:
            continue
        fields = {field: value for field, value in read.fields.items() if field != "note"}
        fields[role] = biblatex_names(match[name])
        named = replace(note, field=role, start=match.start(name))
        spans = tuple(named if each is note else each for each in read.spans)
        return Assembled(read.type, fields, spans, read.locator)
    return read


def _edition_apart(text: str, read: Assembled) -> Assembled:
    """What is said of an edition, in front of who provided it and behind."""
    edition, editor = span_of(read, "edition"), span_of(read, "editor")
    if edition is None or editor is None or not edition.start < editor.start < editor.end <= edition.end:
        return read
    cue = _CUE.search(text, edition.start, editor.start)
    if cue is None or cue.start() <= edition.start:
        return read
    fields = {**read.fields, "edition": text[edition.start : cue.start()]}
    spans = [replace(each, end=cue.start()) if each is edition else each for each in read.spans]
    behind = text[editor.end : edition.end].strip(" ,")
    if behind and "titleaddon" not in fields:
        at = text.index(behind, editor.end)
        fields["titleaddon"] = behind
        spans.append(FieldSpan("titleaddon", at, at + len(behind), 0.7))
    return Assembled(read.type, fields, in_order(spans), read.locator)


_CUE = late_pattern(r",\s[^,;()\d]{3,40}\Z")
