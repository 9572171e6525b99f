"""Damaged, encrypted and hostile papers: read within caps, or refused with one clear line."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.papers import book, call, note, noted, packed, paragraph, read, text_document, word
from verifier.documents import BYTES_READERS
from verifier.documents.by_content import read_marked_up
from verifier.documents.marked import MarkedNote
from verifier.files import BytesSource, UnreadableFile
from verifier.model import Document

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
WORD = word(paragraph("Rivers move.", call(1)), note(1, noted("Berg.")))
TEXT = text_document("<text:p>Text.</text:p>")
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    "<manifest:file-entry"
    ' manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
)
LOCK = (
    '<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:CipherData>'
    '<e:CipherReference URI="{}"/>'
    "</e:CipherData></e:EncryptedData></encryption>"
)
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE article [<!ENTITY a "ha ha ha ha ha ha ha ha ha">'
    + "".join(f'<!ENTITY {to} "{f"&{of};" * 10}">' for of, to in zip("abcdefgh", "bcdefghi", strict=True))
    + "]><article><body><p>&i;&i;&i;</p></body></article>"
)


def encrypted(data: bytes) -> bytes:
    """The ZIP file with all parts marked as encrypted."""
    return data.replace(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01").replace(
        b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01"
    )


def bomb(name: str, megabytes: int) -> bytes:
    """A Word document one part of which unpacks to much more than it is."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORD)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            new.writestr(member, old.read(member) if member != name else b" " * (megabytes * 1024**2))
    return buffer.getvalue()


REFUSED: dict[str, tuple[str, bytes, str]] = {
    "an old Word file": ("paper.doc", OLE, "is an old Word file or has a password"),
    "a Word file with a password": ("paper.docx", OLE, "has a password"),
    "RTF that is called Word": ("paper.doc", b"{\\rtf1 Rivers}", "is RTF"),
    "a PDF file that is called Word": ("paper.docx", b"%PDF-1.7", "is a PDF file"),
    "a web archive": ("paper.html", b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n", "is a web archive"),
    "a cut Word file": ("paper.docx", WORD[: len(WORD) // 2], "is damaged"),
    "a Word file with a flipped byte": (
        "paper.docx",
        WORD[:400] + b"\xff\xff\xff" + WORD[403:],
        "is damaged",
    ),
    "a Word file without its text": (
        "paper.docx",
        packed({"[Content_Types].xml": "<Types/>"}),
        "no Word document",
    ),
    "parts that only a password opens": ("paper.docx", encrypted(WORD), "is encrypted"),
    "an encrypted text document": (
        "paper.odt",
        text_document("<text:p>x</text:p>", **{"META-INF/manifest.xml": MANIFEST}),
        "is encrypted",
    ),
    "a book with rights management": (
        "book.epub",
        book({"a.xhtml": "<p>x</p>"}, **{"META-INF__encryption.xml": LOCK.format("OPS/a.xhtml")}),
        "is encrypted",
    ),
    "a book without pages": ("book.epub", book({}), "without pages"),
    "a ZIP file of something else": ("paper.docx", packed({"a.txt": "Rivers"}), "ZIP file that holds no"),
    "a part that unpacks to too much": ("paper.docx", bomb("word/document.xml", 80), "unpacks to more"),
    "a small part that unpacks to much": ("paper.docx", bomb("word/footnotes.xml", 10), "unpacks to more"),
    "too many parts": (
        "paper.docx",
        packed({f"{n}": "" for n in range(20_001)}, zipfile.ZIP_STORED),
        "20,001 parts",
    ),
    "XML that is not well-formed": ("paper.xml", b"<article><body></article>", "is not well-formed XML"),
    "XML that nests too deep": (
        "paper.xml",
        b"<article>" + b"<p>" * 5000 + b"</p>" * 5000 + b"</article>",
        "not well-formed",
    ),
    "XML of another kind": ("paper.xml", b"<svg/>", "unknown kind .<svg>"),
    "XML of Word": ("paper.xml", b"<w:wordDocument xmlns:w='x'/>", "save it as .docx"),
    "XML in an unknown encoding": (
        "paper.xml",
        b"<?xml version='1.0' encoding='nonsense'?><article/>",
        "not well-formed",
    ),
    "too many tags": ("paper.html", b"<p>" * 2_000_001, "2,000,000 tags"),
    "text": ("paper.docx", b"Rivers move.", "is neither HTML nor XML"),
    "a picture": ("paper.html", b"\x89PNG\r\n\x1a\n\0\0", "is a picture"),
    "a program": ("paper.docx", b"MZ\x90", "is a program"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_with_one_clear_line(name: str) -> None:
    file, data, sentence = REFUSED[name]
    start = time.process_time()

    with pytest.raises(UnreadableFile, match=sentence) as refused:
        read(file, data)

    assert str(refused.value).startswith(f"{file}")
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 400
    assert time.process_time() - start < 5


def test_a_book_whose_fonts_alone_are_locked_is_read() -> None:
    data = book({"a.xhtml": "<p>x</p>"}, **{"META-INF__encryption.xml": LOCK.format("OPS/font.otf")})

    assert read("book.epub", data).format == "epub"


def test_entities_are_never_blown_up() -> None:
    start = time.process_time()

    with pytest.raises(UnreadableFile, match="entities grow without end"):
        read("paper.xml", LAUGHS)

    assert time.process_time() - start < 2


def test_attributes_blown_up_by_entities_are_refused() -> None:
    data = LAUGHS.replace("<p>&i;&i;&i;</p>", '<p id="&i;&i;&i;&i;">x</p>')

    with pytest.raises(UnreadableFile, match="entities grow without end"):
        read("paper.xml", data)


@pytest.mark.parametrize("kind", ["SYSTEM", 'PUBLIC "x"'])
def test_entities_outside_the_file_are_never_fetched(kind: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Hidden words")
    data = (
        f'<?xml version="1.0"?><!DOCTYPE article {kind} "{tmp_path}/none.dtd" [<!ENTITY s SYSTEM "{secret}">'
        f'<!ENTITY % p SYSTEM "{secret}"> %p;]><article><body><p>A.<fn id="f"><p>Berg &s; &eacute;.</p>'
        "</fn></p></body></article>"
    )

    (only,) = read("paper.xml", data).notes

    assert only.text.plain == "Berg é."


def test_short_entities_of_the_file_itself_are_text() -> None:
    data = (
        '<!DOCTYPE article [<!ENTITY jia "Journal of Inner Asia">]><article><body><p>A.<fn><p>Berg, '
        "&jia;, 2001.</p></fn></p>"
        "</body></article>"
    )

    assert read("paper.xml", data).notes[0].text.plain == "Berg, Journal of Inner Asia, 2001."


@pytest.mark.parametrize("suffix", [".html", ".xml"])
def test_an_empty_file_is_a_paper_without_notes(suffix: str) -> None:
    assert read(f"paper{suffix}", b" \n").notes == ()


@pytest.mark.parametrize("suffix", [".docx", ".epub", ".odt"])
def test_an_empty_file_of_a_packed_format_is_damaged(suffix: str) -> None:
    with pytest.raises(UnreadableFile, match="is empty"):
        read(f"paper{suffix}", b" \n")


def test_a_page_that_nests_deep_is_read_as_far_as_it_goes() -> None:
    document = read(
        "paper.html", "<p>A.<a href='#n' role='doc-noteref'>1</a></p><p id=n>Berg.</p>" + "<div>" * 50_000
    )

    assert [one.text.plain for one in document.notes] == ["Berg."]


DEEP = {
    "a.html": "<p>A<a href='#fn1'>[1]</a></p><p id=fn1>{0}Berg.{1}</p>",
    "a.xml": "<article><p>A<fn><p>{0}Berg.{1}</p></fn></p></article>",
    "b.xml": "<TEI><p>A<note>{0}Berg.{1}</note></p></TEI>",
    "a.dbk": "<article><info/><para>A<footnote><para>{0}Berg.{1}</para></footnote></para></article>",
}


@pytest.mark.parametrize(
    "tag", ["i", "hi", "emphasis", "quote", "mixed-citation", "citation-alternatives", "choice", "cite"]
)
@pytest.mark.parametrize("name", DEEP)
def test_the_text_of_what_nests_deep_is_kept(name: str, tag: str) -> None:
    (only,) = read(name, DEEP[name].format(f"<{tag}>" * 240, f"</{tag}>" * 240)).notes

    assert "Berg." in only.text.plain


SUFFIXES = sorted(suffix for suffix, reader in BYTES_READERS.items() if suffix != ".pdf")
PIECES = (
    "<p>",
    "</p>",
    "<li id=fn1>",
    "<li id='fn2'>",
    "<ol class=references>",
    "</ol>",
    "<a href='#fn1' id='r1'>",
    "1</a>",
    "<a href='#r1'>",
    "<a href='#fn2'>",
    "↩</a>",
    "<sup>",
    "</sup>",
    "[1]",
    "2",
    "<h2>References</h2>",
    "<h2>Notes</h2>",
    "<i>",
    "</i>",
    "Berg, 2001. ",
    "<section role='doc-endnotes'>",
    "<aside epub:type='footnote' id='n3'>",
    "</aside>",
    "<a href='n#n3' epub:type='noteref'>",
    "<div class='csl-entry' id='b1'>",
    "<a href='#b1'>",
    "<span class='Z3988' title='a=b&rft.date=2001'>",
    "<cite>",
    "</cite>",
    "<table><tr><td id=fn1>",
    "<q>",
    "<dl><dt id=fn2>",
    "<dd>",
    "<br>",
    "&amp;",
    "&#0;",
    "\x00",
    "\n",
    "<!--",
    "<?xml",
    "<nav>",
    "<span class=sidenote>",
    "<script>",
    "<div style='display:none'>",
)
INSIDE = (
    "<p>",
    "</p>",
    "<fn id='a'>",
    "</fn>",
    "<xref ref-type='fn' rid='a'>",
    "</xref>",
    "<ref-list>",
    "</ref-list>",
    "<ref>",
    "</ref>",
    "<mixed-citation>",
    "</mixed-citation>",
    "<element-citation>",
    "</element-citation>",
    "<name><surname>",
    "</surname></name>",
    "<year>",
    "</year>",
    "<note>",
    "</note>",
    "<ref target='#b'>",
    "<listBibl>",
    "</listBibl>",
    "<biblStruct xml:id='b'>",
    "</biblStruct>",
    "<monogr>",
    "</monogr>",
    "<footnote>",
    "</footnote>",
    "<biblioentry>",
    "</biblioentry>",
    "1",
    "Berg",
    "<label>",
    "</label>",
    "&b;",
    "<quote>",
    "</quote>",
    "<citation-alternatives>",
    "</citation-alternatives>",
    "<imprint>",
    "</imprint>",
    "<biblScope>",
    "</biblScope>",
)
ROOTS = ("article", "TEI", "book", "office:document", "html")


def balanced(pieces: list[str]) -> str:
    """The pieces as well-formed XML: what is not open is not closed, and what is open is."""
    opened: list[str] = []
    written: list[str] = []
    for piece in pieces:
        if piece.startswith("</"):
            for name in (part.strip("/<>") for part in piece.split("><")):
                if opened and opened[-1] == name:
                    opened.pop()
                    written.append(f"</{name}>")
        else:
            opened.extend(part.strip("<>").split()[0] for part in piece.split("><") if piece.startswith("<"))
            written.append(piece if piece != "&b;" else "&amp;")
    return "".join((*written, *(f"</{name}>" for name in reversed(opened))))


def assert_sound(document: Document) -> None:
    for one in (*document.notes, *document.references):
        assert 1 <= one.lines[0] <= one.lines[1]
        assert all(0 <= span.start < span.end <= len(one.text.plain) for span in one.text.italics)
        cited = one.marked if isinstance(one, MarkedNote) else ()
        assert all(0 <= part.start < part.end <= len(one.text.plain) for part in cited)
        assert one.label
    for marker in (*document.strays, *(marker for one in document.notes for marker in one.markers)):
        assert marker.line >= 1
        assert marker.column >= 1


def read_or_refuse(name: str, data: bytes) -> None:
    try:
        document = read_marked_up(BytesSource(Path(name), data))
    except UnreadableFile:
        return
    assert_sound(document)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(SUFFIXES),
    st.binary(max_size=300)
    | st.sampled_from((WORD, TEXT)).flatmap(
        lambda data: st.tuples(st.integers(0, len(data) - 1), st.binary(min_size=1, max_size=8)).map(
            lambda change: data[: change[0]] + change[1] + data[change[0] + len(change[1]) :]
        )
    ),
)
def test_any_bytes_are_read_or_refused(suffix: str, data: bytes) -> None:
    read_or_refuse(f"paper{suffix}", data)


@settings(max_examples=250, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_page_is_read_and_its_notes_are_sound(html: str) -> None:
    assert_sound(read("paper.html", html))


@settings(max_examples=250, deadline=None)
@given(st.sampled_from(ROOTS), st.lists(st.sampled_from(INSIDE), max_size=40).map(balanced))
def test_any_xml_of_a_known_root_is_read_and_its_notes_are_sound(root: str, inside: str) -> None:
    space = ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"' if ":" in root else ""
    read_or_refuse("paper.xml", f"<{root}{space}><info/>{inside}</{root}>".encode())


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            (
                "<w:p>",
                "</w:p>",
                "<w:r>",
                "</w:r>",
                "<w:t>",
                "</w:t>",
                "Berg",
                '<w:r><w:footnoteReference w:id="1"/></w:r>'[5:-6],
                "<w:del>",
                "</w:del>",
                '<w:fldChar w:fldCharType="begin"/>',
                '<w:fldChar w:fldCharType="separate"/>',
                "References",
                '<w:fldChar w:fldCharType="end"/>',
                "<w:instrText>",
                "</w:instrText>",
                ' HYPERLINK "http://a.example" ',
                'ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"itemData":{"title":"A"}}]}',
                "<w:txbxContent>",
                "</w:txbxContent>",
            )
        ),
        max_size=40,
    )
)
def test_any_word_document_is_read_and_its_notes_are_sound(pieces: list[str]) -> None:
    inside = balanced(pieces)
    read_or_refuse("paper.docx", word(inside, note(1, noted("Berg."))))


def many_calls(count: int) -> str:
    calls = "".join(f"<p>A.<a href='#fn{n}' id='r{n}'>{n % 900}</a></p>" for n in range(count))
    return (
        calls
        + "<ol>"
        + "".join(f"<li id=fn{n}>Berg {n}. <a href='#r{n}'>↩</a></li>" for n in range(count))
        + "</ol>"
    )


SLOW: dict[str, Callable[[], tuple[str, str]]] = {
    "many notes": lambda: ("a.html", many_calls(2_000)),
    "calls of one note": lambda: ("a.html", "<p>A<a href='#fn1'>[1]</a></p>" * 4_000 + "<p id=fn1>Berg.</p>"),
    "one note that links back often": lambda: (
        "a.html",
        "<p><a id=r href='#fn1'>[1]</a></p><p id=fn1>Berg." + "<a href='#r'>↩</a>" * 10_000 + "</p>",
    ),
    "notes in one paragraph": lambda: (
        "a.html",
        "".join(f"<a href='#fn{n}'>[{n}]</a>" for n in range(2_000))
        + "<p>"
        + "".join(f"<a name=fn{n}></a>Berg {n}.<br>" for n in range(2_000))
        + "</p>",
    ),
    "headings of reference lists": lambda: (
        "a.html",
        "<p><b>References</b></p><p>Berg, 2001, Tun.</p>" * 3_000,
    ),
    "inline elements side by side": lambda: ("a.html", "<p>" + "<i>a</i> " * 30_000 + "</p>"),
    "inline elements nested": lambda: (
        "a.html",
        ("<p>" + "<sup><a href='#n'>1</a>" * 100 + "</p>") * 20 + "<p id=n>Berg</p>",
    ),
    "footnotes of JATS": lambda: (
        "a.xml",
        "<article>"
        + "".join(f"<p>A.<xref rid='f{n}'>1</xref></p>" for n in range(4_000))
        + "".join(f"<fn id='f{n}'><p>Berg.</p></fn>" for n in range(4_000))
        + "</article>",
    ),
    "one long paragraph of DocBook": lambda: (
        "a.dbk",
        "<article><info/><para>" + "A.<footnote><para>B.</para></footnote>" * 3_000 + "</para></article>",
    ),
    "brackets": lambda: (
        "a.html",
        "<p>" + "[" * 50_000 + "<a href='#n'>[1]</a>" + "]" * 50_000 + "</p><p id=n>Berg",
    ),
    "markers in brackets": lambda: (
        "a.html",
        "<p>" + "Rivers [<a href='#fn1'>1</a>] move. " * 3_000 + "</p><p id=fn1>Berg.</p>",
    ),
    "data beside citations": lambda: (
        "a.html",
        "<p>" + "<cite>a</cite><span class=Z3988></span>" * 3_000 + "</p>",
    ),
}


@pytest.mark.parametrize("name", SLOW)
def test_many_of_one_thing_take_no_quadratic_time(name: str) -> None:
    file, text = SLOW[name]()
    start = time.process_time()

    assert_sound(read(file, text))

    assert time.process_time() - start < 4
