"""Made-up siblings: what a host says to an address that cannot exist, to know its error page by sight.

The method of Bar-Yossef, Broder, Kumar and Tomkins ("Sic transit gloria telae", WWW 2004): a host that
answers a made-up address in the same directory like the cited one serves no page there. The root of a site
is exempt. The made-up name is always the same for one directory, so that an archive can be replayed.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from verifier.patterns import late_pattern
from verifier.web.addresses import same_address
from verifier.web.interface import Answer, Outcome, Request
from verifier.web.page import Page
from verifier.web.robots import Robots

MOST_DIRECTORIES = 4
"""So many directories of one host are probed beyond the first."""

SAME = 0.9
"""From this likeness of two texts on they are one page."""

_CAP = 512 * 1024
_SUFFIX = late_pattern(r"\.[A-Za-z][A-Za-z0-9]{1,5}\Z")
_SCRIPT = late_pattern(
    r"\.(?:php\d?|aspx?|jspx?|do|cgi|pl|cfm|action|ashx|dll|exe|py|s?html?)\Z|/\Z", re.IGNORECASE
)
_NUMBER = late_pattern(r"(?!(?:1[89]|20)\d\d(?:[01]\d){0,2}\Z)\d{4,20}")
_PAIR = late_pattern(r"(?:^|[&;])(?P<name>[^=&;]{1,60})=(?P<value>[^&;]{1,300})")
_NAMES = late_pattern(
    r"id\Z|\A(?:p|a|n|no|nr|num|article|news|doc|document|item|story|page|pid|key|code|record|"
    r"file|url|show|view|q)\Z",
    re.IGNORECASE,
)
# What a page is like whatever it says there.
_NO_NAME = late_pattern(
    r"(?:utm_\w+|lang\w*|locale|hl|year|month|day|date|time|t|ts|v|ver|version|_|rnd|random|ref|"
    r"from|src|source|"
    r"session\w*|sid|catid|cid|columnid|sortid|menuid|theme|style|size|format|print|mobile|tab|"
    r"start|offset)",
    re.IGNORECASE,
)
_WORD = late_pattern(r"[\u3040-\u9fff\uac00-\ud7a3]|[^\W\d_]+")
_MOST_WORDS = 4000


@dataclass(frozen=True, slots=True)
class Probe:
    """What came of a made-up address: its status (None for no answer), where it ended, and its page."""

    url: str
    status: int | None
    final_url: str
    page: Page | None = None
    snapshot: str | None = None

    @property
    def redirected(self) -> bool:
        """Whether it was sent elsewhere."""
        return not same_address(self.url, self.final_url)


def made_up(url: str) -> tuple[str, str] | None:
    """Return a directory and an address in it that cannot exist; None when the address is a root.

    Where a query names the page of a script, the script is the directory and the name is made up.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    folder, _, name = parts.path.rstrip("/").rpartition("/")
    place = f"{parts.scheme}://{parts.netloc}"
    value = _page_in_query(parts.query) if _SCRIPT.search(parts.path) or not name else None
    if value is not None:
        start, end = value
        before, after = parts.query[:start], parts.query[end:]
        query = f"{before}{_token(f'{place}{parts.path}?{before}{after}')}{after}"
        return f"{place}{parts.path}?{before}", urlunsplit(
            (parts.scheme, parts.netloc, parts.path, query, "")
        )
    if not name:
        return None
    asked, token = folder, _token(f"{place}{folder}/")
    above, _, number = folder.rpartition("/")
    if _NUMBER.fullmatch(number):
        # "/news/48213/any-words" is the page 48213, whatever the words; on other sites it is the page
        # "any-words", whatever the number.
        folder = f"{above}/{token}"
    suffix = _SUFFIX.search(name)
    path = f"{folder}/{token}{suffix[0] if suffix else ''}"
    path += "/" if parts.path.endswith("/") else ""
    return f"{place}{asked}/", urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def _page_in_query(query: str) -> tuple[int, int] | None:
    """Where in a query the name of the page stands; None when no value looks like one."""
    found = [
        match
        for match in _PAIR.finditer(query[:2000])
        if not _NO_NAME.fullmatch(match["name"])
        and (_NAMES.search(match["name"]) or match["value"].isdigit())
    ]
    best = max(
        found, key=lambda match: (bool(_NAMES.search(match["name"])), len(match["value"])), default=None
    )
    return best.span("value") if best else None


def alike(page: Page, other: Page) -> float:
    """How like two pages are by what they show, 0 to 1: words and signs counted, numbers left out."""
    mine, theirs = _counted(page), _counted(other)
    if not mine and not theirs:
        return 1.0
    shared = sum((mine & theirs).values())
    return shared / max(sum(mine.values()), sum(theirs.values()), 1)


class Probes:
    """Asks for made-up siblings: one a host, one more a directory that holds a suspect.

    Not safe for threads: one engine owns it.
    """

    def __init__(
        self,
        ask: Callable[[Request, Callable[[Outcome], None]], None],
        read: Callable[[Answer], Page],
        robots: Robots | None,
    ) -> None:
        self._ask = ask
        self._read = read
        self._robots = robots
        self._known: dict[str, Probe | None] = {}
        self._first: dict[str, str] = {}
        self._more: dict[str, int] = {}
        self._waiting: dict[str, list[Callable[[Probe | None], None]]] = {}

    def want(self, url: str, then: Callable[[Probe | None], None], *, suspect: bool) -> None:
        """Hand over what the host says to a made-up sibling; None when that is not known.

        A directory of its own is only asked about for a ``suspect``.
        """
        place = made_up(url)
        if place is None:
            then(None)
            return
        folder, sibling = place
        host = urlsplit(url).netloc
        folder = self._chosen(host, folder, suspect=suspect)
        if folder in self._known:
            then(self._known[folder])
            return
        waiting = self._waiting.setdefault(folder, [])
        waiting.append(then)
        if len(waiting) > 1:
            return
        if self._robots is None:
            self._send(folder, sibling, allowed=True)
        else:
            self._robots.allowed(sibling, lambda allowed: self._send(folder, sibling, allowed=allowed))

    def _chosen(self, host: str, folder: str, *, suspect: bool) -> str:
        """Return the directory whose sibling speaks for this one."""
        first = self._first.setdefault(host, folder)
        if folder == first or folder in self._known or folder in self._waiting:
            return folder
        if suspect and self._more.get(host, 0) < MOST_DIRECTORIES:
            self._more[host] = self._more.get(host, 0) + 1
            return folder
        return first

    def _send(self, folder: str, sibling: str, *, allowed: bool) -> None:
        if not allowed:
            self._learn(folder, None)
            return
        request = Request(sibling, purpose="probe", cap=_CAP)
        self._ask(request, lambda outcome: self._learn(folder, self._seen(sibling, outcome)))

    def _seen(self, sibling: str, outcome: Outcome) -> Probe | None:
        if not isinstance(outcome, Answer):
            return None
        # Kept for the whole run: no more of a page than is compared, and of an error page nothing.
        page = self._read(outcome).slim() if outcome.status < 300 else None
        return Probe(sibling, outcome.status, outcome.url, page, outcome.snapshot)

    def _learn(self, folder: str, probe: Probe | None) -> None:
        self._known[folder] = probe
        for then in self._waiting.pop(folder, []):
            then(probe)


def _token(folder: str) -> str:
    return "no-such-page-" + hashlib.sha256(folder.encode("utf-8", "replace")).hexdigest()[:10]


def _counted(page: Page) -> Counter[str]:
    text = f"{page.title} {' '.join(page.headings)} {page.text}".lower()
    # The name asked for is often repeated on an error page; it is no content.
    words = [word for word in _WORD.findall(re.sub(r"no-such-page-\w{10}", " ", text)) if word]
    return Counter(words[:_MOST_WORDS])
