"""PDF files are read for what they say of themselves, in a process that a hostile one may end."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from tests.internet.behaviours.pages import PDF
from verifier.web import pdf_files
from verifier.web.answered import page_of
from verifier.web.interface import Answer, Request
from verifier.web.page import Page
from verifier.web.pdf_files import read_pdf
from verifier.web.recognition import Cited
from verifier.web.verdict import Case, judge

pytest.importorskip("pypdfium2")

URL = "https://a.example/r.pdf"
NOW = "2026-11-01T10:00:00Z"
LAKE = Cited("Ice Thickness on the Lake of Vessel, Winters 1952 to 1971", "Quillam, R.", "1973")
RESULTS = (
    "Meadowgate Holdings plc",
    "Interim Results",
    "for the six months ended 30 June 2019",
    "Revenue rose by 4 per cent to 61.2 million pounds, and the board has declared a dividend.",
    "The statement of the chairman: trading in garden furniture was strong in the spring.",
    "The cost of sales and the prices of timber fell, for the first time in the decade.",
    "The order book for the autumn is full, and the mill on the coast works in two shifts.",
)
REPORT = (
    "Inland Ice Laboratory",
    "Ice Thickness on the Lake of Vessel,",
    "Winters 1952 to 1971",
    "R. Quillam",
    "Holes were bored each Friday before noon at six stations.",
)


def pdf(*pages: Sequence[str], title: str = "") -> bytes:
    """A file of these pages, each a list of lines in ASCII."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number, lines in enumerate(pages):
        shown = " ".join(f"({line.replace('(', '').replace(')', '')}) Tj T*" for line in lines)
        stream = f"BT /F1 10 Tf 14 TL 40 800 Td {shown} ET"
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 842]/Contents {5 + 2 * number} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>",
            f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream",
        ]
    objects.append(f"<</Title({title})>>")
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R/Info {len(objects)} 0 R>>"
    start = len(out)
    return out + (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}\nstartxref\n{start}\n%%EOF\n"
    ).encode("latin-1")


def answer(body: bytes) -> Answer:
    return Answer(Request(URL), URL, 200, (("Content-Type", "application/pdf"),), body, NOW)


def scan(*pages: Sequence[str]) -> bytes:
    """A file of these pages, on each of which a picture covers all."""
    body = pdf(*pages)
    picture = "q 900 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q "
    for stream in set(re.findall(rb"<</Length (\d+)>>\nstream\n", body)):
        body = body.replace(
            b"<</Length %s>>\nstream\n" % stream,
            b"<</Length %d>>\nstream\n" % (int(stream) + len(picture)) + picture.encode("latin-1"),
        )
    return body


def verdict(body: bytes, cited: Cited = LAKE) -> tuple[str, str]:
    came = answer(body)
    link = judge(Case(URL, ("k",), (cited,), (came,), page_of(came)))
    return link.verdict.value, link.confidence.value


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    reader = pdf_files._Reader()
    monkeypatch.setattr(pdf_files, "_READER", reader)
    yield
    reader.close()


def test_the_cited_work_is_known_by_metadata_first_lines_and_text() -> None:
    assert verdict(pdf(RESULTS, title=LAKE.title)) == ("alive", "certain")
    assert verdict(pdf(REPORT, title="Microsoft Word - doc1.doc")) == ("alive", "certain")
    listed = (*(f"{number}. A line of an inventory" for number in range(20)), LAKE.title)
    assert verdict(pdf(listed)) == ("alive", "probable")


def test_another_work_is_told_where_nothing_of_the_citation_stands_in_it() -> None:
    assert verdict(pdf(RESULTS, title="Interim Results 2019")) == ("drifted", "probable")
    assert verdict(pdf(RESULTS)) == ("drifted", "probable")


def test_what_was_read_off_pictures_confirms_and_never_denies() -> None:
    assert verdict(scan(REPORT)) == ("alive", "certain")
    assert verdict(scan(RESULTS))[0] == "alive"


def test_a_file_that_says_that_the_work_is_gone() -> None:
    told = ("Document not found", *RESULTS[3:], *RESULTS[3:])
    assert verdict(pdf(told, title="Document not found")) == ("lost", "probable")


FRENCH = (
    "La glace du lac de Vessel et les hivers de la montagne",
    "Les trous ont été percés chaque vendredi dans la glace, avec les outils du laboratoire.".replace(
        "é", "e"
    ),
    "Les tables donnent les mesures de chaque station pour les hivers de la serie.",
    "Dans le nord, les riverains ont aide les gens du laboratoire avec des traineaux.",
    "Les pluies de la fin de la saison ont emporte une station, remplacee en mars.",
)
STAMP = (
    "This content downloaded from 10.0.0.1 on Tue, and all use of it is subject to the terms of the archive."
)


@pytest.mark.parametrize(
    ("pages", "cited"),
    [
        pytest.param((FRENCH,), LAKE, id="translation"),
        pytest.param(((*RESULTS, "The ice on the lake, by Quillam"),), LAKE, id="author named"),
        pytest.param((RESULTS, (*RESULTS[:2], "First printed in 1973 by the town")), LAKE, id="year named"),
        pytest.param(((*RESULTS, "the thickness of the vessel"),), LAKE, id="words of the title"),
        pytest.param((RESULTS, ()), LAKE, id="cover before a scan"),
        pytest.param(((*RESULTS, STAMP), (STAMP,), (STAMP,)), LAKE, id="scan with a stamp"),
        pytest.param(
            tuple((f"{number} {line}" for line in RESULTS) for number in range(45)), LAKE, id="whole issue"
        ),
        pytest.param((RESULTS[:3],), LAKE, id="hardly a text"),
        pytest.param(
            (("1lI rn vv tlie", "Tlie ofthe rnay ~~ 0O8B lI1 " * 12),), LAKE, id="rubbish of a scan"
        ),
        pytest.param(
            (("lce Thickncss on tbe Iake of Vesse1, Wintors 1962 to l97l", *RESULTS[2:], *RESULTS[2:]),),
            LAKE,
            id="title that was misread",
        ),
        pytest.param((RESULTS,), replace(LAKE, author=""), id="no author cited"),
        pytest.param((RESULTS,), replace(LAKE, title="Annual Report 2013"), id="title of few words"),
        pytest.param((RESULTS,), replace(LAKE, title="湖冰厚度的长期观测报告"), id="title in another script"),
        pytest.param(
            (RESULTS,), replace(LAKE, title="Eisdicken, Winter, Messreihen"), id="title in another tongue"
        ),
    ],
)
def test_in_doubt_a_file_accuses_nobody(pages: tuple[Sequence[str], ...], cited: Cited) -> None:
    body = pdf(*(tuple(lines) for lines in pages))
    assert verdict(body, cited)[0] == "alive"


@pytest.mark.parametrize(
    "body", [PDF, pdf(REPORT)[:300], b"%PDF-1.4 " + bytes(range(256)) * 20, pdf(()), pdf(("", " "))]
)
def test_what_is_damaged_or_empty_stays_unread(body: bytes) -> None:
    assert read_pdf(body) is None
    assert page_of(answer(body)).unread == "the content of pdf is not read"


def test_a_file_that_did_not_come_whole_is_not_read() -> None:
    assert page_of(replace(answer(pdf(REPORT)), truncated=True)).unread
    assert page_of(replace(answer(pdf(REPORT)), status=404)).unread


def test_a_file_that_takes_too_long_ends_the_process_and_not_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_files, "_PATIENCE", 0.0)
    begun = time.monotonic()
    assert [read_pdf(pdf(REPORT)) for _ in range(2)] == [None, None]
    assert time.monotonic() - begun < 5
    monkeypatch.setattr(pdf_files, "_PATIENCE", 30.0)
    assert read_pdf(pdf(REPORT)) is not None


def test_after_some_crashes_no_more_files_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: object, body: bytes) -> bytes:
        raise BrokenPipeError

    with monkeypatch.context() as patch:
        patch.setattr(pdf_files._Reader, "_exchange", broken)
        assert {read_pdf(pdf(REPORT)) for _ in range(5)} == {None}
    assert read_pdf(pdf(REPORT)) is None


def test_without_the_library_files_are_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_files, "_is_installed", lambda: False)
    assert isinstance(page_of(answer(pdf(REPORT))), Page)
    assert page_of(answer(pdf(REPORT))).unread == "the content of pdf is not read"


def test_the_library_is_not_loaded_by_the_program_itself() -> None:
    code = "import sys, verifier.web.links, verifier.auditing; sys.exit('pypdfium2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
