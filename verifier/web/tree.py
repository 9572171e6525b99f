"""From the markup of a page to a tree of its elements, in whatever state the markup is."""

from __future__ import annotations

import threading
from typing import Any

from lxml import etree  # type: ignore[import-untyped,unused-ignore]

# What XML does not allow, and some pages hold.
_CONTROL_SIGNS = bytes(code for code in range(32) if code not in b"\t\n\r")
_CONTROL = bytes.maketrans(_CONTROL_SIGNS, b" " * len(_CONTROL_SIGNS))
_NO_CHARACTERS = ("\ufffe".encode(), "\uffff".encode())

_own = threading.local()
"""The parsers of this thread: to make one takes as long as to read a short page."""


def bytes_of(text: str) -> bytes:
    """The markup as bytes of UTF-8, without the signs that no tree can hold."""
    data = text.encode("utf-8", "replace").translate(_CONTROL)
    if not data.isascii():
        for sign in _NO_CHARACTERS:
            data = data.replace(sign, b" ")
    return data


def tree_of(data: bytes, *, comments: bool = False) -> Any:
    """Return the root of the tree; None when there is none.

    Args:
        data: bytes of UTF-8; a declaration in the text, which spoke of other bytes, is not heeded.
        comments: whether comments stay in the tree, where they part the text around them.
    """
    name = "with_comments" if comments else "bare"
    parser = getattr(_own, name, None)
    if parser is None:
        parser = etree.HTMLParser(
            encoding="utf-8", remove_comments=not comments, remove_pis=not comments, huge_tree=True
        )
        setattr(_own, name, parser)
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    if root is not None:
        # What stands behind an early "</html>" gets a root of its own; readers see it all the same.
        root.extend([late for late in root.itersiblings() if isinstance(late.tag, str)])
    return root
