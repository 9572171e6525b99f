"""The names that stand in front of a title, with or without words of a sentence before them."""

from __future__ import annotations

import re

from verifier.citations.likeness import SMALL_WORD
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern

PARTICLES = frozenset(
    re.findall(
        r"\S+",
        """
    de di da du del della dos zur zum van von der den ter le la les al el ibn zu af of ten
        """,
    )
)
JOINERS = frozenset(("and", "&", "und", "et", "y", "e", "ed", "i", "/", "en", "och", "og"))
WORD = late_pattern(r"[^\s]+")
CAPITAL = late_pattern(
    r"[^\W\d_a-zà-öø-ÿа-яё]\[[^\W\d_]{1,20}\]|(?:[dDlLO]['’])?[^\W\d_a-zà-öø-ÿа-яё][\w’'-]*\.?(?:-[^\W\d_]\.?)?|(?:[^\W\d_a-zà-öø-ÿа-яё]\.-?){2,3}"
)
SMALL_OF_TWO = late_pattern(r"(?<![\w’'.-])[a-zà-öø-ÿа-яё][\w’'-]+")
"""A word in small letters that has two signs at least."""

ROLE = late_pattern(
    r"""(?x),?\s\(?(?:eds?\.?|editors?|Hrsg\.|Hg\.|Hgg\.|dirs?\.|éds?\.|coords?\.|orgs?\.|comps?\.|ред\.|отв\.\sред\.)\)?
    (?=[,:]?\s*\Z)"""
)
BETWEEN = late_pattern(r"\s?[,:]\s*\Z|\s*\Z")


def names_before(before: str) -> int | None:
    """Where the names begin that a text ends in; None where it ends in none."""
    opening = _ACCORDING_TO.search(before)
    first = _names_before(before)
    # "Para Lorente (La nación, p. 125)": a word that leads to a name begins the sentence.
    return opening.end() if opening is not None and first == opening.start() else first


def _names_before(before: str) -> int | None:
    words = list(WORD.finditer(before))
    first: int | None = None
    capitals = 0
    index = len(words) - 1
    while index >= 0:
        word = words[index].group()
        bare = word.rstrip(",")
        if CAPITAL.fullmatch(bare) and not (first is not None and word.endswith((";", ":", ")"))):
            if first is not None and word.endswith(".") and len(bare.rstrip(".")) > 3:
                break  # the end of a sentence
            first = words[index].start()
            capitals += 1
        elif first is None or (bare not in PARTICLES and bare not in JOINERS):
            break
        index -= 1
    if first is None:
        return None
    of = _PARTICLES_BEFORE.search(before, 0, first)
    if of is not None and capitals == 1:
        # "van der Aalst"
        return of.start()
    elided = _ELIDED.match(before, first)
    if elided is not None and _is_given(elided["given"]):
        # "les réserves d’Yves Le Guennec"
        first = elided.start("given")
    named = before[first:]
    by = _BY_NAME.search(named)
    if by is not None and not _is_given(named.split()[0]) and (_is_given(by["given"]) or _NOUN.match(named)):
        # "Untersuchungen von Dorothee zur Linden"
        first += by.end()
        named = before[first:]
    while ", " in named:
        # "for a comparison with France, Jean-Luc Fabre": the word before a full name is of the sentence.
        alone, _, others = named.partition(", ")
        if not before[:first].strip() or " " in alone.strip() or " " not in others.split(",")[0].strip():
            break
        first += len(named) - len(others)
        named = others
    head = named.split()[0].rstrip(".,").casefold()
    led = before[:first].rstrip()
    if capitals == 1 and head not in GIVEN and led[-1:] not in ("", ";") and not _SMALL_AND_COLON.search(led):
        return first if led.endswith(("by", "see", "bei", "par", "von", "da", "de")) else None
    return first


# "parue en feuilleton : Id., « Les Heures grises »"; "Leiden: Brill, “…”" is an imprint.
_SMALL_AND_COLON = late_pattern(r"(?<![\w’'-])[a-zà-öø-ÿа-яё][\w’'-]+\s?:\Z")


_KNOWN_ELSEWHERE = late_pattern(r"\[(?P<name>[^\[\]\d]{4,60})\],\s\Z")


def named_before(before: str) -> int | None:
    """Where the names begin that stand in front of a title, with what they did: "Maria Costa (ed), "."""
    if "]" in before:
        # "than [E. P. Lyddon], *The Carlton Papers*": who wrote it is known from elsewhere.
        before = _KNOWN_ELSEWHERE.sub(lambda match: f" {match['name']},  ", before)
    role = ROLE.search(before.rstrip(" ,:"))
    return names_before(before[: role.start() if role else len(BETWEEN.sub("", before))])


_ACCORDING_TO = late_pattern(r"(?<!\S)(?:Para|Según|Segundo|Selon|Pour|Secondo|Nach|Laut)\s(?=[^\Wa-z\d_])")
_PARTICLES_BEFORE = late_pattern(r"(?<!\w)(?:(?:van|von|der|den|te[nr]|zu[rm]?)\s){1,3}\Z")
_ELIDED = late_pattern(r"[dD]['’](?P<given>[^\s,]+)")
_BY_NAME = late_pattern(r"^[^\s,]+(?:\s[^\s,]+)?\s(?:von|de|di|da|du|par|by)\s(?=(?P<given>[^\s,]+)\s)")
_NOUN = late_pattern(
    r"\w*(?:ung(?:en)?|schaft|träge?|arbeit(?:en)?|studien?|buch|bücher|werke?|thesen?|analysen?|schrift(?:en)?|berichte?"
    r"|artikel|aufs[aä]tze?|essay|kapitel|vorwort|edition)(?!\w)",
    re.IGNORECASE,
)


def _is_given(word: str) -> bool:
    return word.casefold() in GIVEN or re.fullmatch(r"(?:[^\W\d_]\.-?){1,3}", word) is not None


def is_sentence_before(said: str) -> bool:
    """Whether words in front of a name are those of a sentence."""
    small = [word for word in SMALL_WORD.findall(said) if word not in PARTICLES and word not in JOINERS]
    if not small:
        return False
    head = said.split(",", maxsplit=1)[0]
    # "Anna Berg, Rivers of the North, ed. Carl Dorn, *Series*": a name in front of all is the author's.
    return not ("," in said and is_name(head)) and not re.search(r"\d{4}\)|\d\)\s*[:,]", said)


def is_name(words: str) -> bool:
    """Whether words are a given name that is known, or an initial, and family names behind it."""
    parts = words.split()
    if not 2 <= len(parts) <= 4 or not _is_given(parts[0]):
        return False
    return all(CAPITAL.fullmatch(part) or part in PARTICLES for part in parts)


_PERSON = late_pattern(
    r"(?<![\w’'.-])(?P<first>[^\W\d_a-zà-öø-ÿа-яё][\w’-]{0,20}\.?)(?:\s[^\W\d_a-zà-öø-ÿа-яё][\w’-]{0,20}\.?){0,2}"
    r"\s(?:(?:de|di|da|du|del|della|van|von|der|zu|zur|le|la)\s){0,2}[^\W\d_a-zà-öø-ÿа-яё][\w’-]{1,24}"
)


_GERMAN = late_pattern(r"(?<!\w)(?:hat|ist|wird|wurde|der|die|das|und|nicht|auch|zuletzt)(?!\w)")
_TWO = 2


def only_name(said: str) -> str:
    """The one person who is named in full in a sentence; "" where none or several are."""
    # "Wie Anna Stettner": a word in front of a name has a capital too where it begins the sentence.
    found = (match.group() for match in _PERSON.finditer(said))
    named = {name if is_name(name) else name.partition(" ")[2] for name in found}
    named = {name for name in named if is_name(name)}
    if len(named) != 1:
        return ""
    # "hat Anna Stettner Einspruch erhoben": in German a noun behind the name has a capital too.
    words = named.pop().split()
    german = _GERMAN.search(said) is not None and len(words) > _TWO and words[1] not in PARTICLES
    return " ".join(words[:_TWO] if german else words)


def last_name(said: str) -> str:
    """The last person who is named in full in a sentence; "" where none is."""
    named = [match.group() for match in _PERSON.finditer(said) if is_name(match.group())]
    return named[-1] if named else ""


_GREAT = r"[^\W\d_a-zà-öø-ÿа-яё]"
_FULL = late_pattern(
    rf"(?P<name>(?:(?:{_GREAT}\.-?){{1,3}}\s|{_GREAT}[\w’-]{{0,24}}\.?\s){{1,3}}(?:(?:de|di|da|du|del|della|dos|das|van|von|der|zu|zur|le|la)\s){{0,2}}(?:[dD]['’])?{_GREAT}[\w-]{{1,24}})"
    r"(?P<said>,?(?:\s[a-zà-öø-ÿа-яё][\w’'-]*,?|\s1\d\d\d){1,14}\s?[(:]?\s*)\Z"
)
# "as Benedict Oyewole does (", whatever his name.
_AS = late_pattern(r"(?<!\w)(?:as|by|comme|par|wie|como|por|come|da)\s\Z")
_STARTERS = word_set("As In The Thus So Comme Wie Como Come Così Así Here Also But And")
# What a name says it in: "in his thesis", "dans un article récent".
_IN_HIS = late_pattern(
    r",?\s(?:[^\W\d_A-ZÀ-ÝА-ЯЁ][\w’'-]*\s){0,4}?(?:in|dans|en|em|nel|nella|in\suno?|w|в)"
    r"\s(?:his|her|their|an?|sa|son|leur|une?|su|una?|suo|sua|un’|seinem|seiner|ihrem|ihrer|einem|einer)\s"
)
JOINED = late_pattern(r",\s|\s(?:and|&|und|et|y|e|i|en|och|og)\s")
"""What stands between the names of a list."""


def said_name(before: str) -> int | None:
    """Where a name in full stands of which only small words stand behind."""
    match = _FULL.search(before)
    if match is None:
        return None
    end = match.end("name")
    named = names_before(before[:end])
    first = match.start("name") if named is None else min(named, match.start("name"))
    # "As David Kershaw": a word in front of a name has a capital too where it begins the sentence.
    starts = [word.start() for word in WORD.finditer(before, first, end)]
    if starts and before[starts[0] :].split(maxsplit=1)[0] in _STARTERS:
        starts = starts[1:]
    if len(starts) > 1 and (_AS.search(before, 0, starts[0]) or _IN_HIS.match(match["said"])):
        return starts[0]
    return next((at for at in starts if is_name(JOINED.split(before[at:end])[0])), None)
