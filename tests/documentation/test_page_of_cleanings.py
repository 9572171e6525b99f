"""The page on mending says what the table of cleanings says."""

from __future__ import annotations

import re
from pathlib import Path

from verifier.bibliography.cleaning import CLEANINGS

PAGE = (Path(__file__).parents[2] / "docs" / "mending.md").read_text(encoding="utf-8")


def test_every_cleaning_stands_on_the_page_as_in_the_table() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (.*) \| (yes|no) \|$", PAGE, re.MULTILINE)
    assert rows == [(row.name, row.summary, "yes" if row.default else "no") for row in CLEANINGS]
