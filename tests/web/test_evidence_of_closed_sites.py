"""What is shown of a parked or closed site ends where its words end."""

from __future__ import annotations

import time

import pytest

from verifier.web.phrases import CLOSED, PARKED


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("домен rivers.example продается недорого", "домен rivers.example продается"),
        ("срок регистрации домена истекает", "домена истекает"),
        ("rivers.example is for sale now", "rivers.example is for sale"),
        ("this domain has expired today", "this domain has expired"),
        ("domeny: domena wygasła. kup", "domena wygasła"),
    ],
)
def test_the_words_of_a_parked_domain_are_whole(text: str, shown: str) -> None:
    found = PARKED.search(text)
    assert found is not None
    assert found[0] == shown


def test_the_words_of_a_closed_site_are_whole() -> None:
    found = CLOSED.search("на сайте техническое обслуживание, зайдите позже")
    assert found is not None
    assert found[0] == "техническое обслуживание"


def test_scripts_without_blanks_are_not_shown_to_the_end_of_the_sentence() -> None:
    found = PARKED.search("本域名正在出售请联系我们的客服人员")
    assert found is not None
    assert found[0].endswith("出售")


@pytest.mark.parametrize("sign", ["a.", "a-", "домен ", "domain "])
def test_long_texts_are_searched_in_linear_time(sign: str) -> None:
    started = time.process_time()
    PARKED.search(sign * 50_000)
    assert time.process_time() - started < 5
