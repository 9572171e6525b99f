"""What an author says within a citation: "As Anna Berg argues in *Rivers* (…), 12 (emphasis added)"."""

from __future__ import annotations

import re

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.citations.tagger.prose_leads import PART_OF_WORK
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_VERBS = (
    "argues", "argued", "argue", "show", "note", "write", "suggest", "demonstrate", "explain", "notes",
    "noted", "shows", "showed", "shown", "observes", "observed", "writes", "wrote", "explains",
    "explained", "suggests", "suggested", "demonstrates", "demonstrated", "claims", "claimed",
    "describes", "described", "discusses", "discussed", "remarks", "remarked", "states", "stated",
    "puts", "put", "points", "pointed", "makes", "made", "develops", "developed", "documents",
    "documented", "traces", "traced", "examines", "examined", "analyses", "analyzes", "analysed",
    "analyzed", "contends", "contended", "emphasizes", "emphasized", "stresses", "stressed", "écrit",
    "l’écrit", "l'écrit", "montre", "souligne", "rappelle", "explique", "analyse", "affirme", "observe",
    "remarque", "schreibt", "zeigt", "argumentiert", "betont", "beschreibt", "escribe", "muestra",
    "señala", "sostiene", "explica", "scrive", "mostra", "afferma", "osserva", "spiega",
)  # fmt: skip
_SIGNS = Signs(*(f" {verb} " for verb in _VERBS))
_PART = r"[^\Wa-z\d_](?:[\w’'-]{1,24}|\.)"
_OF = r"(?:d[eiuo]s?|da|del|della|von|van|der|den|la|le|z[ur]|zu[rm]|te[nr])"
_NAME = rf"{_PART}(?:\s(?:{_OF}\s){{0,2}}{_PART}){{0,3}}"
_SAY = rf"(?:{'|'.join(_VERBS)})"
_SAYING = late_pattern(
    rf"(?P<before>(?:As|as|Comme|Wie|Como|Come)\s(?:{_SAY}\sby\s)?)?"
    rf"(?P<name>{_NAME}(?:\s(?:and|et|und|y|e)\s{_NAME})?)"
    rf"(?P<said>(?:\s(?:has|have|had|a|ha|hat|l[’']a|le|lo))?(?:\s{_SAY}(?:\s[^\W\d_A-ZÀ-ÝА-ЯЁ][\w’'-]{{0,20}}){{0,6}}?)?"
    r",?\s(?:in|dans|en))\s(?=[“\"«„]?[^\Wa-z\d_])"
)

# About the words that are quoted, behind their page.
_ON_QUOTATION = late_pattern(
    r"(?<=[\d)\]f.])[,.;]?\s[(\[]?(?:(?:(?:my|the|our)\s)?(?:emphas[ie]s|italics|translations?)\s"
    r"(?:is\s|are\s)?(?:added|supplied|mine|ours|my\sown|removed|modified|adapted|by\sthe\sauthor|in\s(?:the\s)?original)"
    r"|my\s(?:own\s)?(?:translation|emphas[ie]s|italics)|author’s\s(?:translation|emphasis)"
    r"|Hervorh(?:ebung(?:en)?|\.)\s(?:im\s(?:Original|Orig\.)|hinzugefügt|von\smir|durch\s[\w\s.]{3,24}|d\.\s?Verf\.?|[A-Z]\.\s?[A-Z]\.)"
    r"|(?:eigene\s)?Übersetzung\s(?:von\smir|d\.\s?Verf\.?|des\sVerfassers|der\sVerfasserin)|eigene\sÜbersetzung"
    r"|c[’']est\s(?:moi|nous)\squi\ssoulign\w+|je\ssouligne|nous\ssoulignons|(?:ma|notre)\straduction|traduction\spersonnelle"
    r"|corsiv[oi]\s(?:mi[oei]i?|nostr[oi]|aggiunt[oi])|traduzione\s(?:mia|nostra)|cursivas?\s(?:mías?|nuestras?|añadidas?)"
    r"|énfasis\s(?:añadido|mío|nuestro)|traducción\s(?:propia|mía|nuestra)|grifos?\s(?:nossos?|meus?)|tradução\s(?:nossa|minha|livre)"
    r"|курсив\s(?:мой|наш|автора)|перевод\s(?:мой|наш|автора)"
    r"|(?-i:(?=[a-z]))(?:and\s)?(?:gives|puts|argues|claims|suggests|speaks\sof|states|calls|describes|dates|sees|reports"
    r"|counts|notes|has|makes)\s(?-i:[a-z\d])[^“”\"();]{2,120}"
    r"|(?-i:(?=[a-z]))(?:who|which|where|whose)\s(?-i:[a-z])[^\d“”\"();]{3,120}"
    # "9 (arguing that it never was)": what its author says there.
    r"|(?<=\()(?:argu|show|claim|suggest|stat|contend|observ|explain|conclud|stress|emphasi[sz]|describ|discuss|critici[sz]|find|hold|reject"
    r"|defend|insist|admit|not|point|demonstrat|mak|maintain|propos|warn|doubt|deny|object|complain|report|giv|call|treat|analy[sz])ing"
    r"\s(?:that|how|why|whether|the|an?|it|this|these|his|her|their|its|out)\s[^()]{3,400}"
    r"|(?<=\()(?:qui|où|dont|che|in\scui|que|quien|wo|worin|wonach|der|die|das|mit\sdem)\s[a-zà-öø-ÿ][^\d“”\"();]{8,200}"
    # "155 (‘a rule of sorts’)": what stands there.
    r"|(?<=\()[‘“\"][^()]{3,240}[’”\"](?:,?\s[a-z][^()]{2,40})?(?=\))"
    r"|(?:with|for)\s(?:a\s)?further\s(?:references|literature|examples)"
    r"|(?:mit|m\.)\s(?:weiteren\s(?:Nachweisen|Hinweisen)|w\.\s?N\.)|avec\sd[’']autres\sréférences)[)\]]?[\s.]*\Z",
    re.IGNORECASE,
)
_QUOTATION_SIGNS = Signs(
    "mphas", "talics", "ranslation", "ervorh", "bersetzung", "ouligne", "raduc", "raduz", "orsiv", "ursiv",
    " gives ", " puts ", " argues ", " claims ", " suggests ", " states ", " calls ", " describes ",
    " dates ", " sees ", " reports ", " has ", " speaks of ", " counts ", " notes ", " makes ", ", who",
    ", which ", ", where ", "(‘", "(“", "urther ", "weiteren ", "w. N.", "autres r", "rifo", "nfasis",
    "tradu", "урсив", "еревод", "TALICS", "MPHAS",
    *(f"ing {word}" for word in ("that ", "how ", "why ", "whe", "the ", "a ", "an ")),
    *(f"ing {word}" for word in ("it ", "this ", "these ", "his ", "her ", "their ", "its ", "out ")),
    "(qui ", "(où ", "(dont ", "(che ", "(in cui ", "(que ", "(quien ", "(wo", "(der ", "(die ", "(das ",
    "(mit ",
)  # fmt: skip
"""One of these stands in all that is said of a quotation."""


def without_words_on_quotation(plain: str, tags: list[Tag]) -> str:
    """A citation without what stands behind its page about the quotation, which says nothing of the work."""
    del tags
    match = _ON_QUOTATION.search(plain) if _QUOTATION_SIGNS.found_in(plain) else None
    return plain if match is None else blanked(plain, *match.span())


# "Dorn (2005, 45) makes a similar point".
_SAID_OF_YEAR = late_pattern(
    r"(?P<cited>[^\d()“”]{2,60}\s\((?:1[4-9]|20)\d\d[a-z]?(?:[,:]\s?[^()]{1,30})?\)),?\s"
    r"(?=[^\W\d_A-ZÀ-ÝА-ЯЁ][\w’'-]*\s)[^\d;()“”]{5,200}\Z"
)


def end_before_saying(plain: str) -> int:
    """Where a name and year end that a sentence is said of; the length of the text where none is."""
    match = _SAID_OF_YEAR.match(plain) if ") " in plain else None
    return match.end("cited") if match else len(plain)


def is_sentence(plain: str) -> bool:
    """Whether a citation's author and title or year are a part of a sentence."""
    return _saying(plain) is not None or end_before_saying(plain) < len(plain)


def _saying(plain: str) -> re.Match[str] | None:
    match = _SAYING.match(plain) if _SIGNS.found_in(plain) else None
    if match is None or not (match["before"] or _SIGNS.found_in(f"{match['said']} ")):
        # "Anna Berg in *Rivers*" may be a part without its title.
        return None
    given, *family = match["name"].split()
    if (family and given.casefold() not in GIVEN and given[1:] != ".") or not (family or match["before"]):
        # "China makes gains in Mongolia" is a title.
        return None
    return match


def without_saying(text: StyledText, plain: str) -> str:
    """A citation without the words that make a sentence of its author and title.

    ``text`` has the same code points; of it only the places of italics are asked for.
    """
    match = _saying(plain) or _said_of_title(text, plain)
    if match is None:
        return plain
    start, end = match.span("said")
    if plain[start:end].rstrip().endswith("(") and plain.count(")", end) > plain.count("(", end):
        # The bracket that opens behind the name closes at the end: "Benedict Oyewole (*Gift*, 203)".
        closing = plain.rindex(")")
        plain = f"{plain[:closing]} {plain[closing + 1 :]}"
    plain = plain[:start] + ",".ljust(end - start) + plain[end:]
    before = match.end("before") if match["before"] else 0
    return " " * before + plain[before:]


# "Philippe Garrigue dans son livre | *La Vénalité*", "Cornelius Blythe in his treatise ( | *A Treatise*".
_UP_TO_TITLE = late_pattern(
    rf"(?P<before>)(?P<name>{_NAME}(?:\s(?:and|et|und|y|e)\s{_NAME})?)"
    # "Sylvie Maurin et Bernard d'Aubeterre": the rest of a name is no word of a sentence.
    r"(?P<said>\s\(|,?(?:\s(?:(?![dl][’'][A-ZÀ-Ý])[^\W\d_A-ZÀ-ÝА-ЯЁ][\w’'-]{0,24}|I{1,3}|1\d\d\d|[A-Z]\w+schrift|Buch|Studie|Aufsatz|Arbeit|Dissertation|Werk|Beitrag|Artikel),?){1,14}?[:,]?\s?\(?)\s?\Z"
)


# "Peter van der Aalst’s phrase, in | “Instruments”": a name in full that something is of.
_OWNED = late_pattern(
    rf"(?P<before>)(?P<name>{_PART}\s(?:{_OF}\s){{0,2}}(?:{_PART}\s){{0,2}}?[^\Wa-z\d_][\w-]{{1,24}})"
    r"(?P<said>[’']s(?:(?:\s[a-z][\w-]*){0,3},?|,\sin)\s(?:in\s)?)\Z"
)


def _said_of_title(text: StyledText, plain: str) -> re.Match[str] | None:
    """A name in full, and words in small letters up to the title in italics or quotation marks."""
    marks = [run.start for run in text.italics[:1]]
    quoted = _QUOTE.search(plain)
    marks += [quoted.start()] if quoted else []
    if not marks or not 0 < min(marks) < _LONGEST:
        return None
    owned = _OWNED.match(plain[: min(marks)])
    if owned is not None and (owned["said"][2:].strip() or plain[min(marks)] not in _QUOTES):
        return owned
    match = _UP_TO_TITLE.match(plain[: min(marks)])
    if match is None or match["said"].strip(" ,:") in _ROLES or PART_OF_WORK.match(match["said"].strip(" ,")):
        return None
    given = match["name"].split()[0]
    known = given.casefold() in GIVEN or given[1:] == "."
    # Only what was found to be one is put together with a bracket.
    known = known or match["said"].rstrip().endswith("(")
    return match if known and " " in match["name"].strip() else None


_QUOTES = '“«„‘"'
_QUOTE = late_pattern('[“«„‘"]')
_LONGEST = 200
_ROLES = frozenset(("", "ed", "eds", "and", "et", "und", "y", "e", "with", "et al", "u. a"))
