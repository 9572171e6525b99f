"""The citations of a paper joined into works, and back references followed."""

from __future__ import annotations

from collections.abc import Container, Mapping

from hypothesis import given
from hypothesis import strategies as st

from verifier.duplicates import Collation, Unresolved, collate
from verifier.model import Citation, Locator, Relation, Work

THESIS = {
    "author": "Odeka",
    "title": "Research on the National Security Policy of Mongolia",
    "institution": "Jilin University",
    "date": "2016",
}
RIVERS = {
    "author": "Li, Wei and Berg, Anna",
    "title": "Rivers without Borders",
    "journaltitle": "Inner Asia",
    "date": "2011",
}


def simple_key(fields: Mapping[str, str], taken: Container[str]) -> str:
    base = (
        (fields.get("author", "anon").split(",")[0] + fields.get("date", "")[:4])
        .strip("{}")
        .lower()
        .replace(" ", "")
    )
    key, number = base, 1
    while key in taken:
        number += 1
        key = f"{base}{number}"
    return key


def cite(
    note: str, kind: str = "article", *, short: str = "", page: str = "", part: str = "", **fields: str
) -> Citation:
    locator = Locator("page", page) if page else None
    return Citation(note + part, note, "…", kind, fields, locator=locator, short_form=short)


def collated(*citations: Citation, existing: tuple[Work, ...] = ()) -> Collation:
    return collate(citations, existing, make_key=simple_key)


def test_a_thesis_cited_three_times_at_other_pages_is_one_work_without_a_duplicate() -> None:
    result = collated(
        *(
            cite(note, "thesis", page=page, **THESIS)
            for note, page in (("5", "65"), ("8", "70"), ("43", "90"))
        )
    )
    (work,) = result.works
    assert work.citations == ("5", "8", "43")
    assert work.key == "odeka2016"
    assert set(result.work_of.values()) == {"odeka2016"}
    assert result.duplicates == ()


def test_one_work_under_two_authors_is_joined_and_reported_as_conflicting() -> None:
    base = {
        "title": "International Situation in 2015",
        "journaltitle": "Current Affairs Report",
        "number": "3",
        "date": "2016",
    }
    first = {
        **base,
        "author": "{Policy Research Department of the Ministry of Foreign Affairs}",
        "pages": "7-13",
    }
    other = {
        **base,
        "author": "{Department of Policy and Planning of the Ministry of Foreign Affairs}",
        "pages": "7-13",
    }
    result = collated(
        cite("24", page="7-13", **first),
        cite("33", page="7-13", part="a", **other),
        cite("35", page="7-13", **other),
    )
    assert len(result.works) == 1
    assert result.works[0].fields["author"] == first["author"]
    (found,) = result.duplicates
    assert found.relation is Relation.CONFLICTING
    assert found.members == ("24", "33a")
    assert found.reasons == (f"author differs: “{first['author']}” / “{other['author']}”",)


def test_a_wording_that_differs_a_little_is_reported_as_the_same_work() -> None:
    url = "http://views.ce.cn/view/t20150112_4314106.shtml"
    one = {"author": "Ji, Mingkui", "title": "China-U.S. Relations in 2015", "date": "2015-01-12", "url": url}
    result = collated(
        cite("29", "online", **one), cite("33", "online", **{**one, "title": "China-US Relations in 2015"})
    )
    (found,) = result.duplicates
    assert found.relation is Relation.SAME_WORK
    assert found.members == ("29", "33")
    assert len(result.works) == 1


def test_typography_and_left_out_fields_are_no_other_wording() -> None:
    shorter = {name: value for name, value in RIVERS.items() if name != "journaltitle"}
    result = collated(cite("1", **RIVERS), cite("2", **{**shorter, "title": "Rivers  without Borders"}))
    assert len(result.works) == 1
    assert result.duplicates == ()


def test_fields_are_filled_from_later_citations_and_the_finer_date_is_kept() -> None:
    result = collated(
        cite("1", "misc", author="Li, Wei and others", title="Rivers without Borders", date="2011"),
        cite("2", "article", **{**RIVERS, "date": "2011-05"}),
    )
    (work,) = result.works
    assert work.type == "article"
    assert work.fields == {**RIVERS, "date": "2011-05"}


def test_spans_of_cited_pages_widen_to_the_enclosing_one_or_vanish() -> None:
    def pages(*spans: str) -> str | None:
        return (
            collated(*(cite(str(n), page=s, pages=s, **RIVERS) for n, s in enumerate(spans)))
            .works[0]
            .fields.get("pages")
        )

    assert pages("57-58", "55-60") == "55-60"
    assert pages("55-60", "64-66") is None
    assert pages("55-60", "55-60") == "55-60"


def test_look_alikes_stay_apart() -> None:
    result = collated(
        cite(
            "2",
            "online",
            author="Zhang, Wei",
            title="Seeking Neutrality Mongolia Plans to Become Swiss",
            date="2015-10-17",
        ),
        cite(
            "50",
            "online",
            author="Zhang, Wei",
            title="Mongolia Seeks Neutrality, Analysts Say",
            date="2015-10-17",
        ),
        cite(
            "10", author="Li, Chao", title="Analysis of Mongolia's Neutrality Policy", date="2018", number="2"
        ),
        cite("42", "online", author="Li, Chao", title="Why the President Visited Russia", date="2017-09-06"),
    )
    assert len(result.works) == 4
    assert result.duplicates == ()


def test_a_doubtful_pair_stays_two_works_and_is_shown_for_review() -> None:
    result = collated(
        cite("1", title="Herders Vote Today in Altai", date="2014", journaltitle="Evening News"),
        cite("2", title="Herders Vote Today in Altai", date="2014"),
    )
    assert len(result.works) == 2
    (found,) = result.duplicates
    assert (found.relation, found.members) == (Relation.REVIEW, ("1", "2"))


def test_a_known_entry_keeps_its_key_and_uncited_entries_are_not_returned() -> None:
    known = Work("myRivers", "article", {**RIVERS, "keywords": "water"})
    other = Work("li2011", "book", {"author": "Xu, Jia", "title": "Something Else", "date": "1999"})
    result = collated(
        cite("1", **RIVERS), cite("2", author="Li, Ke", title="Sand", date="2011"), existing=(known, other)
    )
    assert [work.key for work in result.works] == ["myRivers", "li20112"]


def test_ibid_points_to_the_citation_before_it() -> None:
    result = collated(
        cite("1", **RIVERS),
        cite("2", short="ibid", page="9"),
        cite("3", short="ibid"),
        cite("4", "thesis", **THESIS),
    )
    assert result.works[0].citations == ("1", "2", "3")
    assert result.unresolved == ()


def test_ibid_after_a_note_of_two_citations_is_asked_about_and_counted_with_the_last() -> None:
    result = collated(
        cite("1", part="a", **RIVERS),
        cite("1", "thesis", part="b", **THESIS),
        cite("2", short="ibid"),
        cite("3", short="ibid"),
    )
    assert result.work_of["2"] == result.work_of["3"] == "odeka2016"
    both = ("li2011", "odeka2016")
    assert result.unresolved == (Unresolved("2", both, "odeka2016"), Unresolved("3", both, "odeka2016"))


def test_nothing_is_presumed_where_the_last_work_of_the_note_before_is_unknown() -> None:
    result = collated(
        cite("1", part="a", **RIVERS),
        cite("1", part="b", short="op-cit", author="Nobody"),
        cite("2", short="ibid"),
    )
    assert "2" not in result.work_of
    assert result.unresolved == (Unresolved("1b"), Unresolved("2"))


def test_ibid_inside_a_note_points_to_the_citation_before_it_there() -> None:
    result = collated(
        cite("1", **RIVERS), cite("2", "thesis", part="a", **THESIS), cite("2", part="b", short="ibid")
    )
    assert result.work_of["2b"] == result.work_of["2a"]


def test_a_short_form_is_resolved_by_name_title_or_note_number() -> None:
    other = {**RIVERS, "title": "Lakes of the Steppe", "date": "2013", "author": "Li, Wei"}
    result = collated(
        cite("1", **RIVERS),
        cite("2", "thesis", **THESIS),
        cite("3", **other),
        cite("4", short="op-cit", author="Odeka"),
        cite("5", short="short-title", author="Li", title="Rivers"),
        cite("6", short="supra", author="Li", supra="note 3"),
        cite("7", short="op-cit", author="Li"),
        cite("8", short="op-cit", author="Nobody"),
    )
    assert result.work_of["4"] == result.work_of["2"]
    assert result.work_of["5"] == result.work_of["1"]
    assert result.work_of["6"] == result.work_of["3"]
    assert result.unresolved == (
        Unresolved("7", (result.work_of["1"], result.work_of["3"])),
        Unresolved("8"),
    )


def test_a_short_form_never_points_forward() -> None:
    result = collated(cite("1", short="op-cit", author="Odeka"), cite("2", "thesis", **THESIS))
    assert result.unresolved == (Unresolved("1"),)


def test_a_title_or_a_year_may_point_forward() -> None:
    result = collated(
        cite("1", short="short-title", author="Odeka", title="Research"),
        cite("2", short="author-year", author="Odeka", date="2016"),
        cite("3", short="author-year", author="Odeka", date="2015"),
        cite("4", "thesis", **THESIS),
    )
    assert result.work_of["1"] == result.work_of["2"] == result.work_of["4"]
    assert result.unresolved == (Unresolved("3"),)


def test_the_page_cited_of_a_book_is_no_page_span_of_the_book() -> None:
    book = cite("1", "book", page="22-25", author="Berg, Anna", title="Rivers", date="2001", pages="22-25")
    article = cite("2", page="7-13", pages="7-13", **RIVERS)
    works = collated(book, article).works
    assert [work.fields.get("pages") for work in works] == [None, "7-13"]


def test_the_page_span_that_a_book_in_a_bibliography_has_of_its_own_stays() -> None:
    (work,) = collated(
        cite("1", "book", author="Berg, Anna", title="Rivers", date="2001", pages="1-300")
    ).works
    assert work.fields["pages"] == "1-300"


def test_citations_of_a_few_words_that_are_the_same_are_one_work() -> None:
    homer = {"author": "Homer", "title": "Iliad"}
    result = collated(cite("1", "book", page="1", **homer), cite("2", "book", page="2", **homer))
    assert [work.citations for work in result.works] == [("1", "2")]


def test_words_from_within_a_title_are_enough_to_mean_it() -> None:
    result = collated(
        cite("1", "thesis", **THESIS),
        cite("2", short="short-title", author="Odeka", title="Policy of Mongolia"),
    )
    assert result.work_of["2"] == result.work_of["1"]


_CITATIONS = st.lists(
    st.tuples(
        st.sampled_from(["1", "2", "3"]),
        st.sampled_from(["", "ibid", "op-cit", "supra", "short-title"]),
        st.dictionaries(
            st.sampled_from(["title", "author", "date", "pages", "supra", "url"]),
            st.sampled_from(
                ["Rivers without Borders", "Li, Wei", "2011", "7-13", "note 1", "{World Bank}", "", "a b c d"]
            ),
        ),
    ),
    max_size=12,
)


@given(_CITATIONS)
def test_every_citation_is_either_resolved_or_listed_as_unresolved(
    drawn: list[tuple[str, str, dict[str, str]]],
) -> None:
    citations = [
        Citation(f"{note}-{n}", note, "…", "misc", fields, short_form=short)
        for n, (note, short, fields) in enumerate(drawn)
    ]
    result = collate(citations, make_key=simple_key)
    assert set(result.work_of) | {item.citation for item in result.unresolved} == {c.id for c in citations}
    presumed = {item.citation: item.presumed for item in result.unresolved if item.presumed}
    assert set(result.work_of) & {item.citation for item in result.unresolved} == set(presumed)
    assert all(result.work_of[citation] == key for citation, key in presumed.items())
    assert sorted(i for work in result.works for i in work.citations) == sorted(result.work_of)
    assert len({work.key for work in result.works}) == len(result.works)


def test_a_heading_of_two_days_is_two_works_with_both_dates() -> None:
    deaths = {"title": "Deaths", "journaltitle": "The Times", "pages": "1"}
    result = collated(
        cite("1", page="1", date="1899-11-24", **deaths),
        cite("2", page="1", date="1899-11-25", **deaths),
        cite("3", page="1", date="1899-11-24", **deaths),
    )
    assert [work.fields["date"] for work in result.works] == ["1899-11-24", "1899-11-25"]
    assert [work.citations for work in result.works] == [("1", "3"), ("2",)]
    assert result.duplicates == ()
