"""Hosts that fail, for once or always."""

from __future__ import annotations

from tests.internet.behaviours import faults, pages
from tests.internet.behaviours.pages import HTML, file
from tests.internet.interface import Fault, Reply
from tests.web.cases.simulated import (
    ALIVE,
    FAILING,
    SOUND,
    case,
    in_all,
    only,
)

case("heals from 503", ALIVE, faults.heals(Reply(503), SOUND))
case("heals from 404", ALIVE, only(faults.heals(Reply(404), SOUND)))
case("heals from a reset", ALIVE, faults.heals(Fault.RESET, SOUND))
case("heals from 500", ALIVE, faults.heals(Reply(500), SOUND))
case("heals from a cut body", ALIVE, faults.heals(Reply(200, HTML, b"<html>", length=9000), SOUND))
for status in (500, 502, 503, 504, 520):
    case(f"always {status}", FAILING, faults.status(status))
case(
    "cloudflare origin down",
    FAILING,
    in_all(
        (
            "<html><head><title>x | 521: Web server is down</title></head><body><div "
            "id='cf-error-details'>Web server is down</div></body></html>"
        ),
        521,
        (("Server", "cloudflare"),),
    ),
)
case("silence", FAILING, faults.always(Fault.SILENCE))
case("reset", FAILING, faults.always(Fault.RESET))
case("reset http", FAILING, faults.always(Fault.RESET), scheme="http")
case("refused", FAILING, Fault.REFUSED)
case("no such name", FAILING, Fault.NO_SUCH_NAME)
case("no such name http", FAILING, Fault.NO_SUCH_NAME, scheme="http")
case("not http", FAILING, faults.always(Fault.NOT_HTTP))
case("drip for ever", FAILING, faults.dripping("<html>" + " " * 4000, 0.3))
case("expired certificate", FAILING, Fault.TLS_EXPIRED)
case("certificate of another", FAILING, Fault.TLS_WRONG_NAME)
case("certificate of nobody", FAILING, Fault.TLS_UNKNOWN_AUTHORITY)
case("handshake fails", FAILING, Fault.TLS_HANDSHAKE)
case(
    "maintenance",
    FAILING,
    in_all("<html><head><title>Under maintenance</title></head><body>We will be back soon.</body></html>"),
)
case("bad request", FAILING, faults.status(400))

# --- Files that are there and hold nothing --------------------------------------------------------------

for name, kind, body in (
    ("pdf", "application/pdf", b"%PDF-1.6\r%\xe2\xe3\xcf\xd3\r\n" + bytes(8000)),
    ("pdf of blanks", "application/pdf", b"%PDF-1.4\n" + b" \n" * 2000),
    ("archive", "application/zip", bytes(4096)),
    ("word file", "application/msword", bytes(20_000)),
):
    case(f"hollow {name}", FAILING, only(file(body, kind), "/f"), path="/f")
_DATA = b"6 0 obj<</Length 5000>>stream\n" + bytes(5000) + b"\nendstream endobj\n%%EOF\n"
for name, kind, body in (
    ("pdf with much nothing in it", "application/pdf", b"%PDF-1.7\n" + _DATA),
    ("pdf behind blanks", "application/pdf", b"\r\n\r\n" + pages.PDF + bytes(3000)),
    ("record of silence", "audio/wav", b"RIFF\x24\x10\x00\x00WAVEfmt " + bytes(4096)),
):
    case(name, ALIVE, only(file(body, kind), "/f"), path="/f")
