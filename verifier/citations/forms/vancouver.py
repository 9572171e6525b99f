"""References of medicine and biology that are more than a plain article or book.

"Citing Medicine" of the National Library of Medicine (Vancouver, ICMJE), the AMA Manual of Style (11th ed.),
the styles of the Council of Science Editors, and what reference managers print for them: patents, pages and
databases on the internet, dissertations, newspapers, recordings, papers of conferences, preprints, articles
with days, states of printing or numbers of PubMed behind them. What brackets say and what stands behind
is taken off first (`without_brackets`, `read_ends`); each kind then has a tail of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.forms.vancouver_brackets import DATE, day_of, state_of, without_brackets
from verifier.citations.forms.vancouver_ends import read_ends
from verifier.citations.forms.vancouver_hosts import read_imprint, read_patent, stretch, typed
from verifier.citations.forms.vancouver_names import DOTTED, STOP, Makers, read_makers
from verifier.citations.grammar.numbers import plain_pages
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_SIGNS = Signs(
    " [", ", inventor", "PMID", "PMC", "Epub", "epub", "orthcoming", "n press", "ccessed ", "ublished ",
    "osted ", "Rxiv", "rXiv", "Research Square", "SSRN", "resented at", "eport No",
)  # fmt: skip
# "Riverton (OR): Heron": a state behind a town; behind the number of an issue stand pages.
_BRACKET_AND_COLON = Signs("): ", ")]: ")
_OF_TOWN = late_pattern(r"[^\W\d_]\)\]?:\s")
# "2002;347", "2017 May 4;12", "2005 Jul 24;A:1", "; 2001 Sep 13-15; Leeds".
_AFTER_DATE = late_pattern(
    r"(?:\d{4}|[A-Z][a-z]{2,8}\.?(?:[\s-]\d{1,2}(?:[-–]\d{1,2})?)?)\s?;\s?(?:[\d(]|Suppl|Sect|[A-Z]{1,2}:)|;\s\d{4}\s[A-Z][a-z]{2,8}\s\d"
)
_PAGE = r"[A-Za-z]{0,3}\.?\d{1,9}[A-Za-z]?(?:\.e\d{1,3})?"
_PAGES = rf"{_PAGE}(?:\s?[-–]\s?{_PAGE})?(?:,\s?[A-Z]?\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?){{0,3}}"
_DAYED = late_pattern(r"-\d\d\Z")
# Older ones have no full stop behind the journal: "Nurs Times 1988 Mar 16-22; 84(11): 55-7".
_ARTICLE = late_pattern(
    rf"(?<=[.?!\])\sa-z])\s(?P<date>{DATE})\s*(?:"
    r";\s?(?P<volume>\d{1,4}[A-Za-z]?(?:[-–/]\d{1,4})?)?\s?(?P<part>(?:Suppl|Supplement|Pt|Spec\sNo|Special\sIssue)\.?(?:\s?[A-Z\d]{1,4})?)?\s?(?:\((?P<number>[^()]{1,40})\))?"
    rf"(?:\s?:\s*(?:(?P<pages>{_PAGES})(?:;\s(?P<also>(?:discussion|quiz|author\sreply)\s[\d\s,;–-]{{1,20}}))?)?)?"
    rf"|:\s?(?P<pages2>{_PAGES})"
    r"|;\s?(?:(?P<edition>[A-Z][a-z]{2,12}\sed(?:ition|\.));\s?)?(?P<section>(?:Sect(?:ion|\.)?|Sec\.?)\s[A-Z\d][\w\s]{0,12}?|[A-Z]{1,2}):(?P<page>[A-Z]?\d{1,4}(?:[-–]\d{1,4})?)(?:\s(?P<column>\(col(?:umn|\.)?\s\d\)))?"
    r")\s*\Z"
)
_UNDATED = late_pattern(
    rf"(?<=[.?!\])\s])\s(?P<state>Forthcoming|In\s[Pp]ress|Accepted|To\sappear|in\spress|forthcoming)[.;,]?(?:\s?(?P<date>{DATE}))?\s*\Z"
)
_ONLY_DATE = late_pattern(rf"(?<=[.?!\])\s])\s(?P<date>{DATE})\s*\Z")
_SERVER = late_pattern(
    rf"(?<=[.?!\]\s])(?:(?P<date0>{DATE})\.\s+)?(?:(?P<said>[Pp]reprint)(?:\s(?:at|in|on)|\.\s[Pp]osted(?:\sonline)?\s(?P<date2>{DATE})\.)?\s+)?"
    r"(?P<server>[bB]ioRxiv|[mM]edRxiv|arXiv|[cC]hemRxiv|PsyArXiv|SocArXiv|EarthArXiv|EcoEvoRxiv|engrXiv|TechRxiv|AgriXiv|Research\sSquare|SSRN|Preprints(?:\.org)?|OSF\sPreprints|Authorea)"
    r"(?::\s?(?P<id0>\d[\w./-]{3,30}\w)|\s(?P<id2>\d[\d./v-]{4,30}\d))?"
    rf"\s*\.?\s*(?:(?P<said2>Preprint)(?!\w)[.,]?\s*)?(?P<date>{DATE})?\s*(?:[:;.,]\s?(?P<id>(?:arXiv:)?\d[\w.:/-]{{3,30}}))?\s*\Z"
)
_DATE_AND_SITE = late_pattern(
    rf"(?<=[.?!\])\s])\s(?P<date>{DATE})\s*\.\s+(?P<site>[^\Wa-z\d_][^.;:]{{2,60}})\.?\s*\Z"
)
_PRESENTED = late_pattern(
    rf"(?<=[.?!\])\s])\s?(?P<how>(?:(?:Paper|Poster|Lecture|Abstract|Oral\spresentation)\s)?[Pp]resented\sat|Poster\ssession\spresented\sat):?\s(?P<event>[^;]{{4,160}});\s(?P<date>{DATE})(?:[;,]\s(?P<venue>[^;]{{2,80}}?))?\s*\Z"
)
# Titles in quotation marks and what is "[Online]" are of other styles.
_QUOTED = late_pattern(r"\A[“\"„«]|[”\"»]\Z|\[[Oo]nline\]")
_NO_JOURNAL = late_pattern(r"\d|[\[\]:;]")
_ROUND = late_pattern(r"\([^()]{1,40}\)")
_SHORT_WORD = late_pattern(r"[^\Wa-z\d_][a-z]{1,6}\.")


class _Reference(NamedTuple):
    """A reference without its brackets and without what stands behind it."""

    text: StyledText
    plain: str
    end: int
    known: Mapping[str, Part]
    medium: int
    marked: bool
    """Whether a bracket or something behind it tells that the reference is of this style."""


def read_vancouver(text: StyledText) -> Assembled | None:
    """Read a reference of medicine or biology that is no plain article or book; None for all else."""
    if not _may_be(text.plain) or _names_in_order(text):
        return None
    brackets = without_brackets(text.plain)
    ends = read_ends(brackets.text)
    known = dict(brackets.fields)
    for name, part in ends.fields.items():
        known[name] = (f"{known[name][0]}; {part[0]}", *known[name][1:]) if name == "note" in known else part
    marked = bool(
        brackets.said or ends.fields.keys() & {"eprint", "urldate", "date", "language", "number", "note"}
    )
    reference = _Reference(text, brackets.text, ends.end, known, brackets.medium, marked)
    return next((read for kind in _KINDS if (read := kind(reference)) is not None), None)


def _may_be(plain: str) -> bool:
    """Whether anything in a reference may tell that it is of this style."""
    return (
        _SIGNS.found_in(plain)
        or (_BRACKET_AND_COLON.found_in(plain) and _OF_TOWN.search(plain) is not None)
        or (";" in plain and _AFTER_DATE.search(plain) is not None)
    )


# "Amy K. Stannard, “Did China …”": a note, of whose author the first two words look like "Berg A.".
_IN_ORDER = late_pattern(
    r"\W{0,3}[^\Wa-z\d_][\w’'-]{1,30}\s(?:[A-Z]\.\s?){1,3}(?:(?:de|del|van|von|der|den|la|le)\s){0,3}[^\Wa-z\d_][\w’'-]{1,30}(?:\s[^\Wa-z\d_][\w’'-]{1,30})?"
    r"(?:,?\s(?:and|&|et|und)\s[^,“”\"]{3,60}|,\s[^,“”\"]{3,60}){0,6},\s"
)


def _names_in_order(text: StyledText) -> bool:
    """Whether a title that is set apart stands behind names whose families come last."""
    head = _IN_ORDER.match(text.plain)
    if head is None:
        return False
    behind = head.end()
    marked = text.plain[behind : behind + 1] in tuple('“"„«‘')
    return marked or any(run.start == behind for run in text.italics)


def _made(
    reference: _Reference, entry_type: str, makers: Makers, fields: Mapping[str, Part]
) -> Assembled | None:
    """The work with all that is known of it; a second value of a field is a note."""
    found: dict[str, Part] = {}
    notes = []
    for part_of in (fields, makers.fields, reference.known):
        for name, part in part_of.items():
            if not part[0]:
                continue
            if name in found and name != "note" and found[name][0] != part[0]:
                printed = reference.text.plain[part[1] : part[2]]
                notes.append((f"Published {printed}" if name == "date" else printed, *part[1:]))
            elif name == "note":
                notes.append(part)
            else:
                found.setdefault(name, part)
    if notes:
        # An addendum is kept in the bibliography, where a note is one of the place that cites.
        found["addendum"] = ("; ".join(note for note, _, _ in notes), *notes[0][1:])
    title = found.get("title")
    if title is None or not any(map(str.isalpha, title[0])) or _QUOTED.search(title[0]):
        return None
    if title[0].startswith("[") and title[0].endswith("]"):
        found["title"] = (title[0][1:-1], title[1] + 1, title[2] - 1)
    read = assembled(entry_type, found)
    # Whose number it is stands nowhere in words of its own.
    spans = tuple(span for span in read.spans if span.field != "eprinttype")
    return Assembled(read.type, read.fields, spans, read.locator)


def _host(reference: _Reference, start: int, end: int) -> int:
    """Where the journal begins whose name ends at ``end``: -1 where that isn't sure."""
    plain = reference.plain
    last = len(plain[:end].rstrip(" ."))
    italics = (run for run in reference.text.italics if start < run.start < last)
    run = next((run for run in italics if run.end >= last), None)
    if run is not None:
        return run.start
    stops = list(STOP.finditer(plain, start, end))
    stops = [stop for stop in stops if plain[stop.end() : end].strip(" .")]
    if not stops:
        return -1
    # "J. Ecol. Sci." is a journal cut short, of which nothing tells where it begins.
    last = stops[-1].end()
    before = plain[stops[-2].end() : stops[-1].start()].strip() if len(stops) > 1 else ""
    return (
        -1 if _SHORT_WORD.fullmatch(before) or "." in _ROUND.sub("", plain[last:end]).rstrip(" .") else last
    )


def _patent(reference: _Reference) -> Assembled | None:
    read = read_patent(reference.plain, reference.end)
    return _made(reference, "patent", *read) if read is not None else None


def _article(reference: _Reference) -> Assembled | None:
    plain = reference.plain
    match = _ARTICLE.search(plain, 0, reference.end)
    if match is None:
        return None
    makers = read_makers(plain, match.start(), date=False)
    start = _host(reference, makers.start, match.start()) if makers is not None else -1
    date = day_of(match["date"])
    if makers is None or makers.role == DOTTED or start < 0 or not date:
        return None
    whole = makers.persons or "author" in makers.fields or match["volume"] or match["section"]
    if not whole or not (
        reference.marked or len(date) > len("2002") or makers.fields.get("author", ("",))[0].startswith("{")
    ):
        return None
    fields: dict[str, Part] = {
        "title": stretch(plain, makers.start, start),
        "journaltitle": stretch(plain, start, match.start()),
        "date": (date, *match.span("date")),
    }
    if match["volume"]:
        fields["volume"] = (match["volume"].replace("–", "-"), *match.span("volume"))
    number = [name for name in ("part", "number") if match[name]]
    if number:
        value = " ".join(match[name] for name in reversed(number))
        fields["number"] = (value, match.start(number[0]), match.end(number[-1]))
    pages = next((name for name in ("pages", "pages2", "page") if match[name]), "")
    if pages:
        fields["pages"] = (plain_pages(match[pages]), *match.span(pages))
    if match["section"]:
        letter = match["section"].split()[-1]
        if letter.isupper() and match["page"].isdigit():
            fields["pages"] = (letter + match["page"], match.start("section"), match.end("page"))
        else:
            fields["issuetitle"] = (match["section"], *match.span("section"))
    said = [name for name in ("also", "edition", "column") if match[name]]
    if said:
        fields["note"] = ("; ".join(match[name].strip("()") for name in said), *match.span(said[0]))
    return _made(reference, "article", makers, fields)


def _coming(reference: _Reference) -> Assembled | None:
    """An article that is not printed yet, or has only the day on which it came online."""
    plain = reference.plain
    match = _UNDATED.search(plain, 0, reference.end)
    only = _ONLY_DATE.search(plain, 0, reference.end) if match is None else None
    known = reference.known
    if match is None and not (
        known.keys() & {"pubstate", "eprint"}
        or "ahead of print" in known.get("note", ("",))[0]
        or ("doi" in known and ("date" in known or (only and _DAYED.search(day_of(only["date"])[4:]))))
    ):
        return None
    found = match or only
    end = found.start() if found else reference.end
    makers = read_makers(plain, end, date=False)
    start = _host(reference, makers.start, end) if makers is not None and makers.fields else -1
    if makers is None or start < 0 or typed("article", known) != "article":
        return None
    if _NO_JOURNAL.search(plain, start, end):
        return None
    fields = {
        "title": stretch(plain, makers.start, start),
        "journaltitle": stretch(plain, start, end),
    }
    if match is not None:
        fields["pubstate"] = (state_of(match["state"]), *match.span("state"))
    if found is not None and found["date"]:
        fields["date"] = (day_of(found["date"]), *found.span("date"))
    return _made(reference, "article", makers, fields)


def _preprint(reference: _Reference) -> Assembled | None:
    plain = reference.plain
    match = _SERVER.search(plain, 0, reference.end)
    makers = read_makers(plain, match.start(), date=False) if match else None
    if match is None or makers is None or not makers.fields:
        return None
    fields = {
        "title": stretch(plain, makers.start, match.start()),
        "organization": (match["server"], *match.span("server")),
    }
    date = next((name for name in ("date", "date0", "date2") if match[name]), "")
    if date:
        fields["date"] = (day_of(match[date]), *match.span(date))
    number = next((name for name in ("id", "id0", "id2") if match[name]), "")
    if number and match[number] not in reference.known.get("doi", ("",))[0]:
        fields["eprint"] = (match[number].removeprefix("arXiv:"), *match.span(number))
        fields["eprinttype"] = (match["server"], *match.span("server"))
    said = next((name for name in ("said", "said2") if match[name]), "")
    if said and "titleaddon" not in reference.known:
        fields["titleaddon"] = (match[said], *match.span(said))
    if "date" not in fields and "date" not in reference.known:
        return None
    return _made(reference, "online", makers, fields)


def _presented(reference: _Reference) -> Assembled | None:
    plain = reference.plain
    match = _PRESENTED.search(plain, 0, reference.end)
    makers = read_makers(plain, match.start(), date=False) if match else None
    if match is None or makers is None or not makers.fields:
        return None
    date = day_of(match["date"])
    fields = {
        "title": stretch(plain, makers.start, match.start()),
        "howpublished": (match["how"], *match.span("how")),
        "eventtitle": (match["event"], *match.span("event")),
        "eventdate": (date, *match.span("date")),
        "date": (date.split("/")[0], *match.span("date")),
    }
    if match["venue"]:
        fields["venue"] = stretch(plain, *match.span("venue"))
    return _made(reference, "unpublished", makers, fields)


def _with_imprint(reference: _Reference) -> Assembled | None:
    """A book, chapter, dissertation, recording or database: what has a place and a publisher."""
    read = read_imprint(reference.plain, reference.end, reference.known, marked=reference.marked)
    if read is None:
        return None
    entry_type, makers, fields = read
    return _made(reference, entry_type, makers, fields)


def _web_page(reference: _Reference) -> Assembled | None:
    """A page without place and publisher: "Title [Internet]. Site. 2020 [cited …]. Available from: …"."""
    plain, end = reference.plain, reference.end
    if not reference.known.keys() & {"url", "doi"} or not (
        "urldate" in reference.known or reference.medium >= 0
    ):
        return None
    match = _ONLY_DATE.search(plain, 0, end)
    if (
        match is None
        and reference.medium >= 0
        and (mid := _DATE_AND_SITE.search(plain, reference.medium, end))
    ):
        return _of_site(reference, mid)
    end = match.start() if match else end
    date = day_of(match["date"]) if match else ""
    makers = read_makers(plain, end)
    if makers is None or makers.role == DOTTED or ";" in plain[makers.start : end]:
        return None
    if not makers.fields and reference.medium < 0:
        return None
    fields: dict[str, Part] = {}
    stops = [stop for stop in STOP.finditer(plain, makers.start, end) if plain[stop.end() : end].strip(" .")]
    behind = [stop for stop in stops if reference.medium >= 0 and stop.start() > reference.medium]
    start = behind[0].end() if behind else stops[-1].end() if stops and reference.medium < 0 else end
    fields["title"] = stretch(plain, makers.start, start)
    site = stretch(plain, start, end)
    entry_type = "online"
    if date:
        fields["date"] = (date, match.start("date"), match.end("date"))  # type: ignore[union-attr]
    journal = stops[-1].end() if stops and makers.persons and not behind and _DAYED.search(date[7:]) else 0
    if journal:
        # "The Guardian [Internet]. 2020 Mar 3": a newspaper is dated by the day.
        entry_type = "article"
        fields["title"] = stretch(plain, makers.start, journal)
        fields["journaltitle"] = stretch(plain, journal, end)
    elif site[0] and site[0].casefold() not in ("website", "web site", "webpage", "web page"):
        fields["organization"] = site
    return _made(reference, typed(entry_type, reference.known), makers, fields)


def _of_site(reference: _Reference, match: re.Match[str]) -> Assembled | None:
    """What names its site behind the date: "Data of reeds [dataset]. 2019 Mar 3 [cited …]. Zenodo."."""
    makers = read_makers(reference.plain, match.start(), date=False)
    date = day_of(match["date"])
    if makers is None or not date:
        return None
    entry_type = typed("online", reference.known)
    fields = {
        "title": stretch(reference.plain, makers.start, match.start()),
        "date": (date, *match.span("date")),
        "publisher" if entry_type == "dataset" else "organization": stretch(
            reference.plain, *match.span("site")
        ),
    }
    return _made(reference, entry_type, makers, fields)


_KINDS: tuple[Callable[[_Reference], Assembled | None], ...] = (
    _patent,
    _preprint,
    _presented,
    _article,
    _with_imprint,
    _coming,
    _web_page,
)

__all__ = ["read_vancouver"]
