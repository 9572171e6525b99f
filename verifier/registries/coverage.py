"""Which works the registries that are asked can hold at all, and what their silence would mean.

Crossref and DataCite hold what publishers deposit: journal papers, proceedings, chapters, academic books.
Newspapers, theses, reports, documents and web pages stand there by chance, works in scripts other than
Latin rarely; that such a work is not found says nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from verifier.compare import main_script, parse_date, tokens
from verifier.compare.east_asia import pinyin_syllables, surname_rank
from verifier.compare.names import Name, parse_name_list
from verifier.model import UnverifiableReason
from verifier.patterns import late_pattern
from verifier.registries.interface import Registry
from verifier.registries.table import COVERING


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which registries are worth asking, and why their silence accuses nobody (None: it may accuse)."""

    registries: tuple[Registry, ...]
    excuse: UnverifiableReason | None
    words: str


_SERIALS = frozenset({"article", "inproceedings"})
# Registries hold these by chance: asked all the same, since to be found there says much.
_BY_CHANCE = frozenset(
    {"thesis", "phdthesis", "mastersthesis", "report", "techreport", "dataset", "software"}
)
_NAMES_OF_KINDS: Mapping[str, str] = {
    "online": "web pages",
    "www": "web pages",
    "electronic": "web pages",
    "thesis": "theses",
    "phdthesis": "theses",
    "mastersthesis": "theses",
    "report": "reports and documents",
    "techreport": "reports and documents",
    "legislation": "laws",
    "jurisdiction": "judgments",
    "dataset": "data sets",
    "software": "programs",
    "unpublished": "unpublished works",
    "patent": "patents",
}
_NEWSPAPER = late_pattern(
    r"\b(?:news(?:paper)?|daily|times|post|herald|gazette|tribune|guardian|telegraph|morning|evening|weekly|sunday"
    r"|zeitung|journal du|le monde|figaro|xinhua|agency|press release|ribao|wanbao|pravda|izvestia)\b",
    re.IGNORECASE,
)
_OTHER_LANGUAGE = late_pattern(
    r"\b(?:in|from)\s+(?:the\s+)?(?:chinese|mongolian|russian|japanese|korean|arabic|persian|thai|vietnamese|kazakh)\b",
    re.IGNORECASE,
)
_LATIN_LANGUAGES = frozenset(
    {"english", "american", "british", "usenglish", "ukenglish", "german", "ngerman", "french", "spanish"}
    | {"italian", "portuguese", "dutch", "en", "de", "fr", "es", "it", "pt", "nl"}
)
_SOURCE_FIELDS = ("title", "origtitle", "titleaddon", "journaltitle", "booktitle", "author", "publisher")


def coverage_of(fields: Mapping[str, str], kind: str) -> Coverage:
    """Say whether the registries can hold a work, by its entry type and its fields.

    A silence may accuse only for a paper in a journal or in proceedings, in Latin script, with author,
    year, title, container and volume, number or pages, so that the search had all it needs.
    """
    title = fields.get("title", "").strip()
    covering = COVERING.get(kind, ())
    named = _NAMES_OF_KINDS.get(kind, "works of this kind")
    if not covering:
        words = f"no registry that is asked covers {named}"
        return Coverage((), UnverifiableReason.KIND_NOT_COVERED, words)
    if _is_newspaper(fields, kind):
        words = "no registry that is asked covers newspapers and magazines"
        return Coverage((), UnverifiableReason.KIND_NOT_COVERED, words)
    bare = len(tokens(title)) < 2 or not (fields.get("author") or fields.get("editor") or _container(fields))
    if bare and kind in _BY_CHANCE:
        return Coverage((), UnverifiableReason.KIND_NOT_COVERED, f"no registry that is asked covers {named}")
    if bare:
        words = "title, author or container is missing"
        return Coverage((), UnverifiableReason.TOO_LITTLE_DATA, words)
    if _other_script(fields):
        words = "the registries asked hold few works in this script or language"
        return Coverage(covering, UnverifiableReason.SCRIPT_NOT_COVERED, words)
    if kind in _BY_CHANCE:
        words = f"the registries asked hold only some {named}"
        return Coverage(covering, UnverifiableReason.KIND_NOT_COVERED, words)
    if kind not in _SERIALS:
        words = "the registries asked hold only some books and chapters"
        return Coverage(covering, UnverifiableReason.KIND_NOT_COVERED, words)
    if not _complete(fields):
        words = "not found, but too little is cited for the search to be sure"
        return Coverage(covering, UnverifiableReason.TOO_LITTLE_DATA, words)
    return Coverage(covering, None, "")


def _is_newspaper(fields: Mapping[str, str], kind: str) -> bool:
    """Whether an article is one of a newspaper or magazine: dated by the day, without volume and number."""
    if fields.get("entrysubtype", "").lower() in ("newspaper", "magazine", "news"):
        return True
    if kind != "article" or any(
        fields.get(name, "").strip() for name in ("volume", "number", "issue", "doi")
    ):
        return False
    date = parse_date(fields.get("date", ""))
    by_day = date is not None and date.day is not None
    return by_day or bool(_NEWSPAPER.search(fields.get("journaltitle", "")[:300]))


def _container(fields: Mapping[str, str]) -> str:
    return fields.get("journaltitle") or fields.get("booktitle") or fields.get("eventtitle") or ""


def _complete(fields: Mapping[str, str]) -> bool:
    date = parse_date(fields.get("date") or fields.get("year") or "")
    return (
        bool(fields.get("author", "").strip())
        and bool(_container(fields).strip())
        and date is not None
        and date.first == date.last
        and len(tokens(fields.get("title", ""))) >= 4
        and any(fields.get(name, "").strip() for name in ("volume", "number", "issue", "pages"))
    )


def _other_script(fields: Mapping[str, str]) -> bool:
    """Whether a work is, or may be, in another script: by its letters, its language, or all its authors.

    Papers in Chinese are cited by translated titles, and only the names of their authors tell.
    """
    for name in _SOURCE_FIELDS:
        if main_script(fields.get(name, "")[:2000]) not in ("", "latin"):
            return True
    if re.search(
        r"[\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", " ".join(fields.values())[:20_000]
    ):
        return True
    languages = re.split(r"[\s,;]+", (fields.get("langid") or fields.get("language") or "").lower())
    if any(word and word not in _LATIN_LANGUAGES for word in languages):
        return True
    if any(_OTHER_LANGUAGE.search(fields.get(name, "")[:2000]) for name in ("note", "titleaddon", "title")):
        return True
    people = [name for name in parse_name_list(fields.get("author", "")[:20_000]) if not name.is_others]
    return bool(people) and all(_is_pinyin(name) for name in people)


def _is_pinyin(name: Name) -> bool:
    given = re.sub(r"[\s.]+", "", name.given)
    return surname_rank(name.family) is not None and bool(given) and pinyin_syllables(given) is not None
