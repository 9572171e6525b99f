"""Answers whose body is damaged or is no page: it broke off, cannot be unpacked, or is an error in JSON."""

from __future__ import annotations

import json
from typing import Any

from verifier.compare import loose, loose_page
from verifier.model import Confidence, LinkVerdict
from verifier.web.case import Seen
from verifier.web.losses import Ruling
from verifier.web.missing import shown, words_for_missing
from verifier.web.recognition import Level

_MOST_JSON = 65_536
_CODES = ("code", "status", "statuscode", "status_code", "errorcode", "errcode", "error_code", "http_status")
_MESSAGES = ("msg", "message", "errmsg", "error_msg", "error", "detail", "title", "error_description", "info")
_PAYLOADS = ("data", "result", "results", "content", "body", "item", "items", "article", "record", "records")
_OUTCOMES = ("success", "ok", "succeed", "issuccess")
_NOT_FOUND = frozenset((404, 410, "404", "410"))


def damaged_body(seen: Seen) -> Ruling | None:
    """A body that broke off each time, or that nobody can unpack, and in which the work was not seen."""
    answer, page = seen.answer, seen.page
    if answer is None or page is None or not answer.fault or not 200 <= answer.status < 300:
        return None
    # What is left of a page may hold the work; of a file, it cannot be told.
    if seen.match.level >= Level.MENTIONED or page.kind != "html":
        return None
    seen.note("transport", f"truncated: {answer.fault}" if answer.body else answer.fault)
    return LinkVerdict.FAILING, Confidence.PROBABLE, f"the page cannot be read: {answer.fault}"


def error_in_data(seen: Seen) -> Ruling | None:
    """An answer of a program to a program that says "not found", under a good status.

    Only what is clear counts: a code of 404 and a failure told besides, or a failure told in words that a
    page would use too; with no data, and without the title that was cited.
    """
    answer, page = seen.answer, seen.page
    if answer is None or page is None or not 200 <= answer.status < 300 or answer.truncated:
        return None
    if "json" not in page.kind or len(answer.body) > _MOST_JSON:
        return None
    told = _error_told(answer.body)
    if not told:
        return None
    text = f" {loose_page(answer.body.decode('utf-8', 'replace'))} "
    if any(title in text for cited in seen.case.cited if (title := loose(cited.title))):
        return None
    seen.note("phrase", f"JSON: {told}")
    return LinkVerdict.LOST, Confidence.PROBABLE, f"an error message in JSON under a good status ({told})"


def _error_told(body: bytes) -> str:
    """The error that a body in JSON tells of; "" when it is not clear that it does."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    if not isinstance(found, dict):
        return ""
    fields: dict[str, Any] = {str(name).lower(): value for name, value in found.items()}
    if any(fields.get(name) for name in _PAYLOADS):
        return ""
    code = next((name for name in _CODES if _is_not_found(fields.get(name))), "")
    failed = any(fields.get(name, True) is False for name in _OUTCOMES)
    nothing = any(name in fields for name in _PAYLOADS)
    texts = [value for name in _MESSAGES if isinstance(value := fields.get(name), str)]
    message = next((text for text in texts if words_for_missing(" ".join(text.lower().split())[:600])), "")
    if code and (failed or message):
        return f"{code}: {fields[code]}{f', “{shown(message)}”' if message else ''}"
    return f"“{shown(message)}”" if message and (failed or nothing or len(fields) == 1) else ""


def _is_not_found(value: object) -> bool:
    return not isinstance(value, bool) and isinstance(value, (int, str)) and value in _NOT_FOUND
