"""``audit.html``: the whole audit as one page that needs nothing but itself.

No request leaves the page: styles and script stand in it, and its Content-Security-Policy allows exactly
these two by their hashes. Without JavaScript everything is there; the script only filters and searches.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from verifier.findings.plain import plain_reason
from verifier.model import Audit, Confidence, Mode, Reference, ReferenceVerdict
from verifier.reporting import html_chart, overview
from verifier.reporting.escape import visible, web_address
from verifier.reporting.html_help import LINK_RELATION, help_html
from verifier.reporting.html_views import Views

_TEMPLATE: Final = "audit.html.j2"
_PIECES: Final = 500


def render_html(audit: Audit) -> str:
    """The audit as one HTML page; see the module for what it promises."""
    return "".join(html_pieces(audit))


def html_pieces(audit: Audit) -> Iterator[str]:
    """The page piece by piece: of thousands of works, it is longer than all else that is in memory."""
    style, script = _source("audit.css"), _source("audit.js")
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    views = Views(audit)
    references = tuple(zip(audit.references, overview.reference_words(audit), strict=True))
    template = _environment().get_template(_TEMPLATE)
    stream = template.stream(
        audit=audit,
        policy=policy,
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        subject=overview.subject(audit),
        sentence=overview.not_done_sentence(audit),
        not_done=overview.not_done(audit),
        complete=audit.mode is Mode.ONLINE and not overview.not_done(audit),
        settled=sum(map(overview.is_settled, audit.findings)),
        severities=overview.severity_counts(overview.open_findings(audit)),
        read=overview.read_sentence(audit),
        steps=overview.next_steps(audit),
        references=references,
        charts=html_chart.charts(audit),
        views=views,
        choices=_choices(views, references),
    )
    stream.enable_buffering(_PIECES)
    yield from stream


def _choices(views: Views, references: Iterable[tuple[Reference, str]]) -> dict[str, list[tuple[str, str]]]:
    """What the filter offers, only what occurs: by filter, pairs of value and label."""
    groups = views.groups
    audit = views.audit
    verdicts = {link.verdict.value for link in audit.links}
    verdicts |= {reference.verdict.value for reference in audit.references}
    verdicts |= {page.verdict.value for page in audit.support}
    verdicts |= {pair.relation.value for pair in audit.duplicates}
    sure = {finding.confidence.value for finding in audit.findings}
    sure |= {page.confidence.value for page in audit.support}
    sure |= {overview.sureness(link) for link in audit.links}
    sure |= {overview.sureness(reference) for reference in audit.references}
    # Where nobody was asked, the list says so in its own words, and the filter uses them too.
    words = {word for reference, word in references if reference.verdict is ReferenceVerdict.UNVERIFIABLE}
    unverifiable = ReferenceVerdict.UNVERIFIABLE.value
    labels = {unverifiable: words.pop() if len(words) == 1 else unverifiable}
    shown_severities = {view.group.severity.value for view in groups}
    return {
        "severity": _pairs(s.value for s in overview.SEVERITIES if s.value in shown_severities),
        "family": _pairs(dict.fromkeys(view.group.family for view in groups)),
        "code": [
            (code, f"{code} {name}")
            for code, name in sorted({view.group.code: view.group.name for view in groups}.items())
        ],
        "confidence": _pairs(c.value for c in Confidence if c.value in sure),
        "verdict": [(name, labels.get(name, name)) for name in html_chart.TONES if name in verdicts],
    }


def _pairs(values: Iterable[str]) -> list[tuple[str, str]]:
    return [(value, value) for value in values]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("verifier.reporting", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        LINK_RELATION=LINK_RELATION,
        LABEL_WIDTH=html_chart.LABEL_WIDTH,
        BAR_WIDTH=html_chart.BAR_WIDTH,
        ROW_HEIGHT=html_chart.ROW_HEIGHT,
    )
    environment.filters.update(
        place=overview.place,
        cited_place=overview.cited_place,
        counted=overview.counted,
        lines_of=overview.lines_of,
        sureness=overview.sureness,
        help_html=help_html,
        tone=lambda name: html_chart.TONES.get(str(name), "open"),
        web_address=web_address,
        commands=_commands,
        plain_reason=plain_reason,
    )
    return environment


def _finalize(value: Any) -> Any:
    """Every value on its way into the page: hidden characters made visible; autoescape does the rest."""
    return value if isinstance(value, Markup) or not isinstance(value, str) else visible(value)


def _commands(step: str) -> Markup:
    """A sentence with its backquoted parts as code."""
    pieces = visible(step).split("`")
    parts = (
        Markup("<code>{}</code>").format(p) if at % 2 else Markup("{}").format(p)
        for at, p in enumerate(pieces)
    )
    return Markup("").join(parts)


@cache
def _source(name: str) -> str:
    loader = _environment().loader
    if loader is None:  # pragma: no cover - the environment above always has one
        raise LookupError(name)
    return loader.get_source(_environment(), name)[0]


def _digest(text: str) -> str:
    """A hash source of Content Security Policy (level 3, section 2.3.1)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
