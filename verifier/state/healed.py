"""What the baseline knows and an audit no longer finds, where the audit has looked for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from verifier.findings import earlier_fingerprints, fingerprints
from verifier.model import Audit, Healed, LinkVerdict, Mode, ReferenceVerdict
from verifier.state.baseline import baseline_rows


def healed_since(audit: Audit, path: Path) -> tuple[Healed, ...]:
    """The findings of a baseline that are gone: mended, deleted, or come back to life on the network.

    What was not looked at is not healed: a file that is no input of this audit, a rule that was left out, a
    page that gives no answer today, a work that no registry could judge.

    Raises:
        StateError: as `verifier.state.read_baseline` does.
    """
    found = set(fingerprints(audit.findings, audit.works))
    found.update(earlier_fingerprints(audit.findings))
    rows = [row for row in baseline_rows(path) if row["fingerprint"] not in found]
    return tuple(_healed(audit, rows)) if rows else ()


def _healed(audit: Audit, rows: list[dict[str, str]]) -> Iterator[Healed]:
    files = {item.path for item in audit.inputs}
    offline = {rule.code: rule.offline for rule in audit.rules}
    unjudged = _unjudged(audit)
    # A pair that a third entry has joined has another fingerprint, and is there all the same.
    there = {(finding.code, finding.work or "") for finding in audit.findings}
    for row in rows:
        code, work, file = (str(row.get(name, "")) for name in ("code", "work", "file"))
        looked = offline.get(code)
        if looked is None or (file and file not in files) or (code, work) in there:
            continue
        if not looked and (audit.mode is Mode.OFFLINE or work in unjudged[code[:1] == "R"]):
            continue
        yield Healed(code, work, file, str(row.get("message", "")))


def _unjudged(audit: Audit) -> Mapping[bool, set[str]]:
    """The works of which the network said nothing: whose registries (True), and whose addresses (False)."""
    references = {
        reference.work for reference in audit.references if reference.verdict is ReferenceVerdict.UNVERIFIABLE
    }
    unseen = (LinkVerdict.SKIPPED, LinkVerdict.FAILING, LinkVerdict.BLOCKED)
    links = {key for link in audit.links if link.verdict in unseen for key in link.works}
    return {True: references, False: links}
