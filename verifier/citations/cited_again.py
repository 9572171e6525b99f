"""Decisions, letters, reviews cited again: told by a volume or by two names, not by author and title."""

from __future__ import annotations

from verifier.citations.cited_places import read_place
from verifier.citations.forms.letters import AGAIN
from verifier.citations.forms.parts import NOTED, noted_pages
from verifier.citations.grammar.dates import find_dates
from verifier.citations.grammar.law_reports import find_reported
from verifier.citations.known_works import KnownWorks, Pointer
from verifier.model import Locator
from verifier.patterns import late_pattern

# "Filartiga, 630 F.2d at 884", "88 Cal. at 27 n.3": as American lawyers cite a decision again (rule 10.9).
_CASE_AGAIN = late_pattern(
    r"(?:(?P<name>[^\Wa-z\d_][^,;:()“”\d]{1,80}),\s)?(?P<report>\d{1,4}\s(?:[A-Z][\w.’]{0,8}\s?){1,4})\sat\s"
    rf"(?P<page>\d{{1,5}}(?:[-–]\d{{1,5}})?{NOTED}(?:,\s\d{{1,5}}(?:[-–]\d{{1,5}})?){{0,3}})"
)


def read_again(words: str, known: KnownWorks) -> Pointer | None:
    """A decision, letter, thesis, interview or review that is told again in the way of its kind."""
    readers = (case_again, letter_again, kind_again, review_again)
    return next((found for read in readers if (found := read(words, known)) is not None), None)


def case_again(words: str, known: KnownWorks) -> Pointer | None:
    """A decision by a party's name and the volume of the report, or by the volume alone."""
    match = _CASE_AGAIN.fullmatch(words) if " at " in words else None
    if match is None:
        return _reported_again(words, known)
    name = match["name"] or ""
    work = known.case_in(match["report"].strip(), name)
    title, year = (work["title"], work.get("date", "")[:4]) if work is not None else (name, "")
    place = Locator("page", noted_pages(match["page"]))
    return Pointer("", title, year, place, decision=True) if title else None


def letter_again(words: str, known: KnownWorks) -> Pointer | None:
    """A letter by its two names: "Merrick to Flamsteed, fol. 114r"."""
    match = AGAIN.fullmatch(words) if _SENT_TO.search(words) else None
    if match is None:
        return None
    day = next((date.edtf for date in find_dates(words) if date.edtf), "")
    work = known.letter(match["sender"], match["to"], day[:4])
    locator = read_place(match["place"]) if match["place"] else None
    if (
        work is None
        or (match["place"] and locator is None)
        or (day and work.get("date", "") not in ("", day))
    ):
        return None
    return Pointer("", work["title"], work.get("date", "")[:4], locator, decision=True)


# "Unwin, thesis, p. 104", "Koch, Diss., S. 12", "Amory, interview": what of somebody is cited again.
_OF_KIND = late_pattern(
    r"(?P<name>[^\Wa-z\d_][\w’'-]{1,24}(?:[\s-][^\Wa-z\d_][\w’'-]{1,24}){0,2}),\s(?:(?P<thesis>(?:(?:PhD|MA|doctoral|unpublished|unpub\.|unveröff\.)\s)*(?:[Tt]hesis|[Dd]iss(?:ertation|\.)|Habil\.|[Tt]hèse|[Mm]émoire|[Tt]esis|[Tt]esi|[Tt]ese|дис(?:с|сертация)?\.?))"
    r"|(?P<interview>[Ii]nterview|[Ee]ntretien|[Ee]ntrevista|[Ii]ntervista|Gespräch|интервью))(?:,\s(?P<place>.{1,40}))?"
)


# "interview with Satarov", "author’s interview with B. Satarov", "Satarov interview".
_INTERVIEW_WITH = late_pattern(
    r"(?:(?:[Mm]y|[Aa]uthor[’']?s)\s)?[Ii]nterview\swith\s(?P<name>[^\Wa-z\d_][\w.’'-]{0,24}(?:\s[^\Wa-z\d_][\w’'-]{1,24}){0,3})"
    r"|(?P<first>[^\Wa-z\d_][\w’'-]{1,24}(?:\s[^\Wa-z\d_][\w’'-]{1,24}){0,2})\sinterview"
)


def kind_again(words: str, known: KnownWorks) -> Pointer | None:
    """The one thesis of a person, or the one interview with somebody, by its kind in place of its title."""
    with_somebody = _INTERVIEW_WITH.fullmatch(words) if "nterview" in words else None
    if with_somebody is not None:
        meant = known.interview(with_somebody["name"] or with_somebody["first"])
        return Pointer("", meant["title"], meant.get("date", "")[:4], decision=True) if meant else None
    match = _OF_KIND.fullmatch(words) if ", " in words else None
    locator = read_place(match["place"]) if match is not None and match["place"] else None
    if match is None or (match["place"] and locator is None):
        return None
    work = known.thesis(match["name"]) if match["thesis"] else known.interview(match["name"])
    if work is None:
        return None
    return Pointer("", work["title"], work.get("date", "")[:4], locator, decision=True)


# "Lunt, review of Berg, p. 234": the review that one wrote of another's book.
_REVIEW = late_pattern(
    r"(?P<name>[^\Wa-z\d_][\w’'-]{1,24}(?:[\s-][^\Wa-z\d_][\w’'-]{1,24}){0,2}),\s(?:[Rr]eview\sof|[Rr]ez(?:ension|\.)\s(?:zu|von)|[Cc]ompte[\s-]rendu\sde|[Rr]ec(?:ensione|\.)\s(?:a|di)|[Rr]eseña\sde|[Рр]ец\.\sна)\s"
    r"(?P<of>[^\Wa-z\d_][\w’'-]{1,24}(?:\s[^\Wa-z\d_][\w’'-]{1,24}){0,3})(?:,\s(?P<place>.{1,30}))?"
)


def review_again(words: str, known: KnownWorks) -> Pointer | None:
    """The one review by somebody of a book of another, by both names."""
    match = _REVIEW.fullmatch(words) if ", " in words else None
    locator = read_place(match["place"]) if match is not None and match["place"] else None
    if match is None or (match["place"] and locator is None):
        return None
    work = known.review(match["name"], match["of"])
    if work is None:
        return None
    return Pointer(match["name"], work["title"], work.get("date", "")[:4], locator)


_SENT_TO = late_pattern(r"\s(?:to|an|à|au|a|al|к)\s(?=[^\Wa-zа-я\d_])")


def _reported_again(words: str, known: KnownWorks) -> Pointer | None:
    """A decision by one party and its report: "*Kirk* (2010) 239 CLR 531, 570" (AGLC, rule 2.3.1)."""
    found = (
        next(find_reported(words), None) if words[:1].isupper() and ("] " in words or ") " in words) else None
    )
    if found is None or words[found.end :].strip(" .") or "report" not in found.parts:
        return None
    name = words[: found.start].strip(" ,")
    volume = found.parts.get("volume", ("",))[0]
    work = known.case_in(f"{volume} {found.parts['report'][0]}", name) if name else None
    if work is None or work.get("pages", "") != found.parts["page"][0]:
        return None
    place = Locator(found.pin[0], found.pin[1]) if found.pin else None
    return Pointer("", work["title"], work.get("date", "")[:4], place, decision=True)
