"""From what was gathered to findings: one visible table of checks, one of rules.

To add a rule: write it in the module of its family (or one of its own), list the module's ``RULES`` and
its check here, add its test, and run ``python tools/rule_pages.py``.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifier.checks import (
    address_dates,
    addresses,
    archive,
    dates,
    duplicates,
    encoding,
    entries,
    identifiers,
    keys,
    links,
    names,
    neighbours,
    notes,
    printing,
    readings,
    references,
    support,
    unknown_names,
    values,
)
from verifier.checks.anchoring import anchored
from verifier.checks.interface import Check, Dossier
from verifier.checks.pages import rule_page
from verifier.model import Finding, Rule

__all__ = ["CHECKS", "RULES", "Dossier", "UnknownRule", "rule_page", "run_checks", "wanted_codes"]

CHECKS: tuple[Check, ...] = (
    notes.check_notes,
    readings.check_readings,
    entries.check_entries,
    keys.check_keys,
    unknown_names.check_unknown_names,
    dates.check_dates,
    values.check_values,
    printing.check_printing,
    names.check_names,
    encoding.check_encoding,
    identifiers.check_identifiers,
    addresses.check_addresses,
    neighbours.check_neighbours,
    address_dates.check_address_dates,
    links.check_links,
    references.check_references,
    support.check_support,
    duplicates.check_duplicates,
    archive.check_copies,
    archive.check_replayed,
)
"""Every check that is run, in no order that matters: the findings are sorted."""

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *notes.RULES,
            *readings.RULES,
            *entries.RULES,
            *keys.RULES,
            *unknown_names.RULES,
            *dates.RULES,
            *values.RULES,
            *names.RULES,
            *encoding.RULES,
            *identifiers.RULES,
            *addresses.RULES,
            *neighbours.RULES,
            *address_dates.RULES,
            *links.RULES,
            *references.RULES,
            *support.RULES,
            *duplicates.RULES,
            *archive.RULES,
        ),
        key=lambda rule: ("EBIRLSDAC".index(rule.code[0]), rule.code),
    )
)
"""Every rule there is, by family and number; those that only an audit online can raise included."""


class UnknownRule(ValueError):
    """A code that was selected or ignored, but that no rule has; the message says which."""


def run_checks(
    dossier: Dossier, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """Every finding of the dossier, sorted by file, line and code.

    ``select`` and ``ignore`` are as for `wanted_codes`.

    Raises:
        UnknownRule: a code, beginning or name fits no rule.
    """
    wanted = wanted_codes(select, ignore)
    findings = [finding for check in CHECKS for finding in check(dossier) if finding.code in wanted]
    return anchored(sorted(findings, key=_order), dossier.libraries)


def wanted_codes(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> frozenset[str]:
    """The codes that are selected and not ignored.

    ``select`` and ``ignore`` hold codes (``L007``), beginnings of codes (``L``) or names (``url-malformed``).
    Nothing selected means all; what is ignored is left out of what is selected.

    Raises:
        UnknownRule: a code, beginning or name fits no rule.
    """
    return frozenset((_codes(select) or {rule.code for rule in RULES}) - _codes(ignore))


def _codes(given: Sequence[str]) -> set[str]:
    codes: set[str] = set()
    for text in given:
        matching = {
            rule.code
            for rule in RULES
            if rule.code.startswith(text.strip().upper()) or rule.name == text.strip()
        }
        if not matching or not text.strip():
            raise UnknownRule(
                f"{text!r} is no finding code; see docs/rules.md or `verifier explain` for the list"
            )
        codes |= matching
    return codes


def _order(finding: Finding) -> tuple[str, int, str, int, str, str]:
    place = finding.location
    return (
        place.file if place else "",
        place.line if place else 0,
        finding.code,
        place.column if place else 0,
        finding.work or "",
        finding.message,
    )
