r"""What is printed wrongly, or not at all: bare signs of LaTeX (B001), words that styles print too (B012)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifier.bibliography.bare_signs import PRINTED, BareSigns, bare_signs
from verifier.bibliography.cleaning.interface import Text, is_name_list, printed
from verifier.bibliography.dialect import is_classic_entry
from verifier.bibliography.latex import decode
from verifier.bibliography.people import names_between_ampersands
from verifier.bibliography.printed_labels import without_label
from verifier.checks.entries import SYNTAX_ERROR
from verifier.checks.interface import Dossier, clip, find, seen
from verifier.checks.subjects import Subject
from verifier.checks.values import IMPOSSIBLE_VALUE
from verifier.model import Confidence, Finding, Fix

_LABELLED = ("pages", "volume", "edition")


def check_printing(dossier: Dossier) -> Iterator[Finding]:
    """Findings on fields that LaTeX can't print, and on those that come out with a word twice."""
    # Papers of other formats are set without LaTeX, and their programs print most of such signs.
    by_latex = not dossier.documents or any(paper.format == "latex" for paper in dossier.documents)
    for subject in dossier.subjects:
        if subject.entry is None:
            continue
        for text in printed(subject.entry).texts:
            names_apart = is_name_list(text) and names_between_ampersands(decode(text.inner))
            if text.name in PRINTED or (is_name_list(text) and not names_apart):
                found = bare_signs(text.inner)
                if found is not None:
                    yield _bare(subject, text, found, sure=by_latex)
            if text.name in _LABELLED and (finding := _labelled(subject, text)) is not None:
                yield finding


def _bare(subject: Subject, text: Text, found: BareSigns, *, sure: bool) -> Finding:
    place = subject.place(text.name)
    if found.odd:
        message = (
            f"In the {text.name} of {subject.name} stands a $ that nothing closes: LaTeX reads all behind it "
            r"as mathematics, and stops. Write \$ for the sign of a currency, or close the formula."
        )
    else:
        signs = " and ".join(f"“{sign}”" for sign in found.signs)
        message = (
            f"In the {text.name} of {subject.name} {signs} "
            f"{'stands' if len(found.signs) == 1 else 'stand'} bare, "
            + (
                "and takes away the rest of the line"
                if found.signs == "%"
                else "and LaTeX stops there with an error"
            )
            + rf". Write \{found.signs[0]}."
        )
    edits = tuple(replace(edit, file=subject.file) for edit in text.become(found.escaped))
    same = decode(found.escaped) == decode(text.inner)
    return find(
        SYNTAX_ERROR,
        Confidence.PROBABLE if sure else Confidence.POSSIBLE,
        message,
        seen(text.name, place, text.inner),
        at=place,
        work=subject.key,
        citations=subject.work.citations,
        fix=Fix(f"write “{clip(found.escaped, 100)}”", safe=same, edits=edits) if edits else None,
    )


def _labelled(subject: Subject, text: Text) -> Finding | None:
    classic = subject.entry is not None and is_classic_entry(subject.entry, in_doubt=False)
    kept = without_label(text.name, text.inner, classic=classic)
    if not kept:
        return None
    place = subject.place(text.name)
    edits = tuple(replace(edit, file=subject.file) for edit in text.become(kept))
    verb = {"pages": "begin with", "volume": "begins with"}.get(text.name, "ends in")
    return find(
        IMPOSSIBLE_VALUE,
        Confidence.PROBABLE if classic else Confidence.POSSIBLE,
        f"The {text.name} of {subject.name}, “{clip(text.inner, 60)}”, {verb} a word that styles print "
        f"themselves, so that it may come out twice. Write {kept} alone.",
        seen(text.name, place, text.inner),
        at=place,
        work=subject.key,
        citations=subject.work.citations,
        fix=Fix(f"write the {text.name} as {kept}", safe=text.name != "edition", edits=edits)
        if edits
        else None,
    )
