"""Texts of XML with what is set apart in them: ``<i>`` of PubMed, ``<style face="italic">`` of EndNote."""

from __future__ import annotations

from verifier.bibliography.marks import CLOSING, OPENING
from verifier.bibliography.records import marked
from verifier.documents.tree import Node

_MARKS = {"i": "i", "b": "b", "sup": "sup", "sub": "sub"}
_FACES = {"italic": "i", "bold": "b", "superscript": "sup", "subscript": "sub"}


def marked_text(node: Node) -> str:
    """The text of an element whose parts are set apart, marked (see `markup`), white space folded."""
    parts: list[str] = []
    for child in node.children:
        if isinstance(child, str):
            parts.append(_with_blanks(child))
            continue
        # EndNote names several styles of a part with blanks between: "italic superscript".
        marks = [_FACES[face] for face in child.get("face").split() if face in _FACES]
        marks += [_MARKS[child.tag]] if child.tag in _MARKS else []
        text = _with_blanks(child.text)
        opened = "".join(OPENING[mark] for mark in marks)
        closed = "".join(CLOSING[mark] for mark in reversed(marks))
        parts.append(f"{opened}{text}{closed}" if text.strip() else text)
    return " ".join("".join(parts).split())


def _with_blanks(text: str) -> str:
    """A part of a text, marked, with the blanks that part it from the next."""
    return marked(f"|{text}|")[1:-1]
