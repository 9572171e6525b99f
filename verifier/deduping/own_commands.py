r"""Own commands of a paper that cite: ``\newcommand{\see}[1]{(see \citealp{#1})}``, or by another name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from verifier.documents.tex_keys import OwnCommand, closing, latex_keys, takes_keys
from verifier.patterns import late_pattern

_DEFINITION = late_pattern(
    r"\\(?:(?P<new>(?:re)?newcommand|providecommand|DeclareRobustCommand|(?:re)?newrobustcmd|providerobustcmd)\*?"
    r"|(?P<signed>(?:New|Renew|Provide|Declare)(?:Expandable)?DocumentCommand)|(?P<def>[egx]?def)"
    r"|(?P<let>let)|(?P<declared>DeclareCiteCommand)\*?)"
    r"\s{0,9}\{?\s{0,9}\\(?P<name>[A-Za-z@]{1,60})\s{0,9}\}?\s{0,9}"
)
_ALIAS = late_pattern(r"=?\s{0,9}\\(?P<name>[A-Za-z]{1,60}\*?)")
_COUNT = late_pattern(r"\[(?P<count>[1-9])\]\s{0,9}(?P<default>\[[^\[\]]{0,200}\])?\s{0,9}")
_PARAMETERS = late_pattern(r"(?P<list>(?:#[1-9]){0,9})\s{0,9}")
_SIGNATURE = late_pattern(r"\{(?P<letters>(?:[^{}]|\{[^{}]{0,200}\}){0,300})\}\s{0,9}")
_LETTER = late_pattern(r"[+!]?(?P<letter>[A-Za-z])(?:\{[^{}]{0,200}\})?")
_LAST_NAME = late_pattern(r"\\(?P<name>[A-Za-z]{1,60}\*?)\s{0,9}\Z")
_PARAMETER = late_pattern(r"#([1-9])\Z")
_COMMENT = late_pattern(r"(?<!\\)%[^\n]*")
_DEEPEST = 3


def own_commands(texts: Iterable[str]) -> dict[str, OwnCommand]:
    """The commands of texts that cite what they are given, also by each other; the last of a name counts."""
    read = [_COMMENT.sub(lambda found: " " * len(found[0]), text) for text in texts if "\\" in text]
    own: dict[str, OwnCommand] = {}
    for _ in range(_DEEPEST):
        found = {name: command for text in read for name, command in _defined(text, own)}
        if found == own:
            break
        own = found
    return own


def _defined(text: str, own: Mapping[str, OwnCommand]) -> Iterator[tuple[str, OwnCommand]]:
    for match in _DEFINITION.finditer(text):
        command = _command(text, match, own)
        if command is not None:
            yield match["name"], command


def _command(text: str, match: re.Match[str], own: Mapping[str, OwnCommand]) -> OwnCommand | None:
    position = match.end()
    if match["declared"]:
        return OwnCommand(alias="cite")
    if match["let"]:
        alias = _ALIAS.match(text, position)
        return _other_name(alias["name"], own) if alias else None
    letters = ""
    if match["signed"]:
        signature = _SIGNATURE.match(text, position)
        if signature is None:
            return None
        position = signature.end()
        kinds = (letter["letter"] for letter in _LETTER.finditer(signature["letters"]))
        letters = "".join("m" if kind in "mr" else "s" if kind == "s" else "o" for kind in kinds)
    elif match["def"]:
        parameters = _PARAMETERS.match(text, position)
        letters = "m" * (len(parameters["list"]) // 2) if parameters else ""
        position = parameters.end() if parameters else position
    elif count := _COUNT.match(text, position):
        position = count.end()
        letters = "m" * int(count["count"])
        letters = f"o{letters[1:]}" if count["default"] is not None else letters
    end = closing(text, position, "}") if text.startswith("{", position) else None
    if end is None:
        return None
    body = text[position + 1 : end]
    numbers = (_PARAMETER.match(key) for key, *_ in latex_keys(body, own))
    keys = frozenset(int(number[1]) for number in numbers if number is not None)
    if keys:
        return OwnCommand(letters, keys)
    last = _LAST_NAME.search(body) if not letters else None
    return _other_name(last["name"], own) if last else None


def _other_name(name: str, own: Mapping[str, OwnCommand]) -> OwnCommand | None:
    """What another name stands for: a command that cites, be it of the paper's own."""
    if name in own:
        return own[name]
    return OwnCommand(alias=name.rstrip("*")) if takes_keys(name.rstrip("*")) else None
