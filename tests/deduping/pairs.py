"""Entries of one work, as the tests of merging and of its verb print them."""

from __future__ import annotations

PAIR = """\
@article{li2011,
  author = {Li, Wei and Berg, Anna},
  title = {Rivers without Borders},
  journaltitle = {Journal of Inner Asia},
  volume = {12},
  date = {2011},
}

@article{li11,
  author = {Li, Wei and Berg, Anna},
  title = {Rivers without Borders},
  journaltitle = {Journal of Inner Asia},
  date = {2011},
  doi = {10.1234/abc},
}
"""
"""Two entries that say nothing against each other; each has a field that the other lacks."""

LIBRARY = (
    "% Rivers and herders\n\n"
    + PAIR.replace("{2011},\n  doi", "{2011-03},\n  doi")
    + "\n@book{berg2020, author = {Berg, Anna}, title = {Herders Vote Today}, publisher = {Ex Press},"
    " date = {2020}}\n"
)
"""The two, of which one has the more exact date, and a third entry of another work."""
