"""The commands that a LaTeX paper defines: other names, a few words, and commands that make notes or cite."""

from __future__ import annotations

import re

from verifier.documents import tex_words as words
from verifier.documents.tex_groups import Macro
from verifier.documents.tex_keys import takes_keys
from verifier.documents.tex_machine import NO_VALUE, Machine
from verifier.patterns import late_pattern

_DEFINED = late_pattern(r"\s?\{?\\(?P<name>[A-Za-z@]{1,60})\}?\s?")
_ALIAS = late_pattern(
    r"(?:\[1\]|#1)?\s?"
    r"(?:\{\s{0,10}\\(?P<target>[A-Za-z]{1,60}\*?)\{\#1\}[%\s]{0,10}\}|=?\\(?P<let>[A-Za-z]{1,60}))"
)
_OTHER_NAME = late_pattern(r"\s?\{\s{0,10}\\(?P<target>[A-Za-z]{1,60}\*?)\s{0,10}\}")
_OWN_TEXT = late_pattern(r"\{(?P<text>[^{}\\#]{0,200})(?P<spaced>\\xspace\s?)?\}")
_COUNT = late_pattern(r"\s?\[(?P<count>[1-9])\]")
_PARAMETERS = late_pattern(r"\s?(?P<list>(?:#[1-9]){1,9})")
_SIGNATURE = late_pattern(r"\s?\{(?P<letters>(?:[^{}]|\{[^{}]{0,200}\}){0,300})\}")
_LETTER = late_pattern(r"[+!]?(?P<letter>[A-Za-z])(?:\{(?P<default>[^{}]{0,200})\})?")
_NAME = late_pattern(r"\\([A-Za-z]{1,60}\*?)")
_PROGRAMMED = late_pattern(
    r"\\(?:catcode|csname|expandafter|if(?!thenelse|Value|NoValue|Boolean)[a-z@]*|[A-Za-z]{0,40}@|[egx]?def|let"
    r"|newcommand|begingroup|futurelet|afterassignment|write)"
)
_COMMAND = late_pattern(r"\\(?:[A-Za-z]{1,60}\*?|.)", re.DOTALL)
_LETTERS = late_pattern(r"[^\W\d_]")
_LONGEST_BODY = 4000
_LONGEST_TEXT = 400
_MOST_MACROS = 2000
_NOTING = words.FOOTNOTES | words.ENDNOTES | words.MARKS.keys() | words.TEXTS_APART.keys()

_TYPESETTING = words.ITALIC | words.UPRIGHT | words.QUOTING | words.FONTS | {"url", "href"}


def define(machine: Machine, name: str, start: int) -> None:
    """A command of the paper's own. One that neither makes notes nor cites prints its arguments in place."""
    del start
    match = _DEFINED.match(machine.text, machine.position)
    if match is None:
        machine.hide(2 if name in words.DEFINITIONS else 0)
        return
    machine.position = match.end()
    own = match["name"]
    known = own in machine.commands or own in machine.files
    alias = _ALIAS.match(machine.text, machine.position)
    text = _OWN_TEXT.match(machine.text, machine.position)
    other = _OTHER_NAME.match(machine.text, machine.position)
    if alias and name not in words.SIGNED_DEFINITIONS:
        machine.aliases[own] = alias["target"] or alias["let"]
        machine.position = alias.end()
    elif text and not known and name not in words.SIGNED_DEFINITIONS:
        machine.texts[own] = text["text"] + (words.XSPACE if text["spaced"] else "")
        machine.position = text.end()
    elif other and not known and _takes_keys(other["target"]):
        machine.aliases[own] = other["target"]
        machine.position = other.end()
    elif name != "let":
        macro = _macro(machine, name)
        if macro is None:
            machine.hide(1)
            return
        if not any(map(_takes_keys, _NAME.findall(macro.body))):
            machine.not_citing.add(own)
        if known or len(machine.macros) >= _MOST_MACROS:
            return
        if _makes_notes(machine, macro.body) or _prints_words(machine, macro.body):
            machine.macros[own] = macro


def _macro(machine: Machine, name: str) -> Macro | None:
    """The arguments and the body that stand here; None, past the arguments, when no body can be read."""
    letters, default = "", NO_VALUE
    if name in words.SIGNED_DEFINITIONS:
        signature = _SIGNATURE.match(machine.text, machine.position)
        if signature is None:
            return None
        machine.position = signature.end()
        for letter in _LETTER.finditer(signature["letters"]):
            letters += "m" if letter["letter"] in "mr" else "s" if letter["letter"] == "s" else "o"
            default = letter["default"] or default
    elif count := _COUNT.match(machine.text, machine.position):
        machine.position = count.end()
        given = machine.option()
        letters = "m" * int(count["count"]) if given is None else "o" + "m" * (int(count["count"]) - 1)
        default = NO_VALUE if given is None else given
    elif listed := _PARAMETERS.match(machine.text, machine.position):
        machine.position = listed.end()
        letters = "m" * (len(listed["list"]) // 2)
    body = machine.balanced()
    return None if body is None else Macro(letters, default, body)


def _makes_notes(machine: Machine, body: str) -> bool:
    if len(body) > _LONGEST_BODY or _PROGRAMMED.search(body):
        return False
    return any(
        machine.aliases.get(name, name) in _NOTING or name in machine.macros or _takes_keys(name)
        for name in _NAME.findall(body)
    )


def _takes_keys(name: str) -> bool:
    return takes_keys(name.rstrip("*"))


def _prints_words(machine: Machine, body: str) -> bool:
    """Whether a body is words that are only set in type: “Id.” in italics, “Archives” before an argument."""
    if len(body) > _LONGEST_TEXT or _PROGRAMMED.search(body):
        return False
    names = _NAME.findall(body)
    typeset = all(
        name in _TYPESETTING
        or name in machine.texts
        or name in machine.macros
        or words.symbol(name) is not None
        for name in names
    )
    return typeset and bool(_LETTERS.search(_COMMAND.sub(" ", body)))


def choose(machine: Machine, name: str, start: int) -> None:
    """Commands like IfValueTF print what fits an argument that was given, or was not."""
    del start
    value = machine.raw()
    if value is None:
        return
    given = (value != NO_VALUE) != ("NoValue" in name)
    if name.endswith("TF"):
        if given:
            machine.argument(lambda: machine.hide(1))
        else:
            machine.hide(1)
    elif given != name.endswith("T"):
        machine.hide(1)


CHOICES = frozenset(
    f"If{what}{branch}" for what in ("Value", "NoValue", "Boolean") for branch in ("T", "F", "TF")
)
"""The commands that print by whether an argument was given."""
