"""The words by which Chinese notes cite, written alike: "參見" as "参见", "頁" as "页", "前掲" as "前揭".

Only the signs that such words are made of change, each for one, so that every place stays where it is.
"""

from __future__ import annotations

_TRADITIONAL = (
    "參見轉詳閱頁註編書譯據認為關於對載掲論張強調證斷測計統發"
    "現堅懷評駁質討則進卻還後來條語錄專講這個觀説說過題謂類紀"
)
_SIMPLIFIED = (
    "参见转详阅页注编书译据认为关于对载揭论张强调证断测计统发"
    "现坚怀评驳质讨则进却还后来条语录专讲这个观说说过题谓类纪"
)
_SIGNS = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def simplified(plain: str) -> str:
    """A text with the signs of such words in their simplified form, of the same length."""
    return plain if plain.isascii() else plain.translate(_SIGNS)
