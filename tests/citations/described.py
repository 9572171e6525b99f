"""Fields as tests describe them: "author=Berg, A.|date=2011|at=45", where "at" is the cited place."""

from __future__ import annotations

from verifier.model import Citation


def assert_described(citation: Citation, described: str) -> None:
    """Assert that a citation has these fields; what is described as nothing must be missing."""
    fields = {**citation.fields, "at": citation.locator.value if citation.locator else ""}
    expected = dict(part.split("=", 1) for part in described.split("|"))
    assert {name: fields.get(name, "") for name in expected} == expected
