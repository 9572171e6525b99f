"""What was fetched waits for the reader, and fetching for both."""

from __future__ import annotations

import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor

from verifier.web.interface import Answer, Outcome, Request
from verifier.web.questions import MOST_UNREAD, Queued

WORKERS = 4


class Pool:
    """A submitter whose workers answer at once."""

    def __init__(self) -> None:
        self.begun = 0
        self.lock = threading.Lock()
        self.pool = ThreadPoolExecutor(WORKERS)

    def submit(self, request: Request, **_: float) -> Future[Outcome]:
        future: Future[Outcome] = Future()
        self.pool.submit(self.work, request, future)
        return future

    def work(self, request: Request, future: Future[Outcome]) -> None:
        with self.lock:
            self.begun += 1
        time.sleep(0.01)
        future.set_result(Answer(request, request.url, 200, (), b"x", "2026-03-01T10:00:00Z"))


def test_no_more_is_fetched_than_is_read_soon() -> None:
    pool = Pool()
    questions = Queued(pool)
    for number in range(100):
        questions.put(Request(f"https://a.example/{number}"), print)
    time.sleep(0.3)
    assert pool.begun <= MOST_UNREAD + WORKERS
    taken = 0
    while taken < 100 and questions.take() is not None:
        taken += 1
    assert taken == 100
    assert pool.begun == 100
    pool.pool.shutdown()


def test_who_wants_no_more_answers_keeps_nobody_waiting() -> None:
    pool = Pool()
    questions = Queued(pool)
    for number in range(60):
        questions.put(Request(f"https://a.example/{number}"), print)
    time.sleep(0.1)
    questions.end()
    began = time.monotonic()
    pool.pool.shutdown()
    assert time.monotonic() - began < 5
    assert pool.begun == 60


def test_what_is_over_at_once_keeps_the_reader_from_nothing() -> None:
    class Late:
        def submit(self, request: Request, **_: float) -> Future[Outcome]:
            future: Future[Outcome] = Future()
            future.set_result(Answer(request, request.url, 200, (), b"x", "2026-03-01T10:00:00Z"))
            return future

    questions = Queued(Late())
    began = time.monotonic()
    for number in range(MOST_UNREAD * 3):
        questions.put(Request(f"https://a.example/{number}"), print)
    # Were it kept waiting, it would be for as long as an answer may take, or for good.
    assert time.monotonic() - began < 60
