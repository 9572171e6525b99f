"""References to train on: labelled ones as they are or set anew, and made-up ones."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from train_styles import STYLES, Segments, names, set_reference
from train_words import BODIES, LANGUAGES, Language, make_title

from verifier.compare.names import read_names

LABELS = {
    "author": "author", "title": "title", "journal": "journal", "container-title": "booktitle",
    "date": "date", "pages": "pages", "volume": "volume", "publisher": "publisher", "location": "location",
    "editor": "editor", "translator": "translator", "note": "note", "url": "url", "doi": "doi",
    "genre": "genre",
    "edition": "edition", "citation-number": "mark", "collection-title": "series", "medium": "note",
    "source": "note", "isbn": "isbn", "director": "author", "producer": "publisher",
}  # fmt: skip
"""The tagger's labels by those of the labelled sets."""

SCORED = (
    "author",
    "title",
    "journal",
    "booktitle",
    "date",
    "pages",
    "volume",
    "publisher",
    "location",
    "editor",
)


class Reference(NamedTuple):
    """A reference and its labels: ranges of the text in reading order that leave nothing out but blanks."""

    text: str
    spans: list[tuple[str, int, int]]


def joined(segments: Segments) -> Reference:
    """One reference of its segments."""
    text, spans = "", []
    for label, part in segments:
        spans.append((label, len(text), len(text) + len(part)))
        text += part
    return Reference(text, spans)


def labelled(path: Path) -> list[Reference]:
    """The references of a labelled set, their parts joined by blanks."""
    references = []
    for sequence in ET.parse(path).getroot():  # noqa: S314 - a file that who trains has chosen
        parts = [(LABELS[part.tag], " ".join("".join(part.itertext()).split())) for part in sequence]
        parts = [part for part in parts if part[1]]
        segments = [(label, text + " ") for label, text in parts[:-1]] + parts[-1:]
        references.append(joined([piece for segment in segments for piece in _parted(*segment)]))
    return references


_GLUED = re.compile(
    r"(?P<date>\W*(?:1[89]|20)\d\d(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?;\s?)?(?P<volume>.*?\d[A-Za-z]?\)?\s?[:,]?\s*)"
    r"(?P<pages>\s?[A-Za-z]{0,2}\d+\s?[-–—]+\s?[A-Za-z]{0,2}\d+\W*)?"
)


def _parted(label: str, text: str) -> Segments:
    """A volume to which a year or pages are glued ("2000;355(9222):2220-1.") as the three that it is.

    The labelled sets part words at blanks only; here each mark is a token.
    """
    match = _GLUED.fullmatch(text) if label == "volume" else None
    if match is None or not (match["date"] or match["pages"]):
        return [(label, text)]
    if match["pages"] and match["volume"].rstrip()[-1] not in ":,":
        return [(label, text)]
    parts = (("date", match["date"]), ("volume", match["volume"]), ("pages", match["pages"]))
    return [(name, part) for name, part in parts if part]


def set_anew(reference: Reference, rng: random.Random, styles: Sequence[str]) -> Reference | None:
    """A labelled reference in another style, what that style needs and the reference lacks being made up."""
    read: dict[str, str] = {}
    for label, start, end in reference.spans:
        read.setdefault(label, reference.text[start:end])
    title = _bare(read.get("title", ""))
    people = _people(read.get("author", ""))
    if not people or not 4 <= len(title) <= 260:
        return None
    name = rng.choice(styles)
    languages, forms, patterns = STYLES[name]
    language = rng.choice(languages.split())
    if language in ("ru", "zh") and title.isascii():
        return None
    made = _made(LANGUAGES[language], language, rng)
    kinds = ("article",) if "journal" in read else ("chapter", "proceedings") if "booktitle" in read else (
        "book", "report", "edited", "thesis") if "publisher" in read else ("web", "news", "book")  # fmt: skip
    fitting = [kind for kind in kinds if kind in patterns]
    if not fitting:
        return None
    made["title"] = title
    made["editor"] = names(_persons(LANGUAGES[language], rng)[:3], rng.choice(forms.split()), rng)
    made["author"] = names(people[:8], rng.choice(forms.split()), rng)
    made["name"] = people[0][0]
    for label, field in (
        ("journal", "journal"),
        ("booktitle", "book"),
        ("publisher", "publisher"),
        ("location", "location"),
    ):
        value = re.sub(r"^(?:in|dans)[:\s]+", "", _bare(read.get(label, "")), flags=re.IGNORECASE)
        if 1 < len(value) < 160:
            made[field] = value
    editors = _people(
        re.sub(r"(?i)\b(?:in|eds?|editors?|hg|hrsg|dir|edited|by)\b\.?[:,]?|[()]", "", read.get("editor", ""))
    )
    if editors:
        made["editor"] = names(editors[:4], rng.choice(forms.split()), rng)
    year = re.search(r"(?:1[5-9]|20)\d\d", read.get("date", ""))
    if year:
        _redate(made, year.group(), language, rng)
    pages = re.search(r"[A-Z]?\d+\s?[-–]+\s?[A-Z]?\d+", read.get("pages", ""))
    if pages:
        made["pages"] = re.sub(r"\s?[-–]+\s?", rng.choice(("-", "–", "-", "–", "--")), pages.group())
    pattern = rng.choice(list(patterns[rng.choice(fitting)]))
    return joined(_varied(set_reference(pattern, made), rng))


def people_of(references: Sequence[Reference]) -> list[tuple[str, str]]:
    """The (family, given) names of the authors of labelled references, to make up others by."""
    return [
        person
        for reference in references
        for label, start, end in reference.spans[:2]
        if label == "author"
        for person in _people(reference.text[start:end])[:3]
        if len(person[0]) < 30
    ]


def made_up(rng: random.Random, styles: Sequence[str], people: Sequence[tuple[str, str]] = ()) -> Reference:
    """A reference to a work that doesn't exist; one in three has names of ``people``."""
    name = rng.choice(styles)
    languages, forms, patterns = STYLES[name]
    language = rng.choice(languages.split())
    words = LANGUAGES[language]
    made = _made(words, language, rng)
    form = rng.choice(forms.split())
    persons = _persons(words, rng)
    if people and language not in ("ru", "zh") and rng.random() < 0.35:
        persons = [rng.choice(people) for _ in persons]
        made["name"] = persons[0][0]
    made["author"] = names(persons, form, rng)
    if rng.random() < 0.06 and language not in ("ru", "zh"):
        made["author"] = rng.choice(BODIES)
    made["editor"] = names(
        _persons(words, rng)[:3], form if rng.random() < 0.6 else rng.choice(forms.split()), rng
    )
    kind = rng.choice(list(patterns))
    segments = set_reference(rng.choice(list(patterns[kind])), made)
    if rng.random() < 0.12:
        number = rng.choice(("[{}] ", "{}. ", "{} ", "({}) ", "[{}]. ")).format(rng.randint(1, 180))
        segments.insert(0, ("mark", number))
    return joined(_varied(segments, rng))


def _people(printed: str) -> list[tuple[str, str]]:
    people = []
    for name in read_names(printed):
        if name.is_others:
            continue
        if name.literal or not name.family:
            return []
        people.append((f"{name.prefix} {name.family}".strip(), name.given))
    return people if all(given for _, given in people) else []


def _bare(printed: str) -> str:
    bare = printed.strip(" ,.;:()[]“”\"«»„‘’'…")
    return bare + ")" * (bare.count("(") - bare.count(")") == 1)


def _given(words: Language, rng: random.Random) -> str:
    middle = rng.random() < 0.12 and words.given[0].isascii()
    return rng.choice(words.given) + (f" {rng.choice('ABCDEFGHJKLMRSTW')}." if middle else "")


def _persons(words: Language, rng: random.Random) -> list[tuple[str, str]]:
    count = rng.choice((1, 1, 1, 1, 1, 2, 2, 3, 4))
    return [
        (rng.choice(words.family), _given(words, rng))
        for _ in range(count)
    ]  # fmt: skip


_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}


def _months(language: str) -> list[str]:
    return _MONTHS.get(language, _MONTHS["en"]).split()


def _day(year: str, language: str, rng: random.Random) -> str:
    day, month = rng.randint(1, 28), rng.randint(1, 12)
    if language == "zh":
        return rng.choice((f"{year}年{month}月{day}日", f"{year}-{month:02}-{day:02}"))
    word = _months(language)[month - 1]
    forms = {
        "en": (f"{word} {day}, {year}", f"{day} {word} {year}", f"{word[:3]}. {day}, {year}",
               f"{year}, {word} {day}",
               f"{day} {word[:3]}. {year}"),
        "de": (f"{day}. {word} {year}", f"{day}.{month}.{year}", f"{day:02}.{month:02}.{year}"),
        "es": (f"{day} de {word} de {year}", f"{day} {word} {year}"),
    }.get(language, (f"{day} {word} {year}", f"{day}.{month:02}.{year}"))  # fmt: skip
    return rng.choice(forms)


def _redate(made: dict[str, str], year: str, language: str, rng: random.Random) -> None:
    made["year"] = year
    made["day"] = _day(year, language, rng)
    made["access"] = _day(str(rng.randint(2003, 2025)), language, rng)
    month = "" if language == "zh" else _months(language)[rng.randint(0, 11)] + " "
    season = (
        rng.choice(("Spring ", "Autumn ", "Winter ")) if language == "en" and rng.random() < 0.2 else month
    )
    made["date"] = f"{season if rng.random() < 0.4 else ''}{year}"
    if rng.random() < 0.05:
        made["year"] = rng.choice(
            (
                "forthcoming",
                "in press",
                "n.d.",
                f"{year}a",
                f"{year} [{int(year) - 40}]",
                f"{year}/{(int(year) + 1) % 100:02}",
            )
        )


_EDITIONS = {
    "de": "2. Aufl.|3., überarb. Aufl.|4. Auflage|2., überarb. und erw. Aufl.|5. Aufl.|Neuausgabe"
    "|3., neu bearb. Aufl.",
    "fr": "2e éd.",
    "it": "II ed.|2a ed.|nuova ed.|rist. anast.",
    "es": "2. ed.",
    "ru": "2-е изд.",
    "en": "2nd ed.|rev. ed.|3rd edition|4th edn",
}
_VOLUMES = {
    "de": ("Bde.", "Bände"),
    "it": ("voll.", "tomi"),
    "fr": ("vol.", "tomes"),
    "en": ("vols.", "volumes"),
}
_SAME = {"de": ("Ebd.", "Ebenda", "Ebd."), "it": ("Ivi", "Ibid.", "Ibidem"), "fr": ("Ibid.", "Ibidem")}
_SELF = {"de": ("ders.", "dies.", "ders. (Hrsg.)"), "it": ("Id.", "Ead.", "AA.VV.", "AA. VV.")}
_REMARKS = {
    "de": ("wie Anm. 12", "Anm. 7", "Fn. 23", "so auch die h.M.", "anderer Ansicht ist die Rechtsprechung",
           "dort weitere Nachweise", "siehe auch Anm. 4"),
    "it": ("si veda anche la nota 12",),
}  # fmt: skip
_THESES = {
    "de": "Dissertation|Diss.|Magisterarbeit|Habilitationsschrift",
    "fr": "thèse de doctorat|mémoire de DEA",
    "en": "PhD diss.|Ph.D. thesis|Master’s thesis|PhD dissertation|Unpublished doctoral dissertation",
    "es": "Tesis doctoral|Dissertação (Mestrado)|Tese (Doutorado)",
    "it": "tesi di laurea",
}
_LEADS = {
    "de": "Vgl.|Vgl. auch|Siehe|S.|So|Vgl. hierzu|Siehe dazu|Vgl. dazu|Vgl. etwa"
    "|Dazu|Zit. nach|Hierzu|Siehe auch|Vgl. u.a.|So etwa|Näher",
    "it": "Cfr.|Si veda|V.|Vedi|Cfr. anche|Si vedano|Su questo v.|Per tutti,|Cfr. almeno|Cit. in",
    "en": "See|See also|Cf.",
    "fr": "Voir|Cf.",
    "es": "Véase",
}


def _made(words: Language, language: str, rng: random.Random) -> dict[str, str]:
    """Made-up values of all fields but the names."""
    first = rng.randint(1, 480) if rng.random() < 0.85 else rng.randint(481, 2400)
    last = first + rng.randint(1, 40)
    dash = rng.choice(("-", "–", "-", "–", "--", "—"))
    short = (
        str(last)[-2:] if rng.random() < 0.25 and first // 100 == last // 100 and first > 99 else str(last)
    )
    volume = rng.randint(1, 140)
    site = rng.choice(("example.org", "altai.example", "www.water.example", "dnb.example", "en.news.example"))
    path = rng.choice(
        ("a/1.html", "reports/r_2019.pdf", "index.php?id=33", "2014/03/vote", "~mayer/doc.pdf", "")
    )
    doi = f"10.{rng.randint(1000, 9999)}/{rng.choice('abcjs')}.{rng.randint(100, 99999)}"
    made = {
        "title": make_title(words, rng),
        "journal": rng.choice(words.journals),
        "book": make_title(words, rng),
        "publisher": rng.choice(words.presses),
        "location": rng.choice(words.places),
        "series": rng.choice(words.journals),
        "volume": str(volume) if rng.random() < 0.85 else _roman(volume),
        "issue": rng.choice((str(rng.randint(1, 12)), str(rng.randint(1, 4)), "1-2", "3/4", "Suppl. 1")),
        "pages": f"{first}{dash}{short}",
        "locator": rng.choice(
            (*[str(first)] * 4, f"{first}{dash}{first + 2}", f"{first}f.", f"{first} ff.", f"{first}, {last}",
             _roman(volume).lower())
        ),
        "url": f"http{rng.choice(('', 's'))}://{site}/{path}",
        "doi": rng.choice((f"https://doi.org/{doi}", f"doi:{doi}", f"DOI: {doi}", f"http://dx.doi.org/{doi}")),
        "edition": rng.choice(_EDITIONS.get(language, "2nd ed.").split("|")),
        "thesis": rng.choice(_THESES.get(language, "PhD diss.").split("|")),
        "lead": rng.choice(_LEADS.get(language, "See").split("|")) if rng.random() < 0.35 else "",
        "translator": f"{rng.choice(words.given)} {rng.choice(words.family)}",
        "name": rng.choice(words.family),
        "cit": rng.choice(("cit.", "cit.", "op. cit.", "art. cit.")),
        "ibid": rng.choice(_SAME.get(language, ("Ibid.", "Ibidem", "Id."))),
        "several": rng.choice(("AA.VV.", "AA. VV.", "Aa.Vv.")),
        "self": rng.choice(_SELF.get(language, ("idem",))),
        "note": "catalogo della mostra",
        "snumber": str(rng.randint(1, 90)),
        "vols": f"{rng.choice(('2', '3', '4', 'II', '2'))} {rng.choice(_VOLUMES.get(language, ('vols.',)))}",
        "anm": rng.choice(_REMARKS.get(language, ("see note 12 above",))),
        "subtitle": make_title(words, rng),
        "subbook": make_title(words, rng),
        "tr": rng.choice(("Technical Report", "Tech. Rep.", "Working Paper", "Report"))
        + rng.choice(("", f" {volume}", f" No. {volume}", f" TR-{first}")),
        "location2": rng.choice(words.places),
        "first": str(first),
        "total": str(rng.randint(90, 700)),
        "translator2": f"Trans. {rng.choice(words.given)} {rng.choice(words.family)}",
        "code": rng.choice(("J", "M", "N", "EB/OL", "D", "C")),
    }  # fmt: skip
    for name, share in (("title", 0.25), ("book", 0.15)):
        if rng.random() < share and language != "zh":
            between = rng.choice(
                (". ", ". ", ": ", " – ") if language in ("de", "it") else (": ", ": ", ". ")
            )
            made[name] += between + make_title(words, rng)
    for name in ("edition", "translator", "url", "doi", "series"):
        if rng.random() < 0.45 and name != "url":
            made[name] = ""
    _redate(made, str(rng.choice((rng.randint(1990, 2024), rng.randint(1880, 2024)))), language, rng)
    return made


def _roman(number: int) -> str:
    signs = (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    )
    printed = ""
    for value, sign in signs:
        count, number = divmod(number, value)
        printed += sign * count
    return printed


def _varied(segments: Segments, rng: random.Random) -> Segments:
    """Small liberties that people take: other quotation marks, a missing final stop."""
    quotes = rng.choice(("“”", "“”", '""', '""', "‘’", "''", "„“", "«»", "``''", ""))
    text = "".join(part for _, part in segments)
    if "“" in text and rng.random() < 0.5 and len(quotes) != 0:
        opening, closing = quotes[: len(quotes) // 2], quotes[len(quotes) // 2 :]
        segments = [(label, part.replace("“", opening).replace("”", closing)) for label, part in segments]
    if rng.random() < 0.3 and segments[-1][1].endswith("."):
        segments[-1] = (segments[-1][0], segments[-1][1][:-1])
    return [(label, part) for label, part in segments if part]
