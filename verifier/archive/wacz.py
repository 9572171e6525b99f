"""WACZ files: an archive, its index and the list of its pages in one ZIP file, as web archives exchange it.

The form is "Web Archive Collection Zipped" 1.1.1 of Webrecorder (https://specs.webrecorder.net/wacz/1.1.1/);
ReplayWeb.page opens it in a browser. `verifier.archive.wacz_reading` reads such files.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import os
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from verifier.archive.cdxj import told_by
from verifier.archive.reading import warc_files
from verifier.files import UnreadableFile, replaced

VERSION = "1.1.1"
MANIFEST, DIGEST = "datapackage.json", "datapackage-digest.json"
WARCS, INDEX, PAGES = "archive/", "indexes/index.cdx", "pages/pages.jsonl"

_PIECE = 1024 * 1024
_LEAF = ("text/html", "application/xhtml+xml", "application/pdf")


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """A page that a reader may open: its address, when it was taken (RFC 3339), the title it goes by."""

    url: str
    when: str
    title: str = ""


def pages_of(lines: Iterable[str], titles: Mapping[str, str] | None = None) -> tuple[ArchivedPage, ...]:
    """The pages of an archive, from the lines of its index, in the order of their addresses.

    Args:
        lines: of the index.
        titles: by the place of a record (``0001.warc.gz#1234``) what the work is called that it was taken
            for; only these records are pages then. When None, every page or PDF file is that was answered
            with 200.
    """
    found: dict[tuple[str, str], ArchivedPage] = {}
    for told in filter(None, map(told_by, lines)):
        place = f"{told.file}#{told.offset}"
        if place in titles if titles is not None else told.status == "200" and told.mime in _LEAF:
            found[told.url, told.date] = ArchivedPage(told.url, told.date, (titles or {}).get(place, ""))
    return tuple(found.values())


def pack(
    archive: Path,
    index: Sequence[str],
    pages: Sequence[ArchivedPage],
    output: Path,
    *,
    title: str,
    software: str,
    now: dt.datetime,
) -> int:
    """Write an archive as one WACZ file, in one step; returns its size in bytes.

    Args:
        archive: the folder with the WARC files.
        index: the lines of its index.
        pages: what a reader may open; the first is shown first.
        output: the file; one that is there is replaced.
        title: what the collection is called.
        software: the program that made it, with its version.
        now: when it is made.

    Raises:
        UnreadableFile: there is no such archive, or one of its files cannot be read.
        UnwritableFile: the disk or folder refuses it.
    """
    files = warc_files(archive)
    with replaced(output) as handle:
        with zipfile.ZipFile(handle, "w") as container:
            _fill(_Package(container, now), files, index, pages, {"title": title, "software": software})
        return handle.tell()


class _Package:
    """A ZIP file that keeps the list of what was put into it, with sizes and digests."""

    def __init__(self, container: zipfile.ZipFile, now: dt.datetime) -> None:
        self._container = container
        self._date = (max(now.year, 1980), now.month, now.day, now.hour, now.minute, now.second)
        self.now = now.strftime("%Y-%m-%dT%H:%M:%SZ")
        self.resources: list[dict[str, Any]] = []

    def put(self, path: str, source: IO[bytes], *, packed: bool) -> str:
        """Put a file in; returns its digest. ``packed`` says whether it may be compressed."""
        info = zipfile.ZipInfo(path, self._date)
        # Told beforehand, a size that needs no 64 bits leaves no field for them in the local header:
        # ReplayWeb.page 2.4.6 does not reckon with one and looks for the records in the wrong place.
        info.file_size = source.seek(0, os.SEEK_END)
        source.seek(0)
        info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        info.external_attr = 0o644 << 16
        engine, size = hashlib.sha256(), 0
        with self._container.open(info, "w") as target:
            while piece := source.read(_PIECE):
                target.write(piece)
                engine.update(piece)
                size += len(piece)
        digest = f"sha256:{engine.hexdigest()}"
        self.resources.append({"name": path.rpartition("/")[2], "path": path, "hash": digest, "bytes": size})
        return digest

    def put_json(self, path: str, told: Mapping[str, Any]) -> str:
        return self.put(
            path, io.BytesIO((json.dumps(told, indent=2, ensure_ascii=False) + "\n").encode()), packed=True
        )


def _fill(
    package: _Package,
    files: Sequence[Path],
    index: Sequence[str],
    pages: Sequence[ArchivedPage],
    told: Mapping[str, str],
) -> None:
    for path in files:
        try:
            source = path.open("rb")
        except OSError as fault:
            raise UnreadableFile(f"{path}: cannot be read: {fault.strerror or fault}") from None
        with source:
            package.put(WARCS + path.name, source, packed=False)
    package.put(INDEX, io.BytesIO("".join(f"{line}\n" for line in index).encode()), packed=True)
    listed = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in _lines(pages))
    package.put(PAGES, io.BytesIO(listed.encode()), packed=True)
    manifest = {
        "profile": "data-package",
        "wacz_version": VERSION,
        **told,
        "created": package.now,
        **({"mainPageUrl": pages[0].url, "mainPageDate": pages[0].when} if pages else {}),
        "resources": list(package.resources),
    }
    package.put_json(DIGEST, {"path": MANIFEST, "hash": package.put_json(MANIFEST, manifest)})


def _lines(pages: Sequence[ArchivedPage]) -> Iterable[Mapping[str, str]]:
    yield {"format": "json-pages-1.0", "id": "pages", "title": "Cited pages"}
    for number, page in enumerate(pages, 1):
        told = {"id": str(number), "url": page.url, "ts": page.when}
        yield {**told, "title": page.title} if page.title else told
