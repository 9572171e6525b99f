"""Citation templates of wikis → BibLaTeX fields: one table of parameters, whatever the wiki's language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from verifier.documents.locators import read_locator
from verifier.documents.wiki_parameters import (
    ADDRESSES,
    AT,
    CHAPTER_ADDRESSES,
    COPIES,
    DAYS,
    EPRINTS,
    FIELDS,
    MONTHS,
    NUMBER_IN_SERIES,
    SAID,
    VOLUME_TITLES,
    parameter,
)
from verifier.documents.wiki_people import people
from verifier.model import Locator
from verifier.patterns import late_pattern

Work = tuple[str, dict[str, str], Locator | None]
"""Type, fields and cited place."""

_LANGUAGE_BEFORE = late_pattern(r"^[a-z]{2,3}(?:-[A-Za-z]{2,8})?:\s?")
_DECORATION = late_pattern(r"^\(\((.{0,2000})\)\)$")
_ADDRESS = late_pattern(r"(?:(?:https?|ftp):)?//\S{3,3000}|www\.\S{3,3000}", re.IGNORECASE)
_NUMBER_OF_DOI = late_pattern(r"10\.\d{4,9}/\S{1,200}")
# "45–67, hier 50": the pages of the article, and the one that is cited.
_HERE = late_pattern(
    r"(?P<all>[^,;(]{1,40}?)\s?[,;(]\s?(?:hier|ici|here|aquí|aqui|qui|zde|здесь|esp\.|bes\.|insb?\.|insbesondere|spec\.)"
    r"(?:\s(?:S\.|pp?\.|с\.))?\s(?P<here>[^()]{1,40}?)\)?\.?",
    re.IGNORECASE,
)
_DEGREES: tuple[tuple[str, str], ...] = (
    (r"(?:ph\.?\s?d|d\.?\s?phil|dr|doctora\w{1,4})\.?(?:\s(?:thesis|dissertation))?", "phdthesis"),
    (
        r"(?:m\.?\s?(?:a|s|sc|phil|res)|master(?:['’]?s)?|magister)\.?(?:\s(?:thesis|dissertation))?",
        "mathesis",
    ),
)
_KEPT_BY = ("collection", "series", "journaltitle", "publisher", "institution")
_OF_BOOKS = frozenset(("publisher", "isbn", "location", "edition"))
_WITH_PAGES = ("article", "incollection", "inproceedings", "jurisdiction")
# The site that a page belongs to: a page has no journal. A periodical has its own remarks.
_NAMED = (
    ("online", "journaltitle", "organization"),
    ("article", "booktitleaddon", "journaltitleaddon"),
)
# Kinds whose parts stay within them: "Bed load", a chapter of a thesis.
_OWN_CHAPTERS = ("thesis", "report")
_NO_CHAPTERS = ("online", "video", "patent", "unpublished", "misc")


def template_fields(
    kind: str, given: Mapping[str, str], addresses: Mapping[str, str] | None = None, page: str = ""
) -> Work:
    """Type, fields and cited place of a citation template.

    Args:
        kind: the type that its name tells, "" for none.
        given: its parameters, with their values as printed.
        addresses: the addresses in those whose values hold one, where words stand for it.
        page: the address of the page that it names by a number, "" for none.
    """
    known: dict[str, str] = {}
    for name, value in given.items():
        if value:
            known.setdefault(parameter(name), _DECORATION.sub(r"\1", value))
    where = {parameter(name): address for name, address in (addresses or {}).items()}
    fields = {field: value for field, names in FIELDS.items() if (value := _first(known, names))}
    of_book = kind == "book"
    if edition := known.get("издание", ""):
        # In «книга» it is the edition, in «статья» the journal.
        fields.setdefault("edition" if of_book else "journaltitle", edition)
    fields |= _dated(known, fields)
    made = people(known, hosted=kind == "online")
    said = [made.pop("note")] if "note" in made else []
    fields |= made
    if kind == "online" and "hrsg" in known:
        fields.setdefault("publisher", known["hrsg"])
    said += _numbered(known, fields)
    _titles_beside(known, fields)
    kind = _with_parts(kind, fields)
    also = _addresses(known, where, fields, page, of_part=kind == "incollection")
    locator = _placed(known, fields)
    kind = _settled(kind, known, fields, locator)
    _fit(kind, known, fields)
    said += [pattern.format(known[name]) for name, pattern in SAID.items() if name in known]
    if said or also:
        fields["addendum"] = "; ".join(dict.fromkeys((*also, *said)))
    return kind, {name: value for name, value in fields.items() if value}, locator


def says_a_work(fields: Mapping[str, str]) -> bool:
    """Whether fields say of which work they are: a title with an address, or with who made it and when."""
    if "title" not in fields:
        return False
    beside = fields.keys() & {
        "author",
        "date",
        "publisher",
        "journaltitle",
        "organization",
        "booktitle",
        "isbn",
        "doi",
    }
    return "url" in fields or len(beside) > 1 or bool(fields.keys() & {"isbn", "doi"})


def _first(known: Mapping[str, str], names: Iterable[str]) -> str:
    return next((known[name] for name in names if name in known), "")


def _dated(known: Mapping[str, str], fields: Mapping[str, str]) -> dict[str, str]:
    """The date of a year, a month and a day that have parameters of their own."""
    year, month, day = fields.get("date", ""), _first(known, MONTHS), _first(known, DAYS)
    if not (month and re.fullmatch(r"\d{4}", year)):
        return {}
    day = day if re.fullmatch(r"\d{1,2}", day) else ""
    if re.fullmatch(r"0?[1-9]|1[0-2]", month):
        return {"date": "-".join(part.zfill(2) for part in (year, month, day) if part)}
    return {"date": " ".join(part for part in (day, month, year) if part)}


def _numbered(known: Mapping[str, str], fields: dict[str, str]) -> list[str]:
    """The numbers of registries: one is the ``eprint``, with its kind, others stand in the remarks."""
    said: list[str] = []
    for name, kind, printed in EPRINTS:
        value = known.get(name, "")
        if not value:
            continue
        if "eprint" not in fields:
            fields |= {"eprint": value, "eprinttype": kind}
            if kind == "arxiv" and (group := known.get("class", "")):
                fields["eprintclass"] = group
        else:
            said.append(printed.format(value.removeprefix("PMC") if name == "pmc" else value))
    if "doi" in fields and not _NUMBER_OF_DOI.search(fields["doi"]):
        said.append(fields.pop("doi"))
    return said


def _titles_beside(known: Mapping[str, str], fields: dict[str, str]) -> None:
    """The title in its own script, without the mark of its language, and in translation."""
    beside = [
        _LANGUAGE_BEFORE.sub("", known[name]) for name in ("script title", "trans title") if name in known
    ]
    if "title" not in fields and beside:
        fields["title"] = beside.pop(0)
    if beside:
        fields["titleaddon"] = "; ".join((*filter(None, [fields.get("titleaddon", "")]), *beside))
    if "title" not in fields and (words := _first(known, ("text", "texte", "texto"))):
        fields["title"] = words
    if (own := _first(known, VOLUME_TITLES)) and "title" in fields:
        # "Rivières, tome 2, Le Nord": the volume has a title of its own.
        fields["maintitle"], fields["title"] = fields["title"], own
        if "subtitle" in fields:
            fields["mainsubtitle"] = fields.pop("subtitle")


def _with_parts(kind: str, fields: dict[str, str]) -> str:
    """A chapter is the work, and its book what holds it; in a thesis or report it is a part of the work."""
    chapter = fields.get("chapter", "")
    if not chapter or kind in _OWN_CHAPTERS:
        return kind
    if kind in _NO_CHAPTERS:
        fields.setdefault("title", chapter)
        return kind
    del fields["chapter"]
    if "title" in fields:
        fields["booktitle"], fields["title"] = fields["title"], chapter
        for name in ("titleaddon", "subtitle"):
            if name in fields:
                fields[f"book{name}"] = fields.pop(name)
    else:
        fields["title"] = chapter
    return "incollection"


def _addresses(
    known: Mapping[str, str],
    where: Mapping[str, str],
    fields: dict[str, str],
    page: str,
    *,
    of_part: bool,
) -> list[str]:
    """Give the address of what is cited; returns what is said of others: those of its book, of a copy."""
    names = (*CHAPTER_ADDRESSES, *ADDRESSES) if of_part else (*ADDRESSES, *CHAPTER_ADDRESSES)
    found = []
    for name in names:
        value = where.get(name) or known.get(name, "")
        if value and (
            _ADDRESS.fullmatch(value) or (" " not in value and name in ("url", *CHAPTER_ADDRESSES))
        ):
            found.append(value)
    if page and known.get("number", " ") in page:
        # "cite tweet" names the page of a post by its number.
        fields.pop("number", None)
    found += [page] if page else []
    if found:
        fields["url"] = found[0]
    copy = next(
        (value for name in COPIES if (value := where.get(name) or known.get(name, "")) and "//" in value), ""
    )
    also = [f"archived copy: {copy}"] if copy else []
    return also + [f"also at: {address}" for address in dict.fromkeys(found[1:]) if address != found[0]]


def _placed(known: Mapping[str, str], fields: dict[str, str]) -> Locator | None:
    """The cited place; ``pages`` are kept where those of the whole work are told beside it."""
    place = _first(known, AT)
    here = _HERE.fullmatch(place)
    if here and (whole := read_locator(here["all"])) is not None:
        fields["pages"] = whole.value
        place = here["here"]
    return read_locator(place) if place else None


def _settled(kind: str, known: Mapping[str, str], fields: dict[str, str], locator: Locator | None) -> str:
    """The type, where fields tell more than the name of the template."""
    if not kind:
        of_page = "url" in fields and not fields.keys() & _OF_BOOKS
        kind = "article" if "journaltitle" in fields else "online" if of_page else "book"
    if kind == "book" and "sammelwerk" in known and "journaltitle" in fields and _is_journal(fields, locator):
        kind = "article"
    if kind == "video":
        kind = "online" if "url" in fields else kind
        if "series" in fields:
            fields["booktitle"] = fields.pop("series")
    if kind in ("book", "inreference") and "journaltitle" in fields:
        fields.setdefault("booktitle", fields.pop("journaltitle"))
        kind = "incollection" if kind == "book" else kind
    if locator is not None and locator.kind == "page" and kind in _WITH_PAGES:
        fields.setdefault("pages", locator.value)
    return kind


def _fit(kind: str, known: Mapping[str, str], fields: dict[str, str]) -> None:
    """Give fields the names that they have in works of a type."""
    if number := _first(known, NUMBER_IN_SERIES):
        fields.setdefault("number", number)
    if "body" in known and (symbol := known.get("docid") or known.get("code", "")):
        # "UN document" names its symbol as it stands in addresses.
        fields["number"] = symbol.replace("-", "/")
    if kind in ("thesis", "report", "jurisdiction") and "publisher" in fields:
        fields.setdefault("institution", fields.pop("publisher"))
    if kind == "unpublished" and (kept := [fields.pop(name) for name in _KEPT_BY if name in fields]):
        fields["howpublished"] = ", ".join(kept)
    if kind == "thesis":
        _graded(fields)
    elif "degree" in fields:
        fields["type"] = fields.pop("degree")
    if kind == "patent" and (country := known.get("country") or known.get("country code", "")):
        fields["number"] = f"{country} {fields.get('number', '')}".strip()
    for of_kind, name, own in _NAMED:
        if kind == of_kind and name in fields:
            fields.setdefault(own, fields.pop(name))


def _is_journal(fields: Mapping[str, str], locator: Locator | None) -> bool:
    """Whether what holds an article is a periodical, as “Literatur” has one parameter for both.

    "|Sammelwerk=Zeitschrift für Flüsse |Band=12 |Nummer=3 |Seiten=1–9".
    """
    if "issn" in fields or "number" in fields:
        return "isbn" not in fields
    return "volume" in fields and locator is not None and not fields.keys() & (_OF_BOOKS | {"editor"})


def _graded(fields: dict[str, str]) -> None:
    """The kind of a thesis under the name that BibLaTeX has for it."""
    degree = fields.pop("degree", "") or fields.get("type", "")
    if degree:
        fields["type"] = next(
            (kind for pattern, kind in _DEGREES if re.fullmatch(pattern, degree.strip(), re.IGNORECASE)),
            degree,
        )
