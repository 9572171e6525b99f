"""What a page says itself, and the frame that its site puts around every page.

Menus, lists of other articles, newsletters, boxes to log in and footers make an error page long, and their
forms and captchas ask nothing of who only reads. To tell them apart takes a walk through the tree, so it is
done for those pages only about which there is a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from lxml import etree  # type: ignore[import-untyped,unused-ignore]

from verifier.patterns import late_pattern
from verifier.web.page import Page, parsed

_SCRIPTS = ("script", "style", "noscript", "template")
_UNSEEN = ("title", "svg", "option", "select", "textarea")
_EMBEDS = ("iframe", "frame", "object", "embed", "video", "audio", "canvas", "applet")
_AROUND = ("header", "nav", "footer", "aside", "dialog")
_NEVER = frozenset(("html", "body", "main", "article", "input", *_AROUND))
_ROLES = frozenset(("navigation", "banner", "contentinfo", "complementary", "dialog", "alertdialog"))
_NAMED = late_pattern(
    r"(?:^|[\s_-])(?:modal|pop-?up|drop-?down|off-?canvas|drawer|lightbox|fancybox|newsletter|"
    r"nav(?:bar|igation)?|menu|footer|header|top-?bar|side-?bar|breadcrumbs?|related|trending|"
    r"most-?read|cookie\w{0,9}|onetrust|comments?|hidden|sr-only|d-none)(?:$|[\s_-])"
)
_NOT_SHOWN = late_pattern(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden")
_RIGHTS = late_pattern(
    r"\s?(?:©|\(c\) ?(?:19|20)\d\d|\bcopyright\b|版权所有|版權所有).{0,300}\Z", re.IGNORECASE
)
_MARKED = etree.XPath("//*[@class or @id or @role or @style or @hidden]")
_WIDGETS = etree.XPath(
    "//*[contains(@class, 'g-recaptcha') or contains(@class, 'h-captcha') or contains(@class, 'cf-turnstile')"
    " or contains(@class, 'frc-captcha') or contains(@class, 'geetest') or contains(@id, 'captcha')]"
)
_CARDS = etree.XPath("//article//a[@href] | //h2//a[@href] | //h3//a[@href] | //h4//a[@href]")
_TEASERS = etree.XPath("//li//h2 | //li//h3 | //article//h2 | //article//h3")
_TEXT = etree.XPath("string()", smart_strings=False)
_FOLLOWING = etree.XPath("following::text()", smart_strings=False)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_APART = "\u2029"
_BLOCKS = (
    *(
        "p",
        "div",
        "br",
        "li",
        "tr",
        "td",
        "th",
        "section",
        "article",
        "main",
        "dd",
        "dt",
        "blockquote",
        "pre",
    ),
    *("figcaption", "label", "button", "form", "hr", *_HEADINGS),
)
_SENTENCE = late_pattern(r"(?<=[.!?…])\s+|(?<=[。！？；])|\u2029")
_GONE = "taken-out"
_LARGEST = 0.5
"""What holds more of a page's text than this is no frame, whatever it is called."""
_MANY_CARDS = 5
_MOST_MARKUP = 1_000_000
_MOST_PARTS = 2000
_MOST_LINKS = 3000
_MOST_ABOVE = 4
_MOST_HEADINGS = 100
_MOST_BLOCKS = 2000
_MOST_BELOW = 20_000
_ONE_MESSAGE = 250
_MANY_ENTRIES = 4
_MOSTLY = 0.6
_ALMOST_ALL = 0.8


def own(page: Page, *, links: bool = False) -> Page:
    """Return the page without its frame, and without what its ``links`` say; as it is if nothing is left.

    Of what it embeds, pictures do not count: every frame has some.
    """
    root = _own_tree(page)
    if root is None:
        return page
    etree.strip_elements(root, *_UNSEEN, *(() if links else ("a",)), with_tail=False)
    text = _RIGHTS.sub("", " ".join(_TEXT(root).split()))
    if not text:
        return page
    embeds = next(root.iter(*_EMBEDS), None) is not None
    return replace(page, text=text[: len(page.text)], length=len(text), embeds=embeds)


def sentences(page: Page) -> list[str]:
    """Return what a page says itself, sentence by sentence and block by block, without what its links say.

    Of a page whose markup is no longer there, its whole text is taken.
    """
    root = _own_tree(page)
    if root is None:
        return _split(page.text)
    etree.strip_elements(root, *_UNSEEN, "a", with_tail=False)
    for tag in islice(root.iter(*_BLOCKS), _MOST_BLOCKS):
        tag.text = _APART + (tag.text or "")
        tag.tail = _APART + (tag.tail or "")
    return _split(_RIGHTS.sub("", _TEXT(root)[:_MOST_BELOW]))


def _split(text: str) -> list[str]:
    return [said for piece in _SENTENCE.split(text) if (said := " ".join(piece.split()))]


def asks(page: Page) -> bool:
    """Whether the page itself, not its frame, asks for a password, a code, or a proof of being a person."""
    root = _own_tree(page)
    if root is None:
        return page.asks
    if page.asks and any(_is_secret(tag) for tag in root.iter("input")):
        return True
    return any(not _is_beside_a_letter(tag) for tag in _WIDGETS(root))


def below_heading(page: Page, is_title: Callable[[str], bool]) -> str:
    """What the page itself says below its first heading of any level that ``is_title``; "" without one.

    Forms and links say nothing of a work, and are left out.
    """
    root = _own_tree(page)
    if root is None:
        return ""
    heading = next(
        (tag for tag in islice(root.iter(*_HEADINGS), _MOST_HEADINGS) if is_title(_said(tag))), None
    )
    if heading is None:
        return ""
    etree.strip_elements(root, "form", "a", *_UNSEEN, with_tail=False)
    pieces, length = [], 0
    for piece in _FOLLOWING(heading):
        pieces.append(piece)
        length += len(piece)
        if length > _MOST_BELOW:
            break
    return " ".join(" ".join(pieces).split())


def without_links(page: Page) -> str:
    """Return the whole text of a page but for what links say."""
    markup = page.decoded.text[:_MOST_MARKUP] if page.decoded is not None else ""
    root = parsed(markup) if markup else None
    if root is None:
        return page.text
    etree.strip_elements(root, *_SCRIPTS, *_UNSEEN, "a", with_tail=False)
    return _said(root)


def messages(page: Page) -> Iterator[str]:
    """Return what stands alone in a part of a page: headings and paragraphs with what is around each of them.

    Forms and links say nothing; parts of more than a few sentences are no messages.
    """
    root = _own_tree(page)
    if root is None:
        return
    etree.strip_elements(root, "form", "a", *_UNSEEN, with_tail=False)
    for tag in islice(root.iter("p", *_HEADINGS), _MOST_HEADINGS):
        parent = tag.getparent()
        around = _said(tag if parent is None else parent)
        if len(around) <= _ONE_MESSAGE:
            yield around


def is_listing(page: Page) -> bool:
    """Whether the page itself is a list of links to others, as the front page of a section is."""
    root = _own_tree(page, lists=True)
    if root is None:
        return False
    return len({tag.get("href") for tag in _CARDS(root)}) >= _MANY_CARDS


def is_list_of_headings(page: Page) -> bool:
    """Whether the page itself says hardly anything but headings of others, which a script may link."""
    root = _own_tree(page, lists=True)
    if root is None:
        return False
    said = [text for tag in islice(_TEASERS(root), _MOST_HEADINGS) if (text := _said(tag))]
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    return len(set(said)) >= _MANY_ENTRIES and sum(map(len, said)) >= _MOSTLY * len(_said(root))


def _own_tree(page: Page, *, lists: bool = False) -> Any:
    """The tree of a page without its frame, also without ``lists`` of others unless they are wanted.

    None when the markup is no longer there.
    """
    markup = page.decoded.text[:_MOST_MARKUP] if page.decoded is not None else ""
    root = parsed(markup) if markup else None
    if root is None:
        return None
    etree.strip_elements(root, *_SCRIPTS, with_tail=False)
    most = _LARGEST * len(_TEXT(root))
    listed = () if lists else islice(_lists(root), _MOST_PARTS)
    for tag in (*islice(_framing(root), _MOST_PARTS), *listed):
        if len(_TEXT(tag)) <= most:
            tag.tag = _GONE
    etree.strip_elements(root, _GONE, with_tail=False)
    return root


def _framing(root: Any) -> Iterator[Any]:
    """What a page's markup calls a part of the frame, or does not show."""
    yield from root.iter(*_AROUND)
    for tag in _MARKED(root):
        if tag.tag in _NEVER:
            continue
        names = f"{tag.get('class') or ''} {tag.get('id') or ''}".lower()[:300]
        if (
            _NAMED.search(names)
            or (tag.get("role") or "").lower() in _ROLES
            or tag.get("hidden") is not None
            or _NOT_SHOWN.search((tag.get("style") or "").lower())
        ):
            yield tag


def _lists(root: Any) -> Iterator[Any]:
    """Neighbours of one kind, all with a link: entries of menus, and teasers of other articles.

    Paragraphs may have links too, and are no entries unless these are most of what they say.
    """
    links = islice(root.iter("a"), _MOST_LINKS)
    parents = {id(tag): tag for link in links for tag in islice(link.iterancestors(), _MOST_ABOVE)}
    for parent in parents.values():
        kinds: dict[tuple[str, str], list[Any]] = {}
        for child in parent:
            if isinstance(child.tag, str):
                kinds.setdefault((child.tag, child.get("class") or ""), []).append(child)
        for (name, _), children in kinds.items():
            if len(children) < _MANY_ENTRIES:
                continue
            entries = [child for child in children if _is_entry(child, paragraph=name == "p")]
            if len(entries) >= _ALMOST_ALL * len(children):
                yield from entries


def _is_entry(tag: Any, *, paragraph: bool) -> bool:
    links = [tag] if tag.tag == "a" else list(tag.iter("a"))
    if not paragraph or not links:
        return bool(links)
    return 2 * sum(len(_TEXT(link)) for link in links) > len(_TEXT(tag))


def _said(tag: Any) -> str:
    return " ".join(_TEXT(tag).split())


def _is_secret(tag: Any) -> bool:
    kind = (tag.get("type") or "").strip().lower()
    names = " ".join(filter(None, (tag.get("name"), tag.get("id"), tag.get("placeholder")))).lower()
    return kind == "password" or any(word in names for word in ("captcha", "verif", "code", "yzm", "otp"))


def _is_beside_a_letter(tag: Any) -> bool:
    """Whether a captcha belongs to a form by which a reader writes or subscribes."""
    form = next(tag.iterancestors("form"), None)
    if form is None:
        return False
    kinds = [(field.get("type") or "text").strip().lower() for field in form.iter("input")]
    return "password" not in kinds and ("email" in kinds or next(form.iter("textarea"), None) is not None)
