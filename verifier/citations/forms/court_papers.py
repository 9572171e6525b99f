"""Briefs and other papers of a case, as The Bluebook has them (rule 10.8.3): their name, and then the case.

"Brief for Appellant at 12, Board of Supervisors v. Pell, 88 Cal. 19 (1891) (No. 13,402)", "Complaint ¶ 14,
Doe v. Roe, No. 12-345 (S.D.N.Y. Mar. 3, 2013)". Read as a decision, the name of the paper would be a party.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.american_law import read_american_law
from verifier.citations.forms.cases import read_case
from verifier.citations.forms.parts import assembled, noted_pages
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_PAPER = late_pattern(
    r"(?P<title>(?:(?:Opening|Reply|Supplemental|Joint|Amended|First|Second|Third|Class\sAction|Corrected)\s){0,3}"
    r"(?:Brief|Petition|Transcript|Tr\.|Complaint|Motion|Memorandum|Answer|Appendix|Record|Declaration|Affidavit|Objections?|Opposition|Stipulation|Indictment|Plea)"
    r"(?!\sfrom\s)(?:\s[^;,“”()\d]{2,140}?)?)(?:,?\s(?:at\s|¶{1,2}\s?|§\s?)(?P<pin>\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?:\sn\.\s?\d{1,3})?))?,\s"
    r"(?P<case>(?:[^\Wa-z\d_][^;“”()]{1,100}?\sv\.\s|In\sre\s|Ex\sparte\s)[^;“”]{10,260})"
)
_NUMBER = late_pattern(r"\s\((?:Nos?\.\s[\w,. &–-]{1,40})\)[\s.]*\Z")
_SIGNS = Signs(" v. ", "In re ", "Ex parte ")
_FIRST = (
    "Opening", "Reply", "Suppl", "Joint", "Amended", "First", "Second", "Third", "Class", "Correct", "Brief",
    "Petition", "Trans", "Tr.", "Compl", "Motion", "Memor", "Answer", "Append", "Record", "Decl", "Affid",
    "Object", "Oppos", "Stip", "Indict", "Plea",
)  # fmt: skip


def read_court_paper(text: StyledText) -> Assembled | None:
    """Read a brief, petition or other paper filed in a case; None for all else."""
    plain = text.plain
    start = introduction(plain)
    if not plain.startswith(_FIRST, start) or not _SIGNS.found_in(plain):
        return None
    match = _PAPER.match(plain, start)
    if match is None:
        return None
    first = match.start("case")
    number = _NUMBER.search(plain, first)
    end = number.start() if number else len(plain)
    case = text.slice(first, end)
    decided = read_case(case) or read_american_law(case)
    if decided is None or decided.type != "jurisdiction":
        return None
    last = len(plain.rstrip(" .,"))
    fields = {"title": (match["title"], *match.span("title")), "note": (plain[first:last], first, last)}
    day = next((span for span in decided.spans if span.field == "date"), None)
    if day is not None:
        fields["date"] = (decided.fields["date"], first + day.start, first + day.end)
    if match["pin"] is None:
        return assembled("misc", fields)
    kind = "paragraph" if plain[match.start("pin") - 2 : match.start("pin")].strip()[-1:] == "¶" else "page"
    return assembled("misc", fields, (kind, noted_pages(match["pin"]), *match.span("pin")))
