"""Telling author, title, container and publisher apart: one interface, by rules or by a trained model."""

from verifier.citations.tagger.interface import Tagger
from verifier.citations.tagger.rules import tag_by_rules
from verifier.citations.tagger.styles import tag_by_style, tag_notes

__all__ = ["Tagger", "tag_by_rules", "tag_by_style", "tag_notes"]
