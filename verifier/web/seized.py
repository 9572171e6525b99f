"""Domains that lapsed and were taken by who advertises games of chance, loans or pills on them.

The old addresses are kept for the links that lead to them, so that a page answers where the work was. It is
told by the words of its trade: several of them, in a page that has nothing of the work.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from verifier.model import Confidence, LinkVerdict
from verifier.web import signs
from verifier.web.case import Seen
from verifier.web.drift import share_of_words
from verifier.web.expressions import Phrases
from verifier.web.frame import own
from verifier.web.losses import Ruling
from verifier.web.recognition import Level

_TRADES: dict[str, Phrases] = {
    "games of chance": Phrases(
        r"\b(?:online |live )?casinos?\b|\bfree spins?\b|\bno deposit\b|\bslots?\b|\bjackpots?\b|"
        r"\bblackjack\b|\broulette\b|"
        r"\bsports? ?betting\b|\bbetting (?:odds|sites?|tips)\b|\bpoker\b|\bgamble responsibly\b|"
        r"\bwelcome bonus\b|\btogel\b|"
        r"\bslot gacor\b|\bjudi\b|\bbandar\b|\bfreispiele\b|\bspielautomaten\b|\bmachines à sous\b|"
        r"\btours gratuits\b|"
        r"\btragamonedas\b|\btiradas gratis\b|\bbonus senza deposito\b|\bcaça-níqueis\b|казино|"
        r"игровые автоматы|"
        r"фриспин|букмекер|博彩|赌场|賭場|娱乐城|娛樂城|百家乐|百家樂|老虎机|彩票平台|カジノ|카지노|토토"
    ),
    "loans": Phrases(
        r"\bpayday loans?\b|\bbad credit\b|\binstant (?:cash|approval)\b|\bcash advances?\b|"
        r"\bquick loans?\b|займ|микрозайм"
    ),
    "pills": Phrases(
        r"\bviagra\b|\bcialis\b|\blevitra\b|\bonline pharmacy\b|\bwithout (?:a )?prescription\b|"
        r"\bkamagra\b|\btramadol\b"
    ),
}
_A_WORD_OR_TWO = 0.25
"""The share of a title's telling words that any page may have."""

_FEWEST = 3
"""Different words of a trade that a page must have: one or two stand in the news too."""

_LONGEST = 8 * signs.THIN


def seized_domain(seen: Seen) -> Ruling | None:
    """A page that sells games of chance, loans or pills at the address of a work that has nothing of them."""
    page = seen.readable
    if page is None or seen.match.level is not Level.OTHER or page.length >= _LONGEST:
        return None
    if any(share_of_words(work.title, page) > _A_WORD_OR_TWO for work in seen.case.cited):
        return None
    cited = " ".join(f"{work.title} {work.author}" for work in seen.case.cited).lower()
    top = " ".join((page.title, *page.headings)).lower()
    said = own(page).text.lower()
    for trade, words in _TRADES.items():
        if not words.search(top) or words.search(cited) or words.search(urlsplit(seen.case.url).path.lower()):
            continue
        found = {match[0] for match in words.each(f"{top} {said}")}
        if len(found) >= _FEWEST:
            shown = ", ".join(sorted(found)[:4])
            seen.note("phrase", f"{trade}: {shown}")
            reason = f"the domain advertises {trade} now (“{shown}”), of which the cited work has nothing"
            return LinkVerdict.LOST, Confidence.PROBABLE, reason
    return None


__all__ = ["seized_domain"]
