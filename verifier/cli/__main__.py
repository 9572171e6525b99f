"""``python -m verifier.cli``: the command line where the console script is not installed."""

import sys

from verifier.cli import main

sys.exit(main())
