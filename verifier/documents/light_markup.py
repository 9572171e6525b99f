"""reStructuredText, Org and AsciiDoc → the footnotes of Pandoc, each character in its place.

Only what makes notes is understood, by the rules of the three markups: ``[1]_`` with ``.. [1]``, ``[fn:1]``
and ``[fn:: …]``, ``footnote:[…]``. A text that holds none of them comes back as it is. Labels that a
writer counts for itself (``[#]_``) stand in the text as signs that no text has; `Rewritten.labels` tells
what they print.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from verifier.model import Document, Marker, Note

_REST_DEFINITION = re.compile(
    r"^[ \t]{0,8}\.\.[ \t]\[(?P<label>\d{1,4}|\#[\w.-]{0,80}|\*)\](?=[ \t\r\n])", re.MULTILINE
)
_REST_CALL = re.compile(r"\[(?P<label>\d{1,4}|\#[\w.-]{0,80}|\*)\]_(?![\w_])")
_REST_LINK = re.compile(r"`(?P<title>[^`<>]{1,300}?)\s<(?P<url>https?://[^<>\s`]{1,2000})>`__?")
_ORG_LINK = re.compile(r"\[\[(?P<url>https?://[^\[\]\s]{1,2000})\](?:\[(?P<title>[^\[\]]{1,300})\])?\]")
_ASCIIDOC_LINK = re.compile(r"(?P<url>https?://[^\s\[\]<>]{1,2000})\[(?P<title>[^\[\]]{0,300})\]")
_ORG_HEADING = re.compile(r"^(?P<stars>\*{1,6})(?= \S)", re.MULTILINE)
_ORG_DRAWER = re.compile(r"^[ \t]{0,8}:[\w-]{1,40}:(?:[ \t][^\n]{0,300})?$", re.MULTILINE)
_ORG_DEFINITION = re.compile(r"^\[fn:(?P<label>[\w-]{1,80})\](?=[ \t])", re.MULTILINE)
_ORG_CALL = re.compile(r"\[fn:(?P<label>[\w-]{0,80})(?P<end>\]|:)")
_ORG_ITALIC = re.compile(
    r"(?<![\w/:.])/(?=[^\s/])(?P<text>[^/\r\n]{0,200}(?:\r?\n[^/\r\n]{1,200})?)(?<=[^\s/])/(?![\w/])"
)
_ASCIIDOC_CALL = re.compile(r"footnote:(?P<name>[\w.-]{0,80})\[(?P<end>\]?)")
_HUNG = re.compile(r"^[ ]{2,3}(?=\S)", re.MULTILINE)
_OWN_SIGNS = {"#": 0xE000, "*": 0xF000}
_MOST_SIGNS = 2000


@dataclass(slots=True)
class Rewritten:
    """A text whose notes are those of Pandoc.

    ``labels``: what some labels print; ``names``: where the notes stand that have a name to be called again.
    """

    text: str
    labels: dict[str, str] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)


def rewrite(text: str) -> Rewritten:
    """The text with the notes of any of the three markups as those of Pandoc."""
    if _REST_DEFINITION.search(text) and _REST_CALL.search(text):
        return _rest(text)
    if "[fn:" in text:
        return Rewritten(_org(text))
    if "footnote:" in text and _ASCIIDOC_CALL.search(text):
        return _asciidoc(text)
    return Rewritten(text)


def restored(document: Document, rewritten: Rewritten, place_of: dict[int, tuple[int, int]]) -> Document:
    """The paper as read, with the labels that it prints and with all markers of notes that have a name."""
    named = {name: place_of[offset] for name, offset in rewritten.names.items()}
    again: dict[tuple[int, int], list[Marker]] = {}
    for stray in document.strays:
        if stray.label in named:
            again.setdefault(named[stray.label], []).append(stray)
    notes = []
    for note in document.notes:
        more = [extra for one in note.markers for extra in again.get((one.line, one.column), ())]
        notes.append(_relabelled(replace(note, markers=(*note.markers, *more)), rewritten.labels))
    strays = tuple(
        replace(stray, label=rewritten.labels.get(stray.label, stray.label))
        for stray in document.strays
        if stray.label not in named
    )
    return replace(document, notes=tuple(notes), strays=strays)


def _relabelled(note: Note, labels: dict[str, str]) -> Note:
    label = labels.get(note.label, note.label)
    return replace(note, label=label, markers=tuple(replace(one, label=label) for one in note.markers))


# --- reStructuredText ---------------------------------------------------------------------------


def _rest(text: str) -> Rewritten:
    """``.. [1] Berg`` → ``[^1]:  Berg``, ``[1]_`` → ``[^1]``, and links as those of Markdown."""
    labels: dict[str, str] = {}

    def label(given: str, counted: dict[str, int]) -> str:
        if given not in counted:
            return given.removeprefix("#")
        counted[given] = min(counted[given] + 1, _MOST_SIGNS)
        sign = chr(_OWN_SIGNS[given] + counted[given])
        labels[sign] = str(counted[given]) if given == "#" else "*" * min(counted[given], 9)
        return sign

    defined, called = {"#": 0, "*": 0}, {"#": 0, "*": 0}
    text = _REST_DEFINITION.sub(
        lambda match: f"[^{label(match['label'], defined)}]:".ljust(len(match[0])), text
    )
    text = _REST_CALL.sub(lambda match: f"[^{label(match['label'], called)}]".ljust(len(match[0])), text)
    text = _REST_LINK.sub(lambda match: f"[{match['title']}]({match['url']})".rjust(len(match[0])), text)
    # The further paragraphs of a definition hang by less than those of Markdown do.
    return Rewritten(_HUNG.sub(lambda match: "\t" + match[0][1:], text), labels)


# --- Org ----------------------------------------------------------------------------------------


def _org(text: str) -> str:
    """``[fn:1] Berg`` → ``[^1]: Berg``, ``[fn:1]`` → ``[^1]``, ``[fn:: Berg]`` → ``^[ Berg]``."""
    text = _ORG_HEADING.sub(lambda match: "#" * len(match["stars"]), text)
    text = _ORG_DRAWER.sub(lambda match: " " * len(match.group()), text)
    text = _ORG_DEFINITION.sub(lambda match: f"[^{match['label']}]:", text)
    text = _ORG_CALL.sub(_org_call, text)
    text = _ORG_LINK.sub(_org_link, text)
    return _ORG_ITALIC.sub(r"*\g<text>*", text)


def _org_link(match: re.Match[str]) -> str:
    link = f"[{match['title']}]({match['url']})" if match["title"] else f"<{match['url']}>"
    return link.rjust(len(match[0]))


def _org_call(match: re.Match[str]) -> str:
    if match["end"] == "]":
        return f"[^{match['label']}]".ljust(len(match[0])) if match["label"] else match[0]
    return "^[".ljust(len(match[0]))


# --- AsciiDoc -----------------------------------------------------------------------------------


def _asciidoc(text: str) -> Rewritten:
    """``footnote:[Berg]`` → ``^[Berg]``; ``footnote:b[]`` calls the note ``footnote:b[Berg]`` again."""
    names: dict[str, int] = {}

    def call(match: re.Match[str]) -> str:
        name = match["name"]
        if match["end"]:
            return f"[^{name}]".ljust(len(match[0])) if name else match[0]
        if name:
            names.setdefault(name, match.start())
        return "^[".ljust(len(match[0]))

    text = _ASCIIDOC_LINK.sub(r"\g<url>  \g<title>", text)
    text = text.replace("``", " “").replace("''", "” ")
    return Rewritten(_ASCIIDOC_CALL.sub(call, text), names=names)
