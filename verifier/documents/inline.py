"""Markdown inside a paragraph → plain text that remembers its italics.

Only what papers need is understood: backslash escapes, emphasis, links and autolinks, a few inline
HTML tags, entities (CommonMark 0.31, sections 2.4, 2.5, 6.2–6.6). Each character of the result knows
where it came from, so that fields can be located in the text as it was typed.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from verifier.documents.links import bare_address, is_address
from verifier.model import Span, StyledText
from verifier.patterns import late_pattern

_TOKEN = late_pattern(
    r"""
      (?P<autolink><\s*(?:https?://|www\.|mailto:)[^<>\s]{1,4000}\s*>)
    | (?P<link>(?<!!)\[(?P<label>[^\[\]]{1,2000})\]
        \(\s*<?(?P<target>(?:[^\s<>()\\]|\\.|\([^\s<>()]{0,400}\)){1,4000}?)>?
        (?:\s+"[^"]{0,500}")?\s*\))
    | (?P<url>(?:https?://|www\.)[^\s<>\[\]“”"]{1,4000})
    | (?P<escape>\\[!-/:-@\[-`{-~])
    | (?P<code>(?<!`)`(?![`\s])(?P<typed>[^`\r\n]{1,300})(?<!\s)`(?!`))
    | (?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
    | (?P<italic_tag></?(?:i|em|cite)>)
    | (?P<tag></?(?:sup|sub|b|strong|u|small|span|a|br|font|p|mark|code)(?:\s[^<>]{0,500})?/?>)
    | (?P<dashes>(?<=[\w\s.,;:!?)\]”’"'])---?(?=[\w\s(\[\\“‘"']))
    | (?P<line>(?<!\S)(?:_{4,60}(?=[\s.,;:]|\Z)|_{3}(?=[.,;:]\s)))
    | (?P<stars>\*{1,3})
    | (?P<underscores>_{1,3})
    | (?P<space>[ \t\r\n\f\v\u00a0\u2028\u2029]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# With what a token begins: looking for that alone is several times faster than trying all tokens everywhere.
_FIRST_SIGN = late_pattern(r"[<\[\\&*_`\- \t\r\n\f\v\u00a0\u2028\u2029]|[hH][tT][tT][pP]|[wW]{3}\.")
# A link back to where a note is called, without the words of a title.
_LINK_BACK = late_pattern(r"[\s↑↩↵⏎⤴⮌^\ufe0e\ufe0f]{1,8}")
_ARROW_AT_END = late_pattern(r"\s{0,3}[↩⏎⤴][\ufe0e\ufe0f]?\s{0,3}\Z")
_ESCAPED = late_pattern(r"\\+([!-/:-@\[-`{-~])")
_ESCAPE_IN_ADDRESS = late_pattern(r"\\+(?=[^\sA-Za-z0-9\\])")
_TRAILING = ".,;:!?'*_"
_BOLD = ("**", "__")
_CLOSERS = {
    "*": late_pattern(r"(?<=\S)\*"),
    "_": late_pattern(r"(?<=\S)_(?!\w)"),
    "**": late_pattern(r"(?<=\S)\*\*"),
    "__": late_pattern(r"(?<=\S)__"),
}


@dataclass(frozen=True, slots=True)
class Inline:
    """A stretch of Markdown as read.

    ``offsets`` gives for each code point of the text its place in the source; ``addresses`` holds
    (shown, target) of links whose visible address is not the one they lead to.
    """

    text: StyledText
    offsets: tuple[int, ...]
    addresses: tuple[tuple[str, str], ...] = ()


def unescape_address(address: str) -> str:
    """Remove Markdown's backslashes from an address, also those of a second round of escaping."""
    return _ESCAPED.sub(r"\1", address)


def read_inline(source: str, *, targets: bool = True) -> Inline:
    """Read inline Markdown. Never fails: what is not understood is text.

    ``targets``: the addresses behind links that show a title are put behind the text.
    """
    return _Reading(source).read(targets=targets)


class _Reading:
    """One pass over a source: what was written so far, what emphasis is open."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._offsets: list[int] = []
        self._ends_in_space = True
        self._italics: list[Span] = []
        self._links: list[Span] = []
        self._addresses: list[tuple[str, str]] = []
        self._written: set[str] = set()
        self._pending: list[str] = []
        self._opened: dict[str, int] = {}
        self._last_closer: dict[str, int] = {}

    def read(self, *, targets: bool) -> Inline:
        """The whole source as read."""
        source, position = self._source, 0
        for sign in _FIRST_SIGN.finditer(source):
            if sign.start() < position:
                continue
            match = _TOKEN.match(source, sign.start())
            if match is None:
                continue
            self._plain(source[position : match.start()], position, targets=targets)
            position = self._token(match)
        self._put(source[position:], position)
        for target in self._pending if targets else ():
            self._append_address(target)
        return self._trimmed()

    def _token(self, match: re.Match[str]) -> int:
        """Write what a token stands for; returns where the source goes on."""
        kind, text, start = match.lastgroup, match.group(), match.start()
        if kind == "space":
            self._space(start)
        elif kind == "url":
            return start + self._url(text, start)
        elif kind == "link":
            self._link(match)
        elif kind == "autolink":
            address = text[1:-1].strip()
            self._written.add(bare_address(address))
            self._put(address, start + 1)
        elif kind == "code":
            self._put(match["typed"], start + 1)
        elif kind in ("escape", "line"):
            # "______. Título" is a line for who is named in the entry above, and no emphasis.
            self._put(text[kind == "escape" :], start + (kind == "escape"))
        elif kind == "dashes":
            # As Pandoc and Org print them; an address has been passed over whole.
            self._put("—" if len(text) == 3 else "–", start)
        elif kind == "entity":
            self._put(html.unescape(text), start, 0)
        elif kind in ("stars", "underscores"):
            self._emphasis(text, start, match.end())
        elif kind == "italic_tag":
            self._toggle("tag", closing=text.startswith("</"))
        elif text.lower().startswith(("<br", "<p")):
            self._space(start)
        return match.end()

    def _put(self, text: str, start: int, step: int = 1) -> None:
        if text:
            self._pieces.append(text)
            self._offsets.extend(range(start, start + len(text)) if step else [start] * len(text))
            self._ends_in_space = text[-1] == " "

    def _plain(self, text: str, start: int, *, targets: bool) -> None:
        """Write plain text; of "[Rivers](…); [Lakes](…)" each address goes in front of the mark."""
        mark = text.find(";") if targets and self._pending else -1
        if mark < 0 or "](" not in self._source[start + mark :]:
            self._put(text, start)
            return
        self._put(text[:mark], start)
        behind = self._source[start + mark :]
        for target in [target for target in self._pending if target not in behind]:
            self._pending.remove(target)
            self._append_address(target, start + mark)
        self._put(text[mark:], start + mark)

    def _space(self, start: int) -> None:
        if not self._ends_in_space:
            self._put(" ", start)

    def _link(self, match: re.Match[str]) -> None:
        """Write a link: an address shown is what the author printed; a title shown gets its address added."""
        label = match.group("label").strip()
        target = unescape_address(match.group("target"))
        shown = unescape_address(label)
        start = match.start("label")
        if target.startswith("#") and _LINK_BACK.fullmatch(shown):
            return
        if is_address(shown):
            self._written.add(bare_address(shown))
            self._put(shown, start)
            if bare_address(shown) != bare_address(target):
                self._addresses.append((shown, target))
            return
        done = len(self._offsets)
        if _TOKEN.fullmatch(label):
            self._put(shown, start)
        else:
            inner = read_inline(label)
            self._put(inner.text.plain, start)
            self._offsets[done:] = [start + offset for offset in inner.offsets]
            self._italics.extend(Span(done + span.start, done + span.end) for span in inner.text.italics)
        if is_address(target):
            self._pending.append(target)
            if len(self._offsets) > done:
                self._links.append(Span(done, len(self._offsets)))

    def _url(self, text: str, start: int) -> int:
        """Write an address that stands in the text; returns how many characters of the source it took."""
        kept = text.rstrip(_TRAILING)
        done = 0
        for escape in _ESCAPE_IN_ADDRESS.finditer(kept):
            self._put(kept[done : escape.start()], start + done)
            done = escape.end()
        self._put(kept[done:], start + done)
        self._written.add(bare_address(unescape_address(kept)))
        return len(kept)

    def _emphasis(self, run: str, start: int, end: int) -> None:
        """Open or close emphasis, or write the characters when they are neither."""
        mark = run if len(run) == 2 else run[0]
        before = self._source[start - 1] if start else " "
        after = self._source[end] if end < len(self._source) else " "
        inside_word = mark[0] == "_" and before.isalnum() and after.isalnum()
        is_open = mark in self._opened
        can_close = not before.isspace() and (mark != "_" or not after.isalnum())
        # A star in front of a comma refers to a remark on an author ("Berg A*, Li W*, Roth C").
        can_open = not after.isspace() and after not in ",;:)" and self._closes(mark, end)
        can_open = can_open and (mark != "_" or not before.isalnum())
        if not inside_word and ((is_open and can_close) or (not is_open and can_open)):
            self._toggle(mark, closing=is_open)
        else:
            self._put(run, start)

    def _closes(self, mark: str, start: int) -> bool:
        """Whether emphasis that is opened before ``start`` is closed anywhere behind."""
        if mark not in self._last_closer:
            closers = _CLOSERS[mark].finditer(self._source)
            self._last_closer[mark] = max((match.start() for match in closers), default=-1)
        return self._last_closer[mark] >= start

    def _toggle(self, mark: str, *, closing: bool) -> None:
        position = len(self._offsets)
        if not closing:
            self._opened.setdefault(mark, position)
        elif mark in self._opened:
            start = self._opened.pop(mark)
            if position > start and mark not in _BOLD:
                self._italics.append(Span(start, position))

    def _append_address(self, target: str, place: int | None = None) -> None:
        """Write the address of a link that shows a title, at the end unless a place is given."""
        if bare_address(target) not in self._written:
            place = len(self._source) if place is None else place
            self._written.add(bare_address(target))
            self._space(place)
            self._put(target, place, 0)

    def _trimmed(self) -> Inline:
        """Drop white space at both ends, keeping offsets and italics in step."""
        plain = "".join(self._pieces)
        start = len(plain) - len(plain.lstrip())
        arrow = _ARROW_AT_END.search(plain, max(0, len(plain) - 8))
        end = max(start, len(plain[: arrow.start() if arrow else None].rstrip()))
        italics = tuple(sorted(self._italics, key=lambda span: span.start))
        return Inline(
            StyledText(plain, italics, tuple(self._links)).slice(start, end),
            tuple(self._offsets[start:end]),
            tuple(self._addresses),
        )
