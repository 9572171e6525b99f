"""What a note says that its citations would not: a note that would lose words or numbers stays as typed.

Every word and number of a note must stand in the entries of its works, in the cited places, in the words
before and behind its citations, or be one that styles print themselves. Words in front of a citation and
behind its cited place go with it, as prefix and suffix; for others there is no place in a citation by key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from verifier.citations.grammar.sayings import is_sentence
from verifier.citing.held import Held, Word, held_by, words_of
from verifier.citing.style_words import CONNECTIVES, CUES, PLACE_WORDS
from verifier.model import Citation, FieldSpan, Locator, Note, NoteKind, NoteReading, StyledText, Work
from verifier.patterns import late_pattern

LONGEST_AROUND = 60
"""Longer words before or behind a citation do not go into it."""

_MOST_WORDS = 4
"""Words of two letters and more behind a cited place: with more they are a remark of their own."""

_MOST_CUES = 3
_LEAST_SURE = 0.5
_JUDGED = frozenset(("author", "editor", "title", "journaltitle", "booktitle", "container"))
"""Fields that tell whether a citation was understood."""

_NAMES = ("author", "editor", "translator")
_BRACED = late_pattern(r"\{[^{}]*\}")
_DIGIT = late_pattern(r"\d")
_SHORT = frozenset(("locator", "supra"))
_NOTE_NUMBER = late_pattern(
    r"(?:\bnn?\.|\bnotes?|\bnotas?|\bAnm(?:\.|erkung)|\bFn\.?|\bFu(?:ß|ss)note|\bприм\.|\bсноск\w{0,3}|[注註]释?)"
    r"\s?\d{1,4}(?:\s?[-–,]\s?\d{1,4}){0,3}",
    re.IGNORECASE,
)
# A key says it all: “art. cité”, “ob. cit.”, “op. cit.”, “a. a. O.”.
_BACK_REFERENCE = late_pattern(
    r"(?<!\w)(?:art(?:\.|icle|ículo|ículo|igo|icolo)?|op|ob(?:ra)?|opera|loc|lug|ouvr(?:age)?|trab|doc|cap|chap|w|цит|указ)\.?\s?"
    r"(?:cit(?:\.|ée?s?(?!\w)|ad[oa]s?(?!\w)|at[oa]s?(?!\w))|соч\.)|(?<!\w)a\.\s?a\.\s?O\.",
    re.IGNORECASE,
)
_LONGEST_BACK = 30
_NAME = late_pattern(r"[^\Wa-zà-ÿа-я\d_][a-zà-ÿа-я]{2,}")
_STYLE_MARK = late_pattern(r"(?<=\d{4})[a-h](?![^\W_])|\[(?:[A-Z]{1,2})(?:/OL)?\]")
_SMALL = late_pattern(r"(?<!\w)[^\W\d_A-ZÀ-Ý][\w’'-]+")
_PARTED = late_pattern(r"[;；]|[.!?。](?=\s+[^\W\d_a-zß-ÿ])")
"""Where words between two citations stop to belong to the first."""

_SIGN_BEFORE = late_pattern(r"[§¶]{1,2}[ \u00a0]?\Z")
_CUT = late_pattern(r"(?<![^\W\d_])(?:ff?|sqq?|seqq?|suiv|ssq?|sgg|segg|etc|al)\Z", re.IGNORECASE)
"""Short forms behind a cited place, whose full stop goes with them: "300 et suiv."."""

_NEW_SENTENCE = late_pattern(r"[^\W\d_]{4,}[.!?]\s+[^\W\d_a-zß-ÿ][^\W\d_]")
_EDGES = " \t\n;；,.、:："
_OPENING, _CLOSING = "([（［", ")]）］"


EMPTY = StyledText("")


@dataclass(frozen=True, slots=True)
class Kept:
    """What stays beside the key of a citation.

    ``locator`` is its cited place, ``typed`` that place as it is typed and ``cue`` the word for it there,
    folded; ``behind`` are the words behind it. Where ``locator`` is None, ``behind`` holds the cited place
    too, if there is one.
    """

    locator: Locator | None = None
    typed: str = ""
    cue: str = ""
    behind: StyledText = EMPTY
    lead: StyledText = EMPTY


NOTHING = Kept()


@dataclass(frozen=True, slots=True)
class Lost:
    """Words of a citation that neither its entry holds nor its cited place; a number may be one of them."""

    words: str
    is_number: bool = False

    @property
    def reason(self) -> str:
        """Why the note stays as typed."""
        lost = f"the number {self.words}" if self.is_number else f"“{self.words}”"
        return f"its citation would lose {lost}"


@dataclass(frozen=True, slots=True)
class Weighed:
    """What becomes of the citations of a note: the words that each keeps, or why the note stays as typed."""

    kept: tuple[Kept, ...] = ()
    reason: str = ""


def weigh(note: Note, reading: NoteReading, works: Mapping[str, Work]) -> Weighed:
    """Tell which words of a note go with its citations; ``works`` gives the entry of each by citation id.

    In a note that also explains, the words between its citations stay where they are typed.
    """
    stretches = _stretches(note, reading)
    if stretches is None:
        return Weighed(reason="its citations cannot be told from its words")
    kept: list[Kept] = []
    behind = 0
    for citation, (start, end) in zip(reading.citations, stretches, strict=True):
        reason = _misread(citation)
        if reason:
            return Weighed(reason=reason)
        found = _weighed(note.text.slice(start, end), citation, works[citation.id])
        if isinstance(found, Lost):
            return Weighed(reason=found.reason)
        if isinstance(found, str):
            return Weighed(reason=found)
        if reading.kind is NoteKind.CITATION:
            lead = _lead(note.text.slice(behind, start))
            if len(lead.plain) > LONGEST_AROUND:
                return Weighed(reason="the words before its citation are too many to stand in it")
            found = replace(found, lead=lead)
        kept.append(found)
        behind = end
    return Weighed(tuple(kept))


def left_out(note: Note, reading: NoteReading, works: Mapping[str, Work]) -> Iterator[tuple[Citation, str]]:
    """The citations of a note whose words do not all stand in their entries, with the first of those.

    Neither those that were read with little certainty nor short forms are told, and none where the citations
    cannot be told from the words beside them.
    """
    stretches = _stretches(note, reading)
    if stretches is None:
        return
    for citation, (start, end) in zip(reading.citations, stretches, strict=True):
        work = works.get(citation.id)
        if work is None or citation.short_form or _misread(citation):
            continue
        found = _weighed(note.text.slice(start, end), citation, work)
        if isinstance(found, Lost):
            yield citation, found.words


def _stretches(note: Note, reading: NoteReading) -> list[tuple[int, int]] | None:
    """Where the citations of a note stand, with what is said behind each in a note that only cites.

    None where they cannot be told from the words beside them.
    """
    plain = note.text.plain
    places = _places(plain, reading.citations)
    if len(places) != len(reading.citations):
        return None
    if reading.kind is not NoteKind.CITATION:
        return places
    return [(start, _end_behind(plain, places, number)) for number, (start, _) in enumerate(places)]


def _places(plain: str, citations: Sequence[Citation]) -> list[tuple[int, int]]:
    """Where the citations stand in their note, as far as they are found in order."""
    places: list[tuple[int, int]] = []
    done = 0
    for citation in citations:
        at = plain.find(citation.text, done) if citation.text else -1
        if at < 0:
            break
        done = at + len(citation.text)
        places.append((at, done))
    return places


def _end_behind(plain: str, places: Sequence[tuple[int, int]], number: int) -> int:
    """Where what is said behind a citation ends: at a semicolon or a new sentence before the next one.

    "p. 300 et suiv. ; Stanley Hoffmann, …": the words in front of the semicolon are of the first.
    """
    end = places[number][1]
    if number + 1 == len(places):
        return len(plain)
    parted = _PARTED.search(plain, end, places[number + 1][0])
    return parted.start() if parted else end


def _misread(citation: Citation) -> str:
    """Why a citation is not taken for understood; "" if it is."""
    if is_sentence(citation.text) or _is_told(citation):
        return "its citation is a part of a sentence"
    if citation.short_form:
        return ""
    unsure = any(span.field in _JUDGED and span.confidence < _LEAST_SURE for span in citation.spans)
    numbered = any(_DIGIT.search(_BRACED.sub("", citation.fields.get(role, ""))) for role in _NAMES)
    return "it was read with little certainty" if unsure or numbered else ""


def _is_told(citation: Citation) -> bool:
    """Whether words of a sentence stand between author and title: "Anna Berg in her book on rivers, *M*"."""
    named = max((span.end for span in citation.spans if span.field == "author"), default=None)
    title = min((span.start for span in citation.spans if span.field == "title"), default=None)
    if named is None or title is None or named >= title:
        return False
    return len(_SMALL.findall(citation.text, named, title)) > 1


def _weighed(text: StyledText, citation: Citation, work: Work) -> Kept | Lost | str:
    """What of a citation and the words behind it stays beside the key, or why it cannot be one."""
    plain = text.plain
    # "wie Anm. 5": the key says of which note the work is.
    shown = _BACK_REFERENCE.sub(_blank, _NOTE_NUMBER.sub(_blank, plain)) if _refers_back(citation) else plain
    # "1987b", "[J]": marks by which a style tells works apart.
    shown = _STYLE_MARK.sub(_blank, shown)
    held = held_by(work.fields, work.type)
    words = words_of(shown)
    pin = _pin(citation)
    begin, end = _region(plain, words, held, citation, pin)
    if _refers_back(citation):
        begin = _behind_back_reference(plain, begin)
    body = [word for word in words if word.end <= begin or word.start >= end]
    lost = _run([word for word in body if not held.has(word, shown)], words)
    if lost:
        return _told(plain, lost)
    beside = tuple(word for word in words if begin <= word.start < end)
    telling = frozenset(word for word in beside if word.folded in PLACE_WORDS or not held.has(word, shown))
    found = _at_place(text, _Region(begin, end, beside, telling), citation.locator, pin)
    return _too_much(found, citation, held) or found


def _refers_back(citation: Citation) -> bool:
    """Whether a citation, or its host as in “in Berg (ed.), Ports, op. cit.”, stands in full elsewhere."""
    return bool(citation.short_form) or not citation.spans


def _behind_back_reference(plain: str, begin: int) -> int:
    """Where what is said of the cited place begins, behind words that refer back: “…», art. cité, p. 212”."""
    for match in _BACK_REFERENCE.finditer(plain, max(0, begin - _LONGEST_BACK)):
        if match.end() > begin and not any(map(str.isalnum, plain[begin : match.start()])):
            return match.end()
    return begin


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _pin(citation: Citation) -> FieldSpan | None:
    """Where the cited place stands in a citation."""
    return (
        next((span for span in citation.spans if span.field == "locator"), None) if citation.locator else None
    )


def _region(
    plain: str, words: Sequence[Word], held: Held, citation: Citation, pin: FieldSpan | None
) -> tuple[int, int]:
    """The stretch of a citation that tells of the cited place, and of all that is said behind it."""
    spans = [span for span in citation.spans if span is not pin and span.field not in _SHORT]
    if pin is not None:
        # "(London, 2017), esp. 579–616": the cited pages may count as pages of the work too.
        spans = [span for span in spans if span.end <= pin.start or span.start >= pin.end]
    written = [
        span
        for span in spans
        if all(held.has(word, plain) for word in words if span.start <= word.start < span.end)
    ]
    last = max((span.end for span in written), default=0)
    if pin is not None and pin.start < last:
        return _around_pin(words, pin, spans)
    begin = last
    # "Ibid., esp. 45": what refers back is no part of what is said of the place.
    for word, behind in zip(words, [*words[1:], None], strict=True) if _refers_back(citation) else ():
        if word.start < last:
            continue
        if (pin is not None and word.start >= pin.start) or not held.has(word, plain):
            break
        if citation.locator and plain[word.start :].replace("–", "-").startswith(citation.locator.value):
            # “Treatise, 2:18”: that the entry has two volumes holds nothing of the place.
            break
        # The initial of “P. Mollet” is none of a page.
        is_initial = len(word.folded) == 1 and behind is not None and _NAME.match(plain, behind.start)
        if word.folded in PLACE_WORDS or (word.folded in CUES and not is_initial):
            break
        begin = word.end
    return begin, len(plain)


def _around_pin(words: Sequence[Word], pin: FieldSpan, spans: Sequence[FieldSpan]) -> tuple[int, int]:
    """A cited place in front of other parts of the citation, with the words that belong to it."""
    first = max((span.end for span in spans if span.end <= pin.start), default=0)
    last = min((span.start for span in spans if span.start >= pin.end), default=words[-1].end)
    begin, end = pin.start, pin.end
    for word in reversed([word for word in words if first <= word.start and word.end <= pin.start]):
        if word.folded not in CUES and word.folded not in PLACE_WORDS:
            break
        begin = word.start
    for word in [word for word in words if pin.end <= word.start and word.end <= last]:
        if word.folded in PLACE_WORDS:
            end = word.end
        elif word.folded not in CONNECTIVES:
            break
    return begin, end


@dataclass(frozen=True, slots=True)
class _Region:
    """The stretch of a citation that tells of the cited place; ``telling`` are the words that must stay."""

    begin: int
    end: int
    words: tuple[Word, ...]
    telling: frozenset[Word]


def _at_place(text: StyledText, region: _Region, place: Locator | None, pin: FieldSpan | None) -> Kept:
    """The cited place that stands in a region of a citation, and the words beside it."""
    begin, end, words, telling = region.begin, region.end, region.words, region.telling
    if place is None:
        return Kept(behind=_stripped(text.slice(begin, end)) if telling else EMPTY)
    in_place = {word.folded for word in words_of(place.value)}
    if pin is None:
        others = [word for word in words if word.folded not in in_place and word.folded not in CUES]
        told = _stripped(text.slice(begin, end))
        return Kept(behind=told) if others else Kept(place, told.plain, _first_cue(words))
    before = [word for word in words if word.end <= pin.start]
    cues = 0
    while cues < min(len(before), _MOST_CUES) and before[-1 - cues].folded in CUES:
        cues += 1
    said = [word for word in words if pin.start <= word.start < pin.end]
    if not telling.isdisjoint(before[: len(before) - cues]) or any(
        word.folded not in in_place and word.folded not in CUES and word.folded not in CONNECTIVES
        for word in said
    ):
        # "esp. 579–616": as it is typed.
        return Kept(behind=_stripped(text.slice(begin, end)))
    inside = said[0].folded if said and said[0].folded in CUES - in_place else ""
    cue = inside or (before[-1].folded if cues else "")
    start = before[-cues].start if cues else pin.start
    if sign := _SIGN_BEFORE.search(text.plain, max(0, start - 4), start):
        cue, start = sign[0][0], sign.start()
    stop = pin.end
    if _CUT.search(place.value) and "." in text.plain[stop - 1 : stop + 1]:
        place, stop = Locator(place.kind, f"{place.value}."), stop + text.plain.startswith(".", stop)
    more = any(word.start >= pin.end for word in words)
    behind = _stripped(text.slice(stop, end), at_start=False) if more else EMPTY
    return Kept(place, text.plain[start:stop], cue, behind)


def _first_cue(words: Sequence[Word]) -> str:
    """The word for a cited place in front of its first number."""
    cues = [word.folded for word, behind in pairwise(words) if word.folded in CUES and behind.is_number]
    return cues[0] if cues else ""


def _too_much(kept: Kept, citation: Citation, held: Held) -> Lost | str:
    """Why the words behind a cited place are too many or of another kind to stand in a citation."""
    behind = kept.behind.plain
    if not behind:
        return ""
    words = words_of(behind)
    if not words:
        return ""
    place = {word.folded for word in words_of(citation.locator.value)} if citation.locator else set()
    said = [word for word in words if not word.is_number and word.folded not in place]
    of_place = all(word.folded in CUES | PLACE_WORDS | CONNECTIVES for word in said)
    more = sum(word.end - word.start > 1 for word in said) > _MOST_WORDS and not of_place
    if more or len(behind) > LONGEST_AROUND or _NEW_SENTENCE.search(behind):
        return "it says more behind the page that it cites"
    if (
        citation.locator is None
        and words[0].is_number
        and not any(word.folded in PLACE_WORDS for word in said)
    ):
        # "1969 [2010]", "169 p.": behind a key it would be taken for a page.
        return _told(behind, words[:1])
    if of_place:
        return ""
    number = next(
        (
            word
            for word in words
            if word.is_number and word.folded not in place and not held.has(word, behind)
        ),
        None,
    )
    return _told(behind, [number]) if number else ""


def _run(lost: Sequence[Word], words: Sequence[Word]) -> list[Word]:
    """The first words that are lost, as far as they follow one another."""
    if not lost:
        return []
    run = [lost[0]]
    at = words.index(lost[0])
    missing = set(lost)
    for word in words[at + 1 :]:
        if word not in missing:
            break
        run.append(word)
    return run


def _told(plain: str, lost: Sequence[Word]) -> Lost:
    if len(lost) == 1 and lost[0].is_number:
        return Lost(lost[0].folded, is_number=True)
    return Lost(plain[lost[0].start : lost[-1].end][:60])


def _lead(text: StyledText) -> StyledText:
    """The words in front of a citation, with the full stop of a word that is cut: "Vgl."."""
    lead = _stripped(text)
    at = text.plain.find(lead.plain)
    cut = lead.plain[-1:].isalpha() and text.plain.startswith(".", at + len(lead.plain))
    return text.slice(at, at + len(lead.plain) + cut)


def _stripped(text: StyledText, *, at_start: bool = True) -> StyledText:
    """A text without the signs at its ends that part it from others, brackets without their partners too."""
    plain = text.plain
    start, end = 0, len(plain)
    while True:
        before = start, end
        while at_start and start < end and plain[start] in _EDGES:
            start += 1
        while start < end and plain[end - 1] in _EDGES:
            end -= 1
        inside = plain[start:end]
        if inside[:1] and inside[0] in _CLOSING:
            start += 1
        elif inside[-1:] and inside[-1] in _OPENING:
            end -= 1
        elif inside[:1] and inside[0] in _OPENING and not any(char in _CLOSING for char in inside):
            start += 1
        elif inside[-1:] and inside[-1] in _CLOSING and not any(char in _OPENING for char in inside):
            end -= 1
        if before == (start, end):
            cut = plain.startswith(".", end) and _CUT.search(inside) is not None
            return text.slice(start, end + cut)
