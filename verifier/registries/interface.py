"""What a registry is to those who ask: which identifiers it knows, how it is searched, how it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from verifier.registries.answers import Held, NoAnswer, Reply
from verifier.web.interface import Outcome, Request


@dataclass(frozen=True, slots=True)
class Registry:
    """One registry.

    ``lookups`` build the question for the record of an identifier, by scheme, from the normal form and
    the contact; ``read_record`` reads what comes back. ``search`` builds a search by the fields of a
    citation, None for a registry that is not searched; ``read_search`` reads the list. ``plain_search``
    is a search that asks for less, for a service that has dropped an option of the first.
    """

    name: str
    lookups: Mapping[str, Callable[[str, str], Request]]
    read_record: Callable[[Outcome], Reply]
    search: Callable[[Mapping[str, str], str], Request] | None = None
    read_search: Callable[[Outcome], Held | NoAnswer] | None = None
    plain_search: Callable[[Mapping[str, str], str], Request] | None = None
