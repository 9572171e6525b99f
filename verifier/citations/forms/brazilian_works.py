"""Chapters, and works of bodies, as ABNT NBR 6023 prints them in Brazil and many journals of Portugal.

"SILVA, João. Os rios. In: COSTA, Ana; PIRES, Rui (org.). *Águas*: ensaios. 2. ed. São Paulo: Hucitec, 2001.
p. 3-12.", "JUNTA DE ENERGIA NUCLEAR. *Relatório preliminar*. Lisboa, 1966. 84 p." Family names and names of
bodies stand in capitals, which tells where the title begins.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.event_papers import ends_of_names, names_as_field
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.numbers import plain_pages
from verifier.compare.names import is_body, read_names, to_biblatex
from verifier.model import StyledText
from verifier.patterns import late_pattern

_GREAT = r"[^\Wa-zà-ÿ\d_]"
_PLACE = (
    r"(?P<location>\[[sS]\.\s?l\.\]|[^\Wa-z\d_][\w’'.-]{1,24}(?:\s(?:(?:d[aeo]s?"
    r"|del?|la|los|am)\s)?[^\Wa-z\d_][\w’'.-]{1,20}){0,3}(?:,\s[A-Z]{2})?)"
)
_IMPRINT = (
    rf"(?:{_PLACE}(?:\s?:\s(?P<publisher>[^;:]{{2,90}}?))?,\s)"
    rf"(?P<date>\[?(?:c\.?\s?)?(?:1[5-9]|20)\d\d\]?(?:[-–](?:1[5-9]|20)?\d\d)?)"
)
_EDITION = (
    r"(?:(?P<edition>\d{1,2}\.?\s?ª?\s?ed\.(?:\s(?:rev|ampl"
    r"|atual|aum)\.(?:\se\s(?:rev|ampl|atual|aum)\.)?)?)\s)?"
)
_BY = (
    r"(?:(?:Tradução(?:\s(?:de|por))?:?|Trad\.(?:\sde)?:?)\s"
    r"(?P<translator>[^\Wa-z\d_][^.;:]{3,60}(?:\s[A-Z]\.\s[^.;:]{2,40})?)\.\s)?"
)
_BEHIND = (
    r"(?:\.\s(?P<pagetotal>\d{1,4}\s[pf]\.))?(?:(?:[.,]|(?<=[pf]\.))\s(?:v\.\s(?P<volume>\d{1,3}|[IVX]{1,5})))?(?:\.\s\((?P<series>[^()]{3,90}?)(?:[,;]\s(?:v\.|n\.)?\s?(?P<number>\d{1,4}))?\))?"
    r"(?:[.,]\s(?:p|f|pp)\.\s(?P<pages>\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?:,\s\d{1,5}(?:[-–]\d{1,5})?){0,4}(?:\set\sseq\.|\sss\.)?)|[.,]\s(?P<article>arts?\.\s\d{1,4}[º°]?(?:,\s[\w§º°\s.]{1,20})?)|[.,]\s(?P<chapter>cap\.\s(?:\d{1,3}|[IVXLC]{1,6})))?[\s.]*\Z"
)
_CHAPTER = late_pattern(
    rf"(?P<title>[^\Wa-z\d_][^;]{{2,260}}?[^\s])\.\s[IiEe][nmNM]:\s(?:(?P<same>_{{2,12}})|(?P<editors>{_GREAT}{{2,24}}(?:[\s-]{_GREAT}{{2,24}}){{0,4}},\s[^()]{{2,160}}?)(?:\s\((?P<role>[Oo]rgs?|[Cc]oords?|[Ee]ds?|[Dd]irs?|[Oo]rganizador(?:es)?)\.?\)(?=[.,]\s))?)"
    rf"(?:\.|(?<=\)),)\s(?P<booktitle>[^\Wa-z\d_](?:(?!\([OoCcEeDd](?:rg|oord|d|ir)s?\.)[^;]){{2,220}}?)\.\s{_EDITION}{_BY}{_IMPRINT}{_BEHIND}"
)
_BODY = late_pattern(
    rf"(?P<author>{_GREAT}{{3,24}}(?:[\s-](?:\({_GREAT}{{2,12}}\)|{_GREAT}{{1,24}})){{0,11}})(?:\s\((?P<level>[^()\d]{{2,30}})\))?\.\s"
)
# "UNIVERSIDADE DO SUL. Sistema de Bibliotecas. *Normas*": a part of the body, in front of the title.
_UNIT = late_pattern(r"(?:[^\Wa-z\d_][^.;:,()\d]{3,60}|\[?Constituição\s\(\d{4}\)\]?)\.\s")
_REPORT = late_pattern(r"Relat[óo]rio|Censo|Recenseamento|Anuário|Plano|Inquérito|Pesquisa|Boletim")
_ONLY_STOP = late_pattern(
    r"[^.;:]{4,160}\.\s[^\Wa-z\d_][^.,;:\d]{2,30}(?::\s[^.;:]{2,60})?,\s(?:1[5-9]|20)\d\d(?!\w)"
)
_STANDARD = late_pattern(r"(?:ABNT\s)?(?:NBR|ISO|NP|EN)\s")
_OF_BODY = late_pattern(
    rf"(?P<title>[^\Wa-z\d_][^;]{{2,220}}?)[.,]\s{_EDITION}{_BY}(?:v\.\s(?P<first_volume>\d{{1,3}}),\s)?{_IMPRINT}{_BEHIND}"
)
_SHORTEST = 2
_LONGEST = 600


def read_brazilian_work(text: StyledText) -> Assembled | None:
    """Read a chapter, or a work of a body, whose author stands in capitals; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST or not plain[:_SHORTEST].isupper() or ". " not in plain:
        return None
    if "n: " in plain or "m: " in plain or "N: " in plain:
        chapter = _chapter(text)
        if chapter is not None:
            return chapter
    return _of_body(text)


def _chapter(text: StyledText) -> Assembled | None:
    plain = text.plain
    for end in ends_of_names(plain):
        match = _CHAPTER.match(plain, end)
        if match is None:
            continue
        fields = {**names_as_field(plain, end), **_parts(match, ("title", "booktitle"))}
        if match["editors"]:
            names = match["editors"].strip(" ,")
            role = "editor" if match["role"] else "bookauthor"
            fields[role] = (to_biblatex(read_names(names)), match.start("editors"), match.end("editors"))
        elif match["same"]:
            # "In: ______. *Trabalho e dominação*": the book is of the author of the chapter.
            fields["bookauthor"] = (fields["author"][0], *match.span("same"))
        entry_type = "incollection" if match["role"] else "inbook"
        return assembled(entry_type, fields, _place(match, fields))
    return None


def _of_body(text: StyledText) -> Assembled | None:
    """A work of a body: its title is set in italics, or all that follows is its imprint."""
    plain = text.plain
    body = _BODY.match(plain)
    if body is None or not (" " in body["author"] or len(body["author"]) <= len("UNESCO  ")):
        return None
    unit = _UNIT.match(plain, body.end())
    if unit is not None and body["author"].count(" ") <= 1 and "Constitui" not in unit.group():
        # "BRASIL. Ministério da Saúde": the ministry alone is who wrote it.
        unit = None
    starts = {run.start for run in text.italics}
    first = next((each.end() for each in (body, unit) if each and each.end() in starts), 0)
    if not first and not text.italics and is_body(body["author"]) and " " in body["author"]:
        # In plain type a title with a full stop may be a part of the body, or a title and its journal.
        first = body.end() if _ONLY_STOP.match(plain, body.end()) else 0
    match = _OF_BODY.match(plain, first) if first else None
    if match is None or _STANDARD.match(plain, first):
        return None
    author = plain[:first].rstrip(". ")
    fields: dict[str, Part] = {"author": ("{" + author + "}", 0, len(author)), **_parts(match, ("title",))}
    if match["first_volume"]:
        fields["volume"] = (match["first_volume"], *match.span("first_volume"))
    entry_type = "report" if _REPORT.match(match["title"]) else "book"
    return assembled(entry_type, fields, _place(match, fields))


def _parts(match: re.Match[str], titles: tuple[str, ...]) -> dict[str, Part]:
    """The title and imprint as fields."""
    fields: dict[str, Part] = {}
    for name in (*titles, "edition", "location", "publisher", "volume", "series", "number", "pagetotal"):
        if match[name]:
            value = match[name].strip(" ,")
            fields[name] = (value, match.start(name), match.start(name) + len(value))
    if "edition" in fields:
        printed, start, _ = fields["edition"]
        edition = re.match(r"\d{1,2}", printed)
        if edition is not None and re.fullmatch(r"\d{1,2}\.?\s?ª?\s?ed\.", printed):
            fields["edition"] = (edition.group(), start, start + edition.end())
    if match["translator"]:
        fields["translator"] = (to_biblatex(read_names(match["translator"])), *match.span("translator"))
    year = re.search(r"(?:1[5-9]|20)\d\d(?:[-–](?:1[5-9]|20)\d\d)?", match["date"])
    if year is not None:
        first = match.start("date") + year.start()
        fields["date"] = (re.sub("[-–]", "/", year.group()), first, first + len(year.group()))
    return fields


def _place(match: re.Match[str], fields: dict[str, Part]) -> tuple[str, str, int, int] | None:
    if match["chapter"]:
        start, end = match.span("chapter")
        return "chapter", match["chapter"].removeprefix("cap. "), start + len("cap. "), end
    if match["article"]:
        start, end = match.span("article")
        first = start + match["article"].index(" ") + 1
        return "article", match.string[first:end], first, end
    if not match["pages"]:
        return None
    pages = plain_pages(match["pages"])
    if re.fullmatch(r"\d+-\d+", pages):
        fields["pages"] = (pages, *match.span("pages"))
    return "page", pages, *match.span("pages")


__all__ = ["read_brazilian_work"]
