r"""The keys in the citations of LaTeX, with their places: ``\autocites[see][5]{li2011}[9]{berg2020,wu2014}``.

What is commented out, verbatim or skipped by ``\iffalse`` is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from verifier.documents.tex_words import VERBATIM
from verifier.patterns import late_pattern

_NEXT = late_pattern(r"(?P<comment>%[^\n]*)|\\(?P<name>[A-Za-z]{1,60}\*?|.)", re.DOTALL)
_NOT_CITING = late_pattern(
    r"(?:Declare|At(?:Every|Next|Begin)|[a-z]{0,5}new).{0,40}"
    r"|(?:set)?cite(?:style|reset|setup|namefont|numfont|font|left|right|mid|dash|punct|form|color|authoryear)"
    r"|.{0,40}(?:true|false|delim|format|command|Command)|(?:[Ee]x|[Ii]n|[Rr]e|[Ee]li|[Ss]oli)cite[a-z]{0,10}"
)
"""Names that bear "cite" and set how citations look, or define commands that cite."""
_FURTHER = frozenset({"bibentry", "addtocategory", "defbibentryset", "entryset"})
_KEYS_SECOND = frozenset({"addtocategory", "defbibentryset"})
_ENVIRONMENT = late_pattern(r"\s*\{(?P<name>[^{}\n]{1,40})\}")
_VERB = late_pattern(r"(?:\[[^\]\n]{0,200}\])?(?P<sign>[^\sA-Za-z*])")
_BLANK = late_pattern(r"(?:\s|%[^\n]*\n)*+")
_KEY = late_pattern(r"(?P<comment>%[^\n]*(?:\n|\Z))|(?P<key>[^\s,{}%\\]+(?:[ ][^\s,{}%\\]+)*)")
_COMMENT = late_pattern(r"(?<!\\)%[^\n]*(?:\n|\Z)")
_CLOSERS = {"[": "]", "<": ">", "(": ")"}
_DEFINING = frozenset(
    (
        "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "newrobustcmd",
        "renewrobustcmd", "providerobustcmd", "def", "edef", "gdef", "xdef", "let", "NewDocumentCommand",
        "RenewDocumentCommand", "ProvideDocumentCommand", "DeclareDocumentCommand", "DeclareCiteCommand",
    )
)  # fmt: skip
_DEFINED = late_pattern(r"\s{0,9}\{?\s{0,9}\\[A-Za-z@]{1,60}\*?\s{0,9}\}?(?:\s{0,9}\[[^\[\]]{0,200}\]){0,2}")
_FURTHEST = 5_000
_DEEPEST = 50
_LONGEST_VERB = 2_000
_HIDDEN = VERBATIM - {"tikzpicture"} | {"Verbatim*", "BVerbatim", "LVerbatim", "lstlisting*", "alltt"}


@dataclass(frozen=True, slots=True)
class OwnCommand:
    """A command that a paper defines: its arguments (star, optional, mandatory) and which of them hold keys.

    One that is only another name of a citing command has that for its ``alias``.
    """

    arguments: str = ""
    keys: frozenset[int] = frozenset()
    alias: str = ""


_NONE: Mapping[str, OwnCommand] = {}


def latex_keys(text: str, own: Mapping[str, OwnCommand] = _NONE) -> Iterator[tuple[str, int, int, int]]:
    """Each key that is cited: the key, the stretch of it, and where the list of keys begins that it is in.

    ``own`` are the commands of the paper's own that cite, by their names.
    """
    for bare, position in _commands(text):
        command = own.get(bare)
        if command is not None and not command.alias:
            groups = _own_groups(text, position, command)
        elif command is not None or takes_keys(bare):
            groups = _key_groups(text, position, command.alias if command else bare)
        else:
            continue
        for start, end in groups:
            for key in _KEY.finditer(text, start, end):
                if key["key"] is not None:
                    yield key["key"], key.start("key"), key.end("key"), start


def hidden_stretches(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that LaTeX passes over or prints as they are typed: comments, verbatim text."""
    position = 0
    while match := _NEXT.search(text, position):
        position = match.end()
        start, name = position, match["name"]
        if name is None:
            yield match.start(), match.end()
        elif (position := _behind_hidden(text, name.rstrip("*"), position)) > start:
            yield start, position


def _commands(text: str) -> Iterator[tuple[str, int]]:
    """The commands that are carried out, without their stars, and where their arguments begin."""
    position = 0
    while match := _NEXT.search(text, position):
        position = match.end()
        name = match["name"]
        if name is None:
            continue
        bare = name.rstrip("*")
        if bare in _DEFINING and (defined := _DEFINED.match(text, position)):
            # The name that is given there isn't used yet.
            position = defined.end()
            continue
        behind = _behind_hidden(text, bare, position)
        if behind == position:
            yield bare, position
        position = behind


def _behind_hidden(text: str, bare: str, position: int) -> int:
    """Where what a command hides ends; its own end when it hides nothing."""
    if bare == "begin":
        return _behind_environment(text, position)
    if bare in ("verb", "lstinline", "Verb"):
        return _behind_verb(text, position)
    if bare == "iffalse":
        end = text.find("\\fi", position)
        return end if end >= 0 else len(text)
    return position


def takes_keys(name: str) -> bool:
    """Whether a command takes keys: all that bear "cite" in their name do, but for a few."""
    return name in _FURTHER or ("cite" in name.lower() and _NOT_CITING.fullmatch(name) is None)


def keys_listed(text: str) -> list[str]:
    """The keys of a list as it is typed between braces, without its comments."""
    return [key for part in _COMMENT.sub("", text).split(",") if (key := " ".join(part.split()))]


def _behind_environment(text: str, position: int) -> int:
    match = _ENVIRONMENT.match(text, position)
    if match is None or match["name"] not in _HIDDEN:
        return position
    end = text.find(f"\\end{{{match['name']}}}", match.end())
    return end if end >= 0 else len(text)


def _behind_verb(text: str, position: int) -> int:
    match = _VERB.match(text, position)
    if match is None:
        return position
    sign = match["sign"]
    limit = match.end() + _LONGEST_VERB
    line = text.find("\n", match.end(), limit)
    end = text.find("}" if sign == "{" else sign, match.end(), line if line >= 0 else limit)
    return end + 1 if end >= 0 else position


def _key_groups(text: str, position: int, name: str) -> Iterator[tuple[int, int]]:
    """The groups in braces that hold keys: the first, or all of a command for several."""
    several = name.endswith(("cites", "citetexts"))
    before = 1 if name in _KEYS_SECOND or "volcite" in name.lower() else 0
    skip = before
    while True:
        position = _behind_options(text, position, "[<(" if several else "[<")
        if not text.startswith("{", position):
            return
        end = closing(text, position, "}")
        if end is None:
            return
        if skip:
            skip -= 1
        else:
            yield position + 1, end
            if not several:
                return
            skip = before
        position = end + 1


def _own_groups(text: str, position: int, command: OwnCommand) -> Iterator[tuple[int, int]]:
    """The groups in braces that a command of the paper's own takes keys from."""
    for number, kind in enumerate(command.arguments, start=1):
        blank = _BLANK.match(text, position)
        ahead = blank.end() if blank else position
        if kind == "s":
            # The star was read with the name.
            continue
        sign = text[ahead : ahead + 1]
        if kind == "o" and sign != "[":
            continue
        if sign != ("[" if kind == "o" else "{"):
            return
        end = closing(text, ahead, "]" if kind == "o" else "}")
        if end is None:
            return
        if number in command.keys:
            yield ahead + 1, end
        position = end + 1


def _behind_options(text: str, position: int, openers: str) -> int:
    while True:
        blank = _BLANK.match(text, position)
        ahead = blank.end() if blank else position
        if "\n\n" in text[position:ahead] or text[ahead : ahead + 1] not in tuple(openers):
            return ahead
        end = closing(text, ahead, _CLOSERS[text[ahead]])
        if end is None:
            return ahead
        position = end + 1


def closing(text: str, start: int, closer: str) -> int | None:
    """Where a group ends that begins at ``start``, braces in it counted."""
    depth = 0
    position = start + 1
    limit = min(len(text), start + _FURTHEST)
    while position < limit:
        character = text[position]
        if character == "\\":
            position += 1
        elif character == closer and depth == 0:
            return position
        elif character == "%":
            line = text.find("\n", position)
            position = line if line >= 0 else limit
        else:
            depth += {"{": 1, "}": -1}.get(character, 0)
            if not 0 <= depth <= _DEEPEST:
                return None
        position += 1
    return None
