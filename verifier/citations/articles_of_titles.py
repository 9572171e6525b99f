"""Titles that were taken for persons, as they begin with an article: "Die Salzsteuer, in: Courier"."""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, printed_words, span_of
from verifier.model import FieldSpan
from verifier.patterns import late_pattern
from verifier.signs import Signs

_SIGNS = Signs(
    *("Der ", "Die ", "Das ", "Ein ", "Eine ", "Dem ", "The ", "Les ", "Los ", "Las ", "Gli ", "Het ", "Il ")
)
# Two or three words, and no comma as between a family and a given name; "Das Gupta" is a family.
_TITLE = late_pattern(
    r"(?:Der|Die|Das|Eine?|Dem|The|Les|Los|Las|Gli|Het|Il)\s(?!Gupta)(?:[^\Wa-z\d_][\w’'-]{2,40}|[a-zäöüß-]{4,20}\s[^\Wa-z\d_][\w’'-]{2,40})(?:\s[^\Wa-z\d_][\w’'-]{2,30})?"
)
_THE_SAME = late_pattern(r"(?:[Dd]ers|[Dd]ies|[Dd]ens|[Dd]ems|[Ii]d|[Ee]ad)\.,\s")
_BETWEEN = late_pattern(r"[.:]\s{1,2}")


def with_articles_in_titles(text: str, read: Assembled) -> Assembled:
    """The fields of a citation, its title from its article on; ``text`` is the citation."""
    if not _SIGNS.found_in(text):
        return read
    for role in ("author", "editor"):
        person = span_of(read, role)
        if person is None:
            continue
        same = _THE_SAME.match(text, person.start, person.end)
        start = same.end() if same else person.start
        if _TITLE.fullmatch(text[start : person.end].strip(" ,.:;")) is None:
            continue
        person = replace(person, start=start)
        title = span_of(read, "title")
        if title is None:
            return _as_title(text, read, person)
        if _BETWEEN.fullmatch(text, person.end, title.start):
            fields = {name: value for name, value in read.fields.items() if name != role}
            fields["title"] = printed_words(text, person.start, title.end)
            longer = replace(title, start=person.start)
            spans = (longer if each is title else each for each in read.spans if each.field != role)
            return Assembled(read.type, fields, in_order(spans), read.locator)
    return read


def _as_title(text: str, read: Assembled, person: FieldSpan) -> Assembled:
    fields = {name: value for name, value in read.fields.items() if name != person.field}
    fields = {"title": printed_words(text, person.start, person.end), **fields}
    title = replace(person, field="title")
    spans = (title if each.field == person.field else each for each in read.spans)
    return Assembled(read.type, fields, in_order(spans), read.locator)
