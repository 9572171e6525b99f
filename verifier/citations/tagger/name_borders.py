"""Borders between names, titles and what holds them that a trained tagger draws in the wrong place."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.citations.canvas import Tag
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.citations.tagger.words import PLACE
from verifier.patterns import late_pattern
from verifier.signs import Signs

WITH_INITIALS = (
    r"(?:(?:[^\Wa-z\d_]|[CPT]h|Chr|Fr)\.[\s-]?){1,3}"
    r"(?:(?:von|van|de|di|la|La|De|Di)\s){0,2}[^\Wa-z\d_][\w’'-]{1,24}"
)
"""A name with initials in front."""

_GAP = 3
_INITIAL = 4
"""Characters among which the full stop of an initial stands, as of "Ph."."""
# "Ph. Simler et Y. Lequette, Droit civil": more authors with initials, in front of a title.
_MORE_NAMES = late_pattern(
    rf"(?:{WITH_INITIALS},\s){{0,4}}{WITH_INITIALS}(?:,\s(?={WITH_INITIALS})|\s(?:et|und|e|and|y|u\.)\s){WITH_INITIALS},\s(?=[^\Wa-z\d_])"
)
_BEGUN_NAMES = late_pattern(rf"{WITH_INITIALS}")
_LIST_AND_WORDS = late_pattern(
    rf"(?P<names>(?:{WITH_INITIALS}(?:,\s|\s(?:et|und|e|and|y|u\.)\s)){{1,5}}{WITH_INITIALS}),\s(?P<words>[^\Wa-z\d_][^.,;/]{{3,60}})"
)
_RUSSIAN = r"[А-ЯЁ][а-яё-]{2,24}\s(?:[А-ЯЁ]\.\s?){1,2}"
_RUSSIAN_AND_WORDS = late_pattern(
    rf"(?P<names>(?:{_RUSSIAN},\s){{0,5}}{_RUSSIAN}(?<!\s))\s(?P<words>[А-ЯЁ«][^.]{{2,120}})"
)
_FULL_NAME_AND_WORD = late_pattern(
    r"(?P<name>[^\Wa-z\d_][a-zà-ÿ]{1,15}(?:-[^\Wa-z\d_][a-zà-ÿ]{1,15})?\s(?:[^\Wa-z\d_]\.\s)?(?:(?:de|di|von|van|Le|La)\s)?[^\Wa-z\d_][\w’'-]{2,24}),\s(?P<word>[^\Wa-z\d_][^\W\d_A-Z]{3,24})"
)
# "Erving Goffman, Asiles. Études": a title of one word behind a name in full.
_VOLUME_AND_NAME = late_pattern(
    r"(?:Bd|Band|Teilbd|Teil|[Vv]ol|[Tt]om[eo]?|[Tt])\.?\s(?P<volume>\d{1,3}|[IVXL]{1,6})[:.,]\s(?=\S)"
)
_YEAR_BEHIND = late_pattern(r"\s|,\s(?:1[5-9]|20)\d\d(?:[,.;]|\s?\Z)")
_LONGEST_TOWN = 40
_IN_BY = late_pattern(
    rf",\s[Ii]n:?\s(?P<names>{WITH_INITIALS}(?:\s(?:e|et|und|and|y)\s{WITH_INITIALS})?),\s(?=[^\Wa-z\d_][^,]{{4,120}}\Z)"
)
_IN_INITIALS = late_pattern(r",\s[Ii]n:?\s(?P<initials>(?:[^\Wa-z\d_]\.[\s-]?){1,3})\Z")
_LAST_WORDS = late_pattern(r",\s(?P<title>[^\Wa-z\d_][^\W\d_]{3,24})\Z")
_IN_THE_SAME = late_pattern(
    r"\s?,?\s?(?:[Ii]n:?\s)?(?:(?:[Ii]d|ID|[Ii]dem|[Ee]ad|[Dd]ers|[Dd]ies)\b\.?[,:]\s)?"
)
_PRESS_BEHIND = late_pattern(
    r",\s(?=(?:Presses|Publications|Éditions|Éd\.|Edizioni|Editions|Editorial|Librairie|Imprimerie|Libreria|Tipografia)\s)"
)
_VOLUME_SIGNS = Signs("Bd", "Band", "Teil", "ol. ", "om", " t. ", " T. ")


def redrawn(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields that a model read in a text, their borders where names, volumes and "in" put them."""
    labels = " ".join([tag.label for tag in tags])
    if "container" in labels:
        tags = [_place_for_journal(text, tag) if tag.label.startswith("container") else tag for tag in tags]
    elif "publisher" in labels and "location" not in labels:
        tags = [_place_for_journal(text, tag) if tag.label == "publisher" else tag for tag in tags]
    if "author title" in labels:
        tags = _with_more_names(text, tags)
    elif "title" not in labels and "author" in labels and not text.isascii():
        tags = [each for tag in tags for each in _title_behind_initials(text, tag)]
    if ": " in text and _VOLUME_SIGNS.found_in(text):
        tags = _named_volume(text, tags)
    if ", in " in text or ", in: " in text or ", In: " in text:
        tags = _inside(text, tags)
    if "dir." in text:
        tags = _with_whole_journal(text, tags)
    if "§" in text:
        # "München 2006, § 12, S. 90": no volume.
        tags = [
            tag._replace(label="note") if tag.label == "volume" and text[tag.start] == "§" else tag
            for tag in tags
        ]
    if " : " in text:
        tags = [each for tag in tags for each in _place_and_press(text, tag)]
    return tags


def _with_more_names(text: str, tags: list[Tag]) -> list[Tag]:
    """Authors and title whose border was drawn in the wrong place.

    Behind the first of several authors, or behind the first words of a title that a full stop parts.
    """
    for index, tag in enumerate(tags[:-1]):
        title = tags[index + 1]
        if tag.label != "author" or title.label != "title" or title.start - tag.end > _GAP:
            continue
        initial = "." in text[title.start : title.start + _INITIAL]
        more = _MORE_NAMES.match(text, title.start, title.end) if initial else None
        if more and _BEGUN_NAMES.fullmatch(text, tag.start, tag.end):
            end = more.end() - 2
            changed = tag._replace(end=end), title._replace(start=more.end())
            return [*tags[:index], *changed, *tags[index + 2 :]]
        # "Khedda, Ben. Alger. Algiers": where full stops part the fields, this one does.
        if text[tag.end : title.start].strip() != "." or text[title.end : title.end + 1] != ",":
            return tags
        words = _LIST_AND_WORDS.fullmatch(text, tag.start, tag.end)
        if words is None:
            single = _FULL_NAME_AND_WORD.fullmatch(text, tag.start, tag.end)
            # "…, Berlin 2005, S. 16": in such notes nobody's family name stands in front.
            given = single is not None and (" S. " in text or _begins_given(single["name"]))
            if single is None or single["word"].casefold() in GIVEN or not given:
                return tags
            cut, start = single.end("name"), single.start("word")
        else:
            cut, start = words.end("names"), words.start("words")
        changed = tag._replace(end=cut), title._replace(start=start, confidence=title.confidence / 2)
        return [*tags[:index], *changed, *tags[index + 2 :]]
    return tags


def _title_behind_initials(text: str, tag: Tag) -> Iterator[Tag]:
    """A title of a word that was taken for one of its author's: "Тарле Е. В. Наполеон"."""
    both = _RUSSIAN_AND_WORDS.fullmatch(text, tag.start, tag.end) if tag.label == "author" else None
    if both is None:
        yield tag
        return
    yield tag._replace(end=both.end("names"))
    yield Tag("title", *both.span("words"), tag.confidence / 2)


def _begins_given(name: str) -> bool:
    """Whether a name begins with a given name: "Soto Laveaga, Gabriela" has it behind."""
    return name.split(" ", 1)[0].casefold() in GIVEN


def _named_volume(text: str, tags: list[Tag]) -> list[Tag]:
    """Number and name of a volume that were taken for a book: "Geschichte, Bd. 2: Das Reich, München"."""
    if any(tag.label == "volume" for tag in tags):
        return tags
    for index, tag in enumerate(tags):
        held = tag.label.startswith("container")
        cut = _VOLUME_AND_NAME.match(text, tag.start, tag.end) if held or tag.label == "title" else None
        if cut is not None and not held:
            author = tags[index - 1] if index else None
            comma = text.rfind(", ", author.start, author.end) if author and author.label == "author" else -1
            if author is None or comma < 0 or text[comma + 2 : author.end].casefold() in GIVEN:
                return tags
            # "Wehler, Gesellschaftsgeschichte, | Bd. 4: Vom Beginn": the title was taken for one more name.
            whole = (
                author._replace(end=comma),
                tag._replace(start=comma + 2, end=author.end),
                Tag("volume", *cut.span("volume"), tag.confidence),
                Tag("titleaddon", cut.end(), tag.end, tag.confidence),
            )
            return [*tags[: index - 1], *whole, *tags[index + 1 :]]
        if cut is not None:
            parts = (
                Tag("volume", *cut.span("volume"), tag.confidence),
                Tag("titleaddon", cut.end(), tag.end, tag.confidence),
            )
            return [*tags[:index], *parts, *tags[index + 1 :]]
    return tags


def _place_for_journal(text: str, tag: Tag) -> Tag:
    """A known town that was taken for a journal or a press: "Nomads, Den Haag 1963"."""
    if (
        tag.end - tag.start < _LONGEST_TOWN
        and _YEAR_BEHIND.match(text, tag.end)
        and PLACE.fullmatch(text[tag.start : tag.end])
    ):
        return tag._replace(label="location")
    return tag


def _inside(text: str, tags: list[Tag]) -> list[Tag]:
    """A title that runs over the "in" behind it, or that was read as part of the names in front of "in"."""
    if any(tag.label.startswith("container") for tag in tags):
        return [each for tag in tags for each in _press_behind(text, tag)]
    for index, tag in enumerate(tags):
        if tag.label == "title":
            pair = tags[index + 1 : index + 3]
            begun = _IN_INITIALS.search(text, tag.start + _INITIAL, tag.end) if len(pair) > 1 else None
            if begun and [each.label for each in pair] == ["author", "title"]:
                # "Gli anni, in L. | Bertucelli, A. Pepe, Il sindacato".
                owned = (
                    tag._replace(end=begun.start()),
                    pair[0]._replace(label="bookauthor", start=begun.start("initials")),
                    pair[1]._replace(label="container:book"),
                )
                return [*tags[:index], *owned, *tags[index + 3 :]]
            cut = _IN_BY.search(text, tag.start + _INITIAL, tag.end)
            if cut is None:
                return tags
            parts = (
                tag._replace(end=cut.start()),
                Tag("bookauthor", *cut.span("names"), tag.confidence),
                Tag("container:book", cut.end(), tag.end, tag.confidence),
            )
            return [*tags[:index], *parts, *tags[index + 1 :]]
        if tag.label == "author":
            last = _LAST_WORDS.search(text, tag.start, tag.end)
            behind = tags[index + 1] if index + 1 < len(tags) else None
            if (
                last is None
                or behind is None
                or behind.label != "title"
                or not _IN_THE_SAME.fullmatch(text, tag.end, behind.start)
                or last["title"].casefold() in GIVEN
            ):
                continue
            parts = (
                tag._replace(end=last.start()),
                Tag("title", *last.span("title"), behind.confidence),
                behind._replace(label="container:book"),
            )
            return [*tags[:index], *parts, *tags[index + 2 :]]
    return tags


def _press_behind(text: str, tag: Tag) -> Iterator[Tag]:
    """A press that was taken for the end of a book: "L’Afrique et la crise, Publications de la SFHOM"."""
    cut = _PRESS_BEHIND.search(text, tag.start, tag.end) if tag.label == "container:book" else None
    if cut is None:
        yield tag
        return
    yield tag._replace(end=cut.start())
    yield Tag("publisher", cut.end(), tag.end, tag.confidence)


def _with_whole_journal(text: str, tags: list[Tag]) -> list[Tag]:
    """The name of a journal with "dir.", which is law and no director: "Riv. trim. dir. pubbl."."""
    for index, tag in enumerate(tags[:-1]):
        behind = tags[index + 1]
        if (
            tag.label.startswith("container")
            and behind.label == "editor"
            and text[behind.start : behind.end].islower()
            and text[tag.end : behind.start].strip(" .") in ("dir", "")
        ):
            end = behind.end + (text[behind.end : behind.end + 1] == ".")
            return [*tags[:index], tag._replace(label="container:journal", end=end), *tags[index + 2 :]]
    return tags


def _place_and_press(text: str, tag: Tag) -> Iterator[Tag]:
    """Place and press that were taken for a place: "М. : Вост. лит."."""
    place, colon, press = text[tag.start : tag.end].partition(" : ")
    if tag.label != "location" or not colon or not press.strip():
        yield tag
        return
    yield tag._replace(end=tag.start + len(place))
    end = tag.end + (text[tag.end : tag.end + 1] == ".")
    yield Tag("publisher", tag.start + len(place) + len(colon), end, tag.confidence)
