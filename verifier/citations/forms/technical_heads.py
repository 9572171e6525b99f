"""Who made a technical work and what it is called, as engineers and physicists put it in front of the rest.

'A. Berg, "River gauge," …' (IEEE Reference Guide), "Berg, A., Dorn, C.: River gauge. …" (Springer LNCS),
"Anna Berg. 2020. River gauge. …" (ACM), "Berg A (2001) River gauge. …", "A. Berg. River gauge. …".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from verifier.citations.forms.parts import Part
from verifier.citations.forms.technical_tails import is_place
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.plain_names import biblatex_names
from verifier.citations.tagger.head import introduction
from verifier.compare.names import is_body, looks_like_names
from verifier.model import StyledText
from verifier.patterns import late_pattern

_LABEL = late_pattern(
    r"\s*(?:\[\d{1,4}\]|\(\d{1,4}\)(?=\s[A-Z“\"])|\d{1,4}\.(?=\s))?\s*(?:\[[Dd]ata\s?set\]\s)?"
)
_QUOTED = late_pattern(
    r"(?:(?<=[\s(])|\A)[“\"„«](?P<title>[^“”\"„«»]{3,300}?)[,.;]?[”\"“»](?:[,.;:](?=\s|\Z)|(?=\s|\Z))"
)
_YEAR = r"(?:1[6-9]|20)\d\d"
_DATED = late_pattern(rf"[.,]?\s\(?(?P<date>(?:(?i:{MONTH})\s(?:\d{{1,2}},\s)?)?{_YEAR})[a-z]?\)?[.,:]?\s*\Z")
_COLON = late_pattern(r"(?<=[\w.)]):\s(?=\S)")
_ACM = late_pattern(rf"\.\s(?P<date>{_YEAR})[a-z]?\.\s(?=\S)")
_HARVARD = late_pattern(rf"(?:,?\s)\((?P<date>{_YEAR})[a-z]?\)[.,:]?\s(?=\S)")
_STOP = late_pattern(r"(?<=[^\W\d_]{2})\.\s(?=[^\W_])")
_COMMA = late_pattern(r",\s(?=\S)")
_TITLE_END = late_pattern(r"(?<=[\w)\]’'\"])[.?!]\s(?=[^\Wa-z_]|\[|\(|https?:|arXiv|doi)")
_EDITED = late_pattern(r",?\s\(?[Ee]ds?\.\)?,?\s*\Z")
# "River Channel, Riverton, CA, USA": a firm with where it sits; people have no state behind them.
_SEATED = late_pattern(r"(?P<body>[^,]{3,80}),\s(?P<place>[^,\d]{2,40}(?:,\s[^,\d]{2,20}){1,2})")
_INITIALS = late_pattern(
    r"(?:(?:[^\Wa-z\d_]\.[-\s]?){1,4}[^\Wa-z\d_][\w’'-]+|[\w’'-]+,\s(?:[^\Wa-z\d_]\.[-\s]?){1,4})"
)
_SHORTENED_FIRM = late_pattern(r"\b(?:Corp|Inc|Co|Ltd)\Z")
_LIKE_NAMES = 0.5
_SURELY_NAMES = 0.9
_LONGEST_HEAD = 260
_MOST_WORDS = 12


class Head(NamedTuple):
    """Author, title and date as far as they stand in front, and where the rest begins.

    ``marks`` tells how the title is set: ``quoted``, ``italic``, ``plain``, or ``none`` where there is none.
    """

    fields: dict[str, Part]
    end: int
    marks: str


def read_heads(text: StyledText, sign: int) -> list[Head]:
    """The ways to read what stands in front of a sign of the work's kind, the surest first."""
    plain = text.plain
    start = introduction(plain)
    label = _LABEL.match(plain, start)
    start = label.end() if label else start
    quoted = _QUOTED.search(plain, start, start + 2 * _LONGEST_HEAD)
    if quoted is not None:
        if quoted.end() > sign + 1:
            return []
        head = _whole(plain, (start, quoted.start()), quoted.span("title"), quoted.end(), "quoted")
        return [head] if head else []
    run = next((each for each in text.italics if each.end > start), None)
    if run is not None and run.end <= sign + 1 and not plain[start : run.start].rstrip()[-1:].isalnum():
        head = _whole(plain, (start, run.start), (run.start, run.end), run.end, "italic")
        return [head] if head else []
    ways = (_sentences(plain, start, sign), _commas(plain, start, sign), _untitled(plain, start, sign))
    return [head for head in ways if head]


def _whole(plain: str, names: tuple[int, int], title: tuple[int, int], rest: int, marks: str) -> Head | None:
    start, end = names
    printed = plain[slice(*title)]
    bare = printed.strip(" ,.;:")
    first = title[0] + len(printed) - len(printed.lstrip(" ,.;:"))
    fields = {"title": (bare, first, first + len(bare))}
    if not bare:
        return None
    date = _DATED.search(plain, start, end)
    if date is not None and (day := read_date(date["date"])):
        fields["date"] = (day, *date.span("date"))
        end = date.start()
    if not plain[start:end].strip():
        return Head(fields, rest, marks)
    author = author_of(plain, start, end)
    return Head({**author, **fields}, rest, marks) if author else None


def author_of(plain: str, start: int, end: int) -> dict[str, Part]:
    """The people or the body that stand at a place; nothing where it is neither."""
    role = "author"
    edited = _EDITED.search(plain, start, end)
    if edited is not None:
        role, end = "editor", edited.start()
    printed = plain[start:end].rstrip(" ,:;")
    end = start + len(printed)
    if len(printed.split()) > _MOST_WORDS * 3 or not printed:
        return {}
    seated = _SEATED.fullmatch(printed)
    if seated is not None and is_place(seated["place"]) and not _INITIALS.match(printed):
        body = seated["body"]
        at = start + seated.start("place")
        return {role: ("{" + body + "}", start, start + len(body)), "location": (seated["place"], at, end)}
    if _VANCOUVER.fullmatch(printed):
        return {role: (biblatex_names(printed), start, end)}
    if (
        is_body(printed)
        and " et al" not in printed
        and len(printed.split()) <= _MOST_WORDS
        and not _INITIALS.match(printed)
    ):
        if _SHORTENED_FIRM.search(printed) and plain[end : end + 1] == ".":
            printed += "."
        bare = printed if printed.endswith(("Inc.", "Corp.", "Co.", "Ltd.")) else printed.rstrip(".")
        return {role: ("{" + bare + "}", start, start + len(bare))}
    if looks_like_names(printed) >= _LIKE_NAMES or _INITIALS.match(printed):
        return {role: (biblatex_names(printed), start, end)} if biblatex_names(printed) else {}
    return {}


def _sentences(plain: str, start: int, sign: int) -> Head | None:
    """Names and a title in plain type, between which a colon, a year or a full stop stands."""
    limit = min(sign, start + _LONGEST_HEAD)
    cut = next(
        (
            found
            for pattern in (_ACM, _HARVARD, _COLON, _STOP)
            for found in pattern.finditer(plain, start, limit)
            if _surely_names(plain[start : found.start()])
        ),
        None,
    ) or _behind_initial(plain, start, limit)
    if cut is None:
        return None
    stop = _TITLE_END.search(plain, cut.end(), sign + 1)
    end = stop.start() + (plain[stop.start()] in "?!") if stop else sign
    title = plain[cut.end() : end].rstrip(" ,.;:")
    author = author_of(plain, start, cut.start())
    if not author or len(title) < len("Weir") or not re.search(r"[^\W\d_]{3}", title):
        return None
    fields = {**author, "title": (title, cut.end(), cut.end() + len(title))}
    if "date" in cut.re.groupindex:
        fields["date"] = (cut["date"], *cut.span("date"))
    return Head(fields, end, "plain")


def _behind_initial(plain: str, start: int, limit: int) -> re.Match[str] | None:
    """The full stop of an initial with which inverted names end: "Mikolov, T., Chen, K. | Efficient"."""
    inverted = _INVERTED.match(plain, start, limit)
    return _STOP_OF_INITIAL.match(plain, inverted.end() + 1) if inverted else None


_INVERTED = late_pattern(
    r"[^\Wa-z\d_][\w’'-]{1,30},\s(?:[A-Z]\.[-\s]?){0,3}[A-Z](?=\.)(?:(?:\.,\s|\.,?\s(?:and|&)\s)[^\Wa-z\d_][\w’'-]{1,30},\s(?:[A-Z]\.[-\s]?){0,3}[A-Z](?=\.)){0,12}"
)
_STOP_OF_INITIAL = late_pattern(r"\s(?=[^\Wa-z\d_][\w’'-]{1,30}\s)")
_GOES_ON = ("and ", "& ", "et ", "und ", "y ", "e ")
"""What begins the last name of several, and no title."""


def _commas(plain: str, start: int, sign: int) -> Head | None:
    """Names and a title in plain type with commas only: the names are as many as are surely names."""
    cuts = [
        cut
        for cut in _COMMA.finditer(plain, start, min(sign, start + _LONGEST_HEAD))
        if _INITIALS.match(plain[start : cut.start()]) and _surely_names(plain[start : cut.start()])
    ]
    if not cuts:
        return None
    cut = cuts[-1]
    stop = _PREPRINT.search(plain, cut.end(), sign)
    title = plain[cut.end() : stop.start() if stop else sign].rstrip(" ,.;:(")
    if " " not in title or title.startswith(_GOES_ON) or _OF_JOURNAL.search(title):
        return None
    author = author_of(plain, start, cut.start())
    end = cut.end() + len(title)
    return Head({**author, "title": (title, cut.end(), end)}, end, "plain") if author else None


def _untitled(plain: str, start: int, sign: int) -> Head | None:
    """Names only, as physicists cite patents and reports: "A. Berg, U.S. Patent No. 6,123,456 (2001)"."""
    printed = plain[start:sign].rstrip(" ,")
    if not 0 < len(printed) < _LONGEST_HEAD or not _INITIALS.match(printed) or not _surely_names(printed):
        return None
    author = author_of(plain, start, start + len(printed))
    return Head(author, start + len(printed), "none") if author else None


_PREPRINT = late_pattern(r",\s(?:(?:[Pp]re|[Ee]-?)print,?\s?)?(?:\(?(?:19|20)\d\d\)?,?\s)?\Z")
# "Phys. Lett. B 716, 1 (2012)", "C. Dorn. weirlib": no title of a work.
_OF_JOURNAL = late_pattern(r"\((?:19|20)\d\d\)|\A[A-Z]\.|\b[A-Z][a-z]{1,8}\.\s[A-Z]|,\s\d")


def _surely_names(printed: str) -> bool:
    return (
        looks_like_names(printed) >= _SURELY_NAMES
        or (is_body(printed) and "," not in printed and len(printed.split()) <= _MOST_WORDS)
        or bool(_VANCOUVER.fullmatch(printed))
    )


_VANCOUVER = late_pattern(
    r"[A-Z][\w’'-]+\s[A-Z]{1,3}(?:,\s[A-Z][\w’'-]+\s[A-Z]{1,3}){0,12}(?:,?\set\sal\.?)?"
)
