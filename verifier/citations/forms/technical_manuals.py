"""Data sheets, manuals and programs of firms, which their titles tell: "*RT1234 Data Sheet*, Rev. B, 2012".

So are the pages of projects and firms that are named as such: "Weir homepage, https://…, last accessed …".
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.forms.technical_heads import Head, read_heads
from verifier.citations.forms.technical_kinds import NAMED_VERSION, REVISION, SHEET_SIGNS, SHEET_TITLE
from verifier.citations.forms.technical_tails import placed, read_tail
from verifier.citations.grammar.series import blanked
from verifier.citations.tagger.gazetteers import is_given
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_EDITION = late_pattern(r"(?P<edition>\d{1,2}(?:st|nd|rd|th)\sed)(?:\.|ition)?(?=[,.;]|\s*\Z)")
_PAGES = late_pattern(r"pp\.\s(?P<pages>\d{1,5}\s?[-–]{1,2}\s?\d{1,5})(?=[,.;]|\s*\Z)")
_HOMEPAGE = late_pattern(
    r"(?P<title>[^\s,.:;“”\"][^,:;“”\"]{1,80}?\s(?:[Hh]ome\s?page|[Ww]eb\s?site|[Ww]eb\s?page|[Pp]roject\s[Pp]age))[,.:]?\s(?=<?https?://)"
)
_FIRM = late_pattern(r"[A-Z][\w&.-]+(?:\s(?:and\s|&\s)?[A-Z][\w&.-]+){0,4}")
_LABEL = late_pattern(r"(?:\[\d{1,4}\]\s)?")


def read_technical_manual(text: StyledText) -> Assembled | None:
    """Read a manual, data sheet or program of a firm, or the page of a project; None for all else."""
    plain = text.plain
    if "age" in plain or "ite" in plain:
        page = _homepage(plain)
        if page is not None:
            return page
    if "ersion" not in plain and not (SHEET_SIGNS.found_in(plain) and SHEET_TITLE.search(plain)):
        return None
    heads = [head for head in read_heads(text, len(plain)) if head.marks != "plain"]
    return _of_title(heads[0], plain) if heads else None


def _homepage(plain: str) -> Assembled | None:
    start = introduction(plain)
    start += len(_LABEL.match(plain, start)[0])  # type: ignore[index]
    match = _HOMEPAGE.match(plain, start)
    tail = read_tail(plain, match.end()) if match else None
    if match is None or tail is None or tail.left or "url" not in tail.fields:
        return None
    return assembled("online", {"title": (match["title"], *match.span("title")), **tail.fields})


def _of_title(head: Head, plain: str) -> Assembled | None:
    fields = dict(head.fields)
    title, start, _ = fields["title"]
    author = fields.get("author")
    if author is not None and not author[0].startswith("{"):
        printed = plain[author[1] : author[2]]
        if not _is_firm(printed):
            return None
        fields["author"] = ("{" + printed + "}", author[1], author[2])
    named = NAMED_VERSION.fullmatch(title)
    program = named is not None and author is not None
    if not program and not SHEET_TITLE.search(title):
        return None
    if program and named is not None:
        fields["title"] = (named["title"], start, start + len(named["title"]))
        fields["version"] = (named["version"], start + named.start("version"), start + named.end("version"))
    blank = plain
    for pattern in (REVISION, _EDITION, _PAGES):
        for match in pattern.finditer(blank, head.end):
            name = next(group for group, value in match.groupdict().items() if value)
            fields.setdefault(name, (match[name].replace("–", "-"), *match.span(name)))
            blank = blanked(blank, *match.span())
    tail = read_tail(blank, head.end)
    rest = placed(blank, tail.left, "organization")
    if rest is None or not ({"author", "editor"} & fields.keys() or "organization" in rest):
        return None
    for name, part in {**tail.fields, **rest}.items():
        fields.setdefault(name, part)
    if "date" not in fields and "url" not in fields:
        return None
    return assembled("software" if program else "manual", fields)


def _is_firm(printed: str) -> bool:
    """Whether a name is of a firm: words in capitals without initials, the first no given name."""
    return (
        _FIRM.fullmatch(printed) is not None
        and re.search(r"\b[A-Z]\.", printed) is None
        and not is_given(printed.split(maxsplit=1)[0])
    )
