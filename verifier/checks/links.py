"""What became of the addresses: L001 to L006, L009, L011 and L012. One table leads from verdict to code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from verifier.checks.addresses import URL_MALFORMED, fault_of
from verifier.checks.cited_links import citations_of, copies_beside, is_its_own, place_of, works_of
from verifier.checks.interface import Dossier, clip, find, listed, seen
from verifier.checks.pages import write_rule
from verifier.checks.readings import is_file_name
from verifier.checks.subjects import Subject
from verifier.model import Edit, Evidence, Finding, Fix, Link, LinkVerdict, Rule, Severity
from verifier.patterns import late_pattern

LINK_GONE = write_rule(
    "L001",
    "link-gone",
    Severity.ERROR,
    "The page no longer exists at its address.",
    detects="""The host answered that the page is gone (410), or that it isn't there (404, asked again after
    a pause), or the host has been out of reach in several runs over several days. Where the citation names
    an archived copy besides, the copy is what a reader opens: it is asked too, and as long as it can be read
    this is a note.""",
    why="A reader who follows the reference finds nothing, and the claim can't be checked.",
    mend="""Look for the page at its publisher under its title; else cite a copy in a web archive from near
    the day of access, which the finding names when there is one. Its fix keeps the address and names the
    copy beside it. Where an address of nearly the same spelling, or a link on the page that answers now,
    was opened and shows the cited title, the finding names that address, and its fix writes it.""",
    before="url = {https://news.example/2014/vote.html},",
    after="url = {https://web.archive.org/web/20140305/https://news.example/2014/vote.html},",
    offline=False,
    fix="unsafe",
)
LINK_LOST = write_rule(
    "L002",
    "link-lost",
    Severity.ERROR,
    "The address answers, but no longer with the work.",
    detects="""A page that says “not found” under the status 200, a redirect to the home page or an error
    page, a parked domain, or redirects without an end.""",
    why="A checker that only looks at the status calls such a link sound, while the work is no longer there.",
    mend="Look for the work at its publisher under its title, or cite a copy in a web archive.",
    before="url = {https://news.example/2014/vote.html},   (leads to the home page)",
    after="url = {https://news.example/archive/2014/vote.html},",
    offline=False,
    fix="unsafe",
)
LINK_MOVED = write_rule(
    "L003",
    "link-moved",
    Severity.WARNING,
    "The work stands at another address now.",
    detects="""A redirect to another address that holds the same work. Changes of scheme, `www`, a slash,
    upper case or tracking parameters are no move.""",
    why="Redirects are kept for a while and then forgotten.",
    mend="Cite the new address, which the finding names.",
    before="url = {https://news.example/?p=12},",
    after="url = {https://news.example/2014/herders-vote-today},",
    offline=False,
    fix="unsafe",
)
LINK_DRIFTED = write_rule(
    "L004",
    "link-drifted",
    Severity.ERROR,
    "The page is there, but it is not what was cited.",
    detects="""A page that now holds another work, or one that has changed materially since the day it was
    cited.""",
    why="The reader sees a page and takes it for the source.",
    mend="Cite a copy in a web archive from near the day of access, and compare it with the claim.",
    before="url = {https://agency.example/latest},",
    after="url = {https://web.archive.org/web/20140305/https://agency.example/latest},",
    offline=False,
    fix="unsafe",
)
LINK_FAILING = write_rule(
    "L005",
    "link-failing",
    Severity.WARNING,
    "The host doesn't answer, or answers with a fault of its own.",
    detects="""A name that can't be resolved, a refused or broken connection, silence, a fault of
    encryption, or a server error (5xx). Such faults may heal: the link is asked again in later runs before
    it's called gone.""",
    why="Today a reader can't open the source.",
    mend="Wait for the next runs. If the fault stays, look for the work elsewhere.",
    before="url = {https://down.example/report},",
    after="url = {https://down.example/report},   (sound again in the next run)",
    offline=False,
)
LINK_BLOCKED = write_rule(
    "L006",
    "link-blocked",
    Severity.NOTE,
    "The host doesn't let programs see the page.",
    detects="""A captcha, a firewall, a login or consent page, a refusal (401, 403, 429, 451), or robots
    rules.""",
    why="Nothing is known about the source. It may be sound for a reader with a browser.",
    mend="""Open it in a browser. If the work is there, the link is sound; a copy in a web archive helps
    readers who are refused too.""",
    before="url = {https://journal.example/article/12},",
    after="note = {seen in a browser on 3 March 2026},",
    offline=False,
)
CERTIFICATE = write_rule(
    "L009",
    "certificate",
    Severity.WARNING,
    "The certificate of the host is not valid.",
    detects="A certificate that has expired, is made out for another name, or was signed by nobody known.",
    why="Browsers warn readers off such a page, and what comes from it could have been changed on the way.",
    mend="Try the address without or with `www`, or look for the work at another place.",
    before="url = {https://www.agency.example/report},",
    after="url = {https://agency.example/report},",
    offline=False,
)
PAYWALLED = write_rule(
    "L011",
    "paywalled",
    Severity.NOTE,
    "The work can be read in full only after payment or login.",
    detects="""A page that shows the title or the beginning of the cited work, and asks for payment or login
    for the rest.""",
    why="Many readers can't check the claim there.",
    mend="Add a DOI, or the address of an open copy by the author or a repository.",
    before="url = {https://paper.example/vote},",
    after="url = {https://repository.example/1234},",
    offline=False,
)
FRAGMENT_MISSING = write_rule(
    "L012",
    "fragment-missing",
    Severity.NOTE,
    "The page has no place of the name after the #.",
    detects="An address with a fragment (`#section-3`) that the page doesn't hold.",
    why="The reader lands at the top of the page and has to look for the passage.",
    mend="""Open the page and copy the address of the section again, or leave the fragment out, as the
    proposed change does.""",
    before="url = {https://law.example/act#art-5},",
    after="url = {https://law.example/act#article-5},",
    offline=False,
    fix="unsafe",
)
RULES = (
    LINK_GONE,
    LINK_LOST,
    LINK_MOVED,
    LINK_DRIFTED,
    LINK_FAILING,
    LINK_BLOCKED,
    CERTIFICATE,
    PAYWALLED,
    FRAGMENT_MISSING,
)

_STAMP = late_pattern(r"/web/(\d{4})(\d\d)(\d\d)\d{0,6}[a-z_]{0,4}/")

RULE_OF_VERDICT: dict[LinkVerdict, Rule] = {
    LinkVerdict.GONE: LINK_GONE,
    LinkVerdict.LOST: LINK_LOST,
    LinkVerdict.MOVED: LINK_MOVED,
    LinkVerdict.DRIFTED: LINK_DRIFTED,
    LinkVerdict.FAILING: LINK_FAILING,
    LinkVerdict.BLOCKED: LINK_BLOCKED,
    LinkVerdict.MALFORMED: URL_MALFORMED,
}
"""Verdicts that are not here (alive, skipped) give no finding."""

_WHAT = {
    LinkVerdict.GONE: "The page no longer exists: {url}",
    LinkVerdict.LOST: "The address no longer leads to the work: {url}",
    LinkVerdict.MOVED: "The work has moved: {url}",
    LinkVerdict.DRIFTED: "The page is no longer what was cited: {url}",
    LinkVerdict.FAILING: "The address does not answer: {url}",
    LinkVerdict.BLOCKED: "The host lets no program see the page: {url}",
    LinkVerdict.MALFORMED: "No such address can exist: {url}",
}
_REMEDY = {
    LinkVerdict.GONE: "Look for it at its publisher under its title, or cite an archived copy",
    LinkVerdict.LOST: "Look for it at its publisher under its title, or cite an archived copy",
    LinkVerdict.MOVED: "Cite the new address",
    LinkVerdict.DRIFTED: "Cite an archived copy from near the day of access",
    LinkVerdict.FAILING: "It will be asked again; nothing needs to be done yet",
    LinkVerdict.BLOCKED: "Open it in a browser",
    LinkVerdict.MALFORMED: "Copy the address again from the page",
}


_REMARKS: dict[str, tuple[Rule, str, str]] = {
    "paywall": (
        PAYWALLED,
        "The work at {url} can't be read in full without payment or login",
        "Add a DOI, or the address of an open copy",
    ),
    "fragment": (
        FRAGMENT_MISSING,
        "The page has no such place: {url}",
        "Open the page and copy the address of the section again, or leave out what follows the #",
    ),
}
"""Evidence of a page that answers, and the note that is made of it."""


def check_links(dossier: Dossier) -> Iterator[Finding]:
    """One finding a link whose verdict stands in the table, and one a remark on a page that answers."""
    subjects = {subject.key: subject for subject in reversed(dossier.subjects)}
    for link in dossier.links:
        if link.verdict.opens:
            yield from _remarks(dossier, subjects, link)
        rule = RULE_OF_VERDICT.get(link.verdict)
        if rule is None or (link.verdict is LinkVerdict.MALFORMED and _said_elsewhere(dossier, link)):
            continue
        if link.verdict is LinkVerdict.FAILING and any(item.kind == "tls" for item in link.evidence):
            rule = CERTIFICATE
        yield _finding(dossier, rule, link, _fix(dossier, _entries(subjects, link), link))


def _entries(subjects: Mapping[str, Subject], link: Link) -> list[Subject]:
    """The works in whose own field an address stands; where only a note gives it no entry can be mended."""
    citing = [subjects[key] for key in link.works if key in subjects]
    return [subject for subject in citing if is_its_own(subject.work, link.url)]


def _remarks(dossier: Dossier, subjects: Mapping[str, Subject], link: Link) -> Iterator[Finding]:
    for evidence in link.evidence:
        if evidence.kind in _REMARKS:
            rule, said, remedy = _REMARKS[evidence.kind]
            yield find(
                rule,
                link.confidence,
                f"{said.format(url=clip(link.url, 200))}: {evidence.value.rstrip('.')}. {remedy}.",
                evidence,
                at=place_of(dossier, link),
                work=link.works[0] if link.works else None,
                citations=citations_of(dossier, link),
                fix=_without_fragment(subjects, link) if rule is FRAGMENT_MISSING else None,
            )


def _without_fragment(subjects: Mapping[str, Subject], link: Link) -> Fix | None:
    """The change that leaves out a place which the page doesn't have."""
    page = link.url.partition("#")[0]
    edits = _replaced(_entries(subjects, link), page)
    return Fix(f"write the address as {clip(page, 200)}", safe=False, edits=tuple(edits)) if edits else None


def _fix(dossier: Dossier, citing: Sequence[Subject], link: Link) -> Fix | None:
    """The change that the citing entries could take: the new address, or the copy beside the old one.

    Where the work was found again that address comes first: a reader is better served by the work than by
    its copy.
    """
    if link.verdict is LinkVerdict.MOVED and link.final_url:
        edits = _replaced(citing, link.final_url)
        words = f"write the address as {clip(link.final_url, 200)}"
    elif (found := _found_again(link)) and (edits := _replaced(citing, found.where)):
        words = f"write the address as {clip(found.where, 200)}, where the title was found"
    elif link.verdict.accuses and link.memento:
        copy = copy_remark(link.memento)
        edits = [edit for subject in citing for edit in subject.insert(dossier.copy_field, copy)]
        words = (
            f"name the copy {clip(link.memento, 200)} in the field {dossier.copy_field}; the address stays"
        )
    else:
        return None
    return Fix(words, safe=False, edits=tuple(edits)) if edits else None


def _replaced(citing: Sequence[Subject], url: str) -> list[Edit]:
    """The edits that give each citing entry another address."""
    return [edit for subject in citing for edit in subject.replace("url", url)]


def _found_again(link: Link) -> Evidence | None:
    """Where the work of a dead address was found; None when it wasn't."""
    found = (item for item in link.evidence if item.kind == "found-again")
    return next(found, None) if link.verdict.accuses else None


def copy_remark(memento: str) -> str:
    """What an entry says of an archived copy: its address, and its day where the address tells it."""
    stamp = _STAMP.search(memento)
    day = f" of {stamp[1]}-{stamp[2]}-{stamp[3]}" if stamp else ""
    return f"archived copy{day}: \\url{{{memento}}}"


def _said_elsewhere(dossier: Dossier, link: Link) -> bool:
    """Whether the address itself, in the field of an entry or a work, already gives E009 or L007."""
    if not any(is_its_own(work, link.url) for work in works_of(dossier, link)):
        return False
    return is_file_name(link.url) or fault_of(link.url) is not None


def _finding(dossier: Dossier, rule: Rule, link: Link, fix: Fix | None) -> Finding:
    place = place_of(dossier, link)
    address = link.final_url if link.verdict is LinkVerdict.MOVED and link.final_url else link.memento
    remedy = _REMEDY[link.verdict] + (f": {clip(address, 200)}" if address else "")
    if found := _found_again(link):
        copy = f", or the archived copy: {clip(address, 200)}" if address else ""
        told = clip(found.value, 300).rstrip(".")
        remedy = f"It may be at {clip(found.where, 200)}: {told}. Open that page, and cite it{copy}"
    own = next((item for item in link.evidence if item.kind == "own-copy"), None)
    if own is not None and link.verdict.accuses:
        kept = f"you have {own.value}: {clip(own.snapshot or '', 200)}"
        remedy = f"{remedy}; {kept} (`verifier archive pack` makes a file of it that replayweb.page opens)"
    copies = copies_beside(dossier, link) if link.verdict.accuses and not found else ()
    if copies:
        remedy = f"The archived copy that is cited with it stands in for it: {clip(copies[0], 200)}"
    also = f" (also cited by {listed(link.works[1:])})" if len(link.works) > 1 else ""
    evidence: tuple[Evidence, ...] = link.evidence or (seen("verdict", place, link.reason),)
    finding = find(
        rule,
        link.confidence,
        f"{_WHAT[link.verdict].format(url=clip(link.url, 200))}{also} — {link.reason.rstrip('.')}. {remedy}.",
        *evidence,
        at=place,
        work=link.works[0] if link.works else None,
        citations=citations_of(dossier, link),
        # A copy is named already, so that none is to be put in.
        fix=None if copies else fix,
    )
    # What is read is the copy, which has a verdict of its own.
    return replace(finding, severity=Severity.NOTE) if copies else finding
