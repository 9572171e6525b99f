"""An archive is judged with the snapshots that a report rests on, and pages are submitted with patience."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from verifier.archive.check import judge_archive
from verifier.archive.recording import WarcRecorder
from verifier.archive.saving import UNSIGNED_INTERVAL, Refused, Saved, Submitted, read_submission, save_pages
from verifier.web.interface import Answer, Exchange, Outcome, Request

NOW = "2026-03-01T10:00:00Z"
COPY = "https://web.archive.org/web/20260301100005/"


def kept(folder: Path, exchange: Callable[..., Exchange]) -> str:
    with WarcRecorder(folder) as recorder:
        return recorder.keep(exchange())


def test_a_sound_archive_holds_every_snapshot_that_is_named(
    tmp_path: Path, exchange: Callable[..., Exchange]
) -> None:
    name = kept(tmp_path / "archive", exchange)
    judged = judge_archive(tmp_path / "archive", [name, name])
    assert (judged.files, judged.problems) == (1, ())
    assert judged.records >= 3  # what opens the file, the response, the request


def test_a_snapshot_that_is_not_there_is_damage_and_said_once(
    tmp_path: Path, exchange: Callable[..., Exchange]
) -> None:
    kept(tmp_path / "archive", exchange)
    (problem,) = judge_archive(tmp_path / "archive", ["archive/0007.warc.gz#12"] * 2).problems
    assert (problem.file, problem.offset) == ("0007.warc.gz", 12)
    assert "a report rests on this record" in problem.message


def test_a_single_file_answers_only_for_its_own_snapshots(
    tmp_path: Path, exchange: Callable[..., Exchange]
) -> None:
    kept(tmp_path / "archive", exchange)
    file = tmp_path / "archive" / "0001.warc.gz"
    named = ["archive/0002.warc.gz#0", "archive/0001.warc.gz#3", "nonsense", "#", "a#b"]
    (problem,) = judge_archive(file, named).problems
    assert (problem.file, problem.offset) == ("0001.warc.gz", 3)


def test_a_run_that_keeps_nothing_leaves_no_empty_archive(
    tmp_path: Path, exchange: Callable[..., Exchange]
) -> None:
    folder = tmp_path / "reports" / "archive"
    with WarcRecorder(folder):
        assert folder.is_dir()
    assert not folder.exists()
    kept(folder, exchange)
    with WarcRecorder(folder):
        pass
    assert (folder / "index.cdxj").is_file()


class SavePage:
    """Takes every page at once, as an unsigned submission is answered, until it has had enough."""

    def __init__(self, refusals: dict[str, str], enough: int = 99) -> None:
        self.refusals = refusals
        self.enough = enough
        self.asked: list[tuple[str, float]] = []

    def __call__(self, request: Request, after: float) -> Outcome:
        self.asked.append((request.url, after))
        if len(self.asked) > self.enough:
            return Answer(request, request.url, 429, (), b"Too Many Requests", NOW)
        page = request.url.removeprefix("https://web.archive.org/save/")
        if page in self.refusals:
            told = {"status": "error", "status_ext": self.refusals[page], "message": "No."}
            return Answer(request, request.url, 200, (), json.dumps(told).encode(), NOW)
        return Answer(request, COPY + page, 200, (), b"<html>", NOW)


def test_pages_are_submitted_one_after_the_other_with_the_pause_that_is_asked_for() -> None:
    service = SavePage({})
    urls = ["https://a.example/1", "https://a.example/2", "https://b.example/"]
    found = dict(save_pages(urls, service))
    assert [seconds for _, seconds in service.asked] == [0.0, UNSIGNED_INTERVAL, UNSIGNED_INTERVAL]
    assert [said.url for said in found.values() if isinstance(said, Saved)] == [COPY + url for url in urls]


def test_one_page_that_is_refused_does_not_end_the_others() -> None:
    service = SavePage({"https://a.example/1": "error:blocked-url"})
    found = dict(save_pages(["https://a.example/1", "https://a.example/2"], service))
    refusal, copy = found.values()
    assert isinstance(refusal, Refused)
    assert refusal.name == "blocked-url"
    assert isinstance(copy, Saved)


def test_nothing_more_is_submitted_once_the_archive_has_had_enough() -> None:
    urls = [f"https://a.example/{number}" for number in range(5)]
    for service in (SavePage({}, enough=1), SavePage({urls[1]: "error:user-session-limit"})):
        found = list(save_pages(urls, service))
        assert [url for url, _ in found] == urls
        assert [said is None for _, said in found] == [False, False, True, True, True]
        assert len(service.asked) == 2


def test_a_job_that_is_taken_up_is_no_copy_yet() -> None:
    request = Request("https://web.archive.org/save")
    said = read_submission(Answer(request, request.url, 200, (), b'{"job_id": "spn2-1"}', NOW))
    assert isinstance(said, Submitted)
