r"""What LaTeX can't print (B001), what comes out twice (B012), addresses of their writers alone (L007)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verifier.bibliography.bare_signs import bare_signs
from verifier.checks.private_addresses import private_address
from verifier.model import Confidence, Finding

Audit = Callable[..., list[Finding]]
Mended = Callable[[str, Finding], str]


def entry(field: str, kind: str = "article", more: str = "year = 2016") -> str:
    return f"@{kind}{{a, {field}, {more}}}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title = {Rivers & Lakes}", r"title = {Rivers \& Lakes}"),
        ("journal = {Water & Soil}", r"journal = {Water \& Soil}"),
        ("title = {50% of Rivers}", r"title = {50\% of Rivers}"),
        ("title = {The file_name}", r"title = {The file\_name}"),
        ("title = {River #1}", r"title = {River \#1}"),
        ('title = "Rivers & {Lakes}"', r'title = "Rivers \& {Lakes}"'),
        (r"title = {CO$_2$ \& H_2 in \url{a_b}}", r"title = {CO$_2$ \& H\_2 in \url{a_b}}"),
        ("author = {{Quillan & Sons}}", r"author = {{Quillan \& Sons}}"),
        ("publisher = {Fjord &amp; Sons}", r"publisher = {Fjord \& Sons}"),
    ],
)
def test_bare_signs_get_a_backslash(in_library: Audit, mended: Mended, before: str, after: str) -> None:
    (finding,) = in_library(entry(before), "B001")
    assert finding.fix is not None
    assert finding.fix.safe is ("&amp;" not in before)
    assert mended(entry(before), finding) == entry(after)


@pytest.mark.parametrize(
    "field",
    [
        r"title = {Rivers \& Lakes, 50\%, a\_b, \#1}",
        "title = {The $x_1^2 & y$ of $$a_b$$ rivers}",
        r"title = {\(a_b\) and \ensuremath{a_{b^c}} and \ce{H_2O}}",
        r"title = {A price of \$5}",
        "url = {https://a.example/a_b?c=1&d=%20#e}",
        "howpublished = {https://a.example/a_b}",
        "abstract = {50% & more_of_it}",
        "file = {C_1&2.pdf}",
        "keywords = {a_b}",
        r"note = {see \cite{berg_2011}}",
        "year = 1 # a_b",
    ],
)
def test_signs_that_stand_well_are_not_named(in_library: Audit, field: str) -> None:
    assert [f for f in in_library(entry(field), "B001") if "bare" in f.message or "$" in f.message] == []


def test_a_dollar_that_nothing_closes_is_named_and_left_to_a_person(in_library: Audit) -> None:
    (finding,) = in_library(entry("title = {Costs of $5 & more}"), "B001")
    assert "nothing closes" in finding.message
    assert finding.fix is None


def test_names_that_an_ampersand_parts_are_a_list(in_library: Audit, mended: Mended) -> None:
    for before, after in (
        ("Bergmo, Jon & Quillan, Jane", "Bergmo, Jon and Quillan, Jane"),
        ("John Bergmo & J. Quillan", "John Bergmo and J. Quillan"),
    ):
        text = entry(f"author = {{{before}}}, title = {{T}}")
        (finding,) = in_library(text, "B006", "B001")
        assert finding.code == "B006"
        assert mended(text, finding) == text.replace(before, after)


@pytest.mark.parametrize("author", ["{Quillan \\& Sons}", "Bergmo, Jon", "Quillan Brothers and Bergmo, Jon"])
def test_other_names_are_not_taken_apart(in_library: Audit, author: str) -> None:
    found = in_library(entry(f"author = {{{author}}}, title = {{T}}"), "B006")
    assert not [finding for finding in found if "“&”" in finding.message]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("pages = {pp. 12-15}", "pages = {12-15}"),
        ("pages = {p. 12}", "pages = {12}"),
        ("pages = {S. 12--15}", "pages = {12--15}"),
        ("pages = {pages 12, 15}", "pages = {12, 15}"),
        ("pages = {pp. xii--xx}", "pages = {xii--xx}"),
        ("volume = {Vol. 12}", "volume = {12}"),
        ("volume = {Bd. XII}", "volume = {XII}"),
        ("volume = {vol 3a}", "volume = {3a}"),
        ("edition = {2nd ed.}", "edition = {2nd}"),
        ("edition = {Second Edition}", "edition = {Second}"),
    ],
)
def test_words_that_styles_print_are_taken_out(
    in_library: Audit, mended: Mended, before: str, after: str
) -> None:
    (finding,) = in_library(entry(before), "B012")
    assert finding.confidence is Confidence.PROBABLE
    assert mended(entry(before), finding) == entry(after)


@pytest.mark.parametrize(
    "field",
    [
        "pages = {S12--S15}",
        "pages = {L5--L9}",
        "pages = {P12}",
        "pages = {12--15}",
        "volume = {12}",
        "volume = {A 54}",
        "volume = {Special volume}",
        "edition = {2}",
        "edition = {Revised}",
    ],
)
def test_numbers_without_such_words_stay(in_library: Audit, field: str) -> None:
    assert in_library(entry(field), "B012") == []


def test_biblatex_prints_the_words_of_an_edition_once(in_library: Audit) -> None:
    assert in_library(entry("edition = {2nd ed.}", more="date = {2016}"), "B012") == []
    (finding,) = in_library(entry("pages = {pp. 12}", more="date = {2016}"), "B012")
    assert finding.confidence is Confidence.POSSIBLE


@pytest.mark.parametrize(
    ("field", "reason"),
    [
        ("eprint = {2013.12345}, archiveprefix = {arXiv}", "there is no month 13"),
        ("journal = {arXiv preprint arXiv:2000.12345}", "there is no month 0"),
        ("note = {arXiv:0612.12345}", "since April 2007"),
        ("eprint = {2612.12345}, eprinttype = {arxiv}", "lies in the future"),
        ("url = {https://arxiv.org/abs/2213.12345}", "there is no month 13"),
    ],
)
def test_numbers_of_arxiv_have_a_month(in_library: Audit, field: str, reason: str) -> None:
    (finding,) = in_library(entry(f"title = {{T}}, {field}", "misc"), "B012")
    assert reason in finding.message


@pytest.mark.parametrize(
    "field",
    [
        "eprint = {2012.12345}, archiveprefix = {arXiv}",
        "eprint = {hep-th/9913001}, archiveprefix = {arXiv}",
        "eprint = {2013.12345}, eprinttype = {hdl}",
        "url = {https://a.example/2013.12345}",
    ],
)
def test_other_numbers_are_not_arxivs(in_library: Audit, field: str) -> None:
    assert in_library(entry(f"title = {{T}}, {field}", "misc"), "B012") == []


@pytest.mark.parametrize(
    ("url", "behind"),
    [
        ("https://www-press-org.ezproxy.uni.example/stable/1", "https://www.press.org/stable/1"),
        ("https://www.press.org.libproxy.uni.example/stable/1", "https://www.press.org/stable/1"),
        ("https://my--press-com.uni.idm.oclc.org/a?b=1", "https://my-press.com/a?b=1"),
        ("https://ezproxy.uni.example/login?url=https://www.press.org/a?b=1&c=2", "https://www.press.org/a?b=1&c=2"),
        ("https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.example%2Fb&usg=x", "https://a.example/b"),
        ("https://scholar.google.com/scholar?hl=en&q=rivers", ""),
        ("https://www.google.co.uk/search?q=rivers", ""),
    ],
)  # fmt: skip
def test_addresses_that_lead_nobody_else_to_the_work(in_library: Audit, url: str, behind: str) -> None:
    (finding,) = in_library(f"@online{{a, title = {{T}}, date = {{2016}}, url = {{{url}}}}}", "L007")
    assert finding.confidence is (Confidence.PROBABLE if behind else Confidence.POSSIBLE)
    assert behind in finding.message
    assert bool(finding.fix) is bool(behind)


@pytest.mark.parametrize(
    "url",
    [
        "https://proxy.example.org/manual.html",
        "https://www.proxy-list.org/a",
        "https://scholar.google.com/citations?user=x",
        "https://www.google.com/about",
        "https://a.example/login?url=https://b.example",
    ],
)
def test_addresses_that_all_can_open_are_not_named(url: str) -> None:
    assert private_address(url) is None


def test_mathematics_is_read_to_its_end() -> None:
    found = bare_signs(r"a_b $x_1$ \$5 & \& $y$")
    assert found is not None
    assert (found.signs, found.escaped, found.odd) == ("_&", r"a\_b $x_1$ \$5 \& \& $y$", False)
