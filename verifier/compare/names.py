"""Names: reading printed lists, the BibLaTeX form, and how alike two lists are.

The front door to the room's modules on names; import from here.
"""

from verifier.compare.bodies import is_body
from verifier.compare.name_form import OTHERS, Name, parse_name_list, to_biblatex
from verifier.compare.name_likeness import name_likeness, names_likeness
from verifier.compare.name_lists import read_names
from verifier.compare.name_signs import looks_like_names

__all__ = [
    "OTHERS",
    "Name",
    "is_body",
    "looks_like_names",
    "name_likeness",
    "names_likeness",
    "parse_name_list",
    "read_names",
    "to_biblatex",
]
