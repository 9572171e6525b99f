"""What a finding is about, and how it is known again in another run, whatever has moved around it."""

from verifier.findings.fingerprint import as_earlier, earlier_fingerprints, fingerprint, fingerprints
from verifier.findings.identity import has_key_of_its_own, identity_of, names_of_work

__all__ = [
    "as_earlier",
    "earlier_fingerprints",
    "fingerprint",
    "fingerprints",
    "has_key_of_its_own",
    "identity_of",
    "names_of_work",
]
