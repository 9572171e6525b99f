"""Plain text → `Document`: read as Markdown, once the labels that only plain text has are in brackets.

Notes of reStructuredText, Org and AsciiDoc become those of Pandoc. Else ``(1)``, ``{1}``, ``^1`` and
``[Footnote 1: …]`` (as Project Gutenberg prints notes) become ``[1]`` where the numbers make up a series of
notes: each begins a line once and stands in the text before. Every character keeps its place, so lines and
columns are those of the file.
"""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.documents.flow import Lines
from verifier.documents.light_markup import restored, rewrite
from verifier.documents.markdown import read_markdown
from verifier.files import SourceFile
from verifier.model import Document

_SHAPES = (
    re.compile(r"\((?P<number>\d{1,3})\)"),
    re.compile(r"\{(?P<number>\d{1,3})\}"),
    re.compile(r"\^(?P<number>\d{1,3})(?!\d)"),
)
_LINE_BEGINS = re.compile(r"[ \t]{0,8}\Z")
_GUTENBERG = re.compile(
    r"^[ \t]{0,8}\[(?P<word>Footnote|Note|Fn) (?P<number>\d{1,4}):", re.MULTILINE | re.IGNORECASE
)
_BRACKET = re.compile(r"[\[\]]")
_LONGEST_NOTE = 20_000
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def read_plain_text(source: SourceFile) -> Document:
    """Read the notes, markers and reference list of a text. Never fails: a text without notes has none."""
    rewritten = rewrite(source.text)
    text = rewritten.text
    if text == source.text:
        text = _gutenberg(text)
        for shape in _SHAPES:
            text = _series(text, shape)
    document = read_markdown(replace(source, text=text))
    if rewritten.labels or rewritten.names:
        lines = Lines(source.text)
        document = restored(
            document, rewritten, {offset: lines.place(offset) for offset in rewritten.names.values()}
        )
    return replace(document, format="text")


def _series(text: str, shape: re.Pattern[str]) -> str:
    """Make the labels of a shape into ones that are known, if they are a series of notes and their calls."""
    found = list(shape.finditer(text))
    begins: dict[int, int] = {}
    called: dict[int, int] = {}
    for match in found:
        number = int(match["number"])
        line = text.rfind("\n", 0, match.start()) + 1
        line = max(line, text.rfind("\r", 0, match.start()) + 1)
        if match.start() - line <= 8 and _LINE_BEGINS.match(text[line : match.start()]):
            begins[number] = begins.get(number, 0) + 1
        elif not begins.get(number):
            called[number] = called.get(number, 0) + 1
    numbers = sorted(begins)
    alone = all(times == 1 for times in begins.values())
    if len(numbers) < 2 or not alone or numbers != list(range(1, len(numbers) + 1)):
        return text
    if sum(number in called for number in numbers) * 5 < len(numbers) * 4:
        return text
    parts: list[str] = []
    done = 0
    for match in found:
        if int(match["number"]) in begins:
            parts += text[done : match.start()], _label(match)
            done = match.end()
    return "".join((*parts, text[done:]))


def _label(match: re.Match[str]) -> str:
    """The label in a shape that is known, as long as it is printed."""
    if match[0].startswith("^"):
        return match["number"].translate(_RAISED) + " "
    return f"[{match['number']}]"


def _gutenberg(text: str) -> str:
    """``[Footnote 1: Berg.]`` → ``[1]          Berg. ``."""
    parts: list[str] = []
    done = 0
    for match in _GUTENBERG.finditer(text):
        if match.start() < done:
            continue
        depth = 1
        for bracket in _BRACKET.finditer(text, match.end(), match.end() + _LONGEST_NOTE):
            depth += 1 if bracket[0] == "[" else -1
            if not depth:
                label = f"[{match['number']}]"
                opening = match.start("word") - 1
                parts += text[done:opening], label.ljust(match.end() - opening)
                parts += text[match.end() : bracket.start()], " "
                done = bracket.end()
                break
    return "".join((*parts, text[done:]))
