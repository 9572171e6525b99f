"""What stood in the targets at an earlier commit, so that an audit of a change looks at the change alone."""

from __future__ import annotations

import datetime as dt
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from verifier.auditing import run_audit
from verifier.findings import earlier_fingerprints, fingerprints
from verifier.model import Work
from verifier.settings import Settings

_PATIENCE = 60
_MAX_BYTES = 256 * 1024 * 1024


class NoSuchCommit(ValueError):
    """A commit that cannot be looked at, with one sentence that says why."""


@dataclass(frozen=True, slots=True)
class Before:
    """The works by key as they stood at a commit, and the fingerprints of the findings of then."""

    works: Mapping[str, Work]
    findings: frozenset[str]


def read_before(targets: Sequence[Path], commit: str, settings: Settings, now: dt.datetime) -> Before:
    """Audit the targets, without a network, as they stood at a commit; one that was not there then is new.

    Raises:
        NoSuchCommit: git is missing, a target stands in no repository, or there is no such commit.
    """
    with TemporaryDirectory(prefix="verifier-") as folder:
        paths: list[Path] = []
        for number, target in enumerate(targets):
            content = _content(target, commit)
            if content is not None:
                place = Path(folder) / str(number)
                place.mkdir()
                paths.append(place / target.name)
                paths[-1].write_bytes(content)
        run = run_audit(paths, settings=replace(settings, select=(), ignore=()), now=now)
    audit = run.audit
    prints = (*fingerprints(audit.findings, audit.works), *earlier_fingerprints(audit.findings))
    # The copies of the targets stand in a folder of ours, where they have their bare names.
    return Before({work.key: work for work in audit.works}, frozenset(prints))


def _content(target: Path, commit: str) -> bytes | None:
    """The bytes of a file at a commit; None when it was not there."""
    folder = target.absolute().parent
    named = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{commit}^{{commit}}")
    if named.returncode:
        inside = _git(folder, "rev-parse", "--is-inside-work-tree").returncode == 0
        where = f"has no commit {commit!r}" if inside else "stands in no git repository"
        raise NoSuchCommit(
            f"--changed-since: {target} {where}; name a commit, branch or tag of its repository"
        )
    found = f"{named.stdout.decode('ascii', 'replace').strip()}:./{target.name}"
    size = _git(folder, "cat-file", "-s", found)
    if size.returncode or int(size.stdout or 0) > _MAX_BYTES:
        return None
    return _git(folder, "cat-file", "blob", found).stdout


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        # git is wherever the user has it.
        command = ["git", "-C", str(folder), *arguments]
        return subprocess.run(command, capture_output=True, check=False, timeout=_PATIENCE)
    except FileNotFoundError:
        raise NoSuchCommit("--changed-since: git is not installed") from None
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise NoSuchCommit(f"--changed-since: git cannot be run: {fault}") from None
