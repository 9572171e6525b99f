"""The place in a work that a short citation means: "45", "at 45–47", "S. 12 f.", "ch. 3", "vol. 1, p. 16"."""

from __future__ import annotations

import re

from verifier.citations.grammar.here import HERE
from verifier.citations.grammar.joined_places import read_entry, read_joined, volume_in_front
from verifier.citations.grammar.numbers import EXPLICIT_PAGES, PAGE_LIST, pages_group, plain_pages
from verifier.documents.locators import read_locator
from verifier.model import Locator
from verifier.patterns import late_pattern

# "150 fn 33", "p. 315, n. 9": a note on the page.
_NOTE_BEHIND = late_pattern(
    r"(?<=[\df.])(?:,\snn?|,?\s(?:(?:and|&|und|mit|with|et|y|e|con|avec|и)\s)?(?:nn?(?=\.)|fn|noot|notes?|notas?|Anm|Fn|Fußnote|прим(?:еч)?))\.?\s?"
    r"(?P<note>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)[\s.]*\Z"
)
# "S. 201, Tab. 4": what is shown or numbered on the page.
_SHOWN_BEHIND = late_pattern(r"(?<=\d),\s(?P<shown>(?:Tab|Abb|Nr|Fig|Taf)\.\s?\d{1,3})[\s.]*\Z")
_VOLUME_AND_PAGE = late_pattern(
    r"(?:[IVX]{1,5}[:,]|[ivx]{1,4},\sp{0,2}\.?|\d{1,2}:)\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?"
)
_BARE_PAGES = late_pattern(PAGE_LIST)
_FAR_PAGES = late_pattern(
    r"[页頁版]\s?(\d{1,5}(?:[-–—〜～]\d{1,5})?)|第?\s?(\d{1,5}(?:[-–—〜～]\d{1,5})?)\s?(?:页|頁|ページ|쪽|면|(?:(?:дахь|дэх|дугаар|дүгээр|-р)\s)?(?:тал|нүүр|хуудас))"
)
# "第90页注2", "頁260，註15", "第101页表2": a note or table on the page.
_HAN_NOTE = late_pattern(
    r"(?<=[\d页頁])[，,]?\s?(?:及|和|与|與)?(?:(?:脚注|腳註|注释|[注註])\s?(?P<note>\d{1,3})|(?P<shown>[表图圖]\s?\d{1,3}))\Z|(?:及?以下|以後|以后)\Z"
)
_HAN_COUNT = r"(?:\d{1,3}|[一二三四五六七八九十百]{1,4})"
_HAN_CHAPTER = late_pattern(rf"第(?P<number>{_HAN_COUNT})[章篇](?P<section>第{_HAN_COUNT}[节節])?")
_HAN_ENTRY = late_pattern(r"(?:[，,]\s?|^)(?P<day>[^，,。；《》]{2,20}[年月日][^，,。；《》]{0,8}[条條])\Z")
# "“前言”，第2页": the pages of a preface are counted apart.
_NAMED_PART = late_pattern(r"[“「](?P<part>[\u4e00-\u9fff]{1,6})[”」][，,]\s?")
_HAN_PART = late_pattern(r"(?P<kind>附表|附录|附錄|附图|附圖|图|圖|表)\s?[\d一二三四五六七八九十]{1,3}")
_HAN_KINDS = {
    "附录": "appendix",
    "附錄": "appendix",
    "附图": "figure",
    "附圖": "figure",
    "图": "figure",
    "圖": "figure",
}
_SECTION = late_pattern(
    r"(?=\D{1,12}\s?\d)[^\d]{1,12}\d[\d.,\s–-]{0,14}[a-z]?|§{1,2}\s?\d[\d.,\s–-]{0,14}"
    # "cap. III".
    r"|(?=[^\W\d_]{1,9}\.?\s[IVXLC])[^\W\d_]{2,9}\.?\s[IVXLC]{1,7}"
    # "nos. 14, 22, and 31", "fols 12r–14v", "sig. B2v", "f. 8 v°".
    r"|[^\W\d_]{1,8}\.?\s(?:[A-Za-z]{1,2})?\d{1,5}(?:\s?(?:[rv](?:°|º)?|об\.?))?"
    r"(?:(?:\s?[-–,]\s?|,?\s(?:and|und|et|e|y|u\.)\s)(?:[A-Za-z]{1,2})?\d{1,5}(?:\s?[rv](?:°|º)?|об\.?)?){0,6}"
)
# "lib. II, rubr. 45", "Appendice, doc. 3", "I, p. 40": of a part that has numbers of its own.
_PART = late_pattern(
    r"(?P<part>(?:lib|libro|liv|livre|Buch|book|bk|кн|pt|part|app|t|Т)\.?\s(?:[IVXLC]{1,7}|\d{1,3})|Appendi(?:x|ce)|Anhang|Annexe?),\s(?=\S)",
    re.IGNORECASE,
)
_VOLUME_WORD = late_pattern(
    r"(?:[Vv]ol|[Bb]d|[Tt]om[eo]?|[Tt]|[Dd]eel|dl)\.?\s(?:[IVXLC]{1,6}|\d{1,3})(?P<more>,\s)?"
)
_NUMBERED = late_pattern(r"\d|[IVXLC]+\Z")
# "f° 512", "ff° 3 v°-5".
_FRENCH_LEAF = late_pattern(
    r"ff?[°º]s?\s?(?P<leaf>\d{1,4}(?:\s?[rv][°º]?)?(?:\s?[-–]\s?\d{1,4}(?:\s?[rv][°º]?)?)?)"
)
_PASSIM = late_pattern(
    r",?\s(?:(?:und|and|et|e|y|&)\s)?passim\Z|(?<=\d),?\s(?:и|і|та)\s(?:сл(?:ед)?|др|далее|далі|наст)\.?\Z"
)
_AT = late_pattern(
    rf"^(?:\d{{1,4}}\s[A-Z][\w.’\s]{{0,20}}?\s)?(?:at|bei|à|en|in|{HERE}),?\s(?=\D{{0,4}}\d)", re.IGNORECASE
)


# "Lescoublet, *Carnets*, 12 mai 1891, p. 144": the day of what a diary says there; "éd. de 1993, annexe 7".
_DAY_OF_ENTRY = late_pattern(
    r"(?:(?:à\sla\sdate\s)?(?:du|le|au|vom|am|zum|del?|on)\s)?\d{1,2}(?:er|\.|º)?\s[^\W\d_]{3,10}\.?\s(?:1[5-9]|20)\d\d,\s(?=(?:pp?|S|ff?|fols?|Bl|c|cc)[.°])"
    r"|éd\.\s(?:de\s)?(?:1[5-9]|20)\d\d,\s"
)


def without_day(printed: str) -> str:
    """A place without the day of what a diary says there, or the year of the edition that is meant."""
    entry = _DAY_OF_ENTRY.match(printed)
    return printed[entry.end() :] if entry else printed


def read_place(printed: str) -> Locator | None:
    """The cited place that fills a text: "45", "at 45–47", "S. 12 f.", "ch. 3", "II: 45"; else None."""
    noted = _NOTE_BEHIND.search(printed)
    if noted is not None:
        found = read_place(printed[: noted.start()])
        return (
            Locator("page", f"{found.value} n. {plain_pages(noted['note'])}")
            if found and found.kind == "page"
            else None
        )
    shown = _SHOWN_BEHIND.search(printed)
    if shown is not None:
        found = read_place(printed[: shown.start()])
        return Locator(found.kind, f"{found.value}, {shown['shown']}") if found else None
    words = _PASSIM.sub("", _AT.sub("", printed.strip(" ,.:;、，。()[]")))
    named = _NAMED_PART.match(words) if words[:1] in ("“", "「") else None
    if named is not None:
        inner = read_place(words[named.end() :])
        return Locator(inner.kind, f"{named['part']}, {inner.value}") if inner is not None else None
    if _PART.match(words) or volume_in_front(words) is not None or _VOLUME_WORD.match(words):
        return _in_part(words)
    return _of_one_part(words)


def _of_one_part(words: str) -> Locator | None:
    """A place that begins with its page, or with what is numbered."""
    pages = EXPLICIT_PAGES.fullmatch(words)
    if pages:
        return Locator("page", plain_pages(pages[pages_group(pages)]))
    far = None if words.isascii() else _in_han(words)
    if far is not None:
        return far
    leaf = _FRENCH_LEAF.fullmatch(words) if "°" in words or "º" in words else None
    if leaf is not None:
        return Locator("folio", plain_pages(leaf["leaf"]))
    if _BARE_PAGES.fullmatch(words) or _VOLUME_AND_PAGE.fullmatch(words):
        return Locator("page", plain_pages(words))
    found = read_locator(words) if _SECTION.fullmatch(words) else None
    if found is not None and _NUMBERED.search(found.value):
        return found
    if _ACT_AND_LINE.fullmatch(words):
        return Locator("section", plain_pages(words))
    return read_joined(words) or read_entry(words)


def _in_han(words: str) -> Locator | None:
    """A place as Chinese, Japanese, Korean and Mongolian writers name it: "第90页注2", "附表3", "9日条"."""
    chapter = _HAN_CHAPTER.fullmatch(words)
    if chapter is not None:
        return Locator("chapter", words if chapter["section"] else chapter["number"])
    entry = _HAN_ENTRY.search(words) if words.endswith(("条", "條")) else None
    if entry is not None:
        # "第305页，1949年12月9日条": what is told under a day.
        inner = read_place(words[: entry.start()]) if entry.start() else None
        if inner is not None:
            return Locator(inner.kind, f"{inner.value}, {entry['day']}")
        return None if entry.start() else Locator("entry", entry["day"])
    noted = _HAN_NOTE.search(words)
    far = _FAR_PAGES.fullmatch(_HAN_NOTE.sub("", words))
    if far:
        value = plain_pages(far[1] or far[2])
        if noted is not None and noted["note"]:
            value = f"{value} n. {noted['note']}"
        elif noted is not None and noted["shown"]:
            value = f"{value}, {noted['shown']}"
        return Locator("page", value)
    numbered = _HAN_PART.fullmatch(words)
    # "附表3": with its word, since a work has pages of that number too.
    return Locator(_HAN_KINDS.get(numbered["kind"], "table"), words) if numbered else None


# "V. 1. 55–57", "3.2.12–15": act, scene and lines of a play, or book, chapter and section.
_ACT_AND_LINE = late_pattern(
    r"(?:[IVX]{1,5}|[ivx]{1,5}|\d{1,2})\.\s?(?:[ivx]{1,5}|\d{1,2})\.\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:,\s\d{1,4}(?:\s?[-–]\s?\d{1,4})?){0,3}"
)


def _in_part(words: str) -> Locator | None:
    """A place that begins with a volume or another part: "Bd. 3, S. 17", "ii. 12", "lib. II, rubr. 45"."""
    volume = volume_in_front(words)
    if volume is not None:
        inner = read_place(words[volume[1] :])
        if inner is not None and inner.kind == "page" and ":" not in inner.value:
            return Locator("page", f"{volume[0]}:{inner.value}")
        if inner is not None and inner.kind == "number":
            # "I, nr. 1240": the number is one of the volume.
            return Locator("number", f"{volume[0]}, {words[volume[1] :]}")
    part = _PART.match(words)
    if part is not None:
        inner = read_place(words[part.end() :])
        told = Locator(inner.kind, f"{part['part']}, {words[part.end() :]}") if inner else None
        return read_joined(words) or told
    counted = _VOLUME_WORD.match(words)
    if counted is None:
        return _of_one_part(words)
    if counted["more"]:
        # "vol. 2, ch. 3": the volume is the first part of the place.
        inner = read_place(words[counted.end() :])
        return Locator("volume", plain_pages(words.partition(" ")[2])) if inner else None
    return read_locator(words) if counted.end() == len(words) else _of_one_part(words)
