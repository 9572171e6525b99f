"""Books as historians of the Netherlands cite them: all of the imprint in one bracket, and the volume behind.

"H. Ruddel en J. Boom, *Dikes. Een geschiedenis* (2 dln.; Zutphen 1997) II, 255", "*De dijk* (diss. Leiden;
Zutphen 1997) 255", "H. Ruddel ed., *De brieven van J. Boom* III (Werken, Grote Serie 123; Den Haag 1997) nr.
34" (BMGN – Low Countries Historical Review). Of a bracket with nothing but place and year others read it.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.plain_names import family_names
from verifier.citations.tagger.head import introduction, is_head
from verifier.citations.tagger.words import is_place
from verifier.model import StyledText
from verifier.patterns import late_pattern

_BEHIND = late_pattern(
    r"(?:\s(?P<volume>[IVX]{1,5}|(?:deel|dl\.)\s(?:[IVX]{1,5}|\d{1,2})))?\s\((?P<inside>(?:[^();]{2,80};\s)*)(?P<location>(?:[’']s-)?[^\Wa-z\d_][^();:,\d]{1,40})(?::\s(?P<publisher>[^();\d]{2,40}),?)?\s(?P<date>(?:1[4-9]|20)\d\d(?:[-–](?:1[4-9]|20)\d\d)?)\)"
    r"(?:,?\s(?P<part>[IVX]{1,5}),)?(?:,?\s(?:(?P<cue>nrs?\.|no\.|hoofdstuk|hfd?st\.|kol\.)\s(?P<place>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)|(?:(?:p{1,2}|blz)\.\s)?(?P<pages>\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:,\s\d{1,4}(?:\s?[-–]\s?\d{1,4})?){0,5}(?:\se\.v\.)?)))?[\s.]*\Z"
)
_ROLE = late_pattern(r",?\s\(?(?:eds?|red|uitg|bew)\.?\)?,?\s*\Z")
_VOLUMES = late_pattern(r"(?P<count>\d{1,2})\s(?:dln\.|delen|vols?\.|banden)")
_EDITION = late_pattern(r"(?P<edition>\d{1,2})(?:e|de|ste)\s(?:herz(?:iene|\.)\s)?(?:druk|dr\.|uitgave)")
_THESIS = late_pattern(
    r"(?P<type>(?:[a-z]{4,16}e\s)?(?:diss(?:ertatie|\.)|proefschrift|doctoraalscriptie|masterscriptie|scriptie|ac\.\sproefschr\.))(?:,?\s(?P<institution>[^\Wa-z\d_].{2,60}))?"
)
_LIKE_NAMES, _LONGEST = 0.4, 400
_KINDS = {"nr": "number", "no": "number", "ho": "chapter", "hf": "chapter", "hs": "chapter", "ko": "column"}


def read_dutch_history(text: StyledText) -> Assembled | None:
    """Read a book whose bracket tells more than place and year; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST or " (" not in plain or not text.italics:
        return None
    start = introduction(plain)
    title = next((run for run in text.italics if run.start >= start), None)
    match = _BEHIND.match(plain, title.end) if title is not None else None
    if title is None or match is None or not (match["inside"] or match["volume"] or match["part"]):
        return None
    if not (is_place(match["location"]) or match["inside"]):
        return None
    names = plain[start : title.start].rstrip(" ,")
    role = _ROLE.search(names)
    names = names[: role.start()] if role else names
    if names and (any(map(str.isdigit, names)) or not is_head(names, _LIKE_NAMES)):
        return None
    fields: dict[str, Part] = {"title": (plain[title.start : title.end].strip(" ,"), title.start, title.end)}
    if names:
        fields["editor" if role else "author"] = (family_names(names), start, start + len(names))
    entry_type = _add_inside(match, fields)
    for name in ("location", "publisher", "date"):
        if match[name]:
            fields[name] = (re.sub("–|(?<=\\d)-(?=\\d)", "/", match[name]), *match.span(name))
    volume = next((name for name in ("volume", "part") if match[name]), "")
    if volume:
        number = re.sub(r"(?:deel|dl\.)\s", "", match[volume])
        fields["volume"] = (number, match.end(volume) - len(number), match.end(volume))
    return assembled(entry_type, fields, _place(match))


def _add_inside(match: re.Match[str], fields: dict[str, Part]) -> str:
    """Put what stands in front of the place to the fields; what kind of work it is."""
    entry_type = "book"
    at = match.start("inside")
    for part in match["inside"].split("; "):
        first, end = at, at + len(part)
        at = end + len("; ")
        if not part:
            continue
        thesis, count, edition = _THESIS.fullmatch(part), _VOLUMES.fullmatch(part), _EDITION.fullmatch(part)
        if thesis is not None:
            entry_type = "thesis"
            fields["type"] = (thesis["type"], first, first + thesis.end("type"))
            if thesis["institution"]:
                fields["institution"] = (thesis["institution"], first + thesis.start("institution"), end)
        elif count is not None:
            fields["volumes"] = (count["count"], first, first + count.end("count"))
        elif edition is not None:
            fields["edition"] = (edition["edition"], first, first + edition.end("edition"))
        else:
            numbered = re.fullmatch(r"(?P<series>.{2,70}?),?\s(?P<number>\d{1,4})", part)
            name = "series" if "series" not in fields else "note"
            if numbered is not None and name == "series":
                fields["series"] = (numbered["series"], first, first + numbered.end("series"))
                fields["number"] = (numbered["number"], first + numbered.start("number"), end)
            else:
                fields[name] = (part, first, end)
    return entry_type


def _place(match: re.Match[str]) -> tuple[str, str, int, int] | None:
    if match["place"]:
        return _KINDS[match["cue"][:2]], plain_pages(match["place"]), *match.span("place")
    return ("page", plain_pages(match["pages"]), *match.span("pages")) if match["pages"] else None


__all__ = ["read_dutch_history"]
