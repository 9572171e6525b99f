"""Who edited, explained or introduced a work, in words that taggers leave to titles and presses.

"eds Peter Molle and Ruth Ansgar", where British printers set no full stop; "neu hrsg. von A. Berg";
"eingeleitet und kommentiert von A. Berg"; "préfacé par A. Berg". Who edited is an editor; for the others a
note is made.
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.compare.names import looks_like_names
from verifier.patterns import late_pattern
from verifier.signs import Signs

STATEMENT_SIGNS = Signs(
    ", eds ", "(eds ", ", ed ", "(ed ", ", trans ", "(trans ", "rsg. v", " hg. v", "Hg. v",
    "herausgegeben von", "ingel", "omm. v", "ommentiert v", "ingerichtet v",
    "é par ", "ée par ", "és par ", "ées par ", "i par ", "ie par ", "is par ", "ies par ",
    "t par ", "te par ", "ts par ", "tes par ", "ado por ", "ada por ",
    "nnotated by", "ntroduced by", "refaced by",
)  # fmt: skip
"""Of these one is in every text in which a reader finds something."""

_LIKE_NAMES = 0.5
_GREAT = r"[^\W\d_a-zà-öø-ÿа-яё]"
_NAME = (
    rf"(?:(?:{_GREAT}\.[\s-]?){{1,4}}|{_GREAT}[\w’'-]{{1,24}}\s(?:{_GREAT}\.\s?){{0,3}})"
    rf"(?:(?:v[ao]n|de[rn]?|di|da|du|d[’']|zu[rm]?|le|la|of)\s?){{0,3}}{_GREAT}[\w’'-]{{1,24}}(?:\s{_GREAT}[\w’'-]{{1,24}})?"
)
_AND = r"(?:,?\s(?:and|und|et|y|e|u\.|&)\s)"
_NAMES = rf"{_NAME}(?:,\s{_NAME}){{0,4}}(?:{_AND}{_NAME})?"
# "eds Peter Molle and Ruth Ansgar (Cambridge:", "(ed Peter Molle)", "trans Ruth Ansgar, OUP".
_UNSTOPPED = late_pattern(
    rf"(?:(?<=[^\s,.]),\s|\s(?P<open>\())(?P<cue>[Ee]ds?|trans)\s(?P<names>{_NAMES})(?(open)\)|(?=,\s|\s\(|\s\[|:\s|\s\s|[\s.]*\Z))"
)
# Before a vowel an Italian "and" is "ed".
_ITALIAN = late_pattern(r"(?<!\w)(?:di|della|dell[’']|del|nel|il|gli|storia|cura)[\s’']")
_EDITED_ANEW = late_pattern(
    rf"(?<=[^\s,])[,.]\s(?P<cue>[Nn]eu|[Aa]us\sdem\sNachla(?:ss|ß)(?:\s[^,;.()\d]{{2,40}}?)?|[Kk]ritisch|[Ee]rstmals)\s(?:ediert|bearbeitet|bearb\.|herausgegeben|[Hh]rsg\.|[Hh]g\.)"
    rf"(?:\s(?:und|u\.)\s\w{{3,14}}\.?)?\s(?:von|v\.)\s(?P<names>{_NAMES})(?=[,.]\s|\s\(|\s\s|[\s.]*\Z)"
)
_DONE = (
    r"(?:présent|annot|établi|édit|prépar|comment|réuni|rassembl|publi|revu|introdui|choisi|transcri|collationn|recueilli|procur)"
    r"(?:é|t|s)?(?:e|es|s)?"
)
DONE_BY = rf"(?:{_DONE}(?:,\s|\set\s)){{0,3}}{_DONE}\spar"
"""What somebody did for a French text: "présentée, établie et annotée par"."""
EDITION_BY = (
    r"(?:(?:(?:nouvelle\s)?(?:[ée]dition|éd\.)|textes?|documents?|lettres?)\s(?:critiques?\s|intégrales?\s)?)?"
    rf"{DONE_BY}"
)
"""The same with what it was done for: "édition critique établie par", "texte présenté par"."""
_EDITION_OF = late_pattern(
    rf"(?<=[^\s,])[,.]\s(?P<cue>(?P<translated>[Tt]raduite?s?(?:\sd[eu]\s\w{{3,16}}|\sde\sl[’']\w{{3,16}})?(?:,\s|\set\s))?(?:{EDITION_BY}))\s(?P<names>{_NAMES})(?=[,.]\s|\s\(|\s\s|[\s.]*\Z)"
)
_EXPLAINED = (
    r"(?:[Ee]ingel(?:eitet|\.)|[Kk]omm(?:entiert|\.)|erl(?:äutert|\.)"
    r"|mit\sAnmerkungen\sversehen|eingerichtet)"
)
_INTRODUCED = late_pattern(
    rf"(?<=[^\s,])[,.]\s(?P<said>(?:{_EXPLAINED}(?:,\s|\s(?:und|u\.)\s)){{0,2}}{_EXPLAINED}\s(?:von|v\.|durch)\s{_NAMES}"
    rf"|(?:préfacé|introduit|annoté|postfacé|commenté)e?s?(?:\set\s(?:annoté|commenté|introduit|préfacé)e?s?)?\spar\s{_NAMES}"
    rf"|(?:prologad|anotad|comentad)[oa](?:\sy\s(?:anotad|comentad)[oa])?\spor\s{_NAMES}"
    rf"|(?:annotated|introduced|prefaced)(?:\sand\s(?:annotated|introduced))?\sby\s{_NAMES})(?=[,.]\s|\s\(|\s\s|[\s.]*\Z)",
)


def without_statements(plain: str, tags: list[Tag]) -> str:
    """The citation without who edited, explained or introduced its work in such words."""
    if not STATEMENT_SIGNS.found_in(plain):
        return plain
    return _introduced(_edition_of(_edited_anew(_unstopped(plain, tags), tags), tags), tags)


def _unstopped(plain: str, tags: list[Tag]) -> str:
    match = _UNSTOPPED.search(plain)
    if match is None or looks_like_names(match["names"]) < _LIKE_NAMES:
        return plain
    if match["cue"] == "ed" and not match["open"]:
        before = plain[: match.start()]
        named = all(" " in part for part in before.split(", ")) and looks_like_names(before) >= _LIKE_NAMES
        if named or _ITALIAN.search(before):
            return plain
    role = "translator" if match["cue"] == "trans" else "editor"
    if any(tag.label == role for tag in tags):
        return plain
    tags.append(Tag(role, *match.span("names"), 0.9))
    return blanked(plain, *match.span())


def _edited_anew(plain: str, tags: list[Tag]) -> str:
    match = _EDITED_ANEW.search(plain)
    if (
        match is None
        or looks_like_names(match["names"]) < _LIKE_NAMES
        or any(t.label == "editor" for t in tags)
    ):
        return plain
    tags.append(Tag("editor", *match.span("names"), 0.85))
    return blanked(plain, *match.span())


def _edition_of(plain: str, tags: list[Tag]) -> str:
    match = _EDITION_OF.search(plain) if " par " in plain else None
    if match is None or looks_like_names(match["names"]) < _LIKE_NAMES:
        return plain
    role = "translator" if match["translated"] else "editor"
    if any(tag.label == role for tag in tags):
        return plain
    tags.append(Tag(role, *match.span("names"), 0.85))
    return blanked(plain, *match.span())


def _introduced(plain: str, tags: list[Tag]) -> str:
    match = _INTRODUCED.search(plain)
    if match is None or any(tag.label == "note" for tag in tags):
        return plain
    tags.append(Tag("note", *match.span("said"), 0.7))
    return blanked(plain, *match.span())
