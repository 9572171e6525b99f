"""LaTeX to Unicode and back, as bibliographies use it.

`decode` reads accents, symbols, quotation marks and dashes as Unicode and drops formatting and
protecting braces; mathematics (``$…$``) is left as it stands. What a named symbol means is taken from the
tables of pylatexenc, on which bibtexparser's decoder stands too; the structure is read here, because that
decoder's time and depth of recursion are not bounded on hostile values, and it cannot keep name braces.

`encode` writes Unicode text so that LaTeX and biber print these characters and `decode` gives them
back; braces are written as commands, because BibTeX counts them even behind a backslash.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pylatexenc.latex2text import get_default_latex_context_db  # type: ignore[import-untyped]

from verifier.bibliography.datamodel import words
from verifier.bibliography.marks import CLOSING, OF_COMMAND, OF_DECLARATION, OPENING
from verifier.bibliography.mathematics import marked_mathematics
from verifier.bibliography.syntax import BRACE, FOLD, SPACE
from verifier.patterns import late_pattern

_NEEDS_READING = late_pattern(r"[\\{}$~]|--|``|''")
_TOKEN = late_pattern(r"\\(?:[A-Za-z]++|.)|[{}$~]|---?|``|''|[^\\{}$~`'-]++|.", re.DOTALL)
_BLANK = late_pattern(r"\s*+")
_MATH_END = late_pattern(r"(?<!\\)\$")
_SHORT_GROUP = late_pattern(r"\{((?:[^{}]|\{(?:[^{}]|\{[^{}]{0,10}\}){0,20}\}){0,40})\}")
_ACCENT_ARGUMENT = late_pattern(r"\\(?:[A-Za-z]{1,20}|.)|[^\\{}$]", re.DOTALL)
_PLAIN_GROUP = late_pattern(r"\s*+\{([^{}]*+)\}")
_OPEN_GROUP = late_pattern(r"\s*+\{")

_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306",
    ".": "\u0307", '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323",
    "c": "\u0327", "k": "\u0328", "b": "\u0331", "t": "\u0361", "h": "\u0309", "G": "\u030f", "f": "\u0311",
}  # fmt: skip
_ALONE = {"^": "^", "~": "~", "`": "`", "'": "´", '"': "¨", "=": "¯", ".": "˙", "c": "¸"}
_PRINTED = dict(zip("&%$#_{}", "&%$#_{}", strict=True)) | dict.fromkeys(" ,;:\\\n\t\r>", " ")
_UNPRINTED = frozenset("!/-@*+[]()|<")
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " "}
_FIRST_ARGUMENT_UNPRINTED = words(
    "href textcolor color foreignlanguage selectlanguage hspace vspace label noopsort cite hypertarget"
)
_DECLARATIONS = words(
    "it bf em sc rm tt sl sf itshape bfseries scshape upshape slshape ttfamily rmfamily sffamily"
    " normalfont small large tiny footnotesize normalsize relax protect nobreak allowbreak linebreak"
    " noindent ignorespaces unskip left right displaystyle mdseries textstyle break hfill centering"
    " raggedright leavevmode"
)
_FURTHER_SYMBOLS = {
    "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "P": "¶", "S": "§", "copyright": "©",
    "degree": "°", "euro": "€", "item": " ", "lbrace": "{", "newline": " ", "par": " ", "pounds": "£",
    "quad": " ", "qquad": " ", "rbrace": "}", "slash": "/", "space": " ", "textasciicircum": "^",
    "textasciitilde": "~", "textbackslash": "\\", "textbar": "|", "textbraceleft": "{",
    "textbraceright": "}", "textcopyright": "©", "textdollar": "$", "texteuro": "€", "textgreater": ">",
    "textless": "<", "textparagraph": "¶", "textquotedbl": "\"", "textquotesingle": "'",
    "textsection": "§", "textsterling": "£", "textunderscore": "_", "thinspace": " ",
}  # fmt: skip
"""Commands that pylatexenc's tables lack, or give another character than is meant in a bibliography."""
_QUOTING = frozenset({"enquote", "mkbibquote", "textquote"})

_VERBATIM = late_pattern(
    r"\{\\([_%&#$])\}|\\([_%&#$])"
    r"|\{\\textasciitilde(?:\{\})?\}|\\textasciitilde(?:\{\})?|\{?\\~\{\}\}?|\$\\sim\$"
)
_WRAPPED = late_pattern(r"\{([^{}]*+)\}")
_URL_COMMAND = late_pattern(r"\s*\\(?:url|nolinkurl)\s*\{(.*)\}\s*", re.DOTALL)

_ENCODED = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
        "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    }
)  # fmt: skip
_ENCODED_IN_NAMES = {code: text for code, text in _ENCODED.items() if chr(code) not in "{}"}
_LIGATURE_STARTS = late_pattern(r"-(?=-)|`(?=`)|'(?=')")


def fold_space(text: str) -> str:
    """Return the text with each run of white space made one space, and none at its ends (as BibTeX does)."""
    return FOLD.sub(" ", text).strip(SPACE)


def clean(text: str) -> str:
    """Return the text with white space folded and without characters that no text file may hold."""
    folded = fold_space(text)
    if folded.isprintable():
        return folded
    return fold_space("".join(c for c in folded if c.isprintable() or _can_stand(c)))


def decode(text: str, *, names: bool = False, marked: bool = False) -> str:
    """Return the meaning of a LaTeX value, in Unicode, white space folded. Any text is read; none raises.

    With ``names`` braces that group stay (``{Ministry of Water}``), and dashes and quotes are left alone.
    With ``marked`` stand-ins are put around what is set apart (see `marks`), and mathematics is read.
    """
    if _NEEDS_READING.search(text):
        text = _Decoding(text, names, marked=marked).read()
    return fold_space(text)


def decode_verbatim(text: str) -> str:
    """Return the meaning of a URL, DOI or file name: only characters that LaTeX users escape are read."""
    text = fold_space(text)
    if wrapped := _URL_COMMAND.fullmatch(text):
        text = wrapped[1].strip()
    if "\\" in text or "$" in text:
        text = _VERBATIM.sub(lambda match: match[1] or match[2] or "~", text)
    wrapped = _WRAPPED.fullmatch(text)
    return wrapped[1].strip() if wrapped else text


def encode(text: str) -> str:
    """Plain text as a LaTeX value that prints it; see `decode` for the way back."""
    text = _LIGATURE_STARTS.sub(r"\g<0>\0", clean(text))
    return text.translate(_ENCODED).replace("\0", "{}")


def encode_names(text: str) -> str:
    """Return a name list as a LaTeX value: as `encode`, but balanced braces are the list's own and stay."""
    text = clean(text)
    table = _ENCODED_IN_NAMES if is_balanced(text) else _ENCODED
    return text.translate(table)


def encode_verbatim(text: str) -> str:
    """Return a URL or DOI as a value: nothing escaped but what would break the file, in percent notation.

    Braces stay when they are balanced. A backslash cannot stand in a URL (RFC 3986, section 2).
    """
    text = clean(text).replace("\\", "%5C")
    if not is_balanced(text) or (text.startswith("{") and text.endswith("}")):
        text = text.replace("{", "%7B").replace("}", "%7D")
    return text


def is_balanced(text: str) -> bool:
    """Whether each closing brace has its opening one, as BibTeX counts them."""
    depth = 0
    for brace in BRACE.findall(text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _can_stand(char: str) -> bool:
    """Tell whether a character may stand in a file; biber refuses one with a Unicode noncharacter whole."""
    code = ord(char)
    is_noncharacter = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return unicodedata.category(char) not in ("Cc", "Cs") and not is_noncharacter


@lru_cache(maxsize=1)
def _symbols() -> dict[str, str]:
    """Return what each named command without arguments prints, as far as that is one character."""
    database = get_default_latex_context_db()
    printed = {
        spec.macroname: spec.simplify_repl
        for category in database.category_list
        for spec in database.iter_macro_specs([category])
        if isinstance(spec.simplify_repl, str) and len(spec.simplify_repl) == 1
    }
    return printed | _FURTHER_SYMBOLS


def _symbol(name: str) -> str:
    """Return what a named command prints, "" when it is not known to print anything."""
    return _symbols().get(name, "")


@lru_cache(maxsize=4096)
def _accented(accent: str, argument: str) -> str:
    """Return an accent command on its argument, composed."""
    if not argument.strip():
        return _ALONE.get(accent, argument)
    base = {"ı": "i", "ȷ": "j"}.get(argument[0], argument[0])
    return unicodedata.normalize("NFC", base + _ACCENTS[accent]) + argument[1:]


class _Decoding:
    """One value being read from left to right; ``groups`` holds what closes each open brace."""

    def __init__(self, text: str, names: bool, *, marked: bool = False) -> None:
        self.text = text
        self.names = names
        self.marked = marked
        self.position = 0
        self.out: list[str] = []
        self.groups: list[str] = []

    def read(self) -> str:
        while match := _TOKEN.match(self.text, self.position):
            self.position = match.end()
            part = match[0]
            if part[0] == "\\" and len(part) > 1:
                self._command(part[1:])
            elif part == "{":
                self._open()
            elif part == "}":
                self.out.append(self.groups.pop() if self.groups else "")
            elif part == "$":
                self._mathematics()
            elif part in _LIGATURES and (part == "~" or not self.names):
                self.out.append(_LIGATURES[part])
            else:
                self.out.append(part)
        return "".join(self.out)

    def _open(self, mark: str = "") -> None:
        """Open a group; a list of names keeps its braces, but not those around a special character."""
        if self.names and not mark and self.text[self.position : self.position + 1] != "\\":
            self.out.append("{")
            self.groups.append("}")
        else:
            self.groups.append(mark.strip())

    def _mathematics(self) -> None:
        end = _MATH_END.search(self.text, self.position)
        if end:
            source = self.text[self.position : end.start()]
            printed = marked_mathematics(source) if self.marked else None
            self.out.append(printed or self.text[self.position - 1 : end.end()])
            self.position = end.end()
        else:
            self.out.append("$")
            # No dollar sign that is not escaped follows: none will be searched for again.

    def _command(self, name: str) -> None:
        if name in _ACCENTS and self._accent(name):
            return
        if name in _PRINTED:
            self.out.append(_PRINTED[name])
        elif name.isascii() and name.isalpha():
            self._named(name)
        elif name not in _UNPRINTED:
            self.out.append(f"\\{name}")

    def _accent(self, name: str) -> bool:
        """Read an accent with a short argument; a long one is read as if the accent were not there."""
        begin = self.position
        if name.isalpha() or self.text[begin : begin + 1].isspace():
            blank = _BLANK.match(self.text, begin)
            begin = blank.end() if blank else begin
        if group := _SHORT_GROUP.match(self.text, begin):
            argument, end = decode(group[1]), group.end()
        elif token := _ACCENT_ARGUMENT.match(self.text, begin):
            raw, end = token[0], token.end()
            argument = (_symbol(raw[1:]) if raw[1:].isalpha() else "") if raw[0] == "\\" else raw
            if raw[0] == "\\":
                blank = _BLANK.match(self.text, end)
                end = blank.end() if blank and argument else end
                if not argument:
                    return False
        else:
            self.out.append(_ALONE.get(name, ""))
            return True
        self.out.append(_accented(name, argument))
        self.position = end
        return True

    def _named(self, name: str) -> None:
        if name in ("url", "nolinkurl", "path") and (group := _PLAIN_GROUP.match(self.text, self.position)):
            self.out.append(decode_verbatim(group[1]))
            self.position = group.end()
            return
        if name in _FIRST_ARGUMENT_UNPRINTED:
            if group := _PLAIN_GROUP.match(self.text, self.position):
                self.position = group.end()
            if self.text.startswith("{", self.position):
                self.position += 1
                self.groups.append("")
            return
        if self.marked and self._mark(name):
            return
        printed = "" if name in _DECLARATIONS else _symbol(name)
        opened = _OPEN_GROUP.match(self.text, self.position)
        if opened:
            self._argument(name, printed, opened.end())
        elif printed or name in _DECLARATIONS:
            self.out.append(printed)
            blank = _BLANK.match(self.text, self.position)
            self.position = blank.end() if blank else self.position
        else:
            # An unknown command without an argument: its name may be the text itself ("C:\temp").
            self.out.append(f"\\{name}")

    def _mark(self, name: str) -> bool:
        """Mark what a command sets apart: its argument, or the rest of its group."""
        if name == "ensuremath" and (group := _SHORT_GROUP.match(self.text, self.position)):
            printed = marked_mathematics(group[1])
            self.out.append(printed or "")
            self.position = group.end() if printed else self.position
            return bool(printed)
        if name in OF_COMMAND and (opened := _OPEN_GROUP.match(self.text, self.position)):
            self.out.append(OPENING[OF_COMMAND[name]])
            self.position = opened.end()
            self._open(CLOSING[OF_COMMAND[name]])
            return True
        if name in OF_DECLARATION and self.groups:
            blank = _BLANK.match(self.text, self.position)
            self.position = blank.end() if blank else self.position
            self.out.append(OPENING[OF_DECLARATION[name]])
            self.groups[-1] = CLOSING[OF_DECLARATION[name]] + self.groups[-1]
            return True
        return False

    def _argument(self, name: str, printed: str, behind_brace: int) -> None:
        """Return a named command before a group: a symbol ends there, a formatting command wraps it."""
        if printed or name in _DECLARATIONS:
            self.out.append(printed)
            if self.text.startswith("}", behind_brace):
                self.position = behind_brace + 1
            return
        self.position = behind_brace
        if name in _QUOTING:
            self.out.append("“")
            self._open("”")
        else:
            self._open(" ")
