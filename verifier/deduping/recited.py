"""Papers that cite keys which go: every citation of them rewritten to the key that stays, nothing else.

One table says which syntax a file's citations have. What is commented out, code or verbatim stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from verifier.bibliography import Library
from verifier.documents.tex_keys import OwnCommand, hidden_stretches, latex_keys
from verifier.model import Edit
from verifier.patterns import late_pattern


@dataclass(frozen=True, slots=True)
class Cited:
    """A key where a paper cites it, with the stretch of the key alone.

    ``bare`` is a key that ends where its letters do, so that not every key can stand for it; ``group`` tells
    the list of keys that it stands in (where that begins), 0 for none.
    """

    key: str
    start: int
    end: int
    bare: bool = False
    group: int = 0


NO_COMMANDS: Mapping[str, OwnCommand] = {}

_PANDOC_KEY = late_pattern(r"[\w](?:[\w]|[:.#$%&+?<>~/-](?=\w))*")
_PANDOC = late_pattern(
    r"(?<![\w\\@])@(?:\{(?P<braced>[^{}\s]{1,300})\}"
    r"|(?P<bare>\w(?:\w|[:.#$%&+?<>~/-](?=\w)){0,300}))"
)
_LONGEST_SPAN = 5_000
_CODE = late_pattern(
    r"^(?P<fence>[ \t]{0,3}(?P<sign>`{3,}|~{3,})[^\n]*\n)"
    r"|(?P<comment><!--)|(?P<span>`+)|(?P<escape>\\.)",
    re.MULTILINE | re.DOTALL,
)


def markdown_keys(text: str, own: Mapping[str, OwnCommand] = NO_COMMANDS) -> Iterator[Cited]:
    """The keys that a paper in Pandoc's Markdown cites, also by commands of LaTeX; none in code."""
    open_text = _without(text, list(_markdown_code(text)))
    for match in _PANDOC.finditer(open_text):
        name = "braced" if match["braced"] is not None else "bare"
        yield Cited(match[name], match.start(name), match.end(name), bare=name == "bare")
    yield from tex_keys(open_text, own)


def _markdown_code(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of code and comments."""
    position = 0
    while match := _CODE.search(text, position):
        position = match.end()
        if match["fence"] is not None:
            sign = match["sign"]
            close = re.compile(rf"^[ \t]{{0,3}}{re.escape(sign[0])}{{{len(sign)},}}[ \t]*$", re.MULTILINE)
            found = close.search(text, position)
            yield match.start(), (position := found.end() if found else len(text))
        elif match["comment"] is not None:
            end = text.find("-->", position)
            yield match.start(), (position := end + 3 if end >= 0 else len(text))
        elif match["span"] is not None:
            ticks = match["span"]
            # A run of backticks is closed by one of the same length, within its paragraph.
            paragraph = re.compile(r"\n[ \t]*\n").search(text, position, position + _LONGEST_SPAN)
            limit = paragraph.start() if paragraph else position + _LONGEST_SPAN
            found = re.compile(rf"(?<!`)`{{{len(ticks)}}}(?!`)").search(text, position, limit)
            if found:
                yield match.start(), (position := found.end())


def _without(text: str, stretches: Sequence[tuple[int, int]]) -> str:
    """The text with stretches blanked, so that every place in it stays."""
    parts, done = [], 0
    for start, end in stretches:
        parts += [text[done:start], re.sub(r"[^\n]", " ", text[start:end])]
        done = end
    return "".join([*parts, text[done:]])


_ORG_CITE = late_pattern(r"\[cite(?:/[^\]:]{0,40})?:(?P<body>[^\[\]]{1,5000})\]")
_ORG_KEY = late_pattern(r"@(?P<key>[^\s;,\[\]@]{1,300})")
_ORG_REF = late_pattern(
    r"(?<!\w)(?:no|auto|foot|paren|text|full|[Cc])?[Cc]?ite(?:[a-z]{0,20}\*?):(?P<body>[^\s\[\]{}()]{1,2000})"
)
_ORG_BRACKETED = late_pattern(
    r"\[\[(?:no|auto|foot|paren|text|full|[Cc])?[Cc]?ite[a-z]{0,20}\*?:(?P<body>[^\[\]]{1,2000})\]"
)
_ORG_V3 = late_pattern(r"&(?P<key>[^\s;,\[\]&]{1,300})")
_ORG_V2 = late_pattern(r"(?P<key>[^\s;,\[\]&]{1,300})")
_ORG_CODE = late_pattern(
    r"^[ \t]*\#\+begin_(?P<block>src|example|comment|export)\b[^\n]*\n"
    r"|^[ \t]*\#(?:[ \t][^\n]*)?$|^[ \t]*:[ \t][^\n]*$"
    r"|(?<![\w])[=~](?=\S)[^\n=~]{1,500}(?<=\S)[=~](?![\w])",
    re.MULTILINE | re.IGNORECASE,
)


def org_keys(text: str, own: Mapping[str, OwnCommand] = NO_COMMANDS) -> Iterator[Cited]:
    """The keys that an Org paper cites: by its own citations, by org-ref's links, by LaTeX."""
    open_text = _without(text, list(_org_code(text)))
    for match in _ORG_CITE.finditer(open_text):
        for key in _ORG_KEY.finditer(open_text, match.start("body"), match.end("body")):
            yield _trimmed(key)
    seen: set[int] = set()
    for pattern in (_ORG_BRACKETED, _ORG_REF):
        for match in pattern.finditer(open_text):
            inside = _ORG_V3 if "&" in match["body"] else _ORG_V2
            for found in inside.finditer(open_text, match.start("body"), match.end("body")):
                cited = _trimmed(found)
                if cited.start not in seen and not cited.key.startswith("@"):
                    seen.add(cited.start)
                    yield cited
    yield from tex_keys(open_text, own)


def _trimmed(match: re.Match[str]) -> Cited:
    """A key without the punctuation of the sentence behind it."""
    key = match["key"].rstrip(".:!?")
    start = match.start("key")
    return Cited(key, start, start + len(key))


def _org_code(text: str) -> Iterator[tuple[int, int]]:
    position = 0
    while match := _ORG_CODE.search(text, position):
        position = match.end()
        if match["block"]:
            end = re.compile(rf"^[ \t]*#\+end_{match['block']}\b", re.MULTILINE | re.IGNORECASE)
            found = end.search(text, position)
            position = found.end() if found else len(text)
        yield match.start(), position


def tex_keys(text: str, own: Mapping[str, OwnCommand] = NO_COMMANDS) -> Iterator[Cited]:
    """The keys that a LaTeX paper cites."""
    for key, start, end, group in latex_keys(text, own):
        yield Cited(key, start, end, group=group)


def sweave_keys(text: str, own: Mapping[str, OwnCommand] = NO_COMMANDS) -> Iterator[Cited]:
    """The keys that a LaTeX paper with code in it (Sweave, knitr) cites."""
    chunks = [
        (match.start(), match.end())
        for match in re.finditer(r"^<<[^\n]*>>=[ \t]*$.*?(?:^@|\Z)", text, re.MULTILINE | re.DOTALL)
    ]
    yield from tex_keys(_without(text, chunks), own)


_ARGUMENT = late_pattern(r"(?<=[A-Za-z@*\]}])\s{0,9}\{(?P<keys>[^{}\\]{1,2000})\}")
_LISTED = late_pattern(r"(?<=[{,])\s{0,99}(?P<key>[^\s,{}%\\]+)(?=\s{0,99}[,}])")
_NAMES_A_PLACE = late_pattern(r"\\(?:label|[A-Za-z]{0,20}ref|begin|end|input|include|index|gls|section)\*?\Z")
_LONGEST_NAME = 40

SYNTAXES: Mapping[str, Callable[[str, Mapping[str, OwnCommand]], Iterator[Cited]]] = {
    **dict.fromkeys((".tex", ".ltx", ".latex"), tex_keys),
    **dict.fromkeys((".rnw", ".snw", ".rtex"), sweave_keys),
    **dict.fromkeys((".md", ".markdown", ".qmd", ".rmd"), markdown_keys),
    ".org": org_keys,
}
"""What reads the citations of a paper, by its suffix."""


def citations_in(path: Path, text: str, own: Mapping[str, OwnCommand] = NO_COMMANDS) -> Counter[str]:
    """How often a paper cites each key, also by its ``own`` commands."""
    return Counter(cited.key for cited in SYNTAXES[path.suffix.lower()](text, own))


def recited(
    path: Path, paper: Library, keys: Mapping[str, str], own: Mapping[str, OwnCommand] = NO_COMMANDS
) -> tuple[Edit, ...]:
    """The edits that let a paper cite the keys that stay; in a list of keys each then stands once."""
    text = paper.text
    found = {cited.start: cited for cited in SYNTAXES[path.suffix.lower()](text, own)}
    ordered = [found[start] for start in sorted(found)]
    edits: list[Edit] = []
    present = {(cited.group, cited.key) for cited in ordered if cited.group and cited.key not in keys}
    for place, cited in enumerate(ordered):
        new = keys.get(cited.key)
        if new is None:
            continue
        once_more = bool(cited.group) and (cited.group, new) in present
        stretch = _with_comma(text, ordered, place) if once_more else None
        if stretch is not None:
            edits.append(Edit(paper.file, *stretch, ""))
            continue
        written = f"{{{new}}}" if cited.bare and not _PANDOC_KEY.fullmatch(new) else new
        edits.append(Edit(paper.file, cited.start, cited.end, written))
        present.add((cited.group, new))
    return tuple(edits)


def left_standing(
    paper: Library, keys: Mapping[str, str], edits: Sequence[Edit]
) -> Iterator[tuple[str, int]]:
    """The keys that go and still stand alone in braces after the edits, each with its line.

    They are arguments of commands that are not known to cite. What is commented out or verbatim may stay.
    """
    if not keys or "{" not in paper.text:
        return
    left = _without(paper.text, list(hidden_stretches(paper.text)))
    left = _without(left, sorted((edit.start, edit.end) for edit in edits))
    for match in _ARGUMENT.finditer(left):
        if _NAMES_A_PLACE.search(left, max(0, match.start() - _LONGEST_NAME), match.start()):
            continue
        for found in _LISTED.finditer(left, match.start("keys"), match.end()):
            if found["key"] in keys:
                yield found["key"], left.count("\n", 0, found.start("key")) + 1


def _with_comma(text: str, ordered: Sequence[Cited], place: int) -> tuple[int, int] | None:
    """The stretch of a key of a list with one comma beside it; None where anything else stands between."""
    cited = ordered[place]
    if place and ordered[place - 1].group == cited.group:
        before = ordered[place - 1].end
        return (before, cited.end) if text[before : cited.start].strip() == "," else None
    if place + 1 < len(ordered) and ordered[place + 1].group == cited.group:
        behind = ordered[place + 1].start
        return (cited.start, behind) if text[cited.end : behind].strip() == "," else None
    return None
