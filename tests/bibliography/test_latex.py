"""LaTeX values mean Unicode text, and Unicode text is written as LaTeX that means it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.bibliography.latex import clean, decode, decode_verbatim, encode, encode_names, encode_verbatim


@pytest.mark.parametrize(
    ("latex", "meaning"),
    [
        (r"G{\"o}del, \'e \`{a} \^{\i} \c{c} \v s \H{o} \k{a} \.z \=u \r a", "Gödel, é à î ç š ő ą ż ū å"),
        (r"{\O}stergaard, \o stergaard, Stra{\ss}e, {\L}\'od\'z", "Østergaard, østergaard, Straße, Łódź"),
        (r"Q \& A: 50\% of \#1 \$5 a\_b", "Q & A: 50% of #1 $5 a_b"),
        (r"\textit{War} and \emph{{P}eace} {\bf bold}", "War and Peace bold"),
        ("{NATO} and the {M}ongols", "NATO and the Mongols"),
        ("1990--1995 --- a ``quoted'' word", "1990–1995 — a “quoted” word"),
        ("Vol.~5,\n   no.~3", "Vol. 5, no. 3"),
        (r"see \url{http://x.example/a\_b%20c}", "see http://x.example/a_b%20c"),
        (r"\href{http://x.example}{The Title}", "The Title"),
        (r"On $x^2 + \alpha$ and more", r"On $x^2 + \alpha$ and more"),
        (r"\enquote{a \emph{b}} c", "“a b” c"),
        (r"\textquoteright s \textendash{} \copyright{} \S 5", "’s – © §5"),
        (r"C:\temp\file", r"C:\temp\file"),
        (r"\unknown{kept} words", "kept words"),
        ("costs $5", "costs $5"),
        (r"a trailing \ ", "a trailing"),
        ("\\", "\\"),
    ],
)
def test_latex_is_read_as_what_it_prints(latex: str, meaning: str) -> None:
    assert decode(latex) == meaning


@pytest.mark.parametrize(
    ("latex", "meaning"),
    [
        ("{Ministry of Water and Light} and Li, Wei", "{Ministry of Water and Light} and Li, Wei"),
        (r"{\'E}tienne, M{\"u}ller and {Soci{\'e}t{\'e}}", "Étienne, Müller and {Société}"),
        ("Smith--Jones, A.", "Smith--Jones, A."),
        (r"Kaup{\v{s}}, J.~R.", "Kaupš, J. R."),
    ],
)
def test_names_keep_the_braces_that_group(latex: str, meaning: str) -> None:
    assert decode(latex, names=True) == meaning


@pytest.mark.parametrize(
    ("latex", "meaning"),
    [
        (r"http://x.example/a\_b\%20\#c\&d", "http://x.example/a_b%20#c&d"),
        (r"10.1000/a{\_}b", "10.1000/a_b"),
        (r"{http://x.example/{\_}y}", "http://x.example/_y"),
        (r"\url{http://x.example/~anna}", "http://x.example/~anna"),
        (r"http://x.example/\~{}anna/$\sim$b", "http://x.example/~anna/~b"),
        ("http://x.example/a--b", "http://x.example/a--b"),
    ],
)
def test_addresses_are_only_unescaped(latex: str, meaning: str) -> None:
    assert decode_verbatim(latex) == meaning


@given(st.text())
def test_any_text_that_is_written_is_read_back(text: str) -> None:
    assert decode(encode(text)) == clean(text)


@given(st.text(st.sampled_from("\\{}$~^&%#_-`'\"aé ")))
def test_texts_of_special_characters_alone_are_read_back(text: str) -> None:
    assert decode(encode(text)) == clean(text)
    assert decode(encode_names(text), names=True).count("a") == text.count("a")


@given(st.text(), st.booleans())
def test_no_value_makes_the_reader_fail(text: str, names: bool) -> None:
    assert isinstance(decode(text, names=names), str)
    assert isinstance(decode_verbatim(text), str)


@given(st.text(st.sampled_from("{}\\ab")))
def test_nothing_that_is_written_has_unbalanced_braces(text: str) -> None:
    for written in (encode(text), encode_names(text), encode_verbatim(text)):
        depth = 0
        for char in written:
            depth += (char == "{") - (char == "}")
            assert depth >= 0
        assert depth == 0


def test_control_characters_and_lone_surrogates_are_cleaned_away() -> None:
    assert clean(" a\x00b\n\tc\ud800 d\u2028") == "ab c d"
