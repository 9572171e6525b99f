"""What scripts do to a page, as far as it can be told without running them: they build it, or send on."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree  # type: ignore[import-untyped,unused-ignore]

from verifier.patterns import late_pattern

_REFRESH = late_pattern(
    r"\s*(\d{1,6})(?:\.\d*)?\s*[;,]\s*(?:url\s*=)?\s*[\"']?([^\"'>]{1,2000})", re.IGNORECASE
)
# Generators of static sites keep what the reader's address had behind its path: "/new" + location.hash.
_KEPT = r"(?:\s{0,3}\+\s{0,3}(?:window\.|document\.)?location\.(?:search|hash)){0,3}"
_SCRIPT_MOVE = late_pattern(
    r"(?:window\.|document\.|top\.|self\.|parent\.)?location(?:\.href)?\s*=\s*[\"']([^\"'\n]{1,2000})[\"']"
    rf"|location\.(?:replace|assign)\(\s*[\"']([^\"'\n]{{1,2000}})[\"']{_KEPT}\s*\)"
)
_NAMED_MOVE = late_pattern(
    r"\blocation(?:\.href)?\s{0,3}=\s{0,3}(?!location|document|window)([A-Za-z_$][\w$]{0,40})"
    rf"{_KEPT}\s{{0,3}}[;}}\n]|\blocation\.(?:replace|assign)\(\s{{0,3}}([A-Za-z_$][\w$]{{0,40}}){_KEPT}\s{{0,3}}\)"
)
# What makers of a page have put aside: "//location.href = '/list';".
_PUT_ASIDE = late_pattern(r"^[ \t]{0,200}//(?!\s?<!)[^\n]*", re.MULTILINE)
_MOVES = late_pattern(r"\blocation(?:\.href)?\s{0,3}=(?!=)|\blocation\.(?:replace|assign)\(")
_ASKS_BROWSER = late_pattern(r"useragent|navigator\.|screen\.width|innerwidth", re.IGNORECASE)
# Where React, Vue, Angular, Ember and their kin build what is read.
# fmt: off
_MOUNTS = frozenset({
    "root", "app", "__next", "__nuxt", "react-root", "react-app", "reactroot", "main-app", "app-root",
    "application", "svelte", "q-app", "spa", "___gatsby", "mount", "appmountpoint", "app-mount", "vue-app",
    "ember-app", "layout-app", "app-container",
})
# fmt: on
_MOUNT_TAGS = ("app-root", "my-app", "app-main", "app-component", "router-outlet", "ui-view", "ng-view")
_NEEDS_SCRIPT = late_pattern(
    r"\b(?:enable|requires?|turn on|activate|without|needs) javascript\b|javascript (?:is )?(?:"
    r"required|disabled|"
    r"must be enabled|to run)|启用 ?javascript|javascript ?を有効|включите javascript|javascript "
    r"aktivieren|"
    r"activer javascript|habilitar? (?:el |o )?javascript",
    re.IGNORECASE,
)
_LOADING = late_pattern(
    r"\W{0,5}(?:loading|please wait|加载中|加載中|正在加载|读取中|загрузка|wird geladen|"
    r"chargement|cargando|"
    r"読み込み中)\W{0,6}",
    re.IGNORECASE,
)
_NEARLY_NOTHING = 40
_IDS = etree.XPath("//@id")
_VIEWS = etree.XPath("//*[@ng-view or @ui-view]")
_TEXT = etree.XPath("string()")


def refresh(root: Any) -> str:
    """Where a meta element of the page sends a reader at once; "" when none does."""
    for tag in root.iter("meta"):
        if (tag.get("http-equiv") or "").strip().lower() == "refresh":
            target = refresh_target(tag.get("content") or "")
            # In a noscript it is not for browsers.
            if target and next(tag.iterancestors("noscript"), None) is None:
                return target
    return ""


def refresh_target(text: str) -> str:
    """Where a refresh ("0; url=/new") leads at once; "" when it does not."""
    match = _REFRESH.match(text[:3000]) if text else None
    # Pages that reload themselves after minutes are tickers.
    return match[2].strip() if match and int(match[1]) <= 15 else ""


def move(scripts: str, length: int) -> str:
    """Where a script sends a reader at once; only pages that say hardly anything do so for everyone."""
    if length >= 300 or _ASKS_BROWSER.search(scripts):
        return ""
    scripts = _PUT_ASIDE.sub("", scripts)
    match = _SCRIPT_MOVE.search(scripts)
    if match:
        return (match[1] or match[2]).strip()
    by_name = _NAMED_MOVE.search(scripts)
    name = by_name and (by_name[1] or by_name[2])
    value = (
        re.search(rf"\b{re.escape(name)}\s{{0,3}}=\s{{0,3}}[\"']([^\"'\n]{{1,2000}})[\"']", scripts)
        if name
        else None
    )
    return value[1].strip() if value else ""


def moves_somewhere(scripts: str, length: int) -> bool:
    """Whether a page that says hardly anything is left by its script, to wherever that may be."""
    if length >= 300 or _ASKS_BROWSER.search(scripts):
        return False
    return _MOVES.search(_PUT_ASIDE.sub("", scripts)) is not None


def is_shell(root: Any, markup: str, text: str, *, scripted: bool) -> bool:
    """Whether a script builds what is read on the page: what came says nothing of the work then.

    ``root`` is the tree without scripts, ``text`` its visible text.
    """
    if not scripted:
        return False
    if not text or _LOADING.fullmatch(text[:60]):
        return True
    if len(text) < 300 and _NEEDS_SCRIPT.search(markup):
        return True
    places = [value.getparent() for value in _IDS(root)[:2000] if value.lower() in _MOUNTS]
    places += list(root.iter(*_MOUNT_TAGS)) + list(_VIEWS(root))
    return any(_is_bare(_TEXT(tag)) for tag in places[:50])


def _is_bare(text: str) -> bool:
    text = " ".join(text.split())
    return len(text) < _NEARLY_NOTHING or _LOADING.fullmatch(text[:60]) is not None
