"""What was understood of each note: E005 to E010, E012 and E013."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from verifier.checks.interface import Dossier, clip, find, listed, seen
from verifier.checks.pages import write_rule
from verifier.citing.losses import left_out
from verifier.model import Citation, Confidence, Finding, Location, NoteKind, NoteReading, Severity
from verifier.patterns import late_pattern

COMPOUND_NOTE = write_rule(
    "E005",
    "compound-note",
    Severity.NOTE,
    "A note cites more than one work.",
    detects="A note in which two or more citations were found. Each is audited on its own (3a, 3b, …).",
    why="""Nothing is wrong with it. But where the citations were split is a reading, and a reader of the
    report should know that one note became several.""",
    mend="Check that the split is right. Nothing else needs to be done.",
    before="[5] Li Wei, Rivers, 2011, p. 4; Anna Berg, Basin Report, 2020, p. 7.",
    after="5a  Li Wei, Rivers, 2011, p. 4\n5b  Anna Berg, Basin Report, 2020, p. 7",
)
SHORT_FORM_UNRESOLVED = write_rule(
    "E006",
    "short-form-unresolved",
    Severity.WARNING,
    "A short form such as “Ibid.” can't be led back to one work.",
    detects="""A short citation (“Ibid.”, “op. cit.”, a name with a page, a short title) for which no
    earlier full citation fits, or more than one does. The candidates are named. “Ibid.” behind a note of
    several works is counted with the last of them, as most writers mean it, and asked about all the same.""",
    why="The reader can't know which source is meant, so neither the source nor the page can be checked.",
    mend="Cite in full, or add to the short form what tells the candidates apart: the year or a title word.",
    before="[9] Berg, p. 12.    (two works by Berg were cited before)",
    after="[9] Berg, Basin Report, p. 12.",
)
PARSE_UNCERTAIN = write_rule(
    "E007",
    "parse-uncertain",
    Severity.NOTE,
    "A citation was read with little certainty, or no title was found in it.",
    detects="""A citation of which at least one field was read with a confidence below 0.5, or in which no
    title was found. The least certain field is named.""",
    why="What follows from a field that was read wrongly (a missing match, a difference) would be wrong too.",
    mend="""Compare the fields in the bibliography with the note, and correct them there: a field you have
    changed stays as you wrote it when the paper is read again.""",
    before="[2] Rivers without Borders Journal of Inner Asia 12 3",
    after="[2] “Rivers without Borders,” Journal of Inner Asia, Vol. 12, No. 3.",
)
TEXT_BESIDE_CITATION = write_rule(
    "E008",
    "text-beside-citation",
    Severity.NOTE,
    "A note holds words beside its citation.",
    detects="A note in which a citation stands next to other text: a remark, a quotation, a thank you.",
    why="""Nothing is wrong with it. But words that belong to the citation may have been taken for a remark,
    or the other way round.""",
    mend="Check that the remark is one. If part of it belongs to the citation, add it in the bibliography.",
    before="[6] The figures differ by year. Anna Berg, Basin Report, 2020, p. 7.",
    after="citation  Anna Berg, Basin Report, 2020, p. 7\nremark    The figures differ by year.",
)
URL_IS_FILE_NAME = write_rule(
    "E009",
    "url-is-file-name",
    Severity.WARNING,
    "The address of a work is only the name of a file.",
    detects="""A URL field that holds a bare file name, such as `report.pdf`, with neither a host nor a
    folder.""",
    why="No reader can open it: the file name does not say on which server the file is.",
    mend="Find the page of the publisher that offers the file, and cite its full address.",
    before="Anna Berg, Basin Report, 2020, r_2020.pdf.",
    after="Anna Berg, Basin Report, 2020, https://water.example/r_2020.pdf.",
)
DISPLAY_URL_DIFFERS = write_rule(
    "E010",
    "display-url-differs",
    Severity.WARNING,
    "The address that is shown isn't the one the link goes to.",
    detects="""A link in a note whose visible text is an address other than its target. Differences that
    change nothing (scheme, `www`, upper case of the host, a slash at the end, escapes) are left out, and so
    are links to a web archive's copy of the shown address.""",
    why="Who reads on paper gets one source, who clicks gets another.",
    mend="Open both, decide which is the source, and write it in both places.",
    before="[https://water.example/a](https://water.example/b)",
    after="[https://water.example/a](https://water.example/a)",
)
NOTE_NOT_UNDERSTOOD = write_rule(
    "E012",
    "note-not-understood",
    Severity.WARNING,
    "A note has words of a citation, but none that was understood.",
    detects="""A note in which no citation was read, though it holds an address, a shelf mark, numbered pages,
    volumes or sections, or a title with a year. Notes that only point at places in the paper, thank or
    remark are left out.""",
    why="The source that stands there is in no entry, so nothing of it was checked.",
    mend="""Add the work to the bibliography by hand, or write the citation in a form that your style guide
    gives. If the note cites nothing, nothing needs to be done.""",
    before="[11] WRO, Q/SR/112/14.",
    after="[11] Westmoor Record Office, Quarter Sessions Rolls, Q/SR/112/14, 1703.",
)
WORDS_LEFT_OUT = write_rule(
    "E013",
    "words-left-out",
    Severity.NOTE,
    "Words of a citation stand in no field of its entry.",
    detects="""A citation of which some words or numbers are neither in the entry of its work nor in the cited
    place, nor words that styles print themselves. The first of them are quoted. Short forms are left out.""",
    why="""What was left out may be a part of the title, another edition, a second place: the bibliography
    says less than the note, and a citation by key would not print it.""",
    mend="""Add what is missing to the entry; a field you have changed stays as you wrote it when the paper is
    read again. If the words are a remark, nothing needs to be done.""",
    before="[13] Anna Berg, Rivers, with a foreword by Li Wei (Oxford: OUP, 2003), 12.",
    after="@book{berg2003rivers, title = {Rivers}, foreword = {Wei, Li}, …}",
)
RULES = (
    COMPOUND_NOTE,
    SHORT_FORM_UNRESOLVED,
    PARSE_UNCERTAIN,
    TEXT_BESIDE_CITATION,
    URL_IS_FILE_NAME,
    DISPLAY_URL_DIFFERS,
    NOTE_NOT_UNDERSTOOD,
    WORDS_LEFT_OUT,
)

_TELLING = late_pattern(r"[^\W\d_]{4}|[぀-ヿ㐀-鿿가-힣]{2}|\d")
"""A word, two signs of Chinese or a number: what is shorter tells nothing of a work."""

CONFIDENCE_THRESHOLD = 0.5
"""A field read with less confidence than this is reported."""

_FILE_NAME = late_pattern(
    r"[^\s/:?#\\]{1,200}\.(?:pdf|html?|xhtml|shtml|docx?|odt|rtf|xlsx?|csv|pptx?|txt|epub|djvu?|zip|jpe?g|png|tiff?"
    r"|php|aspx?|jsp|xml)\Z",
    re.IGNORECASE,
)


def check_readings(dossier: Dossier) -> Iterator[Finding]:
    """Findings on how each note was understood."""
    for file, readings in dossier.readings.items():
        for reading in readings:
            place = reading.note.place(file)
            yield from _not_understood(reading, place)
            yield from _compound(reading, place)
            yield from _remarks(reading, place)
            yield from _uncertain(dossier, reading, place)
            yield from _left_out(dossier, reading, place)
            yield from _addresses(reading, place)
    yield from _short_forms(dossier)
    yield from _file_names(dossier)


def is_file_name(url: str) -> bool:
    """Whether an address is a bare file name: a name with a known ending, no host, no folder."""
    name = url.strip()
    return not name.lower().startswith("www.") and _FILE_NAME.match(name) is not None


def _not_understood(reading: NoteReading, place: Location) -> Iterator[Finding]:
    if reading.kind is NoteKind.UNREAD:
        yield find(
            NOTE_NOT_UNDERSTOOD,
            Confidence.PROBABLE,
            f"Note {reading.note.label} has words of a citation that was not understood: "
            f"“{clip(reading.note.text.plain, 80)}”. What it cites is in no entry and was not checked.",
            seen("note", place, reading.note.text.plain),
            at=place,
        )


def _compound(reading: NoteReading, place: Location) -> Iterator[Finding]:
    if len(reading.citations) < 2:
        return
    ids = tuple(citation.id for citation in reading.citations)
    yield find(
        COMPOUND_NOTE,
        Confidence.PROBABLE,
        f"Note {reading.note.label} cites {len(ids)} works: {listed(ids)}. Each is audited on its own; "
        "check the split.",
        *(seen("citation", place, citation.text) for citation in reading.citations),
        at=place,
        citations=ids,
    )


def _remarks(reading: NoteReading, place: Location) -> Iterator[Finding]:
    if reading.citations and reading.remarks.strip():
        yield find(
            TEXT_BESIDE_CITATION,
            Confidence.PROBABLE,
            f"Note {reading.note.label} holds text beside its citation: “{clip(reading.remarks, 80)}”. "
            "Check that it is no part of the citation.",
            seen("remark", place, reading.remarks),
            at=place,
            citations=tuple(citation.id for citation in reading.citations),
        )


def _uncertain(dossier: Dossier, reading: NoteReading, place: Location) -> Iterator[Finding]:
    for citation in reading.citations:
        if citation.short_form:
            continue
        reason = _doubt(citation)
        if reason:
            at = dossier.places.get(citation.id, place)
            yield find(
                PARSE_UNCERTAIN,
                Confidence.PROBABLE,
                f"Citation {citation.id} was read with little certainty: {reason}. "
                "Compare its fields with the note and correct them in the bibliography.",
                seen("citation", at, citation.text),
                at=at,
                work=dossier.work_of.get(citation.id),
                citations=(citation.id,),
            )


def _left_out(dossier: Dossier, reading: NoteReading, place: Location) -> Iterator[Finding]:
    keys = ((citation.id, dossier.work_of.get(citation.id, "")) for citation in reading.citations)
    works = {identity: work for identity, key in keys if (work := dossier.work_by_key.get(key)) is not None}
    for citation, words in left_out(reading.note, reading, works):
        if _doubt(citation) or not _TELLING.search(words):
            # E007 tells of it; or only a word like “of” was left out.
            continue
        at = dossier.places.get(citation.id, place)
        yield find(
            WORDS_LEFT_OUT,
            Confidence.POSSIBLE,
            f"Citation {citation.id} says “{clip(words, 60)}”, which stands in no field of its entry. Add it "
            "there if it tells of the work.",
            seen("citation", at, citation.text),
            at=at,
            work=works[citation.id].key,
            citations=(citation.id,),
        )


def _doubt(citation: Citation) -> str:
    """Why a citation is doubtful, or ""."""
    if not citation.fields.get("title", "").strip():
        return "no title was found in it"
    lowest = min(citation.spans, key=lambda span: span.confidence, default=None)
    if lowest is None or lowest.confidence >= CONFIDENCE_THRESHOLD:
        return ""
    text = clip(citation.text[lowest.start : lowest.end], 60)
    return f"“{text}” was taken for the field {lowest.field} with a confidence of {lowest.confidence:.2f}"


def _addresses(reading: NoteReading, place: Location) -> Iterator[Finding]:
    for shown, target in reading.note.addresses:
        if _same_address(shown, target):
            continue
        yield find(
            DISPLAY_URL_DIFFERS,
            Confidence.PROBABLE,
            f"Note {reading.note.label} shows {clip(shown, 120)} but its link goes to {clip(target, 120)}. "
            "Open both and keep the one that is the source.",
            seen("shown", place, shown),
            seen("target", place, target),
            at=place,
            citations=tuple(citation.id for citation in reading.citations),
        )


_SCHEME = late_pattern(r"\s*(?:https?:)?(?://)?(?:www\.)?", re.IGNORECASE)
_ESCAPE = late_pattern(r"\\+(?=[_*~#&%$.()\[\]-])")


def _same_address(shown: str, target: str) -> bool:
    """Whether two addresses differ in nothing that matters, or one is an archived copy of the other."""
    first, second = _folded(shown), _folded(target)
    # A web archive keeps the address it copied at the end of its own (RFC 7089 leaves the form open).
    return first == second or (bool(first) and "archive" in second and second.endswith(first))


def _folded(address: str) -> str:
    # No address that works is longer; a hostile one must not make the patterns slow.
    text = _SCHEME.sub("", _ESCAPE.sub("", address[:4096]), count=1).strip()
    host, slash, rest = text.partition("/")
    return host.lower() + unquote(slash + rest).rstrip("/")


def _short_forms(dossier: Dossier) -> Iterator[Finding]:
    for identity, candidates in dossier.unresolved:
        citation = dossier.citation_by_id.get(identity)
        text = citation.text if citation else identity
        place = dossier.places.get(identity)
        presumed = dossier.work_of.get(identity)
        if presumed and len(candidates) > 1:
            reason = f"it may mean {listed(candidates)}; {presumed}, cited last, is assumed"
            remedy = "Cite the work by its short title where another is meant, or where a reader may wonder."
        elif presumed:
            reason = f"the note before cites more than {presumed}, which is assumed"
            remedy = "Cite the work by its short title where another is meant, or where a reader may wonder."
        elif candidates:
            reason = f"it may mean {listed(candidates)}"
            remedy = "Add the year or a title word that tells them apart."
        else:
            reason = "no earlier citation fits it"
            remedy = "Cite the work in full."
        yield find(
            SHORT_FORM_UNRESOLVED,
            Confidence.PROBABLE,
            f"The short form “{clip(text, 80)}”{dossier.in_note(identity)} could not be led back to one "
            f"work: {reason}. {remedy}",
            seen("citation", place, text),
            *(seen("candidate", None, key) for key in candidates),
            at=place,
            citations=(identity,),
        )


def _file_names(dossier: Dossier) -> Iterator[Finding]:
    for subject in dossier.subjects:
        url = subject.fields.get("url", "")
        if url and is_file_name(url):
            place = subject.place("url")
            yield find(
                URL_IS_FILE_NAME,
                Confidence.CERTAIN,
                f"The address of {subject.name} is only a file name: {clip(url, 100)}. It does not say on "
                "which server "
                "the file is; find the page that offers it and cite its full address.",
                seen("url", place, url),
                at=place,
                work=subject.key,
                citations=subject.work.citations,
            )
