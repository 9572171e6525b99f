from __future__ import annotations

import re

from verifier.compare.scripts import HAN, has_east_asian, has_han, is_han

_HAN = re.compile(f"[{HAN}]")


def test_what_is_compared_is_what_the_class_of_characters_holds() -> None:
    assert all((_HAN.match(sign) is not None) is is_han(sign) for sign in map(chr, range(0x110000)))


def test_characters_of_east_asia_are_seen_among_latin_ones() -> None:
    assert has_han("Wang Yiwei 王义桅")
    assert has_east_asian("村上 はるき")
    assert has_east_asian("김")
    assert not has_east_asian("Jürgen Österreich – “Ж”")
    assert not has_han("")
