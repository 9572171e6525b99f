"""Interviews that nobody has published, in Chinese notes: "笔者对柳如松的访谈，2015年3月8日，长春"."""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.tagger.head import introduction
from verifier.compare.east_asia import begins_with_chinese_surname
from verifier.compare.names import read_names, to_biblatex
from verifier.model import StyledText
from verifier.patterns import late_pattern

_NAME = (
    r"(?P<{}>[\u4e00-\u9fff]{{2,4}}?|[\u4e00-\u9fff]{{1,8}}·[\u4e00-\u9fff]{{1,8}}|[A-Z][A-Za-z.\s’'-]{{2,30}}?)"
    r"(?:先生|女士|教授|博士)?"
)
_TALK = r"(?:[访訪][谈談问問]|采[访訪]|採訪|口述|[电電][话話][访訪][谈談])(?:[录錄]|[记記][录錄])?"
_WHO = r"(?:[笔筆]者|作者|本人|[编編]者)?"
_INTERVIEW = late_pattern(
    rf"(?P<title>{_WHO}[对對与與](?:于|於)?{_NAME.format('of')}的?{_TALK}|{_WHO}{_TALK}{_NAME.format('whom')}|{_NAME.format('who')}{_TALK})"
    r"[，,（(]\s?(?:(?P<before>[\u4e00-\u9fff]{2,14})[，,]\s?)?(?P<day>(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?)(?:[，,]\s?(?P<place>[\u4e00-\u9fff]{2,14}))?[）)]?[。\s]*"
)


def read_chinese_interview(text: StyledText) -> Assembled | None:
    """Read an interview by whom it was with, its day and its place; None for one that was printed."""
    plain = text.plain
    if "年" not in plain or "《" in plain or "〈" in plain or "页" in plain:
        return None
    match = _INTERVIEW.fullmatch(plain, introduction(plain))
    if match is None:
        return None
    group = next(name for name in ("of", "whom", "who") if match[name])
    name = match[group].strip()
    whole = not name.isascii() and "·" not in name
    if whole and group == "who" and not begins_with_chinese_surname(name):
        # "领导访谈，2015年3月8日": nobody's name leads to it.
        return None
    fields = {
        "title": (match["title"], *match.span("title")),
        "author": (to_biblatex(read_names(name)), match.start(group), match.start(group) + len(name)),
        "date": (read_date(match["day"]) or match["day"][:4], *match.span("day")),
    }
    place = "place" if match["place"] else "before"
    if match[place]:
        fields["location"] = (match[place], *match.span(place))
    return assembled("misc", fields)
