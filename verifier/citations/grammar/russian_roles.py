"""The words by which Russian references say what somebody did for a book, as GOST 7.1-2003 has them.

Patterns without groups, from the word to the blank in front of the names: "отв. ред.", "под общ. ред.",
"пер. с англ.", "вступ.".
"""

from __future__ import annotations

EDITED = (
    r"(?:под\.?\s(?:общ(?:ей|\.)\s)?(?:науч(?:ной|\.)\s)?ред(?:акцией|\.)"
    r"|(?:отв|гл|науч|общ)\.?\s(?:(?:общ|науч)\.\s)?ред(?:акцией|\.)|ред\.(?:-сост\.)?|сост\.|подг(?:от)?\.|изд\.\sподг(?:от)?\.)"
)
"""Who edited, compiled or answers for it."""

TRANSLATED = r"(?:пер(?:евод|\.)(?:\sс\s[а-яё.-]{2,14}(?:\sяз\.)?)?,?)"
"""Who translated it, and from which language."""

OTHERS = r"(?:(?:вступ|предисл|коммент|публ)\.)"
"""Who introduced it, commented upon it or prepared it for print: no field has them."""
