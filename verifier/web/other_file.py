"""Whether a PDF file at the place of the cited work is another work.

A file says less of itself than a page does: its metadata may be those of the template, its first page a
cover, the cited article somewhere in the issue, its title a translation, its text the rubbish that a scan
was read as. So it is another one only where all of it was read, in the language of the citation, and
nothing of what was cited stands anywhere in it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rapidfuzz import fuzz

from verifier.compare import holds_word, loose, loose_page
from verifier.compare.names import read_names
from verifier.model import Confidence, LinkVerdict
from verifier.patterns import late_pattern
from verifier.web.case import Seen
from verifier.web.drift import is_same_language, share_of_words, telling_words
from verifier.web.losses import Ruling
from verifier.web.missing import not_found_words as missing_words
from verifier.web.missing import weight
from verifier.web.page import Page
from verifier.web.recognition import Cited, Level
from verifier.web.titles import is_of_a_work

_FIRST_LINES = 4
_FEWEST_WORDS = 3
_MOST_STANDING = 0.2
"""Of five words of a title one may stand in any text of its language."""

_SUBSTANTIAL = 300
_HEAD, _LIKE = 3000, 65
_YEAR = late_pattern(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def other_file(seen: Seen) -> Ruling | None:
    """A PDF file that is another work than cited, beyond doubt."""
    page, answer = seen.page, seen.answer
    if page is None or answer is None or page.kind != "pdf" or not page.markup:
        return None
    if seen.match.level is not Level.OTHER:
        return None
    if not any(is_of_a_work(title, page) for title in (*page.titles, *page.headings[:_FIRST_LINES])):
        return None
    whole = replace(page, text=page.markup, title=seen.match.found)
    if not seen.case.cited or not all(_is_foreign_to(whole, cited) for cited in seen.case.cited):
        return None
    missing = missing_words(Page(title=seen.match.found, headings=page.headings[:_FIRST_LINES]))
    if missing is not None:
        seen.note("phrase", f"{missing.name}: {missing.seen}")
        return (
            LinkVerdict.LOST,
            Confidence.PROBABLE,
            f"the file says that the work is not there ({missing.seen})",
        )
    told = "it was read to its end, and neither the words of the cited title nor its author stand in it"
    seen.note("drift", told)
    reason = f"the file is another work: “{seen.match.found}”; {told}"
    return LinkVerdict.DRIFTED, Confidence.PROBABLE, reason


def _is_foreign_to(page: Page, cited: Cited) -> bool:
    """Whether a text has nothing at all of a citation, though it is in its language and long enough."""
    if weight(page.text) < _SUBSTANTIAL or len(telling_words(cited.title)) < _FEWEST_WORDS:
        return False
    if not is_same_language(cited.title, page) or share_of_words(cited.title, page) > _MOST_STANDING:
        return False
    text = f" {loose_page(page.text)} "
    if fuzz.partial_ratio(loose(cited.title), text[:_HEAD]) >= _LIKE:
        return False  # "Tlie Fi5hing Hanes" of a bad scan is "The Fishing Havens"
    year = _YEAR.search(cited.date)
    if year is not None and year[0] in text:
        return False
    names = _names_of(cited.author)
    return bool(names) and not any(holds_word(text, name) for name in names)


def _names_of(author: str) -> tuple[str, ...]:
    """The family names of authors, and the words of bodies that are named whole: "{Lantern Trust}"."""
    families = [loose(name.family) for name in read_names(author)]
    bodies = [word for body in re.findall(r"\{([^{}]{1,300})\}", author) for word in loose(body).split()]
    return tuple(name for name in (*families, *bodies) if len(name) > 3 or (name and not name.isascii()))
