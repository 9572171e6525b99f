r"""The keys in the citations of LaTeX, with their places: ``\autocites[see][5]{li2011}[9]{berg2020,wu2014}``.

What is commented out, verbatim or skipped by ``\iffalse`` is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.documents.tex_words import VERBATIM

_NEXT = re.compile(r"(?P<comment>%[^\n]*)|\\(?P<name>[A-Za-z]{1,60}\*?|.)", re.DOTALL)
_NOT_CITING = re.compile(
    r"(?:Declare|At(?:Every|Next|Begin)|[a-z]{0,5}new).{0,40}"
    r"|(?:set)?cite(?:style|reset|setup|namefont|numfont|font|left|right|mid|dash|punct|form|color|authoryear)"
    r"|.{0,40}(?:true|false|delim|format|command|Command)|(?:[Ee]x|[Ii]n|[Rr]e|[Ee]li|[Ss]oli)cite[a-z]{0,10}"
)
"""Names that bear "cite" and set how citations look, or define commands that cite."""
_FURTHER = frozenset({"bibentry", "addtocategory", "defbibentryset", "entryset"})
_KEYS_SECOND = frozenset({"addtocategory", "defbibentryset"})
_ENVIRONMENT = re.compile(r"\s*\{(?P<name>[^{}\n]{1,40})\}")
_VERB = re.compile(r"(?:\[[^\]\n]{0,200}\])?(?P<sign>[^\sA-Za-z*])")
_BLANK = re.compile(r"(?:\s|%[^\n]*\n)*+")
_KEY = re.compile(r"(?P<comment>%[^\n]*(?:\n|\Z))|(?P<key>[^\s,{}%\\]+(?:[ ][^\s,{}%\\]+)*)")
_COMMENT = re.compile(r"(?<!\\)%[^\n]*(?:\n|\Z)")
_CLOSERS = {"[": "]", "<": ">", "(": ")"}
_FURTHEST = 5_000
_LONGEST_VERB = 2_000
_HIDDEN = VERBATIM - {"tikzpicture"} | {"Verbatim*", "BVerbatim", "LVerbatim", "lstlisting*", "alltt"}


def latex_keys(text: str) -> Iterator[tuple[str, int, int, int]]:
    """Each key that is cited: the key, the stretch of it, and where the list of keys begins that it is in."""
    position = 0
    while match := _NEXT.search(text, position):
        position = match.end()
        name = match["name"]
        if name is None:
            continue
        bare = name.rstrip("*")
        if bare == "begin":
            position = _behind_environment(text, position)
        elif bare in ("verb", "lstinline", "Verb"):
            position = _behind_verb(text, position)
        elif bare == "iffalse":
            end = text.find("\\fi", position)
            position = end if end >= 0 else len(text)
        elif takes_keys(bare):
            for start, end in _key_groups(text, position, bare):
                for key in _KEY.finditer(text, start, end):
                    if key["key"] is not None:
                        yield key["key"], key.start("key"), key.end("key"), start


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
        end = _closing(text, position, "}")
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


def _behind_options(text: str, position: int, openers: str) -> int:
    while True:
        blank = _BLANK.match(text, position)
        ahead = blank.end() if blank else position
        if "\n\n" in text[position:ahead] or text[ahead : ahead + 1] not in tuple(openers):
            return ahead
        end = _closing(text, ahead, _CLOSERS[text[ahead]])
        if end is None:
            return ahead
        position = end + 1


def _closing(text: str, start: int, closer: str) -> int | None:
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
            if depth < 0:
                return None
        position += 1
    return None
