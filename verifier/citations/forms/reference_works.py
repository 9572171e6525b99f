"""Works of reference by the word that is looked up: "Encyclopaedia Britannica, 11th ed., s.v. “Urga”"."""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.grammar.numbers import is_range, plain_pages
from verifier.citations.tagger.head import introduction
from verifier.compare.names import looks_like_names, read_names, to_biblatex
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_ENTRY = late_pattern(
    r"(?P<title>[^\Wa-z\d_][^,;“”„«»\d]{1,90}?)(?:,\s(?P<edition>[^,;“”„«»]{2,25}?(?:edn?|edition|Aufl|éd|ed)\.?))?"
    r"(?:,\s(?:(?:Bd|[Vv]ol|[Tt]|[Dd]l)\.\s?)(?P<volume>\d{1,3}|[IVXL]{1,6}))?(?:,\s(?P<location>(?:[’']s-)?[^\Wa-z\d_][^\d,;:]{2,30}?)(?:,\s(?P<house>[^\Wa-z\d_][^\d,;:()]{2,60}(?=,\s\d)))?)?"
    r"(?:,?\s\((?P<town>[^\Wa-z\d_][^\d,;:()]{2,40}):\s(?P<publisher>[^,;:()\d]{2,60}),\s(?P<year>(?:1[4-9]|20)\d\d)\)|,?\s\(?(?P<date>(?:1[4-9]|20)\d\d)\)?)?(?:,\s(?P<cue>kol|[Cc]ols?|Sp|pp?|S|blz|págs?)\.\s?(?P<pages>\d{1,5}(?:\s?[-–]\s?\d{1,5})?))?,?\s(?:s\.\s?vv?\.|ad\svoc(?:em|\.)|s\.\s?n\.|sub\sverbo|unter)\s?"
    r"(?:[“„«\"‘'](?P<quoted>[^“”„«»\"’;]{2,80}?)[.,]?[”“»\"’']|(?P<bare>[^“”„«»\"’;]{2,80}?)[.,]?)(?=[.,;\s]|\Z)"
)
_ADDRESS = late_pattern(r"https?://[^\s<>]{4,300}?(?=[\s.,;)]*(?:\s|\Z))")
# "RE VII 1 (1910) 1234–1240 s. v. Germania (M. Ihm)", as archaeologists cite articles of dictionaries.
_ARTICLE = late_pattern(
    r"(?P<booktitle>[A-ZÄÖÜ][A-Za-zÄÖÜ]{1,7}[²³]?)\s"
    r"(?P<volume>[IVXLC\d][IVXLC\d,/ A-Z]{0,12}?)\s\((?P<date>(?:1[89]|20)\d\d)\)"
    r"\s(?:Sp\.\s|S\.\s)?(?P<pages>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)(?:\sf{1,2}\.?)?(?:\sNr\.\s\d{1,4})?,?\ss\.\s?vv?\."
    r"\s(?P<title>[^()]{2,80}?)(?:\s\((?P<author>[^()\d]{3,60})\))?[\s.]*\Z"
)
_DAY = rf"(?P<day>(?i:{MONTH})\s\d{{1,2}},\s(?:19|20)\d\d|\d{{1,2}}\.?\s(?i:{MONTH})\s(?:19|20)\d\d)"
_OPENED = late_pattern(rf"(?:[Aa]ccessed|[Rr]etrieved|[Aa]bgerufen|[Cc]onsulté)\s(?:on\s|am\s|le\s)?{_DAY}")
_CHANGED = late_pattern(
    rf"(?:[Ll]ast\s(?:modified|updated|edited|revised)|[Uu]pdated|[Mm]odified)\s(?:on\s)?{_DAY}"
)
_SIGNED = late_pattern(
    r",?\s(?:\((?:by\s)?|by\s|von\s|par\s|por\s|di\s)(?P<author>(?:[^\Wa-z\d_][\w.’'-]{0,20}\s){1,3}[^\Wa-z\d_][\w’'-]{1,24})\)?[\s.]*\Z"
)
# "…, s.v. “Ferrari,” pp. 3–5 (G. Romano)": the pages of the article.
_PAGES = late_pattern(
    r",?\s(?:pp?\.|Sp\.|S\.|coll?\.)\s?(?P<pages>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)(?:\sff?\.)?"
)
_LIKE_NAMES = 0.5
_SIGNS = Signs("s.v", "s. v", "ad voc", "s.n.", "s. n.", "sub verbo")
_BY_NAME = late_pattern(
    r"(?i)en[cz][yi][ck]lop|dictionar|lexi[ck]|woordenboek|dicion[áa]ri|vocabul[áa]ri|encyclopedie|wörterbuch|di[zc]cionari|dizionari|dictionnaire|thesaurus|companion|handbook|handwörter"
    r"|reallexikon|glossar|factbook|wikipedia|wiktionary|almanac|yearbook|словарь|энциклопед"
)


def read_reference_work(text: StyledText) -> Assembled | None:
    """Read a work of reference and the word looked up in it; None for all else."""
    plain = text.plain
    if not _SIGNS.found_in(plain):
        return None
    start = introduction(plain)
    article = _ARTICLE.match(plain, start)
    if article is not None:
        return _article(article)
    match = _ENTRY.match(plain, start)
    if match is None:
        return None
    title = match["title"].strip()
    italic = any(run.start <= match.start("title") < run.end for run in text.italics)
    if not (
        italic or _BY_NAME.search(title) or re.fullmatch(r"[A-ZÄÖÜ][A-Za-zÄÖÜ]{0,3}[A-ZÄÖÜ²³]\d?", title)
    ):
        return None
    fields = {"title": (title, match.start("title"), match.start("title") + len(title))}
    for name in ("edition", "volume", "location", "date", "publisher"):
        if match[name]:
            fields[name] = (match[name].strip(), *match.span(name))
    if match["house"]:
        fields["publisher"] = (match["house"].strip(), *match.span("house"))
    if match["town"]:
        # "*Dictionary of Salt* (Oxford: Mill, 2004), s.v. ‘Brine’".
        fields["location"] = (match["town"].strip(), *match.span("town"))
        fields["date"] = (match["year"], *match.span("year"))
    for name, said in (("urldate", _OPENED), ("date", _CHANGED)):
        day = said.search(plain, match.end())
        if day is not None and name not in fields and read_date(day["day"]):
            fields[name] = (read_date(day["day"]), *day.span("day"))
    address = _ADDRESS.search(plain, match.end()) if "://" in plain else None
    if address is not None:
        fields["url"] = (address.group(), *address.span())
    return _looked_up(text, match, fields)


def _looked_up(text: StyledText, match: re.Match[str], fields: dict[str, tuple[str, int, int]]) -> Assembled:
    """The word that is looked up: the place in the work, or an article with its author."""
    plain = text.plain
    first, last = match.span("quoted" if match["quoted"] else "bare")
    if match["bare"]:
        # "s.v. *Ferrari, Defendente*": all of the italics.
        last = next((run.end for run in text.italics if run.start <= first < run.end), last)
    word = plain[first:last].strip(" .,")
    behind = max(match.end(), last)
    pages = _PAGES.match(plain, behind)
    behind = pages.end() if pages else behind
    signed = _SIGNED.match(plain, behind)
    if signed is not None and looks_like_names(signed["author"]) >= _LIKE_NAMES:
        # "s.n. ‘Corby, Sir Miles’, by L. Penn": an article of its own.
        fields["booktitle"] = fields.pop("title")
        fields["title"] = (word, first, first + len(word))
        fields["author"] = (to_biblatex(read_names(signed["author"])), *signed.span("author"))
        if pages and is_range(plain_pages(pages["pages"])):
            fields["pages"] = (plain_pages(pages["pages"]), *pages.span("pages"))
        place = ("page", plain_pages(pages["pages"]), *pages.span("pages")) if pages else None
        return assembled("inreference", fields, place)
    if not match["pages"]:
        return assembled("reference", fields, ("sub-verbo", word, first, first + len(word)))
    # "dl. IV, ’s-Gravenhage 1889, kol. 1672, s.v. Geschot" tells where it stands, so that it is cited itself.
    fields["booktitle"] = fields.pop("title")
    fields["title"] = (word, first, first + len(word))
    kind = "page" if match["cue"] in _OF_PAGES else "column"
    return assembled("inreference", fields, (kind, plain_pages(match["pages"]), *match.span("pages")))


_OF_PAGES = ("p", "pp", "S", "blz", "pág", "págs")


def _article(match: re.Match[str]) -> Assembled:
    names = ("title", "booktitle", "volume", "date")
    fields = {name: (match[name].strip(" ."), *match.span(name)) for name in names}
    if match["author"]:
        fields["author"] = (to_biblatex(read_names(match["author"])), *match.span("author"))
    pages = plain_pages(match["pages"])
    if is_range(pages):
        fields["pages"] = (pages, *match.span("pages"))
    return assembled("inreference", fields, ("page", pages, *match.span("pages")))
