"""What the head of a page says of it: its title, its metadata, its canonical address.

Read with BeautifulSoup, which makes something of every head that there is. Only the head is given to it: over
whole pages it takes ten times as long as the rest of the reading together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from bs4.exceptions import ParserRejectedMarkup
from bs4.filter import SoupStrainer

MAX_HEAD = 100_000
"""So many characters are read when a head has no end."""

_END = re.compile(r"</head\s*>|<body[\s>]", re.IGNORECASE)
# XHTML is read as HTML; its declaration would only make BeautifulSoup warn of that.
_DECLARATION = re.compile(r"\A\s{0,100}<\?xml[^>]{0,300}>", re.IGNORECASE)
_READ = SoupStrainer(["title", "meta", "link"])


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
        soup = BeautifulSoup(written, "lxml", parse_only=_READ)
    except (ParserRejectedMarkup, AssertionError, RecursionError, ValueError):
        return Head()
    title = soup.find("title")
    return Head(
        title.get_text(" ") if isinstance(title, Tag) else "",
        tuple(pair for tag in soup.find_all("meta") if (pair := metadata_of(tag.attrs)) is not None),
        next(_canonical(soup), ""),
    )


def metadata_of(attributes: object) -> tuple[str, str] | None:
    """Return the name and content that the attributes of a meta element give; None when they name nothing."""
    get = getattr(attributes, "get", None)
    if get is None:
        return None
    name = next((str(value) for key in ("name", "property", "itemprop") if (value := get(key))), "")
    return (name.strip().lower().replace("dc:", "dc.")[:60], str(get("content") or "")) if name else None


def _canonical(soup: BeautifulSoup) -> Iterator[str]:
    for tag in soup.find_all("link"):
        relation = tag.get("rel") or ()
        words = relation.split() if isinstance(relation, str) else relation
        if "canonical" in {word.lower() for word in words}:
            yield str(tag.get("href") or "").strip()
