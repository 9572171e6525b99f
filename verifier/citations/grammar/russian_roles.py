"""The words by which Russian references say what somebody did for a book, as GOST 7.1-2003 has them.

Patterns without groups, from the word to the blank in front of the names: "отв. ред.", "под общ. ред.",
"пер. с англ.", "вступ.".
"""

from __future__ import annotations

_ONE = (
    r"(?:под\.?\s(?:общ(?:ей|\.)\s)?(?:науч(?:ной|\.)\s)?ред(?:акцией|\.)|за\s(?:заг(?:альною|\.)\s)?(?:наук\.\s)?ред(?:акцією|\.)"
    r"|(?:отв|гл|науч|общ|відп|голов|наук)\.?\s(?:(?:общ|науч)\.\s)?ред(?:акцией|\.)|ред\.(?:-(?:сост|упоряд)\.)?|сост\.|подг(?:от)?\.|изд\.(?:\sподг(?:от)?\.|(?=\s[А-ЯЁ]\.))|(?:упоряд|уклад)\.)"
)
EDITED = rf"(?:{_ONE}(?:(?:,|\sи|\sта|\sі)\s{_ONE})?)"
"""Who edited, compiled or answers for it."""

TRANSLATED = r"(?:пер(?:евод|\.)(?:\sс\s[а-яё.-]{2,14}(?:\sяз\.)?)?,?)"
"""Who translated it, and from which language."""

OTHERS = r"(?:(?:вступ|предисл|коммент|публ)\.)"
"""Who introduced it, commented upon it or prepared it for print: no field has them."""
