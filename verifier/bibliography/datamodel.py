"""Which fields an entry type takes in BibLaTeX's data model, and where a field goes that it does not take.

The tables follow ``blx-dm.def`` of biblatex 3.17 as biber 2.18 validates it (``biber --tool
--validate-datamodel``); date parts are left out, since dates are written whole. Types without an own
list of fields there (court decisions, laws, films, …) may not even have a title in biber's eyes: such
a work is written as ``@misc`` or ``@article`` with the type in ``entrysubtype``, which the standard
styles print alike, and is read back as what it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from verifier.compare.numerals import volume_number
from verifier.patterns import late_pattern


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set, for tables that are read more easily without quotes."""
    return frozenset(text.split())


_EVERYWHERE = """
abstract annotation authortype bookpagination crossref doi entryset entrysubtype eprint eprintclass
eprinttype execute file gender ids indexsorttitle indextitle isan ismn iswc keywords label langid
langidopts library lista listb listc listd liste listf namea nameaddon nameatype nameb namebtype namec
namectype options origlocation origpublisher origtitle pagination presort related relatedoptions
relatedstring relatedtype shortauthor shorteditor shorthand shorthandintro shortjournal shortseries
shorttitle sortkey sortname sortshorthand sorttitle sortyear url usera userb userc userd usere userf
verba verbb verbc xdata xref year month date urldate origdate
"""
_TITLED = "addendum language note pubstate subtitle title titleaddon"
_EDITORS = "editor editora editorb editorc editortype editoratype editorbtype editorctype"
_OTHERS = "annotator commentator origlanguage translator"
_FRONT = "afterword foreword introduction"
_BOOK = (
    f"edition isbn location number publisher series volume volumes {_TITLED} {_EDITORS} {_OTHERS} {_FRONT}"
)
_MAIN = "maintitle mainsubtitle maintitleaddon"
_PART = f"author booktitle booksubtitle booktitleaddon chapter eid pages part {_MAIN} {_BOOK}"
_EVENT = "eventdate eventtitle eventtitleaddon venue"
_PROCEEDINGS = (
    f"editor editortype isbn location number organization publisher series volumes {_EVENT} {_TITLED}"
)
_MISC = f"author editor editortype howpublished location organization type version {_TITLED}"

_OWN_FIELDS = {
    "article": f"author eid issn issue issuetitle issuesubtitle issuetitleaddon journaltitle journalsubtitle"
    f" journaltitleaddon number pages series version volume {_TITLED} {_EDITORS} {_OTHERS}",
    "book": f"author chapter eid pages pagetotal part {_MAIN} {_BOOK}",
    "mvbook": f"author pagetotal {_BOOK}",
    "inbook bookinbook suppbook": f"bookauthor {_PART}",
    "booklet": f"author chapter editor editortype eid howpublished location pages pagetotal type {_TITLED}",
    "collection reference": f"chapter eid pages pagetotal part {_MAIN} {_BOOK}",
    "mvcollection mvreference": "author edition isbn location number publisher volume volumes"
    f" {_TITLED} {_EDITORS} {_OTHERS} {_FRONT}",
    "incollection suppcollection inreference": _PART,
    "dataset": "author edition editor editortype location number organization publisher series type version "
    + _TITLED,
    "manual": "author chapter edition editor editortype eid isbn location number organization pages pagetotal"
    f" publisher series type version {_TITLED}",
    "misc software": _MISC,
    "online": f"author editor editortype organization version {_TITLED}",
    "patent": "author holder location number type version addendum note pubstate subtitle title titleaddon",
    "periodical": "issn issue issuetitle issuesubtitle issuetitleaddon number series volume"
    f" {_TITLED} {_EDITORS}",
    "mvproceedings": f"pagetotal {_PROCEEDINGS}",
    "proceedings": f"chapter eid pages pagetotal part volume {_MAIN} {_PROCEEDINGS}",
    "inproceedings": "author booktitle booksubtitle booktitleaddon chapter eid pages part volume"
    f" {_MAIN} {_PROCEEDINGS}",
    "report": f"author chapter eid institution isrn location number pages pagetotal type version {_TITLED}",
    "thesis": f"author chapter eid institution location pages pagetotal type {_TITLED}",
    "unpublished": f"author howpublished location type {_EVENT} {_TITLED}",
}

GLOBAL_FIELDS = words(_EVERYWHERE)
FIELDS_OF_TYPE: Mapping[str, frozenset[str]] = {
    name: GLOBAL_FIELDS | words(fields) for names, fields in _OWN_FIELDS.items() for name in names.split()
}
KNOWN_FIELDS = frozenset().union(*FIELDS_OF_TYPE.values())

_OF_PROGRAMS = words("""
abstractnote acmid added-at adsnote adsurl affiliation archive archivelocation arxivid article-number
articleno biburl bibsource bdsk-file-1 bdsk-url-1 bdsk-url-2 bdsk-url-3 category citeulike-article-id
collaboration comment copyright cited-by creationdate creationtime crossref-doi da date-added date-modified
day description documenturl earlyaccessdate file-url funding groups howpublisheddate id interhash intrahash
issue_date journal-iso keyword keywords-plus lccn localfile mendeley-groups mendeley-tags mesh
modificationdate mrclass mrnumber mrreviewer nationality numpages owner pmc pmcid pmid posted-at printed
priority private-comment qualityassured ranking rating readstatus researcherid-numbers review researchareas
shortdoi source summary tags timestamp times-cited unique-id urlaccessdate usage web-of-science-categories
web-of-science-index zblnumber zotero-key
""")
"""Fields that well-known programs and services write for themselves; BibLaTeX ignores them, and so do we."""
_OF_ONE_PROGRAM = late_pattern(
    r"(?:bdsk|mendeley|jabref|citeulike|zotero|x-|opt)[\w-]*\Z|[a-z]+\+an(?::\w+)?\Z"
)

FIELDLESS_TYPES = words(
    "artwork audio commentary customa customb customc customd custome customf image jurisdiction legal"
    " legislation letter movie music performance review standard suppperiodical video"
)
"""Types that BibLaTeX names but gives no fields."""

ENTRY_TYPES = FIELDS_OF_TYPE.keys() | FIELDLESS_TYPES | {"xdata", "set", "bibnote"}

CLASSIC_TYPES: Mapping[str, tuple[str, str]] = {
    "conference": ("inproceedings", ""),
    "electronic": ("online", ""),
    "www": ("online", ""),
    "webpage": ("online", ""),
    "mastersthesis": ("thesis", "mathesis"),
    "phdthesis": ("thesis", "phdthesis"),
    "techreport": ("report", "techreport"),
}
"""BibTeX's own types, with the BibLaTeX type and the ``type`` field that they stand for."""

FIELD_ALIASES: Mapping[str, str] = {
    "address": "location",
    "annote": "annotation",
    "archiveprefix": "eprinttype",
    "journal": "journaltitle",
    "key": "sortkey",
    "pdf": "file",
    "primaryclass": "eprintclass",
    "school": "institution",
    "accessed": "urldate",
    "lastaccessed": "urldate",
    "lastchecked": "urldate",
    "numpages": "pagetotal",
}

NAME_FIELDS = words(
    "afterword annotator author bookauthor commentator editor editora editorb editorc foreword holder"
    " introduction namea nameb namec shortauthor shorteditor sortname translator"
)
LITERAL_LISTS = words("institution location organization origlocation origpublisher publisher")
VERBATIM_FIELDS = words("doi eprint file pdf url verba verbb verbc")
DATE_FIELDS = frozenset({"date", "eventdate", "origdate", "urldate"})
INTEGER_FIELDS = frozenset({"sortyear", "volume", "volumes", "year"})

# One name for the body that brought a work out, under whichever of these the type takes: citation
# styles and Zotero's exporter treat them as one.
_BODIES: Mapping[str, tuple[str, ...]] = {
    "publisher": ("institution", "organization"),
    "institution": ("organization", "publisher"),
    "organization": ("institution", "publisher"),
}

_EDTF_POINT = late_pattern(
    r"(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?)?)?)?"
    r"[?~%]?|\d{3}X|\d\dXX"
)
_MONTHS = frozenset(str(number) for number in range(1, 13))
_LABELLED = late_pattern(r"(?:^|; )([a-z]+): ")


def takes(entry_type: str, field: str) -> bool:
    """Whether an entry type has a field in the data model."""
    return field in FIELDS_OF_TYPE.get(entry_type, GLOBAL_FIELDS)


def is_of_program(field: str) -> bool:
    """Whether a field (lower case) is one in which a program keeps what is of use to itself alone.

    ``author+an`` and its like are data annotations of BibLaTeX (section 3.7 of its manual); ``OPTfield``
    is how Emacs marks a field that is switched off.
    """
    return field in _OF_PROGRAMS or (len(field) < 60 and bool(_OF_ONE_PROGRAM.match(field)))


def is_date(value: str) -> bool:
    """Whether biber takes a value as a date: a day, with a time or not, a month, season, year or range."""
    points = value.split("/")
    if len(points) > 2 or not points[0].strip("."):
        return False
    return all((point in ("", "..") and index) or _is_point(point) for index, point in enumerate(points))


def _is_point(value: str) -> bool:
    match = _EDTF_POINT.fullmatch(value)
    if not match or not value.isascii():
        return False
    year, month, day = match.groups()
    if day:
        try:
            # Leap years repeat every 400 years, which also brings years before 1 into Python's range.
            date(int(year) % 400 + 400, int(month), int(day))
        except ValueError:
            return False
    return not month or 1 <= int(month) <= 12 or (not day and 21 <= int(month) <= 24)


def _is_valid(field: str, value: str) -> bool:
    if field in DATE_FIELDS:
        return is_date(value)
    if field == "month":
        return value in _MONTHS
    if field in INTEGER_FIELDS:
        return value.isascii() and value.isdigit()
    return True


def fitting_entry(entry_type: str, fields: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """Return an entry type and fields that biber's data model accepts, with nothing of the words lost.

    A type unknown to biber, or known but without fields, becomes ``article`` (when it has a journal) or
    ``misc``, with ``entrysubtype`` for what it was. A field that the type does not take, or whose value
    is not of the field's kind (a volume "12A", a date "n.d."), goes to a field of the same meaning if
    one is free, else to ``addendum`` as ``field: value``, from where `restored` takes it back. What another
    program keeps for itself (``pmid``, ``timestamp``) stays as it is: nothing prints it.
    """
    given = {name: value for name, value in fields.items() if value}
    fitted_type = entry_type.lower()
    if fitted_type in CLASSIC_TYPES:
        fitted_type, kind = CLASSIC_TYPES[fitted_type]
        if kind:
            given.setdefault("type", kind)
    if fitted_type not in FIELDS_OF_TYPE:
        if fitted_type and fitted_type != "misc":
            given.setdefault("entrysubtype", fitted_type)
        fitted_type = "article" if given.get("journaltitle") else "misc"
    return fitted_type, fitting_fields(fitted_type, given)


def fitting_fields(entry_type: str, fields: Mapping[str, str]) -> dict[str, str]:
    """Return the fields of an entry with those that its type does not take moved to where they may stand.

    See `fitting_entry`; ``entry_type`` is one that has fields in the data model.
    """
    fields = {name: _in_figures(name, value) for name, value in fields.items()}
    fitted = {
        name: value
        for name, value in fields.items()
        if value and (is_of_program(name) or (takes(entry_type, name) and _is_valid(name, value)))
    }
    if "date" in fitted and "year" in fitted and fitted["date"].startswith(fitted["year"]):
        del fitted["year"]
    homeless = []
    for name, value in sorted(fields.items()):
        if not value or name in fitted or (name == "year" and fitted.get("date", "").startswith(value)):
            continue
        others = _BODIES.get(name, ()) if _is_valid(name, value) else ()
        free = next((o for o in others if takes(entry_type, o) and o not in fields and o not in fitted), None)
        if free:
            fitted[free] = value
        else:
            homeless.append(f"{name}: {value}")
    # With a date there is no room for a year of its own: biber would overwrite it and warn.
    if "date" in fitted and "year" in fitted:
        homeless.append(f"year: {fitted.pop('year')}")
    if homeless:
        words = [fitted["addendum"]] if "addendum" in fitted else []
        fitted["addendum"] = "; ".join([*words, *homeless])
    return fitted


def _in_figures(field: str, value: str) -> str:
    """A volume printed in Roman numerals in figures, as the data model and most styles have it."""
    return str(volume_number(value) or value) if field in ("volume", "volumes") else value


def restored(entry_type: str, fields: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """Return what `fitting_entry` had before it: the type from ``entrysubtype``, fields from ``addendum``.

    Only names of BibLaTeX fields count, and only such as the type could not have taken, so that an
    addendum in a person's own words stays one.
    """
    given = dict(fields)
    original = entry_type
    if entry_type in ("article", "misc") and given.get("entrysubtype") in FIELDLESS_TYPES:
        original = given.pop("entrysubtype")
    words = given.get("addendum", "")
    labels = [
        match for match in _LABELLED.finditer(words) if match[1] in KNOWN_FIELDS and match[1] not in given
    ]
    rest = words
    for index in range(len(labels) - 1, -1, -1):
        name, end = labels[index][1], len(rest)
        value = rest[labels[index].end() : end]
        if takes(entry_type, name) and _is_valid(name, value) and not (name == "year" and "date" in given):
            continue
        given[name] = value
        rest = rest[: labels[index].start()]
    if rest != words:
        given.pop("addendum")
        if rest:
            given["addendum"] = rest
    return original, given
