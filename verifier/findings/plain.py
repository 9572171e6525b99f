"""The reasons of verdicts in plain words: codes are for machines, and people read sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from verifier.model import UnverifiableReason

NETWORK_STAGE: Final = "network"
"""The stage at which an audit says that it asked the network, and that there was none."""

INPUT_STAGE: Final = "inputs"
"""The stage at which an audit names the files that could not be read, or that hold nothing to audit."""

_WORDS: Final[Mapping[str, str]] = {
    UnverifiableReason.OFFLINE: "nothing was asked of the network",
    UnverifiableReason.THROTTLED: "a registry asked for fewer requests",
    UnverifiableReason.KIND_NOT_COVERED: "no registry that is asked covers works of this kind",
    UnverifiableReason.SCRIPT_NOT_COVERED: "the registries asked hold few works in this script or language",
    UnverifiableReason.TOO_LITTLE_DATA: "too little is known of the work to look for it",
    UnverifiableReason.BLOCKED: "a registry refused to answer",
}


def plain_reason(reason: str) -> str:
    """Return a reason without the code that it begins with (``too-little-data: …``).

    What follows the code says the same in words; a code alone becomes its own.
    """
    code, _, words = reason.partition(":")
    known = _WORDS.get(code.strip())
    return reason if known is None else words.strip() or known
