"""What the checks know of BibLaTeX beyond its fields: what each type must have, and names that others write.

Facts from the default data model that biber validates against (``blx-dm.def`` of biblatex 3.17, the same
as ``biber-tool.conf`` of biber 2.18) and from the BibLaTeX manual.
"""

from __future__ import annotations

import re

from verifier.bibliography.datamodel import FIELD_ALIASES, KNOWN_FIELDS

# Written by well-known programs and services; BibLaTeX ignores them, and so do we.
_TOLERATED = """
abstractnote acmid added-at adsnote adsurl affiliation archive archivelocation arxivid article-number
articleno biburl bibsource bdsk-file-1 bdsk-url-1 bdsk-url-2 bdsk-url-3 category citeulike-article-id
collaboration comment copyright cited-by creationdate creationtime crossref-doi da date-added date-modified
day description documenturl earlyaccessdate file-url funding groups howpublisheddate id interhash intrahash
issue_date journal-iso keyword keywords-plus lccn localfile mendeley-groups mendeley-tags mesh
modificationdate mrclass mrnumber mrreviewer nationality numpages owner pmc pmcid pmid posted-at printed
priority private-comment qualityassured ranking rating readstatus researcherid-numbers review researchareas
shortdoi source summary tags timestamp times-cited unique-id urlaccessdate usage web-of-science-categories
web-of-science-index zblnumber zotero-key
"""

FIELDS = KNOWN_FIELDS | FIELD_ALIASES.keys()
"""Every field a user of BibLaTeX may write, aliases included."""

_IGNORED = frozenset(_TOLERATED.split())
_DATE_PART = re.compile(
    r"(?:event|orig|url)?(?:end)?(?:year|month|day|hour|minute|second|timezone|yeardivision)\Z"
)
_MACHINE = re.compile(r"(?:bdsk|mendeley|jabref|citeulike|zotero|x-|opt)[\w-]*\Z|[a-z]+\+an(?::\w+)?\Z")


def is_known(field: str) -> bool:
    """Whether BibLaTeX or a well-known program gives the field (lower case) a meaning.

    ``author+an`` and its like are data annotations of BibLaTeX (section 3.7 of its manual); ``OPTfield``
    is how Emacs marks a field that is switched off.
    """
    if field in FIELDS or field in _IGNORED:
        return True
    return len(field) < 60 and bool(_DATE_PART.match(field) or _MACHINE.match(field))


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
