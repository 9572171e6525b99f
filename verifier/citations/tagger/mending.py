"""What a trained tagger misreads again and again, mended by what stands between the fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifier.citations.canvas import Tag
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import month_number
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.citations.tagger.loose_numbers import with_numbers_apart
from verifier.citations.tagger.name_borders import WITH_INITIALS, redrawn
from verifier.citations.tagger.segments import TRIMMERS
from verifier.citations.tagger.subtitles import with_subtitle
from verifier.citations.tagger.unmarked import without_misread
from verifier.citations.tagger.words import PLACE
from verifier.compare.name_words import is_order
from verifier.compare.names import is_body
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_CUE = 4
"""Characters of a word that only announces, such as "Rn.", which can be no title."""

# A family name or a person, and one long word that isn't known for a given name.
_NAME_AND_WORD = late_pattern(
    r"(?P<name>(?:[^\Wa-z\d_][\w.’'-]{1,24}\s){0,2}[^\Wa-z\d_][\w’'-]{1,24})[,:]\s(?P<word>[^\Wa-z\d_][^\W\d_A-Z]{8,40})"
)
_MONTH = 7
"""Characters of a month in EDTF."""

# "Известия. 2015. 9 сент.": as Russian bibliographies date newspapers.
_DAY_BEHIND = late_pattern(r"\.\s(?:—\s)?(?P<day>0?[1-9]|[12]\d|3[01])\s(?P<month>[а-я]{3,8})(?!\w)")
_DAY_BEFORE = late_pattern(r"(?<![\d.,:/-])(0?[1-9]|[12]\d|3[01])(?:\.|er|º|°)?\s(?:de\s|di\s|of\s)?\Z")
_ROMAN_DAY = late_pattern(
    r"(?<![\w-])\d{1,2}[-–./](?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})[-–./](?:1[4-9]|20)\d\d(?!\d)"
)
# Found faster, and in every text that such a day stands in.
_BEFORE_ROMAN = Signs(*(mark + letter for mark in "-–./" for letter in "IVX"))
_ROMAN_MONTH = late_pattern(r"[-–./][IVX]{1,4}[-–./][12]")
_GERMAN_VOLUME = late_pattern(
    r"(?:Bd|Band|Teilbd|Vol|[Tt]om[eo]?|T)\.?\s(?P<volume>\d{1,3}(?:[./]\d{1,2})?|[IVXL]{1,6})\.?"
)
_IMPRINT = late_pattern(r"\.?\s(?P<place>[^\Wa-z\d_][^.:;()]{2,40}):\s(?P<publisher>[^.:;]{2,80})")
# "*Rivers*. R Foundation for Rivers.": a house alone, whose longer words have capitals.
_PRESS = late_pattern(
    r"\.\s(?P<publisher>[^\Wa-z\d_][\w’'&-]{0,24}\.?(?:\s(?:[^\Wa-z\d_][\w’'&-]{0,24}|&|of|for|and|the|in|de|du|des|la|le|für|und|der|di|del)){1,6})"
)
_WORDS = late_pattern(r",\s(?=[^,\d]{0,40}\s(?:of|the|in|on|for|from|with|between|against|under)\s)")
_GAP = 3
_INITIALS_AND_WORDS = late_pattern(
    rf"(?P<names>(?:[^\Wa-z\d_][\w’'-]{{1,24}}/){{1,4}}[^\Wa-z\d_][\w’'-]{{1,24}}(?=,\s\S+\s)"
    rf"|{WITH_INITIALS}(?:(?:,|\s[–-]|/|\su\.|\sund)\s?{WITH_INITIALS}){{0,5}}),\s"
    r"(?P<words>[^\Wa-z\d_](?!\.)[^.,;/]{1,40}(?:\s[^\s.,;/]{1,30}){0,12}\.?)"
)
_PARTS_NAMES = late_pattern(r"\s(?:and|und|et|e|y|&|–|-)\s[^\Wa-z\d_]")
_SPAN_OF_YEARS = late_pattern(r"((?:1[4-9]|20)\d\d)\s?[-–]\s?((?:1[4-9]|20)\d\d)")
_BEHIND_WORD = late_pattern(r"[^\W\d_]{3},?\s\Z")


def mended(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """The fields that a model read in a text, without what it is known to misread."""
    kept = with_numbers_apart(text, list(tags))
    if not any(tag.label == "title" and tag.end - tag.start > _CUE for tag in kept):
        kept = list(_title_behind_author(text, kept))
    if " // " in text:
        kept = list(_at_slashes(text, kept))
    if any(tag.label == "series" for tag in kept):
        kept = [_german_volume(text, tag) if tag.label == "series" else tag for tag in kept]
    if "Jahr" in text or " Jh" in text:
        kept = _whole_centuries(text, kept)
    kept = with_subtitle(text, kept)
    if "(" in text:
        kept = _imprint_in_title(text, _imprint_in_brackets(text, kept))
    kept = _without_title(text, kept)
    kept = redrawn(text, kept)
    if not any(tag.label == "date" for tag in kept):
        kept = [_years(text, tag) if text[tag.start].isdigit() else tag for tag in kept]
    if " of " in text or " the " in text or " in " in text:
        kept = _words_of_title(text, kept)
    if "://" in text:
        kept = _place_behind_title(text, kept)
    kept = without_misread(text, kept)
    may = _BEFORE_ROMAN.found_in(text) and _ROMAN_MONTH.search(text) is not None
    day = _ROMAN_DAY.search(text) if may else None
    if day is not None:
        kept = [tag for tag in kept if tag.end <= day.start() or tag.start >= day.end()]
        kept.append(Tag("date", *day.span(), 0.9, read_date(day.group())))
    return kept


# "Kirchenzucht im 17. Jahrhundert": no sentence ends behind the number.
_CENTURY = late_pattern(
    r"\.\s?(?:Jahrhunderts?|Jahrtausends?|Jhs?\.?(?!\w))(?:\s(?:v\.|n\.)\s?Chr\.)?(?:\s(?![\s,.:;()])[^,.:;()\d]{2,80})?"
)


def _whole_centuries(text: str, tags: list[Tag]) -> list[Tag]:
    """Titles up to the end of what is said of a century, of which the number was taken for their end."""
    kept: list[Tag] = []
    behind = 0
    for tag in tags:
        if tag.end <= behind:
            continue
        rest = text[behind : tag.end]
        start = behind + len(rest) - len(rest.lstrip(" ,.:;(")) if tag.start < behind else tag.start
        century = _CENTURY.match(text, tag.end) if text[tag.end - 1].isdigit() and _is_titled(tag) else None
        behind = century.end() if century else behind
        kept.append(tag._replace(start=start, end=century.end() if century else tag.end))
    return kept


def _is_titled(tag: Tag) -> bool:
    return tag.label.partition(":")[0] in ("title", "container", "titleaddon")


def _words_of_title(text: str, tags: list[Tag]) -> list[Tag]:
    """The title with its first words, when they were taken for a name: "Berg, Seas of Milk, Seas of Oil"."""
    author = next((tag for tag in tags if tag.label == "author"), None)
    cut = _WORDS.search(text, author.start, author.end) if author else None
    if author is None or cut is None:
        return tags
    title = next((tag for tag in tags if tag.label == "title"), None)
    if title is None or not 0 <= title.start - author.end <= _GAP:
        return tags
    if is_body(text[cut.end() : author.end]) or is_body(text[author.start : cut.start()]):
        return tags
    changed = {author: author._replace(end=cut.start()), title: title._replace(start=cut.end())}
    return [changed.get(tag, tag) for tag in tags]


def _place_behind_title(text: str, tags: list[Tag]) -> list[Tag]:
    """The place of a work on the web, which was taken for the end of its title."""
    title = next((tag for tag in tags if tag.label == "title"), None)
    comma = text.rfind(", ", title.start + 10, title.end) if title else -1
    if title is None or comma < 0 or not PLACE.fullmatch(text, comma + 2, title.end):
        return tags
    if any(tag.label in ("location", "publisher") or tag.label.startswith("container") for tag in tags):
        return tags
    kept = [title._replace(end=comma) if tag is title else tag for tag in tags]
    return [*kept, Tag("location", comma + 2, title.end, title.confidence)]


def _german_volume(text: str, tag: Tag) -> Tag:
    """The number of a volume that was taken for a series: "Bd. 11"."""
    match = _GERMAN_VOLUME.fullmatch(text, tag.start, tag.end)
    return Tag("volume", *match.span("volume"), tag.confidence) if match else tag


def _imprint_in_brackets(text: str, tags: list[Tag]) -> list[Tag]:
    """A place that begins inside brackets opened in it, the words before them being of the title.

    "Der Apollotempel, Ausstellungskatalog Rom (Rom 1985) 27", as archaeologists print it.
    """
    for index, tag in enumerate(tags):
        cut = text.find(" (", tag.start, tag.end) if tag.label == "location" else -1
        if cut < 0 or ")" in text[tag.start : tag.end]:
            continue
        before = tags[index - 1] if index else None
        kept = [*tags[:index], tag._replace(start=cut + 2), *tags[index + 1 :]]
        if (
            before is not None
            and before.label.partition(":")[0] in ("title", "container")
            and not text[before.end : tag.start].strip(" ,.")
        ):
            kept[index - 1] = before._replace(end=cut)
        return kept
    return tags


# "…, 1650–1850 | (Ann Arbor: Center for Chinese Studies, University of Michigan, 1991)".
_IMPRINT_BEHIND = late_pattern(
    r"(?<=[\w”’»)])\s\((?P<place>[^\Wa-z\d_][^():;\d]{2,40}):\s(?P<press>[^\Wa-z\d_][^();]{2,110}?),\s(?=(?:1[4-9]|20)\d\d\))"
)


def _imprint_in_title(text: str, tags: list[Tag]) -> list[Tag]:
    """A title into which the imprint in brackets behind it was drawn, and parts of a name it ends in."""
    title = next((tag for tag in tags if tag.label == "title"), None)
    if title is None:
        return tags
    translators = (tag for tag in tags if tag.label == "translator")
    lone = next((tag for tag in translators if is_order(text[tag.start : tag.end])), None)
    if lone is not None and 0 < lone.start - title.end <= _GAP:
        # "The Diary of Thomas Pereira, S.J.": of which order he was.
        tags = [tag for tag in tags if tag is not lone]
        tags[tags.index(title)] = title = title._replace(end=lone.end)
    imprint = _IMPRINT_BEHIND.search(text, title.start) if text.count("(", title.start, title.end) else None
    if imprint is None or not title.start + _CUE < imprint.start() < title.end < imprint.end():
        return tags
    confidence = title.confidence
    inside = [tag for tag in tags if imprint.start() <= tag.start and tag.end <= imprint.end()]
    kept = [tag for tag in tags if tag not in inside and tag is not title]
    return sorted(
        (
            *kept,
            title._replace(end=imprint.start()),
            Tag("location", *imprint.span("place"), confidence),
            Tag("publisher", *imprint.span("press"), confidence),
        ),
        key=lambda tag: tag.start,
    )


def _without_title(text: str, tags: list[Tag]) -> list[Tag]:
    """Authors with initials, without the first words of the title: "F. Corelli, Il Foro Romano II. Età"."""
    for index, tag in enumerate(tags):
        if tag.label != "author":
            continue
        behind = tags[index + 1] if index + 1 < len(tags) else None
        if behind is None or behind.label != "title" or text.find(", ", tag.start, tag.end) < 0:
            return tags
        cut = _INITIALS_AND_WORDS.fullmatch(text, tag.start, tag.end)
        if cut is None or _PARTS_NAMES.search(cut["words"]):
            return tags
        if text[tag.end : behind.start].strip(" .:"):
            return tags
        title = behind._replace(start=cut.start("words"), confidence=behind.confidence / 2)
        return [*tags[:index], tag._replace(end=cut.end("names")), title, *tags[index + 2 :]]
    return tags


def _years(text: str, tag: Tag) -> Tag:
    """Years behind a place that were taken for pages or a title: "Leipzig 1873–1874"."""
    match = _SPAN_OF_YEARS.fullmatch(text, tag.start, tag.end)
    if match is None or not _BEHIND_WORD.search(text, max(0, tag.start - 5), tag.start):
        return tag
    return tag._replace(label="date", value=f"{match[1]}/{match[2]}")


def with_italic_title(text: StyledText, tags: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """The title ends where its italics end: "*Report on Youth*. Ulaanbaatar: UNDP" was read as one.

    The model sees no italics. What they leave is place and publisher, if it looks so.
    """
    title = next((tag for tag in tags if tag.label == "title"), None)
    tags = _italic_host(text, tags, title)
    run = next(
        (run for run in text.italics if title and run.start < title.end and title.start < run.end), None
    )
    labels = {tag.label for tag in tags}
    if title is None or run is None:
        return tags
    if run.start > title.start + 3 and title.end - run.end <= 1 and text.plain[run.start - 2] in ".?!":
        # "Whose side? *The Diplomat*.": what holds it was read as its end.
        held = any(label.startswith("container") for label in labels)
        end = run.start - (1 if text.plain[run.start - 2] in "?!" else 2)
        if "author" not in labels and is_body(text.plain[title.start : end]):
            # "Ministry of Foreign Affairs. *White Paper*. Tokyo: …": the body that wrote it.
            by = Tag("author", title.start, end, title.confidence)
            named = title._replace(start=run.start, end=min(run.end, title.end))
            kept = (named if tag is title else tag for tag in tags)
            return tuple(sorted((*kept, by), key=lambda tag: tag.start))
        site = Tag(
            "note" if held else "container:journal", run.start, min(run.end, title.end), title.confidence
        )
        return tuple(
            sorted(
                (*(title._replace(end=end) if tag is title else tag for tag in tags), site),
                key=lambda tag: tag.start,
            )
        )
    if run.start > title.start or run.end >= title.end - 3:
        return tags
    imprint = _IMPRINT.fullmatch(text.plain, run.end, title.end)
    press = imprint or _PRESS.fullmatch(text.plain, run.end, title.end)
    if press is None or labels & {"location", "publisher"}:
        return tags
    cut = title._replace(end=run.end)
    more = [Tag("publisher", *press.span("publisher"), title.confidence)]
    if imprint is not None:
        more.append(Tag("location", *imprint.span("place"), title.confidence))
    return tuple(sorted((*(cut if tag is title else tag for tag in tags), *more), key=lambda tag: tag.start))


_IMPRINTED = ("publisher", "location")


def _italic_host(text: StyledText, tags: tuple[Tag, ...], title: Tag | None) -> tuple[Tag, ...]:
    """What stands in italics behind a title that doesn't, as what holds it: no press is set so."""
    if title is None or any(tag.label.startswith("container") for tag in tags):
        return tags
    if any(run.start < title.end and title.start < run.end for run in text.italics):
        return tags
    for run in text.italics:
        press = next(
            (tag for tag in tags if tag.label in _IMPRINTED and abs(tag.start - run.start) <= 1), None
        )
        if press is not None and title.end <= run.start and run.end - press.end <= 1:
            label = "container:journal"
            return tuple(tag._replace(label=label) if tag is press else tag for tag in tags)
    return tags


def _title_behind_author(text: str, tags: Sequence[Tag]) -> Iterator[Tag]:
    """A short title taken for a given name, where no other is: "Wagner, Neutralitätsrecht, 3. Aufl."."""
    cut = None
    for tag in tags:
        if tag.label == "author":
            cut = _NAME_AND_WORD.fullmatch(text, tag.start, tag.end)
            if cut and cut["word"].casefold() not in GIVEN:
                yield tag._replace(end=cut.end("name"))
                yield Tag("title", *cut.span("word"), tag.confidence / 2)
                continue
        if cut is None or tag.label != "title":
            yield tag


def _at_slashes(text: str, tags: Sequence[Tag]) -> Iterator[Tag]:
    """A title that runs over the slashes which part it from what holds it, cut there."""
    held = any(tag.label.startswith("container") for tag in tags)
    for tag in tags:
        cut = text.find(" // ", tag.start, tag.end) if tag.label == "title" else -1
        if cut < 0:
            yield tag
            continue
        yield tag._replace(end=cut - (text[cut - 1] == "."))
        if not held:
            yield from (
                Tag(label, start, end, tag.confidence, value)
                for label, start, end, value in TRIMMERS["journal"](text, cut + 4, tag.end)
            )


def with_day(text: str, tag: Tag) -> Tag:
    """A date of which only the month was marked, with the day in front of it: "vom 14. Juni 1993"."""
    if tag.label == "date" and tag.value == text[tag.start : tag.end]:
        behind = _DAY_BEHIND.match(text, tag.end)
        month = month_number(behind["month"]) if behind else 0
        if behind and month:
            return tag._replace(end=behind.end(), value=f"{tag.value}-{month:02d}-{int(behind['day']):02d}")
    if tag.label != "date" or len(tag.value) != _MONTH or text[tag.start].isdigit():
        return tag
    before = _DAY_BEFORE.search(text, max(0, tag.start - 12), tag.start)
    return tag._replace(start=before.start(1), value=f"{tag.value}-{int(before[1]):02d}") if before else tag
