"""What templates of wikis print that are neither notes nor citations: signs, words in a language, numbers."""

from __future__ import annotations

from collections.abc import Mapping

from verifier.documents.wiki_markup import Template

PRINTED: Mapping[str, str] = {
    "isbn": "ISBN {}", "issn": "ISSN {}", "oclc": "OCLC {}", "doi": "doi:{}", "pmid": "PMID {}",
    "jstor": "JSTOR {}", "arxiv": "arXiv:{}", "hdl": "hdl:{}", "url": "{}", "official url": "{}",
    "p.": "p. {}", "pp.": "pp. {}", "page": "p. {}", "pages": "pp. {}", "s.": "S. {}", "date": "{}",
    "circa": "c. {}", "c.": "c. {}", "circa.": "c. {}", "'s": "’s", "’": "’", "\"": "”", "en dash": "–",
    "em dash": "—", "spaced en dash": " – ", "thinsp": " ", "thin space": " ", "shy": "", "zwsp": "",
    "in lang": "(in {})", "nbsp": " ", "spaces": " ", "snd": " – ", "spnd": " – ", "ndash": "–",
    "mdash": "—", "spaced ndash": " – ", "'": "’", ",": ", ", "!": "|", "=": "=", "-": "",
    "official website": "[{} Official website]", "official": "[{} Official website]",
    "official site": "[{} Official site]", "quote": "“{}”", "us patent": "U.S. Patent {}",
    "cite doi": "doi:{}",    "cite pmid": "PMID {}", "cite q": "Wikidata {}",
}  # fmt: skip
"""What templates print that stand beside citations: ``{}`` is their first parameter."""
CITED_COPIES = frozenset(
    {
        "webarchive",
        "webarchiv",
        "web archive",
        "wayback",
        "archive url",
        "webcite",
        "web-archiv",
        "archive-url",
        "arquivo.pt",
        "wayback machine",
    }
)
"""Templates that name a copy of the page that is cited in front of them."""
_PRINTS_FIRST = frozenset({
    "nowrap", "nobr", "small", "abbr", "em", "strong", "smallcaps", "ill", "sc", "sic", "as written",
    "not a typo", "math", "var", "sub", "sup", "formatnum", "noitalic", "nobold", "italics correction", "bdi",
})  # fmt: skip
_PRINTS_LAST = frozenset({"lang", "langue", "transl", "transliteration", "langx", "lang-rtl"})
_PRINTS_ALL = frozenset({"chem", "chem2", "gaps", "val"})
_DATED = frozenset({"start date", "start-date", "dts", "end date", "published date"})


def printed(name: str, template: Template) -> str:
    """What a template of `PRINTED` prints; an address may stand under its own name."""
    first = template.given.get("1") or template.given.get("url", "")
    wanted = PRINTED[name]
    return wanted.replace("{}", first) if first or "{}" not in wanted else ""


def shown_by(name: str, template: Template, *, in_value: bool = False) -> str:
    """What a template prints that is neither a note nor a citation: nothing, for most.

    ``in_value``: it stands in a parameter of a citation, as in its title, where words are seldom set in one
    without being printed; what only marks a source ("dead link") has no words.
    """
    if name in PRINTED:
        return printed(name, template)
    if name == "wikicite":
        return template.given.get("reference", "")
    words = template.positional()
    if not words:
        return ""
    if name in _PRINTS_LAST:
        return words[-1 if len(words) > 1 else 0] if name.startswith("transl") else words[:2][-1]
    if name in _PRINTS_ALL:
        return "".join(words)
    if name in _DATED:
        return "-".join(part.zfill(2) for part in words[:3] if part.isdecimal())
    if name in ("frac", "sfrac", "fraction"):
        return "/".join(words[-2:]) if len(words) < 3 else f"{words[0]} {words[1]}/{words[2]}"
    return words[0] if in_value or name in _PRINTS_FIRST or name.startswith("lang-") else ""
