"""``python -m tests.internet``: the local internet, to try the tool against it by hand."""

from __future__ import annotations

import shlex
import sys
import threading

from tests.internet import Internet
from tests.internet.sample import populate


def main() -> int:
    """Serve until Ctrl-C."""
    with Internet() as internet:
        hosts = populate(internet)
        out = sys.stdout
        out.write("# Paste these lines into another shell, then run the tool there:\n")
        for name, value in internet.environment().items():
            out.write(f"export {name}={shlex.quote(value)}\n")
        out.write(f"# Hosts: {' '.join(hosts)}\n# Ctrl-C ends it.\n")
        out.flush()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            out.write("\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
