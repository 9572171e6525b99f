"""Lists of a folder that a server makes itself where a folder has no page of its own.

The page that was cited there is no more. Where the list has files, one of them may be the work; where it has
none but those of the server, the folder was emptied.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from verifier.model import Confidence, LinkVerdict
from verifier.patterns import late_pattern
from verifier.web import signs
from verifier.web.case import Seen
from verifier.web.page import parsed
from verifier.web.recognition import Level

_TITLE = late_pattern(r"(?i)^\s*(?:index of|directory listing (?:for|of)|listing of) /")
# Sorting, and what hosts and content managers put into every folder.
_OF_THE_SERVER = late_pattern(
    r"(?i)\.{0,2}/?|cgi-bin/?|error_?log|\.[a-z][\w.-]{0,40}/?|favicon\.(?:ico|png)|robots\.txt|(?:php|web)\.(?:ini|config)|"
    r"_?vti_\w{1,10}/?|lost\+found/?|aspnet_client/?|plesk-stat/?"
)
_MOST_LINKS = 500


def emptied_folder(seen: Seen) -> tuple[LinkVerdict, Confidence, str] | None:
    """A list of a folder in which there is nothing that could be the work, and no text around it."""
    page = seen.readable
    if page is None or seen.match.level >= Level.MENTIONED or not _TITLE.search(page.title):
        return None
    if page.length >= signs.THIN or not any(_TITLE.search(heading) for heading in page.headings):
        return None
    root = parsed(page.decoded.text) if page.decoded is not None and page.decoded.text else None
    if root is None or _entries(root, seen.final_url):
        return None
    seen.note("listing", f"the server lists an empty folder: {page.title[:100]}")
    return LinkVerdict.LOST, Confidence.PROBABLE, "the page is no more: the server lists its empty folder"


def _entries(root: Any, url: str) -> list[str]:
    """What such a list links to, without what every folder has; a list that is too long counts as full."""
    links = [unquote((tag.get("href") or "").strip().partition("?")[0]) for tag in root.iter("a")]
    if len(links) > _MOST_LINKS:
        return links
    folder = unquote(urlsplit(url).path)
    above = (link for link in links if not (link.startswith("/") and folder.startswith(link)))
    return [link for link in above if not _OF_THE_SERVER.fullmatch(link)]
