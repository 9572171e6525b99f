"""What the checks know of BibLaTeX beyond its fields: what each type must have, and names that others write.

Facts from the default data model that biber validates against (``blx-dm.def`` of biblatex 3.17, the same
as ``biber-tool.conf`` of biber 2.18) and from the BibLaTeX manual.
"""

from __future__ import annotations

from verifier.bibliography.datamodel import FIELD_ALIASES, KNOWN_FIELDS, is_of_program
from verifier.patterns import late_pattern

FIELDS = KNOWN_FIELDS | FIELD_ALIASES.keys()
"""Every field a user of BibLaTeX may write, aliases included."""

_DATE_PART = late_pattern(
    r"(?:event|orig|url)?(?:end)?(?:year|month|day|hour|minute|second|timezone|yeardivision)\Z"
)


def is_known(field: str) -> bool:
    """Whether BibLaTeX or a well-known program gives the field (lower case) a meaning.

    ``author+an`` and its like are data annotations of BibLaTeX (section 3.7 of its manual); ``OPTfield``
    is how Emacs marks a field that is switched off.
    """
    return field in FIELDS or is_of_program(field) or (len(field) < 60 and bool(_DATE_PART.match(field)))


# Each item is one field or a choice of fields. Who wrote a work and when are asked by B011 and B010.
_TITLE = ("title",)
REQUIRED: dict[str, tuple[tuple[str, ...], ...]] = {
    "article": (_TITLE, ("journaltitle",)),
    "book": (_TITLE,),
    "mvbook": (_TITLE,),
    "inbook": (_TITLE, ("booktitle",)),
    "bookinbook": (_TITLE, ("booktitle",)),
    "suppbook": (_TITLE, ("booktitle",)),
    "booklet": (_TITLE,),
    "collection": (_TITLE,),
    "mvcollection": (_TITLE,),
    "reference": (_TITLE,),
    "mvreference": (_TITLE,),
    "incollection": (_TITLE, ("editor",), ("booktitle",)),
    "suppcollection": (_TITLE, ("editor",), ("booktitle",)),
    "inreference": (_TITLE, ("editor",), ("booktitle",)),
    "dataset": (_TITLE,),
    "manual": (_TITLE,),
    "misc": (_TITLE,),
    "software": (_TITLE,),
    "online": (_TITLE, ("url", "doi", "eprint")),
    "patent": (_TITLE, ("number",)),
    "periodical": (_TITLE,),
    "proceedings": (_TITLE,),
    "mvproceedings": (_TITLE,),
    "inproceedings": (_TITLE, ("booktitle",)),
    "report": (_TITLE, ("type",), ("institution",)),
    "thesis": (_TITLE, ("type",), ("institution",)),
    "unpublished": (_TITLE,),
}

SOFT_REQUIREMENTS = frozenset({"type", "editor"})
"""Asked for by the data model, but styles print a sound reference without them."""

CONTAINERS = frozenset({"set", "xdata", "bibnote"})
"""Entries that are no works themselves."""
