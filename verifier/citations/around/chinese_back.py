"""Short citations within sentences of Chinese notes, which a known work or their form must bear out.

"林淑仪认为出自正役（见 | 前引《塘长考》，第66页 | ）", "张氏之说后为陈慈宏所承袭，见 | 陈著，第230页 |".
"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.citations.grammar.chinese_imprint import HAN
from verifier.citations.grammar.han_signs import simplified
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_SIGNS = Signs(
    "（",
    "见",
    "見",
    "参",
    "參",
    "前引",
    "前揭",
    "上引",
    "同上",
    "同前",
    "书",
    "書",
    "文",
    "著",
    "》作",
    "》称",
    "》谓",
    "》云",
    "》记",
    "》载",
    "》误",
)
_BRACKET = late_pattern(r"（(?P<inner>[^（）]{3,160}(?:（[^（）]{1,40}）[^（）]{0,60}){0,2})）")
_PARTS = late_pattern(r"[^；]{3,200}")
_BACK = r"(?:前[引揭]|上[引揭]|同[上前])"
_LEAD = late_pattern(
    r"(?:[另亦又并也可请]{0,2}(?:参见|参阅|参看|参照|详见|语见|转引自|引自|见|参)[：:]?|如|例如)?(?:氏著[：:，,]?)?"
)
# These stay with the citation, whose lead they are.
_SIGNAL_END = late_pattern(
    r"(?:^|(?<=[，。；：（]))(?:[另亦又并也可请]{0,2}(?:参见|参阅|参看|参照|详见|语见|见)[：:]?)\Z"
)
_FAR = 8
# What a short citation in a bracket has: a title, or words that point back.
_TELLS = late_pattern(rf"[《〈「『]|{_BACK}")
# "霍姆奎斯特认为双方都有责任（ | Rivers of Suspicion, pp. 201–204 | ）".
_IN_LETTERS = late_pattern(
    r"(?:[Ss]ee\s|[Cc]f\.\s)?[A-ZÀ-ÞА-ЯЁ][^《》；（）\u4e00-\u9fff]{3,120}[,.]\s(?:(?:[Pp]{1,2}|[Сс]|S)\.\s?)?\d{1,4}(?:\s?[-–—]\s?\d{1,4})?\.?"
)
# "《航运志》作“四十一万吨”": what a work says, of which no page is named.
_SAYS_TITLE = late_pattern(
    r"(?:(?<=[，。；：（])|^)(?P<cited>《[^《》]{2,60}》)(?=(?:则|亦|却|也|均)?(?:作|记作|记为|载为|称|谓|云|误作|误记|记载为)[“「\d一二三四五六七八九十])"
)
_PLACE = (
    r"[，,、]?\s?(?:第\s?\d{1,5}(?:[-—–]{1,2}\d{1,5})?\s?页(?:[，,]?\s?(?:注|脚注)\s?\d{1,3}|以[下后])?"
    r"|页\s?\d{1,5}(?:[-—–]\d{1,5})?|（第\s?\d{1,5}(?:[-—–]\d{1,5})?\s?页）"
    r"|(?:附表|附录|附图|图|表)\s?[\d一二三四五六七八九十]{1,3}(?![\d页]))"
)
_NAME = (
    r"(?![见参阅看照详前上同考了过据])"
    rf"(?:[{HAN}]{{1,4}}|[{HAN}]{{1,8}}·[{HAN}]{{1,8}}|[A-ZÀ-Þ][A-Za-zÀ-ÿ’'-]{{1,24}})"
)
# "徐勇军前引文，第5页", "前注4所引矢内原忠次书，页310", "陈著，页230", "同上书，第97页".
_NAMED_BACK = late_pattern(
    r"(?:(?<=[，。；：（见参])(?<!注，)(?<!》，)(?<!〉，)(?<!注\d，)(?<!注\d\d，)|^|(?<=参见|参阅|参看|详见|根据|依据|借用|采用)|(?<=参考了))(?P<cited>"
    rf"(?:{_NAME}的?)?(?:{_BACK}|其)(?:博士|硕士)(?:学位)?论文|(?<![，见参]){_NAME}[，,]\s?{_BACK}[书文著]|{_NAME}{_BACK}[书文著]|{_BACK}{_NAME}?[书文著揭](?:《[^《》]{{2,60}}》)?|前[引揭]?注\s?\d{{1,3}}(?:所引|引|，)?{_NAME}[书文著]"
    rf"|{_NAME}[书文著])(?P<place>{_PLACE})"
)


def chinese_short(text: StyledText) -> Iterator[tuple[int, int]]:
    """Where short citations may stand in brackets and behind signals of a Chinese sentence."""
    if text.plain.isascii() or not _SIGNS.found_in(text.plain):
        return
    plain = simplified(text.plain)
    for bracket in _BRACKET.finditer(plain):
        if bracket.start() == 0:
            continue
        if _IN_LETTERS.fullmatch(bracket["inner"]):
            yield bracket.span("inner")
        if not _TELLS.search(bracket["inner"]):
            continue
        for part in _PARTS.finditer(plain, *bracket.span("inner")):
            yield part.start() + len(_LEAD.match(part.group()).group()), part.end()  # type: ignore[union-attr]
    yield from (match.span("cited") for match in _SAYS_TITLE.finditer(plain))
    for match in _NAMED_BACK.finditer(plain):
        first = match.start("cited")
        signal = _SIGNAL_END.search(plain, max(0, first - _FAR), first)
        yield (
            signal.start() if signal else first,
            match.end("place") + plain.startswith("。", match.end("place")),
        )
