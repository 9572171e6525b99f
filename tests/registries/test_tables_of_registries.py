"""The visible tables: which registry covers what, how fast each is asked, and that all fit together."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlsplit

import pytest

from tests.internet.in_process import InProcess
from tests.internet.services import services
from verifier.model import ReferenceVerdict, Work
from verifier.registries import LIMITS, Registries, coverage_of, limits_for
from verifier.registries.desk import Desk
from verifier.registries.doi_handles import spellings
from verifier.registries.table import BY_IDENTIFIER, COVERING, REGISTRIES

FIELDS = {"title": "Rivers without Borders in Asia", "author": "Berg, Anna", "date": "2011"}


def test_every_registry_that_is_searched_can_be_searched_and_read():
    for registries in COVERING.values():
        for registry in registries:
            assert registry.search is not None
            assert registry.read_search is not None
    for scheme, registries in BY_IDENTIFIER.items():
        assert all(scheme in registry.lookups for registry in registries)


def test_every_host_that_is_asked_has_a_limit():
    asked = set()
    for registry in REGISTRIES.values():
        requests = [build("x", "someone@example.org") for build in registry.lookups.values()]
        requests += [registry.search(FIELDS, "someone@example.org")] if registry.search else []
        asked |= {urlsplit(request.url).hostname for request in requests}
    assert asked <= set(LIMITS)
    assert set(services()) - {"dx.doi.org"} <= set(LIMITS)


def test_published_limits_are_kept():
    # Requests a second that the services publish: with one host and one clock, the list query's counts.
    published = {"api.crossref.org": 3, "export.arxiv.org": 1 / 3, "eutils.ncbi.nlm.nih.gov": 3}
    published |= {"openlibrary.org": 1, "api.datacite.org": 1000 / 300, "archive.org": 1 / 3}
    for host, most in published.items():
        assert 1 / limits_for()[host].interval <= most + 1e-9, host
    assert 1 / limits_for("someone@example.org")["api.crossref.org"].interval <= 3
    assert limits_for()["api.crossref.org"].per_host == 1


@pytest.mark.parametrize("kind", ["thesis", "report", "online", "legislation", "patent", "misc", "book"])
def test_silence_about_kinds_that_registries_hold_by_chance_accuses_nobody(kind):
    assert coverage_of({**FIELDS, "journaltitle": "X", "volume": "1"}, kind).excuse is not None


def test_a_thousand_works_stay_within_the_budget_of_requests():
    fetcher = InProcess(services())
    registries = Registries(fetcher, now=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    rivers = {
        "title": "Rivers without Borders",
        "author": "Berg, Anna",
        "journaltitle": "Journal of Inner Asia",
        "date": "2011",
        "volume": "12",
    }
    arxiv = {"title": "Counting Herds from Orbit with Small Networks", "eprint": "2101.09999"}
    thesis = {"title": "Wells, Wires and Winters", "doi": "10.5072/exland.thesis.2017.8"}
    unheard = {**rivers, "title": "Glaciers and Their Keepers in the Altai", "author": "Lund, Karin"}
    works = [Work("k", "article", {**rivers, "doi": "10.5555/jia.2011.12.3.40"})] * 50
    works += [Work("k", "online", {**arxiv, "eprinttype": "arxiv"})] * 10
    works += [Work("k", "thesis", thesis)] * 10
    works += [Work("k", "article", rivers)] * 20 + [Work("k", "article", unheard)] * 10
    verdicts = [registries.check(work).verdict for work in works]
    assert verdicts.count(ReferenceVerdict.CONFIRMED) == 90
    assert len(fetcher.asked) / len(works) <= 2.2


def test_a_search_that_is_refused_for_its_options_is_asked_again_without_them():
    table = services()
    real = table["api.crossref.org"]

    def strict(received):
        if "select" in received.query:
            return real(type(received)("GET", "https://api.crossref.org/works?rows=5000"))
        return real(received)

    table["api.crossref.org"] = strict
    fetcher = InProcess(table)
    desk = Desk(fetcher)
    for _ in range(2):
        assert desk.search(REGISTRIES["Crossref"], FIELDS).records
    assert len(fetcher.asked) == 3


@pytest.mark.parametrize(
    ("doi", "printed", "meant"),
    [
        ("10.5555/abc.1l2", "", "10.5555/abc.112"),
        ("10.5555/abc.2o11", "", "10.5555/abc.2011"),
        ("10.5555/abc–11", "", "10.5555/abc-11"),
        ("10.48550/arxiv.2101.00001v2", "", "10.48550/arxiv.2101.00001"),
        ("10.5555/abc.pdf", "", "10.5555/abc"),
    ],
)
def test_faults_of_typing_and_scanning_are_among_the_spellings(doi, printed, meant):
    said = spellings(doi, printed)
    assert meant in said
    assert len(said) <= 8
    assert said[0] == doi
