"""Family names in capitals that are so short that they look like initials: "Nils AARØ", "Jean DUBÉ"."""

from __future__ import annotations

from verifier.citations.tagger.gazetteers import is_given
from verifier.patterns import late_pattern

_PARTED = late_pattern(r",\s(?:and\s|et\s|&\s)?|\s(?:et|and|und|og|och|&|y|e)\s")
_NAME = late_pattern(
    r"(?P<given>[^\W\d_a-zà-öø-ÿ][a-zà-öø-ÿšžčćłśńęąěřůőű’'-]{1,20}(?:[\s-][^\W\d_a-zà-öø-ÿ][a-zà-öø-ÿšžčćłśńęąěřůőű.’'-]{0,20})?)\s"
    r"(?P<family>(?:(?:de|du|van|von|le|la)\s)?[^\W\d_a-zà-öø-ÿ]{3,4})"
)


def families_in_capitals(printed: str) -> list[str] | None:
    """The names of a list each as "AARØ, Nils"; None where one of them has no known given name in front."""
    if not any(word.isupper() and len(word) > 2 for word in printed.split()):
        return None
    names = []
    for part in _PARTED.split(printed):
        match = _NAME.fullmatch(part)
        if (
            match is None
            or not match["family"].split()[-1].isupper()
            or not is_given(match["given"].split()[0])
        ):
            return None
        names.append(f"{match['family']}, {match['given']}")
    return names
