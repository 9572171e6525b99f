"""Links on a page that bear the title of the cited work: where a site that lost a page may still have it.

Only pages that were fetched anyway are looked at: the error page, or the home or search page to which the
cited address leads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin

from rapidfuzz import fuzz

from verifier.compare import comparable, main_script, title_likeness
from verifier.web.page import Page
from verifier.web.recognition import EQUAL, Cited

if TYPE_CHECKING:
    from bs4 import Tag

_MOST_MARKUP = 400_000
_MOST_LINKS = 1500
_MOST_LEADS = 3
_LONGEST_TEXT = 400
_SHORTEST_TEXT = 4
_ALIKE = 65
_LONGEST_ADDRESS = 2048


def leads_on(page: Page | None, url: str, cited: Sequence[Cited]) -> tuple[str, ...]:
    """Return the addresses of links whose text is the title of a cited work, the first ones of the page.

    Args:
        page: the page with its markup; None for none.
        url: where it stands, for relative addresses.
        cited: the works looked for.
    """
    titles = [work.title for work in cited if work.title.strip()]
    if page is None or page.unread or not titles:
        return ()
    markup = page.decoded.text if page.decoded is not None and page.decoded.text else page.markup
    found: dict[str, None] = {}
    for target, text in _links(markup[:_MOST_MARKUP]):
        if any(_bears(text, title) for title in titles) and (address := _joined(url, target)):
            found[address] = None
        if len(found) >= _MOST_LEADS:
            break
    return tuple(found)


def _bears(text: str, title: str) -> bool:
    # Most links of a page are nothing like the title, and a look at the letters costs little.
    return (
        fuzz.partial_ratio(text.casefold(), title.casefold(), score_cutoff=_ALIKE) > 0
        and comparable(title, text)
        and main_script(title) == main_script(text)
        and title_likeness(title, text) >= EQUAL
    )


def _links(markup: str) -> Iterator[tuple[str, str]]:
    """The target of each link, with its text and the title that it is given; in order."""
    if "<a" not in markup and "<A" not in markup:
        return
    # Only pages that lost a work come here, and few runs have one: it is loaded when one does.
    from bs4 import BeautifulSoup  # noqa: PLC0415
    from bs4.filter import SoupStrainer  # noqa: PLC0415

    soup = BeautifulSoup(markup, "lxml", parse_only=SoupStrainer("a"))
    for tag in soup.find_all("a", href=True, limit=_MOST_LINKS):
        target = str(tag["href"]).strip()
        for text in (_text_of(tag), " ".join(str(tag.get("title") or "")[:_LONGEST_TEXT].split())):
            if target and _SHORTEST_TEXT <= len(text) <= _LONGEST_TEXT:
                yield target, text


def _text_of(tag: Tag) -> str:
    pieces: list[str] = []
    length = 0
    for piece in tag.strings:
        pieces.append(piece)
        length += len(piece)
        if length > _LONGEST_TEXT:
            break
    return " ".join("".join(pieces).split())


def _joined(url: str, target: str) -> str:
    address = ""
    with suppress(ValueError):
        address = urldefrag(urljoin(url, target)).url
    sound = address.lower().startswith(("http://", "https://")) and len(address) <= _LONGEST_ADDRESS
    return address if sound else ""
