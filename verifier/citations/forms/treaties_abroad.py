"""Treaties by their day as French, Spanish, Italian and German notes name them.

"Accord de partenariat entre l’Union européenne et la Mongolie, signé à Oulan-Bator le 30 avril 2013, JOUE",
"Convenzione dell’Aja del 18 ottobre 1907, art. 5".
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_NAMES = (
    "Accord", "Convention", "Traité", "Protocole", "Charte", "Pacte", "Déclaration", "Tratado", "Convenio",
    "Convención", "Acuerdo", "Protocolo", "Declaración", "Trattato", "Convenzione", "Accordo", "Protocollo",
    "Dichiarazione", "Abkommen", "Übereinkommen", "Vertrag", "Konvention", "Charta",
)  # fmt: skip
_TREATY = late_pattern(
    rf"(?P<title>(?:{'|'.join(sorted(_NAMES, key=len, reverse=True))})\s[^;:“”«»\"„\d()/]{{3,220}}?)"
    r"(?:,?\s\(?(?:signée?|conclue?|adoptée?|faite?|firmad[oa]|suscrit[oa]|adoptad[oa]|hech[oa]|firmat[oa]|adottat[oa]"
    r"|unterzeichnet|geschlossen)(?:\s(?:à|en|a|in|zu)\s[^\Wa-z\d_][\w’'-]+(?:\s[^\Wa-z\d_][\w’'-]+)?)?,?)?"
    r"\s(?:le|du|el|del|de|il|vom|am|von)\s"
    rf"(?P<day>\d{{1,2}}(?:\.|er|º)?\s(?:de\s|di\s)?(?i:{MONTH})\s(?:del?\s)?(?:1[5-9]|20)\d\d|\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:1[5-9]|20)\d\d)\)?"
    r"(?P<rest>(?:,\s[^;“”«»\"]{2,120})?)[\s.]*\Z"
)
# What may stand behind the day: an article, or the gazette in which it is printed.
_GAZETTE_OR_PLACE = late_pattern(
    r",\s(?:[Aa]rt(?:s|icles?|ículos?|icoli|icolo|ikel)?\.?\s|§|[Pp]réambule|[Pp]reámbulo|J\.?\s?O|BOE|DOUE|GU|G\.\s?U|R?BGBl|ABl|SR\s|RS\s|FF\s|RO\s|AS\s|UNTS|RTNU|[Bb]olet[ií]n\s|[Gg]azzetta|[Jj]ournal\s[Oo]ff|\d{1,4}\sUNTS)"
)
_COLLECTION = late_pattern(r",\s(?P<said>(?:dans|in|en|em)\s[^\Wa-z\d_][^;]{4,160}?)[\s.]*\Z")
_ARTICLE = late_pattern(
    r"[Aa]rt(?:s|icles?|ículos?|icoli|icolo|ikel)?\.?\s(?P<place>\d{1,4}(?:[\w().-]{0,9}[\w)])?|[IVX]{1,6})"
)


def read_treaty_abroad(text: StyledText) -> Assembled | None:
    """Read a treaty that is named by its day in another language than English; None for all else."""
    plain = text.plain
    start = introduction(plain)
    if not plain.startswith(_NAMES, start):
        return None
    match = _TREATY.match(plain, start)
    if match is None or (match["rest"] and not _GAZETTE_OR_PLACE.match(match["rest"])):
        return None
    fields = {"title": (match["title"].rstrip(" ,"), *match.span("title"))}
    fields["date"] = (read_date(match["day"]), *match.span("day"))
    article = _ARTICLE.search(plain, match.start("rest"))
    printed = _COLLECTION.match(plain, article.end()) if article is not None else None
    if printed is not None:
        # "art. 2, dans *Recueil des traités*, t. XXII, p. 412": where it is printed.
        fields["note"] = (printed["said"], *printed.span("said"))
    if article is not None:
        return assembled("legislation", fields, ("article", article["place"], *article.span("place")))
    rest = match["rest"].strip(" ,.")
    if rest:
        first = match.start("rest") + match["rest"].index(rest)
        fields["note"] = (rest, first, first + len(rest))
    return assembled("legislation", fields)
