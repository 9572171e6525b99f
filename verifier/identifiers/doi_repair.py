"""Propose the DOI that was meant where typing or scanning broke one.

Proposals only: nothing is read this way.
"""

from __future__ import annotations

import re

from verifier.identifiers.doi import find_dois, normalise_doi
from verifier.identifiers.interface import Page
from verifier.identifiers.printed import undone
from verifier.patterns import late_pattern

# ``O`` and ``l`` for digits, a comma or a blank for the point, blanks around the slash, slashes of all kinds.
_BROKEN = late_pattern(
    r"(?<![A-Za-z0-9])(?P<one>[1lI|!])\s?(?P<zero>[0OoQ])\s?[.,·‧。．]{1,2}\s?"
    r"(?P<registrant>[\dOolI]{4,9}(?:[.,]\d{1,5}){0,2})"
    r"\s{0,2}(?:[/\\|／⁄∕]|%2[Ff]|\bslash\b)\s{0,2}(?P<suffix>\S.{0,300})"
)
_FULLWIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_LOOKS_LIKE_DIGITS = str.maketrans(
    {"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1", "|": "1", "!": "1", ",": "."}
)
_INNER_GAP = late_pattern(r"(?<=[-_/.(])\s{1,3}(?=[A-Za-z0-9(])|\s{1,3}(?=[-_/.)]\S)")
_LABEL = late_pattern(r"\bd[o0]i\b|doi\.org", re.IGNORECASE)


_GAPPED = late_pattern(r"(?P<head>.{0,40}?10\.\d{4,9}/\S{1,300})\s{1,20}(?P<rest>\S.{0,300})", re.DOTALL)
_ANOTHER_THING = late_pattern(
    r"[(\[{<]\D|[–—|;,=*]|-\s|(?:https?|www|urn|doi|pmc?id|pmid|pmcid|pmc\d|issn|e-?issn|isbn|arxiv|hdl|ssrn|jstor"
    r"|accessed|last|retrieved|viewed|visited|consulté|abgerufen|zugriff|available|online|epub|e-?pub|ahead|and|und|et"
    r"|in|press|published|forthcoming|pp?|pages?|vol|no|open|access|pdf|html|abstract|full|text|see|also|article"
    r"|version|preprint|supplement(?:ary|al)?|errat\w+|corrig\w+|10\.\d{4,9}/)(?![^\W\d_])",
    re.IGNORECASE,
)
_ELSEVIER = late_pattern(r"10\.1016/j\.[a-z]{2,12}\.\d{4}\.\d\d\.\d{3}", re.IGNORECASE)


def closed_gap(printed: str) -> str | None:
    r"""The DOI of a field that blanks have torn, joined; "" where it isn't sure that it was one.

    None for a field that nothing tears: what stands behind the blank is another thing ("(accessed 3 May
    2019)", another DOI), or nothing does. "10.1016/j.jhydrol.2016.01.02 3" is joined since such DOIs end in
    three digits, "10.5555/ab-\n12" since none ends in a hyphen; of "10.5555/ab 12" nobody can say.
    """
    found = _GAPPED.fullmatch(printed.strip())
    if found is None or found["head"].endswith((",", ";")) or _ANOTHER_THING.match(found["rest"]):
        return None
    whole = f"{found['head']} {found['rest']}"
    label = found["head"].find("10.")
    joined = "".join(whole[label:].split())
    if _ELSEVIER.fullmatch(joined):
        return joined
    joined = _INNER_GAP.sub("", whole[label:])
    return joined if not re.search(r"\s", joined) and normalise_doi(joined) else ""


def propose_doi(printed: str) -> str:
    """Return the DOI that a broken one was probably meant to be, "" when none can be made out."""
    plain = undone(printed.translate(_FULLWIDTH)).strip()
    found = _BROKEN.search(plain)
    if found is None:
        return ""
    registrant = found["registrant"].translate(_LOOKS_LIKE_DIGITS)
    suffix = _INNER_GAP.sub("", found["suffix"])
    candidate = f"doi:10.{registrant}/{suffix}"
    hit = next(find_dois(Page(candidate)), None)
    return normalise_doi(hit.value) if hit else ""


def announces_doi(text: str) -> bool:
    """Whether a text says that a DOI stands in it."""
    return _LABEL.search(text) is not None
