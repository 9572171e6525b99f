"""From Crossref's JSON to a `Record`, whatever the JSON holds."""

from __future__ import annotations

from collections.abc import Mapping

from verifier.compare.names import Name, to_biblatex
from verifier.identifiers import normalise
from verifier.registries.answers import quoted
from verifier.registries.records import Notice, NoticeKind, Record
from verifier.registries.shapes import list_of, mapping_of, mappings_of, text_of, texts_of

NAME = "Crossref"

# Crossref's update types (documentation of "crossmark" updates) and what they mean for the cited work.
NOTICE_OF_UPDATE: Mapping[str, NoticeKind] = {
    "retraction": NoticeKind.RETRACTED,
    "partial_retraction": NoticeKind.RETRACTED,
    "withdrawal": NoticeKind.RETRACTED,
    "removal": NoticeKind.RETRACTED,
    "expression_of_concern": NoticeKind.CONCERN,
    "correction": NoticeKind.CORRECTED,
    "corrigendum": NoticeKind.CORRECTED,
    "erratum": NoticeKind.CORRECTED,
    "addendum": NoticeKind.CORRECTED,
    "clarification": NoticeKind.CORRECTED,
    "new_version": NoticeKind.SUPERSEDED,
    "new_edition": NoticeKind.SUPERSEDED,
}
_PARTS = frozenset({"component", "peer-review", "journal", "journal-issue", "journal-volume", "grant"})


def read_work(item: Mapping[str, object]) -> Record | None:
    """Return the record of one Crossref work; None when it has no DOI, so that nothing can be shown."""
    doi = normalise("doi", text_of(item.get("DOI")))
    if not doi:
        return None
    titles = (*texts_of(item.get("title")), *texts_of(item.get("original-title")))
    dates = [
        (name, date)
        for name in ("published-print", "issued", "published", "published-online", "posted")
        if (date := _date(item.get(name)))
    ]
    subtitles = texts_of(item.get("subtitle"))
    return Record(
        source=NAME,
        identifier=doi,
        url="https://doi.org/" + quoted(doi, "/()"),
        titles=tuple(dict.fromkeys((*titles, *texts_of(item.get("short-title"))))),
        subtitle=subtitles[0] if subtitles else "",
        authors=_names(item.get("author")),
        editors=_names(item.get("editor")),
        containers=(*texts_of(item.get("container-title")), *texts_of(item.get("short-container-title"))),
        date=dates[0][1] if dates else "",
        dates=tuple(dict.fromkeys(date for _, date in dates)),
        printed=any(name == "published-print" for name, _ in dates),
        volume=text_of(item.get("volume")),
        issue=text_of(item.get("issue")),
        pages=text_of(item.get("page")) or text_of(item.get("article-number")),
        publisher=text_of(item.get("publisher")),
        kind=text_of(item.get("type")),
        language=text_of(item.get("language")).lower()[:2],
        isbn=tuple(isbn for text in texts_of(item.get("ISBN")) if (isbn := _isbn(text))),
        notices=_notices(item, doi),
        is_notice=bool(_updates(item.get("update-to"), doi)),
        part_of=text_of(item.get("type")) in _PARTS,
        preprint=text_of(item.get("type")) == "posted-content",
    )


def _isbn(text: str) -> str:
    return normalise("isbn", text.rsplit("/", 1)[-1])


def _names(value: object) -> str:
    names = []
    for person in mappings_of(value):
        family, given = text_of(person.get("family")), text_of(person.get("given"))
        body = text_of(person.get("name"))
        if family or given:
            suffix = text_of(person.get("suffix"))
            names.append(Name(family=family or given, given=given if family else "", suffix=suffix))
        elif body:
            names.append(Name(literal=body))
    return to_biblatex(names)


def _date(value: object) -> str:
    """Return the first of Crossref's date parts in EDTF; "" when it gives none."""
    parts = list_of(next(iter(list_of(mapping_of(value).get("date-parts"))), None))
    numbers = [part for part in parts[:3] if isinstance(part, int) and not isinstance(part, bool)]
    if not numbers or not 1000 <= numbers[0] <= 2999:
        return ""
    text = f"{numbers[0]:04d}"
    for number, most in zip(numbers[1:], (12, 31), strict=False):
        if not 1 <= number <= most:
            break
        text += f"-{number:02d}"
    return text


def _updates(value: object, doi: str) -> list[Notice]:
    """Return the updates of a list, those that name the work itself left out (a new version in place)."""
    notices = []
    for update in mappings_of(value):
        kind = NOTICE_OF_UPDATE.get(text_of(update.get("type")).lower().replace(" ", "_").replace("-", "_"))
        other = normalise("doi", text_of(update.get("DOI")))
        if kind is not None and other != doi:
            source = text_of(update.get("source"))
            notices.append(Notice(kind, other, _date(update.get("updated")), source))
    return notices


def _notices(item: Mapping[str, object], doi: str) -> tuple[Notice, ...]:
    """Return what was published on the work, the gravest first; a preprint that has been published too."""
    notices = _updates(item.get("updated-by"), doi)
    for related in mappings_of(mapping_of(item.get("relation")).get("is-preprint-of")):
        published = normalise("doi", text_of(related.get("id")))
        if published and published != doi:
            notices.append(Notice(NoticeKind.SUPERSEDED, published, "", "published version"))
    order = list(NoticeKind)
    return tuple(sorted(dict.fromkeys(notices), key=lambda notice: order.index(notice.kind)))[:20]
