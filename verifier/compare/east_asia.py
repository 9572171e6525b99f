"""Which token of an East Asian name is the family name.

Chinese, Korean, Vietnamese and Japanese names are printed family name first at home and often
turned round abroad; no mark says which was done. Decided here from tables: the family names (few
hundred cover almost everyone) and the syllables that a Chinese given name consists of.
Pinyin: Hanyu Pinyin Fang'an (GB/T 16159). Rank of family names: the yearly figures of China's
Ministry of Public Security, as far as the order of frequent and rare goes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from verifier.compare.scripts import HAN, is_east_asian, is_han, is_hangul
from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern

_RANKED = """
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang
han feng deng cao peng zeng xiao tian dong yuan pan yu jiang cai du ye cheng su wei lu lv lyu ding ren shen
yao cui zhong tan fan jin shi liao jia xia fu fang bai zou meng xiong qin qiu yin xue yan duan lei hou long
tao gu mao hao gong shao wan qian dai mo kong xiang chang wen kang an qi yi qiao pang zhuang nie gan geng ji
guan ai lan zha bao hong ning niu lai you ge jian jiao qu shu ke zuo ou bi mei tong ruan ling xing yue chu
luan kuang chai che shan mu chi zang bian dou ni miao hua sheng cen pu xin tu lang bo ming shang she lou
jing wa gou min nan mi zhen ru le rui rao feng kuai sui suo sha mai dian bin pei he teng hai tai pi su weng
yang zhan zi zhai zhuo zu dang diao dun er gui hang huan huo ju jue kou leng lian mang pan pian piao ping
que ran rong san shuai si ting tuan xian xuan yong yun zan zong bu zhu juan kuang kan ku ao xi chao cong fei
gai ying
"""
_COMPOUND = """
ouyang sima zhuge shangguan situ gongsun linghu huangfu dongfang ximen murong yuwen xiahou zhangsun duanmu
dugu helian tantai nangong baili dongguo weichi gongxi
"""
RANK: dict[str, int] = {}
for _surname in _RANKED.split():
    RANK.setdefault(_surname, len(RANK))
for _surname in _COMPOUND.split():
    RANK.setdefault(_surname, 90)

_SYLLABLES = word_set(
    """
    a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao
    ce cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chuai chuan chuang chui chun
    chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de den deng di dian diao die ding diu dong
    dou du duan dui dun duo e ei en er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen
    geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua
    huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan
    kang kao ke ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li
    lia lian liang liao lie lin ling liu long lou lu luan lun luo lv lve lyu ma mai man mang mao me mei
    men meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang
    niao nie nin ning niu nong nou nu nuan nuo nv nve ou pa pai pan pang pao pei pen peng pi pian piao
    pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re
    ren reng ri rong rou ru ruan rui run ruo sa sai san sang sao se sen seng sha shai shan shang shao
    she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun
    suo ta tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang
    wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye
    yi yin ying yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao
    zhe zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun
    zuo
    """
)

_OTHER_SURNAMES = word_set(
    """
    chiang teng chou chang chu hsu hsieh tsai ts'ai tseng ts'ao ts'ui kuo k'ung ch'en ch'in ch'iu ho
    hsiao hsiung hung jen kao ku kuan lo lü mao ou p'an p'eng shih sung t'ang t'ao ting tsou tu tung
    wang wen yeh yen yin yü tsiang chan wong cheung leung lam ng lau kwok tsang yip fung tse chow chu
    cheng choi chung ho hui ip kwan kwong lai law lee lui mak mok ngai poon siu szeto tam tang to tong
    tsui wan yau yeung yiu yuen yung goh tan lim koh ong teo kim park pak bak choi choe jung jeong chong
    kang gang cho jo yoon yun jang im rim han oh o seo suh shin sin kwon gwon hwang ahn an song yoo yu
    ryu hong moon mun son sohn bae pae baek paek nam roh noh ban pan yi rhee ri i lee chun jeon ko koh
    ha yang cha joo ju min heo huh hur woo kwak sung byun jin ji eom um chae won cheon gu koo nah na li
    liu lin wu hu ma chen chin
    """
)
_KOREAN = word_set(
    """
    kim park pak choi choe jung jeong kang cho jo yoon jang han oh seo suh shin kwon hwang ahn hong moon
    son sohn bae baek nam roh noh ryu rhee lee yi chun jeon chung lim heo huh woo kwak
    """
)
_KOREAN_SYLLABLE = late_pattern(
    r"(?:kk|tt|pp|ss|jj|ch|[bdghjkmnprstwy])?(?:yeo|yae|wae|eui|eu|eo|ae|oe|oo|ee|ui|wa|wo|we|wi|ya|ye|yo|yu|you|oh|[aeiou])"
    r"(?:ng|ck|[bgkhlmnpst])?",
    re.IGNORECASE,
)
_VIETNAMESE = word_set(
    """
    nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh truong trinh doan mai
    cao lam luong luu ta thai chau
    """
)
_VIETNAMESE_MIDDLE = word_set(
    "van thi duc minh quang huu ngoc xuan thanh van thuy hong kim anh quoc dinh cong dang"
)
_HYPHENATED = late_pattern(r"([^\W\d_]['’]?[^\W\d_'’-]*['’]?[^\W\d_]*)[-‐‑]([^\W\d_]['’]?[^\W\d_'’-]*)")
_WESTERN_HYPHENS = word_set(
    """
    jean marie anne ann mary hans karl franz juan jose josé maria eva lars per carl claude
    """
)

FAMILY_FIRST = "family-first"
GIVEN_FIRST = "given-first"
EITHER = "either"


@lru_cache(maxsize=16_384)
def plain(token: str) -> str:
    """Return a token in lower-case ASCII letters as far as it is Latin: without tone marks and case."""
    if token.isascii():
        return token.lower()
    folded = unicodedata.normalize(
        "NFD", token.replace("đ", "d").replace("Đ", "d").replace("ü", "v").replace("Ü", "v")
    )
    return "".join(c for c in folded if not unicodedata.combining(c)).casefold()


def surname_rank(token: str) -> int | None:
    """How frequent a Pinyin family name is (0 = most frequent); None when it is none."""
    return RANK.get(plain(token).replace("'", "").replace("’", ""))


@lru_cache(maxsize=4096)
def pinyin_syllables(token: str) -> int | None:
    """Return the number of Pinyin syllables that a token consists of, or None when it is not Pinyin.

    A syllable that begins with a vowel inside a token needs its apostrophe ("Xi'an", GB/T 16159),
    which keeps "Diana" and "Leo" out.
    """
    count = 0
    for part in re.split(r"['’ʼ‐‑-]", plain(token)):
        found = _fewest_syllables(part)
        if found is None:
            return None
        count += found
    return count or None


def _fewest_syllables(text: str) -> int | None:
    if not text or len(text) > 24 or not text.isascii() or not text.isalpha():
        return None
    best: list[int | None] = [0] + [None] * len(text)
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - 6), end):
            before = best[start]
            if before is None or (start and text[start] in "aeiou") or text[start:end] not in _SYLLABLES:
                continue
            if best[end] is None or before + 1 < (best[end] or 0):
                best[end] = before + 1
    return best[-1]


def printed_order(tokens: tuple[str, ...]) -> str | None:
    """How the tokens of a romanised name stand: family first, given first, either; None: not East Asian.

    The tokens are those of one person, without titles, initials and particles.
    """
    if not 2 <= len(tokens) <= 4 or (len(tokens) > 2 and any(len(t) > 12 for t in tokens)):
        return None
    chinese = _chinese_order(tokens)
    if chinese is not None:
        return chinese
    first, rest = plain(tokens[0]), tokens[1:]
    if len(rest) == 1:
        pair = _HYPHENATED.fullmatch(rest[0])
        if pair and _east_asian_hyphen(pair) and (first in _OTHER_SURNAMES or first in RANK):
            return FAMILY_FIRST
        last = plain(tokens[-1])
        pair = _HYPHENATED.fullmatch(tokens[0])
        if pair and _east_asian_hyphen(pair) and (last in _OTHER_SURNAMES or last in RANK):
            return GIVEN_FIRST
    if len(rest) == 2 and first in _KOREAN and all(_KOREAN_SYLLABLE.fullmatch(plain(t)) for t in rest):
        return (
            GIVEN_FIRST
            if plain(tokens[-1]) in _KOREAN and plain(tokens[-1]) not in ("ho", "oh")
            else FAMILY_FIRST
        )
    return FAMILY_FIRST if is_vietnamese(tokens) else None


def is_vietnamese(tokens: tuple[str, ...]) -> bool:
    """Whether a name is printed as in Vietnam: family name, middle name, given name."""
    return (
        len(tokens) >= 3
        and plain(tokens[0]) in _VIETNAMESE
        and (plain(tokens[1]) in _VIETNAMESE_MIDDLE or any(not token.isascii() for token in tokens))
    )


def _east_asian_hyphen(pair: re.Match[str]) -> bool:
    """Whether a hyphenated given name is of two East Asian syllables ("Jong-un", "Kai-shek")."""
    one, two = plain(pair[1]), plain(pair[2])
    if one in _WESTERN_HYPHENS or two in _WESTERN_HYPHENS or max(len(one), len(two)) > 6:
        return False
    return pair[2][:1].islower() or bool(_KOREAN_SYLLABLE.fullmatch(one) and _KOREAN_SYLLABLE.fullmatch(two))


def _chinese_order(tokens: tuple[str, ...]) -> str | None:
    first, last = surname_rank(tokens[0]), surname_rank(tokens[-1])
    if first is None and last is None:
        return None
    rest = [pinyin_syllables(token) for token in tokens[1:]]
    front = [pinyin_syllables(token) for token in tokens[:-1]]
    family_first = first is not None and None not in rest and sum(n or 0 for n in rest) <= 3
    given_first = last is not None and None not in front and sum(n or 0 for n in front) <= 3
    if family_first and not given_first:
        return FAMILY_FIRST
    if given_first and not family_first:
        return GIVEN_FIRST
    if not family_first or first is None or last is None:
        return None
    # Both ends are family names. A rare one first and one of the most frequent last ("Wei Zhang") is
    # nearly always the turned order; otherwise the printed order is the Chinese one, or open.
    if first < last:
        return FAMILY_FIRST if first < 20 else EITHER
    return EITHER


def likelier_order(tokens: tuple[str, ...]) -> str:
    """Return the likelier order of a name that may stand in either, when nothing else is known."""
    first, last = surname_rank(tokens[0]), surname_rank(tokens[-1])
    if first is not None and last is not None and last < 20 and first > 40:
        return GIVEN_FIRST
    return FAMILY_FIRST


# --- Names in their own scripts ------------------------------------------------------------------

_COMPOUND_HAN = word_set(
    """
    欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 公孙 公孫 令狐 皇甫 东方 東方 西门 慕容 宇文 夏侯 长孙 端木
    独孤 赫连 尉迟 澹台 南宫 百里 东郭 呼延 拓跋 完颜 轩辕 鲜于 闾丘
    """
)
_JAPANESE = word_set(
    """
    佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤
    斉藤 清水 山崎 阿部 池田 橋本 石川 前田 藤田 岡田 後藤 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井
    西村 福田 太田 三浦 藤原 岡本 松田 中島 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 小川
    安倍 岸田 菅原 小泉 野田 麻生 福島 丸山 今井 大野 高木 宮崎 村田 河野
    """
)
_COMPOUND_HANGUL = ("남궁", "황보", "제갈", "사공", "선우", "독고", "동방", "서문")
_COMMON_HAN = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭"
    "田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯"
    "龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)


# "罗伯特·E.卡弗": initials within a name that is written in Han characters.
_WITH_INITIALS = late_pattern(
    rf"(?P<given>(?:[{HAN}]{{1,8}}[·・•‧]\s?)?(?:[A-Z]\.[·・•‧\s]?){{1,3}})(?P<family>[{HAN}]{{1,8}})"
)


_LONGEST_NATIVE, _LONGEST_CHINESE = 30, 4


def _is_of_native_name(sign: str) -> bool:
    return is_east_asian(sign) or sign in "·・•‧" or sign.isspace()


def split_native(text: str) -> tuple[str, str] | None:
    """Family and given name of one name in Han, Kana or Hangul; None when it is not one.

    Transliterated foreign names with an interpunct ("约瑟夫·奈") have the family name last.
    """
    if "." in text and is_han(text[-1]) and (initials := _WITH_INITIALS.fullmatch(text)) is not None:
        return initials["family"], initials["given"].rstrip(" ·・•‧")
    if not 0 < len(text) <= _LONGEST_NATIVE or not all(map(_is_of_native_name, text)):
        return None
    dots = re.split(r"\s*[·・•‧]\s*", text.strip())
    if len(dots) > 1:
        return dots[-1], "·".join(dots[:-1])
    words = text.split()
    if len(words) == 2:
        return words[0], words[1]
    if len(words) != 1:
        return None
    word = words[0]
    if all(map(is_hangul, word)):
        size = 2 if word.startswith(_COMPOUND_HANGUL) and len(word) > 3 else 1
        return (word[:size], word[size:]) if 2 <= len(word) <= 5 else (word, "")
    if any("\u3040" <= sign <= "\u30ff" for sign in word):
        return word, ""
    for size in (3, 2):
        if word[:size] in _JAPANESE and size < len(word):
            return word[:size], word[size:]
    # "凯尔汉姆": a foreign family name by its sound, or a Japanese name whose parts nothing tells.
    whole = len(word) == _LONGEST_CHINESE and not begins_with_chinese_surname(word)
    if whole or not 2 <= len(word) <= _LONGEST_CHINESE:
        return word, ""
    return (word[:2], word[2:]) if word[:2] in _COMPOUND_HAN and len(word) > 2 else (word[:1], word[1:])


def begins_with_chinese_surname(word: str) -> bool:
    """Whether a word in Han characters begins with one of China's hundred or so frequent family names."""
    return word[:1] in _COMMON_HAN or word[:2] in _COMPOUND_HAN
