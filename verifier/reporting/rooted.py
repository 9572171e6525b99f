"""Files by their paths from the root of the repository, for readers that know no other folder.

An audit names files from the folder in which it ran. Code scanning and the annotations of a pull request
look for them from the root, so that what ran in ``docs`` must say ``docs/guide.md`` there.
"""

from __future__ import annotations

import posixpath
from dataclasses import replace

from verifier.model import Audit, Finding, Fix


def from_root(audit: Audit, folder: str) -> Audit:
    """The audit with its files named from the root; ``folder`` is the path in the repository of the run's."""
    if not folder:
        return audit
    named: dict[str, str] = {}

    def path(file: str) -> str:
        if file not in named:
            named[file] = _path(folder, file)
        return named[file]

    def fixed(fix: Fix | None) -> Fix | None:
        if fix is None or not fix.edits:
            return fix
        return replace(fix, edits=tuple(replace(edit, file=path(edit.file)) for edit in fix.edits))

    def found(finding: Finding) -> Finding:
        place = finding.location
        moved = replace(place, file=path(place.file)) if place else None
        return replace(finding, location=moved, fix=fixed(finding.fix))

    return replace(
        audit,
        inputs=tuple(replace(item, path=path(item.path)) for item in audit.inputs),
        findings=tuple(map(found, audit.findings)),
    )


def _path(folder: str, file: str) -> str:
    """A path from the root; one that leads out of the repository stays as it is."""
    whole = posixpath.normpath(posixpath.join(folder, file))
    return file if whole.startswith("../") else whole
