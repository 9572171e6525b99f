"""Names as registries without structured names give them, brought to BibLaTeX name lists."""

from __future__ import annotations

import re
from collections.abc import Iterable

from verifier.compare import main_script
from verifier.compare.names import Name, parse_name_list, to_biblatex
from verifier.patterns import late_pattern

_INITIALS = late_pattern(r"(?P<family>.{1,80}) (?P<given>[A-Z]{1,3})(?: (?P<suffix>Jr|Sr|2nd|3rd))?")
_AND = late_pattern(r"\s+and\s+", re.IGNORECASE)


def name_list(names: Iterable[str]) -> str:
    """Return names such as ``Anna Berg`` or ``Berg, Anna`` as one list; empty ones are left out."""
    return to_biblatex([name for text in names if (name := _name(text)) is not None])


def indexed_names(names: Iterable[str]) -> str:
    """Return names as indexes of medicine give them, ``Berg A``, as one list."""
    people = []
    for text in names:
        found = _INITIALS.fullmatch(text.strip())
        if found is None:
            people.append(_name(text))
        else:
            given = ". ".join(found["given"]) + "."
            people.append(Name(family=found["family"], given=given, suffix=found["suffix"] or ""))
    return to_biblatex([name for name in people if name is not None])


def _name(text: str) -> Name | None:
    plain = _AND.sub(" & ", re.sub(r"[{}\\]+", "", text)).strip(" ,;")
    if not plain:
        return None
    if main_script(plain) == "han":
        return Name(family=plain)
    found = parse_name_list(plain)
    return found[0] if found else None
