"""What a work is known by from run to run: its key where somebody gave it one, else what it cites.

The entries of a bibliography bear keys that stand in the file. The works that a paper cites get theirs from
author, year and title, and with a letter behind where two would be alike: a note put in front takes
``roe2019pumps`` away from the work that had it, which is ``roe2019pumpsa`` from then on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from verifier.model import Work
from verifier.patterns import late_pattern

# Files in which the key of an entry stands, as a reader sees it.
_KEYED: Final = (".bib", ".bibtex", ".biblatex")
_NAMES: Final = ("author", "editor", "institution", "organization")
_TITLES: Final = ("title", "booktitle", "journaltitle", "number")
_SIGNS: Final = late_pattern(r"[\W_]+")


def has_key_of_its_own(work: Work) -> bool:
    """Whether the key of a work stands in a file, so that it is that of no other work tomorrow."""
    return work.location is None or work.location.file.lower().endswith(_KEYED)


def identity_of(work: Work) -> str:
    """Return what tells a work from others, whatever its key: DOI, address, or author and title."""
    doi = work.fields.get("doi", "").strip().lower()
    if doi:
        return f"doi:{doi}"
    url = work.fields.get("url", "").strip() or next(iter(work.addresses), "")
    if url:
        return url
    title = next((work.fields[name] for name in _TITLES if work.fields.get(name)), "")
    names = next((work.fields[name] for name in _NAMES if work.fields.get(name)), "")
    volume = work.fields.get("volume", "") if title else ""
    return ": ".join(part for part in (_plain(names), _plain(title), _plain(volume)) if part)


def identities(works: Iterable[Work]) -> Mapping[str, str]:
    """Return the identities of the works whose keys may be those of others tomorrow, by their keys."""
    found = ((work.key, identity_of(work)) for work in works if not has_key_of_its_own(work))
    return {key: identity for key, identity in found if identity}


def _plain(text: str) -> str:
    return _SIGNS.sub(" ", text).strip().casefold()[:300]


def names_of_work(work: Work) -> frozenset[str]:
    """Return everything that a work may be known by as `identity_of` does, now or before it was mended."""
    bare = replace(work, fields={**work.fields, "doi": ""}, addresses={})
    addresses = {work.fields.get("url", "").strip(), *work.addresses}
    unaddressed = replace(bare, fields={**bare.fields, "url": ""})
    return frozenset({identity_of(work), identity_of(unaddressed), *addresses} - {""})
