"""Bytes become text and text becomes what a page says of itself, whatever the bytes are."""

from __future__ import annotations

import datetime as dt
import gzip
import time
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifier.web.charset import decode
from verifier.web.codings import UnreadableCoding, decoded, taken_off
from verifier.web.page import MAX_TEXT, read_page
from verifier.web.visit import retry_after

HAN = "委员会于春季举行会议，听取了各流域地区的报告，并比较了过去十年的水位变化情况。"
PROSE = {
    "gb18030": HAN * 3,
    "big5hkscs": "委員會於春季舉行會議，聽取了各流域地區的報告，並比較了過去十年的水位變化情況。" * 3,
    "cp932": "委員会は春に開かれ、各地区の報告を聞いた。過去十年の水位を比べて、新しい計画を求めた。" * 3,
    "euc_jp": "委員会は春に開かれ、各地区の報告を聞いた。過去十年の水位を比べて、新しい計画を求めた。" * 3,
    "cp949": "위원회는 봄에 회의를 열고 각 지역의 보고를 들었다. 지난 십 년의 수위를 비교하였다. " * 3,
    "cp1251": "Комиссия собралась весной и заслушала доклады районов о состоянии рек. " * 3,
    "koi8_r": "Комиссия собралась весной и заслушала доклады районов о состоянии рек. " * 3,
    "cp1252": "Die Kommission tagte im Frühling und hörte die Berichte über die Flüsse – größere Pegel. " * 3,
    "utf-8": "Комиссия und 委员会 ütf " * 3,
}


@pytest.mark.parametrize("charset", PROSE)
@pytest.mark.parametrize("declared", ["", "iso-8859-1", "no-such-set"])
def test_prose_is_read_without_a_declaration_and_against_a_wrong_western_one(
    charset: str, declared: str
) -> None:
    markup = f"<html><head><title>T</title></head><body><p>{PROSE[charset]}</p></body></html>"
    kind = f"text/html; charset={declared}" if declared else "text/html"
    assert PROSE[charset].strip() in decode(markup.encode(charset), kind).text


@pytest.mark.parametrize(
    ("charset", "declared"),
    [
        ("cp932", "gb2312"),
        ("cp932", "windows-1251"),
        ("euc_jp", "windows-1251"),
        ("gb18030", "windows-1251"),
        ("cp949", "windows-1251"),
        ("koi8_r", "windows-1251"),
        ("cp1251", "koi8-r"),
        ("iso2022_jp", "shift_jis"),
        ("iso2022_jp", "utf-8"),
    ],
)
def test_a_declaration_that_the_bytes_belie_is_not_believed_though_it_reads(
    charset: str, declared: str
) -> None:
    japanese = "ダムができてからは、くだりの草地はなつになるとほとんどかわいてしまうようになった。"
    text = japanese if "jp" in charset or charset == "cp932" else PROSE[charset].strip()
    assert text in decode(f"<p>{text}</p>".encode(charset), f"text/html; charset={declared}").text


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("euc_jp", "東京都庁第一本庁舎展望室案内図面資料室管理規程"),
        ("cp932", "東京都庁第一本庁舎展望室案内図面資料室管理規程"),
        ("cp949", "大韓民國憲法前文國會議員選擧法"),
        ("gb18030", "額爾古納河流域的牧場與水權問題研究"),
        ("cp1251", "Құқықтық актілер".encode("cp1251", "ignore").decode("cp1251") + " ПРАВА НА ВОДУ"),
        ("koi8_r", "ПРАВА НА ВОДУ В ВЕРХОВЬЯХ ОРХОНА"),
    ],
)
def test_a_right_declaration_of_unusual_text_is_believed(charset: str, text: str) -> None:
    found = decode(f"<p>{text * 5}</p>".encode(charset), f"text/html; charset={charset}")
    assert text * 5 in found.text
    assert found.found == "header"


@given(st.binary(max_size=600), st.text(max_size=60))
def test_any_bytes_are_decoded(body: bytes, content_type: str) -> None:
    found = decode(body, content_type)
    assert isinstance(found.text, str)
    assert found.replaced >= 0


@given(st.text(max_size=300))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    encoded = text.encode("utf-8", "surrogatepass")
    if not encoded.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")) and b"\x1b$" not in encoded:
        assert decode(encoded, "text/html; charset=utf-8").text.count("\ufffd") <= text.count("\ufffd") + 900


@pytest.mark.parametrize("coding", ["gzip", "x-gzip", "deflate", "raw deflate", "gzip, gzip", ""])
def test_content_codings_are_taken_off(coding: str) -> None:
    body = b"the levels of the river " * 50
    raw = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(body),
        "x-gzip": gzip.compress(body),
        "deflate": zlib.compress(body),
        "raw deflate": raw.compress(body) + raw.flush(),
        "gzip, gzip": gzip.compress(gzip.compress(body)),
        "": body,
    }[coding]
    assert decoded(packed, coding.removeprefix("raw "), 10_000) == (body, False)


def test_a_bomb_is_unpacked_to_the_cap_and_no_further() -> None:
    bomb = gzip.compress(bytes(50_000_000))
    begun = time.process_time()
    content, more = decoded(bomb, "gzip", 1000)
    assert (len(content), more) == (1000, True)
    assert time.process_time() - begun < 0.2


def test_what_breaks_off_gives_what_came_before() -> None:
    packed = gzip.compress(bytes(range(256)) * 400)
    content, _ = decoded(packed[: len(packed) // 2], "gzip", 10_000_000)
    assert content
    assert (bytes(range(256)) * 400).startswith(content)


@pytest.mark.parametrize(("payload", "coding"), [(b"plain", "gzip"), (b"x", "br"), (b"x", "gzip," * 9)])
def test_a_coding_that_is_none_is_told(payload: bytes, coding: str) -> None:
    with pytest.raises(UnreadableCoding):
        decoded(payload, coding, 1000)


def test_damage_is_told_of_what_a_browser_could_not_unpack_either() -> None:
    content, _, fault = taken_off(b"plain", "gzip", 1000)
    assert (content, fault[:20]) == (b"", "the body is not gzip")
    assert taken_off(b"<p>plain", "gzip", 1000) == (b"<p>plain", False, "")
    assert taken_off(b"x", "br", 1000) == (b"", True, "")


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate", "gzip, deflate"]))
def test_any_payload_is_unpacked_or_refused(payload: bytes, coding: str) -> None:
    try:
        content, _ = decoded(payload, coding, 1000)
    except UnreadableCoding:
        return
    assert len(content) <= 1000


def test_a_page_says_what_it_is() -> None:
    page = read_page(
        b"""<!doctype html><html lang="en-GB"><head><title>Rivers &amp; Borders | Chronicle</title>
        <meta name="citation_title" content="Rivers and Borders">
        <meta name="citation_author" content="Li, Wei">
        <meta property="og:title" content="Rivers">
        <meta name="citation_publication_date" content="2011/05/03">
        <link rel="canonical" href="/rivers"><meta name="robots" content="noindex"></head>
        <body><h1>Rivers <em>and</em> Borders</h1><p>One</p><p>Two</p><script>var x = "hidden";</script>
        <a name="part"></a><div id="notes">Three</div></body></html>""",
        "text/html; charset=utf-8",
        "https://a.example/x",
    )
    assert page.title == "Rivers & Borders | Chronicle"
    assert page.titles == ("Rivers and Borders", "Rivers")
    assert page.headings == ("Rivers and Borders",)
    assert page.authors == ("Li, Wei",)
    assert page.date == "2011/05/03"
    assert page.canonical == "https://a.example/rivers"
    assert page.text == "Rivers and Borders One Two Three"
    assert page.anchors >= {"part", "notes"}
    assert (page.language, page.noindex, page.scripted) == ("en-gb", True, True)


def test_what_stands_behind_an_early_end_of_the_page_is_read_all_the_same() -> None:
    page = read_page(
        b"<html><head></head></html><title>Rivers</title><h1>Rivers</h1><p>They rose in May.</p>"
    )
    assert (page.title, page.headings, page.text) == ("Rivers", ("Rivers",), "Rivers They rose in May.")


@pytest.mark.parametrize("element", ["main", "header", "section", "article", "nav", "river-story"])
def test_pages_without_the_tags_that_may_be_left_out_are_read(element: str) -> None:
    page = read_page(f"<!doctype html><title>Rivers</title><{element}><p>The floods of May</p>".encode())
    assert page.title == "Rivers"
    assert page.text == "The floods of May"


def test_json_ld_is_read_wherever_it_stands() -> None:
    page = read_page(
        b'<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Herders Vote",'
        b'"datePublished":"2014-03-04","author":[{"name":"Anna Berg"}]}]}</script><p>x</p>',
        "text/html",
    )
    assert (page.titles, page.date, page.authors) == (("Herders Vote",), "2014-03-04", ("Anna Berg",))


@pytest.mark.parametrize(
    ("markup", "target", "by"),
    [
        ('<meta http-equiv="refresh" content="0; url=/new">', "https://a.example/new", "meta"),
        ("<META HTTP-EQUIV=Refresh CONTENT=\"2;URL='new.html'\">", "https://a.example/dir/new.html", "meta"),
        ('<meta http-equiv="refresh" content="300; url=/new">', "", ""),
        ('<noscript><meta http-equiv="refresh" content="0; url=/nojs"></noscript>', "", ""),
        ('<script>window.location.replace("/new")</script>', "https://a.example/new", "script"),
        ('<script>var to = "/new"; document.location.href = to;</script>', "https://a.example/new", "script"),
        ('<script>if (navigator.userAgent) location.href = "/mobile"</script>', "", ""),
        ('<script>location.href = "javascript:alert(1)"</script>', "", ""),
        (f'<p>{"text " * 100}</p><script>location.href = "/new"</script>', "", ""),
    ],
)
def test_where_a_page_itself_sends_its_readers(markup: str, target: str, by: str) -> None:
    page = read_page(markup.encode(), "text/html", "https://a.example/dir/old.html")
    assert (page.moves_to, page.moves_by) == (target, by)


@settings(max_examples=150)
@given(
    st.one_of(
        st.binary(max_size=500),
        st.text(alphabet="<>/!-ahp=\"' &#;x0\x01\u4e00", max_size=400).map(str.encode),
    )
)
def test_any_bytes_are_read_as_a_page(body: bytes) -> None:
    page = read_page(body, "text/html", "https://a.example/")
    assert len(page.text) <= MAX_TEXT


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<!--",
        "<",
        "<a b='",
        "<table><tr>",
        "<p",
        "&#1;",
        "</",
        "<script>",
        "<svg><style>",
        "\x00\x1b$",
    ],
)
def test_no_markup_takes_long(piece: str) -> None:
    begun = time.process_time()
    read_page((piece * 2_000_000)[:2_000_000].encode(), "text/html")
    assert time.process_time() - begun < 3


def test_other_kinds_are_known_by_their_content_first() -> None:
    assert read_page(b"%PDF-1.7 ...", "text/html").kind == "pdf"
    assert read_page(b"<!DOCTYPE html><title>x</title>", "application/pdf").kind == "html"
    assert read_page(b"\x89PNG\r\n", "image/png").kind == "image/png"
    assert read_page(b"\x89PNG\r\n", "image/png").unread


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0.0),
        ("120", 120.0),
        (" 7 ", 7.0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("٣", None),
    ],
)
def test_retry_after_in_seconds(text: str, seconds: float | None) -> None:
    assert retry_after(text) == seconds


def test_retry_after_as_a_date() -> None:
    later = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=90)
    assert retry_after(later.strftime("%a, %d %b %Y %H:%M:%S GMT")) == pytest.approx(90, abs=2)
    assert retry_after("Wed, 21 Oct 2015 07:28:00 GMT") == 0.0


@given(st.text(max_size=60))
def test_any_retry_after_is_seconds_or_nothing(text: str) -> None:
    found = retry_after(text)
    assert found is None or found >= 0


COINS = (
    '<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal'
    '&amp;rft.atitle=Rivers+without+Borders&amp;rft.au=Berg%2C+Anna&amp;rft.au=Li%2C+Wei&amp;rft.date=2011"></span>'
)


def test_a_context_object_tells_what_the_page_is() -> None:
    page = read_page(f"<html><body><p>Read</p>{COINS}</body></html>".encode(), "text/html")
    assert page.titles == ("Rivers without Borders",)
    assert page.authors == ("Berg, Anna", "Li, Wei")
    assert page.date == "2011"


def test_context_objects_of_a_list_of_works_are_not_taken_for_the_page() -> None:
    page = read_page(f"<html><body><p>Read</p>{COINS}{COINS}</body></html>".encode(), "text/html")
    assert (page.titles, page.authors, page.date) == ((), (), "")
