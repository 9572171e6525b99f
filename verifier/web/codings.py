"""Taking the content coding off a body without being flooded by it (RFC 9110, section 8.4).

A few kilobytes of gzip can stand for gigabytes: what comes out is counted, and nothing is unpacked beyond
the cap.
"""

from __future__ import annotations

import zlib

ACCEPTED = "gzip, deflate"
"""The codings that are asked for: those that the standard library can take off."""

_MEMBERS = 64


class UnreadableCoding(ValueError):
    """A body in a coding that is not known, or that does not hold what its coding says."""


class UnknownCoding(UnreadableCoding):
    """A coding that we do not know, though others may."""


def taken_off(payload: bytes, coding: str, cap: int) -> tuple[bytes, bool, str]:
    """Take the codings off as far as that goes.

    Returns at most ``cap`` bytes, if there were more, and why nobody could unpack it ("" when one could).
    What cannot be unpacked is empty.
    """
    try:
        return *decoded(payload, coding, cap), ""
    except UnreadableCoding as problem:
        # Some hosts name a coding and send the page without it.
        if payload[:200].lstrip()[:1] == b"<" or payload.startswith(b"%PDF-"):
            return payload[:cap], False, ""
        return b"", bool(payload), "" if isinstance(problem, UnknownCoding) else str(problem)


def decoded(payload: bytes, coding: str, cap: int) -> tuple[bytes, bool]:
    """Take the codings of ``Content-Encoding`` off; returns at most ``cap`` bytes and if there were more.

    A payload that breaks off gives what could be unpacked before.

    Raises:
        UnreadableCoding: the coding is not known, or nothing could be unpacked.
    """
    truncated = False
    # Each coding was put on around the one before; five are more than any server uses in good faith.
    names = [
        name for name in (part.strip().lower() for part in coding.split(",")) if name not in ("", "identity")
    ]
    if len(names) > 5:
        raise UnknownCoding(f"the body is wrapped in {len(names)} codings")
    for name in reversed(names):
        if name in ("gzip", "x-gzip", "deflate"):
            payload, more = _unpacked(payload, name, cap)
            truncated = truncated or more
        else:
            raise UnknownCoding(f"the content coding {name[:40]!r} was not asked for and is not known")
    return payload[:cap], truncated or len(payload) > cap


def _unpacked(payload: bytes, name: str, cap: int) -> tuple[bytes, bool]:
    if not payload:
        return b"", False
    forms = (31,) if name != "deflate" else (15, -15)
    # Half of the world's "deflate" lacks the zlib wrapper that the standard asks for.
    for position, form in enumerate(forms):
        try:
            return _inflated(payload, form, cap)
        except zlib.error as fault:
            if position == len(forms) - 1:
                raise UnreadableCoding(f"the body is not {name}: {fault}") from None
    raise UnreadableCoding(f"the body is not {name}")


def _inflated(payload: bytes, form: int, cap: int) -> tuple[bytes, bool]:
    out = bytearray()
    rest = payload
    # Members may follow each other, but each costs a copy of the rest: not a million empty ones.
    for _ in range(_MEMBERS):
        if not rest or len(out) > cap:
            break
        engine = zlib.decompressobj(form)
        try:
            out += engine.decompress(rest, cap + 1 - len(out))
        except zlib.error:
            if out:  # damage or padding behind the first member: what came before is sound
                break
            raise
        if not engine.eof:
            break
        rest = engine.unused_data
    return bytes(out[:cap]), len(out) > cap
