"""Which classes of a page's style sheets set italics or raise text; nothing else of CSS is understood."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from verifier.documents.tree import Node
from verifier.patterns import late_pattern

_COMMENT = late_pattern(r"/\*(?:(?!\*/).){0,20000}\*/", re.DOTALL)
_CLASS = late_pattern(r"(?:^|[\s>+~])[a-z0-9]{0,20}\.(?P<name>[\w-]{1,100})\s*$", re.IGNORECASE)
_STYLE = late_pattern(r"font-style\s{0,9}:\s{0,9}(?P<value>italic|oblique|normal)", re.IGNORECASE)
_RAISED = late_pattern(r"vertical-align\s{0,9}:\s{0,9}super", re.IGNORECASE)
_MOST_RULES = 20_000
_LONGEST = 2_000_000


@dataclass(frozen=True, slots=True)
class Classes:
    """The names of classes that set text in italics, and of those that raise it."""

    italic: frozenset[str] = frozenset(("italic", "italics"))
    raised: frozenset[str] = frozenset()

    def is_italic(self, node: Node) -> bool:
        """Whether the class of an element sets its text in italics."""
        return "class" in node.attributes and not self.italic.isdisjoint(node.attributes["class"].split())

    def is_raised(self, node: Node) -> bool:
        """Whether the class of an element raises its text."""
        return "class" in node.attributes and not self.raised.isdisjoint(node.attributes["class"].split())


def read_classes(sheets: Iterable[str]) -> Classes:
    """The classes of some style sheets. Of two rules for one class the later one counts."""
    italic = dict.fromkeys(Classes().italic, True)
    raised: set[str] = set()
    for sheet in sheets:
        for rule in _COMMENT.sub(" ", sheet[:_LONGEST]).split("}")[:_MOST_RULES]:
            selectors, _, body = rule.rpartition("{")
            style = _STYLE.search(body)
            is_raised = _RAISED.search(body)
            if not (style or is_raised):
                continue
            for selector in selectors.rpartition("{")[2].split(","):
                named = _CLASS.search(selector.strip()[-200:])
                if named and style:
                    italic[named["name"]] = style["value"].lower() != "normal"
                if named and is_raised:
                    raised.add(named["name"])
    return Classes(frozenset(name for name, yes in italic.items() if yes), frozenset(raised))


def sheets_in(root: Node) -> list[str]:
    """The style sheets that stand in a page."""
    return [node.text for node in root.find("style")]
