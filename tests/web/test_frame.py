"""What a page says itself is told from the frame that its site puts around it."""

from __future__ import annotations

import pytest

from tests.web.cases.framed import framed, listed
from verifier.web.frame import asks, is_listing, own
from verifier.web.page import Page, read_page

_SAID = "<p>The lock was opened in 1840. <a href='/notes'>The notes</a> tell of its keepers.</p>"


def _read(markup: str) -> Page:
    return read_page(markup.encode(), "text/html; charset=utf-8", "https://a.example/x")


@pytest.mark.parametrize("around", [framed, listed])
def test_a_page_says_what_is_left_without_menus_boxes_lists_and_footers(around: object) -> None:
    page = _read(around("Locks", _SAID))  # type: ignore[operator]
    said = own(page)
    assert "The lock was opened in 1840. tell of its keepers." in said.text
    assert said.length < 100 < page.length
    assert "The notes" in own(page, links=True).text


def test_what_holds_most_of_a_page_is_no_frame_whatever_it_is_called() -> None:
    page = _read(f"<body><div class='modal header'>{_SAID * 3}</div><div class='footer'>© 2020</div></body>")
    assert "The lock was opened" in own(page).text


def test_paragraphs_with_links_are_no_list_of_others() -> None:
    page = _read(f"<body>{_SAID * 6}</body>")
    assert own(page).text.count("The lock was opened") == 6


def test_a_page_asks_by_its_own_fields_and_captchas_only() -> None:
    field = "<form><input type='password' name='p'></form>"
    captcha = "<form><div class='h-captcha'></div></form>"
    letter = "<form><input type='email'><div class='h-captcha'></div></form>"
    assert not asks(_read(framed("Locks", _SAID)))
    assert asks(_read(framed("Locks", _SAID + field)))
    assert asks(_read(framed("Locks", _SAID + captcha)))
    assert not asks(_read(framed("Locks", _SAID + letter)))


def test_a_list_of_cards_is_a_listing_and_an_article_is_none() -> None:
    cards = "".join(f"<h3><a href='/{number}'>Lock {number}</a></h3>" for number in range(8))
    assert is_listing(_read(framed("Locks", cards)))
    assert not is_listing(_read(framed("Locks", _SAID)))


def test_a_page_of_which_the_markup_is_no_longer_there_stays_as_it_is() -> None:
    page = _read(framed("Locks", _SAID)).slim()
    assert own(page) == page
    assert not is_listing(page)
