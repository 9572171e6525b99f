"""What became of a question to a registry: it holds the work, it does not, or it gave no answer.

The three are types of their own, so that no answer can never be taken for "does not hold it".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote, urlsplit

from verifier.model import Evidence, UnverifiableReason
from verifier.patterns import late_pattern
from verifier.registries.records import Record
from verifier.web.interface import Answer, Failure, FailureKind, Outcome, Request

RECORD_CAP = 2 * 1024 * 1024
"""Records are kilobytes; one with a thousand authors and references is below this."""


@dataclass(frozen=True, slots=True)
class Held:
    """The registry answered with these records (of a search: in its order; of a list: maybe none)."""

    registry: str
    records: tuple[Record, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class NotHeld:
    """The registry answered that it knows no such identifier."""

    registry: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The registry gave no answer that could be used, and why."""

    registry: str
    reason: UnverifiableReason
    detail: str
    evidence: Evidence


Reply = Held | NotHeld | NoAnswer

_REFUSALS = frozenset({401, 402, 403, 407, 418, 451})
_REASON_OF_FAILURE = {
    FailureKind.THROTTLED: UnverifiableReason.THROTTLED,
    FailureKind.GUARD: UnverifiableReason.BLOCKED,
    FailureKind.ROBOTS: UnverifiableReason.BLOCKED,
    FailureKind.MALFORMED: UnverifiableReason.BLOCKED,
    FailureKind.PROTOCOL: UnverifiableReason.BLOCKED,
    FailureKind.REDIRECTS: UnverifiableReason.BLOCKED,
}


def registry_request(url: str, *, contact: str = "", cap: int = RECORD_CAP, accept: str = "") -> Request:
    """Build a request to a registry; ``contact`` joins the address as ``mailto``, as registries ask for."""
    if contact:
        url += ("&" if "?" in url else "?") + "mailto=" + quoted(contact)
    headers = {"Accept": accept or "application/json"}
    return Request(url, purpose="registry", headers=headers, cap=cap)


def quoted(text: str, safe: str = "") -> str:
    """Percent-encode text that comes from input, so that it can be a part of an address."""
    return quote(text.encode("utf-8", "replace"), safe=safe)


_OPERATORS = late_pattern(r"[{}\\\x00-\x1f\ud800-\udfff\"“”„«»()\[\]*?~^:!|+/,;&<>=-]+")


def title_words(fields: Mapping[str, str], most: int = 250) -> str:
    """Return the words of a title as a search takes them: without what search languages take as signs."""
    title = " ".join(fields.get(name, "") for name in ("title", "subtitle") if fields.get(name))
    words = _OPERATORS.sub(" ", title[:2000]).split()
    # AND, OR and NOT in capitals are operators.
    text = " ".join(word.lower() if word in ("AND", "OR", "NOT") else word for word in words)
    return text[:most]


def shown_address(url: str) -> str:
    """Return an address as evidence shows it: without the contact that was sent along."""
    head, mark, tail = url.partition("?")
    kept = [part for part in tail.split("&") if part and not part.startswith("mailto=")]
    return head + (mark + "&".join(kept) if kept else "")


def seen(outcome: Outcome, value: str) -> Evidence:
    """Evidence of an exchange with a registry: the address asked, when, and the words that matter."""
    return Evidence(
        "registry", shown_address(outcome.request.url), value[:600], outcome.asked, outcome.snapshot
    )


def no_answer(registry: str, outcome: Outcome, detail: str = "") -> NoAnswer:
    """Say why an outcome is no answer, by the closed list of reasons.

    Below HTTP it is ``offline``, a limit is ``throttled``, a refusal or an answer that is no use is
    ``blocked``. ``detail`` replaces the words for an answer whose status alone says nothing.
    """
    if isinstance(outcome, Failure):
        reason = _REASON_OF_FAILURE.get(outcome.kind, UnverifiableReason.OFFLINE)
        said = f"{registry} gave no answer ({outcome.kind.value})"
        return NoAnswer(registry, reason, said, seen(outcome, f"{outcome.kind.value}: {outcome.detail}"))
    status = outcome.status
    if status == 429 or (status == 503 and outcome.header("Retry-After")):
        reason, said = UnverifiableReason.THROTTLED, f"{registry} asked for fewer requests (HTTP {status})"
    elif status in _REFUSALS:
        reason, said = UnverifiableReason.BLOCKED, f"{registry} refused (HTTP {status})"
    elif outcome.truncated:
        reason, said = UnverifiableReason.BLOCKED, f"the answer of {registry} is larger than what is read"
    else:
        reason = UnverifiableReason.BLOCKED
        said = detail or f"{registry} answered something else than a record (HTTP {status})"
    return NoAnswer(registry, reason, said, seen(outcome, f"HTTP {status}: {_opening(outcome)}"))


def _opening(answer: Answer) -> str:
    text = answer.body[:200].decode("utf-8", "replace")
    return " ".join("".join(ch if ch.isprintable() else " " for ch in text).split())


def dated(evidence: Evidence, when: str) -> Evidence:
    """Return the evidence with a time, for outcomes that bear none."""
    return evidence if evidence.when else replace(evidence, when=when)


def host_of(url: str) -> str:
    """The host of an address, "" when it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
