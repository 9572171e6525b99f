"""What the words around the fields say of a work: that nobody published it, that a number is an issue."""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.model import FieldSpan

_UNPUBLISHED = re.compile(
    r"(?<!\w)(?:(?:unpublished|unpubl\.)\s(?:manuscript|typescript|paper|essay|article|book|report|draft|memoir"
    r"|ms\.?|work)|(?:manuscript|paper|article|book) in (?:preparation|progress)|working draft|typescript"
    r"|mimeo(?:graph(?:ed)?)?\.?|unveröffentlichtes?\s(?:Manuskript|Typoskript)|unveröff\.\s?(?:Ms\.|Manuskript)"
    r"|(?:manuscrit|texte)\s(?:inédit|non publié)|manuscrito\s(?:inédito|no publicado)|manoscritto\sinedito"
    r"|неопубликованная рукопись|未刊稿|未发表(?:论文|手稿))(?!\w)",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"(?:last|zuletzt|dernière|última|ultimo)\s(?:modifi|updat|revis|chang|edit|ge[äa]ndert|aktuali|mise|agg|actuali|modific)",
    re.IGNORECASE,
)
# One of these is in every text that the pattern finds something in, and they are found faster.
_SIGNS = (
    "npubl", "NPUBL", "anuscri", "anoscri", "ypescript", "yposkript", "imeo", "nveröff", "inédit",
    "non publié", "in preparation", "in progress", "raft", "рукопись", "未",
)  # fmt: skip
_STAYS = frozenset({"thesis", "report", "jurisdiction", "unpublished"})
_YEAR_AND_ISSUE = re.compile(r"(?<!\d)(?P<year>(?:1[89]|20)\d\d)\s?[(（](?P<issue>\d{1,3})[)）]")


def settled(text: str, read: Assembled) -> Assembled:
    """The fields of a citation with what its words say of them; ``text`` is the citation."""
    read = _issue_behind_year(text, read)
    return _web_page(text, _unpublished(text, read))


def _web_page(text: str, read: Assembled) -> Assembled:
    """A page of which the day of its last change is told is no article, whatever its site is called."""
    fields = read.fields
    if (
        read.type != "article"
        or "url" not in fields
        or fields.keys() & {"volume", "number", "pages"}
        or not _CHANGED.search(text)
    ):
        return read
    name = "titleaddon" if "institution" in fields else "organization"
    renamed = {"journaltitle": name, "institution": "organization"}
    return Assembled(
        "online",
        {renamed.get(field, field): value for field, value in fields.items()},
        tuple(replace(span, field=renamed.get(span.field, span.field)) for span in read.spans),
        read.locator,
    )


def _unpublished(text: str, read: Assembled) -> Assembled:
    if read.type in _STAYS or not any(map(text.__contains__, _SIGNS)):
        return read
    titles = [(span.start, span.end) for span in read.spans if span.field == "title"]
    match = next(
        (m for m in _UNPUBLISHED.finditer(text) if not any(a <= m.start() < b for a, b in titles)), None
    )
    if match is None:
        return read
    # What stands where a journal or a press would stand says only that there is none.
    misread = {
        span.field
        for span in read.spans
        if span.start < match.end() and match.start() < span.end and span.field not in ("date", "author")
    }
    fields = {name: value for name, value in read.fields.items() if name not in misread}
    fields["howpublished"] = match.group()
    for name in ("journaltitle", "booktitle"):
        if name in fields:
            fields.setdefault("note", fields.pop(name))
    spans = [span for span in read.spans if span.field in fields]
    spans.append(FieldSpan("howpublished", *match.span(), 0.9))
    return Assembled("unpublished", fields, tuple(sorted(spans, key=lambda span: span.start)), read.locator)


def _issue_behind_year(text: str, read: Assembled) -> Assembled:
    """A number in brackets behind the year is the issue of that year ("2016(2): 45-50")."""
    volume = read.fields.get("volume")
    if not volume or "number" in read.fields:
        return read
    for match in _YEAR_AND_ISSUE.finditer(text):
        if match["issue"] == volume and read.fields.get("date", "")[:4] == match["year"]:
            fields = {("number" if name == "volume" else name): value for name, value in read.fields.items()}
            spans = tuple(
                replace(span, field="number") if span.field == "volume" else span for span in read.spans
            )
            return Assembled(read.type, fields, spans, read.locator)
    return read
