"""``audit.md``: a report for a pull request, a wiki or a mail, in GitHub-flavoured Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from verifier.findings.plain import plain_reason
from verifier.model import Audit, Evidence, Finding, Identifier, LinkVerdict, Relation, Work
from verifier.reporting.escape import clip, markdown, one_line, web_address
from verifier.reporting.known import healed_sentence, settled_sentence
from verifier.reporting.overview import (
    RuleGroup,
    by_rule,
    cited_place,
    counted,
    findings_sentence,
    in_order,
    is_settled,
    lines_of,
    next_steps,
    not_done,
    not_done_sentence,
    open_findings,
    place,
    read_sentence,
    reference_tally,
    reference_words,
    subject,
    sureness,
    tally,
)

_MARKS: Final = {"error": "❌", "warning": "⚠️", "note": "ℹ️"}
_LONGEST: Final = 300


def render_markdown(audit: Audit) -> str:
    """What was not done, the summary, the findings by rule, the verdicts, the notes, what was not done."""
    lines = [f"# Audit of {markdown(subject(audit))}", "", *_left_out(audit)]
    for part in (_summary, _findings, _links, _references, _support, _duplicates, _notes, _works, _decisions):
        lines += part(audit)
    lines += _known(audit)
    lines += ["## Not done", "", *_left_out(audit)]
    lines.append(f"*{markdown(audit.tool.name)} {markdown(audit.tool.version)}, {markdown(audit.generated)}*")
    return "\n".join(lines) + "\n"


def _left_out(audit: Audit) -> list[str]:
    lines = [f"> **{not_done_sentence(audit)}**"]
    for group in not_done(audit):
        examples = ", ".join(_short(example, 80) for example in group.examples)
        more = ", …" if group.count > len(group.examples) else ""
        reason = _short(plain_reason(group.reason))
        lines.append(f"> - {_short(group.stage)}: {group.count:,} × {reason} ({examples}{more})")
    return [*lines, ""]


def _summary(audit: Audit) -> list[str]:
    lines = ["## Summary", "", f"Read: {read_sentence(audit)}. Found: {findings_sentence(audit)}.", ""]
    links = tally(audit.links, lambda link: link.verdict.value, LinkVerdict)
    references = reference_tally(audit)
    pairs = tally(audit.duplicates, lambda pair: pair.relation.value, Relation)
    counts = (("Links", links), ("References", references), ("Duplicates", pairs))
    rows = [(name, ", ".join(f"{n:,} {v}" for v, n in values.items())) for name, values in counts if values]
    lines += _table(("what", "verdicts"), rows)
    if uncited := audit.summary.uncited:
        lines += [f"Never cited ({len(uncited):,}): {', '.join(map(markdown, uncited))}.", ""]
    steps = [f"- {_commands(step)}" for step in next_steps(audit)]
    return [*lines, *(["**What to do next**", "", *steps, ""] if steps else [])]


def _commands(step: str) -> str:
    """A step whose backquoted commands stay code; the rest of it is escaped."""
    pieces = step.split("`")
    return "".join(f"`{one_line(piece)}`" if at % 2 else _spaced(piece) for at, piece in enumerate(pieces))


def _spaced(piece: str) -> str:
    """A piece of a sentence, escaped, with the spaces at its ends kept."""
    inner = piece.strip()
    before, after = piece.startswith(" "), piece.endswith(" ") and bool(inner)
    return " " * before + (markdown(inner) if inner else "") + " " * after


def _findings(audit: Audit) -> list[str]:
    settled = settled_sentence(audit)
    lines = ["## New findings" if settled else "## Findings", ""]
    groups = by_rule(audit, open_findings(audit))
    if not groups:
        lines += ["No new findings." if settled else "No findings.", ""]
    lines += _healed(audit)
    if not groups:
        return lines
    rows = [
        (g.severity.value, f"{markdown(g.code)} {markdown(g.name)}", f"{len(g.findings):,}") for g in groups
    ]
    lines += _table(("severity", "rule", "findings"), rows)
    for group in groups:
        lines += _group(group)
    return lines


def _healed(audit: Audit) -> list[str]:
    """What the baseline knows and is no longer found."""
    said = healed_sentence(audit)
    if not said:
        return []
    rows = (tuple(map(_short, (item.code, item.file, item.work, item.message))) for item in audit.healed)
    return ["**No longer found**", "", markdown(said), "", *_table(("rule", "file", "work", "was"), rows)]


def _known(audit: Audit) -> list[str]:
    """At the end, in short: the findings that somebody has dealt with."""
    settled = in_order(finding for finding in audit.findings if is_settled(finding))
    rows = (
        (
            f"{finding.severity.value} {_short(finding.code)}",
            _short(place(finding.location) or finding.work or " ".join(finding.citations)),
            _short(finding.message, 1000),
            "; ".join(_settled_by(finding)),
        )
        for finding in settled
    )
    return _section("Known findings", ("rule", "place", "finding", "why it is not shown above"), rows)


def _settled_by(finding: Finding) -> list[str]:
    decided = [f"decided: {_short(finding.decision)}"] if finding.decision is not None else []
    return [*decided, *(["known in the baseline"] if finding.baseline == "known" else [])]


def _group(group: RuleGroup) -> Iterator[str]:
    yield f"### {_MARKS[group.severity.value]} {markdown(group.code)} {markdown(group.name)}"
    yield ""
    if group.rule is not None and group.rule.summary:
        number = counted(len(group.findings), "finding")
        yield f"{markdown(group.rule.summary)} ({group.severity.value}, {number})"
        yield ""
    headings = ("place", "confidence", "finding", "evidence", "fix")
    yield from _table(headings, map(_row, group.findings))


def _row(finding: Finding) -> tuple[str, ...]:
    fix = finding.fix
    proposed = f"{'safe' if fix.safe else 'unsafe'} fix: {_short(fix.description)}" if fix else ""
    return (
        _short(place(finding.location) or finding.work or " ".join(finding.citations)),
        finding.confidence.value,
        _short(finding.message, 1000),
        "<br>".join(map(_evidence, finding.evidence[:5])) + (" …" if len(finding.evidence) > 5 else ""),
        proposed,
    )


def _evidence(item: Evidence) -> str:
    seen = ", ".join(_short(part) for part in (item.where, item.when) if part)
    return f"{_short(item.kind)}: {_short(item.value)}" + (f" ({seen})" if seen else "")


def _links(audit: Audit) -> list[str]:
    rows = (
        (
            link.verdict.value,
            sureness(link),
            _address(link.url),
            _short(plain_reason(link.reason)),
            _address(link.final_url or ""),
        )
        for link in audit.links
    )
    return _section("Links", ("verdict", "confidence", "address", "reason", "now at"), rows)


def _references(audit: Audit) -> list[str]:
    rows = (
        (
            word,
            sureness(item),
            _short(item.work),
            _short("; ".join((plain_reason(item.reason), *item.notices))),
            "<br>".join(
                f"{_short(d.field)}: cited {_short(d.cited)}, found {_short(d.found)}"
                for d in item.differences
            ),
        )
        for item, word in zip(audit.references, reference_words(audit), strict=True)
    )
    return _section("References", ("verdict", "confidence", "work", "reason", "differences"), rows)


def _support(audit: Audit) -> list[str]:
    rows = (
        (
            item.verdict.value,
            item.confidence.value,
            _short(item.citation),
            _address(item.url),
            _short("; ".join(item.reasons)),
        )
        for item in audit.support
    )
    return _section("Pages against citations", ("verdict", "confidence", "citation", "page", "reasons"), rows)


def _duplicates(audit: Audit) -> list[str]:
    rows = (
        (
            pair.relation.value,
            _short(", ".join(pair.members)),
            f"{pair.score:.2f}",
            _short("; ".join(pair.reasons)),
        )
        for pair in audit.duplicates
    )
    return _section("Duplicates", ("relation", "members", "score", "reasons"), rows)


def _notes(audit: Audit) -> list[str]:
    cited = {(citation.file, citation.id): citation for citation in audit.citations}
    rows = []
    for note in audit.notes:
        points = []
        for name in note.citations:
            citation = cited.get((note.file, name))
            locator = citation.locator if citation else None
            place_in = f", {_short(cited_place(locator))}" if locator else ""
            work = _short(citation.work) if citation and citation.work else "no work found"
            points.append(f"{_short(name)} → {work}{place_in}")
        rows.append((_short(note.label), note.kind.value, lines_of(note), "<br>".join(points)))
    return _section("Notes", ("note", "kind", "lines", "citation → work"), rows)


def _works(audit: Audit) -> list[str]:
    rows = (
        (
            _short(work.key),
            _short(work.type),
            _short(work.fields.get("title", "")),
            _identifiers(work),
            _short(" ".join(work.citations)),
        )
        for work in audit.works
    )
    return _section("Works", ("key", "type", "title", "identifiers", "cited in"), rows)


def _identifiers(work: Work) -> str:
    def shown(identifier: Identifier) -> str:
        name = f"{_short(identifier.scheme)} {_short(identifier.value)}"
        # The address is not put behind the value: a reader sees what is followed.
        return f"{name} {_address(identifier.url)}" if identifier.url != identifier.value else name

    return "<br>".join(map(shown, work.identifiers))


def _decisions(audit: Audit) -> list[str]:
    rows = (tuple(map(_short, (d.target, d.word, d.reason, d.until or ""))) for d in audit.decisions)
    return _section("Decisions", ("about", "decision", "reason", "until"), rows)


def _section(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    table = _table(headings, rows)
    return [f"## {title}", "", *table] if table else []


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table; no lines at all when it has no rows. The cells are already Markdown."""
    body = [f"| {' | '.join(row)} |" for row in rows]
    return [f"| {' | '.join(headings)} |", "|---" * len(headings) + "|", *body, ""] if body else []


def _short(text: str, length: int = _LONGEST) -> str:
    return markdown(clip(text, length))


def _address(url: str) -> str:
    return f"<{url}>" if web_address(url) else _short(url)
