"""Bibliographies: read any ``.bib`` file without loss, write BibLaTeX, make keys, merge.

`read_library` cuts a file into blocks that tile its text and reports what is wrong with it;
`library_works` gives the works in it; `write_bibliography` writes works; `merge` brings works into a
file that a person has edited; `edit` applies edits, and `encoded` gives the bytes to be written.
"""

from verifier.bibliography.annotation import (
    format_annotation,
    join_annotations,
    parse_annotation,
    united_annotations,
)
from verifier.bibliography.blocks import Block, Entry, EntryField, FailedBlock, Library, LineIndex, Problem
from verifier.bibliography.datamodel import fitting_entry, fitting_fields
from verifier.bibliography.editing import EditConflictError, deletion, diff, edit
from verifier.bibliography.keys import make_key
from verifier.bibliography.merging import Merge, MergeConflict, merge, same_title_and_year
from verifier.bibliography.reading import (
    UnencodableText,
    encoded,
    library_from,
    parse_library,
    read_bibliography,
    read_library,
    read_verbatim,
)
from verifier.bibliography.works import library_works
from verifier.bibliography.writing import format_entry, write_bibliography

__all__ = [
    "Block",
    "EditConflictError",
    "Entry",
    "EntryField",
    "FailedBlock",
    "Library",
    "LineIndex",
    "Merge",
    "MergeConflict",
    "Problem",
    "UnencodableText",
    "deletion",
    "diff",
    "edit",
    "encoded",
    "fitting_entry",
    "fitting_fields",
    "format_annotation",
    "format_entry",
    "join_annotations",
    "library_from",
    "library_works",
    "make_key",
    "merge",
    "parse_annotation",
    "parse_library",
    "read_bibliography",
    "read_library",
    "read_verbatim",
    "same_title_and_year",
    "united_annotations",
    "write_bibliography",
]
