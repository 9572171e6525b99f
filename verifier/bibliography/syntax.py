"""The characters that BibTeX's grammar is written in, and the patterns that find where blocks start.

All patterns are linear: no two neighbouring repetitions can match the same character, and runs that
cannot give anything back are possessive.
"""

from __future__ import annotations

import re

from verifier.bibliography.datamodel import CLASSIC_TYPES, ENTRY_TYPES, words

SPECIAL_BLOCKS = words("string preamble comment")
KNOWN_WORDS = ENTRY_TYPES | CLASSIC_TYPES.keys() | SPECIAL_BLOCKS

_KNOWN = "|".join(sorted(KNOWN_WORDS, key=lambda word: (-len(word), word)))
_WORD = r"\w[\w.+:/-]*+"

# A line that starts with a percent sign is a comment to biber (btparse), and means one to people; the
# commented-out entry in it is not read. A block may also start in the middle of a line.
BLOCK_START = re.compile(
    rf"(?P<percent>(?:(?<=[\r\n])|\A)[ \t]*+%[^\r\n]*+)|@[ \t]*+(?P<word>{_WORD})?\s*+(?P<open>[{{(])"
)

# Where reading goes on after an error: a line that begins like an entry. In parentheses only with a
# known type, since "@home (2010)" may well begin a line of an abstract.
RECOVERY = re.compile(rf"(?:(?<=[\r\n])|\A)[ \t]*+@[ \t]*+(?:{_WORD}\s*+\{{|(?i:{_KNOWN})\s*+\()")

SKIP = re.compile(r"(?:\s++|%[^\r\n]*+)*+")
COMMAS = re.compile(r",(?:\s*+,)*+")
KEY = re.compile(r"[^,={}\"%#]*+")
KEY_IN_PARENTHESES = re.compile(r"[^,={}\"%#()]*+")
FIELD_NAME = re.compile(r"[^\s,={}()\"#%@]++")
BARE_VALUE = re.compile(r"[^\s,={}()\"#%@]++")
BRACE = re.compile(r"[{}]")
BRACE_OR_QUOTE = re.compile(r"[{}\"]")
BRACE_OR_PARENTHESIS = re.compile(r"[{})]")
NAME_AND_EQUALS = re.compile(r"[^\s,={}()\"#%@]++\s*+=")
SWALLOWED_FIELD = re.compile(r"[\r\n][ \t]*+[A-Za-z]\w*+[ \t]*+=[ \t]*+[{\"\w]")
STRAY_FIELDS = re.compile(r"[\s,}]*+[A-Za-z]\w*+[ \t]*+=[ \t]*+[{\"\w]")
SIGNLESS_ENTRY = re.compile(rf"(?:(?<=[\r\n])|\A)[ \t]*+(?i:{_KNOWN})[ \t]*+\{{[^\s,{{}}]*+,")
SPACE = " \t\r\n\f\v\x1c\x1d\x1e\x1f\x85\u2028\u2029"
"""White space that BibTeX folds; the no-break space is a character of the text and stays."""

FOLD = re.compile(f"[{SPACE}]+")
