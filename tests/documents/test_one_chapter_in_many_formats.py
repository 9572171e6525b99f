"""One chapter, converted by Pandoc: each format gives the same notes, markers and citations."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from verifier.documents import read_document
from verifier.extraction import extract_papers
from verifier.model import Document

pytestmark = pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc makes the papers")

CHAPTER = """# One river

Herders move with the seasons.[^1] The river has fallen[^2] since the dam was built. “It is gone,”
says one.[^3] They said so twice.[^short] A claim in the middle[^mid], which goes on; and another.[^last]

Some *text* with a note in place.^[See *Law* [2001], p. 3; cf. Berg, *Basins*, 12.] Even here[^list].

1.  A list calls[^deep]
2.  another one.

[^1]: Li Wei and Anna Berg, “Rivers without Borders,” *Journal of Inner Asia* 12, no. 3 (2011): 45; see
    also Ministry of Water, [*Basin Report 2019*](https://water.example/r_2019.pdf), pp. 10–31.

[^2]: Ibid., 46.

[^3]: “Herders Vote Today,” *Altai Evening News*, March 4, 2014, <https://news.example/a_b>.

[^short]: Berg, [https://short.example/x](https://long.example/archive/x), accessed 3 May 2020.

[^mid]: 1984 was a dry year; Herodotus, 4, 78.

    A second paragraph of the note, with *italics*.

[^last]: Б. Иванов, *Реки и границы* (Москва: Наука, 1999), с. 12–14;
    李伟：《河流》，北京：人民出版社，2001年，第5页。

[^list]: *Ibid.*, 3; *Basin Report*, 2; Hdt. 4, 78.

[^deep]: Cf. “Who Owns the Water?” in *Rivers & Lakes*, ed. A. Berg (Oslo: Tun, n.d.), 7 \\<not a tag\\>.
"""
FORMATS = {
    "html5": ".html",
    "html4": ".htm",
    "docx": ".docx",
    "odt": ".odt",
    "opendocument": ".fodt",
    "epub3": ".epub",
    "epub2": ".epub",
    "jats": ".xml",
    "tei": ".tei",
    "docbook5": ".dbk",
    "docbook4": ".xml",
}
SHOWN = [
    (
        "Li Wei and Anna Berg, “Rivers without Borders,” Journal of Inner Asia 12, no. 3 (2011): 45; see "
        "also Ministry of "
        "Water, Basin Report 2019, pp. 10–31. https://water.example/r_2019.pdf",
        ["Journal of Inner Asia", "Basin Report 2019"],
        "Herders move with the seasons.",
    ),
    ("Ibid., 46.", [], "The river has fallen since the dam was built."),
    (
        "“Herders Vote Today,” Altai Evening News, March 4, 2014, https://news.example/a_b.",
        ["Altai Evening News"],
        "“It is gone,” says one.",
    ),
    ("Berg, https://short.example/x, accessed 3 May 2020.", [], "They said so twice."),
    (
        "1984 was a dry year; Herodotus, 4, 78. A second paragraph of the note, with italics.",
        ["italics"],
        "A claim in the middle, which goes on; and another.",
    ),
    (
        "Б. Иванов, Реки и границы (Москва: Наука, 1999), с. 12–14; "
        "李伟：《河流》，北京：人民出版社，2001年，第5页。",
        ["Реки и границы"],
        "A claim in the middle, which goes on; and another.",
    ),
    ("See Law [2001], p. 3; cf. Berg, Basins, 12.", ["Law", "Basins"], "Some text with a note in place."),
    ("Ibid., 3; Basin Report, 2; Hdt. 4, 78.", ["Ibid.", "Basin Report"], "Even here."),
    (
        "Cf. “Who Owns the Water?” in Rivers & Lakes, ed. A. Berg (Oslo: Tun, n.d.), 7 <not a tag>.",
        ["Rivers & Lakes"],
        "A list calls",
    ),
]


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("chapter")
    found: dict[str, Path] = {}
    for name, suffix in FORMATS.items():
        found[name] = folder / name / f"chapter{suffix}"
        found[name].parent.mkdir()
        command = ["pandoc", "--standalone", "--metadata=title=Rivers", "--from=markdown", f"--to={name}"]
        subprocess.run([*command, f"--output={found[name]}"], input=CHAPTER.encode(), check=True)
    return found


def shown(document: Document) -> list[tuple[str, list[str], str]]:
    return [
        (
            note.text.plain,
            [note.text.plain[span.start : span.end] for span in note.text.italics],
            note.markers[0].context,
        )
        for note in document.notes
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_gives_the_same_notes_italics_and_sentences(name: str, papers: dict[str, Path]) -> None:
    document = read_document(papers[name])

    assert shown(document) == SHOWN
    assert [note.label for note in document.notes] == [str(number) for number in range(1, 10)]
    assert all([marker.label for marker in note.markers] == [note.label] for note in document.notes)
    assert document.notes[3].addresses == (("https://short.example/x", "https://long.example/archive/x"),)
    assert (document.strays, document.references) == ((), ())


def test_each_format_gives_the_same_citations(papers: dict[str, Path]) -> None:
    cited = {
        name: [(one.id, one.text, one.type, dict(one.fields)) for one in extract_papers([path]).citations]
        for name, path in papers.items()
    }

    assert len(cited["docx"]) >= len(SHOWN)
    assert all(found == cited["docx"] for found in cited.values())
