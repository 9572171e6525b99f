"""State: what past runs found, kept in one SQLite file that is never half written.

`State` holds the file for one run: a second run waits, then gives up with a sentence. A run is recorded
in one transaction at its end. `read_history` looks at the runs without holding anything.
"""

from verifier.state.errors import StateError, StateLockedError
from verifier.state.fingerprint import fingerprint, fingerprints
from verifier.state.history import Changes, PastFinding, PastInput, PastRun, changes, read_history
from verifier.state.store import State

__all__ = [
    "Changes",
    "PastFinding",
    "PastInput",
    "PastRun",
    "State",
    "StateError",
    "StateLockedError",
    "changes",
    "fingerprint",
    "fingerprints",
    "read_history",
]
