"""What a page says of itself: titles, authors, date, address, text, and what asks a reader to log in.

The head is read by itself (`verifier.web.head`), both by lxml: to make Python objects of a whole page takes
ten times as long. Both are linear in the length of whatever they are given. Other kinds of content are said
to be unread.
"""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qs, urljoin

from lxml import etree  # type: ignore[import-untyped,unused-ignore]

from verifier.patterns import late_pattern
from verifier.web import notices, scripted
from verifier.web.charset import Decoded, decode
from verifier.web.head import metadata_of, read_head
from verifier.web.tree import bytes_of, tree_of

MAX_TEXT = 20_000
"""So many characters of the visible text are kept."""

_LONGEST_FIELD = 1000
_MOST_FIELDS = 50
_MOST_CONTEXT = 10_000
_HAN = late_pattern(r"[\u3040-\u9fff]")
_MOST_ANCHORS = 5000
_TITLES = (
    "citation_title",
    "dc.title",
    "dcterms.title",
    "og:title",
    "twitter:title",
    "headline",
    "eprints.title",
    "coins.title",
)
_AUTHORS = (
    "citation_author",
    "citation_authors",
    "dc.creator",
    "dcterms.creator",
    "author",
    "article:author",
    "parsely-author",
    "byl",
    "sailthru.author",
    "coins.author",
)
_DATES = (
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "article:published_time",
    "dc.date",
    "dcterms.issued",
    "dcterms.date",
    "dc.date.issued",
    "datepublished",
    "publishdate",
    "pubdate",
    "date",
    "og:pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "publish_date",
    "coins.date",
)
_HTML_TYPES = ("text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain", "")
_HTML_BEGINS = (b"<!doctype html", b"<html", b"<head", b"<title", b"<body", b"<script")
_UNSEEN = ("script", "style", "noscript", "template", "title", "svg", "option", "select", "textarea")
# A blank before each of these keeps the words of two blocks apart; in the source, it costs next to nothing.
_BLOCKS = late_pattern(
    rb"<(?=/?(?:p|div|br|li|t[dhr]|h[1-6]|section|article|header|footer|nav|aside|main|d[dt]|blockquote|pre|"
    rb"figcaption|label|button|form|a|option|P|DIV|BR|LI|T[DHR]|H[1-6]|A|FORM)\b)"
)
_CONTEXT_OBJECTS = etree.XPath("//span[contains(concat(' ', @class, ' '), ' Z3988 ')]/@title")
# Strings that know where they stand take twice as long.
_TEXT = etree.XPath(
    "string()", smart_strings=False
)  # of one piece, where itertext makes a string of each node
_STYLES = late_pattern(r"<style\b[^>]{0,300}>[^<]{0,1000000}</style\s{0,9}>", re.IGNORECASE)
_IDS = etree.XPath("//@id", smart_strings=False)
_NAMES = etree.XPath("//a/@name", smart_strings=False)
_EMBEDS = ("img", "iframe", "frame", "object", "embed", "video", "audio", "canvas", "svg", "applet")
_CODE_FIELD = late_pattern(r"captcha|verif|v_?code|yzm|check_?code|valid_?code|otp|kaptcha", re.IGNORECASE)
_MOST_SCRIPT = 20_000


@dataclass(frozen=True, slots=True)
class Page:
    """A page as read.

    ``titles`` are what the page gives as its title in metadata (most telling first), ``title`` the title
    element, ``headings`` the first-level headings. ``text`` is the visible text, cut at `MAX_TEXT`, and
    ``length`` its length before that. ``moves_to`` is where the page itself sends a reader (meta refresh,
    script, or a notice with one link), "" when it does not. ``unread`` says why nothing could be read, ""
    when it was.

    ``password`` tells a form that asks for one, ``asks`` one that asks for one or for a code, ``scripted``
    any script, ``embeds`` pictures, frames and the like, ``noindex`` that search engines are asked to leave
    it out, ``is_shell`` that what is read there is built by a script.
    """

    kind: str = "html"
    title: str = ""
    headings: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    date: str = ""
    canonical: str = ""
    moves_to: str = ""
    moves_by: str = ""
    language: str = ""
    text: str = ""
    length: int = 0
    password: bool = False
    asks: bool = False
    scripted: bool = False
    embeds: bool = False
    noindex: bool = False
    is_shell: bool = False
    anchors: frozenset[str] = frozenset()
    markup: str = field(default="", repr=False)
    decoded: Decoded | None = field(default=None, repr=False)
    unread: str = ""

    def slim(self) -> Page:
        """Return it without its markup, which is only needed until it is judged."""
        decoded = None if self.decoded is None else replace(self.decoded, text="")
        return replace(self, markup="", decoded=decoded)


def read_page(body: bytes, content_type: str = "", url: str = "") -> Page:
    """Read a page; never raises.

    Args:
        body: the bytes without content coding.
        content_type: the header of that name.
        url: where it came from, for relative addresses.
    """
    kind = _kind(body, content_type)
    if kind != "html":
        return Page(kind=kind, unread=f"the content of {kind} is not read")
    decoded = decode(body, content_type)
    root = parsed(decoded.text)
    if root is None:
        damaged = "the markup is damaged" if decoded.text.strip() else ""
        text = "" if damaged else _squeezed(decoded.text)
        return Page(decoded=decoded, markup=decoded.text[:MAX_TEXT], text=text, unread=damaged)
    facts = _Facts()
    head = read_head(decoded.text)
    for name, content in head.metadata:
        facts.add(name, content)
    for name, content in _metadata_of_body(root):
        facts.add(name, content)
    if "Z3988" in decoded.text:
        _read_context_object(root, facts)
    scripts = _scripts(root, facts)
    title, headings = _clip(head.title) or _text(root.find(".//title")), _headings(root)
    fields = [_field(tag) for tag in root.iter("input")]
    anchors, language = _anchors(root), str(root.get("lang") or "")
    canonical = head.canonical or next(iter(facts.ordered(("og:url",))), "")
    embeds = next(root.iter(*_EMBEDS), None) is not None
    date = next(iter(facts.ordered(_DATES)), "") or _time_of(root)
    text = _visible(root)
    canonical = _joined(url, canonical)
    move, moves_by = _move(root, scripts, (title, *headings, text[: notices.SHORT]), len(text))
    move = _joined(url, move)
    if not move and canonical and scripted.moves_somewhere(scripts, len(text)):
        # The script reckons out where it sends. The page's address of record and its one link tell it, too.
        move, moves_by = (canonical if _joined(url, notices.only_link(root)) == canonical else ""), "notice"
    markup = _without_styles(decoded.text)[: MAX_TEXT * 2]
    return Page(
        title=title,
        headings=headings,
        titles=tuple(dict.fromkeys(facts.ordered(_TITLES))),
        authors=tuple(dict.fromkeys(facts.ordered(_AUTHORS)))[:_MOST_FIELDS],
        date=date,
        canonical=canonical,
        moves_to=move,
        moves_by=moves_by if move else "",
        language=language.strip().lower()[:20],
        text=text[:MAX_TEXT],
        length=len(text),
        password="password" in {kind for kind, _ in fields},
        asks=any(kind == "password" or _CODE_FIELD.search(name) for kind, name in fields),
        scripted=bool(scripts),
        embeds=embeds,
        noindex=any("noindex" in value.lower() for value in facts.ordered(("robots", "googlebot"))),
        is_shell=scripted.is_shell(root, markup, text, scripted=bool(scripts)),
        anchors=anchors,
        markup=markup,
        decoded=decoded,
    )


def _without_styles(markup: str) -> str:
    """Leave styles out of a long markup, where they may stand before all that is looked for in it."""
    return _STYLES.sub("", markup) if len(markup) > MAX_TEXT * 2 and "<style" in markup else markup


def text_of(markup: str) -> str:
    """Return the whole text that a reader sees of a page, however long."""
    root = parsed(markup)
    return "" if root is None else _visible(root)


def _move(root: Any, scripts: str, said: tuple[str, ...], length: int) -> tuple[str, str]:
    """Where a page sends its reader, and by what: ``meta``, ``script`` or ``notice``."""
    refreshed = scripted.refresh(root)
    if refreshed:
        return refreshed, "meta"
    sent = scripted.move(scripts, length)
    if sent:
        return sent, "script"
    if notices.told_moved(said, length):
        return notices.only_link(root), "notice"
    return "", ""


class _Facts:
    """What was said under each name, in the order of appearance."""

    def __init__(self) -> None:
        self.values: dict[str, list[str]] = {}

    def add(self, name: str, value: object) -> None:
        text = _clip(value) if isinstance(value, (str, int, float)) else ""
        known = self.values.setdefault(name, [])
        if text and len(known) < _MOST_FIELDS:
            known.append(text)

    def ordered(self, names: tuple[str, ...]) -> list[str]:
        """The values of these names, the names in their order."""
        values = self.values
        return [value for name in names if name in values for value in values[name]] if values else []


def _kind(body: bytes, content_type: str) -> str:
    head = body[:1024].lstrip()
    if head.startswith(b"%PDF-"):
        return "pdf"
    media = content_type.partition(";")[0].strip().lower()
    if head[:200].lower().startswith(_HTML_BEGINS):
        return "html"
    if media == "application/pdf":
        # An error message of a server that is said to be a PDF file.
        return "html" if not body or (len(body) < 4096 and body.isascii() and b"\x00" not in body) else "pdf"
    if media in _HTML_TYPES or media.endswith("+xml") or "html" in media:
        return (
            "html"
            if b"\x00" not in head or b"\xff\xfe" in head[:2] or b"\xfe\xff" in head[:2] or media
            else "data"
        )
    return media[:100]


def parsed(text: str) -> Any:
    """Return the root of the tree of a markup; None when there is none."""
    return tree_of(_BLOCKS.sub(b" <", bytes_of(text)))


def _metadata_of_body(root: Any) -> Iterator[tuple[str, str]]:
    """Microdata stands beside what it describes, as ``itemprop``."""
    body = next(root.iter("body"), None)
    for tag in body.iter("meta") if body is not None else ():
        pair = metadata_of(tag)
        if pair is not None:
            yield pair


def _scripts(root: Any, facts: _Facts) -> str:
    """Return the scripts as one text, cut short; what JSON-LD says goes to the facts."""
    found: list[str] = []
    length = 0
    for tag in root.iter("script"):
        kind = (tag.get("type") or "").strip().lower()
        text = tag.text or ""
        if kind == "application/ld+json":
            _read_json_ld(text, facts)
        elif length < _MOST_SCRIPT and kind not in ("application/json", "text/template", "speculationrules"):
            found.append(f"{tag.get('src') or ''} {text}"[: _MOST_SCRIPT - length])
            length += len(found[-1])
    body = next(root.iter("body"), None)
    found += [value for value in (body.get("onload") if body is not None else None,) if value]
    return "\n".join(found)


def _read_json_ld(block: str, facts: _Facts) -> None:
    """Take headline, author and date from schema.org's description, wherever in the block they stand."""
    try:
        found = json.loads(block.strip().rstrip(";")[:200_000], strict=False)
    except (ValueError, RecursionError):
        return
    queue, seen = [found], 0
    while queue and seen < 500:
        item = queue.pop(0)
        seen += 1
        if isinstance(item, list):
            queue += item[:100]
        elif isinstance(item, dict):
            queue += [
                value for key, value in item.items() if key in ("@graph", "mainEntity", "itemListElement")
            ]
            if isinstance(item.get("headline"), str):
                facts.add("headline", item["headline"])
                facts.add("datepublished", item.get("datePublished"))
                for name in _people(item.get("author")):
                    facts.add("author", name)


def _read_context_object(root: Any, facts: _Facts) -> None:
    """Take what a COinS says of the page; where several stand, they are of the works that it cites."""
    found = _CONTEXT_OBJECTS(root)
    if len(found) != 1:
        return
    with contextlib.suppress(ValueError):
        values = parse_qs(str(found[0])[:_MOST_CONTEXT], max_num_fields=100)
        for name in ("rft.atitle", "rft.btitle", "rft.title"):
            for title in values.get(name, ()):
                facts.add("coins.title", title)
        for person in values.get("rft.au", ()):
            facts.add("coins.author", person)
        for date in values.get("rft.date", ()):
            facts.add("coins.date", date)


def _people(author: Any) -> Iterator[str]:
    for person in author if isinstance(author, list) else [author]:
        name = person.get("name") if isinstance(person, dict) else person
        if isinstance(name, str):
            yield name


def _headings(root: Any) -> tuple[str, ...]:
    found = (_text(tag) for _, tag in zip(range(5), root.iter("h1"), strict=False))
    return tuple(filter(None, found))


def _visible(root: Any) -> str:
    """Return the text that a reader sees, in one line. Takes the other elements out of the tree."""
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    return _squeezed(_TEXT(root))


def _time_of(root: Any) -> str:
    tag = root.find(".//time")
    return _clip(tag.get("datetime") or "") if tag is not None else ""


def _anchors(root: Any) -> frozenset[str]:
    values = [*_IDS(root)[:_MOST_ANCHORS], *_NAMES(root)[:_MOST_ANCHORS]]
    return frozenset(str(value) for value in values if len(value) <= 200)


def _field(tag: Any) -> tuple[str, str]:
    """The type of a field, and what it is called."""
    names = (tag.get("name"), tag.get("id"), tag.get("placeholder"))
    return (tag.get("type") or "").strip().lower(), " ".join(name for name in names if name)[:300]


def _text(tag: Any) -> str:
    if tag is None:
        return ""
    pieces, length = [], 0
    for piece in tag.itertext():
        pieces.append(piece)
        length += len(piece)
        if length > 4 * _LONGEST_FIELD:
            break
    return _clip(" ".join(pieces) if len(pieces) > 1 and not _HAN.search(pieces[0]) else "".join(pieces))


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _clip(value: object) -> str:
    return _squeezed(str(value))[:_LONGEST_FIELD]


def _joined(url: str, target: str) -> str:
    target = target.strip()
    if not target:
        return ""
    with contextlib.suppress(ValueError):
        target = urljoin(url, target)
    return target if target.lower().startswith(("http://", "https://")) else ""
