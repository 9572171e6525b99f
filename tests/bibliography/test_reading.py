"""Files are cut without loss, and each error costs its own entry only."""

import contextlib
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bibliography.strategies import bib_texts
from verifier.bibliography import (
    Entry,
    FailedBlock,
    UnencodableText,
    encoded,
    library_works,
    parse_library,
    read_library,
)
from verifier.files import UnreadableFile
from verifier.model import Edit

SOUND = "@book{sound, title = {Sound}, year = 1999}\n"


def kinds(text: str) -> list[str]:
    return [block.kind for block in parse_library(text, "x.bib").blocks]


@given(st.text() | bib_texts)
def test_the_blocks_of_any_text_tile_it(text: str) -> None:
    library = parse_library(text, "x.bib")
    position = 0
    for block in library.blocks:
        assert block.start == position
        assert block.end > block.start
        assert block.raw == text[block.start : block.end]
        position = block.end
    assert position == len(text)


@given(bib_texts)
def test_every_place_points_at_what_it_names(text: str) -> None:
    library = parse_library(text, "x.bib")
    lines = text.replace("\r\n", " \n").replace("\r", "\n").split("\n")
    for entry in library.entries:
        for field in entry.fields:
            assert text[field.name_start : field.name_end].lower() == field.name
            assert text[field.start : field.end] == field.raw
            line = lines[field.name_line - 1]
            assert line[field.name_column - 1 :].lower().startswith(field.name)
    for problem in library.problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    assert library_works(library) is not None


@given(st.binary(max_size=300) | bib_texts.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_unedited_bytes_come_back_in_whatever_encoding_they_were(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("bib") / "any.bib"
    path.write_bytes(data)
    with contextlib.suppress(UnreadableFile):
        assert encoded(read_library(path)) == data


@pytest.mark.parametrize(
    ("codec", "mark", "encoding"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8-sig"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
    ],
)
def test_unicode_files_are_read_by_their_byte_order_mark(
    tmp_path: Path, codec: str, mark: bytes, encoding: str
) -> None:
    path = tmp_path / "sources.bib"
    path.write_bytes(mark + "@book{王, title = {Öl}}\r\n".encode(codec))
    library = read_library(path)
    assert library.encoding == encoding
    assert not library.problems
    assert library.entries[0].key == "王"
    assert encoded(library) == path.read_bytes()


def test_a_windows_file_is_read_and_reported_with_the_place_of_the_first_odd_byte(tmp_path: Path) -> None:
    path = tmp_path / "old.bib"
    path.write_bytes("@book{a,\n  title = {Öl – “x”}}\n".encode("cp1252"))
    library = read_library(path)
    (problem,) = library.problems
    assert library.entries[0].fields[0].value == "Öl – “x”"
    assert (problem.kind, problem.line, problem.column) == ("encoding", 2, 12)
    assert (
        problem.message == "the byte 0xd6 is not UTF-8; the file was read as Windows-1252: save it as UTF-8"
    )
    assert encoded(library) == path.read_bytes()


def test_a_windows_file_keeps_its_encoding_while_all_letters_fit_and_is_refused_otherwise(
    tmp_path: Path,
) -> None:
    path = tmp_path / "old.bib"
    path.write_bytes("@book{a, title = {Öl}}".encode("cp1252"))
    library = read_library(path)
    end = len(library.text)
    assert encoded(library, [Edit("old.bib", end, end, "é")]) == (library.text + "é").encode("cp1252")
    with pytest.raises(UnencodableText, match=r"Windows-1252, which has no “王” \(U\+738B\).*iconv"):
        encoded(library, [Edit("old.bib", end, end, "王")])


@pytest.mark.parametrize("data", [b"\x00\x01\x02\xff\x00", b"\xff\xfe\x00"])
def test_a_file_that_is_no_text_is_refused_with_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.bib"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile, match=r"a\.bib"):
        read_library(path)


def test_an_empty_file_has_no_blocks_and_no_problems() -> None:
    library = parse_library("", "x.bib")
    assert (library.blocks, library.problems) == ((), ())


def test_what_other_programs_put_into_files_is_kept_as_it_is() -> None:
    text = (
        "% Encoding: UTF-8\n% @article{out, title = {Out}}\n"
        "@Comment{jabref-meta: databaseType:bibtex;}\n"
        '@preamble{ "\\newcommand{\\noop}[1]{}" # "x" }\n'
        "@STRING(jia = {Journal})\nmail me@home.example {soon} or me@book\n"
        "@comment{ @article{a, title = {A}}\n@article{b, title = {B}}\n}\n"
    )
    assert kinds(text) == ["text", "comment", "text", "preamble", "text", "string", "text", "comment", "text"]
    assert not parse_library(text, "x.bib").problems


@pytest.mark.parametrize(
    ("text", "key", "fields"),
    [
        ("@article {key ,title={A}}", "key", ["title"]),
        ("@article(key, title = {A (b) c})", "key", ["title"]),
        ("@ARTICLE\n{key,\n  Title = {A},\n}", "key", ["title"]),
        (
            '@misc{key, title = "A {"}quoted{"} {B}" # x # 12, % remark }\n year = 1}',
            "key",
            ["title", "year"],
        ),
        ("@misc{DBLP:conf/a-b_c.d+e, title={A}}", "DBLP:conf/a-b_c.d+e", ["title"]),
        ("@misc{王a, title={A}}", "王a", ["title"]),
        ("@misc{key}", "key", []),
        ("@misc{key,}", "key", []),
        ("@in-press{key, title={{{A}}}}", "key", ["title"]),
        ("text } @book{key, title={mail a@b.c}}", "key", ["title"]),
    ],
)
def test_entries_are_read_however_they_are_set(text: str, key: str, fields: list[str]) -> None:
    library = parse_library(text, "x.bib")
    (entry,) = library.entries
    assert entry.key == key
    assert [field.name for field in entry.fields] == fields


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        (
            "@book{e, title = {A\n",
            1,
            18,
            "the brace that opens the field title is never closed; add } where its value ends",
        ),
        (
            "@book{e,\n  title = {A,\n  year = {1}\n}\n",
            2,
            11,
            "the value of title takes in the fields behind it: a closing brace or quotation mark is missing;"
            " add it where the value ends",
        ),
        ("@book{e, title = {A}\n", 1, 6, "the entry e is never closed; add } before line 2"),
        ("@book{e, title = {A} year = 1}\n", 1, 21, "a comma is missing behind the value of title; add one"),
        (
            "@book{e\n  title = {A}}\n",
            1,
            8,
            "a comma is missing behind the key 'e'; write e, before the fields",
        ),
        (
            '@book{e, title = "A, year = 1\n}\n',
            1,
            18,
            "the quotation mark that opens the field title is never closed before a brace is;"
            ' add " where its value ends',
        ),
        (
            '@book{e, author = "G\\"odel", year = 1}\n',
            1,
            23,
            "the value of author ends in a place where none can; a quotation mark is missing before it,"
            ' or one inside it is not in braces (write {\\"o})',
        ),
        (
            "@book{e, title == {A}}\n",
            1,
            17,
            "'=' stands where the value of the field title should; write the value in braces",
        ),
        (
            "@book{e, = {A}}\n",
            1,
            10,
            "an equals sign stands here without a field name before it; remove it or write the name",
        ),
        ("@book{e, year = May 2000}\n", 1, 20, "the value of year is more than one word; put it into braces"),
        (
            "@book{e, title}\n",
            1,
            10,
            "'title' stands where a field should begin, but has no = and value behind it;"
            " write name = {value}, or put the value before it into braces",
        ),
        (
            "@{e, title = {A}}\n",
            1,
            2,
            "the entry has no type; write one, such as @article, behind the @ sign",
        ),
        ("@comment{never closed\n", 1, 9, "the comment is never closed; add } where it ends"),
        ("@string{x}\n", 1, 9, 'a string definition reads @string{name = "value"}; mend this one'),
    ],
)
def test_an_error_costs_its_own_entry_and_is_told_with_its_place(
    text: str, line: int, column: int, message: str
) -> None:
    library = parse_library(text + SOUND + text + SOUND, "x.bib")
    assert [entry.key for entry in library.entries] == ["sound", "sound"]
    failed = [block for block in library.blocks if isinstance(block, FailedBlock)]
    assert [block.line for block in failed] == [1, text.count("\n") + 2]
    first = library.problems[0]
    assert (first.line, first.column, first.message, first.kind) == (line, column, message, "syntax")


def test_an_error_in_entry_17_leaves_the_other_twenty() -> None:
    entries = [f"@book{{k{number},\n  title = {{T{number}}},\n  year = 2000\n}}\n\n" for number in range(21)]
    entries[16] = "@book{k16,\n  title = {T16,\n  year = 2000\n}\n\n"
    library = parse_library("".join(entries), "x.bib")
    assert [entry.key for entry in library.entries] == [f"k{n}" for n in range(21) if n != 16]
    (problem,) = library.problems
    assert (problem.line, problem.key) == (16 * 5 + 2, "k16")
    assert "k16" in library.keys


def test_a_brace_too_many_is_found_by_the_fields_that_lie_in_the_open() -> None:
    library = parse_library("@book{e, title = {A}}, year = {1}}\n" + SOUND, "x.bib")
    assert [entry.key for entry in library.entries] == ["e", "sound"]
    (problem,) = library.problems
    assert (problem.kind, problem.column) == ("syntax", 21)
    assert "a closing brace too many" in problem.message


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("@book{a, title = {A},, year = 1}", "irregular", "a comma too many"),
        (
            "@book{a, title = {A},, ,\n, year = 1}",
            "irregular",
            "there are 3 commas too many here; remove them",
        ),
        ("@book{a, title = , year = 1}", "irregular", "the field title has no value"),
        ("@book{a b, title = {A}}", "irregular", "has a space in it"),
        ("@book{, title = {A}}", "missing-key", "no key"),
        ("@book{title = {A}}", "missing-key", "no key"),
        ("@book{a, title = {A}}\n@book{a, title = {B}}", "duplicate-key", "used in line 1 already"),
        ("@book{a, title = {A}, title = {B}}", "duplicate-field", "stands in line 1 already"),
        ("@book{a, title = jia}", "undefined-string", "no @string defines 'jia'"),
        ("@book{a, crossref = {b}}", "crossref", "no entry has the key b"),
        ("article{a,\n title = {A}}", "irregular", "without the @ sign"),
    ],
)
def test_what_biber_would_object_to_is_read_and_reported(text: str, kind: str, words: str) -> None:
    library = parse_library(text, "x.bib")
    (problem,) = library.problems
    assert problem.kind == kind
    assert words in problem.message
    assert len(library.entries) == text.count("@b")


def test_both_entries_of_a_repeated_key_are_kept() -> None:
    library = parse_library("@book{a, title = {A}}\n@book{a, title = {B}}\n", "x.bib")
    works = library_works(library)
    assert [(work.key, work.fields["title"], work.location and work.location.line) for work in works] == [
        ("a", "A", 1),
        ("a", "B", 2),
    ]


def test_of_a_repeated_field_the_first_counts_as_in_bibtex() -> None:
    (entry,) = parse_library("@book{a, title = {A}, TITLE = {B}}", "x.bib").entries
    assert [field.value for field in entry.fields] == ["A", "B"]
    found = entry.field("Title")
    assert found is not None
    assert found.value == "A"
    assert entry.field("year") is None


def test_strings_are_joined_and_expanded_without_regard_to_case() -> None:
    text = (
        '@string{J = "Journal of "}\n@string{JIA = j # {Asia}}\n@article{a, journal = jia # " (" # 2 # ")"}'
    )
    (entry,) = parse_library(text, "x.bib").entries
    assert entry.fields[0].value == "Journal of Asia (2)"
    assert entry.fields[0].raw == 'jia # " (" # 2 # ")"'


def test_strings_built_of_strings_cannot_fill_the_memory() -> None:
    doubling = "".join(f"@string{{a{n} = a{n - 1} # a{n - 1} # a{n - 1}}}\n" for n in range(1, 60))
    uses = "".join(f"@misc{{k{n}, title = a59 # a59}}\n" for n in range(2000))
    library = parse_library('@string{a0 = "0123456789"}\n' + doubling + uses, "x.bib")
    assert "expansion" in {problem.kind for problem in library.problems}
    assert sum(len(entry.fields[0].value) for entry in library.entries) < 5_000_000
    assert len(library.entries) == 2000


@pytest.mark.parametrize(
    "unit",
    [
        "{",
        "}",
        '"',
        "@",
        "@a{",
        "@a{\n",
        "@comment{\n",
        "@article{k x}",
        "x@article{k,x={",
        "@a{k,x=a#b#",
        "\\'{",
        "@comment(\n",
        " ",
        "\r",
        "@ ",
        "%",
        "article{a ",
        "@a{k,t={\\'{",
    ],
)
def test_a_megabyte_of_one_sign_takes_seconds_not_minutes(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    begin = time.process_time()
    library = parse_library(text, "x.bib")
    assert time.process_time() - begin < 30
    assert sum(len(block.raw) for block in library.blocks) == len(text)


def test_ten_thousand_entries_take_a_few_seconds_and_five_megabytes_linear_time() -> None:
    entry = (
        '@article{{key{0},\n  author = {{Li, Wei and M{{\\"u}}ller, J.}},\n  title = {{Rivers {{B}} {0}}},\n'
        "  journal = {{Journal}},\n  year = 2011, month = mar,\n  pages = {{1--20}},\n}}\n\n"
    )
    for number, seconds in ((10_000, 15), (32_000, 45)):
        text = "".join(entry.format(index) for index in range(number))
        begin = time.process_time()
        assert len(library_works(parse_library(text, "x.bib"))) == number
        assert time.process_time() - begin < seconds
    assert len(text) > 4_500_000


def test_an_entry_is_a_block_with_its_line() -> None:
    block = parse_library("\n\n@book{a,}", "x.bib").blocks[1]
    assert isinstance(block, Entry)
    assert (block.line, block.start, block.end, block.type) == (3, 2, 11, "book")


RUSSIAN = "@book{a, author = {Иванов, И. И.}, title = {История Монголии в двадцатом веке}, year = {1999}}\r\n"
CHINESE = "@book{a, author = {李, 伟}, title = {中蒙关系研究与边境贸易}, publisher = {社会科学文献出版社}}\n"
FRENCH = "@book{a, author = {Dupré, Éloïse}, title = {L'été à Orléans: coûts et périls, déjà créée}}\n"
SPANISH = "@book{a, author = {Núñez, Íñigo}, title = {Política y razón en la región: más allá del límite}}\n"


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (RUSSIAN, "cp1251", "Windows-1251"),
        (RUSSIAN, "koi8_r", "KOI8-R"),
        (CHINESE, "gb18030", "GB18030"),
        (FRENCH, "cp1252", "Windows-1252"),
        (SPANISH, "cp1252", "Windows-1252"),
    ],
)
def test_a_file_in_a_national_encoding_is_read_and_written_in_it(
    tmp_path: Path, text: str, encoding: str, name: str
) -> None:
    path = tmp_path / "old.bib"
    path.write_bytes(text.encode(encoding))
    library = read_library(path)
    assert (library.text, library.encoding) == (text, encoding)
    assert name in library.problems[0].message
    assert encoded(library) == path.read_bytes()


def test_a_stray_byte_does_not_turn_unicode_into_chinese(tmp_path: Path) -> None:
    path = tmp_path / "torn.bib"
    path.write_bytes(RUSSIAN.encode().replace(b"1999", b"\xe9"))
    library = read_library(path)
    assert library.encoding == "utf-8"
    assert library.entries[0].field("year").value == "é"
