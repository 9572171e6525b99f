"""A name, and the BibLaTeX form of a name and of a list of names.

The grammar of the list form is BibTeX's ("Tame the BeaST", section 11): names are joined by
``and``; a name is ``Given prefix Family``, ``prefix Family, Given`` or
``prefix Family, Suffix, Given``; braces protect; a name wholly in braces is a body, kept whole. A name
may also name its parts (`extended_names`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from verifier.compare.extended_names import extended_parts
from verifier.patterns import late_pattern

_AND = late_pattern(r"\s+and\s+", re.IGNORECASE)
_NOT_AND = r"(?!and(?:\s|$))[^\s,]{1,80}"
_PLAIN = late_pattern(
    rf"(?!(?:and|others),)[^\s,]{{1,80}}, (?!others$){_NOT_AND}(?: {_NOT_AND}){{0,8}}", re.IGNORECASE
)
"""A name in its list form of which no part can be taken for anything else: one family name, no comma more."""

_SPACE = late_pattern(r"\s+")
MAX_PRINTED = 20_000
"""Printed lists are read up to this many characters: no note comes near it."""

MAX_LIST = 400_000
"""BibLaTeX lists are read up to this many characters; collaborations sign with thousands of names."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name: of a person in its parts, or of a body in ``literal``.

    ``prefix`` is a particle that stands before the family name ("van der"); ``suffix`` what follows
    it ("Jr."). Titles ("Dr.") are printed words and stay, in front of ``given``. The mark for
    unnamed further authors is the literal ``others``.
    """

    family: str = ""
    given: str = ""
    prefix: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def is_body(self) -> bool:
        """Whether this is a ministry, a firm, a country …: anything but a person."""
        return bool(self.literal) and not self.is_others

    @property
    def is_others(self) -> bool:
        """Whether this is not a name but the mark for further, unnamed authors."""
        return self.literal == "others"

    def biblatex(self) -> str:
        """Return the name as BibLaTeX reads it back: ``prefix Family, Suffix, Given`` or ``{Body}``."""
        if self.literal:
            return "others" if self.is_others else "{" + _balanced(self.literal) + "}"
        if not self.prefix and not self.suffix:
            # So most names are; nothing in what the form allows could be balanced.
            printed = f"{self.family}, {self.given}"
            if "{" not in printed and "}" not in printed and _PLAIN.fullmatch(printed):
                return printed
        parts = [_balanced(part) for part in (self.family, self.given, self.prefix, self.suffix)]
        if not parts[0]:
            # Only a given name was printed: it is all there is to sort by.
            parts = [parts[1], "", parts[2], parts[3]]
        if not parts[0]:
            return ""
        if parts[3] and not parts[1]:
            # The list form has no place for a suffix without a given name.
            parts = [parts[0], parts[3], parts[2], ""]
        if not parts[2] and not parts[3] and _PLAIN.fullmatch(f"{parts[0]}, {parts[1]}"):
            return f"{parts[0]}, {parts[1]}"
        name = Name(*parts)
        plain = _joined(name, _protected)
        if _parse_one(plain) == name:
            return plain
        # Lower-case words or particles that belong to the family name need braces to stay there.
        braced = _joined(name, lambda part: "{" + part + "}")
        return braced if name.given or name.prefix or name.suffix else "{" + name.family + "}"


def _joined(name: Name, protect: Callable[[str], str]) -> str:
    family = f"{name.prefix} {protect(name.family)}".strip()
    if not name.given:
        return family
    given = protect(name.given)
    return ", ".join([family, protect(name.suffix), given] if name.suffix else [family, given])


OTHERS = Name(literal="others")
"""The mark for further, unnamed authors: "et al.", "и др.", "等"."""


def to_biblatex(names: Iterable[Name]) -> str:
    """Return the names as one BibLaTeX list; "" for none. `parse_name_list` reads it back."""
    return " and ".join(text for text in (name.biblatex() for name in names) if text)


def parse_name_list(biblatex: str) -> tuple[Name, ...]:
    """Read a BibLaTeX name list. Any text is read somehow; nothing is raised."""
    text = _SPACE.sub(" ", biblatex[:MAX_LIST]).strip()
    names = []
    for part in _split_outside_braces(text, _AND):
        name = _parse_one(part.strip())
        if name is not None:
            names.append(name)
    return tuple(names)


def _parse_one(text: str) -> Name | None:
    text = text.strip(" ,")
    if not text:
        return None
    if text.casefold() == "others":
        return OTHERS
    if _wholly_braced(text):
        inner = text[1:-1].strip()
        if inner.casefold() == "others":
            return Name(family=inner)
        return Name(literal=_bare(inner)) if _bare(inner) else None
    if "=" in text and (named := extended_parts(text)):
        return _of_named_parts(named)
    parts = [part.strip() for part in _split_outside_braces(text, re.compile(","))]
    if len(parts) == 1:
        return _given_first(_words(parts[0]))
    prefix, family = _prefix_and_family(_words(parts[0]))
    if len(parts) == 2:
        return Name(family=family, given=_bare(parts[1]), prefix=prefix)
    return Name(family=family, given=_bare(", ".join(parts[2:])), prefix=prefix, suffix=_bare(parts[1]))


def _of_named_parts(named: Mapping[str, str]) -> Name:
    family, given, prefix, suffix = (
        _bare(named.get(part, "")) for part in ("family", "given", "prefix", "suffix")
    )
    return Name(family or given, given if family else "", prefix, suffix)


def _given_first(words: list[str]) -> Name:
    """``Given prefix Family``: the prefix is the run from the first to the last lower-case word."""
    lower = [i for i, word in enumerate(words[:-1]) if _is_lower(word)]
    if lower:
        first, last = lower[0], lower[-1] + 1
        return Name(
            family=_bare(" ".join(words[last:])),
            given=_bare(" ".join(words[:first])),
            prefix=" ".join(words[first:last]),
        )
    return Name(family=_bare(words[-1]), given=_bare(" ".join(words[:-1])))


def _prefix_and_family(words: list[str]) -> tuple[str, str]:
    lower = 0
    while lower < len(words) - 1 and _is_lower(words[lower]):
        lower += 1
    return " ".join(words[:lower]), _bare(" ".join(words[lower:]))


def _is_lower(word: str) -> bool:
    return not word.startswith("{") and word.lstrip("'’")[:1].islower()


def _words(text: str) -> list[str]:
    return [word for word in _split_outside_braces(text, re.compile(r"\s+")) if word] or [text]


def _wholly_braced(text: str) -> bool:
    if not (text.startswith("{") and text.endswith("}")):
        return False
    depth = 0
    for position, character in enumerate(text):
        depth += (character == "{") - (character == "}")
        if depth == 0:
            return position == len(text) - 1
    return False


def _split_outside_braces(text: str, separator: re.Pattern[str]) -> list[str]:
    """Split at the matches of ``separator`` that no brace encloses."""
    if "{" not in text:
        return separator.split(text)
    depths, depth = [], 0
    for character in text:
        if character == "}":
            depth = max(0, depth - 1)
        depths.append(depth)
        if character == "{":
            depth += 1
    parts, start = [], 0
    for match in separator.finditer(text):
        if depths[match.start()] == 0:
            parts.append(text[start : match.start()])
            start = match.end()
    parts.append(text[start:])
    return parts


def _bare(text: str) -> str:
    return text.replace("{", "").replace("}", "").strip()


def _balanced(text: str) -> str:
    """Return the text without braces that would close or open a group of the list."""
    return " ".join(text.replace("{", "").replace("}", "").split())


def _protected(text: str) -> str:
    """Return a part of a name, in braces when a comma or an ``and`` in it would be taken for a separator."""
    text = _balanced(text)
    if "," in text or _AND.search(f" {text} ") or text.casefold() == "others":
        return "{" + text + "}"
    return text
