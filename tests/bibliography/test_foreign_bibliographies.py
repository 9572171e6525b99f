"""Bibliographies of other programs: each format gives the same work, faults are told, the rest is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifier.bibliography.foreign import FORMATS, Foreign, foreign_format, read_foreign
from verifier.files import UnreadableFile
from verifier.gather import gather, is_library
from verifier.model import Work
from verifier.progress import SILENT

RIS = """TY  - JOUR
AU  - Berg, Anna
AU  - World Health Organization
TI  - Rivers without Borders
T2  - Journal of Inner Asia
VL  - 12
IS  - 3
SP  - 45
EP  - 60
PY  - 2011
DA  - 2011/03/04/
DO  - https://doi.org/10.1234/abc
ER  -
"""
NBIB = """
PMID- 12345678
DP  - 2011 Mar 4
TI  - Rivers without
      Borders.
PG  - 45-60
LID - 10.1234/abc [doi]
FAU - Berg, Anna
AU  - Berg A
CN  - World Health Organization
JT  - Journal of Inner Asia
VI  - 12
IP  - 3
PT  - Journal Article
"""
ENW = """%0 Journal Article
%A Berg, Anna
%A World Health Organization,
%T Rivers without Borders
%J Journal of Inner Asia
%V 12
%N 3
%P 45-60
%D 2011
%8 March 4, 2011
%R 10.1234/abc
"""
CSL = """[
  {"id": "x", "type": "article-journal", "title": "Rivers <i>without</i> Borders",
   "author": [{"family": "Berg", "given": "Anna"}, {"literal": "World Health Organization"}],
   "container-title": "Journal of Inner Asia", "volume": 12, "issue": "3", "page": "45–60",
   "issued": {"date-parts": [["2011", 3, 4]]}, "DOI": "10.1234/abc"}
]
"""
ENDNOTE = """<?xml version="1.0" encoding="UTF-8"?><xml><records>
<record><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author><style face="normal">Berg, Anna</style></author>
<author>World Health Organization</author></authors></contributors>
<titles><title><style>Rivers </style><style face="italic">without</style><style> Borders</style></title>
<secondary-title>Journal of Inner Asia</secondary-title></titles><pages>45-60</pages><volume>12</volume>
<number>3</number><dates><year>2011</year><pub-dates><date>March 4</date></pub-dates></dates>
<electronic-resource-num>10.1234/abc</electronic-resource-num></record></records></xml>
"""
PUBMED = """<?xml version="1.0"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD" "https://dtd.example/pubmed.dtd">
<PubmedArticleSet>
<PubmedArticle><MedlineCitation><PMID>12345678</PMID><Article><Journal><JournalIssue><Volume>12</Volume>
<Issue>3</Issue><PubDate><Year>2011</Year><Month>Mar</Month><Day>4</Day></PubDate></JournalIssue>
<Title>Journal of Inner Asia</Title></Journal><ArticleTitle>Rivers <i>without</i> Borders.</ArticleTitle>
<Pagination><MedlinePgn>45-60</MedlinePgn></Pagination><AuthorList><Author><LastName>Berg</LastName>
<ForeName>Anna</ForeName></Author><Author><CollectiveName>World Health Organization</CollectiveName></Author>
</AuthorList></Article></MedlineCitation><PubmedData><ArticleIdList>
<ArticleId IdType="doi">10.1234/abc</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
</PubmedArticleSet>
"""
MODS = """<modsCollection xmlns="http://www.loc.gov/mods/v3">
<mods><titleInfo><title>Rivers without Borders</title></titleInfo>
<name type="personal"><namePart type="family">Berg</namePart><namePart type="given">Anna</namePart>
<role><roleTerm type="code">aut</roleTerm></role></name>
<name type="corporate"><namePart>World Health Organization</namePart>
<role><roleTerm>author</roleTerm></role></name>
<genre>journal article</genre><identifier type="doi">10.1234/abc</identifier>
<relatedItem type="host"><titleInfo><title>Journal of Inner Asia</title></titleInfo><part>
<detail type="volume"><number>12</number></detail><detail type="issue"><number>3</number></detail>
<extent unit="pages"><start>45</start><end>60</end></extent><date>2011-03-04</date></part>
</relatedItem></mods>
</modsCollection>
"""
FILES = {
    "a.ris": (RIS, 1), "a.nbib": (NBIB, 2), "a.enw": (ENW, 1), "a.json": (CSL, 2),
    "endnote.xml": (ENDNOTE, 2),
    "pubmed.xml": (PUBMED, 4), "mods.xml": (MODS, 2), "a.mods": (MODS, 2),
}  # fmt: skip
FIELDS = {
    "author": "Berg, Anna and {World Health Organization}",
    "title": "Rivers without Borders",
    "journaltitle": "Journal of Inner Asia",
    "volume": "12",
    "number": "3",
    "pages": "45-60",
    "date": "2011-03-04",
    "doi": "10.1234/abc",
}


def written(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def read(tmp_path: Path, name: str, text: str) -> Foreign:
    return read_foreign(written(tmp_path, name, text))


@pytest.mark.parametrize("name", FILES)
def test_every_format_gives_the_same_work_with_its_key_and_its_line(name: str, tmp_path: Path) -> None:
    text, line = FILES[name]
    foreign = read(tmp_path, name, text)
    (work,) = foreign.works

    assert {field: value for field, value in work.fields.items() if not field.startswith("eprint")} == FIELDS
    italic = {"title": r"Rivers \textit{without} Borders"}
    assert foreign.latex == ((italic if name in ("a.json", "endnote.xml", "pubmed.xml") else {}),)
    assert foreign.unread == ()
    key = "x" if name == "a.json" else "berg2011rivers"
    assert (work.type, work.key, work.location and work.location.line) == ("article", key, line)
    assert foreign.library.problems == ()


def ris(kind: str, *lines: str) -> str:
    return "\n".join((f"TY  - {kind}", *lines, "ER  - ", ""))


RIS_RECORDS = {
    "a chapter": (
        ris("CHAP", "AU  - Wu, Li", "TI  - H", "T2  - Big Book", "A2  - Stone, Tom", "PB  - Press",
        "PY  - 2001"),
        "incollection",
        {"booktitle": "Big Book", "editor": "Stone, Tom", "publisher": "Press"},
    ),
    "a thesis": (ris("THES", "AU  - Wu, Li", "TI  - H", "PB  - Ex University", "M3  - PhD thesis"), "thesis",
                 {"institution": "Ex University", "type": "PhD thesis"}),
    "an article with a day of access": (
        ris("JOUR", "TI  - H", "T2  - J", "UR  - http://a.b/c", "Y2  - 2020/01/02/"), "article",
        {"journaltitle": "J", "url": "http://a.b/c", "urldate": "2020-01-02"}),
    "a web page": (ris("ELEC", "TI  - H", "UR  - http://a.b/c", "Y2  - 2020/01/02/"), "online",
                   {"url": "http://a.b/c", "urldate": "2020-01-02"}),
    "an address that is a DOI": (ris("JOUR", "TI  - H", "UR  - https://doi.org/10.1234/xyz"), "article",
                                 {"doi": "10.1234/xyz"}),
    "a suffix and a value over two lines": (ris("BOOK", "AU  - King, Martin, Jr.", "TI  - A Long", "Title"),
                                            "book",
                                                   {"author": "King, Jr., Martin", "title": "A Long Title"}),
    "a first author's own tag": (ris("JOUR", "A1  - Wu, Li", "AU  - Wu, Li", "AU  - Berg, A.", "TI  - H"),
                                 "article", {"author": "Wu, Li and Berg, A."}),
    "two months": (ris("JOUR", "TI  - H", "DA  - 2001 Mar-Apr"), "article", {"date": "2001-03/2001-04"}),
    "two seasons": (ris("JOUR", "TI  - H", "DA  - 2001 Spring-Summer"), "article", {"date": "2001-21"}),
    "a work in press": (ris("JOUR", "TI  - H", "PY  - In press."), "article",
                        {"pubstate": "inpress", "date": None}),
    "a year that is in doubt": (ris("JOUR", "TI  - H", "PY  - 199-"), "article",
                                {"date": "199-", "pubstate": None}),
    "a work online first with its year": (
        ris("JOUR", "TI  - H", "PY  - 2020", "DA  - online first"), "article",
        {"date": "2020", "pubstate": None}),
    "a kind that is unknown": (ris("XXXX", "TI  - H"), "misc", {"title": "H"}),
}  # fmt: skip


@pytest.mark.parametrize("name", RIS_RECORDS)
def test_records_of_ris_have_the_type_and_fields_of_biblatex(name: str, tmp_path: Path) -> None:
    text, kind, fields = RIS_RECORDS[name]
    (work,) = read(tmp_path, "a.ris", text).works

    assert work.type == kind
    assert {field: work.fields.get(field) for field in fields} == fields
    assert "ris" not in work.fields


CSL_ITEMS = {
    """{"type": "chapter", "title": "C", "container-title": "B",
        "issued": {"date-parts": [[2001], [2002]]}}""": (
        "incollection", {"booktitle": "B", "date": "2001/2002"}),
    """{"type": "webpage", "title": "C", "URL": "http://a.b",
        "accessed": {"date-parts": [[2020, 1, 2]]}}""": (
        "online", {"url": "http://a.b", "urldate": "2020-01-02"}),
    """{"type": "book", "title": "C",
        "author": [{"family": "Gogh", "given": "V.", "dropping-particle": "van"}]}""": (
        "book", {"author": "van Gogh, V."}),
    """{"type": "thesis", "publisher": "U", "genre": "PhD thesis", "issued": {"raw": "May 2001"}}""": (
        "thesis", {"institution": "U", "type": "PhD thesis", "date": "2001-05"}),
    """{"type": "book", "title": "C", "issued": {"literal": "forthcoming"}}""": (
        "book", {"pubstate": "forthcoming", "date": None}),
    """{"type": "book", "title": "C", "issued": {"literal": "Ming dynasty"}}""": (
        "book", {"date": "Ming dynasty"}),
    """{"type": 5, "title": ["T"], "author": "Berg", "issued": {"date-parts": [[null]]},
        "volume": true}""": (
        "misc", {"title": "T", "author": None, "date": None, "volume": None}),
}  # fmt: skip


@pytest.mark.parametrize("item", CSL_ITEMS)
def test_items_of_csl_have_the_type_and_fields_of_biblatex(item: str, tmp_path: Path) -> None:
    kind, fields = CSL_ITEMS[item]
    (work,) = read(tmp_path, "a.json", f"[{item}]").works

    assert work.type == kind
    assert {field: work.fields.get(field) for field in fields} == fields


@pytest.mark.parametrize(
    ("year", "fields"),
    [
        ("in press", {"pubstate": "inpress"}),
        ("im Druck", {"pubstate": "inpress"}),
        ("n.d.", {"date": "n.d."}),
    ],
)
def test_what_endnote_has_in_place_of_a_year_is_kept(
    year: str, fields: dict[str, str], tmp_path: Path
) -> None:
    text = ENDNOTE.replace(
        "<year>2011</year><pub-dates><date>March 4</date></pub-dates>", f"<year>{year}</year>"
    )
    assert text != ENDNOTE
    (work,) = read(tmp_path, "a.xml", text).works
    assert {name: work.fields[name] for name in ("date", "pubstate") if name in work.fields} == fields


def test_page_ranges_of_medline_are_written_out(tmp_path: Path) -> None:
    (work,) = read(tmp_path, "a.nbib", NBIB.replace("45-60", "105-16")).works

    assert work.fields["pages"] == "105-116"


FAULTY = {
    "a record that is not closed": ("a.ris", RIS.replace("ER  -\n", "") + RIS, [1], 2),
    "a line outside of records": ("a.ris", "Hello\n" + RIS, [1], 1),
    "a damaged item": ("a.json", '[{"id": 1, "title": "A"},\n {"id" 2},\n {"id": 3, "title": "B"}]', [2], 2),
    "an item that is none": ("a.json", '[5,\n {"id": 3, "title": "B"}]', [1], 1),
    "a line without tag": ("a.nbib", NBIB + "what\n", [15], 1),
    "a record without title": ("p.xml", PUBMED.replace("ArticleTitle>", "Other>"), [4], 0),
}


@pytest.mark.parametrize("name", FAULTY)
def test_what_cannot_be_read_is_told_with_its_line_and_the_rest_is_read(name: str, tmp_path: Path) -> None:
    file, text, lines, works = FAULTY[name]
    foreign = read(tmp_path, file, text)

    assert [problem.line for problem in foreign.library.problems] == lines
    assert len(foreign.works) == works


def test_files_are_known_by_their_suffix_and_their_beginning(tmp_path: Path) -> None:
    for name, (text, _) in FILES.items():
        assert is_library(written(tmp_path, name, text))
    for name, text in {
        "paper.xml": "<article><front/></article>", "tei.xml": "<TEI/>", "data.json": "5", "paper.md": RIS,
    }.items():  # fmt: skip
        assert not is_library(written(tmp_path, name, text))
    assert foreign_format(tmp_path / "gone.xml") is None


def test_bibliographies_of_several_programs_are_gathered_with_keys_that_differ(tmp_path: Path) -> None:
    paths = [written(tmp_path, name, FILES[name][0]) for name in ("a.ris", "a.enw")]
    gathered = gather(paths, SILENT)

    assert [work.key for work in gathered.works] == ["berg2011rivers", "berg2011riversa"]
    assert [[each.scheme for each in work.identifiers] for work in gathered.works] == [["doi"], ["doi"]]
    assert len(gathered.duplicates) == 1


HOSTILE_XML = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    "<xml><records><record>&b;</record></records></xml>",
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    "<xml><records><record><title>&a;</title></record></records></xml>",
    "<xml><records>" + "<record>" * 5000,
    "<xml><records><record></xml>",
)


@pytest.mark.parametrize("text", HOSTILE_XML)
def test_hostile_xml_is_refused_or_gives_nothing(text: str, tmp_path: Path) -> None:
    try:
        works = read(tmp_path, "a.xml", text).works
    except UnreadableFile:
        works = ()
    assert not any("root:" in value or "aaaa" in value for work in works for value in work.fields.values())


SUFFIXES = sorted({suffix for known in FORMATS for suffix in known.suffixes})
PIECES = (
    "TY  - JOUR\n", "AU  - Berg, A\n", "ER  - \n", "PMID- 1\n", "TI  - T\n", "      more\n",
        "%0 Book\n", "%A B\n",
    "\n",    "[", "]", "{", "}", '"title"', ":", '"a"', ",", "<xml><records>", "<record>", "</record>",
        "</records></xml>",
    "5",    "null", "\\", "\x00", "é", "<mods>", "</mods>", "&amp;", "DA  - 2011/99/99\n",
    '{"issued":{"date-parts":[[2001,13,99]]}}',
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(SUFFIXES), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_any_text_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, text: str
) -> None:
    path = tmp_path_factory.mktemp("any") / f"a{suffix}"
    path.write_text(text, encoding="utf-8")
    try:
        foreign = read_foreign(path)
    except UnreadableFile:
        return
    lines = text.count("\n") + 1
    for work in foreign.works:
        assert isinstance(work, Work)
        assert work.location is not None
        assert 1 <= work.location.line <= lines
    assert all(1 <= problem.line <= lines for problem in foreign.library.problems)


@pytest.mark.parametrize(
    "text",
    [
        '{"schema": "verifier-audit/1", "tool": {"name": "verifier"}, "works": []}',
        '{"name": "left", "version": "1.0.0", "type": "module", "author": "Li Wei", "license": "MIT"}',
        '{"$schema": "https://json-schema.org/draft", "title": "audit.json", "type": "object"}',
        "[1, 2, 3]",
        '[{"a": 1}]',
    ],
)
def test_json_that_cites_nothing_is_said_to_be_no_csl_json(tmp_path: Path, text: str) -> None:
    path = tmp_path / "given.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"given\.json: is not CSL-JSON"):
        read_foreign(path)


def test_an_object_among_citations_that_is_none_is_reported_and_left_out(tmp_path: Path) -> None:
    path = tmp_path / "library.json"
    path.write_text('[{"id": "x", "type": "book", "title": "Rivers"}, {"a": 1}]', encoding="utf-8")
    foreign = read_foreign(path)
    assert [work.fields["title"] for work in foreign.works] == ["Rivers"]
    assert [problem.message for problem in foreign.library.problems] == [
        "the item is no citation in CSL-JSON, and is left out"
    ]


PAPERS = {
    "EndNote": (
        ("T2  - HIC 2020", "C3  - Proceedings of HIC 2020", "CY  - Oslo, Norway", "PB  - Press"),
        {"booktitle": "Proceedings of HIC 2020", "eventtitle": "HIC 2020", "venue": "Oslo, Norway"},
    ),
    "Zotero": (
        ("T2  - Proceedings of HIC", "C1  - Oslo, Norway"),
        {"booktitle": "Proceedings of HIC", "venue": "Oslo, Norway"},
    ),
    "a publisher": (
        ("T2  - Proceedings of HIC", "CY  - Cham", "PB  - Press"),
        {"booktitle": "Proceedings of HIC", "location": "Cham", "publisher": "Press"},
    ),
    "both places": (
        ("T2  - HIC", "CY  - Oslo", "C1  - Cham"),
        {"booktitle": "HIC", "venue": "Oslo", "location": "Cham"},
    ),
}


@pytest.mark.parametrize("kind", ["CONF", "CPAPER"])
@pytest.mark.parametrize("program", PAPERS)
def test_a_paper_that_is_called_a_conference_is_one_of_its_proceedings(
    program: str, kind: str, tmp_path: Path
) -> None:
    lines, fields = PAPERS[program]
    text = ris(kind, "AU  - Wu, Li", "TI  - H", "SP  - 4", "EP  - 9", *lines)
    foreign = read(tmp_path, "a.ris", text)
    (work,) = foreign.works
    assert work.type == "inproceedings"
    assert {name: work.fields.get(name) for name in fields} == fields
    assert foreign.unread == ()


def test_proceedings_stay_what_they_are(tmp_path: Path) -> None:
    text = ris("CONF", "ED  - Wu, Li", "TI  - Proceedings of HIC", "T2  - HIC", "PB  - Press")
    (work,) = read(tmp_path, "a.ris", text).works
    assert (work.type, work.fields["eventtitle"]) == ("proceedings", "HIC")


def test_tags_without_a_field_are_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    text = ris(
        "JOUR", "ID  - wu_tides", "TI  - H <i>x</i>", "T2  - Journal", "JO  - Journal", "J2  - J.",
        "AB  - On x.", "KW  - a", "KW  - b", "L1  - x.pdf", "UR  - https://x.example/doi/10.1234/a", "UR  - https://y.ex",
        "DO  - 10.1234/a", "N1  - Note", "N1  - " + "long " * 80, "AD  - Oslo", "U1  - x", "M3  - Paper",
    )  # fmt: skip
    foreign = read(tmp_path, "a.ris", text)
    (work,) = foreign.works
    assert work.key == "wu_tides"
    assert work.fields == {
        "title": "H x", "journaltitle": "Journal", "shortjournal": "J.", "abstract": "On x.",
        "keywords": "a, b",
        "file": "x.pdf", "url": "https://x.example/doi/10.1234/a", "doi": "10.1234/a", "note": "Note",
        "annotation": ("long " * 80).strip(),
    }  # fmt: skip
    assert foreign.latex == ({"title": r"H \textit{x}"},)
    assert [(lost.field, lost.why) for lost in foreign.unread] == [
        (tag, "has no field in BibLaTeX") for tag in ("UR", "AD", "U1", "M3")
    ]


def test_a_type_of_ris_that_says_more_is_named(tmp_path: Path) -> None:
    foreign = read(tmp_path, "a.ris", ris("MAP", "TI  - H"))
    assert [(lost.field, lost.why) for lost in foreign.unread] == [
        ("TY", "MAP is no type of BibLaTeX; it is misc here")
    ]


def test_what_endnote_has_beside_the_common_fields_is_kept_or_named(tmp_path: Path) -> None:
    more = (
        "<rec-number>7</rec-number><label>berg_rivers</label><periodical><full-title>Journal of Inner Asia"
        "</full-title><abbr-1>J. Inner Asia</abbr-1></periodical><keywords><keyword>a</keyword>"
        "<keyword>b</keyword></keywords><abstract>On <style face='subscript'>x</style>.</abstract>"
        "<isbn>1234-5679</isbn>"
        "<urls><pdf-urls><url>x.pdf</url></pdf-urls></urls><notes>N</notes><research-notes>R</research-notes>"
        "<auth-address>Oslo</auth-address><custom1>c</custom1></record>"
    )
    foreign = read(tmp_path, "a.xml", ENDNOTE.replace("</record>", more))
    (work,) = foreign.works
    assert work.key == "berg_rivers"
    assert work.fields == FIELDS | {
        "shortjournal": "J. Inner Asia", "keywords": "a, b", "abstract": "On x.", "issn": "1234-5679",
        "file": "x.pdf", "note": "N", "annotation": "R",
    }  # fmt: skip
    assert [lost.field for lost in foreign.unread] == ["auth-address", "custom1"]


def test_abstracts_and_keywords_of_the_other_formats_are_kept(tmp_path: Path) -> None:
    texts = {
        "a.nbib": NBIB + "AB  - On x.\nOT  - a\nMH  - b\nTA  - J Inner Asia\n",
        "a.enw": ENW + "%X On x.\n%K a\n%K b\n%F berg_rivers\n%+ Oslo\n%1 c\n",
        "pubmed.xml": PUBMED.replace(
            "</Article>",
            "<Abstract><AbstractText>On x.</AbstractText></Abstract></Article>"
            "<KeywordList><Keyword>a</Keyword><Keyword>b</Keyword></KeywordList>",
        ),
        "a.mods": MODS.replace(
            "</titleInfo>\n", "</titleInfo><abstract>On x.</abstract><subject><topic>a</topic></subject>"
            "<subject><topic>b</topic></subject>", 1,
        ),
    }  # fmt: skip
    for name, text in texts.items():
        foreign = read(tmp_path, name, text)
        (work,) = foreign.works
        assert (work.fields["abstract"], work.fields["keywords"]) == ("On x.", "a, b"), name
    assert [lost.field for lost in read(tmp_path, "a.enw", texts["a.enw"]).unread] == ["1"]
