"""How text of unknown origin is made harmless: one function for each place it may be written to.

Papers, bibliographies and web pages write into our reports. A title may hold the escape sequence of a
terminal, a right-to-left override, a table's bar, the formula of a spreadsheet or a script. No renderer
writes such text without one of these functions (the HTML page besides by Jinja's autoescape).
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, urlsplit

from verifier.patterns import late_pattern

_HIDDEN: Final = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # C0 without tab and line ends, DEL, C1
    r"\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff"  # bidi and zero width
    r"\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f"  # not text, or tags that nobody sees
)
_HIDDEN_CHARACTER: Final = late_pattern(f"[{_HIDDEN}]")
_SURROGATE: Final = late_pattern(r"[\ud800-\udfff]")
# Characters that RFC 3986 keeps out of addresses and that could end an attribute, a cell or a bracket.
_WEB_ADDRESS: Final = late_pattern(rf"https?://[^\s<>\"'\\^`{{|}}{_HIDDEN}]+", re.IGNORECASE)
_ADDRESS_IN_TEXT: Final = late_pattern(r"https?://[^\s<>\"]+", re.IGNORECASE)
# What GitHub makes links of by itself (addresses, also cut ones) is kept apart by a backslash as well.
_MARKDOWN_ACTIVE: Final = late_pattern(r"[\\`*_\[\]|~$]|:(?=//)|(?<=\bwww)\.")
# It looks for these in the text that it shows, where no backslash helps: "@book" calls the user of that name,
# "#12" and "GH-12" lead to an issue, and of "paper.md:100:1" it makes a picture of a hundred.
_GITHUB_CALLS: Final = late_pattern(
    r"@(?=[A-Za-z0-9])|#(?=\d)|\b[Gg][Hh]-(?=\d)|:(?=(?:100|1234|[+-]1|\d?[a-z][\w+-]{1,40}):)"
)
_APART: Final = "<!-- -->"
_MARKDOWN_LEADING: Final = late_pattern(r"(?:[#+\-=>]|(?P<number>\d{1,9})[.)](?=\s|\Z))")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def visible(text: str) -> str:
    r"""The text with every control, bidi and zero-width character written out as ``[U+202E]``.

    Tabs and line ends stay (as ``\n``). Joiners that scripts need (U+200C, U+200D) stay too.
    The bidi attack is described as CVE-2021-42574, "Trojan Source".
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _HIDDEN_CHARACTER.sub(lambda match: f"[U+{ord(match[0]):04X}]", text)


def one_line(text: str) -> str:
    """As `visible`, on one line: every run of white space becomes one space."""
    return visible(" ".join(text.split()))


def clip(text: str, length: int) -> str:
    """As `one_line`, cut with an ellipsis when it is longer than ``length`` characters."""
    # Cut before anything else is done: a hostile field may be megabytes long.
    flat = one_line(text[: length * 4])
    return flat if len(flat) <= length else flat[: length - 1].rstrip() + "…"


def well_formed(text: str) -> str:
    """The text with lone surrogates replaced by U+FFFD, so that it can be written as UTF-8."""
    return _SURROGATE.sub("\ufffd", text)


def web_address(text: str) -> str | None:
    """The text itself when it can be made a link: http or https with a host and nothing hidden in it.

    Everything else (``javascript:``, ``data:``, relative addresses, spaces, brackets) gives None.
    """
    if not _WEB_ADDRESS.fullmatch(text):
        return None
    try:
        return text if urlsplit(text).hostname else None
    except ValueError:  # an unclosed bracket of an IPv6 address, a host that changes under NFKC
        return None


def markdown(text: str) -> str:
    """The text as one line of GitHub-flavoured Markdown that shows it and does nothing else.

    Web addresses in it become ``<…>`` links when `web_address` allows them. Names behind ``@``, numbers
    behind ``#`` and names of pictures between colons are parted by an empty comment, which nobody sees.
    """
    flat = one_line(text)
    parts: list[str] = []
    position = 0
    for match in _ADDRESS_IN_TEXT.finditer(flat):
        address = match[0].rstrip(".,;:!?)]}”’»")
        # An address that `clip` has cut would lead elsewhere.
        if web_address(address) and not address.endswith("…"):
            parts += [_plain_markdown(flat[position : match.start()]), f"<{address}>"]
            position = match.start() + len(address)
    parts.append(_plain_markdown(flat[position:]))
    line = "".join(parts)
    leading = _MARKDOWN_LEADING.match(line)
    # Only punctuation can be escaped: of "1. Mose" it is the full stop.
    if leading is None:
        return line
    place = max(leading.end("number"), 0)
    return f"{line[:place]}\\{line[place:]}"


def _plain_markdown(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKDOWN_ACTIVE.sub(r"\\\g<0>", _GITHUB_CALLS.sub(rf"\g<0>{_APART}", text))


def spreadsheet(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula: such a cell gets a ``'`` before it.

    The rule is OWASP's, "CSV Injection", with the full-width signs that East Asian versions accept.
    """
    flat = one_line(text)
    return f"'{flat}" if flat.startswith(_FORMULA) else flat


def workflow_message(text: str) -> str:
    """The text as the message of a GitHub workflow command: ``%``, CR and LF percent-encoded."""
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def workflow_property(text: str) -> str:
    """The text as a property of a GitHub workflow command: as a message, with ``:`` and ``,`` too."""
    return workflow_message(text).replace(":", "%3A").replace(",", "%2C")


def relative_uri(path: str) -> str:
    """A file name as a relative URI reference (RFC 3986 section 4.2): ``a:b.md`` can't become a scheme."""
    return quote(well_formed(path), safe="/!$&'()*+,;=@~")
