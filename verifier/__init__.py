"""Read a paper's notes, make a clean bibliography, and say with evidence which sources can be trusted.

``from verifier import extract, audit`` gives the two jobs as functions; see docs/api.md.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from verifier.version import __version__

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from os import PathLike

    from verifier.auditing import AuditRun
    from verifier.extraction import Extraction
    from verifier.progress import Progress
    from verifier.settings import Settings

__all__ = ["__version__", "audit", "extract"]

# The jobs are imported when they are called: ``import verifier`` alone stays as quick as it can be.


def extract(papers: Iterable[str | PathLike[str]], *, progress: Progress | None = None) -> Extraction:
    """Read the notes and reference lists of papers into works; see `verifier.extraction.extract_papers`."""
    from verifier.extraction import extract_papers  # noqa: PLC0415
    from verifier.progress import SILENT  # noqa: PLC0415

    return extract_papers([Path(paper) for paper in papers], progress=progress or SILENT)


def audit(
    targets: Iterable[str | PathLike[str]],
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    now: dt.datetime | None = None,
    online: bool = False,
) -> AuditRun:
    """Audit papers and ``.bib`` files; see `verifier.auditing.run_audit`.

    Args:
        targets: the files.
        settings: what to leave out, and how to ask the network; the defaults when None.
        progress: hears how far the run is.
        now: the time that the audit bears; the present when None.
        online: whether the network is asked, or the archive that the settings replay. Answers are kept below
            the output folder of the settings unless they say otherwise; nothing is remembered between runs.
    """
    from verifier.auditing import run_audit  # noqa: PLC0415
    from verifier.progress import SILENT  # noqa: PLC0415
    from verifier.settings import Settings  # noqa: PLC0415

    paths = [Path(target) for target in targets]
    settings = settings or Settings()
    if not online:
        return run_audit(paths, settings=settings, progress=progress or SILENT, now=now)
    from verifier.asking.line import open_line  # noqa: PLC0415

    with open_line(settings) as line:
        return run_audit(paths, settings=settings, progress=progress or SILENT, now=now, line=line)
