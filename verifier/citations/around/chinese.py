"""Citations within sentences of Chinese notes.

"何炳章认为亏空更早（氏著 | 《盐政与财政》，上海：某社，1979年，第130页 | ），未必可信": no blanks
part words, so what tells is the title in 《》, the words that lead to it, and the last year or page behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from verifier.citations.grammar.chinese_imprint import HAN
from verifier.citations.grammar.han_signs import simplified
from verifier.compare.east_asia import begins_with_chinese_surname
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_SIGNS = Signs("》", "〉", "」", "』", "前引", "前揭", "见", "見", "引自")
_SEARCHED = 120
"""Code points of a sentence in front of a title in which the beginning of its citation is looked for."""

_TITLE = late_pattern(
    r"《[^《》]{2,80}(?:《[^《》]{1,60}》[^《》]{0,60}){0,2}》|〈[^〈〉]{4,80}〉|「[^「」]{4,80}」|『[^『』]{2,80}』"
)
_STOP = late_pattern(r"[。！？；;\n]")
# "魏丕铭著，徐建青译：《": the comma parts those who made one work.
_CLAUSE = late_pattern(r"(?<!著)[，,]|[（(：:—]")
SIGNAL = (
    r"(?:(?:另|亦|又|并|並|也|可|请|均|皆|俱|还|更|再|转){0,2}(?:参见|参阅|参看|参考|参照|详参|详见|语见|另参|并参|见于(?![一-鿿]{2}[：:，,]?(?:《|\Z))|见)"
    r"|转引自|引自|出自|借自|取自|采自|语出|例如|譬如|比如|如|氏[著编撰][，,]?|拙[著作文稿][，,]?)[：:]?"
)
"""Words that lead to a citation: "参见", "例如", and "氏著" behind the name of its author."""

_SIGNALS = late_pattern(rf"{SIGNAL}|是|以及|(?:有|如下|包括)[：:]")
# These stay with the citation, whose lead they are.
_LEADS = late_pattern(
    r"[另亦又并並也可请請转]?(?:参见|参阅|参看|参照|详见|见|转引自|引自)(?:拙[著文作稿])?[：:]?\s?\Z|(?<=[；;。])\s?氏[著编撰][：:，,]?\Z"
)
_LONGEST_LEAD = 6
_NATION = r"(?:[\[［〔（(][^\W\d_]{1,3}[\]］〕）)])?"
_PERSON = rf"{_NATION}(?:[{HAN}]{{1,8}}(?:·(?:[A-Z]\.)?[{HAN}]{{0,8}}){{1,3}}|[{HAN}]{{2,4}}?)"
# "周明远、何冬梅：", "王启元编：", "徐静宜的", "何炳章在".
_HEAD = late_pattern(
    rf"(?!{SIGNAL})(?P<names>{_PERSON}(?:、{_PERSON}){{0,3}}?)等?(?P<role>著[、，][{HAN}]{{2,8}}译|主编|编著|编|著|撰|辑)?(?P<mark>[：:，,]|[的在于])?"
)
# A page with what stands on it, a year with the issue or the day, a chapter.
_PLACE = late_pattern(
    r"第?\s?[A-Z]?\d{1,5}(?:\s?[-—–~～、，,]\s?\d{1,5}){0,4}\s?[页版](?:(?:及|[，,]\s?)?注\s?\d{1,3}|[ab上下](?!册))?(?:及?其?以[下后])?"
    r"|页\s?\d{1,5}(?:\s?[-—–~～、]\s?\d{1,5}){0,4}(?:，注\s?\d{1,3})?|(?<=[，,])\s?(?:1[5-9]|20)\d\d(?=）)"
    rf"|(?<=[》，,])[{HAN}\d]{{1,14}}[年月日][{HAN}]{{0,8}}?条"
    r"|(?:1[4-9]|20)\d\d\s?年(?:第\s?\d{1,3}\s?期|\d{1,2}月(?:\d{1,2}日)?|版)?|第\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?章(?:第\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?节)?"
)
_PAGE = late_pattern(r"第\s?[A-Z]?\d{1,5}[^，。；]{0,16}?[页版章]|[页版]\s?\d|条\Z")
_PAGE_BEHIND = late_pattern(
    r"[，,]\s?(?:第\s?\d{1,5}(?:[-—–]\d{1,5})?\s?页|[页版]\s?\d{1,5}(?:[-—–]\d{1,5})?(?:，注\s?\d{1,3})?)"
)
_APART = late_pattern(r"[。；！？;]|参见|另见|又见|转引自|引自|[，,（(]见")
_FAR = 90
"""Code points from a title or number of a citation to the next of its numbers."""

_EDITED_BEHIND = late_pattern(rf"[，,]\s?(?:载|见|收入)?[{HAN}、]{{2,30}}编[：:]?《")
# "〈致駐蘇使館電〉（1948年3月2日），《外交部檔案》，國史館藏": in which series of an archive it lies.
_OF_DOCUMENT = late_pattern(r"[》〉」]（[^（）]{4,18}）[，,]\Z")
_LONGEST_MAKER = 8
"""Code points of a maker and the comma behind him: "矢内原忠雄著，《"."""

_NO_NAME = late_pattern(r"[本该其此下上前后这那同某各原]|.[文书]\Z")
# "《大公报》（天津）1935年10月6日": where a newspaper appears.
_OF_CITY = late_pattern(rf"(?<=》)（[{HAN}]{{1,6}}）")
_BRACKETED = late_pattern(r"[》〉」』](?:一[文书])?[（(](?P<inner>[^（）()]{4,160})[）)]")
# "该县撤并乡镇十七个（《": what stands in front of a bracket is said, and the title in it another.
_SAID_IN_FRONT = late_pattern(rf"[{HAN}，、“”]{{8,120}}[（(](?:见|参见)?[《〈「『]")
# "孙博的博士学位论文（《黄河决口》": what it is stands between the author and its title.
_KIND = late_pattern(
    rf"(?P<name>[{HAN}]{{2,4}})的[{HAN}]{{0,6}}(?:论文|著作|专著|文章|研究|新著|遗著)[（(]\Z"
)
_BACK = late_pattern(
    rf"{SIGNAL}了?(?P<cited>(?:{_PERSON}(?:、{_PERSON}){{0,2}})?前[引揭](?:[{HAN}]{{2,4}})?[书文著](?:[，,]\s?第\s?\d{{1,5}}(?:[-—–]\d{{1,5}})?\s?页|[，,]\s?(?:附表|附录|附图|图|表)\s?\d{{1,3}})?)(?=[，,。；;）)]|\Z)"
)
# What is cited in Latin letters has nothing Chinese in it: "见Consul Barlow to Salisbury, 6 December 1887，".
_LATIN = late_pattern(
    rf"(?:(?<=[{HAN}][；。])|{SIGNAL})\s?(?P<cited>[A-ZА-ЯЁ][^{HAN}。，；《》（）]{{20,300}}[^{HAN}。，；《》（）,\s])(?=[。，；]|,?\s?[{HAN}]|\Z)"
)
_SAID_BEHIND = late_pattern(rf"[）)]?[，,]?[^，,。；《》]{{0,20}}[{HAN}]")


def chinese_citations(text: StyledText) -> Iterator[tuple[int, int]]:
    """Where citations stand in sentences of a Chinese note that say something beside them."""
    plain = simplified(text.plain)
    if plain.isascii() or not _SIGNS.found_in(text.plain):
        return
    for pattern in (_BACK, _LATIN):
        for match in pattern.finditer(plain):
            first = match.start("cited")
            signal = _LEADS.search(plain, max(0, first - _LONGEST_LEAD), first)
            yield (
                signal.start() if signal else first,
                _closed(plain, match.start("cited"), match.end("cited")),
            )
    for match in _QUOTED_FROM.finditer(plain) if "引自" in plain else ():
        begun = quoted_work(plain, _begin_of_sentence(plain, match.start()), match.start())
        if begun is not None:
            yield begun, match.start()
    behind = 0
    for title in _TITLE.finditer(plain):
        if title.start() < behind or _OF_DOCUMENT.search(plain, max(0, title.start() - _FAR), title.start()):
            continue
        end = _end(plain, title.end())
        if end is None:
            continue
        behind = end
        sentence = _begin_of_sentence(plain, title.start())
        start = _begin(plain, sentence, title.start())
        if start is None:
            continue
        signal = _LEADS.search(plain, sentence, start)
        signalled = start > sentence and _SIGNALS.search(plain, sentence, start) is not None
        told = signalled or plain[start - 1 : start] in ("（", "(") or _PAGE.search(plain, title.end(), end)
        start = signal.start() if signal else start
        said = plain[sentence:start].strip("（( ") != ""
        if told and (said or _SAID_BEHIND.match(plain, end)):
            yield start, _closed(plain, start, end)


def quoted_work(plain: str, start: int, end: int) -> int | None:
    """Where a work begins that ends at ``end``, in front of "转引自"; None where the words name none.

    "沈德清：《虞东文录》卷三《与邑侯论开河书》，" has no page, since who quotes it says where it stands.
    """
    plain = simplified(plain)
    titles = list(_TITLE.finditer(plain, start, end))
    if not titles or not _ONLY_WHERE.fullmatch(plain, titles[-1].end(), end):
        return None
    first = titles[0]
    if len(titles) > 1 and not all(
        _TO_PART.fullmatch(plain, one.end(), other.start()) for one, other in pairwise(titles)
    ):
        first = titles[-1]
    return _begin(plain, _begin_of_sentence(plain, first.start()), first.start())


_QUOTED_FROM = late_pattern(r"[，,；。]\s?转引自")
_TO_PART = late_pattern(rf"[，,]?(?:(?:卷|第)[{HAN}\d]{{1,8}}[，,]?|载|见)?")
_ONLY_WHERE = late_pattern(
    rf"(?:(?:卷|第)[{HAN}\d]{{1,8}})?(?:[，,（(][{HAN}\d]{{2,12}}[年月日][）)]?)?[，,；。]?\s?"
)


def _closed(plain: str, start: int, end: int) -> int:
    """The end of a citation with the bracket that it opened, and the full stop behind it."""
    within = plain[start:end]
    end += plain.startswith("）", end) and within.count("（") > within.count("）")
    return end + plain.startswith("。", end)


def _begin_of_sentence(plain: str, place: int) -> int:
    near = max(0, place - _SEARCHED)
    return max((stop.end() for stop in _STOP.finditer(plain, near, place)), default=near)


def _end(plain: str, start: int) -> int | None:
    """Where the last number of a citation ends whose title ends at ``start``; None where it has none."""
    end: int | None = None
    bracket = _BRACKETED.match(plain, start - 1)
    if bracket is not None:
        behind = _PAGE_BEHIND.match(plain, bracket.end())
        end = behind.end() if behind else bracket.end()
        if not _EDITED_BEHIND.match(plain, bracket.end()):
            return end if _PLACE.search(plain, bracket.start("inner"), bracket.end()) else None
        # "（1904年1月13日），某某编：《资料汇编》": of the document, and no imprint.
        end = None
    place = start if bracket is None else bracket.end()
    while (found := _PLACE.search(plain, place, place + _FAR)) is not None:
        between = plain[place : found.start()]
        if _APART.search(between) or _closes(between) or _is_said(between):
            break
        end = place = found.end()
    return end


def _closes(between: str) -> bool:
    """Whether a bracket is closed between two numbers of a citation, and more than a comma follows it."""
    between = _OF_CITY.sub("", between)
    return "）" in between.replace("）》", "") and between.strip(" ") not in ("）", "），")


def _is_said(between: str) -> bool:
    """Whether words between two numbers of a citation are those of a sentence: "》一书影响甚大，至2010年"."""
    if _SAID_IN_FRONT.search(between) is not None:
        return True
    return re.match(rf"(?:一[文书])?[{HAN}]{{6,}}", between) is not None and "：" not in between


def _begin(plain: str, sentence: int, title: int) -> int | None:
    """Where a citation begins whose title begins at ``title``; None where the words in front tell nothing."""
    kind = _KIND.search(plain, sentence, title)
    named = _begin_of_name(plain, *kind.span("name")) if kind is not None else None
    if named is not None:
        return named
    # "小林诚：《", and "何凤娇，〈" as in Taiwan.
    marks = _CLAUSE.finditer(plain, sentence, title - (plain[title - 1 : title] in ("：", ":", "，", ",")))
    clause = max((mark.end() for mark in marks), default=sentence)
    starts = [sentence, clause]
    if (
        plain[title - 1 : title] in ("，", ",")
        and plain[title - 2] != "译"
        and title - clause > _LONGEST_MAKER
    ):
        starts.append(title)
    signals = {signal.end() for signal in _SIGNALS.finditer(plain, clause, title)}
    starts += signals
    return next(
        (start for start in sorted(set(starts)) if _is_head(plain, start, title, led=start in signals)), None
    )


def _begin_of_name(plain: str, start: int, end: int) -> int | None:
    """Where a Chinese name of two or three signs begins that ends at ``end``; None where none does."""
    places = range(max(start, end - len("何炳章")), end - 1)
    return next((at for at in places if begins_with_chinese_surname(plain[at:end])), None)


def _is_head(plain: str, start: int, title: int, *, led: bool) -> bool:
    """Whether nothing but the makers of a work stand in front of its title; ``led``: behind a signal."""
    if start == title:
        return True
    head = _HEAD.fullmatch(plain, start, title)
    if head is None:
        return False
    name = head["names"].partition("、")[0]
    return (
        head["mark"] in ("：", ":")
        or "·" in name
        or (len(name) <= len("何炳章") and (begins_with_chinese_surname(name) or _is_led(led, head, name)))
    )


def _is_led(led: bool, head: re.Match[str], name: str) -> bool:
    """Whether a signal and a title have a rarer name between them, and no words: "亦见皮锡瑞《日记》"."""
    return led and not head["mark"] and len(name) > 1 and _NO_NAME.match(name) is None
