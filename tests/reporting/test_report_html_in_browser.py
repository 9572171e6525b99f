"""The page in a real browser: no error, no violation of its own policy, and the filter filters."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from verifier.model import Audit
from verifier.reporting import render

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_browser = pytest.mark.skipif(BROWSER is None, reason="chromium is not installed")


def open_page(text: str, folder: Path, fragment: str = "") -> tuple[str, list[str]]:
    """The page after its script has run, and what the browser's console said."""
    file = folder / "audit.html"
    file.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [
            str(BROWSER),
            *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
            *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
            *("--enable-logging=stderr", "--virtual-time-budget=5000"),
            f"--user-data-dir={folder / 'profile'}",
            "--dump-dom",
            file.as_uri() + fragment,
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    return done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line]


class Seen(HTMLParser):
    """What the page shows after its script has run."""

    def __init__(self, dom: str) -> None:
        super().__init__()
        self.codes: list[tuple[str | None, bool]] = []
        self.groups = 0
        self.form = False
        self.feed(dom)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        shown = "hidden" not in held
        if tag == "tr" and "data-code" in held:
            self.codes.append((held["data-code"], shown))
        elif "data-group" in held:
            self.groups += shown
        elif tag == "form":
            self.form = shown

    @property
    def shown(self) -> set[str | None]:
        return {code for code, shown in self.codes if shown}


@needs_browser
@pytest.mark.parametrize("world", ["rich_audit", "offline_audit", "hostile_audit"])
def test_the_page_opens_without_a_word_on_the_console(
    world: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    dom, said = open_page(render(request.getfixturevalue(world), "html"), tmp_path)
    assert said == []
    seen = Seen(dom)
    assert seen.form
    assert all(shown for _, shown in seen.codes)


@needs_browser
@pytest.mark.parametrize(
    ("fragment", "codes", "told"),
    [
        ("#filter?severity=error", {"I001", "L001"}, "2 of 10 findings"),
        ("#filter?family=bibliography", {"B010"}, "5 of 10 findings"),
        ("#filter?code=E009", {"E009"}, "2 of 10 findings"),
        ("#filter?confidence=probable", {"L001"}, "1 of 10 findings"),
        ("#filter?verdict=gone", {"B010", "L001"}, "2 of 10 findings"),
        ("#filter?q=WATER+gone", {"L001"}, "1 of 10 findings"),
        ("#filter?severity=error&q=doi", {"I001"}, "1 of 10 findings"),
        ("#filter?q=%3Cnothing%3E", set(), "0 of 10 findings"),
    ],
)
def test_the_filter_in_the_address_shows_what_fits_and_counts_it(
    rich_audit: Audit, tmp_path: Path, fragment: str, codes: set[str], told: str
) -> None:
    dom, said = open_page(render(rich_audit, "html"), tmp_path, fragment)
    assert said == []
    seen = Seen(dom)
    assert seen.shown == codes
    assert seen.groups == len(codes)
    assert told in re.findall(r"<output[^>]*>([^<]*)</output>", dom)[0]


@needs_browser
def test_ten_thousand_findings_open_and_filter(large_audit: Audit, tmp_path: Path) -> None:
    dom, said = open_page(render(large_audit, "html"), tmp_path, "#filter?code=I001&q=place+7771")
    assert said == []
    seen = Seen(dom)
    assert seen.shown == {"I001"}
    assert sum(shown for _, shown in seen.codes) == 1
    assert "1 of 10,000 findings" in dom
