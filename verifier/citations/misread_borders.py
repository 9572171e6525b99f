"""Where one field ended too late or began too early: states, years, subtitles, parts of names.

"„Knechte“. Gesinderecht in Hessen, Saeculum 24 (1998)" has a subtitle behind its quotation, "Hugo v. Lind:
Der Tor" one author, and "to appear in J. Algebra" a journal.
"""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, span_of
from verifier.compare.names import read_names, to_biblatex
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_SURE = 0.8
_BEHIND_QUOTATION = late_pattern(r"[“”»\"’][.:]\s\Z")
_YEAR_AT_END = late_pattern(r",\s(?P<year>(?:1[89]|20)\d\d)\Z")
_ISSUE_OF_JOURNAL = late_pattern(
    r"(?P<end>[.?!])\s(?P<journal>[^\Wa-z\d_][^\d().?!]{6,90}),\s\((?P<number>\d{1,4})\)?\Z"
)
_ISSUE_BEHIND = late_pattern(r"\)?,\s(?:pp?\.\s)?\d{1,4}\s?[-–]\s?\d{1,4}")
_APPEARS = late_pattern(
    r"(?P<state>(?:[Tt]o\s(?:appear|be\spublished)|[Ff]orthcoming|[Ee]rscheint|[Àà]\sparaître|[Ii]n\scorso\sdi\sstampa))\s(?:in|dans)(?:\s|:\s)"
)
_PARTICLE = late_pattern(r"[^\W\d_]\sv\.\s\Z")
_REST_OF_NAME = late_pattern(r"(?P<name>[^\Wa-z\d_][\w’-]{1,24}(?:[\s-][^\Wa-z\d_][\w’-]{1,24})?):\s(?=\S)")
_VOLUME_OF = late_pattern(
    r",\s[Vv]ol(?:ume|\.)\s(?P<number>\d{1,4})\sof\s(?P<series>[^\Wa-z\d_][^,;:()\d]{4,80})\Z"
)
_PARTS = ("Theil", "Thl", "Thl.", "Theile", "Abtheilung")
_ORDINAL = late_pattern(r"(?P<number>\d{1,2})\.\s\Z")
_UNDATED = late_pattern(r"\s?\(?(?:o\.\s?J|n\.\s?d|s\.\s?d|s\.\s?f|s\.\s?a)\.?\)?\s*\Z")


def with_borders(text: str, read: Assembled) -> Assembled:
    """The fields of a citation with these borders where they belong; ``text`` is the citation."""
    fields = read.fields
    if "journaltitle" in fields:
        read = _subtitle_behind_quotation(text, _appears(read))
    elif fields.get("title", "")[-1:].isdigit() or fields.get("title", "").endswith(")"):
        read = _journal_in_title(text, _year_in_title(text, read))
    if "title" in fields and "series" not in fields:
        read = _series_in_title(text, read)
    if fields.get("publisher", "") in _PARTS:
        read = _part_as_press(text, read)
    return _without_undated(text, _particle(text, read)) if "author" in read.fields else read


def _series_in_title(text: str, read: Assembled) -> Assembled:
    """A series that BibTeX's styles print behind the title: "Rivers, volume 61 of Basin Studies"."""
    title = span_of(read, "title")
    match = _VOLUME_OF.search(text[: title.end], title.start) if title is not None else None
    if title is None or match is None or read.fields.keys() & {"number", "journaltitle", "volume"}:
        return read
    fields = {**read.fields, "title": text[title.start : match.start()]}
    fields |= {"series": match["series"], "number": match["number"]}
    spans = [replace(each, end=match.start()) if each is title else each for each in read.spans]
    spans += [FieldSpan(name, *match.span(name), _SURE) for name in ("series", "number")]
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _part_as_press(text: str, read: Assembled) -> Assembled:
    """The part of a work in old spelling, taken for its press: "Staats-Recht, 18. Theil, Leipzig 1745"."""
    span = span_of(read, "publisher")
    match = _ORDINAL.search(text[: span.start]) if span is not None else None
    if span is None or match is None or "volume" in read.fields:
        return read
    fields = {name: value for name, value in read.fields.items() if name != "publisher"}
    fields["volume"] = match["number"]
    spans = [each for each in read.spans if each is not span]
    spans.append(FieldSpan("volume", *match.span("number"), _SURE))
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _subtitle_behind_quotation(text: str, read: Assembled) -> Assembled:
    """What stands between a quotation and its journal, which was taken for a body."""
    title, taken = span_of(read, "title"), span_of(read, "journaltitle")
    body = span_of(read, "institution") or span_of(read, "publisher")
    counted = span_of(read, "volume")
    if title is None or taken is None or body is None or counted is None or read.type != "article":
        return read
    between = text[title.end : taken.start]
    if (
        len(between) > len("“. ")
        or not _BEHIND_QUOTATION.search(between)
        or not taken.end < body.start < body.end < counted.start
        or text[taken.end : body.start] != ", "
        or text[body.end : counted.start].strip(" ,")
    ):
        return read
    fields = {name: value for name, value in read.fields.items() if name != body.field}
    fields["title"] = f"{fields['title']}. {fields['journaltitle']}"
    fields["journaltitle"] = read.fields[body.field]
    spans = [span for span in read.spans if span not in (title, taken, body)]
    spans += [replace(title, end=taken.end), replace(body, field="journaltitle")]
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _appears(read: Assembled) -> Assembled:
    """The state of a paper in front of the journal that will print it."""
    match = _APPEARS.match(read.fields["journaltitle"])
    span = span_of(read, "journaltitle")
    if match is None or span is None or "pubstate" in read.fields:
        return read
    fields = {**read.fields, "journaltitle": read.fields["journaltitle"][match.end() :]}
    fields["pubstate"] = match["state"]
    spans = [replace(each, start=span.start + match.end()) if each is span else each for each in read.spans]
    spans.append(FieldSpan("pubstate", span.start, span.start + len(match["state"]), _SURE))
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _year_in_title(text: str, read: Assembled) -> Assembled:
    """The year between the title of a page and its address, where no other is given."""
    title = span_of(read, "title")
    if read.fields.keys() & {"date", "volume", "origdate"} or "url" not in read.fields or title is None:
        return read
    match = _YEAR_AT_END.search(read.fields["title"])
    printed = _YEAR_AT_END.search(text[: title.end], title.start)
    if match is None or printed is None or not text[title.end :].lstrip(" ,.<(").startswith("http"):
        return read
    fields = {**read.fields, "title": read.fields["title"][: match.start()], "date": match["year"]}
    spans = [replace(each, end=printed.start()) if each is title else each for each in read.spans]
    spans.append(FieldSpan("date", *printed.span("year"), _SURE))
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _journal_in_title(text: str, read: Assembled) -> Assembled:
    """A journal that counts its issues only: "L’école sous l’arbre. Cahiers de recherche, (16), 91-112"."""
    title = span_of(read, "title")
    match = _ISSUE_OF_JOURNAL.search(text[: title.end], title.start) if title is not None else None
    if title is None or match is None or read.fields.keys() & {"number", "booktitle", "publisher"}:
        return read
    if not _ISSUE_BEHIND.match(text, title.end) or match.start() - title.start < len("Salt"):
        return read
    end = match.start() + (match["end"] != ".")
    fields = {**read.fields, "title": text[title.start : end], "journaltitle": match["journal"]}
    fields["number"] = match["number"]
    spans = [replace(each, end=end) if each is title else each for each in read.spans]
    spans += [FieldSpan(name, *match.span(group), _SURE) for name, group in _OF_JOURNAL]
    return Assembled("article", fields, in_order(spans), read.locator)


_OF_JOURNAL = (("journaltitle", "journal"), ("number", "number"))


def _particle(text: str, read: Assembled) -> Assembled:
    """An author whose "v." was taken for the end of a sentence: "Hugo v. | Hofstetten: Der Tor"."""
    author, title = span_of(read, "author"), span_of(read, "title")
    if author is None or title is None or not author.start < title.start:
        return read
    if not _PARTICLE.search(text[: title.start], author.start):
        return read
    rest = _REST_OF_NAME.match(text, title.start, title.end)
    if rest is None:
        return read
    name = text[author.start : rest.end("name")]
    fields = {**read.fields, "author": to_biblatex(read_names(name)), "title": text[rest.end() : title.end]}
    spans = [
        replace(each, end=rest.end("name"))
        if each is author
        else replace(each, start=rest.end())
        if each is title
        else each
        for each in read.spans
    ]
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _without_undated(text: str, read: Assembled) -> Assembled:
    """An author without the "o. J." of a work that gives no year."""
    author = span_of(read, "author")
    match = _UNDATED.search(text[: author.end], author.start + 3) if author is not None else None
    if (
        author is None
        or match is None
        or not read.fields["author"].rstrip(". ").endswith(("J", "d", "f", "a"))
    ):
        return read
    end = author.start + len(text[author.start : match.start()].rstrip(" ,"))
    fields = {**read.fields, "author": to_biblatex(read_names(text[author.start : end]))}
    spans = [replace(each, end=end) if each is author else each for each in read.spans]
    return Assembled(read.type, fields, in_order(spans), read.locator)


__all__ = ["with_borders"]
