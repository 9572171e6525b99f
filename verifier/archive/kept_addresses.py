"""Which addresses under a path the Wayback Machine knows, by its CDX interface.

Where a cited address was never kept, an address of nearly the same spelling that was kept may be the one
that was meant.
"""

from __future__ import annotations

import threading
from urllib.parse import quote, urlsplit, urlunsplit

from verifier.archive.addresses import without_credentials
from verifier.web.interface import Answer, Fetcher, Outcome, Request

_CDX = "https://web.archive.org/cdx/search/cdx"
_MOST = 1500
_CAP = 512 * 1024
_LONGEST = 2048


class KeptAddresses:
    """The addresses that the archive knows under a path; each path is asked once. Safe for several threads.

    Args:
        fetcher: who answers.
    """

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._lock = threading.Lock()
        self._known: dict[str, tuple[str, ...]] = {}

    def under(self, prefix: str) -> tuple[str, ...]:
        """Return what is kept under the beginning of an address; () also when the archive doesn't say."""
        # The archive is asked one question at a time anyway, so that nobody loses by waiting here.
        with self._lock:
            if prefix not in self._known:
                self._known[prefix] = read_kept(self._fetcher.fetch(kept_request(prefix)))
            return self._known[prefix]


def path_prefix(url: str) -> str:
    """Return the beginning of an address under which a mistyped one is looked for; "" when there is none.

    It is the folder; in the root of a site, which may hold all its pages, the folder and the first third of
    the name.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    folder, _, name = parts.path.rpartition("/")
    if not parts.netloc or not (name or parts.query or folder):
        return ""
    if not name and not parts.query:
        # The cited address is itself a folder: its neighbours stand one level higher.
        folder, _, name = folder.rpartition("/")
    prefix = f"{folder}/" if folder else f"/{name[: len(name) // 3]}"
    return urlunsplit((parts.scheme, parts.netloc, prefix, "", ""))


def kept_request(prefix: str) -> Request:
    """Build the question for the addresses with good copies that begin so, each once."""
    begins = quote(without_credentials(prefix).encode("utf-8", "replace"), safe="")
    asked = f"{_CDX}?url={begins}&matchType=prefix&fl=original"
    return Request(
        f"{asked}&filter=statuscode:200&collapse=urlkey&limit={_MOST}", purpose="memento", cap=_CAP
    )


def read_kept(outcome: Outcome) -> tuple[str, ...]:
    """Read the answer to `kept_request`, one address a line; () for any other answer.

    A list that was cut short is used as far as it goes: what is missing only is not proposed.
    """
    if not isinstance(outcome, Answer) or outcome.status != 200:
        return ()
    lines = outcome.body.decode("utf-8", "replace").splitlines()
    if outcome.truncated:
        lines = lines[:-1]
    found = (line.strip() for line in lines[:_MOST])
    return tuple(
        dict.fromkeys(
            line
            for line in found
            if line.startswith(("http://", "https://")) and len(line) <= _LONGEST and " " not in line
        )
    )
