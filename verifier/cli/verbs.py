"""The table of verbs: where each lives and what it does, so that ``--help`` imports none of them.

To add a verb: write its module with a ``command`` made by `verifier.cli.options.verb`, and add a row here.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Verb(NamedTuple):
    """The module that holds a verb's ``command``, and its one line of help."""

    module: str
    summary: str


VERBS: Final[dict[str, Verb]] = {
    "audit": Verb("verifier.cli.audit", "Audit papers and .bib files and write reports: the main job."),
    "extract": Verb("verifier.cli.extract", "Turn the footnotes of papers into a bibliography."),
    "parse": Verb("verifier.cli.parse", "Turn citations, one a line, into fields as JSON lines."),
    "identify": Verb("verifier.cli.identify", "Find DOIs, ISBNs, URLs and other identifiers in text."),
    "dedupe": Verb("verifier.cli.dedupe", "Find entries that are one work; merge them, and take it back."),
    "clean": Verb("verifier.cli.clean", "Clean the form of .bib files: shown as a diff first, or written."),
    "fix": Verb("verifier.cli.fix", "Apply the changes that an audit proposes, shown as a diff first."),
    "decide": Verb("verifier.cli.decide", "Say that a finding is settled: a pair, a link, a citation."),
    "show": Verb("verifier.cli.show", "Show all that is known of one work: citations, evidence, history."),
    "export": Verb("verifier.cli.export", "Write a bibliography as CSL-JSON, RIS, BibTeX, BibLaTeX or text."),
    "explain": Verb("verifier.cli.explain", "Explain finding codes: what, why it matters, how to mend it."),
    "archive": Verb(
        "verifier.cli.archive", "Check or pack the archive of an audit, or have a web archive take pages."
    ),
    "history": Verb("verifier.cli.history", "Show past runs, and which findings came and went."),
    "config": Verb("verifier.cli.config", "Show the settings in force and where each came from."),
    "init": Verb("verifier.cli.init", "Write a starter verifier.toml into this folder."),
    "schema": Verb("verifier.cli.schema", "Print the JSON Schema of audit.json."),
}
