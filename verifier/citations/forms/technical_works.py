"""Works of engineers, computer scientists and physicists that are neither books nor articles.

'A. Berg, "River gauge," U.S. Patent 3 624 125, Jul. 16, 1990.', '… presented at the IEEE River Meeting,
Oslo, Norway, 1990, Paper 90 SM 690-0.', "Berg, A.: Weirs. arXiv preprint arXiv:2001.01234 (2020)": patents,
reports, standards, theses, talks, preprints, software, data, manuals and pages in the styles of the IEEE
(Reference Guide), the ACM, the American Institute of Physics and Springer's computer science.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.forms.technical_heads import Head, read_heads
from verifier.citations.forms.technical_kinds import (
    ADVISED,
    ARXIV,
    BRACKETED_VERSION,
    DESCRIBED,
    DISTRIBUTED,
    KEPT_AT,
    KINDS,
    LECTURE,
    NAMED_SITE,
    NUMBERED_PAPER,
    OF_DATA,
    OFFICIAL,
    ONLINE,
    PAPER,
    PATENT,
    PRESENTED,
    REPORT,
    REVISED,
    REVISION,
    SHEET,
    SIGNS,
    SITE,
    STANDARD,
    STEP,
    THESIS,
    TITLE_VERSION,
    VERSION,
    Kind,
)
from verifier.citations.forms.technical_manuals import read_technical_manual
from verifier.citations.forms.technical_tails import placed, read_tail
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.grammar.series import blanked
from verifier.model import StyledText
from verifier.patterns import late_pattern

_PAGES = late_pattern(r",\spp\.\s?(?P<pages>\d{1,5}\s?[-–]{1,2}\s?\d{1,5})(?=[,.;]|\s*\Z)")
_LONGEST = 480


def read_technical_work(text: StyledText) -> Assembled | None:
    """Read a work whose kind stands behind its title; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST or not SIGNS.found_in(plain):
        return None
    if (read := read_technical_manual(text)) is not None:
        return read
    for kind in KINDS:
        if not kind.strings.found_in(plain):
            continue
        for sign in kind.sign.finditer(plain):
            for head in read_heads(text, sign.start()):
                if head.end <= sign.start() + 1 and (read := _of_kind(kind, text, head, sign)):
                    return read
    return None


def _of_kind(kind: Kind, text: StyledText, head: Head, sign: re.Match[str]) -> Assembled | None:
    """The work whose kind a sign tells, where all that is left are bodies, places and dates."""
    if kind.sign in _SET_OFF and head.marks in ("plain", "none"):
        return None
    if head.marks == "none" and kind.sign not in (PATENT, REPORT):
        return None
    plain = text.plain
    fields = {**head.fields, **_said(sign)}
    plain = blanked(plain, *sign.span())
    for name, match in _more(kind, plain, head.end):
        fields.setdefault(name, (match[name].rstrip("."), *match.span(name)))
        plain = blanked(plain, *match.span())
    if kind.sign is PATENT:
        plain = _steps(plain, head.end, fields)
    tail = read_tail(plain, head.end)
    for name, part in tail.fields.items():
        if name == "date" and "date" in fields:
            if not part[0].startswith(fields["date"][0][:4]) and kind.sign is not PATENT:
                return None
            if len(part[0]) < len(fields["date"][0]) or kind.sign is PATENT:
                continue
        fields[name] = part
    left = tail.left
    if kind.sign in (ARXIV, KEPT_AT):
        left = [(start, end) for start, end in left if plain[start:end].strip(" .") not in _SAID_AGAIN]
    rest = placed(plain, left, kind.body)
    if rest is None or (not kind.body and rest):
        return None
    bodies = [part for name, part in rest.items() if name != "note"]
    if head.marks == "none" and any(part[1] > fields.get("date", part)[1] for part in bodies):
        # "Riverton Memorandum 45-11, May 1, 1945, Notes on salt": the title stands last.
        return None
    return _finished(kind, head, fields, rest)


_SET_OFF = (STANDARD, PAPER, ONLINE, NAMED_SITE, SHEET, LECTURE, PRESENTED)
"""Kinds whose signs are words of titles too, so that the title must be set off from them."""

_SAID_AGAIN = frozenset(
    ("arXiv", "CoRR", "preprint", "Preprint", "In arXiv", "in arXiv", "ArXiv", "repository")
)


def _said(sign: re.Match[str]) -> dict[str, Part]:
    """What the sign itself says: the kind, the number, the event."""
    groups = {name: value for name, value in sign.groupdict().items() if value}
    if "bare" in groups:
        return {"number": (groups["bare"], *sign.span("bare"))}
    names = {"event": "eventtitle", "class": "eprintclass", "kind": "titleaddon", "host": "organization"}
    skipped = ("all", "how")
    return {
        names.get(name, name): (
            value.rstrip(" ") if name != "number" else value.rstrip("."),
            *sign.span(name),
        )
        for name, value in groups.items()
        if name not in skipped
    }


def _more(kind: Kind, plain: str, start: int) -> list[tuple[str, re.Match[str]]]:
    """Other parts with words of their own: paper numbers, pages, versions, advisors."""
    patterns: dict[re.Pattern[str], tuple[re.Pattern[str], ...]] = {
        PRESENTED: (NUMBERED_PAPER,),
        THESIS: (ADVISED, _PAGES),
        SHEET: (REVISION, VERSION),
        KEPT_AT: (VERSION, DESCRIBED),
        DISTRIBUTED: (VERSION, DESCRIBED),
        DESCRIBED: (VERSION,),
        ONLINE: (VERSION,),
        STANDARD: (_PAGES, REVISED, REVISION, VERSION),
        REPORT: (_PAGES,),
    }
    found = []
    for pattern in patterns.get(kind.sign, ()):
        for match in pattern.finditer(plain, start):
            name = next(name for name, value in match.groupdict().items() if value)
            found.append((name, match))
    return found


def _steps(plain: str, start: int, fields: dict[str, Part]) -> str:
    """The days on which a patent was filed and issued; that of the issue is its date."""
    for step in list(STEP.finditer(plain, start)):
        day = read_date(step["day"])
        if not day:
            continue
        if step["step"].casefold() in ("issued", "granted"):
            fields["date"] = (day, *step.span("day"))
        else:
            fields["note"] = (step.group(), *step.span("step"))
            fields.setdefault("date", (day, *step.span("day")))
        plain = blanked(plain, *step.span())
    return plain


def _finished(kind: Kind, head: Head, fields: dict[str, Part], rest: dict[str, Part]) -> Assembled | None:
    if kind.sign is PRESENTED:
        _take_venue(fields, rest)
    if kind.sign is PATENT:
        _take_holder(rest)
    if kind.sign is KEPT_AT:
        _take_version(fields)
    for name, part in rest.items():
        fields.setdefault(name, part)
    if not _is_told(kind, head, fields):
        return None
    locator = None
    if "pages" in fields:
        value, start, end = fields["pages"]
        fields["pages"] = (plain_pages(value), start, end)
        locator = ("page", plain_pages(value), start, end)
    read = assembled(_type(kind, fields), fields, locator)
    if kind.sign is ARXIV and "eprint" in read.fields:
        read.fields["eprinttype"] = "arxiv"
    year = _YEAR_OF_NAME.search(fields.get(_NAMED.get(kind.sign, ""), ("", 0, 0))[0])
    if year is not None and "date" not in read.fields:
        # "ANSI Standard Y10.5-1968", "ICR 2001": the year is printed in a number or a name only.
        read.fields["date"] = year["year"]
    return read


_NAMED = {STANDARD: "number", PRESENTED: "eventtitle"}
_YEAR_OF_NAME = late_pattern(r"(?:[-:\s]|\A)(?P<year>(?:19|20)\d\d)(?=\W|\Z)")


def _take_venue(fields: dict[str, Part], rest: dict[str, Part]) -> None:
    """Where a meeting was, and the number of the paper, for which talks have no field."""
    place = rest.pop("location", None) or rest.pop("howpublished", None)
    if place is not None:
        fields["venue"] = place
    if "number" in fields:
        fields["note"] = fields.pop("number")


def _take_holder(rest: dict[str, Part]) -> None:
    """Whom a patent belongs to: "assigned to River Corp."."""
    said, start, end = rest.get("note", ("", 0, 0))
    holder = said.removeprefix("assigned to ")
    if holder != said and "holder" not in rest:
        del rest["note"]
        rest["holder"] = (holder, end - len(holder), end)
    if "holder" in rest:
        holder, start, end = rest["holder"]
        rest["holder"] = ("{" + holder + "}", start, end)


def _take_version(fields: dict[str, Part]) -> None:
    """The version at the end of a program's title, and who publishes data: "weirlib (v1.2.3). Zenodo"."""
    title, start, _ = fields["title"]
    named = TITLE_VERSION.fullmatch(title)
    if named is not None and "version" not in fields:
        first = start + named.start("version")
        fields["title"] = (named["title"], start, start + len(named["title"]))
        fields["version"] = (named["version"], first, first + len(named["version"]))
    if OF_DATA.match(fields["organization"][0]):
        fields["publisher"] = fields.pop("organization")


def _is_told(kind: Kind, head: Head, fields: dict[str, Part]) -> bool:
    """Whether the work has what those of its kind have: a number, a date, an address, a firm."""
    author = fields.get("author", ("{", 0, 0))[0]
    said = fields.get("type", ("", 0, 0))[0]
    if kind.sign is REPORT and "number" not in fields and "Tech" not in said:
        return False
    if kind.sign is OFFICIAL and "number" not in fields and not said.startswith("W3C"):
        return False
    if kind.sign is SHEET and not (author.startswith("{") and {"organization", "author"} & fields.keys()):
        return False
    if kind.sign is BRACKETED_VERSION and not {"url", "doi", "organization"} & fields.keys():
        return False
    if kind.sign is NAMED_SITE:
        return "url" in fields
    if kind.sign is ONLINE:
        return "url" in fields and _is_page(head, fields)
    return kind.sign in (PRESENTED, ARXIV, SHEET) or bool({"date", "number"} & fields.keys())


def _type(kind: Kind, fields: dict[str, Part]) -> str:
    program = re.search(r"(?i)software|code|program", fields.get("titleaddon", ("", 0, 0))[0])
    if kind.sign is KEPT_AT and "publisher" in fields:
        return "dataset"
    if kind.sign in (KEPT_AT, DESCRIBED, ONLINE) and ("version" in fields or program):
        return "software"
    if kind.sign in (ARXIV, KEPT_AT) and "url" in fields:
        return "online"
    return kind.entry_type


def _is_page(head: Head, fields: dict[str, Part]) -> bool:
    """Whether the site is named by its address, or the title is in italics as for papers of firms."""
    site = fields.get("organization", ("", 0, 0))[0]
    if site and SITE.fullmatch(site):
        return True
    body = fields.get("author", ("{", 0, 0))[0].startswith("{")
    return head.marks == "italic" and (body or "version" in fields)
