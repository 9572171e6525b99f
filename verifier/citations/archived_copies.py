"""An archived copy named behind a citation: the copy belongs to its work, and is no other work.

"“Shop,” http://shop.example. Archived from the original on 3 May 2015. https://web.archive.org/…",
"…, archived at https://perma.cc/AB12-CD34", "… [https://perma.cc/AB12-CD34]": where the page itself has an
address too, that of the copy is kept beside it as the parameter ``archive-url`` of a wiki is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from verifier.documents.links import addresses_in
from verifier.model import Citation, StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_HOSTS = (
    r"(?:[\w-]{1,30}\.){0,3}(?:web\.archive\.org/|archive\.org/web/|archive\.(?:today|is|ph|fo|li|md|vn)/|perma\.cc/"
    r"|webcitation\.org/|ghostarchive\.org/|archive-it\.org/|megalodon\.jp/|arquivo\.pt/|webarchive\.org\.uk/"
    r"|webarchive\.nationalarchives\.gov\.uk/|swap\.stanford\.edu/|wayback\.)"
)
_SIGNS = Signs(
    "archiv",
    "arquiv",
    "zarchiw",
    "архивировано",
    "存档",
    "存檔",
    "アーカイブ",
    "perma.cc",
    "webcitation",
    "megalodon",
    "wayback",
    "swap.stanford",
)
_COPY = late_pattern(rf"(?:https?://)?(?:www\.)?{_HOSTS}\S", re.IGNORECASE)
_DAY = (
    r"(?:(?:on|am|le|el|il|em|op)\s)?(?:\d{4}-\d\d-\d\d|\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,12}\.?\s(?:de\s)?\d{4}"
    r"|[^\W\d_]{3,12}\.?\s\d{1,2},\s\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
)
# "…, at the Wayback Machine", "… in der Wayback Machine": who keeps it, behind the day.
_KEPT_BY = (
    r"(?:(?:at|by|on|in|with|bei|auf|von|sur|par|dans|en|su|da|no|na)\s)?(?:the\s|der\s|dem\s|la\s|l[’'])?"
    r"(?:Wayback\sMachine|Internet\sArchive(?:[’']s\sWayback\sMachine)?|Perma\.cc|WebCite|archive(?:\.(?:today|is|ph|org))?)(?![\w/])"
)
_BRACKETED_DAY = late_pattern(rf"\s?[(\[]{_DAY}[)\]]", re.IGNORECASE)
# "Archived from the original on 3 May 2015", "archived at", "Archiviert vom Original am", "存档于".
_SAID = late_pattern(
    r"(?<!\w)(?:archived?|archiviert|archivé|archivado|arquivado|archiviato|gearchiveerd|zarchiwizowane|архивировано)"
    r"(?:\s(?:copy|version|link|page|url|from|at|by|in|on|via|under|as|the|original|internet|archive|wayback|machine"
    r"|perma(?:\.cc)?|webcite|vom|de|del|do|da|dal|depuis|l[’']original(?:e)?|het|origineel|orig[ie]nale?|unter|bei"
    r"|из|первоисточника|оригинала)(?!\w)){0,8}"
    rf"(?:[\s,:]{{1,3}}{_DAY})?(?:,?\s{_KEPT_BY})?|(?:存档于|存檔於|存档|存檔|アーカイブ)",
    re.IGNORECASE,
)
_OPENED = {"(": ")", "[": "]", "<": ">"}
_NEAR = 40
_MOST = 40


@dataclass(frozen=True, slots=True)
class Copies:
    """A text with blanks for what it says of archived copies, and where it names which, or says when."""

    text: StyledText
    found: tuple[tuple[int, str], ...] = ()

    def kept(self, citations: Sequence[Citation], starts: Sequence[int], plain: str) -> list[Citation]:
        """The citations that begin at ``starts``, each with its copies, told as the note prints them."""
        if not self.found:
            return list(citations)
        told = [
            replace(citation, text=plain[start : start + len(citation.text)])
            for citation, start in zip(citations, starts, strict=True)
        ]
        for place, address in self.found:
            index = max((at for at, start in enumerate(starts) if start <= place), default=-1)
            if index >= 0:
                told[index] = with_copy(told[index], address)
        return told


def with_copy(citation: Citation, copy: str) -> Citation:
    """A citation with the address of a copy, unless it names one already or cites another work in short.

    Where the citation has the address of the copy itself, ``copy`` is what else it says of that.
    """
    if citation.short_form or "archived copy:" in citation.fields.get("addendum", ""):
        return citation
    said = citation.fields.get("addendum", "")
    kept = f"archived copy: {copy}" if "/" in copy and " " not in copy else copy
    return replace(citation, fields={**citation.fields, "addendum": f"{said}; {kept}" if said else kept})


def without_copies(text: StyledText, *, beside: bool = False) -> Copies:
    """A note or entry without what it says of copies.

    A copy whose page has no address of its own is what is cited, unless it stands ``beside`` a citation.
    """
    plain = text.plain
    if not _SIGNS.found_in(plain.lower()):
        return Copies(text)
    addresses: list[tuple[int, str]] = []
    at = 0
    for address in islice(addresses_in(plain), _MOST):
        at = plain.index(address, at)
        addresses.append((at, address))
        at += len(address)
    said = [match.span() for match in _SAID.finditer(plain) if not _is_in(match.start(), addresses)]
    # Behind a citation that has its own address, what "archived" leads to is a copy wherever it is kept.
    all_copies = beside and len(said) == len(addresses)
    kept = [(start, address) for start, address in addresses if _COPY.match(address)]
    # What a link shows stands elsewhere than where it leads: of two addresses behind "Archived from the
    # original" the copy is the one in an archive.
    places = [
        (start, address)
        for start, address in addresses
        if all_copies
        or (start, address) in kept
        or (len(kept) < len(said) and any(_stand_together(plain, span[1], start) for span in said))
    ]
    if not places:
        return Copies(text)
    if len(places) == len(addresses) and not beside:
        return _without_days(text, said, places)
    stretches: list[tuple[int, int]] = []
    found: list[tuple[int, str]] = []
    apart: list[tuple[int, str]] = []
    for start, address in places:
        before = next((span for span in said if _stand_together(plain, span[1], start)), None)
        if before is not None:
            said.remove(before)
            stretches.append((before[0], start + len(address)))
            found.append((before[0], address))
        else:
            stretches.append((start, start + len(address)))
            apart.append((start, address))
    # What links led to stands at the end of the note, in the order in which it speaks of it.
    for start, address in apart:
        span = next((one for one in said if one[0] < start), None)
        if span is not None:
            said.remove(span)
            stretches.append(span)
        found.append((span[0] if span else start, address))
    for start, end in stretches:
        first, last = _with_brackets(plain, start, end)
        plain = plain[:first] + " " * (last - first) + plain[last:]
    return Copies(replace(text, plain=plain), tuple(sorted(found)))


def _without_days(
    text: StyledText, said: Sequence[tuple[int, int]], places: Sequence[tuple[int, str]]
) -> Copies:
    """A text whose only addresses are those of copies, without the days on which these were made.

    "…, archived March 5, 2015, at the Wayback Machine, https://…" is not of 2015.
    """
    plain = text.plain
    found = []
    for start, address in places:
        before = next((span for span in said if _stand_together(plain, span[1], start)), None)
        behind = _BRACKETED_DAY.match(plain, start + len(address)) if before else None
        if before is None or not any(map(str.isdigit, plain[slice(*before)] + (behind[0] if behind else ""))):
            continue
        words = " ".join((plain[slice(*before)] + (behind[0] if behind else "")).split())
        found.append((before[0], words))
        for first, last in (before, *([behind.span()] if behind else [])):
            plain = plain[:first] + " " * (last - first) + plain[last:]
    return Copies(replace(text, plain=plain), tuple(found)) if found else Copies(text)


def _is_in(place: int, addresses: Sequence[tuple[int, str]]) -> bool:
    return any(start <= place < start + len(address) for start, address in addresses)


def _stand_together(plain: str, end: int, start: int) -> bool:
    """Whether nothing but marks stands between what is said of a copy and its address."""
    return end <= start <= end + _NEAR and not any(map(str.isalnum, plain[end:start]))


def _with_brackets(plain: str, start: int, end: int) -> tuple[int, int]:
    """A stretch with the brackets around it, or the comma in front."""
    before = plain[:start].rstrip()
    if before[-1:] in _OPENED and plain[end:].lstrip(" .").startswith(_OPENED[before[-1]]):
        return len(before) - 1, plain.index(_OPENED[before[-1]], end) + 1
    return (len(before) - 1, end) if before[-1:] in (",", ";") else (start, end)
