"""Citation templates of wikis in many languages: their types, fields, people, addresses and cited places."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.test_wikitext_pages import citations, notes, read
from verifier.extraction import extract_papers
from verifier.model import Citation

W = "https://w.example/1"
COPY = f"https://web.archive.org/web/20110601000000/{W}"


def one(note: str) -> Citation:
    (citation,) = citations(f"A.<ref>{note}</ref>")
    return citation


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        ("pmc=1234567|arxiv=1001.1234|class=math.NT",
         {"eprint": "1001.1234", "eprinttype": "arxiv", "eprintclass": "math.NT",
         "addendum": "PMCID: PMC1234567"}),
        ("pmid=1234567|pmc=PMC7|jstor=42",
         {"eprint": "1234567", "eprinttype": "pubmed", "addendum": "PMCID: PMC7; JSTOR 42"}),
        ("pmc=1234567", {"eprint": "1234567", "eprinttype": "pmcid"}),
        ("hdl=1234/5678|oclc=12", {"eprint": "1234/5678", "eprinttype": "hdl", "addendum": "OCLC 12"}),
    ],
)  # fmt: skip
def test_each_number_of_an_archive_keeps_its_kind(given: str, fields: dict[str, str]) -> None:
    read = one(f"{{{{cite journal|last=Ash|first=B.|title=Two|journal=J|{given}}}}}").fields
    assert read.items() >= fields.items()


@pytest.mark.parametrize(
    ("template", "address"),
    [
        (f"{{{{Literatur|Autor=Otto Rau|Titel=Quellen|Online=[{W} online]}}}}", W),
        ("{{Literatur|Titel=Quellen|Jahr=1999|Online={{Google Buch|BuchID=abc|Seite=12}}}}",
         "https://books.google.com/books?id=abc"),
        (f"{{{{Article|titre=Les castors|périodique=Revue|url texte={W}}}}}", W),
        (f"{{{{Ouvrage|titre=Castors|lire en ligne={W}}}}}", W),
        ("{{YouTube|id=abcd|title=Flood}}", "https://www.youtube.com/watch?v=abcd"),
        ("{{YouTube|abcd|Flood}}", "https://www.youtube.com/watch?v=abcd"),
        ("{{Cite Instagram|user=osk|postid=xyz|title=Flood}}", "https://www.instagram.com/p/xyz/"),
        ("{{cite tweet|user=osk|number=12|title=Flood}}", "https://twitter.com/osk/status/12"),
        ("{{Der Spiegel|ID=135|Titel=Wasser|Jahr=1988|Nr=12}}",
        "https://www.spiegel.de/spiegel/print/d-135.html"),
    ],
)  # fmt: skip
def test_the_page_of_a_work_is_found_whatever_names_it(template: str, address: str) -> None:
    fields = one(template).fields
    assert fields["url"] == address
    assert "addendum" not in fields


def test_the_addresses_of_chapter_and_book_are_both_kept_and_asked(tmp_path: Path) -> None:
    page = tmp_path / "page.wiki"
    page.write_text(
        "A.<ref>{{cite book|last=Roe|title=Rivers|chapter=Dams|url=https://w.example/b|year=1999"
        "|chapter-url=https://w.example/c}}</ref>"
    )
    (work,) = extract_papers([page]).works
    assert (work.type, work.fields["url"]) == ("incollection", "https://w.example/c")
    assert work.fields["addendum"] == "also at: https://w.example/b"
    assert set(work.addresses) == {"https://w.example/c", "https://w.example/b"}


@pytest.mark.parametrize(
    "note",
    [
        f"[{W} Rivers]. {{{{webarchive|url={COPY}|date=2011-06-01}}}}",
        f"[{W} Rivers] {{{{Wayback|url={W}|date=20110601000000}}}}",
        f"{{{{Webarchiv|url={W}|wayback=20110601000000|text=Rivers}}}}",
        f"{{{{Wayback|url={W}|date=20110601000000|title=Rivers}}}}",
        f"{{{{cita web|url={W}|titolo=Rivers|urlarchivio={COPY}|urlmorto=sì}}}}",
        f"{{{{Citar web|url={W}|título=Rivers|arquivourl={COPY}}}}}",
        f"{{{{статья|заглавие=Rivers|ссылка={W}|издание=Вестник|год=2004|архив={COPY}}}}}",
        f"{{{{Internetquelle|url={W}|titel=Rivers|archiv-url={COPY}}}}}",
        f"{{{{Web kaynağı|url={W}|başlık=Rivers|arşivurl={COPY}}}}}",
        f"[{W} Rivers]. Retrieved 5 May 2011. [{COPY} Archived] from the original on 1 June 2011.",
    ],
)
def test_an_archived_copy_goes_with_its_page(note: str) -> None:
    fields = one(note).fields
    assert (fields["title"], fields["url"]) == ("Rivers", W)
    assert fields["addendum"] == f"archived copy: {COPY}"
    assert not {fields.get("journaltitle"), fields.get("organization")} & {"Archived", "archived"}


TEMPLATES = {
    f"{{{{cite episode|title=The Flood|series=River Lives|network=Osk TV|airdate=4 May 2010|url={W}}}}}": (
        "online",
        {"title": "The Flood", "booktitle": "River Lives", "publisher": "Osk TV", "date": "2010-05-04",
        "url": W},
    ),
    "{{cite patent|country=US|number=1234567|title=Pump|inventor=Doe, John|pubdate=1999-01-01}}": (
        "patent",
        {"author": "Doe, John", "title": "Pump", "number": "US 1234567", "date": "1999-01-01"},
    ),
    "{{cite archive|item=Letter|collection=Osk Papers|institution=Osk Archive|date=1901}}": (
        "unpublished",
        {"title": "Letter", "date": "1901", "howpublished": "Osk Papers, Osk Archive"},
    ),
    f"{{{{Webbref|url={W}|titel=Floden|författare=Nils Ek|hämtdatum=2011-01-01}}}}": (
        "online",
        {"author": "Ek, Nils", "title": "Floden", "url": W, "urldate": "2011-01-01"},
    ),
    f"{{{{Citace elektronické monografie|příjmení=Novák|jméno=Jan|titul=Řeka|url={W}|datum_vydání=2010}}}}": (
        "online",
        {"author": "Novák, Jan", "title": "Řeka", "date": "2010", "url": W},
    ),
    f"{{{{cita testo|url={W}|titolo=La piena|sito=Il Fiume|autore=Ugo Neri}}}}": (
        "online",
        {"author": "Neri, Ugo", "title": "La piena", "organization": "Il Fiume", "url": W},
    ),
    "{{Der Spiegel|ID=135|Titel=Wasser|Jahr=1988|Nr=12|Seiten=34–36|Autor=Rolf Bach}}": (
        "article",
        {
            "author": "Bach, Rolf", "title": "Wasser", "journaltitle": "Der Spiegel", "number": "12",
            "date": "1988", "pages": "34-36", "url": "https://www.spiegel.de/spiegel/print/d-135.html",
        },
    ),
    "{{публикация|книга|автор=Рыбин А.|заглавие=Рыбы|год=1970}}": (
        "book",
        {"author": "Рыбин, А.", "title": "Рыбы", "date": "1970"},
    ),
    "{{ref-llibre|cognom=Puig|nom=Joan|títol=Riu|editorial=Ed|any=2001|lloc=Lleida}}": (
        "book",
        {"author": "Puig, Joan", "title": "Riu", "publisher": "Ed", "date": "2001", "location": "Lleida"},
    ),
    "{{Kilde bok|forfatter=Per Ek|tittel=Elva|utgivelsesår=2001|forlag=G|utgivelsessted=Oslo}}": (
        "book",
        {"author": "Ek, Per", "title": "Elva", "publisher": "G", "date": "2001", "location": "Oslo"},
    ),
    # Of templates that no table has the parameters tell.
    f"{{{{Kilde whatever|url={W}|tittel=Elven|forfatter=Per Ek}}}}": (
        "online",
        {"author": "Ek, Per", "title": "Elven", "url": W},
    ),
    f"{{{{lien brisé|url={W}|titre=Page|consulté le=2 mai 2008}}}}": (
        "online",
        {"title": "Page", "url": W, "urldate": "2008-05-02"},
    ),
    f"{{{{Toter Link|url={W}|text=Alte Seite|date=2019-04}}}}": ("online", {"title": "Alte Seite", "url": W}),
    f"{{{{Any link|{W}|Old page}}}}": ("online", {"title": "Old page", "url": W}),
    "{{книга|автор=Иванова А. П., Петров В. С.|заглавие=Реки|ответственный=под ред. К. Сидорова"
    "|издание=2-е изд.|место=М.|издательство=Наука|год=1985}}": (
        "book",
        {
            "author": "Иванова, А. П. and Петров, В. С.", "editor": "Сидорова, К.", "title": "Реки",
            "edition": "2-е изд.", "location": "М.", "publisher": "Наука", "date": "1985",
        },
    ),
    f"{{{{книга|заглавие=Реки|ссылка=https://w.example/b|год=1985|часть=Глава 2|ссылка часть={W}}}}}": (
        "incollection",
        {
            "title": "Глава 2", "booktitle": "Реки", "date": "1985", "url": W,
            "addendum": "also at: https://w.example/b",
        },
    ),
    "{{статья|автор=Кузнецов Д., Орлова М.|заглавие=Выдры|издание=Вестник|год=2004|месяц=5|число=3|том=8}}": (
        "article",
        {
            "author": "Кузнецов, Д. and Орлова, М.", "title": "Выдры", "journaltitle": "Вестник",
            "date": "2004-05-03", "volume": "8",
        },
    ),
    "{{Chapitre|auteur1=Paul Blin|titre chapitre=Le delta|titre ouvrage=Atlas|éditeur=Quai|année=2001}}": (
        "incollection",
        {"author": "Blin, Paul", "title": "Le delta", "booktitle": "Atlas", "publisher": "Quai",
        "date": "2001"},
    ),
    "{{Article|auteur1=Luc Marchand|titre=Castors|périodique=Revue|année=2011|mois=mai|jour=3|p.=12}}": (
        "article",
        {"author": "Marchand, Luc", "title": "Castors", "journaltitle": "Revue", "date": "2011-05-03",
        "pages": "12"},
    ),
    "{{Ouvrage|titre=Rivières|sous-titre=Le Nord|collection=Eaux|numéro dans collection=8"
    "|traducteur=Eva Roth}}": (
        "book",
        {"title": "Rivières", "subtitle": "Le Nord", "series": "Eaux", "number": "8",
         "translator": "Roth, Eva"},
    ),
    "{{Ouvrage|titre=Rivières|tome=2|titre volume=Le Nord|année=2012}}": (
        "book",
        {"maintitle": "Rivières", "title": "Le Nord", "volume": "2", "date": "2012"},
    ),
    f"{{{{Lien web|titre=La crue|url={W}|auteur institutionnel=Office des eaux}}}}": (
        "online",
        {"author": "{Office des eaux}", "title": "La crue", "url": W},
    ),
    "{{Literatur|Autor=Hans Vogt|Titel=Der Fluss|Untertitel=Ein Bericht|Reihe=Schriften|BandReihe=12"
    "|Übersetzer=Eva Roth|Verlag=Beck|Jahr=1987}}": (
        "book",
        {
            "author": "Vogt, Hans", "title": "Der Fluss", "subtitle": "Ein Bericht", "series": "Schriften",
            "number": "12", "translator": "Roth, Eva", "publisher": "Beck", "date": "1987",
        },
    ),
    "{{Literatur|Autor=Lena Kirsch|Titel=Otter|Sammelwerk=Zeitschrift|Band=12|Seiten=1–9|Datum=2010}}": (
        "article",
        {
            "author": "Kirsch, Lena", "title": "Otter", "journaltitle": "Zeitschrift", "volume": "12",
            "pages": "1-9", "date": "2010",
        },
    ),
    "{{Literatur|Titel=Otter|Hrsg=Karl Amend|Sammelwerk=Flüsse|Band=3|Verlag=Beck|Seiten=1–9|Datum=2010}}": (
        "incollection",
        {
            "editor": "Amend, Karl", "title": "Otter", "booktitle": "Flüsse", "volume": "3",
            "publisher": "Beck", "pages": "1-9", "date": "2010",
        },
    ),
    f"{{{{Internetquelle|url={W}|titel=Pegel|autor=Eva Roth|hrsg=Amt für Wasser}}}}": (
        "online",
        {"author": "Roth, Eva", "title": "Pegel", "publisher": "Amt für Wasser", "url": W},
    ),
    f"{{{{Cita web|url={W}|título=Crecida|sitioweb=El Diario|apellidos=Soto|nombre=Inés}}}}": (
        "online",
        {"author": "Soto, Inés", "title": "Crecida", "organization": "El Diario", "url": W},
    ),
    "{{Cita libro|autor=Lucía García|coautores=Mateo Ruiz|título=Los ríos|año=2008}}": (
        "book",
        {"author": "García, Lucía and Ruiz, Mateo", "title": "Los ríos", "date": "2008"},
    ),
    "{{cite AV media|people=Marisol Reyes (director), Tom Bell|title=Down|date=2007}}": (
        "video",
        {
            "author": "Reyes, Marisol and Bell, Tom", "title": "Down", "date": "2007",
            "addendum": "director: Marisol Reyes",
        },
    ),
    "{{cite thesis|last=Brandt|first=Ulrike|title=Sediment|chapter=Bed load|degree=PhD|hdl=1/2"
    "|institution=University of Osk|year=2003|translator=Hans Vogt|orig-date=1950}}": (
        "thesis",
        {
            "author": "Brandt, Ulrike", "title": "Sediment", "chapter": "Bed load", "type": "phdthesis",
            "institution": "University of Osk", "date": "2003", "eprint": "1/2", "eprinttype": "hdl",
            "translator": "Vogt, Hans", "origdate": "1950",
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize("template", TEMPLATES)
def test_templates_give_type_and_fields(template: str) -> None:
    citation = one(template)
    assert (citation.type, dict(citation.fields)) == TEMPLATES[template]


@pytest.mark.parametrize(
    "template",
    [
        "{{Citation étrangère}}", f"{{{{dead link|url={W}|date=May 2019}}}}", "{{page needed|date=May 2019}}",
        "{{quote|title=Rivers|author=Ann Lee|source=Osk Times}}",
        "{{Infobox book|title=Rivers|author=Ann Lee}}",
    ],
)  # fmt: skip
def test_templates_that_cite_nothing_are_no_citations(template: str) -> None:
    assert citations(f"A.<ref>{template}</ref>") == []


def test_a_template_that_marks_a_dead_link_is_no_other_work() -> None:
    assert (
        one(f"[{W} Rivers], ''Osk Times'', 2010. {{{{Toter Link|url={W}|text=Rivers}}}}").fields["url"] == W
    )


def test_a_link_by_template_stands_in_its_citation() -> None:
    fields = one(
        f"Luc Marchand, {{{{lire en ligne|url={W}|texte=Les rats}}}}, ''Le Quotidien'', 3 mai 2012."
    ).fields
    assert (fields["author"], fields["title"], fields["journaltitle"]) == (
        "Marchand, Luc",
        "Les rats",
        "Le Quotidien",
    )
    assert fields["url"] == W


@pytest.mark.parametrize(
    ("template", "pages", "place"),
    [
        ("{{Literatur|Titel=Otter|Sammelwerk=Zs|Nummer=2|Seiten=45–67, hier 50}}", "45-67", "50"),
        ("{{Literatur|Titel=Otter|Verlag=Beck|Seite=12}}", None, "12"),
        ("{{Literatur|Titel=Otter|Sammelwerk=Zs|Nummer=2|Seiten=45–67 (hier S. 50)}}", "45-67", "50"),
    ],
)
def test_the_cited_page_is_told_from_those_of_the_article(
    template: str, pages: str | None, place: str
) -> None:
    citation = one(template)
    assert (citation.fields.get("pages"), citation.locator.value if citation.locator else "") == (
        pages,
        place,
    )


def test_pages_behind_the_marks_of_a_note_are_those_of_its_citation() -> None:
    page = (
        "A.<ref name=big>{{cite book|last=Big|title=Big one|year=2001}}</ref>{{rp|105}} B.<ref name=big/>"
        "{{rp|pages=120–122}} C.{{r|big|p=130}} D.<ref name=big details='p. 140'/> E. {{rp|7}}"
        " F.<ref>Roe, Jane. ''Rivers''. Osk: Press, 1999.</ref>{{rp|33}}"
    )
    big, roe = citations(page)
    assert big.locator is not None
    assert big.locator.value == "105, 120-122, 130, 140"
    assert roe.locator is not None
    assert (roe.fields["title"], roe.locator.value) == ("Rivers", "33")


def test_several_notes_of_one_template_have_their_own_pages() -> None:
    page = (
        "A.{{r|one|two|p1=3|p2=5}}\n<references><ref name=one>{{cite book|title=One|year=2001}}</ref>"
        "<ref name=two>{{cite book|title=Two|year=2002|page=4}}</ref></references>"
    )
    assert [one.locator.value if one.locator else "" for one in citations(page)] == ["3", "5"]


def test_notes_by_template_count_with_the_group_that_they_are_in() -> None:
    page = "A.{{efn|First.}} B.<ref group=lower-alpha>Second.</ref> C.{{efn|name=z|Third.}} D.{{efn|name=z}}"
    assert notes(page) == {"a": "First.", "b": "Second.", "c": "Third."}


def test_a_note_that_follows_another_goes_on_with_it() -> None:
    assert notes("A.<ref name=a>Berg, ''Rivers'',</ref> B.<ref follow=a>2001.</ref>") == {
        "1": "Berg, Rivers, 2001."
    }


@pytest.mark.parametrize("year", ["n.d.", "N.D.", "forthcoming"])
def test_a_short_footnote_finds_a_work_without_a_year(year: str) -> None:
    page = (
        f"A.{{{{sfn|Ash|{year}|p=2}}}}\n== Sources ==\n* {{{{cite book|last=Ash|title=Undated|date={year}}}}}"
    )
    (citation,) = citations(page)
    assert citation.fields["title"] == "Undated"
    assert citation.locator is not None
    assert citation.locator.value == "2"


def test_short_citations_have_the_names_and_the_pages_of_every_wiki() -> None:
    page = (
        "A.<ref>{{Harvard citation no brackets|Roe|2001|p=3}}</ref> B.{{sfn|Roe|2001|с=12}}\n== Sources ==\n"
        "* {{cite book|last=Roe|title=Rivers|year=2001}}\n"
    )
    assert [one.locator.value if one.locator else "" for one in citations(page)] == ["3", "12"]


def test_what_a_reference_by_template_prints_is_an_entry() -> None:
    document = read(
        "== Sources ==\n* {{wikicite|ref={{harvid|Old|1900}}|reference=Old, J. (1900). ''Old book''.}}\n"
    )
    assert [entry.text.plain for entry in document.references] == ["Old, J. (1900). Old book."]


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        ("author=Smith, J.; Doe, K.", {"author": "Smith, J. and Doe, K."}),
        ("author=Smith J, Doe K", {"author": "Smith, J and Doe, K"}),
        ("author=Water Office, Osk", {"author": "Water Office, Osk"}),
        ("last1=Roe|first1=J.|editor1-last=Poe|editor1-first=E.|editor2=Lee, Ann",
         {"author": "Roe, J.", "editor": "Poe, E. and Lee, Ann"}),
        ("subject=Mara Quist|interviewer-last=Bell|interviewer-first=Tom",
         {"author": "Quist, Mara", "addendum": "interviewer: Tom Bell"}),
        ("people=Reyes, Marisol (director)",
         {"author": "Reyes, Marisol", "addendum": "director: Reyes, Marisol"}),
    ],
)  # fmt: skip
def test_people_are_told_apart_as_they_are_typed(given: str, fields: dict[str, str]) -> None:
    read = one(f"{{{{cite book|title=Rivers|year=2001|{given}}}}}").fields
    assert read == {"title": "Rivers", "date": "2001", **fields}


def test_the_year_behind_the_title_of_a_page_is_its_date() -> None:
    citation = one(f"[{W} Bus specification], 2019.")
    assert dict(citation.fields) == {"title": "Bus specification", "date": "2019", "url": W}
    assert citation.locator is None


def test_slashes_behind_a_link_end_its_title() -> None:
    fields = one(f"[{W} Новости Ленны] // Газета. — 2010. — 3 мая.").fields
    assert fields == {"title": "Новости Ленны", "journaltitle": "Газета", "date": "2010-05-03", "url": W}
