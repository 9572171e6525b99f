"""Citations by key in the notes of a Markdown paper, as Pandoc reads them, and the bibliographies it names.

Pandoc's manual, "Citation syntax": ``[see @berg, p. 5; -@{wu 2014}]``, ``@berg [p. 5]``, ``@berg``. No letter
or sign of an address stands before the ``@`` of a key, and no backslash.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from verifier.documents.dashes import with_dashes
from verifier.documents.inline import Inline
from verifier.documents.locators import read_locator
from verifier.documents.marked import MarkedCitation
from verifier.model import Locator, Span, StyledText
from verifier.patterns import late_pattern

_KEY = late_pattern(
    r"(?:(?<![\w\\@./+-])-|(?<![\w\\@./+-]))@"
    r"(?:\{(?P<braced>[^{}\s][^{}\r\n]{0,200})\}|(?P<key>\w(?:\w|[:.#$%&+?<>~/-](?=\w)){0,200}))"
)
_GROUP = late_pattern(r"(?<![\^\\])\[(?P<items>(?:[^\[\]\\]|\\.|\[[^\[\]]{0,200}\]){1,2000})\](?![(\[{])")
_HIDDEN = late_pattern(
    r"`[^`\n]{1,300}`|\]\([^()\s]{1,4000}\)|<[^<>\s]{1,4000}>|(?:https?://|www\.)[^\s<>]{1,4000}"
)
_ITEM_END = late_pattern(r"\\.|;")
_IN_BRACKETS = late_pattern(r"\s{1,3}\[(?P<place>[^\[\]@^\\]{1,200})\](?![(\[])")
_PLACE = late_pattern(
    r"(?:[^\W\d_]{1,12}\.?\s?|[§¶]{1,2}\s?)?(?:\d(?:[\w:]|\.(?=\d)){0,12}|[ivxlcIVXLC]{1,8}\b)"
    r"(?:\s?(?:--?|[–,&])\s?\d[\w:]{0,12}){0,12}"
)
_TYPED_PLACE = late_pattern(rf",?\s(?=[^\W\d_]{{1,12}}\.?\s?\d|[§¶]){_PLACE.pattern}")
"""A cited place behind a key in the text, told by the word for it: "@berg, 2 May" says no page."""

_FRONT = late_pattern(
    r"\A\ufeff?---[ \t]*\r?\n(?P<lines>(?:(?!---|\.\.\.)[^\r\n]*\r?\n){0,500})"
    r"(?:---|\.\.\.)[ \t]*(?=\r?\n|\Z)"
)
_NAMED = late_pattern(r"^bibliography:[ \t]*(?P<value>[^\r\n]{0,2000})", re.MULTILINE)
_ALL_LISTED = late_pattern(r"^nocite:[^\r\n]{0,2000}(?:\r?\n[ \t]+[^\r\n]{0,2000}){0,200}@\*", re.MULTILINE)
_LISTED = late_pattern(r"\r?\n[ \t]*-[ \t]+(?P<file>[^\r\n]{1,400})")
_EMPHASIS = late_pattern(r"\*{1,2}|(?<!\w)_{1,2}|_{1,2}(?!\w)")
_MOST_FILES = 50
_MOST_KEYS = 500


@dataclass(frozen=True, slots=True)
class _Cited:
    """One citation in the source of a note: its stretch, its key, and what is said around the key."""

    start: int
    end: int
    key: str
    lead: str = ""
    place: Locator | None = None
    behind: str = ""
    is_bare: bool = False


def keys_anywhere(text: str) -> frozenset[str]:
    """The keys in a paper, in its text and its front matter too, where they make no citations to be read."""
    found = _KEY.finditer(_HIDDEN.sub(" ", text))
    return frozenset(match["braced"] or match["key"] for match in found)


def lists_all(text: str) -> bool:
    """Whether the front matter of a paper puts all of its bibliographies into the list (``nocite: '@*'``)."""
    front = _FRONT.match(text)
    return front is not None and "@*" in front["lines"] and bool(_ALL_LISTED.search(front["lines"]))


def libraries_named(text: str, folder: Path) -> tuple[Path, ...]:
    """The bibliography files that the front matter of a paper names."""
    front = _FRONT.match(text)
    named = _NAMED.search(front["lines"]) if front else None
    if front is None or named is None:
        return ()
    value = named["value"].partition(" #")[0].strip()
    if value:
        files = value.strip("[]").split(",") if value.startswith("[") else [value]
    else:
        files = []
        at = named.end()
        while listed := _LISTED.match(front["lines"], at):
            files.append(listed["file"])
            at = listed.end()
    names = [name for file in files[:_MOST_FILES] if (name := file.strip().strip("\"'"))]
    return tuple(folder / name for name in dict.fromkeys(names))


def cites_by_key(source: str) -> bool:
    """Whether a text holds a citation that nothing but Pandoc's syntax looks like: "[see @berg, p. 5]"."""
    return "@" in source and any(not cited.is_bare for cited in _found(source))


def with_keys(source: str, inline: Inline, *, sure: bool) -> tuple[StyledText, tuple[MarkedCitation, ...]]:
    """The text of a note with its keys as citations, and where in the text each is.

    Keys that stand alone are presumed ones unless the paper is ``sure`` to cite by key: "@UN" in a sentence
    and "Trump, D. [@realDonaldTrump]" in the style of the APA name accounts. Their text stays as typed.
    """
    found = sorted(_found(source), key=lambda cited: cited.start)[:_MOST_KEYS] if "@" in source else []
    if not found:
        return with_dashes(inline.text), ()
    built = _Built(inline)
    marked: list[MarkedCitation] = []
    for cited in found:
        built.copy_to(cited.start)
        if cited.is_bare and not sure:
            begin = built.length
            built.copy_to(cited.end)
            marked.append(MarkedCitation(begin, built.length, cited.key, locator=cited.place, presumed=True))
            continue
        if cited.lead:
            built.put(f"{cited.lead} ")
        begin = built.length
        built.put(cited.key)
        if cited.place is not None:
            built.put(f", {_printed(cited.place)}")
        marked.append(MarkedCitation(begin, built.length, cited.key, locator=cited.place, lead=cited.lead))
        built.put(_EMPHASIS.sub("", cited.behind))
        built.skip_to(cited.end)
    built.copy_to(len(source) + 1)
    return built.text, tuple(marked)


def _printed(place: Locator) -> str:
    if place.kind != "page":
        return f"{place.kind} {place.value}"
    return f"{'pp' if re.search(r'[-–,;&]', place.value) else 'p'}. {place.value}"


def _shown(source: str) -> str:
    """A source with what is no text blanked out: code, targets of links, addresses."""
    return _HIDDEN.sub(lambda match: " " * len(match[0]), source)


def _found(source: str) -> Iterator[_Cited]:
    shown = _shown(source)
    done = 0
    groups = [(match, cited) for match in _GROUP.finditer(shown) if (cited := _cited_in(shown, match))]
    for match, cited in groups:
        yield from _alone(shown, done, match.start())
        yield from cited
        done = match.end()
    yield from _alone(shown, done, len(shown))


def _cited_in(shown: str, group: re.Match[str]) -> list[_Cited]:
    """The citations of a group in brackets; none unless each of its parts has a key, as Pandoc demands."""
    cited: list[_Cited] = []
    begin, last = group.span("items")
    ends = [sign.start() for sign in _ITEM_END.finditer(shown, begin, last) if sign[0] == ";"]
    for end in [*ends, last]:
        key = _KEY.search(shown, begin, end)
        if key is None:
            return []
        place, behind = _parted(shown[key.end() : end])
        lead = " ".join(shown[begin : key.start()].split())
        start = begin if cited else group.start()
        behind, stop = (behind, group.end()) if end == last else (f"{behind}; ", end + 1)
        cited.append(_Cited(start, stop, _key(key), lead, place, behind))
        begin = end + 1
    only = cited[0]
    if len(cited) > 1 or only.lead or only.place or only.behind or "-@" in group[0]:
        return cited
    return [replace(only, is_bare=True)]


def _alone(shown: str, begin: int, end: int) -> Iterator[_Cited]:
    """The citations of a stretch whose keys stand outside of brackets."""
    for key in _KEY.finditer(shown, begin, end):
        stop = key.end()
        place: Locator | None = None
        if bracketed := _IN_BRACKETS.match(shown, stop, end):
            place, behind = _parted(bracketed["place"])
            yield _Cited(key.start(), bracketed.end(), _key(key), "", place, behind, is_bare=True)
            continue
        if typed := _TYPED_PLACE.match(shown, stop, end):
            place = read_locator(typed[0].strip(" ,"))
            stop = typed.end() if place else stop
        yield _Cited(key.start(), stop, _key(key), "", place, "", is_bare=True)


def _key(match: re.Match[str]) -> str:
    return str(match["braced"] or match["key"])


def _parted(suffix: str) -> tuple[Locator | None, str]:
    """The cited place at the beginning of what stands behind a key, and the words behind it."""
    text = " ".join(suffix.strip().lstrip(",").split())
    if text.startswith("{") and "}" in text:
        # "@berg{ii, A, D-Z}, with a suffix": what is in braces is the place.
        inside, _, behind = text[1:].partition("}")
        return read_locator(inside) or Locator("page", inside), f" {behind.strip()}" if behind.strip() else ""
    match = _PLACE.match(text)
    place = read_locator(match[0]) if match else None
    if place is None or match is None:
        return None, f", {text}" if text else ""
    behind = text[match.end() :]
    return place, behind if behind[:1] in ("", ",", ";", " ", ".") else f" {behind}"


class _Built:
    """The text of a note while its citations are put in place of their keys, by places in its source."""

    def __init__(self, inline: Inline) -> None:
        self._inline = inline
        self._parts: list[str] = []
        self._italics: list[Span] = []
        self._done = 0
        self.length = 0

    def copy_to(self, place: int) -> None:
        """Copy the text up to a place in the source."""
        end = max(self._done, bisect_left(self._inline.offsets, place))
        part = with_dashes(self._inline.text.slice(self._done, end))
        self._italics.extend(Span(span.start + self.length, span.end + self.length) for span in part.italics)
        self.put(part.plain)
        self._done = end

    def skip_to(self, place: int) -> None:
        """Leave out the text up to a place in the source."""
        self._done = max(self._done, bisect_left(self._inline.offsets, place))

    def put(self, text: str) -> None:
        """Write words of the reader's own."""
        self._parts.append(text)
        self.length += len(text)

    @property
    def text(self) -> StyledText:
        """The whole text."""
        return StyledText("".join(self._parts), tuple(self._italics))
