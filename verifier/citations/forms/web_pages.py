"""Pages cited by their title in plain type: "Style guide, Google, accessed 3 May 2024. https://…".

So a link reads whose words are the title, in papers on the web and in wikis. Without quotation marks or
italics only their words tell titles from names, so all that is in doubt is left to the other readers.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.plain_names import biblatex_names
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.citations.tagger.head import introduction
from verifier.compare.names import is_body, looks_like_names
from verifier.model import StyledText
from verifier.patterns import late_pattern

_LONGEST = 300
_PAGE = late_pattern(
    r"(?P<head>[^“”\"«»„]{4,220}?)"
    r"(?:[,.]\s\(?(?:(?:[Ll]ast\s)?(?:[Aa]ccessed|[Rr]etrieved|[Vv]isited|[Vv]iewed)|[Cc]onsultée?\sle|[Aa]bgerufen\sam|[Zz]uletzt\sabgerufen\sam"
    r"|[Cc]onsultad[oa]\sel|[Cc]onsultato\sil|[Aa]cesso\sem)\s?(?:on\s|:\s)?(?P<seen>[^,;:]{4,16}?(?:,\s\d{4})?)\)?)?"
    r"[,.]?\s[(<]?(?P<url>https?://[^\s<>]+?)[>)]?\.?\s*\Z"
)
_CHUNK = late_pattern(r"[^,]+")
# "Pandoc User’s Guide", "Style guide": no name has such words.
_TITLE_WORD = late_pattern(
    r"\w['’]s\s|\s(?!(?:de|di|da|du|del|della|dos|von|van|der|den|la|le|al|el|ibn|bin|ter|zu|af|of|y|e|et|and|und)\b)[^\W\d_A-ZÀ-ÞА-Я][\w’'-]*"
)
_OF = late_pattern(r"[^\Wa-z\d_][\w’'-]+\sof\s(?:the\s)?[^\Wa-z\d_]")
_PRINTED = late_pattern(
    r"(?i)\b(?:univ|press|verlag|publish|journal|review|revue|zeitschrift|editions?|vol|no|pp?|ed|eds|thesis|paper|report)\b|/|:\s"
)
# "The data are available at": words in front of an address that say where something is.
_SENTENCE = late_pattern(
    r"(?i)\b(?:is|are|was|were|has|have|can|available|visit|sont|est|sind|ist|son|es|è|sono)\b|\b(?:at|from|see|via|on|in|to|under|unter|sur|en|su|by)\Z"
)
_LIKE_NAMES = 0.5
_MOST = 3
_WORDS_OF_NAME = 4


def read_web_page(text: StyledText) -> Assembled | None:
    """Read a page by its title and where it is from; None for all else, also where no word tells titles."""
    plain = text.plain
    if "://" not in plain or len(plain) > _LONGEST:
        return None
    start = introduction(plain)
    match = _PAGE.match(plain, start)
    seen = read_date(match["seen"]) if match and match["seen"] else ""
    if match is None or (match["seen"] and not seen):
        return None
    fields = {"url": (match["url"], *match.span("url"))}
    if seen:
        fields["urldate"] = (seen, *match.span("seen"))
    chunks = [(part.start(), part.end()) for part in _CHUNK.finditer(plain, start, match.end("head"))]
    chunks = [_trimmed(plain, *chunk) for chunk in chunks]
    if len(chunks) > 1 and (day := read_date(plain[chunks[-1][0] : chunks[-1][1]])):
        fields["date"] = (day, *chunks.pop())
    if not chunks or len(chunks) > _MOST or any(start >= end for start, end in chunks):
        return None
    set_off = [run for run in text.italics if run.start < match.end("head")]
    if set_off:
        return (
            _of_site(plain, chunks, (set_off[0].start, set_off[0].end), fields) if len(set_off) == 1 else None
        )
    return _of_plain(plain, chunks, fields, bool(seen))


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    while start < end and plain[start] in " .":
        start += 1
    while end > start and plain[end - 1] in " .":
        end -= 1
    return start, end


def _of_site(
    plain: str, chunks: list[tuple[int, int]], site: tuple[int, int], fields: dict[str, tuple[str, int, int]]
) -> Assembled | None:
    """What the italics name holds what stands in front: "Battle of Mohács, *Encyclopædia Britannica*"."""
    if len(chunks) != 2 or abs(chunks[1][0] - site[0]) > 1 or abs(chunks[1][1] - site[1]) > 1:
        return None
    printed = plain[chunks[0][0] : chunks[0][1]]
    if _is_name(printed) or is_body(printed) or not (_TITLE_WORD.search(printed) or _OF.match(printed)):
        return None
    fields["title"] = (printed, *chunks[0])
    fields["booktitle"] = (plain[slice(*chunks[1])], *chunks[1])
    return assembled("incollection", fields)


def _of_plain(
    plain: str, chunks: list[tuple[int, int]], fields: dict[str, tuple[str, int, int]], seen: bool
) -> Assembled | None:
    words = [plain[start:end] for start, end in chunks]
    if any(_PRINTED.search(chunk) for chunk in words):
        return None
    signed = len(words) > 1 and _is_name(words[0])
    place = 1 if signed else 0
    if not signed and (_is_name(words[0]) or is_body(words[0]) or not _TITLE_WORD.search(words[0])):
        return None
    rest = chunks[place + 1 :]
    if len(rest) > 1 or (rest and not seen) or not (seen or signed or "date" in fields):
        return None
    if _SENTENCE.search(words[place]):
        return None
    if signed:
        fields["author"] = (biblatex_names(words[0]), *chunks[0])
    fields["title"] = (words[place], *chunks[place])
    if rest:
        named = plain[slice(*rest[0])]
        if _is_name(named) and not signed:
            fields["author"] = (biblatex_names(named), *rest[0])
        elif any(sign.isdigit() for sign in named):
            return None
        else:
            fields["organization"] = (named, *rest[0])
    return assembled("online", fields)


def _is_name(words: str) -> bool:
    """Whether words are a person in full: a given name that is known, or an initial, and a family name."""
    first, _, family = words.partition(" ")
    known = first.casefold() in GIVEN or (len(first) == len("J.") and first.endswith("."))
    return (
        bool(family)
        and known
        and words.count(" ") < _WORDS_OF_NAME
        and looks_like_names(words) >= _LIKE_NAMES
    )
