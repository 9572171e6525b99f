"""``audit.json``: the contract for machines, its JSON Schema, and the way back to an `Audit`.

Keys stand in the order of the contract; what the types hold beyond it (the file of a note, the summary of
a rule) follows after the keys it names. Absent values are ``null``, never left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any, Final

import msgspec

from verifier.model import SCHEMA_VERSION, Audit
from verifier.reporting.escape import well_formed

_RULE_KEYS: Final = ("code", "name", "severity", "help")
_PIECE: Final = 65536  # bytes, at least
_EVIDENCED: Final = {"Finding": "evidence", "Duplicate": "reasons"}
_REASONED: Final = ("Link", "Reference")


class UnreadableReport(ValueError):
    """A text that is not an ``audit.json`` of this version, with one sentence that says why."""


def render_json(audit: Audit) -> str:
    """The audit as UTF-8 JSON, two spaces to a level, nothing escaped that needs no escape.

    Lone surrogates become U+FFFD: UTF-8 cannot hold them.
    """
    return "".join(json_pieces(audit))


def json_pieces(audit: Audit) -> Iterator[str]:
    """The same in pieces of whole lines."""
    form: dict[str, Any] = {held.name: getattr(audit, held.name) for held in fields(audit)}
    form["rules"] = [_in_contract_order(msgspec.to_builtins(rule, enc_hook=_plain)) for rule in audit.rules]
    try:
        data = msgspec.json.encode(form, enc_hook=_plain)
    except UnicodeEncodeError:
        # Only then is the whole made anew of plain values: it takes several times its own memory.
        data = msgspec.json.encode(_storable(msgspec.to_builtins(form, enc_hook=_plain)))
    data = msgspec.json.format(data, indent=2)
    start = 0
    while start < len(data):
        end = data.find(b"\n", start + _PIECE) + 1 or len(data)
        yield data[start:end].decode()
        start = end
    yield "\n"


def load_audit(text: str | bytes) -> Audit:
    """Read an ``audit.json`` back: equal to the audit it was written from.

    Unknown keys are passed over, so that a newer report of the same major version can be read.

    Raises:
        UnreadableReport: it is not JSON, of another version, or lacks what the types need.
    """
    try:
        found = msgspec.json.decode(text, type=_Header).schema
        if found == SCHEMA_VERSION:
            return msgspec.json.decode(text, type=Audit)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as fault:
        raise UnreadableReport(f"this is not a report of an audit: {fault}") from None
    raise UnreadableReport(f"this report is of schema {found!r}; this program reads {SCHEMA_VERSION!r}")


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of ``audit.json``, generated from the types.

    Every key is required, because every key is written. Further keys are allowed: they may come within
    one major version.
    """
    (reference,), definitions = msgspec.json.schema_components([Audit], ref_template="#/$defs/{name}")
    for name, definition in definitions.items():
        properties = definition.get("properties")
        if properties is None:
            continue
        definition["required"] = list(properties)
        for held in properties.values():
            held.pop("default", None)
        if name in _EVIDENCED:
            properties[_EVIDENCED[name]]["minItems"] = 1
        if name in _REASONED:
            properties["reason"]["minLength"] = 1
    audit = definitions["Audit"]
    audit["properties"]["schema"] = {"const": SCHEMA_VERSION}
    audit["properties"]["generated"] = {"type": "string", "format": "date-time"}
    rule = definitions["Rule"]
    rule["properties"] = _in_contract_order(rule["properties"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"audit.json ({SCHEMA_VERSION})",
        **reference,
        "$defs": dict(sorted(definitions.items())),
    }


class _Header(msgspec.Struct):
    """Only the key that says how to read the rest."""

    schema: str


def _plain(value: object) -> object:
    """A mapping of any make as a dict: dataclasses may hold read-only ones."""
    if isinstance(value, Mapping):
        return dict(value)
    raise NotImplementedError(f"no JSON form for {type(value).__name__}")


def _in_contract_order(rule: Mapping[str, Any]) -> dict[str, Any]:
    first = {key: rule[key] for key in _RULE_KEYS}
    return first | {key: value for key, value in rule.items() if key not in first}


def _storable(form: Any) -> Any:
    """The same plain values with every text well formed."""
    if isinstance(form, str):
        return well_formed(form)
    if isinstance(form, dict):
        return {well_formed(key): _storable(value) for key, value in form.items()}
    if isinstance(form, (list, tuple)):
        return [_storable(value) for value in form]
    return form
