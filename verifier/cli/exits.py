"""Exit codes, and the exception that ends a verb with one."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What a run's exit code says."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3
    NO_NETWORK = 4
    INTERRUPTED = 130


_PRECEDENCE = (
    ExitCode.INTERRUPTED,
    ExitCode.USAGE,
    ExitCode.NO_NETWORK,
    ExitCode.UNREADABLE,
    ExitCode.FINDINGS,
    ExitCode.OK,
)


def worst(*codes: ExitCode) -> ExitCode:
    """Return the code that a run with several outcomes ends with: 130, 2, 4, 3, 1, 0 in that order."""
    return min(codes, key=_PRECEDENCE.index, default=ExitCode.OK)


class Stop(Exception):
    """Ends a verb with one sentence on standard error and an exit code."""

    def __init__(self, message: str, code: ExitCode = ExitCode.USAGE) -> None:
        super().__init__(message)
        self.code = code
