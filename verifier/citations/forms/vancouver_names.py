"""Who made a work, in references of medicine and biology: "Foley KM, Gelband H, editors." and bodies."""

from __future__ import annotations

import re
from typing import NamedTuple

from verifier.citations.forms.parts import Part
from verifier.citations.forms.vancouver_brackets import MONTH, YEAR, day_of
from verifier.citations.plain_names import biblatex_names
from verifier.compare.names import is_body
from verifier.patterns import late_pattern

_LARGE = r"[^\W\d_a-zß-öø-ÿ]"
_FAMILY = (
    rf"(?:(?:van|von|de|der|den|del|della|di|da|do|dos|du|la|le|el|al|ten|ter|zu|st|bin|ibn)[\s'’-]){{0,3}}(?:[dDlLO]['’])?{_LARGE}[\w'’]{{1,24}}"
    rf"(?:[\s-][\w'’]{{2,24}}){{0,2}}"
)
# Once read, a person is not read again in another way: lists of strangers must not take long.
_PERSON = (
    rf"(?>{_FAMILY}\s{_LARGE}(?:-?{_LARGE}){{0,3}}(?!\w)(?:,?\s(?:Jr|Sr|2nd|3rd|4th|II|III|IV)(?!\w)\.?)?)"
)
_GROUP = (
    r"(?:on\sbehalf\sof\s|for\s)?(?:the\s)?[^\Wa-z\d_][^.;\[\]]{4,110}?(?:Groups?|Committee|Collaborat(?:ion|ors)|Consortium|Investigators|Network|Team|Project|Society|Association)"
    r"(?:\s\([^()]{2,20}\))?"
)
PERSONS = rf"{_PERSON}(?:,\s(?:and\s|&\s)?{_PERSON}){{0,40}}+(?:,?\set\sal|,?\sand\sothers)?"
"""Persons by family name and initials without stops."""

_DOTTED = rf"(?>{_FAMILY},(?:\s?{_LARGE}\.(?:-{_LARGE}\.)?){{1,4}})"
_DOTTED_LIST = rf"{_DOTTED}(?:(?:;\s|,\s|,?\s&\s|,?\sand\s){_DOTTED}){{0,40}}+(?:,?\set\sal\.)?"
"""Persons as chemists and the journals of the house of *Nature* print them: "Brook, A. B.; Hale, C. D."."""

_NUMBERED = late_pattern(r"\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)])\s+(?=\S)")
_MADE = late_pattern(
    rf"(?P<names>{PERSONS})(?:(?:\.?;|,|\.,)\s(?P<group>{_GROUP}))?(?:,\s(?P<role>editors?|eds?\.?|inventors?|translators?|compilers?|director|producer|artist|photographer)|\s\((?P<role2>[Ee]ds?\.?|[Ee]ditors?)\))?"
    r"(?:\s\((?P<of>[^()]{6,110})\))?"
    rf"(?:\.\s(?P<year>{YEAR}(?:\s{MONTH}(?:\s\d{{1,2}})?)?)[a-z]?)?(?P<end>[.:;?]\s+|\.?\s+(?=\())"
)
_MADE_DOTTED = late_pattern(rf"(?P<names>{_DOTTED_LIST})\s+(?=[^\Wa-z_]|[“\"‘\[])(?!{_LARGE}\.)")
_NOBODY = late_pattern(r"\[?(?P<name>Anonymous|Anon)\.?\]?\.\s+")
# The end of a sentence, but not behind an initial or a word cut short.
STOP = late_pattern(
    r"(?<=[.?!])(?<!\b[A-Z]\.)(?<!\b(?:St|Mt|Ft|vs|Dr|cf|No|sp|al|Bd)\.)(?<!\b(?:Ste|spp|Mrs|ser|var|vol)\.)\s+(?=[^\Wa-z_]|[\"“‘(\[¿¡])"
)
# Names in another form, which others read: "Brook, Anna", "Berg A Lind C", "BERG Anna"; marks of lists.
_LIKE_NAME = late_pattern(
    rf"[^\w“\"\[]|[^\W\d_][\w'’-]{{0,24}}(?:\s[\w'’-]{{1,24}})?,\s{_LARGE}|{_FAMILY}\s{_LARGE}{{1,3}}(?:[.,;]?\s|[.,])|{_LARGE}{{2,20}}\s{_LARGE}[a-z]|(?:{_LARGE}\.\s?){{1,3}}\s?{_LARGE}[a-z]"
)
_LED = late_pattern(rf"(?P<group>{_GROUP});\s(?P<names>{PERSONS})")
_IN_ROUND = late_pattern(rf"\({YEAR}")
DOTTED = "dotted"
"""The role of persons whose names have dots, as other styles print them."""

_EDITORS = frozenset(("editor", "editors", "ed", "ed.", "eds", "eds."))


class Makers(NamedTuple):
    """The names in front of a work."""

    fields: dict[str, Part]
    start: int
    """Where the title begins."""
    role: str = ""
    persons: bool = False


def read_makers(plain: str, end: int, *, date: bool = True) -> Makers | None:
    """Who made a work whose words end at ``end``; None where somebody else may stand in front.

    ``date`` is whether the year may follow the names.
    """
    start = number.end() if (number := _NUMBERED.match(plain)) else 0
    match = _MADE.match(plain, start, end)
    if match is not None and (date or not match["year"]):
        return _persons(match)
    dotted = _MADE_DOTTED.match(plain, start, end)
    if dotted is not None:
        author = (biblatex_names(dotted["names"]), *dotted.span("names"))
        return Makers({"author": author}, dotted.end(), DOTTED, persons=True)
    nobody = _NOBODY.match(plain, start, end)
    if nobody is not None:
        return Makers({"author": (nobody["name"], *nobody.span("name"))}, nobody.end())
    if _LIKE_NAME.match(plain, start):
        return None
    stop = STOP.search(plain, start, end)
    if stop is None:
        return Makers({}, start)
    first = plain[start : stop.start()].strip(" .")
    stands = (start, start + len(first))
    if _IN_ROUND.search(first):
        return None
    led = _LED.fullmatch(first)
    if led is not None:
        names = f"{{{led['group']}}} and {biblatex_names(led['names'])}"
        return Makers({"author": (names, *stands)}, stop.end(), persons=True)
    if is_body(first):
        fields = {"author": ("{" + first + "}", *stands)}
        year = re.compile(rf"(?P<year>{YEAR})[a-z]?\.\s+").match(plain, stop.end(), end)
        if year is not None:
            fields["date"] = (year["year"], *year.span("year"))
        return Makers(fields, year.end() if year else stop.end())
    return Makers({}, start)


def _persons(match: re.Match[str]) -> Makers:
    role = match["role"] or match["role2"] or ""
    field = (
        "editor" if role.casefold() in _EDITORS else "translator" if role.startswith("transl") else "author"
    )
    names = biblatex_names(match["names"])
    if match["group"]:
        # "Berg A, Lind C, et al; Northern Wells Study Group": for whom they wrote.
        first = names.removesuffix(" and others")
        group = re.sub(r"\A(?:on\sbehalf\sof|for)\s(?:the\s)?", "", match["group"])
        names = f"{first} and {{{group}}}{names[len(first) :]}"
    fields = {
        field: (names, match.start("names"), match.end("group") if match["group"] else match.end("names"))
    }
    if match["year"]:
        fields["date"] = (day_of(match["year"]), *match.span("year"))
    if match["of"]:
        fields["note"] = (match["of"], *match.span("of"))
    if role and field == "author" and not role.startswith("inventor"):
        fields["note"] = (f"{role}; {match['of']}" if match["of"] else role, *match.span("role"))
    end = match.end() if match["end"].strip() != ";" else match.start("end")
    return Makers(fields, end, role, persons=True)


__all__ = ["PERSONS", "STOP", "Makers", "read_makers"]
