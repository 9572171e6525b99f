"""What stands behind the title of a technical work: addresses, dates, bodies and where they sit.

'…, Dept. Comput. Sci., Univ. Riverton, Riverton, NY, USA, Aug. 2010. [Online]. Available: https://…'
"""

from __future__ import annotations

from typing import NamedTuple

from verifier.citations.forms.parts import Part
from verifier.citations.grammar.dates import find_dates, read_date
from verifier.citations.grammar.series import blanked
from verifier.citations.tagger.gazetteers import PLACES
from verifier.compare.body_words import COUNTRIES
from verifier.compare.names import is_body
from verifier.patterns import late_pattern

_DAY = (
    r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},?\s\d{4}|\d{1,2}[-\s.][A-Z][a-z]{2,8}\.?[-\s]\d{4}"
    r"|\d{4}[-/]\d\d?[-/]\d\d?|\d{1,2}[./]\d{1,2}[./]\d{4})"
)
_SEEN = late_pattern(
    r"[\[(]?(?:Online[;,]\s)?(?:[Ll]ast\s)?(?:[Aa]ccess(?:ed)?|[Rr]etrieved|[Vv]isited|[Vv]iewed|[Cc]hecked)(?:\s(?:on|in))?:?\s"
    rf"(?P<urldate>{_DAY})(?:[\])]|(?=\W|\Z))(?:\sfrom(?=\shttp))?"
)
_DOI = late_pattern(
    r"(?:[Dd][Oo][Ii]\s?:?\s?)?(?:https?://(?:dx\.)?doi\.org/)?(?P<doi>10\.\d{4,9}/[^\s<>\"]{1,200})"
)
_URL = late_pattern(r"[(<]?(?P<url>https?://[^\s<>\"]{4,500})>?")
_LEADS = late_pattern(
    r"\[(?:Online|On-line|En\sligne|En\slínea)(?:\s[Vv]ideo)?\][.,:]?|(?:Also\s)?[Aa]vailable(?:\s(?:at|from|online))?(?::|(?=\s+\Z|\s{4}))"
    r"|(?:URL|Link):?(?=\s{4})|[Rr]etrieved\sfrom(?=\s{4})"
)
_CUT = late_pattern(r"(?:,|;|(?:(?<=[a-z]{5})|(?<=[a-z]\sCo)|(?<=[\d)\]”\"])|(?<=\s))\.)(?:\s+|\Z)")
# Brackets of which a date has been taken: "University of Riverton (    )".
_EMPTIED = late_pattern(r"\s?\(\s*\)[.\s]*\Z")
_EDGE = " ,.;:()[]"
_REGION = late_pattern(
    r"USA|U\.S\.A|US|U\.S|UK|U\.K|England|Scotland|Wales|Ireland|Canada|Australia|Germany|Deutschland|France|Italy"
    r"|Spain|Portugal|Switzerland|Austria|Belgium|Netherlands|Norway|Sweden|Denmark|Finland|Poland|Russia"
    r"|Ukraine|Greece|Turkey|Israel|Egypt|India|China|Japan|Korea|Taiwan|Singapore|Malaysia|Thailand|Vietnam"
    r"|Indonesia|Brazil|Argentina|Chile|Mexico|Colombia|Hungary|Romania|Czechia|Croatia|Slovenia|Estonia"
    r"|Latvia|Lithuania|Luxembourg|Iceland|Iran|Pakistan|South Korea|New Zealand|South Africa"
    r"|The Netherlands|Hong Kong|Czech Republic|P\.R\. China"
)
_STATE = late_pattern(r"[A-Z]{2}|[A-Z]{2,3}\s[A-Z\d]{3,5}|[A-Z][a-z]{2,4}\.|[A-Z]\.[A-Z]\.?")
_NUMBERED = late_pattern(
    r"(?i)(?:\A|\s)(?:vol|no|vols|bd|jg|nr|art|issue)\.?\s\S|\A(?:in|pp?|edited|ed)[.:]?\s|\A\W*\d|\b(?:journal|trans|proc|lett|rev|acta)\b\.?"
)


class Tail(NamedTuple):
    """The fields that have signs of their own, and where the segments lie that have none."""

    fields: dict[str, Part]
    left: list[tuple[int, int]]


def read_tail(plain: str, start: int) -> Tail:
    """Addresses, days and dates of what begins at ``start``, and the segments between them."""
    plain = " " * start + plain[start:]
    fields: dict[str, Part] = {}
    seen = _SEEN.search(plain, start)
    if seen is not None and (day := read_date(seen["urldate"])):
        fields["urldate"] = (day, *seen.span("urldate"))
        plain = blanked(plain, *seen.span())
    for name, pattern in (("doi", _DOI), ("url", _URL)):
        match = pattern.search(plain, start)
        if match is not None:
            value = match[name].rstrip(".,;:)]" if "(" not in match[name] else ".,;:]")
            first = match.start(name)
            fields[name] = (value.lower() if name == "doi" else value, first, first + len(value))
            plain = blanked(plain, match.start(), first + len(value))
    for lead in _LEADS.finditer(plain, start):
        plain = blanked(plain, *lead.span())
    date = next((each for each in reversed(find_dates(plain)) if each.start >= start and each.edtf), None)
    if date is not None:
        fields["date"] = (date.edtf, date.start, date.end)
        plain = blanked(plain, date.start, date.end)
    return Tail(fields, _segments(plain, start))


def _segments(plain: str, start: int) -> list[tuple[int, int]]:
    found = []
    cuts = [cut.span() for cut in _CUT.finditer(plain, start)]
    begins = [start, *(end for _, end in cuts)]
    ends = [*(begin for begin, _ in cuts), len(plain)]
    for begin, end in zip(begins, ends, strict=True):
        first, last = _trimmed(plain, begin, end)
        if plain[first:last].strip(_EDGE):
            found.append((first, last))
    return found


def _trimmed(plain: str, first: int, last: int) -> tuple[int, int]:
    while first < last and plain[first] in _EDGE:
        first += 1
    emptied = _EMPTIED.search(plain, first, last)
    last = emptied.start() if emptied else last
    while last > first and plain[last - 1] in ",;: ":
        last -= 1
    return first, last


def is_place(words: str) -> bool:
    """Whether words are a city with its state or country: "Riverton, CA, USA"."""
    parts = [part.strip() for part in words.split(",")]
    return len(parts) > 1 and all(_is_region(part) for part in parts[1:]) and not is_body(parts[0])


_STATES = frozenset(
    (
        "alabama",
        "alaska",
        "arizona",
        "arkansas",
        "california",
        "colorado",
        "connecticut",
        "delaware",
        "florida",
        "hawaii",
        "idaho",
        "illinois",
        "indiana",
        "iowa",
        "kansas",
        "kentucky",
        "louisiana",
        "maine",
        "maryland",
        "massachusetts",
        "michigan",
        "minnesota",
        "mississippi",
        "missouri",
        "montana",
        "nebraska",
        "nevada",
        "ohio",
        "oklahoma",
        "oregon",
        "pennsylvania",
        "tennessee",
        "texas",
        "utah",
        "vermont",
        "virginia",
        "wisconsin",
        "wyoming",
        "ontario",
        "quebec",
        "alberta",
        "manitoba",
        "saskatchewan",
        "new hampshire",
        "new jersey",
        "new mexico",
        "new york",
        "north carolina",
        "north dakota",
        "rhode island",
        "south carolina",
        "south dakota",
        "west virginia",
        "british columbia",
        "nova scotia",
    )
)


def _is_region(words: str) -> bool:
    bare = words.rstrip(".")
    if bare.casefold().removeprefix("the ") in COUNTRIES or bare.casefold() in _STATES:
        return True
    return bool(_REGION.fullmatch(bare) or _STATE.fullmatch(words) or _STATE.fullmatch(bare))


def placed(plain: str, left: list[tuple[int, int]], body: str) -> dict[str, Part] | None:
    """Bodies, places and remarks of the segments that have no sign; None where they are of something else."""
    fields: dict[str, Part] = {}
    if any(_NUMBERED.search(plain[start:end]) or _SEATED.match(plain[start:end]) for start, end in left):
        return None
    remarks = [
        (a, b)
        for a, b in left
        if (plain[a:b][:1].islower() and not _is_region(plain[a:b])) or plain[a:b].casefold() in _REMARKS
    ]
    if any(end - start > _LONGEST_REMARK for start, end in remarks):
        return None
    left = [segment for segment in left if segment not in remarks]
    last = len(left)
    while last > 1 and _is_region(plain[slice(*left[last - 1])]):
        last -= 1
    first = plain[slice(*left[0])] if left else ""
    if (
        last < len(left)
        and (last > 1 or body != "institution" or first.casefold() in PLACES)
        and not (last == 1 and is_body(first))
    ):
        last -= 1
    elif len(left) > 1 and plain[slice(*left[-1])].casefold().rstrip(".") in PLACES:
        last = len(left) - 1
    places, bodies = left[last:], left[:last]
    if len(bodies) > _MOST_BODIES:
        return None
    if places:
        start, end = places[0][0], places[-1][1]
        fields["location"] = (plain[start:end].rstrip(" ."), start, end)
    if bodies:
        near = 1
        while near < len(bodies) and bodies[near][0] - bodies[near - 1][1] <= _NEAR:
            near += 1
        start, end = bodies[0][0], bodies[near - 1][1]
        fields[body] = (_unstopped(plain[start:end]), start, end)
        remarks = sorted((*remarks, *bodies[near:]))
    if remarks:
        said = "; ".join(_balanced(plain[start:end]) for start, end in remarks)
        fields["note"] = (said, remarks[0][0], remarks[-1][1])
    return fields


# "Bonn 1991", as Germans print it: engineers part town and year.
_TOWN_AND_YEAR = r"|[^\W\d_a-zà-öø-ÿ][^\W\d_]{2,20}\s(?:1[5-9]|20)\d\d\Z"
# "Murray Hill, NJ: Bell Mills": a place in front of its house, which the others part.
_SEATED = late_pattern(r"[A-Z]{2}:\s" + _TOWN_AND_YEAR)
_REMARKS = frozenset(("work in progress", "unpublished", "restricted", "confidential", "draft"))
_LONGEST_REMARK = 60
_NEAR = 3
_MOST_BODIES = 4


def _balanced(words: str) -> str:
    """A remark without the brackets that close around it: "unpublished)"."""
    return words.rstrip(" .") if "(" in words else words.rstrip(" .)]")


def _unstopped(words: str) -> str:
    """A body without the full stop behind it, which is part of what is shortened only."""
    last = words.rstrip(".").rsplit(None, 1)[-1] if words.rstrip(".").strip() else ""
    shortened = last in _SHORTENED
    return words if shortened and words.endswith(".") else words.rstrip(" .")


_SHORTENED = frozenset(
    (
        "Univ",
        "Co",
        "Corp",
        "Inc",
        "Ltd",
        "Lab",
        "Labs",
        "Dept",
        "Inst",
        "Sci",
        "Eng",
        "Soc",
        "Assoc",
        "Div",
        "Res",
        "Technol",
        "Comput",
    )
)
