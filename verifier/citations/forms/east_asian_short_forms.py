"""Back references of Japanese, Korean and traditional Chinese notes: "前掲書", "앞의 책", "同註3"."""

from __future__ import annotations

import re

from verifier.citations.forms.east_asian_parts import Tail, people, with_note
from verifier.patterns import late_pattern
from verifier.signs import Signs

_SIGNS = Signs(
    "掲",
    "前引",
    "前揭",
    "앞의",
    "위의",
    "앞글",
    "앞책",
    "같은",
    "同書",
    "同論文",
    "同註",
    "註",
    "注",
    "同前",
    "同上",
    "상동",
    "전게",
    "士论文",
    "士論文",
    "位论文",
    "位論文",
)
_FORM = late_pattern(
    r"(?P<name>[^「」『』〈〉《》\d。]{0,30}?)[\s、，,・:：]{0,3}"
    r"(?:(?P<ibid>同書|同論文|同[前上][註注]?(?=[。，,、\s]|\Z)|同上[書文]|同註(?=[，,、\s]|\Z)|위의?\s?(?:책|글|논문|자료|기사|보고서)|같은\s?(?:책|글|논문|자료)|상동)"
    r"|(?:(?:注|註|주)\s?[（(]?(?P<before>\d{1,3})[）)]?\s?)?"
    r"(?P<cited>其(?:博士|硕士|碩士)(?:学位|學位)?(?:论文|論文)|前[掲揭引](?:書|书|论文|論文|論考|拙稿|稿|著|編著|史料|(?:博士|硕士|碩士)(?:学位|學位)?(?:论文|論文)|文|註|注)?|앞의?\s?(?:책|글|논문|자료|보고서)|전게(?:서|논문)|同註)"
    r"\s?(?:[（(]?(?:注|註|주)?\s?[（(]?(?P<behind>\d{1,3})[）)]{0,2}(?=[\s、，,「『〈《]|\Z))?)"
    r"[\s、，,]{0,3}(?P<title>[「『〈《][^「」『』〈〉《》]{2,120}[」』〉》](?:一?[文书書])?)?(?P<place>[^「」『』〈〉《》。]{0,40})[。.\s]*\Z"
)
_FAMILY = late_pattern(r"[\u4e00-\u9fff々]{1,3}")
# In front of "前引书" stand names alone, in words that no blank parts: "则主张更早，见前引书" has none.
_PERSONS = late_pattern(
    r"(?:[\u4e00-\u9fff·]{2,12}(?:、[\u4e00-\u9fff·]{2,12}){0,3}等?|[A-ZÀ-Þ][A-Za-zÀ-ÿ’'-]{1,24}\s?)?"
)


# "前引书，附表3": a part of the work that has a number of its own.
_PART = late_pattern(
    r"[，,、\s]{0,2}(?P<kind>附表|附录|附錄|附图|附圖|图|圖|表)\s?(?P<part>[\d一二三四五六七八九十]{1,3})"
)
_KINDS = {
    "附录": "appendix",
    "附錄": "appendix",
    "附图": "figure",
    "附圖": "figure",
    "图": "figure",
    "圖": "figure",
}


def _tail(plain: str, match: re.Match[str]) -> Tail | None:
    part = _PART.fullmatch(match["place"])
    if part is None:
        return with_note(plain, match.start("place"))
    start = match.start("place") + part.start("kind")
    return Tail(
        locator=(_KINDS.get(part["kind"], "table"), part["kind"] + part["part"], start, match.end("place"))
    )


_WHO = r"(?![本该該此同见見参參前上另又页頁第以其])[\u4e00-\u9fff]{2,4}"
# "王澤，同前註12，頁40", "王澤（註12），頁41", "前引①，何思远书，第56页": a name, the note, the page.
_NOTED = late_pattern(
    rf"(?:(?P<name>{_WHO})(?:[，,]\s?|\s?(?=[（(])))?[（(]?(?:(?:同|見|见)?前?[引揭]?[註注]\s?[〔\[]?(?P<note>\d{{1,3}}|[①-⑳])[〕\]]?|前[引揭]\s?[〔\[]?(?P<cited>\d{{1,3}}|[①-⑳])[〕\]]?)[）)]?"
    rf"[，,]?\s?(?:(?P<who>{_WHO})[書书文著])?[，,]?\s?(?P<place>第?\s?[頁页]?\s?\d[^「」『』〈〉《》。]{{0,24}})[。.\s]*\Z"
)


def _noted(plain: str, start: int) -> tuple[str, dict[str, str], Tail] | None:
    """A work by its author and the number of the note that cites it, with a page."""
    match = _NOTED.match(plain, start)
    group = "name" if match is not None and match["name"] else "who"
    if match is None or not match[group] or ("页" not in match["place"] and "頁" not in match["place"]):
        return None
    tail = with_note(plain, match.start("place"))
    if tail is None or tail.says_enough or tail.locator is None:
        return None
    number = match["note"] or match["cited"]
    number = number if number.isascii() else str(ord(number) - 0x245F)
    named = people(plain, *match.span(group), "author")
    return "supra", {"author": next(iter(named.values()))[0], "supra": number}, tail


def read_far_short_form(plain: str, start: int) -> tuple[str, dict[str, str], Tail] | None:
    """The kind of a back reference, the marks it gives, and the cited place; None for all else."""
    if plain.isascii() or not _SIGNS.found_in(plain):
        return None
    match = _FORM.match(plain, start)
    tail = _tail(plain, match) if match else None
    if match is None or tail is None or tail.says_enough:
        return _noted(plain, start) if "註" in plain or "注" in plain or "前引" in plain else None
    if match["ibid"] and match["title"]:
        return None
    if (match["cited"] or "").endswith("书") and not _PERSONS.fullmatch(match["name"]):
        return None
    fields: dict[str, str] = {}
    if match["name"].strip():
        if match["cited"] and "掲" in match["cited"] and _FAMILY.fullmatch(match["name"].strip()):
            # In Japan a back reference has the family name alone.
            fields["author"] = match["name"].strip()
        else:
            named = people(plain, *match.span("name"), "author")
            fields.update((("author", value) for value, _, _ in named.values()))
    if match["title"]:
        fields["title"] = match["title"].rstrip("一文书書")[1:-1].strip()
    number = match["before"] or match["behind"]
    if number:
        return "supra", {**fields, "supra": number}, tail
    return ("ibid" if match["ibid"] and not fields else "op-cit"), fields, tail
