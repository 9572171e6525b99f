"""Cleanings of what is printed: blanks, HTML entities, damaged characters, marks at the end, page ranges."""

from __future__ import annotations

import html.entities
import re
from collections.abc import Iterator

from verifier.bibliography import latex
from verifier.bibliography.bare_signs import PRINTED, bare_signs
from verifier.bibliography.cleaning.interface import Printed, is_name_list, named, prose
from verifier.bibliography.damage import surely_mended
from verifier.bibliography.datamodel import words
from verifier.bibliography.people import names_between_ampersands
from verifier.bibliography.printed_labels import without_label
from verifier.model import Edit
from verifier.patterns import late_pattern

# --- Blanks ------------------------------------------------------------------------------------

_BLANKS = late_pattern(r"(?<=[^ \t\r\n\\])[ \t]{2,}+(?=[^ \t\r\n])")
_AT_END = late_pattern(r"\A[ \t]++|(?<![ \t\\])[ \t]++\Z")
_WITH_LAYOUT = words("abstract annotation")


def single_blanks(entry: Printed) -> Iterator[Edit]:
    """One blank for several inside a line, none at the ends of a value; line breaks and indents stay."""
    for text in prose(entry):
        if text.name not in _WITH_LAYOUT:
            yield from text.become(_AT_END.sub("", _BLANKS.sub(" ", text.inner)))
    for text in named(entry, "url", "doi"):
        yield from text.become(text.inner.strip(" \t"))


# --- HTML --------------------------------------------------------------------------------------

# An exporter that escapes for LaTeX what was escaped for HTML writes \&amp; or {\&}\#8217;
_ENTITY = late_pattern(
    r"(?:\{\\&\}|\\?&)"
    r"(?:(?:\{\\#\}|\\?#)(?:(?P<decimal>\d{1,7})|[xX](?P<hexadecimal>[0-9A-Fa-f]{1,6}))"
    r"|(?P<name>[A-Za-z][A-Za-z0-9]{1,31}));"
)
_QUOTED = late_pattern(
    r"(?:\{\\&\}|\\?&)quot;(?P<held>[^&{}]{1,300}|[^&{}]{0,150}\{[^&{}]{0,100}\}[^&{}]{0,150})(?:\{\\&\}|\\?&)quot;"
)
_SAID_IN_LATEX = {"<": r"\textless{}", ">": r"\textgreater{}", "\u00a0": "~"}
_TAGS = {
    "i": "emph", "em": "emph", "b": "textbf", "strong": "textbf", "sup": "textsuperscript",
    "sub": "textsubscript", "scp": "textsc",
}  # fmt: skip
_TAG = late_pattern(
    r"<(?P<tag>i|em|b|strong|sup|sub|scp)>(?P<held>[^<>{}\\$]{1,300})</(?P=tag)>", re.IGNORECASE
)


def without_entities(entry: Printed) -> Iterator[Edit]:
    r"""``&eacute;`` as é, ``&amp;`` as ``\&``: no LaTeX prints an entity."""
    for text in prose(entry):
        if "&" in text.inner and "$" not in text.inner:
            quoted = _QUOTED.sub(r"``\g<held>''", text.inner)
            yield from text.become(_ENTITY.sub(_character, quoted))


def _character(match: re.Match[str]) -> str:
    if match["name"]:
        meant = html.entities.html5.get(f"{match['name']};", "")
    else:
        code = int(match["decimal"]) if match["decimal"] else int(match["hexadecimal"], 16)
        meant = chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    if not meant or (not meant.isprintable() and meant != "\u00a0") or meant in '{}\\"':
        return match[0]
    return _SAID_IN_LATEX.get(meant) or latex.encode(meant) or match[0]


def without_tags(entry: Printed) -> Iterator[Edit]:
    r"""``<i>`` as ``\emph``, and the like."""
    for text in prose(entry):
        if "<" in text.inner and not is_name_list(text):
            yield from text.become(
                _TAG.sub(lambda match: f"\\{_TAGS[match['tag'].lower()]}{{{match['held']}}}", text.inner)
            )


def undamaged(entry: Printed) -> Iterator[Edit]:
    """UTF-8 that was read in a Western encoding, read again where nobody can have meant it."""
    for text in prose(entry):
        if not text.inner.isascii():
            yield from text.become(surely_mended(text.inner))


# --- Signs of LaTeX ----------------------------------------------------------------------------


def escaped_signs(entry: Printed) -> Iterator[Edit]:
    r"""``\&`` for a bare ``&``, and so for ``%``, ``#``, ``_`` and ``^``: LaTeX prints none of them."""
    for text in entry.texts:
        # The names that "&" parts are parted by another cleaning.
        names = is_name_list(text) and names_between_ampersands(text.inner)
        if (text.name in PRINTED or is_name_list(text)) and not names:
            found = bare_signs(text.inner)
            if found is not None:
                yield from text.become(found.escaped)


def without_labels(entry: Printed) -> Iterator[Edit]:
    """Pages and volumes without the "pp." and "vol." that styles print with them."""
    for text in named(entry, "pages", "volume"):
        yield from text.become(without_label(text.name, text.inner, classic=True) or text.inner)


# --- Marks at the end --------------------------------------------------------------------------

_ENDED = words(
    "title subtitle booktitle booksubtitle maintitle mainsubtitle journaltitle journalsubtitle publisher"
    " location institution series"
)
_STOPPED = words("title subtitle")
_COMMA = late_pattern(r"(?<=[^\s\\,;:])\s*[,;:](?P<braces>\}*)\Z")
# Tried only where a word begins, so that a word without an end takes no time of its square.
_STOP = late_pattern(r"(?<![^\W\d_A-Z])(?P<word>[^\W\d_A-Z]{5,}+)\.(?P<braces>\}*)\Z")
_ABBREVIATIONS = words("assoc depts univs suppl schol dictt transl engin archit")


def unended(entry: Printed) -> Iterator[Edit]:
    """Titles and names of bodies without the comma or full stop that a style puts behind them itself."""
    for text in entry.texts:
        if text.name not in _ENDED:
            continue
        inner = _COMMA.sub(r"\g<braces>", text.inner)
        stop = _STOP.search(inner) if text.name in _STOPPED else None
        # A long word in small letters is none that was cut short, unless others of the title were.
        if stop and stop["word"] not in _ABBREVIATIONS and inner.count(".") == 1:
            inner = f"{inner[: stop.end('word')]}{stop['braces']}"
        yield from text.become(inner)


# --- Pages -------------------------------------------------------------------------------------

_DASH = r"[ \t]*[-‐‑‒–—−]+[ \t]*"
_RANGE = late_pattern(rf"(?P<first>[^\s,;{{}}\\$\"‐‑‒–—−-]+){_DASH}(?P<last>[^\s,;{{}}\\$\"‐‑‒–—−-]+)")
_NAMED_DASH = late_pattern(r"[ \t]*\\text(en|em)dash(?:\{\}|[ \t]+)[ \t]*")
_SEPARATOR = late_pattern(r"([,;][ \t]*)")


def dashed_pages(entry: Printed) -> Iterator[Edit]:
    """``10--31`` for whichever dash is printed. A page with hyphens of its own ("S1-5--S1-7") stays."""
    for text in named(entry, "pages"):
        if len(text.inner) <= 300:
            yield from text.become("".join(_dashed(item) for item in _SEPARATOR.split(text.inner)))


def _dashed(item: str) -> str:
    item = _NAMED_DASH.sub("--", item)
    found = _RANGE.fullmatch(item.strip())
    # Two numbers with a hyphen are a range to BibTeX and biber alike; the rest they print as it is.
    return item.replace(item.strip(), f"{found['first']}--{found['last']}") if found else item
