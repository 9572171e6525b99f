"""``.bib`` → CSL-JSON → ``.bib`` keeps keys, types and fields; what an item lost since is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bibliography.strategies import dates, names, numbers, pages, plain_text, urls, wild_works
from verifier.bibliography import library_from, library_works
from verifier.bibliography.csl_json import csl_record
from verifier.bibliography.datamodel import ENTRY_TYPES, words
from verifier.bibliography.export import WRITERS, csl_item
from verifier.bibliography.export.interface import items_of
from verifier.bibliography.export.parts import same_value
from verifier.bibliography.foreign import Foreign, read_foreign
from verifier.bibliography.latex import decode
from verifier.deduping.sources import source_of
from verifier.model import Work

# Markup and entities as a text are those of CSL, and the last signs of private use are the stand-ins for it.
texts = plain_text.filter(
    lambda text: not any(sign in "<>&$" or "\uf8a0" <= sign < "\uf900" for sign in text)
)
FIELDS = {
    **dict.fromkeys(words("author editor translator bookauthor holder editora foreword shortauthor"), names),
    **dict.fromkeys(words("date urldate origdate eventdate"), dates | st.sampled_from(["-0379", "2001/.."])),
    **dict.fromkeys(words("volume volumes chapter part edition pagetotal"), numbers),
    **dict.fromkeys(
        words(
            "title subtitle titleaddon booktitle booksubtitle journaltitle journalsubtitle issuetitle"
            " shorttitle series number eid publisher institution organization location type venue"
            " howpublished version eventtitle language langid pubstate note addendum annotation abstract"
            " maintitle entrysubtype shorthand timestamp biburl bibsource pmid articleno label"
            " library eprintclass"
            " issn isbn shortjournal year month origtitle origpublisher eprint eprinttype keywords doi"
        ),
        texts,
    ),
    "pages": pages,
    "url": urls,
}
TYPES = sorted(ENTRY_TYPES - {"xdata", "set", "bibnote"} | {"newspaper"})
KEYS = st.text("abcXYZ0189:.-_+öй", min_size=1, max_size=12)
works = st.builds(Work, KEYS, st.sampled_from(TYPES), st.fixed_dictionaries({}, optional=FIELDS).filter(bool))


def read(tmp_path: Path, name: str, text: str) -> Foreign:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_foreign(path)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(works)
def test_csl_gives_back_type_and_fields(work: Work) -> None:
    item = json.loads(json.dumps(csl_item(work)[0]))
    record = csl_record(item)
    assert (record.type, record.key, record.unread) == (work.type, work.key, ())
    assert record.fields.keys() == work.fields.keys()
    for name, value in work.fields.items():
        assert same_value(name, " ".join(value.split()), record.fields[name]), name


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(works, max_size=5, unique_by=lambda work: work.key))
def test_a_bibliography_gives_the_same_file_by_way_of_csl(
    tmp_path_factory: pytest.TempPathFactory, made: list[Work]
) -> None:
    folder = tmp_path_factory.mktemp("csl")
    foreign = read(folder, "x.json", WRITERS["csl-json"](items_of(made)).text)
    assert foreign.unread == ()
    again = WRITERS["biblatex"](items_of(foreign.works, (), foreign.latex)).text
    back = library_works(library_from(again.encode(), Path("x.bib")))
    assert [work.key for work in back] == [work.key for work in made]


BIB = r"""
@string{inst = "Institut f{\"u}r Wasserbau"}
@article{Halvorsen:2019, author = {Halvorsen, Mette and {NASA, JPL} and others}, title = {{H$_2$O} and
  $\delta^{18}$O in \textit{Salmo salar}, \textsuperscript{13}C \& $\frac{a}{b}$}, subtitle = {A {B}},
  journal = {J. of Lakes}, year = 2011, month = mar, pages = {e1, 3--5}, eid = {77}, timestamp = {2011-02-03},
  biburl = {https://x.example/a_b},
  bibsource = {dblp}, pmid = {123}, articleno = {7}, abstract = {Of \emph{lakes}.}, keywords = {a, b}}
@inproceedings{ip/1, author={Roe, A.}, title={Talk}, booktitle={Proc}, eventtitle={Conf}, organization={IEEE},
  eventdate={2011-01-02/2011-01-05}, venue={Rome}, series={LNCS}, volume={33}, number={2}, date={2011}}
@manual{m1, title = {Gauge}, organization = {Acme}, date = {2011}}
@proceedings{p1, title = {Proc}, organization = {Acme}, date = {2011}}
@mvbook{mv, author={Roe, Ann}, title={Multi}, date={2001}, volumes={4}}
@audio{au, author={Roe, Ann}, title={Song}, date={-0379}}
@suppbook{sb, author={Roe, Ann}, title={Foreword}, booktitle={Big}, date={2001}, publisher={F}}
@online{on, author={{World Office}}, title={State}, organization={Office},
  url={https://x.example/~a}, urldate={2020-01-02}}
@techreport{tr, author={Roe, Ann}, title={Report}, institution=inst, number={12/3}, year={2011}}
@phdthesis{th, author={Roe, Ann}, title={Thesis}, school={KTH}, year={2011}}
"""


def test_a_file_comes_back_with_its_keys_its_types_its_fields_and_its_markup(tmp_path: Path) -> None:
    source = source_of(Path("x.bib"), library_from(BIB.encode(), Path("x.bib")))
    exported = WRITERS["csl-json"](items_of(source.works, source.entries))
    foreign = read(tmp_path, "x.json", exported.text)
    assert foreign.unread == ()
    assert [(work.key, work.type) for work in foreign.works] == [(w.key, w.type) for w in source.works]
    again = WRITERS["biblatex"](items_of(foreign.works, (), foreign.latex)).text
    assert r"title = {H\textsubscript{2}O and δ\textsuperscript{18}O in \textit{Salmo salar}" in again
    assert r"\& $\frac{a}{b}$}" in again
    assert r"abstract = {Of \textit{lakes}.}" in again
    for before, after in zip(
        source.works, library_works(library_from(again.encode(), Path("y.bib"))), strict=True
    ):
        for name, value in before.fields.items():
            if name != "title":
                assert same_value(name, value, after.fields.get(name, "")), (before.key, name)


def test_what_csl_means_otherwise_is_named() -> None:
    source = source_of(Path("x.bib"), library_from(BIB.encode(), Path("x.bib")))
    exported = WRITERS["csl-json"](items_of(source.works, source.entries))
    said = {(lost.key, lost.field, lost.why) for lost in exported.unheld}
    assert ("m1", "type", "manual is no type of CSL; it is book there") in said
    assert ("p1", "organization", "is the publisher in CSL") in said
    assert ("au", "type", "audio is no type of CSL; it is song there") in said
    assert (
        "Halvorsen:2019",
        "title",
        "CSL has no markup for its mathematics, which stands there in LaTeX",
    ) in said
    assert ("Halvorsen:2019", "timestamp", "stands in custom, which no style prints") in said
    assert not [lost for lost in said if lost[0] == "on"]


def csl(**variables: Any) -> str:
    return json.dumps([{"id": "a", "type": "article-journal", "title": "Tides", **variables}])


def test_an_item_that_was_edited_is_believed_before_what_custom_kept(tmp_path: Path) -> None:
    item, _ = csl_item(Work("a", "article", {"title": "Tides", "subtitle": "A History", "pmid": "7"}))
    foreign = read(tmp_path, "x.json", json.dumps([{**item, "title": "Tides Anew"}]))
    assert foreign.works[0].fields == {"title": "Tides Anew", "subtitle": "A History", "pmid": "7"}
    assert [(lost.key, lost.field) for lost in foreign.unread] == [("a", "custom title")]


def test_variables_have_their_fields_and_the_rest_is_named(tmp_path: Path) -> None:
    foreign = read(
        tmp_path, "x.json",
        csl(abstract="On tides.", keyword="sea, moon", issued={"date-parts": [[-380]]}, authority="Court",
            director=[{"family": "Roe"}], dimensions="2 m", number="7", issue="3", archive="City Archive",
            **{"archive-place": "Oslo", "archive_location": "Box 3", "container-title-short": "J. Lakes"}),
    )  # fmt: skip
    (work,) = foreign.works
    assert work.fields == {
        "title": "Tides", "abstract": "On tides.", "keywords": "sea, moon", "date": "-0379", "number": "3",
        "institution": "Court", "library": "Oslo, City Archive, Box 3", "shortjournal": "J. Lakes",
    }  # fmt: skip
    assert [(lost.field, lost.why) for lost in foreign.unread] == [
        (name, "has no field in BibLaTeX") for name in ("director", "dimensions", "number")
    ]


def test_a_type_that_biblatex_lacks_is_named(tmp_path: Path) -> None:
    foreign = read(tmp_path, "x.json", csl(type="interview"))
    assert [(lost.field, lost.why) for lost in foreign.unread] == [
        ("type", "interview is no type of BibLaTeX; it is misc here")
    ]


@pytest.mark.parametrize(
    ("ids", "keys", "remade"),
    [
        (["roe_2011", "ITEM:2"], ["roe_2011", "ITEM:2"], []),
        (["a", "a"], ["a", "tidesnd"], ["tidesnd"]),
        (["a b", 7], ["tidesnd", "7"], ["tidesnd"]),
        (["http://x.example/1", "tidesnd"], ["tidesnda", "tidesnd"], ["tidesnda"]),
    ],
)
def test_an_id_that_can_be_cited_is_the_key(
    ids: list[Any], keys: list[str], remade: list[str], tmp_path: Path
) -> None:
    items = [{"id": identity, "type": "book", "title": "Tides"} for identity in ids]
    foreign = read(tmp_path, "x.json", json.dumps(items))
    assert [work.key for work in foreign.works] == keys
    assert [(lost.key, lost.field) for lost in foreign.unread] == [(key, "key") for key in remade]


def test_italics_of_csl_are_latex_in_a_bib_file(tmp_path: Path) -> None:
    foreign = read(tmp_path, "x.json", csl(title="<i>Salmo</i> and H<sub>2</sub>O"))
    assert foreign.works[0].fields["title"] == "Salmo and H2O"
    text = WRITERS["biblatex"](items_of(foreign.works, (), foreign.latex)).text
    assert r"title = {\textit{Salmo} and H\textsubscript{2}O}" in text
    assert decode(r"\textit{Salmo} and H\textsubscript{2}O") == "Salmo and H2O"


def test_a_court_is_an_authority_in_csl() -> None:
    item, lost = csl_item(Work("a", "jurisdiction", {"title": "X v Y", "institution": "Court"}))
    assert (item["authority"], "publisher" in item, "custom" in item, lost) == ("Court", False, False, ())


@pytest.mark.parametrize("shape", ["csl-json", "ris"])
def test_an_address_behind_words_is_named(shape: str) -> None:
    printed = {"note": r"See \href{https://x.example}{there}"}
    exported = WRITERS[shape](
        items_of([Work("a", "book", {"title": "T", "note": "See there"})], (), [printed])
    )
    assert [(lost.field, lost.why) for lost in exported.unheld] == [
        ("note", "the address behind its words is not kept")
    ]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(wild_works(), st.sampled_from(["csl-json", "ris"]))
def test_any_work_is_written_and_read(
    tmp_path_factory: pytest.TempPathFactory, made: tuple[Work, ...], shape: str
) -> None:
    name = {"csl-json": "x.json", "ris": "x.ris"}[shape]
    path = tmp_path_factory.mktemp("wild") / name
    path.write_bytes(WRITERS[shape](items_of(made)).text.encode("utf-8", "replace"))
    if any(work.fields for work in made):
        assert len(read_foreign(path).works) <= len(made)
