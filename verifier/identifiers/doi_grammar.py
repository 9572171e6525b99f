"""The shapes that decide where a DOI begins and ends (ISO 26324; the SICI of ANSI/NISO Z39.56).

The standard allows any character in a suffix, so endings are known from what registrants assign: the
patterns here say what belongs to no DOI that anybody registered.
"""

from __future__ import annotations

import re

from verifier.patterns import late_pattern

# Registrants have four or five digits today, nine are allowed for; 10.978 and 10.979 are ISBN-A.
PREFIX = r"10\.(?:\d{4,9}(?:\.\d{1,9}){0,4}|97[89]\.\d{2,8})"
_SLASH = r"(?:/|\\{1,2}/|%(?:25){0,2}2[Ff]|&\#(?:47|x2[Ff]);|[\u2044\u2215])"

START = late_pattern(
    r"(?:(?<![0-9A-Za-z.])|(?<=%[0-9A-Fa-f]{2})|(?<=%25[0-9A-Fa-f]{2})|(?<=[dD][oO][iI])|(?<=[dD][oO][iI]\.))"
    rf"{PREFIX}{_SLASH}"
)
PLAIN_START = late_pattern(rf"{PREFIX}/")

# Where the raw text cannot belong to the DOI that began before: blanks, quotes, CJK, another reference.
STOP = late_pattern(
    rf"""[\s"“”„‟«»‹›`|\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff01-\uff0c\uff0e-\uff5e…•†‡§¶]
    | </ | https?: | doi:?\s?10\.(?=\d{{4}}) | (?<=[,;|&)\]}}>'/\u2013-]){PREFIX}{_SLASH}
    | (?:(?<=%[0-9a-f]{{2}})|(?<=%25[0-9a-f]{{2}})){PREFIX}{_SLASH}""",
    re.VERBOSE | re.IGNORECASE,
)

# Words that extraction from PDF glues to an address or a DOI; a capital after them would be a name.
GLUED_WORDS = late_pattern(
    r"(?<=[0-9A-Za-z./)])[.,;]?(?:PMC?ID|Accessed|Available|Retrieved|Received|Accepted|Published|Copyright|Epub"
    r"|Medline|CrossRef|PubMed|Google|Article)(?![a-z/.=_-])"
)

_SICI = late_pattern(
    r"(?:<|&(?:amp;)?lt;|&\#60;|&\#x3c;)"
    r"(?P<pages>[A-Za-z0-9.,:+*_~()'/-]{1,80}?)"
    r"(?:>|&(?:amp;)?gt;|&\#62;|&\#x3e;)(?P<version>\d\.(?:\d|[A-Za-z])\.(?:CO|TX);2-)?",
    re.IGNORECASE,
)

# Left alone where the opening bracket was lost on the way to the registry.
SICI_VERSION = late_pattern(r">\d\.\d\.(?:CO|TX);2-", re.IGNORECASE)

# What publishers' sites put behind a DOI in their addresses.
_PAGE_WORDS = (
    "abstract|full|fulltext|full-text|fullpdf|full_text|pdf|epdf|pdfdirect|pdfplus|html|epub|meta|summary|references"
    "|citedby|suppinfo|figures|metrics|issuetoc|download|asset"
)
ENDINGS = late_pattern(
    rf"""(?:
      (?:/(?:{_PAGE_WORDS})(?:\.(?:html?|pdf))?){{1,3}}
    | /asset/[^/]{{1,200}}(?:/[^/]{{1,200}}){{0,3}}
    | /(?:-/)?dcsupplemental(?:/[^\s]{{0,200}})? | /-/dc\d+
    | /suppl_file/[^\s]{{0,200}} | /galley/[^\s]{{0,200}}
    | (?:\.full)?(?:\.pdf(?:\+html)?|\.html?|\.full-text)
    | ;jsessionid=[^\s]{{0,200}}
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
# These end a DOI only inside an address: as words of a suffix they may stand for themselves.
ADDRESS_ENDINGS = late_pattern(
    r"(?:\.(?:full|long|short|abstract|extract|full-text|xml|epub|txt|php|ris|bib)"
    r"|/(?:transform(?:/[^\s]{0,80})?|agency|cite|citation|export|toc|preview|tables|supplementary-material))$",
    re.IGNORECASE,
)
# bioRxiv's versions are of the page, not of the DOI; Oxford's article numbers, chapters likewise.
_PREPRINT_VERSION = late_pattern(
    r"(10\.(?:1101|64898)/(?:\d{4}\.\d\d\.\d\d\.)?\d{6,9})v\d{1,3}(?:\..{0,30})?$", re.DOTALL
)
_OXFORD_ARTICLE = late_pattern(r"(10\.1093/[a-z]+/[a-z]{2,8}\d{2,3})/\d{5,9}$", re.IGNORECASE)
_OXFORD_CHAPTER = late_pattern(
    r"(10\.1093/[a-z:]+/97[89]\d{10}\.\d{3}\.\d{4})/.{1,200}$", re.IGNORECASE | re.DOTALL
)
REGISTRANT_ENDINGS = (_PREPRINT_VERSION, _OXFORD_ARTICLE, _OXFORD_CHAPTER)

# Stems that no registrant leaves without more: only behind them a broken line may be joined at a full stop.
UNFINISHED = late_pattern(
    r"(?:10\.1016/j\.[a-z]{2,12}\.(?:\d{4}\.(?:\d\d\.)?)?|10\.1371/journal\.(?:p[a-z]{3}\.)?)$"
)


def sici_chunk(text: str, position: int) -> int | None:
    """Where ``<pages::code>version`` of an old DOI that opens at a place ends; None if none opens there.

    It is told from a tag of HTML or XML by what is in it: pages, or the double colon before a code.
    """
    found = _SICI.match(text, position)
    if found is None:
        return None
    pages = found["pages"]
    if found["version"] or "::" in pages or (":" in pages and pages[0].isdigit()):
        return found.end()
    return None
