"""The help of a rule, from Markdown to HTML that cannot do anything."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from verifier.reporting.escape import visible, web_address

LINK_RELATION: Final = "noopener noreferrer nofollow"
"""What every link that leads out of the page is marked with."""

_PARSER: Final = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")


def help_html(text: str) -> Markup:
    """The Markdown of a rule as HTML: raw HTML is shown, not obeyed, and no image is fetched.

    Headings become bold lines, so that the outline of the page stays its own. Links that `web_address` does
    not allow lose their target.
    """
    tokens = _PARSER.parse(visible(text))
    for token in tokens:
        _tame(token)
    return Markup(_PARSER.renderer.render(tokens, _PARSER.options, {}))  # noqa: S704 - made of escaped parts


def _tame(token: Token) -> None:
    if token.type in ("heading_open", "heading_close"):
        token.tag = "p"
        if token.nesting == 1:
            token.attrSet("class", "help-heading")
    _tame_links(token.children or ())


def _tame_links(children: Sequence[Token]) -> None:
    for child in children:
        if child.type == "link_open":
            address = web_address(str(child.attrGet("href") or ""))
            child.attrs = {"href": address, "rel": LINK_RELATION} if address else {}
