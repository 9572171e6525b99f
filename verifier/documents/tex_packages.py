"""What the preamble of a LaTeX paper says by its class, packages and languages."""

from __future__ import annotations

import re

from verifier.documents import tex_words as words
from verifier.documents.tex_machine import Machine


def load_package(machine: Machine, name: str, start: int) -> None:
    """What the options of biblatex and babel say of where citations stand and what quotation marks mean."""
    del start
    options, package = machine.option() or "", machine.raw() or ""
    if "german" in options:
        machine.german = True
    languages = [word.strip() for word in options.split(",")]
    if package.strip() == "babel":
        main = next((word[5:] for word in languages if word.startswith("main=")), languages[-1])
        if main:  # Without options babel takes the language of the class.
            machine.quotes = words.QUOTES.get(main, words.QUOTES[""])
    elif name == "documentclass":
        machine.quotes = next((words.QUOTES[one] for one in languages if one in words.QUOTES), machine.quotes)
    if name == "documentclass" and machine.is_main:
        machine.paper.counts_by_chapter = package.strip() in words.BOOKS
    if name == "usepackage" and "biblatex" in package:
        styled = re.search(
            r"autocite\s?=\s?footnote|style\s?=\s?\{?(?:verbose|authortitle|footnote-dw|oscola|chicago-notes|sbl|mla-footnotes)",
            options,
        )
        chicago = "biblatex-chicago" in package and "authordate" not in options
        machine.paper.footnote_style |= (bool(styled) or chicago) and "autocite=inline" not in options


def set_main_language(machine: Machine, name: str, start: int) -> None:
    """The main language, as polyglossia and babel are told it."""
    del name, start
    machine.option()
    machine.quotes = words.QUOTES.get((machine.raw() or "").strip(), words.QUOTES[""])
