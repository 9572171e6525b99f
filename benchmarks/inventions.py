"""How invented and real references fare, over recorded records served by doubles of the registries.

Run as ``VERIFIER_TEST_DATA=… python -m benchmarks.inventions``. Inventions are synthetic: real references
mutated as `INVENTIONS` says. Real references are cited with the mutations of `labelled_pairs`, once with the
record held and once, for kinds that registries do not cover, without. Counted are verdicts and requests.
"""

from __future__ import annotations

import os
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.labelled_pairs import as_cited, citations, kind_of, raw_items
from tests.internet.in_process import InProcess
from tests.internet.interface import Behaviour
from tests.internet.services import services
from tests.internet.services.crossref import crossref
from tests.internet.services.doi_org import doi_org
from tests.internet.services.world import Paper
from verifier.model import Reference, ReferenceVerdict, Work
from verifier.registries import Record, Registries
from verifier.registries.crossref_records import read_work

Fields = dict[str, str]
Invention = Callable[[Record, Record, random.Random], Fields]


def _cited_with_doi(record: Record) -> Fields:
    return {**as_cited(record), "doi": record.identifier}


def _blend(first: str, second: str) -> str:
    ones, others = first.split(), second.split()
    return " ".join(ones[: len(ones) // 2] + others[len(others) // 2 :])


def _invented_title(record: Record, other: Record, dice: random.Random) -> str:
    words = [word for word in (*record.title.split(), *other.title.split()) if len(word) > 4]
    chosen = dice.sample(words, min(len(words), 3))
    return f"Rethinking {' '.join(chosen)} in a Time of Crisis: Lessons from Two Decades"


INVENTIONS: Mapping[str, Invention] = {
    "a DOI of another work": lambda r, o, _: {**as_cited(r), "doi": o.identifier},
    "a DOI that does not exist": lambda r, _, d: {
        **as_cited(r),
        "doi": f"{r.identifier}.{d.randint(100, 999)}9",
    },
    "authors of another work, with DOI": lambda r, o, _: {**_cited_with_doi(r), "author": o.authors},
    "authors of another work": lambda r, o, _: {**as_cited(r), "author": o.authors},
    "blended titles, with DOI": lambda r, o, _: {
        **_cited_with_doi(r),
        "title": _blend(r.titles[0], o.titles[0]),
    },
    "blended titles": lambda r, o, _: {**as_cited(r), "title": _blend(r.titles[0], o.titles[0])},
    "invented venue": lambda r, *_: {
        **{n: v for n, v in as_cited(r).items() if n not in ("volume", "number", "pages")},
        "journaltitle": "Transactions on Continental Studies",
        "volume": "88",
        "pages": "1201-1219",
    },
    "wrong everything but the title": lambda r, o, _: {**as_cited(o), "title": r.titles[0]},
    "invented title in a real journal": lambda r, o, d: {
        **as_cited(r),
        "title": _invented_title(r, o, d),
        "pages": "9001-9019",
    },
    "invented title, authors of another work": lambda r, o, d: {
        **as_cited(r),
        "author": o.authors,
        "title": _invented_title(r, o, d),
        "pages": "9001-9019",
    },
}
UNCOVERED: Mapping[str, Callable[[Fields], tuple[str, Fields]]] = {
    "thesis": lambda f: ("thesis", {**_kept(f), "institution": "University of Exland"}),
    "newspaper": lambda f: (
        "article",
        {**_kept(f), "journaltitle": "Exland Daily News", "date": "2014-03-04"},
    ),
    "report": lambda f: ("report", {**_kept(f), "institution": "Ministry of Water"}),
    "web page": lambda f: ("online", {**_kept(f), "url": "https://embassy.example/notes/1"}),
    "Chinese, translated title": lambda f: ("article", {**f, "author": "Wang, Yiwei and Li, Xiaoming"}),
    "Mongolian": lambda f: ("article", {**f, "note": "in Mongolian"}),
    "Russian": lambda f: ("article", {**f, "journaltitle": "Вестник Московского университета"}),
}


def _kept(fields: Fields) -> Fields:
    return {name: fields[name] for name in ("title", "author", "date") if name in fields}


def world(items: list[dict[str, Any]]) -> dict[str, Behaviour]:
    """Doubles that hold these items at Crossref and doi.org, and nothing anywhere else."""
    papers = [Paper(str(item.get("title")), doi=str(item["DOI"]).lower()) for item in items]
    table = services()
    table["api.crossref.org"] = crossref(items, {})
    table["doi.org"] = doi_org(papers)
    return table


def records_by_item(folder: Path) -> dict[str, tuple[dict[str, Any], Record]]:
    """The recorded items of Crossref that make a full citation, by DOI."""
    found = {}
    for item in raw_items(folder):
        record = read_work(item) if "DOI" in item else None
        if record is None or record.part_of or len(record.title.split()) < 4:
            continue
        if record.authors and record.containers and record.date:
            found.setdefault(record.identifier, (item, record))
    return found


def check(table: Mapping[str, Behaviour], kind: str, fields: Fields) -> tuple[Reference, int]:
    """One verdict, and how many requests it took."""
    fetcher = InProcess(table)
    work = Work("key", kind, {name: value for name, value in fields.items() if value})
    return Registries(fetcher).check(work), len(fetcher.asked)


def line(name: str, said: list[Reference]) -> str:
    """One line of the table: how often each verdict was given."""
    counts = Counter(reference.verdict for reference in said)
    cells = " | ".join(str(counts[verdict]) for verdict in ReferenceVerdict)
    accused = sum(reference.verdict.accuses for reference in said)
    share = counts[ReferenceVerdict.CONFIRMED] / max(len(said), 1)
    return f"| {name} | {len(said)} | {cells} | {share:.3f} | {accused / max(len(said), 1):.3f} |"


def real(
    table: Mapping[str, Behaviour], records: list[Record], dice: random.Random
) -> Iterator[tuple[Reference, int]]:
    """Real references: seven of ten with their DOI, all cited in some way that authors do."""
    for number, record in enumerate(records):
        ways = [fields for name, fields in citations(record, dice) if "year by one" not in name]
        fields = dice.choice(ways)
        doi = {"doi": record.identifier} if number % 10 < 7 else {}
        yield check(table, kind_of(record), {**fields, **doi})


def main() -> int:
    """Print the tables."""
    folder = os.environ.get("VERIFIER_TEST_DATA")
    if not folder:
        sys.stderr.write("VERIFIER_TEST_DATA names no folder\n")
        return 2
    found = records_by_item(Path(folder) / "recorded")
    records = [record for _, record in found.values()]
    table = world([item for item, _ in found.values()])
    dice = random.Random(11)  # noqa: S311
    heads = " | ".join(verdict.value for verdict in ReferenceVerdict)
    print(f"| references | n | {heads} | confirmed | accused |\n|---|---|{'---|' * 8}")
    asked = []
    answers = list(real(table, records, dice))
    asked += [count for _, count in answers]
    print(line("real, held by a registry", [reference for reference, _ in answers]))
    invented: list[Reference] = []
    for name, invent in INVENTIONS.items():
        said = []
        for record in records:
            other = dice.choice([item for item in records if item.authors != record.authors])
            said.append(check(table, kind_of(record), invent(record, other, dice))[0])
        invented += said
        print(line(f"invented: {name}", said))
    print(line("invented, all", invented))
    uncovered: list[Reference] = []
    for name, disguise in UNCOVERED.items():
        fields = [{**as_cited(r), "title": f"Unheard-of Matters of {r.title.split()[-1]}"} for r in records]
        said = [check(table, *disguise({**field, "pages": "9001-9019"}))[0] for field in fields]
        uncovered += said
        print(line(f"real, held by none: {name}", said))
    print(f"\n{sum(asked) / len(asked):.2f} requests a work, seven of ten with a DOI")
    if "--wrong" in sys.argv:
        for reference in uncovered:
            if reference.verdict.accuses:
                print("UNCOVERED", reference.reason, reference.differences)
        for reference in invented:
            if reference.verdict is ReferenceVerdict.CONFIRMED:
                print(reference.reason, reference.differences, reference.evidence[-1].value)
        for reference, _ in answers:
            if reference.verdict is not ReferenceVerdict.CONFIRMED:
                print("REAL", reference.verdict, reference.reason, reference.differences)
    return 0


if __name__ == "__main__":
    sys.exit(main())
