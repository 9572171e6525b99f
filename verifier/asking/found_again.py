"""Where the work may be now: for a page that is gone or lost, addresses that show its title.

Two things are looked for: the address that was meant, where the cited one may be mistyped (what its
neighbours in the bibliography suggest, or an address of nearly the same spelling that is cited too or kept
by the Wayback Machine), and the new place of a page that its site has moved, where the page that answers
now links to it by its title. Nothing counts that was not opened and found to show the cited title; what is
found is told as evidence, and the verdict stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote, urlsplit

from rapidfuzz.distance import OSA

from verifier.archive.kept_addresses import KeptAddresses, path_prefix
from verifier.checks.neighbours import proposals, registered_domain
from verifier.checks.subjects import Subject
from verifier.compare import loose, tokens
from verifier.model import Evidence, Link, LinkVerdict, Work
from verifier.web.addresses import asked_as, made_to_last
from verifier.web.answered import page_of
from verifier.web.interface import Answer, Fetcher, Request
from verifier.web.recognition import Cited, Recognition, recognise
from verifier.web.verdict import Case, judge

KIND = "found-again"
"""The kind of evidence that names an address where the work was found."""

MOST_ASKED = 3
"""So many addresses that may have been meant are opened for one link; a link on the page is one more."""

_FARTHEST = 2
_MOST_KNOWN = 2000
_SHORTEST_FOLDER = 5
_LONGEST = 2048
_FEW_WORDS = 4
_SEARCHED = (LinkVerdict.GONE, LinkVerdict.LOST)


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Where a dead address may have neighbours.

    The addresses of the bibliography by host, what is proposed for those unlike the others, and what the
    Wayback Machine knows.
    """

    by_host: Mapping[str, tuple[str, ...]]
    proposed: Mapping[str, str]
    kept: KeptAddresses

    @classmethod
    def of(cls, works: Sequence[Work], fetcher: Fetcher) -> Neighbourhood:
        """Gather it from what is cited; the archive is asked later, when it is wanted."""
        by_host: dict[str, dict[str, None]] = {}
        for work in works:
            url = work.fields.get("url", "").strip()
            if host := _host(url):
                by_host.setdefault(host, {})[url] = None
        return cls(
            {host: tuple(urls) for host, urls in by_host.items()},
            proposals([Subject(work) for work in works]),
            KeptAddresses(fetcher),
        )

    def beside(self, url: str) -> tuple[str, ...]:
        """The addresses cited of the same host, ``www`` aside."""
        return self.by_host.get(_host(url), ())[:_MOST_KNOWN]


def with_found_again(
    link: Link, works: Sequence[Work], leads: Sequence[str], nearby: Neighbourhood, fetcher: Fetcher
) -> Link:
    """Return the verdict on a dead address with the place where the work was found, if one was.

    Args:
        link: the verdict, with the copy that a web archive keeps if it does.
        works: what is cited by the address.
        leads: addresses to which the page that answers now links by the title of a work.
        nearby: the addresses of the bibliography.
        fetcher: who answers; at most one link, three addresses and one list of the archive are asked for.
    """
    cited = tuple(found for work in works if is_telling((found := Cited.of(work.fields)).title))
    if link.verdict not in _SEARCHED or not cited:
        return link
    # A page that has not changed since comes with the evidence of the run before, and without its links.
    earlier = tuple(item.where for item in link.evidence if item.kind == KIND)
    evidence = _linked(link, earlier or leads, cited, fetcher) or _meant(link, cited, nearby, fetcher)
    told = tuple(item for item in link.evidence if item.kind != KIND)
    return replace(link, evidence=(*told, evidence) if evidence else told)


def is_telling(title: str) -> bool:
    """Whether a title is more than a word that many pages bear ("Report", "News")."""
    return len(tokens(title)) >= 2 and len(loose(title)) >= _FEW_WORDS


def near_misses(url: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return the known addresses of the same host that differ from one in one or two signs.

    The nearest come first; those that differ in digits alone, which are mostly other pages of a series,
    last of those as near.
    """
    host, own = _host(url), local_part(url)
    found: dict[str, tuple[int, bool]] = {}
    for address in known[:_MOST_KNOWN]:
        if len(address) > _LONGEST or _host(address) != host:
            continue
        other = local_part(address)
        distance = OSA.distance(own, other, score_cutoff=_FARTHEST)
        if 0 < distance <= _FARTHEST:
            found.setdefault(
                _as_cited(address, url), (distance, _without_digits(own) == _without_digits(other))
            )
    return tuple(sorted(found, key=lambda address: (found[address], address)))


def in_folders_beside(url: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return the address put into the folders of known ones that differ from its own in one or two signs."""
    stem, name = _folder_and_name(url)
    host, own = _host(url), local_part(stem)
    if not name or len(own) < _SHORTEST_FOLDER:
        return ()
    found: dict[str, int] = {}
    for address in known[:_MOST_KNOWN]:
        folder, _ = _folder_and_name(address)
        if len(address) > _LONGEST or _host(address) != host:
            continue
        distance = OSA.distance(own, local_part(folder), score_cutoff=_FARTHEST)
        if 0 < distance <= _FARTHEST:
            found.setdefault(_as_cited(folder + name, url), distance)
    return tuple(sorted(found, key=lambda address: (found[address], address)))


def local_part(url: str) -> str:
    """Return path and query of an address with its escapes undone, as a person types them."""
    parts = asked_as(url).split("/", 3)
    rest = f"/{parts[3]}" if len(parts) > 3 else "/"
    try:
        return unquote(rest, errors="strict")
    except UnicodeDecodeError:
        return unquote(rest, encoding="latin-1")


def _linked(link: Link, leads: Sequence[str], cited: Sequence[Cited], fetcher: Fetcher) -> Evidence | None:
    """Open the first address on the same site to which a page links, or has linked, by the title."""
    site = registered_domain(_host(link.url))
    for lead in leads:
        if registered_domain(_host(lead)) == site and not _is_seen(lead, link):
            return _opened(lead, link, cited, "the site itself leads there", fetcher)
    return None


def _meant(link: Link, cited: Sequence[Cited], nearby: Neighbourhood, fetcher: Fetcher) -> Evidence | None:
    """Open the addresses that may have been meant, until one shows the title."""
    candidates = (found for found in _candidates(link, nearby) if not _is_seen(found[0], link))
    asked: set[str] = set()
    for address, told in candidates:
        if asked_as(address) in asked:
            continue
        asked.add(asked_as(address))
        if evidence := _opened(address, link, cited, told, fetcher):
            return evidence
        if len(asked) >= MOST_ASKED:
            break
    return None


def _candidates(link: Link, nearby: Neighbourhood) -> Iterator[tuple[str, str]]:
    """Addresses that may have been meant, the likeliest first, each with what speaks for it.

    An address of which a good copy was once taken was right; only one unlike its neighbours is doubted even
    so. The archive is asked only when the bibliography has given nothing.
    """
    if made_to_last(link.url) or len(link.url) > _LONGEST:
        return
    if proposed := nearby.proposed.get(link.url):
        yield proposed, "its neighbours in the bibliography have the sign that the cited address lacks"
    if link.memento is not None:
        return
    beside = nearby.beside(link.url)
    for address in near_misses(link.url, beside):
        yield address, f"it is cited too, and {_apart(link.url, address)}"
    for address in in_folders_beside(link.url, beside):
        yield address, f"other works are cited from its folder, and {_apart(link.url, address)}"
    prefix = path_prefix(link.url)
    if prefix:
        for address in near_misses(link.url, nearby.kept.under(prefix)):
            yield address, f"the Wayback Machine knows it, and {_apart(link.url, address)}"


def _apart(cited: str, found: str) -> str:
    distance = OSA.distance(local_part(cited), local_part(found))
    return f"{'one sign differs' if distance == 1 else f'{distance} signs differ'} from the cited address"


def _opened(address: str, link: Link, cited: Sequence[Cited], told: str, fetcher: Fetcher) -> Evidence | None:
    """Open an address: the evidence when its page shows the title of a cited work, else None."""
    answer = fetcher.fetch(Request(address))
    if not isinstance(answer, Answer) or not 200 <= answer.status < 300 or _is_seen(answer.url, link):
        return None
    page = page_of(answer)
    recognition = recognise(page, cited)
    judged = judge(Case(address, link.works, tuple(cited), (answer,), page)).verdict
    # An error page or a wall may repeat the title that was asked for.
    if not judged.opens or not _is_the_work(recognition):
        return None
    value = f"its {recognition.told().removeprefix('the ')}; {told}"
    return Evidence(KIND, answer.url, value[:600], answer.asked, answer.snapshot)


def _is_the_work(recognition: Recognition) -> bool:
    """Whether a page is near enough to the citation to be proposed: by its title, and nothing against it."""
    if not recognition.holds or recognition.author is False:
        return False
    # New systems date old pages anew, but a short title is borne by the reports of every year.
    return (
        recognition.date is not False
        or recognition.author is True
        or len(tokens(recognition.found)) >= _FEW_WORDS
    )


def _is_seen(address: str, link: Link) -> bool:
    """Whether an address was judged with the link already, or is a home page, which has every title once."""
    seen = (link.url, link.final_url or link.url, *link.redirects)
    return local_part(address) == "/" or asked_as(address) in {asked_as(url) for url in seen}


def _host(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") if url.lower().startswith(("http://", "https://")) else ""


def _as_cited(address: str, url: str) -> str:
    """Write an address with the scheme of the cited one; the archive tells of both under either."""
    plain = asked_as(address)
    return f"{url.partition(':')[0].lower()}:{plain.partition(':')[2]}"


def _folder_and_name(url: str) -> tuple[str, str]:
    """Cut an address behind the last slash of its path; the query goes with the name."""
    plain = url.partition("#")[0]
    path, mark, query = plain.partition("?")
    folder, slash, name = path.rpartition("/")
    return folder + slash, name + mark + query


def _without_digits(text: str) -> str:
    return "".join(sign for sign in text if not sign.isdigit())
