from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifier.bibliography import edit, parse_library
from verifier.deduping.recited import SYNTAXES, citations_in, recited

KEYS = {"old": "new", "x.y": "odd-"}


def rewritten(suffix: str, text: str) -> str:
    paper = parse_library("", f"p{suffix}")
    from dataclasses import replace

    paper = replace(paper, text=text)
    return edit(paper, recited(Path(f"p{suffix}"), paper, KEYS))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (r"\cite{old}", r"\cite{new}"),
        (r"\cite{older,old , bold}", r"\cite{older,new , bold}"),
        (r"\autocites(see)(end)[1]{old}[2]{c, old}", r"\autocites(see)(end)[1]{new}[2]{c, new}"),
        (r"\footcite[cf.][p.~5\%]{old}", r"\footcite[cf.][p.~5\%]{new}"),
        (
            r"\citeauthor*{old} \nocite{old} \Textcite {old}",
            r"\citeauthor*{new} \nocite{new} \Textcite {new}",
        ),
        (r"\citefield{old}{old}", r"\citefield{new}{old}"),
        (r"\volcite{2}[5]{old}", r"\volcite{2}[5]{new}"),
        ("\\cite{a,% old\n  old}", "\\cite{a,% old\n  new}"),
        (r"\cite{new,old} \cite{old, new, c}", r"\cite{new} \cite{new, c}"),
        (r"\cite[see {[x]}]{old}", r"\cite[see {[x]}]{new}"),
        (r"old \emph{old} \label{old} \bibitem{old}", None),
        ("% \\cite{old}\n", None),
        (r"\verb|\cite{old}| \lstinline{\cite{old}}", None),
        ("\\begin{verbatim}\n\\cite{old}\n\\end{verbatim}", None),
        ("\\iffalse \\cite{old} \\fi", None),
        (r"\\cite{old}", None),
        (r"100\% \cite{old}", r"100\% \cite{new}"),
    ],
)
def test_citations_of_latex(before: str, after: str | None) -> None:
    assert rewritten(".tex", before) == (before if after is None else after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[see @old, p. 5; -@b]", "[see @new, p. 5; -@b]"),
        ("@old says, -@old too. @old: @older", "@new says, -@new too. @new: @older"),
        ("@{old} and @x.y.", "@{new} and @{odd-}."),
        ("nocite: '@old'", "nocite: '@new'"),
        (r"\textcite{old}", r"\textcite{new}"),
        ("li@old.example `@old` ``a`@old`` \\@old", None),
        ("```\n@old\n```\n~~~ r\n@old\n~~~\n", None),
        ("<!-- @old -->", None),
        ("```\n@old\n```\n@old", "```\n@old\n```\n@new"),
    ],
)
@pytest.mark.parametrize("suffix", [".md", ".qmd", ".Rmd"])
def test_citations_of_markdown(before: str, after: str | None, suffix: str) -> None:
    assert rewritten(suffix, before) == (before if after is None else after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[cite:@old] [cite/t:see @old p. 5;@b]", "[cite:@new] [cite/t:see @new p. 5;@b]"),
        ("cite:b,old. citet:old", "cite:b,new. citet:new"),
        ("[[cite:&old;see &b]]", "[[cite:&new;see &b]]"),
        (r"\cite{old}", r"\cite{new}"),
        ("=cite:old= ~cite:old~", None),
        ("#+begin_src x\ncite:old\n#+end_src\n# cite:old\n", None),
    ],
)
def test_citations_of_org(before: str, after: str | None) -> None:
    assert rewritten(".org", before) == (before if after is None else after)


def test_code_in_a_sweave_paper_stays() -> None:
    text = "\\cite{old}\n<<a>>=\nx <- '\\cite{old}'\n@\n\\cite{old}\n"
    assert rewritten(".Rnw", text) == "\\cite{new}\n<<a>>=\nx <- '\\cite{old}'\n@\n\\cite{new}\n"


def test_citations_are_counted() -> None:
    assert citations_in(Path("p.tex"), r"\cite{a,b} \autocite{a}") == {"a": 2, "b": 1}


@settings(deadline=None)
@given(
    st.sampled_from(sorted(SYNTAXES)),
    st.lists(
        st.sampled_from(
            [
                "\\cite",
                "{old",
                "}",
                "[",
                "]",
                "@old",
                "`",
                "```\n",
                "~~~",
                "<!--",
                "%",
                "\n",
                "\\",
                ",",
                "=",
                "cite:",
            ]
        ),
        max_size=30,
    ).map("".join),
)
def test_only_keys_change_in_any_text(suffix: str, text: str) -> None:
    after = rewritten(suffix, text)
    assert after.replace("new", "old").replace(",old", "").replace("old,", "") == text.replace(
        ",old", ""
    ).replace("old,", "")
    assert rewritten(suffix, after) == after
