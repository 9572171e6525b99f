"""Notices that stand where a page was: that it has moved, with a link to its new place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urldefrag

from verifier.web.phrases.moved import ANY_MOVED, MOVED

SHORT = 400
"""A page of more visible characters says more than that it has moved."""

_MOST_LINKS = 60
# What stands there stands on every page of a site.
_AROUND = ("nav", "header", "footer", "aside")


def told_moved(texts: Iterable[str], length: int) -> str:
    """The words by which a page says that it has moved; "" when it does not, or says more than that.

    ``texts`` are its title, headings and text, ``length`` the length of the text.
    """
    if length >= SHORT:
        return ""
    folded = [" ".join(text.lower().split())[:SHORT] for text in texts]
    if not ANY_MOVED.may_match("|".join(folded)):
        return ""
    return next((found[0] for text in folded if (found := MOVED.search(text))), "")


def only_link(root: Any) -> str:
    """The one address that a page links to, menus and the home page aside; "" when there are more."""
    targets: set[str] = set()
    for tag in list(root.iter("a"))[:_MOST_LINKS]:
        target = urldefrag((tag.get("href") or "").strip())[0]
        if not target.strip("/.") or target.lower().startswith(("mailto:", "javascript:", "tel:")):
            continue
        if next(tag.iterancestors(*_AROUND), None) is None:
            targets.add(target)
    return targets.pop() if len(targets) == 1 else ""
