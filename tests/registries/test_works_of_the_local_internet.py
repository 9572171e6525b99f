"""The whole way from a work to its verdict, against doubles of the services that share one world."""

from __future__ import annotations

import pytest

from tests.internet.in_process import InProcess
from tests.internet.services import services
from tests.internet.services.moods import MOODS
from tests.internet.services.replies import told
from tests.internet.services.world import WORKS, Paper
from verifier.model import ReferenceVerdict, Work
from verifier.registries import Registries, corrections

_KINDS = {
    "journal-article": "article",
    "book": "book",
    "edited-book": "collection",
    "book-chapter": "incollection",
    "dissertation": "thesis",
    "posted-content": "online",
}
CITED = [paper for paper in WORKS if not paper.alias]
CONFIRMED, UNVERIFIABLE = ReferenceVerdict.CONFIRMED, ReferenceVerdict.UNVERIFIABLE


def names(people):
    return " and ".join(f"{family}, {given}" for family, given in people)


def cited(paper: Paper, *, identifiers: bool = True, **changes: str) -> Work:
    """A work as an author would cite it."""
    kind = _KINDS[paper.kind]
    fields = {
        "author": names(paper.authors),
        "editor": names(paper.editors),
        "title": paper.title,
        "subtitle": paper.subtitle,
        ("booktitle" if kind == "incollection" else "journaltitle"): paper.container,
        "date": str(paper.year),
        "volume": paper.volume,
        "number": paper.issue,
        "pages": paper.pages,
    }
    if identifiers:
        fields |= {"doi": paper.doi, "isbn": next(iter(paper.isbn), ""), "hdl": paper.handle}
        fields |= {"pmid": "" if paper.doi else paper.pmid}
    fields |= changes
    return Work("key", kind, {name: value for name, value in fields.items() if value})


def check(work: Work, table=None):
    fetcher = InProcess(table or services())
    return Registries(fetcher).check(work), fetcher


@pytest.mark.parametrize("paper", CITED, ids=lambda paper: paper.title[:30])
def test_a_work_of_the_world_cited_rightly_is_never_accused(paper):
    for identifiers in (True, False):
        said, _ = check(cited(paper, identifiers=identifiers))
        assert not said.verdict.accuses, said


@pytest.mark.parametrize(
    "paper",
    [p for p in CITED if p.held and "handles" not in p.held and p.language == "en"],
    ids=lambda paper: paper.title[:30],
)
def test_a_work_that_a_registry_holds_is_confirmed_by_its_identifier(paper):
    said, fetcher = check(cited(paper))
    assert said.verdict is CONFIRMED, said
    # A book without DOI whose chapter or edition is sought may cost a search more.
    assert len(fetcher.asked) <= 3


@pytest.mark.parametrize("paper", [p for p in CITED if "crossref" in p.held and p.language == "en"])
def test_a_work_without_identifier_is_found_and_its_doi_proposed(paper):
    work = cited(paper, identifiers=False)
    said, fetcher = check(work)
    assert said.verdict is CONFIRMED, said
    if paper.kind not in ("edited-book",):
        (added,) = [item for item in corrections(said, work) if item.field == "doi"]
        assert (added.found, added.safe) == (paper.doi, True)
    assert len(fetcher.asked) <= 3


@pytest.mark.parametrize("mood", MOODS)
@pytest.mark.parametrize("identifiers", [True, False])
def test_services_on_a_bad_day_accuse_nobody(mood, identifiers):
    table = {host: MOODS[mood](service) for host, service in services().items()}
    for paper in CITED:
        work = cited(paper, identifiers=identifiers)
        said, _ = check(work, table)
        assert not said.verdict.accuses, (mood, said)
        assert said.reason


@pytest.mark.parametrize("mood", MOODS)
@pytest.mark.parametrize("host", sorted(services()))
def test_one_service_on_a_bad_day_accuses_nobody(mood, host):
    table = services()
    table[host] = MOODS[mood](table[host])
    for paper in CITED[:6]:
        for identifiers in (True, False):
            said, _ = check(cited(paper, identifiers=identifiers), table)
            assert not said.verdict.accuses, (mood, host, said)


def test_a_doi_with_a_typing_fault_is_mended_before_it_is_called_unknown():
    rivers = WORKS[0]
    said, _ = check(cited(rivers, doi="10.5555/jia.2011.12.3.4O"))
    assert (said.verdict, said.differences[0].found) == (ReferenceVerdict.DIFFERS, rivers.doi) or (
        said.verdict is ReferenceVerdict.IDENTIFIER_UNKNOWN and said.differences[0].found == rivers.doi
    )


def test_for_an_unknown_doi_the_right_one_is_proposed():
    rivers = WORKS[0]
    work = cited(rivers, doi="10.5555/jia.2011.99.9.99")
    said, _ = check(work)
    assert said.verdict is ReferenceVerdict.IDENTIFIER_UNKNOWN
    assert [(c.field, c.found, c.safe) for c in corrections(said, work)] == [("doi", rivers.doi, False)]


def test_for_the_doi_of_another_work_the_right_one_is_proposed():
    rivers, railways = WORKS[:2]
    work = cited(rivers, doi=WORKS[2].doi)
    said, _ = check(work)
    assert said.verdict is ReferenceVerdict.IDENTIFIER_MISMATCH
    assert [(c.field, c.found) for c in corrections(said, work)] == [("doi", rivers.doi)]
    assert railways.doi not in said.reason


def test_retracted_and_notice_are_told_apart_with_and_without_doi():
    hurt, notice = WORKS[3], WORKS[4]
    for identifiers in (True, False):
        said, _ = check(cited(hurt, identifiers=identifiers))
        assert said.notices == ("retracted: 10.5555/hle.2014.5.1.77, 2014-07-01, publisher",)
        said, _ = check(cited(notice, identifiers=identifiers))
        assert said.notices == ()


def test_the_preprint_of_a_published_paper_is_superseded_and_no_mismatch():
    preprint, published = WORKS[7], WORKS[8]
    said, _ = check(cited(preprint))
    assert said.notices == (f"superseded: {published.doi}, published version",)
    said, _ = check(cited(published, doi=preprint.doi))
    assert said.verdict is CONFIRMED
    assert "a preprint of this work" in said.reason
    said, _ = check(
        Work("k", "online", {"title": preprint.title, "eprint": preprint.arxiv, "eprinttype": "arxiv"})
    )
    assert (said.verdict, said.registry) == (CONFIRMED, "DataCite")


def test_an_alias_leads_to_the_work_that_it_stands_for():
    said, _ = check(cited(WORKS[0], doi="10.5555/old.jia.40"))
    assert said.verdict is CONFIRMED


def test_a_handle_that_exists_is_not_called_unknown_and_one_that_does_not_is():
    deposited = next(paper for paper in WORKS if paper.handle)
    said, _ = check(cited(deposited))
    assert said.verdict is UNVERIFIABLE
    said, _ = check(cited(deposited, hdl="20.500.99999/9999"))
    assert said.verdict is ReferenceVerdict.IDENTIFIER_UNKNOWN


def test_a_number_of_pubmed_gives_its_record():
    medical = WORKS[-1]
    said, fetcher = check(cited(medical))
    assert (said.verdict, said.registry, len(fetcher.asked)) == (CONFIRMED, "PubMed", 1)
    said, _ = check(cited(medical, pmid="39999999"))
    assert said.verdict is ReferenceVerdict.IDENTIFIER_UNKNOWN


def test_a_work_that_only_the_second_registry_holds_is_confirmed_there():
    undeposited = next(paper for paper in WORKS if paper.held == ("openalex",))
    said, fetcher = check(cited(undeposited))
    assert (said.verdict, said.registry) == (CONFIRMED, "OpenAlex")
    assert fetcher.hosts == {"api.crossref.org": 1, "api.openalex.org": 1}


@pytest.mark.parametrize(
    ("changes", "verdict", "field"),
    [
        ({"date": "2009"}, ReferenceVerdict.DIFFERS, "date"),
        ({"author": "Okoro, Chidi and Mera, Luisa"}, ReferenceVerdict.DIFFERS, "author"),
        ({"volume": "31"}, ReferenceVerdict.DIFFERS, "volume"),
        ({"journaltitle": "Hepatology Letters of Exland"}, ReferenceVerdict.DIFFERS, "journaltitle"),
        ({"number": "4"}, CONFIRMED, "number"),
        ({"pages": "40-62"}, CONFIRMED, None),
        ({"author": "Berg, Tove and Holm, Tomas"}, CONFIRMED, "author"),
        ({"title": "RIVERS WITHOUT BORDERS.", "subtitle": ""}, CONFIRMED, None),
        ({"journaltitle": "J. Inner Asia"}, CONFIRMED, None),
    ],
)
def test_differences_are_graded(changes, verdict, field):
    said, _ = check(cited(WORKS[0], **changes))
    assert said.verdict is verdict, said
    assert [item.field for item in said.differences] == ([field] if field else [])


def test_the_doi_of_a_review_or_a_notice_is_told_as_such():
    book = next(paper for paper in WORKS if paper.title == "The Ice Road")
    review = next(paper for paper in WORKS if paper.title.startswith("The Ice Road: A History"))
    said, _ = check(cited(book, doi=review.doi, isbn=""))
    assert said.verdict is UNVERIFIABLE
    assert "is a work about this one" in said.reason
    hurt, notice = WORKS[3], WORKS[4]
    said, _ = check(cited(hurt, doi=notice.doi))
    assert said.verdict is UNVERIFIABLE
    assert said.notices == ()


def test_a_symbol_that_a_paper_only_mentions_does_not_confirm_the_paper():
    work = cited(WORKS[0], identifiers=False, title="Glaciers and Their Keepers in the Altai", subtitle="")
    noted = Work("k", "article", {**work.fields, "note": "on A/RES/55/33", "author": "United Nations"})
    said, fetcher = check(noted)
    assert said.verdict is not CONFIRMED
    assert fetcher.hosts["undocs.org"] == 0


def test_a_short_doi_is_asked_of_those_who_know_it():
    rivers = WORKS[0]
    table = services()
    real = table["doi.org"]

    def with_short(received):
        if received.path.endswith("/10/abc4d"):
            value = {"format": "string", "value": rivers.doi}
            body = {"responseCode": 1, "handle": "10/abc4d", "values": [{"type": "HS_ALIAS", "data": value}]}
            return told(body)
        return real(received)

    said, fetcher = check(cited(rivers, doi="10/abc4d"), {**table, "doi.org": with_short})
    assert said.verdict is CONFIRMED
    assert len(fetcher.asked) == 3


def test_what_differs_is_proposed_with_its_source_and_never_as_safe():
    work = cited(WORKS[0], date="2009", pages="40-60")
    said, _ = check(work)
    found = corrections(said, work)
    assert [(c.field, c.cited, c.found, c.source, c.safe) for c in found] == [
        ("date", "2009", "2011-03", "Crossref", False)
    ]
    assert found[0].record == "https://doi.org/10.5555/jia.2011.12.3.40"


def test_nothing_is_proposed_where_nothing_could_be_judged():
    work = cited(WORKS[7], identifiers=False)
    said, _ = check(work)
    assert said.verdict is UNVERIFIABLE
    assert corrections(said, work) == ()


@pytest.mark.parametrize(
    ("url", "verdict"),
    [
        ("https://law.example/display/10.1093/law:epil/9780199231690/law-9780199231690-e349", "unverifiable"),
        ("https://doi.org/10.1093/law:epil/9780199231690/law-9780199231690-e349", "identifier-unknown"),
        ("https://doi-org.library.example/10.1093/law:epil/9780199231690/law-e349", "identifier-unknown"),
    ],
)
def test_what_only_looks_like_a_doi_in_an_address_accuses_nobody(url: str, verdict: str) -> None:
    work = Work(
        "bothe2015neutrality", "online", {"author": "Bothe, Michael", "title": "Neutrality", "url": url}
    )
    reference = Registries(InProcess(services())).check(work)
    assert reference.verdict == verdict
