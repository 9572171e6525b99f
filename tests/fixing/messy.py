"""An entry with faults that can be mended, as the tests of mending and of its verb print it."""

from __future__ import annotations

HEAD = """\
% my sources
@article{li2011rivers,
  author = {Li, Wei and Berg, Anna},
  title = {Rivers without Borders},
  journaltitle = {Journal of Inner Asia},
  date = {2011},
  doi = {https://doi.org/10.1000/182},
  url = {https://doi.org/10.1000/182},
  pages = {94-87}
}

"""
"""The beginning of a bibliography: an address for a DOI, the same address again, and pages backwards."""
