"""Pages of the web as French notes describe them: "la page « Le piano », site du musée de X, www.x.org".

The address may lack its scheme, and behind it stands when the page was seen: "consultée le 5 mars 2017".
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.plain_names import biblatex_names
from verifier.citations.tagger.head import introduction, is_head
from verifier.model import StyledText
from verifier.patterns import late_pattern

_PAGE = late_pattern(
    r"(?:(?P<author>[^\Wa-z\d_][^«»;:]{3,60}),\s)?(?:(?:la|les|le|l[’'])\s?(?P<kind>pages?|billets?|articles?|notices?|fiches?|rubriques?|dossiers?)\s)?«\s?(?P<title>[^«»]{3,160}?)[.,]?\s?»,\s"
    r"(?:(?:sur\s)?(?:le\s)?(?P<site>(?:site|blog|carnet|portail)\s(?:internet\s|web\s|officiel\s|en\sligne\s)?(?:d[eu]s?\s|d[’']|de\sl[’']|«\s?)[^;«»]{2,90}?(?:\s?»)?),\s)(?:(?P<date>(?:\d{1,2}(?:er)?\s)?[a-zéû]{3,9}\s(?:19|20)\d\d),\s)?"
    r"(?:(?:à\sl[’']adresse|en\sligne|URL|disponible\ssur)\s?:?\s)?<?(?P<url>(?:https?://|www\.)[^\s<>,;()]{4,300}?)>?"
    r"(?:,?\s[(\[]?(?:(?:page|site|lien)\s)?(?:[Cc]onsultée?|vue?|visitée?)\s(?:pour\sla\sdernière\sfois\s)?(?:le|en)\s(?P<seen>[^,;:()\[\]]{4,20}?)[)\]]?)?[\s.]*\Z"
)
_LIKE_NAMES = 0.5
_LONGEST = 420


def read_french_web_page(text: StyledText) -> Assembled | None:
    """Read a page by its title in quotation marks and the site that it is of; None for all else."""
    plain = text.plain
    if "»" not in plain or ("://" not in plain and "www." not in plain) or len(plain) > _LONGEST:
        return None
    match = _PAGE.match(plain, introduction(plain))
    if match is None or (match["author"] and not is_head(match["author"], _LIKE_NAMES)):
        return None
    fields: dict[str, Part] = {name: (match[name].strip(), *match.span(name)) for name in ("title", "url")}
    fields["organization"] = (match["site"], *match.span("site"))
    if match["author"]:
        fields["author"] = (biblatex_names(match["author"]), *match.span("author"))
    for name, group in (("date", "date"), ("urldate", "seen")):
        day = read_date(match[group]) if match[group] else ""
        if day:
            fields[name] = (day, *match.span(group))
    return assembled("online", fields)
