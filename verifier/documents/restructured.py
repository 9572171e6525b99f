"""reStructuredText → the notes, headings and entries of Pandoc's Markdown, each character in its place.

Footnotes are numbered as docutils numbers them: ``[#]`` and ``[#name]`` get the next number that no note
has by hand, ``[*]`` the next of its signs. What it does not print (comments) or prints as typed (code) is
blanked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.documents.light_text import MOST_SIGNS, PAD, Rewritten, blank
from verifier.documents.paragraphs import ENTRY, Paragraph
from verifier.documents.restructured_targets import has_targets, with_linked_targets
from verifier.documents.sections import Section, opens
from verifier.patterns import late_pattern

_LABEL = r"\d{1,4}|\#[\w.-]{0,80}|\*"
_KEY = r"(?!\d{1,9}\])\w(?:[\w.:+-]{0,80}\w)?"
_DEFINITION = late_pattern(rf"^[ \t]{{0,8}}\.\.[ \t]\[(?P<label>{_LABEL})\](?=[ \t\r\n])", re.MULTILINE)
_CITATION = late_pattern(rf"^[ \t]{{0,8}}\.\.[ \t]\[{_KEY}\](?=[ \t\r\n])", re.MULTILINE)
_CALL = late_pattern(rf"``[^\r\n]{{1,300}}?``|\[(?P<label>{_LABEL})\]_(?![\w_])")
# What stands like a heading and is none of the contents: ".. rubric:: References".
_RUBRIC = late_pattern(r"^[ \t]{0,8}\.\.[ \t]{1,3}(?:rubric|centered)::(?=[ \t]+\S)", re.MULTILINE)
_LINK = late_pattern(r"`(?P<title>[^`<>]{1,300}?)\s<(?P<url>https?://[^<>\s`]{1,2000})>`__?")
_HUNG = late_pattern(r"^[ ]{2,3}(?=\S)", re.MULTILINE)
_EXPLICIT = late_pattern(r"(?P<indent>\s*)\.\.(?:[ \t]+(?P<said>\S.*)|[ \t]*)$")
_DIRECTIVE = late_pattern(r"(?:\|[^|\r\n]{1,80}\|[ \t]+)?(?P<name>[A-Za-z][\w:+.-]{0,60})::(?:\s|$)")
_OTHER_EXPLICIT = late_pattern(rf"\[(?:{_LABEL}|{_KEY})\](?:\s|$)|_|\|[^|\r\n]{{1,80}}\|[ \t]")
_TYPED = frozenset(("code", "code-block", "sourcecode", "raw", "math", "highlight", "parsed-literal"))
_RULE = late_pattern(r"(?P<sign>[!-/:-@\[-`{-~])(?P=sign){2,400}[ \t]*")
_LISTS = (Section.REFERENCES, Section.READING)
_SYMBOLS = "*†‡§¶#♠♥♦♣"
_COUNTED, _NAMED, _SIGNED = 0xE000, 0xE800, 0xF000


def is_restructured(text: str) -> bool:
    """Whether a text holds footnotes that it calls, citations or named links of reStructuredText."""
    notes = _DEFINITION.search(text) and any(match["label"] for match in _CALL.finditer(text))
    return bool(notes or _CITATION.search(text) or _LINK.search(text) or has_targets(text))


def restructured(text: str) -> Rewritten:
    """``.. [1] Berg`` → ``[^1]:  Berg``, ``[1]_`` → ``[^1]``, ``.. [Be01] Berg`` → an entry."""
    lines = text.splitlines(keepends=True)
    for start, end in _hidden(lines):
        lines[start:end] = [blank(line) for line in lines[start:end]]
    text = _RUBRIC.sub(lambda match: "######".ljust(len(match[0])), "".join(_with_headings(lines)))
    text = with_linked_targets(text)
    labels = _Labels(text)
    text = _DEFINITION.sub(lambda match: f"[^{labels.defined(match['label'])}]:".ljust(len(match[0])), text)
    text = _CITATION.sub(lambda match: ENTRY.ljust(len(match[0])), text)
    text = _CALL.sub(labels.call, text)
    result = Rewritten(text, labels.printed, nested=True)
    text = _LINK.sub(lambda match: result.link(match["title"], match["url"], len(match[0])), text)
    # The further paragraphs of a definition hang by less than those of Markdown do.
    result.text = _HUNG.sub(lambda match: "\t" + match[0][1:], text)
    return result


class _Labels:
    """Signs that stand for the labels that docutils finds by itself, and what it prints for each."""

    def __init__(self, text: str) -> None:
        self.printed: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._given = {"#": 0, "*": 0}
        self._called = {"#": 0, "*": 0}
        self._number = 0
        self._by_hand = {match["label"] for match in _DEFINITION.finditer(text)}

    def defined(self, label: str) -> str:
        """The sign of a label at its note."""
        if label.isdecimal():
            return label
        if label == "*":
            sign = self._next(self._given, label)
            times, at = divmod(self._given[label] - 1, len(_SYMBOLS))
            self.printed[sign] = _SYMBOLS[at] * min(times + 1, 9)
            return sign
        sign = self._next(self._given, "#") if label == "#" else self._named(label[1:])
        self._number += 1
        while str(self._number) in self._by_hand:
            self._number += 1
        self.printed[sign] = str(self._number)
        return sign

    def call(self, match: re.Match[str]) -> str:
        """A call in the text; what is typed as code stays as it is, as Markdown marks code."""
        label = match["label"]
        if not label:
            code = match[0][2:-2]
            return match[0] if "`" in code else f"{PAD}`{code}`{PAD}"
        if label in self._called:
            sign = self._next(self._called, label)
            self.printed.setdefault(sign, label)
        else:
            sign = label if label.isdecimal() else self._named(label[1:])
        return f"[^{sign}]".ljust(len(match[0]))

    def _next(self, counts: dict[str, int], label: str) -> str:
        counts[label] = min(counts[label] + 1, MOST_SIGNS)
        return chr((_COUNTED if label == "#" else _SIGNED) + counts[label])

    def _named(self, name: str) -> str:
        if name not in self._names:
            self._names[name] = chr(_NAMED + min(len(self._names), MOST_SIGNS))
            self.printed[self._names[name]] = name
        return self._names[name]


def _hidden(lines: list[str]) -> Iterator[tuple[int, int]]:
    """The stretches of lines that are comments or are printed as typed."""
    at = 0
    while at < len(lines):
        line = lines[at].rstrip()
        begins = _begins_hidden(line)
        if not begins:
            at += 1
            continue
        indent = len(line) - len(line.lstrip())
        end = last = at + 1
        if line.strip() == ".." and not "".join(lines[end : end + 1]).strip():
            at = end  # An empty comment has no body.
            continue
        while end < len(lines):
            body = lines[end].rstrip()
            if body and len(body) - len(body.lstrip()) <= indent:
                break
            end += 1
            last = end if body else last
        yield (at if begins == "comment" else at + 1), last
        at = max(last, at + 1)


def _begins_hidden(line: str) -> str:
    """Whether a line begins a comment or what is printed as typed; "" for neither."""
    explicit = _EXPLICIT.match(line)
    if explicit is None:
        return "typed" if line.endswith("::") else ""
    said = explicit["said"] or ""
    directive = _DIRECTIVE.match(said)
    if directive:
        return "typed" if directive["name"] in _TYPED else ""
    return "" if _OTHER_EXPLICIT.match(said) else "comment"


def _with_headings(lines: list[str]) -> list[str]:
    """The lines with all headings as Setext headings of two ranks; parts of a reference list have none."""
    found = list(lines)
    ranks: dict[tuple[str, bool], int] = {}
    listed: int | None = None
    for at in range(1, len(lines)):
        rule, title = lines[at].rstrip(), lines[at - 1].strip()
        above = lines[at - 2].rstrip() if at > 1 else ""
        is_framed = bool(_RULE.fullmatch(above)) and above[:1] == rule[:1]
        if not _RULE.fullmatch(rule) or not title or _RULE.fullmatch(title) or (above and not is_framed):
            continue
        rank = ranks.setdefault((rule[0], is_framed), len(ranks))
        if is_framed:
            found[at - 2] = blank(lines[at - 2])
        if listed is not None and rank > listed and "[" not in title:
            found[at - 1], found[at] = blank(lines[at - 1]), blank(lines[at])
            continue
        found[at] = lines[at].replace(rule[0], "-" if rank else "=")
        listed = rank if opens(Paragraph(title, 1)) in _LISTS else None
    return found
