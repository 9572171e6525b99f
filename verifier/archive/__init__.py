"""The archive: keeping what came over the wire, answering from it, and copies that web archives keep.

`WarcRecorder` writes WARC files, `Replay` answers from them, `check_archive` judges them;
`nearest_memento` asks the Wayback Machine for a copy, `saving` submits a page to it. Import the modules
themselves where that keeps a start light.
"""

from verifier.archive.check import ArchiveProblem, check_archive
from verifier.archive.mementos import Memento, MementoReply, NoneKept, NoWord, nearest_memento
from verifier.archive.reading import ArchivedRecord, DamagedArchive
from verifier.archive.recording import WarcRecorder
from verifier.archive.replay import Replay

__all__ = [
    "ArchiveProblem",
    "ArchivedRecord",
    "DamagedArchive",
    "Memento",
    "MementoReply",
    "NoWord",
    "NoneKept",
    "Replay",
    "WarcRecorder",
    "check_archive",
    "nearest_memento",
]
