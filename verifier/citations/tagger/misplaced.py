"""Places, presses, volumes and pages that a model takes for one another, told apart by what is known of them.

The table `_OF` lists by label what a field of it may be in truth.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from verifier.citations.canvas import Tag
from verifier.citations.grammar.numbers import is_range, plain_pages
from verifier.citations.tagger.misplaced_imprint import place_or_other, press_or_other
from verifier.citations.tagger.page_or_year import page_range, page_taken_for_year
from verifier.citations.tagger.press_or_journal import other_for_press, press_for_journal
from verifier.citations.tagger.titles import title_alone
from verifier.citations.tagger.words import CONFERENCE, PERIODICAL, is_place
from verifier.compare.names import is_body
from verifier.patterns import late_pattern

# "Husum", "Bergisch Gladbach", "Baden-Baden".
_TOWN = late_pattern(
    r"(?:(?:Bad|Bergisch|Neu|Alt|Sankt|St\.|San|Santa|São|New|Den|La|Le|El|Los|Las|Saint|Schwäbisch|Groß|Klein|Ober|Unter|Markt)\s)?"
    r"[^\Wa-zà-ÿ\d_][^\W\d_A-ZÀ-Þ]{3,24}(?:-[^\W\d_]{2,20})?"
)
_NOT_OF_PARTS = frozenset(("title", "number", "location", "publisher"))
_OF_BOOKS = frozenset(("author", "volume", "publisher"))
_OF_PARTS = frozenset(("title", "pages", "number", "container:book", "editor"))
_BEFORE_PAGES = frozenset(("volume", "editor", "container:book", "container:journal"))
_OF_ISSUES = frozenset(("volume", "number"))
_OF_PERIODICALS = frozenset(("location", "publisher", "number"))
# Periodicals that are called by one word and not by what periodicals are called.
_OF_ONE_WORD = frozenset(
    """
    merkur leviathan prokla kursbuch osteuropa publizistik germania hermes philologus gnomon klio historia
    isis chiron saeculum speculum daedalus nature science lancet cell brain neuron sociology mind man ethics
    race language africa kritik minerva aevum clio belfagor laguna meridiana ayer hispania genèses politix
    esprit
    critique romantisme poetica argument staat widerspruch ästhetik wirtschaftsdienst werkstatt fotogeschichte
    ökonomie politik polis libertas aegyptus athenaeum latomus eranos glotta kadmos phoenix ramus traditio
    """.split()  # noqa: SIM905 - a table is read more easily without quotes
)
_NAME_AND_TITLE = late_pattern(r"(?P<name>[^\Wa-z\d_][\w’'-]{1,24}),\s(?P<title>[^\Wa-z\d_][^,]{3,80})")
_NUMBERED = frozenset(("volume", "pages"))
_WITH_PARTS = frozenset(("editor", "pages", "volume", "number"))
_OF_VOLUMES = late_pattern(r"(?P<volume>\d{1,2}|[IVX]{1,5})\.?\s(?:Bd|Band|Bde|Teil|Theil|Halbbd)\.?")
_OF_SEVERAL = late_pattern(
    r"(?P<name>[^,]{4,120}),\s(?P<volume>[IVX]{1,5})(?:[,.:]\s(?P<behind>[^\Wa-z\d_].{3,160}))?"
)
_TRANSLATED = late_pattern(r"(?:[Aa]us\s)?de[mr]\s[^\Wa-z\d_]\w{3,20}\s(?:übersetzt\s)?von\s")
_BOOK_AND_EDITORS = late_pattern(
    r"(?P<book>[^\Wa-z\d_][^()]{4,200}?)(?:,?\s\(|,\s(?=ed(?:s\.|ited)))"
    r"(?:[Ee]ds?\.?|Hrsg\.|Hgg?\.|[Hh](?:rs)?g\.\sv\.|a cura di)\s"
    r"(?P<names>[^()]{4,200})"
)
_IN = late_pattern(r"\s[Ii]n:?\s\Z")
_OF_RUN = late_pattern(r"(?:a|an)\.\s(?P<volume>[IVXLC]{1,7})")
_SAME = late_pattern(r"(?:[Ii]d|[Ii]dem|[Dd]ers|[Dd]ies|[Ee]ad|[Ee]adem)\.?")
_VOLUME_AND_EDITION = late_pattern(
    r"(?:[Tt]om[eo]?|[Vv]ol|[Tt]|Bd)\.?\s(?P<volume>[IVXLC]{1,6}|\d{1,3})(?:,\s(?P<edition>\d{1,3}\S{0,2}(?:\sed\.?)?))?"
)
_YEARS_OF_VOLUME = late_pattern(r"(?:1[4-9]|20)\d\d\s?[-–]\s?(?:1[4-9]|20)\d\d")
_CUE = late_pattern(r"(?:pp?|S|с|С|págs?|ss)\.?\s?\Z")


def with_right_labels(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields of a text, those mended that are known to be something else."""
    labels = [tag.label for tag in tags]
    if ", a. " in text or ("volume" in labels and labels.count("pages") > 1):
        tags = _years_for_pages(text, tags, labels)
        labels = [tag.label for tag in tags]
    for index, label in enumerate(labels):
        if label in _OF:
            mended = _OF[label](text, tags, index, labels)
            if mended is not None:
                # Fields behind this one stand elsewhere now; no mender finds fault with what one has mended.
                return with_right_labels(text, mended)
    if labels.count("date") > 1:
        return _of_first_work(text, tags)
    return _before_semicolon(text, tags) if labels.count("pages") > 1 and ";" in text else tags


def _before_semicolon(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields without those of a second work without a date: "Lepsius, S. 371ff.; Rohe, Wahlen, S. 12"."""
    for index, tag in enumerate(tags[:-1]):
        if tag.label == "pages" and text.find(";", tag.end, tag.end + 3) > 0:
            return tags if tags[index + 1].label == "pages" else tags[: index + 1]
    return tags


def _of_first_work(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields without those of a second work behind it: "Dahlmann 1965, S. 23; Brackwede 1971, S. 4"."""
    years = [index for index, tag in enumerate(tags) if tag.label == "date"]
    first, last = years[0], years[-1]
    mended = page_taken_for_year(text, tags, years)
    if mended is not None:
        return mended
    if ";" in text:
        for index in range(first + 1, last):
            end = tags[index].end
            if tags[index].label == "pages" and text.find(";", end, end + 3) > 0:
                return tags[: index + 1]
    places = [index for index in range(first + 1, last) if tags[index].label == "location"]
    if not places or all(tag.label != "location" for tag in tags[:first]):
        return tags
    # "Weinheim 1976, und Ursula Rabe, Mütter, Köln 1980": a name and a title, and no press.
    return [
        tag
        for index, tag in enumerate(tags)
        if not (
            first < index < places[0] and tag.label == "publisher" and text.find(", ", tag.start, tag.end) > 0
        )
    ]


def _title(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """Pages or a volume's name that were taken for a title, and what a title took with it."""
    if index and labels[index - 1] == "volume" and "title" in labels[: index - 1]:
        return _name_of_volume(text, tags, index)
    if index and labels[index - 1] == "editor" and "title" in labels[: index - 1]:
        # "Das Wort. In: Berg, A. (Hrsg.): Eine Geschichte": what persons edit holds the part before.
        return [*tags[:index], tags[index]._replace(label="container:book"), *tags[index + 1 :]]
    alone = title_alone(text, tags, index, labels)
    if alone is not None:
        return alone
    if index == 0 or labels[index - 1] not in _BEFORE_PAGES:
        return None
    return page_range(text, tags, index, labels)


def _name_of_volume(text: str, tags: list[Tag], index: int) -> list[Tag] | None:
    """The name of a volume behind its number: "Storia del Pci, vol. III, I fronti popolari, la guerra"."""
    tag = tags[index]
    if text[tags[index - 1].end : tag.start] not in (", ", ": ", ". ", " : "):
        return None
    behind = tags[index + 1] if index + 1 < len(tags) else None
    goes_on = behind is not None and behind.label.startswith("container")
    if behind is not None and goes_on and text[tag.end : behind.start] in (", ", ": ", ". "):
        return [*tags[:index], tag._replace(label="titleaddon", end=behind.end), *tags[index + 2 :]]
    return None if goes_on else [*tags[:index], tag._replace(label="titleaddon"), *tags[index + 1 :]]


def _journal(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A town, or a work of which no year is told, that was taken for a journal."""
    tag = tags[index]
    if (
        _OF_BOOKS.issubset(labels)
        and _OF_PARTS.isdisjoint(labels)
        and not PERIODICAL.search(text[tag.start : tag.end])
    ):
        # "K. Mehlhorst. Data Structures, volume 3. Springer, 1984": no part is named, nor pages.
        return [*tags[:index], tag._replace(label="title"), *tags[index + 1 :]]
    body = (
        _press_for_journal(text, tags, index, labels)
        or _body_for_journal(text, tags, index, labels)
        or press_for_journal(text, tags, index, labels)
    )
    if body is not None:
        return body
    if "date" in labels:
        if "editor" in labels and "location" in labels and _OF_ISSUES.isdisjoint(labels):
            # "// Россия и Монголия / отв. ред. Е. Бойкова. М., 2001": no journal has editors and a place.
            return [*tags[:index], tag._replace(label="container:book"), *tags[index + 1 :]]
        return _town(text, tags, index, labels)
    if "volume" not in labels or not _NOT_OF_PARTS.isdisjoint(labels):
        return None
    printed = text[tag.start : tag.end]
    if PERIODICAL.search(printed) or "." in printed:
        return None
    if "author" in labels:
        # "Sanudo, I diarii, XXIV, col. 118".
        return [*tags[:index], tag._replace(label="title"), *tags[index + 1 :]]
    match = _NAME_AND_TITLE.fullmatch(printed)
    volume = tags[-1]
    if match is None or len(tags) != 2 or volume.label != "volume" or not text[volume.start].isdigit():
        return None
    # "Goffredson, Relations in Private, 33."
    names = tag._replace(label="author", end=tag.start + match.end("name"))
    return [
        names,
        tag._replace(label="title", start=tag.start + match.start("title")),
        volume._replace(label="pages"),
    ]


def _press_for_journal(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A press in front of town and year, taken for what holds the work: "Titre, PUR, Rennes, 2008"."""
    tag = tags[index]
    if (
        list(labels[index + 1 : index + 3]) != ["location", "date"]
        or not index
        or labels[index - 1] != "title"
    ):
        return None
    if (
        not {"publisher", "editor", "volume", "number", "translator"}.isdisjoint(labels)
        or "author" not in labels
    ):
        return None
    town, date = tags[index + 1], tags[index + 2]
    between = (text[tags[index - 1].end : tag.start], text[tag.end : town.start])
    if between != (", ", ", ") or text[town.end : date.start] not in (", ", " "):
        return None
    if len(date.value) != len("2008"):
        return None
    printed = text[tag.start : tag.end]
    if PERIODICAL.search(printed) or printed.casefold() in _OF_ONE_WORD or _has_span(text, tags):
        return None
    return [*tags[:index], tag._replace(label="publisher"), *tags[index + 1 :]]


def _has_span(text: str, tags: Sequence[Tag]) -> bool:
    """Whether the pages of a part are told, from its first to its last."""
    return any(tag.label == "pages" and is_range(plain_pages(text[tag.start : tag.end])) for tag in tags)


def _body_for_journal(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A report with nothing but a number, or a body in front of its town, that was taken for a journal."""
    tag = tags[index]
    if not _NUMBERED.isdisjoint(labels):
        return None
    if "number" in labels:
        kind = "report" if text.endswith(" Report", tag.start, tag.end) else ""
    else:
        behind = labels[index + 1] if index + 1 < len(labels) else ""
        printed = text[tag.start : tag.end]
        body = behind == "location" and "publisher" not in labels and is_body(printed)
        kind = "publisher" if body and not PERIODICAL.search(printed) else ""
    return [*tags[:index], tag._replace(label=kind), *tags[index + 1 :]] if kind else None


def _town(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A town in front of the year that was taken for a journal: "Kirche im Dorf, Husum 1959, S. 7"."""
    tag = tags[index]
    behind = tags[index + 1] if index + 1 < len(tags) else None
    if index == 0 or behind is None or behind.label != "date" or behind.start != tag.end + 1:
        return None
    before = tags[index - 1]
    if before.label not in ("title", "volume", "edition") or text[tag.start - 2 : tag.start] != ", ":
        return None
    printed = text[tag.start : tag.end]
    if not _TOWN.fullmatch(printed) or printed.casefold() in _OF_ONE_WORD or PERIODICAL.search(printed):
        return None
    if len(behind.value) != len("1959") or not _OF_PERIODICALS.isdisjoint(labels):
        return None
    if before.label != "volume" and "volume" in labels:
        return None
    sure = tag.confidence if is_place(printed) else min(0.7, tag.confidence)
    return [*tags[:index], tag._replace(label="location", confidence=sure), *tags[index + 1 :]]


def _years_for_pages(text: str, tags: list[Tag], labels: Sequence[str]) -> list[Tag]:
    """A journal's year or the years of a volume that were taken for pages: "a. XXX", "VI, 1956-1964"."""
    told = []
    for index, tag in enumerate(tags):
        run = _OF_RUN.fullmatch(text, tag.start, tag.end) if tag.label == "pages" else None
        if run is not None:
            told.append(Tag("note" if "volume" in labels else "volume", *run.span("volume"), tag.confidence))
        elif (
            index
            and (labels[index - 1], tag.label) == ("volume", "pages")
            and labels.count("pages") > 1
            and _YEARS_OF_VOLUME.fullmatch(text, tag.start, tag.end)
            and not _CUE.search(text, max(0, tag.start - 6), tag.start)
        ):
            told.append(tag._replace(label="titleaddon"))
        else:
            told.append(tag)
    return told


def _book(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A book with the number and the name of its volume: "Storia di Venezia, VI, Dal Rinascimento"."""
    tag = tags[index]
    if text[tag.start].isdigit() or text[tag.start] in "Pp":
        return page_range(text, tags, index, labels)
    before = tags[index - 1] if index else None
    if (
        before is not None
        and before.label == "title"
        and text[before.end : tag.start] == " in "
        and _WITH_PARTS.isdisjoint(labels)
        and "publisher" in labels
        and not CONFERENCE.search(text, tag.start, tag.end)
        and not PERIODICAL.search(text, tag.start, tag.end)
    ):
        # "Book Censorship in | America from the Gilded Age".
        whole = before._replace(end=tag.end, confidence=min(before.confidence, tag.confidence))
        return [*tags[: index - 1], whole, *tags[index + 1 :]]
    press = _press_for_journal(text, tags, index, labels)
    if press is not None:
        return press
    match = _OF_SEVERAL.fullmatch(text, tag.start, tag.end) if "volume" not in labels else None
    if match is None:
        return None
    parts = [tag._replace(end=match.end("name")), Tag("volume", *match.span("volume"), tag.confidence)]
    if match["behind"] and "publisher" not in labels and is_body(match["behind"]):
        parts.append(Tag("publisher", *match.span("behind"), tag.confidence / 2))
    return [*tags[:index], *parts, *tags[index + 1 :]]


def _press(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A journal, a series, a place or a title that was taken for a press."""
    return other_for_press(text, tags, index, labels) or press_or_other(text, tags, index, labels)


def _edition(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """The number of a volume that was taken for an edition: "2. Bd."."""
    tag = tags[index]
    match = _OF_VOLUMES.fullmatch(text, tag.start, tag.end)
    if match is None or "volume" in labels:
        return None
    return [*tags[:index], Tag("volume", *match.span("volume"), tag.confidence), *tags[index + 1 :]]


def _number(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """The first page, where it was taken for an issue: "Lancet 2: 1021, 1969", "Acta Phys. 44, 3 (1978)"."""
    if "pages" in labels or index == 0 or tags[index - 1].label != "volume":
        return None
    before = tags[index - 1]
    tag = tags[index]
    between = text[before.end : tag.start]
    if (between.strip() == ":" and text[tag.end : tag.end + 2] != " (") or (
        between == ", " and "title" not in labels and tag.end - tag.start < 7
    ):
        return [*tags[:index], tag._replace(label="pages"), *tags[index + 1 :]]
    return None


def _editor(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A book that was taken for its editors with them: "in Larval Ecology (eds Gaines, R.)"."""
    tag = tags[index]
    if labels.count("editor") > 1 and _SAME.fullmatch(text, tag.start, tag.end):
        return [*tags[:index], tag._replace(label="bookauthor"), *tags[index + 1 :]]
    counted = _VOLUME_AND_EDITION.fullmatch(text, tag.start, tag.end)
    if counted is not None:
        parts = [
            Tag(name, *counted.span(name), tag.confidence) for name in ("volume", "edition") if counted[name]
        ]
        return [*tags[:index], *parts, *tags[index + 1 :]]
    translated = _TRANSLATED.match(text, tag.start, tag.end)
    if translated is not None:
        mended = tag._replace(label="translator", start=translated.end())
        return [*tags[:index], mended, *tags[index + 1 :]]
    if (
        not any(text.find(sign, tag.start, tag.end) > 0 for sign in (" (", ", eds", ", edited"))
        or "container:book" in labels
        or "container:journal" in labels
    ):
        return None
    match = _BOOK_AND_EDITORS.match(text, tag.start, tag.end)
    if match is None or not _IN.search(text, max(0, tag.start - 5), tag.start):
        return None
    book = tag._replace(label="container:book", end=match.end("book"))
    return [
        *tags[:index],
        book,
        tag._replace(start=match.start("names"), end=match.end("names")),
        *tags[index + 1 :],
    ]


_OF: dict[str, Callable[[str, list[Tag], int, Sequence[str]], list[Tag] | None]] = {
    "container:journal": _journal,
    "publisher": _press,
    "location": place_or_other,
    "title": _title,
    "container:book": _book,
    "edition": _edition,
    "number": _number,
    "editor": _editor,
}
