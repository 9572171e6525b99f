"""Fields → a citation as a note would print it, for papers that give fields in place of words.

One plain style for all: names, “title,” *container*, numbers, place and publisher, date, pages, address.
It need not be beautiful; it must say all that the fields say, so that a person can compare.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from verifier.documents.flow import NoteFlow
from verifier.model import Locator, StyledText
from verifier.patterns import late_pattern

_AND = late_pattern(r"\s+and\s+")
_BRACED = late_pattern(r"\{[^{}]*\}")
_CONTAINERS = ("journaltitle", "booktitle", "maintitle")
_PLACED = ("location", "publisher", "institution", "organization")
_KINDS = {"phdthesis": "PhD thesis", "mathesis": "Master’s thesis", "techreport": "Technical report"}
_MOST_NAMES = 12


def set_citation(fields: Mapping[str, str], locator: Locator | None = None) -> StyledText:
    """The citation of a work with these BibLaTeX fields, at the cited place if one is given."""
    flow = NoteFlow()
    container = next((fields[name] for name in _CONTAINERS if fields.get(name)), "")
    parts = [names for role in ("author",) if (names := printed_names(fields.get(role, "")))]
    if not parts and fields.get("editor") and not container:
        parts = [f"{printed_names(fields['editor'])} (ed.)"]
    for part in parts:
        flow.put(f"{part}, ")
    _put_title(flow, fields.get("title", ""), quoted=bool(container or fields.get("url")))
    if container:
        flow.put("in " if fields.get("booktitle") and not fields.get("journaltitle") else "")
        flow.begin_italics()
        flow.put(container)
        flow.end_italics()
        if fields.get("editor") and parts:
            flow.put(f", ed. {printed_names(fields['editor'])}")
        flow.put(", ")
    flow.put("".join(f"{part}, " for part in _numbers(fields)))
    place = ": ".join(fields[name] for name in _PLACED if fields.get(name))
    flow.put(
        "".join(f"{part}, " for part in (place, fields.get("date", "") or fields.get("year", "")) if part)
    )
    flow.put(", ".join(_ending(fields, locator)))
    return _without_comma(flow.styled())


def _put_title(flow: NoteFlow, title: str, *, quoted: bool) -> None:
    if not title:
        return
    if quoted:
        flow.put(f"“{title},” ")
        return
    flow.begin_italics()
    flow.put(title)
    flow.end_italics()
    flow.put(", ")


def _numbers(fields: Mapping[str, str]) -> list[str]:
    printed = []
    if kind := fields.get("type"):
        printed.append(_KINDS.get(kind, kind))
    if edition := fields.get("edition"):
        printed.append(f"{edition} ed." if not edition.isdecimal() else f"edition {edition}")
    if series := fields.get("series"):
        printed.append(series)
    if volume := fields.get("volume"):
        printed.append(f"Vol. {volume}")
    if number := fields.get("number") or fields.get("issue"):
        printed.append(f"No. {number}")
    return printed


def _ending(fields: Mapping[str, str], locator: Locator | None) -> list[str]:
    ending = []
    if locator is not None:
        ending.append(printed_place(locator))
    elif pages := fields.get("pages"):
        ending.append(printed_place(Locator("page", pages)))
    if doi := fields.get("doi"):
        ending.append(f"https://doi.org/{doi}")
    elif url := fields.get("url"):
        ending.append(url)
    return ending


def printed_place(locator: Locator) -> str:
    """A cited place as a note prints it: ``p. 65``, ``pp. 3-5``, ``section 4``."""
    if locator.kind != "page":
        return f"{locator.kind} {locator.value}"
    several = any(sign in locator.value for sign in "-–,;&")
    return f"{'pp' if several else 'p'}. {locator.value}"


def printed_names(names: str) -> str:
    """``Berg, Anna and {Ministry of Water}`` → ``Anna Berg and Ministry of Water``."""
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(match[0][1:-1])
        return f"\x00{len(held) - 1}\x00"

    listed = [name.strip() for name in _AND.split(_BRACED.sub(hold, names)) if name.strip()]
    printed = ["et al." if name == "others" else _turned(name) for name in listed[:_MOST_NAMES]]
    if len(listed) > _MOST_NAMES:
        printed.append("et al.")
    whole = (
        ", ".join(printed[:-1])
        + (" and " if len(printed) > 1 and printed[-1] != "et al." else " ")
        + printed[-1]
        if printed
        else ""
    )
    return re.sub("\x00(\\d{1,6})\x00", lambda match: held[int(match[1])], whole).strip()


def _turned(name: str) -> str:
    parts = [part.strip() for part in name.split(",")]
    if len(parts) == 2:
        return f"{parts[1]} {parts[0]}".strip()
    return f"{parts[2]} {parts[0]}, {parts[1]}" if len(parts) == 3 else name


def _without_comma(text: StyledText) -> StyledText:
    return text.slice(0, len(text.plain.rstrip(" ,")))
