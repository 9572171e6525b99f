"""Articles as lawyers of Germany and Austria cite them, mostly without their titles.

"Müller, JZ 1998, 12 (14)", "Tjarks/Eickstedt, AöR 137 (2012), S. 55 (61 ff.)", "Eickstedt, Aufopferung und
kein Ende?, JZ 2015, S. 812 (814) m.w.N.", and in a Festschrift: "Wendtorf, in: FS Maierhofer, 1999, S. 12
(15)". Their journals are known by abbreviations, and behind the first page stands the one that is meant.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.german_law_places import (
    IN_JOURNAL,
    JOURNAL_SIGNS,
    JOURNALS,
    read_pin,
    read_remark,
    remarked,
)
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.plain_names import biblatex_names
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_PARTICLES = r"(?:(?:v|van|von|de|du|zu|zum|zur|der|den|dem|ten|ter|Frhr|Graf|Freiherr)\.?\s){0,3}"
_PART = r"[^\Wa-z\d_][\w’'-]{0,24}\.?"
NAME = rf"(?:{_PART}\s){{0,3}}{_PARTICLES}[^\Wa-z\d_][\w’'-]{{1,30}}"
NAMES = (
    rf"{_PARTICLES}{NAME}(?:\s?/\s?{_PARTICLES}{NAME}|\s(?:und"
    rf"|u\.)\s{_PARTICLES}{NAME}){{0,5}}(?:\su\.\s?a\.|\set\sal\.)?"
)
"""Who wrote a work, several of them parted by a stroke, as German lawyers print them."""

SAME = r"(?:[Dd]ers|[Dd]ies)\.|[Dd]erselbe|[Dd]ieselbe"
_SIGNED = late_pattern(rf"(?:(?P<author>{NAMES})|(?P<same>{SAME}))(?:(?P<comma>,)\s|\s(?=[Ii]n:?\s))")
# "Müller JuS 2001, 34": without a comma a family name alone tells where it ends.
_FAMILY = rf"{_PARTICLES}[^\Wa-z\d_][\w’'-]{{2,30}}"
_SIGNED_BY_FAMILY = late_pattern(
    rf"(?:(?P<author>{_FAMILY}(?:\s?/\s?{_FAMILY}){{0,5}})|(?P<same>{SAME}))(?P<comma>)\s(?={JOURNALS}\s(?:\d{{1,4}}\s\((?:18|19|20)\d\d|(?:18|19|20)\d\d[,:]\s))"
)
_TITLED = late_pattern(
    rf"(?P<title>[„“\"]?(?:[^\Wa-z\d_]|§|\d)[^;]{{3,240}}?[“”\"]?),\s(?:[Ii]n:?\s)?(?={JOURNALS}\s(?:\d{{1,4}}\s\((?:18|19|20)\d\d|(?:18|19|20)\d\d))"
)
_UNPAGED = late_pattern(
    rf"(?P<journaltitle>{JOURNALS})\s(?P<date>(?:19|20)\d\d)(?:,\sH(?:eft|\.)\s(?P<number>\d{{1,2}}))?,?\s\(?(?P<pubstate>i\.\s?E\.|im\sErscheinen|im\sDruck|i\.\s?Dr\.)\)?[\s.]*\Z"
)
# "Anm. zu BGH, Urt. v. 3.4.2009", "Besprechung": what the article is, which has no title.
_KIND = late_pattern(
    r"(?P<said>(?:Anm(?:erkung|\.)|Urteilsanm(?:erkung|\.)|Bespr(?:echung|\.)|Buchbespr(?:echung|\.)|Rez(?:ension|\.)|Entscheidungsbesprechung)(?:\s(?:zu|von)\s[^;]{2,90}?)?),\s"
)
_ENDS = late_pattern(r"[\s.]*\Z")
_BOOK = late_pattern(
    rf"(?:(?P<title>[„“\"]?[^\Wa-z\d_][^;]{{3,200}}?),\s)?(?:[Ii]n:?\s)?(?:(?P<editor>{NAMES}|[Dd]ers\.|[Dd]ies\.)\s\((?:Hrsg|Hg|Hgg)\.\),\s)?"
    r"(?P<booktitle>(?:FS|GS|FG|Fs\.|Festschr(?:ift|\.)|Festgabe|Freundesgabe|Gedächtnisschr(?:ift|\.)|Gedenkschrift|Liber\s[Aa]micorum|[^\Wa-z\d_][^,;()]{3,80}[.:]\s(?:Festschrift|Festgabe|Gedächtnisschrift))(?:\s(?:für|f\.|zum|zu\sEhren))?\s[^;()]{2,110}?)"
    rf"(?:,\shrsg\.\s(?:v\.|von)\s(?P<by>{NAMES}))?(?:,\sBd\.\s(?P<volume>\d{{1,2}}|[IVX]{{1,4}}))?"
    r"(?:,?\s\(|,\s)(?:(?P<location>[^\Wa-z\d_][\w./-]{2,24}(?:\s(?:u\.\s?a\.|a\.\s?M\.))?)(?::\s(?P<publisher>[^,;:()\d]{3,50}))?,?\s)?(?P<date>(?:18|19|20)\d\d)\)?,\s(?:S\.\s)?(?P<pages>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)(?:\s(?P<on>ff?)\.?)?(?![\w/])"
)
# "Hoffner, Kunstfreiheit, in: Merten/Pape (Hrsg.), Handbuch der Grundrechte, Bd. IV, 2011, § 99 Rn. 44".
_CHAPTER = late_pattern(
    rf"(?P<title>[„“\"]?[^\Wa-z\d_][^;:()]{{3,160}}?),\s[Ii]n:\s(?P<editor>{NAMES}|[Dd]ers\.|[Dd]ies\.)\s\((?:Hrsg|Hgg?)\.\),\s(?P<booktitle>[^\Wa-z\d_][^;()]{{3,160}}?)(?:,\sBd\.\s(?P<volume>\d{{1,2}}(?:/\d)?|[IVX]{{1,5}}))?"
    r"(?:,\s(?P<edition>\d{1,2}\.\sAufl(?:age|\.)))?,?\s\(?(?:(?P<location>[^\Wa-z\d_][\w.-]{2,24}(?:\s(?:u\.\s?a\.|a\.\s?M\.))?),?\s)?(?P<date>(?:19|20)\d\d)\)?,\s"
    r"(?P<place>§{1,2}\s?\d{1,4}[a-z]?(?:,?\s(?:R[nz]|Rdnr?)\.\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\sff?)?)?|(?:R[nz]|Rdnr?)\.\s?\d{1,4}(?:\sff?)?)\.?[\s.]*\Z"
)
# "Steiner, in: FS Bendatz, S. 321, 325": cited by name and page alone.
_SHORT_BOOK = late_pattern(
    r"(?:(?P<title>[„“\"]?[^\Wa-z\d_][^;:()]{3,160}?),\s)?(?:[Ii]n:?\s)?(?P<booktitle>(?:FS|GS|FG|Fs\.)\s(?:für\s|f\.\s)?[^\Wa-z\d_][\w’-]{2,30}(?:/[^\Wa-z\d_][\w’-]{2,30})?),\sS\.\s(?P<pages>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)(?:\s(?P<on>ff?)\.?)?(?![\w/])"
)
# "Murkel, Grundrechte, 30. Aufl. 2014, Rn. 812": a book by the number in its margin.
_BY_MARGIN = late_pattern(
    r"(?P<title>[„“\"]?[^\Wa-z\d_][^;:()„“\d]{3,140}?[“”\"]?)(?:,\sBd\.\s(?P<volume>\d{1,2}(?:/\d)?|[IVX]{1,5}))?,\s(?:(?P<edition>\d{1,2}\.\sAufl(?:age|\.)),?\s)?\(?(?:(?P<location>[^\Wa-z\d_][\w.-]{2,24}),?\s)?(?P<date>(?:19|20)\d\d)\)?,\s"
    r"(?P<place>(?:§{1,2}\s?\d{1,4}[a-z]?,?\s)?(?:R[nz]|Rdnr?)\.\s?(?P<number>\d{1,4}[a-z]?(?:\s?[-–]\s?\d{1,4})?(?:\sff?)?))\.?[\s.]*\Z"
)
# "Grundgesetz, Kommentar, 5. Aufl., München 2009, Rn. 3": what is explained is nobody.
_OF_LAW = late_pattern(r"(?:gesetz|gesetzbuch|ordnung|verfassung|recht|vertrag)\Z", re.IGNORECASE)
_KINDS = frozenset(("Kommentar", "Handbuch", "Lehrbuch", "Grundriss", "Textausgabe"))
_BOOK_SIGNS = Signs(
    *("FS ", "GS ", "FG ", "Fs. ", "Festschr", "Festgabe", "Freundesgabe", "edächtnisschr"),
    *("Gedenkschrift", "Liber "),
)
_LONGEST = 360
_NO_NAMES = frozenset(
    (
        "Abs",
        "Absatz",
        "Art",
        "Aus",
        "Bei",
        "Dazu",
        "Fn",
        "Gesetz",
        "In",
        "Nach",
        "Siehe",
        "Vgl",
        "Zu",
        "Zur",
        "Zum",
        "Zuletzt",
        "Beschluss",
        "Urteil",
    )
)


def read_german_law_article(text: StyledText) -> Assembled | None:
    """Read an article of a German law journal or Festschrift by who wrote it; None for all else."""
    plain = text.plain
    journal, book = JOURNAL_SIGNS.found_in(plain), _BOOK_SIGNS.found_in(plain)
    edited = "rsg.), " in plain or "(Hg" in plain
    margin = " Rn" in plain or " Rz" in plain or " Rdn" in plain
    if len(plain) > _LONGEST or not (journal or book or edited or margin):
        return None
    start = introduction(plain)
    signed = _SIGNED_BY_FAMILY.match(plain, start) or _SIGNED.match(plain, start)
    if signed is None or (signed["author"] or "").split(" ", 1)[0].rstrip(".") in _NO_NAMES:
        return None
    fields: dict[str, Part] = {}
    if signed["author"]:
        fields["author"] = (biblatex_names(signed["author"]), *signed.span("author"))
    at = signed.end()
    return (
        (_in_journal(plain, signed, fields, at) if journal else None)
        or (_in_book(plain, fields, at) if book else None)
        or (_chapter(plain, fields, at) if edited else None)
        or (_by_margin(plain, fields, at) if margin and fields else None)
    )


def _in_journal(plain: str, signed: re.Match[str], fields: dict[str, Part], at: int) -> Assembled | None:
    """An article by its journal, with or without its title."""
    fields = dict(fields)
    kind = _KIND.match(plain, at)
    if kind is not None:
        fields["titleaddon"] = (kind["said"], *kind.span("said"))
        at = kind.end()
    titled = _TITLED.match(plain, at) if signed["comma"] and kind is None else None
    if titled is not None:
        fields["title"] = (titled["title"].strip('„“”"'), *titled.span("title"))
        at = titled.end()
    printed = IN_JOURNAL.match(plain, at)
    if printed is None:
        awaited = _UNPAGED.match(plain, at)
        if awaited is None:
            return None
        names = ("journaltitle", "date", "number", "pubstate")
        fields |= {name: (awaited[name], *awaited.span(name)) for name in names if awaited[name]}
        return assembled("article", fields)
    for name, group in (
        ("journaltitle", "journaltitle"),
        ("volume", "volume"),
        ("number", "number"),
        ("date", "date"),
        ("date", "year"),
    ):
        if printed[group]:
            fields[name] = (printed[group], *printed.span(group))
    return _at_place(plain, "article", fields, printed)


def _in_book(plain: str, fields: dict[str, Part], at: int) -> Assembled | None:
    """A contribution to a Festschrift, with or without its title."""
    match = _BOOK.match(plain, at)
    if match is None:
        short = _SHORT_BOOK.match(plain, at)
        if short is None:
            return None
        names = ("title", "booktitle")
        told = {name: (short[name].strip('„“”" '), *short.span(name)) for name in names if short[name]}
        return _at_place(plain, "incollection", {**fields, **told}, short)
    fields = dict(fields)
    for name in ("title", "booktitle", "volume", "location", "publisher", "date"):
        if match[name]:
            fields[name] = (match[name].strip('„“”" ,'), *match.span(name))
    role = next((name for name in ("editor", "by") if match[name]), "")
    if role and not match[role].lower().startswith(("ders", "dies")):
        fields["editor"] = (biblatex_names(match[role]), *match.span(role))
    elif role and "author" in fields:
        fields["editor"] = (fields["author"][0], *match.span(role))
    return _at_place(plain, "incollection", fields, match)


def _by_margin(plain: str, fields: dict[str, Part], at: int) -> Assembled | None:
    """A book that is cited by the numbers in its margin."""
    match = _BY_MARGIN.match(plain, at)
    if match is None or _OF_LAW.search(plain[slice(*fields["author"][1:])]) or match["title"] in _KINDS:
        return None
    names = ("title", "volume", "edition", "location", "date")
    told = {name: (match[name].strip('„“”" '), *match.span(name)) for name in names if match[name]}
    of, group = ("section", "place") if match["place"].startswith("§") else ("paragraph", "number")
    return assembled("book", {**fields, **told}, (of, match[group], *match.span(group)))


def _chapter(plain: str, fields: dict[str, Part], at: int) -> Assembled | None:
    """A chapter of a handbook that is cited by its section and number."""
    match = _CHAPTER.match(plain, at)
    if match is None:
        return None
    names = ("title", "booktitle", "volume", "edition", "location", "date")
    found = {name: (match[name].strip('„“”" '), *match.span(name)) for name in names if match[name]}
    same = match["editor"].lower().startswith(("ders", "dies"))
    editor = fields["author"][0] if same and "author" in fields else biblatex_names(match["editor"])
    found["editor"] = (editor, *match.span("editor"))
    kind = "section" if match["place"].startswith("§") else "paragraph"
    return assembled("incollection", {**fields, **found}, (kind, match["place"], *match.span("place")))


def _at_place(plain: str, kind: str, fields: dict[str, Part], printed: re.Match[str]) -> Assembled | None:
    """The work with its pages, the place meant, and what is said behind it; None where more stands there."""
    place, of, at, second = read_pin(plain, printed.end())
    remark = read_remark(plain, at)
    at = remark.end() if remark else at
    if _ENDS.match(plain, at) is None:
        return None
    beside = [part for part in (second, remarked(remark) if remark else None) if part]
    if beside:
        fields["addendum"] = ("; ".join(part[0] for part in beside), beside[0][1], beside[-1][2])
    pages = (plain_pages(printed["pages"]), *printed.span("pages"))
    on = f" {printed['on']}" if printed["on"] else ""
    fields["pages"] = pages
    if place is None:
        # "ZRP 2003, 44 ff.": the first page, and the pages that are meant.
        return assembled(kind, fields, ("page", pages[0] + on, *pages[1:]))
    return assembled(kind, fields, (of, *place))
