"""The last audit, read back from the folder of its reports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from verifier.cli.exits import ExitCode, Stop

if TYPE_CHECKING:
    from verifier.model import Audit

REPORT = "audit.json"


def last_audit(folder: Path) -> Audit | None:
    """Return the audit whose ``audit.json`` stands in the folder; None when there is none to be read."""
    path = folder / REPORT
    if not path.is_file():
        return None
    try:
        return read_report(path)
    except Stop:
        return None


def read_report(path: Path) -> Audit:
    """Read an ``audit.json``.

    Raises:
        UnreadableFile: there is no such file, or it is too large.
        Stop: it is no report of an audit of this version.
    """
    from verifier.files import read_bytes  # noqa: PLC0415 - most runs read no report
    from verifier.reporting.audit_json import UnreadableReport, load_audit  # noqa: PLC0415

    try:
        return load_audit(read_bytes(path))
    except UnreadableReport as fault:
        raise Stop(f"{path}: {fault}; make it anew with `verifier audit`", ExitCode.UNREADABLE) from None


def names_of(audit: Audit) -> Iterator[str]:
    """Yield everything that a decision may name: keys, ids of citations, addresses."""
    for work in audit.works:
        yield work.key
        yield from work.citations
        yield from (identifier.url for identifier in work.identifiers if identifier.url)
        if url := work.fields.get("url", "").strip():
            yield url
    yield from (link.url for link in audit.links)
    yield from (citation.id for citation in audit.citations)
