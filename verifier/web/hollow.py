"""Files that are at their place and hold nothing that any program could show.

A server whose disk was restored badly, or a transfer that reserved the room and never filled it, gives the
right name, type and length, and zero bytes. It may be mended, so it accuses nobody.
"""

from __future__ import annotations

from verifier.model import Confidence, LinkVerdict
from verifier.web.case import Seen
from verifier.web.interface import Answer
from verifier.web.losses import Ruling

_HEAD_OF_PDF = b"%PDF-"
_OBJECT = b"obj"
_LEAST = 1024
"""A shorter file broke off before it began, and the next visit may bring it whole."""

_SURELY = 65536
"""Of a file that was cut off, so much has to be there: no PDF goes so far without its first object."""


def hollow_file(seen: Seen) -> Ruling | None:
    """A file without content: it fails, whatever the status says."""
    answer, page = seen.answer, seen.page
    if answer is None or page is None or page.kind == "html" or not 200 <= answer.status < 300:
        return None
    told = _what_is_missing(answer)
    if not told:
        return None
    seen.note("empty", told)
    return LinkVerdict.FAILING, Confidence.PROBABLE, f"nobody can read the file that is there: {told}"


def _what_is_missing(answer: Answer) -> str:
    body = answer.body
    if not body or (answer.truncated and len(body) < _SURELY):
        return ""
    if not body.strip(b"\x00"):
        return "it is nothing but zero bytes"
    # The whole of a PDF file consists of objects ("1 0 obj"), also where these are packed or encrypted
    # (ISO 32000-1, section 7.5).
    if body.lstrip().startswith(_HEAD_OF_PDF) and len(body) >= _LEAST and _OBJECT not in body:
        return "it begins as a PDF file does, and has no object of one"
    return ""
