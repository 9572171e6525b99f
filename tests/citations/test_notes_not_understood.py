"""Notes in which no citation was read: those that say words of one are told from those that cite nothing."""

from __future__ import annotations

import pytest

from verifier.citations.unread import kind_without_citations
from verifier.model import NoteKind, Span, StyledText


@pytest.mark.parametrize(
    "text",
    [
        "WRO Q/SO/5 Michaelmas 1703; WRO, Q/SR/112/14.",
        "27 Hen. VIII c. 12; 5 & 6 Edw. VI, c. 7.",
        "An Act for the better Securing the Duties upon Salt, 9 Geo. II, c. 12 (1736).",
        "LAN, Abt. 7, Nr. 114–120.",
        "BnF, ms. fr. 17398.",
        "Salzordnung, § 12.",
        "https://salt.example/rolls",
        "РГАДА. Ф. 141. Оп. 2. Д. 87. Л. 5.",
        "“Salt and Sea” (Kiel: Hansa, 1999).",
        "The roll for that year, fol. 12v, though it is torn; see also above, n. 3.",
    ],
)
def test_words_of_a_citation_are_seen(text: str) -> None:
    assert kind_without_citations(StyledText(text)) is NoteKind.UNREAD


def test_a_title_in_italics_with_a_year_is_seen() -> None:
    text = "Holm, Salt and Sea (1999)."

    assert kind_without_citations(StyledText(text, (Span(6, 18),))) is NoteKind.UNREAD
    assert kind_without_citations(StyledText(text)) is NoteKind.EXPLANATORY


@pytest.mark.parametrize(
    "text",
    [
        "Art. 14 Abs. 3 S. 2 GG hilft hier nicht weiter.",
        "Zu § 242 BGB vgl. unten V. 3.",
        "Anders § 4 Abs. 1 Satz 2 des Gesetzes, der aber nie angewandt wurde.",
        "I owe this to Anna Holm, 12 May 2012.",
        "The author thanks the Wool Trust.",
        "Cf. above, pp. 3–4.",
        "See the discussion below, p. 12, and above, n. 3.",
        "Siehe oben, Anm. 5.",
        "Vgl. unten S. 44–46.",
        "Voir ci-dessus, note 12.",
        "See p. 12 above.",
        "The price was 3 shillings in 1702.",
        "This was so c. 1700.",
        "“Salt is dear,” they said (as it was in 1712).",
        "The USA/UK border of 1812.",
        "Emphasis added.",
        "",
    ],
)
def test_remarks_and_pointers_within_the_paper_cite_nothing(text: str) -> None:
    assert kind_without_citations(StyledText(text)) is NoteKind.EXPLANATORY
