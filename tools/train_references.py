"""References to train on: labelled ones as they are or set anew, made-up ones, damaged ones."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
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


def made_up(rng: random.Random, styles: Sequence[str]) -> Reference:
    """A reference to a work that doesn't exist."""
    name = rng.choice(styles)
    languages, forms, patterns = STYLES[name]
    language = rng.choice(languages.split())
    words = LANGUAGES[language]
    made = _made(words, language, rng)
    form = rng.choice(forms.split())
    made["author"] = names(_persons(words, rng), form, rng)
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
    return printed.strip(" ,.;:()[]“”\"«»„‘’'…")


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


def _day(year: str, language: str, rng: random.Random) -> str:
    day, month = rng.randint(1, 28), rng.randint(1, 12)
    if language == "zh":
        return rng.choice((f"{year}年{month}月{day}日", f"{year}-{month:02}-{day:02}"))
    word = _MONTHS[language].split()[month - 1]
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
    month = "" if language == "zh" else _MONTHS[language].split()[rng.randint(0, 11)] + " "
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
    "de": "2. Aufl.|3., überarb. Aufl.|4. Auflage",
    "fr": "2e éd.",
    "it": "II ed.",
    "es": "2. ed.",
    "ru": "2-е изд.",
    "en": "2nd ed.|rev. ed.|3rd edition|4th edn",
}
_THESES = {
    "de": "Dissertation|Diss.|Magisterarbeit|Habilitationsschrift",
    "fr": "thèse de doctorat|mémoire de DEA",
    "en": "PhD diss.|Ph.D. thesis|Master’s thesis|PhD dissertation|Unpublished doctoral dissertation",
    "es": "Tesis doctoral|Dissertação (Mestrado)|Tese (Doutorado)",
    "it": "tesi di laurea",
}
_LEADS = {
    "de": "Vgl.|Vgl. auch|Siehe|S.|So|Vgl. hierzu|Siehe dazu",
    "it": "Cfr.|Si veda|V.|Vedi|Cfr. anche",
    "en": "See|See also|Cf.",
    "fr": "Voir|Cf.",
    "es": "Véase",
}


def _made(words: Language, language: str, rng: random.Random) -> dict[str, str]:
    """Made-up values of all fields but the names."""
    first = rng.randint(1, 480)
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
        "cit": "cit.",
        "note": "catalogo della mostra",
        "code": rng.choice(("J", "M", "N", "EB/OL", "D", "C")),
    }  # fmt: skip
    if rng.random() < 0.05:
        made["lead"] = ""
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


# --- Damage ------------------------------------------------------------------------------------


def damaged(reference: Reference, rng: random.Random) -> Reference:
    """The reference as bad converters and hasty typists leave it; labels stay with their characters."""
    signs: list[tuple[str, str]] = []
    position = 0
    for label, start, end in reference.spans:
        signs.extend((sign, label) for sign in reference.text[position:end])
        position = max(position, end)
        del start
    for change in rng.sample(_CHANGES, rng.choice((1, 1, 2, 2, 3))):
        signs = list(change(signs, rng))
    return _regrouped(signs)


Signs = Sequence[tuple[str, str]]


def _lose_blanks(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    share = rng.choice((0.03, 0.08, 0.2))
    return (pair for pair in signs if pair[0] != " " or rng.random() > share)


def _lose_boundaries(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    """No blank where one field ends and the next begins."""
    for index, pair in enumerate(signs):
        after = signs[index + 1] if index + 1 < len(signs) else pair
        if pair[0] != " " or pair[1] == after[1] or rng.random() > 0.5:
            yield pair


def _lose_marks(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    share = rng.choice((0.1, 0.3, 0.7))
    return (pair for pair in signs if pair[0] not in ',.;:()“”"' or rng.random() > share)


def _lose_marks_between(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    """No mark where one field ends and the next begins."""
    for index, pair in enumerate(signs):
        ahead = signs[min(len(signs) - 1, index + 2)]
        if pair[0] not in ",.;:" or pair[1] == ahead[1] or rng.random() > 0.6:
            yield pair


def _swap_marks(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    for sign, label in signs:
        yield (rng.choice(",.;:") if sign in ",.;:" and rng.random() < 0.15 else sign), label


def _break_words(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Words broken at the ends of lines."""
    inserted = rng.choice(("- ", "- ", " ", "-"))
    for index, (sign, label) in enumerate(signs):
        yield sign, label
        inside = 2 < index < len(signs) - 3 and sign.isalpha() and signs[index + 1][0].isalpha()
        if inside and rng.random() < 0.012:
            yield from ((added, label) for added in inserted)


def _misread(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    """What optical recognition takes for each other."""
    likes = {
        "l": "1I",
        "I": "l1",
        "O": "0",
        "0": "O",
        "1": "l",
        "e": "c",
        "m": "n",
        "ü": "ii",
        "–": "~^",
        "5": "S",
        "ö": "o",
    }
    for sign, label in signs:
        yield (rng.choice(likes[sign]) if sign in likes and rng.random() < 0.06 else sign), label


def _capitals(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    chosen = rng.choice(("author", "title", "journal", "all"))
    for sign, label in signs:
        yield (sign.upper()[:1] if chosen in (label, "all") else sign), label


def _small(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    chosen = rng.choice(("author", "title", "journal", "all"))
    for sign, label in signs:
        yield (sign.lower()[:1] if chosen in (label, "all") else sign), label


def _cut(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    """A beginning or an end on another page."""
    keep = int(len(signs) * rng.uniform(0.55, 0.95))
    yield from signs[:keep] if rng.random() < 0.6 else signs[len(signs) - keep :]


def _mark_up(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Tags of a markup that was left in."""
    opening, closing = rng.choice((("<i>", "</i>"), ("<italic>", "</italic>"), ("_", "_"), ("<b>", "</b>")))
    chosen = rng.choice(("title", "journal", "volume"))
    before = ""
    for sign, label in signs:
        if before != label and chosen in (before, label):
            yield from ((added, chosen) for added in (opening if label == chosen else closing))
        before = label
        yield sign, label


def _number(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    """The number of the note or entry in front."""
    number = rng.choice(("{} ", "{}", "[{}]", "{}. ", "({})", "• ", "* ", "{}) ")).format(rng.randint(1, 250))
    yield from ((sign, "mark") for sign in number)
    yield from signs


def _double_blanks(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Blanks before the marks."""
    for sign, label in signs:
        if sign in ",.;:)" and rng.random() < 0.4:
            yield " ", label
        yield sign, label


_CHANGES = (
    _lose_blanks, _lose_boundaries, _lose_marks, _lose_marks_between, _swap_marks, _break_words, _misread,
    _capitals, _small, _cut, _mark_up, _number, _double_blanks,
)  # fmt: skip


def _regrouped(signs: Signs) -> Reference:
    segments: list[tuple[str, str]] = []
    for sign, label in signs:
        if segments and segments[-1][0] == label:
            segments[-1] = (label, segments[-1][1] + sign)
        else:
            segments.append((label, sign))
    return joined(segments)
