"""Telling author, title, container and publisher apart: one interface, one implementation by rules."""

from verifier.citations.tagger.interface import Tagger
from verifier.citations.tagger.rules import tag_by_rules

__all__ = ["Tagger", "tag_by_rules"]
