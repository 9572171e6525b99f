"""Where two fields meet: borders that a model draws a few words too early or too late.

The table `_AT` lists for each pair of neighbouring labels what may be wrong between them. Each mender looks
at the two fields and at what stands between; what it can't tell stays as the model read it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from verifier.citations.canvas import Tag
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.citations.tagger.host_borders import (
    editor_in_title,
    end_of_title,
    foreword,
    host_before_place,
    host_in_title,
    journal_in_title,
    one_title,
    place_in_title,
    same_in_title,
    series_in_title,
    subtitle,
    volume_in_title,
)
from verifier.citations.tagger.interface import Mended
from verifier.citations.tagger.maker_borders import body_at_head
from verifier.citations.tagger.pairs import PAIRS
from verifier.citations.tagger.title_words import end_of_names
from verifier.compare.names import is_body
from verifier.patterns import late_pattern

_UNSURE = 0.8
_SURE = 0.99
_HEAD = 8
"""Characters of a number in front of a reference."""


_GIVEN_AND_TITLE = late_pattern(
    r"(?P<given>(?P<first>[^\Wa-z\d_][^\W\d_]+)(?:[\s-][^\Wa-z\d_][\w.]{0,20}){0,2}(?:\s(?:de|del|de\sla|da|do|dos|von|van|di|de\slos))?):\s(?=\S)"
)
_ONE_INITIALED = late_pattern(r"(?:[^\Wa-z\d_]\.[\s-]?){1,3}[^\Wa-z\d_][\w’'-]{1,24}")
_ALONE = late_pattern(r"(?:[^\Wa-z\d_]\.[\s-]?){1,4}")
_FAMILY_AND_TITLE = late_pattern(
    r"(?P<family>(?:[^\Wa-z\d_][\w’'-]{1,24}\s){0,2}[^\Wa-z\d_][\w’'-]{1,24})[,:]\s(?=\S)"
)
_FIRST = r"(?P<first>[^\Wa-z\d_][\w’'-]{1,24})(?:\s[^\Wa-z\d_][\w’'-]{2,24})?"
_FAMILY = r"[^\Wa-z\d_][\w’'-]{1,24}(?:\s[^\Wa-z\d_][\w’'-]{2,24})?"
_BARE_INITIALS = late_pattern(
    rf"(?P<names>{_FIRST}\s[A-Z]{{1,3}}(?:,\s{_FAMILY}\s[A-Z]{{1,3}}){{0,40}})\.\s(?P<words>[^\Wa-z\d_].*)"
)
_FULL_INITIALS = late_pattern(
    rf"(?P<names>{_FIRST}\s(?:[A-Z]\.\s?){{1,3}}(?:,\s{_FAMILY}\s(?:[A-Z]\.\s?){{1,3}}){{0,40}})(?<=\s)"
    r"(?P<words>[^\Wa-z\d_][\w’'-]{2,40}\s(?![A-Z]\.).*)"
)
# "Weber, Eugen. Movements, Currents": what follows isn't "Smith, John." as well.
_INVERTED = late_pattern(
    rf"(?P<names>{_FAMILY},\s(?P<first>[^\Wa-z\d_][^\W\d_A-Z]{{2,20}}))\.\s(?P<words>(?!{_FAMILY},\s[^\W\d_]{{2,20}}(?:\.|\Z)).*)"
)
_SENTENCE = late_pattern(r"(?<=[^\W\d_][^\W\d_][^\W\d_])(?:\.|:)\s(?=[^\Wa-z_])")
_ARTICLE = late_pattern(
    r"(?:(?:I|Il|Gli|The|Das|Die|Les|Los)\s[^\W\d_]+|Standard\s(?:Test|Specification|Practice|Guide|Method))\Z"
)
_STATES = frozenset(
    ("U.S.", "U. S.", "US", "U.K.", "United Nations", "UN", "Great Britain", "European", "United States")
)
_PART = late_pattern(r",\s(?:and\s|und\s|et\s|e\s|&\s)?|\s(?:and|und|et|&)\s")
_NO_NAME = late_pattern(
    r"(?:The|A|An|Their|His|Her|Our|Das|Die|Der|Eine?|Zur|Zum|Les?|La|Il|Lo|Gli|Una?|Toward|From|On)\s\S"
)
_PREPOSITION = late_pattern(r"(?:About|Towards?|On|From|Against|Zur|Zum|Über|Sulla|Sulle|Verso)\s[^\W\d_]{3}")
# "IEEE Standard for Digital Clocks": nobody's name.
_STANDARD = late_pattern(r"(?:^|\s)(?:Standards?|Specifications?|Test\sMethods?)\s(?:for|of)\s")
_INITIAL = late_pattern(r"[^\Wa-z\d_]\.")
_LIKE_YEARS = late_pattern(r"(?P<pages>\d{3,5}\s?[-–]\s?\d{2,5}),?\s\(?(?P<year>(?:1[89]|20)\d\d)")


_MOST_MENDED = 12
"""Borders of one text that are drawn anew; no text needs so many."""


def with_borders(text: str, tags: list[Tag], left: int = _MOST_MENDED) -> list[Tag]:
    """The fields of a text, those at whose borders something is known to be wrong mended."""
    if not left:
        return tags
    if len(tags) > 1:
        tags = _head(text, tags) if tags[0].confidence < _SURE else _signed(text, tags)
    labels = [tag.label for tag in tags]
    for index, pair in enumerate(pairwise(labels)):
        if pair in _AT:
            for mender in _AT[pair]:
                mended = mender(text, tags[index], tags[index + 1])
                if mended is not None:
                    return [*tags[:index], *with_borders(text, [*mended, *tags[index + 2 :]], left - 1)]
    return tags


def _head(text: str, tags: list[Tag]) -> list[Tag]:
    """Who signs a work at its head, where a body was taken for a title, or a title for one more author."""
    first, second = tags[:2]
    if first.label == "author":
        named = _behind_colon(text, first, tags)
        if named is not None:
            return named
        if any(tag.label == "title" for tag in tags):
            return tags
        if _PREPOSITION.match(text, first.start, first.end) or _STANDARD.search(text, first.start, first.end):
            return [first._replace(label="title", confidence=first.confidence / 2), *tags[1:]]
        cut = _border_in_names(text, first) or _at_title_word(text, first)
        if cut is None:
            return tags
        title = Tag("title", cut[1], first.end, first.confidence / 2)
        return [first._replace(end=cut[0]), title, *tags[1:]]
    if (
        first.label != "title"
        or first.start >= _HEAD
        or any(tag.label in ("author", "editor") for tag in tags)
    ):
        return tags
    third = tags[2] if len(tags) > 2 else second
    if (
        (second.label, third.label) == ("date", "title")
        and text[first.end : second.start].strip() in (".", ". (", "(", ".(")
        and not text[second.end : third.start].strip(" .,:)]")
        and not _NO_NAME.match(text, first.start)
    ):
        return [first._replace(label="author"), *tags[1:]]
    signed = _signed(text, tags)
    if signed is not tags:
        return signed
    cut = _behind_body(text, first, tags)
    if cut is None:
        return tags
    return [first._replace(label="author", end=cut[0]), first._replace(start=cut[1]), *tags[1:]]


def _behind_colon(text: str, author: Tag, tags: list[Tag]) -> list[Tag] | None:
    """A body in front of a colon, of whose title the first words and a year in it were taken for its name."""
    colon = text.find(": ", author.start, author.end)
    second = [tag.label for tag in tags[1:3]]
    if colon < 0 or second != ["date", "title"] or not is_body(text[author.start : colon]):
        return None
    date, title = tags[1:3]
    again = any(tag.label in ("date", "location", "publisher") for tag in tags[3:])
    if not again or text[date.end : title.start] != ". ":
        return None
    whole = title._replace(start=colon + 2, confidence=min(author.confidence, title.confidence))
    return [author._replace(end=colon), whole, *tags[3:]]


def _signed(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields with the body that signs a work, where it was taken for the beginning of the title."""
    if tags[0].label != "title" or any(tag.label in ("author", "editor") for tag in tags):
        return tags
    mended = body_at_head(text, *tags[:2])
    return tags if mended is None else [*mended, *tags[2:]]


def _behind_body(text: str, title: Tag, tags: Sequence[Tag]) -> tuple[int, int] | None:
    """Where a body ends that publishes its own work, by its whole name or by the initials of it."""
    press = next((tag for tag in tags if tag.label == "publisher"), None)
    cut = _SENTENCE.search(text, title.start, title.end) if press else None
    if press is None or cut is None:
        return None
    body, name = text[title.start : cut.start()], text[press.start : press.end]
    initials = "".join(word[0] for word in body.split() if word[0].isupper())
    short = name.isupper() and len(name) > 1 and initials.endswith(name)
    return cut.span() if short or body.casefold() == name.casefold() else None


def _pages_in_date(text: str, pages: Tag, date: Tag) -> Mended:
    """Pages that look like years and were taken for some: "pp. | 1573–1584, 2010"."""
    match = _LIKE_YEARS.fullmatch(text, date.start, date.end)
    if match is None or any(map(str.isdigit, text[pages.start : pages.end])):
        return None
    start, end = match.span("pages")
    return pages._replace(start=start, end=end), date._replace(start=match.start("year"), value=match["year"])


def _given_name_in_title(text: str, author: Tag, title: Tag) -> Mended:
    """A given name in front of a colon, which a title took with it: "Niederer | Alfons: Politik"."""
    if text[author.end : title.start] != ", " or _ONE_INITIALED.fullmatch(text, author.start, author.end):
        return None
    match = _GIVEN_AND_TITLE.match(text, title.start, title.end)
    if match is None:
        return None
    listed = text.find(";", author.start, author.end) > 0 or text.find("/", author.start, author.end) > 0
    # "Bold, Bat-Ochir": two names in one behind a family name.
    listed = listed or _is_in_capitals(text[author.start : author.end], match["given"])
    double = "-" in match["given"] and text[author.start : author.end].replace("-", "").isalpha()
    if match["first"].casefold() not in GIVEN and not listed and not double:
        return None
    sure = min(author.confidence, title.confidence)
    return author._replace(end=match.end("given"), confidence=sure), title._replace(start=match.end())


def _is_in_capitals(family: str, given: str) -> bool:
    """Whether a family name in capitals stands in front of a given name: "ARENAL, Celestino del:"."""
    if not family.isupper() or "." in family or "," in family:
        return False
    return given.endswith(_PARTICLES) or (
        " " not in given and len(family) > _LONGEST_INITIALS and not is_body(family)
    )


_PARTICLES = (" de", " del", " de la", " da", " do", " dos", " von", " van", " di")
_LONGEST_INITIALS = 5


def _family_name_in_title(text: str, author: Tag, title: Tag) -> Mended:
    """Initials without their family name, which a title took with it: "F.C. | Lane, Venice"."""
    if author.end - author.start > 12 or not _ALONE.fullmatch(text, author.start, author.end):
        return None
    match = _FAMILY_AND_TITLE.match(text, title.start, title.end)
    if match is None or title.start - author.end > 1:
        return None
    sure = min(author.confidence, title.confidence)
    return author._replace(end=match.end("family"), confidence=sure), title._replace(start=match.end())


def _no_author(text: str, author: Tag, title: Tag) -> Mended:
    """An article and the first word of a title, which were taken for a name: "I Libri | Commemoriali"."""
    if text[author.end : title.start] != " " or not _ARTICLE.match(text, author.start, author.end):
        return None
    return one_title(text, author._replace(label="title"), title)


def _rest_of_body(text: str, author: Tag, title: Tag) -> Mended:
    """The rest of a body's name, of which a state was taken for the whole: "U.S. | Department of …"."""
    if text[author.start : author.end] not in _STATES or title.start - author.end > 1:
        return None
    cut = _SENTENCE.search(text, title.start, title.end)
    if cut is None or not is_body(text[author.start : cut.start()]):
        return None
    sure = min(author.confidence, title.confidence)
    return author._replace(end=cut.start(), confidence=sure), title._replace(start=cut.end())


def _title_in_author(text: str, author: Tag, title: Tag) -> Mended:
    """The first words of a title, which were taken for one more name."""
    if title.start - author.end > len(": “"):
        return None
    cut = _border_in_names(text, author) or _at_title_word(text, author)
    if cut is None:
        return None
    sure = min(author.confidence, title.confidence)
    return author._replace(end=cut[0], confidence=sure), title._replace(start=cut[1], confidence=sure)


def _border_in_names(text: str, author: Tag) -> tuple[int, int] | None:
    """Where names end and words of a title begin that were taken for names; None if they all are names."""
    printed = text[author.start : author.end]
    if author.confidence < _UNSURE and ". " in printed:
        for pattern in (_BARE_INITIALS, _FULL_INITIALS, _INVERTED):
            match = pattern.fullmatch(printed)
            # "James R. Thompson" is one name, "Weber, Eugen. Movements" a name and a title.
            if match is not None and (match["first"].casefold() in GIVEN) is (pattern is _INVERTED):
                return author.start + match.end("names"), author.start + match.start("words")
    if author.confidence >= _UNSURE and ": " not in printed and ", The " not in printed:
        return None
    parts = [*_PART.finditer(printed)]
    if not parts or not _is_person(printed[: parts[0].start()]):
        return None
    ends = [part.start() for part in parts[1:]] + [len(printed)]
    for part, end in zip(parts, ends, strict=True):
        name = printed[part.end() : end]
        doubtful = end == len(printed) and author.confidence < _UNSURE and not _is_person(name)
        if part.group() == ", " and (doubtful or ": " in name or _NO_NAME.match(name)):
            return author.start + part.start(), author.start + part.end()
    return None


def _at_title_word(text: str, author: Tag) -> tuple[int, int] | None:
    """Where names end at words that nobody is called by; None for a body and for names alone."""
    printed = text[author.start : author.end]
    cut = end_of_names(printed) if ", " in printed else None
    if cut is None or is_body(printed[: cut[0]]):
        return None
    return author.start + cut[0], author.start + cut[1]


def _is_person(printed: str) -> bool:
    """Whether words are a person's: a given name that is known or initials, and a family name."""
    first, _, rest = printed.partition(" ")
    return bool(rest) and (first.casefold() in GIVEN or _INITIAL.match(first) is not None)


_OWN: dict[tuple[str, str], Sequence[Callable[[str, Tag, Tag], Mended]]] = {
    ("title", "container:journal"): (journal_in_title, end_of_title, series_in_title),
    ("pages", "date"): (_pages_in_date,),
    ("author", "title"): (
        _no_author,
        foreword,
        _rest_of_body,
        _family_name_in_title,
        _title_in_author,
        _given_name_in_title,
    ),
    ("location", "title"): (place_in_title,),
    ("title", "title"): (one_title,),
    ("title", "container:book"): (subtitle,),
    ("title", "volume"): (host_in_title,),
    ("title", "date"): (host_in_title,),
    ("title", "location"): (
        same_in_title,
        host_before_place,
        volume_in_title,
        series_in_title,
        editor_in_title,
    ),
    ("title", "publisher"): (same_in_title, volume_in_title, series_in_title),
}
_AT = {pair: (*PAIRS.get(pair, ()), *_OWN.get(pair, ())) for pair in {**_OWN, **PAIRS}}
