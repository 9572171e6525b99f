"""An archived copy named behind a citation belongs to its work."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.citations.papers_of_notes import read
from verifier.citations import read_notes
from verifier.citations.archived_copies import without_copies
from verifier.citations.marked import with_marked
from verifier.citations.notes import read_references
from verifier.documents.html import read_html
from verifier.documents.wikitext import read_wikitext
from verifier.files import BytesSource, SourceFile
from verifier.model import Citation, Document, Note, StyledText

COPY = "https://web.archive.org/web/2015/http://mill.example/a"


def of_paper(document: Document) -> list[Citation]:
    readings = with_marked(document, read_notes(document), read_notes)
    return [citation for reading in readings for citation in reading.citations]


def of_wiki(text: str) -> list[Citation]:
    return of_paper(read_wikitext(SourceFile(Path("x.wiki"), text.encode(), text, "utf-8")))


@pytest.mark.parametrize(
    "said",
    [
        f", archived at {COPY}.",
        f" [{COPY}].",
        f" (archived at {COPY}).",
        f", archived 4 May 2018, {COPY}.",
        f", archived May 4, 2018, at the Wayback Machine, {COPY}.",
        f", archiviert am 4. Mai 2018 in der Wayback Machine, {COPY}.",
        f". Archived from [the original]({COPY}) on 3 May 2015.",
        f". [Archived]({COPY}) from the original on 3 May 2015.",
        f". Archiviert vom Original am 3. Mai 2015: {COPY}.",
        f". Archivé depuis l’original le 3 mai 2015, {COPY}.",
        f", {COPY}.",
    ],
)
def test_a_copy_behind_the_address_of_a_page(said: str) -> None:
    note = f"Jane Doe, “The Harvest,” *Millbrook Gazette*, 3 May 2000, http://mill.example/a{said}"
    (citation,) = read(note)
    assert citation.fields == {
        "author": "Doe, Jane",
        "title": "The Harvest",
        "journaltitle": "Millbrook Gazette",
        "date": "2000-05-03",
        "url": "http://mill.example/a",
        "addendum": f"archived copy: {COPY}",
    }


@pytest.mark.parametrize(
    "said",
    [
        f" ([archived copy]({COPY})).",
        f" ([archived]({COPY})).",
        f" [[archived]({COPY})].",
        f". Archived from [the original](http://mill.example/a) on 4 May 2019 at [archive]({COPY}).",
        f". [Archived]({COPY}) from the original on 4 May 2019.",
        f". Retrieved 5 May 2011. [Archived]({COPY}) from the original on 1 June 2011.",
    ],
)
def test_a_copy_behind_a_link_that_shows_the_title(said: str) -> None:
    fields = read(f"[The Long Harvest](http://mill.example/a){said}")[0].fields
    assert {name: value for name, value in fields.items() if name != "urldate"} == {
        "title": "The Long Harvest",
        "url": "http://mill.example/a",
        "addendum": f"archived copy: {COPY}",
    }


def test_each_copy_goes_to_its_own_work() -> None:
    one, other = read(
        "Jane Doe, “Snow,” http://mill.example/a (archived at https://perma.cc/AB12-CD34); "
        "Anna Berg, “Hail,” *Mill News*, http://mill.example/b (archived at https://perma.cc/AB12-CD35)."
    )
    assert one.fields["addendum"] == "archived copy: https://perma.cc/AB12-CD34"
    assert other.fields["addendum"] == "archived copy: https://perma.cc/AB12-CD35"
    assert other.text.startswith("Anna Berg")


def test_a_copy_alone_is_what_is_cited() -> None:
    (citation,) = read(f"Jane Doe, “Wind,” *Millbrook Gazette*, 3 May 2000, {COPY}.")
    assert citation.fields["url"] == COPY
    assert "addendum" not in citation.fields


@pytest.mark.parametrize(
    ("said", "behind"),
    [
        ("archived May 4, 2018, at the Wayback Machine", ""),
        ("archived 4 May 2018, Internet Archive", ""),
        ("archived at", " (May 4, 2018)"),
    ],
)
def test_the_day_of_a_copy_alone_is_not_that_of_the_work(said: str, behind: str) -> None:
    (citation,) = read(f"Jane Doe, “The Harvest,” *Millbrook Gazette*, 3 May 2000, {said}, {COPY}{behind}.")
    assert citation.fields["date"] == "2000-05-03"
    assert citation.fields["url"] == COPY
    assert citation.fields["addendum"] == f"{said}{behind}"
    assert citation.fields["journaltitle"] == "Millbrook Gazette"


def test_archives_of_papers_are_left_alone() -> None:
    (citation,) = read(
        "The county archived its records; see Jane Doe, *Rivers* (London: Mill Press, 2001), 5."
    )
    assert citation.fields["title"] == "Rivers"
    text = StyledText("Its records were archived in 1999. See http://mill.example/a.")
    assert without_copies(text).text is text


@pytest.mark.parametrize(
    "behind",
    [
        f" Archived from [{COPY} the original] on 3 May 2015.",
        f" [{COPY} Archived] from the original on 3 May 2015.",
        " [http://keeper.example/a Archived] from the original on 3 May 2015.",
    ],
)
def test_a_copy_behind_a_template(behind: str) -> None:
    page = f"A.<ref>{{{{cite web|url=http://mill.example/a|title=Shop}}}}{behind}</ref>"
    (citation,) = of_wiki(page)
    copy = "http://keeper.example/a" if "keeper" in behind else COPY
    assert citation.fields == {
        "title": "Shop",
        "url": "http://mill.example/a",
        "addendum": f"archived copy: {copy}",
    }


def test_copies_of_a_saved_page() -> None:
    items = "".join(
        f"<cite><a href='{COPY}{name}'>{name}</a>. Archived from "
        f"<a href='http://mill.example/{name}'>the original</a></cite>"
        f"<span class=Z3988 title='rft.genre=unknown&amp;rft.btitle={name}"
        f"&amp;rft_id=http%3A%2F%2Fmill.example%2F{name}'></span> "
        for name in ("Snow", "Hail")
    )
    page = (
        "<p>A.<sup id=cite_ref-1><a href='#cite_note-1'>[1]</a></sup></p><ol class=references>"
        f"<li id=cite_note-1>{items}</li></ol>"
    )
    found = of_paper(read_html(BytesSource(Path("x.html"), page.encode())))
    assert [(one.fields["title"], one.fields["addendum"]) for one in found] == [
        ("Snow", f"archived copy: {COPY}Snow"),
        ("Hail", f"archived copy: {COPY}Hail"),
    ]


def test_a_copy_in_a_reference_list() -> None:
    entry = f"Doe, Jane. Rivers. Bonn: Dorn, 2001. http://mill.example/a [{COPY}]"
    document = Document("x.md", "markdown", (), (), (Note("r1", StyledText(entry), (1, 1)),))
    (citation,) = read_references(document)
    assert citation.fields["addendum"] == f"archived copy: {COPY}"
    assert citation.fields["url"] == "http://mill.example/a"


PARTS = st.sampled_from(
    ["Archived", " from the original", " on 3 May 2015", ", ", ". ", "; ", "(", ")", "[", "]",
     "https://perma.cc/AB", "http://a.b/c", "Doe, ", "“Rivers,” ", "archived at ", " "]
)  # fmt: skip


@given(st.lists(PARTS, max_size=14).map("".join), st.booleans())
def test_places_stay_where_they_were(plain: str, beside: bool) -> None:
    copies = without_copies(StyledText(plain), beside=beside)
    assert len(copies.text.plain) == len(plain)
    assert all(sign in (" ", typed) for sign, typed in zip(copies.text.plain, plain, strict=True))
    assert all(address in " ".join(plain.split()) for _, address in copies.found)
    document = Document("x.md", "markdown", (Note("1", StyledText(plain), (1, 1)),))
    assert all(one.text in plain for one in read_notes(document)[0].citations)
