"""Reviews as sentences in Dutch and Portuguese cite them: whose book, and who wrote of it where.

"de bespreking van Blécourt door N. Elias in Rechtsgeleerd Magazijn 8 (1889) 77", "recensão de *Os rios* por
Ana Sá, *Análise*, vol. 3, 1999, pp. 3-5". What is reviewed is the title, as such reviews have none of their
own.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.plain_names import family_names
from verifier.citations.tagger.head import introduction, is_head
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_REVIEW = late_pattern(
    r"(?:(?:de|een|a|uma|o)\s)?(?P<title>(?:[a-z]{4,16}e\s)?(?:(?:[Bb]oek)?[Bb]espreking|[Rr]ecensie|[Rr]ecens(?:ão|ões)(?:\scrítica)?|[Rr]esenha(?:\scrítica)?|[Cc]rítica)\s(?:van|de|do|da|dos|a|ao)\s[^;()]{3,160}?),?"
    r"\s(?:door|por|feita\spor)\s(?P<author>[^\Wa-z\d_][^,;:()\d]{2,60}?),?\s(?:(?:in|em|na|no):?\s)?(?P<journal>[^\Wa-z\d_][^,;:()\d]{3,80}?),?"
    r"\s(?:(?:vol\.|v\.|t\.|nr\.|n\.º)\s)?(?P<volume>\d{1,4}|[IVXLC]{1,7})(?:,\sn\.?º?\s(?P<number>\d{1,3}))?(?:\s\((?P<year>(?:1[6-9]|20)\d\d)(?:[-/]\d{2,4})?\)|,\s(?P<plain>(?:1[6-9]|20)\d\d)),?:?"
    r"\s(?:(?:p{1,2}|blz|S)\.\s?)?(?P<pages>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)[\s.]*\Z"
)
# "P. Boon, recensie van Maas, *Dijkrecht*, in: *Tijdschrift* 12 (2003) 45-47": who wrote it stands in front.
_SIGNED = late_pattern(
    r"(?P<author>[^\Wa-z\d_][^,;:()\d]{2,60}?),\s(?P<title>(?:(?:boek)?bespreking|recensie|recensão(?:\scrítica)?|resenha(?:\scrítica)?)\s(?:van|de|do|da|dos|a|ao|à)\s[^;()]{3,160}?),?\s(?:in|em):?\s(?P<journal>[^\Wa-z\d_][^,;:()\d]{3,80}?),?"
    r"\s(?:(?:vol\.|v\.|t\.|nr\.|n\.º)\s)?(?P<volume>\d{1,4}|[IVXLC]{1,8})(?:,\sn\.?º?\s(?P<number>\d{1,3}))?(?:\s\((?P<year>(?:1[6-9]|20)\d\d)(?:[-/]\d{2,4})?\)|,\s(?P<plain>(?:1[6-9]|20)\d\d)),?:?"
    r"\s(?:(?:p{1,2}|blz|S)\.\s?)?(?P<pages>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)[\s.]*\Z"
)
# "the review by Ruth Mostern in *Journal of Asian Studies* 76, no. 4 (2017): 1105–7": of what was just cited.
_IN_ENGLISH = late_pattern(
    r"(?:(?:the|a|an)\s)?(?P<title>(?:[a-z]{4,12}\s)?[Rr]eview(?:\s(?:essay|article))?)\s(?:by|of\sit\sby|of\sthis\s(?:book|work)\sby)\s(?P<author>[^\Wa-z\d_][^,;:()\d]{2,60}?),?\sin\s(?:the\s)?(?P<journal>[^\Wa-z\d_][^,;:()\d]{3,80}?),?"
    r"\s(?:vol\.\s)?(?P<volume>\d{1,4})(?:,\s(?:no|iss)\.\s(?P<number>\d{1,3}(?:[-–/]\d{1,3})?))?\s\((?:[A-Z][a-z]{2,8}\.?\s)?(?P<year>(?:1[6-9]|20)\d\d)\)(?P<plain>(?!))?"
    r"[:,]\s(?:pp?\.\s)?(?P<pages>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)[\s.]*\Z"
)
_SIGNS = Signs(
    "eview by",
    "eview of it by",
    "eview of this",
    "essay by",
    "article by",
    "espreking",
    "ecensie",
    "ecensão",
    "ecensões",
    "esenha",
    "rítica",
)
_LIKE_NAMES, _LONGEST = 0.4, 360


def read_review_in_sentence(text: StyledText) -> Assembled | None:
    """Read who reviewed whose book in which journal; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST or not _SIGNS.found_in(plain):
        return None
    start = introduction(plain)
    match = _REVIEW.match(plain, start) or _SIGNED.match(plain, start) or _IN_ENGLISH.match(plain, start)
    if match is None or not is_head(match["author"], _LIKE_NAMES):
        return None
    year = "year" if match["year"] else "plain"
    pages = plain_pages(match["pages"])
    fields: dict[str, Part] = {
        "author": (family_names(match["author"]), *match.span("author")),
        "title": (match["title"], *match.span("title")),
        "journaltitle": (match["journal"], *match.span("journal")),
        "volume": (match["volume"], *match.span("volume")),
        "date": (match[year], *match.span(year)),
    }
    if match["number"]:
        fields["number"] = (match["number"], *match.span("number"))
    if "-" in pages:
        fields["pages"] = (pages, *match.span("pages"))
    return assembled("review", fields, ("page", pages, *match.span("pages")))


__all__ = ["read_review_in_sentence"]
