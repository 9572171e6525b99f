from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.model import Decision
from verifier.state import StateError, active, pair_decisions, read_decisions
from verifier.state.deciding import add_decision, block, with_block
from verifier.state.decisions import (
    WORDS,
    DecisionFault,
    Target,
    locate_decisions,
    make_decision,
    parse_decisions,
    target_of,
)

BY_HAND = """\
# Checked with the library on 3 March.
[[decision]]
target = "li2011rivers"
word = "cited-right"   # the volume is printed wrongly at Crossref
reason = "seen in print"

[[decision]]
target = "berg2020=berg2020a"
word = "different"
until = 2027-01-31
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "verifier-decisions.toml"


def test_decisions_written_by_hand_are_read_in_their_order(path: Path) -> None:
    path.write_text(BY_HAND)
    assert read_decisions(path) == (
        Decision("li2011rivers", "cited-right", "seen in print"),
        Decision("berg2020=berg2020a", "different", "", "2027-01-31"),
    )


def test_there_are_no_decisions_without_a_file_or_in_an_empty_one(path: Path) -> None:
    assert read_decisions(path) == ()
    path.write_text("# nothing yet\n")
    assert read_decisions(path) == ()


def test_a_decision_holds_to_the_end_of_its_last_day() -> None:
    decision = Decision("a", "ignore", until="2027-01-31")
    assert active([decision], dt.date(2027, 1, 31)) == (decision,)
    assert active([decision], dt.date(2027, 2, 1)) == ()


def test_the_last_word_on_a_pair_counts_whichever_way_round_it_is_written() -> None:
    said = [Decision("a=b", "same"), Decision("b = a", "different"), Decision("a", "ignore")]
    assert pair_decisions(said) == {frozenset({"a", "b"}): "different"}


def test_three_keys_set_side_by_side_are_three_pairs() -> None:
    assert set(pair_decisions([Decision("a=b=c", "same")])) == {
        frozenset("ab"),
        frozenset("ac"),
        frozenset("bc"),
    }


@pytest.mark.parametrize(
    ("target", "word", "meant"),
    [
        ("li2011:L001", "ignore", Target(("li2011",), "L001")),
        ("DBLP:conf/x:B010", "ignore", Target(("DBLP:conf/x",), "B010")),
        ("DBLP:conf/x", "ignore", Target(("DBLP:conf/x",))),
        ("https://a.example/?id=3", "alive", Target(("https://a.example/?id=3",))),
        ("https://a.example/?id=3:L003", "ignore", Target(("https://a.example/?id=3",), "L003")),
        ("29=33b", "different", Target(("29", "33b"))),
    ],
)
def test_a_target_is_a_key_an_address_or_a_pair_and_maybe_a_code(
    target: str, word: str, meant: Target
) -> None:
    assert target_of(target, word) == meant


@pytest.mark.parametrize(
    ("target", "word", "sentence"),
    [
        ("a", "same", "write their keys as A=B"),
        ("a=", "different", "write their keys as A=B"),
        ("a=a", "different", "write their keys as A=B"),
        ("a=b", "alive", "of one key or address, not of a pair"),
        ("a:L001", "alive", "only 'ignore' names a code; write the target as 'a'"),
        ("  ", "alive", "the target is empty"),
        ("a", "alife", "did you mean 'alive'"),
        ("a", "cited_right", "did you mean 'cited-right'"),
        ("a", "qqq", "there are: same, different, alive, cited-right, ignore"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_the_way_to_write_it(
    target: str, word: str, sentence: str
) -> None:
    with pytest.raises(DecisionFault, match=sentence):
        make_decision(target, word)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[[decision]]\ntarget = "a\n', r":2: is not valid TOML: .*mend the line by hand"),
        (BY_HAND + '[[decision]]\ntarget = "a"\nword = "alife"\n', r":13: 'alife' .*'alive'"),
        (BY_HAND + '[[decision]]\nword = "alive"\n', r":11: this decision has no 'target'"),
        (
            '[[decision]]\ntarget = "a"\n\n\n"word"="alive"\nuntill = 2027-01-31\n',
            r":6: .*did you mean 'until'",
        ),
        ('[[decision]]\ntarget = "a"\nword = "alive"\nuntil = "soon"\n', r":4: 'soon' is no date"),
        ('[[decision]]\ntarget = "a"\nword = "alive"\nuntil = 2027-02-31\n', r":4: is not valid TOML"),
        (
            '[[decision]]\ntarget = "a"\nword = "alive"\nuntil = 2027-01-31T10:00:00\n',
            r":4: 'until' must be a day",
        ),
        ('[[decision]]\ntarget = 3\nword = "alive"\n', r":2: 'target' must be a text in quotes"),
        ('[[decision]]\ntarget = ["a", "b"]\nword = "same"\n', r":2: 'target' must be a text"),
        ('[[decisions]]\ntarget = "a"\n', r"'decisions' has no place here; .*\[\[decision\]\]"),
        ('decision = "a"\n', r"\[\[decision\]\]"),
        ("a = " + "[" * 5000, r"is not valid TOML"),
        ("a = " + "9" * 10_000, r"is not valid TOML"),
    ],
)
def test_a_file_that_cannot_be_meant_is_refused_with_its_line(path: Path, text: str, sentence: str) -> None:
    path.write_text(text)
    with pytest.raises(StateError, match=sentence) as refusal:
        read_decisions(path)
    assert str(refusal.value).startswith(str(path))
    assert "\n" not in str(refusal.value)


def test_each_decision_is_found_in_its_file_again(path: Path) -> None:
    path.write_text(BY_HAND)
    assert [(place.file, place.line) for place in locate_decisions(path).values()] == [
        ("verifier-decisions.toml", 2),
        ("verifier-decisions.toml", 7),
    ]
    assert locate_decisions(path.with_name("none.toml")) == {}


def test_a_file_that_is_no_text_is_refused(path: Path) -> None:
    path.write_bytes(b'[[decision]]\ntarget = "caf\xe9"\n')
    with pytest.raises(StateError, match=r"line 2: byte 0xe9 is not UTF-8"):
        read_decisions(path)


# --- Adding one --------------------------------------------------------------------------------

OPENED = Decision("https://a.example/?id=3", "alive", 'opened by hand, "all there"', "2027-06-30")


def test_the_first_decision_makes_a_file_that_explains_itself(path: Path) -> None:
    assert add_decision(path, OPENED)
    assert read_decisions(path) == (OPENED,)
    head = path.read_text()
    assert all(f"#   {word}: " in head for word in WORDS)


@pytest.mark.parametrize(
    "text", [BY_HAND, BY_HAND.rstrip("\n"), BY_HAND.replace("\n", "\r\n"), "\ufeff" + BY_HAND]
)
def test_what_a_person_wrote_stays_byte_for_byte(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
    assert add_decision(path, OPENED)
    assert path.read_bytes().startswith(text.encode())
    assert len(read_decisions(path)) == 3
    assert read_decisions(path)[-1] == OPENED


def test_windows_line_ends_are_kept_up(path: Path) -> None:
    path.write_bytes(BY_HAND.replace("\n", "\r\n").encode())
    add_decision(path, OPENED)
    data = path.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")


def test_a_decision_that_stands_already_is_not_added_again(path: Path) -> None:
    add_decision(path, Decision("a=b", "same"))
    before = path.read_bytes()
    assert not add_decision(path, Decision("b=a", "same"))
    assert path.read_bytes() == before
    assert add_decision(path, Decision("a=b", "same", until="2027-01-31"))


@pytest.mark.parametrize(
    "text", ['decision = [{target = "a", word = "alive"}]\n', '[[decision]]\ntarget = "a"\nword = "no"\n']
)
def test_a_file_that_no_decision_can_be_added_to_stays_as_it_is(path: Path, text: str) -> None:
    path.write_text(text)
    with pytest.raises(StateError):
        add_decision(path, OPENED)
    assert path.read_text() == text


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text_comes_back_from_the_file(target: str, reason: str) -> None:
    (row,) = tomllib.loads(block(Decision(target, "ignore", reason)))["decision"]
    assert row["target"] == target
    assert row.get("reason", "") == reason


@given(st.text(max_size=200))
def test_any_file_is_read_or_refused(text: str) -> None:
    try:
        found = parse_decisions(text, Path("d.toml"))
    except StateError:
        return
    assert parse_decisions(with_block(text, OPENED), Path("d.toml")) == (*found, OPENED)


def test_which_work_is_meant_is_written_and_read(path: Path) -> None:
    one = Decision("a", "ignore", of=("https://a.example/",))
    two = Decision("a=b", "same", of=("", "doi:10.1000/1"))
    assert add_decision(path, one)
    assert add_decision(path, two)
    assert not add_decision(path, one)
    assert add_decision(path, replace(one, of=("https://b.example/",)))
    assert read_decisions(path) == (one, two, replace(one, of=("https://b.example/",)))


@pytest.mark.parametrize("of", ["3", '["x", "y"]', "[1]"])
def test_works_that_do_not_fit_the_target_are_refused_with_their_line(path: Path, of: str) -> None:
    path.write_text(f'[[decision]]\ntarget = "a"\nword = "ignore"\nof = {of}\n')
    with pytest.raises(StateError, match=r":4: 'of' must"):
        read_decisions(path)
