"""Write docs/rules.md from the rules. With ``--check``, only say whether it is up to date."""

from __future__ import annotations

import sys
from pathlib import Path

from verifier.checks import RULES, rule_page

PAGE = Path(__file__).resolve().parent.parent / "docs" / "rules.md"

_HEAD = """# Rules

Every finding has a code, a severity (how bad it would be) and a confidence (how sure we are). The rules
themselves hold this text: `python tools/rule_pages.py` writes the page, and `verifier explain CODE` shows the
same.

The letter names the family: **E** extraction, **B** bibliography, **I** identifiers, **R** registries,
**L** links, **S** support, **D** duplicates, **A** archive, **C** control.
"""


def rules_page() -> str:
    """The whole page: a table of all rules, then the page of each."""
    table = ["| code | name | severity | what it finds |", "|---|---|---|---|"]
    table += [
        f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.name} | {rule.severity} "
        f"| {rule.summary} |"
        for rule in RULES
    ]
    return "\n".join([_HEAD, "\n".join(table), "", *(rule_page(rule) for rule in RULES)])


def main(arguments: list[str]) -> int:
    """Write the page, or with ``--check`` compare it; 1 if it was out of date then."""
    page = rules_page()
    if "--check" in arguments:
        current = PAGE.read_text(encoding="utf-8") if PAGE.is_file() else ""
        if current != page:
            print("docs/rules.md is out of date: run `python tools/rule_pages.py`", file=sys.stderr)
            return 1
        return 0
    PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
