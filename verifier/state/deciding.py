"""Adding a decision to the file that persons write by hand: text is put at its end, nothing else changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from verifier.files import Rewrite, UnreadableFile, read_source, write_atomically, write_over
from verifier.model import Decision
from verifier.state.decisions import WORDS, parse_decisions, target_of
from verifier.state.errors import StateError

_HEAD: Final = (
    "# What persons have decided about findings of `verifier audit`. Edit it as you like; comments stay.\n"
    "# A decision has a target (the key of an entry, an address, or A=B) and a word:\n"
    + "".join(f"#   {word}: {meaning}\n" for word, meaning in WORDS.items())
    + "# and, if you like, a reason and the last day on which it holds (until).\n"
)


def add_decision(path: Path, decision: Decision) -> bool:
    """Put a decision at the end of the file, which is made when it is missing; False if it stands there.

    Raises:
        StateError: the file can't be read, or no decision can be added to what it holds; it stays as it is.
        verifier.files.UnwritableFile: the folder or disk refuses, or the file is protected; it stays.
    """
    if not path.exists():
        return write_atomically(path, _HEAD + "\n" + block(decision))
    try:
        source = read_source(path)
    except UnreadableFile as fault:
        raise StateError(str(fault)) from None
    if any(_says_the_same(decision, other) for other in parse_decisions(source.text, path)):
        return False
    text = with_block(source.text, decision)
    try:
        parse_decisions(text, path)
    except StateError:
        raise StateError(
            f"{path}: its decisions are not written below [[decision]] headers, so none can be added; "
            "write them so, or add this one by hand"
        ) from None
    write_over([Rewrite(path, source.sha256, text.encode(source.encoding))])
    return True


def with_block(text: str, decision: Decision) -> str:
    """Return the text of a file with a decision at its end, in the line ends of the file."""
    end = "\r\n" if "\r\n" in text else "\n"
    gap = "" if not text.strip("\ufeff") else end if text.endswith("\n") else end + end
    return text + gap + block(decision).replace("\n", end)


def block(decision: Decision) -> str:
    """Return a decision as TOML, with its header line."""
    lines = ["[[decision]]", f"target = {quoted(decision.target)}", f"word = {quoted(decision.word)}"]
    if decision.reason:
        lines.append(f"reason = {quoted(decision.reason)}")
    if decision.until:
        lines.append(f"until = {decision.until}")
    if decision.of:
        works = [quoted(work) for work in decision.of]
        lines.append(f"of = {works[0] if len(works) == 1 else '[' + ', '.join(works) + ']'}")
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Return a text as a basic string of TOML 1.0; what is no character becomes U+FFFD."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    # JSON's escapes are all TOML's too; it only lets DEL stand, which TOML does not.
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007F")


def _says_the_same(one: Decision, other: Decision) -> bool:
    """Whether a decision adds nothing to another one; without a reason it adds none."""
    if one.word != other.word or one.until != other.until or one.reason not in ("", other.reason):
        return False
    if one.of and one.of != other.of:
        return False
    first, second = target_of(one.target, one.word), target_of(other.target, other.word)
    return set(first.subjects) == set(second.subjects) and first.code == second.code
