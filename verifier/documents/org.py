"""Org → the notes and headings of Pandoc's Markdown, each character in its place."""

from __future__ import annotations

import re

from verifier.documents.light_text import PAD, Rewritten, blank
from verifier.patterns import late_pattern

_LINK = late_pattern(r"\[\[(?P<url>https?://[^\[\]\s]{1,2000})\](?:\[(?P<title>[^\[\]]{1,300})\])?\]")
_HEADING = late_pattern(r"^(?P<stars>\*{1,6})(?= \S)", re.MULTILINE)
_DRAWER = late_pattern(r"^[ \t]{0,8}:[\w-]{1,40}:(?:[ \t][^\n]{0,300})?$", re.MULTILINE)
_DEFINITION = late_pattern(r"^\[fn:(?P<label>[\w-]{1,80})\](?=[ \t])", re.MULTILINE)
_CALL = late_pattern(
    r"(?<![\w=~])(?P<sign>[=~])(?=[^\s=~])[^=~\r\n]{0,200}(?<=\S)(?P=sign)(?!\w)"
    r"|\[fn:(?P<label>[\w-]{0,80})(?P<end>\]|:)"
)
_ITALIC = late_pattern(
    r"(?<![\w/:.])/(?=[^\s/])(?P<text>[^/\r\n]{0,200}(?:\r?\n[^/\r\n]{1,200})?)(?<=[^\s/])/(?![\w/])"
)
_BLOCK = late_pattern(r"[ \t]*#\+(?P<which>begin|end)_(?P<name>\w{1,40})", re.IGNORECASE)
_NOT_PRINTED = late_pattern(r"[ \t]*(?:#(?:[ \t]|$)|:(?:[ \t]|$))")
_TYPED = frozenset(("src", "example", "comment", "export"))


def is_org(text: str) -> bool:
    """Whether a text holds footnotes of Org."""
    return "[fn:" in text


def org(text: str) -> Rewritten:
    """``[fn:1] Berg`` → ``[^1]: Berg``, ``[fn:1]`` → ``[^1]``, ``[fn:: Berg]`` → ``^[ Berg]``."""
    text = _without_hidden(text)
    text = _HEADING.sub(lambda match: "#" * len(match["stars"]), text)
    text = _DRAWER.sub(lambda match: " " * len(match.group()), text)
    text = _DEFINITION.sub(lambda match: f"[^{match['label']}]:", text)
    text = _CALL.sub(_call, text)
    text = _LINK.sub(_link, text)
    return Rewritten(_ITALIC.sub(r"*\g<text>*", text))


def _without_hidden(text: str) -> str:
    """The text without its comments and what it prints as typed; a block that nothing ends is text."""
    lines = text.splitlines(keepends=True)
    opened: tuple[str, int] | None = None
    for at, line in enumerate(lines):
        mark = _BLOCK.match(line)
        if mark is None:
            if opened is None and _NOT_PRINTED.match(line):
                lines[at] = blank(line)
        elif mark["which"].lower() == "begin":
            if opened is None and mark["name"].lower() in _TYPED:
                opened = mark["name"].lower(), at
        elif opened is not None and mark["name"].lower() == opened[0]:
            lines[opened[1] : at + 1] = [blank(one) for one in lines[opened[1] : at + 1]]
            opened = None
    return "".join(lines)


def _link(match: re.Match[str]) -> str:
    link = f"[{match['title']}]({match['url']})" if match["title"] else f"<{match['url']}>"
    return link.rjust(len(match[0]), PAD)


def _call(match: re.Match[str]) -> str:
    if match["sign"]:
        return match[0]
    if match["end"] == "]":
        return f"[^{match['label']}]".ljust(len(match[0])) if match["label"] else match[0]
    return "^[".ljust(len(match[0]))
