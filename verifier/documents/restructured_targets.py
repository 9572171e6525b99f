"""Links of reStructuredText whose addresses stand elsewhere, as those of Markdown.

A named link with its target, ``.. _Pump Handbook: https://…``, becomes ``[Pump Handbook]`` with
``[Pump Handbook]: https://…``, and `verifier.documents.reference_links` reads both. So do links by the name
of a target, those without a name (the next target that has none), ``name_`` and ``|name|_``. Links keep
their places; only what is typed shorter than it prints, a substitution, moves what is behind it in its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from verifier.documents.light_text import PAD
from verifier.documents.reference_links import LINKED_WORD
from verifier.patterns import late_pattern

_TARGET: Final = late_pattern(
    r"^[ \t]{0,8}(?:\.\.[ \t]_(?P<name>`[^`\r\n]{1,200}`|(?:\\:|[^\s:`_](?:[^:`\r\n\\]|\\.){0,200}|_)):"
    r"[ \t]{1,8}|(?P<anonymous>__)[ \t]{1,8})(?P<url>\S{1,2000})[ \t]*$",
    re.MULTILINE,
)
_SUBSTITUTION: Final = late_pattern(
    r"^[ \t]{0,8}\.\.[ \t]\|(?P<name>[^|\r\n]{1,80})\|[ \t]{1,8}replace::[ \t]{1,8}"
    r"(?P<text>\S[^\r\n]{0,300}?)[ \t]*$",
    re.MULTILINE,
)
_LINKS: Final = late_pattern(
    r"``[^\r\n]{1,300}?``"
    r"|(?<![\w`\\])`(?P<shown>[^`<>\[\]]{1,300}?)\s?<(?P<by>[^<>`\r\n]{1,200}?)_>`__?"
    r"|(?<![\w`\\:])`(?P<named>[^`<>\[\]]{1,300}?)`(?P<end>__?)(?![\w_])"
    r"|\|(?P<substituted>[^|\r\n]{1,80})\|(?P<linked>_{0,2})(?![\w_])"
    r"|(?<![\w`|\]_.:+-])(?P<word>[^\W_](?:[\w.:+-]{0,80}[^\W_])?)_(?![\w_])"
)
_EMBEDDED: Final = late_pattern(r"https?://\S+\Z")
_CALL: Final = "[^"
_MOST_STEPS: Final = 5


def has_targets(text: str) -> bool:
    """Whether a text names an address that a link in it is to lead to."""
    return any(match["url"].startswith(("http://", "https://")) for match in _TARGET.finditer(text))


def with_linked_targets(text: str) -> str:
    """The text with its targets and the links to them as those of Markdown."""
    targets = dict(_targets(text))
    said = {_plain(match["name"]): match["text"] for match in _SUBSTITUTION.finditer(text)}
    if not targets and not said:
        return text
    text = _SUBSTITUTION.sub(lambda match: " " * len(match[0]), text) if said else text
    unnamed = iter([match["url"] for match in _TARGET.finditer(text) if _is_unnamed(match)])
    titled: dict[str, str] = {}

    def link(match: re.Match[str]) -> str:
        title, label = match["named"] or match["shown"], match["by"] or match["named"] or match["word"] or ""
        if match["substituted"]:
            shown = said.get(_plain(match["substituted"]))
            if shown is None or _CALL in _line(match):
                return match[0]
            return f"[{shown}][{match['substituted']}]" if match["linked"] else shown
        if match["end"] == "__":
            address = next(unnamed, "")
            if not _EMBEDDED.match(address):
                return match[0]
            title = title.strip() + PAD
            titled.setdefault(title, address)
            return f"[{title}]".ljust(len(match[0]), PAD)
        if _plain(label) not in targets:
            return match[0]
        if match["word"]:
            return f"{label}{LINKED_WORD}"
        return (f"[{title}][{label}]" if match["by"] else f"[{title}]").ljust(len(match[0]), PAD)

    behind = _TARGET.sub(lambda match: _definition(match, targets), _LINKS.sub(link, text))
    return behind if not titled else _with_unnamed(behind, titled)


def _line(match: re.Match[str]) -> str:
    text = match.string
    return text[text.rfind("\n", 0, match.start()) + 1 : text.find("\n", match.end()) % (len(text) + 1)]


def _is_unnamed(match: re.Match[str]) -> bool:
    return match["anonymous"] is not None or match["name"] == "_"


def _targets(text: str) -> Iterator[tuple[str, str]]:
    """The addresses of a text by the names of their targets; a target may lead to another one."""
    given: dict[str, str] = {}
    for match in _TARGET.finditer(text):
        if not _is_unnamed(match):
            given.setdefault(_plain(match["name"]), match["url"])
    for name, first in given.items():
        url = first
        for _ in range(_MOST_STEPS):
            if not url.endswith("_") or "://" in url:
                break
            url = given.get(_plain(url[:-1]), "")
        if _EMBEDDED.match(url):
            yield name, url


def _definition(match: re.Match[str], targets: Mapping[str, str]) -> str:
    """A target as a definition of Markdown; a line of its own may be of any length."""
    if _is_unnamed(match):
        return f"[{PAD}]: {match['url']}"
    name = match["name"].strip("`").replace("\\", "")
    url = targets.get(_plain(match["name"]))
    return match[0] if url is None else f"[{name}]: {url}"


def _with_unnamed(text: str, titled: Mapping[str, str]) -> str:
    """The text with the definitions of links that have no name, each in the line of its target."""
    waiting = dict(titled)
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if not line.startswith(f"[{PAD}]: "):
            continue
        url = line.removeprefix(f"[{PAD}]: ").rstrip()
        title = next((one for one, address in waiting.items() if address == url), "")
        if title:
            del waiting[title]
            lines[at] = f"[{title}]: {url}"
    return "\n".join(lines)


def _plain(name: str) -> str:
    return " ".join(name.strip("`").replace("\\", "").split()).casefold()
