"""Cutting a printed list of names into pieces, and keeping the names of bodies in one piece.

A comma or an "and" parts two names, or a family from a given name, or stands inside the name of a
ministry. Here the cuts are made and those inside a body are healed.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from verifier.compare.bodies import is_acronym, is_body, is_named_body
from verifier.compare.body_words import COUNTRIES, ENDINGS, HEADS, MODIFIERS, PHRASES, TOPICS
from verifier.compare.east_asia import begins_with_chinese_surname, split_native
from verifier.compare.name_order import is_initials, tokens_of
from verifier.compare.name_words import GIVEN, is_particle
from verifier.compare.scripts import HAN, has_han
from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern

_AND_WORDS = "and|und|et|и|та|och|og|és|with|sowie|dan|și|şi|ve|及び|및|و|और|एवं|y|e|a|i|en"
_DOUBTFUL_AND = word_set("y e a i en")
_FOREIGN_AND = word_set("und et и та och og és sowie y e a i en")
_CUT = late_pattern(
    rf"""[,，][\s,，]*(?:(?P<both>{_AND_WORDS}|&)\s+)?
    | \s+(?P<word>{_AND_WORDS})\s+(?=[^\W\d_a-z]|al-|d['’]|(?:de|van|von|the|der)\s)
    | (?P<sign>&|＆)\s*""",
    re.VERBOSE,
)
_CUTS = frozenset(_AND_WORDS.split("|"))
_CUT_SIGNS = late_pattern("[,，&＆]")
_FIRST = late_pattern(r"[^\s,，&＆]+")
_PHRASE_STARTS = frozenset(match.group() for match in map(_FIRST.match, PHRASES) if match)
_AND_IN_HAN = tuple("和与與及")
_HAN_AND = late_pattern(rf"(?<=[{HAN}]{{2}})(?:和|与|與|及)(?=[{HAN}]{{2}})")
_SUBUNITS = word_set(
    """
    department faculty school division directorate section unit laboratory committee subcommittee bureau
    office centre center fachbereich fakultät lehrstuhl faculté département facultad departamento
    dipartimento secretariat population
    """
)
_PARENTS = frozenset(
    ("united nations", "european commission", "world bank", "european union", "council of europe")
)
_FAMILY_AND_GIVEN = 2
_FIRM_TAIL = late_pattern(
    r"(?:inc|ltd|llc|llp|plc|gmbh|ag|corp|co|company|sons|associates|partners|s\.a|s\.l|s\.p\.a|limited)\.?",
    re.IGNORECASE,
)
_ADJECTIVE = late_pattern(r"\s(?:of|for|on)\s(?:the\s)?[A-Z][\w-]+(?:ary|ic|al|ive|ory|ous|ian)\Z")
_MOST_TOPIC = 3


class Piece(NamedTuple):
    """A stretch between two cuts; ``cut`` is what stands before it: "" (first), "," or "and"."""

    text: str
    cut: str
    body: bool = False

    @property
    def tokens(self) -> list[str]:
        """The words of the piece."""
        return tokens_of(self.text)


class _Stretch(NamedTuple):
    start: int
    end: int
    cut: str
    word: str


def cut_into_pieces(text: str) -> list[Piece]:
    """Return the pieces of a list without semicolons: bodies whole, run-together persons apart."""
    stretches = _stretches(text)
    pieces: list[Piece] = []
    position = 0
    while position < len(stretches):
        end = _body_end(text, stretches, position)
        first = stretches[position]
        if end > position:
            pieces.append(Piece(text[first.start : stretches[end - 1].end], first.cut, body=True))
            position = end
            continue
        pieces.extend(_persons(text[first.start : first.end], first.cut))
        position += 1
    return pieces


def _stretches(text: str) -> list[_Stretch]:
    if _CUTS.isdisjoint(text.split()) and not _CUT_SIGNS.search(text):
        piece = text.strip()
        lead = len(text) - len(text.lstrip())
        return [_Stretch(lead, lead + len(piece), "", "")] if piece else []
    found: list[_Stretch] = []
    start, cut, word = 0, "", ""
    for match in [*_CUT.finditer(text), None]:
        end = match.start() if match else len(text)
        piece = text[start:end].strip()
        if piece:
            lead = start + (len(text[start:end]) - len(text[start:end].lstrip()))
            found.append(_Stretch(lead, lead + len(piece), cut if found else "", word))
            cut, word = "", ""
        if match:
            joined = match["both"] or match["word"] or match["sign"] or ""
            cut = "and" if joined or cut == "and" else ","
            word = joined if not match["both"] else ""
            start = match.end()
    return _heal_doubtful(text, found)


def _heal_doubtful(text: str, stretches: list[_Stretch]) -> list[_Stretch]:
    """Take back a cut at a word that also stands inside names ("Ortega y Gasset, José")."""
    healed: list[_Stretch] = []
    for place, stretch in enumerate(stretches):
        if healed and stretch.word in _DOUBTFUL_AND:
            before, after = text[healed[-1].start : healed[-1].end], text[stretch.start : stretch.end]
            short = len(before.split()) < 2 or len(after.split()) < 2
            further = place + 1 < len(stretches) and stretches[place + 1].cut == ","
            # "Pérez, Juan y Ana López": behind the comma stands a given name, and a second person.
            second = len(after.split()) > 1 or _ends_name(before, after, len(healed), further)
            if short and not (healed[-1].cut == "," and second):
                last = healed.pop()
                healed.append(_Stretch(last.start, stretch.end, last.cut, last.word))
                continue
        healed.append(stretch)
    return healed


def _ends_name(before: str, after: str, count: int, further: bool) -> bool:
    """Whether words end one person, so that another follows: "Juan" in "García, Juan y PÉREZ, Ana".

    ``count``: how many stretches there are up to them, ``further``: whether a comma follows behind ``after``.
    """
    if count % 2 == 0 and further and len(after.split()) > 1:
        return True
    words = before.split()
    given = all(map(is_initials, words)) or words[0].casefold() in GIVEN
    return given or (after.split(maxsplit=1)[0].isupper() and not before.isupper())


# --- Bodies ----------------------------------------------------------------------------------------


def _body_end(text: str, stretches: list[_Stretch], position: int) -> int:
    """Return the index after the body that begins at ``position``; ``position`` when none does."""
    first = stretches[position]
    longest = min(len(stretches), position + 8)
    # Most lists hold no such phrase; its first word tells.
    begins = _FIRST.match(text, first.start)
    if begins is None or begins.group().casefold() not in _PHRASE_STARTS:
        longest = position
    for end in range(longest, position + 1, -1):
        if text[first.start : stretches[end - 1].end].casefold() in PHRASES:
            return end
    words = text[first.start : first.end]
    if all(is_initials(token) for token in words.split()):
        return position
    following = stretches[position + 1] if position + 1 < len(stretches) else None
    if not is_body(words):
        if following is None:
            return position
        tail = text[following.start : following.end]
        if (_FIRM_TAIL.fullmatch(tail) and not is_initials(tail)) or tail.casefold() in (
            "inc.",
            "ltd.",
            "corp.",
        ):
            return position + 2
        if _opens_body(words, tail, following.cut):
            return max(_body_end(text, stretches, position + 1), position + 2)
        return position
    if following is not None and _FIRM_TAIL.fullmatch(text[following.start : following.end]):
        return position + 2
    if (
        following is not None
        and following.cut == ","
        and _is_given_of(words, text[following.start : following.end])
    ):
        return position
    end = position + 1
    while end < len(stretches) and _goes_on(text, stretches, position, end):
        end += 1
    return end


def _is_given_of(family: str, given: str) -> bool:
    """Whether "Jordan, Michael" or "Bank, J." is meant: a single word with a given name after it."""
    words = family.split()
    while len(words) > 1 and is_particle(words[0].casefold()):
        words = words[1:]
    if len(words) > 2 or (len(words) == 2 and not family.isupper()):
        return False
    tokens = tokens_of(given)
    if all(is_initials(token) for token in tokens):
        return True
    if is_body(given) or is_named_body(family):
        return is_acronym(given) and is_acronym(family) and len(given) > 4
    return len(tokens) <= 4


def _opens_body(words: str, tail: str, cut: str) -> bool:
    """Whether words that are no body begin one: "Food" in "Food and Agriculture Organization"."""
    if cut not in ("and", ","):
        return False
    tokens = words.split()
    if not tokens or len(tokens) > 4 or tokens[0].casefold() in GIVEN:
        return False
    ends = tokens[-1].casefold()
    if ends not in TOPICS and ends not in MODIFIERS:
        return False
    last = tail.rsplit(maxsplit=1)[-1].casefold().strip(".,") if tail.split() else ""
    return is_body(tail) and (last in HEADS or last in ENDINGS or last in TOPICS)


def _is_half(words: str, tail: str, cut: str) -> bool:
    """Whether what makes them a body stands behind the "and": "NATO Science and Technology Organization"."""
    tokens = [word.casefold().strip(".,") for word in words.split()]
    headless = len(tokens) > 1 and not _has_head(tokens) and tokens[-1] not in ENDINGS
    return headless and cut == "and" and _opens_body(words, tail, cut)


def _goes_on(text: str, stretches: list[_Stretch], position: int, end: int) -> bool:
    """Whether the stretch at ``end`` still belongs to the body that began at ``position``."""
    before = text[stretches[position].start : stretches[end - 1].end]
    stretch = stretches[end]
    piece = text[stretch.start : stretch.end]
    tokens = [word.casefold().strip(".,") for word in piece.split() if not word.startswith("(")]
    if _FIRM_TAIL.fullmatch(piece) or (stretch.word in _FOREIGN_AND and _goes_on_abroad(piece)):
        return True
    if _is_half(before, piece, stretch.cut):
        return True
    if stretch.cut == ",":
        parent = before.casefold().removeprefix("the ").split(",")[0]
        if (parent in COUNTRIES or parent in PHRASES or parent in _PARENTS) and _has_head(tokens):
            return True
        if before.split()[0].casefold() in _SUBUNITS and _has_head(tokens) and not _has_subunit(tokens):
            return len(stretches) - end <= 1
    if re.search(r"\bbetween\b(?!.*\band\b)", before) or (
        _MINISTRY.match(before) and _field_ends(text, stretches, end, later="," in before)
    ):
        return True
    if not re.search(r"\b(?:of|for|on|de|des|du|für|del|della|do|da|to)\b", before):
        return False
    if _is_topical(tokens):
        return stretch.cut == "and" or _series_ends(text, stretches, end)
    if stretch.cut == "and" and _ADJECTIVE.search(before) and not is_body(piece):
        # "Committee on Sanitary and Phytosanitary Measures": an adjective needs what follows.
        return 1 < len(tokens) <= _MOST_TOPIC and tokens[0] not in GIVEN and not is_initials(tokens[0])
    single = len(tokens) == 1 and not is_body(piece) and tokens[0] not in GIVEN
    if not single or is_initials(piece):
        return False
    return stretch.cut == "and" or _series_ends(text, stretches, end)


def _goes_on_abroad(piece: str) -> bool:
    """Whether "et Victimologie" or "y de Cooperación" goes on: words that can be no full name."""
    return (len(piece.split()) == 1 or piece[:1].islower()) and not is_body(piece) and not is_initials(piece)


# What has several fields, of which the last stands behind an "and".
_MINISTRY = late_pattern(
    r"(?:the\s)?(?:minist(?:ry|ère|ero|erio|ério)|department|(?:bundes)?ministerium|secretar[ií]a|office)\s(?:of|for|de|des|du|dell[ae’']?|do|da|der|für)\b",
    re.IGNORECASE,
)
_TWO_FIELDS = late_pattern(r"[^\Wa-z\d_]\w{3,20}\s(?:y|e)\s[^\Wa-z\d_]\w{3,20}")
_MOST_OF_FIELD = 3


def _field_ends(text: str, stretches: list[_Stretch], end: int, *, later: bool) -> bool:
    """Whether one word between commas and an "and" end the fields of a ministry that ends the list.

    "Ministry of Housing, Communities and Local Government", "Ministerio de Educación, Cultura y
    Deporte". ``later``: some of them are known already.
    """
    pieces = [text[stretch.start : stretch.end] for stretch in stretches[end:]]
    words = [word for piece in pieces for word in piece.split()]
    if any(is_initials(word) or word.casefold() in GIVEN or word.isupper() for word in words):
        return False
    if len(pieces) == 1:
        if stretches[end].cut == "and":
            return later and len(words) <= _MOST_OF_FIELD
        return stretches[end].cut == "," and _TWO_FIELDS.fullmatch(pieces[0]) is not None
    return (
        all(" " not in piece and not is_body(piece) for piece in pieces[:-1])
        and all(stretch.cut == "," for stretch in stretches[end:-1])
        and stretches[-1].cut == "and"
        and len(pieces[-1].split()) <= _MOST_OF_FIELD
    )


def _series_ends(text: str, stretches: list[_Stretch], end: int) -> bool:
    """Whether a series of topics with commas is closed by an "and" ("Trade, Industry and Energy")."""
    for stretch in stretches[end : end + 8]:
        piece = text[stretch.start : stretch.end]
        tokens = [word.casefold() for word in piece.split()]
        if is_initials(piece) or not (_is_topical(tokens) or len(tokens) == 1):
            return False
        if stretch.cut == "and":
            return True
    return _is_topical([word.casefold() for word in text[stretches[end].start : stretches[end].end].split()])


def _is_topical(tokens: list[str]) -> bool:
    """Whether words go on with what a ministry is for ("Heavy Industry", "Planning of the Ministry of X")."""
    if not tokens or tokens[0] in HEADS or tokens[0] in GIVEN:
        return False
    if tokens[0] in ("the", "its"):
        return not _has_head(tokens)
    head = tokens[: tokens.index("of")] if "of" in tokens else tokens
    return any(t in TOPICS for t in head) and not (_has_head(head) and "of" not in tokens)


def _has_head(tokens: list[str]) -> bool:
    return any(token in HEADS for token in tokens)


def _has_subunit(tokens: list[str]) -> bool:
    return bool(tokens) and tokens[0] in _SUBUNITS


# --- Persons ---------------------------------------------------------------------------------------


def _persons(text: str, cut: str) -> list[Piece]:
    """One stretch as the persons that it names: mostly one, several when run together."""
    if has_han(text):
        return _han_persons(text, cut)
    tokens = tokens_of(text)
    if len(tokens) <= _FAMILY_AND_GIVEN:
        return [Piece(" ".join(tokens), cut)]
    initial = [is_initials(token) for token in tokens]
    starts = [0]
    if initial[0]:
        # "J. Mendee N. Soyolgerel": initials, word, initials, word.
        # A frequent given name in the middle is one person's ("S. James P. Spottiswoode").
        starts += [
            i
            for i in range(2, len(tokens) - 1)
            if initial[i]
            and not (initial[i - 1] or all(initial[i:]))
            and tokens[i - 1].casefold() not in GIVEN
        ]
    elif initial[-1] or (
        is_initials(tokens[-1], run=True) and tokens[-1] != text and not tokens[0].isupper()
    ):
        # "Adeli K. Lewis G. F.": word, initials, word, initials.
        marks = [is_initials(token, run=True) for token in tokens]
        starts += [i for i in range(2, len(tokens)) if marks[i - 1] and not marks[i]]
    bounds = [*starts, len(tokens)]
    parts = [" ".join(tokens[a:b]) for a, b in pairwise(bounds)]
    return [Piece(part, cut if i == 0 else "and") for i, part in enumerate(parts)]


def _han_persons(text: str, cut: str) -> list[Piece]:
    parts = [text]
    if any(map(text.__contains__, _AND_IN_HAN)) and not is_body(text):
        parts = _HAN_AND.split(text)
    pieces: list[str] = []
    for part in parts:
        words = part.split()
        native = all(split_native(word) for word in words)
        several = len(words) > 2 or (
            len(words) == 2 and all(len(word) >= 2 and begins_with_chinese_surname(word) for word in words)
        )
        pieces.extend(words if native and several else [part.strip()])
    return [
        Piece(piece, cut if i == 0 else "and", body=is_body(piece)) for i, piece in enumerate(pieces) if piece
    ]
