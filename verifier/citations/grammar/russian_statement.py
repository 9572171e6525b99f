"""Who made a book, as Russian references say it behind a stroke: "История / отв. ред. А. Громыко. М.: Наука".

GOST 7.1-2003, 5.2.6: the statement of responsibility; in front of it what is said of the title, such as
": в 3 т." and "[Электронный ресурс]".
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.russian_roles import EDITED, TRANSLATED
from verifier.citations.grammar.series import blanked
from verifier.compare.names import looks_like_names
from verifier.patterns import late_pattern

_NAME = r"(?:(?:[А-ЯЁ]\.[\s-]?){1,2}[А-ЯЁ][а-яё-]{2,24}|[А-ЯЁ][а-яё-]{2,24}\s(?:[А-ЯЁ]\.[\s-]?){1,2})"
_NAMES = rf"{_NAME}(?:(?:,\s|\sи\s){_NAME}){{0,6}}(?:\s\[?и\sдр\.?\]?)?"
_STATEMENT = late_pattern(
    rf"\s/\s(?:(?P<authors>{_NAMES})\s?;?\s?)?(?P<rest>(?:(?:;\s)?(?:{EDITED}|{TRANSLATED})\s{_NAMES}){{0,3}})"
    r"(?P<end>\.\s(?=[—–-]?\s?[А-ЯЁ\d])|\s[—–-]\s|(?=\s//\s)|[\s.]*\Z)"
)
# "2-е изд., перераб. и доп.", "Изд. 3-е, стер."
_REVISED = r"(?:,?\s(?:и\s)?(?:стереотип|стер|испр|перераб|доп|расшир|расш|дораб|пересмотр)\.){0,3}"
_EDITION = late_pattern(
    rf"(?<=[.—–]\s)(?P<edition>(?:\d{{1,2}}-е\sизд(?:ание|\.)|Изд\.\s\d{{1,2}}-е){_REVISED})\.?(?=[\s,])"
)
_BY_ROLE = (
    ("editor", late_pattern(rf"{EDITED}\s(?P<names>{_NAMES})")),
    ("translator", late_pattern(rf"{TRANSLATED}\s(?P<names>{_NAMES})")),
)
_HEAD = late_pattern(rf"\s*(?:\d{{1,4}}\.\s)?{_NAME}")
_VOLUMES = late_pattern(r"\s?:\sв\s(?P<count>\d{1,2})\s(?:т|кн|ч)\.?(?=\s?[/.])")
# "— Ч. 1. — 400 с.": which part of a book this is, in front of its number of pages.
_PART = late_pattern(
    r"(?<=[.—]\s)(?:Ч|Т|Кн|Вып)\.\s(?P<number>\d{1,3}|[IVXL]{1,6})\.\s(?:—\s)?(?=\d{1,4}\sс\.)"
)
# GOST 7.1-2003, 5.2.3: what a work is made of, behind its title.
MATERIAL = late_pattern(r"\s\[(?:[Ээ]лектронный\sресурс|[Тт]екст|Карты|Ноты|Electronic\sresource)\]\s?:?")
_LIKE_NAMES = 0.5


def without_statement(plain: str, tags: list[Tag]) -> str:
    """Read the statement of responsibility of a Russian reference, and blank it out."""
    material = MATERIAL.search(plain) if "[" in plain else None
    if material is not None:
        # A full stop ends the title, as where nothing is said of the material.
        stop = "" if plain[material.end() : material.end() + 1] in ".:,;/" else "."
        plain = plain[: material.start()] + stop.ljust(len(material.group())) + plain[material.end() :]
    volumes = _VOLUMES.search(plain) if ": в " in plain else None
    if volumes is not None:
        tags.append(Tag("volumes", *volumes.span("count"), 0.85))
        plain = blanked(plain, *volumes.span())
    edition = _EDITION.search(plain) if "изд" in plain or "Изд" in plain else None
    if edition is not None:
        tags.append(Tag("edition", *edition.span("edition"), 0.9))
        plain = blanked(plain, *edition.span())
    part = _PART.search(plain) if " с." in plain else None
    if part is not None:
        tags.append(Tag("volume", *part.span("number"), 0.85))
        plain = blanked(plain, *part.span())
    match = _STATEMENT.search(plain) if " / " in plain else None
    if match is None or not (match["authors"] or match["rest"]):
        return plain
    for label, pattern in _BY_ROLE:
        named = pattern.search(plain, match.start("rest"), match.end("rest"))
        if named and looks_like_names(named["names"]) >= _LIKE_NAMES:
            tags.append(Tag(label, *named.span("names"), 0.9))
    if match["authors"] and not _HEAD.match(plain):
        tags.append(Tag("author", *match.span("authors"), 0.85))
    stop = "" if plain.startswith(" //", match.end()) else "."
    return plain[: match.start()] + stop.ljust(len(match.group())) + plain[match.end() :]
