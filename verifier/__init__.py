"""Read a paper's notes, make a clean bibliography, and say with evidence which sources can be trusted."""

__version__ = "0.1.0"
