"""What a finding is about, and how it is known again in another run, whatever has moved around it."""

from verifier.findings.fingerprint import fingerprint, fingerprints

__all__ = ["fingerprint", "fingerprints"]
