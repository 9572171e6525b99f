"""No name and password of an address in a report: what a paper cites, a report would spread."""

from __future__ import annotations

from verifier.model import Audit
from verifier.patterns import late_pattern
from verifier.reporting.audit_json import json_pieces, load_audit

# RFC 3986, 3.2.1: userinfo, up to the last "@" in front of the path.
_CREDENTIALS = late_pattern(r'(?P<scheme>[A-Za-z][A-Za-z0-9+.-]{0,20}://)[^/?#\\\s"<>]{1,2000}@')


def without_credentials(audit: Audit) -> Audit:
    """The audit with addresses that only say where something is; the same one where none has credentials.

    It goes by way of its own JSON, since an address may stand in any sentence of it.
    """
    if not any(_CREDENTIALS.search(piece) for piece in json_pieces(audit)):
        return audit
    return load_audit("".join(_CREDENTIALS.sub(r"\g<scheme>", piece) for piece in json_pieces(audit)))
