"""Commentaries on laws, cited by who explains a section: "Ruff, in: Call (Hrsg.), EUV, Art. 5 Rn. 3"."""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled, named_parts
from verifier.citations.plain_names import biblatex_names
from verifier.citations.tagger.head import introduction, is_head
from verifier.model import StyledText
from verifier.patterns import late_pattern

_MARGINAL = r"(?:R[nz]|Rdn|Rdnr)\.\s?\d{1,4}[a-z]?(?:\s?(?:[-–]|,\s|u\.\s)\s?\d{1,4})*(?:\sff?\.?)?"
_PLACE = (
    r"(?P<place>(?:Vor(?:b\.)?\s(?:zu\s)?|Einl\.?\s)?(?:(?P<cue>§{1,2}|Art\.)\s?(?P<section>\d[\w\s.,()/–-]{0,40}?)"
    rf"[,\s]\s?)?{_MARGINAL})"
)
_IN_COMMENTARY = late_pattern(
    r"(?:(?P<author>[^\Wa-z\d_][^,:()\d]{1,60})|[Dd](?:ers|ies)\.),\s[Ii]n:?\s(?P<editor>[^()\d,]{2,120}?)(?:\s\((?:Hrsg|Hg|Hgg)\.\))?,\s"
    r"(?P<booktitle>[^\Wa-z\d_][^\d,;]{1,120}?)(?:,\s(?:Bd\.|Band)\s(?P<volume>\d{1,2}(?:/\d)?|[IVX]{1,5}))?"
    r"(?:,?\s(?P<edition>\d{1,3}\.\s(?:[\w.]{2,12}\s)?A(?:ufl(?:age)?)?)\.?)?(?:,\s(?:Loseblatt\w{0,10}|Losebl\.|Werkstand))?"
    r"(?:,?\s\(?(?:Stand:?\s)?(?:\d{1,2}\.\s?(?:\d{1,2}\.\s?|EL\s)?)?(?P<location>[^\Wa-z\d_][\w.]{2,20},?\s)?"
    rf"(?P<date>(?:19|20)\d\d)\)?),\s{_PLACE}[\s.]*\Z"
)
_LIKE_NAMES = 0.3
_THE_SAME = ("ders.", "dies.", "derselbe", "dieselbe")
_MONTHS = (
    "Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez",
)  # fmt: skip


def read_commentary(text: StyledText) -> Assembled | None:
    """Read what somebody says in a commentary on a law; None for all else."""
    plain = text.plain
    if " Rn" not in plain and " Rz" not in plain and " Rdn" not in plain:
        return None
    match = _IN_COMMENTARY.match(plain, introduction(plain)) if "n: " in plain or " in " in plain else None
    if match is None or (match["author"] and not is_head(match["author"], _LIKE_NAMES)):
        return None
    names = {"booktitle": "title", "volume": "volume", "edition": "edition", "date": "date"}
    fields = named_parts(match, names)
    for role in ("author", "editor"):
        # "Dreiberg, in: ders. (Hrsg.), GG": both are one.
        named = "author" if match[role] in _THE_SAME else role
        if match[named]:
            fields[role] = (biblatex_names(match[named]), *match.span(role))
    if match["location"] and not match["location"].startswith(_MONTHS):
        fields["location"] = (match["location"].strip(" ,"), *match.span("location"))
    return assembled("commentary", fields, ("section", match["place"].strip(), *match.span("place")))
