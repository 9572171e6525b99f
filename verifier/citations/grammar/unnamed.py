"""What names nothing in a citation: "s. l.", "[s. n.]", "[en ligne]", the label of an entry in its list.

It is put out of sight, so that no tagger takes it for a place, a press or a name. So are a city with its
state and a page before an address, whose commas would part what belongs together.
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.citations.tagger.words import PLACE
from verifier.patterns import late_pattern
from verifier.signs import Signs

# "[S. l.] : [s. n.],", ", o. O. 1996", "(n.p., 1961)": neither place nor press is known.
_UNNAMED = late_pattern(
    r"(?:(?<=[,.;:]\s)|(?<=\()|(?<=[\w»”]\s)(?=\[)|\A(?=[oO]\.\s?V\.))"
    r"\[?(?:[sS]\.\s?l\.(?:,?\s?[sn]\.\s?[nd]\.)?|[sS]\.\s?[ne]\.|[sS]/[ln]\.?|\A[oO]\.\s?V\.|n\.\s?p\.|n\.\s?pub\.|[бБ]\.\s?[ми]\.|出版[地者]不[详詳])\]?(?:\s?[:,;](?=\s)|(?=[\s.)]))"
)
# Bibliographies in plain type have it in the place of the place.
_NOWHERE = late_pattern(r"(?<=[,.;:]\s)[oO]\.\s?(?:O|V|Verl|Hrsg)\.(?:\su\.\sJ\.)?(?:,(?=\s)|(?=[\s.)]))")
UNNAMED_SIGNS = Signs(
    "s. l", "S. l", "s.l", "S.l", "s. n", "s.n", "S. n", "S.n", "s. e.", "s.e.", "s/l", "S/l", "s/n",
    "o. O", "o.O", "o. V", "o.V", "O. V.", "O.V.", "n.p.", "n. p.", "n. pub", "[б", "б. ", "不详", "不詳",
)  # fmt: skip
# "s.l. [ma Livorno], s.n. [ma Coltellini]": what old books hide, and their lists know.
_HIDDEN = late_pattern(
    r"(?<=[,.;:]\s)[sS]\.\s?(?P<what>[lnte])\.,?\s\[(?:ma|i\.\s?e\.|sed|recte|d\.\s?i\.|mais|sino|pero)\s(?P<name>[^\Wa-z\d_][^\[\]\d]{2,40})\],?(?=[\s.:;,])"
)
_MEDIUM = late_pattern(
    r"(?:\s:|:)?\s?\[(?:[eE]n\sl[iíì]n(?:ea|e|ia)|en\sligne|[oO]n-?line|WWW\s[Dd]ocument|Homepage\son\sthe\sInternet|[eE]m\slinha|in\srete|"
    r"[Ee]lectronic\sresource|[eE]-?[bB]ook(?:\sreader)?|Kindle(?:\sedition)?|[Rr]ecurso\seletr[ôó]nico|[Ee]lektronick[ýáé]\szdroj|[Dd]okument\selektroniczny|[Ee]lektronische\sRessource|[Nn]ettdokument|[Ee]lektronisk\sresurs"
    r"|[Pp]rint|[Ii]nternet|[Tt]exte\simprimé|[Rr]essource\sélectronique|[Rr]ecurso\selectrónico|[Dd]ocumento\selectrónico"
    r"|[Ээ]лектронный\sресурс|[Сс]айт)\]"
)
_MEDIUM_SIGNS = Signs(
    "n lín", "n lin", "n lìn", "n ligne", "nline", "n-line", "m linha", "n rete", "reader]", "Kindle",
    "letrôn", "letrón", "lektron", "ettdok", "lectr", "book]", "rint]",
    "nternet]", "WWW ", "imprimé]", "лектронный рес", "айт]",
)  # fmt: skip
_STATES = (
    r"A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]"
    r"|D\.\s?C\.|DC|Calif\.|Conn\.|Mass\.|Ill\.|Ind\.|Mich\.|Minn\.|Tenn\.|Tex\.|Wash\.|Wis\.|Colo\.|Fla\.|Ariz\."
    r"|Pa\.|Va\.|Md\.|Ga\.|N\.\s?[YJHCM]\.|R\.\s?I\.|Ont\.|Que\.|B\.\s?C\."
)
_CITY_AND_STATE = late_pattern(
    rf"(?P<city>[A-Z][a-z]{{2,16}}\.?(?:\s[A-Z][a-z]{{2,16}})?),\s(?P<state>{_STATES}),"
    rf"(?!\s(?:U\.?S\.?A\.?|Canada|United\sStates)\s?:)(?=\s(?:(?P<year>(?:1[5-9]|20)\d\d)|[A-Z][\w.]))"
)
_STATE_NAMES = (
    "AL AK AR AZ CA CO CT DC DE FL GA HI ID IL IN IA KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV "
    "NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY D.C. Calif. Conn. Mass. Ill. Ind. Mich. Minn. Tenn. "
    "Tex. Wash. Wis. Colo. Fla. Ariz. Pa. Va. Md. Ga. N.Y. N.J. N.H. N.C. R.I. Ont. Que. B.C."
)
STATE_SIGNS = Signs(*(f", {state}," for state in _STATE_NAMES.split()), ", D. C.,", ", N. Y.,", ", N. J.,")
"""One of these is in every text that names a state between commas."""

_PAGE_BEFORE = late_pattern(
    r"(?:(?<=[)\]»”’])|(?<=[\s,(](?:1[6-9]|20)\d\d))(?:,\s|(?<=[)\]»”’])\s)(?:at\s)?(?P<page>\d{1,4}(?:\s?[-–—]\s?\d{1,4})?)"
    r"(?=[,.]?\s(?:<|\(?https?://|www\.|\(?doi[:.\s]|"
    r"[Oo]nline(?:\sat|\sunter|:)|[Aa]vailable\s(?:at|from)|[Dd]isponible\s))"
)
# "Colombo 2016: A. Colombo, «La grande": what the entry is called in the list.
_LABEL = late_pattern(
    r"\A(?P<label>(?P<family>[^\Wa-z\d_][\w’'-]{2,30})(?:[\s,/&][^\d:=«“„()]{0,80})?\s(?P<year>(?:1[4-9]|20)\d\d)[a-z]?)"
    r"\s?[:=–—]?\s(?=(?:[^\Wa-z\d_][\w’'-]{0,20}\.?[\s-]{0,2}){1,3}(?:d[eiau]\s|von\s|van\s|de\sla\s)?"
    r"(?P=family)|(?P=family),\s[^\Wa-z\d_])"
)
# "3 Osterlund, E. J. et al.": the number of an entry, whose full stop or brackets were lost.
_BARE_NUMBER = late_pattern(
    r"\A\d{1,3}\s(?=[^\Wa-z\d_][\w’'-]{1,25},\s(?:[^\Wa-z\d_]\.[\s-]?){1,3}(?:et\sal|,|&|and\s|[^\Wa-z\d_]))"
)
# "[Berg2006-MIT] A. Berg", "[BL97] A. Berg and C. Lind", as computing labels its entries.
_KEY = late_pattern(r"\A\[[A-Z][A-Za-z+’-]{0,24}\s?(?:(?:19|20)\d\d|\d\d)[a-z]?(?:-\w{1,8})?\]\s(?=[^\W\d_])")
_HAS_YEAR = late_pattern(r"\A[^:]{3,110}\s(?:1[4-9]|20)\d\d")


def without_unnamed(plain: str, tags: list[Tag]) -> str:
    """A citation without the marks for what is not known of it, and for its medium."""
    if UNNAMED_SIGNS.found_in(plain):
        for hidden in list(_HIDDEN.finditer(plain)) if " [" in plain else ():
            label = "location" if hidden["what"] == "l" else "publisher"
            tags.append(Tag(label, *hidden.span("name"), 0.9))
            plain = blanked(plain, *hidden.span())
        for match in list(_UNNAMED.finditer(plain)):
            plain = blanked(plain, *match.span())
    if "[" in plain and _MEDIUM_SIGNS.found_in(plain):
        medium = _MEDIUM.search(plain)
        plain = blanked(plain, *medium.span()) if medium else plain
    return plain


def medium_in(plain: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a stretch names the medium in brackets: "[Internet]"; None where it doesn't."""
    medium = _MEDIUM.search(plain, start, end)
    return medium.span() if medium else None


def with_places_apart(plain: str, tags: list[Tag]) -> str:
    """A citation with its title in italics, a city and its state being one place: "Boulder, CO, Rienner".

    That a place is not known ("o. O.") is no place.
    """
    if UNNAMED_SIGNS.found_in(plain):
        nowhere = _NOWHERE.search(plain)
        plain = blanked(plain, *nowhere.span()) if nowhere else plain
    if not STATE_SIGNS.found_in(plain):
        return plain
    for match in _CITY_AND_STATE.finditer(plain):
        sure = match["year"] or "." in match["state"] or PLACE.fullmatch(match["city"])
        if sure and plain[: match.start()].rstrip()[-1:] in (",", ".", "(", ":", ";"):
            tags.append(Tag("location", match.start(), match.end("state"), 0.9))
            return blanked(plain, *match.span())
    return plain


def without_label(plain: str, tags: list[Tag]) -> str:
    """A citation without the label in front of it, which is made of its author's name and its year."""
    if plain[:1] == "[":
        label = _KEY.match(plain)
        return blanked(plain, 0, label.end()) if label else plain
    number = _BARE_NUMBER.match(plain) if plain[:1].isdigit() else None
    if number is not None:
        return blanked(plain, 0, number.end())
    label = _LABEL.match(plain) if _HAS_YEAR.match(plain) else None
    if label is None:
        return plain
    if label["year"] not in plain[label.end() :]:
        tags.append(Tag("date", *label.span("year"), 0.9))
    return blanked(plain, 0, label.end())


def page_before_address(plain: str, tags: list[Tag]) -> str:
    """The cited page between an imprint or a year and an address: "(2017), 84, https://…"."""
    found = _PAGE_BEFORE.search(plain)
    if found is None:
        return plain
    tags.append(Tag("pages", *found.span("page"), 0.9))
    return blanked(plain, found.start(), found.end("page"))
