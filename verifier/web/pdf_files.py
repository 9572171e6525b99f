"""What a PDF file that came as an answer says of itself: its title, its first lines, its text.

`verifier.web.pdf_child` reads it in a process of its own, which is started with the first file and ended with
the program, or sooner when a file takes it too long. Where pypdfium2 is not installed, no file is read.
"""

from __future__ import annotations

import atexit
import json
import subprocess
import sys
import threading
import unicodedata
from collections import Counter
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from verifier.patterns import late_pattern
from verifier.web.page import MAX_TEXT, Page
from verifier.web.pdf_child import LENGTH

_PATIENCE = 6.0
_MOST_FAILURES = 5
"""So many files may crash or stop the process; then no more are read."""

_FIRST_PAGES = 2
_TITLE_LINES = 7
_MOST_JOINED = 3
_FEWEST_SIGNS = 40
_READABLE = 0.95
_LONGEST_LINE = 300
# What programs fill in where nobody gave a title: "Microsoft Word - doc1.docx", "untitled", "report_04.indd".
_NO_TITLE = late_pattern(
    r"(?i)^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|unbenannt.*|sans titre.*|slide \d+|"
    r"powerpoint\b.*|"
    r"(?:print|title|titel|document|dokument|new document|layout|cover|scan\w*|book|pdf)[\s_-]?\d*|"
    r"\S+\.(?:docx?|rtf|indd|qxd|pdf|tex|dvi|pptx?|xlsx?|pmd|cdr|ps|eps|odt|p65|fm|tif)|[\W\d_]*)$"
)


def read_pdf(body: bytes) -> Page | None:
    """Read a PDF file as a page; None when nothing could be read of it.

    Its ``titles`` are what its metadata give, its ``headings`` its first lines and what they are together,
    its ``text`` that of the first two pages. ``markup`` holds the text of the whole file, "" when not all of
    it was read.
    """
    told = _READER.read(body) if _is_installed() else None
    if told is None:
        return None
    texts = [text if _is_readable(text) else "" for text in told.get("texts", ())]
    title = " ".join(str(told.get("title", "")).split())
    title = "" if _NO_TITLE.match(title) or not _is_readable(title, fewest=2) else title
    text = " ".join(" ".join(texts[:_FIRST_PAGES]).split())
    if not title and not text:
        return None
    # What was read off pictures may be wrong in every word: it confirms a work, and never denies one.
    scanned = bool(told.get("pictures"))
    whole = " ".join(" ".join(texts).split()) if not scanned and _is_whole(texts, told.get("pages")) else ""
    return Page(
        kind="pdf",
        titles=(title,) if title else (),
        headings=_first_lines(texts[0] if texts else ""),
        text=text[:MAX_TEXT],
        length=len(text),
        markup=whole,
    )


def _first_lines(text: str) -> tuple[str, ...]:
    """The first lines of a page, and those that follow each other as one: titles take two or three."""
    lines = [line for piece in text.splitlines() if (line := " ".join(piece.split()))][: _TITLE_LINES + 2]
    joined = (
        " ".join(lines[start : start + count])
        for start in range(min(len(lines), _TITLE_LINES))
        for count in range(1, _MOST_JOINED + 1)
    )
    return tuple(dict.fromkeys(line for line in joined if len(line) <= _LONGEST_LINE))


def _is_readable(text: str, *, fewest: int = _FEWEST_SIGNS) -> bool:
    """Whether a text consists of letters: fonts without a map give signs of private use, or none at all."""
    signs = [sign for sign in text if not sign.isspace()]
    if len(signs) < fewest:
        return False
    good = sum(unicodedata.category(sign)[0] in "LMNPS" and sign != "\ufffd" for sign in signs)
    return good >= _READABLE * len(signs)


def _is_whole(texts: list[str], pages: object) -> bool:
    """Whether every page was read, and has a text of its own.

    A scan may have a cover page with text before it, or the stamp of an archive on each page.
    """
    if len(texts) != pages:
        return False
    kept = [{" ".join(line.split()) for line in text.splitlines()} for text in texts]
    counted = Counter(line for lines in kept for line in lines)
    return all(sum(len(line) for line in lines if counted[line] == 1) >= _FEWEST_SIGNS for lines in kept)


@cache
def _is_installed() -> bool:
    return find_spec("pypdfium2") is not None


class _Reader:
    """The process that reads; one file at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._failures = 0

    def read(self, body: bytes) -> dict[str, Any] | None:
        """What the process tells of a file; None when it tells nothing in time."""
        with self._lock:
            if self._failures >= _MOST_FAILURES:
                return None
            try:
                line = self._exchange(body)
                told = json.loads(line)
            except (OSError, ValueError):
                self._failures += 1
                self._end()
                return None
        return told if isinstance(told, dict) and "fault" not in told else None

    def _exchange(self, body: bytes) -> bytes:
        process = self._process
        if process is None or process.poll() is not None:
            self._end()
            process = self._process = self._started()
        given, told = process.stdin, process.stdout
        if given is None or told is None:
            raise OSError("no pipes")
        timer = threading.Timer(_PATIENCE, process.kill)
        timer.daemon = True
        timer.start()
        try:
            given.write(len(body).to_bytes(LENGTH, "big") + body)
            given.flush()
            return told.readline()
        finally:
            timer.cancel()

    def _started(self) -> subprocess.Popen[bytes]:
        if not sys.executable:
            raise OSError("no interpreter")
        child = str(Path(__file__).with_name("pdf_child.py"))
        return subprocess.Popen(
            [sys.executable, "-P", child],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def close(self) -> None:
        """End the process; the next file starts another."""
        with self._lock:
            self._end()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue  # what was to be written went with the process
        process.wait()


_READER = _Reader()
atexit.register(_READER.close)
