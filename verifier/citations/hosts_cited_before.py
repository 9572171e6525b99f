"""Chapters whose book was cited before: "R. Ebeling, Einleitung, in: ebd., S. 9–31", "in *Carteggio* cit.".

The chapter is a work of its own that is cited for the first time; of the book only its short form is printed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from verifier.citations.known_works import OF_HOST, KnownWorks, Pointer
from verifier.citations.plain_names import family_names
from verifier.citations.short_forms import head_of
from verifier.citations.tagger.head import introduction, is_head
from verifier.compare.short_titles import families_of, names_fit
from verifier.model import Citation, StyledText
from verifier.patterns import late_pattern

_AGAIN = late_pattern(r",\s[Ii]n:?\s(?:ebd\.|ebda\.|ebenda|ibid\.|ivi)(?=[,\s]|\Z)")
_IN = late_pattern(
    r"(?P<part>[^:;]{5,200}?)[”»“\"]?,\s(?:[Ii]n:?|[Dd]ans|[Ee]n|[Ee]m)\s(?P<host>[^\Wa-z\d_].{2,160})\Z"
)
_HELD = frozenset({"journaltitle", "booktitle", "publisher", "location"})
_BOOKS = frozenset({"book", "collection", "mvbook", "proceedings"})
_ROLE = late_pattern(r"\s\((?:Hg|Hgg|Hrsg|[Ee]ds?|dirs?|a\scura\sdi|coords?|orgs?|red)\.?\)(?=,|\Z)")
# "PRATES, Anselmo, A pose": the given name stands behind a family name in capitals.
_INVERTED = late_pattern(
    r"(?P<names>[^\Wa-zà-ÿ\d_]{2,24}(?:[\s-][^\Wa-zà-ÿ\d_]{2,24}){0,3},\s[^\W\d_][\w.]{0,20}(?:\s[^\W\d_][\w.]{0,20}){0,2})[.,]\s(?P<title>.{2,180})"
)
_LIKE_NAMES, _MOST_CUTS = 0.5, 4
_THERE = ("Там же", "Там само", "Ibid")
_MARKS = '“”„«»"‘’ ,'


# "…, Barcelona, Crítica, 2003, en especial el capítulo de | Ana Ruiz, «Tandas y turnos», pp. 33–58".
_OF_THAT_BOOK = late_pattern(
    r"(?<!\w)(?:especially|esp\.|in\sparticular|particularly|notably|especialmente|en\s(?:especial|particular)|sobre\stodo|em\sespecial|sobretudo"
    r"|in\sparticolare|soprattutto|specialmente|en\sparticulier|notamment|surtout|bes(?:onders|\.)|insbesondere|darin|therein|dort)(?!\w)[^.;:]{0,12}"
    r"(?:chapters?|essays?|articles?|contributions?|capítulos?|ensayos?|artículos?|textos?|contribuci\w+|ensaios?|artigos?|saggio?|contribut[oi]|capitol[oi]"
    r"|chapitres?|contributions?|études?|Beitr(?:ag|äge)|Aufs[aä]tze?|Kapitel|Abschnitt)(?!\w)"
)


def with_host_cited_before(
    citation: Citation, text: StyledText, before: Citation | None, known: KnownWorks, said: str = ""
) -> Citation:
    """The citation, a chapter of a book that was cited before with what is known of that book.

    ``said`` are the words between the two.
    """
    if citation.short_form in ("op-cit", "supra"):
        return _named_host(citation, text, known)
    if citation.short_form == "short-title":
        return _host_itself(citation, known)
    fields = citation.fields
    there = next((name for name in ("journaltitle", "booktitle") if fields.get(name) in _THERE), "")
    if there and before is not None and there in before.fields:
        # "Он же. Ещё о степи // Там же. 1887. № 1": the journal of the article in front of it.
        spans = tuple(span for span in citation.spans if span.field != there)
        return replace(citation, fields={**fields, there: before.fields[there]}, spans=spans)
    if citation.short_form or "title" not in fields or "date" in fields:
        return citation
    if "booktitle" in fields and citation.type not in ("incollection", "inbook"):
        return citation  # a conference is held each year
    if "booktitle" in fields:
        # "Montalvo, «Presentación», en *Redes atlánticas*, pp. 11–18": the book was cited with its imprint.
        book = known.host(Pointer("", fields["booktitle"], whole_title=True, paged=True))
        if (book is None or "date" not in book) and (
            editor := fields.get("editor", "").partition(" and ")[0]
        ):
            # "in: ders. (Hrsg.), Fluten, S. 7–24": by its editor the first word of its title is enough.
            named = Pointer(editor.partition(",")[0], fields["booktitle"], family_alone=True)
            book = known.host(named)
            if book is not None and names_fit(families_of(fields["editor"]), book.get("editor", "")):
                fields = {**fields, "editor": book["editor"], "booktitle": book["title"]}
        told = {name: book[name] for name in OF_HOST if name in book} if book is not None else {}
        return replace(citation, fields={**told, **fields})
    if before is None:
        return citation
    if "pages" in fields and not fields.keys() & _HELD and _OF_THAT_BOOK.search(said) is not None:
        host = _host_of(before.type, before.fields)
        return replace(citation, type="incollection", fields={**fields, **host}) if host else citation
    if _AGAIN.search(citation.text) is None:
        return citation
    host = _host_of(before.type, before.fields)
    return replace(citation, type="incollection", fields={**fields, **host}) if host else citation


def _host_itself(citation: Citation, known: KnownWorks) -> Citation:
    """A book of which only parts were cited, by its short title: "*Letters*, I, p. 220" behind one of them.

    It is cited as a whole for the first time.
    """
    fields = citation.fields
    family = fields.get("author", "").partition(",")[0]
    pointer = Pointer(family, fields.get("title", ""), "", citation.locator, family_alone=True)
    book = known.only_host(pointer) if known.work(pointer) is None else None
    if book is None:
        return citation
    told = {name: value for name, value in book.items() if name != "volume"}
    kind = "collection" if "editor" in told else "book"
    return replace(citation, type=kind, fields=told, spans=(), short_form="")


def _host_of(entry_type: str, fields: Mapping[str, str]) -> dict[str, str]:
    """What a chapter takes from the book, or from another chapter of it."""
    if "booktitle" in fields:
        title, editor = fields["booktitle"], fields.get("editor", "")
    elif entry_type in _BOOKS and "title" in fields:
        title, editor = fields["title"], fields.get("editor", "") or fields.get("author", "")
    else:
        return {}
    told = {"booktitle": title, **{name: fields[name] for name in OF_HOST if name in fields}}
    return {**told, "editor": editor} if editor else told


def _named_host(citation: Citation, text: StyledText, known: KnownWorks) -> Citation:
    """A chapter and the short title of its book: "E. Marzocchi, Introduzione, in Carteggio cit., p. xxiv"."""
    head = head_of(text)
    match = _IN.match(head.plain, introduction(head.plain)) if head is not None else None
    if head is None or match is None:
        return citation
    host = _ROLE.sub("", match["host"])
    cuts = [place.start() for place in re.finditer(r", ", host)][:_MOST_CUTS]
    pointers = (Pointer(host[:cut], host[cut + 2 :].strip(_MARKS)) for cut in cuts)
    shapes = [*pointers, Pointer("", host.strip(_MARKS), whole_title=True, paged=True)]
    if host != match["host"] and not cuts:
        # "in MOURÃO e PRATES (orgs.), op. cit.": nothing but who edited it.
        shapes = [Pointer(host.strip(_MARKS), "")]
    book = next((book for shape in shapes if (book := known.host(shape)) is not None), None)
    inverted = _INVERTED.fullmatch(match["part"].strip(_MARKS))
    names, comma, title = match["part"].partition(", ")
    if inverted is not None:
        names, title = inverted["names"], inverted["title"]
    if book is None or not comma or not is_head(names, _LIKE_NAMES):
        return citation
    # "A.-L. Portal, qui introduit le même volume (« Pour une histoire du bruit », dans …": what is quoted.
    author, title = family_names(names), re.split("[«“„]", title)[-1].strip(_MARKS)
    if known.fits(Pointer(names, title)):
        return citation
    told = _host_of("book", book)
    fields = {"author": author, "title": title, **told}
    return replace(citation, type="incollection", fields=fields, spans=(), short_form="")
