"""What American lawyers cite that no report prints: restatements, papers of Congress, unreported cases.

"RESTATEMENT (SECOND) OF TORTS § 46 (AM. L. INST. 1965)", "H.R. REP. NO. 98-1086, at 12 (1984)",
"142 Cong. Rec. 1234 (1996)", "Doe v. Roe, No. 12-345, 2013 WL 123456, at *3 (S.D.N.Y. Mar. 3, 2013)",
"U.S. CONST. art. II".
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import SHORTENED, assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.compare.names import is_body
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_DATE = rf"(?P<date>(?:(?i:{MONTH})\.?\s(?:\d{{1,2}},\s)?|\d{{1,2}}\s(?i:{MONTH})\s)?(?:1[6-9]|20)\d\d)"
_PIN = r"(?P<pin>\*?\d{1,5}(?:\s?[-–]\s?\*?\d{1,5})?)"
_BEHIND = r"(?:,?\s(?:\([^()]{3,120}\)|reprinted\sin\s.{3,80}|as\sreprinted\sin\s.{3,80})){0,2}[\s.]*\Z"
_RESTATEMENT = late_pattern(
    r"(?P<title>R(?:estatement|ESTATEMENT)\s(?:\([A-Za-z]{4,8}\)\s)?(?:of|OF)\s[^§()\d]{4,80}?|(?:The\s)?Model\s[A-Z][^§()\d]{3,60}?(?:Code|Act|Rules?)|U\.C\.C\.|Principles\sof\s[^§()\d]{4,80}?),?"
    r"\s§{1,2}\s?(?P<pin>\d[\w.–-]{0,12}(?:\(\w{1,3}\)){0,3}"
    r"(?:\s(?:cmts?|(?:rep(?:orter|\.)[’']?s?[’']?\s)notes?|illus)\.?\s\w{1,3}(?:[–-]\w{1,3})?)?)(?:,\sat\s\d{1,4})?"
    rf"\s\((?:(?P<institution>[A-Z][^(),\d]{{2,60}}?),?\s)?(?:(?P<note>[A-Z][A-Za-z\s]{{2,24}}?\sDraft(?:\sNo\.\s\d{{1,2}})?),\s)?{_DATE}\){_BEHIND}"
)
_CONSTITUTION = late_pattern(
    r"(?P<title>[A-Z][\w.]{0,9}\.?\s?C(?:onst|ONST)\.)\s(?P<kind>art|amend|pmbl)\.?\s?(?P<pin>[IVXLC\d]{1,6})?"
    r"(?:,\s(?:§{1,2}|cls?\.|pt\.|para\.)\s?[\w–-]{1,8}){0,3}(?:\s\([^()]{3,60}\))?[\s.]*\Z"
)
_OF_CONGRESS = late_pattern(
    r"(?P<title>(?:H\.?\s?R\.?|S\.|H\.|Sen\.)\s?(?:(?:(?:Conf\.|CONF\.|Exec\.|EXEC\.)\s)?(?:Rep\.|REP\.|Doc\.|DOC\.)\s(?:No\.|NO\.)\s"
    r"|(?:(?:J\.|Con\.)\s)?(?:Res\.\s)?)(?P<number>\d{1,5}(?:[-–]\d{1,5})?))"
    r"(?:,\s(?P<congress>\d{2,3}(?:st|nd|rd|th|d)\sCong\.)(?:,\s\dd?(?:st|nd)?\s[Ss]ess\.)?)?(?:\s§{1,2}\s?[\w().-]{1,10})?"
    rf"(?:,?\s(?:pt\.\s\d,\s)?at\s{_PIN})?\s\({_DATE}\){_BEHIND}"
)
# "Commission on Waterways, Preliminary Report, S. Doc. No. 59-325, at 41 (1907)": by a title of its own
# (The Bluebook, rule 13.4).
_TITLED = late_pattern(
    r"(?P<author>[A-Z][^;:,“”()\d]{3,100}),\s(?P<title>[A-Z][^;“”()]{3,200}?),\s(?P<number>(?:H\.?\s?R\.?|S\.|H\.|Sen\.)\s?(?:(?:Conf|Exec|Misc)\.\s)?(?:Rep|Doc)\.\s(?:No\.\s)?\d{1,5}(?:[-–]\d{1,5})?)"
    r"(?:,\s\d{2,3}(?:st|nd|rd|th|d)\sCong\.(?:,\s\dd?(?:st|nd)?\s[Ss]ess\.)?)?"
    rf"(?:,?\s(?:pt\.\s\d,\s)?at\s{_PIN})?\s\({_DATE}\){_BEHIND}"
)
_RECORD = late_pattern(
    rf"(?P<volume>\d{{2,3}})\s(?P<journaltitle>Cong(?:ressional|\.)\sRec(?:ord|\.)|CONG\.\sREC\.)\s(?P<pages>[HSE]?\d{{1,5}}),?(?:\s?[-–]\s?\d{{1,5}},?)?"
    rf"(?:\s{_PIN})?\s\((?:daily\sed\.\s)?{_DATE}\){_BEHIND}"
)
# "National Emission Standards for Kilns, 64 Fed. Reg. 31,898, 31,903 (June 14, 1999)" (rule 14.2).
_REGISTER = late_pattern(
    r"(?:(?P<title>[A-Z][^;“”()]{3,220}?),\s)?(?P<volume>\d{1,3})\s(?P<journaltitle>Fed(?:eral|\.)\sReg(?:ister|\.))\s(?P<pages>\d{1,3}(?:,\d{3})?)"
    rf"(?:,\s(?:at\s)?(?P<pin>\d{{1,3}}(?:,\d{{3}})?(?:\s?[-–]\s?\d{{1,3}}(?:,\d{{3}})?)?))?\s\((?:proposed\s)?{_DATE}\){_BEHIND}"
)
_UNREPORTED = late_pattern(
    r"(?P<title>(?:[^,;“”()]{2,80}?\sv\.?\s[^,;“”()]{2,80}?|(?:In\sre|Ex\sparte)\s[^,;“”()]{2,80}?)),\s(?:(?:Case|Civ(?:il|\.)(?:\sAction|\sA\.)?|Crim\.|App(?:l(?:ication|\.)?|\.)?|Docket)\s)?[Nn]os?\.?\s"
    r"(?P<number>[\w:./-]{3,24})"
    r"(?:,\s(?:\d{4}\s(?:WL|U\.S\.\sDist\.\sLEXIS|LEXIS)\s\d{3,9}|[A-Z][\w’' ]{3,50}))?"
    rf"(?:,\s(?:slip\sop\.\s)?(?:at\s|¶{{1,2}}\s?|paras?\.?\s){_PIN})?\s\((?P<institution>[^()]{{0,70}}?)[,\s]{{0,2}}{_DATE}\){_BEHIND}"
)
# "Prosecutor v Tadić, IT-94-1-A, Judgment (15 July 1999) at para 120 (ICTY, Appeals Chamber)".
_OF_TRIBUNAL = late_pattern(
    r"(?P<title>[^,;“”()]{2,80}?\sv\.?\s[^,;“”()]{2,60}?),\s(?:Case\s)?(?:[Nn]o\.?\s)?(?P<number>[A-Z]{2,6}[-/]\d[\w/-]{1,16}),"
    rf"\s[A-Z][\w’ ]{{3,50}}?,?\s\(?{_DATE}\)?"
    rf"(?:,?\s(?:at\s)?(?:paras?\.?\s|¶{{1,2}}\s?|§{{1,2}}\s?){_PIN})?{_BEHIND}"
)
# "Treaty Powers: Hearing Before the S. Comm. on Foreign Relations, 106th Cong. 15 (1999) (statement of …)".
_HEARING = late_pattern(
    r"(?P<title>[A-Z][^“”()]{3,220}?\bHearings?\s(?:on\s[^()“”]{3,160}?\s)?[Bb]efore\s[^()“”]{5,200}?),\s(?P<congress>\d{2,3}(?:st|nd|rd|th|d)\sCong\.)(?:,\s\dd?(?:st|nd)?\s[Ss]ess\.)?"
    rf"(?:,?\s(?:at\s)?{_PIN})?\s\({_DATE}\){_BEHIND}"
)
# "Velásquez v. Honduras, Merits, Judgment, Inter-Am. Ct. H.R. (ser. C) No. 4, ¶ 166 (July 29, 1988)".
_OF_REGION = late_pattern(
    r"(?P<title>[^;“”]{2,120}?\sv\.?\s[^,;“”.]{2,60}?)[,.]\s(?:[^;“”]{2,120}?,\s)??(?P<institution>Inter-Am\.\s(?:Ct|Comm[’']n)\.?\sH\.\s?R\.|Eur\.\s(?:Ct|Comm[’']n)\.?\sH\.\s?R\.|Afr\.\s(?:Ct|Comm[’']n)\.?\sH\.(?:\s?&\s?P\.)?\s?R\.)"
    r",?\s(?:\((?P<series>[Ss]er\.\s[A-C])\)\s)?(?:[Nn]o\.\s(?P<number>\d{1,5}))?"
    rf"(?:,?\s(?:¶{{1,2}}\s?|paras?\.?\s|at\s|§\s?){_PIN})?\s\({_DATE}\){_BEHIND}"
)
_FORMS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("estatement ", _RESTATEMENT, "book"),
    ("ESTATEMENT ", _RESTATEMENT, "book"),
    ("Model ", _RESTATEMENT, "book"),
    ("U.C.C.", _RESTATEMENT, "book"),
    ("Principles of ", _RESTATEMENT, "book"),
    ("onst. ", _CONSTITUTION, "legislation"),
    ("ONST. ", _CONSTITUTION, "legislation"),
    (" Doc. ", _TITLED, "report"),
    (" Rep. ", _TITLED, "report"),
    ("H.", _OF_CONGRESS, "report"),
    ("S. ", _OF_CONGRESS, "report"),
    ("Hearing", _HEARING, "report"),
    (" Reg", _REGISTER, "report"),
    ("Rec", _RECORD, "article"),
    ("REC", _RECORD, "article"),
    (" v. ", _UNREPORTED, "jurisdiction"),
    (" H.", _OF_REGION, "jurisdiction"),
    (" v", _OF_TRIBUNAL, "jurisdiction"),
    ("In re ", _UNREPORTED, "jurisdiction"),
)
_SHORT = 70
_FIELDS = ("author", "title", "journaltitle", "volume", "pages", "series", "number", "institution", "note")


def read_american_law(text: StyledText) -> Assembled | None:
    """Read what American lawyers cite by its number or section alone; None for all else."""
    plain = text.plain
    # All end in a bracket, but for what is short or tells where else it is printed.
    if not plain[-3:].rstrip(" .").endswith(")") and len(plain) > _SHORT and "printed in" not in plain:
        return None
    if not _SIGNS.found_in(plain):
        return None
    start = introduction(plain)
    for sign, pattern, entry_type in _FORMS:
        match = pattern.match(plain, start) if sign in plain else None
        if match is not None and (pattern is not _TITLED or _names_body(match["author"])):
            return _assembled(match, entry_type)
    return None


def _names_body(printed: str) -> bool:
    return is_body(printed) or SHORTENED.search(printed) is not None


_SIGNS = Signs(
    "§", "Fed. Reg", "Federal Register", " Doc. ", " Rep. ", "onst. ", "ONST. ", "Cong", "CONG", "REP. NO",
    "Rep. No", " v. ", " v ", "In re ",
)  # fmt: skip


def _assembled(match: re.Match[str], entry_type: str) -> Assembled:
    groups = match.groupdict()
    fields = {
        name: (groups[name].strip(" ,"), *match.span(name))
        for name in _FIELDS
        if (groups.get(name) or "").strip(" ,")
    }
    if groups.get("author"):
        fields["author"] = (f"{{{match['author']}}}", *match.span("author"))
    if groups.get("date"):
        fields["date"] = (read_date(match["date"]) or match["date"][-4:], *match.span("date"))
    pin = groups.get("pin")
    return assembled(
        entry_type,
        fields,
        (_kind(match), _pin(pin), *match.span("pin")) if pin else None,
    )


def _pin(printed: str) -> str:
    """The page as it is cited; the comma of "31,903" parts thousands."""
    return printed if _THOUSANDS.fullmatch(printed) else plain_pages(printed.replace("*", ""))


_THOUSANDS = late_pattern(r"\d{1,3},\d{3}(?:\s?[-–]\s?\d{1,3},\d{3})?")


def _kind(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start("pin") - 7) : match.start("pin")]
    if "§" in before:
        return "section"
    if match.groupdict().get("kind"):
        return "article"
    return "paragraph" if "¶" in before or "para" in before else "page"
