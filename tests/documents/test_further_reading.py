"""What a page leads on to: works under “Further reading”, sites under “External links”."""

from __future__ import annotations

from pathlib import Path

import pytest

from verifier.documents.html import read_html
from verifier.documents.markdown import read_markdown
from verifier.documents.sections import leads_to_source
from verifier.documents.wikitext import read_wikitext
from verifier.files import BytesSource, SourceFile
from verifier.model import Document


def entries(document: Document) -> list[str]:
    return [entry.text.plain for entry in document.references]


def wiki(text: str) -> Document:
    return read_wikitext(SourceFile(Path("page.wiki"), text.encode(), text, "utf-8"))


def markdown(text: str) -> Document:
    return read_markdown(SourceFile(Path("page.md"), text.encode(), text, "utf-8"))


def html(text: str) -> Document:
    return read_html(BytesSource(Path("page.html"), text.encode()))


@pytest.mark.parametrize(
    "heading",
    ["External links", "Further reading", "Weblinks", "Liens externes", "Enlaces externos", "Literatur",
     "Ссылки", "外部链接", "外部リンク", "関連項目", "Collegamenti esterni", "Externe links"],
)  # fmt: skip
def test_lists_of_links_in_many_languages(heading: str) -> None:
    page = f"Text.\n\n== {heading} ==\n* [https://mill.example/a Official site]\n* [[Mill]]\n"
    found = entries(wiki(page))
    assert found[0] == "Official site https://mill.example/a"
    assert (
        "https://mill.example/a"
        in entries(
            html(f"<h2>{heading}</h2><ul><li><a href='https://mill.example/a'>Official site</a></li></ul>")
        )[0]
    )
    assert entries(markdown(f"Text.\n\n## {heading}\n\n- [Official site](https://mill.example/a)\n"))


def test_what_leads_within_the_wiki_is_no_source() -> None:
    page = (
        "Text.\n\n== External links ==\n{{Commons category|Mill}}\n* [https://mill.example/a]\n* [[Mill]]\n"
        "* {{official website|https://mill.example/o}}\n* {{cite web|title=Shop|url=https://mill.example/s}}\n"
        "* [https://mill.example/b ''Rivers''] by Anna Berg\n[[Category:Mills]]\n"
    )
    assert entries(wiki(page)) == [
        "https://mill.example/a",
        "Official website https://mill.example/o",
        "“Shop,” https://mill.example/s",
        "Rivers by Anna Berg https://mill.example/b",
    ]


def test_items_of_a_saved_page() -> None:
    page = (
        "<h2>See also</h2><ul><li><a href='/wiki/Mill'>The mill of the town</a></li></ul>"
        "<h2>Further reading</h2><ul><li>Berg, Anna (2001). <i>Lakes</i>. Mill Press.</li></ul>"
        "<h2>External links</h2><ul>"
        "<li><a class='external' href='https://mill.example/a'>Official site</a></li>"
        "<li><a href='https://en.wikipedia.org/wiki/Mill'>The mill of the town</a></li></ul>"
        "<div class=navbox><ul>"
        "<li><a class=external href='https://other.example/x'>Authority control</a></li></ul></div>"
        "<div id=catlinks><ul><li><a href='/wiki/C'>Category of mills</a></li></ul></div>"
    )
    assert entries(html(page)) == [
        "Berg, Anna (2001). Lakes. Mill Press.",
        "Official site https://mill.example/a",
    ]


def test_links_of_a_manual_to_its_own_pages_and_the_next_section_are_left_alone() -> None:
    page = (
        "# Guide\n\nText of some words.\n\n## Further reading\n\n- [Install](docs/install.md)\n"
        "- [User Guide](https://mill.example/ug)\n- Anna Berg, *Lakes* (London, 2001).\n\n"
        "## License\n\n- MIT, 2020\n"
    )
    assert entries(markdown(page)) == [
        "User Guide https://mill.example/ug",
        "Anna Berg, Lakes (London, 2001).",
    ]


def test_what_leads_to_a_source() -> None:
    assert leads_to_source("Berg, Lakes, 2001")
    assert leads_to_source("“The Harvest of the Year”")
    assert not leads_to_source("Mill (see also)")
    assert not leads_to_source("2001 " + "words and " * 200)
