"""AsciiDoc → the notes, headings and entries of Pandoc's Markdown, each character in its place.

A note ends at the first bracket that is neither escaped nor that of a link, as Asciidoctor reads it, and
notes are numbered as they stand in the text. Comments and what is printed as typed are blanked.
"""

from __future__ import annotations

import re

from verifier.documents.light_text import BRACKET, PAD, Rewritten, blank
from verifier.patterns import late_pattern

_AS_TYPED = r"`\+[^\r\n]{1,300}?\+`|\+\+\+[^\r\n]{0,300}?\+\+\+"
_CALL = late_pattern(
    rf"{_AS_TYPED}|(?<!\\)footnote(?:ref:\[(?P<old>[\w.-]{{1,80}})(?P<more>[,\]])"
    r"|:(?P<name>[\w.-]{0,80})\[(?P<end>\]?))"
)
_IN_NOTE = late_pattern(r"\\[\[\]]|(?P<open>\[)|(?P<close>\])")
_LINK = late_pattern(r"(?:link:)?(?P<url>https?://[^\s\[\]<>]{1,2000})\[(?P<title>(?:\\\]|[^\[\]]){0,300})\]")
_LINK_SETTINGS = late_pattern(r",\s?(?:window|role|opts|rel|id|title)=.*|\^$", re.DOTALL)
_REFERENCE = late_pattern(r"<<[^<>,\r\n]{1,100},(?P<title>[^<>]{1,300})>>")
_HEADING = late_pattern(r"^={1,6}(?= \S)", re.MULTILINE)
_SETTINGS = late_pattern(
    r"^(?:\[[^\[\]\r\n]{1,300}\]|\[\[[^\[\]\r\n]{1,100}\]\])[ \t]*$"
    r"|^:!?[\w-]{1,60}!?:(?:[ \t][^\r\n]{0,500})?$",
    re.MULTILINE,
)
_ATTRIBUTE = late_pattern(
    r"^:(?P<name>\w[\w-]{0,60}):[ \t]{1,8}(?P<value>\S[^\r\n]{0,500}?)[ \t]*$", re.MULTILINE
)
_NAMED = late_pattern(r"(?<!\\)\{(?P<name>\w[\w-]{0,60})\}")
_LONGEST_VALUE = 500
_MOST_VALUES = 5000
_ENTRY = late_pattern(r"^(?P<item>[ \t]{0,8}[*-]{1,5}[ \t]{1,4})\[\[\[[^\[\]\r\n]{1,100}\]\]\]", re.MULTILINE)
_BOLD = late_pattern(r"(?<![\w*\\])\*(?=[^\s*])(?P<text>[^*\r\n]{1,300})(?<=\S)\*(?![\w*])")
_ITALIC = late_pattern(r"__(?=\S)(?P<text>[^_\r\n]{1,300})(?<=\S)__")
_BLOCK = late_pattern(r"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|`{3})[\w,]{0,40}\s*")
_MADE_LINK = late_pattern(r"\[(?:\\.|[^\[\]]){1,300}\]\(https?://")
_BLANK_LINE = late_pattern(r"\n[ \t]*\r?\n")
_COMMENT = late_pattern(r"//(?!/)")
_QUOTES = (('"`', f"{PAD}“"), ('`"', f"”{PAD}"), ("``", f"{PAD}“"), ("''", f"”{PAD}"))


def is_asciidoc(text: str) -> bool:
    """Whether a text holds footnotes of AsciiDoc."""
    return "footnote" in text and any(
        match["old"] or match["name"] is not None for match in _CALL.finditer(text)
    )


def asciidoc(text: str) -> Rewritten:
    """``footnote:[Berg]`` → ``^[Berg]``; ``footnote:b[]`` calls the note ``footnote:b[Berg]`` again."""
    result = Rewritten("", counted=True)

    def link(match: re.Match[str]) -> str:
        title = _LINK_SETTINGS.sub("", match["title"]).strip()
        if title[:1] == title[-1:] == '"' and len(title) > 2:
            title = title[1:-1]
        return result.link(title, match["url"], len(match[0])) if title else _padded(match["url"], match[0])

    text = _with_values(_without_hidden(text))
    text = _SETTINGS.sub(lambda match: blank(match[0]), text)
    text = _HEADING.sub(lambda match: "#" * len(match[0]), text)
    text = _ENTRY.sub(lambda match: match["item"].ljust(len(match[0])), text)
    text = _BOLD.sub(rf"{PAD}\g<text>{PAD}", text)
    text = _ITALIC.sub(rf"{PAD}*\g<text>*{PAD}", text)
    text = _REFERENCE.sub(lambda match: match["title"].rjust(len(match[0]), PAD), text)
    for typed, printed in _QUOTES:
        text = text.replace(typed, printed)
    result.text = _with_notes(_LINK.sub(link, text), result.names)
    return result


def _with_values(text: str) -> str:
    """The text with what its attributes stand for: ``{spec}[The specification]`` with ``:spec: https://…``.

    What is behind one in its line moves by that; an attribute may name others that were set before it.
    """
    values: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        value = _NAMED.sub(lambda named: values.get(named["name"].lower(), named[0]), match["value"])
        values[match["name"].lower()] = value[:_LONGEST_VALUE]
    if not values:
        return text
    return _NAMED.sub(lambda named: values.get(named["name"].lower(), named[0]), text, count=_MOST_VALUES)


def _padded(text: str, as_long_as: str) -> str:
    return text.ljust(len(as_long_as), PAD)


def _with_notes(text: str, names: dict[str, int]) -> str:
    """The text with its notes as those of Pandoc; ``names`` learns where the notes stand that have a name."""
    parts: list[str] = []
    done = unclosed = 0
    for match in _CALL.finditer(text):
        name = match["name"] if match["old"] is None else match["old"]
        if match.start() < max(done, unclosed) or name is None:
            continue
        if match["end"] or match["more"] == "]":
            parts += text[done : match.start()], f"[^{name}]".ljust(len(match[0])) if name else match[0]
            done = match.end()
            continue
        body, end = _body(text, match.end())
        if body is None:
            unclosed = end
            continue
        if name:
            names.setdefault(name, match.start())
        parts += text[done : match.start()], "^[".ljust(len(match[0])), body
        done = end
    return "".join((*parts, text[done:]))


def _body(text: str, start: int) -> tuple[str | None, int]:
    """What a note says, up to the bracket that ends it, and where that stands. Links keep their brackets.

    None for what nothing ends, and where its paragraph does.
    """
    parts: list[str] = []
    done = start
    in_link = False
    paragraph = _BLANK_LINE.search(text, start)
    last = paragraph.start() if paragraph else len(text)
    for sign in _IN_NOTE.finditer(text, start, last):
        if sign["open"]:
            in_link = _MADE_LINK.match(text, sign.start()) is not None
            if not in_link:
                parts += text[done : sign.start()], BRACKET
                done = sign.end()
        elif sign["close"] and not in_link:
            return "".join((*parts, text[done : sign.start()])), sign.start()
        elif sign["close"]:
            in_link = False
    return None, last


def _without_hidden(text: str) -> str:
    """The text without comments and blocks that are printed as typed; a block that nothing ends is text."""
    lines = text.splitlines(keepends=True)
    opened: tuple[str, int] | None = None
    for at, line in enumerate(lines):
        sign = line.rstrip()
        if opened is not None:
            if sign == opened[0]:
                lines[opened[1] : at + 1] = [blank(one) for one in lines[opened[1] : at + 1]]
                opened = None
        elif _BLOCK.fullmatch(line) and not _underlines(sign, lines[at - 1].rstrip() if at else ""):
            opened = sign.rstrip("abcdefghijklmnopqrstuvwxyz,") if sign.startswith("`") else sign, at
        elif _COMMENT.match(line):
            lines[at] = blank(line)
    return "".join(lines)


def _underlines(rule: str, above: str) -> bool:
    """Whether a rule makes a heading of the line above it, as it did in early AsciiDoc."""
    return abs(len(above) - len(rule)) <= 1 and above[:1] not in ("", "[", ".")
