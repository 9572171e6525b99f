"""A printed list of authors or editors → names, in the order printed.

Two habits are told apart name by name: inverted ("Kofman, M.", "Smith JA") and as spoken ("Anna
Berg", "Zhang Wei"). A comma that inverts always wins over any guess.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

from verifier.compare.bodies import is_body
from verifier.compare.east_asia import FAMILY_FIRST, GIVEN_FIRST
from verifier.compare.name_form import MAX_PRINTED, OTHERS, Name
from verifier.compare.name_order import (
    are_families,
    ends_in_initials,
    inverted,
    is_initials,
    one_name,
    order_evidence,
)
from verifier.compare.name_pieces import Piece, cut_into_pieces
from verifier.compare.name_words import (
    CAPITAL_PARTICLES,
    GIVEN,
    OTHERS_MARK,
    OTHERS_MARK_EAST,
    ROLE,
    ROLE_EAST,
    SPANISH_FAMILIES,
    is_generation,
    is_order,
    is_particle,
    is_suffix,
    is_title,
)
from verifier.compare.scripts import has_han
from verifier.patterns import late_pattern

_MARKUP = late_pattern(r"[*_\\`{}]+|</?[a-z]{1,10}>", re.IGNORECASE)
_STRONG = late_pattern(r"\s*[;；、|]\s*|\s*/\s+|\s+/\s*|(?<=[a-zà-ÿ]{3})\.\s+(?=[A-ZÀ-Þ][A-ZÀ-Þ'’-]+,)")
_PARTS = late_pattern(r"[;；、|/]|\.\s")
_ARABIC_MARKS = {ord("،"): ", ", ord("؛"): "; "}
_GLUED_AND = late_pattern(r"(?<=\.)(?=(?:and|et|und)\s)|(?<=\.and)(?=[A-Z])")
# A mark with one blank behind it is left as it is.
_REPEATED_MARKS = late_pattern(r"([,;(\[])(?! [^\s,;(\[])[\s,;(\[]+")
_LAST_AND = late_pattern(r"[\s,](?:and|&|und|et)$")
_ELLIPSIS = late_pattern(r"[.…\s]+")
# "Chen, J., . . . Zheng, X.": names are left out, however many, as the APA prints more than twenty.
_LEFT_OUT = late_pattern(r"[,\s]+(?:\.\s?\.\s?\.|…),?\s*(?:(?:&|and)\s)?(?=[^\W\d_])")
_REPEATED_AUTHOR = late_pattern(r"[\s\-‐-―—_.,]*")
_FAMILY_AND_GIVEN = 2
_MOST_FAMILIES = 4
_MOST_SURNAMES = 3
_LONGEST_TAIL = 40
"""Characters of the longest word for a role or for further authors, with the marks around it."""

_TAILS = (
    "ed", "eds", "edd", "editor", "editors", "edited", "compiler", "compilers", "compiled", "comp", "comps",
    "hrsg", "hg", "bearb", "éd", "éds", "dirs", "orgs", "herausgeber", "dir",
    "coord", "coords", "trans", "translator", "translators", "red",
    "org", "orgs", "al", "alii", "aliae", "alia", "andre", "ubers", "others", "more", "workers", "colleagues",
    ".a", ". a", ".m", "andere", "otros", "outros", "altri", "coll", " in", "fl", "kol", "etc", "dkk", ".o",
)  # fmt: skip
"""How all end that have such a word in plain letters behind them, but for marks; few names do."""

_MARKUP_SIGNS = "*_\\`{}<"
_LONGEST_KEPT = 8
_KEPT_STOP = late_pattern(
    r"(?:^|[\s.\-])(?:[^\W\d_a-z][a-zа-я]?|Jr|Sr|Inc|Ltd|Co|Corp|Chr|Ph\.D|et al|S\.A)\.$"
)


def read_names(text: str, order: str | None = None) -> tuple[Name, ...]:
    """Read a printed list of persons and bodies.

    ``order`` ("family-first", "given-first" or None) is what is known from elsewhere of the order in
    which the document prints Chinese names; it decides only names that allow both. Roles ("eds.") are
    not part of a name and left out; a dash for a repeated author gives no name. Nothing is raised.
    """
    text = _cleaned(text)
    if _REPEATED_AUTHOR.fullmatch(text):
        return ()
    text, others = _without_tail(text)
    if not text:
        return (OTHERS,) if others else ()
    parted = _PARTS.search(text) is not None
    chunks = [chunk for chunk in _STRONG.split(text) if chunk] if parted else [text]
    lists = []
    for chunk in chunks:
        # Only what was cut needs it again: the whole has been through it.
        pieces = cut_into_pieces((_without_tail(_cleaned(chunk))[0] or chunk) if parted else chunk)
        pieces = _with_shared_family(pieces)
        named = [piece for piece in pieces if not _ELLIPSIS.fullmatch(piece.text)]
        others = others or len(named) < len(pieces)
        lists.append(_rejoined(named))
    list_order = _list_order([piece for pieces in lists for piece in pieces]) or order
    names: list[Name] = []
    # "Pérez Herranz, Fernando; Núñez, Marta": between semicolons stands one person, and a comma inverts it.
    apart = ";" in text and _are_inverted(lists)
    for pieces in lists:
        names.extend(_walk(pieces, list_order, alone=apart and len(pieces) == _FAMILY_AND_GIVEN))
    if others:
        names.append(OTHERS)
    return tuple(names)


def _with_shared_family(pieces: list[Piece]) -> list[Piece]:
    """Two given names in front of one family name as two persons: "John and Anne Tedeschi"."""
    if len(pieces) != _FAMILY_AND_GIVEN or pieces[1].cut != "and" or pieces[0].body or pieces[1].body:
        return pieces
    first, (given, *rest) = pieces[0].tokens, pieces[1].tokens
    names = len(first) == 1 and len(rest) == 1 and first[0].casefold() in GIVEN and given.casefold() in GIVEN
    return [Piece(f"{first[0]} {rest[0]}", pieces[0].cut), pieces[1]] if names else pieces


# "George F. Kennan [X]": under what name a work was printed.
_PRINTED_AS = late_pattern(r"(?<=[^\W\d_])\s\[(?!et\s|u\.|und\s)[^\[\]]{1,24}\]$")


def _cleaned(text: str) -> str:
    text = text[:MAX_PRINTED]
    if text.endswith("]"):
        text = text.replace("[et al.]", "et al.")
        text = _PRINTED_AS.sub("", text)
    if any(map(text.__contains__, _MARKUP_SIGNS)):
        text = _MARKUP.sub("", text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_ARABIC_MARKS)
    text = " ".join(html.unescape(text).split())
    if ".and" in text or ".et" in text or ".und" in text:
        text = _GLUED_AND.sub(" ", text)
    if "…" in text or ". ." in text or ".." in text:
        text = _LEFT_OUT.sub(", …, ", text)
    text = text.strip(" ,;:·•-–—")
    text = _REPEATED_MARKS.sub(r"\1 ", _LAST_AND.sub("", text)).strip(" ,;")
    if text.endswith(".") and not _KEPT_STOP.search(text, max(0, len(text) - _LONGEST_KEPT)):
        text = text[:-1].rstrip(" ,;")
    return text


def _without_tail(text: str) -> tuple[str, bool]:
    """Return the list without role and mark for further authors, and whether such a mark stood there."""
    others = False
    for _ in range(3):
        shorter, more = _cut_short(text) if _may_have_tail(text) else (text, False)
        others = others or more
        shorter = shorter.rstrip(" ,;(")
        if shorter == text:
            break
        text = shorter
    return text, others


def _may_have_tail(text: str) -> bool:
    tail = text[-_LONGEST_TAIL:]
    return not tail.isascii() or tail.lower().rstrip(" .,)]").endswith(_TAILS)


def _cut_short(text: str) -> tuple[str, bool]:
    shorter, others = text, False
    for pattern in (ROLE, ROLE_EAST):
        match = pattern.search(shorter, max(0, len(shorter) - _LONGEST_TAIL))
        if match and match.start() > 0 and not is_body(text):
            shorter = shorter[: match.start()]
    for pattern in (OTHERS_MARK, OTHERS_MARK_EAST):
        match = pattern.search(shorter, max(0, len(shorter) - _LONGEST_TAIL))
        if match:
            shorter, others = shorter[: match.start()], True
    return shorter, others


def _rejoined(pieces: list[Piece]) -> list[Piece]:
    """Part ``Schumann, CM. Barnes, CC. Lord, C.``, where a stop stands for the comma between names.

    A piece of initials and one word is cut when the piece before is a family name that still wants
    its given name and the piece after is initials again.
    """
    if len(pieces) < 3:
        return pieces
    parted: list[Piece] = []
    wanting = False
    for position, piece in enumerate(pieces):
        tokens = piece.tokens
        lead = next(
            (i for i, t in enumerate(tokens) if not is_initials(t.rstrip("."), run=True)), len(tokens)
        )
        after = pieces[position + 1] if position + 1 < len(pieces) else None
        lone = (
            wanting
            and not piece.body
            and after is not None
            and after.cut == ","
            and 0 < lead == len(tokens) - 1
        )
        if (
            lone
            and after is not None
            and is_initials(after.tokens[0].rstrip("."), run=True)
            and len(tokens[-1]) > 2
        ):
            parted += [Piece(" ".join(tokens[:lead]), ","), Piece(tokens[-1], "and")]
            continue
        parted.append(piece)
        wanting = (
            not piece.body and lead == 0 and not is_suffix(piece.text) and len(_surname_words(piece)) == 1
        )
    return parted


def _are_inverted(lists: list[list[Piece]]) -> bool:
    """Whether of several stretches each is a family name, a comma and a given name, one plainly so."""
    whole = [pieces for pieces in lists if len(pieces) == _FAMILY_AND_GIVEN and not pieces[0].body]
    return (
        len(lists) > 1
        and len(whole) == len([pieces for pieces in lists if not (pieces and pieces[0].body)])
        and any(len(_surname_words(pieces[0])) == 1 for pieces in whole)
    )


def _list_order(pieces: list[Piece]) -> str | None:
    """Return the order that the unmistakable Chinese names of the list keep, if they agree."""
    seen = [order_evidence(piece.text) for piece in pieces if not piece.body]
    first, last = seen.count(FAMILY_FIRST), seen.count(GIVEN_FIRST)
    if first == last:
        return None
    return FAMILY_FIRST if first > last else GIVEN_FIRST


# --- From pieces to names ----------------------------------------------------------------------------


def _walk(pieces: list[Piece], list_order: str | None, *, alone: bool = False) -> list[Name]:
    names: list[Name] = []
    families_only = _families_only(pieces)
    capitals = (
        len(pieces) > 2
        and pieces[0].text.isupper()
        and len(pieces[1].text) > 3
        and not pieces[1].text.isupper()
    )
    direct = False
    position = 0
    while position < len(pieces):
        piece = pieces[position]
        last = names[-1] if names else None
        if piece.body:
            names.append(Name(literal=piece.text))
        elif last and last.family and _belongs_to(last, piece):
            names[-1] = _with_more(last, piece.text)
        else:
            taken = 0 if families_only else _given_pieces(pieces, position, direct=direct, alone=alone)
            if taken:
                suffix = pieces[position + 1].text if taken == 2 else ""
                family = piece.text
                if not suffix and len(piece.tokens) > 1 and is_generation(piece.tokens[-1]):
                    family, suffix = " ".join(piece.tokens[:-1]), piece.tokens[-1]
                names.append(inverted(family, pieces[position + taken].text, suffix))
                # One person of two family names is not the only one of the list.
                alone = alone or (len(_surname_words(piece)) > 1 and not direct)
                position += taken
            else:
                names.append(one_name(piece.text, list_order=list_order, capitals=capitals))
                direct = direct or len(piece.tokens) > 1
        position += 1
    return names


def _belongs_to(last: Name, piece: Piece) -> bool:
    """Whether a piece is a suffix or the left-over initials of the name before it."""
    if is_suffix(piece.text) and not last.suffix and (last.given or is_generation(piece.text)):
        return True
    # Initials alone are nobody: they go with the name before them.
    return piece.cut == "," and _all_initials(piece.tokens)


def _with_more(name: Name, text: str) -> Name:
    if is_suffix(text) and (name.given or is_generation(text)):
        return Name(name.family, name.given, name.prefix, text)
    return Name(name.family, f"{name.given} {text}".strip(), name.prefix, name.suffix)


def _given_pieces(pieces: list[Piece], position: int, *, direct: bool, alone: bool) -> int:
    """How many pieces after a family name belong to it: 0 (not inverted), 1 (given), 2 (suffix, given).

    ``alone``: the pieces are known to be one person, or family names of several words to stand in the list.
    """
    piece, following = pieces[position], pieces[position + 1 :]
    if (
        not following
        or following[0].body
        or following[0].cut != ","
        or not _can_be_family(piece, following[0])
    ):
        return 0
    given = following[0]
    if is_generation(given.text):
        further = following[1] if len(following) > 1 else None
        return (
            2
            if further and further.cut == "," and len(_surname_words(piece)) == 1 and not further.body
            else 0
        )
    if _all_initials(given.tokens):
        return 1
    last = given.tokens[-1]
    if direct or (ends_in_initials(given.tokens) and len(last) > 1 and not last.endswith(".")):
        return 0
    if has_han(piece.text) and has_han(given.text):
        return 1 if len(piece.text) == 1 and len(given.text) <= 2 else 0
    single = len(_surname_words(piece)) == 1
    if single:
        if (
            order_evidence(given.text) == FAMILY_FIRST
            and order_evidence(f"{piece.text} {given.text}") is None
        ):
            return 0
        return 1 if position == 0 or len(given.tokens) <= 2 or is_initials(last) or is_particle(last) else 0
    doubled = are_families(piece.tokens, given.tokens) or (alone and not (position and _is_person(piece)))
    if len(piece.tokens) <= _MOST_FAMILIES and doubled:
        return 1
    if position or _is_person(piece):
        return 0
    plain_given = len(given.tokens) == 1 or (len(following) == 1 and is_initials(given.tokens[-1]))
    return 1 if plain_given and (len(following) == 1 or following[1].cut == "and") else 0


def _is_of_order(piece: Piece) -> bool:
    """Whether letters of an order behind several words are no initials: not of "García Ruiz, O.P."."""
    return _is_person(piece) or (len(_surname_words(piece)) > 1 and piece.tokens[0] not in SPANISH_FAMILIES)


def _is_person(piece: Piece) -> bool:
    """Whether several words name a person by themselves."""
    first = piece.tokens[0]
    known = first.casefold() in GIVEN or is_title(first) or order_evidence(piece.text) is not None
    return known or len(_surname_words(piece)) > _MOST_SURNAMES


def _can_be_family(piece: Piece, given: Piece) -> bool:
    tokens = piece.tokens
    if is_order(given.text) and _is_of_order(piece):
        # "Joseph Sebes, S.J.": of which order he is.
        return False
    return not ends_in_initials(tokens) and not is_initials(tokens[0]) and len(tokens) <= 5


@lru_cache(maxsize=8192)
def _surname_words(piece: Piece) -> tuple[str, ...]:
    words = [
        t for t in piece.tokens if not is_particle(t) and t not in CAPITAL_PARTICLES and not is_generation(t)
    ]
    return tuple(words or piece.tokens)


def _all_initials(tokens: list[str]) -> bool:
    if len(tokens) > 1 and is_generation(tokens[-1]):
        # "Reed, G. W. Jr."
        tokens = tokens[:-1]
    return (
        bool(tokens)
        and all(is_initials(token, run=True) and len(token) <= 6 for token in tokens)
        and not (len(tokens) == 1 and len(tokens[0]) > 3 and "." not in tokens[0] and "-" not in tokens[0])
    )


def _families_only(pieces: list[Piece]) -> bool:
    """Whether a list gives family names only ("Smith, Jones, and Brown")."""
    persons = [piece for piece in pieces if not piece.body] if len(pieces) >= 3 else []
    if len(persons) < 3 or any(
        len(_surname_words(piece)) != 1 or is_initials(piece.text) for piece in persons
    ):
        return False
    return persons[-1].cut == "and" or (len(persons) % 2 == 1 and all(p.cut == "," for p in persons[1:]))
