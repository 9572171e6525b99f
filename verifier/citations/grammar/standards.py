"""Standards by their number: "RFC 2119", "ISO 9001:2015", "ASTM D1234-99"."""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern
from verifier.signs import Signs

# "RFC 2119, S. Bradner, “Key words”", "“Key words,” RFC 2119": by their number, wherever it stands.
_REQUEST = late_pattern(
    r"(?:\A|(?<=[,.”\"’]\s))(?:(?:BCP|STD|FYI)\s\d{1,4},\s)?(?P<type>RFC)\s?(?P<number>[1-9]\d{0,4})(?=[,.:;\s]|\Z)[,:]?\s?"
)
_STANDARD = late_pattern(
    r"(?:\A|(?<=[,.”\"’)\]]\s))(?P<type>(?:ISO(?:/IEC)?(?:/TS|/TR)?|IEC|DIN(?:\sEN)?(?:\sISO)?|EN(?:\sISO)?|ASTM|ANSI(?:/\w{2,8})?|BS(?:\sEN)?(?:\sISO)?|IEEE(?=\sSt))(?:\s(?:Standard|Std\.?))?)"
    r"\s(?P<number>[A-Z]{0,2}\d{1,6}[A-Z]?(?:[-./][A-Z]{0,2}\d{1,6}[A-Z]?){0,4}(?::\d{4})?(?:\(E\))?)(?P<mark>[,:.]\s|[\s.]*\Z)"
)
MAKER = (
    r"(?:ANSI|IEEE|ISO|IEC|DIN|EN|ETSI|ITU(?:-[TR])?|ASTM|ASME|ASHRAE|ASCE|ACI|AISC|API|AWS|BS(?:I)?|"
    r"CEN(?:ELEC)?|CISPR|ECMA|FIPS|GOST|GOST\sR|GB/T|IPC|JEDEC|JIS|MIL|NEMA|NF|NFPA|NIST|OASIS|ÖNORM|"
    r"OMG|SAE|SIST|SMPTE|SN|TIA|UL|UNE|UNI|VDE|VDI|3GPP|ГОСТ)"
)
"""Who makes standards, as their numbers name them."""

MADE_AS = (
    rf"{MAKER}(?:/[A-Z]{{2,8}}){{0,3}}(?:\s(?:EN|ISO|IEC|R|Р|SP|FIPS|International)){{0,2}}"
    r"(?:\s(?:Standard|Std\.?|STD|Recommendation|Rec\.|Specification|Spec\.|TS|TR|PAS|Norm|Guideline|Publication|Pub\.|PUB|Special\sPublication))?"
)
"""By whom and as what: "IEEE Standard", "DIN EN ISO", "NIST Special Publication"."""

# "ITU-T Recommendation G.711, “…”", "NIST SP 800-53 Rev. 5, *…*": in front also by less known makers.
_IN_FRONT = late_pattern(
    rf"\s*(?:\[\d{{1,4}}\]\s)?(?P<type>{MADE_AS})\s(?:No\.\s)?(?P<number>(?=[^,:]{{0,24}}\d)[A-Z]{{0,4}}[-.]?(?:\d{{3}}\s)?\d?[A-Z\d][\w.:/()-]{{0,30}}?(?<![.:])(?:\s?\((?:\d{{2}}/)?\d{{4}}\))?)"
    r"(?:,?\s(?P<version>(?:[Rr]ev(?:ision|\.)\s|[Vv]er(?:sion|\.)\s|[Vv]\.?\s?)\w[\w.]{0,9}(?<!\.)))?(?P<mark>[,:.]\s|\s[–—-]\s)(?=[“„«\"‘']|[^\Wa-z\d_])"
)
_VERSION_BEHIND = late_pattern(
    r"(?<=[,.;”\"]\s)(?P<version>[Vv](?:er(?:sion|\.)\s)?\d{1,3}(?:\.\d{1,3}){1,3})(?=[,.;)]|\Z)[,.;]?\s?"
)
_MAKERS = Signs(
    "ANSI", "IEEE", "ISO", "IEC", "DIN", "EN ", "ETSI", "ITU", "ASTM", "AS", "ACI", "AISC", "API", "AWS",
    "BS", "CEN", "CISPR", "ECMA", "FIPS", "GOST", "GB/T", "IPC", "JEDEC", "JIS", "MIL", "NEMA", "NF",
    "NIST", "OASIS", "ÖNORM", "OMG", "SAE", "SIST", "SMPTE", "SN ", "TIA", "UL ", "UNE", "UNI", "VD", "3GPP",
    "ГОСТ",
)  # fmt: skip
STANDARD_SIGNS = Signs("RFC", *_MAKERS)
"""Of these one is in every text that names such a standard."""


def standard(plain: str, tags: list[Tag]) -> str:
    """A standard by its number, which is no name of an author and not the beginning of its title."""
    if not STANDARD_SIGNS.found_in(plain):
        return plain
    match = _REQUEST.search(plain) if "RFC" in plain else _IN_FRONT.match(plain) or _STANDARD.search(plain)
    if match is None or not plain[match.end() :].strip(" .") + plain[: match.start()].strip(" ."):
        return plain
    tags.append(Tag("report", *match.span("type"), 0.9))
    tags.append(Tag("number", *match.span("number"), 0.9))
    told = match.groupdict().get("version")
    version = match if told else _VERSION_BEHIND.search(plain, match.end())
    plain = blanked(plain, *match.span())
    if version is None:
        return plain
    tags.append(Tag("version", *version.span("version"), 0.9))
    return plain if told else blanked(plain, *version.span())
