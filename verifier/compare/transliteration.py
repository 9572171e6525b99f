"""Keys under which one name in two scripts, or in two romanisations, meets itself.

Cyrillic: the letters' values common to ISO 9, BGN/PCGN, ALA-LC and German transcription, with the
differences between those schemes folded away (ya/ia/ja, kh/ch/h, shch/sch/sc …). Han: the readings
of family names only, since given names have too many.
"""

from __future__ import annotations

import re
from functools import lru_cache

from verifier.compare.fold import loose
from verifier.patterns import late_pattern

_LETTERS = """
аa бb вv гg дd еe ёe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыi ь эe
юyu яya іi їi єie ґg өo үu јj љlj њnj ўu
"""
_CYRILLIC = {letter[0]: letter[1:] for letter in _LETTERS.split()}
_SCHEMES = (
    (late_pattern(r"shch|schtsch|sch|shh|sc|š|sz"), "s"),
    (late_pattern(r"sh"), "s"),
    (late_pattern(r"tch|tsch|ch|č|cz"), "c"),
    (late_pattern(r"kh|x(?!$)"), "h"),
    (late_pattern(r"zh|ž"), "z"),
    (late_pattern(r"ts|tz"), "c"),
    (late_pattern(r"[yji]+(?=[aeou])"), ""),
    (late_pattern(r"(?:iy|yi|ij|ii|yy|y|j)"), "i"),
    (late_pattern(r"w"), "v"),
    (late_pattern(r"ph"), "f"),
    (late_pattern(r"(.)\1+"), r"\1"),
)

_FAMILY_READINGS = """
wang王汪 li李黎厉 zhang张張章 liu刘劉柳 chen陈陳 yang杨楊羊 huang黄黃 zhao赵趙 wu吴吳武伍邬 zhou周 xu徐许許
sun孙孫 ma马馬 zhu朱祝竺 hu胡 guo郭 he何贺賀和 lin林蔺 gao高 luo罗羅骆洛 zheng郑鄭 liang梁 xie谢謝解 song宋
tang唐汤湯 han韩韓 feng冯馮封丰凤 deng邓鄧 cao曹 peng彭 zeng曾 xiao肖萧蕭 tian田 dong董 yuan袁苑元 pan潘
yu于余俞喻虞郁尉 jiang蒋蔣姜江 cai蔡 du杜 ye叶葉 cheng程成 su苏蘇 wei魏韦卫 lu卢陆鲁路陸盧鹿 lv吕 lü吕 lyu吕
ding丁 ren任 shen沈申 yao姚 cui崔 zhong钟钟仲鍾 tan谭覃谈 fan范樊 jin金靳 shi石史施时師师 liao廖 jia贾 xia夏
fu付傅符 fang方房 bai白 zou邹 meng孟蒙 xiong熊 qin秦覃 qiu邱丘裘 yin尹殷阴 xue薛 yan闫阎严颜燕晏言嚴 duan段
lei雷 hou侯 long龙龍 tao陶 gu顾顧古谷 mao毛茅 hao郝 gong龚宫龔巩 shao邵 wan万萬 qian钱錢 dai戴代 mo莫 kong孔
xiang向项相 chang常 wen文温闻溫 kang康 an安 qi齐祁戚齊 yi易伊 qiao乔喬 pang庞龐 zhuang庄莊 nie聂聶 gan甘
geng耿 ji季纪吉冀姬籍 guan关管官關 ai艾 lan兰蓝蘭 zha查 bao包鲍 hong洪 ning宁甯 niu牛钮 lai赖 you尤游 ge葛
jian简 jiao焦 qu曲屈瞿渠 shu舒 ke柯 zuo左 ou欧 bi毕畢 mei梅 tong童佟 ruan阮 ling凌 xing邢 yue岳乐 chu储褚楚
luan栾 kuang邝匡 chai柴 che车 shan单 miao苗缪 hua华花 sheng盛 cen岑 pu蒲濮 xin辛 tu涂屠 lang郎 bo薄柏 ming明
shang尚商 she佘 lou娄楼 jing荆景 xi习席奚郗 zhan詹湛 weng翁 ouyang欧阳歐陽 sima司马 zhuge诸葛 shangguan上官
situ司徒 sha沙 pei裴 mu穆牧 ni倪 bian边卞 ying应 hai海 teng滕 zang臧 zhai翟 xuan宣 sang桑 bu卜步 lian连廉
rong荣容戎 kuai蒯 gou苟勾 pi皮 diao刁 guang广 cong丛 min闵
"""
_READINGS: dict[str, set[str]] = {}
for _group in _FAMILY_READINGS.split():
    _reading = re.match(r"[a-zü]+", _group)
    if _reading:
        _characters = _group[_reading.end() :]
        _parts = [_characters] if len(_reading[0]) > 5 and len(_characters) == 2 else list(_characters)
        for _part in _parts:
            _READINGS.setdefault(_part, set()).add(_reading[0].replace("ü", "v"))
_COMPOUNDS = {
    "欧阳": "ouyang",
    "歐陽": "ouyang",
    "司马": "sima",
    "诸葛": "zhuge",
    "上官": "shangguan",
    "司徒": "situ",
}


@lru_cache(maxsize=8192)
def romanised_key(word: str) -> str:
    """Return a Latin key of a Latin or Cyrillic word: equal for one name under the usual schemes."""
    text = loose(word).replace(" ", "")
    text = "".join(_CYRILLIC.get(character, character) for character in text)
    for pattern, replacement in _SCHEMES:
        text = pattern.sub(replacement, text)
    return text


def family_readings(word: str) -> frozenset[str]:
    """Return the Pinyin readings of a family name in Han characters; empty when it is not in the table."""
    if word in _COMPOUNDS:
        return frozenset((_COMPOUNDS[word],))
    return frozenset(_READINGS.get(word, ()))
