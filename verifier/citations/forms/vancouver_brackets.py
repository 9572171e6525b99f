"""What square brackets say in references of medicine: "[Internet]", "[cited 2002 Jul 9]", "[letter]".

"Citing Medicine" (National Library of Medicine, 2nd ed.) puts the medium, the kind of an article, its
language, its length on a screen, and the days on which a page was changed and opened into square
brackets, anywhere in a reference. Taken out of the way, they leave a reference like all others.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from verifier.citations.forms.parts import Part
from verifier.citations.grammar.dates import read_date
from verifier.patterns import late_pattern

MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
YEAR = r"(?:1[5-9]|20)\d\d"
DATE = (
    rf"(?:©\s?|c)?{YEAR}(?:[\s/]{MONTH}(?:[-–/]{MONTH}|\s\d{{1,2}}(?!\d)(?:\s?[-–]\s?(?:{MONTH}\s)?\d{{1,2}}(?!\d))?)?"
    rf"|\s(?:Spring|Summer|Fall|Autumn|Winter)|\s?[-–]\s?(?:{YEAR}|\d\d(?!\d))|-\d\d-\d\d)?"
    rf"|{MONTH}\s\d{{1,2}}(?:\s?[-–]\s?(?:{MONTH}\s)?\d{{1,2}})?,?\s{YEAR}|{MONTH}\s{YEAR}|\d{{1,2}}\s{MONTH},?\s{YEAR}"
)
"""A date as these styles print it, before it is read by `day_of`."""

_DAYS = late_pattern(
    rf"(?P<year>{YEAR})\s(?P<month>{MONTH})\s(?P<day>\d{{1,2}})\s?[-–]\s?(?:(?P<end>{MONTH})\s)?(?P<last>\d{{1,2}})"
)
_YEARS = late_pattern(rf"(?P<first>{YEAR})\s?[-–]\s?(?P<last>{YEAR}|\d\d)?")
_BRACKET = late_pattern(r"\s?\[(?P<said>[^\[\]]{3,160})\]")
_LOOKED_AT = (
    r"cited|accessed|consulted|date\saccessed|last\saccessed|citado|consultado|cité|consulté|zitiert"
    r"|abgerufen"
)
_CHANGED_AT = (
    r"updated|last\supdated|modified|revised|reviewed|last\smodified|actualizado|mis\sà\sjour|aktualisiert"
)
_LOOKED = late_pattern(
    rf"(?:(?P<changed>(?:{_CHANGED_AT})\s[^;\[\]]{{4,30}}?)(?:[;,]\s|\Z))?(?:(?:{_LOOKED_AT})\s(?:on\s|el\s|le\s|am\s)?(?P<day>[^;\[\]]{{4,30}}))?",
    re.IGNORECASE,
)
_INTERNET = late_pattern(r"(?:the\s)?internet", re.IGNORECASE)
_MEDIUM = late_pattern(
    r"(?:(?:database|home\s?page|web\s?site|web\s?page|blog|serial|monograph|book|podcast|video|e-?book|article|image|map|slides)"
    r"\s(?:on\s(?:the\s)?Internet|online))"
    r"|(?:(?:video|audio)(?:cassette|tape|disc|disk|book|recording)?|dvd(?:-rom)?|cd(?:-rom)?|motion\spicture|film|filmstrip|slides?|podcast|map|poster"
    r"|database|dataset|data\sset|computer\s(?:program|software|file)|software|mobile\sapp|microfiche|microfilm|home\s?page|web\s?site|web\s?page|blog|tweet)s?",
    re.IGNORECASE,
)
_THESIS = late_pattern(
    r"(?:(?:ph\.?\s?d\.?|doctoral|master['’]?s?|m\.?sc\.?|bachelor['’]?s?|honou?rs)\s)?(?:dissertation|thesis)(?:\son\sthe\sInternet)?|tesis(?:\sdoctoral|\sde\s\w{3,15})?|thèse(?:\sde\s\w{3,15})?"
    r"|tese(?:\sde\s\w{3,15})?|dissertação(?:\sde\s\w{3,15})?|диссертация|автореферат(?:\sдиссертации)?",
    re.IGNORECASE,
)
_GENRE = late_pattern(
    r"(?:letter|editorial|abstract|comment(?:ary)?|review|case\sreports?|news|interview|corrected(?:\sand\srepublished)?|retracted|retraction|correction"
    r"|pre-?print|response|author\sreply|poster|meeting\sabstract|supplementary\smaterial|unpublished|podcast|press\srelease|patent"
    r"|(?:published\s)?(?:erratum|corrigendum|correction)\s(?:appears|published|in)\b.{2,120})(?:[;,]\s?(?:letter|comment|abstract|review|editorial))?",
    re.IGNORECASE,
)
NAMES_OF_LANGUAGES = (
    "English", "German", "French", "Spanish", "Italian", "Portuguese", "Russian", "Chinese", "Japanese",
    "Korean", "Polish", "Czech", "Dutch", "Danish", "Norwegian", "Swedish", "Finnish", "Hungarian", "Turkish",
    "Greek", "Hebrew", "Arabic", "Persian", "Ukrainian", "Romanian", "Serbian", "Croatian", "Bulgarian",
    "Slovak", "Slovenian", "Catalan", "Icelandic", "Mongolian", "Thai", "Vietnamese", "Lithuanian",
)  # fmt: skip
_LANGUAGE = rf"(?:{'|'.join(NAMES_OF_LANGUAGES)})"
LANGUAGES = rf"{_LANGUAGE}(?:(?:,\s|,?\sand\s){_LANGUAGE}){{0,3}}"
"""Names of languages, as references name that of an article: "Norwegian", "English, Russian"."""
# "[in German]" alone is read with all other styles.
_IN_LANGUAGE = late_pattern(rf"(?:(?:article|text)\s(?:in\s)?)?(?P<language>{LANGUAGES})", re.IGNORECASE)
_EXTENT = late_pattern(
    r"about\s\d{1,4}\s(?:p\.?|pp\.?|pages?|screens?|paragraphs?|min\.?|leaves)", re.IGNORECASE
)
_STATE = late_pattern(
    r"(?:e-?pub|published\sonline|online)\sahead\sof\s(?:print|publication)|online\searly\saccess|in\spress|forthcoming|early\sview",
    re.IGNORECASE,
)


class Brackets(NamedTuple):
    """The text with blanks in place of the brackets, and what these said."""

    text: str
    """As long as the text was."""
    fields: dict[str, Part]
    medium: int
    """Where the medium or kind stands, -1 when none is named."""
    said: int
    """How many brackets said something."""


def without_brackets(plain: str) -> Brackets:
    """Take out of a reference what brackets say; others, as round a translated title, stay."""
    fields: dict[str, Part] = {}
    notes: list[Part] = []
    medium, count = -1, 0
    for match in _BRACKET.finditer(plain):
        found = _said(match["said"], match.start("said"))
        if not found:
            continue
        count += 1
        for name, part in found.items():
            if name == "medium":
                medium = match.start()
            elif name == "note":
                notes.append(part)
            elif name in fields:
                notes.append((part[0], part[1], part[2]))
            else:
                fields[name] = part
            if name in ("titleaddon", "type"):
                medium = match.start()
        plain = plain[: match.start()] + " " * len(match.group()) + plain[match.end() :]
    if notes:
        fields["note"] = ("; ".join(note for note, _, _ in notes), *notes[0][1:])
    return Brackets(plain, fields, medium, count)


def _said(said: str, start: int) -> dict[str, Part]:
    """The fields of what one bracket says; none when it is another bracket."""
    looked = _LOOKED.fullmatch(said)
    if looked is not None and said:
        found: dict[str, Part] = {}
        if looked["day"] and (day := day_of(looked["day"])):
            found["urldate"] = (day, start + looked.start("day"), start + looked.end("day"))
        elif looked["day"]:
            return {"note": (said, start, start + len(said))}
        if looked["changed"]:
            found["note"] = (
                looked["changed"],
                start + looked.start("changed"),
                start + looked.end("changed"),
            )
        return found
    whole = (said, start, start + len(said))
    if _INTERNET.fullmatch(said):
        return {"medium": whole}
    if _THESIS.fullmatch(said):
        return {"type": whole}
    if _MEDIUM.fullmatch(said) or _GENRE.fullmatch(said):
        return {"titleaddon": whole}
    if _EXTENT.fullmatch(said):
        return {"note": whole}
    if _STATE.fullmatch(said):
        return {"pubstate": (state_of(said), *whole[1:])}
    language = _IN_LANGUAGE.fullmatch(said)
    if language is not None:
        place = (start + language.start("language"), start + language.end("language"))
        return {"language": (language["language"], *place)}
    return {}


def state_of(said: str) -> str:
    """How far the printing is: one of the words that BibLaTeX has for it."""
    small = said.casefold()
    if "press" in small:
        return "inpress"
    return "forthcoming" if "forthcoming" in small or "accepted" in small else "prepublished"


def day_of(printed: str) -> str:
    """The date as EDTF; "" when it is none. The c in front of a year is that of a copyright, no circa."""
    bare = re.sub(r"\A(?:©\s?|c)(?=\d)", "", " ".join(printed.split()).strip(" .,"))
    days = _DAYS.fullmatch(bare)
    if days is not None:
        first = read_date(f"{days['year']} {days['month']} {days['day']}")
        last = read_date(f"{days['year']} {days['end'] or days['month']} {days['last']}")
        return f"{first}/{last}" if first and last else ""
    years = _YEARS.fullmatch(bare)
    if years is not None:
        end = years["last"] or ""
        return f"{years['first']}/{years['first'][: 4 - len(end)] + end if end else ''}"
    return read_date(bare)


__all__ = [
    "DATE",
    "LANGUAGES",
    "NAMES_OF_LANGUAGES",
    "YEAR",
    "Brackets",
    "Part",
    "day_of",
    "state_of",
    "without_brackets",
]
