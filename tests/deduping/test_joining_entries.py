from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.bibliography.strategies import bib_texts, dates, names, pages, plain_text
from tests.deduping.pairs import PAIR
from verifier.bibliography import edit, encoded, library_works, parse_library, read_library
from verifier.compare import loose
from verifier.deduping import Plan, Source, find_clusters, members_of, plan_merges
from verifier.deduping.choosing import Choice, better
from verifier.deduping.joining import join
from verifier.deduping.log import SCHEMA, Log, changed_file, undoing
from verifier.deduping.sources import source_of

Decided = dict[frozenset[str], str]


def planned(*texts: str, decided: Decided | None = None, **given: Any) -> tuple[Plan, list[Source]]:
    sources = [
        source_of(Path(f"{place}.bib"), parse_library(text, f"{place}.bib"))
        for place, text in enumerate(texts)
    ]
    clusters = find_clusters(members_of(sources), decided or {})
    return plan_merges(sources, clusters, **given), sources


def merged(*texts: str, decided: Decided | None = None, **given: Any) -> list[str]:
    plan, sources = planned(*texts, decided=decided, **given)
    return [edit(source.library, plan.edits.get(place, ())) for place, source in enumerate(sources)]


def joined(kept: str, *others: str) -> tuple[dict[str, str], str]:
    """The fields of the first entry with the others joined into it, and the text of it."""
    library = parse_library("\n".join([kept, *others]), "x.bib")
    first, *rest = library.entries
    text = edit(library, join(library, first, rest, {}, ()).edits)
    return dict(library_works(parse_library(text, "x.bib"))[0].fields), text


def test_two_entries_of_one_work_become_the_first_with_the_fields_of_both() -> None:
    assert merged(PAIR) == [
        """\
@article{li2011,
  author = {Li, Wei and Berg, Anna},
  title = {Rivers without Borders},
  journaltitle = {Journal of Inner Asia},
  volume = {12},
  date = {2011},
  doi = {10.1234/abc},
  ids = {li11},
}

"""
    ]


def test_the_key_that_is_cited_most_is_kept_and_a_person_has_the_last_word() -> None:
    assert merged(PAIR, cited={"li11": 2, "li2011": 1})[0].startswith("@article{li11,")
    assert merged(PAIR, cited={"li11": 2}, keep={"li2011"})[0].startswith("@article{li2011,")


def test_notes_that_cite_an_entry_and_entries_that_name_it_count_as_citations() -> None:
    noted = PAIR.replace("10.1234/abc},", "10.1234/abc},\n  annotation = {n. 3; n. 4},")
    assert "@article{li11," in merged(noted)[0]
    child = "@inbook{part, crossref = {li11}, title = {Something Else Entirely}}\n"
    assert "@article{li11," in merged(PAIR + child)[0]


def test_entries_that_contradict_each_other_are_joined_only_by_the_word_of_a_person() -> None:
    text = PAIR.replace("date = {2011},\n  doi", "date = {2013},\n  volume = {12},\n  doi")
    plan, sources = planned(text)
    assert (plan.merges, plan.edits) == ((), {})
    pair = frozenset({"li2011", "li11"})
    (after,) = merged(text, decided={pair: "same"})
    assert after.count("@article") == 1
    assert "2011" in after
    plan, _ = planned(text, decided={pair: "same"})
    assert ("date", "2013", "li11") in [(a.field, a.value, a.key) for a in plan.merges[0].aside]
    del sources


def test_entries_that_a_person_tells_apart_are_left() -> None:
    plan, _ = planned(PAIR, decided={frozenset({"li2011", "li11"}): "different"})
    assert not plan.merges


def test_a_person_joins_entries_that_nothing_else_joins() -> None:
    texts = ("@book{a, title = {Rivers}}\n", "@book{b, title = {Something Else}, publisher = {Ex Press}}\n")
    first, second = merged(*texts, decided={frozenset({"a", "b"}): "same"})
    assert (first, second) == ("@book{a, title = {Rivers}, publisher = {Ex Press}, ids = {b}}\n", "")


def test_of_three_entries_the_two_that_agree_are_joined_and_the_third_is_left() -> None:
    third = PAIR.split("\n\n", maxsplit=1)[0].replace("li2011", "li2013").replace("{2011}", "{2013}") + "\n"
    (after,) = merged(PAIR + "\n" + third)
    assert [entry.key for entry in parse_library(after, "").entries] == ["li2011", "li2013"]


def test_one_key_on_two_entries_of_one_work_is_one_entry_then_without_an_alias() -> None:
    (after,) = merged(PAIR.replace("li11", "li2011"))
    assert after.count("@article{li2011,") == 1
    assert "ids" not in after


def test_a_key_that_another_work_has_too_is_not_touched() -> None:
    plan, _ = planned(PAIR + "@book{li11, title = {Quite Another Thing}, author = {Novak, Jan}}\n")
    assert not plan.edits
    assert "the key li11 is that of another entry too" in plan.refused[0].reason


def test_hundreds_of_entries_of_one_work_are_left_to_a_person() -> None:
    library = parse_library(PAIR, "0.bib")
    source = source_of(Path("0.bib"), library)
    (cluster,) = find_clusters(members_of([source]), {})
    many = replace(cluster, groups=(cluster.groups[0] * 101,))
    plan = plan_merges([source], [many])
    assert not plan.merges
    assert "more than 200" in plan.refused[0].reason


def test_a_part_is_not_joined_with_the_whole_that_it_takes_its_fields_from() -> None:
    text = (
        "@inbook{part, crossref = {whole}, title = {Basin Report}, author = {Berg, Anna}, date = {2020}}\n"
        "@book{whole, title = {Basin Report}, author = {Berg, Anna}, date = {2020}, isbn = {9783161484100}}\n"
    )
    plan, _ = planned(text, decided={frozenset({"part", "whole"}): "same"})
    assert not plan.edits
    assert "crossref" in plan.refused[0].reason


def test_entries_that_name_a_key_which_goes_name_the_one_that_stays() -> None:
    others = (
        "@set{both, entryset = {li2011,li11}}\n"
        '@article{reply, title = {A Reply}, related = {x, li11}, xref = "li11"}\n'
        "@xdata{data, related = {li11}}\n"
    )
    (after,) = merged(PAIR + others, keep={"li2011"})
    assert "entryset = {li2011}" in after
    assert 'related = {x, li2011}, xref = "li2011"' in after
    assert "@xdata{data, related = {li2011}}" in after


def test_an_entry_that_names_its_own_duplicate_does_not_name_itself_afterwards() -> None:
    (after,) = merged(PAIR.replace("volume = {12},", "related = {li11},\n  volume = {12},"), aliases=False)
    assert "related" not in after
    assert "volume = {12}" in after


def test_aliases_and_relations_of_both_entries_stay_and_a_second_parent_is_told() -> None:
    named = PAIR.replace("volume = {12},", "volume = {12}, ids = {x}, related = {r}, crossref = {p},")
    named = named.replace("doi =", "ids = {y,z}, related = {r,s}, crossref = {q}, doi =")
    parents = "@book{p, title = {One Whole}}\n@book{q, title = {Quite Another Whole}}\n"
    (after,) = merged(named + parents)
    assert "ids = {x,y,z,li11}" in after
    assert "related = {r,s}" in after
    assert "crossref = {p}" in after
    plan, _ = planned(named + parents)
    assert [(item.field, item.value) for item in plan.merges[0].aside] == [("crossref", "q")]


def test_a_file_of_another_program_is_never_written() -> None:
    library = parse_library(PAIR, "0.bib")
    works = library_works(library)
    sources = [
        source_of(Path("0.bib"), library),
        Source(Path("x.ris"), parse_library("", "x.ris"), works[1:]),
    ]
    plan = plan_merges(sources, find_clusters(members_of(sources), {}))
    assert all("another program" in item.reason for item in plan.refused)
    assert plan.refused


def test_fields_are_set_as_the_kept_entry_sets_its_own() -> None:
    kept = "@article{a,\r\n\tauthor  = {Li, W.},\r\n\tjournal = {Asia},\r\n\tyear    = 2011\r\n}"
    _, text = joined(
        kept,
        "@article{b, journaltitle = {Asia}, location = {Ex City}, date = {2011-03-04}, note = {a\nb}}",
    )
    added = ["address = {Ex City}", "month   = mar", "day     = {4}", "note    = {a\r\nb}"]
    assert text.startswith(kept.removesuffix("\r\n}") + "".join(f",\r\n\t{line}" for line in added) + "\r\n}")


def test_strings_are_written_out_where_they_are_not_known() -> None:
    first = PAIR.split("\n\n", maxsplit=1)[0] + "\n"
    second = "@string{jia = {Journal of Inner {A}sia}}\n" + PAIR.split("\n\n")[1].replace(
        "doi = {10.1234/abc}", "series = jia, month = mar, number = 3"
    )
    kept, left = merged(first, second)
    assert "series = {Journal of Inner Asia}" in kept
    assert "number = 3" in kept
    assert left == "@string{jia = {Journal of Inner {A}sia}}\n"


@pytest.mark.parametrize(
    ("field", "kept", "other", "out"),
    [
        ("title", "RIVERS WITHOUT BORDERS", "Rivers without Borders", Choice.OTHER),
        ("title", "Rivers", "Rivers without Borders", Choice.OTHER),
        ("title", "Rivers without Borders", "Rivers", Choice.KEPT),
        ("title", "Rivers \ufffd Borders", "Rivers", Choice.OTHER),
        ("author", "Li, W.", "Li, Wei", Choice.OTHER),
        ("author", "Li, Wei and others", "Li, Wei and Berg, Anna", Choice.OTHER),
        ("author", "Li, Wei and Berg, Anna", "Li, Wei and others", Choice.KEPT),
        ("author", "Li, Wei", "Novak, Jan", Choice.KEPT),
        ("author", "Crick, F. H. C. and Li, W.", "Crick, Francis H. and Li, Wei", Choice.KEPT),
        ("author", "{Ministry of Water}", "{Ministry of Water and Light}", Choice.KEPT),
        ("pages", "40", "40-60", Choice.OTHER),
        ("pages", "40-60", "40", Choice.KEPT),
        ("doi", "https://doi.org/10.1234/ABC", "10.1234/abc", Choice.OTHER),
        ("doi", "n/a", "10.1234/abc", Choice.OTHER),
        ("url", "http://x.example/a", "https://x.example/a", Choice.OTHER),
        ("url", "http://x.example/a", "https://y.example/a", Choice.KEPT),
        ("isbn", "978-3-16-148410-0", "9783161484100", Choice.KEPT),
        ("isbn", "978-3-16-148410-0", "3-16-148410-X", Choice.KEPT),
        ("isbn", "978-3-16-148410-0", "0-300-07815-3", "978-3-16-148410-0, 0-300-07815-3"),
        ("keywords", "water, border", "border, nomads", "water, border, nomads"),
        ("file", ":a.pdf:PDF", ":b.pdf:PDF", ":a.pdf:PDF;:b.pdf:PDF"),
        ("keywords", "water; border", "border, nomads", "water; border; nomads"),
        ("mendeley-groups", "a,b", "b,c", "a,b,c"),
        ("journaltitle", "J. Hydrol.", "Journal of Hydrology", Choice.OTHER),
        ("journaltitle", "Journal of Hydrology", "J. Hydrol.", Choice.KEPT),
        ("journaltitle", "J. Hydrol.", "Journal of Hydrology and Steppes", Choice.KEPT),
        ("note", "read in 2011", "read in 2011, again", Choice.OTHER),
        ("note", "one", "two", "one; two"),
        ("annotation", "n. 5, p. 65; n. 8", "n. 5, p. 66", "n. 5, p. 65; n. 5, p. 66; n. 8"),
        ("annotation", "n. 5", "my words", "n. 5; my words"),
    ],
)
def test_the_better_of_two_values_is_kept(field: str, kept: str, other: str, out: Choice | str) -> None:
    assert better(field, kept, other) == out


def test_what_belongs_together_comes_from_one_entry() -> None:
    fields, _ = joined(
        "@article{a, eprint = {123}, eprinttype = {pubmed}, url = {https://a.example},"
        " title = {Rivers: A History}}",
        "@article{b, eprint = {2405.1}, eprinttype = {arxiv}, eprintclass = {cs}, url = {https://b.example},"
        " urldate = {2020-01-01}, title = {Rivers}, subtitle = {A History}}",
    )
    assert fields == {
        "eprint": "123", "eprinttype": "pubmed", "url": "https://a.example", "title": "Rivers: A History"
    }  # fmt: skip


def test_a_more_exact_date_comes_in_the_terms_of_the_entry() -> None:
    fields, text = joined("@article{a, journal = {J}, year = 2011}", "@article{b, date = {2011-03-04}}")
    assert fields["date"] == "2011-03-04"
    assert "year = 2011, month = mar, day = {4}" in text.split("@article{b")[0]
    fields, text = joined(
        "@article{a, journaltitle = {J}, date = {2011}}", "@article{b, year = 2011, month = mar}"
    )
    assert fields["date"] == "2011-03"
    assert "date = {2011-03}" in text


def test_what_is_united_stays_as_either_entry_prints_it() -> None:
    _, text = joined(
        r"@article{a, note = {Stra{\ss}e}, file = {:C$\backslash$:a.pdf:pdf}, keywords = {x}}",
        r"@article{b, note = {\emph{B}}, file = {:C$\backslash$:a.pdf:pdf;:C$\backslash$:b.pdf:pdf},"
        r" keywords = {x, {\O}rsted, z}}",
    )
    assert r"note = {Stra{\ss}e; \emph{B}}" in text
    assert r"file = {:C$\backslash$:a.pdf:pdf;:C$\backslash$:b.pdf:pdf}" in text.split("@article{b")[0]
    assert "keywords = {x, Ørsted, z}" in text


def test_a_miscellaneous_entry_takes_the_type_of_the_other() -> None:
    _, text = joined("@Misc{a, title = {X}}", "@report{b, title = {X}}")
    assert text.startswith("@report{a, title = {X}}")


fields_of_entries = st.fixed_dictionaries(
    {"title": plain_text},
    optional={
        "author": names,
        "date": dates,
        "pages": pages,
        "note": plain_text,
        "keywords": st.sampled_from(["a, b", "b; c", "c"]),
        "publisher": plain_text,
        "url": st.sampled_from(["https://x.example/a", "http://x.example/a", "https://y.example"]),
    },
)


@settings(deadline=None, max_examples=60)
@given(st.lists(fields_of_entries, min_size=2, max_size=4))
@example([{"title": "0", "publisher": "A"}, {"title": "0", "publisher": "0¡A"}])
def test_no_value_is_lost_whatever_is_joined(all_fields: list[dict[str, str]]) -> None:
    from verifier.bibliography import format_entry
    from verifier.model import Work

    text = "\n".join(format_entry(Work(f"k{n}", "article", fields)) for n, fields in enumerate(all_fields))
    pairs = {frozenset({"k0", f"k{n}"}): "same" for n in range(1, len(all_fields))}
    plan, (source,) = planned(text, decided=pairs)
    after = edit(source.library, plan.edits.get(0, ()))
    kept = parse_library(after, "").entries
    assert [entry.key for entry in kept] == ["k0"]
    assert not parse_library(after, "").problems
    aside = {(item.field, item.value) for item in plan.merges[0].aside}
    now = library_works(parse_library(after, ""))[0].fields
    said = loose(after.partition("addendum = {")[2].partition("\n")[0])
    for work in source.works:
        for name, value in work.fields.items():
            if loose(f"{name}: {value}") in said:
                # An article has no field for its publisher: both stand in what is said behind it.
                continue
            same = name in now and loose(now[name]) == loose(value)
            held = same or (name in now and better(name, now[name], value) is Choice.KEPT)
            assert held or (name, value) in aside or name in ("urldate", "url", "pages")
    assert not planned(after)[0].merges


KEYS_OF_ENTRIES = st.sampled_from("abcdefghijkl")
PRINTED_FIELDS = st.sampled_from(
    [
        "title = {Rivers}",
        'title = "Rivers {x}"',
        "year = 2011",
        "date = {2011-03}",
        "month = mar",
        "journal = jia",
        "related = {a, b}",
        "crossref = {c}",
        'xref = "d"',
        "ids = {e,f}",
        "note = {}",
        "keywords = {x; y}",
        "title = {Again}",
        "url={http://x.example}",
        "urldate = {2020}",
        "volume = 3 # jia",
        "abstract = {two\n\nlines}",
        "annote = {n. 5}",
        "annotation = {my words}",
    ]
)
PRINTED = st.tuples(
    st.sampled_from(["@book{", "@misc(", "  @Article {", "@article{"]),
    KEYS_OF_ENTRIES,
    st.lists(PRINTED_FIELDS, max_size=5),
    st.sampled_from([", ", ",\n  ", ",\r\n\t"]),
    st.sampled_from(["\n", "\n\n", " % remark\n", "", "\n\n\n"]),
    st.booleans(),
).map(
    lambda part: (
        part[0]
        + part[3].join([part[1], *part[2]])
        + ("," if part[5] else "")
        + (")" if "(" in part[0] else "}")
        + part[4]
    )
)


@settings(deadline=None, max_examples=200)
@given(st.lists(PRINTED, min_size=2, max_size=6), st.sets(st.integers(1, 5), max_size=3))
def test_however_entries_are_printed_a_merge_can_be_written_and_taken_back(
    tmp_path_factory: pytest.TempPathFactory, entries: list[str], joined_with: set[int]
) -> None:
    path = tmp_path_factory.mktemp("any") / "a.bib"
    data = ("@string{jia = {Journal}}\n" + "".join(entries)).encode()
    path.write_bytes(data)
    source = source_of(path, read_library(path))
    members = members_of([source])
    pairs = {
        frozenset({members[0].name, members[n].name}): "same" for n in joined_with if 0 < n < len(members)
    }
    plan = plan_merges([source], find_clusters(members, pairs))
    for edits in plan.edits.values():
        record, after = changed_file(path, source.library, edits, path.parent)
        path.write_bytes(after)
        kinds = {problem.kind for problem in read_library(path).problems}
        assert "syntax" not in kinds - {problem.kind for problem in source.library.problems}
        if after != data:
            ((_, library, back),) = undoing(Log(SCHEMA, "", "", {}, [], [record]), path.parent)
            assert encoded(library, back) == data


NAMES_OF_KEYS = ("related", "crossref", "xref", "xdata", "ids", "entryset")
"""Fields that may lose a key: that of the entry itself, or one that went."""


@settings(deadline=None, max_examples=100)
@given(bib_texts, st.lists(PRINTED, max_size=4).map("".join))
def test_of_any_two_files_no_value_is_lost_and_the_rest_stays_and_all_can_be_taken_back(
    tmp_path_factory: pytest.TempPathFactory, anything: str, printed: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    paths = [folder / "0.bib", folder / "1.bib"]
    data = (printed + anything).replace("\0", "").encode("utf-8", "replace")
    for path in paths:
        path.write_bytes(data)
    sources = [source_of(path, read_library(path)) for path in paths]
    members = members_of(sources)
    half = len(members) // 2
    same = {
        frozenset({one.name, two.name}): "same" for one, two in zip(members, members[half:], strict=False)
    }
    plan = plan_merges(sources, find_clusters(members, same))
    after = [edit(source.library, plan.edits.get(place, ())) for place, source in enumerate(sources)]
    for source, changed in zip(sources, after, strict=True):
        end = 0
        for block in source.library.blocks:
            if block.kind != "entry":
                rest = block.raw.strip()
                end = changed.index(rest, end) + len(rest)
    for merge in plan.merges:
        works = library_works(parse_library(after[merge.kept.source], ""))
        now = [work.fields for work in works if work.key == merge.kept.work.key]
        aside = {(item.field, item.value) for item in merge.aside}
        for member in merge.removed:
            for name, value in member.work.fields.items():
                if name in NAMES_OF_KEYS:
                    continue
                held = any(loose(value) in loose(" ".join(fields.values())) for fields in now)
                worse = any(
                    name in fields and better(name, fields[name], value) is Choice.KEPT for fields in now
                )
                assert held or worse or (name, value) in aside, (name, value)
    for place, path in enumerate(paths):
        before = path.read_bytes()
        record, new = changed_file(path, sources[place].library, plan.edits.get(place, ()), folder)
        path.write_bytes(new)
        for _, library, back in undoing(Log(SCHEMA, "", "", {}, [], [record]), folder):
            path.write_bytes(encoded(library, back))
        assert path.read_bytes() == before


PREPRINT = (
    "@misc{pre, author = {Bergmo, Ken}, title = {Routing of Floods}, year = {2023}, month = jan,"
    " eprint = {2301.01234}, publisher = {arXiv}, keywords = {floods}}"
)
PAPER = (
    "@inproceedings{conf, author = {Bergmo, Ken}, title = {Routing of Floods}, year = {2024},"
    " booktitle = {Proceedings of Hydro 2024}, pages = {12--20}}"
)


@pytest.mark.parametrize("entries", [(PREPRINT, PAPER), (PAPER, PREPRINT)])
def test_the_year_comes_with_the_type_and_the_container(entries: tuple[str, str]) -> None:
    fields, text = joined(*entries)
    assert text.startswith("@inproceedings{")
    assert fields["booktitle"] == "Proceedings of Hydro 2024"
    assert (fields["date"], fields["pages"]) == ("2024", "12-20")
    assert (fields["eprint"], fields["keywords"]) == ("2301.01234", "floods")


def test_the_server_of_a_preprint_is_no_journal_of_what_came_out() -> None:
    preprint = "@article{a, title = {Lakes}, journal = {arXiv preprint arXiv:2203.05555}, year = 2022}"
    paper = "@article{b, title = {Lakes}, journal = {Water}, year = 2023, volume = 3, pages = {1--9}}"
    for entries in ((preprint, paper), (paper, preprint)):
        fields, _ = joined(*entries)
        assert (fields["journaltitle"], fields["date"], fields["volume"]) == ("Water", "2023", "3")


def test_a_page_saved_of_an_article_makes_its_date_more_exact() -> None:
    page = "@online{a, title = {Lakes}, date = {2022-03-04}, url = {https://water.example/lakes}}"
    paper = "@article{b, author = {Bergmo, Ole}, title = {Lakes}, journaltitle = {Water}, date = {2022}}"
    for entries in ((page, paper), (paper, page)):
        fields, text = joined(*entries)
        assert text.startswith("@article{")
        assert (fields["journaltitle"], fields["date"]) == ("Water", "2022-03-04")
