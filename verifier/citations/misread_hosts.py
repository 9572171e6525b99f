"""What holds a work, where a model took it for something else: papers of institutes, series, issues, bodies.

`holders` parts journal, book, series and press by their places; here a name says by itself what it is.
"""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, renamed, span_of
from verifier.citations.tagger.words import DECISION, PERIODICAL, is_place, is_town
from verifier.compare.body_words import HEADS
from verifier.compare.names import is_body
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

# "SWP-Aktuell 2022/A 39", "SWP-Studie S 7": the papers of an institute and how it counts them.
_PAPER = (
    r"(?P<series>[A-Z]{2,6}-(?:Studien?|Aktuell|Papier|Arbeitspapier|Standpunkte?|Analysen?|Report|Focus|Comment"
    r"|Papers?|Policy\sBrief|Brief))\s(?:Nr\.\s|[Nn]o\.\s)?"
    r"(?P<number>(?:[A-Z]\s)?\d{1,4}(?:/(?:[A-Z]\s)?\d{1,4})?)"
)
_PAPER_BY_NUMBER, _PAPER_OF_INSTITUTE = late_pattern(rf"{_PAPER}(?!\w)"), late_pattern(rf",\s{_PAPER}\Z")
# "Laxenburg Papers 11".
_COUNTED_SERIES = late_pattern(
    r"(?P<series>[^\Wa-z\d_][^\d()«»“”,:;]{4,80}?),?\s(?:[Nn]o\.\s|Nr\.\s|Bd\.\s|[Vv]ol\.\s|n°\s)?"
    r"(?P<number>\d{1,4}|[IVXLC]{2,6})"
)
_PAPERS = late_pattern(
    r"(?i)\b(?:working|discussion|policy|occasional|research|briefing|background|issue)\s(?:papers?|briefs?|reports?|notes?)\b"
)
_BEHIND_IN = late_pattern(r"[,.”’»\"]\s(?:[Ii]n:?|[Dd]ans|[Ee]n|[Ee]m|[Nn]el(?:la)?)\s[«“„]?\Z")
# Behind it stands the journal whose issue a work is.
_SPECIAL = late_pattern(
    r"(?:[Ss]pecial\s(?:issue|section|number)|[Tt]hemenheft|[Nn]uméro\s(?:spécial|thématique)"
    r"|[Nn]úmero\sespecial|[Nn]umero\smonografico)(?:,|\sof|\sd[eui](?:lla)?)?\s\Z"
)
_OF_VERSION = late_pattern(r"(?:[Vv]ersion|[Rr]elease|v\.)\s?\d[\w.-]{0,11}")
_COURT = late_pattern(r"(?i)\b(?:tribunal|court|cour|corte|gericht(?:shof)?)\b")
_NO_TOWN = frozenset(
    ("volume", "number", "pages", "issn", "location", "isbn", "edition", "series", "editor", "url")
)
_NO_SERIES = frozenset(("pages", "editor", "number", "series"))
_KIND = late_pattern(
    r"(?i)(?:policy|working|discussion|white|green|briefing|position|issue|background|research|conference|strategy|occasional)\s(?:papers?|briefs?|notes?)"
    r"|fact\ssheet|press\srelease|(?:research|final|annual|special|country|technical|policy)\sreport"
)
_COUNTED = frozenset(("volume", "number", "pages", "issn"))
_OF_BOOK = late_pattern(r"\b(?:Bd\.|Band|Teilbd\.|[Tt]ome|[Tt]omo|t\.)\s\Z")
_YEAR, _SHORTEST_BOOK = 4, 9
"""Characters of a year, and of the name of a book, which "Serie D" is not."""

_FEWEST_BLANKS = 2
_BACK = len(", dans « ")


_VERSION_WORDS = ("R package version", "Python package version", "Version", "version", "Software version")
# "R package version 0.4-2; 2014".
_VERSION_BEHIND = late_pattern(r"\s(?P<version>\d[\w.-]{0,14}?)(?=[;,.)\]]?(?:\s|\Z))")


def with_hosts(text: str, read: Assembled) -> Assembled:
    """The fields of a citation with what holds the work as its own name tells; ``text`` is the citation."""
    fields = read.fields
    if read.type == "article":
        if "-" in fields.get("journaltitle", ""):
            read = _paper_as_journal(text, read)
        if fields.get("journaltitle", "") in _VERSION_WORDS:
            return _version_as_journal(text, read)
        if "journaltitle" in fields:
            return _volume_of_book(text, _kind_as_journal(_town_as_journal(read)))
        return _whole_of_issue(text, read) if "series" in fields else read
    if read.type not in ("incollection", "report", "book"):
        return read
    if "booktitle" in fields:
        return _series_as_book(text, _book_of_body(text, read))
    if "series" not in fields and "-" in fields.get("title", ""):
        read = _paper_in_title(text, read)
    return _decision(_version(read)) if "publisher" in fields or "institution" in fields else read


def _book_of_body(text: str, read: Assembled) -> Assembled:
    """The body that edits a book, taken for it: "in Institute of Rivers, Blue Book, Boise: Lake"."""
    body, book = span_of(read, "booktitle"), span_of(read, "note")
    if body is None or book is None or "editor" in read.fields or text[body.end : book.start] != ", ":
        return read
    printed = read.fields["booktitle"]
    if not is_body(printed) or HEADS.isdisjoint(printed.casefold().split()):
        return read
    if not HEADS.isdisjoint(read.fields["note"].casefold().split()[:3]):
        # Two bodies, one of them a part of the other.
        return read
    if read.fields["note"].count(" ") < _FEWEST_BLANKS or not read.fields.keys() & {"publisher", "location"}:
        return read
    named = renamed(read, read.type, {"booktitle": "editor", "note": "booktitle"})
    return Assembled(named.type, {**named.fields, "editor": f"{{{printed}}}"}, named.spans, named.locator)


def _paper_as_journal(text: str, read: Assembled) -> Assembled:
    """The papers of an institute, taken for a journal with its volume: "SWP-Aktuell 39, Berlin"."""
    host = span_of(read, "journaltitle")
    match = _PAPER_BY_NUMBER.match(text, host.start) if host else None
    if host is None or match is None or "pages" in read.fields:
        return read
    inside = {each.field for each in read.spans if host.end < each.start < match.end()}
    if not match.end("series") <= host.end <= match.end() or inside - {"volume", "number", "date"}:
        return read
    gone = {"journaltitle", *(inside - {"date"})}
    fields = {name: value for name, value in read.fields.items() if name not in gone}
    spans = [each for each in read.spans if each.field not in gone]
    spans += [FieldSpan(name, *match.span(name), host.confidence) for name in ("series", "number")]
    fields |= {"series": match["series"], "number": match["number"]}
    return Assembled("report", fields, in_order(spans), read.locator)


def _paper_in_title(text: str, read: Assembled) -> Assembled:
    """The paper of an institute, taken for the end of its title: "Flüsse, SWP-Aktuell 2022/A 39"."""
    title = span_of(read, "title")
    match = _PAPER_OF_INSTITUTE.search(text, title.start + 4, title.end) if title else None
    if title is None or match is None or "number" in read.fields:
        return read
    fields = {**read.fields, "title": " ".join(text[title.start : match.start()].split())}
    fields |= {"series": match["series"], "number": match["number"]}
    spans = [replace(each, end=match.start()) if each is title else each for each in read.spans]
    spans += [FieldSpan(name, *match.span(name), title.confidence) for name in ("series", "number")]
    return Assembled("report", fields, in_order(spans), read.locator)


def _series_as_book(text: str, read: Assembled) -> Assembled:
    """A series with its number in front of the imprint, taken for a book: "Lake Papers 11, Vienna: Berg"."""
    host, printed = span_of(read, "booktitle"), read.fields["booktitle"]
    match = _COUNTED_SERIES.fullmatch(printed) if host and host.end - host.start == len(printed) else None
    if host is None or match is None or read.fields.keys() & _NO_SERIES:
        return read
    behind_in = _BEHIND_IN.search(text, max(0, host.start - _BACK), host.start)
    if not read.fields.keys() >= {"publisher", "location"} or behind_in:
        return read
    fields = {name: value for name, value in read.fields.items() if name != "booktitle"}
    fields |= {"series": match["series"], "number": match["number"]}
    spans = [each for each in read.spans if each is not host]
    spans += [
        replace(host, field=name, start=host.start + match.start(name), end=host.start + match.end(name))
        for name in ("series", "number")
    ]
    entry_type = "report" if _PAPERS.search(match["series"]) else "book"
    return Assembled(entry_type, fields, in_order(spans), read.locator)


def _town_as_journal(read: Assembled) -> Assembled:
    """The town where a body dated its report, taken for a journal: "Consiglio federale, Rapporto, Berna"."""
    fields = read.fields
    town = fields.get("journaltitle", "")
    if not fields.get("author", "").startswith("{") or "title" not in fields or fields.keys() & _NO_TOWN:
        return read
    if not (is_place(town) or is_town(town)) or PERIODICAL.search(town):
        return read
    return renamed(read, "report", {"journaltitle": "location"})


def _kind_as_journal(read: Assembled) -> Assembled:
    """What a paper calls itself, taken for a journal: "Microsoft, A Convention, Policy Paper, 2017"."""
    if not _KIND.fullmatch(read.fields.get("journaltitle", "")) or read.fields.keys() & _COUNTED:
        return read
    return renamed(read, "report", {"journaltitle": "type"}) if "type" not in read.fields else read


def _volume_of_book(text: str, read: Assembled) -> Assembled:
    """The volume of a book with its town, taken for a journal: "in: Geschichte, Bd. 3, Basel 1983"."""
    volume = span_of(read, "volume") if "location" in read.fields and "number" not in read.fields else None
    host = read.fields.get("journaltitle", "")
    if (
        volume is None
        or len(host) < _SHORTEST_BOOK
        or PERIODICAL.search(host)
        or len(read.fields.get("date", "")) > _YEAR
    ):
        return read
    if not _OF_BOOK.search(text, max(0, volume.start - _BACK), volume.start):
        return read
    return renamed(read, "incollection", {"journaltitle": "booktitle"})


def _whole_of_issue(text: str, read: Assembled) -> Assembled:
    """A special issue of a journal that was taken for a series: "*Oceans*, special issue, *Waters* 27"."""
    host = span_of(read, "series")
    if host is None or not _SPECIAL.search(text, 0, host.start):
        return read
    return renamed(read, read.type, {"series": "journaltitle"})


def _version(read: Assembled) -> Assembled:
    """The version of a data set or program, which no press is."""
    name = "publisher" if "publisher" in read.fields else "institution"
    if not _OF_VERSION.fullmatch(read.fields[name]) or "version" in read.fields:
        return read
    return renamed(read, read.type, {name: "version"})


def _decision(read: Assembled) -> Assembled:
    """The decision of a court that signs it, taken for a press: "Tribunal, *Rivers*, Advisory Opinion"."""
    name = next((name for name in ("publisher", "institution") if name in read.fields), "")
    if not name or not DECISION.fullmatch(read.fields[name]) or "location" in read.fields:
        return read
    if not _COURT.search(read.fields.get("author", "")):
        return read
    return renamed(read, "jurisdiction", {name: "type"})


def _version_as_journal(text: str, read: Assembled) -> Assembled:
    """Software by the number of its version, of which a tagger made a journal, its volume and its issue."""
    words = span_of(read, "journaltitle")
    match = _VERSION_BEHIND.match(text, words.end) if words is not None else None
    if words is None or match is None:
        return read
    made_of_it = {
        each.field for each in read.spans if each.start < match.end() and match.start() < each.end
    } | {"journaltitle"}
    if not made_of_it <= {"journaltitle", "volume", "number", "pages", "locator"}:
        return read
    fields = {name: value for name, value in read.fields.items() if name not in made_of_it}
    fields["version"] = match["version"]
    spans = [each for each in read.spans if each.field not in made_of_it]
    spans.append(replace(words, field="version", start=match.start("version"), end=match.end("version")))
    locator = None if "locator" in made_of_it else read.locator
    return Assembled("software", fields, in_order(spans), locator)
