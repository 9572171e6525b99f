"""The characters that BibTeX's grammar is written in, and the patterns that find where blocks start.

All patterns are linear: no two neighbouring repetitions can match the same character, and runs that
cannot give anything back are possessive.
"""

from __future__ import annotations

from verifier.bibliography.datamodel import CLASSIC_TYPES, ENTRY_TYPES, words
from verifier.patterns import late_pattern

SPECIAL_BLOCKS = words("string preamble comment")
KNOWN_WORDS = ENTRY_TYPES | CLASSIC_TYPES.keys() | SPECIAL_BLOCKS

_KNOWN = "|".join(sorted(KNOWN_WORDS, key=lambda word: (-len(word), word)))
_WORD = r"\w[\w.+:/-]*+"

# A line that starts with a percent sign is a comment to biber (btparse), and means one to people; the
# commented-out entry in it is not read. A block may also start in the middle of a line.
BLOCK_START = late_pattern(
    rf"(?P<percent>(?:(?<=[\r\n])|\A)[ \t]*+%[^\r\n]*+)|@[ \t]*+(?P<word>{_WORD})?\s*+(?P<open>[{{(])"
)

# Where reading goes on after an error: a line that begins like an entry. In parentheses only with a
# known type, since "@home (2010)" may well begin a line of an abstract.
RECOVERY = late_pattern(rf"(?:(?<=[\r\n])|\A)[ \t]*+@[ \t]*+(?:{_WORD}\s*+\{{|(?i:{_KNOWN})\s*+\()")

SKIP = late_pattern(r"(?:\s++|%[^\r\n]*+)*+")
COMMAS = late_pattern(r",(?:\s*+,)*+")
KEY = late_pattern(r"[^,={}\"%#]*+")
KEY_IN_PARENTHESES = late_pattern(r"[^,={}\"%#()]*+")
FIELD_NAME = late_pattern(r"[^\s,={}()\"#%@]++")
BARE_VALUE = late_pattern(r"[^\s,={}()\"#%@]++")
BRACE = late_pattern(r"[{}]")
BRACE_OR_QUOTE = late_pattern(r"[{}\"]")
BRACE_OR_PARENTHESIS = late_pattern(r"[{})]")
NAME_AND_EQUALS = late_pattern(r"[^\s,={}()\"#%@]++\s*+=")
SWALLOWED_FIELD = late_pattern(r"[\r\n][ \t]*+[A-Za-z]\w*+[ \t]*+=[ \t]*+[{\"\w]")
STRAY_FIELDS = late_pattern(r"[\s,}]*+[A-Za-z]\w*+[ \t]*+=[ \t]*+[{\"\w]")
SIGNLESS_ENTRY = late_pattern(rf"(?:(?<=[\r\n])|\A)[ \t]*+(?i:{_KNOWN})[ \t]*+\{{[^\s,{{}}]*+,")
SPACE = " \t\r\n\f\v\x1c\x1d\x1e\x1f\x85\u2028\u2029"
"""White space that BibTeX folds; the no-break space is a character of the text and stays."""

FOLD = late_pattern(f"[{SPACE}]+")
