"""Plain text → `Document`: read as Markdown, once the labels that only plain text has are in brackets.

Notes of reStructuredText, Org and AsciiDoc become those of Pandoc. Else ``[Footnote 1: …]`` (as Project
Gutenberg prints notes) becomes ``[1]``, and so do ``(1)`` and the like where they make up a series of notes.
Where a PDF converter made the text page by page, notes are those at the feet of its pages.
Every character keeps its place, so lines and columns are those of the file.
"""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.documents.flow import Lines
from verifier.documents.light_markup import rewrite
from verifier.documents.light_text import restored
from verifier.documents.markdown import read_markdown
from verifier.documents.text_pages import MixedColumns, notes_of_pages, without_notes
from verifier.documents.typed_series import known_labels
from verifier.files import SourceFile, UnreadableFile
from verifier.model import Document
from verifier.patterns import late_pattern

_GUTENBERG = late_pattern(
    r"^[ \t]{0,8}\[(?P<word>(?:Foot|End)?note|Fn|Fu(?:ß|ss)note|Anmerkung|Note de bas de page"
    r"|Nota(?: al pie)?|Voetnoot|Fotnote?|Fodnote|Viite|Alaviite|Примечание|Сноска|注|註)"
    r"\s?(?P<number>\d{1,4})\s?[:：]",
    re.MULTILINE | re.IGNORECASE,
)
_BRACKET = late_pattern(r"[\[\]]")
_LONGEST_NOTE = 20_000


def read_plain_text(source: SourceFile) -> Document:
    """Read the notes, markers and reference list of a text; a text without notes has none.

    Raises `UnreadableFile` where a converter mixed the lines of columns.
    """
    try:
        notes, strays = notes_of_pages(source.text)
    except MixedColumns:
        raise UnreadableFile(
            f"{source.path}: mixes the lines of columns, so that no note is whole; give the PDF itself"
        ) from None
    if notes:
        rest = read_markdown(replace(source, text=without_notes(source.text, notes)))
        return replace(rest, notes=notes, strays=strays, format="text")
    rewritten = rewrite(source.text)
    text = rewritten.text
    if text == source.text:
        text = _gutenberg(text)
        text = known_labels(text)
    document = read_markdown(replace(source, text=text))
    if rewritten.text != source.text:
        lines = Lines(rewritten.text)
        document = restored(
            document, rewritten, {offset: lines.place(offset) for offset in rewritten.names.values()}
        )
    return replace(document, format="text")


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
