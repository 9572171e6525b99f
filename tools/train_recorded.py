"""References of recorded answers of Crossref: real names, titles and journals, to be set in other styles."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from train_references import Reference, joined

_LETTERS = "ABCDEFGHJKLMNPRSTW"


def recorded(folder: Path, seed: int) -> list[Reference]:
    """The works in a folder of recorded answers, and the references that they deposited; each once.

    What a deposited reference lacks (initials, last page) is made up. An answer that is no JSON is left out.
    """
    rng = random.Random(seed)  # noqa: S311 - chosen to be the same every time
    found: dict[str, Reference] = {}
    for path in sorted(folder.rglob("*.json")):
        for work in _works(_body(path)):
            for reference in (_of_work(work), *(_deposited(one, rng) for one in work.get("reference", ()))):
                if reference is not None:
                    found.setdefault(reference.text.casefold(), reference)
    return list(found.values())


def _body(path: Path) -> Any:
    try:
        answer = json.loads(path.read_text(encoding="utf-8"))
        body = answer.get("response", {}).get("body") if isinstance(answer, dict) else None
        return answer if body is None else json.loads(body)
    except ValueError:
        return None


def _works(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if isinstance(value.get("title"), list) and isinstance(value.get("author"), list):
            yield value
        for inner in value.values():
            yield from _works(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _works(inner)


def _of_work(work: dict[str, Any]) -> Reference | None:
    names = [
        f"{one['family']}, {one['given']}" for one in work["author"] if one.get("family") and one.get("given")
    ]
    title = " ".join(str((work["title"] or [""])[0]).split())
    if not names or len(names) != len(work["author"]) or not title or "<" in title:
        return None
    host = "booktitle" if work.get("type") in ("book-chapter", "proceedings-article") else "journal"
    book = work.get("type") in ("book", "monograph", "edited-book")
    year = ((work.get("issued") or {}).get("date-parts") or [[None]])[0][0]
    container = (work.get("container-title") or [""])[0]
    return _reference(
        author="; ".join(names[:8]), title=title, date=str(year or ""), pages=work.get("page") or "",
        publisher=work.get("publisher", "") if book or host == "booktitle" else "",
        **{host: "" if book else container},
    )  # fmt: skip


def _deposited(one: dict[str, Any], rng: random.Random) -> Reference | None:
    author, title, journal = (one.get(name, "") for name in ("author", "article-title", "journal-title"))
    if not author or not title or not journal or "<" in title:
        return None
    words = author.split()
    if len(words) == 1:
        words = [rng.choice(_LETTERS), author]
    initials = ". ".join(words[0]) if words[0].isupper() else words[0]
    first = str(one.get("first-page", ""))
    last = f"-{int(first) + rng.randint(1, 20)}" if first.isdigit() else ""
    return _reference(
        author=f"{' '.join(words[1:])}, {initials}.", date=str(one.get("year", "")), title=title.rstrip("."),
        journal=journal, pages=first + last,
    )  # fmt: skip


def _reference(**fields: str) -> Reference:
    """A reference in no style, that only serves to be set anew."""
    return joined([(label, f"{value} ") for label, value in fields.items() if value])
