"""Words in their own script behind their transliteration: "Wang Yiwei 王义桅, Shijie shi tong de 世界是通的".

They say again what stands in front of them. They are blanked out, no character moved, so that those who know
citations in Latin letters read these as any other; what stands behind a title is kept as its `titleaddon`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.compare.name_order import order_evidence
from verifier.model import FieldSpan, StyledText
from verifier.patterns import late_pattern

_EAST = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"
_INSIDE = rf"[{_EAST}\u3000-\u303f\uff00-\uff65·“”\"‘’'\s\d—–-]"
_GLOSS = late_pattern(
    rf"(?<=[a-zà-žǎǐǒǔ’'*])(?:[”\"»’*_]{{0,2}})\s"
    rf"(?P<said>[(（\[《〈「『“\"]{{0,2}}[{_EAST}](?:{_INSIDE}{{0,120}}[{_EAST}])?[)）\]》〉」』”\"]{{0,2}})"
    rf"(?![{_EAST}])"
)
_OF_EAST = late_pattern(rf"[{_EAST}]")
_LATIN = late_pattern(r"[A-Za-zÀ-ž]")
_SURE = 0.8
_NEXT = 3
_MOST = 2
"""Latin letters for one of the other script, at least, in a text that is in Latin letters."""


def glosses(plain: str) -> tuple[tuple[int, int], ...]:
    """Where words in their own script stand behind their transliteration, in a text of Latin letters."""
    if plain.isascii() or not _OF_EAST.search(plain):
        return ()
    if len(_LATIN.findall(plain)) < _MOST * len(_OF_EAST.findall(plain)):
        return ()
    return tuple(match.span("said") for match in _GLOSS.finditer(plain))


def without_glosses(text: StyledText, found: Sequence[tuple[int, int]] | None = None) -> StyledText:
    """The text with its glosses blanked out."""
    found = glosses(text.plain) if found is None else found
    plain = text.plain
    for start, end in found:
        plain = plain[:start] + " " * (end - start) + plain[end:]
    return replace(text, plain=plain) if found else text


def with_glosses(plain: str, read: Assembled, found: Sequence[tuple[int, int]]) -> Assembled:
    """What was read, with the gloss of the title beside it and all others in a note."""
    if not found:
        return read
    fields, spans = dict(read.fields), list(read.spans)
    if "author" in fields:
        fields["author"] = _in_printed_order(plain, fields["author"], found)
    title = next((span for span in read.spans if span.field == "title"), None)
    for start, end in found:
        printed = plain[start:end].strip('()（）[]“”"《》〈〉「」『』 ')
        behind = title is not None and 0 <= start - title.end <= _NEXT
        name = "titleaddon" if behind else "note"
        fields[name] = f"{fields[name]}, {printed}" if name in fields else printed
        spans.append(FieldSpan(name, start, end, _SURE))
    return Assembled(read.type, fields, tuple(sorted(spans, key=lambda span: span.start)), read.locator)


# "Tanaka Katsuhiko 田中克彦": who prints a name in its own script prints the family name first.
_NAME_BEFORE = late_pattern(r"(?P<family>[A-ZÀ-Ž][\w’'-]{1,20})\s(?P<given>[A-ZÀ-Ž][\w’'-]{1,24})\s?[(（]?\Z")
_LONGEST_NAME, _REACH = 5, 50


def _in_printed_order(plain: str, authors: str, found: Sequence[tuple[int, int]]) -> str:
    for start, end in found:
        name = _NAME_BEFORE.search(plain, max(0, start - _REACH), start)
        if (
            name
            and end - start <= _LONGEST_NAME
            and order_evidence(f"{name['family']} {name['given']}") is None
        ):
            turned, printed = f"{name['given']}, {name['family']}", f"{name['family']}, {name['given']}"
            authors = " and ".join(printed if each == turned else each for each in authors.split(" and "))
    return authors
