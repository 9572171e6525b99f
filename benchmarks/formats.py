"""How many notes and markers of one long chapter each format gives, with the right text, and how fast.

Run as ``python benchmarks/formats.py``; pandoc makes the papers. A note is right when its text, its italics
and the sentence around its marker are those that the chapter was made of.
"""

from __future__ import annotations

import random
import subprocess
import tempfile
import time
from pathlib import Path

from verifier.documents import read_document

NOTES = 900
FORMATS = {
    "html5": "html",
    "docx": "docx",
    "odt": "odt",
    "epub3": "epub",
    "jats": "xml",
    "tei": "tei",
    "docbook5": "dbk",
    "markdown-smart": "md",
    "latex": "tex",
    "mediawiki": "wiki",
}
WORDS = ("river", "herders", "move", "with", "the", "seasons", "lands", "every", "treaty", "water", "sold")


def chapter() -> tuple[str, list[tuple[str, str, str]]]:
    """The chapter in Pandoc's Markdown, and for each note its text, its italics and its sentence."""
    draw = random.Random(1)  # noqa: S311 - words, not secrets
    body: list[str] = []
    notes: list[str] = []
    expected: list[tuple[str, str, str]] = []
    for number in range(1, NOTES + 1):
        claim, rest = (" ".join(draw.choices(WORDS, k=60)).capitalize() + "." for _ in range(2))
        title = " ".join(draw.choices(WORDS, k=4)).title()
        body.append(f"{claim}[^{number}] {rest}")
        start = f"Li Wei, “{title} {number},” "
        end = f" 12, no. 3 (2011): {number}; see also Berg, 7."
        notes.append(f"[^{number}]: {start}*Inner Lands*{end}")
        expected.append((f"{start}Inner Lands{end}", "Inner Lands", claim))
    return "\n\n".join(("# One", *body, *notes)), expected


def main() -> None:
    """Print a row for each format."""
    text, expected = chapter()
    with tempfile.TemporaryDirectory() as folder:
        for name, suffix in FORMATS.items():
            path = Path(folder) / f"chapter.{suffix}"
            command = ["pandoc", "--standalone", "--metadata=title=One", "--from=markdown", f"--to={name}"]
            subprocess.run([*command, "--wrap=none", f"--output={path}"], input=text.encode(), check=True)
            started = time.process_time()
            document = read_document(path)
            seconds = time.process_time() - started
            shown = [
                (
                    note.text.plain,
                    "".join(note.text.plain[span.start : span.end] for span in note.text.italics),
                    note.markers[0].context if note.markers else "",
                )
                for note in document.notes
            ]
            right = sum(note in set(expected) for note in shown)
            markers = sum(len(note.markers) for note in document.notes)
            print(
                f"{name:10} notes {len(shown)}, right {right}, markers {markers} of {NOTES}; {seconds:.2f} s"
            )


if __name__ == "__main__":
    main()
