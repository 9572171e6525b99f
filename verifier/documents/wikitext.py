"""Wikitext → `Document`: ``<ref>`` in all its forms, citation templates, short footnotes, source lists."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from dataclasses import replace

from verifier.documents.flow import BodyFlow, Flow, Lines, NoteFlow
from verifier.documents.list_headings import names_kind, names_part
from verifier.documents.marked import MarkedCitation, MarkedNote
from verifier.documents.paragraphs import Paragraph
from verifier.documents.sections import Section, find_sections, heads_part, leads_to_source, opens
from verifier.documents.sentences import Sentences
from verifier.documents.setting import set_citation
from verifier.documents.wiki_markup import (
    Template,
    attributes,
    opens_a_note,
    read_template,
    shown_of_link,
    template_ends,
    value_before,
    visible,
)
from verifier.documents.wiki_notes import (
    ShortOne,
    WikiNote,
    note_given,
    note_label,
    put_styled,
    short_ones,
    short_text,
    take_place,
)
from verifier.documents.wiki_printed import CITED_COPIES, archive_address, shown_by
from verifier.documents.wiki_templates import template_fields, template_type
from verifier.documents.wiki_tokens import HELD, LISTS, NOTE_TEMPLATES, SHORT, SHORT_IN_TEXT, TOKEN
from verifier.documents.wiki_works import WikiWorks
from verifier.files import SourceFile
from verifier.model import Document, Marker, Note

_DEEPEST = 12
_SECTIONS = (Section.REFERENCES, Section.READING)


def read_wikitext(source: SourceFile) -> Document:
    """Read the notes, markers and source list of a page as it is typed. Never fails.

    Notes have the numbers that the wiki prints: by group, in order of first call. The notes of a group
    have its name before their number. A call of a note that is defined nowhere has the name that it gives.
    """
    text = visible(source.text)
    reading = _Reading(text)
    reading.run(text, 0)
    paragraphs = reading.body.paragraphs()
    sentences = Sentences(paragraphs)
    reading.works.resolve_short(reading.refs)
    notes: list[Note] = []
    strays: list[Marker] = []
    names = {id(ref): name for (_, name), ref in reading.named.items()}
    for ref in reading.refs:
        markers = tuple(
            Marker(
                ref.label,
                *place,
                sentences.around(at.paragraph, at.offset, at.offset)
                if at and at.paragraph < len(paragraphs)
                else "",
            )
            for place, at in ref.calls
        )
        if ref.defined:
            notes.append(
                MarkedNote(
                    ref.label,
                    ref.flow.finish(),
                    (ref.first, ref.last),
                    markers,
                    column=ref.column,
                    marked=tuple(ref.marked),
                )
            )
        else:
            strays.extend(replace(marker, label=names.get(id(ref), ref.label)) for marker in markers)
    sections = find_sections(paragraphs)
    listed = [
        reading.entries[index]
        for index, section in enumerate(sections)
        if section in _SECTIONS and index in reading.entries and opens(paragraphs[index]) is None
        if not heads_part(paragraphs[index].text)
        if section is Section.REFERENCES or leads_to_source(reading.entries[index].flow.finish().plain)
    ]
    references = tuple(
        MarkedNote(
            f"r{number}",
            entry.flow.finish(),
            (entry.first, entry.last),
            column=entry.column,
            marked=tuple(entry.marked),
        )
        for number, entry in enumerate(listed, 1)
        if entry.flow.length
    )
    return Document(source.name, "wikitext", tuple(notes), tuple(strays), references, source.sha256)


class _Reading:
    """One pass over a page. Items of lists are also written as entries, in case they are sources."""

    def __init__(self, text: str) -> None:
        self.body = BodyFlow()
        self.flow: Flow = self.body
        self.lines = Lines(text)
        self.refs: list[WikiNote] = []
        self.named: dict[tuple[str, str], WikiNote] = {}
        self.counters: defaultdict[str, int] = defaultdict(int)
        self.entries: dict[int, WikiNote] = {}
        self.entry: WikiNote | None = None
        self.note: WikiNote | None = None
        self.in_list = 0
        self.table = 0
        self.depth = 0
        self.italic = False
        self.listing = self.runs_on = self.in_value = False
        self.listed = 0  # The rank of the heading below which sources are listed.
        self.works = WikiWorks()

    # --- Running --------------------------------------------------------------------------------

    def run(self, text: str, base: int) -> None:
        """Read a text that stands at offset ``base`` of the page."""
        ends = template_ends(text)
        position = 0
        while match := TOKEN.match(text, position):
            position = match.end()
            if match["template"]:
                end = ends.get(match.start())
                if end is not None:
                    position = end
                    self._template(text[match.start() : end], base + match.start())
            elif match["ref"]:
                position = self._ref(match, text, base)
            else:
                self._token(match, base)

    def _token(self, match: re.Match[str], base: int) -> None:
        if match["link"]:
            self._put(shown := shown_of_link(match))
            if not shown:
                self._notes_held(match[0], base + match.start())
        elif match["outside"]:
            entry = self.entry.flow if self.entry is not None and self.flow is self.body else None
            target = entry or self.flow
            begin = target.length
            self._quoted(match["title"] or "")
            if entry is not None and not match["title"]:
                self._put(match["address"])
            elif entry is not None:
                entry.link(match["address"], begin)
            elif isinstance(self.flow, NoteFlow):
                if match["title"]:
                    self.flow.link(match["address"], begin)
                    if opens_a_note(match):
                        # A link that opens a note shows the title, which "Retrieved" or a name must not join.
                        self._put(".")
                else:
                    self._put(match["address"])
        elif match["quotes"]:
            self._quotes(match["quotes"])
        elif match["tag"]:
            self._put(" " if match["tag"].lower().startswith(("<br", "<p")) else "")
        elif match["text"]:
            self._put(match["text"])
        else:
            self._structure(match, base)

    def _structure(self, match: re.Match[str], base: int) -> None:
        if match["heading"]:
            self._heading(match, base)
        elif match["lines"]:
            self._line_end(match["lines"], base + match.end())
        elif match["item"]:
            self._item(base + match.start())
        elif match["table"] or match["tableend"]:
            self._begin_paragraph(base + match.end())
            self.table = max(0, self.table + (1 if match["table"] else -1))
            self.body.in_table = self.table > 0
        elif match["row"] or match["cell"]:
            if self.table:
                self._begin_paragraph(base + match.end())
            else:
                self._put(match[0])
        elif match["list"] and not match["listempty"]:
            self.in_list += 1
        elif match["listend"]:
            self.in_list = max(0, self.in_list - 1)

    def _begin_paragraph(self, offset: int) -> None:
        self.entry = None if self.flow is self.body else self.entry
        if self.flow is self.body:
            self.italic = False
        self.flow.paragraph(self.lines.place(offset)[0])

    def _put(self, text: str) -> None:
        printed = html.unescape(text) if text.startswith("&") else text
        self.flow.put(printed)
        if self.entry is not None and self.flow is self.body:
            self.entry.flow.put(printed)

    def _quoted(self, text: str) -> None:
        """Text that may hold italics, and nothing else."""
        for number, part in enumerate(text.split("''")):
            if number:
                self._quotes("''")
            self._put(part)

    def _quotes(self, marks: str) -> None:
        if len(marks) not in (2, 5):
            return
        self.italic = not self.italic
        flows: list[Flow] = [self.flow]
        if self.entry is not None and self.flow is self.body:
            flows.append(self.entry.flow)
        for flow in flows:
            if self.italic:
                flow.begin_italics()
            else:
                flow.end_italics()

    def _line_end(self, token: str, behind: int) -> None:
        several = token.count("\n") + token.count("\r") - token.count("\r\n") > 1
        if self.flow is self.body and (several or not self.runs_on):
            self.entry = None
        if several and self.flow is self.body:
            self.italic = False
            line = self.lines.place(behind)[0]
            self.body.paragraph(line)
            self._paragraph_of_list(line)
        else:
            self._put(" ")

    def _heading(self, match: re.Match[str], base: int) -> None:
        if self.flow is not self.body:
            return
        line = self.lines.place(base + match.start())[0]
        self.entry = None
        rank = len(match["marks"])
        self.body.heading(line, rank)
        self._nested(match["words"], base + match.start("words"))
        self.body.paragraph(line + 1)
        opened = opens(Paragraph(match["words"], line))
        if opened in _SECTIONS or (opened is None and names_kind(match["words"])):
            self.listing, self.listed = True, min(rank, self.listed) if self.listing else rank
        else:
            goes_on = opened is None and (rank > self.listed or names_part(match["words"]))
            self.listing = self.listing and goes_on
        self._paragraph_of_list(line + 1)

    def _paragraph_of_list(self, line: int) -> None:
        """A paragraph of a source list is a source though nothing marks it as an item."""
        self.runs_on = self.listing
        if self.listing:
            self.entry = WikiNote("", line, line)
            self.entries[self.body.place.paragraph] = self.entry

    def _item(self, offset: int) -> None:
        if self.flow is not self.body:
            return
        line = self.lines.place(offset)[0]
        self.body.paragraph(line)
        self.entry, self.runs_on = WikiNote("", line, line), False
        self.entries[self.body.place.paragraph] = self.entry

    # --- Notes ----------------------------------------------------------------------------------

    def _ref(self, match: re.Match[str], text: str, base: int) -> int:
        """A ``<ref>``; returns where the text behind it begins."""
        given = attributes(match["attributes"])
        place = self.lines.place(base + match.start())
        ref = self._called(given.get("group", ""), given.get("name", ""), place)
        if match["empty"]:
            return match.end()
        closing = re.compile(r"</ref\s?>|<ref[\s>]", re.IGNORECASE).search(text, match.end())
        if closing is None or not closing[0].startswith("</"):
            # Not closed: what follows is the text of the page.
            return match.end()
        self._define(ref, text[match.end() : closing.start()], base + match.end())
        return closing.end()

    def _called(self, group: str, name: str, place: tuple[int, int]) -> WikiNote:
        """The note of that name, or a new one; called from here unless this is the list of notes."""
        known = self.named.get((group, name)) if name else None
        if known is None:
            self.counters[group] += 1
            known = WikiNote(note_label(group, self.counters[group]), place[0], place[0])
            self.refs.append(known)
            if name:
                self.named[group, name] = known
        if not self.in_list:
            known.calls.append((place, self.body.place if self.flow is self.body else None))
        return known

    def _define(self, ref: WikiNote, content: str, base: int) -> None:
        if not content.strip():
            return
        typed = "".join(content.split())
        if ref.defined:
            if typed == ref.typed or not ref.typed:
                return
            # Another note of the same name: a wiki prints the first one, and an error.
            others = (one for one in self.refs if one.label == ref.label and one.typed == typed)
            known = next(others, None)
            again = known or WikiNote(ref.label, ref.first, ref.last)
            if not self.in_list and ref.calls:
                again.calls.append(ref.calls.pop())
            if known is not None:
                return
            self.refs.append(again)
            ref = again
        ref.defined, ref.typed = True, typed
        (ref.first, ref.column), (ref.last, _) = map(self.lines.place, (base, base + len(content.rstrip())))
        self._into(ref, content, base)

    def _into(self, ref: WikiNote, content: str, base: int) -> None:
        if self.depth >= _DEEPEST:
            return
        before = self.flow, self.note, self.italic
        self.flow, self.note, self.italic = ref.flow, ref, False
        self.depth += 1
        self.run(content, base)
        self.depth -= 1
        self.flow, self.note, self.italic = before
        take_place(ref)

    # --- Templates ------------------------------------------------------------------------------

    def _template(self, source: str, offset: int) -> None:
        template = read_template(source)
        name = " ".join(template.name.replace("_", " ").split()).casefold()
        kind = template_type(name)
        place = self.lines.place(offset)
        if name in CITED_COPIES and self._copied(template):
            return
        if kind is not None:
            self._citation(template, kind)
        elif name in SHORT:
            shorts = short_ones(template)
            ref = self._called(template.given.get("group", ""), "; ".join(map(short_text, shorts)), place)
            if not ref.defined:
                ref.defined = True
                ref.put_short(shorts)
        elif name in SHORT_IN_TEXT:
            begin = self.note.flow.length if self.note is not None else 0
            self._put(short_text(template))
            if self.note is not None and self.flow is self.note.flow:
                self.note.shorts.append(ShortOne(begin, self.note.flow.length, template))
        elif name in NOTE_TEMPLATES and (given := note_given(name, template)) is not None:
            text, ref_name, in_group = given
            ref = self._called(NOTE_TEMPLATES[name] if in_group is None else in_group, ref_name, place)
            self._define(ref, text, offset)
        elif name in LISTS:
            self.in_list += 1
            self._nested(template.given.get("refs", "") or template.given.get("références", ""), offset)
            self.in_list -= 1
        elif name == "r":
            for ref_name in template.positional():
                self._called(template.given.get("group", ""), ref_name, place)
        elif shown := shown_by(name, template, in_value=self.in_value):
            self._nested(shown, offset)
        else:
            self._notes_held(source, offset)

    def _notes_held(self, source: str, offset: int) -> None:
        """The notes in markup of which nothing else is read: an infobox, a quotation, a caption."""
        if self.flow is not self.body or ("<ref" not in source.lower() and "{{" not in source[2:]):
            return
        ends = template_ends(source)
        position = done = 2
        in_table = self.body.in_table
        stands_apart = source.startswith("{{") and not self.body.length
        self.body.in_table |= stands_apart
        while match := HELD.search(source, position):
            position = match.end()
            if match[0] != "{{":
                if stands_apart:
                    # The value of a parameter, as in a row of a table: no sentence runs into it.
                    begins, value = value_before(source[done : match.start()])
                    if begins:
                        self.body.paragraph(self.lines.place(offset + match.start())[0])
                    self.body.put(self._plain(value))
                position = done = self._ref(match, source, offset)
            elif end := ends.get(match.start()):
                held = read_template(source[match.start() : end])
                name = " ".join(held.name.replace("_", " ").split()).casefold()
                if name in SHORT or name in NOTE_TEMPLATES or name == "r":
                    self._template(source[match.start() : end], offset + match.start())
                    position = done = end
        if stands_apart:
            self.body.paragraph(self.lines.place(offset + len(source))[0])
        self.body.in_table = in_table

    def _nested(self, content: str, offset: int) -> None:
        if content and self.depth < _DEEPEST:
            self.depth += 1
            self.run(content, offset)
            self.depth -= 1

    def _citation(self, template: Template, kind: str) -> None:
        given = {name: self._plain(value) for name, value in template.given.items()}
        entry_type, fields, locator = template_fields(kind, given)
        if not fields:
            return
        self.works.remember(entry_type, fields, given, template.given.get("ref", ""))
        targets = self._targets()
        text = set_citation(fields, locator)
        for target in targets:
            begin = target.flow.length
            put_styled(target.flow, text.plain, [(span.start, span.end) for span in text.italics])
            target.marked.append(MarkedCitation(begin, target.flow.length, "", entry_type, fields, locator))
        if self.flow is self.body and self.entry is not None:
            self.body.put(text.plain)

    def _targets(self) -> list[WikiNote]:
        """The note and the entry that are written now."""
        return [one for one in (self.note, self.entry if self.flow is self.body else None) if one]

    def _copied(self, template: Template) -> bool:
        """Keep an archived copy with the citation that it stands behind; false where there is none."""
        address = archive_address({name: self._plain(value) for name, value in template.given.items()})
        cited = [target for target in self._targets() if target.marked]
        for target in cited:
            mark = target.marked[-1]
            if address and "url" in mark.fields:
                fields = {"addendum": f"archived copy: {address}", **mark.fields}
                target.marked[-1] = replace(mark, fields=fields)
        return bool(cited)

    def _plain(self, source: str) -> str:
        """What a parameter prints."""
        if not re.search(r"[\[{<'&]", source):
            return source
        target = WikiNote("", 1, 1)
        saved = self.in_list, self.refs, self.named, self.counters, self.in_value
        self.in_list, self.refs, self.named, self.counters, self.in_value = 1, [], {}, defaultdict(int), True
        self._into(target, source, 0)
        self.in_list, self.refs, self.named, self.counters, self.in_value = saved
        return target.flow.styled().plain
