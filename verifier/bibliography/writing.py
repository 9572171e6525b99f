"""Write works as a BibLaTeX file: UTF-8, sorted by key, the same bytes for the same works."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from verifier.bibliography import latex
from verifier.bibliography.annotation import join_annotations
from verifier.bibliography.datamodel import (
    DATE_FIELDS,
    LITERAL_LISTS,
    NAME_FIELDS,
    VERBATIM_FIELDS,
    fitting_entry,
    is_date,
)
from verifier.bibliography.keys import make_key
from verifier.bibliography.pages import latex_ranges, plain_ranges, protected_ranges
from verifier.bibliography.people import readable_names
from verifier.model import Work
from verifier.patterns import late_pattern

_ORDER = """
author authortype editor editortype editora editoratype editorb editorbtype editorc editorctype translator
annotator commentator introduction foreword afterword holder bookauthor shortauthor shorteditor title
subtitle titleaddon shorttitle journaltitle journalsubtitle journaltitleaddon shortjournal issuetitle
issuesubtitle issuetitleaddon booktitle booksubtitle booktitleaddon maintitle mainsubtitle maintitleaddon
eventtitle eventtitleaddon eventdate venue type edition version series volume volumes number issue part
chapter eid pages pagetotal institution organization publisher location howpublished date year month
origdate origtitle origlanguage language langid pubstate doi eprint eprinttype eprintclass isbn issn isrn
url urldate entrysubtype note addendum
"""
FIELD_ORDER = tuple(_ORDER.split())
"""The order of fields in an entry; others follow by the alphabet, ``annotation`` comes last."""

_RANK = {name: rank for rank, name in enumerate(FIELD_ORDER)}
_NOT_IN_KEYS = late_pattern(r"[\s,{}\"#%'()=~\\@]+")
_NOT_IN_NAMES = late_pattern(r"[^a-z0-9_-]+")
_AND = late_pattern(r"\band\b", re.IGNORECASE)


def sort_key(key: str) -> tuple[str, str]:
    """Return the order of entries in a file that this room writes: by key, capitals beside small letters."""
    return key.casefold(), key


def write_bibliography(works: Sequence[Work], annotations: Mapping[str, str]) -> str:
    """Return the works as BibLaTeX that biber accepts, with ``annotations`` (key → text) as their annotation.

    Missing mandatory fields stay missing. Fields that an entry type does not take are moved as
    `datamodel.fitting_entry` says. The order of ``works`` does not matter.
    """
    entries = sorted(
        ((work.key, format_entry(work, annotations.get(work.key, ""))) for work in works),
        key=lambda item: (sort_key(item[0]), item[1]),
    )
    return "\n".join(text for _, text in entries)


def format_entry(work: Work, annotation: str = "") -> str:
    """One entry, one field a line, ending with a line end."""
    given = {name.lower(): latex.clean(value) for name, value in work.fields.items()}
    if "pages" in given:
        given["pages"] = plain_ranges(given["pages"])
    if annotation:
        given["annotation"] = join_annotations(given.get("annotation", ""), latex.clean(annotation))
    entry_type, fields = fitting_entry(_NOT_IN_NAMES.sub("", work.type.lower()) or "misc", given)
    lines = [f"@{entry_type}{{{written_key(work)},"]
    for name in sorted(fields, key=_place):
        value = field_text(name, fields[name])
        if value:
            lines.append(f"  {_NOT_IN_NAMES.sub('', name)} = {{{value}}},")
    return "\n".join([*lines, "}", ""])


def written_key(work: Work) -> str:
    """Return the key of a work without the characters that BibTeX cannot have in one."""
    return _NOT_IN_KEYS.sub("", latex.clean(work.key)) or make_key(work.fields, ())


def field_text(name: str, value: str) -> str:
    """Return a field's value as it stands between the braces of the file."""
    if name in VERBATIM_FIELDS:
        return latex.encode_verbatim(value)
    if name in DATE_FIELDS and is_date(value):
        return value  # EDTF's ~ and % are to stand as they are
    if name in NAME_FIELDS:
        return latex.encode_names(readable_names(latex.clean(value)))
    if name == "pages":
        return protected_ranges(latex.encode(latex_ranges(value)).replace("-{}-", "--"))
    text = latex.encode(value)
    # "and" parts the items of these lists; a body's name may have one in it.
    return f"{{{text}}}" if name in LITERAL_LISTS and _AND.search(text) else text


def _place(name: str) -> tuple[int, int, str]:
    return name == "annotation", _RANK.get(name, len(_RANK)), name
