"""Entries as a whole: syntax, what they lack, and who and when: B001, B002, B010 and B011."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.bibliography import Library, Problem, fitting_entry
from verifier.bibliography.datamodel import ENTRY_TYPES
from verifier.bibliography.dialect import is_biblatex, is_classic_entry
from verifier.checks.datamodel import CONTAINERS, REQUIRED, SOFT_REQUIREMENTS
from verifier.checks.dates import is_undated
from verifier.checks.interface import Dossier, clip, find, listed, seen
from verifier.checks.pages import write_rule
from verifier.checks.subjects import Subject
from verifier.model import Confidence, Edit, Finding, Fix, Location, Severity
from verifier.patterns import late_pattern

SYNTAX_ERROR = write_rule(
    "B001",
    "syntax-error",
    Severity.ERROR,
    "A part of a .bib file that can't be read or printed.",
    detects="""Entries that break the grammar of BibTeX (a missing brace, comma or equals sign), strings
    that are used but never defined, fields given twice, entries without a key, parents (`crossref`) that
    aren't there, bytes that are not UTF-8. The rest of the file is audited all the same. Signs that LaTeX
    can't print as they stand: `&`, `%`, `#`, `_` and `^` without a backslash outside of formulas and
    addresses, and a `$` that nothing closes; for papers that aren't LaTeX's the confidence is “possible”.""",
    why="""BibTeX and biber leave the entry out, or stop, and the citation is printed as a question mark; or
    LaTeX stops where the reference is printed.""",
    mend="""Open the file at the line given and repair what the message names. A change is proposed where one
    sign mends it: a comma that is missing or too many, a field that stands there twice with one value, a
    backslash before a sign.""",
    before="@book{berg2020,\n  title = {Basin Report,\n  date = {2020}\n}",
    after="@book{berg2020,\n  title = {Basin Report},\n  date = {2020}\n}",
    fix="safe or unsafe",
)
MISSING_REQUIRED_FIELD = write_rule(
    "B002",
    "missing-required-field",
    Severity.WARNING,
    "An entry lacks a field that its type must have.",
    detects="""Fields that the data model of BibLaTeX calls mandatory for the type of the entry and that are
    neither there nor inherited by `crossref` or `xdata`. When only `type` or `editor` is missing, which
    styles can do without, the confidence is “possible”. An `@inbook` of BibTeX, whose `title` is that of the
    book and whose part is a `chapter` or `pages`, needs no `booktitle`. A missing date is B010, a missing
    author B011; a citation in a note in which no title was found is E007. Of a citation in a note only what
    its author could add is named, such as the journal: not what belongs to the type of entry that was chosen
    for it.""",
    why="The reference is printed with a hole, and a reader may not be able to find the work.",
    mend="Look the field up in the work and add it, or choose the entry type that fits the work.",
    before="@article{li2011,\n  author = {Li, Wei},\n  title = {Rivers without Borders},\n  date = {2011}\n}",
    after="""@article{li2011,
  author = {Li, Wei},
  title = {Rivers without Borders},
  journaltitle = {Journal of Inner Asia},
  date = {2011}
}""",
)
UNDATED = write_rule(
    "B010",
    "undated",
    Severity.NOTE,
    "A work without a date.",
    detects="""A work that has neither a date nor a year, or says “n.d.”. Works announced by a `pubstate`
    are left out.""",
    why="""Without a date a reader can't tell which version is meant, and it's harder to find the work in a
    catalogue.""",
    mend="""Look for the date in the work. If it has none, that's no fault: for a web page, give at least
    the day of access (`urldate`).""",
    before="@online{embassy, title = {Foreign Policy}, url = {https://embassy.example/policy}}",
    after="@online{embassy, title = {Foreign Policy}, url = {https://embassy.example/policy},\n"
    "  urldate = {2026-11-02}}",
)
UNSIGNED = write_rule(
    "B011",
    "unsigned",
    Severity.NOTE,
    "A work without an author, an editor or a body that answers for it.",
    detects="""A work without author, editor, translator, organization or institution. Proceedings,
    periodicals, works of reference, court decisions and laws need none.""",
    why="An unsigned piece is harder to judge and to find. Often the author was only left out.",
    mend="""Look at the head and the foot of the piece. News agencies and offices are authors too, in
    braces: `{Reuters}`.""",
    before="@online{top2015, title = {Top 10 News}, date = {2015-12-22}}",
    after="@online{top2015, author = {{Evening News}}, title = {Top 10 News}, date = {2015-12-22}}",
)
RULES = (SYNTAX_ERROR, MISSING_REQUIRED_FIELD, UNDATED, UNSIGNED)

# The library says this too, but here both entries are at hand.
_OTHER_RULES = frozenset({"duplicate-key"})
_RESPONSIBLE = (
    "author", "editor", "translator", "organization", "institution", "holder", "editora",
    "bookauthor", "namea",
)  # fmt: skip
_NEEDS_NO_AUTHOR = CONTAINERS | {
    "periodical", "proceedings", "mvproceedings", "reference", "mvreference", "jurisdiction", "legislation",
    "legal", "standard", "suppperiodical",
}  # fmt: skip
_LONGEST_LINE = 2000
_MOST_SIGNS = 10
_OF_THE_TYPE = frozenset([("title",), ("type",), ("editor",), ("url", "doi", "eprint")])
"""Choices of fields that a citation in a note is never said to lack: E007 tells of titles."""
_LINE_END = late_pattern(r"\r\n|\r|\n")


def check_entries(dossier: Dossier) -> Iterator[Finding]:
    """Findings on libraries and on each work as a whole."""
    for library in dossier.libraries:
        yield from _problems(library)
    biblatex = {library.file for library in dossier.libraries if is_biblatex(library)}
    for subject in dossier.subjects:
        if subject.type not in CONTAINERS and not _is_no_work(subject):
            cited_in = "" if subject.entry else _cited_in(dossier, subject)
            yield from _missing(subject, cited_in, may_be_classic=subject.file not in biblatex)
            yield from _undated(subject)
            yield from _unsigned(subject)


def _is_no_work(subject: Subject) -> bool:
    """Whether an entry of an unknown type has nothing of a work: glossaries and programs keep such."""
    return subject.type not in ENTRY_TYPES and not subject.fields.keys() & {"title", "author", "url", "date"}


def _problems(library: Library) -> Iterator[Finding]:
    lines = _LINE_END.split(library.text) if library.problems else []
    for problem in library.problems:
        if problem.kind in _OTHER_RULES:
            continue
        place = Location(library.file, problem.line, problem.column)
        line = lines[problem.line - 1] if 0 < problem.line <= len(lines) else ""
        yield find(
            SYNTAX_ERROR,
            Confidence.PROBABLE if problem.kind == "irregular" else Confidence.CERTAIN,
            _sentence(problem),
            seen(problem.kind, place, line[:_LONGEST_LINE].strip() or problem.message),
            at=place,
            work=problem.key or None,
            fix=_repair(library.file, problem),
        )


def _repair(file: str, problem: Problem) -> Fix | None:
    """The change that mends the file. It is safe if the entry is read already, and as it will be."""
    if not problem.changes:
        return None
    edits = tuple(Edit(file, *change) for change in problem.changes)
    if problem.kind == "encoding":
        # As what the bytes are meant a person must see.
        return Fix(f"write {_named_signs(problem)} in UTF-8", safe=False, edits=edits)
    start, end, text = problem.changes[0]
    if problem.kind == "duplicate-field":
        words = "delete the second of the two"
    else:
        words = "delete the comma" if end > start else f"write the missing {'comma' if text == ',' else text}"
    return Fix(words, safe=problem.kind != "syntax", edits=edits)


def _named_signs(problem: Problem) -> str:
    signs = list(dict.fromkeys(text for _, _, text in problem.changes))
    return "".join(f"“{sign}”, " for sign in signs[:_MOST_SIGNS])[:-2] + (
        " …" if len(signs) > _MOST_SIGNS else ""
    )


def _sentence(problem: Problem) -> str:
    remedy = " Add that entry, or correct the key." if problem.kind == "crossref" else ""
    return f"{problem.message[:1].upper()}{problem.message[1:].rstrip('.')}.{remedy}"


# --- What an entry lacks -----------------------------------------------------------------------


def _cited_in(dossier: Dossier, subject: Subject) -> str:
    """The note of a work that is only cited, as words to be put behind its name."""
    return next(filter(None, map(dossier.in_note, subject.work.citations)), "")


def _missing(subject: Subject, cited_in: str, *, may_be_classic: bool) -> Iterator[Finding]:
    # A work read from notes is judged as it would be written: the publisher of a report is its institution.
    kind, fields = (
        (subject.type, subject.fields) if subject.entry else fitting_entry(subject.type, subject.fields)
    )
    absent = [
        choice
        for choice in REQUIRED.get(kind, ())
        if not any(fields.get(field, "").strip() for field in choice)
    ]
    if subject.entry is None:
        # That no title was found in a note is said by E007, with the note's words.
        # Nor does a note lack what only the type needs that we chose for it: "S/RES/1373 (2001)" names no
        # institution, and a podcast may be cited without an address.
        left_out = _OF_THE_TYPE | ({("institution",)} if kind == "report" else set())
        absent = [choice for choice in absent if choice not in left_out]
    if may_be_classic and _is_part_of_its_title(subject):
        absent = [choice for choice in absent if choice != ("booktitle",)]
    if not absent:
        return
    place = subject.place()
    soft = all(field in SOFT_REQUIREMENTS for choice in absent for field in choice)
    names = listed(" or ".join(choice) for choice in absent)
    yield find(
        MISSING_REQUIRED_FIELD,
        Confidence.POSSIBLE if soft else Confidence.CERTAIN if subject.entry else Confidence.PROBABLE,
        f"{subject.name}{cited_in} has no {names}, which an entry of the type {kind} must have. "
        "Look it up in the work and add it, or choose the type that fits.",
        seen("fields", place, f"@{subject.type}: {', '.join(subject.fields)}"),
        at=place,
        work=subject.key,
        citations=subject.work.citations,
    )


def _is_part_of_its_title(subject: Subject) -> bool:
    """Whether an ``@inbook`` is BibTeX's: a chapter or pages of the book that ``title`` names.

    A work that a paper cites by its key has no entry here that would tell its dialect.
    """
    entry = subject.entry
    if subject.type != "inbook" or (entry is not None and not is_classic_entry(entry, in_doubt=False)):
        return False
    return any(subject.fields.get(name, "").strip() for name in ("chapter", "pages"))


def _undated(subject: Subject) -> Iterator[Finding]:
    written = [subject.fields.get("date", ""), subject.written("date"), subject.written("year")]
    if any(text.strip() and not is_undated(text) for text in written):
        return
    if subject.fields.get("pubstate", "").strip():
        return
    place = subject.place("date")
    accessed = subject.fields.get("urldate", "")
    yield find(
        UNDATED,
        Confidence.CERTAIN if subject.entry else Confidence.PROBABLE,
        f"{subject.name} has no date"
        + (f", only that of access, {clip(accessed, 30)}" if accessed else "")
        + ". Look for one in the work"
        + ("." if accessed or not subject.fields.get("url") else "; if it has none, add the day of access."),
        seen("fields", place, f"@{subject.type}: {subject.fields.get('title', '')}"),
        at=place,
        work=subject.key,
        citations=subject.work.citations,
    )


def _unsigned(subject: Subject) -> Iterator[Finding]:
    if subject.type in _NEEDS_NO_AUTHOR:
        return
    if any(subject.fields.get(field, "").strip() for field in _RESPONSIBLE):
        return
    place = subject.place()
    yield find(
        UNSIGNED,
        Confidence.CERTAIN if subject.entry else Confidence.PROBABLE,
        f"{subject.name} names no author, no editor and no body that answers for it. Look at the head and "
        "the foot of "
        "the work, and add who signed it.",
        seen("fields", place, f"@{subject.type}: {subject.fields.get('title', '')}"),
        at=place,
        work=subject.key,
        citations=subject.work.citations,
    )
