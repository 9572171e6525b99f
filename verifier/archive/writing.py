"""From an exchange or a failure to WARC records, each one gzip member (ISO 28500:2017).

Headers that are secrets are emptied before anything is written; a metadata record beside the response
says which.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from verifier.archive.addresses import header_address
from verifier.patterns import late_pattern
from verifier.web.interface import Exchange, Failure

SECRET_HEADERS = (
    b"cookie",
    b"cookie2",
    b"set-cookie",
    b"set-cookie2",
    b"authorization",
    b"proxy-authorization",
)
"""Headers whose values are never kept."""

MOVED_HEADERS: Mapping[bytes, bytes] = {b"transfer-encoding": b"X-Archive-Orig-Transfer-Encoding"}
"""Headers that would belie the block: the payload is kept without its transfer coding."""

_DATE = late_pattern(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z")
_NO_DATE = "1970-01-01T00:00:00Z"
_VERSION = "WARC/1.1"
_END_OF_HEAD = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Written:
    """A record ready to be appended: its bytes, and what the index says of it ("" for no address)."""

    data: bytes
    kind: str
    url: str = ""
    date: str = ""
    status: str = ""
    mime: str = ""
    digest: str = ""


def write_exchange(exchange: Exchange) -> tuple[Written, ...]:
    """Return response, request and, where something was taken out, metadata; the response first."""
    url, date = header_address(exchange.url), date_of(exchange.when)
    request_head, secrets_asked = without_secrets(exchange.request_head)
    response_head, secrets_answered = without_secrets(exchange.response_head)
    own = _record_id()
    about = [("WARC-Truncated", "length")] if exchange.truncated else []
    about += [("WARC-IP-Address", exchange.address)] if exchange.address else []
    beside = [("WARC-Concurrent-To", own)]
    answered = _Block("response", "application/http; msgtype=response", exchange.payload, response_head)
    asked = _Block("request", "application/http; msgtype=request", exchange.request_body, request_head)
    records = [
        Written(
            _record(answered, url, date, about, own),
            "response",
            url,
            date,
            _status_of(response_head),
            _mime_of(response_head),
            digest_of(exchange.payload).removeprefix("sha1:"),
        ),
        Written(_record(asked, url, date, beside), "request", url, date),
    ]
    if secrets_asked or secrets_answered:
        lines = [f"removed-from-request: value of {name}\r\n" for name in secrets_asked]
        lines += [f"removed-from-response: value of {name}\r\n" for name in secrets_answered]
        told = _Block("metadata", "application/warc-fields", "".join(lines).encode("ascii", "replace"))
        records.append(Written(_record(told, url, date, beside), "metadata", url, date))
    return tuple(records)


def write_failure(failure: Failure) -> Written:
    """Return the metadata record of an attempt that failed: the failure as JSON."""
    request = failure.request
    told = {
        "failure": {
            "url": request.url,
            "method": request.method,
            "purpose": request.purpose,
            "kind": failure.kind.value,
            "detail": failure.detail,
            "asked": failure.asked,
            "seconds": failure.seconds,
            "attempts": failure.attempts,
            "hops": [
                {"url": hop.url, "status": hop.status, "location": hop.location} for hop in failure.hops
            ],
        }
    }
    block = _Block("metadata", "application/json", json.dumps(told, sort_keys=True).encode("ascii"))
    url, date = header_address(request.url) or "urn:x-no-address", date_of(failure.asked)
    return Written(_record(block, url, date), "metadata", url, date)


def write_info(file: str, software: str, date: str) -> Written:
    """Return the record that opens a file: what wrote it, and what it leaves out."""
    fields = {
        "software": software,
        "format": "WARC File Format 1.1",
        "conformsTo": "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "description": "values of cookies and credentials are removed; transfer codings are undone",
    }
    content = "".join(f"{name}: {value}\r\n" for name, value in fields.items()).encode("utf-8")
    block = _Block("warcinfo", "application/warc-fields", content)
    return Written(_record(block, "", date_of(date), [("WARC-Filename", file)]), "warcinfo")


def without_secrets(head: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Empty the secret headers of a head; returns it with the names of those that had a value.

    The head comes back with one empty line at its end, where readers part it from the payload.
    """
    kept: list[bytes] = []
    removed: list[str] = []
    secret = False
    for position, line in enumerate(head.partition(_END_OF_HEAD)[0].split(b"\r\n")):
        folded = line[:1] in (b" ", b"\t") and bool(line.strip())
        if folded and secret:
            continue
        name, colon, value = line.partition(b":")
        bare = name.strip().lower()
        secret = position > 0 and bool(colon) and not folded and bare in SECRET_HEADERS
        if secret:
            if value.strip():
                removed.append(name.decode("latin-1").strip())
            kept.append(name + b": ")
        elif position > 0 and colon and not folded and bare in MOVED_HEADERS:
            kept.append(MOVED_HEADERS[bare] + b":" + value)
        else:
            kept.append(line)
    return b"\r\n".join(kept) + _END_OF_HEAD, tuple(dict.fromkeys(removed))


def digest_of(data: bytes) -> str:
    """Return the digest as WARC headers and indexes write it: SHA-1 in base 32."""
    # SHA-1 is what readers of WARC files compare; it guards against accidents, not against forgers.
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode("ascii")


def date_of(when: str) -> str:
    """Return a time as ``WARC-Date``; the epoch when it is none, so that a record can always be kept."""
    return when if _DATE.fullmatch(when) else _NO_DATE


def _record_id() -> str:
    return f"<urn:uuid:{uuid.uuid4()}>"


@dataclass(frozen=True, slots=True)
class _Block:
    """What a record holds: of an exchange the head of the message too."""

    kind: str
    content_type: str
    payload: bytes
    head: bytes = b""


def _record(
    block: _Block, url: str, date: str, more: Iterable[tuple[str, str]] = (), record_id: str = ""
) -> bytes:
    """Return one record as a gzip member, its block byte for byte as given."""
    content = block.head + block.payload
    headers = [
        ("WARC-Type", block.kind),
        ("WARC-Record-ID", record_id or _record_id()),
        ("WARC-Date", date),
        *([("WARC-Target-URI", url)] if url else []),
        *more,
        ("WARC-Block-Digest", digest_of(content)),
    ]
    if block.head:
        headers.append(("WARC-Payload-Digest", digest_of(block.payload)))
    headers.append(("Content-Type", block.content_type))
    record = ArcWarcRecord(
        "warc",
        block.kind,
        StatusAndHeaders("", headers, protocol=_VERSION),
        io.BytesIO(content),
        None,
        block.content_type,
        len(content),
    )
    record.payload_length = len(content)
    out = io.BytesIO()
    WARCWriter(out, gzip=True, warc_version="1.1").write_record(record)
    return out.getvalue()


def headers_of(head: bytes) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the first line and the headers of a head, as Latin-1, folded lines joined."""
    lines = head.split(b"\r\n")
    headers: list[tuple[str, str]] = []
    back = {moved.lower(): name for name, moved in MOVED_HEADERS.items()}
    for line in lines[1:]:
        if line[:1] in (b" ", b"\t") and headers:
            name, value = headers[-1]
            headers[-1] = (name, f"{value} {line.decode('latin-1').strip()}".strip())
            continue
        raw, colon, content = line.partition(b":")
        if colon:
            bare = raw.strip()
            original = back.get(bare.lower())
            shown = original.title() if original else bare
            headers.append((shown.decode("latin-1"), content.decode("latin-1").strip()))
    return lines[0].decode("latin-1"), tuple(headers)


def _status_of(head: bytes) -> str:
    found = re.match(rb"HTTP/\d(?:\.\d)?\s+(\d{3})\b", head)
    return found[1].decode("ascii") if found else "-"


def _mime_of(head: bytes) -> str:
    named: Iterable[str] = (value for name, value in headers_of(head)[1] if name.lower() == "content-type")
    mime = next(iter(named), "").partition(";")[0].strip().lower()
    return mime if re.fullmatch(r"[\w.+-]{1,60}/[\w.+-]{1,80}", mime) else "unk"
