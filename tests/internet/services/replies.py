"""Replies in the forms that services give: JSON, plain text, pages."""

from __future__ import annotations

import json

from tests.internet.interface import Reply


def told(
    value: object, status: int = 200, *headers: tuple[str, str], kind: str = "application/json"
) -> Reply:
    """JSON, as a service says it."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return Reply(status, (("Content-Type", kind), *headers), body)


def text(words: str, status: int = 200, *headers: tuple[str, str], kind: str = "text/plain") -> Reply:
    return Reply(status, (("Content-Type", f"{kind};charset=utf-8"), *headers), words.encode())


def page(title: str, status: int = 200, *headers: tuple[str, str]) -> Reply:
    words = f"<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>"
    return text(words, status, *headers, kind="text/html")


def sent_to(address: str, status: int = 302, *headers: tuple[str, str]) -> Reply:
    return Reply(status, (("Location", address), ("Content-Type", "text/html"), *headers), b"")
