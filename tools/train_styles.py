"""References set in the styles that papers use, each character with its label.

A pattern holds fields in braces (``{title}``) and the style's own words and marks. The marks directly behind
a field are labelled like it, and what stands before the next field ("in: ", "(", "S. ") like that one: the
convention of the labelled sets, so that both may be trained on together.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

Segments = list[tuple[str, str]]
"""Pairs of label and text; the texts joined are the reference."""

_FIELD = re.compile(r"\{(\w+)\}")
_MARKS = re.compile(r"(?:\s»)?[,.;:)\]”»\"'’“›，。：）》」?!]*\s*")
_ROLE = re.compile(
    r"\s?[(,]?\s?(?:Hrsg|Hgg?|[Ee]ds?|[Ee]ditors?|dir|éds?|Org|a cura di|主编|著)"
    r"(?!\w|\.?\s(?:by|von|v\.)\s)\.?\)?"
)
_WORDS = re.compile(r"[^\W\d_]{4,}")
_LABELS = {
    "issue": "volume", "name": "author", "lead": "note", "access": "note", "locator": "pages",
    "code": "genre", "year": "date", "day": "date", "cit": "note", "book": "booktitle", "thesis": "genre",
    "snumber": "series", "vols": "volume", "anm": "note", "subtitle": "title", "location2": "location",
    "first": "pages", "total": "pages", "translator2": "translator",
    "ibid": "note", "several": "author", "self": "editor", "subbook": "booktitle",
    "tr": "genre",
}  # fmt: skip


def set_reference(pattern: str, values: Mapping[str, str]) -> Segments:
    """Fill a pattern. A part in ``<…>`` is left out when one of its fields has no value."""
    pattern = re.sub(
        r"<([^<>]*)>",
        lambda part: part[1] if all(values.get(name) for name in _FIELD.findall(part[1])) else "",
        pattern,
    )
    pieces = _FIELD.split(pattern)
    segments: Segments = []
    waiting = pieces[0]
    for name, behind in zip(pieces[1::2], pieces[2::2], strict=True):
        label = _LABELS.get(name, name)
        value = values.get(name, "")
        if not value:
            waiting += behind.lstrip(" ,.;:)")
            continue
        role = _ROLE.match(behind) if label in ("editor", "author") else None
        closing = _MARKS.match(behind, role.end() if role else 0).end()  # type: ignore[union-attr]
        skipped = 0
        if value[-1] in ".?!" and behind[:1] == ".":
            skipped = 1
        if label == "url" and _WORDS.search(waiting):
            segments.append(("note", waiting))
            waiting = ""
        part = waiting + value + behind[skipped:closing]
        if segments and segments[-1][0] == label:
            segments[-1] = (label, segments[-1][1] + part)
        else:
            segments.append((label, part))
        waiting = behind[closing:]
    if _WORDS.search(waiting):
        segments.append(("note", waiting))
    elif waiting and segments:
        segments[-1] = (segments[-1][0], segments[-1][1] + waiting)
    return segments


def names(people: Sequence[tuple[str, str]], form: str, rng: random.Random) -> str:
    """Print (family, given) names in one of the forms that the keys of `NAME_FORMS` name."""
    one, between, last = NAME_FORMS[form]
    printed = [_name(family, given, one, first=index == 0) for index, (family, given) in enumerate(people)]
    if len(printed) > 3 and rng.random() < 0.25:
        return printed[0] + rng.choice((" et al.", ", et al.", " et al", " u.a.", " et alii", " и др."))
    if len(printed) == 1:
        return printed[0]
    return between.join(printed[:-1]) + last + printed[-1]


def _initials(given: str, stop: str = ".", blank: str = " ") -> str:
    parts = [part for part in re.split(r"[\s.]+", given) if part]
    return blank.join("-".join(half[0] + stop for half in part.split("-") if half) for part in parts)


def _name(family: str, given: str, form: str, *, first: bool) -> str:
    if not given:
        return family.upper() if form[0] == "C" else family
    short, tight, bare = _initials(given), _initials(given, blank=""), _initials(given, "", "")
    return {
        "GF": f"{given} {family}",
        "F,G": f"{family}, {given}",
        "F,G1": f"{family}, {given}" if first else f"{given} {family}",
        "F,I": f"{family}, {short}",
        "F,It": f"{family}, {tight}",
        "F,I1": f"{family}, {short}" if first else f"{short} {family}",
        "IF": f"{short} {family}",
        "ItF": f"{tight} {family}",
        "FI": f"{family} {bare}",
        "FIs": f"{family} {short}",
        "FIst": f"{family} {tight}",
        "CF,G": f"{family.upper()}, {given}",
        "CFG": f"{family.upper()} {given}",
        "CFIs": f"{family.upper()} {short}",
        "CIF": f"{short} {family.upper()}",
        "CGF": f"{given} {family.upper()}",
        "CF,I": f"{family.upper()}, {short}",
        "FG": f"{family} {given}",
        "F": family,
        "Z": family + given,
    }[form]


NAME_FORMS = {
    "chicago-note": ("GF", ", ", " and "),
    "chicago-note-3": ("GF", ", ", ", and "),
    "chicago-list": ("F,G1", ", ", ", and "),
    "mla": ("F,G1", ", ", ", and "),
    "apa": ("F,I", ", ", ", & "),
    "harvard": ("F,It", ", ", " and "),
    "vancouver": ("FI", ", ", ", "),
    "ieee": ("IF", ", ", ", and "),
    "ieee-2": ("IF", ", ", " and "),
    "tight": ("ItF", ", ", ", "),
    "gost": ("FIst", ", ", ", "),
    "gost-2": ("FIs", ", ", ", "),
    "slash": ("F,G", "/", "/"),
    "slash-2": ("F,G", " / ", " / "),
    "semicolon": ("F,G", "; ", "; "),
    "semicolon-i": ("F,I", "; ", "; "),
    "und": ("F,G", ", ", " und "),
    "und-note": ("GF", ", ", " und "),
    "und-i": ("F,I", ", ", " & "),
    "slash-i": ("F,I", "/", "/"),
    "slash-note": ("GF", "/", "/"),
    "dash": ("GF", " – ", " – "),
    "dash-i": ("IF", "-", "-"),
    "et-capitals": ("CFG", ", ", " et "),
    "et": ("GF", ", ", " et "),
    "et-i": ("IF", ", ", " et "),
    "e": ("GF", ", ", " e "),
    "e-i": ("IF", ", ", " e "),
    "capitals": ("CF,G", ", ", ", "),
    "capitals-i": ("CF,I", ", ", " and "),
    "capitals-it": ("CIF", ", ", ", "),
    "capitals-note": ("CGF", ", ", ", "),
    "iso": ("CF,G", "; ", "; "),
    "family-given": ("FG", ", ", " & "),
    "family": ("F", ", ", " and "),
    "family-slash": ("F", "/", "/"),
    "han": ("Z", "、", "、"),
    "han-comma": ("Z", ", ", ", "),
    "harvard-i1": ("F,I1", ", ", ", and "),
    "semicolon-fi": ("FI", "; ", "; "),
    "semicolon-fis": ("FIs", "; ", "; "),
    "u-list": ("F,G", "/", " u. "),
    "u-i": ("F,I", ", ", " u. "),
    "u-note": ("GF", ", ", " u. "),
    "dash-note": ("GF", "/", "/"),
    "capitals-fi": ("CFIs", ", ", " e "),
    "capitals-cfg": ("CFG", " - ", " - "),
    "e-fi": ("FIs", ", ", " e "),
    "comma-i": ("IF", ", ", ", "),
}
"""How one name is set, what parts the names, and what stands before the last."""

Style = tuple[str, str, dict[str, list[str]]]


def read_styles(path: Path) -> dict[str, Style]:
    """The styles of a table: the languages they are written in, forms of names, patterns by type of work."""
    styles: dict[str, Style] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name, _, rest = line[1:].partition("] ")
            languages, _, forms = rest.partition("; ")
            styles[name] = (languages, forms, {})
        elif line and not line.startswith("#"):
            kind, _, pattern = line.partition(": ")
            styles[name][2].setdefault(kind, []).append(pattern)
    return styles


STYLES = read_styles(Path(__file__).with_name("train_styles.txt"))
"""Styles by name, from the table beside this module."""
