"""Place and publisher behind a title: "Aldershot: Ashgate", "Rennes, PUR, 2003"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.grammar.here import HERE
from verifier.citations.tagger.sentences import segments
from verifier.citations.tagger.tail_fields import Tail
from verifier.citations.tagger.words import PERIODICAL, PLACE, PRESS, is_town
from verifier.patterns import late_pattern

_COLON_PAIR = late_pattern(
    rf"(?P<place>[^\W\d_][^,，:：;()\[\]{TAKEN}]{{0,60}}(?:,\s(?:[A-Z]{{2}}|D\.?C\.?"
    rf"|[A-Z][a-z]{{2,5}}\.|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)(?:,\s(?:U\.?S\.?A\.?|U\.?K\.?|Canada|Australia))?)?"
    rf"(?:\s?;\s?[^\W\d_][^,:;()\[\]{TAKEN}]{{0,30}})?)\s?[:：]\s?"
    rf"(?P<publisher>[^\W_][^:;()\[\]{TAKEN}]{{1,90}})"
)
_MAY_BE_PLACE = late_pattern(
    r"(?:L['’]|La\s|Le\s|Las\s|Los\s|El\s)?[^\Wa-zà-ÿ\d_][\w.’'-]{1,24}(?:[\s/-](?:d[eiu]\s|sur[\s-]|am\s|an\sder\s|i\.\s)?[^\Wa-zà-ÿ\d_][\w.’'-]{1,24}){0,2}"
    r"(?:\sa\.\s?M\.|\si\.\s?Br\.)?"
)
NOISE = late_pattern(
    rf"^(?:{HERE}|en\sparticular|"
    r"\d{1,2}\s(?:vols?|voll|bde|tom[ei]|t)\.?(?:\sen\s\d{1,2}\svol)?|n\.\s?s|N\.\s?F|nuova\sserie|nouv(?:elle|\.)\ssér(?:ie|\.)|Neue\sFolge|[IVX]{1,6}\sciclo|passim|part|a|à|in\spart(?:ic(?:olare)?)?|notamment|en\sparticulier|particulièrement|surtout|soprattutto|specialmente|spec|spéc(?:ialement)?|(?:kat|inv)\.-?\s?nr|insbesondere|besonders|esp|insb|bes|hier|dactyl|masch(?:inenschr)?|and|&|in|at|on|by|the|of|from|online|print|web|pdf|html|electronic|epub|internet|accessed|op-ed(?:\sarticle)?|section\s\S.{0,30}|sec\.\s\S{1,4}|editorial|leader|leading\sarticle|letters?\sto\sthe\seditor|obituary|(?:last\s)?(?:dated|submitted|received|posted|issued|signed|adopted|updated|released|published|delivered|decided)(?:\son)?"
    r"|available|here|ibid|art|article|e\.?g|i\.?e|supra|vol|no|issue|pp?|g|s|ff?|n|l|m|et|und|с"
    r"|abstract|doi|url|issn|isbn|edition|special issue|original|series|paper|hereafter.*"
    r"|in \w{5,10}|[\W\d_]*)\.?$",
    re.IGNORECASE,
)
"""What stands between fields and is none: counts of volumes, words of the style."""


_MOST_PARTS = 3


def read_place_and_publisher(tail: Tail) -> None:
    """Read "Aldershot: Ashgate"; the colon of a title or a periodical isn't one."""
    canvas = tail.canvas
    for match in _colon_pairs(canvas.rest(), tail.start):
        place = match["place"].strip()
        if canvas.is_italic(*match.span("place")) or not re.match(r"[^\W\d_]", place):
            continue
        start, end = canvas.trimmed(*match.span("place"), extra=",;:.")
        # A sentence may end in front of the place: only what follows it is one.
        stop = [m.end() for m in re.finditer(r"[^\W\d_]{3,}\.\s|[)）]\s?", canvas.rest(start, end))]
        known = PLACE.search(canvas.rest(start, end))
        if stop and not (known and known.start() == 0):
            start += stop[-1]
        comma = canvas.rest(start, end).rfind(", ")
        if (
            comma > 0
            and not PLACE.fullmatch(canvas.rest(start, end))
            and PLACE.fullmatch(canvas.rest(start + comma + 2, end))
        ):
            start += comma + 2
        name = canvas.rest(start, end)
        if (
            not name
            or len(name.split()) > 6
            or (not PLACE.search(name) and len(name.split()) > 3)
            or PERIODICAL.search(name)
        ):
            continue
        stop_at = _publisher_end(canvas, match.start("publisher"), match.end("publisher"))
        publisher = canvas.trimmed(match.start("publisher"), stop_at)
        if publisher[0] >= publisher[1] or re.fullmatch(r"[\W\d_]+", canvas.rest(*publisher)):
            continue
        if PLACE.fullmatch(canvas.rest(*publisher)) and not PLACE.fullmatch(name):
            canvas.tag("publisher", start, end, 0.8)
            canvas.tag("location", *publisher, 0.85)
            return
        canvas.tag("location", start, end, 0.9 if PLACE.search(name) else 0.75)
        canvas.tag("publisher", *publisher, 0.9)
        return


def _colon_pairs(rest: str, start: int) -> Iterator[re.Match[str]]:
    """Words with a colon between, but for a title and its subtitle in front of place and publisher.

    "Engaged Neutrality: An Approach, Lanham: Lexington": behind the second part stands a colon again.
    """
    while (match := _COLON_PAIR.search(rest, start)) is not None:
        comma = match["publisher"].rfind(", ")
        if (
            comma > 0
            and rest[match.end() : match.end() + 2] == ": "
            and not PLACE.fullmatch(match["place"].strip())
        ):
            start = match.start("publisher") + comma + 2
            continue
        yield match
        start = match.end()


def read_place_before_publisher(tail: Tail) -> None:
    """Read "Rennes, PUR, 2003", as in Romance languages, where no list need know the place.

    The two parts in front of the year of a book are place and publisher, unless the first is a press.
    """
    canvas = tail.canvas
    date = canvas.find("date")
    if (
        date is None
        or canvas.has("publisher")
        or canvas.has("thesis")
        or not (tail.title_kind == "italic" or tail.inside)
    ):
        return
    parts = [part for part in segments(canvas, tail.start, date.start) if not NOISE.match(part.words(canvas))]
    parts = [part for part in parts if not (part.italic or part.end <= tail.start)][-3:]
    held = tail.container or any(canvas.italics(tail.start, date.start))
    while parts and not re.fullmatch(r"[\s,]*", canvas.rest(parts[-1].end, date.start).replace(TAKEN, "")):
        parts.pop()
    if tail.inside and not held:
        # "in Tom Rook (ed.), Water and Power, Oxford 2010": the first is the book.
        parts = parts[1:] if len(parts) < _MOST_PARTS else parts
    if len(parts) < 2 or parts[-1].before != "," or parts[-2].before not in (",", ")", TAKEN, ""):
        return
    place, publisher = (canvas.trimmed(part.start, part.end) for part in parts[-2:])
    printed = canvas.plain[slice(*place)]
    last = canvas.plain[slice(*publisher)]
    if (
        "," not in canvas.rest(parts[-1].end, date.start)
        and not canvas.has("location")
        and not (PLACE.fullmatch(printed) or is_town(printed) or PRESS.search(last))
        and _MAY_BE_PLACE.fullmatch(last)
    ):
        # "Silvana Editoriale, Cinisello Balsamo 2008": no comma parts a place from the year.
        canvas.tag("location", *publisher, 0.7)
        tag_trimmed(canvas, "publisher", *place, 0.75)
        return
    if canvas.has("location") or PRESS.search(printed) or not _MAY_BE_PLACE.fullmatch(printed):
        return
    if PLACE.fullmatch(last) or is_town(last) or len(canvas.plain[slice(*publisher)].split()) > 7:
        return
    canvas.tag("location", *place, 0.85 if PLACE.search(printed) else 0.7)
    tag_trimmed(canvas, "publisher", *publisher, 0.8)


def _publisher_end(canvas: Canvas, start: int, end: int) -> int:
    rest = canvas.rest()
    initials = re.match(r"(?:[^\W\d_]\.\s?){1,3}(?=[^\W\d_]{2})", rest[start:end])
    first = initials.end() if initials else 0
    for match in re.finditer(r",\s|\.(?:\s|$)", rest[start:end]):
        if match.start() < first:
            continue
        word = rest[start : start + match.start()].rsplit(maxsplit=1)[-1:]
        following = rest[start + match.end() : end]
        if (
            match.group()[0] == "."
            and word
            and (len(word[0]) <= 2 or word[0] in ("Univ", "Co", "Inc", "Ltd", "St"))
            and following
        ):
            continue
        if match.group()[0] == "," and re.match(r"(?:Inc|Ltd|LLC|Co\.|Limited|GmbH)\b", following):
            continue
        if match.group()[0] == "," and _is_rest_of_house(following, canvas, end):
            break
        return start + match.start()
    return end


# "Farrar, Straus and Giroux", "Little, Brown": houses that are called by the families of their founders.
_FAMILIES = late_pattern(
    r"(?:[^\Wa-z\d_][\w’'-]{2,20}(?:,\s|,?\s(?:and|&|und|et)\s)){0,4}[^\Wa-z\d_][\w’'-]{1,20}(?:,?\s(?:and|&)\s(?:Co|Company|Sons|Winston)\.?)?"
    rf"(?:\s\(?(?:Publishers|Inc)\.?)?[\s,.]{{0,3}}{TAKEN}*"
)


def _is_rest_of_house(following: str, canvas: Canvas, end: int) -> bool:
    """Whether more families of a publishing house stand between its first and the year of the imprint."""
    words = following.strip(f" ,.{TAKEN}")
    dated = any(tag.label.startswith("date") and 0 <= tag.start - end <= _NEAR_YEAR for tag in canvas.tags)
    dated = (
        dated
        or following.endswith(TAKEN)
        or re.match(r",?\s?(?:1[5-9]|20)\d\d", canvas.plain[end:]) is not None
    )
    if not dated or _FAMILIES.fullmatch(following) is None:
        return False
    return not any(is_town(part) or PLACE.fullmatch(part) for part in re.split(r",\s|\s(?:and|&)\s", words))


_NEAR_YEAR = 3


def tag_trimmed(canvas: Canvas, label: str, start: int, end: int, confidence: float) -> None:
    """Tag a range without stray punctuation, but with the full stop of an initial or of "et al."."""
    start, end = canvas.trimmed(start, end)
    if (
        start < end
        and canvas.rest(end, end + 1) == "."
        and re.search(r"(?<!\w)\w$|\bal$", canvas.plain[start:end])
    ):
        end += 1
    canvas.tag(label, start, end, confidence)
