"""Markdown inside a paragraph → plain text that remembers its italics.

Only what papers need is understood: backslash escapes, emphasis, links and autolinks, a few inline
HTML tags, entities (CommonMark 0.31, sections 2.4, 2.5, 6.2–6.6). Each character of the result knows
where it came from, so that fields can be located in the text as it was typed.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from verifier.model import Span, StyledText

_TOKEN = re.compile(
    r"""
      (?P<autolink><\s*(?:https?://|www\.|mailto:)[^<>\s]{1,4000}\s*>)
    | (?P<link>(?<!!)\[(?P<label>[^\[\]]{1,2000})\]\(\s*<?(?P<target>[^\s<>]{1,4000}?)>?(?:\s+"[^"]{0,500}")?\s*\))
    | (?P<url>(?:https?://|www\.)[^\s<>\[\]“”"]{1,4000})
    | (?P<escape>\\[!-/:-@\[-`{-~])
    | (?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
    | (?P<italic_tag></?(?:i|em|cite)>)
    | (?P<tag></?(?:sup|sub|b|strong|u|small|span|a|br|font|p|mark|code)(?:\s[^<>]{0,500})?/?>)
    | (?P<stars>\*{1,3})
    | (?P<underscores>_{1,3})
    | (?P<space>[ \t\r\n\f\v\u00a0\u2028\u2029]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$", re.IGNORECASE)
_ESCAPED = re.compile(r"\\+([!-/:-@\[-`{-~])")
_TRAILING = ".,;:!?'*_"


@dataclass(frozen=True, slots=True)
class Inline:
    """A stretch of Markdown as read.

    ``offsets`` gives for each code point of the text its place in the source; ``addresses`` holds
    (shown, target) of links whose visible address is not the one they lead to.
    """

    text: StyledText
    offsets: tuple[int, ...]
    addresses: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class _Writer:
    """Collects characters and their places; folds white space as it goes."""

    characters: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)

    def put(self, text: str, start: int, step: int = 1) -> None:
        for index, character in enumerate(text):
            self.characters.append(character)
            self.offsets.append(start + index * step)

    def space(self, start: int) -> None:
        if self.characters and self.characters[-1] != " ":
            self.put(" ", start)


def unescape_address(address: str) -> str:
    """Remove Markdown's backslashes from an address, also those of a second round of escaping."""
    return _ESCAPED.sub(r"\1", address)


def read_inline(source: str) -> Inline:
    """Read inline Markdown. Never fails: what is not understood is text."""
    out = _Writer()
    italics: list[Span] = []
    addresses: list[tuple[str, str]] = []
    pending: list[str] = []
    opened: dict[str, int] = {}
    position = 0
    closers = _closers(source)
    for match in _TOKEN.finditer(source):
        if match.start() < position:
            continue
        out.put(source[position : match.start()], position)
        position = match.end()
        kind = match.lastgroup or ""
        text = match.group()
        if match.group("link") is not None:
            _link(match, out, addresses, pending)
        elif kind == "autolink":
            out.put(text[1:-1].strip(), match.start() + 1)
        elif kind == "url":
            position = match.start() + _url(text, match.start(), out)
        elif kind == "escape":
            out.put(text[1], match.start() + 1)
        elif kind == "entity":
            out.put(html.unescape(text), match.start(), 0)
        elif kind == "italic_tag":
            _toggle("tag", len(out.characters), opened, italics, closing=text.startswith("</"))
        elif kind == "tag":
            if text.lower().startswith(("<br", "<p")):
                out.space(match.start())
        elif kind in ("stars", "underscores"):
            _emphasis(match, source, out, opened, italics, closers)
        else:
            out.space(match.start())
    out.put(source[position:], position)
    for target in pending:
        _append_address(out, target, len(source))
    return _trimmed(out, italics, addresses)


def _link(match: re.Match[str], out: _Writer, addresses: list[tuple[str, str]], pending: list[str]) -> None:
    """Write a link: an address shown is what the author printed; a title shown gets its address added."""
    label = match.group("label").strip()
    target = unescape_address(match.group("target"))
    shown = unescape_address(label)
    start = match.start("label")
    if _ADDRESS.match(shown):
        out.put(shown, start)
        if _bare(shown) != _bare(target):
            addresses.append((shown, target))
        return
    inner = (
        read_inline(label)
        if not _TOKEN.fullmatch(label)
        else Inline(StyledText(shown), tuple(range(len(shown))))
    )
    for character, offset in zip(inner.text.plain, inner.offsets, strict=True):
        out.put(character, start + offset)
    if _ADDRESS.match(target):
        pending.append(target)


def _bare(address: str) -> str:
    """An address without the differences that no reader sees."""
    return html.unescape(address).rstrip("/.,;").removeprefix("https://").removeprefix("http://").casefold()


def _url(text: str, start: int, out: _Writer) -> int:
    """Write an address that stands in the text; returns how many characters of the source it took."""
    kept = text.rstrip(_TRAILING)
    consumed = len(kept)
    index = 0
    while index < consumed:
        if kept[index] == "\\" and index + 1 < consumed and not kept[index + 1].isalnum():
            index += 1
            continue
        out.put(kept[index], start + index)
        index += 1
    return consumed


def _closers(source: str) -> dict[str, int]:
    """The last place where each kind of emphasis could still be closed."""
    return {
        "*": max((m.start() for m in re.finditer(r"(?<=\S)\*", source)), default=-1),
        "_": max((m.start() for m in re.finditer(r"(?<=\S)_(?!\w)", source)), default=-1),
    }


def _emphasis(
    match: re.Match[str],
    source: str,
    out: _Writer,
    opened: dict[str, int],
    italics: list[Span],
    closers: dict[str, int],
) -> None:
    """Open or close emphasis, or write the characters when they are neither."""
    run = match.group()
    mark = run[0]
    before = source[match.start() - 1] if match.start() else " "
    after = source[match.end()] if match.end() < len(source) else " "
    if len(run) == 2:
        bold_open = mark * 2 in opened
        if (bold_open and not before.isspace()) or (
            not after.isspace() and source.find(run, match.end()) > 0
        ):
            _toggle(mark * 2, len(out.characters), opened, [], closing=bold_open)
            return
        out.put(run, match.start())
        return
    is_open = mark in opened
    can_close = not before.isspace() and (mark == "*" or not after.isalnum())
    can_open = not after.isspace() and (mark == "*" or not before.isalnum()) and closers[mark] >= match.end()
    if (is_open and can_close) or (not is_open and can_open):
        _toggle(mark, len(out.characters), opened, italics, closing=is_open)
    else:
        out.put(run, match.start())


def _toggle(mark: str, position: int, opened: dict[str, int], italics: list[Span], *, closing: bool) -> None:
    if closing and mark in opened:
        start = opened.pop(mark)
        if position > start:
            italics.append(Span(start, position))
    elif not closing:
        opened.setdefault(mark, position)


def _append_address(out: _Writer, target: str, end: int) -> None:
    if target not in "".join(out.characters):
        out.space(end)
        out.put(target, end, 0)


def _trimmed(out: _Writer, italics: list[Span], addresses: list[tuple[str, str]]) -> Inline:
    """Drop white space at both ends, keeping offsets and italics in step."""
    plain = "".join(out.characters)
    start = len(plain) - len(plain.lstrip())
    end = len(plain.rstrip())
    text = StyledText(plain, tuple(sorted(italics, key=lambda span: span.start))).slice(
        start, max(start, end)
    )
    return Inline(text, tuple(out.offsets[start : max(start, end)]), tuple(addresses))
