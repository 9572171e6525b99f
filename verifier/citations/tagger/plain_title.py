"""Where the title of a citation without marks stands: by dates, initials, colons, sentences and commas."""

from __future__ import annotations

import re

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.grammar.dates import find_dates
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.citations.tagger.head import introduction, is_head
from verifier.citations.tagger.imprint import head_before, imprint_start, title_before
from verifier.citations.tagger.layout import Layout
from verifier.citations.tagger.sentences import sentence_ends
from verifier.citations.tagger.words import PERIODICAL, PLACE, PRESS
from verifier.compare.names import is_body
from verifier.patterns import late_pattern

_IN = late_pattern(r"(?:[.,;?!]|[:：])\s+(?:In|in|dans|Dans|en|In:|in:|В кн\.|в кн\.)(?::|\s)\s*")
_FAMILY = (
    r"(?:(?:van|von|de|der|den|la|le|di|du|da|dos|del|ter|ten|al|el"
    r"|O)[\s’'-]){0,3}[A-ZÀ-ÞА-ЯČŠŽŁ][^\W\d_]+(?:[\s’'-][A-ZÀ-ÞА-Я][^\W\d_]+){0,2}"
)
_INITIALS = r"(?:[A-ZÀ-ÞА-Я][a-z]?\.[\s-]?){1,4}"
_AND = r"(?:\s?[,;]\s?(?:and\s|&\s|und\s|et\s|и\s)?|\s(?:and|&|und|et|y|e|и)\s)"
_BEHIND = r"(?=\s*(?:[,;.:(&]|$)|\s?(?:and|und|et|y|и)\s|(?<=[А-Я]\.)|(?<=[А-Я]\.\s))"
_PERSON = (
    rf"(?:{_FAMILY},\s{_INITIALS}(?:,?\sJr\.)?|{_FAMILY}\s{_INITIALS}{_BEHIND}"
    rf"|{_INITIALS}\s?{_FAMILY}|{_FAMILY}\s[A-ZÀ-Þ]{{1,3}}(?![\w.]))"
)
_WITH_INITIALS = late_pattern(
    rf"{_PERSON}(?:{_AND}{_PERSON}){{0,40}}(?:,?\s?(?:et\.?\sal\.?|and others|и др\.))?"
    r"(?:\s?\((?:[Ee]ds?\.?|Hrsg\.)\))?"
)
_FAMILY_AND_CAPITALS = late_pattern(
    rf"(?:{_FAMILY}\s[A-ZÀ-Þ]{{2,3}}|{_FAMILY}\s[A-ZÀ-Þ]{{1,3}}"
    rf"(?:,\s{_FAMILY}\s[A-ZÀ-Þ]{{1,3}}){{1,40}})(?:,\s(?:et al|and others))?\.(?=\s)"
)
# A single capital may as well be a middle name: it is an initial in the style that writes "2011;12" only.
_FAMILY_AND_CAPITAL = late_pattern(r"[A-ZÀ-Þ][^\W\d_]+\s[A-ZÀ-Þ]\.(?=\s)")
_YEAR_THEN_VOLUME = late_pattern(r"(?<!\d)(?:1[89]|20)\d\d;\s?\d|;\s?(?:1[89]|20)\d\d\.?(?!\d)")
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?:\s(?:d[aeo]s?\s|D[AEO]S?\s)?[A-ZÀ-Þ][A-ZÀ-Þ’'-]+){0,3}"
_GIVEN = r"[A-ZÀ-Þ][\w.’'-]{0,20}(?:\s(?:d[aeo]s?|[A-ZÀ-Þ][\w.’'-]{0,20})){0,4}?"
_IN_CAPITALS = late_pattern(
    rf"{_CAPITALS},\s{_GIVEN}(?:;\s{_CAPITALS},\s{_GIVEN}){{0,9}}(?:\s\((?:[Oo]rg|[Cc]oord|[Ee]d)s?\.\))?\.\s(?=[A-ZÀ-Þ\d“\"«])"
)
_LISTING = late_pattern(r"(?:[^,.:;]{1,40},\s){0,4}(?:and|or|&|und|et)\s")
_GAP = late_pattern(r"\s*[,.:]?\s+(?=[^\W_])|(?<=[.\s])(?=[^\W\d_])|[:,]\s?")


def by_place(canvas: Canvas, limit: int | None = None) -> Layout:
    """The title of a citation without marks: behind the authors and the date, up to the next stop."""
    rest = canvas.rest()
    limit = len(rest) if limit is None else limit
    first = introduction(rest)
    for reader in (
        _before_code,
        _after_date,
        _before_slashes,
        _after_capitals,
        _after_initials,
        _before_imprint,
        _after_colon,
        _by_sentences,
        _by_commas,
    ):
        layout = reader(canvas, rest, first, limit)
        if layout and layout.start < layout.end and re.search(r"[^\W\d_]", rest[layout.start : layout.end]):
            return layout
    return Layout(0, 0, 0, 0, "")


def _title_end(rest: str, start: int, limit: int) -> tuple[int, int]:
    """Where a plain title ends and where what follows begins."""
    stops = sentence_ends(rest, start, limit)
    inside = _IN.search(rest, start, limit)
    taken = rest.find(TAKEN, start, limit)
    ends = [(stop if rest[stop] in ".。" else stop + 1, stop + 1) for stop in stops]
    if inside and rest[inside.start()] in ".?!" and len(rest[start : inside.start()].split()) < 30:
        # "In" behind a full stop is where the host begins; a stop before it is the title's own.
        return inside.start() + (rest[inside.start()] in "?!"), inside.start() + 1
    if inside:
        ends.append((inside.start() + (rest[inside.start()] in "?!"), inside.start() + 1))
    if taken > start:
        ends.append((taken, taken))
    return min((pair for pair in ends if pair[0] > start + 1), default=(limit, limit))


def _after_date(canvas: Canvas, rest: str, first: int, limit: int) -> Layout | None:
    # "UN General Assembly, Security, A/RES/53/77 (4 December 1998), para. 3": no title behind a symbol.
    symbols = [tag.start for tag in canvas.tags if tag.label.startswith("number:")]
    limit = min([limit, *symbols])
    for date in find_dates(rest[:limit]):
        if date.start <= first or not is_head(rest[first : date.start].rstrip(" (["), 0.3):
            continue
        behind = re.match(r"[\])）]?\s?[.,:：]?\s*", rest[date.end : limit])
        start = date.end + (behind.end() if behind else 0)
        bracketed = rest[date.start - 1] in "([（"
        if not re.search(r"[^\W\d_]{2}", rest[start:limit]) or not (
            bracketed or rest[date.end : date.end + 1] in ".,:"
        ):
            continue
        if not bracketed and rest[date.end : date.end + 1] == "," and limit == len(rest):
            continue
        end, tail = _title_end(rest, start, limit)
        if _is_open(rest, end) and limit == len(rest):
            end, tail = _comma_end(rest, start, end, tail)
        return Layout(date.start, start, end, tail, "plain", 0.85)
    return None


def _is_open(rest: str, end: int) -> bool:
    """Whether a title runs up to something cut out or to the end, instead of a stop of its own."""
    return end >= len(rest.rstrip()) - 1 or rest[end] == TAKEN


def _comma_end(rest: str, start: int, end: int, tail: int) -> tuple[int, int]:
    """The first comma that ends a title, else what is given: a container or place begins behind it."""
    for comma in re.finditer(r",\s", rest[start:end]):
        behind = rest[start + comma.end() : end].lstrip(TAKEN)
        if (
            comma.start() > 3
            and (not behind[:1].islower() or _is_tail_word(behind))
            and not _LISTING.match(behind)
        ):
            return start + comma.start(), start + comma.end() - 1
    return end, tail


def _before_code(canvas: Canvas, rest: str, first: int, limit: int) -> Layout | None:
    code = canvas.find("code")
    if code is None or code.start >= limit:
        return None
    end = code.start
    while end > first and rest[end - 1] in f" [［{TAKEN}":
        end -= 1
    stops = [m.start() for m in re.finditer(r"[.．。：:]\s?", rest[first:end])]
    for stop in stops:
        if is_head(rest[first : first + stop], 0.3):
            start = first + stop + 1
            return Layout(
                first + stop,
                start + (len(rest[start:end]) - len(rest[start:end].lstrip())),
                end,
                code.end + 1,
                "plain",
                0.92,
            )
    return Layout(first, first, end, code.end + 1, "plain", 0.8)


def _before_slashes(_: Canvas, rest: str, first: int, limit: int) -> Layout | None:
    slashes = rest.find("//", first, limit)
    if slashes <= first:
        return None
    names = re.match(r"(?:[^\W\d_]+,?\s(?:[^\W\d_]\.\s?){1,2}(?:,\s|\s)?){1,8}", rest[first:slashes])
    start = first + names.end() if names else first
    end = slashes
    while end > start and rest[end - 1] in " .":
        end -= 1
    return Layout(start, start, end, slashes + 2, "plain", 0.85)


def names_in_capitals(rest: str, first: int, limit: int) -> int:
    """Where names with capital family parts end, as in Brazil: "GARCIA, Eugênio V. Estados"; 0 for none."""
    match = _IN_CAPITALS.match(rest, first, limit)
    return match.end() if match else 0


def _after_capitals(_: Canvas, rest: str, first: int, limit: int) -> Layout | None:
    start = names_in_capitals(rest, first, limit)
    if not start or limit == len(rest):
        return None
    end, tail = _title_end(rest, start, limit)
    return Layout(start, start, end, tail, "plain", 0.85)


def _after_initials(canvas: Canvas, rest: str, first: int, limit: int) -> Layout | None:
    """Names with initials end where a word of the title begins: "Berg, A. Rivers", "Berg AB. Rivers"."""
    match = _FAMILY_AND_CAPITALS.match(rest, first, limit)
    if match is None and _YEAR_THEN_VOLUME.search(canvas.plain):
        match = _FAMILY_AND_CAPITAL.match(rest, first, limit)
    match = match or _WITH_INITIALS.match(rest, first, limit)
    if not match:
        return None
    start = match.end()
    gap = _GAP.match(rest, start, limit)
    if not gap or not re.match(r"[^\W_]{2}|[AI]\s|[\d]", rest[gap.end() : limit]):
        return None
    start = gap.end()
    end, tail = _title_end(rest, start, limit)
    if ("," in gap.group() or _is_open(rest, end)) and limit == len(rest):
        end, tail = _comma_end(rest, start, end, tail)
    return Layout(match.end(), start, end, tail, "plain", 0.8)


def _after_colon(_: Canvas, rest: str, first: int, limit: int) -> Layout | None:
    colon = re.search(r"[:：]\s?", rest[first:limit])
    if not colon or not colon.start() or not is_head(rest[first : first + colon.start()], 0.6):
        return None
    names = rest[first : first + colon.start()]
    parts = names.split(", ")
    if len(parts) > 1 and len(parts[0].split()) > 1 and len(parts[-1].split()) == 1:
        # "James Smith, Chaos: A New Science": the colon is the title's.
        return None
    if re.search(r"\d", names) or (is_body(names.split(",")[0]) and "," in names) or TAKEN in names:
        return None
    if sentence_ends(rest, first, first + colon.start()) or PLACE.fullmatch(
        rest[first : first + colon.start()].strip()
    ):
        return None
    start = first + colon.end()
    end, tail = _title_end(rest, start, limit)
    if _is_open(rest, end) and limit == len(rest):
        end, tail = _comma_end(rest, start, end, tail)
    return Layout(first + colon.start(), start, end, tail, "plain", 0.8)


def _by_sentences(_: Canvas, rest: str, first: int, limit: int) -> Layout | None:
    """Read "Author. Title. Container": the head is the longest run of sentences built like names."""
    stops = sentence_ends(rest, first, limit)
    head_end = first
    for stop in stops:
        if rest[stop] in ".。" and is_head(rest[first:stop], 0.45 if head_end == first else 0.6):
            head_end = stop + 1
        else:
            break
    if head_end == first and (not stops or stops[0] >= limit - 2 or _commas_first(rest, first, stops[0])):
        return None
    if head_end >= limit - 2:
        return None
    start = head_end = _without_words(rest, first, head_end)
    while start < limit and rest[start] in f" {TAKEN}.,":
        start += 1
    end, tail = _title_end(rest, start, limit)
    if _commas_first(rest, start, end) and limit == len(rest):
        comma_end, comma_tail = _comma_end(rest, start, end, tail)
        if comma_end < end and _is_tail_word(rest[comma_tail:end]):
            end, tail = comma_end, comma_tail
    return Layout(head_end, start, end, tail, "plain", 0.75)


def _without_words(rest: str, first: int, end: int) -> int:
    """Where names in full end in front of single words of a title: "Anna Berg, Vergleich, Transfer"."""
    names, *words = rest[first:end].split(", ")
    at = first + len(names)
    if names.split(" ", 1)[0].casefold() not in GIVEN or " " not in names:
        return end
    for word in words:
        bare = word.strip(" .")
        if bare.isalpha() and len(bare) > _LONGEST_INITIALS and bare.casefold() not in GIVEN:
            return at
        at += len(", ") + len(word)
    return end


_LONGEST_INITIALS = 4


def _commas_first(rest: str, start: int, end: int) -> bool:
    return rest.count(", ", start, end) >= 1 and end - start > 20


def _is_tail_word(text: str) -> bool:
    """Whether words behind a comma are a place, a press, a periodical or what was cut out."""
    first = re.split(f"[,:;.({TAKEN}]", text.strip(), maxsplit=1)[0].strip()
    return not first or any(pattern.search(first) for pattern in (PLACE, PRESS, PERIODICAL))


def _before_imprint(_: Canvas, rest: str, first: int, limit: int) -> Layout | None:
    """Read "Author, Title, Place: Publisher": the title is what names and imprint leave."""
    end = imprint_start(rest, first) if limit == len(rest) else None
    if end is not None:
        end = title_before(rest, first, end)
    head_end = head_before(rest, first, end) if end else None
    if end is None or head_end is None:
        return None
    start = head_end
    while start < end and rest[start] in " ,":
        start += 1
    return Layout(head_end, start, end, end, "plain", 0.75)


def _by_commas(_: Canvas, rest: str, first: int, limit: int) -> Layout | None:
    """Read "Author, Title, Container": the head is the longest run of parts built like names."""
    cuts = [m.start() for m in re.finditer(r"[,，](?=\s|[\u4e00-\u9fff])|[,，]$", rest[first:limit])]
    cuts = [first + cut for cut in cuts]
    head_end = first
    previous = first
    for cut in cuts[:12]:
        part = rest[previous:cut]
        if is_body(rest[first:previous].strip(" ,")) or re.search(r"\d", part):
            break
        if TAKEN in part or len(part.split()) > 7 or (PERIODICAL.search(part) and previous > first):
            break
        if is_head(rest[first:cut], 0.55):
            head_end = cut + 1
        elif len(part.split()) > 1 or previous > first:
            break
        previous = cut + 1
    if head_end >= limit - 2:
        head_end = first
    start = head_end
    while start < limit and rest[start] == " ":
        start += 1
    end, tail = _title_end(rest, start, limit)
    for cut in cuts:
        if start < cut < end and (
            _is_tail_word(rest[cut + 1 : limit]) or not rest[cut + 1 : limit].strip()[:1].islower()
        ):
            end, tail = cut, cut + 1
            break
    return Layout(head_end, start, end, tail, "plain", 0.6)
