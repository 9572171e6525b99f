"""What services do on a bad day: each function turns a service into one that misbehaves in one way."""

from __future__ import annotations

import dataclasses
import json

from tests.internet.interface import Behaviour, Fault, Received, Reply
from tests.internet.services.replies import page, text


def throttled(service: Behaviour) -> Behaviour:
    """429 to everything, and never an end."""
    return lambda _: text("Too Many Requests", 429, ("Retry-After", "1"))


def throttled_at_first(service: Behaviour, times: int = 1) -> Behaviour:
    """429 to the first questions at each address, then as always."""
    return lambda received: text("slow down", 429) if received.count < times else service(received)


def page_with_200(service: Behaviour) -> Behaviour:
    """A page for people where JSON was expected."""
    return lambda _: page("We will be back soon")


def broken(service: Behaviour) -> Behaviour:
    return lambda _: text("upstream error", 502)


def cut_short(service: Behaviour) -> Behaviour:
    """Half of each answer, as if it were whole."""

    def answer(received: Received) -> Reply | Fault:
        said = service(received)
        return (
            dataclasses.replace(said, body=said.body[: len(said.body) // 2])
            if isinstance(said, Reply)
            else said
        )

    return answer


def renamed(service: Behaviour) -> Behaviour:
    """JSON whose names were changed by a new version."""

    def rename(value: object) -> object:
        if isinstance(value, dict):
            return {f"{name}V2": rename(inner) for name, inner in value.items()}
        return [rename(inner) for inner in value] if isinstance(value, list) else value

    def answer(received: Received) -> Reply | Fault:
        said = service(received)
        if isinstance(said, Fault):
            return said
        try:
            body = json.dumps(rename(json.loads(said.body))).encode()
        except ValueError:
            return said
        return dataclasses.replace(said, body=body)

    return answer


def hung_up(service: Behaviour) -> Behaviour:
    return lambda _: Fault.RESET


def silent(service: Behaviour) -> Behaviour:
    return lambda _: Fault.SILENCE


MOODS = {
    "throttled": throttled,
    "a page with 200": page_with_200,
    "broken": broken,
    "cut short": cut_short,
    "renamed": renamed,
    "hung up": hung_up,
    "silent": silent,
}
