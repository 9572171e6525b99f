"""The baseline: findings that are known, so that a run fails only on what is new.

A JSON file that lives in a repository: in a stable order, one finding a block, with the words that a person
needs to review a change of it. Only the fingerprints are read back.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from verifier.files import MAX_INPUT_BYTES, UnreadableFile, read_source, write_atomically
from verifier.findings import as_earlier, earlier_fingerprints, fingerprints
from verifier.model import Finding, Work
from verifier.state.errors import StateError

SCHEMA: Final = "verifier-baseline/2"

_EARLIER: Final = "verifier-baseline/1"
_FAMILY: Final = "verifier-baseline/"
_WAY_OUT: Final = "delete it and make it anew with --update-baseline"


def read_baseline(path: Path) -> frozenset[str]:
    """Return the fingerprints of the findings that are known.

    Raises:
        StateError: the file is missing, damaged, or of another version; the sentence says what to do.
    """
    return frozenset(row["fingerprint"] for row in baseline_rows(path))


def write_baseline(path: Path, findings: Sequence[Finding], works: Iterable[Work] = ()) -> bool:
    """Write the findings as known, in one step; return whether the file changed.

    Give all findings of the run, as `with_baseline` will be given them. Those that a person has decided are
    left out, so that they count as new when the decision ends.

    Raises:
        verifier.files.UnwritableFile: the folder or disk refuses; the file stays as it was.
    """
    # Counts and dates in a message may change from run to run; a diff of the file should not show that.
    before = _messages(path)
    rows = [
        {
            "fingerprint": print_,
            "code": finding.code,
            "work": finding.work or "",
            "file": finding.location.file if finding.location else "",
            "message": before.get(print_, finding.message),
        }
        for finding, print_ in zip(findings, fingerprints(findings, works), strict=True)
        if finding.decision is None
    ]
    rows.sort(key=lambda row: (row["file"], row["work"], row["code"], row["fingerprint"]))
    text = json.dumps({"schema": SCHEMA, "findings": rows}, indent=2, ensure_ascii=False)
    # A file name may hold bytes that are no character; the file is UTF-8 all the same.
    return write_atomically(path, (text + "\n").encode("utf-8", "backslashreplace"))


def with_baseline(
    findings: Sequence[Finding], known: Collection[str], works: Iterable[Work] = ()
) -> tuple[Finding, ...]:
    """Return the findings, each marked ``known`` when its fingerprint is in the baseline, else ``new``.

    A baseline that an earlier version has written is read as it was meant. ``works`` are those of the run.
    """
    held = tuple(works)
    today = fingerprints(findings, held)
    earlier = earlier_fingerprints(findings)
    return tuple(
        replace(finding, baseline="known" if print_ in known or before in known else "new")
        for finding, print_, before in zip(findings, today, earlier, strict=True)
    )


def _messages(path: Path) -> Mapping[str, str]:
    """Return what the file says now of each finding; nothing where it is missing or damaged."""
    try:
        rows = baseline_rows(path)
    except StateError:
        return {}
    return {row["fingerprint"]: row["message"] for row in rows if isinstance(row.get("message"), str)}


def baseline_rows(path: Path) -> list[dict[str, Any]]:
    """Return the findings of a baseline; what an earlier version wrote is marked by `as_earlier`.

    Raises `StateError` as `read_baseline` does.
    """
    try:
        text = read_source(path, cap=MAX_INPUT_BYTES).text.removeprefix("\ufeff")
    except UnreadableFile as fault:
        hint = "" if path.exists() else "; make it with --update-baseline"
        raise StateError(f"{fault}{hint}") from None
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as fault:
        line = getattr(fault, "lineno", 0)
        place = f"{path}:{line}" if line else str(path)
        raise StateError(f"{place}: is not a baseline: it is not valid JSON; {_WAY_OUT}") from None
    schema = content.get("schema") if isinstance(content, dict) else None
    if schema not in (SCHEMA, _EARLIER):
        if isinstance(schema, str) and schema.startswith(_FAMILY):
            raise StateError(
                f"{path}: is a baseline of another version ({schema[:60]}; this verifier reads {SCHEMA}); "
                f"update verifier, or {_WAY_OUT}"
            )
        raise StateError(
            f"{path}: is not a baseline of verifier; name another file with --baseline, or {_WAY_OUT}"
        )
    rows = content.get("findings")
    if not isinstance(rows, list):
        raise StateError(f"{path}: is not a baseline: it has no list of findings; {_WAY_OUT}")
    for number, row in enumerate(rows, 1):
        print_ = row.get("fingerprint") if isinstance(row, dict) else None
        if not isinstance(print_, str) or not print_:
            raise StateError(f"{path}: finding {number} has no fingerprint; restore it, or {_WAY_OUT}")
    if schema == _EARLIER:
        return [{**row, "fingerprint": as_earlier(row["fingerprint"])} for row in rows]
    return rows
