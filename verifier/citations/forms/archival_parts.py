"""What the readers of papers in archives share: their senders, days and sheets, and the signs of print.

Of "Thompson to Hobsbawm, 3 May 1970, Thompson Papers, fol. 12r" that is "Thompson", the day and "12r".
"""

from __future__ import annotations

import re

from verifier.citations.grammar.dates import PrintedDate, find_dates
from verifier.citations.grammar.numbers import plain_pages
from verifier.patterns import late_pattern

SENT = late_pattern(
    r"(?:(?:Letter|Telegram|Cable|Memorandum|Memo|[Bb]rief|Missive|Lettre|Carta|Lettera|Note|Report|Minute|Des?patch|Dispatch)(?:\s(?:from|of(?=\s[A-Z])|von|van|de|di|da)\s|[,:]\s))?"
    r"(?:(?:l[’']|le\s|la\s|the\s|der\s|den\s|dem\s|el\s|il\s)[a-zà-öø-ÿ][\w-]{2,20}\s)?"
    r"(?P<sender>[^,;()\d]{3,50}?)\s(?:(?:to|an|aan|à|au|a|al)\s(?:the\s|de\s|den\s|die\s|la\s|l[’'])?(?:[a-zà-öø-ÿ][\w-]{2,20}\s)?(?=[^\Wa-z\d_])|to\s(?:his|her|their)\s)"
)
LIKE_NAMES = 0.5
"""How much words must be like names to be those of a sender."""

FEWEST_SIGNS = 2
"""Of how many signs of an archive a shelf mark is made at least."""

LONGEST = 260
"""Code points of a citation that may be one of a file."""

LONGEST_DESCRIPTION = 120
SHORTEST_DESCRIPTION = 8
"""Code points of the words that say what a paper is."""

OPENING, CLOSING = tuple('‘“„«"'), tuple('’”“»"')
PRINTED = late_pattern(
    r"://|www\.|[《“„«]|\bpp?\.\s?\d|\bS\.\s?\d|\((?!=)[^()]{0,60}\d{4}\)|\bin:\s|\b(?:a\scura\sdi|Hrsg|hrsg|hg\.|ed\.|eds\.|dir\.|cit\.)|//"
)
# "consulta de 6 de junio de 1768": in a title of print such a day would be a part of it.
_DAY_OF = late_pattern(r"\sde(?=\s\d{1,2}[º°]?\sde\s[a-zç]{4,10}\sde\s1[4-9]\d\d(?!\d))")


# "Digest entry for 6 February 1844".
_ENTRY_FOR = late_pattern(
    r"(?<=[Ee]ntry)\sfor(?=\s(?:\d{1,2}\s[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\s\d{1,2},)\s1[4-9]\d\d)"
)


def dates_of_papers(plain: str) -> list[PrintedDate]:
    """The dates of a text, also those of Spanish and Portuguese letters and decrees."""
    plain = _DAY_OF.sub("  ,", plain) if " de 1" in plain else plain
    return find_dates(_ENTRY_FOR.sub("   ,", plain) if " for " in plain else plain)


def cited_sheet(match: re.Match[str] | None) -> tuple[str, str, int, int] | None:
    """The place of a sheet that a pattern found: its kind, its number, and where it stands."""
    return ("folio", plain_pages(match["sheet"]), *match.span("sheet")) if match else None
