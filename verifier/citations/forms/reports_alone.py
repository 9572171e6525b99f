"""Decisions of which a note tells only where they are printed, because the text has named them.

"[1921] 2 Ch 98 (CA) 104", behind the words "In *Bramhope v Leach*" in the text (OSCOLA, section 1.1.2, which
lets a name that the text has be left out of the note; The Bluebook does so in rule B10.1.1).
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import NOTED, assembled, named_parts, pin_of
from verifier.citations.grammar.law_reports import reported_at
from verifier.model import Citation, StyledText
from verifier.patterns import late_pattern

_LONGEST = 160
_FIELDS = {"report": "journaltitle", "volume": "volume", "page": "pages", "year": "date", "number": "number"}
_LED = late_pattern(
    r"\s*(?:(?:[Ss]ee|[Cc]f\.?|[Aa]ccord|[Nn]ow)(?:\salso)?(?:,?\se\.?g\.?)?,?\s)?(?=[\[(\d])"
)
_AMERICAN = late_pattern(
    r"(?P<volume>\d{1,4})\s(?P<report>U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed\.(?:\s2d)?|F\.(?:\s?Supp\.)?(?:\s?[234](?:d|th))?"
    r"|(?:A|P|N\.E|N\.W|S\.E|S\.W|So|N\.Y\.S)\.(?:\s?[23]d)?|Cal\.\sRptr\.(?:\s?[23]d)?)\s(?P<page>\d{1,5})"
    rf"(?:,\s(?P<pin>\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?{NOTED}))?\s\((?P<court>(?:\d{{1,2}}(?:st|nd|rd|d|th)\sCir\.|[A-Z][^()\d]{{1,20}})\s)?(?P<year>1[789]\d\d|20\d\d)\)[\s.]*\Z"
)


def read_report_alone(text: StyledText) -> Assembled | None:
    """Read a report that is all of a text; its title is the report itself. None for all else."""
    plain = text.plain
    led = _LED.match(plain) if len(plain) <= _LONGEST else None
    if led is None:
        return None
    start = led.end()
    american = _AMERICAN.match(plain, start)
    if american is not None:
        parts = {"report": "journaltitle", "volume": "volume", "page": "pages", "year": "date"}
        fields = named_parts(american, parts) | _court(american["court"], american.start("court"))
        return assembled("jurisdiction", _titled(plain, start, fields), pin_of(american))
    found = reported_at(plain, start)
    if found is None or "report" not in found.parts or plain[found.end :].strip(" ."):
        return None
    fields = {_FIELDS[part]: value for part, value in found.parts.items() if part in _FIELDS}
    return assembled("jurisdiction", _titled(plain, start, fields), found.pin)


def _titled(
    plain: str, start: int, fields: dict[str, tuple[str, int, int]]
) -> dict[str, tuple[str, int, int]]:
    end = fields["pages"][2]
    return {"title": (plain[start:end], start, end)} | fields


def _court(court: str | None, start: int) -> dict[str, tuple[str, int, int]]:
    name = court.strip() if court else ""
    return {"institution": (name, start, start + len(name))} if name else {}


def is_report_alone(citation: Citation) -> bool:
    """Whether a citation is a decision that has no name but where it is printed."""
    title, page = (
        next((span for span in citation.spans if span.field == field), None) for field in ("title", "pages")
    )
    return (
        citation.type == "jurisdiction"
        and title is not None
        and page is not None
        and title.end == page.end
        and title.start < page.start
    )
