"""Short citations of Russian and Chinese writers: "у Гольца (Сборы. С. 44)", "陈著，第230页"."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.citations.cited_places import read_place
from verifier.citations.grammar.russian_cases import nominative
from verifier.citations.known_works import KnownWorks, Pointer
from verifier.compare.east_asia import begins_with_chinese_surname
from verifier.patterns import late_pattern

# "у Гольца (Земские сборы. С. 44": a Russian name in any case, and a title in brackets behind it.
_BRACKETED = late_pattern(
    r"(?P<name>[А-ЯЁ][а-яё]{2,24}(?:-[А-ЯЁ][а-яё]{2,24})?)\s\((?P<title>[^\Wа-яё\d_][^()\d]{3,90}?)[.,…]{1,2}\s(?P<place>(?:(?:Т|Ч|Вып|Кн|Vol|T)\.\s\S{1,4}\s)?(?:[СсPpS]|[Pp]p)\.\s?\d[^()]{0,30})\)?"
)


def in_brackets(words: str, known: KnownWorks) -> Iterator[Pointer]:
    """A Russian family name, and a title with its page in brackets behind it, if the name is a known one."""
    match = _BRACKETED.fullmatch(words) if " (" in words and not words.isascii() else None
    locator = read_place(match["place"]) if match is not None else None
    name = nominative(match["name"], known.families()) if match is not None and locator is not None else ""
    if match is not None and name:
        yield Pointer(name, match["title"].strip(" .…"), "", locator)


# "陈著，第230页", "斯通书，第131页", "徐勇军文，第5页": whose work it is, and what the work is.
_OF_WHOM = late_pattern(
    r"(?P<name>[\u4e00-\u9fff·]{1,9}?)氏?(?P<one>一?)前?[书書文著][，,、]?\s?(?P<place>[第页頁]\s?\d.{0,24}|（第?\s?\d[^（）]{0,16}[页頁]?）)"
)


def of_whom(words: str) -> Iterator[Pointer]:
    """A Chinese or foreign name, "书", "文" or "著" for what he wrote, and its page."""
    match = _OF_WHOM.fullmatch(words)
    locator = read_place(match["place"].strip("（）")) if match is not None else None
    if match is not None and locator is not None:
        if match["one"] and not begins_with_chinese_surname(match["name"]):
            # "森田健一书": of the name, but of the word in "陈序金一书".
            yield Pointer(match["name"] + match["one"], "", "", locator)
        yield Pointer(match["name"], "", "", locator)
