"""The notes of a wiki page while it is read: ``<ref>`` in all its forms, and what templates cite."""

from __future__ import annotations

import re
from collections import defaultdict

from verifier.documents.links import is_address
from verifier.documents.marked import MarkedCitation
from verifier.documents.setting import set_citation
from verifier.documents.wiki_addresses import address_in, address_named, copy_named
from verifier.documents.wiki_kinds import DEAD_LINKS, HELD_BY, guessed_type, template_name, template_type
from verifier.documents.wiki_markup import (
    Template,
    attributes,
    read_template,
    template_ends,
    value_before,
)
from verifier.documents.wiki_notes import (
    ShortOne,
    WikiNote,
    note_given,
    note_label,
    pages_given,
    put_styled,
    short_ones,
    short_text,
    take_place,
    with_copy_at,
)
from verifier.documents.wiki_pages import DEEPEST, PageReading
from verifier.documents.wiki_printed import CITED_COPIES, shown_by
from verifier.documents.wiki_templates import Work, says_a_work, template_fields
from verifier.documents.wiki_tokens import (
    HELD,
    LISTS,
    NOTE_TEMPLATES,
    PAGES_BEHIND,
    SHORT,
    SHORT_IN_TEXT,
)

_WORDS = ("text", "title", "titre", "titel", "tytuł", "título", "titolo", "name")
"""Parameters of what a link shows."""
_WORDS = ("text", "title", "titre", "titel", "tytuł", "título", "titolo", "name")
"""Parameters of what a link shows."""
_SAME_GROUPS = {"lower-alpha": "a", "upper-alpha": "A"}
"""Groups that a template and a tag name differently: ``{{efn}}`` counts with ``<ref group=lower-alpha>``."""


class WikiReading(PageReading):
    """One pass over a page, with its notes and what its templates cite."""

    # --- Notes ----------------------------------------------------------------------------------

    def _ref(self, match: re.Match[str], text: str, base: int) -> int:
        """A ``<ref>``; returns where the text behind it begins."""
        given = attributes(match["attributes"])
        place = self.lines.place(base + match.start())
        ref = self._called(given.get("group", ""), given.get("name") or given.get("follow", ""), place)
        if details := given.get("details", ""):
            ref.pages.append(details)
        if match["empty"]:
            return match.end()
        closing = re.compile(r"</ref\s?>|<ref[\s>]", re.IGNORECASE).search(text, match.end())
        if closing is None or not closing[0].startswith("</"):
            # Not closed: what follows is the text of the page.
            return match.end()
        content = text[match.end() : closing.start()]
        if given.get("follow") and ref.defined:
            # What was cut off by the end of a page in the source goes on here.
            self._into(ref, f" {content}", base + match.end())
        else:
            self._define(ref, content, base + match.end())
        return closing.end()

    def _called(self, group: str, name: str, place: tuple[int, int]) -> WikiNote:
        """The note of that name, or a new one; called from here unless this is the list of notes."""
        group = _SAME_GROUPS.get(group, group)
        known = self.named.get((group, name)) if name else None
        if known is None:
            self.counters[group] += 1
            known = WikiNote(note_label(group, self.counters[group]), place[0], place[0])
            self.refs.append(known)
            if name:
                self.named[group, name] = known
        if not self.in_list:
            known.calls.append((place, self.body.place if self.flow is self.body else None))
        if self.flow is self.body:
            self.called = known, self.body.place
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
        if self.depth >= DEEPEST:
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
        name = template_name(template.name)
        kind = template_type(name, template.given.get("1", ""))
        place = self.lines.place(offset)
        if name in CITED_COPIES:
            self._copied(template, name, offset)
        elif kind is not None:
            self._cite(template, self._fields(template, name, kind))
        elif not (self._short(template, name, place) or self._calls(template, name, place, offset)):
            if shown := shown_by(name, template, in_value=self.in_value):
                self._nested(shown, offset)
            elif not self._unknown(template, name, offset):
                self._notes_held(source, offset)

    def _short(self, template: Template, name: str, place: tuple[int, int]) -> bool:
        """Write a short footnote, or what it prints in a text."""
        if name in SHORT:
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
        else:
            return False
        return True

    def _calls(self, template: Template, name: str, place: tuple[int, int], offset: int) -> bool:
        """Read a template that stands for a note, a list of notes, a call, or the pages behind one."""
        if name in NOTE_TEMPLATES and (given := note_given(name, template)) is not None:
            text, ref_name, in_group = given
            ref = self._called(NOTE_TEMPLATES[name] if in_group is None else in_group, ref_name, place)
            self._define(ref, text, offset)
        elif name in LISTS:
            self.in_list += 1
            self._nested(template.given.get("refs", "") or template.given.get("références", ""), offset)
            self.in_list -= 1
        elif name == "r":
            for number, ref_name in enumerate(template.positional(), 1):
                ref = self._called(template.given.get("group", ""), ref_name, place)
                ref.pages += pages_given(template, number)
        elif name in PAGES_BEHIND:
            if self.called is not None and self.called[1] == self.body.place:
                self.called[0].pages += pages_given(template) or template.positional()[:1]
        else:
            return False
        return True

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

    def _fields(self, template: Template, name: str, kind: str) -> Work:
        given = {key: self._plain(value) for key, value in template.given.items()}
        if name in HELD_BY:
            given = {"title": given.get("2", ""), "website": HELD_BY[name], **given}
        addresses = {
            key: address
            for key, value in template.given.items()
            if re.search(r"[\[{<]", value) and (address := address_in(value))
        }
        return template_fields(kind, given, addresses, address_named(name, given))

    def _cite(self, template: Template, work: Work) -> None:
        entry_type, fields, locator = work
        if not fields:
            return
        self.works.remember(entry_type, fields, template.given)
        targets = self._targets()
        text = set_citation(fields, locator)
        for target in targets:
            begin = target.flow.length
            put_styled(target.flow, text.plain, [(span.start, span.end) for span in text.italics])
            target.marked.append(MarkedCitation(begin, target.flow.length, "", entry_type, fields, locator))
        if self.flow is self.body and self.entry is not None:
            self.body.put(text.plain)

    def _unknown(self, template: Template, name: str, offset: int) -> bool:
        """Read a template that no table has, if its parameters say that it cites; false where they do not.

        One that gives an address and words for it alone prints a link.
        """
        targets = self._targets()
        kind = guessed_type(name) if targets and not self.in_value else None
        if kind is None:
            return False
        words = template.positional()
        if len(words) > 1 and is_address(words[0]) and "url" not in template.given:
            template = Template(template.name, {"url": words[0], "title": words[1], **template.given})
        work = self._fields(template, name, kind)
        fields = work[1]
        if name in DEAD_LINKS:
            fields.pop("date", None)
        if not says_a_work(fields):
            return False
        is_link = fields.keys() <= {"title", "url"}
        if is_link or (name in DEAD_LINKS and any(target.flow.length for target in targets)):
            if not any(target.flow.leads_to(fields["url"]) for target in targets):
                self._nested(f"[{fields['url']} {fields['title']}]", offset)
        else:
            self._cite(template, work)
        return True

    def _targets(self) -> list[WikiNote]:
        """The note and the entry that are written now."""
        return [one for one in (self.note, self.entry if self.flow is self.body else None) if one]

    def _copied(self, template: Template, name: str, offset: int) -> None:
        """Keep an archived copy with what it stands behind; with words of its own it is a link to a page."""
        given = {key: self._plain(value) for key, value in template.given.items()}
        targets, named = self._targets(), copy_named(name, given)
        if not targets or named is None:
            return
        address, copy = named
        marked = [target for target in targets if target.marked]
        for target in marked:
            if copy:
                target.marked[-1] = with_copy_at(target.marked[-1], copy)
        if marked:
            return
        words = next((given[key] for key in _WORDS if given.get(key)), "")
        if any(target.flow.leads for target in targets) or not (address or words):
            ended = any(target.flow.ends_in(".") for target in targets)
            self._put((f" Archived at {copy}." if ended else f", archived at {copy}") if copy else "")
        else:
            behind = f", archived at {copy}" if copy and address else ""
            self._nested(f"[{address or copy} {words}]{behind}", offset)

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
