"""What a trained tagger, which sees no italics, misreads in notes that were pasted without them.

"A Theory of Law (2nd edn, OUP 2011) 54", "‘A Title’ The Guardian (London, 9 October 2013)", "Office of the
President, Annual Review (Vilnius: Baltos lankos, 2019)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.citations.canvas import Tag
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.words import PERIODICAL, PLACE
from verifier.compare.names import is_body, looks_like_names
from verifier.patterns import late_pattern
from verifier.signs import Signs

_OPENED = late_pattern(r"\((?:[^()]{2,40},\s)?\Z")
_YEAR_BEHIND = late_pattern(r",?\s(?:1[4-9]|20)\d\d\)")
_REPORT = late_pattern(
    r"(?P<type>(?:[A-Z][a-z]+\s){0,2}(?:Report|Paper))\s(?:No\.?|Number)\s(?P<number>\d[\w/-]{0,9})"
)
_SERIES_IN_TITLE = late_pattern(
    r",\s(?P<series>[A-ZÄÖÜ]{2,6}[-\s](?:Studien?|Aktuell|Analysen?|Reports?|Papers?|Papiere?|Focus|Arbeitspapiere?|Standpunkte?|Spotlight)(?:\s(?:Nr\.\s)?(?P<count>\d{1,4}(?:/\d{2,4})?))"
    r"|(?:[A-Z][\w’'-]*\s(?:(?:and|of)\s)?){0,5}(?:Studies|Series|Library|Monographs?|Texts|Contributions|Publications)"
    r"(?:\s(?:in|on|of|for|to)\s[A-Z][^,;:()]{3,70})?(?:,?\s(?:[Nn]o\.?\s|[Vv]ol\.\s)?(?P<number>\d{1,4}))?)\Z"
)
_PAGE_AND_FIGURE = late_pattern(
    r"(?<=\)),\s(?P<page>\d{1,4}(?:[-–]\d{1,4})?),\s(?:figs?|pls?|plates?)\.?\s[\dIVX][\w, –-]{0,12}[\s.]*\Z"
)
_SERIES_NUMBER = late_pattern(
    r"(?<=[^\W\d_]),?\s(?:[Nn]o\.?\s|[Nn]r\.\s|[Vv]ol\.\s)?(?P<number>\d{1,4}(?:/\d{2,4})?)\Z"
)
_SERIES_SIGNS = Signs(
    "-Stud",
    "-Aktuell",
    "-Analyse",
    "-Report",
    "-Paper",
    "-Papier",
    "-Arbeitsp",
    " Focus",
    "Studies",
    "Series",
    "Library",
    "Monograph",
    "Texts",
    "Contributions",
    "Publications",
)
_DIRECTED = late_pattern(r",?\s(?:directed\sby|dir\.\s)")
_LETTER = late_pattern(
    r"(?:(?:[Ss]ee|[Cc]f\.)(?:\salso)?\s)?(?P<title>(?:(?:[Ll]etter|[Tt]elegram|[Mm]emorandum|[Cc]able)\sfrom\s)?(?P<sender>[^“”,;\d]{3,90}?)\sto\s[^“”,;\d]{3,100}),\s"
    rf"(?:[a-z][a-z\s]{{3,20}},\s)?(?P<day>(?i:{MONTH})\s\d{{1,2}},\s(?:1[6-9]|20)\d\d|\d{{1,2}}\s(?i:{MONTH})\s(?:1[6-9]|20)\d\d),\s(?:[Ii]n:?\s)"
)
_IMPRINT_YEAR = late_pattern(r"\([^()]{3,90},?\s(?P<day>(?:1[6-9]|20)\d\d)\)")
_SERIES_OF_PAPERS = late_pattern(
    r"(?:Papers?|Briefs?|Briefings?|Report|Memo(?:randum)?|Insights?|Analysis|Analyses|Monographs?|Backgrounder)\Z"
)
_LONGEST_OPENING = 45
_CLOSED = late_pattern(r"(?<![?!])[’]\s(?=[^\Wa-z\d_])")
_SHORTEST_NAME, _SHORTEST_BODY, _MOST_NAMES = 6, 12, 5
_SURELY_A_BODY = late_pattern(
    r"(?i)\b(?:universi\w+|institut\w*|minist\w+|department|office|cent(?:er|re)|council|committee|commission\w*|foundation|embassy"
    r"|academy|bank|parliament|association|stiftung|agency|bureau|service|organi[sz]ation|fund|directorate|secretariat|nations|task\sforce"
    r"|board|court|group|forum|congress|senate|house|union)\b"
)
_REPORTS = late_pattern(
    r"(?:(?:Annual|Final|National|Special|Quarterly|World|First|Second|Interim)\s){0,2}(?:Reports?|Review|Strategy|Statement|Survey|Outlook|Guide|White\sPaper)(?!\w)"
)
_QUOTED_BEHIND_BODY = late_pattern(r"(?P<body>[^‘’,]{8,90}),\s‘(?P<title>[^‘]{8,250}?)[,.]?’")
_FEWEST_WORDS = 2
_LIKE_NAMES, _SURELY_NAMES, _MAYBE_NAMES = 0.8, 0.9, 0.5
_LIST = late_pattern(r"(?:[A-Z]\w+,\s){0,3}[A-Z]\w+,?\s(?:and|&)\s[A-Z]\w+,")


def without_misread(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields read in a text, with presses, quoted titles and bodies where they stand."""
    labels = {tag.label for tag in tags}
    if "title" in labels:
        tags = _title_apart(text, tags, labels)
    if "number" in labels and "), no. " in text:
        tags = [tag._replace(label="locator:number") if _is_behind(text, tag) else tag for tag in tags]
    if ", fig" in text or ", pl" in text:
        tags = _figure_behind_page(text, tags)
    if "container:journal" in labels:
        tags = _journal_apart(text, tags, labels)
    elif "series" in labels and "number" not in labels:
        tags = _number_of_series(text, tags)
    elif "container:book" in labels and "location" in labels and not labels & {"editor", "series"}:
        tags = _series_before_imprint(text, tags)
    return tags


def _is_behind(text: str, number: Tag) -> bool:
    """Whether a number is that of a document in a collection, behind its imprint."""
    return number.label == "number" and text[: number.start].endswith("), no. ")


def _figure_behind_page(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """The page in front of a figure, which is no volume: "(New Haven: Yale, 2009), 24, fig. 12"."""
    match = _PAGE_AND_FIGURE.search(text)
    if match is None:
        return list(tags)
    kept = [tag for tag in tags if tag.end <= match.start("page") or tag.start >= match.end()]
    return [*kept, Tag("pages", *match.span("page"), 0.8)]


def _title_apart(text: str, tags: list[Tag], labels: set[str]) -> list[Tag]:
    """The title without what stands around it."""
    if "‘" in text and "’" in text:
        tags = _quoted_title(text, tags, labels)
    letter = _letter_in_collection(text, tags) if ", in " in text and " to " in text else None
    if letter:
        return letter
    if "author" in labels:
        return _series_in_title(text, tags) if "series" not in labels and "location" in labels else tags
    if "irected by" in text or "dir. " in text:
        return _without_director(text, tags)
    return _author_before_title(text, tags)


def _journal_apart(text: str, tags: list[Tag], labels: set[str]) -> list[Tag]:
    """What was read as a journal where it is a press, a series or the word for a report."""
    journal = next((tag for tag in tags if tag.label == "container:journal"), None)
    if journal is None:
        return tags
    if "publisher" in labels:
        return _series_of_papers(text, tags) if "number" in labels and "(" in text else tags
    report = _REPORT.match(text, journal.start) if "Report No" in text or "Paper No" in text else None
    if report and report.end("type") >= journal.end - len(" No."):
        return _numbered_report(report, tags)
    # Only a bracket that opens shortly in front of it holds it.
    opened = text.rfind("(", max(0, journal.start - _LONGEST_OPENING), journal.start)
    return _press_in_brackets(text, tags) if opened > text.rfind(")", 0, journal.start) else tags


def _numbered_report(report: re.Match[str], tags: Sequence[Tag]) -> list[Tag]:
    """What a report calls itself, with its number, is no journal: "Equality, Report No 69 (1994)"."""
    kept = [tag for tag in tags if tag.end <= report.start() or tag.start >= report.end()]
    named = [
        Tag(label, *report.span(group), 0.8) for label, group in (("report", "type"), ("number", "number"))
    ]
    return sorted([*kept, *named], key=lambda tag: tag.start)


def _series_in_title(text: str, tags: list[Tag]) -> list[Tag]:
    """The title without the series in front of its imprint: "Title, Oxford Studies in Law (Oxford: …)"."""
    title = next(tag for tag in tags if tag.label == "title")
    if text[title.end : title.end + 2] not in (" (", ", ", ". "):
        return tags
    if not _SERIES_SIGNS.found_in(text) or not any(
        text.find(sign, title.start, title.end) > 0 for sign in _SERIES_SIGNS
    ):
        return tags
    cut = _SERIES_IN_TITLE.search(text, title.start + 3, title.end)
    if cut is None:
        return tags
    if cut["count"] is None and text[title.end : title.end + 2] != " (":
        return tags
    kept = [tag._replace(end=cut.start()) if tag is title else tag for tag in tags]
    kept.append(Tag("series", *cut.span("series"), title.confidence))
    return _number_of_series(text, sorted(kept, key=lambda tag: tag.start))


def _number_of_series(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """The number of a series apart from its name: "Cambridge Middle East Studies 23"."""
    series = next(tag for tag in tags if tag.label == "series")
    number = _SERIES_NUMBER.search(text, series.start, series.end)
    if number is None:
        return list(tags)
    kept = [tag._replace(end=number.start()) if tag is series else tag for tag in tags]
    return sorted([*kept, Tag("number", *number.span("number"), 0.7)], key=lambda tag: tag.start)


def _without_director(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """The title of a film without who directed it."""
    title = next(tag for tag in tags if tag.label == "title")
    cut = _DIRECTED.search(text, title.start, title.end)
    return [tag._replace(end=cut.start()) if cut and tag is title else tag for tag in tags]


def _series_before_imprint(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """A series in front of an imprint in brackets holds no part: "Title, Oxford Studies (Oxford: OUP)"."""
    title = next((tag for tag in tags if tag.label == "title"), None)
    book = next(tag for tag in tags if tag.label == "container:book")
    place = next(tag for tag in tags if tag.label == "location")
    if title is None or text[title.end : book.start] != ", " or text[book.end : place.start] != " (":
        return list(tags)
    named = [tag._replace(label="series") if tag is book else tag for tag in tags]
    return named if any(tag.label == "number" for tag in tags) else _number_of_series(text, named)


def _letter_in_collection(text: str, tags: Sequence[Tag]) -> list[Tag] | None:
    """A letter of a day in a collection that was printed later: "Kennan to Byrnes, July 3, 1945, in …"."""
    match = _LETTER.match(text)
    if match is None:
        return None
    start = match.end()
    kept = []
    for tag in tags:
        if tag.label == "title" and tag.end > start:
            kept.append(tag._replace(label="container:book", start=max(start, tag.start)))
        elif tag.start >= start and tag.label not in ("title", "author"):
            kept.append(tag)
    printed = _IMPRINT_YEAR.search(text, start)
    kept = [tag for tag in kept if tag.label != "date"]
    date = match if printed is None else printed
    edtf = read_date(match["day"]) if printed is None else printed["day"]
    letter = [Tag("title", *match.span("title"), 0.8), Tag("date", *date.span("day"), 0.8, edtf)]
    sender = match["sender"]
    if looks_like_names(sender) >= _MAYBE_NAMES and not is_body(sender):
        letter.append(Tag("author", *match.span("sender"), 0.7))
    return sorted([*letter, *kept], key=lambda tag: tag.start)


def _press_in_brackets(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """A press in one pair of brackets with the year is no journal: "Title (2nd edn, OUP 2011)"."""
    labels = {tag.label for tag in tags}
    if "volume" in labels and "edition" not in labels:
        return list(tags)
    return [
        tag._replace(label="series" if _is_numbered(tag, tags) else "publisher")
        if tag.label == "container:journal"
        and _YEAR_BEHIND.match(text, _end_of_number(tag, tags))
        and _OPENED.search(text, max(0, tag.start - _LONGEST_OPENING), tag.start)
        else tag
        for tag in tags
    ]


def _series_of_papers(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """A series of papers in front of an imprint in brackets: "Carnegie Paper No. 14 (Moscow: …, 2014)"."""
    return [
        tag._replace(label="series")
        if tag.label == "container:journal"
        and _is_numbered(tag, tags)
        and _SERIES_OF_PAPERS.search(text, tag.start, tag.end)
        and text.startswith(" (", _end_of_number(tag, tags))
        else tag
        for tag in tags
    ]


def _is_numbered(name: Tag, tags: Sequence[Tag]) -> bool:
    return _end_of_number(name, tags) != name.end


def _end_of_number(name: Tag, tags: Sequence[Tag]) -> int:
    """Where a number directly behind a name ends ("Law Com No 313"), or the name itself."""
    return next((tag.end for tag in tags if tag.label == "number" and 0 < tag.start - name.end < 7), name.end)


def _quoted_title(text: str, tags: Sequence[Tag], labels: set[str]) -> list[Tag]:
    """A title that ran over the mark which closes it: "‘A Title’ The Guardian (London"."""
    title = next(tag for tag in tags if tag.label == "title")
    if text.startswith("‘", title.start - 1) or text.startswith("’", title.end):
        return list(tags) if text.startswith("’", title.end) else _closed(text, tags, title, labels)
    inner = _QUOTED_BEHIND_BODY.fullmatch(text, title.start, title.end)
    if inner is None or "author" in labels or not is_body(inner["body"]):
        return list(tags)
    author = Tag("author", *inner.span("body"), title.confidence)
    cut = title._replace(start=inner.start("title"), end=inner.end("title"))
    return [author, *(cut if tag is title else tag for tag in tags)]


def _closed(text: str, tags: Sequence[Tag], title: Tag, labels: set[str]) -> list[Tag]:
    """The title up to the mark that closes it."""
    # Behind a question the title may go on.
    closing = list(_CLOSED.finditer(text, title.start, title.end))
    if len(closing) != 1 or text.count("‘", title.start, title.end):
        return list(tags)
    kept = [title._replace(end=closing[0].start()) if tag is title else tag for tag in tags]
    if not any(label.startswith("container") for label in labels):
        kept.append(Tag("container:journal", closing[0].end(), title.end, title.confidence))
    return sorted(kept, key=lambda tag: tag.start)


def _author_before_title(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """The body or person that a work is by, taken for the beginning of its title."""
    title = next(tag for tag in tags if tag.label == "title")
    comma = text.find(", ", title.start + _SHORTEST_NAME, title.end)
    colon = text.find(": ", title.start + _SHORTEST_NAME, title.end)
    if colon > 0 and (comma < 0 or colon < comma) and _SURELY_A_BODY.search(text, title.start, colon):
        # "Ministerio de Asuntos Exteriores: Plan Asia-Pacífico".
        comma = colon
    start = title.start - (text[title.start - 1 : title.start] == "‘")
    if (
        comma < 0
        or (text[:start].strip() and introduction(text) < start)
        or text[title.end : title.end + 1] in ("’", "”", '"')
    ):
        return list(tags)
    author, name = text[start:comma], text[comma + 2 : title.end]
    is_author = _is_person(author) if not _SURELY_A_BODY.search(author) else _is_body(author, name)
    if not is_author or len(name.split()) < _FEWEST_WORDS or looks_like_names(name) >= _LIKE_NAMES:
        return list(tags)
    parts = (Tag("author", start, comma, title.confidence / 2), title._replace(start=comma + 2))
    return [*parts, *(tag for tag in tags if tag is not title)]


def _is_person(author: str) -> bool:
    arabic = " al-" in author or " el-" in author or author[0] in "‘ʿ"
    wanted = _MAYBE_NAMES if arabic else _SURELY_NAMES
    return author.count(" ") in range(1, _MOST_NAMES) and looks_like_names(author) >= wanted


def _is_body(author: str, name: str) -> bool:
    return (
        len(author) >= _SHORTEST_BODY
        and name[:1].isupper()
        and is_body(author)
        and not PERIODICAL.search(author)
        and (
            _REPORTS.match(name) is not None
            or not _SURELY_A_BODY.search(name.partition(",")[0].partition(":")[0])
        )
        and not PLACE.match(name)
        and not _LIST.match(name)
    )
