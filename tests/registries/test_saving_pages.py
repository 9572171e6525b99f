"""Save Page Now from the submission to the copy, against its double."""

from __future__ import annotations

import pytest

from tests.internet.in_process import InProcess
from tests.internet.interface import Reply
from tests.internet.services import services
from verifier.archive.mementos import NoWord
from verifier.archive.saving import POLL_INTERVAL, Pending, RefusalKind, Refused, Saved, save_page


@pytest.fixture
def ask():
    fetcher = InProcess(services())
    waits = []

    def send(request, after):
        waits.append(after)
        return fetcher.fetch(request)

    send.waits = waits
    return send


def test_a_signed_submission_is_waited_for(ask):
    said = save_page("https://water.example/new", ask, "key", "secret")
    assert isinstance(said, Saved)
    assert said.url.endswith("/https://water.example/new")
    assert ask.waits == [0.0, POLL_INTERVAL, POLL_INTERVAL]


def test_an_unsigned_submission_is_the_copy_itself_if_it_can_be_opened(ask):
    said = save_page("http://news.example/2014/herders-vote", ask)
    assert isinstance(said, Saved)


@pytest.mark.parametrize(
    ("host", "kind"),
    [("slow.example", RefusalKind.LATER), ("missing.example", RefusalKind.GIVE_UP)],
)
def test_a_capture_that_fails_is_refused_with_its_class(ask, host, kind):
    said = save_page(f"https://{host}/", ask, "key", "secret")
    assert isinstance(said, Refused)
    assert said.kind is kind


def test_a_page_in_place_of_an_answer_is_no_word(ask):
    assert isinstance(save_page("https://crowded.example/", ask, "key", "secret"), NoWord)


def test_a_job_that_never_ends_is_left_pending():
    table = services()
    real = table["web.archive.org"]

    def busy(received):
        pending = Reply(200, (("Content-Type", "application/json"),), b'{"status":"pending"}')
        return pending if "/status/" in received.url else real(received)

    fetcher = InProcess({**table, "web.archive.org": busy})
    said = save_page("https://water.example/new", lambda request, _: fetcher.fetch(request), "key", "secret")
    assert isinstance(said, Pending)
    assert len(fetcher.asked) == 25
