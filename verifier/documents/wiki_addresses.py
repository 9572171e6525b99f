"""The addresses that templates of wikis stand for: pages named by a number, and archived copies."""

from __future__ import annotations

import re
from collections.abc import Mapping

from verifier.documents.wiki_kinds import template_name
from verifier.documents.wiki_markup import read_template
from verifier.patterns import late_pattern

_ADDRESS = late_pattern(r"(?:https?:)?//[^\s\[\]<>{}|]{3,3000}", re.IGNORECASE)
_BY_NUMBER: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "google buch": ("https://books.google.com/books?id={}", ("buchid", "id", "1")),
    "google books": ("https://books.google.com/books?id={}", ("id", "1")),
    "google livres": ("https://books.google.com/books?id={}", ("id", "1")),
    "google книги": ("https://books.google.com/books?id={}", ("id", "1")),
    "archive.org": ("https://archive.org/details/{}", ("id", "1")),
    "internet archive": ("https://archive.org/details/{}", ("id", "1")),
    "doi": ("https://doi.org/{}", ("1",)),
    "youtube": ("https://www.youtube.com/watch?v={}", ("id", "1")),
    "cite youtube": ("https://www.youtube.com/watch?v={}", ("id", "1")),
    "imdb title": ("https://www.imdb.com/title/tt{}/", ("id", "1")),
    "imdb name": ("https://www.imdb.com/name/nm{}/", ("id", "1")),
    "der spiegel": ("https://www.spiegel.de/spiegel/print/d-{}.html", ("id",)),
    "cite instagram": ("https://www.instagram.com/p/{}/", ("postid",)),
}
"""Templates whose page is named by a number, and the parameters that give it."""
_POSTS: Mapping[str, tuple[str, str]] = {
    "cite tweet": ("https://twitter.com/{}/status/{}", "number"),
    "cite tiktok": ("https://www.tiktok.com/@{}/video/{}", "postid"),
}
_KEEPERS = ("archive", "arquivo.pt", "wayback", "perma.cc", "webcit")
_DAY = late_pattern(r"\d{4,14}")


def address_named(name: str, given: Mapping[str, str]) -> str:
    """The address of the page that a template names by a number; "" where it names none so."""
    known = {key.casefold(): value for key, value in given.items()}
    if name in _POSTS and known.get("user"):
        address, key = _POSTS[name]
        number = known.get(key, "")
        return address.format(known["user"].lstrip("@"), number) if number.isdecimal() else ""
    if name not in _BY_NUMBER:
        return ""
    address, keys = _BY_NUMBER[name]
    number = next((known[key] for key in keys if known.get(key)), "")
    return address.format(number) if number and " " not in number and len(number) < 200 else ""


def address_in(source: str) -> str:
    """The address in the value of a parameter: plain, behind words in a link, or named by a template."""
    found = _ADDRESS.search(source)
    if found and not source[: found.start()].rstrip().endswith("="):
        return found[0]
    start = source.find("{{")
    if start >= 0 and source.endswith("}}"):
        template = read_template(source[start:])
        name = template_name(template.name)
        return address_named(name, template.given) or (copy_named(name, template.given) or ("", ""))[1]
    return found[0] if found else ""


def copy_named(name: str, given: Mapping[str, str]) -> tuple[str, str] | None:
    """The address of a page and that of its copy, as a template like “webarchive” names them; "" for none."""
    known = {key.casefold(): value for key, value in given.items()}
    address = known.get("url") or known.get("1", "")
    if any(keeper in address for keeper in _KEEPERS) and "//" in address:
        return "", address
    for key in ("wayback", "date", "datum", "timestamp", "2"):
        day = known.get(key, "").replace("-", "")
        if (key == "wayback" or name.startswith("wayback")) and address and _DAY.fullmatch(day):
            return address, f"https://web.archive.org/web/{day}/{address}"
    if number := known.get("webciteid", ""):
        return address, f"https://www.webcitation.org/{number}"
    for key in ("archive-is", "archiv-is", "archive-today"):
        if address and _DAY.fullmatch(known.get(key, "")):
            return address, f"https://archive.today/{known[key]}/{address}"
    return (address, "") if address else None
