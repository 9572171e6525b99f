"""What a post on a social network prints beside its author and day: the account and the hour."""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern

_ACCOUNT = late_pattern(r"\s[(\[](?P<account>@\w{2,30})[)\]]")
_HOUR = late_pattern(
    r"(?<=\d\d\d\d),\s\d{1,2}[:.]\d\d\s?(?:[apAP]\.?\s?[mM]\.?)?(?:\s(?:[A-Z]{2,4}|Uhr|h))?(?=,\s|[\s.]*\Z)"
)
# "YouTube video, 3:21, posted by “RiverTV,” June 3, 2009".
_LENGTH = late_pattern(r",\s\d{1,2}:\d\d(?::\d\d)?(?=,\s)")
_POSTED = late_pattern(
    r",\s(?P<said>(?:posted|uploaded)\sby\s(?:“[^“”]{2,60}”|\"[^\"]{2,60}\"|[^,“”\"]{2,60}))(?=,?\s)"
)
POST_SIGNS = (
    "posted by",
    "uploaded by",
    "video, ",
    "(@",
    "[@",
    "a.m.",
    "p.m.",
    " AM",
    " PM",
    " am,",
    " pm,",
    " Uhr",
)


def without_account(plain: str, tags: list[Tag]) -> str:
    """The text of a post without the account and the hour; the account is a note."""
    account = _ACCOUNT.search(plain) if "(@" in plain or "[@" in plain else None
    if account is not None:
        tags.append(Tag("note", *account.span("account"), 0.8))
        plain = blanked(plain, *account.span())
    posted = _POSTED.search(plain) if "ed by" in plain else None
    if posted is not None:
        tags.append(Tag("note", *posted.span("said"), 0.7))
        length = _LENGTH.search(plain, 0, posted.start() + 3)
        plain = blanked(plain, *length.span()) if length else plain
        plain = blanked(plain, posted.start() + 1, posted.end())
    hour = _HOUR.search(plain) if ":" in plain else None
    return blanked(plain, *hour.span()) if hour else plain
