"""The verb that checks archives and has pages taken by a web archive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.archive.conftest import make_exchange
from tests.cli.world import Verifier
from tests.internet import Internet
from tests.internet.services import services
from verifier.archive.recording import WarcRecorder

TWO = """\
@online{li2011,
  title = {Rivers},
  url = {https://inner-asia.example/rivers},
}

@online{berg2014,
  title = {Herders Vote Today},
  url = {https://news.example/vote},
  addendum = {archived copy: \\url{https://web.archive.org/web/20140305000000/https://news.example/vote}},
}
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "reports" / "archive"
    with WarcRecorder(folder) as recorder:
        for number in range(3):
            recorder.keep(make_exchange(f"https://water.example/{number}"))
    return folder


@pytest.fixture
def wayback() -> Iterator[Internet]:
    with Internet() as internet:
        for host, behaviour in services().items():
            internet.add(host, behaviour)
        yield internet


def test_a_sound_archive_is_said_to_be_sound(verifier: Verifier, archive: Path) -> None:
    outcome = verifier("archive", "check", str(archive))
    assert (outcome.code, outcome.out) == (0, "")
    assert "7 records in 1 file; the archive is sound" in outcome.err
    assert "no report was found" in outcome.err


def test_a_torn_record_and_what_the_index_says_of_it_are_damage(verifier: Verifier, archive: Path) -> None:
    file = archive / "0001.warc.gz"
    whole = file.read_bytes()
    file.write_bytes(whole[:-20])
    outcome = verifier("archive", "check")
    assert outcome.code == 1
    assert "A004" in outcome.out
    assert "the last record is torn" in outcome.out
    file.write_bytes(whole)
    (archive / "index.cdxj").unlink()
    outcome = verifier("archive", "check", str(archive), "--format", "json")
    assert outcome.code == 1
    (finding,) = json.loads(outcome.out)
    assert (finding["code"], finding["severity"]) == ("A004", "error")
    assert "index.cdxj: is missing or empty" in finding["message"]


def test_a_byte_that_has_changed_is_damage(verifier: Verifier, archive: Path) -> None:
    file = archive / "0001.warc.gz"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(bytes(data))
    assert verifier("archive", "check", str(archive)).code == 1


def test_the_report_beside_an_archive_names_the_snapshots_that_must_be_there(
    verifier: Verifier, archive: Path, library: Path
) -> None:
    assert verifier("audit", "sources.bib", "--format", "json").code == 0
    report = archive.parent / "audit.json"
    audit = json.loads(report.read_bytes())
    (link,) = audit["links"]
    seen = {"kind": "http-status", "where": link["url"], "value": "200", "when": "", "snapshot": None}
    link.update(verdict="alive", reason="it answers", evidence=[seen], snapshot="archive/0001.warc.gz#0")
    report.write_text(json.dumps(audit), encoding="utf-8")
    assert verifier("archive", "check").code == 0
    link["snapshot"] = "archive/0001.warc.gz#5"
    report.write_text(json.dumps(audit), encoding="utf-8")
    outcome = verifier("archive", "check")
    assert outcome.code == 1
    assert "0001.warc.gz: byte 5: a report rests on this record, which is not there" in outcome.out
    link["snapshot"] = None
    report.write_text(json.dumps(audit), encoding="utf-8")
    outcome = verifier("archive", "check")
    assert outcome.code == 0
    assert "A001: No copy of https://inner-asia.example/rivers is kept" in outcome.out


@pytest.mark.parametrize("arguments", [("nothing",), ("empty",), ("reports/archive", "--report", "no.json")])
def test_what_is_no_archive_or_report_is_one_line(
    verifier: Verifier, archive: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "empty").mkdir()
    outcome = verifier("archive", "check", *arguments)
    assert (outcome.code, len(outcome.faults)) == (3, 1)


def test_a_dry_run_lists_what_has_no_copy_yet_and_asks_nobody(verifier: Verifier, tmp_path: Path) -> None:
    (tmp_path / "sources.bib").write_text(TWO, encoding="utf-8")
    outcome = verifier("archive", "save", "--dry-run")
    assert (outcome.code, outcome.out) == (0, "https://inner-asia.example/rivers\n")
    again = verifier("archive", "save", "--dry-run", "--again").out.split()
    assert again == ["https://inner-asia.example/rivers", "https://news.example/vote"]
    assert verifier("archive", "save").code == 2  # offline, by the settings


def test_a_copy_is_shown_as_a_diff_and_written_when_asked(
    verifier: Verifier, library: Path, wayback: Internet
) -> None:
    before = library.read_text(encoding="utf-8")
    variables = {**wayback.environment(), "VERIFIER_OFFLINE": "false"}
    outcome = verifier("archive", "save", variables=variables)
    assert outcome.code == 0, outcome.err
    copy = "https://web.archive.org/web/20260301100005/https://inner-asia.example/rivers"
    assert f"taken https://inner-asia.example/rivers {copy}" in outcome.out
    assert f"+  addendum = {{archived copy of 2026-03-01: \\url{{{copy}}}}}," in outcome.out
    assert library.read_text(encoding="utf-8") == before
    assert verifier("archive", "save", "--write", variables=variables).code == 0
    added = f"  addendum = {{archived copy of 2026-03-01: \\url{{{copy}}}}},\n}}\n"
    assert library.read_text(encoding="utf-8") == before.removesuffix("}\n") + added


def test_a_refusal_is_told_with_its_class_and_changes_nothing(
    verifier: Verifier, tmp_path: Path, wayback: Internet
) -> None:
    path = tmp_path / "sources.bib"
    path.write_text("@online{a, title = {Rivers}, url = {https://refuses.example/x}}\n", encoding="utf-8")
    key = {"IA_ACCESS_KEY_ID": "key", "IA_SECRET_ACCESS_KEY": "secret"}
    variables = {**wayback.environment(), **key, "VERIFIER_OFFLINE": "false"}
    outcome = verifier("archive", "save", "--write", variables=variables)
    assert outcome.code == 1
    assert "note A003: The web archive did not take https://refuses.example/x (blocked-url" in outcome.out
    assert "addendum" not in path.read_text(encoding="utf-8")
    assert "secret" not in outcome.out + outcome.err


def test_without_a_network_nothing_was_submitted_and_the_exit_code_says_so(
    verifier: Verifier, library: Path
) -> None:
    dead = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), "http://127.0.0.1:9")
    outcome = verifier("archive", "save", variables={**dead, "NO_PROXY": "", "VERIFIER_OFFLINE": "false"})
    assert outcome.code == 4
    assert len(outcome.faults) == 1


def test_an_archive_is_packed_into_one_file_that_is_judged_and_replayed(
    verifier: Verifier, archive: Path, library: Path
) -> None:
    outcome = verifier("archive", "pack")
    assert (outcome.code, outcome.out) == (0, "")
    packed = archive.with_name("archive.wacz")
    assert "7 records, 3 pages listed" in outcome.err
    sound = verifier("archive", "check", str(packed))
    assert sound.code == 0
    assert "the archive is sound" in sound.err
    online = {"VERIFIER_OFFLINE": "false"}
    replayed = verifier("audit", "sources.bib", "--replay", str(packed), "-o", "again", variables=online)
    assert (replayed.code, replayed.err.count("cannot be read")) == (0, 0)
    data = bytearray(packed.read_bytes())
    data[200] ^= 0xFF
    packed.write_bytes(bytes(data))
    damaged = verifier("archive", "check", str(packed))
    assert damaged.code == 1
    assert "0001.warc.gz: is not what the manifest says" in damaged.out
    packed.write_bytes(b"PK")
    assert verifier("archive", "check", str(packed)).code == 3


def test_a_file_that_is_no_package_is_not_packed_over(
    verifier: Verifier, archive: Path, tmp_path: Path
) -> None:
    (tmp_path / "paper.md").write_text("# Rivers\n", encoding="utf-8")
    outcome = verifier("archive", "pack", "--to", "paper.md")

    assert outcome.code == 2
    assert outcome.err.startswith("verifier: paper.md: is no WACZ file; it was left as it is")
    assert (tmp_path / "paper.md").read_text(encoding="utf-8") == "# Rivers\n"
    assert verifier("archive", "pack", "--to", "out.zip").code == 0
    assert verifier("archive", "pack", "--to", "out.zip").code == 0


def test_a_damaged_archive_is_not_packed_and_an_absent_one_is_told(verifier: Verifier, archive: Path) -> None:
    file = archive / "0001.warc.gz"
    file.write_bytes(file.read_bytes()[:-20])
    outcome = verifier("archive", "pack", "--to", "out.wacz")
    assert outcome.code == 1
    assert "is damaged" in outcome.err
    assert not (archive.parent.parent / "out.wacz").exists()
    assert verifier("archive", "pack", "nowhere").code == 3
    assert verifier("archive", "pack", str(file)).code == 2
