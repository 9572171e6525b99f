"""Editors, translators and bodies that a tagger takes with other names, for a journal or for a title."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation, read_notes
from verifier.model import Document, Note, StyledText


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (
            "Baabar, Twentieth Century Mongolia, trans. D. Berg et al., ed. C. Kaplonski "
            "(Cambridge: White Horse Press, 1999), pp. 101–2.",
            "author=Baabar|title=Twentieth Century Mongolia|translator=Berg, D. and others"
            "|editor=Kaplonski, C.|location=Cambridge|publisher=White Horse Press|at=101-2",
        ),
        (
            "Fernand Berthier, The Mediterranean, trans. Siân Reynolds, 2 vols. (London: Collins, 1972).",
            "author=Berthier, Fernand|title=The Mediterranean|translator=Reynolds, Siân|volumes=2",
        ),
        (
            "Julian Berg, ed., Change in Mongolia: Social Relations, Health, Mobile Pastoralism, and Mining "
            "(Leiden: Brill, 2012).",
            "editor=Berg, Julian|publisher=Brill"
            "|title=Change in Mongolia: Social Relations, Health, Mobile Pastoralism, and Mining",
        ),
        (
            "Ministry of Foreign Affairs of Mongolia, Concept of Foreign Policy, Ulaanbaatar, 2011, "
            "http://mfa.example/123 (accessed 3 March 2016).",
            "author={Ministry of Foreign Affairs of Mongolia}|title=Concept of Foreign Policy"
            "|location=Ulaanbaatar|date=2011|urldate=2016-03-03",
        ),
        (
            "Histoire des steppes, publiée par J. Berg, Paris, Seuil, 1976.",
            "title=Histoire des steppes|editor=Berg, J.|location=Paris|publisher=Seuil",
        ),
        (
            "El orden de las aguas, coordinado por J. M. Montaña, Madrid, Akal, 1999.",
            "title=El orden de las aguas|editor=Montaña, J. M.|location=Madrid",
        ),
        (
            "A. Berg, De rivieren, onder redactie van P. de Vries, Leiden 2001.",
            "author=Berg, A.|title=De rivieren|editor=de Vries, P.|location=Leiden",
        ),
        (
            "Recueil des eaux, éd. par A. Bernard, Paris, 1876.",
            "title=Recueil des eaux|editor=Bernard, A.",
        ),
        ("A. Berg, The World Divided by Rivers, Oxford 2001.", "title=The World Divided by Rivers|editor="),
        ("Amt für Wasser (Hrsg.): Bericht über Mühlen, Bonn 2000.", "author={Amt für Wasser}"),
        (
            "M. BERG, I fiumi, a cura di R. NERI et alii, LVIII, Venezia 1879-1903, col. 312.",
            "author=BERG, M.|title=I fiumi|editor=NERI, R. and others|volume=LVIII",
        ),
        (
            "Knopf, A., and Warlich, R. Distinct degree factorizations. Trans. Amer. Math. Soc. 347, (1995), "
            "2235-2243.",
            "author=Knopf, A. and Warlich, R.|journaltitle=Trans. Amer. Math. Soc.|volume=347|date=1995",
        ),
    ],
)
def test_who_did_what_is_told_apart(text: str, described: str) -> None:
    assert_described(parse_citation(text), described)


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (
            "María López Ruiz, “Mongolia entre Rusia y China”, Revista de Derecho, vol. 68, 2016, pp. 1-60.",
            "author=López Ruiz, María|title=Mongolia entre Rusia y China",
        ),
        (
            "Antoine Maire, La politique de la Mongolie, thèse de doctorat en science politique, Université "
            "de Paris, 2016, p. 77.",
            "author=Maire, Antoine|title=La politique de la Mongolie|institution=Université de Paris"
            "|date=2016|at=77",
        ),
        (
            "Hans-Ulrich Berg, Deutsche Gesellschaftsgeschichte, Bd. 3: Von der „Doppelrevolution“ bis zum "
            "Krieg 1849–1914, München 1995, S. 337–340.",
            "author=Berg, Hans-Ulrich|title=Deutsche Gesellschaftsgeschichte|volume=3|location=München"
            "|date=1995",
        ),
    ],
)
def test_names_and_titles_keep_what_is_theirs(text: str, described: str) -> None:
    assert_described(parse_citation(text), described)


@pytest.mark.parametrize(
    "note",
    [
        "Müller, Jürgen: Über Grenzen. Köln: Böhlau 1998, S. 12.",
        "Weiß, Karl. Ströme. Bonn 2001, S. 5.",
    ],
)
def test_a_short_note_in_full_points_at_nothing(note: str) -> None:
    (reading,) = read_notes(Document("x.md", "markdown", (Note("1", StyledText(note), (1, 1)),)))
    (citation,) = reading.citations
    assert not citation.short_form
    assert citation.fields.keys() >= {"author", "title", "location", "date"}
