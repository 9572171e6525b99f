"""``verifier schema``: the contract of audit.json."""

from __future__ import annotations

import json

import click

from verifier.cli.options import console_of, verb
from verifier.reporting import json_schema


@verb("schema", "verifier schema > audit.schema.json")
@click.pass_context
def command(context: click.Context) -> int:
    """Print the JSON Schema of audit.json, generated from the types that write it."""
    console_of(context).out(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")
    return 0
