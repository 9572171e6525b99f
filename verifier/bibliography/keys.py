"""Citation keys: family name, year and first title word, in lower-case ASCII.

Other scripts are transliterated with anyascii; German umlauts and the Scandinavian ø and å are written
out first, as those languages do (Müller → mueller).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterator, Mapping
from itertools import count
from string import ascii_lowercase

from anyascii import anyascii

from verifier.bibliography.datamodel import words
from verifier.bibliography.people import family_name, split_names
from verifier.identifiers import identifiers_of
from verifier.patterns import late_pattern

_LONGEST_WORD = 24
_LONGEST_KEY = 120
_NOT_IN_KEYS = late_pattern(r"[\s,{}\"#%'()=~\\@\x00-\x1f\x7f]")
_ADDRESS = late_pattern(r"[A-Za-z]{2,12}://")
_WRITTEN_OUT = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ø": "oe",
        "å": "aa",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "þ": "th",
        "ð": "d",
    }
)
_WORD = late_pattern(r"[^\W_]+(?:['’ʼʹ`´-]+[^\W_]+)*")
_ELIDED = late_pattern(r"(?i)\b(?:[dlcnsjm]|qu)['’](?=\w{3})")
_YEAR = late_pattern(r"\d{4}|\d{3}X|\d{2}XX|\d+")
_HAN = late_pattern(r"[\u2e80-\u2fdf\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_YEAR_OF_SYMBOL = late_pattern(r"/(?P<year>(?:19[4-9]\d|20\d\d))(?=/|$)")
_SESSION = late_pattern(r"A/(?:RES/|DEC/|C\.\d/|PV\.)?(?P<session>[3-9]\d)/")
_FIRST_SESSION = 1945
_STOP_WORDS = words(
    # English, German, Dutch and Scandinavian, the Romance languages, Russian and Mongolian
    "a an the of on in at for and or to from with by as is are"
    " der die das den dem des ein eine einer eines im zum zur und von über"
    " de het een en van det den et ett og och av"
    " le la les un une du des au aux el los las y del al il lo gli i uno una di e o os as um uma da do"
    " в и о на к с об по из ба нь"
)


def make_key(fields: Mapping[str, str], taken: Container[str]) -> str:
    """Return a key that is not in ``taken``, such as ``odeka2016research``, then ``odeka2016researcha``.

    Without a person the first word of the body's name stands first, without either two words of the
    title stand around the year, and without a title the number of the document stands behind it. A
    missing year is ``nd`` (no date).
    """
    base = _base(fields)
    if base not in taken:
        return base
    return next(key for key in (base + suffix for suffix in _suffixes()) if key not in taken)


def is_citation_key(text: str) -> bool:
    """Whether a name that another program has for a work can be its key; an address cannot."""
    return 0 < len(text) <= _LONGEST_KEY and not _ADDRESS.match(text) and not _NOT_IN_KEYS.search(text)


def ascii_word(text: str) -> str:
    """Return a word in lower-case ASCII letters and digits, transliterated when it is of another script."""
    composed = unicodedata.normalize("NFC", text[:400]).lower().translate(_WRITTEN_OUT)
    return "".join(c for c in anyascii(composed).lower() if c.isascii() and c.isalnum())


def _base(fields: Mapping[str, str]) -> str:
    words = _title_words(fields.get("title") or fields.get("booktitle") or fields.get("journaltitle") or "")
    name = _first_name(fields)
    if not name and words:
        name, words = words[0], words[1:]
    if not name:
        # A document that has nothing but its number: A/70/PV.16 of 2015 is un2015a70pv16.
        number = ascii_word(fields.get("number", ""))
        name, words = (_body_of(fields), [number]) if number else ("", words)
    date = fields.get("date") or fields.get("year") or (_year_of(fields) if name == "un" else "")
    year = _YEAR.search(unicodedata.normalize("NFKC", date[:100]))
    parts = [name, year[0].lower() if year and year[0].isascii() else "nd", words[0] if words else ""]
    key = "".join(part[:_LONGEST_WORD] for part in parts)
    return key if key != "nd" else "worknd"


def _body_of(fields: Mapping[str, str]) -> str:
    """Return who numbers documents in this way, as the first part of a key."""
    schemes = {identifier.scheme for identifier in identifiers_of(fields)}
    return next((name for name in ("un", "wto", "echr", "celex", "gao", "crs") if name in schemes), "doc")


def _year_of(fields: Mapping[str, str]) -> str:
    """Return the year that a symbol of the United Nations tells, by itself or by the session it names.

    The session of the General Assembly of number n opens in 1945 + n; symbols name it since the 31st.
    """
    number = fields.get("number", "").strip()[:100]
    printed = _YEAR_OF_SYMBOL.search(number)
    session = _SESSION.match(number)
    if printed is not None:
        return printed["year"]
    return str(_FIRST_SESSION + int(session["session"])) if session is not None else ""


def _first_name(fields: Mapping[str, str]) -> str:
    for role in ("author", "editor", "institution", "organization"):
        names = [role_name for role_name in split_names(fields.get(role, "")) if role_name != "others"]
        if not names:
            continue
        family, is_body = family_name(names[0]) if role in ("author", "editor") else (names[0], True)
        if is_body:
            words = _title_words(family)
            word = words[0] if words else ""
        else:
            word = ascii_word(family)
        if word:
            return word
    return ""


def _title_words(title: str) -> list[str]:
    """Return the words of a title that carry its meaning, in ASCII; all of them if it has no others."""
    words = _WORD.findall(_ELIDED.sub("", title[:2000]))
    carrying = [word for word in words if word.lower() not in _STOP_WORDS] or words
    # Chinese and Japanese set no space between words: two characters are about one word.
    cut = (word[:2] if _HAN.match(word) else word for word in carrying)
    return [word for word in map(ascii_word, cut) if word]


def _suffixes() -> Iterator[str]:
    """Yield a to z, then aa, ab and so on."""
    for length in count(1):
        for number in range(26**length):
            letters = ""
            rest = number
            for _ in range(length):
                rest, letter = divmod(rest, 26)
                letters = ascii_lowercase[letter] + letters
            yield letters
