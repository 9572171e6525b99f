"""What a Chinese author says in front of a citation: "较重要的成果有 | 邱敏之：《边界委员会何以持久》".

No blank parts words, so a verb and a name that begins with a family name of China tell where the citation
begins.
"""

from __future__ import annotations

from verifier.citations.grammar.chinese_imprint import HAN
from verifier.compare.east_asia import begins_with_chinese_surname
from verifier.patterns import late_pattern

_IN_HAN = late_pattern(
    r"(?:但|而|又|且|然而|不过|氏[著编撰][：:，,]?)(?=《)|[^《》：]{2,60}[，。；](?:参见|参阅|参看|详见|另见|又见|见)[:：]?(?=[^《》。；，：]{1,20}[：:]《)"
    r"|(?:另|不同|相反|类似)[^《》。；：，]{0,10}见[:：]?(?=[^《》。；，：]{1,20}[：:，]《)|(?:关于|關於|有关|有關|对于|對於|就|对|對)[^《》。；：]{1,30}?(?:可|请|請|另|亦|，)?(?:[参參][见見阅閱看照考]|[详詳]?[见見])[:：]?(?=[^《》〈〉「」。；，：]{1,20}[：:，《〈「『])"
    r"|[^《》〈〉：。；]{2,40}(?:有|如|包括|如下)[:：](?=[^《》〈〉。；，：]{1,20}[：:，][《〈「『])|[^《》〈〉：。；，]{2,16}[亦也又]?见(?=[^《》。；，：]{2,4}《)"
)
# "迄今只有 | 梁启衡：《", "可参看笔者的书评： | 《": up to the name, or to the title where no name stands.
_NAMED = late_pattern(
    rf"(?P<said>[^《》〈〉：。；“”\d]{{2,40}}(?:有|是|为|即|如|首推|当推|当属|参看|参见|参阅|可看|可见|详见|见|读|引))(?P<name>[{HAN}]{{2,4}})[：:]《"
)
_UNNAMED = late_pattern(
    r"(?:[^《》〈〉：。；“”\d]{0,40}(?:笔者|本人|作者|拙)[^《》〈〉：。；“”\d]{0,4}(?:书评|评论|文章|论文|著作|拙文|专文|小文|著|文)[：:]?)(?=《)"
)
# "俄罗斯学者的看法见 | Дорохин А. П.", "批评意见见 | Laura Tennant-Ono": letters begin what is cited.
_BEFORE_LETTERS = late_pattern(
    r"[\u4e00-\u9fff，、“”]{2,40}?(?:[参參]?[见見]|[参參][阅閱看]|引自|[详詳][见見])[:：]?\s?(?=[A-ZА-ЯЁÀ-Þ“])"
)
_FEW = 4
"""Characters of a name with one in front of it: "陈有为：《" says nothing."""


def han_lead(plain: str) -> int:
    """How many characters at the start of a citation in Chinese are said about it."""
    said = _IN_HAN.match(plain) or _UNNAMED.match(plain) or _BEFORE_LETTERS.match(plain)
    if said is not None:
        return said.end()
    named = _NAMED.match(plain)
    told = named is not None and len(named["said"]) >= _FEW and begins_with_chinese_surname(named["name"])
    return named.end("said") if named is not None and told else 0
