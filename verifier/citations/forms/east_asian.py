"""Works as Japanese, Korean and traditional Chinese notes cite them, by the marks around their titles.

「論文」『雑誌』第112編第3号、2003年; 『책』, 서울: 일조각, 1998, 45쪽; 〈論文〉，《集刊》，頁123。
Articles stand in one kind of marks, books and journals in the other, so that no words have to be guessed.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.east_asian_parts import Tail, people, with_note
from verifier.citations.forms.parts import assembled
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_SIGNS = Signs("「", "『", "〈", "頁", "民國")
_CLOSED_BY = {"「": "」", "『": "』", "〈": "〉", "《": "》"}
_OF_PARTS = "「〈"
_LEAD = late_pattern(
    r"(?:(?:詳しくは|例えば|たとえば|なお|また|さらに|ほかに|他に|詳見|詳參|參見|參閱|參看|參考|請參見|見|另見|又見"
    r"|자세한\s내용은|예컨대|예를\s들어|이에\s대해서는|한편)[、，,:：\s]*)?"
)
_HEAD = late_pattern(r"[^。．「」『』〈〉《》?？!！]{0,80}")
_BETWEEN = late_pattern(
    r"[\s，、,：:．.（(]*(?:(?:收入|收於|收錄於|収録|所収|載於|載|刊於|原載|in|In)[\s，,：:]*)?"
    r"(?P<people>[^「」『』〈〉《》。]{0,60}?)[\s，、,：:．.]*"
)
_SAME = late_pattern(r"(?:同(?:著|氏|前)?|氏著|著者)")
_SHORTEST = 2
_FEWEST_SIGNS = 2
_OF_EAST_ASIA = late_pattern(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")


def read_east_asian(text: StyledText) -> Assembled | None:
    """Read a work whose title stands in marks of East Asia; None for all else, and for short citations."""
    plain = text.plain
    if plain.isascii() or not _SIGNS.found_in(plain):
        return None
    start = introduction(plain)
    start = _LEAD.match(plain, start).end()  # type: ignore[union-attr]
    groups = _titles(plain, start)
    if not groups or _HEAD.fullmatch(plain, start, groups[0][0]) is None:
        return None
    title, host = groups[0], _host(plain, groups)
    if not _OF_EAST_ASIA.search(plain, title[0] + 1, title[1]):
        return None
    tail = with_note(plain, (host or title)[1])
    if tail is None or (host is None and not tail.says_enough):
        return None
    fields = _fields_of(plain, start, title, host)
    return _made(plain, fields, title, host, tail)


def _titles(plain: str, start: int) -> list[tuple[int, int]]:
    """Where titles in marks begin and end, the marks included; one inside another is a part of it."""
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for place in range(start, len(plain)):
        sign = plain[place]
        if sign in _CLOSED_BY:
            opened.append((_CLOSED_BY[sign], place))
        elif opened and sign == opened[-1][0]:
            begun = opened.pop()[1]
            if not opened and place - begun > _SHORTEST - 1:
                found.append((begun, place + 1))
    return found


def _host(plain: str, groups: list[tuple[int, int]]) -> tuple[int, int] | None:
    """What holds an article: the marked title behind it, with nothing but names between them."""
    if len(groups) < _FEWEST_SIGNS or plain[groups[0][0]] not in _OF_PARTS:
        return None
    second = groups[1]
    between = _BETWEEN.fullmatch(plain, groups[0][1], second[0])
    if plain[second[0]] in _OF_PARTS or between is None or re.search(r"\d", between["people"]):
        return None
    return second


def _fields_of(
    plain: str, start: int, title: tuple[int, int], host: tuple[int, int] | None
) -> dict[str, tuple[str, int, int]]:
    fields = people(plain, start, title[0], "author")
    fields["title"] = (plain[title[0] + 1 : title[1] - 1].strip(), title[0] + 1, title[1] - 1)
    if host is None:
        return fields
    between = _BETWEEN.fullmatch(plain, title[1], host[0])
    if between is not None and between["people"].strip(" ，、,"):
        if _SAME.fullmatch(between["people"].strip(" ，、,")) and "author" in fields:
            fields["bookauthor"] = (fields["author"][0], *between.span("people"))
        else:
            named = people(plain, *between.span("people"), "bookauthor")
            fields.update({name: value for name, value in named.items() if name not in fields})
    return fields


def _made(
    plain: str,
    fields: dict[str, tuple[str, int, int]],
    title: tuple[int, int],
    host: tuple[int, int] | None,
    tail: Tail,
) -> Assembled:
    """The work of its parts, with what they say of its kind."""
    part = plain[title[0]] in _OF_PARTS
    for name, value in tail.fields.items():
        fields.setdefault(name, value)
    if tail.of_thesis:
        kind = "thesis"
        if "publisher" in fields:
            fields["institution"] = fields.pop("publisher")
    elif host is not None:
        if tail.of_day and "publisher" in fields and "location" not in fields:
            # "《申報》（上海），1933年7月8日": where a newspaper appears.
            fields["location"] = fields.pop("publisher")
        in_book = fields.keys() & {"editor", "bookauthor", "publisher"} and "number" not in fields
        kind = ("inbook" if "bookauthor" in fields else "incollection") if in_book else "article"
        name = "booktitle" if in_book else "journaltitle"
        fields[name] = (plain[host[0] + 1 : host[1] - 1].strip(), host[0] + 1, host[1] - 1)
    elif tail.of_day and "author" not in fields and not part:
        # A newspaper of a day, without an article.
        kind = "article"
        fields["journaltitle"] = fields.pop("title")
    elif part and "publisher" in fields and (tail.of_day or "volume" in fields or "number" in fields):
        kind = "article"
        fields["journaltitle"] = fields.pop("publisher")
    elif part and "url" in fields:
        kind = "online"
    else:
        kind = "misc" if part else "book"
    return assembled(kind, fields, tail.locator)
