"""Names with the given part in brackets, as in France: "Dupont (J.), Titre" read as "Dupont, J., Titre"."""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.words import PLACE
from verifier.compare.names import looks_like_names
from verifier.model import StyledText
from verifier.patterns import late_pattern

_WORD = r"[^\Wa-zà-ÿ\d_][\w’'-]{1,30}"
_FAMILY = rf"(?:(?:de|du|d’|d'|von|van|la|le)\s?){{0,2}}{_WORD}(?:[\s-]{_WORD})?"
_INITIALS = r"(?:[^\Wa-zà-ÿ\d_][a-zà-ÿ]?\.[\s-]?){1,4}"
_GIVEN = r"[^\Wa-zà-ÿ\d_][a-zà-ÿ]{2,15}(?:[\s-][^\Wa-zà-ÿ\d_][a-zà-ÿ.]{1,15})?"
_NAME = late_pattern(rf"(?P<family>{_FAMILY})(?P<open>\s\()(?P<given>{_INITIALS}|{_GIVEN})(?P<close>\))")
_BETWEEN = late_pattern(r"(?:,\s|;\s|\s?&\s|,?\s(?:et|and|und|y|e)\s)")
_BEHIND = late_pattern(r"\s?(?:[,.:]|et al|\((?:dir|éd|eds?|hrsg|coord))", re.IGNORECASE)
_ROLE = late_pattern(
    r"(?:dir|éd|eds?|hrsg|hg|coord|org|trad|trans|red|comp|producer|director|author|translator)s?\.?",
    re.IGNORECASE,
)
_MOST = 12
_LIKE_A_NAME = 0.5


def without_bracketed_names(text: StyledText) -> StyledText:
    """The text with the brackets of its first names turned into commas; no character changes its place."""
    if "[" in text.plain[:20]:
        text = _without_square(text)
    if "(" not in text.plain[:80]:
        return text
    plain = text.plain
    position = introduction(plain)
    changed = list(plain)
    behind = position
    for _ in range(_MOST):
        match = _NAME.match(plain, position)
        if match is None or not _is_given(match["given"], match["family"]):
            break
        start, stop = match.span("open")
        changed[start:stop] = ", "
        changed[match.start("close")] = " "
        behind = match.end()
        between = _BETWEEN.match(plain, behind)
        if between is None:
            break
        position = between.end()
    if changed == list(plain) or not _BEHIND.match(plain, behind):
        return text
    return replace(text, plain="".join(changed))


# "[Ludwig Hirt], “Gemalte Stille,” …": a name that is known from elsewhere.
_SQUARE = late_pattern(r"\[(?P<name>[^\[\]\d]{4,60})\](?=[,:]\s)")


def _without_square(text: StyledText) -> StyledText:
    match = _SQUARE.match(text.plain, introduction(text.plain))
    if match is None or looks_like_names(match["name"]) < _LIKE_A_NAME:
        return text
    first, last = match.span("name")
    plain = f"{text.plain[: first - 1]} {match['name']} {text.plain[last + 1 :]}"
    return replace(text, plain=plain)


def _is_given(given: str, family: str) -> bool:
    if _ROLE.fullmatch(given.strip()) or PLACE.fullmatch(given):
        return False
    return re.fullmatch(_INITIALS, given) is not None or looks_like_names(f"{given} {family}") >= _LIKE_A_NAME
