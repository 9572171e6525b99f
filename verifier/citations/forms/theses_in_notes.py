"""Theses with a statement of where they were handed in, as notes in Portuguese and Dutch print it.

"Ana Sá, *Os foros*, dissertação de mestrado em História apresentada à Faculdade de Letras da Universidade do
Porto, Porto, ed. policopiada, 2001, p. 67", "M. Rein, *Dijken* (ongepubliceerde masterscriptie Universiteit
Utrecht, 2011), p. 34". The title is set in italics or quotation marks.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.plain_names import family_names
from verifier.citations.tagger.head import introduction, is_head
from verifier.citations.tagger.words import is_place
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_PAGES = (
    r"(?:,?\s(?:(?:p{1,2}|fl?s?|blz)\.\s)?(?P<pages>\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\s(?:e\.v\."
    r"|e\sss\.|ss\.|ff?\.))?)|,\s(?P<chapter>(?:cap|hst|hfdst)\.\s(?:\d{1,2}|[IVX]{1,5})))?[\s.]*\Z"
)
_YEAR = r"(?P<date>(?:1[89]|20)\d\d)"
_PORTUGUESE = late_pattern(
    r",?\s(?P<open>\()?(?P<type>(?:[Tt]ese|[Dd]issertação|[Tt]rabalho|[Rr]elatório|[Pp]rovas?)\sde\s(?:[Dd]outora(?:mento|do)|[Mm]estrado|[Ll]icenciatura|fim\sde\scurso|estágio|conclusão\sde\scurso|aptidão\s[^,()]{4,60}|livre-docência|agregação)(?:\sem\s(?:(?!apresentad|defendid)[^,();]){3,70}?)?)"
    r"(?:,|(?=\s(?:apresentad|defendid|d[ao]\s|n[ao]\s)))\s(?:(?:apresentad|defendid)[ao]s?\s)?(?:(?:à|ao|na|no|pela|da|do|junto\sd[ao])\s)?(?P<institution>[^\Wa-z\d_][^();]{3,140}?)"
    rf"(?:,\s(?P<location>[^\Wa-z\d_][\w’-]{{2,20}}(?:\s[^\Wa-z\d_]?[\w’-]{{2,20}}){{0,2}}))?(?:,\s(?P<note>(?:ed(?:ição|\.)\s)?(?:polic(?:opiad[ao]|\.)|dact(?:ilografad[ao]|\.)|mimeo(?:grafad[ao]|\.)?|(?:texto\s)?inédit[ao]|não\spublicad[ao])))?,?\s{_YEAR}(?(open)\))"
    rf"(?:[,\s]{{1,2}}\(?(?P<behind>polic(?:opiad[ao]|\.)|dact(?:ilografad[ao]|\.)|mimeo(?:\.)?|inédit[ao])\)?)?{_PAGES}"
)
_DUTCH = late_pattern(
    r",?\s\(?(?P<type>(?:(?:ongepubliceerde|onuitgegeven|niet-gepubliceerde|academisch)\s)?(?:(?:master|doctoraal|licentiaats|bachelor|eind)(?:scriptie|verhandeling|thesis|proef)|scriptie|proefschrift|dissertatie|diss\.|verhandeling))(?:(?:,\s|\s(?:aan\sde\s)?)(?P<institution>[^\Wa-z\d_][^,();\d]{2,70}))?(?P<location>(?!))?(?P<note>(?!))?,?"
    rf"\s{_YEAR}\)?(?P<behind>(?!))?{_PAGES}"
)
_SIGNS = Signs(
    "ese de ",
    "issertação de ",
    "rabalho de ",
    "elatório de ",
    "rovas de ",
    "scriptie",
    "erhandeling",
    "roefschrift",
    "issertatie",
)
_LIKE_NAMES, _LONGEST = 0.4, 420


def read_thesis_in_note(text: StyledText) -> Assembled | None:
    """Read a thesis by its title and the statement behind it; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST or not _SIGNS.found_in(plain):
        return None
    start = introduction(plain)
    titled = _title(text, start)
    if titled is None:
        return None
    first, last, before, behind = titled
    match = _PORTUGUESE.match(plain, behind) or _DUTCH.match(plain, behind)
    if match is None:
        return None
    names = plain[start:before].rstrip(" ,.:")
    if not names or any(map(str.isdigit, names)) or not is_head(names, _LIKE_NAMES):
        return None
    fields: dict[str, Part] = {
        "author": (family_names(names), start, start + len(names)),
        "title": (plain[first:last].strip(" ,."), first, last),
        "type": (match["type"], *match.span("type")),
        "date": (match["date"], *match.span("date")),
    }
    for name in ("institution", "location"):
        if match[name]:
            fields[name] = (match[name].strip(" ,"), *match.span(name))
    if "location" in fields and is_place(fields["institution"][0]) and not is_place(fields["location"][0]):
        # "Coimbra, Faculdade de Letras, 2003"
        fields["institution"], fields["location"] = fields["location"], fields["institution"]
    said = next((name for name in ("note", "behind") if match[name]), "")
    if said:
        fields["note"] = (match[said], *match.span(said))
    if match["chapter"]:
        cue, _, number = match["chapter"].partition(" ")
        return assembled(
            "thesis", fields, ("chapter", number, match.start("chapter") + len(cue) + 1, match.end("chapter"))
        )
    pages = ("page", plain_pages(match["pages"]), *match.span("pages")) if match["pages"] else None
    return assembled("thesis", fields, pages)


def _title(text: StyledText, start: int) -> tuple[int, int, int, int] | None:
    """Where the title begins and ends, and what sets it apart."""
    run = next((run for run in text.italics if run.start >= start), None)
    if run is not None:
        return run.start, run.end, run.start, run.end
    quote = next((quote for quote in find_quotes(text.plain) if quote.start >= start), None)
    return (*quote.inner, quote.start, quote.end) if quote is not None else None


__all__ = ["read_thesis_in_note"]
