"""Keys in the commands that a paper defines for itself: rewritten where they cite, else told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.bibliography import Library, edit, parse_library
from verifier.deduping.own_commands import own_commands
from verifier.deduping.recited import left_standing, recited

KEYS = {"old": "new"}


def paper_of(text: str) -> Library:
    return replace(parse_library("", "p.tex"), text=text)


def rewritten(text: str, *others: str) -> str:
    paper = paper_of(text)
    return edit(paper, recited(Path("p.tex"), paper, KEYS, own_commands((*others, text))))


def standing(text: str) -> list[tuple[str, int]]:
    paper = paper_of(text)
    edits = recited(Path("p.tex"), paper, KEYS, own_commands((text,)))
    return list(left_standing(paper, KEYS, edits))


@pytest.mark.parametrize(
    ("definition", "before", "after"),
    [
        (r"\newcommand{\see}[1]{(see \citealp{#1})}", r"\see{old}", r"\see{new}"),
        (r"\newcommand\see[1]{(see \citealp{#1})}", r"\see {a, old}", r"\see {a, new}"),
        (r"\renewcommand*{\see}[2][1]{\citep[#1]{#2}}", r"\see[3]{old} \see{old}", r"\see[3]{new} \see{new}"),
        (r"\newcommand{\mycite}[2]{\citep[#1]{#2}}", r"\mycite{old}{old}", r"\mycite{old}{new}"),
        (r"\def\see#1#2{#2 \citealp{#1}}", r"\see{old}{old}", r"\see{new}{old}"),
        (r"\NewDocumentCommand{\see}{s o m}{\citep[#2]{#3}}", r"\see*[4]{old} \see{old}",
         r"\see*[4]{new} \see{new}"),
        (r"\let\see\citet", r"\see[4]{old}", r"\see[4]{new}"),
        (r"\newcommand{\see}{see \citep}", r"\see[4]{old}", r"\see[4]{new}"),
        (r"\DeclareCiteCommand{\see}{\usebibmacro{x}}{}{}{}", r"\see[4]{old}", r"\see[4]{new}"),
        (r"\newcommand{\a}[1]{\cite{#1}}\newcommand{\see}[1]{\a{#1}}", r"\see{old}", r"\see{new}"),
        (r"\newcommand{\both}[2]{\cite{#1,#2}}", r"\both{old}{c}", r"\both{new}{c}"),
    ],
)  # fmt: skip
def test_commands_of_the_paper_cite(definition: str, before: str, after: str) -> None:
    assert rewritten(f"{definition}\n{before}") == f"{definition}\n{after}"
    assert rewritten(before, definition) == after


@pytest.mark.parametrize(
    "text",
    [
        r"\newcommand{\see}[1]{see \emph{#1}} \see{old}",
        r"% \newcommand{\see}[1]{\cite{#1}}" + "\n" + r"\see{old}",
        r"\newcommand{\see}[1]{\cite{#1}} \verb|\see{old}|",
    ],
)
def test_what_does_not_cite_stays(text: str) -> None:
    assert rewritten(text) == text


def test_keys_in_unknown_commands_are_told_with_their_lines() -> None:
    text = "\\cite{old}\n\\seenote{old}\n\\others[4]{a, old}\n"
    assert standing(text) == [("old", 2), ("old", 3)]


@pytest.mark.parametrize(
    "text",
    [
        r"\label{old} \ref{old} \autoref{old}",
        "% \\seenote{old}\n",
        r"\verb|\seenote{old}|",
        r"\emph{an old river}",
        r"old and {older}",
        r"\cite{new, old}",
    ],
)
def test_what_is_no_key_is_not_told(text: str) -> None:
    assert standing(text) == []


@given(st.text(alphabet="\\newcomadfslt{}[]#12 %old,\n", max_size=80))
def test_any_text_is_read(text: str) -> None:
    rewritten(text)
    standing(text)
