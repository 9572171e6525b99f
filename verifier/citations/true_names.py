"""The true name of an author, in brackets behind that of his book: "N. G. Bergholz [Fred Bergholz]"."""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import renamed, span_of


def with_true_name(text: str, read: Assembled) -> Assembled:
    """What stands in brackets between author and title said of the author, and not of the title."""
    addon, title, author = (span_of(read, name) for name in ("titleaddon", "title", "author"))
    if addon is None or title is None or author is None:
        return read
    if not author.start < addon.start < title.start or text[addon.start - 1 : addon.start] not in ("[", "("):
        return read
    return renamed(read, read.type, {"titleaddon": "nameaddon"})


__all__ = ["with_true_name"]
