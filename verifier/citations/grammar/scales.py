"""The scale of a map, in which taggers see a volume and its page: "1:40,000", "scale 1:50 000"."""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern

_SCALE = late_pattern(
    r"(?:(?<=\S),\s|(?<=[^\s,])\s\(|(?<=[.;]\s))(?P<said>(?:(?:[Ss]cale|[Mm]a(?:ß|ss)stab|M\.|[ÉéEe]chelle|[Ee]scala|[Ss]chaal|[Ss]cala)(?:\sof|\sde)?:?\s)?(?:ca?\.\s)?1\s?:\s?(?:\d{1,3}(?:[.,\s’']\d{3}){1,2}|\d{4,7}))(?P<close>\)|(?=[,.;)\s]|\Z))"
)


def without_scale(plain: str, tags: list[Tag]) -> str:
    """A citation without the scale of its map, which goes to ``titleaddon``."""
    match = _SCALE.search(plain) if "1:" in plain or "1 :" in plain else None
    if match is None:
        return plain
    tags.append(Tag("titleaddon", *match.span("said"), 0.85))
    return blanked(plain, *match.span())
