"""Reports: one renderer a format, all from the same `verifier.model.Audit`.

A renderer is a function from an audit to a text; it decides nothing, asks nothing and leaves nothing out
that was not done. A new format is a module with such a function and one line in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from verifier.files import write_atomically
from verifier.model import Audit
from verifier.reporting.audit_json import UnreadableReport, json_pieces, json_schema, load_audit, render_json
from verifier.reporting.badge import render_badge
from verifier.reporting.credentials import without_credentials
from verifier.reporting.csv_table import render_csv
from verifier.reporting.escape import well_formed
from verifier.reporting.github import render_github
from verifier.reporting.html_page import html_pieces, render_html
from verifier.reporting.junit import render_junit
from verifier.reporting.markdown import render_markdown
from verifier.reporting.rooted import from_root
from verifier.reporting.sarif import render_sarif
from verifier.reporting.terminal import render_terminal

__all__ = [
    "FORMATS",
    "Format",
    "UnknownFormat",
    "UnreadableReport",
    "json_schema",
    "load_audit",
    "render",
    "write_reports",
]


class UnknownFormat(ValueError):
    """A format that is not in `FORMATS`, with one sentence that names those that are."""


@dataclass(frozen=True, slots=True)
class Format:
    """A form that a report can have.

    ``file`` is its name in the folder of reports, None for what belongs on a terminal only. ``pieces`` gives
    the same text bit by bit. ``rooted`` is a form whose readers look for files from the root of the
    repository, wherever in it the audit ran.
    """

    name: str
    file: str | None
    renderer: Callable[[Audit], str]
    summary: str
    pieces: Callable[[Audit], Iterable[str]] | None = None
    rooted: bool = False


FORMATS: Final[Mapping[str, Format]] = {
    form.name: form
    for form in (
        Format("terminal", None, render_terminal, "a summary and a table of findings for a terminal"),
        Format(
            "html", "audit.html", render_html, "one self-contained page with filter and search", html_pieces
        ),
        Format("markdown", "audit.md", render_markdown, "tables for a pull request, a wiki or a mail"),
        Format(
            "json", "audit.json", render_json, "everything, for machines (see `verifier schema`)", json_pieces
        ),
        Format(
            "sarif", "audit.sarif", render_sarif, "SARIF 2.1.0 for code scanning and editors", rooted=True
        ),
        Format("junit", "junit.xml", render_junit, "JUnit XML for continuous integration"),
        Format("csv", "audit.csv", render_csv, "a row a finding, for spreadsheets"),
        Format(
            "github",
            None,
            render_github,
            "annotations, as workflow commands of GitHub Actions",
            rooted=True,
        ),
        Format("badge", "badge.json", render_badge, "a badge, as shields.io's endpoint reads it"),
    )
}
"""Every format by name, in the order in which help and documentation list them."""


def render(
    audit: Audit,
    format: str,  # noqa: A002
    *,
    color: bool = False,
    width: int = 100,
    folder_in_repository: str = "",
) -> str:
    """The audit in one format of `FORMATS`, as a text that can be written as UTF-8.

    ``color`` and ``width`` (columns) matter to ``terminal`` only; without ``color`` it holds no escapes.
    ``folder_in_repository`` is where the audit ran, from the root of the repository.

    Raises:
        UnknownFormat: there is no such format.
    """
    form = _form(format)
    audit = _placed(without_credentials(audit), form, folder_in_repository)
    if form.name == "terminal":
        return well_formed(render_terminal(audit, color=color, width=width))
    return well_formed(form.renderer(audit))


def write_reports(
    audit: Audit, folder: Path, formats: Sequence[str], *, folder_in_repository: str = ""
) -> tuple[Path, ...]:
    """Write the audit into a folder, a file a format, each replaced in one step.

    Everything is rendered before anything is written. Formats without a file (``terminal``, ``github``) are
    passed over: they are for standard output. ``folder_in_repository`` is as in `render`. Returns the paths
    written, in the order of ``formats``.

    Raises:
        UnknownFormat: there is no such format; nothing is written.
        UnwritableFile: the folder or disk refuses a file; those written before it are whole.
    """
    rendered: dict[Path, bytearray] = {}
    audit = without_credentials(audit)
    for name in formats:
        file = _form(name).file
        if file is not None:
            rendered[folder / file] = _encoded(_form(name), _placed(audit, _form(name), folder_in_repository))
    for path, data in rendered.items():
        write_atomically(path, data)
    return tuple(rendered)


def _placed(audit: Audit, form: Format, folder: str) -> Audit:
    return from_root(audit, folder) if form.rooted else audit


def _encoded(form: Format, audit: Audit) -> bytearray:
    """A report as UTF-8: as text, one sign beyond Latin in it would make it twice as long."""
    data = bytearray()
    for piece in (form.renderer(audit),) if form.pieces is None else form.pieces(audit):
        data += well_formed(piece).encode()
    return data


def _form(name: str) -> Format:
    try:
        return FORMATS[name]
    except KeyError:
        raise UnknownFormat(f"no format is called {name!r}; there are {', '.join(FORMATS)}") from None
