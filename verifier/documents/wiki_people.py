"""Who made a work, from the parameters of a citation template: one name in each, in parts, or in a list."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from verifier.patterns import late_pattern

_FAMILY = (
    "last", "surname", "author last", "cognom", "nom", "apellido", "apellidos", "nachname", "cognome",
    "último",
    "achternaam",
    "nazwisko", "efternamn", "efternavn", "etternavn", "příjmení", "priezvisko", "soyadı", "soyad",
    "sukunimi",
    "inventor last", "subject last",
)  # fmt: skip
_GIVEN = (
    "first", "given", "author first", "prénom", "nombre", "vorname", "nome", "primeiro", "voornaam", "imię",
    "förnamn", "fornavn", "jméno", "meno", "adı", "ad", "etunimi", "inventor first", "subject first", "nom",
)  # fmt: skip
_WHOLE = (
    "author", "autor", "auteur", "автор", "authors", "people", "autores", "autore", "host", "subject",
    "cartographer", "inventor", "författare", "forfatter", "yazar", "tekijä", "szerző", "autoři", "автори",
    "авторы", "autoren", "autorzy", "auteurs", "autori",
)  # fmt: skip
_BODIES = ("auteur institutionnel", "institutional author", "autor institucional")
_MORE = ("coauthors", "coauthor", "coautores", "coautor", "coautori", "coauteurs")
_ROLES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "editor": (
        ("editor last", "editor surname", "editor nom", "editor apellido", "editor apellidos",
        "nom directeur"),
        ("editor", "editors", "herausgeber", "hrsg", "directeur", "éditeur scientifique", "curatore",
        "redaktör",
         "organizador", "redaktor", "redaktør", "redacteur", "editores", "під ред"),
    ),
    "translator": (
        ("translator last", "translator surname", "nom traducteur"),
        ("translator", "translators", "übersetzer", "traducteur", "traductor", "traductores", "traduttore",
         "tradutor", "переводчик", "перевод", "tłumacz", "vertaler", "překladatel", "översättare",
         "oversetter"),
    ),
}  # fmt: skip
_LISTS = frozenset(
    ("autor", "автор", "авторы", "автори", "people", "autoren", "hrsg", "herausgeber", "übersetzer")
)
"""Parameters whose names are parted by commas, each in the order in which it is read."""

_MOST_NAMES = 40
_INITIALS = late_pattern(r"(?P<family>[^,]{1,80}?)\s(?P<given>[A-Z]{1,4})")
_ET_AL = ("et al", "et al.")
_VANCOUVER = late_pattern(r"\s*\(\((?P<body>[^()]{1,200})\)\)|(?P<name>[^,]{1,200})")
_COMMAS = late_pattern(r",(?![^(]{0,60}\))")
_PARTED = late_pattern(r"\s?;\s")
# "Reyes, Marisol (director)": what somebody did, which is no part of the name.
_ROLE = late_pattern(
    r"\s\((?P<role>(?:(?:executive|associate|co|co-)\s?)?(?:directors?|producers?|writers?|screenwriters?"
    r"|hosts?"
    r"|narrators?|presenters?|creators?|actors?|actress|composers?|cinematographers?|interviewers?|guests?"
    r"|reporters?"
    r"|correspondents?|regie|regisseurs?|réalisat(?:eur|rice)s?|director[ae]s?|regista|режисс[её]р|speakers?"
    r"|lecturers?|photographers?|illustrators?)(?:[,/&]\s?[a-z ]{3,30})?)\)",
    re.IGNORECASE,
)
_EDITED = late_pattern(
    r"(?:(?:под|за)\s(?:(?:общ|науч)(?:ей|ной|\.)\s)?ред(?:акцией|\.)|(?:отв|гл|науч)\.\sред\.|ред\."
    r"|сост\.)\s?"
    r"(?P<names>.{2,200})"
)


def people(known: Mapping[str, str], *, hosted: bool = False) -> dict[str, str]:
    """The names by role, as BibLaTeX has them; ``note`` says what each did who is named with that.

    ``hosted``: who gives out a page ("hrsg=Amt für Wasser") is its publisher, no editor.
    """
    found: dict[str, str] = {}
    authors = _numbered(known, _FAMILY, _GIVEN, _WHOLE) or _unnamed(known)
    for name in _MORE:
        authors += _listed(known.get(name, ""), by_commas=True)
    roles = [(name, role) for each in authors for name, role in [_without_role(each)] if role]
    authors = [_without_role(each)[0] for each in authors]
    authors += _others(known, "authors") if authors else []
    roles += [(name, "interviewer") for name in _interviewers(known)]
    editors: list[str] = []
    for role, (family, whole) in _ROLES.items():
        given = tuple(f"{role} {name}" for name in ("first", "given", "prénom", "nombre"))
        names = _numbered(known, family, given, [name for name in whole if not (hosted and name == "hrsg")])
        if role == "editor":
            editors = names
        elif names:
            found[role] = _joined(names)
    editors += _others(known, "editors") if editors else []
    if not editors and (edited := _EDITED.fullmatch(known.get("ответственный", ""))):
        editors = _listed(edited["names"], by_commas=True)
    elif "ответственный" in known:
        found["note"] = known["ответственный"]
    if roles:
        told = ", ".join(f"{role}: {name}" for name, role in roles)
        found["note"] = f"{told}; {found['note']}" if "note" in found else told
    if authors:
        found["author"] = _joined(authors)
    if editors:
        found["editor"] = _joined(editors)
    return found


def _others(known: Mapping[str, str], role: str) -> list[str]:
    """“others” where a template says that its list of people is not whole: ``display-authors=etal``."""
    return ["others"] if "etal" in known.get(f"display {role}", "").replace(" ", "") else []


def _interviewers(known: Mapping[str, str]) -> list[str]:
    names = _numbered(known, ("interviewer last",), ("interviewer first",), ("interviewer", "interviewers"))
    return [" ".join(reversed(name.split(", ", 1))) for name in names]


def _joined(names: Sequence[str]) -> str:
    return " and ".join(names[:_MOST_NAMES])


def _unnamed(known: Mapping[str, str]) -> list[str]:
    """Authors who have no parameters of their own: a list as in Vancouver, a body, an account."""
    if listed := known.get("vauthors", ""):
        return _of_vancouver(listed)
    body = next((known[name] for name in (*_BODIES, "user") if name in known), "")
    return [f"{{{body}}}"] if body else []


def _numbered(
    known: Mapping[str, str], family: Sequence[str], given: Sequence[str], whole: Sequence[str]
) -> list[str]:
    """The people of one role: "last1" and "first1", "editor2-last", "autor"; several where one is a list."""
    names: list[str] = []
    for number in range(1, _MOST_NAMES):
        endings = (str(number), f" {number}", "") if number == 1 else (str(number), f" {number}")
        last, own = _first(known, family, endings)
        if last:
            # "nom" is a family name in French, and a given one in Catalan.
            first, _ = _first(known, [name for name in given if name != own], endings)
            names.append(f"{last}, {first}" if first else f"{{{last}}}" if " " in last else last)
            continue
        name, stem = _first(known, whole, endings)
        if not name:
            break
        names += _listed(name, by_commas=stem in _LISTS)
    return names


def _first(known: Mapping[str, str], stems: Sequence[str], endings: Sequence[str]) -> tuple[str, str]:
    """The value of the first parameter of these names, and its name without the number."""
    for stem in stems:
        role, _, part = stem.partition(" ")
        for ending in endings:
            # The number stands behind the role or behind the part: "editor1-last", "editor-last1".
            for name in (f"{stem}{ending}", *([f"{role}{ending} {part}"] if part else [])):
                if known.get(name):
                    return known[name], stem
    return "", ""


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
    return names


def _listed(names: str, *, by_commas: bool) -> list[str]:
    """Names in reading order that semicolons part, or commas, as German and Russian templates have them."""
    if not names:
        return []
    if ";" in names:
        return [name.strip() for name in _PARTED.split(names) if name.strip()]
    listed = [name.strip() for name in _COMMAS.split(names)]
    if len(listed) > 1 and all(_INITIALS.fullmatch(name) or name in _ET_AL for name in listed):
        # "Smith J, Doe K": the initials show that commas part people.
        return _of_vancouver(names)
    whole = by_commas and all(" " in name and name[:1].isupper() for name in listed)
    return listed if whole else [names]


def _without_role(name: str) -> tuple[str, str]:
    """A name without what its person did, and that."""
    match = _ROLE.search(name)
    return (name[: match.start()] + name[match.end() :], match["role"].lower()) if match else (name, "")
