"""Names in a suspicious order or form: B006."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verifier.bibliography.people import names_between_ampersands, names_between_semicolons, with_others
from verifier.checks.interface import Dossier, clip, find, seen
from verifier.checks.pages import write_rule
from verifier.checks.subjects import Subject
from verifier.compare import fold
from verifier.compare.bodies import is_body
from verifier.compare.body_words import TOPICS
from verifier.compare.extended_names import is_extended
from verifier.compare.name_words import GIVEN
from verifier.compare.names import Name, parse_name_list
from verifier.model import Confidence, Evidence, Finding, Fix, Location, Severity
from verifier.patterns import late_pattern

NAME_ORDER_SUSPECT = write_rule(
    "B006",
    "name-order-suspect",
    Severity.NOTE,
    "A name that may have its parts in the wrong order, or that isn't a person's.",
    detects="""The same two words as family and given name in one place and the other way round in another;
    a body without braces, which is taken apart like a person's name (`World Health Organization` becomes W.
    H. Organization); a name with three commas or more, or names parted by semicolons or `&`, which are a
    list that lacks its `and`; “et al.” where BibLaTeX wants `and others`.""",
    why="The work is sorted and cited under the wrong word, and a search for its author finds nothing.",
    mend="""Write `Family, Given`, put the names of bodies in braces (`{World Health Organization}`), and
    join the persons of a list by `and`.""",
    before="author = {World Health Organization},",
    after="author = {{World Health Organization}},",
    fix="unsafe",
)
RULES = (NAME_ORDER_SUSPECT,)

_PERSON_FIELDS = ("author", "editor", "translator", "bookauthor")
_ET_AL = late_pattern(r"(?:^|[\s,{])et\.? al\b", re.IGNORECASE)
_ET_AL_IN_BRACES = late_pattern(r"(?<=[^\s,]),?\s+et\.? al\b\.?(\}{1,3})\s*\Z", re.IGNORECASE)
_LONGEST_LIST = 20_000


@dataclass(frozen=True, slots=True)
class _Use:
    """A person's name as it stands in one field."""

    name: Name
    subject: Subject
    field: str


def check_names(dossier: Dossier) -> Iterator[Finding]:
    """Findings on names, one a name and field."""
    uses: dict[tuple[str, str], list[_Use]] = defaultdict(list)
    for subject in dossier.subjects:
        for field in _PERSON_FIELDS:
            text = subject.fields.get(field, "")
            if not text or len(text) > _LONGEST_LIST:
                continue
            fault = _form(subject, field, text)
            if fault:
                yield fault
                continue
            for name in parse_name_list(text):
                if name.family and name.given and not name.literal:
                    uses[fold(name.family), fold(name.given)].append(_Use(name, subject, field))
    yield from _both_orders(uses)


def _form(subject: Subject, field: str, text: str) -> Finding | None:
    """The first fault in the form of a list of names."""
    pieces = pieces_of(text)
    for number, piece in enumerate(pieces):
        if _ET_AL.search(piece):
            # Braces around the whole name close before it: inside them “and” joins nothing.
            mended = _ET_AL_IN_BRACES.sub(r"\1 and others", with_others(text))
            return _form_finding(
                subject,
                field,
                text,
                f"“et al.” in the {field} of {subject.name} is read as a person of that name. Write “and "
                "others”.",
                " ".join(mended.split()) if mended != text else "",
            )
        if joined := " and ".join(names_between_semicolons(piece)):
            return _form_finding(
                subject,
                field,
                text,
                f"The {field} “{clip(piece, 80)}” of {subject.name} is read as one name, since only “and” "
                f"parts names. Write {clip(joined, 80)}.",
                text.replace(piece, joined, 1),
            )
        if joined := " and ".join(names_between_ampersands(piece)):
            return _form_finding(
                subject,
                field,
                text,
                f"The {field} “{clip(piece, 80)}” of {subject.name} is read as one name, since only “and” "
                f"parts names, and “&” stops LaTeX. Write {clip(joined, 80)}.",
                text.replace(piece, joined, 1),
            )
        if piece.count(",") > 2 and "{" not in piece and not is_extended(piece):
            return _form_finding(
                subject,
                field,
                text,
                f"The {field} “{clip(piece, 80)}” of {subject.name} has {piece.count(',')} commas, which no "
                "name has: it "
                "looks like a list of persons. Join them by “and”.",
            )
        if is_bare_body(piece):
            whole, sure = whole_body(pieces, number)
            end = (
                f"Write {{{clip(whole, 80)}}}."
                if sure
                else "Put the whole of its name in braces, with what stands on the other side of the “and” "
                "if that belongs to it."
            )
            return _form_finding(
                subject,
                field,
                text,
                f"The {field} “{clip(whole, 80)}” of {subject.name} looks like a body, but without braces "
                f"it is taken apart like a person's name. {end}",
                _in_braces(text, whole) if sure else "",
            )
    return None


def _form_finding(subject: Subject, field: str, text: str, message: str, mended: str = "") -> Finding:
    place = subject.place(field)
    edits = subject.replace(field, mended) if mended else None
    return find(
        NAME_ORDER_SUSPECT,
        Confidence.PROBABLE,
        message,
        seen(field, place, text),
        at=place,
        work=subject.key,
        citations=subject.work.citations,
        fix=Fix(f"write {clip(mended, 100)}", safe=False, edits=edits) if edits else None,
    )


def pieces_of(text: str) -> list[str]:
    """The names of a BibTeX list: cut at "and" outside braces."""
    pieces, depth, start = [], 0, 0
    for found in re.finditer(r"[{}]|\sand(?=\s)", text, re.IGNORECASE):
        if found[0] == "{":
            depth += 1
        elif found[0] == "}":
            depth = max(depth - 1, 0)
        elif depth == 0:
            pieces.append(text[start : found.start()])
            start = found.end()
    pieces.append(text[start:])
    return [piece.strip() for piece in pieces if piece.strip()]


def is_bare_body(name: str) -> bool:
    """Whether a name without comma and braces, in more words than one, is that of a body.

    A name all in capitals is not judged, since acronyms can't be told from words there, nor one with an
    initial or with LaTeX in it.
    """
    if len(name) > 200 or any(sign in name for sign in ",{}\\") or len(name.split()) < 2 or name.isupper():
        return False
    if any(re.fullmatch(r"[A-Z]\.", word) for word in name.split()):
        return False
    return is_body(name)


def whole_body(pieces: Sequence[str], place: int) -> tuple[str, bool]:
    """The whole name of the body that a piece of a list belongs to, and whether it is sure to be whole.

    The "and" in "Food and Agriculture Organization" parts no names: a word for a field of affairs is nobody's
    name. Of a single other word, or of two behind "Bureau of Firearms and", nobody can say.
    """
    first = last = place
    while first and _names_affairs(pieces[first - 1]):
        first -= 1
    while last + 1 < len(pieces) and _names_affairs(pieces[last + 1]):
        last += 1
    whole = " and ".join(pieces[first : last + 1])
    before = pieces[first - 1] if first else ""
    behind = pieces[last + 1] if last + 1 < len(pieces) else ""
    longest = 2 if re.search(r"\b(?:of|for|on)\b", whole) else 1
    return whole, not (_may_go_on(before, 1) or _may_go_on(behind, longest))


def _names_affairs(piece: str) -> bool:
    """Whether a piece of a list is words for fields of affairs: "Food", "Human Services", "Prevention"."""
    words = piece.split()
    if not words or len(words) > 4 or re.search(r"[,{}\\.]", piece) or is_body(piece):
        return False
    folded = [word.casefold() for word in words]
    return folded[0] not in GIVEN and bool(TOPICS.intersection(folded))


def _may_go_on(piece: str, longest: int) -> bool:
    words = piece.split()
    plain = bool(words) and len(words) <= longest and re.search(r"[,{}\\.]", piece) is None
    return plain and piece.lower() != "others" and words[0].casefold() not in GIVEN and not is_body(piece)


def _in_braces(text: str, name: str) -> str:
    """A list with one of its names in braces, as it is spaced there."""
    words = r"\s+".join(map(re.escape, name.split()))
    return re.sub(
        words, lambda found: f"{{{' '.join(found[0].split())}}}", text, count=1, flags=re.IGNORECASE
    )


def _both_orders(uses: dict[tuple[str, str], list[_Use]]) -> Iterator[Finding]:
    """Names that stand in both orders: said once a pair, at the order that is rarer."""
    for (family, given), here in uses.items():
        there = uses.get((given, family))
        # Each pair is met from both sides: the side with fewer uses speaks, of equals one of them.
        if (
            not there
            or family == given
            or (len(here), _rank(family, given)) > (len(there), _rank(given, family))
        ):
            continue
        use, other = here[0], there[0]
        place = use.subject.place(use.field)
        yield find(
            NAME_ORDER_SUSPECT,
            Confidence.POSSIBLE if _either_order(family, given) else Confidence.PROBABLE,
            f"The {use.field} {use.name.biblatex()} of {use.subject.name} stands the other way round, as "
            f"{other.name.biblatex()}, in the {other.field} of {other.subject.name}. If both are one "
            "person, one of them "
            "is wrong: look up which word is the family name.",
            seen(use.field, place, use.name.biblatex()),
            _evidence(other),
            at=place,
            work=use.subject.key,
            citations=use.subject.work.citations,
        )


def _rank(first: str, second: str) -> int:
    return 0 if first > second else 1


def _either_order(family: str, given: str) -> bool:
    """Whether both orders may well be two persons: short syllables, as in Li Wei and Wei Li."""
    return max(len(family), len(given)) <= 5


def _evidence(use: _Use) -> Evidence:
    place: Location | None = use.subject.place(use.field)
    return seen(use.field, place, use.name.biblatex())
