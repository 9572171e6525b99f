"""``verifier extract --cited OUT``: the paper written again with citations in place of its typed notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from verifier.cli.exits import ExitCode, Stop
from verifier.cli.lines import STANDARD
from verifier.cli.table import counted
from verifier.documents import read_text_paper
from verifier.files import write_atomically

if TYPE_CHECKING:
    from verifier.cli.console import Console
    from verifier.extraction import Extraction

_MOST_TOLD = 10


def check_cited(papers: Sequence[str], output: str, cited: str) -> None:
    """Refuse what cannot be done, before anything is read.

    Raises:
        Stop: several papers, the paper itself as output, or two results for standard output.
    """
    if len(papers) != 1:
        raise Stop("--cited writes one paper again; name one PAPER, or run the command once for each")
    if cited == STANDARD:
        if output == STANDARD:
            raise Stop(
                "--cited - and the bibliography cannot both go to standard output; name a file with -o"
            )
        return
    if Path(cited).resolve() in (Path(papers[0]).resolve(), Path(output).resolve()):
        raise Stop(f"--cited {cited} would overwrite what it is made from or beside; name another file")


def check_format(extraction: Extraction, paper: Path) -> None:
    """Refuse a paper of a format that cannot be written again, before anything is written.

    Raises:
        Stop: it is neither Markdown nor LaTeX.
    """
    # Only this option needs it.
    from verifier.citing import FORMATS  # noqa: PLC0415

    for document in extraction.documents[:1]:
        if document.format not in FORMATS:
            raise Stop(
                f"{paper}: --cited writes Markdown and LaTeX papers again, not {document.format};"
                " convert it first",
                ExitCode.USAGE,
            )


def write_cited(
    extraction: Extraction, paper: Path, cited: str, keys: Mapping[str, str], console: Console
) -> None:
    """Write the paper again; ``keys`` gives the key of the bibliography where a work has another one there.

    Nothing is written for a paper that could not be read.

    Raises:
        Stop: the character set of the paper lacks a sign that a citation needs.
        UnwritableFile: the disk or the folder refuses it.
    """
    # Only this option needs it.
    from verifier.citing import cite_paper  # noqa: PLC0415

    if not extraction.documents:
        return
    document = extraction.documents[0]
    source = read_text_paper(paper)
    # What is only presumed is no citation by key: the note stays as it is typed.
    asked = {found.citation for found in extraction.unresolved}
    presumed = {found.citation for found in extraction.unresolved if found.presumed}
    entries = {work.key: replace(work, key=keys.get(work.key, work.key)) for work in extraction.works}
    works = {
        citation: entries[key]
        for citation, key in extraction.work_of.items()
        if citation not in asked and key in entries
    }
    try:
        made = cite_paper(source, document, extraction.readings[document.file], works, presumed)
    except UnicodeEncodeError as fault:
        raise Stop(
            f"{paper}: its character set lacks “{fault.object[fault.start]}”, which a citation needs;"
            " save it as UTF-8 first"
        ) from None
    if cited == STANDARD:
        console.out(made.data.decode(source.encoding))
    else:
        write_atomically(Path(cited), made.data)
        console.say(f"{cited}: {counted(made.replaced, 'note', 'notes')} replaced by citations")
    for reason in made.kept[:_MOST_TOLD]:
        console.say(f"{paper}: {reason}")
    more = made.kept[_MOST_TOLD:]
    if more:
        labels = ", ".join(reason.partition(" stays")[0].removeprefix("note ") for reason in more)
        notes = counted(len(more), "more note stays as it is", "more notes stay as they are")
        console.say(f"{paper}: {notes} typed (--verbose says why): n. {labels}")
    for reason in more:
        console.detail(f"{paper}: {reason}")
