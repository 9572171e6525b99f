"""What is set apart in a value goes between LaTeX, CSL's rich text and Unicode, and nothing raises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.bibliography import latex
from verifier.bibliography.markup import (
    as_csl,
    as_latex,
    as_letters,
    as_unicode,
    has_mathematics,
    is_marked,
    marked_csl,
    marked_latex,
    marked_value,
)

VALUES = {
    "{H$_2$O}": ("H<sub>2</sub>O", "H₂O"),
    r"$\delta^{18}$O": ("δ<sup>18</sup>O", "δ¹⁸O"),
    r"\textsuperscript{13}C": ("<sup>13</sup>C", "¹³C"),
    r"\textit{Salmo salar} in lakes": ("<i>Salmo salar</i> in lakes", "Salmo salar in lakes"),
    r"{\em Salmo \textbf{salar}} in lakes": ("<i>Salmo <b>salar</b></i> in lakes", "Salmo salar in lakes"),
    r"\textsc{nasa}": ('<span style="font-variant:small-caps;">nasa</span>', "nasa"),
    r"$\mathrm{NO_3^-}$": ("NO<sub>3</sub><sup>−</sup>", "NO₃⁻"),
    r"$25^\circ$C, $n = 3$": ("25°C, <i>n</i> = 3", "25°C, n = 3"),
    r"CO$_{2\mathrm{eq}}$": ("CO<sub>2eq</sub>", "CO2eq"),
    r"\ensuremath{\alpha}-waves": ("α-waves", "α-waves"),
    r"\$5 and \$6": ("$5 and $6", "$5 and $6"),
    r"$\frac{a}{b}$": (r"$\frac{a}{b}$", r"$\frac{a}{b}$"),
}


@pytest.mark.parametrize("source", VALUES)
def test_latex_becomes_rich_text_and_unicode(source: str) -> None:
    rich, letters = VALUES[source]
    marked = marked_latex(source)
    assert (as_csl(marked), as_unicode(marked)[0]) == (rich, letters)


@pytest.mark.parametrize("source", VALUES)
def test_rich_text_becomes_latex_that_means_the_same(source: str) -> None:
    marked = marked_csl(VALUES[source][0])
    assert marked_latex(as_latex(marked)) == marked


def test_what_unicode_has_no_signs_for_is_said() -> None:
    assert as_unicode(marked_csl("<i>x</i><sup>er</sup> H<sub>2</sub>O")) == (
        "xer H₂O",
        ("italics", "raised letters"),
    )


def test_mathematics_that_is_no_row_of_signs_stays_in_latex() -> None:
    marked = marked_latex(r"On $\sqrt{x}$")
    assert has_mathematics(marked)
    assert as_latex(marked) == r"On $\sqrt{x}$"


@pytest.mark.parametrize("value", ["from $5 to $6", "$", "$$", "a $ b $ c", "$5", "US$ 5^2 and $6"])
def test_prices_are_no_mathematics(value: str) -> None:
    assert marked_value(value) == value


@pytest.mark.parametrize(
    ("rich", "letters"),
    [
        ("<i>a", "a"),
        ("a</i>b", "ab"),
        ("<i>a <b>b</i> c", "a b c"),
        ('<span class="nocase">NASA</span>', "NASA"),
        ("a &amp; b &lt;i&gt;", "a & b <i>"),
        ("1 < 2 > 0", "1 < 2 > 0"),
        ("<script>x</script>", "<script>x</script>"),
    ],
)
def test_any_tags_are_read(rich: str, letters: str) -> None:
    assert as_letters(marked_csl(rich)) == letters


PIECES = [*r"ab{}$\^_~ <>/i-2&;", "\uf8a0", "\uf8a3", r"\textit{", "<i>", "</i>", r"\it ", r"\delta"]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_text_is_read_and_its_letters_are_those_of_the_value(text: str) -> None:
    marked = marked_latex(text)
    if "$" not in text and "\uf8a0" not in text and "\uf8a3" not in text:
        assert latex.fold_space(as_letters(marked)) == latex.decode(text)
    assert not is_marked(as_letters(marked_csl(text)))
    assert latex.is_balanced(as_latex(marked_csl(text)))
