"""Where the cited addresses of a host end, and whether those of several works collapse into one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verifier.compare import loose
from verifier.web.addresses import asked_as, same_address
from verifier.web.page import Page
from verifier.web.recognition import Cited, names_the_work, recognise
from verifier.web.under_way import Address

_MOST_COMPARED = 40


@dataclass(frozen=True, slots=True)
class _End:
    """A cited address that has ended somewhere: the keys of its works, and what is cited of them."""

    works: frozenset[str]
    cited: tuple[Cited, ...]


class Ends:
    """The places where the addresses of a run have ended, by their hosts."""

    def __init__(self) -> None:
        self._ends: dict[str, dict[str, list[_End]]] = {}

    def add(self, address: Address) -> None:
        """Remember where an address has ended, if it has led to a page at all."""
        answer = address.answer
        if answer is not None and answer.status < 400:
            ends = self._ends.setdefault(address.host, {})
            ended = _End(frozenset(address.works), address.cited)
            ends.setdefault(asked_as(answer.url), []).append(ended)

    def collapsed(self, address: Address) -> int:
        """How many addresses of other works end where this one was sent to; 0 where none was sent anywhere.

        Old and new address of one work lead to it rightly, also as the works of two entries. Where the page
        shows one of the works that are cited by it, it is the page of that work and no heap of lost ones.
        """
        answer = address.answer
        if answer is None or same_address(address.url, answer.url):
            return 0
        ended = self._ends.get(address.host, {}).get(asked_as(answer.url), [])
        keys, titles = frozenset(address.works), _titles(address.cited)
        others = [
            end for end in ended if not (keys & end.works) and not (titles and titles & _titles(end.cited))
        ]
        return 0 if others and address.page is not None and _shows_one(address.page, others) else len(others)


def _shows_one(page: Page, ends: Sequence[_End]) -> bool:
    cited = [work for end in ends[:_MOST_COMPARED] for work in end.cited]
    return recognise(page, cited).holds or names_the_work(page, cited)


def _titles(cited: Sequence[Cited]) -> set[str]:
    return {loose(work.title) for work in cited} - {""}
