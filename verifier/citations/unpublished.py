"""What nobody published: manuscripts, lectures and papers read aloud, and the leaves of theses."""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.model import FieldSpan
from verifier.patterns import late_pattern
from verifier.signs import Signs

_UNPUBLISHED = late_pattern(
    r"(?<!\w)(?:(?:unpublished|unpubl\.)\s(?:manuscript|typescript|paper|essay|article|book|report|draft|memoir"
    r"|ms\.?|work)|(?:manuscript|paper|article|book) in (?:preparation|progress)|working draft|typescript"
    # What was said aloud: "(lecture, Wesley Seminary, April 5, 1962)", "paper presented at …".
    r"|(?:paper|presentation|talk|lecture|address|speech)\s(?:presented|delivered|given|read)\s(?:at|to|before|in)"
    r"|(?<=\()(?:public\s|keynote\s|plenary\s|inaugural\s|opening\s|guest\s)?(?:lecture|speech|address|talk|sermon|remarks|presentation|conference\spaper)(?=,\s|\s(?:at|to)\s)"
    r"|(?:ponencia|comunicación|conferencia|comunicação|communication|vortrag)\s(?:presentada|apresentada|présentée|leída|gehalten|dictada|proferida)"
    r"|mimeo(?:graph(?:ed)?)?\.?|unveröffentlichtes?\s(?:Manuskript|Typoskript)|unveröff\.\s?(?:Ms\.|Manuskript)"
    r"|(?:manuscrit|texte)\s(?:inédit|non publié)|manuscrito\s(?:inédito|no publicado)|manoscritto\sinedito"
    r"|неопубликованная рукопись|未刊稿|未发表(?:论文|手稿))(?!\w)",
    re.IGNORECASE,
)
# One of these is in every text that the pattern finds something in, and they are found faster.
_SIGNS = Signs(
    "(lect", "(pub", "(keyn", "(plen", "(inaug", "(open", "(guest", "(spee", "(addr", "(talk", "(serm",
    "(rema", "(pres", "(conf", " presented ", " delivered ", "r given ", "k given ", "e given ", "r read ",
    "e read ", "onencia", "omunica", "onferencia", "ortrag", "npubl", "NPUBL", "anuscri", "anoscri",
    "ypescript", "yposkript", "imeo", "nveröff", "inédit", "non publié", "in preparation", "in progress",
    "raft", "рукопись", "未",
)  # fmt: skip
_STAYS = frozenset({"thesis", "report", "jurisdiction", "unpublished"})


def unpublished(text: str, read: Assembled) -> Assembled:
    """A manuscript or what was said aloud: that is kept instead of a journal or press, as it has none."""
    if read.type in _STAYS or not _SIGNS.found_in(text):
        return read
    titles = [(span.start, span.end) for span in read.spans if span.field == "title"]
    match = next(
        (m for m in _UNPUBLISHED.finditer(text) if not any(a <= m.start() < b for a, b in titles)), None
    )
    if match is None:
        return read
    if match.group().endswith(_READ_AT):
        # "Paper presented at the Congress of Criminology": what it was read at holds it.
        return _read_aloud(text, read, match)
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


_READ_AT = (" at", " to", " before", " in")


def _read_aloud(text: str, read: Assembled, match: re.Match[str]) -> Assembled:
    """A paper of which is told where it was read; that is kept, and it is nobody's book."""
    span = next((each for each in read.spans if each.start <= match.start() < each.end), None)
    if span is None or span.field != "note":
        return read
    fields = {name: value for name, value in read.fields.items() if name != "note"}
    fields["howpublished"] = " ".join(text[match.start() : span.end].split())
    spans = tuple(replace(each, field="howpublished") if each is span else each for each in read.spans)
    return Assembled("unpublished", fields, spans, read.locator)


_LEAVES = late_pattern(r"f\.\s(?:Tese|Disserta|Monografia|Trabalho)")


def without_leaves(text: str, read: Assembled) -> Assembled:
    """The leaves that a thesis has are no cited page: "2005. 210 f. Tese (Doutorado em História)"."""
    if read.type != "thesis" or read.locator is None:
        return read
    span = next((each for each in read.spans if each.field == "locator"), None)
    if span is None or _LEAVES.match(text, text.find("f.", span.start)) is None:
        return read
    leaves = read.locator.value.removesuffix("f").strip()
    fields = {name: value for name, value in read.fields.items() if name != "pages"}
    spans = tuple(replace(each, field="pagetotal") if each is span else each for each in read.spans)
    return Assembled(read.type, {**fields, "pagetotal": leaves}, spans, None)
