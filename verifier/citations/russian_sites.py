"""Pages on Russian sites: "Мешочники и власть // Сайт музея. URL: https://example.org/m"."""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import renamed
from verifier.patterns import late_pattern

_SITE = late_pattern(
    r"(?:Официальный\s|Персональный\s)?(?:[Сс]айт|[Вв]еб-сайт|[Пп]ортал|[Ии]нтернет-портал|[Бб]лог)\s"
)
_OF_JOURNALS = frozenset(("volume", "number", "pages", "issue"))


def with_russian_site(read: Assembled) -> Assembled:
    """What stands on a site, taken for an article of a journal: "Мешочники // Сайт музея. URL: …"."""
    journal = read.fields.get("journaltitle", "")
    if "url" not in read.fields or not _SITE.match(journal) or read.fields.keys() & _OF_JOURNALS:
        return read
    return renamed(read, "online", {"journaltitle": "organization"})
