"""The page every rule carries: one skeleton, so that a reader finds the same things in the same order."""

from __future__ import annotations

from verifier.model import Rule, Severity

_HEADINGS = ("What it detects", "Why it matters", "How to mend it")


def write_rule(
    code: str,
    name: str,
    severity: Severity,
    summary: str,
    *,
    detects: str,
    why: str,
    mend: str,
    before: str,
    after: str,
    offline: bool = True,
    fix: str = "no",
) -> Rule:
    """A rule with its help text in Markdown, built from the parts that every rule must have.

    ``fix`` says in a word or two whether a change is proposed ("no", "safe", "unsafe", "safe or unsafe").
    ``before`` and ``after`` are shown as they are, in code blocks.
    """
    facts = (
        "| severity | works offline | offers a fix |\n"
        "|---|---|---|\n"
        f"| {severity} | {'yes' if offline else 'no'} | {fix} |"
    )
    sections = [
        f"### {heading}\n\n{_joined(text)}"
        for heading, text in zip(_HEADINGS, (detects, why, mend), strict=True)
    ]
    example = f"### Example\n\nBefore:\n\n```text\n{before}\n```\n\nAfter:\n\n```text\n{after}\n```"
    return Rule(code, name, severity, summary, "\n\n".join((facts, *sections, example)), offline)


def rule_page(rule: Rule) -> str:
    """The whole page of one rule in Markdown: heading, summary, and its help text; ends with a line break."""
    return f"## {rule.code} {rule.name}\n\n{rule.summary}\n\n{rule.help}\n"


def _joined(text: str) -> str:
    """The lines of a paragraph written over several source lines, as one line each paragraph."""
    return "\n\n".join(" ".join(part.split()) for part in text.strip().split("\n\n"))
