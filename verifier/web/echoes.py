"""Whether a page that bears the cited title is the work, or an error page that repeats what was asked for.

The cited title as title or heading of a page outranks every phrase in it: an article has comments that were
deleted, a note on dead links, boxes and scripts with words for what is missing. But error pages repeat the
title, as the name of the address (/rivers-without-borders) or as the question of a search, and a site keeps
the headline of what it has withdrawn. What tells them apart is whether the page says anything else: without
its frame, the title, the sentence with the phrase, the advice and excuses that go with it, and the address.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from verifier.compare import holds_word, loose, loose_page
from verifier.compare.names import read_names
from verifier.patterns import late_pattern
from verifier.web import signs
from verifier.web.case import Case, Seen
from verifier.web.frame import own, sentences
from verifier.web.missing import words_for_missing
from verifier.web.page import Page
from verifier.web.phrases import ANY_NOT_FOUND
from verifier.web.phrases.advice import ADVICE
from verifier.web.recognition import Cited
from verifier.web.siblings import SAME, alike

ONE_MESSAGE = 250
"""What weighs less than this may be the message of an error page whose words we do not know."""

_IN_PASSING = 120
"""Where the words stand in the text only, and the title is the cited one, so much is more than a message."""

_NAMED = 0.4
"""Who repeats a question does not know the author: where he is named, less has to be said besides."""

_LONGEST_ADVICE = 160
_LONGEST_MESSAGE = 400
"""An error page says no more than this of what is missing, also in two languages, and no more of advice.

An article about error pages has their words in every sentence.
"""

_MOST_SENTENCES = 400
_JOINTS = late_pattern(r"[/_?&=.-]+")
_NAME_OF_FILE = late_pattern(r"[^\W\d_][-_.][^\W\d_]|[^\W\d_][-_]\d|\d[-_.][^\W\d_]")
_MAIN = late_pattern(r"\s*[.:;?!]\s|\s[–—-]\s|[：。？！]")


def speaks_of_errors(page: Page, works: Sequence[Cited]) -> bool:
    """Whether there is any word of error pages where it counts: asked of each page that is the work."""
    if page.length < signs.SOLE or signs.marked_as_missing(page) is not None:
        return True
    titles = " ".join((page.title, *page.headings, *(cited.title for cited in works)))
    return ANY_NOT_FOUND.may_match(titles.lower())


def may_be_echo(seen: Seen, page: Page) -> bool:
    """Whether a page that bears the cited title may only repeat it."""
    cited = error_titles(seen.case)
    words = signs.not_found_words(page, besides=cited)
    if words is not None:
        if words.name == "withdrawn":
            return False  # the page of a product that is no longer made is its page
        if words.name == "markup":
            return not says_more(seen, page, 2 * signs.THIN)
        in_text = words.seen.endswith(signs.SOLE_TEXT)
        return not says_more(seen, page, _IN_PASSING if in_text else ONE_MESSAGE)
    probe = seen.case.probe
    if not cited or probe is None or probe.page is None or alike(page, probe.page) < SAME:
        return False
    return not says_more(seen, page, ONE_MESSAGE)


def error_titles(case: Case) -> tuple[str, ...]:
    """The cited titles that have the words of an error page, folded; each also without its subtitle.

    In them, these words are no sign: "Not Found. Poems" stands over the page of the book as "Not Found".
    """
    found: dict[str, None] = {}
    for cited in case.cited:
        title = " ".join(cited.title.lower().split())
        for text in (title, _MAIN.split(title, maxsplit=1)[0]):
            if text and signs.not_found_words(Page(title=text)) is not None:
                found[text] = None
    return tuple(found)


def says_more(seen: Seen, page: Page, enough: float) -> bool:
    """Whether a page says more than that something is missing, and what was asked for.

    Args:
        seen: what is known of the address.
        page: its page.
        enough: so much more it has to say, in characters of a Latin script.
    """
    works, url = seen.case.cited, seen.case.url
    titles = [title for cited in works if (title := loose(cited.title))]
    titles += [folded for text in (page.title, *page.headings) if (folded := loose(text))]
    asked = _asked(url)
    weighed, allowed = 0.0, {"message": float(_LONGEST_MESSAGE), "advice": float(_LONGEST_MESSAGE)}
    for sentence in dict.fromkeys(sentences(page)[:_MOST_SENTENCES]):
        folded, weight = sentence.lower(), signs.weight(sentence)
        if any(name in folded for name in asked):
            continue
        bare = loose(sentence)
        if any(bare in title for title in titles):
            continue
        # Where the title stands in it, it repeats the question: "Nothing found for Rivers without Borders".
        weight *= 1.0 - max(
            (len(title) / max(len(bare), 1) for title in titles if title in bare), default=0.0
        )
        kind = _kind_of(folded)
        if kind:
            spared = min(weight, allowed[kind])
            allowed[kind] -= spared
            weight -= spared
        weighed += weight
        if weighed >= enough:
            return True
    return weighed >= _NAMED * enough and _names_an_author(own(page, links=True).text, works, url)


def _kind_of(folded: str) -> str:
    """What a sentence is on an error page: its ``message``, ``advice``, or "" for neither."""
    if words_for_missing(folded[:600]) is not None:
        return "message"
    return "advice" if signs.weight(folded) <= _LONGEST_ADVICE and ADVICE.first(folded) is not None else ""


def _asked(url: str) -> tuple[str, ...]:
    """What of an address an error page may repeat: its path, and a last part that no article would write.

    "/rivers" and "rivers-2011.html" are repeated; "rivers" and "2011" are words of what stands there.
    """
    try:
        path = unquote(urlsplit(url).path).lower().rstrip("/")
    except ValueError:
        return ()
    name = path.rpartition("/")[2]
    return tuple(filter(None, (path if len(path) > 1 else "", name if _NAME_OF_FILE.search(name) else "")))


def _names_an_author(text: str, works: Sequence[Cited], url: str) -> bool:
    """Whether a text names an author of one of the works whom neither the title nor the address names."""
    folded = f" {loose_page(text)} "
    titles = " ".join(loose(cited.title) for cited in works)
    known = f" {titles} {loose(_JOINTS.sub(' ', unquote(url)))} "

    for cited in works:
        for name in read_names(cited.author):
            # Of a Chinese or Korean name the family is one sign, which may stand anywhere.
            family = loose(name.family) if name.family.isascii() or len(name.family) > 1 else ""
            wanted = family or loose(f"{name.family}{name.given}")
            if wanted and holds_word(folded, wanted) and not holds_word(known, wanted):
                return True
    return False
