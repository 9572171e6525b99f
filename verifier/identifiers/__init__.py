"""Identifiers: recognise them in text and addresses, normalise, check and link them.

The contract of the room: `find_identifiers` reads running text, `identifiers_of` and `problems_of` the
fields of an entry, `resolve_url` gives the address of a value, and `SCHEMES` is the one table in which
every scheme has its row. Nothing here asks the network: an identifier found is one that is printed, not
one that exists.
"""

from verifier.identifiers.fields import identifiers_of
from verifier.identifiers.interface import Found, Scheme
from verifier.identifiers.problems import IdentifierProblem, problems_of
from verifier.identifiers.recognise import find_identifiers
from verifier.identifiers.table import SCHEMES, normalise, resolve_url

__all__ = [
    "SCHEMES",
    "Found",
    "IdentifierProblem",
    "Scheme",
    "find_identifiers",
    "identifiers_of",
    "normalise",
    "problems_of",
    "resolve_url",
]
