"""Imprints in square brackets, as they stand where the whole citation is in round ones.

"(S. W. Thorne, *Relics* [Tolmouth: privately printed, 1904], plate 7)", after *The Chicago Manual of
Style*, 17th edition, 6.101: brackets within parentheses are square.
"""

from __future__ import annotations

from dataclasses import replace

from verifier.model import StyledText
from verifier.patterns import late_pattern

_IMPRINT = late_pattern(
    r"(?<=\s)\[(?P<inner>(?:(?:1[4-9]|20)\d\d[;,]\s(?:[Rr]epr|rpt|Nachdr|rééd|réimpr|rist)[a-z]{0,6}\.?,?\s)?[^\Wa-z\d_][^\[\]():]{1,40}:\s[^\[\]():]{2,60},\s(?:1[5-9]|20)\d\d)\]"
)


def with_round_imprint(text: StyledText) -> StyledText:
    """The text with round brackets around its imprint; every place in it stays where it was."""
    if "[" not in text.plain:
        return text
    plain = _IMPRINT.sub(r"(\g<inner>)", text.plain)
    return text if plain == text.plain else replace(text, plain=plain)
