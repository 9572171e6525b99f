"""L007, L008, L010 and S002: addresses judged by their form."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable

import pytest

from verifier.checks.address_dates import date_in
from verifier.checks.addresses import fault_of, host_of
from verifier.checks.neighbours import is_code, registered_domain
from verifier.model import Confidence, Finding, Location

Audit = Callable[..., list[Finding]]
Mended = Callable[[str, Finding], str]


def pages(*urls: str, date: str = "2015", kind: str = "online") -> str:
    return "\n".join(
        f"@{kind}{{p{n}, author = {{Li, Wei}}, title = {{T{n}}}, date = {{{date}}}, url = {{{url}}}}}"
        for n, url in enumerate(urls)
    )


# --- L007 --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "reason", "meant"),
    [
        ("htp://a.example/x", "its scheme is misspelt: “htp://”", "http://a.example/x"),
        ("hhtps://a.example/x", "there is no scheme “hhtps”", "https://a.example/x"),
        ("http//a.example/x", "its scheme is misspelt: “http//”", "http://a.example/x"),
        ("http;//a.example/x", "its scheme is misspelt: “http;//”", "http://a.example/x"),
        ("https：//a.example/x", "its scheme is misspelt: “https：//”", "https://a.example/x"),
        ("http:/a.example/x", "its scheme is misspelt: “http:/”", "http://a.example/x"),
        ("http://http://a.example/x", "its scheme stands there twice", "http://a.example/x"),
        ("https://https//a.example/x", "its scheme stands there twice", "https://a.example/x"),
        (
            "http://a.example/r 2019.pdf",
            "it has a blank after “http://a.example/r”",
            "http://a.example/r2019.pdf",
        ),
        ("http://a.example/x http://b.example/y", "it holds two addresses; keep one", ""),
        ("<https://a.example/x>", "it begins with <", "https://a.example/x"),
        (
            "https://a.example/c\\_1",
            "it holds a backslash, which addresses don't have",
            "https://a.example/c_1",
        ),
        ("https://a.example/very-lo...", "it was cut with an ellipsis", ""),
        ("https://a.example/very…/x", "it was cut with an ellipsis", ""),
        ("https://www.", "it stops after “www.”", ""),
        ("https://", "it has no host", ""),
        ("http:///x", "it has no host", ""),
        ("http://intranet/x", "its host, intranet, has no dot", ""),
        ("http://a..example/x", "its host, a..example, has two dots in a row", ""),
        ("http://-a.example/", "“-a” can't be part of a host name", ""),
        ("http://300.1.2.3/", "its host, 300.1.2.3, is no address of the internet", ""),
        ("http://a.example.12/", "its host ends in the number 12", ""),
        ("http://[::1/x", "its host in brackets is no address of the internet", ""),
        ("http://a.example:99999/", "there is no port 99999", ""),
        ("http://" + "a" * 64 + ".example/", "“" + "a" * 62 + "…” can't be part of a host name", ""),
        ("http://" + "a." * 130 + "example/", "its host is longer than names may be", ""),
        ("javascript:void(0)", "“javascript:” begins no address of a page", ""),
        ("data:text/html,x", "“data:” begins no address of a page", ""),
        ("file:///C:/r.pdf", "“file:” leads nowhere but on the writer's own computer", ""),
        (
            "view-source:https://a.example/x",
            "“view-source:” leads nowhere but on the writer's own computer",
            "https://a.example/x",
        ),
        ("https://a.example/" + "x" * 9000, "it is longer than any server accepts", ""),
    ],
)
def test_an_address_that_cannot_exist_has_a_reason_and_what_was_meant(
    url: str, reason: str, meant: str
) -> None:
    fault = fault_of(url)
    assert fault is not None
    assert (fault.reason, fault.meant) == (reason, meant)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.a.example/inner.aspx?Type=P&ID=27&Country=%E8%92%99%E5%8F%A4",
        "http://a.example/%c3%c9%b9%c5/",
        "https://münchen.example/straße",
        "https://例え.テスト/パス",
        "http://президент.рф/",
        "http://xn--80ak6aa92e.example/",
        "HTTP://WWW.A.EXAMPLE/X",
        "https://doi.org/10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
        'https://hudoc.echr.coe.int/eng#{"itemid":["001-57619"]}',
        "https://a.example/display/10.1093/law:epil/9780199231690/law-e349",
        "https://web.archive.org/web/2014/http://www.a.example/x",
        "https://a.example/go?url=http://b.example/c",
        "http://user:word@a.example:8080/x;v=1?q#f",
        "http://[2001:db8::1]:80/",
        "http://192.0.2.1/x",
        "http://my_host.a.example/",
        "http://a.example./x",
        "http://a.example:/x",
        "https://a.example/wiki/Foo_(bar)",
        "https://a.example/100%",
        "ftp://ftp.a.example/r.pdf",
        "urn:nbn:de:101:1-2019",
        "doi:10.1000/182",
        "10.1000/182",
        "hdl:1234/5",
        "mailto:a@a.example",
        "svn://a.example/x",
        "",
    ],
)
def test_addresses_of_any_script_and_other_schemes_are_sound(url: str) -> None:
    assert fault_of(url) is None


def test_an_address_without_a_scheme_is_only_possible() -> None:
    fault = fault_of("www.a.example/x")
    assert fault is not None
    assert (fault.confidence, fault.meant) == (Confidence.POSSIBLE, "https://www.a.example/x")


def test_a_malformed_address_is_mended_by_the_proposed_change(in_library: Audit, mended: Mended) -> None:
    text = pages("htp://a.example/x_1")
    (finding,) = in_library(text)
    assert finding.code == "L007"
    assert finding.location == Location("sample.bib", 1, text.index("{htp") + 1)
    assert mended(text, finding) == pages("http://a.example/x_1")
    assert finding.fix is not None
    assert finding.fix.safe is False


@pytest.mark.parametrize(
    "url",
    [
        "http://" + "a" * 10**6,
        "http" * 250_000,
        "http://a.example/" + " " * 10**6 + "x",
        "\\" * 10**6,
        "https://" * 10**5,
    ],
)
def test_a_hostile_address_does_not_take_long(url: str) -> None:
    started = time.process_time()
    fault_of(url)
    host_of(url)
    assert time.process_time() - started < 1


# --- L010 --------------------------------------------------------------------------------------


def test_addresses_without_encryption_are_one_finding_a_host(in_library: Audit) -> None:
    text = pages("http://a.example/x", "http://A.example/y", "http://b.example/x", "https://a.example/z")
    first, second = in_library(text)
    assert (first.code, first.confidence) == ("L010", Confidence.POSSIBLE)
    assert first.message.startswith("2 addresses of a.example use http: p0 and p1.")
    assert second.message.startswith("1 address of b.example uses http: p2.")


# --- L008 --------------------------------------------------------------------------------------

SITE = "https://world.huanqiu.com/article/"


def test_codes_that_lost_a_sign_are_named_with_their_neighbours(in_library: Audit, mended: Mended) -> None:
    # Four addresses as a published paper cites them; two of them lack a sign.
    text = pages(
        "https://opinion.huanqiu.com/article/9CaKrK54Ca",
        "https://china.huanqiu.com/article/9CaKrJNVId",
        "https://m.huanqiu.com/article/9CaKrnJTtXt",
        SITE + "9CaKrnJQSra",
    )
    first, second = in_library(text)
    assert {first.code, second.code} == {"L008"}
    assert (first.work, second.work) == ("p0", "p1")
    assert "its code 9CaKrK54Ca has 10 signs and lacks the “n” that 2 codes of the same site" in first.message
    assert [evidence.value for evidence in first.evidence[1:]] == [
        "https://m.huanqiu.com/article/9CaKrnJTtXt",
        SITE + "9CaKrnJQSra",
    ]
    assert first.confidence is Confidence.PROBABLE
    assert first.fix is not None
    assert first.fix.safe is False
    assert "opinion.huanqiu.com/article/9CaKrnK54Ca" in mended(text, first)


def test_a_cut_code_among_codes_of_a_fixed_length_is_only_possible(in_library: Audit) -> None:
    codes = (
        "dQw4w9WgXcQ",
        "a1B2c3D4e5F",
        "Zk9mN8bV7cX",
        "q2W3e4R5t6Y",
        "x7Y8z9A1b2",
    )
    (finding,) = in_library(pages(*(f"https://www.tube.example/watch?v={code}" for code in codes)))
    assert (finding.code, finding.confidence, finding.fix) == ("L008", Confidence.POSSIBLE, None)
    assert "its code x7Y8z9A1b2 has 10 signs, where 4 neighbours of the same site have 11" in finding.message


@pytest.mark.parametrize(
    "urls",
    [
        [SITE + code for code in ("9CaKrnJTtXt", "9CaKrnJQSra", "9CaKrnK54Ca")],
        [SITE + code for code in ("9CaKrnJTtXt", "9CaKrJNVId")],
        [f"https://news.example/story/{number}" for number in (998, 1001, 123456, 99)],
        [f"https://news.example/a/{slug}" for slug in ("the-river-fell", "herders-vote", "water", "why-now")],
        [
            f"https://news.example/a/{name}"
            for name in ("WaterReport2019", "WaterReport2020a", "WaterReports")
        ],
        [f"https://s.example/{code}" for code in ("aB3xY9", "aB3xY9z", "K2mQ7p", "K2mQ7pR", "Z8nW4t")],
        [
            "https://news.example/world/9CaKrnJTtXt",
            "https://news.example/china/9CaKrnJQSra",
            SITE + "9CaKrJNVId",
        ],
        [
            f"https://www.tube.example/watch?v={code}&t=4"
            for code in ("dQw4w9WgXcQ", "a1B2c3D4e5F", "x7Y8z9A1b2")
        ],
        [SITE + code for code in ("9CaKrnJTtXt", "9CaKrnJQSra", "9CaKrnK54C")],
        [SITE + "9CaKrnJTtXt"] * 3 + [SITE + "9CaKrJNVId"],
        [
            f"https://news.example/2015-12/22/content_{number}.htm"
            for number in (22775567, 2277556, 128327041)
        ],
    ],
    ids=[
        "equal lengths",
        "too few",
        "numbers",
        "slugs",
        "camel case",
        "a counter that grew",
        "other sections",
        "several parameters",
        "lost at the end, few",
        "one address cited thrice",
        "dated pages",
    ],
)
def test_ordinary_sites_raise_no_alarm(in_library: Audit, urls: list[str]) -> None:
    assert in_library(pages(*urls), "L008") == []


@pytest.mark.parametrize("text", ["9CaKrnJTtXt", "dQw4w9WgXcQ", "9CaKrK54Ca"])
def test_opaque_codes_are_told(text: str) -> None:
    assert is_code(text)


@pytest.mark.parametrize(
    "text", ["c128327041", "NeutralityInAsia", "report2019", "abcdefgh", "20160417", "ABC-1a2B", "aB1", ""]
)
def test_words_and_numbers_are_no_codes(text: str) -> None:
    assert not is_code(text)


def test_the_registered_domain_has_three_labels_below_shared_ones() -> None:
    hosts = ("world.huanqiu.com", "news.xinhuanet.com.cn", "www.bbc.co.uk", "a.example", "ce.cn")
    assert [registered_domain(host) for host in hosts] == [
        "huanqiu.com",
        "xinhuanet.com.cn",
        "bbc.co.uk",
        "a.example",
        "ce.cn",
    ]


def test_several_blanks_between_words_are_not_joined_but_what_may_have_stood_there_is_named(
    in_library: Audit,
) -> None:
    url = "https://www.a.example/article/gorbachev and the end"
    (finding,) = in_library(pages(url), "L007")
    assert finding.fix is None
    assert "try https://www.a.example/article/gorbachev-and-the-end and " in finding.message
    assert "gorbachev%20and%20the%20end, or copy it again" in finding.message


def test_an_address_that_was_broken_at_its_signs_is_joined() -> None:
    fault = fault_of("https://www. a.example/article/ gorbachev- and/the_ end of.pdf")
    assert fault is not None
    assert fault.meant == "https://www.a.example/article/gorbachev-and/the_endof.pdf"


# --- S002 --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("http://www.xinhuanet.com/world/2015-10/17/c_128327041.htm", "2015-10-17"),
        ("http://views.ce.cn/view/ent/201501/12/t20150112_4314106.shtml", "2015-01-12"),
        ("https://news.cri.cn/uc-eco/20160417/20328879-c2d9-34c9-d9f9-cd835c41a278.html", "2016-04-17"),
        ("https://www.chinanews.com.cn/gn/2014/12-16/6882925.shtml", "2014-12-16"),
        ("https://www.dlpforum.org/2023/05/26/the-changing-nature/", "2023-05-26"),
        ("https://a.example/2023/5/6/x", "2023-05-06"),
        ("https://a.example/news-2014-03-04.html", "2014-03-04"),
        ("https://web.archive.org/web/20200101000000/https://a.example/2014/03/04/x", "2014-03-04"),
    ],
)
def test_the_day_in_an_address_is_read(url: str, date: str, today: dt.date) -> None:
    found = date_in(url, today)
    assert found is not None
    assert found.period.first == found.period.last == dt.date.fromisoformat(date)


def test_a_month_in_an_address_is_read_when_there_is_no_day(today: dt.date) -> None:
    found = date_in("https://a.example/2015/10/rivers", today)
    assert found is not None
    assert (found.period.first, found.period.last) == (dt.date(2015, 10, 1), dt.date(2015, 10, 31))


@pytest.mark.parametrize(
    "url",
    [
        "https://www.thepaper.cn/newsDetail_forward_1386041",
        "https://a.example/20151340/x",
        "https://a.example/id/20991231",
        "https://a.example/18500101/x",
        "https://a.example/2014/03/04/and/2015/05/06/x",
        "https://a.example/wp-content/uploads/2015/10/17/report.html",
        "https://a.example/2015/10/17/report.pdf",
        "https://a.example/x?date=2015-10-17",
        "https://web.archive.org/web/20151017000000/https://a.example/x",
        "https://a.example/" + "2015-10-17" * 1000,
        "",
    ],
)
def test_other_numbers_files_and_contradictions_give_no_date(url: str, today: dt.date) -> None:
    assert date_in(url, today) is None


def test_another_date_in_the_address_is_named_with_both(in_library: Audit) -> None:
    text = pages("https://a.example/world/2015-10/17/c_12.htm", date="2015-10-07")
    (finding,) = in_library(text)
    assert (finding.code, finding.confidence) == ("S002", Confidence.PROBABLE)
    assert (
        "gives the date 2015-10-17 (“2015-10/17”), but 2015-10-07 is cited: 10 days apart" in finding.message
    )
    assert [evidence.kind for evidence in finding.evidence] == ["date", "url"]


@pytest.mark.parametrize(
    ("url", "date", "kind"),
    [
        ("https://a.example/2015-10/17/x.htm", "2015-10-17", "online"),
        ("https://a.example/2015-10/17/x.htm", "2015-10-16", "online"),
        ("https://a.example/2015-10/17/x.htm", "2015-10", "online"),
        ("https://a.example/2015-10/17/x.htm", "2015", "online"),
        ("https://a.example/2015/12/31/x", "2016", "online"),
        ("https://a.example/2015/10/x", "2015-10-30", "online"),
        ("https://a.example/2015-10/17/x.htm", "2012", "book"),
        ("https://a.example/2015/10/17/x", "2015-12", "article"),
        ("https://a.example/2015-10/17/x.htm", "n.d.", "online"),
    ],
)
def test_the_same_day_time_zones_and_coarse_dates_are_no_mismatch(
    in_library: Audit, url: str, date: str, kind: str
) -> None:
    assert in_library(pages(url, date=date, kind=kind), "S002") == []


def test_a_piece_of_another_year_is_a_mismatch(in_library: Audit) -> None:
    (finding,) = in_library(pages("https://a.example/2015-10/17/x.htm", date="2012"), "S002")
    assert "2012 is cited" in finding.message


@pytest.mark.parametrize(
    ("url", "meant"),
    [
        ("https://a.example/a paper.pdf", "https://a.example/a%20paper.pdf"),
        ("https://a.example/files/ paper.pdf", "https://a.example/files/paper.pdf"),
        ("https://a.example/a\n  paper.pdf", "https://a.example/apaper.pdf"),
    ],
)
def test_a_blank_that_was_typed_in_a_name_is_written_as_browsers_send_it(
    in_library: Audit, mended: Mended, url: str, meant: str
) -> None:
    (finding,) = in_library(pages(url), "L007")
    assert mended(pages(url), finding) == pages(meant)
