"""The tagger by a trained model: tokens are labelled, and runs of one label trimmed to the field itself.

Addresses and document symbols have a grammar of their own, which is surer than any model: it goes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from verifier.citations.canvas import LEFT_OVER, TAKEN, Canvas, Tag
from verifier.citations.grammar.addresses import read_addresses
from verifier.citations.grammar.dates import find_dates
from verifier.citations.grammar.series import series_left_over
from verifier.citations.grammar.shortened import has_shortened, read_shortened
from verifier.citations.tagger.borders import with_borders
from verifier.citations.tagger.crf import BEGINS, Model, load_model
from verifier.citations.tagger.decoding import Labelling
from verifier.citations.tagger.edited_by import with_editors_apart
from verifier.citations.tagger.ends import with_clean_ends
from verifier.citations.tagger.group_names import with_groups
from verifier.citations.tagger.layout import read_type_code
from verifier.citations.tagger.list_ends import with_names_ended
from verifier.citations.tagger.mending import mended, with_day
from verifier.citations.tagger.misplaced import with_right_labels
from verifier.citations.tagger.old_imprints import with_old_imprint
from verifier.citations.tagger.page_alone import with_page_alone
from verifier.citations.tagger.quoted_whole import has_quotation, with_quoted_whole
from verifier.citations.tagger.roles_apart import with_roles_apart
from verifier.citations.tagger.segments import TRIMMERS
from verifier.citations.tagger.series_brackets import with_series_apart
from verifier.citations.tagger.small_imprints import with_small_imprints
from verifier.citations.tagger.tokens import Tokens, tokenize
from verifier.citations.tagger.words import REGION, REPORT, REPORT_SIGNS, THESIS, THESIS_SIGNS
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_HAS_GRAMMAR: tuple[tuple[Signs, re.Pattern[str] | None], ...] = (
    (Signs("/"), late_pattern(r"://|[A-Z]{1,6}/[A-Z\d]")),
    (Signs("10."), late_pattern(r"10\.\d{4}")),
    # "hep-th/9802109", as physicists print it without the name of the archive.
    (
        Signs("hep-", "astro-ph/", "cond-mat/", "gr-qc/", "quant-ph/", "math-ph/", "nucl-"),
        late_pattern(
            r"(?<!\w)(?:hep-(?:th|ph|ex|lat)|astro-ph|cond-mat|gr-qc|quant-ph|math-ph|nucl-(?:th|ex))/\d{7}"
        ),
    ),
    (Signs("["), late_pattern(r"\[[A-Z]{1,2}(?:/[A-Z]{2})?\]")),
    (Signs("ppl"), late_pattern(r"[Aa]ppl?(?:ication)?s?\.?\s[Nn]o")),
    (Signs(".pdf", ".htm", ".doc", ".php"), late_pattern(r"\.(?:pdf|html?|docx?|php)\b")),
    (
        Signs(
            *("doi", "DOI", "ISBN", "isbn", "iSBN", "ISSN", "PMID", "pmid", "PMC", "arXiv", "JSTOR", "SSRN"),
            *("ECLI", "CELEX", "CRS", "GAO", "Executive", "hdl", "urn:"),
            *("ccessed", "Zugriff", "etrieved", "abgerufen"),
        ),
        late_pattern(
            r"\b(?:doi|i[sS][bB][nN]|pmid|hdl|urn(?=:)|DOI|ISBN|ISSN|PMID|PMC\d|arXiv|JSTOR|SSRN|ECLI|CELEX|CRS|GAO"
            r"|Executive Order|[Aa]ccessed|Zugriff|[Rr]etrieved|abgerufen)\b"
        ),
    ),
    (Signs("odified", "pdated", "revised"), late_pattern(r"(?:[Ll]ast|,) (?:modified|updated|revised)")),
    (Signs("www.", "访问", "检索", "обращения", "geändert", "aktualisiert"), None),
)
"""What addresses, identifiers and the like announce themselves by: signs, and of what forms they must be."""

_ANY_GRAMMAR = Signs(*{sign for signs, _ in _HAS_GRAMMAR for sign in signs})

_PAGE = late_pattern(r"\w?\d{1,7}\b")
_PLACE = attrgetter("start", "end")
_MERGED = frozenset(("title", "author", "journal", "booktitle", "publisher"))
_GAP = 3
_SHORTEST = 12
"""Characters of what stands in front of an address, at least, to be read as a field."""

_LONGEST_REMARK = 200


class Run(NamedTuple):
    """Neighbouring tokens of one label: from token ``first`` to before ``last``."""

    label: str
    first: int
    last: int
    confidence: float


def tag_many(texts: Sequence[str], model: Model | None = None) -> list[tuple[Tag, ...]]:
    """Read the fields of many citations, which is faster than one by one."""
    model = model or load_model()
    tokens = [tokenize(text) for text in texts]
    return [
        tuple(sorted(_tags(text, cut, labelling, model), key=_PLACE))
        for text, cut, labelling in zip(texts, tokens, model.label(tokens), strict=True)
    ]


def _tags(text: str, tokens: Tokens, labelling: Labelling, model: Model) -> Iterator[Tag]:
    free = _identifiers(text)
    yield from free.tags if free else ()
    runs = runs_of(tokens, labelling, model.labels)
    kept = _trimmed(text, tokens, runs, model, free)
    if has_quotation(text):
        kept = with_quoted_whole(text, kept)
    labels = {tag.label for tag in kept}
    if "title" not in labels and "container:book" in labels:
        # A book with editors or authors and no part of it named is the work itself.
        kept = [
            tag._replace(label="title")
            if tag.label == "container:book" and not ("pages" in labels and _is_proceedings(text, tag))
            else tag
            for tag in kept
        ]
    kept = with_editors_apart(text, with_old_imprint(text, kept))
    kept = with_page_alone(text, kept)
    kept = with_right_labels(text, with_borders(text, mended(text, kept)))
    kept = with_small_imprints(text, with_names_ended(text, kept))
    if "(" in text:
        kept = with_series_apart(text, kept)
    kept = with_clean_ends(text, with_roles_apart(text, with_groups(text, kept)))
    if "(" in text or "«" in text:
        kept.extend(series_left_over(text, kept))
    kinds = tuple(_kind_of_work(text, kept))
    if "date" not in labels:
        kept.extend(_date_in_a_note(text, tokens, runs, model, free))
    if any(tag.label == "thesis" for tag in kinds):
        kept = [tag._replace(label="institution") if tag.label == "publisher" else tag for tag in kept]
    if any(tag.label == "number" for tag in kinds):
        kept = [tag for tag in kept if tag.label not in _NUMBERS or not _overlap(tag, kinds)]
    kept = [with_day(text, tag) for tag in _one_date(kept)]
    yield from kept
    yield from kinds
    yield from _left_over(text, tokens, runs, (*kept, *kinds, *(free.tags if free else ())))


def _trimmed(text: str, tokens: Tokens, runs: Sequence[Run], model: Model, free: Canvas | None) -> list[Tag]:
    """The fields of the runs, without what stands around them and what is understood already."""
    kept: list[Tag] = []
    for run in runs:
        start, end = tokens.start(run.first), tokens.ends[run.last - 1]
        if free and not free.is_free(start, end):
            start, end = _free_part(free, run, start, end)
            comma = (
                text.rfind(", ", start, end) if start < end < tokens.ends[run.last - 1] - _SHORTEST else -1
            )
            if comma > start and REGION.fullmatch(text, comma + 2, end):
                kept.append(Tag("location", comma + 2, end, run.confidence))
                end = comma
            if start >= end:
                continue
        trim = TRIMMERS.get(run.label)
        if trim is not None:
            confidence = model.trusted(run.label, run.confidence)
            for label, first, last, value in trim(text, start, end):
                kept.append(Tag(label, first, last, confidence, value))
    return kept


def _free_part(free: Canvas, run: Run, start: int, end: int) -> tuple[int, int]:
    """Where a field stands beside addresses and numbers: of one with such inside, what is in front of it."""
    start, end = free.trimmed(start, end)
    if start >= end or free.is_free(start, end):
        return start, end
    cut = free.rest(start, end).index(TAKEN)
    if run.label == "pages" and _PAGE.match(free.plain, start, start + cut):
        # "268 (https://example.org)".
        return free.trimmed(start, start + cut, extra=",;:.([")
    if run.label not in _MERGED or cut < _SHORTEST:
        return start, start
    return free.trimmed(start, start + cut, extra=",;:.")


_NUMBERS = frozenset(("pages", "volume"))


def _is_proceedings(text: str, tag: Tag) -> bool:
    """Whether what holds a work is called proceedings, which with pages is no work by itself."""
    return text.startswith(("Proc", "Conf", "Atti d", "Actes d"), tag.start)


def _overlap(tag: Tag, others: Sequence[Tag]) -> bool:
    return any(tag.start < other.end and other.start < tag.end for other in others)


def _identifiers(text: str) -> Canvas | None:
    """The text with its addresses and symbols tagged; None when it has none, as most have."""
    if not _has_grammar(text) and not has_shortened(text):
        return None
    canvas = Canvas(StyledText(text))
    read_addresses(canvas)
    read_shortened(canvas)
    read_type_code(canvas)
    return canvas if canvas.tags else None


def _has_grammar(text: str) -> bool:
    if not _ANY_GRAMMAR.found_in(text):
        return False
    announced = (form for signs, form in _HAS_GRAMMAR if signs.found_in(text))
    return any(form is None or form.search(text) is not None for form in announced)


def runs_of(tokens: Tokens, labelling: Labelling, labels: Sequence[str]) -> list[Run]:
    """The runs of one label, an interruption of few tokens inside a field healed.

    A field is a token that begins it and those of the same label behind.
    """
    lasts = [*labelling.firsts[1:], len(tokens)] if tokens else []
    names = [labels[label].removeprefix(BEGINS) for label in labelling.run_labels]
    return _healed(list(map(Run, names, labelling.firsts, lasts, labelling.chances)))


def _healed(runs: list[Run]) -> list[Run]:
    whole: list[Run] = []
    for run in runs:
        if len(whole) >= 2 and run.label in _MERGED and whole[-2].label == run.label:
            between = whole[-1]
            if between.last - between.first <= _GAP and between.confidence < min(0.7, run.confidence):
                lowest = min(run.confidence, whole[-2].confidence, between.confidence)
                whole[-2:] = [Run(run.label, whole[-2].first, run.last, lowest)]
                continue
        whole.append(run)
    return whole


def _date_in_a_note(
    text: str, tokens: Tokens, runs: Sequence[Run], model: Model, free: Canvas | None
) -> Iterator[Tag]:
    """The day or month in a remark ("unpublished manuscript, last modified March 8, 2015").

    The day on which somebody saw the page is understood already and none of the work.
    """
    for run in runs:
        if run.label != "note":
            continue
        start, end = tokens.start(run.first), tokens.ends[run.last - 1]
        issue = _ISSUE_OF_DAY.fullmatch(text, start, end)
        if issue is not None and (day := find_dates(issue["day"])) and day[0].edtf:
            for label, value in (("number", ""), ("day", day[0].edtf), ("pages", "")):
                yield Tag("date" if label == "day" else label, *issue.span(label), 0.7, value)
            return
        if end - start <= _LONGEST_REMARK and "20" in text[start:end]:
            for date in find_dates(text[start:end]):
                if free and not free.is_free(start + date.start, start + date.end):
                    continue
                if date.precision in ("day", "month"):
                    confidence = model.trusted("note", run.confidence)
                    yield Tag("date", start + date.start, start + date.end, confidence, date.edtf)
                    return


# "Nr. 1402 (15.8.1923), Sp. 1211": the issue of a newspaper, its day and what is cited of it.
_ISSUE_OF_DAY = late_pattern(
    r"(?:[Nn](?:r|o|os)?|H(?:eft)?|[Ii]ss(?:ue)?|n[º°]|№)\.?\s?(?P<number>\d{1,6})\s\((?P<day>[^()]{6,24})\)[,:]?\s(?:(?:S|Sp|pp?|cols?)\.\s?)?(?P<pages>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)[\s.,;]*"
)


def _one_date(tags: list[Tag]) -> Iterator[Tag]:
    """All tags with one date: the first, or a fuller one of the same year behind it."""
    dates = [tag for tag in tags if tag.label == "date" and tag.value]
    best = (
        max(dates, key=lambda tag: (tag.value[:4] == dates[0].value[:4], len(tag.value))) if dates else None
    )
    for tag in tags:
        if tag.label != "date" or tag is best:
            yield tag


def _kind_of_work(text: str, tags: Sequence[Tag]) -> Iterator[Tag]:
    """What the work calls itself outside its title: a thesis, a report."""
    words = [(label, pattern, group) for label, pattern, group, signs in _KINDS if signs.found_in(text)]
    if not words:
        return
    titles = [(tag.start, tag.end) for tag in tags if tag.label.partition(":")[0] in _NAMES_OF_WORKS]
    for label, pattern, group in words:
        for match in pattern.finditer(text):
            start, end = match.span(group) if group else match.span()
            if not any(first < end and start < last for first, last in titles):
                yield Tag(label, start, end, 0.8)
                if label == "report" and not any(tag.label.startswith(_OF_JOURNALS) for tag in tags):
                    yield from _number_of_report(text, match, tags)
                return


def _number_of_report(text: str, report: re.Match[str], tags: Sequence[Tag]) -> Iterator[Tag]:
    """The number behind what a report calls itself: "Working Paper No. 12", "Technical Report TR-96"."""
    behind = _NUMBER_BEHIND.match(text, report.end("type"))
    first, last = behind.span("number") if behind else report.span("number")
    number = Tag("number", first, last, 0.8)
    if first < last and not _overlap(number, tags):
        yield number


def _left_over(text: str, tokens: Tokens, runs: Sequence[Run], tags: Sequence[Tag]) -> Iterator[Tag]:
    """What the model surely takes for a remark or for the kind of the work, and no field has."""
    for run in runs:
        if run.label not in ("note", "genre") or run.confidence < _SURELY:
            continue
        words = Tag(LEFT_OVER, tokens.start(run.first), tokens.ends[run.last - 1], run.confidence, run.label)
        if not _overlap(words, tags) and any(map(str.isalpha, text[words.start : words.end])):
            yield words


_SURELY = 0.8
_NAMES_OF_WORKS = frozenset(("title", "container", "series"))
_OF_JOURNALS = ("number", "container")
_NUMBER_BEHIND = late_pattern(r",?\s(?:[Nn]o\.?|[Nn]r\.?|№)\s(?P<number>\d[\w/.-]{0,12}\w|\d)")
_KINDS: tuple[tuple[str, re.Pattern[str], str, Signs], ...] = (
    ("thesis", THESIS, "", THESIS_SIGNS),
    ("report", REPORT, "type", REPORT_SIGNS),
)
"""What a work may call itself: the label, where it is read and in which group, and the signs of it."""
