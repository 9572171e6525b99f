"""State: what past runs found, kept in one SQLite file that is never half written.

`State` holds the file for one run: a second run waits, then gives up with a sentence. Verdicts are recorded
one by one as they are reached, a run in one transaction at its end. `read_history` and `read_address` look
without holding anything.
"""

from verifier.findings import fingerprint, fingerprints
from verifier.state.baseline import read_baseline, with_baseline, write_baseline
from verifier.state.decisions import (
    DECISIONS_FILE,
    active,
    is_expired,
    locate_decisions,
    pair_decisions,
    read_decisions,
)
from verifier.state.errors import StateError, StateLockedError
from verifier.state.following import follow
from verifier.state.history import (
    Changes,
    PastFinding,
    PastInput,
    PastRun,
    changes,
    read_address,
    read_addresses,
    read_history,
    read_references,
)
from verifier.state.honouring import honour, unmatched, unused
from verifier.state.known import KnownLink, KnownReference, PastCheck
from verifier.state.store import State

__all__ = [
    "DECISIONS_FILE",
    "Changes",
    "KnownLink",
    "KnownReference",
    "PastCheck",
    "PastFinding",
    "PastInput",
    "PastRun",
    "State",
    "StateError",
    "StateLockedError",
    "active",
    "changes",
    "fingerprint",
    "fingerprints",
    "follow",
    "honour",
    "is_expired",
    "locate_decisions",
    "pair_decisions",
    "read_address",
    "read_addresses",
    "read_baseline",
    "read_decisions",
    "read_history",
    "read_references",
    "unmatched",
    "unused",
    "with_baseline",
    "write_baseline",
]
