"""The command line: one verb a module, listed in `verifier.cli.verbs`; nothing is decided here.

This module stays almost empty: it is what the console script imports, and only what a verb needs is
imported when the verb is called.
"""

from __future__ import annotations

__all__ = ["main"]


def main() -> int:
    """Run the command line on ``sys.argv`` and return the exit code; the process must then end."""
    try:
        from verifier.cli.entry import run  # noqa: PLC0415 - Ctrl-C must be heard while it is imported
        from verifier.cli.interrupts import ignore_interrupts  # noqa: PLC0415
    except KeyboardInterrupt:
        return 130
    code = run()
    ignore_interrupts()
    return code
