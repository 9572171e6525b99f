"""What the head of a page says of it: its title, its metadata, its canonical address.

Read by itself: in the tree of the whole page, where the head ends is the parser's guess, and a stray element
puts the metadata behind it into the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from verifier.patterns import late_pattern
from verifier.web.tree import bytes_of, tree_of

MAX_HEAD = 100_000
"""So many characters are read when a head has no end."""

_END = late_pattern(r"</head\s*>|<body[\s>]", re.IGNORECASE)
_DECLARATION = late_pattern(r"\A\s{0,100}<\?xml[^>]{0,300}>", re.IGNORECASE)


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
    root = tree_of(bytes_of(written), comments=True) if "<" in written else None
    if root is None:
        return Head()
    tags = list(root.iter("title", "meta", "link"))
    return Head(
        next((_text(tag) for tag in tags if tag.tag == "title"), ""),
        tuple(pair for tag in tags if tag.tag == "meta" and (pair := metadata_of(tag.attrib)) is not None),
        next(_canonical(tags), ""),
    )


def metadata_of(attributes: object) -> tuple[str, str] | None:
    """Return the name and content that the attributes of a meta element give; None when they name nothing."""
    get = getattr(attributes, "get", None)
    if get is None:
        return None
    name = next((str(value) for key in ("name", "property", "itemprop") if (value := get(key))), "")
    return (name.strip().lower().replace("dc:", "dc.")[:60], str(get("content") or "")) if name else None


def _text(title: Any) -> str:
    """The text of an element and of those in it, each piece for itself: what parts them parts words."""
    pieces = [title.text]
    for node in title.iterdescendants():
        pieces += [node.text if isinstance(node.tag, str) else None, node.tail]
    return " ".join(filter(None, pieces))


def _canonical(tags: Iterable[Any]) -> Iterator[str]:
    for tag in tags:
        if tag.tag == "link" and "canonical" in (tag.get("rel") or "").lower().split():
            yield (tag.get("href") or "").strip()
