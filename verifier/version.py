"""The version of this release: the one place that says it, free of imports so that any room may read it."""

__version__ = "0.1.0"
