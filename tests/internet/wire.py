"""HTTP/1.1 as bytes: requests read from a stream, replies written to one."""

from __future__ import annotations

import asyncio
import http
from dataclasses import dataclass

from tests.internet.interface import Reply

MAX_HEAD = 65536


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came: the target of its first line may be a path, an address, or a host and port."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        """The first header of that name, case aside; "" when there is none."""
        return next((value for key, value in self.headers if key.casefold() == name), "")


async def read_request(reader: asyncio.StreamReader) -> Asked | None:
    """Read the next request; None when the other side has hung up or does not speak HTTP."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, OSError):
        return None
    first, *lines = head.decode("latin-1").split("\r\n")
    words = first.split(" ")
    if len(words) != 3:
        return None
    headers = tuple(
        (name.strip(), value.strip())
        for name, colon, value in (line.partition(":") for line in lines)
        if colon
    )
    length = next((value for name, value in headers if name.casefold() == "content-length"), "0")
    try:
        body = await reader.readexactly(int(length)) if length.isdigit() and int(length) else b""
    except (asyncio.IncompleteReadError, OSError):
        return None
    return Asked(words[0].upper(), words[1], headers, body)


def keeps_open(reply: Reply) -> bool:
    """Whether the connection can be used again after this reply."""
    names = {name.casefold(): value.casefold() for name, value in reply.headers}
    return not reply.endless and reply.length is None and names.get("connection") != "close"


async def write_reply(writer: asyncio.StreamWriter, reply: Reply, *, head_only: bool) -> None:
    """Write a reply, as slowly, as long and as wrong as it asks for."""
    if reply.delay:
        await asyncio.sleep(reply.delay)
    writer.write(_head(reply, head_only=head_only))
    if head_only or reply.status in (204, 304):
        await writer.drain()
    elif reply.endless:
        while True:
            writer.write(reply.body)
            await writer.drain()
            await asyncio.sleep(reply.drip)
    elif reply.drip:
        for position in range(len(reply.body)):
            writer.write(reply.body[position : position + 1])
            await writer.drain()
            await asyncio.sleep(reply.drip)
    else:
        writer.write(reply.body)
        await writer.drain()


def _head(reply: Reply, *, head_only: bool) -> bytes:
    try:
        reason = http.HTTPStatus(reply.status).phrase
    except ValueError:
        reason = "Said"
    lines = [f"HTTP/1.1 {reply.status} {reason}"]
    lines += [f"{name}: {value}" for name, value in reply.headers]
    names = {name.casefold() for name, _ in reply.headers}
    if not reply.endless and not names & {"content-length", "transfer-encoding"} and reply.status != 304:
        length = len(reply.body) if reply.length is None else reply.length
        # What a host says of a body that it does not send: nothing.
        if not head_only or length:
            lines.append(f"Content-Length: {length}")
    if not keeps_open(reply) and "connection" not in names:
        lines.append("Connection: close")
    return "".join(f"{line}\r\n" for line in (*lines, "")).encode("latin-1", "replace")
