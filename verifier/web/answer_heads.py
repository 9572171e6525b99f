"""The head of an answer as it comes over the wire (RFC 9112): the status line and the fields.

The standard library reads it, but takes every interim answer except 100 for the final one, and a head that
breaks off for a whole one. Behind a 103 (Early Hints) the page would be thrown away, and on a connection
that is used again it would be taken for the answer to the next question.
"""

from __future__ import annotations

import email.parser
import http.client
from collections.abc import Mapping
from typing import Any

from verifier.patterns import late_pattern

MAX_LINE = 65536
"""Bytes of one line of a head, as the standard library has it."""

MAX_HEAD = 256 * 1024
"""Bytes of all fields of a head; browsers take as many."""

MAX_INTERIM = 16
"""Interim answers that may come before the final one."""

_SWITCHED = 101
# A field as nearly all are: a name and a value on one line, of visible signs.
_PLAIN = r"([!-9;-~]+):[ \t]*([!-~\x80-\xff][ -~\t\x80-\xff]*)?\r\n"
_FIELD = late_pattern(_PLAIN)
_FIELD_LINE = late_pattern(r"[!-9;-~]+:|[ \t]")
_FIELDS = late_pattern(rf"(?:{_PLAIN})*\r\n")
_WHOLE = late_pattern(
    rf"HTTP/1\.([01]) ([2-9][0-9]{{2}})(?: ([!-~][ -~]*)?)?\r\n((?:{_PLAIN.replace('([', '(?:[')})*\r\n)"
)

_Head = tuple[int, int, str, tuple[tuple[str, str], ...]]
"""The version, 10 or 11, the status, its reason, and the fields."""


class Response(http.client.HTTPResponse):
    """An answer of the standard library, of which nothing is read but a whole, final head.

    ``fields`` are those of the head, in their order with repetitions. Raises when it begins:
    `http.client.HTTPException` for what is not HTTP or too long, `ConnectionError` for a head that breaks
    off.
    """

    fields: tuple[tuple[str, str], ...] = ()

    def begin(self) -> None:
        """Read the head, and keep its fields as the standard library does."""
        if self.headers is None:
            self.read_head()
            self.headers = self.msg = self.message()

    def message(self) -> http.client.HTTPMessage:
        """The fields as the standard library keeps them."""
        message = http.client.HTTPMessage()
        for name, value in self.fields:
            message.set_raw(name, value)
        message.set_payload("")
        return message

    def read_head(self) -> None:
        """Read the head, and find out from it how the end of the body will be known."""
        version, status, reason, self.fields = self._whole_head() or self._head_by_lines()
        self.code = self.status = status
        self.reason = reason.strip()
        self.version = version
        known = {name.lower(): value for name, value in reversed(self.fields)}
        self.chunked = known.get("transfer-encoding", "").lower() == "chunked"
        if self.chunked:
            self.chunk_left = None
        self.length = None if self.chunked else _length(known.get("content-length", ""))
        if status in (204, 304) or status < 200 or self._own._method == "HEAD":
            self.length = 0
        # A body of unknown length ends with the connection. What follows a switch of protocols is no answer.
        ends = self.length is None and not self.chunked
        self.will_close = ends or status == _SWITCHED or _closes(version, known)

    @property
    def _own(self) -> Any:
        """What only the standard library itself is to know of an answer."""
        return self

    def _whole_head(self) -> _Head | None:
        """The head, if it has come in one piece and is plain, as nearly all are; else nothing is read."""
        # One look takes a quarter of the time of reading it line by line.
        seen = self._own.fp.peek(1)
        end = seen.find(b"\r\n\r\n")
        found = _WHOLE.fullmatch(seen[: end + 4].decode("latin-1")) if end > 0 else None
        if found is None:
            return None
        self._own.fp.read(end + 4)
        fields = tuple(_FIELD.findall(found[4]))
        return 10 if found[1] == "0" else 11, int(found[2]), found[3] or "", fields

    def _head_by_lines(self) -> _Head:
        version, status, reason = self._final_status()
        if not version.startswith("HTTP/1.") and version != "HTTP/0.9":
            raise http.client.UnknownProtocol(version)
        number = 10 if version in ("HTTP/1.0", "HTTP/0.9") else 11
        return number, status, reason, _fields_of(b"".join(_field_lines(self.fp)).decode("latin-1"))

    def _final_status(self) -> tuple[str, int, str]:
        """Read status lines up to the first that is not of an interim answer (RFC 9110, section 15.2)."""
        for _ in range(MAX_INTERIM + 1):
            version, status, reason = self._own._read_status()
            if status >= 200 or status == _SWITCHED:
                return version, status, reason
            _field_lines(self.fp)
        raise http.client.HTTPException(f"more than {MAX_INTERIM} interim answers")


def _length(text: str) -> int | None:
    """What a ``Content-Length`` says; None when it does not say."""
    try:
        length = int(text)
    except ValueError:
        return None
    return length if length >= 0 else None


def _closes(version: int, known: Mapping[str, str]) -> bool:
    """Whether the connection ends with the answer (RFC 9112, section 9.3), as the standard library has it."""
    said = known.get("connection", "").lower()
    if version == 11:
        return "close" in said
    kept = known.get("keep-alive") or "keep-alive" in said
    return not (kept or "keep-alive" in known.get("proxy-connection", "").lower())


def _fields_of(head: str) -> tuple[tuple[str, str], ...]:
    """The fields of a head.

    The parser of the standard library, which is that of e-mail, takes as long as half an exchange. It is only
    asked where there may be something to it.
    """
    if _FIELDS.fullmatch(head):
        return tuple(_FIELD.findall(head))
    return tuple((name, str(value)) for name, value in _message_of_any(head).items())


def _message_of_any(fields: str) -> http.client.HTTPMessage:
    """The fields of a head that is not plain.

    A lone carriage return is a blank (RFC 9112, section 2.2), and lines that are no fields are passed over,
    as browsers do: for the standard library the fields would end there, and all that follow be lost.
    """
    lines = fields.replace("\r\n", "\n").replace("\r", " ").split("\n")
    sound = "".join(f"{line}\r\n" for line in lines if _FIELD_LINE.match(line))
    return email.parser.Parser(_class=http.client.HTTPMessage).parsestr(f"{sound}\r\n")


def _field_lines(stream: Any) -> list[bytes]:
    """Read the lines of the fields, with the empty one at their end."""
    lines: list[bytes] = []
    left = MAX_HEAD
    while True:
        line = stream.readline(MAX_LINE + 1)
        left -= len(line)
        if len(line) > MAX_LINE:
            raise http.client.LineTooLong("header line")
        if left < 0:
            raise http.client.HTTPException(f"a head of more than {MAX_HEAD // 1024} KiB")
        if not line.endswith(b"\n"):
            # Without its end nothing tells which fields are missing, and whether there was to be a body.
            raise ConnectionResetError("the connection was closed within the head of the answer")
        lines.append(line)
        if line in (b"\r\n", b"\n"):
            return lines
