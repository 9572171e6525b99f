"""What the head of a page says of it: its title, its metadata, its canonical address.

Read with BeautifulSoup, which makes something of every head that there is. Only the head is given to it: over
whole pages it takes ten times as long as the rest of the reading together.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.builder._lxml import LXMLTreeBuilder
from bs4.exceptions import ParserRejectedMarkup
from bs4.filter import SoupStrainer

MAX_HEAD = 100_000
"""So many characters are read when a head has no end."""

_END = re.compile(r"</head\s*>|<body[\s>]", re.IGNORECASE)
# XHTML is read as HTML; its declaration would only make BeautifulSoup warn of that.
_DECLARATION = re.compile(r"\A\s{0,100}<\?xml[^>]{0,300}>", re.IGNORECASE)
_READ = SoupStrainer(["title", "meta", "link"])


class _Builder(LXMLTreeBuilder):
    """Keeps its parser: lxml inspects a builder anew for each, which takes a third of the time of a head."""

    _kept: Any = None

    def parser_for(self, encoding: str | None) -> Any:
        if encoding is not None:
            return super().parser_for(encoding)
        if self._kept is None:
            self._kept = super().parser_for(None)
        return self._kept


_own = threading.local()


def _builder() -> _Builder:
    """The builder of this thread."""
    builder: _Builder | None = getattr(_own, "builder", None)
    if builder is None:
        builder = _own.builder = _Builder()
    return builder


@dataclass(frozen=True, slots=True)
class Head:
    """The title as written, pairs of name (lower case) and content, and the canonical address."""

    title: str = ""
    metadata: tuple[tuple[str, str], ...] = ()
    canonical: str = ""


def read_head(markup: str) -> Head:
    """Read the head of a page; never raises."""
    end = _END.search(markup, 0, MAX_HEAD)
    written = _DECLARATION.sub("", markup[: end.start() if end else MAX_HEAD])
    if "<" not in written:
        # Without any tag BeautifulSoup takes a page for a file name or an address, and warns.
        return Head()
    try:
        soup = BeautifulSoup(written, builder=_builder(), parse_only=_READ)
    except (ParserRejectedMarkup, AssertionError, RecursionError, ValueError):
        _own.builder = None
        return Head()
    tags = [tag for tag in soup.descendants if isinstance(tag, Tag)]
    return Head(
        next((tag.get_text(" ") for tag in tags if tag.name == "title"), ""),
        tuple(pair for tag in tags if tag.name == "meta" and (pair := metadata_of(tag.attrs)) is not None),
        next(_canonical(tags), ""),
    )


def metadata_of(attributes: object) -> tuple[str, str] | None:
    """Return the name and content that the attributes of a meta element give; None when they name nothing."""
    get = getattr(attributes, "get", None)
    if get is None:
        return None
    name = next((str(value) for key in ("name", "property", "itemprop") if (value := get(key))), "")
    return (name.strip().lower().replace("dc:", "dc.")[:60], str(get("content") or "")) if name else None


def _canonical(tags: Iterable[Tag]) -> Iterator[str]:
    for tag in tags:
        if tag.name != "link":
            continue
        relation = tag.get("rel") or ()
        words = relation.split() if isinstance(relation, str) else relation
        if "canonical" in {word.lower() for word in words}:
            yield str(tag.get("href") or "").strip()
