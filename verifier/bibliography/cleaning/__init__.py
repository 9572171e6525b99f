"""Cleaning a bibliography: small changes of form after which it means what it meant.

`CLEANINGS` is the table of them, `chosen` picks from it, `clean` applies them to a library. Comments,
strings, the order of entries, types that nobody knows and whatever can't be read stay as they are.
"""

from verifier.bibliography.cleaning.interface import Cleaning
from verifier.bibliography.cleaning.run import Cleaned, clean
from verifier.bibliography.cleaning.table import CLEANINGS, STYLES, UnknownCleaningError, chosen

__all__ = ["CLEANINGS", "STYLES", "Cleaned", "Cleaning", "UnknownCleaningError", "chosen", "clean"]
