"""Who stands in front of the title of a work in a list: names, what they did, their account, the year.

"Berg, Anna, director.", "Souza, Petra (@petrasouza). 2016.", "Hobb, Dana, and Carl Dorn, hosts.": so the
Modern Language Association (MLA Handbook, 8th and 9th ed.) and The Chicago Manual of Style (17th ed.) begin.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from verifier.citations.forms.parts import Part
from verifier.compare.names import is_body, looks_like_names, read_names, to_biblatex
from verifier.patterns import late_pattern

_ROLES = (
    r"(?:directors?|dirs?\.?|hosts?|creators?|(?:executive\s)?producers?|prods?\.?|performers?|perf\.?|narrators?|artists?|conductors?|composers?"
    r"|(?:screen)?writers?|interviewers?|interviewees?|showrunners?|photographers?|vocalists?|singers?|pianists?|violinists?|cellists?|guitarists?|soloists?|musicians?|illustrators?|choreographers?|readers?|speakers?|moderators?)"
)
_ROLE = late_pattern(rf",?\s\(?(?P<role>{_ROLES}(?:,?\s(?:and|&)\s{_ROLES})?)\)?[.,]?\Z", re.IGNORECASE)
_EDITORS = late_pattern(
    r",?\s\(?(?P<role>editors?|eds?\.?|translators?|trans\.?|tr\.|compilers?|comps?\.?)\)?[.,]?\Z"
)
_YEAR = late_pattern(
    r"(?:\A|[.,]?\s)[(\[]?(?P<year>(?:1[4-9]|20)\d\d(?:[-–](?:\d\d){1,2})?|n\.d)[a-z]?[)\]]?[.,]?\Z"
)
_ORIGINAL = late_pattern(r"(?:\A|[.,]?\s)[(\[](?P<year>(?:1[4-9]|20)\d\d)[)\]]\Z")
_ACCOUNT = late_pattern(r",?\s?[(\[]?(?P<account>@[\w.-]{2,40})[)\]]?[.,]?\Z")
_SAME = late_pattern(r"(?:[-–—_]\s?){2,6}[.,]?\Z|—[.,]\Z")
_REACH = 70
"""How far before the title begins what stands last: the year, or two things that somebody did."""

_LONGEST_BODY = 10
_LIKE_NAMES = 0.5
_PLAIN_BODY = late_pattern(r"[^\W_][^“”\"«»:;?!()]{1,110}")


class Head(NamedTuple):
    """The fields in front of a title, and what else is said there."""

    fields: dict[str, Part]
    role: str
    year: Part | None
    listed: bool = False
    """Whether a full stop or year stands behind the names, as in lists."""


def read_head(plain: str, start: int, end: int) -> Head:
    """What stands from ``start`` to ``end``, in front of a title; names are as printed until `with_names`."""
    fields: dict[str, Part] = {}
    end = start + len(plain[start:end].rstrip(" .,("))
    if end <= start:
        return Head({}, "", None)
    closed = end + 1 if plain[end : end + 1] == "." else end
    year: Part | None = None
    dated = _YEAR.search(plain, max(start, end - _REACH), end)
    if dated is not None:
        year = (dated["year"], *dated.span("year"))
        end = start + len(plain[start : dated.start()].rstrip(" ,"))
        closed = dated.start() + 1 if plain[dated.start()] == "." else end
        original = _ORIGINAL.search(plain, start, end)
        if original is not None:
            fields["origdate"] = (original["year"], *original.span("year"))
            end = start + len(plain[start : original.start()].rstrip(" ,"))
            closed = original.start() + 1 if plain[original.start()] == "." else end
        if end <= start:
            return Head({}, "", year)
    listed = year is not None or plain[closed - 1 : closed] == "."
    account = _ACCOUNT.search(plain, start, end) if "@" in plain else None
    if account is not None:
        fields["note"] = (account["account"], *account.span("account"))
        end = account.start()
        if not plain[start:end].strip(" .,"):
            name = account["account"]
            return Head({"author": (f"{{{name}}}", *account.span("account"))}, "", year)
    role, field = "", "author"
    last = max(start, end - _REACH)
    edited = _EDITORS.search(plain, last, end)
    did = _ROLE.search(plain, last, end) if edited is None else None
    if edited is not None:
        field = "translator" if edited["role"].startswith("tr") else "editor"
        end = closed = edited.start()
    elif did is not None:
        role = did["role"]
        fields["note"] = (role, *did.span("role"))
        end = closed = did.start()
    names = plain[start:end].rstrip(" ,.")
    # "Orlov, Piotr F.": the full stop behind an initial is the name's.
    if plain[start + len(names) : closed + 1].startswith(".") and names[-2:-1] in " .":
        names += "."
    if _SAME.fullmatch(names):
        return Head(fields, role, year)
    named = (names, start, start + len(names))
    return Head({field: named, **fields}, role, year, listed)


def with_names(head: Head) -> Head | None:
    """The head with its names read; None when what is printed there are none.

    They are read last because that takes longest.
    """
    fields = dict(head.fields)
    for field in ("author", "editor", "translator"):
        if field in fields and not fields[field][0].startswith("{@"):
            printed, start, end = fields[field]
            value = _named(printed)
            if not value:
                return None
            fields[field] = (value, start, end)
    return head._replace(fields=fields)


def _named(names: str) -> str:
    if not names[:1].isalpha() or len(names.split()) > 3 * _LONGEST_BODY:
        return ""
    if is_body(names) and _PLAIN_BODY.fullmatch(names):
        return "{" + names + "}"
    if looks_like_names(names) >= _LIKE_NAMES:
        return to_biblatex(read_names(names))
    if " " not in names or names.isupper():
        return "{" + names + "}"
    plain_body = _PLAIN_BODY.fullmatch(names) and len(names.split()) <= _LONGEST_BODY
    if plain_body and "," not in names and ". " not in names and names[:1].isupper():
        return "{" + names + "}"
    return ""
