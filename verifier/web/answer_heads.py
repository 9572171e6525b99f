"""The head of an answer as it comes over the wire (RFC 9112): the status line and the fields.

The standard library reads it, but takes every interim answer except 100 for the final one, and a head that
breaks off for a whole one. Behind a 103 (Early Hints) the page would be thrown away, and on a connection
that is used again it would be taken for the answer to the next question.
"""

from __future__ import annotations

import email.parser
import http.client
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


class Response(http.client.HTTPResponse):
    """An answer of the standard library, of which nothing is read but a whole, final head.

    Raises when it begins: `http.client.HTTPException` for what is not HTTP or too long, `ConnectionError` for
    a head that breaks off.
    """

    def begin(self) -> None:
        """Read the head, and find out from it how the end of the body will be known."""
        if self.headers is not None:
            return  # it is read already
        version, status, reason = self._final_status()
        self.code = self.status = status
        self.reason = reason.strip()
        if not version.startswith("HTTP/1.") and version != "HTTP/0.9":
            raise http.client.UnknownProtocol(version)
        self.version = 10 if version in ("HTTP/1.0", "HTTP/0.9") else 11
        self.headers = self.msg = _message(b"".join(_field_lines(self.fp)).decode("latin-1"))
        self.chunked = (self.headers.get("transfer-encoding") or "").lower() == "chunked"
        if self.chunked:
            self.chunk_left = None
        self.length = None if self.chunked else self._declared_length()
        if status in (204, 304) or status < 200 or self._own._method == "HEAD":
            self.length = 0
        # A body of unknown length ends with the connection. What follows a switch of protocols is no answer.
        ends = self.length is None and not self.chunked
        self.will_close = ends or status == _SWITCHED or self._own._check_close()

    @property
    def _own(self) -> Any:
        """What only the standard library itself is to know of an answer."""
        return self

    def _final_status(self) -> tuple[str, int, str]:
        """Read status lines up to the first that is not of an interim answer (RFC 9110, section 15.2)."""
        for _ in range(MAX_INTERIM + 1):
            version, status, reason = self._own._read_status()
            if status >= 200 or status == _SWITCHED:
                return version, status, reason
            _field_lines(self.fp)
        raise http.client.HTTPException(f"more than {MAX_INTERIM} interim answers")

    def _declared_length(self) -> int | None:
        try:
            length = int(self.headers.get("content-length") or "")
        except ValueError:
            return None
        return length if length >= 0 else None


def _message(fields: str) -> http.client.HTTPMessage:
    """The fields as the standard library keeps them.

    Its parser, which is that of e-mail, takes a sixth of the time of a whole exchange. It is only asked where
    there may be something to it.
    """
    if not _FIELDS.fullmatch(fields):
        return _message_of_any(fields)
    message = http.client.HTTPMessage()
    for name, value in _FIELD.findall(fields):
        message.set_raw(name, value)
    message.set_payload("")
    return message


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
