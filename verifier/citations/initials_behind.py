"""Initials behind family names without a comma, as in Poland and Italy: "Berg A., *Rzeki*".

Their order is turned before a tagger reads them, which takes "Berg A." for a title; no other character
changes its place.
"""

from __future__ import annotations

from dataclasses import replace

from verifier.model import StyledText
from verifier.patterns import late_pattern

_PARTICLE = r"(?:(?:de|di|del|della|dos|da|du|van|von|ten|le|la|De|Di|Van|Von|La|Le)\s){0,2}"
_FAMILY = rf"{_PARTICLE}[^\Wa-z\d_](?:[\w’']|-(?=\w)){{1,30}}"
_NAME = late_pattern(
    rf"(?P<family>{_FAMILY})\s(?P<initials>(?:[^\Wa-zà-ÿ\d_]\.[\s-]?){{1,3}})(?<=\.)(?=,\s|\s\()"
)
_AND = late_pattern(r",\s(?:(?:i|e|et|and|&|und|y)\s)?")
_ROLE = late_pattern(r"\s\((?:red|ed|eds|oprac|a\scura\sdi|hrsg|dir)\.?\),\s")
_MOST = 8


def with_initials_in_front(text: StyledText) -> StyledText:
    """The text with its first names turned, where all of them are so and a title in italics follows."""
    plain = text.plain
    if not text.italics or not (".," in plain[:60] or ". (" in plain[:60]):
        return text
    first = text.italics[0].start
    if first > _FARTHEST:
        return text
    changed: list[str] = []
    position = 0
    for _ in range(_MOST):
        name = _NAME.match(plain, position)
        if name is None:
            return text
        initials = name["initials"].rstrip()
        changed.append(f"{initials} {name['family']}")
        position = name.end()
        behind = _AND.match(plain, position) or _ROLE.match(plain, position)
        if behind is None:
            return text
        changed.append(behind.group())
        position = behind.end()
        if position == first:
            turned = "".join(changed)
            return replace(text, plain=turned + plain[len(turned) :])
    return text


_FARTHEST = 160
"""Where the first title in italics begins at the latest behind names that are turned."""

__all__ = ["with_initials_in_front"]
