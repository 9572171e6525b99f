"""``verifier identify``: identifiers in running text, as JSON lines."""

from __future__ import annotations

import json

import click

from verifier.cli.lines import STANDARD, read_lines
from verifier.cli.options import console_of, verb
from verifier.identifiers import find_identifiers


@verb("identify", "echo 'See doi:10.1000/182 and ISBN 978-3-16-148410-0.' | verifier identify")
@click.argument("source", metavar="[FILE|-]", default=STANDARD)
@click.pass_context
def command(context: click.Context, source: str) -> int:
    """Find DOIs, ISBNs, arXiv and UN symbols, URLs and other identifiers in running text.

    The text is read line by line and each identifier gives one JSON object: "scheme", "value" (normalised),
    "url" (the address that resolves it), "line" (from 1), and "start" and "end", its place in code points of
    that line.
    """
    console = console_of(context)
    for number, line in read_lines(source):
        for found in find_identifiers(line):
            row = {
                "scheme": found.scheme,
                "value": found.value,
                "url": found.url,
                "start": found.start,
                "end": found.end,
                "line": number,
            }
            console.out(json.dumps(row, ensure_ascii=False) + "\n")
        if source == STANDARD:
            console.flush()
    return 0
