"""Signs on a page that it is not the page that was asked for: walls, error pages, parked domains, logins.

Each function looks at an answer and the page read from it, and says what it saw, or nothing. None of them
decides: a sign counts for as much as `verdict` lets it.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlsplit

from verifier.patterns import late_pattern
from verifier.web import phrases
from verifier.web.frame import own
from verifier.web.interface import Answer
from verifier.web.logins import login
from verifier.web.missing import (
    SOLE,
    SOLE_TEXT,
    THIN,
    VERY_THIN,
    Sign,
    alerts,
    marked_as_missing,
    may_say_not_found,
    not_found_words,
    shown,
    weight,
)
from verifier.web.page import Page
from verifier.web.vendors import ANY_BLOCK, CAPTCHA, PACKED_SCRIPT, SCRIPT_CHALLENGE, SENDS_FORM, VENDORS

__all__ = [
    "SOLE",
    "SOLE_TEXT",
    "THIN",
    "VERY_THIN",
    "Sign",
    "closed",
    "consent",
    "gate",
    "login",
    "marked_as_missing",
    "may_say_not_found",
    "not_found_words",
    "not_here",
    "parked",
    "paywall",
    "place_of",
    "sends_back",
    "sent_to_wall",
    "wall",
    "weight",
]

_LONG = 2 * THIN
_MANY_LINKS = 15
_LONGEST_EXCERPT = 8000  # a page with more text than this gives more than the beginning of a work
_REFUSALS = frozenset(
    {202, 401, 402, 403, 405, 406, 412, 418, 429, 430, 444, 449, 468, 503, 512, 521, 567, 999}
)


def _p(text: str) -> re.Pattern[str]:
    return late_pattern(text, re.IGNORECASE)


_CONSENT_HOST = _p(r"^(?:consent|guce|privacy|cmp|myprivacy|cookies?)\.|(?:^|\.)consent\.")
_CONSENT_PATH = _p(
    r"(?:^|[/_.-])(?:(?:collect|give|get|set|user|cookie|tracking)?[-_]?consent(?:[-_]?(?:form|page|manager|management|wall|check))?"
    r"|cookie[-_]?(?:wall|check)|gdpr|privacy[-_]?(?:gate|wall))(?:[/_.?-]|$)"
)
_WALL_HOST = _p(r"(?:^|\.)queue-it\.net$|^(?:captcha|challenge|queue|waiting-?room|waf)\.")
_SENDS_BACK = _p(
    r"next|continue|service|goto|target|callback|rurl|relaystate|dest(?:ination)?|came_?from|forward|"
    r"(?:return|back|redirect|success)(?:[_-]?(?:to|uri|url|path|page|link))?"
)
_WALL_PATH = _p(
    r"(?:^|[/_.-])(?:captcha|challenge|antibot|anti-?bot|bot-?check|bot-?detect\w{0,5}|human-?(?:"
    r"check|verification)|robot-?check|"
    r"are-?you-?(?:a-?)?(?:human|robot)|showcaptcha|sorry|verif(?:y|ication)(?:-?(?:human|browser|"
    r"user))?|security-?check|waf|"
    r"firewall|blocked?|access-?denied|forbidden|denied|ddos|unusual-?traffic|ratelimit\w{0,3}|"
    r"geo-?block\w{0,3}|yanzheng)(?:[/_.?-]|$)"
)
_ERROR_PATH = _p(
    r"(?:^|[/_.-])(?:404|410|error(?:page|s|404)?|not-?_?found|page-?not-?found|missing|fehler(?:"
    r"seite)?|gone|erreur|oops|"
    r"notexist|no-?such-?page|cuowu)(?:[/_.-]|$)"
)
_SEARCH_PATH = _p(
    r"/(?:search|suche|recherche|buscar|sousuo|find|site-?search|suchergebnis\w{0,3}|zoeken|"
    r"pesquisa|ricerca|poisk)(?:[/.?]|$)"
)
_HOME_NAMES = (
    r"[a-z]{2}(?:[-_][a-z]{2,4})?|home|homepage|main|default|index|welcome|eng(?:lish)?|chinese|"
    r"china|cn|web|portal|start|startseite|"
    r"accueil|inicio|strona-glowna|etusivu|site|www|guest|public|zh-?han[st]"
)
_HOME_PATH = _p(rf"^/?(?:(?:{_HOME_NAMES})(?:\.(?:s?html?|php|aspx?|jsp|do|cfm|action))?(?:/|$)){{0,3}}$")
# What is added to the address of a home page that one is sent to; "/?p=12" is a page.
_HOME_QUERY = _p(
    r"(?:(?:^|&)(?:utm_\w{1,20}|from|ref|referr?er|error|err|msg|message|status|code|e|lang|"
    r"locale|redirect(?:ed)?|r|reason|src|source|"
    r"not_?found|404|expired|missing|return\w{0,6}|url|aspxerrorpath|_ga)(?:=[^&]{0,300})?)+$"
)


def wall(answer: Answer, page: Page) -> Sign | None:
    """A captcha, firewall or challenge that stands before the page, with its vendor, or "captcha"."""
    cookies = " ".join(value for name, value in answer.headers if name.casefold() == "set-cookie")[:4000]
    markup = page.markup[:40_000].lower()
    served = f"{cookies} {answer.header('server')}".lower()
    refused = answer.status in _REFUSALS
    thin = page.kind == "html" and not page.unread and page.length < THIN
    headers = {name.casefold(): value for name, value in reversed(answer.headers)}
    own = (refused or page.length < 4 * THIN) and ANY_BLOCK.may_match(markup)
    for entry in VENDORS:
        for name, pattern in entry.headers:
            value = headers.get(name)
            if value and re.search(pattern, value, re.IGNORECASE) and (refused or name == "cf-mitigated"):
                return Sign(entry.name, f"{name}: {value[:80]}")
        if own and entry.block:
            found = entry.block.first(markup)
            if found:
                return Sign(entry.name, shown(found[0]))
        if entry.presence and refused and (thin or not page.markup):
            found = entry.presence.first(markup) or entry.presence.first(served)
            if found:
                return Sign(entry.name, shown(found[0]))
    return _challenge(answer, page, markup, refused=refused, thin=thin)


def parked(page: Page, url: str = "") -> Sign | None:
    """A parked, expired or suspended domain, or the page of a server that nobody has set up.

    ``url`` is where the page came from: a marketplace of domains shows by its address.
    """
    place = phrases.PARKING_HOSTS.search(url)
    if place:
        return Sign("parked", shown(place[0]))
    short = weight(page.text) < 4 * THIN
    for text in (page.title, *page.headings, page.text if short else ""):
        found = phrases.PARKED.search(" ".join(text.lower().split()))
        # "The site has been closed" may be said of an old mine, by a page that says more than that.
        if found and (text is not page.text or weight(own(page).text) < _LONG):
            return Sign("parked", shown(found[0]))
    if page.length < 4 * THIN:
        host = phrases.PARKING_HOSTS.search(page.markup)
        if host:
            return Sign("parked", shown(host[0]))
    return None


def consent(url: str, page: Page, *, redirected: bool) -> Sign | None:
    """A page that only asks for consent to cookies."""
    host = urlsplit(url).hostname or ""
    if redirected and (_CONSENT_HOST.search(host) or _CONSENT_PATH.search(urlsplit(url).path)):
        return Sign("consent", f"sent to {url[:80]}")
    titles = f"{page.title} {' '.join(page.headings)}".lower()
    found = phrases.CONSENT_PAGE.search(titles)
    if found and page.length < 6 * THIN:
        return Sign("consent", shown(found[0]))
    if page.length < 2 * THIN:
        found = phrases.CONSENT_OR_PAY.search(f"{titles} {page.text.lower()}")
    return Sign("consent", shown(found[0])) if found and page.length < 2 * THIN else None


def sent_to_wall(url: str, *, redirected: bool) -> Sign | None:
    """A redirect to an address that is named for what it does."""
    if not redirected:
        return None
    parts = urlsplit(url)
    if _WALL_HOST.search(parts.hostname or ""):
        return Sign("challenge", f"sent to {parts.hostname}")
    return Sign("challenge", f"sent to {parts.path[:80]}") if _WALL_PATH.search(parts.path) else None


def sends_back(url: str, cited: str, page: Page) -> Sign | None:
    """A redirect that takes along the cited address, as what asks something first and sends back then."""
    asked, parts = urlsplit(cited), urlsplit(url)
    if len(asked.path) < 2 or not parts.query or place_of(url) or not_found_words(page):
        return None
    for name, value in parse_qsl(parts.query[:4000], max_num_fields=50):
        if _SENDS_BACK.fullmatch(name) and unquote(asked.path) in unquote(value):
            return Sign("gate", f"sent on with the way back: {name}={value[:80]}")
    return None


def gate(page: Page, *, for_all: bool = False) -> Sign | None:
    """Words of a page that asks something of a reader first: to log in, an age, cookies, another browser.

    They count in the title and the headings, and in a page of hardly more than one sentence. Of a page that
    is shown ``for_all`` addresses, they count in a longer text too, and so do offers of a subscription and
    the words of challenges.
    """
    if page.length >= 4 * THIN:
        titles = " ".join((page.title, *page.headings)).lower()
        page = own(page) if phrases.GATE.search(titles) else page
    if page.length >= 4 * THIN or not_found_words(page) or parked(page):
        return None
    whole = page.length < 2 * THIN if for_all else page.length < VERY_THIN and not page.headings
    sole = page.text if whole else ""
    for text in (page.title, *page.headings, *alerts(page), sole):
        folded = " ".join(text.lower().split())
        found = phrases.GATE.search(folded)
        if found is None and for_all:
            found = phrases.PAYWALL.search(folded) or phrases.CHALLENGE.search(folded)
        if found:
            return Sign("gate", shown(found[0]))
    return None


def not_here(page: Page) -> Sign | None:
    """Words of a page that is not shown in the country of who asks."""
    for text in (page.title, *page.headings, page.text[:THIN] if page.length < 2 * THIN else ""):
        found = phrases.ELSEWHERE.search(" ".join(text.lower().split()))
        if found and page.length < 8 * THIN:
            return Sign("region", shown(found[0]))
    if page.length < _LONG or not phrases.ELSEWHERE.search(page.text.lower()):
        return None
    said = own(page, links=True)
    return not_here(said) if said.length < 2 * THIN else None


def closed(page: Page) -> Sign | None:
    """Words of a site that is closed for a while, or of a machinery that broke."""
    for text in (page.title, *page.headings, page.text if page.length < SOLE else ""):
        found = phrases.CLOSED.search(" ".join(text.lower().split())[:600])
        if found and (page.length < 3 * THIN or own(page).length < 2 * THIN):
            return Sign("closed", shown(found[0]))
    if page.length < SOLE or not phrases.CLOSED.search(page.text.lower()):
        return None
    said = own(page, links=True)
    return closed(said) if said.length < SOLE else None


def paywall(page: Page) -> Sign | None:
    """Words that offer the rest of a work for money or a subscription."""
    place = page.markup.find("isAccessibleForFree")
    if place >= 0 and "false" in page.markup[place : place + 40].lower():
        return Sign("paywall", "isAccessibleForFree: false")
    if page.length > _LONGEST_EXCERPT:
        return None
    found = phrases.PAYWALL.search(page.text.lower())
    return Sign("paywall", shown(found[0])) if found else None


def place_of(url: str) -> str:
    """What an address looks like by its path: ``home``, ``error``, ``search``, or "" for a page."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    path = parts.path.lower()
    if _ERROR_PATH.search(path) or _ERROR_PATH.search(parts.query.lower()[:200]):
        return "error"
    if _SEARCH_PATH.search(path):
        return "search"
    # Old sites name their pages in the query: "/?p=12" is a page, "/" is the home page.
    bare = not parts.query or _HOME_QUERY.match(parts.query)
    return "home" if bare and _HOME_PATH.match(path) else ""


def _challenge(answer: Answer, page: Page, markup: str, *, refused: bool, thin: bool) -> Sign | None:
    title = " ".join((page.title, *page.headings)).lower()
    said = phrases.CHALLENGE.search(title) or (phrases.CHALLENGE.search(page.text.lower()) if thin else None)
    if said and said.string is not title and not refused and (not_found_words(page) or closed(page)):
        said = None  # the box to log in on an error page, or the excuse of a server that broke
    widget = CAPTCHA.first(markup) if thin or refused else None
    if answer.status == 429 and said and said[0] in ("too many requests", "rate limited"):
        return None  # that is what the status says: no wall
    if said and (refused or thin or widget):
        return Sign("captcha", shown(said[0]))
    if page.length < VERY_THIN and page.scripted:
        found = phrases.CHALLENGE.search(markup[:8000]) or _script_challenge(markup)
        if found:
            return Sign("captcha", shown(found[0]))
    # Beside menus, a captcha belongs to a letter of news or a box to log in.
    alone = answer.status not in (404, 410) and markup.count("<a ") < _MANY_LINKS
    if widget and thin and alone and not not_found_words(page):
        return Sign("captcha", shown(widget[0]))
    return None


def _script_challenge(markup: str) -> re.Match[str] | None:
    """A script that sets a cookie and asks again, or hides what it does, on a page that shows nothing."""
    found = [signature.first(markup) for signature in SCRIPT_CHALLENGE]
    if all(found):
        return found[0]
    return PACKED_SCRIPT.first(markup) or SENDS_FORM.first(markup)
