"""Every address of every citation is asked and reported, also where several citations are one work."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking.conftest import Audit
from tests.internet import Internet
from tests.internet.behaviours import detours, faults, pages

TITLE = "Bridge over the Selenge Reopens"
PAPER = """\
# Bridges

It opened.[^1] It was late.[^2] It was dear.[^3] So it was.[^4]

[^1]: Anna Berg, “{title},” *Altai Evening News*, March 4, 2014, https://news.example/news/bridge.
[^2]: Anna Berg, “{title},” *Altai Evening News*, March 4, 2014, https://news.example/dead.
[^3]: Anna Berg, “{title},” *Altai Evening News*, March 4, 2014, https://news.example/old/bridge.
[^4]: Ibid.
""".replace("{title}", TITLE)


def populate(internet: Internet) -> None:
    internet.add(
        "news.example",
        {
            "/news/bridge": pages.alive(TITLE, author="Berg, Anna", date="2014-03-04"),
            "/old/bridge": detours.redirect("/news/bridge"),
            "/dead": faults.status(410),
        },
    )


def test_a_dead_address_of_a_second_note_is_asked_and_told_where_it_stands(
    internet: Internet, audit: Audit, tmp_path: Path
) -> None:
    populate(internet)
    (tmp_path / "paper.md").write_text(PAPER, encoding="utf-8")
    audited = audit("paper.md")
    assert audited.links == {
        "https://news.example/news/bridge": "alive",
        "https://news.example/dead": "gone",
        "https://news.example/old/bridge": "moved",
    }
    told = {finding["code"]: finding for finding in audited.report["findings"]}
    assert told["L001"]["citations"] == ["2"]
    assert told["L001"]["location"]["line"] == 6
    assert told["L003"]["citations"] == ["3"]
    assert told["L003"]["location"]["line"] == 7
    (work,) = audited.report["works"]
    assert work["fields"]["url"] == "https://news.example/news/bridge"
    assert list(work["addresses"]) == list(audited.links)
    supported = {(item["citation"], item["url"]) for item in audited.report["support"]}
    assert ("1", "https://news.example/news/bridge") in supported
    assert ("2", "https://news.example/news/bridge") not in supported


def test_a_note_that_gives_an_entry_another_address_has_its_own_asked_too_and_the_entry_is_left_alone(
    internet: Internet, audit: Audit, tmp_path: Path
) -> None:
    populate(internet)
    (tmp_path / "paper.md").write_text(PAPER, encoding="utf-8")
    (tmp_path / "sources.bib").write_text(
        f"@article{{berg,\n  author = {{Berg, Anna}},\n  title = {{{TITLE}}},\n"
        "  journaltitle = {Altai Evening News},\n  date = {2014-03-04},\n"
        "  url = {https://news.example/news/bridge},\n}\n",
        encoding="utf-8",
    )
    audited = audit("sources.bib", "paper.md")
    assert audited.links["https://news.example/dead"] == "gone"
    assert audited.links["https://news.example/old/bridge"] == "moved"
    of_links = [finding for finding in audited.report["findings"] if finding["code"] in ("L001", "L003")]
    assert [finding["location"]["file"] for finding in of_links] == ["paper.md", "paper.md"]
    # The change of an address that stands in a note is none of the entry, whose own address is sound.
    assert [finding["fix"] for finding in of_links] == [None, None]


def test_one_address_in_all_notes_is_asked_once_and_kept_as_before(
    internet: Internet, audit: Audit, tmp_path: Path
) -> None:
    populate(internet)
    same = PAPER.replace("/dead", "/news/bridge").replace("/old/bridge", "/news/bridge")
    (tmp_path / "paper.md").write_text(same, encoding="utf-8")
    audited = audit("paper.md")
    assert audited.links == {"https://news.example/news/bridge": "alive"}
    assert audited.report["works"][0]["addresses"] == {}
    asked = [received.path for received in internet.log if received.host == "news.example"]
    assert asked == ["/news/bridge"]


NOTE_WITH_COPY = """\
# Bridges

It opened.[^1]

[^1]: Anna Berg, “{title},” *Altai Evening News*, March 4, 2014, https://news.example/dead, archived at \
https://perma.cc/AB12-CD34.
""".replace("{title}", TITLE)
ENTRY_WITH_COPY = f"""\
@online{{berg2014bridge,
  author = {{Berg, Anna}},
  title = {{{TITLE}}},
  date = {{2014-03-04}},
  url = {{https://news.example/dead}},
  addendum = {{archived copy: \\url{{https://perma.cc/AB12-CD34}}}},
}}
"""
WIKI_WITH_COPY = (
    f"It opened.<ref>{{{{cite web|url=https://news.example/dead|title={TITLE}|last=Berg|first=Anna"
    "|date=4 March 2014|archive-url=https://perma.cc/AB12-CD34|archive-date=5 March 2014|url-status=dead}}"
    "</ref>\n"
)


@pytest.mark.parametrize(
    ("name", "text"),
    [("paper.md", NOTE_WITH_COPY), ("sources.bib", ENTRY_WITH_COPY), ("paper.wiki", WIKI_WITH_COPY)],
)
def test_a_dead_page_whose_copy_is_cited_is_no_error_as_long_as_the_copy_can_be_read(
    internet: Internet, audit: Audit, tmp_path: Path, name: str, text: str
) -> None:
    populate(internet)
    internet.add("perma.cc", {"/AB12-CD34": pages.alive(TITLE, author="Berg, Anna", date="2014-03-04")})
    (tmp_path / name).write_text(text, encoding="utf-8")
    audited = audit(name)
    assert audited.links == {"https://news.example/dead": "gone", "https://perma.cc/AB12-CD34": "alive"}
    (told,) = (finding for finding in audited.report["findings"] if finding["code"] == "L001")
    assert (told["severity"], told["fix"]) == ("note", None)
    assert "stands in for it: https://perma.cc/AB12-CD34" in told["message"]
    assert "cite an archived copy" not in told["message"]
    assert audited.code == 0


def test_a_dead_copy_stands_in_for_nothing(internet: Internet, audit: Audit, tmp_path: Path) -> None:
    populate(internet)
    internet.add("perma.cc", faults.status(410))
    (tmp_path / "sources.bib").write_text(ENTRY_WITH_COPY, encoding="utf-8")
    audited = audit()
    told = [finding for finding in audited.report["findings"] if finding["code"] == "L001"]
    assert [finding["severity"] for finding in told] == ["error", "error"]
    # The copy is told of where it stands: in the line of its field.
    assert sorted(finding["location"]["line"] for finding in told) == [5, 6]
    assert not [received for received in internet.log if "perma.cc" in received.query.get("url", "")]


ROW_OF_LINKS = """\
# Pumps

One.[^1] Two.[^2]

[^1]: See the [Osk bus specification](https://news.example/news/bridge) and the [Hose Manual][h].
[^2]: Anna Berg, “{title},” *Altai Evening News*, March 4, 2014, https://news.example/news/bridge \
([source](https://news.example/other), [PDF](https://news.example/bridge.pdf)).

[h]: https://news.example/dead
""".replace("{title}", TITLE)


def test_every_link_of_a_note_is_asked_and_one_beside_the_work_may_show_another_title(
    internet: Internet, audit: Audit, tmp_path: Path
) -> None:
    internet.add(
        "news.example",
        {
            "/news/bridge": pages.alive(TITLE, author="Berg, Anna", date="2014-03-04"),
            "/other": pages.alive("Wholly Other Things", author="Cole, Ewan", date="1999-01-01"),
            "/bridge.pdf": faults.status(410),
            "/dead": faults.status(410),
        },
    )
    (tmp_path / "paper.md").write_text(ROW_OF_LINKS, encoding="utf-8")
    audited = audit("paper.md")
    assert audited.links == {
        "https://news.example/news/bridge": "alive",
        "https://news.example/dead": "gone",
        "https://news.example/other": "alive",
        "https://news.example/bridge.pdf": "gone",
    }
    gone = [item for item in audited.report["findings"] if item["code"] == "L001"]
    assert sorted((item["location"]["line"], *item["citations"]) for item in gone) == [(5, "1b"), (6, "2")]
    assert not [item for item in audited.report["findings"] if item["code"] in ("L005", "S001")]
