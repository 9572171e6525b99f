"""A paper written again with citations that a processor reads, in place of the notes that were typed."""

from verifier.citing.rewriting import FORMATS, Cited, cite_paper

__all__ = ["FORMATS", "Cited", "cite_paper"]
