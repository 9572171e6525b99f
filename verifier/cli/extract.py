"""``verifier extract``: from papers to a bibliography, or into one that a person has edited."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verifier.bibliography import (
    Library,
    Merge,
    encoded,
    library_works,
    merge,
    read_library,
    write_bibliography,
)
from verifier.bibliography.reading import BIB_SUFFIXES
from verifier.cli.cited import check_cited, check_format, write_cited
from verifier.cli.console import printable
from verifier.cli.exits import ExitCode, Stop
from verifier.cli.lines import STANDARD
from verifier.cli.options import console_of, verb
from verifier.cli.table import citation_table, counted
from verifier.documents import assumption_of
from verifier.extraction import (
    Extraction,
    extract_papers,
    is_of_another_paper,
    name_in,
    names_of,
    notes_made_anew,
)
from verifier.files import Rewrite, UnreadableFile, write_atomically, write_over
from verifier.model import NoteKind

if TYPE_CHECKING:
    from verifier.cli.console import Console
    from verifier.model import Document, Work

_MOST_NAMED = 20


@verb(
    "extract",
    "verifier extract paper.md -o sources.bib\nverifier extract paper.md -o sources.bib --dry-run\n"
    "verifier extract paper.md -o sources.bib --cited paper-cited.md",
)
@click.argument("papers", metavar="PAPER...", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    metavar="FILE|-",
    default=STANDARD,
    help="The .bib file to write or to merge into; - is standard output.  [default: -]",
)
@click.option(
    "--cited",
    metavar="OUT",
    help="Also write the paper again, citing the works by their keys in place of its typed notes:"
    " a Markdown paper for Pandoc, a LaTeX paper for biblatex.",
)
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change as a diff.")
@click.option(
    "--table/--no-table",
    default=None,
    help="Show the table note → citation → work.  [default: with a FILE, unless --quiet]",
)
@click.pass_context
def command(
    context: click.Context,
    papers: tuple[str, ...],
    *,
    output: str,
    cited: str | None,
    dry_run: bool,
    table: bool | None,
) -> int:
    """Read the notes and reference lists of papers into one bibliography, one entry a work.

    An output file that is there is merged into: what a person changed stays, new works and citations are
    added, and where the paper says otherwise than the file, both are shown. A run that changes nothing
    writes nothing.
    """
    console = console_of(context)
    if cited is not None:
        check_cited(papers, output, cited)
    library = _library(Path(output), papers) if output != STANDARD else None
    held = library_works(library) if library else ()
    extraction = _extracted([Path(paper) for paper in papers], held, console)
    if cited is not None:
        check_format(extraction, Path(papers[0]))
    for failure in extraction.failures:
        console.fault(str(failure))
    for sentence in filter(None, map(assumption_of, extraction.documents)):
        console.say(sentence)
    _tell_of_empty_papers(extraction, console)
    keys: Mapping[str, str] = {}
    if not extraction.works:
        if cited is not None and not dry_run:
            write_cited(extraction, Path(papers[0]), cited, {}, console)
        # An empty file would only stand in the way of the next run.
        return ExitCode.UNREADABLE if extraction.failures else ExitCode.OK
    if output == STANDARD:
        console.out(write_bibliography(extraction.works, extraction.annotations))
    elif dry_run:
        keys = _show_changes(extraction, Path(output), library, console)
    else:
        keys = _write(extraction, Path(output), library, console)
    if cited is not None and not dry_run:
        write_cited(extraction, Path(papers[0]), cited, keys, console)
    if table or (table is None and output != STANDARD and not dry_run and not console.quiet):
        # Beside a bibliography or a diff on standard output the table is no result.
        show = console.show if STANDARD in (output, cited) or dry_run else console.out
        show(citation_table(extraction, keys))
    return ExitCode.UNREADABLE if extraction.failures else ExitCode.OK


def _extracted(papers: Sequence[Path], held: Sequence[Work], console: Console) -> Extraction:
    """What the papers cite. The notes of one paper bear its name where the file has those of another too."""
    names = [name_in(papers[0], held)] if len(papers) == 1 else None
    with console.progress() as progress:
        extraction = extract_papers(papers, existing=held, names=names, progress=progress)
        if names == [""] and is_of_another_paper(extraction, held):
            names = names_of(papers)
            extraction = extract_papers(papers, existing=held, names=names, progress=progress)
            console.say(
                f"{papers[0]}: its notes are written as “n. {names[0]}#1”, since the file has those of "
                "another paper; name all papers in one call to have them all told apart"
            )
    return extraction


def _tell_of_empty_papers(extraction: Extraction, console: Console) -> None:
    citing = {citation.location.file for citation in extraction.citations if citation.location}
    for document in extraction.documents:
        if not document.notes and not document.references and not extraction.unknown_keys.get(document.file):
            console.say(f"{document.file}: holds no notes and no reference list; there is nothing to extract")
        elif document.notes and not extraction.works and citing.isdisjoint(_files_of(document)):
            console.say(f"{document.file}: its notes cite nothing; there is nothing to extract")
            if any(reading.kind is NoteKind.UNREAD for reading in extraction.readings.get(document.file, ())):
                _tell_of_notes_without_citations(document.file, extraction, console)
        else:
            _tell_of_notes_without_citations(document.file, extraction, console)
        if document.unknown_list:
            console.say(
                f"{document.file}: what stands below “{document.unknown_list}” looks like a reference list "
                "and was not read as one; head it “References” or “Bibliography”"
            )
        _tell_of_back_references(document.file, extraction, console)
        _tell_of_unknown_keys(document.file, extraction, console)


def _tell_of_unknown_keys(file: str, extraction: Extraction, console: Console) -> None:
    """Name the keys that nothing is known of: they are in no entry."""
    keys = extraction.unknown_keys.get(file, ())
    if keys:
        one = len(keys) == 1
        console.say(
            f"{file}: {counted(len(keys), 'key', 'keys')} that it cites {'is' if one else 'are'} in no "
            f"bibliography and {'gives' if one else 'give'} no entry: {_first(keys)}"
        )


def _tell_of_back_references(file: str, extraction: Extraction, console: Console) -> None:
    """Name the notes whose short citations could not be told which work they mean: they are in no entry."""
    presumed = {found.citation for found in extraction.unresolved if found.presumed}
    lost = {found.citation for found in extraction.unresolved} - presumed
    labels = _labels_of(presumed, file, extraction)
    if labels:
        many = counted(len(labels), "short citation", "short citations")
        counts = "is counted" if len(labels) == 1 else "are counted"
        console.say(
            f"{file}: {many} behind a note of several works {counts} with the last of them, which is for you "
            f"to check: n. {_first(labels)}"
        )
    labels = _labels_of(lost, file, extraction)
    if labels:
        many = counted(len(labels), "short citation", "short citations")
        points, stands = ("points", "stands") if len(labels) == 1 else ("point", "stand")
        console.say(f"{file}: {many} {points} at no one work and {stands} in no entry: n. {_first(labels)}")


def _files_of(document: Document) -> set[str]:
    """The file of a paper and those that it reads in."""
    return {document.file, *(note.file or document.file for note in (*document.notes, *document.references))}


def _labels_of(citations: Set[str], file: str, extraction: Extraction) -> list[str]:
    of_file = [document for document in extraction.documents if document.file == file]
    files = {name for document in of_file for name in _files_of(document)}
    return [
        _named(citation.note, citation.location.file if citation.location.file != file else "")
        for citation in extraction.citations
        if citation.id in citations and citation.location and citation.location.file in files
    ]


def _named(label: str, file: str) -> str:
    """A note by its label, and by its file where the paper reads it in."""
    return f"{label} ({file})" if file else label


def _first(labels: Sequence[str]) -> str:
    return ", ".join(labels[:_MOST_NAMED]) + (" …" if len(labels) > _MOST_NAMED else "")


def _tell_of_notes_without_citations(file: str, extraction: Extraction, console: Console) -> None:
    """Name the notes in which nothing was read as a citation, so that a person can look at them."""
    silent = [reading for reading in extraction.readings.get(file, ()) if not reading.citations]
    unread, others = (
        [
            _named(reading.note.label, reading.note.file)
            for reading in silent
            if (reading.kind is NoteKind.UNREAD) is wanted
        ]
        for wanted in (True, False)
    )
    if unread:
        holds = (
            "holds words of a citation that was" if len(unread) == 1 else "hold words of citations that were"
        )
        console.say(
            f"{file}: {counted(len(unread), 'note', 'notes')} {holds} not understood: n. {_first(unread)}"
        )
    if others:
        cites = "cites" if len(others) == 1 else "cite"
        console.say(f"{file}: {counted(len(others), 'note', 'notes')} {cites} nothing: n. {_first(others)}")


def _library(path: Path, papers: Sequence[str]) -> Library | None:
    """The bibliography to merge into, if there is one.

    Raises:
        Stop: the file is there but is a paper or no bibliography, so that nothing can be merged into it.
    """
    if not path.is_file():
        return None
    if any(Path(paper).exists() and path.samefile(paper) for paper in papers):
        raise Stop(f"{path}: is the paper itself, which is never written to; name another --output")
    try:
        library = read_library(path)
    except UnreadableFile as fault:
        raise Stop(f"{fault}; the bibliography was not written: name another --output") from None
    if path.suffix.lower() not in BIB_SUFFIXES and not library_works(library) and library.text.strip():
        raise Stop(f"{path}: is no bibliography; it was left as it is: name another --output")
    return library


def _write(
    extraction: Extraction, path: Path, library: Library | None, console: Console
) -> Mapping[str, str]:
    """Write a new file or merge into one, and return under which key of the file each work stands.

    Raises:
        UnwritableFile: the disk or the folder refuses it, the encoding of the file lacks a character, or the
            file is protected or was changed by another program meanwhile.
    """
    if library is None:
        write_atomically(path, write_bibliography(extraction.works, extraction.annotations))
        console.say(f"{path}: {counted(len(extraction.works), 'entry', 'entries')} written")
        return {}
    merged = _merged(library, extraction)
    if merged.text != library.text:
        write_over([Rewrite(path, library.sha256, encoded(library, merged.edits))])
        added = counted(len(merged.added), "entry", "entries")
        console.say(f"{path}: {added} added, {len(merged.updated)} with new notes")
    else:
        console.say(f"{path}: unchanged")
    _show_differences(merged, path, console)
    return merged.keys


def _merged(library: Library, extraction: Extraction) -> Merge:
    """The bibliography with the works; of the papers' own notes it says what the papers now say."""
    is_own = notes_made_anew(extraction, library_works(library))
    return merge(library, extraction.works, extraction.annotations, is_own=is_own)


def _show_changes(
    extraction: Extraction, path: Path, library: Library | None, console: Console
) -> Mapping[str, str]:
    """Show as a diff what `_write` would change, and write nothing."""
    if library is None:
        text = write_bibliography(extraction.works, extraction.annotations)
        lines = text.splitlines(keepends=True)
        console.out(printable("".join(difflib.unified_diff([], lines, "/dev/null", path.name))))
        return {}
    merged = _merged(library, extraction)
    console.out_diff(merged.diff)
    _show_differences(merged, path, console)
    # What could not be written is said without writing too.
    encoded(library, merged.edits)
    return merged.keys


def _show_differences(merged: Merge, path: Path, console: Console) -> None:
    """Show where the paper says otherwise than the file, which stays as it is."""
    if merged.kept:
        console.detail(f"{path}: kept, though no note given cites it: {', '.join(merged.kept)}")
    if merged.conflicts and not console.quiet:
        fields = counted(len(merged.conflicts), "field", "fields")
        console.say(f"{path}: {fields} kept as in the file (-) where the paper has otherwise (+):")
        for conflict in merged.conflicts:
            in_file = f"-{conflict.field} = {conflict.in_file}\n" if conflict.in_file else ""
            as_read = f"+{conflict.field} = {conflict.as_read}" if conflict.as_read else ""
            console.show(f"@@ {conflict.key} @@\n{in_file}{as_read}")
