"""What the styles of a Word document say: which text is italic, which paragraphs are headings or entries."""

from __future__ import annotations

from verifier.documents.tree import Node

_INHERITED = 20
_LEVELS = ("0", "1", "2", "3", "4", "5", "6", "7", "8")
_LOWEST = 8
_OFF = frozenset(("0", "false", "off", "none"))


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Node | None) -> None:
        styles = {node.get("w:styleId"): node for node in (root.find("w:style") if root is not None else ())}
        self._italic: dict[str, bool] = {}
        self._headings: dict[str, int] = {}
        self._entries: set[str] = set()
        for identity in styles:
            for current in _lineage(identity, styles):
                properties = _child(current, "w:rPr")
                own = _italic_in(properties)
                if own is not None:
                    self._italic.setdefault(identity, own)
                name = (_value(current, "w:name") or "").casefold()
                outline = current.first("w:outlineLvl")
                if name.startswith(("heading", "title")) or (outline and outline.get("w:val") in _LEVELS):
                    self._headings.setdefault(identity, _rank(name, outline))
                if name in ("bibliography", "references", "literaturverzeichnis"):
                    self._entries.add(identity)

    def is_italic(self, node: Node) -> bool:
        """Whether a run is italic: by itself, or by its own or its paragraph's style (by one of them)."""
        if node.tag != "w:r":
            return False
        properties = _child(node, "w:rPr")
        own = _italic_in(properties)
        if own is not None:
            return own
        by_style = self._italic.get(_value(properties, "w:rStyle"), False)
        paragraph = next((around for around in node.ancestors() if around.tag == "w:p"), None)
        return by_style != self._italic.get(style_of(paragraph), False)

    def is_heading(self, paragraph: Node) -> bool:
        """Whether a paragraph is a heading."""
        return self.rank(paragraph) > 0

    def rank(self, paragraph: Node) -> int:
        """The rank of a heading, from 1 on; 0 for other paragraphs."""
        outline = _value(_child(paragraph, "w:pPr"), "w:outlineLvl")
        if outline.isdecimal() and outline != "9":
            return min(int(outline), _LOWEST) + 1
        return self._headings.get(style_of(paragraph), 0)

    def is_entry(self, paragraph: Node) -> bool:
        """Whether a paragraph is set as an entry of a bibliography."""
        return style_of(paragraph) in self._entries


def _rank(name: str, outline: Node | None) -> int:
    """The rank that a style gives to headings, by its level in the outline or its name: “heading 2”."""
    level = outline.get("w:val") if outline is not None else ""
    if level in _LEVELS:
        return int(level) + 1
    number = name.removeprefix("heading").strip()
    return int(number) if number in _LEVELS[1:] else 1


def is_raised(node: Node) -> bool:
    """Whether a run is set as superscript by itself."""
    return node.tag == "w:r" and _value(_child(node, "w:rPr"), "w:vertAlign") == "superscript"


def style_of(paragraph: Node | None) -> str:
    """The id of the style of a paragraph; "" if it has none."""
    return _value(_child(paragraph, "w:pPr"), "w:pStyle")


def _lineage(identity: str, styles: dict[str, Node]) -> list[Node]:
    """A style and those that it is based on."""
    found: list[Node] = []
    while identity in styles and len(found) < _INHERITED:
        found.append(styles[identity])
        identity = _value(styles[identity], "w:basedOn")
    return found


def _child(node: Node | None, tag: str) -> Node | None:
    if node is None:
        return None
    return next((child for child in node.elements if child.tag == tag), None)


def _value(node: Node | None, tag: str) -> str:
    found = _child(node, tag)
    return found.get("w:val") if found is not None else ""


def _italic_in(properties: Node | None) -> bool | None:
    found = _child(properties, "w:i")
    return None if found is None else found.get("w:val").lower() not in _OFF
