"""Files in two encodings: what is UTF-8 is read so, and every byte that nobody asked to change comes back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.bibliography import Library, diff, encoded, library_from
from verifier.bibliography.foreign import read_foreign
from verifier.bibliography.mixed_text import decoded
from verifier.model import Edit

SOUND = "@book{a, author={Müller, Jörg}, title={Größe – Maß}, publisher={Beck}, year={1990}}\n"
STRAY = "@book{b, author={Léon François}, title={X}, publisher={Seuil}, year={1993}}\n"


def library(data: bytes) -> Library:
    return library_from(data, Path("mx.bib"))


def changed(held: Library, old: str, new: str) -> list[Edit]:
    start = held.text.index(old)
    return [Edit(held.file, start, start + len(old), new)]


def test_one_line_in_windows_1252_leaves_the_others_utf_8() -> None:
    data = SOUND.encode() + STRAY.encode("cp1252")
    held = library(data)
    assert (held.text, held.encoding) == (SOUND + STRAY, "utf-8")
    assert list(held.strays.values()) == [b"\xe9", b"\xe7"]
    assert encoded(held) == data


def test_one_line_in_utf_8_among_many_in_windows_1252_is_read_as_such() -> None:
    data = STRAY.encode("cp1252") * 20 + SOUND.encode()
    held = library(data)
    assert held.text == STRAY * 20 + SOUND
    assert any("is UTF-8 in part, but 40 characters" in problem.message for problem in held.problems)
    assert encoded(held) == data


def test_a_line_with_both_is_read_sign_by_sign() -> None:
    held = library(b"@book{a, author = {M\xc3\xbcller and Ren\xe9}, title = {\xc3\x96VP \x93x\x94}}\n")
    assert held.text == "@book{a, author = {Müller and René}, title = {ÖVP “x”}}\n"


@pytest.mark.parametrize("text", ["{À É» été}\n", "{der Spaß“, CAFÉ» déjà\xa0»}\n", "{ÎLE Ö–Z}\n"])
def test_accented_capitals_before_quotation_marks_make_no_utf_8_of_a_windows_file(text: str) -> None:
    held = library(f"@book{{a, title = {text.strip()}}}\n".encode("cp1252"))
    assert held.encoding == "cp1252"
    assert text.strip() in held.text


def test_a_byte_that_windows_1252_lacks_does_not_take_the_quotation_marks_along() -> None:
    data = "@book{a, title = {Öl – “x”}, note = {".encode("cp1252") + b"\x81}}\n"
    held = library(data)
    assert "Öl – “x”" in held.text
    assert encoded(held) == data
    assert encoded(held, changed(held, "x”", "€")) == data.replace(b"x\x94", b"\x80")


def test_stray_lines_that_are_surely_russian_are_read_so() -> None:
    russian = "@book{c, author = {Иванов, И. И.}, title = {История Монголии в двадцатом веке}}\n"
    data = SOUND.encode() + russian.encode("cp1251")
    held = library(data)
    assert held.text.endswith(russian)
    assert "read as Windows-1251" in held.problems[0].message
    assert encoded(held) == data


def test_a_stray_stays_in_a_line_that_is_changed_elsewhere() -> None:
    held = library(SOUND.encode() + STRAY.encode("cp1252"))
    after = STRAY.replace("Léon", "Noël").replace("{X}", "{Ý}")
    assert encoded(held, changed(held, STRAY, after)) == (
        SOUND.encode()
        + b"@book{b, author={No\xc3\xabl Fran\xe7ois}, title={\xc3\x9d}, publisher={Seuil}, year={1993}}\n"
    )


def test_a_change_to_the_same_character_writes_it_in_the_encoding_of_the_file() -> None:
    held = library(SOUND.encode() + STRAY.encode("cp1252"))
    edits = [Edit(held.file, *change) for change in held.problems[0].changes]
    assert encoded(held, edits) == (SOUND + STRAY).encode()


def test_the_problem_names_the_lines_once_and_how_to_mend_them() -> None:
    held = library((SOUND * 2).encode() + STRAY.encode("cp1252") + SOUND.encode() + STRAY.encode("cp1252"))
    assert [problem.message for problem in held.problems if problem.kind == "encoding"] == [
        "the file is UTF-8, but 4 characters, the first 0xe9 (“é”), in lines 3, 5 are not, and were read as "
        "Windows-1252: if that reads right, `verifier fix --unsafe --write` writes UTF-8 there; else type it "
        "again"
    ]


def test_the_diff_holds_the_bytes_as_they_stand() -> None:
    held = library(SOUND.encode() + STRAY.encode("cp1252"))
    shown = diff(held, changed(held, "1993", "1994")).encode("utf-8", "surrogateescape")
    assert b"-" + STRAY.encode("cp1252") in shown
    assert b" " + SOUND.encode() in shown


def test_what_begins_with_the_mark_of_utf_8_is_utf_8() -> None:
    data = b"\xef\xbb\xbf" + STRAY.encode("cp1252")
    held = library(data)
    assert (held.text, held.encoding) == (STRAY, "utf-8-sig")
    assert encoded(held) == data


def test_ris_is_read_alike_and_told() -> None:
    data = b"TY  - BOOK\r\nAU  - M\xc3\xbcller, J\xc3\xb6rg\r\nTI  - \x93Ma\xdf\x94\r\nER  - \r\n"
    path = Path("x.ris")
    assert decoded(data, path).text.splitlines()[1:3] == ["AU  - Müller, Jörg", "TI  - “Maß”"]


def test_the_records_of_a_ris_file_with_stray_bytes_are_sound(tmp_path: Path) -> None:
    path = tmp_path / "x.ris"
    path.write_bytes(b"TY  - BOOK\nAU  - M\xc3\xbcller, J\xc3\xb6rg\nTI  - \x93Ma\xdf\x94\nER  - \n")
    foreign = read_foreign(path)
    assert foreign.works[0].fields["author"] == "Müller, Jörg"
    assert foreign.works[0].fields["title"] == "“Maß”"
    assert [problem.kind for problem in foreign.library.problems] == ["encoding"]
    assert foreign.library.problems[0].changes == ()


_line = st.text("abcÜéçñß–“”€ ={},@\n", max_size=30)
_lines = st.lists(st.tuples(_line, st.sampled_from(["utf-8", "cp1252"])), max_size=12)


@given(_lines, st.data())
def test_every_byte_outside_an_edit_comes_back(lines: list[tuple[str, str]], data: st.DataObject) -> None:
    raw = b"\n".join(line.encode(codec) for line, codec in lines)
    held = library(raw)
    assert encoded(held) == raw
    start = data.draw(st.integers(0, len(held.text)))
    end = data.draw(st.integers(start, len(held.text)))
    before, after = (encoded(held, [Edit("mx.bib", *cut, "")]) for cut in ((start, len(held.text)), (0, end)))
    assert encoded(held, [Edit("mx.bib", start, end, "x")]) == before + b"x" + after
