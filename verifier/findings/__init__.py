"""What a finding is about, and how it is known again in another run, whatever has moved around it."""

from verifier.findings.fingerprint import as_earlier, earlier_fingerprints, fingerprint, fingerprints

__all__ = ["as_earlier", "earlier_fingerprints", "fingerprint", "fingerprints"]
