"""Who stands in front of a title of East Asia, and what stands behind it: imprint, numbers, pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from verifier.citations.grammar.chinese_editions import number_in_words
from verifier.citations.grammar.numbers import is_range, plain_pages
from verifier.compare.names import read_names, to_biblatex
from verifier.patterns import late_pattern

Placed = tuple[str, int, int]

_MARKS = " 　\t，、,：:；;．."
_ROLE = late_pattern(
    r"(?P<editor>(?:共|等|他|ほか)?(?:編著|編集|編輯|監修|責任編集|校注|主編|主编|編|编)|공편|편저|편|엮음|외\s편)"
    r"|(?P<translator>共訳|監訳|訳|譯|译|옮김|역)|(?P<author>共著|著|撰|지음|저|글)"
)
_TRANSLATOR = late_pattern(r"[（(](?P<names>[^（）()]{2,30}?)\s?(?:監訳|共訳|訳|譯|译|옮김|역)[）)]\s*\Z")
_TWO_ROLES = late_pattern(
    r"(?P<author>[^，、,]{2,40}?)\s?(?:著|지음|저)[，、,\s・]{1,2}(?P<translator>[^，、,]{2,40}?)\s?(?:訳|譯|译|옮김|역)"
)
_OTHERS = late_pattern(r"[\s，、,]*(?:ほか|他|等|외(?:\s?\d인)?)\Z")
_BETWEEN_PERSONS = late_pattern(
    r"(?<=[\u4e00-\u9fff\uac00-\ud7a3])\s?[・·‧]\s?(?=[\u4e00-\u9fff\uac00-\ud7a3])|\s?[、，／]\s?"
)
_KATAKANA = late_pattern(r"[\u30a0-\u30ff＝=-]{2,20}")
_OF_FOUR = late_pattern(r"[\u4e00-\u9fff々]{4}(?<![會会部省院館馆府社所団黨党處处局])")
_NATION = late_pattern(r"\A[（(［\[〔](?:[^）)］\]〕]{1,6})[）)］\]〕]\s?")

_ERAS = {
    "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民國": 1911, "民国": 1911,
    "光緒": 1874, "宣統": 1908,
}  # fmt: skip
"""The year before the first of each era."""

_HAN_NUMBER = r"(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_DATE = late_pattern(
    rf"(?:(?P<era>明治|大正|昭和|平成|令和|民國|民国|光緒|宣統)\s?(?P<of_era>\d{{1,3}}|元|{_HAN_NUMBER}(?=年))|(?<!\d)(?P<year>(?:1[4-9]|20)\d\d))\s?[年년](?:版|度|刊)?"
    rf"(?:\s?(?P<month>\d{{1,2}}|{_HAN_NUMBER})\s?[月월](?:號|号|호)?(?:\s?(?P<day>\d{{1,2}}|{_HAN_NUMBER})\s?[日일])?)?"
    r"|(?<!\d)(?P<dotted>(?:1[4-9]|20)\d\d)[./]\s?(?P<m2>\d{1,2})[./]\s?(?P<d2>\d{1,2})(?!\d)"
)
_BARE_YEAR = late_pattern(r"(?<![\d.–-])(?:1[4-9]|20)\d\d(?![\d–-]|\s?[頁页쪽면])")
_SEEN = late_pattern(
    r"[（(]?(?:最終閲覧日?|閲覧日?|最終アクセス|瀏覽日期|檢索日期|访问日期|검색일|접속일)[:：\s]*(?P<date>[^（）()]{4,20})[）)]?"
    r"|[（(](?P<before>[^（）()]{6,16}?)\s?(?:最終閲覧|閲覧|アクセス|瀏覽|檢索|검색|접속)[）)]"
)
_ADDRESS = late_pattern(r"https?://[^\s（）()、，。]+")
_N = r"(?:\d{1,4}|[一二三四五六七八九十百]{1,5})(?:[-–・~〜]\d{1,4})?"
_VOLUME = late_pattern(
    rf"(?:第\s?|제\s?)?(?P<v>{_N})\s?(?:巻|卷|編|輯|集|冊|册|집|권)(?!\w{{0,3}}編)|(?<![^\0\s）)、，,])(?P<part>[上中下])(?:巻|卷|冊|册|)(?=[\s（(，、,]|\Z)"
    r"|(?<![A-Za-z])[Vv]ol\.\s?(?P<w>\d{1,4})"
)
_NUMBER = late_pattern(
    rf"(?:第\s?|제\s?|通巻\s?|통권\s?|總)?(?P<n>{_N})\s?(?:号|號|期|호)|(?<![A-Za-z])[Nn]o\.\s?(?P<w>\d{{1,4}})"
)
_SHORT_NUMBERS = late_pattern(
    r"\A\s?[，、,]?\s?(?P<v>\d{1,4})\s?(?:[-–:：]\s?(?P<n>\d{1,3})|[（(](?P<b>\d{1,3})[）)])(?=\s?[，、,（(])"
)
_SPAN = r"\d{1,5}(?:\s?[-–—~〜～ー]\s?\d{1,5})?"
_P = rf"{_SPAN}(?:\s?[、・,，]\s?{_SPAN}(?=[\s\d、・,，.。頁쪽–-]|ページ|\Z)){{0,5}}"
_PAGES = late_pattern(
    rf"(?:特に|とくに|特別是|특히|尤見)?\s?(?:(?:頁|页|[Pp]{{1,2}}\.|(?<=[，、,\s])版)\s?(?P<behind>{_P})|第?\s?(?P<p>{_P})\s?(?:頁|页|ページ|쪽|면|面|版(?!面)))(?:以下|以降|\s?이하)?"
)
_EDITION = late_pattern(r"(?:第\s?\d{1,2}\s?版|初版|再版|新版|増補版|改訂版|개정판|修訂版|\d{1,2}쇄)")
_THESIS = late_pattern(
    r"(?:(?:大學院)?(?:博士|修士|碩士|석사|박사)(?:學位|学位|학위)?(?:請求)?(?:論文|논문)|未刊(?:博士|碩士)論文)"
)
_SAID = late_pattern(r"(?:朝刊|夕刊|日刊|자|付|所収|収録|参照|參照|참조|참고|など|版|刊|\s)+")
_SENTENCE = late_pattern(
    r"^(?:[指即乃謂谓不非亦則则係系此]|並非|并非)|的|[をはがもへにで](?![\u30a0-\u30ff])|。\s?\S|(?:이다|한다|했다|하였다)"
)
# "『역사학보』에서": a word of the sentence that the title stands in.
_KOREAN_PARTICLE = late_pattern(r"[\uac00-\ud7a3]")
_CITY = late_pattern(
    r"東京|京都|大阪|名古屋|札幌|福岡|仙台|臺北|台北|臺中|新北|高雄|香港|北京|上海|南京|廣州|서울|파주|부산|대구|광주|인천|성남|용인|수원|고양"
)
_TAKEN = "\0"
_LONGEST_PART = 40
_MOST_PARTS = 3


def people(plain: str, start: int, end: int, alone: str) -> dict[str, Placed]:
    """Who is named from ``start`` to ``end`` by the words for what they did; without one as ``alone``."""
    while start < end and plain[start] in _MARKS:
        start += 1
    while end > start and plain[end - 1] in _MARKS + "の（(":
        end -= 1
    found: dict[str, Placed] = {}
    two = _TWO_ROLES.fullmatch(plain, start, end)
    if two:
        return {name: (_names(two[name]), *two.span(name)) for name in ("author", "translator")}
    inside = _TRANSLATOR.search(plain, start, end)
    if inside:
        found["translator"] = (_names(inside["names"]), *inside.span("names"))
        end = inside.start()
    role = next((m for m in _ROLE.finditer(plain, start, end) if m.end() == end), None)
    label = alone
    if role is not None and role.start() > start + 1:
        label = role.lastgroup or alone
        end = role.start()
    while end > start and plain[end - 1] in _MARKS:
        end -= 1
    if end - start > 1:
        found[label] = (_names(plain[start:end]), start, end)
    return found


def _names(printed: str) -> str:
    printed = _NATION.sub("", printed.strip())
    others = _OTHERS.search(printed)
    bare = printed[: others.start()] if others and others.start() > 1 else printed
    parts = [part for part in _BETWEEN_PERSONS.split(bare) if part.strip()]
    names = [_name(part.strip()) for part in parts]
    return " and ".join([*filter(None, names), *(["others"] if bare != printed else [])])


def _name(printed: str) -> str:
    # Of four characters two are the family name, in Japan as well as in China.
    if _OF_FOUR.fullmatch(printed):
        return f"{printed[:2]}, {printed[2:]}"
    given, dot, family = printed.rpartition("・")
    if dot and _KATAKANA.fullmatch(family):
        return f"{family}, {given}"
    return to_biblatex(read_names(printed))


@dataclass(slots=True)
class Tail:
    """What stands behind the title: fields with their places, the cited page, signs of the kind."""

    fields: dict[str, Placed] = field(default_factory=dict)
    locator: tuple[str, str, int, int] | None = None
    of_thesis: bool = False
    of_day: bool = False

    @property
    def says_enough(self) -> bool:
        """Whether it says more than a short citation does, which has a page only."""
        return bool(self.fields.keys() & {"date", "publisher", "url", "volume"}) or self.of_thesis


def read_tail(plain: str, start: int) -> Tail | None:
    """Read what stands behind the title; None when it is a sentence, or more than an imprint."""
    tail = Tail()
    rest = _TAKEN * start + plain[start:].rstrip(" .。")
    for read in (_read_address, _read_numbers, _read_date, _read_pages, _read_thesis):
        rest = read(tail, rest)
    return tail if _read_left(tail, rest, start) else None


# "頁120，註12", "第188页，注2": a note on the page.
_NOTE = late_pattern(r"(?<=[\d页頁])[，,]?\s?(?:脚注|腳註|注|註)\s?(?P<note>\d{1,3})[\s.。]*\Z")


def with_note(plain: str, start: int) -> Tail | None:
    """Read what stands behind the title, of whose page a note may be cited; else as `read_tail` does."""
    noted = _NOTE.search(plain, start) if "注" in plain or "註" in plain else None
    if noted is None:
        return read_tail(plain, start)
    tail = read_tail(plain[: noted.start()], start)
    if tail is None or tail.locator is None:
        return None
    kind, value, first, _ = tail.locator
    tail.locator = (kind, f"{value} n. {noted['note']}", first, noted.end("note"))
    return tail


def _take(rest: str, match: re.Match[str]) -> str:
    return rest[: match.start()] + _TAKEN * (match.end() - match.start()) + rest[match.end() :]


def _read_address(tail: Tail, rest: str) -> str:
    address = _ADDRESS.search(rest) if "://" in rest else None
    if address is None:
        return rest
    tail.fields["url"] = (address.group(), *address.span())
    rest = _take(rest, address)
    seen = _SEEN.search(rest)
    if seen is None:
        return rest
    group = "date" if seen["date"] else "before"
    day = _DATE.search(seen[group])
    if day:
        tail.fields["urldate"] = (_edtf(day), *seen.span(group))
    return _take(rest, seen)


def _read_numbers(tail: Tail, rest: str) -> str:
    start = len(rest) - len(rest.lstrip(_TAKEN))
    both = _SHORT_NUMBERS.match(rest[start:])
    if both:
        tail.fields["volume"] = (both["v"], start + both.start("v"), start + both.end("v"))
        group = "n" if both["n"] else "b"
        tail.fields["number"] = (both[group], start + both.start(group), start + both.end(group))
        return rest[:start] + _TAKEN * both.end() + rest[start + both.end() :]
    edition = _EDITION.search(rest)
    if edition and not _DATE.search(rest, 0, edition.start()):
        # Behind a day "第2版" is the page of a newspaper.
        tail.fields["edition"] = (edition.group(), *edition.span())
        rest = _take(rest, edition)
    for pattern, name in ((_VOLUME, "volume"), (_NUMBER, "number")):
        match = pattern.search(rest)
        if match and match.lastgroup:
            tail.fields[name] = (match[match.lastgroup], *match.span(match.lastgroup))
            rest = _take(rest, match)
    return rest


def _read_pages(tail: Tail, rest: str) -> str:
    for match in list(_PAGES.finditer(rest))[:3]:
        group = "behind" if match["behind"] else "p"
        first, last = match.span(group)
        printed = plain_pages(re.sub(r"[~〜～ー—]", "-", match[group]).replace("・", "、"))
        printed = re.sub(r"\s?[、，,]\s?", ", ", printed)
        if is_range(printed.split(", ")[0]) and "pages" not in tail.fields:
            tail.fields["pages"] = (printed.split(", ")[0], first, last)
        tail.locator = ("page", printed, first, last)
        rest = _take(rest, match)
    return rest


def _edtf(match: re.Match[str]) -> str:
    if match["dotted"]:
        return f"{match['dotted']}-{int(match['m2']):02d}-{int(match['d2']):02d}"
    year = match["year"]
    if not year:
        printed = match["of_era"]
        # "民國八十年": the number in words.
        of_era = _number(printed)
        year = str(_ERAS[match["era"]] + of_era)
    parts = [_number(match[name]) for name in ("month", "day") if match[name]]
    return "-".join([year, *(f"{part:02d}" for part in parts)])


def _number(printed: str) -> int:
    return int(printed) if printed.isdecimal() else number_in_words(printed)


def _read_date(tail: Tail, rest: str) -> str:
    dates = list(_DATE.finditer(rest))
    if dates:
        best = max(dates, key=lambda match: (len(_edtf(match)), -match.start()))
        tail.fields["date"] = (_edtf(best), *best.span())
        tail.of_day = len(_edtf(best)) == len("2000-01-01")
        for match in dates:
            rest = _take(rest, match)
        return rest
    bare = _BARE_YEAR.search(rest)
    if bare is None:
        return rest
    tail.fields["date"] = (bare.group(), *bare.span())
    return _take(rest, bare)


def _read_thesis(tail: Tail, rest: str) -> str:
    match = _THESIS.search(rest)
    if match is None:
        return rest
    tail.of_thesis = True
    tail.fields["type"] = (match.group(), *match.span())
    return _take(rest, match)


def _read_left(tail: Tail, rest: str, start: int) -> bool:
    """Read place and press of what is left; False when it is no imprint."""
    parts: list[tuple[int, int]] = []
    for match in re.finditer(r"[^\0，、,：:（）()；;〔〕［］\[\]]+", rest[start:]):
        first, last = start + match.start(), start + match.end()
        while first < last and rest[first] in _MARKS:
            first += 1
        while last > first and rest[last - 1] in _MARKS:
            last -= 1
        if first == start and _KOREAN_PARTICLE.match(rest, first):
            return False
        if first < last and not _SAID.fullmatch(rest, first, last):
            parts.append((first, last))
    if len(parts) > _MOST_PARTS or any(_is_sentence(rest[a:b]) for a, b in parts):
        return False
    places = [part for part in parts if _is_place(rest, part)]
    if places and len(parts) > 1:
        tail.fields["location"] = (rest[slice(*places[0])], *places[0])
        parts.remove(places[0])
    if parts:
        tail.fields["publisher"] = (rest[slice(*parts[0])].strip("版"), *parts[0])
    if len(parts) > 1:
        tail.fields["note"] = (rest[slice(*parts[1])], *parts[1])
    return True


def _is_sentence(words: str) -> bool:
    return len(words) > _LONGEST_PART or _SENTENCE.search(words) is not None


def _is_place(rest: str, part: tuple[int, int]) -> bool:
    return rest[part[1] : part[1] + 2].lstrip()[:1] in ("：", ":") or bool(_CITY.fullmatch(rest, *part))
