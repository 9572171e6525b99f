"""Where the citation of a title begins, behind the words of a sentence that lead to it."""

from __future__ import annotations

import re

from verifier.citations.around.names_in_front import (
    ROLE,
    WORD,
    is_name,
    is_sentence_before,
    named_before,
    names_before,
    said_name,
)
from verifier.citations.likeness import SMALL_WORD
from verifier.citations.tagger.prose_leads import PART_OF_WORK, SAID
from verifier.compare.names import is_body
from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern

INTO = late_pattern(
    r"""(?x)(?:\b(?:in|dans|en|em|nel|nella|nello|nei|bei|by|of|to|as|from|di|della|de|du|do|del|des|chez|w|в|на|par|von|da)|\b(?:nell|dell|all)['’])
    \s*[:(]?\s*\Z"""
)
_HIS = tuple(
    word_set(
        """
        ( his her its their leur leurs sa ses son suo suoi sue su sus seu seus suas ihrem ihren seinem seinen
        ihrer seiner libro saggio
        """
    )
)
# "review of Petra Shaw, *Women*": whose work is spoken of in another.
_OF_ANOTHER = late_pattern(
    r"""(?xi)(?<!\w)(?:review|rev\.|rez\.|rezension|besprechung|compte[\s-]rendu|c\.\s?r\.|recensione|rec\.|reseña|resenha|рец\.
    |рецензия|interview|entretien|intervista|entrevista|letters?|lettres?|lettera|carta|brief|obituary|preface|foreword
    |introduction|afterword|vorwort|einleitung|préface|introduzione|prefazione|prólogo)
    (?:\s\w+){0,2}?\s(?:of|de|du|di|zu|von|with|avec|con|to|from|by|на|mit|d['’])\s*\Z"""
)
_REVIEW_OF = late_pattern(
    r",\s(?:review|rev\.|Rezension|Rez\.|compte\srendu|recensione|rec\.|recensie|bespreking|reseña|resenha|рец\.)\s(?:of|zu|von|van|de|di|a|на)\s[^,]{2,60},\s\Z"
)
_GREAT = r"[^\W\d_a-zà-öø-ÿа-яё][\w’'-]{0,24}\.?"
_OWNED = late_pattern(
    rf"(?P<name>{_GREAT}(?:\s(?:(?:van|von|der|de|di|da|du|del|la|le)\s){{0,2}}{_GREAT}){{1,3}})(?<!s)[’']s(?:(?:\s[a-z][\w-]*){{1,3}},?|,\sin)\s(?:in\s)?\Z"
)
_NO_BODY = late_pattern(
    r"[,;:“„«‘\"]|(?<!\w)(?:see|voir|siehe|vgl|cf|cfr|véase|is|are|was|were|has|had|est|ist|è|es)(?!\w)"
)
_FEW_WORDS = 4
_THE = frozenset(
    ("the", "der", "die", "das", "le", "la", "il", "el", "o", "a", "het", "de", "den", "dem", "in the", "im")
)
_HIS_OWN = late_pattern(
    r"(?<!\w)(?:his|her|their|son|sa|ses|leurs?|suoi?|sua|sue|sus?|seus?|suas|seine[mnr]|ihre[mnr]|zijn|haar|[Tt]he\ssame)\s(?:[^\W\d_A-ZÀ-ÝА-ЯЁ][\w-]*(?:[’']s)?\s){1,3}\Z"
)
# "… ce que note Barante dans ses *Souvenirs*", "Prieto en sus *Memorias*", "Guizot recalls in his *Memoirs*".
IN_HIS = late_pattern(
    r"(?<!\w)(?:in|dans|en|em|nei|nel|nella|nelle)\s(?:his|her|their|son|sa|ses|leurs?|suoi?|sua|sue|sus?|seus?|suas|seine[mnr]|ihre[mnr])"
    r"\s(?:[^\W\d_A-ZÀ-ÝА-ЯЁ][\w’'-]*,?\s){0,3}\Z"
)
_IS = late_pattern(
    r"(?<!\w)(?:rimanda(?:no)?|rinvia(?:no)?|renvoie(?:nt)?|renvoyer|remite|remito|verweise)\s(?:a|à|auf)\s\Z|"
    r"(?<!\w)(?:is|are|was|remains?|remained|bleibt|ist|reste|est|è|resta|es|sigue\ssiendo|é|continua)[,:]?\s\Z"
)
_HAD = late_pattern(
    r"\s(?:was|were|is|are|has|have|had|ist|sind|war|wird|wurde|est|sont|était|è|sono|era|es|son|foi|была?|было|были)\s"
)
# "in his doctoral thesis, *Votes Unseen*", "dans un article récent, « Retour »", "den Bericht „Handwerk“".
OF_KIND = late_pattern(
    r"""(?x)(?<!\w)(?:thesis|dissertation|note|letter|leader|piece|tract|book|article|study|essay|monograph|handbook|paper|pamphlet|report|novel|editorial|column|survey
    |article|étude|livre|ouvrage|thèse|essai|Aufsatz|Buch|Studie|Beitrag|Arbeit|Bericht|Artikel|Dissertation|libro|saggio|articolo|studio|tesi
    |artículo|tesis|estudio|ensayo|artigo|livro|tese|ensaio|boek|artikel|proefschrift|статье|книге|работе|монографии)
    (?:\s[^\W\d_A-ZÀ-ÝА-ЯЁ]\w+)?[,:]?\s*\Z"""
)
SIGNAL = late_pattern(
    r"(?i)(?:see|cf|vgl|siehe|voir|cfr|véase|compare|contra|pace|so|for|on|zu[rm]?|sur|per|sobre|über)\b"
)
_WHO_SAYS = late_pattern(
    r"(?<!\w)(?:he|she|they|we|I|who|il|elle|ils|elles|er|qui|chi|quien|он|она)\s[a-zà-öø-ÿа-яё]"
)


SENT_TO = late_pattern(
    r"(?:\A|(?<=[a-z]\.\s)|(?<=[;,]\s)|(?<=[a-z]\s))(?P<sender>[^\Wa-z\d_][\w’'-]{2,24}(?:\s[^\Wa-z\d_][\w’'.-]{0,24}){0,2})\sto\s[^\Wa-z\d_][\w’'-]{2,24}(?:\s[^\Wa-z\d_][\w’'.-]{0,24}){0,2},\s\Z"
)
"""Who wrote to whom, in front of a title: "Kissinger to Nixon, "."""


def begin_of_cited(plain: str, start: int, title: int, *, quoted: bool = False) -> int | None:
    """Where the citation of a title begins, behind words of a sentence; None where nothing is cut."""
    before = plain[start:title]
    role = ROLE.search(before.rstrip(" ,:"))
    reviewed = _REVIEW_OF.search(before)
    if reviewed is not None:
        # "… a single review, Felix Amadi, review of Achterberg, *Attention*": whose review it is.
        by = names_before(before[: reviewed.start()])
        return start + by if by is not None and is_sentence_before(before[:by]) else None
    owned = _OWNED.search(before)
    if owned is not None and is_sentence_before(before[: owned.start()]):
        # "The phrase is Peter van der Aalst’s, in | “Instruments without Laboratories”"
        return start + owned.start()
    if quoted and (sent := SENT_TO.search(before)) is not None:
        # "Kissinger to Nixon, “Status Talks,” 3": who wrote it to whom, and no words of a sentence.
        return start + sent.start("sender")
    names = named_before(before)
    if names is None:
        return _behind_words(before, start, title)
    said = before[:names]
    if not is_sentence_before(said) or _is_of_body(said, before):
        return None
    if _OF_ANOTHER.search(said) and not quoted:
        return None
    if PART_OF_WORK.match(said) and INTO.search(said):
        # A part of what the name has written: "Letter to Chapelain, in Guez de Balzac, *Œuvres*".
        return None
    if role and re.search(r"\b[Ii]n:?\s*\Z", said) and said[:1].isupper() and not SIGNAL.match(said):
        # "Political change in Anna Berg, ed., *Rivers*": a part without marks.
        return None
    return start + names


def _is_of_body(said: str, before: str) -> bool:
    """Whether words in front of a name are its beginning: "Ministero degli Affari Esteri" is one name."""
    if not said[:1].isupper() or _NO_BODY.search(said):
        return False
    return is_body(before)


# "the official response, ‘Statement’", "A newspaper report, “Green Channel”": what it is, and nobody's name.
_CALLED = late_pattern(
    r"(?:[Tt]he|[Aa]n?|[Ll][aeo]s?|[Ii]l|[Gg]li|[Uu]n[ae]?|[Ee]l|[Ee]ine?|[Dd]er|[Dd]ie|[Dd]as|[Oo]s?|[Uu]ma?)\s(?:[a-zà-öø-ÿß][\w’'-]*\s){0,4}[a-zà-öø-ÿß][\w’'-]*,"
)


def _leads_by_colon(words: str) -> bool:
    """Whether words in front of a colon are a sentence or name a kind of thing, and no author."""
    last = re.split(r"[.;]\s", words)[-1].rstrip(": ")
    return (
        len(SMALL_WORD.findall(last)) > 1
        and last[-1:].islower()
        and not any(map(str.isdigit, last))
        and not is_body(last)
        and not is_name(last.split(",", maxsplit=1)[0])
    )


# "Il publia même une | *Note sur le régime des vents* (Rochefort, 1895)", "he wrote a | *Report*".
_PUBLISHED = late_pattern(
    r"(?<!\w)(?:publia|publie|publièrent|publié|fit\sparaître|écrivit|rédigea|donna|published|wrote|issued|veröffentlichte|schrieb|verfasste|pubblicò|scrisse|publicó|escribió)"
    r"\s(?:[a-zà-öø-ÿ]+\s){0,4}?(?:une?|les?|la|son|sa|ses|an?|the|his|her|eine?n?|das|die|den|seine?n?|un[ao]?|il|lo|el|uma?|su|suo|sua)\s\Z"
)


def _behind_words(before: str, start: int, title: int) -> int | None:
    """Where a citation begins that words lead into: the *M* of "… shows in the third chapter of his *M*"."""
    words = before.rstrip()
    if words.casefold() in _HIS or words.casefold() in _THE or _PUBLISHED.search(before):
        return title
    if _CALLED.fullmatch(words) or (words.endswith(":") and _leads_by_colon(words)):
        return title
    his = words.endswith(_HIS) or _HIS_OWN.search(before)
    if not (INTO.search(before) or his or OF_KIND.search(before) or _IS.search(before)):
        return None
    if his and words[:1].islower() and len(WORD.findall(words)) <= _FEW_WORDS:
        return title
    named = said_name(before)
    if named is not None:
        return start + named
    if IN_HIS.search(before) and ", " not in before and not any(map(str.isdigit, before)):
        return title
    if (
        any(sign.isdigit() for sign in before)
        or is_name(before.split(",", maxsplit=1)[0])
        or _OF_ANOTHER.search(before)
    ):
        return None
    said = before[:1].islower() or SAID.search(before) or _WHO_SAYS.search(before) or _HAD.search(before)
    return title if len(SMALL_WORD.findall(before)) > 1 and said else None
