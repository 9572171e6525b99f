"""Citations that don't name their author, with who is named in front of them, also by "Id." or "ders."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from verifier.citations.around.names_in_front import last_name, only_name
from verifier.citations.grammar.russian_cases import nominative
from verifier.citations.joined_works import by_the_same_author
from verifier.citations.known_works import KnownWorks
from verifier.citations.named_in_front import (
    is_again_in_bracket,
    is_by_who_is_named,
    known_person,
    points_back_unnamed,
    sentence_begins,
    who_in_his,
    who_says,
)
from verifier.citations.plain_names import family_names
from verifier.citations.split import Piece, Split, SplitNote
from verifier.citations.tagger.head import OF_THE_SAME, introduction
from verifier.citations.tagger.russian_leads import who_says_so
from verifier.compare.fold import loose
from verifier.compare.short_titles import families_of
from verifier.model import Citation
from verifier.patterns import late_pattern

_SEE_ABOUT = late_pattern(
    r"(?P<name>(?<=[a-zß-öø-ÿ]\s)[^\Wa-z\d_][\w’'-]{2,24}(?:\s[^\Wa-z\d_][\w’'-]{2,24}){0,2}),?\s\(?(?:see|cf\.|siehe|vgl\.|voir|véase|cfr\.)\s\Z"
)
_NEAR = 60


def by_who_says(note: SplitNote, split: Split, read: Sequence[Citation]) -> list[Citation]:
    """The citations of a note, each "氏著" or "dans ses" with the author named in front of it."""
    citations = list(read)
    plain = note.printed.plain
    for index, (piece, citation) in enumerate(zip(split.pieces, read, strict=True)):
        if "author" in citation.fields or citation.short_form:
            continue
        by_him = is_by_who_is_named(plain, piece.start)
        author = (who_says if by_him else who_in_his)(plain, piece.start)
        if by_him and not author and index:
            # "宋一凡：《论江》，博士学位论文，2012年；氏著《论河》": who is cited in front of it.
            author = citations[index - 1].fields.get("author", "")
        if not author and not piece.lead.isascii() and (said := who_says_so(piece.lead)):
            author = family_names(said)
        if not author and plain[piece.start - 1 : piece.start] == "(" and _has_an_author(citation):
            # "wie Katharina Stettner sagt (Stimme und Kanzel, in: …, Göttingen 2014, S. 77)".
            named = only_name(plain[sentence_begins(plain, piece.start) : piece.start])
            author = family_names(named) if named else ""
        if author:
            citations[index] = replace(citation, fields={"author": author, **citation.fields})
    return by_the_same_author(plain, split.pieces, citations)


def _has_an_author(citation: Citation) -> bool:
    """Whether a work begins with its title and is of a kind that somebody signs: no newspaper or file."""
    fields = citation.fields
    title = next((span for span in citation.spans if span.field == "title"), None)
    if title is None or title.start > 1:
        return False
    signed = citation.type in ("book", "incollection", "inbook", "thesis", "inproceedings")
    return (signed and "date" in fields) or (citation.type == "article" and "volume" in fields)


def in_nominative(citation: Citation, known: KnownWorks) -> Citation:
    """A back reference with its author as his work has him: "Гольц" for "у Гольца (Указ. соч. С. 44)"."""
    author = citation.fields.get("author", "")
    if citation.short_form not in ("op-cit", "short-title") or not author or author.isascii():
        return citation
    family = author if citation.short_form == "op-cit" else author.partition(",")[0]
    named = nominative(family, known.families())
    if named == family:
        return citation
    return replace(citation, fields={**citation.fields, "author": named}) if named else citation


def by_known_person(note: SplitNote, piece: Piece, citation: Citation, known: KnownWorks) -> Citation:
    """A "前引书" without a name, with the known author that its sentence names in front of it.

    A "同上书" in a bracket behind a sentence on one of the works of its note means that one.
    """
    plain = note.printed.plain
    told = citation.short_form == "op-cit" and points_back_unnamed(citation.text)
    again = citation.short_form == "ibid" and is_again_in_bracket(plain, piece.start)
    if citation.short_form == "supra" and not citation.fields.keys() & {"author", "title"}:
        # "As Brandvold foresaw, supra note 7, at 1899".
        at = citation.text.find("supra")
        author = known_person(plain, piece.start + at, known.persons) if at > 0 else ""
        if not author and (named := _SEE_ABOUT.search(plain, max(0, piece.start - _NEAR), piece.start)):
            # "had been counsel in Dormer, see | supra note 12".
            author = family_names(named["name"])
        return replace(citation, fields={"author": author, **citation.fields}) if author else citation
    if citation.fields or not (told or again):
        return citation
    author = known_person(plain, piece.start, known.persons)
    return replace(citation, fields={"author": author}, short_form="op-cit") if author else citation


def _maker(citation: Citation) -> str:
    """Who made a work: "P. Lacour (dir.), *Les Routes* ; Id., « L’eau »" means who edited the book."""
    return citation.fields.get("author", "") or citation.fields.get("editor", "")


# "selon le rapport du même Trévic (ibid., f° 210)": whose work of those just cited it is.
_NAMED_IN_FRONT = late_pattern(r"(?P<name>[^\Wa-zà-ÿ\d_][\w’'-]{2,24})\s\(\Z")
_JUST_CITED = 4


def by_named_in_front(citation: Citation, earlier: Sequence[Citation], said: str) -> Citation:
    """An "ibid." in brackets behind a name, as the work of him that was cited a few citations ago."""
    named = _NAMED_IN_FRONT.search(said) if citation.short_form == "ibid" and not citation.fields else None
    if named is None or not earlier:
        return citation
    family = loose(named["name"])
    meant = [
        each.fields["author"]
        for each in earlier[-_JUST_CITED:]
        if family in families_of(each.fields.get("author", ""))
    ]
    if not meant or family in families_of(earlier[-1].fields.get("author", "")):
        return citation
    return replace(citation, short_form="op-cit", fields={"author": meant[-1]})


_SAME_AUTHOR = late_pattern(
    r"(?-i:Id|Ead)\.\s(?=[^\W\d_][^.;]{3,160}\.\s)|(?-i:Idem|Eadem)\.\s(?=[^\W\d_]{3}|[AO]s?\s[^\W\d_])|(?:ders|dies|dens|dems|id|idem|ead|eadem|derselbe|dieselbe|dezelfde)\b\.?[,:]\s|(?:он|она|они|він|вон[аи])\sже?[.:,]\s",
    re.IGNORECASE,
)
_SAME_AND_PLACE = late_pattern(
    r"(?:ders|dies|dens|dems|derselbe|dieselbe|(?:le|la)\smême|el\smismo|la\smisma|lo\sstesso|la\sstessa|он(?:а|и)?\sже)[.,]",
    re.IGNORECASE,
)
_ONLY_THE_SAME = late_pattern(
    r"(?:ders|dies|dens|dems|id|idem|ead|eadem|derselbe|dieselbe|dezelfde)\.?", re.IGNORECASE
)


def by_the_same(citation: Citation, before: Citation | None, said: str) -> Citation:
    """A citation in full whose author is named "Id." or "da mesma autora", with the author whom that means.

    That is who was named last in full in what is ``said`` in front of it, else the author of the one before.
    """
    same = _ONLY_THE_SAME.fullmatch(citation.fields.get("author", "")) is not None
    if citation.short_form == "op-cit" and not citation.fields and before is not None:
        # "Berg, Flüsse, S. 4; dies., S. 142".
        named = _maker(before)
        told = _SAME_AND_PLACE.match(citation.text, introduction(citation.text)) is not None
        return replace(citation, fields={"author": named}) if named and told else citation
    named_again = "title" in citation.fields or citation.type == "article"
    if ("author" in citation.fields and not same) or not named_again:
        return citation
    joined = said.strip(" ,") == "and" and citation.type == "article" and before is not None
    if not (
        joined or _SAME_AUTHOR.match(citation.text, introduction(citation.text)) or OF_THE_SAME.search(said)
    ):
        return citation
    named = last_name(said)
    told = _SAME_AUTHOR.match(citation.text, introduction(citation.text)) is not None
    made = (_maker(before) if told else before.fields.get("author", "")) if before else ""
    author = family_names(named) if named else made
    if not author:
        return citation
    return replace(citation, fields={**citation.fields, "author": author})
