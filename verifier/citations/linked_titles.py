"""What a link shows is the title of what it leads to: "[User Guide](https://…), Mill Press, 2017".

Words that hardly differ from a name ("User Guide", "Git - Book") or from a journal and a date say nothing of
themselves. The link says that they are a title, so they are read as if they stood in quotation marks; in
what is told of the note afterwards the marks are gone again.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from verifier.citations.forms import read_form
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.short_forms import read_short_form
from verifier.citations.tagger.gazetteers import is_given
from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.words import PERIODICAL
from verifier.compare.names import is_body, read_names, to_biblatex
from verifier.documents.links import addresses_in
from verifier.model import Citation, FieldSpan, Span, StyledText
from verifier.patterns import late_pattern

_LONGEST = 300
_FARTHEST = 200
_MOST_LINKS = 40
_MARKS = str.maketrans('“”„«»"', "‘’‘‹›'")
"""Marks within a title, as long as they were, so that those around it are the outermost."""

# What a link beside a citation says of itself, or where it leads: "here", "Archived from the original".
_SERVICE = late_pattern(
    r"(?:(?:read|view|see|click|available|accessible|retrieved|accessed|archived?|permanent|direct|external"
    r"|on-?line|free|open|full|original|backup|cached|mirror(?:ed)?|saved|pdf|html?|epub|web|ur[li]s?"
    r"|links?|lien|source|text|article|version|copy|page|website|site|here|there|this|the|an?|in|on|at|as|from"
    r"|it|to|of|by|via|for|access|abstract|preview|downloads?|file|document|doi|is[bs]n|oclc|lccn|pmid|pmc"
    r"|pubmed|jstor|arxiv|hdl|bibcode|ssrn|google|books?|scholar|internet|wayback|machine|perma|cc|permalink"
    r"|more|back|edit|registration|required|subscription|quelle|hier|ici|aquí|aqui|qui|en|ligne|línea|volltext"
    r"|abgerufen|consulté|consultado|archiviert|archivé|archivado|тут|здесь|ссылка|архив|wikipedia|wikidata"
    r"|链接|連結|原文|存档|存檔|全文|网页|下载)(?![^\W\d_])|[\W\d_])+",
    re.IGNORECASE,
)
# "pp. 44–48", "vol. 3", "3 May 2017", "10.1000/182": places in a work, dates, numbers of registries.
_PLACE = late_pattern(
    r"(?:pp?|pages?|vols?|volumes?|ch(?:ap)?|chapters?|notes?|nn?|S|Bd|Nr|с|т|§{1,2})\.?\s?[\dIVXLC][\d\s,.:–-]{0,40}"
    r"|(?:\d{1,2}\.?\s)?[^\W\d_]{3,12}\.?\s(?:\d{1,2},\s)?(?:1[5-9]|20)\d\d|(?:doi|arxiv|hdl|isbn):?\s?[\d./-]{4,}\S*",
    re.IGNORECASE,
)
# "Berg (2001) Rivers", "Rivers (Bonn: Mill Press, 2001)", "Rivers, vol. 2, pp. 3–4": the whole citation.
_WHOLE = late_pattern(
    r"[,.]\s(?:vol|no|nr|bd|pp?|S|с)\.\s?\d|\((?:[^()]{2,60},\s)?\d{4}[a-z]?\)|[,.][”\"]\s"
    r"|[,.]\s(?:(?:\d{1,2}\.?\s)?[^\W\d_]{3,12}\.?\s(?:\d{1,2},\s)?)?(?:1[5-9]|20)\d\d(?=\Z|[.,;:])"
)
# "RFC 2119", "ISO 639-1": a document by its symbol, which says what it is.
_SYMBOL = late_pattern(
    r"(?:RFC|BCP|STD|ISO|IEC|DIN|EN|ГОСТ|GB/T|ITU-T)(?:[/\s-](?:IEC|ISO|EN|[A-Z]))?\.?[\s-]?\d[\w.:-]*"
)
_PERSON = late_pattern(
    r"[^\Wa-z\d_][\w’'-]{1,30},\s(?:[^\Wa-z\d_]\.[\s-]?){1,4}"
    r"|(?:[^\Wa-z\d_][\w’'.-]{0,24}\s(?:(?:de|der|den|van|von|da|di|la|le|el)\s){0,2}){1,3}[^\Wa-z\d_][\w’'-]{1,24}"
)
# Names, a year in brackets: all that stands before the title of a citation.
_NAMES = late_pattern(
    r"(?:(?:[^\W_a-zß-öø-ÿа-яё\d][\w’'.&/-]{0,40}|de|der|den|van|von|zu|d[aeio]|do|dos|du|del|della|la|le|el|al"
    r"|bin|ibn|und|et|and|y|e|и|eds?\.?|others|n\.d\.|nd|&|[—–-]{1,3}"
    r"|[(\[]?\d{1,2}(?:st|nd|rd|th)?\.?|[(\[]?\d{4}[a-z]?(?:-\d\d){0,2})[\]),.:;]{0,4}(?:\s|\Z)){0,16}"
)
_PARTED = late_pattern(r"[.,:;(\[)\]—–-]\s?\Z|[：，、。（]\Z")
# "[The report](…) says that": the words are a part of a sentence. "[Новости](…) // Газета": the slashes say
# already where a title ends.
_RUNS_ON = late_pattern(
    r"[’']s?(?!\w)|[^\W\u3040-\u9fff]|\.?\s?//\s|\s(?!(?:by|von|par|por|retrieved|accessed|archived|abgerufen|consulté"
    r"|consultado|via|https?:|www\.)(?!\w))[a-zß-öø-ÿа-яё]"
)
# "2001;3:4", ", 12(3), 44", " vol. 3, no. 4": behind the name of a journal.
_VOLUME = late_pattern(
    r"[\s,.]{1,3}(?:\d{4};\s?\d|(?:vol\.\s?)?\d{1,4}\s?(?:\(|[:.]\s?\d|,\s(?:no|pp?)\.)|vol\.)", re.IGNORECASE
)
_SUBTITLE = late_pattern(r":\s[^.,;:()\[\]“”\"]{3,150}?(?=[.,;(]|\s?https?:|\Z)")
_SAYS = late_pattern(r"[^\W\d_]{2}|[\u3040-\u9fff]")
# What may follow the title of a page and is none itself.
_NO_TITLE = late_pattern(
    r"(?:(?:last\s)?(?:retrieved|accessed|archived|visited|abgerufen|consulté|consultado)(?!\w)[^;]{0,80}"
    r"|(?:\d{1,2}\.?\s)?[^\W\d_]{3,12}\.?\s(?:\d{1,2},\s)?\d{4}|pdf|[\W\d_])+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A text with the titles that its links show in quotation marks, which stand at ``marks``."""

    text: StyledText
    marks: tuple[int, ...] = ()
    titles: tuple[tuple[str, str], ...] = ()

    def printed(self, citation: Citation, start: int) -> Citation:
        """A citation that was read at ``start`` of this text, as the note prints it."""
        if not self.marks:
            return citation
        inside = [at - start for at in self.marks if start <= at < start + len(citation.text)]
        if not inside:
            return citation
        text = "".join(sign for at, sign in enumerate(citation.text) if at not in inside)
        fields = dict(citation.fields)
        for opening, closing in zip(self.marks[::2], self.marks[1::2], strict=True):
            title = self.text.plain[opening + 1 : closing]
            if (by := fields.get("title", "")).startswith(f"“{title}” by ") and "author" not in fields:
                fields["author"] = to_biblatex(read_names(by[len(title) + 6 :]))
                fields["title"] = title
            fields = {name: value.replace(f"“{title}”", title) for name, value in fields.items()}
        for quoted, shown in self.titles:
            text = text.replace(quoted, shown, 1)
            fields = {name: value.replace(quoted, shown) for name, value in fields.items()}
        spans = (
            FieldSpan(
                span.field,
                span.start - bisect_left(inside, span.start),
                span.end - bisect_left(inside, span.end),
                span.confidence,
            )
            for span in citation.spans
        )
        kept = tuple(span for span in spans if span.start < span.end)
        return replace(_with_author(citation, fields), text=text, spans=kept)

    def place(self, at: int) -> int:
        """The place in the text as printed of one in this text."""
        return at - bisect_left(self.marks, at)

    def said(self, remarks: str) -> str:
        """What is said beside the citations, as the note prints it."""
        for at, behind in zip(self.marks[::2], self.marks[1::2], strict=True):
            shown = self.text.plain[at + 1 : behind]
            remarks = remarks.replace(f"“{shown}”", shown, 1)
        for quoted, shown in self.titles:
            remarks = remarks.replace(quoted, shown, 1)
        return remarks


def _with_author(citation: Citation, fields: Mapping[str, str]) -> Citation:
    """A citation with the person behind its title for its author, where that was read as a journal or press.

    "[Private report on dams](…), Jane Doe, 2017."
    """
    if citation.type == "online" and "institution" in fields:
        # Who keeps a page is its organization.
        fields = {"organization" if name == "institution" else name: value for name, value in fields.items()}
    role = next((name for name in ("journaltitle", "publisher") if name in fields), "")
    person = fields.get(role, "")
    if {"author", "location"} & fields.keys() or not is_person(person):
        return replace(citation, fields=fields)
    if PERIODICAL.search(person) or is_body(person):
        return replace(citation, fields=fields)
    kept = {name: value for name, value in fields.items() if name != role}
    kind = "online" if "url" in fields else citation.type
    return replace(citation, type=kind, fields={"author": to_biblatex(read_names(person)), **kept})


def with_titles_quoted(text: StyledText) -> Quoted:
    """A note or entry whose links show titles, with these in quotation marks."""
    if not text.links or len(text.links) > _MOST_LINKS:
        return Quoted(text)
    titles = _titles(text)
    books = [title for title in titles if _is_like_a_book(text, title)]
    if books:
        text = replace(text, italics=tuple(sorted((*text.italics, *books), key=lambda run: run.start)))
        titles = [title for title in titles if title not in books]
    if not titles:
        return Quoted(text)
    parts: list[str] = []
    marks: list[int] = []
    changed: list[tuple[str, str]] = []
    done = 0
    for title in titles:
        shown = text.plain[title.start : title.end]
        quoted = shown.translate(_MARKS)
        if quoted != shown:
            changed.append((quoted, shown))
        parts += text.plain[done : title.start], "“", quoted, "”"
        marks += [title.start + len(marks), title.end + len(marks) + 1]
        done = title.end
    places = sorted([*(one.start for one in titles), *(one.end for one in titles)])

    def moved(spans: Sequence[Span]) -> tuple[Span, ...]:
        # What is in italics within a title stays within its marks.
        return tuple(
            Span(span.start + bisect_left(places, span.start + 1), span.end + bisect_left(places, span.end))
            for span in spans
        )

    plain = "".join((*parts, text.plain[done:]))
    return Quoted(StyledText(plain, moved(text.italics), moved(text.links)), tuple(marks), tuple(changed))


def _is_like_a_book(text: StyledText, title: Span) -> bool:
    """Whether a title stands behind names and before no other italics: "Berg, [Rivers](…), Mill Press"."""
    before = text.plain[: title.start].rstrip()
    return before.endswith((",", ")")) and not any(run.end > title.start for run in text.italics)


def _titles(text: StyledText) -> list[Span]:
    """The links whose words are titles: one for each citation, unless all of the text are links."""
    found: list[Span] = []
    for start, end in _parts(text):
        links = [link for link in text.links if start <= link.start and link.end <= end]
        alone = _are_all(text, links, start, end)
        for link in links:
            if _is_title(text, link, start, end, alone=alone):
                subtitle = _SUBTITLE.match(text.plain, link.end, min(end, link.end + _LONGEST))
                found.append(Span(link.start, subtitle.end()) if subtitle else link)
                if not alone:
                    break
    return found


def _parts(text: StyledText) -> list[tuple[int, int]]:
    """The stretches between semicolons that stand in no link."""
    cuts = [
        match.start()
        for match in re.finditer(r"[;；]\s?", text.plain)
        if not any(link.start <= match.start() < link.end for link in text.links)
    ]
    begins = [0, *(cut + 1 for cut in cuts)]
    return list(zip(begins, [*cuts, len(text.plain)], strict=True))


def _are_all(text: StyledText, links: Sequence[Span], start: int, end: int) -> bool:
    """Whether nothing else stands in a stretch but joints and addresses: "[One](…). [Two](…)."."""
    rest = "".join(
        text.plain[behind:before]
        for behind, before in zip(
            [start, *(one.end for one in links)], [*(one.start for one in links), end], strict=True
        )
    )
    for address in addresses_in(rest):
        rest = rest.replace(address, " ")
    return _SERVICE.fullmatch(rest) is not None or not rest.strip()


def _is_title(text: StyledText, link: Span, start: int, end: int, *, alone: bool) -> bool:
    shown = text.plain[link.start : link.end]
    if len(shown) > _LONGEST or not _SAYS.search(shown) or _is_beside(shown) or _WHOLE.search(shown):
        return False
    if _is_marked(text, link):
        return False
    if alone:
        return read_short_form(StyledText(shown)) is None
    before, behind = text.plain[start : link.start], text.plain[link.end : min(end, link.end + _FARTHEST)]
    return (
        _may_stand_before(before)
        and _RUNS_ON.match(behind) is None
        and not _has_other_title(text, link, start, end)
        and not (before.strip() and _VOLUME.match(behind))
        and not (is_person(shown) and _says_more(behind))
        and read_short_form(text.slice(start, end)) is None
        and not _is_read(text.slice(start, end), shown)
    )


def _is_read(text: StyledText, shown: str) -> bool:
    """Whether the form of a citation gives the words for its title anyway, or is that of a law."""
    read = read_form(text)
    return read is not None and (
        read.fields.get("title") == shown or read.type in ("legislation", "jurisdiction")
    )


def _is_beside(shown: str) -> bool:
    """Whether words only say what a link leads to, or where in a work: "here", "PDF", "pp. 3–4"."""
    return _SERVICE.fullmatch(shown) is not None or any(
        pattern.fullmatch(shown.strip(" .,()[]")) for pattern in (_PLACE, _SYMBOL)
    )


def says_where(shown: str) -> bool:
    """Whether words only say what a link leads to, or where in a work; symbols of documents say more."""
    return _SERVICE.fullmatch(shown) is not None or _PLACE.fullmatch(shown.strip(" .,()[]")) is not None


def _is_marked(text: StyledText, link: Span) -> bool:
    """Whether the words are known for a title without the link: quoted, or in italics."""
    quotes = find_quotes(text.plain)
    if any(quote.start <= link.start + 1 and link.end <= quote.end + 1 for quote in quotes):
        return True
    return any(run.start <= link.start and link.end <= run.end for run in text.italics)


def _may_stand_before(before: str) -> bool:
    """Whether only what introduces a citation, names and a date stand before its title."""
    begun = before[introduction(before) :] if before.strip() else ""
    if not begun.strip():
        return True
    return (
        len(begun) <= _FARTHEST and _PARTED.search(begun) is not None and _NAMES.fullmatch(begun) is not None
    )


def _has_other_title(text: StyledText, link: Span, start: int, end: int) -> bool:
    """Whether another stretch of the citation is quoted, or set in italics in front of these words.

    Behind them italics are a journal or a site, unless a body wrote what is in italics.
    """
    for quote in find_quotes(text.plain):
        if start <= quote.start < end and not (link.start <= quote.start < link.end):
            return True
    for run in text.italics:
        if start <= run.start < link.start:
            return True
        if link.end <= run.start < end:
            shown = text.plain[link.start : link.end]
            of_person = is_person(shown) and PERIODICAL.search(text.plain, run.start, run.end) is None
            names_before = text.plain[start : link.start].strip()
            return not names_before and (of_person or is_body(shown))
    return False


def is_person(shown: str) -> bool:
    """Whether words are the name of a person."""
    return _PERSON.fullmatch(shown) is not None and (is_given(shown.split(maxsplit=1)[0]) or "." in shown)


def _says_more(behind: str) -> bool:
    """Whether something may be the title that stands behind a name: no address, date or "Retrieved"."""
    for address in addresses_in(behind):
        behind = behind.replace(address, " ")
    return _NO_TITLE.fullmatch(behind.split(";")[0]) is None
