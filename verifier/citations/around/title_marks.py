"""Titles in italics and quotation marks, and words that are only set off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.citations.grammar.quotes import find_quotes
from verifier.model import StyledText
from verifier.patterns import late_pattern

# What may follow a title in small letters and is no sentence.
OF_WORK = frozenset(
    re.findall(
        r"\S+",
        """
    aldaar apresentada apresentado aqui bijlage blz deel dissertação dl doctoraalscriptie hst kol
    masterscriptie memória ongepubliceerde proefschrift quadro relatório scriptie tabela tese trabalho uitg
    a abgerufen accessed and art arts at available avant bd bde cap capp cf ch chap chs cit cited col
    coll cols consultado consulté coord cura dans dir diss dissertation doc doctoral ed edited eds en
    esp especially especialmente et f fasc ff first fol fols für here hg hier hrsg ibid ici in last loc
    ms n new nn no nos not notamment note nr num n° nº núm online op originally p para paras passim phd
    por pp préf quoted repr reprinted rev s sec see ser series sp spéc sq sqq t tesi tesis thesis thèse
    tome tr trad trans translated under unpublished vol voll vols von with zugriff éd
        """,
    )
)


OPENING = '“„«‘"‚'
"""Signs that a quotation begins with."""

SAID_BEHIND = late_pattern(r",?\s(?!(?:in|en|dans|by|trans|ed|nel|em|w)\b)[a-zà-öø-ÿа-яё]")
"""What goes on behind a quotation in small letters: “I never look at it,” he told his brother."""


def title_starts(text: StyledText, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where italics and quotations begin and end between two places, in their order."""
    marks = [(run.start, run.end) for run in text.italics if start <= run.start < end]
    marks += [(start + quote.start, start + quote.end) for quote in find_quotes(text.plain[start:end])]
    last = start
    for first, behind in sorted(marks):
        if first >= last:
            yield first, behind
            last = behind


def is_term(text: StyledText, start: int, behind: int, end: int) -> bool:
    """Whether what is set off is only a word that the sentence speaks of, as in “moral economy” is by now."""
    inner = text.plain[start:behind].strip("“”‘’\"'«»„ ")
    if not inner or inner[0].islower():
        return True
    after = re.match(r"[”“’\"»]?,?\s(?P<word>[a-zà-öø-ÿ]+)\s(?P<next>\S)", text.plain[behind - 1 : end])
    if after is None:
        return False
    into = after["word"] in ("in", "dans", "en", "em", "by", "ed", "trans", "nel", "par", "von", "bei")
    return after["next"].islower() if into else after["word"] not in OF_WORK
