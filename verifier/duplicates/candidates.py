"""Which pairs are worth comparing: records that share a key of identifier, title or place.

No record is compared with all others. Keys that very many records share ("Editorial") are narrowed
by sorting and looking only at near neighbours, so the work stays near linear.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from verifier.compare import loose, main_script, parse_date, parse_pages, tokens
from verifier.compare.names import parse_name_list
from verifier.compare.numerals import counts
from verifier.compare.vocabulary import word_set
from verifier.duplicates.weighing import address_key, bare_identifier, document_symbol, given_doi

LARGEST_BLOCK = 24
"""Up to this many records that share a key are compared each with each."""

NEIGHBOURS = 6
"""In a larger block each record is compared with so many that follow it in title and author order."""

_SMALL = word_set(
    """
    the a an of and or in on at to for from with by der die das und la le les de des du el los en и в на
    """
)


def block_keys(fields: Mapping[str, str]) -> Iterator[str]:
    """Return the keys under which a record meets those that may be the same work."""
    if doi := bare_identifier(given_doi(fields)):
        yield "doi:" + doi
    if url := fields.get("url", ""):
        yield "url:" + address_key(url)
    if symbol := document_symbol(fields.get("number", "")):
        yield "symbol:" + symbol
    title = fields.get("title", "")
    words = [word for word in tokens(title) if word not in _SMALL]
    if words:
        compact = _without_digraphs("".join(words))
        yield "head:" + compact[:18]
        yield "tail:" + compact[-18:]
        if len(words) > 3:
            words = [_without_digraphs(word) for word in words]
            yield "long:" + "|".join(sorted(sorted(words, key=lambda word: (-len(word), word))[:3]))
        if len(words) > 6:
            middle = len(compact) // 2
            yield "four:" + "|".join(sorted(words)[:4])
            yield "half:" + compact[middle : middle + 14]
    yield from _place_keys(fields)


def _without_digraphs(folded: str) -> str:
    """Return a key of words with and without an umlaut: Flüsse, Flusse and Fluesse are one."""
    return folded.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _place_keys(fields: Mapping[str, str]) -> Iterator[str]:
    pages = parse_pages(fields.get("pages", ""))
    date = parse_date(fields.get("date", "") or fields.get("year", ""))
    printed = fields.get("volume", "")
    volume = " ".join(sorted(counts(printed))) or loose(printed)
    year = str(date.first) if date else ""
    if pages and pages.last > 0 and (volume or year):
        yield f"place:{volume}:{pages.prefix}{pages.first}:{year}"
        if volume and pages.last > pages.first:
            yield f"span:{volume}:{pages.first}-{pages.last}"
    author = fields.get("author", "") or fields.get("editor", "")
    if author and year:
        first = next(iter(parse_name_list(author[:400])), None)
        if first is not None and main_script(fields.get("title", "")) != "":
            family = _without_digraphs(loose(first.literal or first.family))
            head = _without_digraphs((tokens(fields.get("title", "")) or ("",))[0])[:4]
            yield f"name:{family}:{year}:{head}"


def candidate_pairs(records: Sequence[Mapping[str, str]]) -> Iterable[tuple[int, int]]:
    """Return the pairs of indices (smaller first) that share a key, each once."""
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for index, fields in enumerate(records):
        for key in dict.fromkeys(block_keys(fields)):
            blocks[key].append(index)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        if len(members) < 2:
            continue
        if len(members) <= LARGEST_BLOCK:
            pairs.update((a, b) for i, a in enumerate(members) for b in members[i + 1 :])
            continue
        ordered = sorted(members, key=lambda index: _sorting(records[index]))
        for position, a in enumerate(ordered):
            pairs.update((min(a, b), max(a, b)) for b in ordered[position + 1 : position + 1 + NEIGHBOURS])
    return sorted(pairs)


def _sorting(fields: Mapping[str, str]) -> tuple[str, str, str, str]:
    return (
        loose(fields.get("title", "")),
        loose(fields.get("author", ""))[:60],
        fields.get("date", "") or fields.get("year", ""),
        fields.get("pages", ""),
    )
