"""Laws and decrees of many states by their numbers, in English: "Law No. 4 of 2009 on Mining, art. 103".

So area studies translate them: "Federal Law No. 44-FZ of 5 April 2013 “On the Contract System”", "Decree of
the Government of Riverland No. 12, 3 May 2013".
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_KIND = (
    r"(?:(?:Federal|Organic|Constitutional|Basic|Framework|Presidential|Government(?:al)?|Ministerial|Royal|Cabinet|State|Legislative|Emergency)\s){0,2}"
    r"(?:Law|Decree|Decree-Law|Ordinance|Regulation|Resolution|Order|Circular|Decision|Edict|Directive|Instruction)"
    r"(?:\sof\s(?:the\s)?[A-Z][^,;:()“”\"\d]{2,70}?)?"
)
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}\s|[A-Z][a-z]{2,8}\s\d{1,2},\s)?(?:1[89]|20)\d\d"
_LAW = late_pattern(
    rf"(?:(?P<state>[A-Z][^,;:()“”\"\d]{{2,60}}),\s)?(?P<title>{_KIND},?\s(?:[Nn]os?\.?|[Nn]r\.?|[Nn]umber|№)\s?(?P<number>[\w][\w/.-]{{0,18}}(?<!\.))"
    rf"(?:,?\s(?:of|dated)\s(?P<day>{_DAY}))?(?:,?\s(?:on|On|concerning|regarding|relating\sto|amending|about)\s[^;:“”\"()]{{3,180}}?|,?\s[“\"«][^“”\"«»]{{3,180}}[”\"»])?)"
    rf"(?:,?\s\(?(?P<behind>{_DAY})\)?)?(?:,\s(?:(?P<article>[Aa]rt(?:icle)?s?)|[Ss]s?|[Ss]ec(?:tion)?s?|§{{1,2}}|(?P<paragraph>[Pp]ara(?:graph)?s?))\.?\s?(?P<pin>\d{{1,4}}(?:\.\d{{1,3}}){{0,3}}(?:\(\w{{1,4}}\)){{0,3}}(?:\s?[-–,]\s?\d{{1,4}}){{0,3}}))?[\s.]*\Z"
)
_SIGNS = Signs(" No", " no", " Nr", " nr", " №", " Number")
_LONGEST = 420


def read_numbered_law(text: StyledText) -> Assembled | None:
    """Read a law or decree that is named by its number; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST or not _SIGNS.found_in(plain) or text.italics:
        return None
    match = _LAW.match(plain, introduction(plain))
    if match is None or not (match["day"] or match["behind"] or match["pin"]):
        return None
    fields: dict[str, Part] = {
        "title": (match["title"], *match.span("title")),
        "number": (match["number"], *match.span("number")),
    }
    if match["state"]:
        fields["institution"] = (match["state"], *match.span("state"))
    day = next((name for name in ("day", "behind") if match[name]), "")
    if day:
        fields["date"] = (read_date(match[day]), *match.span(day))
    kind = "article" if match["article"] else "paragraph" if match["paragraph"] else "section"
    locator = (kind, match["pin"].replace("–", "-"), *match.span("pin")) if match["pin"] else None
    return assembled("legislation", fields, locator)


__all__ = ["read_numbered_law"]
