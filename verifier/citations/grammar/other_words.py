"""Words of style in languages that no tagger knows, put as those that all know.

"[w:] Studia, red. K. Zieliński" is read as "in: Studia, ed. K. Zieliński". Every word is replaced by one of
its own length, so that no character moves, and values are taken from what is printed.
"""

from __future__ import annotations

from verifier.patterns import late_pattern
from verifier.signs import Signs

_WORDS: tuple[tuple[str, str], ...] = (
    # Polish
    (r"\[w:\]", "in: "),
    (r"(?<=,\s)w:(?=\s)", "in"),
    (r"pod\sred\.(?=\s)", "ed. by"),
    (r"oprac\.(?=\s[^\Wa-z\d_])", "ed."),
    (r"(?:przeł|tłum)\.(?=\s[^\Wa-z\d_])", "tr."),
    (r"(?<=,\s)z\.(?=\s\d)", "n."),
    # Polish, Dutch, Czech and the languages of Scandinavia
    (r"(?<![\w.])red\.(?=[\s)])", "ed."),
    (r"(?<=\()uitg\.(?=\))", "ed."),
    (r"(?<=\()szerk\.(?=\))", "ed."),
    # Italian, Spanish and Russian
    (r"(?<=[,.]\s)a\sc\.\sdi(?=\s[^\Wa-z\d_])", "ed. by"),
    (r"(?<=[.,]\s)A\scura\sdi(?=\s[^\Wa-z\d_])", "a cura di"),
    (r"(?<=[.?!]\s)E[nm]:(?=\s[^\Wa-z\d_])", "In:"),
    (r"(?<=[.?!]\s)В:(?=\s[^\W\d_])", "In"),
    (r"под\sредакцией(?=\s[^\W\d_])", "под ред."),
    # Polish and Indonesian
    (r"(?<=[a-ząęłńóśźż]\.\s)W:(?=\s[^\Wa-z\d_])", "In"),
    (r"(?<=[.,]\s)Dalam:?(?=\s[^\Wa-z\d_])", "In"),
    # German
    (r"(?<=[,.]\s)Stand:(?=\s[^\W\d_]{3,9}\s(?:19|20)\d\d)", ""),
    # Portuguese
    (
        r"(?<=[\d,;(]\s)(?:em\sespecial|em\sparticular|nomeadamente|especialmente|sobretudo)(?=,?\s(?:na\s)?p)",
        "esp.",
    ),
    (r"(?<=[\s(])aqui(?=\sp{1,2}\.)", "esp."),
    (r"(?<=[,»”\"]\s)publicad[oa]\s(?:n[oa]s?|em)(?=\s[^\Wa-z\d_])", "in:"),
    (r"(?<=\s)de(?=\s\d{1,2}[/.-]\d{1,2}[/.-](?:1[89]|20)\d\d)", ","),
    # Dutch
    (r"(?<=[\d,;]\s)aldaar(?=:?\s\d)", "esp."),
    (r"(?<=\s)vert\.(?=\s[^\Wa-z\d_])", "trad."),
    (r"(?<=\s)vert\.\sdoor\s(?=[^\Wa-z\d_])", "tr. "),
    (r"(?<=[\s(])afl\.(?=\s\d)", "nr."),
    (r"(?<![\w.])blz\.(?=\s?[\divxlcIVXLC])", "pp."),
    (r"(?<![\w.])dl\.(?=\s[\dIVXLC])", "Bd."),
    (r"(?<=[,.]\s)deel(?=\s[\dIVXLC]{1,6}(?!\w))", "vol."),
    (r"(?<=[,.]\s)kol\.(?=\s\d)", "col."),
    (r"(?<=\d)\s(?:e\.v\.|vlg\.)(?=[,;.)\s]|\Z)", " sqq."),
    (
        r"(?<=[\d,;]\s)(?:i\.h\.b\.|m\.n\.|inz\.|met\sname|in\shet\sbijzonder|vooral)(?=:?\s(?:p|b|\d))",
        "esp.",
    ),
    (
        r"(?<=[,.]\s)(?:uitg|bew|ed|bez)\.\s(?:door\s|d\.\s|v\.\s)?(?=(?:[^\Wa-z\d_]\.\s?){1,4}[^\W\d_])",
        "ed. ",
    ),
    (
        r"(?<=[,.]\s)(?:onder\sredactie\svan|o\.r\.v\.|bezorgd\sdoor|bewerkt\sdoor|uitgegeven\sdoor)(?=\s[^\Wa-z\d_])",
        "ed. by",
    ),
    (r"(?<=[,.]\s)vertaald\sdoor(?=\s[^\Wa-z\d_])", "transl. by"),
    # Czech and Slovak
    (r"(?<=[\s,])č\.(?=\s\d)", "n."),
    (r"(?<=[\s,])roč\.(?=\s\d)", "vol."),
)  # fmt: skip
_PATTERNS = tuple((late_pattern(pattern), word) for pattern, word in _WORDS)
_SIGNS = Signs(
    " a c. di ",
    " A cura di ",
    " En: ",
    " Em: ",
    " W: ",
    " Dalam",
    " Stand: ",
    "red.",
    " w: ",
    "[w:",
    "wyd.",
    "oprac.",
    " z. ",
    "aldaar",
    "afl.",
    " publicad",
    "em especial ",
    "em particular ",
    "nomeadamente",
    "sobretudo p",
    "especialmente",
    "aqui p",
    " de 1",
    " de 2",
    " de 3",
    *(f" de {figure}" for figure in range(4, 10)),
    " vert. ",
    "blz.",
    "dl. ",
    " deel ",
    "kol.",
    " e.v",
    " vlg.",
    " bew. ",
    " bez. ",
    "onder redactie van ",
    "o.r.v.",
    "bezorgd door ",
    "bewerkt door ",
    "uitgegeven door ",
    "vertaald door ",
    "i.h.b.",
    " m.n. ",
    " inz. ",
    "met name ",
    "in het bijzonder ",
    ", vooral ",
    "uitg.",
    "szerk.",
)
_NOT_ASCII = Signs("под редакцией", " В: ", "č.", "przeł.", "tłum.")
"""One of these is in every text that has such a word."""


def in_known_words(plain: str) -> str:
    """A citation with the words of style that are known everywhere; all stays where it is."""
    if not _SIGNS.found_in(plain) and (plain.isascii() or not _NOT_ASCII.found_in(plain)):
        return plain
    for pattern, word in _PATTERNS:
        found = pattern.search(plain)
        while found is not None:
            width = len(found.group())
            plain = plain[: found.start()] + word.ljust(width)[:width] + plain[found.end() :]
            found = pattern.search(plain, found.end())
    return plain
