"""Which edition, print or issue a citation is of, and of which year its work first was.

"2010 [1998]", "(ed. or. Paris, Seuil, 1977)", "Wien 51965", "(1876; repr., Farnborough:", "2012/1". Each
reader blanks out what it has read, so that no character moves.
"""

from __future__ import annotations

import re

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern
from verifier.signs import Signs

YEAR = r"(?:1[4-9]|20)\d\d"
SUPERSCRIPT = "¹²³⁴⁵⁶⁷⁸⁹"
REPRINT_SIGNS = Signs(
    "print",
    "achdr",
    "ND ",
    "Nd ",
    "eudr",
    "Ndr",
    "Neuaus",
    "epr.",
    "ééd",
    "impr",
    "rist.",
    "ristampa",
    "eed.",
    "eedici",
    "acs",
    "fac-sim",
    "anast",
)
GLUED_SIGNS = Signs(*(f" {edition}{century}" for edition in range(2, 10) for century in (18, 19, 20)))
RUN_SIGNS = Signs(", ser. ", ", serie ", ", a. ")
_BRACKETED_RUNS = Signs(*(f" ({run}) " for run in range(1, 10)))
"""Of these one is in every text in which their readers find something."""

_TWO_FIRST_YEARS = late_pattern(
    rf"(?<=\s)[\[(](?P<first>{YEAR})\s?(?:[eyu]|et|und|and|,|/)\s?{YEAR}[\])](?=[^;]{{3,160}}(?<![\d–-])(?:1[89]|20)\d\d)"
)
_BEHIND_YEAR = late_pattern(rf"{YEAR}\Z")
_ORIGINAL = late_pattern(
    r"[(\[](?:I\sed\.|1[aª]\sed\.|ed\.\sor(?:ig)?\.|(?:1[aª]\s)?ed\.\soriginal|or(?:ig)?\.\s?:?|éd\.\sorig\.|édition\soriginale|orig\.\sed\.|original(?:ly)?\s(?:published|edition)"
    r"|first\spublished|first\sed(?:ition|\.)|Orig(?:inalausgabe|\.-?Ausg\.)|zuerst|Erstausgabe|1re\séd\.|prima\sed(?:izione|\.)|titolo\soriginale|репринт|переизд|впервые"
    r"|(?:frz|franz|engl|amerik|ital|russ|span|poln|schwed|niederl)\.\s(?:Orig|Erstausg|zuerst)"
    r"|rist(?:ampa|\.)\s(?:anast(?:atica|\.)\s)?|nuova\sed(?:\.|izione)|nueva\sed(?:\.|ición)|nouv(?:elle|\.)\séd(?:\.|ition)|rééd\.|réimpr\.|reimpr\.|Nachdr(?:uck|\.)|Neuaufl(?:age|\.)"
    r"|tit\.\sorig\.)[^()\[\]]{0,160}[)\]]"
)
# "(orig. 1580)", "[first published 1961]", "(Erstausgabe 1907)": the year and nothing else.
_ONLY_YEAR = late_pattern(
    rf"[(\[](?:or(?:ig)?\.|ed\.\sor(?:ig)?\.|éd\.\sorig\.|édition\soriginale|orig\.\sed\.|(?:original(?:ly)?|first)\s(?:published|edition)|first\sed(?:ition|\.)"
    rf"|Originalausgabe|Orig\.-?Ausg\.|zuerst|Erstausgabe|1re\séd\.|prima\sed(?:izione|\.)|I\sed\.|1[aª]\sed\.):?\s(?:in\s)?(?P<year>{YEAR})[)\]]"
)
# "(Chicago: Heron, 1998; orig. Farbenhören, Berlin, 1991)": behind the imprint, in its brackets.
_ORIGINAL_BEHIND = late_pattern(
    rf"(?<=\d);\s(?P<said>(?:orig(?:\.|inally(?:\spublished)?)|first\spubl(?:\.|ished)|zuerst|Erstausgabe)\s(?:(?:in\s)?(?P<year>{YEAR})|[^();]{{3,120}}))(?=\))"
)
_FIRST_YEAR = late_pattern(rf"[\[(](?<=\d\s[\[(])(?P<year>{YEAR})[\])]")
_PAGES_BEFORE = late_pattern(r"(?:\d\s?[-–]\s?|\d,\s)\Z")
_REPRINTED = late_pattern(
    rf"[(\[](?P<year>{YEAR})(?:[;,]\s(?:repr(?:int(?:ed)?)?|Nachdr(?:uck)?|rééd|réimpr|rist|reimpr|rpt)\.?,?|;)\s(?=[^\d()]{{3,80}}{YEAR}[)\]])"
)
_EDITION_MARK = late_pattern(
    rf"(?<=\s)[{SUPERSCRIPT}]{{1,2}}(?={YEAR}(?!\d))|(?<={YEAR})[{SUPERSCRIPT}]{{1,2}}(?!\w)"
    rf"|(?<=[^\W\d_])[{SUPERSCRIPT}](?=\s\([^()]{{3,60}}{YEAR}\))"
)

_AGAIN = (
    r"(?:(?:anast(?:atischer|\.)\s|unveränd(?:erter|\.)\s|fotomech(?:anischer|\.)\s|facs(?:imile|\.)\s)?(?:[Rr]eprint(?:ed)?|rpt\.|Nachdr(?:uck|\.)|N[Dd]|Neudr(?:uck|\.)|Ndr\.|Neuausg(?:abe|\.)|[Rr]epr\.)"
    r"|[Rr]ééd(?:\.|ition|ité(?:\sà)?)|[Rr]éimpr(?:\.|ession|imé(?:\sà)?)|[Rr]ist(?:\.|ampa)(?:\sanast(?:\.|atica))?|[Rr]eimpr(?:\.|esión|essão)|[Rr]eed(?:\.|ición|ição)"
    r"|[Ee]d(?:\.|ición|ição|izione)\s(?:facs(?:\.|ím(?:il|\.)|imilar)|anast(?:\.|atica))|[ÉéEe]d(?:\.|ition)\s(?:fac-similé|anastatique)|[Ff]acs(?:imile|\.)(?:\s(?:reprint|ed(?:\.|ition)))?)"
)
# "Leipzig 1854, Reprint Darmstadt 1991", "Amsterdam, 1742, 2 vol. ; rééd. Genève, Slatkine, 1968".
_REPRINT = late_pattern(
    rf"(?:(?<={YEAR})|(?<={YEAR}\))|(?<=\svol\.)|(?<=\svols)|(?<=\svols\.)|(?<=\sBde\.)|(?<=\svoll\.)|(?<=\stomes)|(?<=\stomos)|(?<=\st\.))(?:[,.]\s|\s?;\s|\s[(\[](?=[^()]{{4,100}}[)\]]))"
    rf"(?P<said>{_AGAIN}(?:\sder\sAusg(?:abe|\.)|\sof\sthe\s\w{{3,14}}\sedition)?\s?[:,]?\s(?:[^\Wa-z\d_][^,;()\d]{{2,60}}\s|[^\Wa-z\d_][^;()\d]{{2,90}},\s)?{YEAR})(?P<close>[)\]]|(?=[,.;)\s]|\Z))"
)
# "Erinnerungen, Neudruck der Ausgabe Riga 1897, Hannover 1969": in front of its own imprint.
_OF_EDITION = late_pattern(
    rf"(?<=[\w)»”?!][,.]\s)(?P<said>{_AGAIN}\s(?:der\s(?:\d{{1,2}}\.\s)?(?:Ausg(?:abe|\.)|Aufl(?:age|\.))|de\sl[’'][ée]d(?:ition|\.)|dell[’']ed(?:izione|\.)|de\sla\sed(?:ición|\.)|of\sthe\sedition)"
    rf"(?:\s(?:von|de|di|of))?\s(?:[^\Wa-z\d_][^,;.()\d]{{2,40}},?\s)?{YEAR})(?=[,.]\s[^\Wa-z\d_][^\d]{{2,80}}\d)"
)
_ISSUE_OF_YEAR = late_pattern(
    r"(?:[^\W\d_»*]|(?P<numbered>n°\s?\d{1,4})),(?P<said>\s(?P<year>(?:19|20)\d\d)/(?P<issue>\d{1,2}))(?=,\s(?:n[°o]|pp?\.)|\s\((?:tome|vol|n))"
)
# "Saeculum 56 (2005) 1, S. 105", "«Studi storici», 38, 1997, 3, pp. 601".
_ISSUE_BEHIND_YEAR = late_pattern(
    rf"(?<=\d)\s\({YEAR}\)(?P<said>\s(?P<issue>\d{{1,3}}(?:\s?[-–/]\s?\d{{1,3}})?))(?=,\s(?:S|pp?)\.\s\d)"
    rf"|(?<=[»”\dIVXLC],\s){YEAR}(?P<listed>,\s(?P<of>\d{{1,2}}(?:[-–/]\d{{1,2}})?))(?=,\spp?\.\s\d)"
)
# "Der Spiegel, Nr. 41/2018, S. 24", "Aus Politik und Zeitgeschichte B 29–30/1993, S. 30".
_NUMBER_AND_YEAR = late_pattern(
    rf"(?<=[^\W\d_»”“])(?P<said>,?\s(?:Nr\.\s?|H(?:eft|\.)\s?|No\.\s?|n[°º.]\s?|№\s?|(?=B\s))(?P<issue>(?:B\s)?\d{{1,3}}(?:\s?[-–+]\s?\d{{1,3}})?)"
    rf"/(?P<year>{YEAR}))(?=,\s(?:S|pp?|с)\.\s?\d|[\s.]*\Z)"
)
_MOST_ISSUES = 8
_CONTINUED = late_pattern(
    rf"(?<=\d);\s(?P<said>(?:[IVXLC]{{1,8}}|\d{{1,4}})(?:,\s{YEAR}|\s\({YEAR}\)),?:?\s(?:pp?\.\s|S\.\s)?\d{{1,4}}\s?[-–]\s?\d{{1,4}})(?=[\s.]*\Z)"
)
_ORDINAL_EDITION = late_pattern(
    r"(?<=,\s)(?P<value>\d{1,3}(?:e|ᵉ|ème|re|ère)\séd\.|wyd\.\s(?:\d{1,2}|[IVX]{1,4}))(?:\s(?:revue|refondue|augm\.|popr\.|zm\.))?,\s"
)
_RAISED = late_pattern(f"[{SUPERSCRIPT}]")
_GLUED_EDITION = late_pattern(r"(?<=[^\W\d_][^\W\d_][^\W\d_]\s)[2-9](?=(?:1[89]|20)\d\d(?![\d-]))")
_YEAR_OF_JOURNAL = late_pattern(r"(?<=,\s)(?:a|ann)\.\s(?=\d{1,3},\s(?:nn?|fasc|f)\.\s?\d)")
_RUN_OF_VOLUMES = late_pattern(
    r",\sser(?:ie|\.)\s(?:[IVX]{1,4}|\d{1,2})(?=,\s(?:t\.\s|vol\.\s)?(?:[IVXLC]{1,8}|\d{1,3})[\s,(])"
)
# "Ann. of Math. (2) 141 (1995)", as mathematicians count.
_RUN_IN_BRACKETS = late_pattern(rf"(?<=[\w.])\s\(\d{{1,2}}\)(?=\s\d{{1,4}}\s\({YEAR}\))")


def original_edition(plain: str, tags: list[Tag]) -> str:
    """What is said in brackets of the first edition, behind the date of the one that is cited."""
    behind = _ORIGINAL_BEHIND.search(plain) if "; " in plain else None
    if behind is not None:
        year = behind["year"]
        tags.append(
            Tag("origdate", *behind.span("year"), 0.8, year)
            if year
            else Tag("note", *behind.span("said"), 0.7)
        )
        return blanked(plain, behind.start(), behind.end())
    match = _ORIGINAL.search(plain)
    # What follows the citation's own date, and not the only thing that is said of it.
    if match is None or not re.search(YEAR, plain[: match.start()]):
        return plain
    only = _ONLY_YEAR.fullmatch(plain, *match.span())
    if only is not None:
        tags.append(Tag("origdate", *only.span("year"), 0.8, only["year"]))
        return blanked(plain, *match.span())
    tags.append(
        Tag(
            "note",
            match.start() + len(match.group()) - len(match.group().lstrip(" ([")),
            match.end() - 1,
            0.7,
        )
    )
    return blanked(plain, *match.span())


def first_year(plain: str, tags: list[Tag]) -> str:
    """The year of the first edition in brackets, behind that of the one that is cited: "2010 [1998]"."""
    two = _TWO_FIRST_YEARS.search(plain) if "[1" in plain or " (1" in plain else None
    if two is not None:
        tags.append(Tag("origdate", *two.span("first"), 0.7, two["first"]))
        return blanked(plain, *two.span())
    for match in _FIRST_YEAR.finditer(plain):
        before = _BEHIND_YEAR.search(plain, match.start() - 5, match.start() - 1)
        # "402, 1999-2011 (2010)": pages, and the only year.
        paged = plain[match.start()] == "(" and _PAGES_BEFORE.search(plain, 0, match.start() - 5)
        if before and match["year"] < before.group() and not paged:
            tags.append(Tag("origdate", *match.span("year"), 0.8, match["year"]))
            return blanked(plain, *match.span())
    return plain


def reprinted(plain: str, tags: list[Tag]) -> str:
    """The year of the first edition in front of the imprint of a reprint: "(1876; repr., Farnborough:"."""
    match = _REPRINTED.search(plain)
    if match is None:
        return plain
    tags.append(Tag("origdate", *match.span("year"), 0.9, match["year"]))
    return blanked(plain, match.start("year"), match.end())


def reprint(plain: str, tags: list[Tag]) -> str:
    """Where and when a book was printed again, behind its first imprint."""
    signed = REPRINT_SIGNS.found_in(plain)
    match = _REPRINT.search(plain) if signed else None
    if match is None:
        match = _OF_EDITION.search(plain) if signed else None
        if match is None:
            return plain
        tags.append(Tag("note", *match.span("said"), 0.7))
        return blanked(plain, match.start() - len(", "), match.end())
    tags.append(Tag("note", *match.span("said"), 0.7))
    opened = "(" in plain[match.start() : match.start("said")]
    return blanked(plain, match.start(), match.end() if opened else match.end("said"))


def issue_of_year(plain: str, tags: list[Tag]) -> str:
    """The issue of a year behind a journal: "*Hérodote*, 2012/1, n° 144", "« … », Archives, 2008/4"."""
    paged = ", S. " in plain or ", p. " in plain or ", pp. " in plain
    behind = _ISSUE_BEHIND_YEAR.search(plain) if paged else None
    if behind is not None:
        number, said = ("issue", "said") if behind["issue"] else ("of", "listed")
        tags.append(Tag("number", *behind.span(number), 0.85))
        return blanked(plain, *behind.span(said))
    parted = "/" in plain and ("», " in plain or ", 20" in plain)
    match = _ISSUE_OF_YEAR.search(plain) if parted else None
    if match is None or int(match["issue"]) > _MOST_ISSUES or re.search(YEAR, plain[match.end() :]):
        return plain
    tags.append(Tag("date", *match.span("year"), 0.9, match["year"]))
    tags.append(Tag("note" if match["numbered"] else "number", *match.span("issue"), 0.8))
    return blanked(plain, *match.span("said"))


def numbered_year(plain: str, tags: list[Tag]) -> str:
    """The issue of a journal with its year behind a stroke, where no other year is told: "Nr. 41/2018"."""
    numbered = _NUMBER_AND_YEAR.search(plain) if "/19" in plain or "/20" in plain else None
    if numbered is None or len(re.findall(YEAR, plain)) > 1:
        return plain
    tags.append(Tag("date", *numbered.span("year"), 0.9, numbered["year"]))
    tags.append(Tag("number", *numbered.span("issue"), 0.9))
    return blanked(plain, *numbered.span("said"))


def continued(plain: str, tags: list[Tag]) -> str:
    """Where an article goes on in the next volume: "XXXVII (1960), pp. 1-50; XXXVIII (1961), pp. 3-40"."""
    match = _CONTINUED.search(plain) if "; " in plain else None
    if match is None:
        return plain
    tags.append(Tag("note", *match.span("said"), 0.7))
    return blanked(plain, *match.span())


def ordinal_edition(plain: str, tags: list[Tag]) -> str:
    """A French or Polish edition among commas: "PUF, 22e éd., 2000", "Granice, wyd. 2, Poznań"."""
    match = _ORDINAL_EDITION.search(plain) if " éd." in plain or "wyd. " in plain else None
    if match is None:
        return plain
    tags.append(Tag("edition", *match.span("value"), 0.9))
    return blanked(plain, match.start(), match.end())


def raised_edition(plain: str, tags: list[Tag]) -> str:
    """The number of an edition that is raised beside its year: "2001²"."""
    match = _EDITION_MARK.search(plain) if not plain.isascii() and _RAISED.search(plain) else None
    if match is None:
        return plain
    tags.append(Tag("edition", *match.span(), 0.9))
    return blanked(plain, *match.span())


def glued_edition(plain: str, tags: list[Tag]) -> str:
    """The number of an edition in front of its year, which was raised once: "Wien 51965"."""
    match = _GLUED_EDITION.search(plain) if GLUED_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    tags.append(Tag("edition", *match.span(), 0.8))
    return blanked(plain, *match.span())


def year_of_journal(plain: str, tags: list[Tag]) -> str:
    """The word for a year of a journal in front of its number: "«Studi storici», a. 38, n. 3"."""
    del tags
    match = _YEAR_OF_JOURNAL.search(plain) if ", a. " in plain else None
    return blanked(plain, *match.span()) if match else plain


def series_of_journal(plain: str, tags: list[Tag]) -> str:
    """The run of a journal's volumes in front of the volume: "Archivio veneto, ser. V, 130 (1988)"."""
    del tags
    match = _RUN_OF_VOLUMES.search(plain) if RUN_SIGNS.found_in(plain) else None
    if match is None and _BRACKETED_RUNS.found_in(plain):
        match = _RUN_IN_BRACKETS.search(plain)
    return blanked(plain, *match.span()) if match else plain


# "Fiz. Tverd. Tela 25, 1881 (1983) [Sov. Phys. Solid State 25, 1085 (1983)]", as physicists cite.
_TRANSLATED_ISSUE = late_pattern(
    r"(?<=\d{4}\))[,;]?\s[\[(](?:(?:[Ee]ngl?\.\s(?:[Tt]ransl\.:?\s)?)|[Tt]ransl\.:?\s)?"
    r"(?P<said>[A-Z][A-Za-z.]{1,12}(?:\s[A-Z][A-Za-z.]{0,12}|\.[A-Z][a-z]{1,8}){1,6},?\s(?:[Vv]ol\.\s)?\d{1,4},\s\d{1,6}(?:[-–]\d{1,6})?\s\((?:19|20)\d\d\))[\])](?=[\s.]*\Z)"
)


def translated_issue(plain: str, tags: list[Tag]) -> str:
    """Where the translation of an article is printed, in brackets behind where the article is."""
    match = _TRANSLATED_ISSUE.search(plain) if plain.rstrip(" .").endswith((")]", "))")) else None
    if match is None:
        return plain
    tags.append(Tag("addendum", *match.span("said"), 0.8))
    return blanked(plain, *match.span())
