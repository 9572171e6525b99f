"""Addresses judged by their form alone: L007 and L010."""

from __future__ import annotations

import ipaddress
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from verifier.checks.interface import Dossier, clip, find, listed, plural, seen
from verifier.checks.pages import write_rule
from verifier.checks.private_addresses import PrivateAddress, private_address
from verifier.checks.readings import is_file_name
from verifier.checks.subjects import Subject
from verifier.model import Confidence, Finding, Fix, Severity
from verifier.patterns import late_pattern

URL_MALFORMED = write_rule(
    "L007",
    "url-malformed",
    Severity.ERROR,
    "No such address can exist, or it leads nobody but its writer to the work.",
    detects="""An address that breaks the rules of RFC 3986 or of host names: spaces inside, no host, a
    misspelt scheme (`htp://`), a scheme given twice, a host without a dot, a port above 65535, an address
    that stops after `www.` or was cut with an ellipsis. Addresses in other scripts and percent-encodings of
    any character set are sound. A bare file name is E009; an address without a scheme, and one with a blank
    that opened nevertheless, are reported with the confidence “possible”. An address through the proxy of a
    library, which others can't pass, and, with the confidence “possible”, that of a search (Google Scholar),
    which finds something else tomorrow.""",
    why="""No browser can open it, now or ever, since it was damaged on its way into the paper; or only its
    writer's can.""",
    mend="""Copy the address again from the page. Where the damage shows what was meant, the proposed change
    writes it; try it before you accept it.""",
    before="url = {htp://water.example/r 2019.pdf},",
    after="url = {http://water.example/r%202019.pdf},",
    fix="unsafe",
)
INSECURE = write_rule(
    "L010",
    "insecure",
    Severity.NOTE,
    "Addresses that use http instead of https.",
    detects="Addresses that begin with `http:`, one finding a host, with the confidence “possible”.",
    why="""What comes over http can be read and changed on the way, and some browsers warn of it. Many hosts
    offer the same page by https today; some old ones don't.""",
    mend="Try the address with https. If it shows the same page, cite that.",
    before="url = {http://water.example/report},",
    after="url = {https://water.example/report},",
)
RULES = (URL_MALFORMED, INSECURE)

_SCHEME = late_pattern(r"([A-Za-z][A-Za-z0-9+.-]{0,30}):")
_WEB = ("http", "https", "ftp", "ftps")
# Registered schemes that are close to http in letters, and those that sources are cited by.
_OTHER_SCHEMES = frozenset(
    [
        "ark",
        "data",
        "doi",
        "gopher",
        "hdl",
        "info",
        "ipfs",
        "isbn",
        "magnet",
        "mailto",
        "news",
        "sftp",
        "ssh",
        "tel",
        "urn",
        "wss",
        "ws",
    ]
)
_OWN_COMPUTER = frozenset({"file", "chrome-extension", "moz-extension", "view-source", "blob", "about"})
# A program, or the text itself: what a link of a page may hold in place of an address.
_NO_PLACE = frozenset({"javascript", "vbscript", "data"})
_WRITTEN_BADLY = late_pattern(
    r"(?P<scheme>h?t{1,3}ps?)\s*(?::\s*/\s*/?|;\s*//|//|：\s*[/／]{1,2}|:\\\\|:(?=www\.))\s*", re.I
)
_TWICE = late_pattern(r"https?:/{0,2}(?P<inner>(?:https?|ftp)(?:://|//).*)", re.IGNORECASE | re.DOTALL)
_BLANKS = late_pattern(r"\s+")
_BETWEEN_WORDS = late_pattern(r"[^\W_]\s+(?=[^\W_])")
_CONTROL = late_pattern(r"[\x00-\x1f\x7f]")
_LABEL = late_pattern(r"[^\W_](?:[\w-]{0,61}[^\W_])?\Z|_[\w-]{0,62}\Z")
_NUMERIC_HOST = late_pattern(r"[\d.]+\Z")
_CUT = late_pattern(r"(?:\.\.\.|…)(?:/|\Z)")
_SCHEMELESS = late_pattern(
    r"(?:www\.[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+){0,3}\.(?:com|org|net|edu|gov|int|info))(?:[/:?#]|\Z)",
    re.I,
)
_LONGEST_URL = 8192


@dataclass(frozen=True, slots=True)
class AddressFault:
    """Why an address can't exist, how sure that is, and the address that was meant ("" if unknown).

    ``tries`` are those that may have been meant, where none is likelier than the others.
    """

    reason: str
    confidence: Confidence
    meant: str = ""
    tries: tuple[str, ...] = ()


def check_addresses(dossier: Dossier) -> Iterator[Finding]:
    """Findings on addresses that can't exist, and on hosts cited without encryption."""
    opened = {link.url for link in dossier.links if link.verdict.opens}
    insecure: dict[str, list[Subject]] = defaultdict(list)
    for subject in dossier.subjects:
        url = subject.fields.get("url", "").strip()
        if not url or is_file_name(url):
            continue
        fault = fault_of(url, typed=_is_typed(subject))
        if fault is not None and url in opened and is_spaced(url):
            yield _spaced(subject, url)
        elif fault is not None:
            yield _malformed(subject, url, fault)
        elif (private := private_address(url)) is not None:
            yield _private(subject, url, private)
        elif url[:7].lower() == "http://":
            insecure[host_of(url)].append(subject)
    for host, subjects in insecure.items():
        yield _insecure(host, subjects)


def _is_typed(subject: Subject) -> bool:
    """Whether an address stands in a field of its own, on one line."""
    printed = subject.printed("url")
    return printed is not None and "\n" not in printed.raw and "\r" not in printed.raw


def host_of(url: str) -> str:
    """The host of an address in lower case, without user and port; "" if there is none."""
    authority = re.split(r"[/?#\\]", url.partition("://")[2], maxsplit=1)[0].rpartition("@")[2]
    if authority.startswith("["):
        return authority.partition("]")[0] + "]"
    return authority.partition(":")[0].lower().rstrip(".")


def fault_of(url: str, *, typed: bool = False) -> AddressFault | None:
    """Why no such address can exist, or None. Other schemes than those of the web are not judged.

    A blank between words was in the file's name where an address was ``typed`` or copied; where it was
    printed, a line may have ended there.

    Rules: RFC 3986 (syntax), RFC 1035 section 2.3.4 (lengths of labels and names). Let through since they
    are in use and browsers mend them: underscores and signs of any script in host names, and quotation marks,
    angle brackets and bars behind the host, as in the addresses of old DOIs.
    """
    fault = _judged(url.strip())
    if fault is None:
        return None
    behind_host = fault.meant.partition("://")[2].partition("/")[2]
    between_words = len(_BETWEEN_WORDS.findall(behind_host))
    if between_words > 1:
        # Blanks that a line break left join what was one word; several stand for what parts words.
        tries = (_BLANKS.sub("-", fault.meant), encoded(fault.meant))
        sound = tuple(address for address in tries if _judged(address) is None)
        return AddressFault(fault.reason, fault.confidence, "", sound)
    in_name = typed and between_words == len(_BLANKS.findall(fault.meant)) == 1
    meant = encoded(fault.meant) if in_name else _BLANKS.sub("", fault.meant)
    return AddressFault(fault.reason, fault.confidence, meant if meant and _judged(meant) is None else "")


def is_spaced(url: str) -> bool:
    """Whether all that is wrong with an address are blanks behind its host, which browsers encode."""
    rest = url.strip().partition("://")[2]
    blank, path = _BLANKS.search(rest), rest.find("/")
    return blank is not None and 0 < path < blank.start() and _judged(encoded(url)) is None


def encoded(url: str) -> str:
    """An address with its blanks written as browsers send them."""
    return _BLANKS.sub("%20", url.strip())


def _judged(url: str) -> AddressFault | None:
    """What is wrong with an address, with a proposal that hasn't been judged itself."""
    if len(url) > _LONGEST_URL:
        return AddressFault("it is longer than any server accepts", Confidence.PROBABLE)
    fault = _scheme_fault(url)
    if fault is not None or not url.lower().startswith(tuple(f"{scheme}://" for scheme in _WEB)):
        return fault
    return _signs_fault(url) or _host_fault(url)


def _scheme_fault(url: str) -> AddressFault | None:
    """What is wrong before the host."""
    if url[:1] in ("<", '"', "“", "«"):
        return AddressFault(f"it begins with {url[0]}", Confidence.CERTAIN, url.strip('<>"“”«»'))
    twice = _TWICE.match(url)
    if twice:
        inner = re.sub(r"\A(https?|ftp)//", r"\1://", twice["inner"], flags=re.IGNORECASE)
        return AddressFault("its scheme stands there twice", Confidence.CERTAIN, inner)
    scheme = _SCHEME.match(url)
    name = scheme[1].lower() if scheme else ""
    if name in _WEB and url[len(name) : len(name) + 3] == "://":
        return None
    if name in _NO_PLACE:
        return AddressFault(f"“{name}:” begins no address of a page", Confidence.CERTAIN, "")
    if name in _OWN_COMPUTER:
        inner = url[url.find("http", 1) :] if url.find("http", 1) > 0 else ""
        return AddressFault(
            f"“{name}:” leads nowhere but on the writer's own computer", Confidence.CERTAIN, inner
        )
    badly = _WRITTEN_BADLY.match(url)
    if badly:
        proper = "https" if badly["scheme"].lower().endswith("s") else "http"
        reason = f"its scheme is misspelt: “{clip(badly[0], 20)}”"
        return AddressFault(reason, Confidence.CERTAIN, f"{proper}://{url[badly.end() :]}")
    if scheme and url[scheme.end() : scheme.end() + 2] == "//":
        meant = _nearest_scheme(name)
        if meant:
            return AddressFault(
                f"there is no scheme “{clip(name, 20)}”", Confidence.CERTAIN, meant + url[len(name) :]
            )
        return None
    if _SCHEMELESS.match(url):
        return AddressFault("it has no scheme (http:// or https://)", Confidence.POSSIBLE, f"https://{url}")
    return None


def _nearest_scheme(name: str) -> str:
    """The scheme of the web that a name is a slip of, or ""."""
    if name in _OTHER_SCHEMES or not 3 <= len(name) <= 7 or "p" not in name or "t" not in name:
        return ""
    best = min(("https", "http"), key=lambda scheme: OSA.distance(name, scheme))
    return best if OSA.distance(name, best) <= 2 else ""


def _signs_fault(url: str) -> AddressFault | None:
    """Signs that no address holds."""
    blank = _BLANKS.search(url)
    if blank:
        if re.search(r"\s(?:https?|ftp)://", url):
            return AddressFault("it holds two addresses; keep one", Confidence.CERTAIN)
        before = clip(url[max(blank.start() - 20, 0) : blank.start()], 20)
        return AddressFault(f"it has a blank after “{before}”", Confidence.CERTAIN, url)
    if _CUT.search(url):
        return AddressFault("it was cut with an ellipsis", Confidence.PROBABLE)
    if "\\" in url:
        meant = re.sub(r"\\(?=[_%&#$~])", "", url)
        return AddressFault("it holds a backslash, which addresses don't have", Confidence.PROBABLE, meant)
    sign = _CONTROL.search(url)
    if sign:
        return AddressFault(f"it holds the control character U+{ord(sign[0]):04X}", Confidence.CERTAIN)
    if url[-1] in ">”»" and not any(opening in url for opening in "<“«"):
        return AddressFault(f"it ends in {url[-1]}", Confidence.PROBABLE, url[:-1])
    return None


def _host_fault(url: str) -> AddressFault | None:
    """What is wrong with the host or the port."""
    authority = re.split(r"[/?#]", url.partition("://")[2], maxsplit=1)[0].rpartition("@")[2]
    if not authority:
        return AddressFault("it has no host", Confidence.CERTAIN)
    if authority.startswith("["):
        host, closed, port = authority[1:].partition("]")
        if not closed or not _is_ip_literal(host):
            return AddressFault("its host in brackets is no address of the internet", Confidence.CERTAIN)
        port = port.removeprefix(":")
    else:
        host, _, port = authority.partition(":")
        fault = _name_fault(host)
        if fault:
            return AddressFault(fault, Confidence.CERTAIN)
    if port and not (port.isascii() and port.isdigit() and len(port) <= 5 and int(port) <= 65535):
        return AddressFault(f"there is no port {clip(port, 20)}", Confidence.CERTAIN)
    return None


def _is_ip_literal(host: str) -> bool:
    try:
        ipaddress.IPv6Address(host)
    except ValueError:
        return re.match(r"v[0-9a-f]+\.", host, re.IGNORECASE) is not None
    return True


def _name_fault(host: str) -> str:
    """What is wrong with a host name, or "". Its signs may be percent-encoded (RFC 3986, section 3.2.2)."""
    # IDNA reads the full stops of other scripts as dots (RFC 3490, section 3.1).
    name = re.sub("[。．｡]", ".", host).rstrip(".")
    if name.lower() in ("", "www"):
        return f"it stops after “{host}”" if host else "it has no host"
    if "." not in name:
        return f"its host, {clip(name, 60)}, has no dot"
    if _NUMERIC_HOST.match(name):
        try:
            ipaddress.IPv4Address(name)
        except ValueError:
            return f"its host, {clip(name, 60)}, is no address of the internet"
        return ""
    if "%" in name:
        return ""
    if len(name) > 253:
        return "its host is longer than names may be"
    for label in name.split("."):
        if not label:
            return f"its host, {clip(name, 60)}, has two dots in a row"
        if not _LABEL.match(label):
            return f"“{clip(label, 63)}” can't be part of a host name"
    return (
        f"its host ends in the number {name.rpartition('.')[2]}"
        if name.rpartition(".")[2].isdecimal()
        else ""
    )


def _malformed(subject: Subject, url: str, fault: AddressFault) -> Finding:
    if fault.meant:
        remedy = f"Probably {clip(fault.meant, 200)} was meant"
    elif fault.tries:
        tries = " and ".join(clip(address, 200) for address in fault.tries)
        remedy = (
            f"Its words may have been parted by “-” or “%20”: try {tries}, or copy it again from the page"
        )
    else:
        remedy = "Copy the address again from the page"
    message = f"The address of {subject.name} can't exist: {fault.reason}. {remedy}. ({clip(url, 200)})"
    return _told(subject, url, fault.confidence, message, fault.meant)


def _spaced(subject: Subject, url: str) -> Finding:
    meant = encoded(url)
    message = (
        f"The address of {subject.name} has a blank, which no address has. It opened, since browsers write "
        f"%20 in its place, but other programs cut it there: write {clip(meant, 200)}."
    )
    return _told(subject, url, Confidence.POSSIBLE, message, meant)


def _private(subject: Subject, url: str, found: PrivateAddress) -> Finding:
    behind = found.behind if found.behind and _judged(found.behind) is None else ""
    remedy = f"Cite {clip(behind, 200)}" if behind else "Cite the page of the work, or its DOI"
    message = f"The address of {subject.name} {found.reason}. {remedy}. ({clip(url, 200)})"
    return _told(subject, url, Confidence.PROBABLE if found.sure else Confidence.POSSIBLE, message, behind)


def _told(subject: Subject, url: str, confidence: Confidence, message: str, meant: str) -> Finding:
    place = subject.place("url")
    edits = subject.replace("url", meant) if meant else ()
    return find(
        URL_MALFORMED,
        confidence,
        message,
        seen("url", place, url),
        at=place,
        work=subject.key,
        citations=subject.work.citations,
        fix=Fix(f"write the address as {clip(meant, 200)}", safe=False, edits=edits) if edits else None,
    )


def _insecure(host: str, subjects: list[Subject]) -> Finding:
    first = subjects[0]
    place = first.place("url")
    return find(
        INSECURE,
        Confidence.POSSIBLE,
        f"{plural(len(subjects), 'address', 'addresses')} of {clip(host, 100)} "
        f"{'uses' if len(subjects) == 1 else 'use'} http: {listed(subject.name for subject in subjects)}. "
        "Try https; if it shows the same page, cite that.",
        *(seen("url", subject.place("url"), subject.fields["url"]) for subject in subjects[:20]),
        at=place,
        work=first.key,
        citations=tuple(identity for subject in subjects for identity in subject.work.citations),
    )
