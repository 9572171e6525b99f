"""Editors, translators and bodies that a tagger takes with other names, for a journal or for a title."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation


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
            "Knopf, A., and Warlich, R. Distinct degree factorizations. Trans. Amer. Math. Soc. 347, (1995), "
            "2235-2243.",
            "author=Knopf, A. and Warlich, R.|journaltitle=Trans. Amer. Math. Soc|volume=347|date=1995",
        ),
    ],
)
def test_who_did_what_is_told_apart(text: str, described: str) -> None:
    assert_described(parse_citation(text), described)
