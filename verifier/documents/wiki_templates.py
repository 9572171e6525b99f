"""Citation templates of wikis → BibLaTeX fields: one table of parameters, whatever the wiki's language.

The parameters are those that the templates' own documentation pages list (``Template:Cite book`` and its
siblings, ``Vorlage:Literatur``, ``Modèle:Ouvrage``, ``Plantilla:Cita libro``, ``Шаблон:Книга``,
``Template:Cita pubblicazione``, ``Predefinição:Citar livro``, ``Sjabloon:Citeer boek``, ``Szablon:Cytuj``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from verifier.documents.locators import read_locator
from verifier.model import Locator

_TYPES: tuple[tuple[str, str], ...] = (
    (r"cite (?:journal|magazine|periodical|paper)|article|статья|cita publicación|artículo|cita pubblicazione"
     r"|citar periódico|citeer journal|citeer tijdschrift|cytuj pismo", "article"),
    (r"cite (?:news|newspaper)|cita noticia|cite newspaper the times|cita news|citar jornal|citeer nieuws",
     "article"),
    (r"cite (?:web|webpage|url|tweet|podcast|mailing list|newsgroup|av media|video|youtube)|internetquelle"
     r"|lien web|cita web|webarchiv|cite blog|cite press release|citar web|citeer web"
     r"|cytuj stronę", "online"),
    (r"cite (?:thesis|dissertation)|cita tesis|thèse", "thesis"),
    (r"cite (?:report|techreport|tech report)|cita informe", "report"),
    (r"cite (?:conference|proceedings)|cita conferencia", "inproceedings"),
    (r"cite (?:encyclopedia|encyclopaedia|dictionary)|cita enciclopedia", "inreference"),
    (r"cite (?:arxiv|biorxiv|medrxiv|ssrn|citeseerx)", "online"),
    (r"cite court", "jurisdiction"),
    (r"un doc(?:ument)?", "report"),
    (r"cite (?:book|map|manual|speech|interview|sign|legislation)|ouvrage|chapitre|literatur|книга"
     r"|cita ?libro|citar livro|citeer boek|cytuj książkę", "book"),
    (r"citation|cite|citar|cytuj", ""),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern), kind) for pattern, kind in _TYPES)

_FIELDS: Mapping[str, str] = {
    name.replace("_", " "): field
    for field, names in {
        "title": "title titel titre título заглавие titolo tytuł litigants",
        "journaltitle": "journal magazine newspaper periodical work website encyclopedia periódico"
        " publicación périodique издание sammelwerk zeitung site"
        " dictionary werk rivista jornal obra czasopismo reporter",
        "booktitle": "book-title booktitle contribution-title titre-ouvrage",
        "chapter": "chapter contribution article entry section kapitel chapitre capítulo capitolo rozdział",
        "publisher": "publisher editorial éditeur издательство verlag institution editore editora publicado"
        " uitgever wydawca",
        "location": "location place publication-place ort lieu ubicación место città local plaats miejsce",
        "date": "date year datum année fecha año jahr год anno data ano jaar rok",
        "volume": "volume vol band tome volumen том wolumin",
        "number": "issue number nummer numéro número номер numero numer",
        "series": "series reihe collection serie серия",
        "edition": "edition auflage édition edición edizione edição",
        "doi": "doi",
        "isbn": "isbn",
        "issn": "issn",
        "url": "url online lire url-text ссылка chapter-url lire_en_ligne",
        "urldate": "access-date accessdate abruf zugriff consulté fechaacceso consulté_le accesso acessodata"
        " bezochtdatum data_dostępu",
        "language": "language sprache langue idioma язык lingua língua taal język",
        "eprint": "arxiv eprint",
        "pubmed": "pmid",
        "pmcid": "pmc",
        "institution": "degree-institution university body",
        "type": "type",
    }.items()
    for name in names.split()
}
_AT = (
    "p", "pp", "page", "pages", "at", "seiten", "s", "passage", "página", "páginas", "страницы", "страница",
    "pagina", "pagine", "pagina's", "strony", "opinion",
)  # fmt: skip
_FAMILY = (
    "last",
    "surname",
    "author-last",
    "nom",
    "apellido",
    "apellidos",
    "nachname",
    "cognome",
    "último",
    "achternaam",
    "nazwisko",
)
_GIVEN = (
    "first",
    "given",
    "author-first",
    "prénom",
    "nombre",
    "vorname",
    "nome",
    "primeiro",
    "voornaam",
    "imię",
)
_WHOLE = (
    "author", "autor", "auteur", "автор", "authors", "people", "autores", "autore", "host", "subject",
    "cartographer", "inventor",
)  # fmt: skip
_COPY = ("archive-url", "archiveurl", "archiv-url", "archive url", "urlarchivo", "archivurl", "url-archive")
"""Where a copy of the page is kept; the address says the day."""


_MOST_NAMES = 40
_INITIALS = re.compile(r"(?P<family>.{1,80}?)\s(?P<given>[A-Z]{1,4})")
_LANGUAGE_BEFORE = re.compile(r"^[a-z]{2,3}(?:-[A-Za-z]{2,8})?:\s?")
_VANCOUVER = re.compile(r"\s*\(\((?P<body>[^()]{1,200})\)\)|(?P<name>[^,]{1,200})")
_DECORATION = re.compile(r"^\(\((.{0,2000})\)\)$")


def template_type(name: str) -> str | None:
    """The BibLaTeX type of a citation template ("" when it does not tell); None for any other template."""
    wanted = " ".join(name.replace("_", " ").split()).casefold()
    return next((kind for pattern, kind in _COMPILED if pattern.fullmatch(wanted)), None)


def template_fields(kind: str, given: Mapping[str, str]) -> tuple[str, dict[str, str], Locator | None]:
    """Type, fields and cited place of a citation template. ``given`` is by parameter, values as printed."""
    known = {name.casefold().strip(): _DECORATION.sub(r"\1", value) for name, value in given.items() if value}
    fields: dict[str, str] = {}
    for name, value in known.items():
        field = _FIELDS.get(name)
        if field and field not in fields:
            fields[field] = value
    for role, prefix in (("author", ""), ("editor", "editor-")):
        if names := _names(known, prefix):
            fields[role] = names
    _addresses_beside(known, fields)
    _titles_beside(known, fields)
    if "body" in known and (symbol := known.get("docid") or known.get("code", "")):
        # "UN document" names its symbol as it stands in addresses.
        fields["number"] = symbol.replace("-", "/")
    chapter = fields.pop("chapter", "")
    if chapter and "title" in fields:
        fields["booktitle"], fields["title"] = fields["title"], chapter
        if "titleaddon" in fields:
            fields["booktitleaddon"] = fields.pop("titleaddon")
        kind = "incollection"
    place = next((known[name] for name in _AT if name in known), "")
    locator = read_locator(place) if place else None
    kind = kind or ("article" if "journaltitle" in fields else "online" if _is_page(fields) else "book")
    if (
        locator is not None
        and locator.kind == "page"
        and kind in ("article", "incollection", "inproceedings", "jurisdiction")
    ):
        fields["pages"] = locator.value
    if kind in ("book", "inreference") and "journaltitle" in fields:
        fields.setdefault("booktitle", fields.pop("journaltitle"))
        kind = "incollection" if kind == "book" else kind
    if kind in ("thesis", "report") and "publisher" in fields:
        fields.setdefault("institution", fields.pop("publisher"))
    return kind, _own_numbers(kind, fields), locator


def _addresses_beside(known: Mapping[str, str], fields: dict[str, str]) -> None:
    """The page of a post, which “cite tweet” links without naming it, and the archived copy."""
    if "user" in known and known.get("number", "").isdecimal() and "url" not in fields:
        fields["url"] = f"https://twitter.com/{known['user'].lstrip('@')}/status/{fields.pop('number')}"
    copy = next((known[name] for name in _COPY if name in known), "")
    if copy:
        fields["addendum"] = f"archived copy: {copy}"


def _titles_beside(known: Mapping[str, str], fields: dict[str, str]) -> None:
    """The title in its own script, without the mark of its language, and in translation."""
    beside = [
        _LANGUAGE_BEFORE.sub("", known[name]) for name in ("script-title", "trans-title") if name in known
    ]
    if "title" not in fields and beside:
        fields["title"] = beside.pop(0)
    if beside:
        fields["titleaddon"] = "; ".join(beside)


def _is_page(fields: Mapping[str, str]) -> bool:
    return "url" in fields and not fields.keys() & {"publisher", "isbn", "location"}


def _own_numbers(kind: str, fields: dict[str, str]) -> dict[str, str]:
    """Numbers of registries under the names that they have in BibLaTeX."""
    for name, registry in (("pubmed", "pubmed"), ("pmcid", "pmcid")):
        if value := fields.pop(name, ""):
            fields.setdefault("eprint", value)
            fields.setdefault("eprinttype", registry)
    if "eprint" in fields:
        fields.setdefault("eprinttype", "arxiv")
    if kind == "online" and "journaltitle" in fields:
        # The site that a page belongs to; a page has no journal.
        fields["organization"] = fields.pop("journaltitle")
    return fields


def _names(known: Mapping[str, str], prefix: str) -> str:
    names: list[str] = []
    for number in range(1, _MOST_NAMES):
        endings = (str(number), f"-{number}", "") if number == 1 else (str(number), f"-{number}")
        family = _first(known, prefix, _FAMILY, endings)
        whole = _first(known, prefix, _WHOLE if not prefix else ("",), endings) if prefix != "editor-" else ""
        if prefix and not family:
            whole = _first(known, "", ("editor", "herausgeber", "hrsg", "directeur"), endings)
        if family:
            given = _first(known, prefix, _GIVEN, endings)
            names.append(f"{family}, {given}" if given else f"{{{family}}}" if " " in family else family)
        elif whole:
            names += _listed(whole) if "titel" in known else [whole]
        else:
            break
    if not prefix and not names and (listed := known.get("vauthors", "")):
        names = _of_vancouver(listed)
    if not prefix and not names and (account := known.get("user", "")):
        names = [f"{{{account}}}"]
    if "et al" in known.get("display-authors", "") + known.get("display-editors", ""):
        names.append("others")
    return " and ".join(names)


def _of_vancouver(listed: str) -> list[str]:
    """The names of a list: "Miller AB, ((World Health Organization))" has a body in double brackets."""
    names = []
    for match in _VANCOUVER.finditer(listed):
        if match["body"]:
            names.append(f"{{{match['body'].strip()}}}")
        elif name := match["name"].strip():
            names.append(
                "others" if name.rstrip(".") == "et al" else _INITIALS.sub(r"\g<family>, \g<given>", name)
            )
    return names[:_MOST_NAMES]


def _listed(names: str) -> list[str]:
    """Names in reading order that commas part, as the German templates have them."""
    listed = [name.strip() for name in names.split(",")[:_MOST_NAMES]]
    return listed if all(" " in name and name[:1].isupper() for name in listed) else [names]


def _first(known: Mapping[str, str], prefix: str, stems: tuple[str, ...], endings: tuple[str, ...]) -> str:
    for stem in stems:
        for ending in endings:
            for name in (f"{prefix}{stem}{ending}", f"{prefix.rstrip('-')}{ending}-{stem}"):
                if prefix == "" and name.startswith("-"):
                    continue
                if known.get(name):
                    return known[name]
    return ""
