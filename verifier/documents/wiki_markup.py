"""The markup of wikis, cut into templates, tags, links and text: pairs are matched once, in linear time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verifier.documents.paragraphs import blank_hidden
from verifier.patterns import late_pattern

_UNREAD = late_pattern(
    r"<(?P<tag>nowiki|pre|syntaxhighlight|source|math|code|gallery|timeline)(?:\s[^<>]{0,500})?>",
    re.IGNORECASE,
)
_NOT_LINE_END = late_pattern(r"[^\r\n]")
_BRACES = late_pattern(r"\{\{|\}\}")
_NAME = late_pattern(r"\s*(?P<key>[^=|{}\[\]<>]{0,80}?)\s*=\s*")
_CUT = late_pattern(r"\{\{|\}\}|\[\[|\]\]|\|")
_PARAMETER = late_pattern(r"\|\s*[\w .-]{1,60}=\s*")
_LONGEST_VALUE = 500
_RUNS_ON = late_pattern(r"(?<![.,;:!?]\])\s{1,3}[^\W\d_]")
_NO_PAGE = late_pattern(
    r"(?:file|image|datei|bild|category|kategorie|fichier|файл|категория)\s?:", re.IGNORECASE
)
_ATTRIBUTE = late_pattern(
    r"(?P<key>[a-z]{1,20})\s?=\s?"
    r"(?:\"(?P<double>[^\"]{0,300})\"|'(?P<single>[^']{0,300})'|(?P<bare>[^\s\"'/<>]{1,300}))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Template:
    """A template call: its name, its parameters by name or number, as typed."""

    name: str
    given: dict[str, str]

    def positional(self) -> list[str]:
        """The parameters without names, in order."""
        return [self.given[str(number)] for number in range(1, 30) if str(number) in self.given]


def visible(text: str) -> str:
    """The text with blanks for comments and for what is not read as markup; places stay where they were."""
    text = blank_hidden(text)
    lowered = text.lower()
    if len(lowered) != len(text):
        # A few capitals have no small letter of one character; tags are typed in small letters anyway.
        lowered = text
    parts: list[str] = []
    done = 0
    never_closed: set[str] = set()
    for match in _UNREAD.finditer(text):
        tag = match["tag"].lower()
        if match.start() < done or match[0].endswith("/>") or tag in never_closed:
            continue
        end = lowered.find(f"</{tag}", match.end())
        if end < 0:
            never_closed.add(tag)
            continue
        parts += text[done : match.start()], _NOT_LINE_END.sub(" ", text[match.start() : end])
        done = end
    return "".join((*parts, text[done:]))


def template_ends(text: str) -> dict[int, int]:
    """For the start of each template that is closed, the offset behind its end."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for match in _BRACES.finditer(text):
        if match[0] == "{{":
            opened.append(match.start())
        elif opened:
            ends[opened.pop()] = match.end()
    return ends


def read_template(source: str) -> Template:
    """A template from its ``{{`` to its ``}}``."""
    parts = _split(source[2:-2])
    given: dict[str, str] = {}
    number = 0
    for part in parts[1:400]:
        match = _NAME.match(part)
        if match:
            given.setdefault(match["key"].strip(), part[match.end() :].strip())
        else:
            number += 1
            given[str(number)] = part.strip()
    return Template(parts[0].strip(), given)


def _split(text: str) -> list[str]:
    """Cut at each bar outside inner templates and links."""
    parts: list[str] = []
    depth = done = 0
    for match in _CUT.finditer(text):
        if match[0] in ("{{", "[["):
            depth += 1
        elif match[0] != "|":
            depth = max(0, depth - 1)
        elif not depth:
            parts.append(text[done : match.start()])
            done = match.end()
    return [*parts, text[done:]]


def shown_of_link(match: re.Match[str]) -> str:
    """What a link within the wiki prints: nothing of a picture or a category."""
    if _NO_PAGE.match(match["target"]):
        return ""
    return match["shown"] if match["shown"] is not None else match["target"]


def opens_a_note(match: re.Match[str]) -> bool:
    """Whether a link opens a note whose text goes on behind it without a mark: "[… Title] Retrieved"."""
    before = match.string[max(0, match.start() - 3) : match.start()].rstrip()
    return (not before or before.endswith(">")) and bool(_RUNS_ON.match(match.string, match.end()))


def attributes(source: str) -> dict[str, str]:
    """The attributes of a tag."""
    return {
        match["key"].lower(): (match["double"] or match["single"] or match["bare"] or "").strip()
        for match in _ATTRIBUTE.finditer(source)
    }


def value_before(text: str) -> tuple[bool, str]:
    """What stands before a note in a template: whether a parameter begins there, and its value so far."""
    found = list(_PARAMETER.finditer(text[-_LONGEST_VALUE:]))
    value = text[-_LONGEST_VALUE:][found[-1].end() :] if found else text[-_LONGEST_VALUE:]
    begins = bool(found) or "\n" in value
    line = value.rpartition("\n")[2]
    if begins:
        line = line.lstrip("*#: \t")
    return begins, line if line.count("{{") == line.count("}}") else ""
