"""Documents of a day that were printed in an edition later, as diplomatic historians cite them."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (
            "Telegram, Kernan to Byrd, February 22, 1946, *Foreign Relations of the Union*, 1946, vol. VI,"
            " The"
            " East; The North (Riverton, DC: Heron, 1969), 696–709.",
            "author=Kernan|title=Telegram, Kernan to Byrd|booktitle=Foreign Relations of the Union,"
            " 1946|volume=VI"
            "|booktitleaddon=The East; The North|location=Riverton, DC|publisher=Heron|date=1969"
            "|origdate=1946-02-22|pages=696-709|at=696-709",
        ),
        (
            "“Memorandum of Conversation,” May 3, 1962, *FRUS*, 1961–1963, vol. 5, The North, ed. Carl Dorn"
            " (Riverton, DC: Heron, 1998), 412.",
            "title=Memorandum of Conversation|booktitle=FRUS, 1961–1963|volume=5|editor=Dorn, Carl|date=1998"
            "|origdate=1962-05-03|at=412",
        ),
        (
            "Memorandum of Conversation, Riverton, February 21, 1972, *FRUS*, 1969–1976, vol. XVII, doc."
            " 194.",
            "title=Memorandum of Conversation, Riverton|booktitle=FRUS, 1969–1976|volume=XVII|date=1972-02-21"
            "|note=|at=194",
        ),
        (
            "Schreiben Dorns an Lund, 3. Mai 1955, in: *Akten zur Flusspolitik*, Bd. 2, München 1990, Dok."
            " 14,"
            " S. 33.",
            "title=Schreiben Dorns an Lund|booktitle=Akten zur"
            " Flusspolitik|volume=2|location=München|date=1990"
            "|origdate=1955-05-03|note=Dok. 14|at=33",
        ),
        (
            "Vermerk des Auswärtigen Amts vom 4. Juni 1955, in: AAPD 1955, Dok. 12, S. 44.",
            "author=|editor=|title=Vermerk des Auswärtigen Amts|booktitle=AAPD 1955|note=Dok."
            " 12|date=1955-06-04|at=44",
        ),
        (
            "Gespräch Dorn – Lund, 15. Juli 1990, in: Dokumente zur Flusspolitik, München 1998, S."
            " 1340-1348.",
            "author=|title=Gespräch Dorn – Lund|booktitle=Dokumente zur"
            " Flusspolitik|location=München|date=1998"
            "|origdate=1990-07-15|pages=1340-1348",
        ),
        (
            "Brief von Carl Dorn an Anna Berg vom 3. Mai 1862, abgedruckt in: Lund (Hrsg.), *Briefe*, Leipzig"
            " 1901, S. 14.",
            "title=Brief von Carl Dorn an Anna Berg|booktitle=Briefe|editor=Lund|location=Leipzig|date=1901"
            "|origdate=1862-05-03|at=14",
        ),
        (
            "Lettre de Vergnes à Montmort, 3 mai 1778, dans *Correspondance*, éd. C. Lund, Paris, Héron,"
            " 1901,"
            " p. 14.",
            "title=Lettre de Vergnes à Montmort|booktitle=Correspondance|editor=Lund, C.|publisher=Héron"
            "|date=1901|origdate=1778-05-03|at=14",
        ),
        (
            "Телеграмма В. М. Мельникова, 3 мая 1945 г. // Документы внешней политики. Т. 12. М., 1979. С."
            " 44.",
            "author=|title=Телеграмма В. М. Мельникова, 3 мая 1945 г.|booktitle=Документы внешней политики"
            "|volume=12|location=М.|date=1979|at=44",
        ),
    ],
)
def test_the_document_is_the_work_and_the_edition_holds_it(text: str, described: str) -> None:
    citation = parse_citation(text)
    assert_described(citation, described)
    for span in citation.spans:
        assert 0 <= span.start < span.end <= len(text)
    title = next(span for span in citation.spans if span.field == "title")
    assert text[title.start : title.end] == citation.fields["title"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Anna Berg, “Letter to the Editor,” *Heron Times*, May 3, 1990, p. 4.", "Letter to the Editor"),
        ("Letters to a Friend, ed. Anna Berg (Riga: Heron, 1990), 12.", "Letters to a Friend"),
        ("Record of Rivers, *Nature* 12 (1990): 44.", "Record of Rivers"),
        ("Carl Dorn, Protokoll einer Reise, Berlin 1990, S. 12.", "Protokoll einer Reise"),
    ],
)
def test_no_document_is_seen_where_no_day_of_one_stands_in_front_of_an_edition(text: str, title: str) -> None:
    citation = parse_citation(text)
    assert citation.fields["title"] == title
    assert "origdate" not in citation.fields


def test_a_letter_in_an_archive_stays_there() -> None:
    citation = parse_citation("Dorn to Berg, 3 May 1955, Box 4, Berg Papers, Riverton Library.")
    assert citation.type == "unpublished"
    assert citation.fields["date"] == "1955-05-03"
