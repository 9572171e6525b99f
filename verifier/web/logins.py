"""Pages that ask to log in, and pages that only have a form for it at their head, as old sites do.

What such a page says apart from its form tells them apart: the work in full, or that there is no such page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from verifier.patterns import late_pattern
from verifier.web import phrases
from verifier.web.frame import asks, below_heading, messages
from verifier.web.missing import THIN, Sign, may_say_not_found, not_found_words, shown, words_for_missing
from verifier.web.page import Page

_LONG = 2 * THIN


def _p(text: str) -> re.Pattern[str]:
    return late_pattern(text, re.IGNORECASE)


_LOGIN_PATH = _p(
    r"(?:^|[/._-])(?:log[-_]?(?:in|on)|sign[-_]?(?:in|on|up)|auth(?:enticate|entication|orize|n)?|"
    r"sso|cas|saml2?|shibboleth|"
    r"oauth2?|passport|account/login|wayf|idp|openid(?:-connect)?|connexion|anmelden|acceso|"
    r"session/new|register|"
    r"subscribe|paywall|denglu)(?:[/._?-]|$)"
)
_LOGIN_HOST = _p(r"^(?:login|signin|sso|auth|passport|idp|accounts?|cas|oauth|sts|adfs)\.")
_PARTED = _p(r"\s[|/–—·»:-]\s")
_OF_A_LOGIN = (phrases.ACCOUNT, phrases.SECRET, phrases.LOGIN_PAGE, phrases.GATE, phrases.CHALLENGE)


def login(url: str, page: Page, *, redirected: bool, named: bool = False) -> Sign | None:
    """A page whose business is to log in; a mere link or form beside the content is none.

    Where the cited work is ``named`` on it, what it says to be missing may be said of something in the work.
    """
    if not redirected and not named and page.length < _LONG and missing_beside_login(page):
        return None
    titled = any(phrases.LOGIN_PAGE.search(text.lower()) for text in (page.title, *page.headings))
    if page.password and (titled or (redirected and _is_login_path(url))):
        return Sign("login", "a form that asks for a password")
    if page.password and page.length < THIN and asks(page) and not not_found_words(page):
        return Sign("login", "a form that asks for a password")
    if redirected and _is_login_path(url):
        return Sign("login", f"sent to {urlsplit(url).path[:80]}")
    if page.length < THIN:
        for text in (*_PARTED.split(page.title), *page.headings):
            found = phrases.LOGIN_PAGE.search(text.lower())
            if found and not found.start():
                return Sign("login", shown(text))
    return None


def missing_beside_login(page: Page) -> bool:
    """Whether a page with a form to log in says, apart from it, that what was asked for is missing.

    "User not found" and "no page, or no leave to see it" are messages of the form, not of the page.
    """
    if not page.password or not may_say_not_found(page):
        return False
    folded = (text.lower() for text in messages(page))
    return any(
        words_for_missing(text) is not None and not any(words.search(text) for words in _OF_A_LOGIN)
        for text in folded
    )


def work_below_login(page: Page, is_title: Callable[[str], bool]) -> bool:
    """Whether a page that is called a login has the work in full below its form.

    Old sites have the form at the head of every page, and its word in every title. A page that names the work
    and then speaks of passwords or of leave to read it only says what one would read.
    """
    text = below_heading(page, is_title)[:_LONG]
    return len(text) >= _LONG and not any(
        words.search(text.lower())
        for words in (phrases.LOGIN_PAGE, phrases.GATE, phrases.PAYWALL, phrases.SECRET)
    )


def _is_login_path(url: str) -> bool:
    parts = urlsplit(url)
    return bool(_LOGIN_PATH.search(parts.path) or _LOGIN_HOST.search(parts.netloc))
