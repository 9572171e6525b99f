"""An address that doesn't look like those of its neighbours: L008."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from verifier.checks.addresses import fault_of, host_of
from verifier.checks.interface import Dossier, clip, find, listed, plural, seen
from verifier.checks.pages import write_rule
from verifier.checks.subjects import Subject
from verifier.model import Confidence, Finding, Fix, Severity
from verifier.patterns import late_pattern

UNLIKE_ITS_NEIGHBOURS = write_rule(
    "L008",
    "address-unlike-its-neighbours",
    Severity.WARNING,
    "An address differs in its pattern from the others of the same site.",
    detects="""Sites that name their pages by opaque codes give codes of one length and often one beginning.
    When several works are cited from such a site, a code that is shorter or longer than its neighbours', or
    lacks a sign that they all have in one place, has probably lost a sign. Addresses made of words, dates
    or plain numbers are not judged.""",
    why="One lost sign makes the address lead nowhere, or to another page, and nobody sees it by reading.",
    mend="""Open the address. If it doesn't show the work, try the one the finding proposes, or look for the
    title on the site.""",
    before="url = {https://news.example/article/7Qx4tVb2},\nurl = {https://news.example/article/7Qx4Kd9w},\n"
    "url = {https://news.example/article/7QxZp3s},",
    after="url = {https://news.example/article/7Qx4Zp3s},",
    fix="unsafe",
)
RULES = (UNLIKE_ITS_NEIGHBOURS,)

_CODE = late_pattern(r"[A-Za-z0-9]{6,40}\Z")
_PARTS = late_pattern(
    r"(?P<path>[^?#]*/)(?P<stem>[^/?#.]*)(?P<ending>\.\w{1,6})?(?:\?(?P<query>[^#]*))?(?:#.*)?\Z", re.DOTALL
)
_QUERY = late_pattern(r"(?P<name>[\w-]{1,30})=(?P<value>[^&]*)\Z")
# Names under which registries of countries give out domains. A full list isn't needed to group a few
# addresses: two sites that share a path and the form of a code are hardly ever different sites.
_SECOND_LEVEL = frozenset(
    ["ac", "co", "com", "edu", "gob", "gouv", "gov", "govt", "mil", "ne", "net", "nom", "or", "org"]
)
_SHORTEST_BEGINNING = 3
_MOST_UNLIKE = 3
"""More odd ones than this among the neighbours are no slips but another kind of page."""
_ENOUGH = 4
"""So many codes that share a sign in one place don't share it by chance."""
_FIXED_LENGTH = 10
"""Codes of counters grow with time; from this length on codes are of a fixed length by design (or hashes)."""


@dataclass(frozen=True, slots=True)
class _Address:
    """An address with its code: ``url[start:end]``."""

    subject: Subject
    url: str
    start: int
    end: int

    @property
    def code(self) -> str:
        return self.url[self.start : self.end]

    def with_code(self, code: str) -> str:
        return self.url[: self.start] + code + self.url[self.end :]


@dataclass(frozen=True, slots=True)
class _Oddity:
    """An address that stands out, why, how sure that is, and the code that was probably meant."""

    address: _Address
    neighbours: tuple[_Address, ...]
    reason: str
    confidence: Confidence
    meant: str = ""


def check_neighbours(dossier: Dossier) -> Iterator[Finding]:
    """Findings on addresses that stand out among those of their site."""
    for oddity in _all_oddities(dossier.subjects):
        yield _finding(oddity)


def proposals(subjects: Iterable[Subject]) -> Mapping[str, str]:
    """The addresses that have probably lost a sign, each with the one that was probably meant."""
    return {
        oddity.address.url: oddity.address.with_code(oddity.meant)
        for oddity in _all_oddities(subjects)
        if oddity.meant
    }


def _all_oddities(subjects: Iterable[Subject]) -> Iterator[_Oddity]:
    sites: dict[tuple[str, ...], dict[str, _Address]] = defaultdict(dict)
    for subject in subjects:
        url = subject.fields.get("url", "").strip()
        if len(url) > 2048 or not url.lower().startswith(("http://", "https://")):
            continue
        placed = _placed(subject, url)
        if placed is not None:
            template, address = placed
            # The same address cited for two works is no neighbour of itself.
            sites[template].setdefault(address.code, address)
    for addresses in sites.values():
        if len(addresses) >= 3:
            yield from _oddities(list(addresses.values()))


def registered_domain(host: str) -> str:
    """The part of a host name that its owner registered: two labels, or three below ``com.cn``."""
    labels = host.split(".")
    known = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3:] if known else labels[-2:])


def _placed(subject: Subject, url: str) -> tuple[tuple[str, ...], _Address] | None:
    """What an address shares with its neighbours, and its code; None if it has none."""
    if fault_of(url) is not None:
        return None
    origin = url.index("://") + 3
    slash = url.find("/", origin)
    found = _PARTS.match(url, slash) if slash > 0 else None
    if found is None:
        return None
    domain, ending, query = registered_domain(host_of(url)), found["ending"] or "", found["query"]
    if query is None:
        if not is_code(found["stem"]):
            return None
        return (domain, found["path"], ending), _Address(subject, url, found.start("stem"), found.end("stem"))
    only = _QUERY.match(query)
    if only is None or not is_code(only["value"]):
        return None
    start = found.start("query") + only.start("value")
    page = f"{found['path']}{found['stem']}{ending}"
    return (domain, page, only["name"]), _Address(subject, url, start, start + len(only["value"]))


def is_code(text: str) -> bool:
    """Whether a part of an address is an opaque code: digits, capitals and small letters in no order.

    Words in camel case and names with a number at the end change their kind of sign seldom, codes at nearly
    every second sign.
    """
    if not _CODE.match(text):
        return False
    kinds = [_kind(sign) for sign in text]
    changes = sum(kind != following for kind, following in pairwise(kinds))
    return len(set(kinds)) == 3 and changes >= 0.45 * (len(text) - 1)


def _kind(sign: str) -> str:
    return "digit" if sign.isdigit() else "capital" if sign.isupper() else "small"


def _oddities(addresses: Sequence[_Address]) -> Iterator[_Oddity]:
    """The addresses that stand out, if the others are alike enough to say so."""
    lengths = Counter(len(address.code) for address in addresses)
    if len(lengths) != 2:
        return
    (short, long) = sorted(lengths)
    shorter = tuple(address for address in addresses if len(address.code) == short)
    longer = tuple(address for address in addresses if len(address.code) == long)
    if long - short == 1 and len(longer) >= 2 and len(shorter) <= _MOST_UNLIKE:
        lost = _lost_sign(shorter, longer)
        if lost:
            yield from lost
            return
    # Without a sign to name, only a clear minority among codes of a fixed length stands out.
    few, many = sorted((shorter, longer), key=len)
    usual = len(many[0].code)
    if len(many) >= _ENOUGH * len(few) and usual >= _FIXED_LENGTH:
        for address in few:
            yield _Oddity(
                address,
                many,
                f"its code {address.code} has {len(address.code)} signs, where "
                f"{plural(len(many), 'neighbour')} "
                f"of the same site have {usual}",
                Confidence.POSSIBLE,
            )


def _lost_sign(shorter: Sequence[_Address], longer: Sequence[_Address]) -> list[_Oddity]:
    """The shorter codes that become like the longer ones by one sign put in after the common beginning."""
    beginning = _common_beginning([address.code for address in (*shorter, *longer)])
    whole = _common_beginning([address.code for address in longer])
    if len(beginning) < _SHORTEST_BEGINNING or len(whole) <= len(beginning):
        return []
    sign = whole[len(beginning)]
    # Few codes may share a sign by chance; that it is of another kind than those in its place is no chance.
    alike = any(_kind(address.code[len(beginning)]) == _kind(sign) for address in shorter)
    if alike and len(longer) < _ENOUGH:
        return []
    # Two long ones among many short ones may be the odd ones themselves.
    confidence = Confidence.PROBABLE if len(longer) >= len(shorter) else Confidence.POSSIBLE
    return [
        _Oddity(
            address,
            tuple(longer),
            f"its code {address.code} has {len(address.code)} signs and lacks the “{sign}” that "
            f"{len(longer)} codes of the "
            f"same site ({listed(neighbour.code for neighbour in longer)}) have after “{beginning}”",
            confidence,
            address.code[: len(beginning)] + sign + address.code[len(beginning) :],
        )
        for address in shorter
    ]


def _common_beginning(codes: Sequence[str]) -> str:
    return "".join(
        signs[0] for signs in takewhile(lambda signs: len(set(signs)) == 1, zip(*codes, strict=False))
    )


def _finding(oddity: _Oddity) -> Finding:
    address, subject = oddity.address, oddity.address.subject
    place = subject.place("url")
    meant = address.with_code(oddity.meant) if oddity.meant else ""
    edits = subject.replace("url", meant) if meant else ()
    remedy = (
        f"A sign was probably lost: try {clip(meant, 200)}"
        if meant
        else "Open it, and look for the title on the site"
    )
    return find(
        UNLIKE_ITS_NEIGHBOURS,
        oddity.confidence,
        f"The address of {subject.name}, {clip(address.url, 200)}, doesn't look like its neighbours: "
        f"{oddity.reason}. {remedy}.",
        seen("url", place, address.url),
        *(
            seen("neighbour", neighbour.subject.place("url"), neighbour.url)
            for neighbour in oddity.neighbours[:5]
        ),
        at=place,
        work=subject.key,
        citations=subject.work.citations,
        fix=Fix(f"write the address as {clip(meant, 200)}", safe=False, edits=edits) if edits else None,
    )
