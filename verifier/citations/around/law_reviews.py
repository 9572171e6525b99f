"""Citations of lawyers within a sentence, told by what they end in, as in plain type no title is set apart.

"The leading case is | Harlow v. Sutter Ditch Co., 61 Cal. 204, 211 (1882) |, in which the court declined":
volume, report, page and year in brackets are nothing else, and in front of them stand the parties, or author
and title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.citations.around.parties import case_begins
from verifier.citations.around.plain_works import HAS_ROLE
from verifier.citations.forms import read_form
from verifier.citations.forms.american_statutes import CODE
from verifier.citations.forms.on_file import WRITTEN
from verifier.citations.forms.parts import NOTED
from verifier.citations.tagger.gazetteers import is_given
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import found_by, late_pattern

_PINS = rf"(?:,\s(?:at\s)?\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?{NOTED}){{0,3}}"
_IN_BRACKETS = r"(?:\s\((?!reviewing\s|quoting\s|citing\s)(?:[^()]|\([^()]{1,90}\)){2,250}\)){0,3}"
# Reports and journals: "61 Cal. 204, 211 (1882) (per curiam)", "14 Ky. (3 Dane) 455, 460 (1833)", and
# "88 Nw. L.J. 1031, 1044 n.52 (1994)".
_REPORTED = late_pattern(
    r"(?<=,\s)\d{1,4}\s[A-Z][\w.&’']{0,14}(?:\s(?:\(\d{1,2}\s[A-Z][\w.]{1,12}\)|[A-Z\d&][\w.&’']{0,14}|of|on|the|and|for)){0,7}?\s\d{1,5}"
    rf"{_PINS}\s\([^()]{{0,40}}?(?:1[6-9]|20)\d\d\){_IN_BRACKETS}"
)
_HISTORY = late_pattern(
    r"(?:aff[’']?d|aff[’']g|rev[’']?d|rev[’']g|cert\.\s(?:denied|granted)|vacated|overruled|superseded|modified|abrogated|remanded|sub\snom\.|quoting|citing)"
    r"(?:\s[^,;.()]{1,60})?,?\s\Z"
)
# Behind a citation these go on with it; other words are the author's.
_GOES_ON = late_pattern(
    r"(?:[\s.]*\Z|[.;]|,?\s(?:aff|rev|cert\.|vacated|overruled|superseded|modified|abrogated|quoted\sin|cited\sin|reprinted\sin|available\sat|with\s|and\s(?=[A-Z])|\(|https?:))"
)
_SIGNAL = late_pattern(
    r"(?<![\w’])(?:(?:[Bb]ut\s)?[Ss]ee(?:\salso|\sgenerally|,\se\.g\.,)?|[Cc]f\.|[Aa]ccord|[Cc]ontra|[Cc]ompare)\s\Z"
)
_CLAUSE_BEFORE = late_pattern(r"(?:[.;:?!][”’)]{0,2}|^|,\swith|(?:^|[.;]\s)Compare)\s*\Z")
_STOP = late_pattern(r"[;?!]\s|(?<=[a-z]{3})\.[”’)]?\s(?=[^\Wa-z\d_])|\)\.\s")
# "a student piece, | Comment, Who Owns the Current?": what nobody signed (The Bluebook, rule 16.7.1).
_UNSIGNED = late_pattern(
    r"(?:(?<=[a-z]\s)|(?<=[a-z],\s))(?:Note|Comment|Case\sNote|Recent\sCase|Editorial)s?,\s(?=[A-Z“])"
)
_PART = r"[^\Wa-z\d_][\w’-]{0,20}\.?"
_NAME = rf"{_PART}(?:\s(?:(?:de|la|von|van|der|den|du|di|da)\s){{0,2}}{_PART}){{1,3}}"
_NAMED = late_pattern(
    rf"(?:(?<=[a-z]\s)|(?<=[a-z],\s))(?P<first>(?:[A-Z]\.){{2,3}}|[^\Wa-z\d_][\w’-]{{0,20}}\.?)(?=\s)(?<!\sThe)(?:\s(?:(?:de|la|von|van|der|den|du|di|da)\s){{0,2}}{_PART}){{1,3}}"
    rf"(?:(?:,\s{_NAME}){{0,3}},?\s(?:&|and)\s{_NAME})?,\s(?=[^\Wa-z\d_]|[“‘])"
)
# "(reviewing Daniel Roe, The River and the Rule (2008))" (rule 16.7.2),
# "(quoting Doe v. Roe, 555 U.S. 12 (2009))".
_WITHIN = late_pattern(
    r"(?<=\d\))\s\((?P<cue>[a-z]{3,14}ing)\s(?P<inner>[^\Wa-z\d_][^()]{8,200}\([^()]{2,80}\)(?:[^()]{0,40}\([^()]{2,80}\)){0,2})(?=\))"
)
_BOOK = late_pattern(
    rf"{_NAME}(?:(?:,\s{_NAME}){{0,3}},?\s(?:&|and)\s{_NAME})?,\s[^\Wa-z\d_][^()]{{3,140}}\([^()]{{0,60}}\d{{4}}\)"
)
# The paper of a case, whose name stands behind it:
# "Brief for Appellant at 12, | Board of Supervisors v. Pell".
_PAPER = late_pattern(
    r"(?<!\w)(?:(?:Opening|Reply|Amended|Joint)\s)?(?:Brief|Petition|Transcript|Complaint|Motion|Memorandum|Answer|Appendix|Record|Affidavit)"
    r"(?:\s[^;:.“”()]{2,160}?)?(?:\sn\.\s?\d{1,3})?,\s\Z"
)
_PARTICLES = frozenset(("de", "la", "le", "du", "di", "da", "del", "van", "von", "der", "den"))
# "Carla M. Bond, The Law of Piers § 12.3, at 40 (3d ed. 1999)".
_BY_SECTION = late_pattern(
    r"(?<=[a-z’])\s§{1,2}\s?\d[\w.:–-]{0,14}(?:,\sat\s\d{1,5}(?:\s?[-–]\s?\d{1,5})?)?\s\((?:[^()]{2,80}\s)?(?:1[6-9]|20)\d\d\)(?:\s\((?:1[6-9]|20)\d\d\))?"
)
# "Expectation and Authority 140–55 (1998)", "The Rule 12 n.3 (2d ed. 2004)": the page of a book and its year.
_BY_PAGE = late_pattern(
    r"(?<=[a-z’])\s\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\sn\.\s?\d{1,3})?\s\((?:(?:\d{1,2}(?:st|nd|rd|th|d)|rev\.)\sed\.\s)?(?:1[6-9]|20)\d\d\)(?![:,]\s?\d)"
)
_TITLE_ONLY = late_pattern(r"[^\Wa-z\d_][^,;.“”\"()\d]{3,120}")
_NEAR_BOOK = 220
_LONGEST_ROLE = len("herausgegeben von  ")
_UNDER = frozenset(("Under", "In", "By", "Since", "While", "Although", "Both"))
# "the statute, | Water Resources Act of 1951, ch. 40, 65 Stat. 12, 14 |, says".
_ACT = late_pattern(
    r"(?<=[a-z,]\s)(?!The\s|An?\s)(?:(?:[A-Z][\w’-]{0,20}|and|of|for|the)\s){0,8}?Act(?:\sof\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},\s)?\d{4})?,\s(?:[Cc]hs?\.|[Nn]o\.)\s\d{1,5},\s(?:§{1,2}\s?[\w().–-]{1,14},\s)?"
    r"\d{1,4}\s[A-Z][\w.’]{0,9}(?:\s[A-Z&][\w.’]{0,9}){0,5}\s\d{1,5}(?:,\s\d{1,5}(?:[-–]\d{1,5})?)?"
)
_NEAR = 60
_FARTHEST = 400


def cited_by_lawyers(text: StyledText) -> Iterator[tuple[int, int]]:
    """Where cases, articles and letters stand in sentences, and works in brackets behind others."""
    plain = text.plain
    if text.italics or not any(map(str.isdigit, plain)):
        return
    yield from _reported(text)
    if "§" in plain:
        yield from _by_section(text)
    if ")" in plain:
        yield from _by_page(text)
    if " Act" in plain:
        introduced = introduction(plain)
        for match in _ACT.finditer(plain, introduced):
            before = plain[max(0, match.start() - _NEAR) : match.start()]
            alone = _CLAUSE_BEFORE.search(before) is not None or introduced >= match.start()
            if not (alone and _GOES_ON.match(plain, match.end())) and read_form(text.slice(*match.span())):
                yield match.span()
    if " from " in plain and " to " in plain:
        yield from (
            match.span()
            for match in WRITTEN.finditer(plain)
            if plain[: match.start()].strip() and not plain[: match.start()].rstrip().endswith(";")
        )
    if ") (" in plain:
        for match in _WITHIN.finditer(plain):
            if match["cue"] == "reviewing":
                tells = _BOOK.fullmatch(match["inner"]) is not None
            else:
                tells = read_form(text.slice(*match.span("inner"))) is not None
            if tells:
                yield match.span("inner")


def _reported(text: StyledText) -> Iterator[tuple[int, int]]:
    plain = text.plain
    low = 0
    for match in _REPORTED.finditer(plain) if "(" in plain else ():
        at, end = match.span()
        if at < low:
            continue
        begun = case_begins(plain, low, at)
        if begun is None:
            found = _named_begins(text, max(low, at - _FARTHEST), at, end)
            if found is not None and not _is_explained(plain, found):
                yield found, end
        elif not _HISTORY.search(plain, low, begun) and not _is_explained(plain, begun):
            paper = _PAPER.search(plain, low, begun)
            begun = paper.start() if paper else begun
            signal = _SIGNAL.search(plain, low, begun)
            first = signal.start() if signal else begun
            alone = _CLAUSE_BEFORE.search(plain[max(low, first - _NEAR) : first]) is not None
            if not (alone and _GOES_ON.match(plain, end)) and read_form(text.slice(begun, end)) is not None:
                yield first, end
        low = end


def _is_explained(plain: str, place: int) -> bool:
    """Whether a place is in brackets that say what another work holds: "(2d ed. 1988) (arguing that | …)"."""
    depth = 0
    for index in range(place - 1, max(0, place - _FARTHEST), -1):
        depth += (plain[index] == ")") - (plain[index] == "(")
        if depth < 0:
            return plain[max(0, index - 2) : index].startswith(")")
    return False


def _by_section(text: StyledText) -> Iterator[tuple[int, int]]:
    """Treatises and codes of states that a sentence cites by section."""
    plain = text.plain
    low = 0
    for match in _BY_SECTION.finditer(plain):
        found = _named_begins(text, max(low, match.start() - _FARTHEST), match.start(), match.end())
        if found is not None:
            yield found, match.end()
        low = match.end()
    introduced = introduction(plain)
    for match in CODE.finditer(plain, introduced):
        near = max(introduced, match.start() - _NEAR)
        said = plain[near : match.start()].rstrip(" ,").rpartition(" ")[2]
        begun = (said[:1].islower() or said in _UNDER) and not _SIGNAL.search(plain, near, match.start())
        if begun and read_form(text.slice(*match.span())) is not None:
            yield match.span()


def _by_page(text: StyledText) -> Iterator[tuple[int, int]]:
    """Books that a sentence cites by page and year: "remains C.E. Whitlow, Expectation 140–55 (1998)"."""
    plain = text.plain
    low = 0
    for match in _BY_PAGE.finditer(plain):
        begun = max(low, match.start() - _NEAR_BOOK)
        found = _named_begins(text, begun, match.start(), match.end(), form=False)
        if found is not None:
            yield found, match.end()
            low = match.end()


def _named_begins(text: StyledText, low: int, at: int, end: int, *, form: bool = True) -> int | None:
    """Where a work begins behind words of a sentence: its author in full, or "Note" and its like.

    Without ``form`` it is enough that nothing but words of a title stands between the name and ``at``.
    """
    plain = text.plain
    stops = [match.end() for match in _STOP.finditer(plain, low, at)]
    low = stops[-1] if stops else low
    introduced = low + introduction(plain[low:at])
    for match in sorted(
        (*_UNSIGNED.finditer(plain, introduced, at), *_NAMED.finditer(plain, introduced, at)),
        key=re.Match.start,
    ):
        start = match.start()
        before = plain[introduced:start].rstrip(" ,").rpartition(" ")[2]
        if not before[:1].islower() or before in _PARTICLES:
            # "Tomás de la Vega, | Note, Lost Dockets": what stands in front is a name.
            continue
        if found_by(match, _NAMED) and not (is_given(match["first"]) or match["first"].count(".") > 1):
            continue
        if not form and found_by(match, _NAMED) and _TITLE_ONLY.fullmatch(plain, match.end(), at):
            return None if HAS_ROLE.search(plain, max(0, start - _LONGEST_ROLE), start) else start
        read = read_form(text.slice(start, end)) if form else None
        if read is not None and read.type in ("article", "book") and "title" in read.fields:
            return start
    return None
