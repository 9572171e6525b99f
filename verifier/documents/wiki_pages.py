"""The text of a wiki page while it is read: paragraphs, lists, tables, links and italics."""

from __future__ import annotations

import html
import re
from abc import ABC, abstractmethod
from collections import defaultdict

from verifier.documents.flow import BodyFlow, BodyPlace, Flow, Lines, NoteFlow
from verifier.documents.list_headings import names_kind, names_part
from verifier.documents.paragraphs import Paragraph
from verifier.documents.sections import Section, opens
from verifier.documents.wiki_markup import opens_a_note, shown_of_link, template_ends
from verifier.documents.wiki_notes import WikiNote
from verifier.documents.wiki_tokens import TOKEN
from verifier.documents.wiki_works import WikiWorks

DEEPEST = 12
SOURCES = (Section.REFERENCES, Section.READING)


class PageReading(ABC):
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
        self.called: tuple[WikiNote, BodyPlace] | None = None
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
        if opened in SOURCES or (opened is None and names_kind(match["words"])):
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

    def _nested(self, content: str, offset: int) -> None:
        if content and self.depth < DEEPEST:
            self.depth += 1
            self.run(content, offset)
            self.depth -= 1

    # --- What notes and templates are --------------------------------------------------------------

    @abstractmethod
    def _ref(self, match: re.Match[str], text: str, base: int) -> int:
        """Read a ``<ref>``; returns where the text behind it begins."""

    @abstractmethod
    def _template(self, source: str, offset: int) -> None:
        """Read a template from its ``{{`` to its ``}}``."""

    @abstractmethod
    def _notes_held(self, source: str, offset: int) -> None:
        """Read the notes in markup of which nothing else is read."""
