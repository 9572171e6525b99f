"""References as old reference lists print them: reports, imprints, meetings."""

from __future__ import annotations

import pytest

from verifier.citations import parse_citation
from verifier.citations.canvas import Tag
from verifier.citations.tagger.borders import with_borders
from verifier.citations.tagger.ends import with_clean_ends
from verifier.citations.tagger.misplaced import with_right_labels
from verifier.citations.tagger.old_imprints import with_old_imprint


def tagged(marked: str, confidence: float = 0.7) -> tuple[str, list[Tag]]:
    """A text and its fields, of "{author:Berg}, {title:Rivers}"."""
    text, tags = "", []
    while marked:
        before, opened, rest = marked.partition("{")
        text += before
        if not opened:
            break
        inside, _, marked = rest.partition("}")
        label, _, words = (
            inside.replace("journal:", "container;journal:")
            .replace("book:", "container;book:")
            .partition(":")
        )
        tags.append(Tag(label.replace(";", ":"), len(text), len(text) + len(words), confidence))
        text += words
    return text, tags


def shown(text: str, tags: list[Tag]) -> dict[str, str]:
    return {tag.label.removeprefix("container:"): text[tag.start : tag.end] for tag in tags}


def meant(marked: str) -> dict[str, str]:
    return shown(*tagged(marked))


@pytest.mark.parametrize(
    ("read", "wanted"),
    [
        (
            "{book:A history of lakes. St}. {location:Petersburg}: {publisher:Nauka}",
            "{book:A history of lakes}. {location:St. Petersburg}: {publisher:Nauka}",
        ),
        (
            "{title:Endemic plants}. {journal:Acad. Publ}. {publisher:House M. Drinov}, {location:Sofia}",
            "{title:Endemic plants}. {publisher:Acad. Publ. House M. Drinov}, {location:Sofia}",
        ),
        (
            "{journal:IEEE Trans. Pattern Anal. PAMI}{volume:-9} (1987)",
            "{journal:IEEE Trans. Pattern Anal.} {volume:PAMI-9} (1987)",
        ),
        ("{journal:ICML}-{volume:95}, {pages:71-79}", "{book:ICML-95}, {pages:71-79}"),
        (
            "{title:The machine}. {journal:SICS Research Report R}{volume:91:07}, {publisher:SICS}",
            "{title:The machine}. {report:SICS Research Report} {number:R91:07}, {publisher:SICS}",
        ),
        (
            "{title:Steiner trees. Rapport de Recherche 1209}, {publisher:INRIA}",
            "{title:Steiner trees}. {report:Rapport de Recherche} {number:1209}, {publisher:INRIA}",
        ),
        (
            "{publisher:Stanford University, KSL} {pages:91-66}",
            "{publisher:Stanford University}, {number:KSL 91-66}",
        ),
        (
            "{title:A Hoare logic, Lecture Notes in Computer Science 176}, {publisher:Springer}",
            "{title:A Hoare logic} {series:Lecture Notes in Computer Science} {number:176} "
            "{publisher:Springer}",
        ),
        (
            "{book:Wirtschaft. Fs. zum 65}. {editor:Geburtstag von F. Lohmann}, {location:Trier}",
            "{book:Wirtschaft. Fs. zum 65. Geburtstag von F. Lohmann}, {location:Trier}",
        ),
        (
            "{book:Stato, giustizia e pace, Jouvence}, {location:Roma} 1980",
            "{book:Stato, giustizia e pace}, {publisher:Jouvence}, {location:Roma} 1980",
        ),
        (
            "{location:Venezia} {journal:Istituto di scienze e arti} 1961",
            "{location:Venezia} {publisher:Istituto di scienze e arti} 1961",
        ),
        (
            "{publisher:University of Utah}, {journal:Department of Biophysics}, {location:Provo}",
            "{publisher:University of Utah, Department of Biophysics}, {location:Provo}",
        ),
        (
            "{title:Physica B 403}, {pages:1774} (2008)",
            "{journal:Physica B} {volume:403}, {pages:1774} (2008)",
        ),
        (
            "{author:Kulik LP}, {title:Zemsky IN [Ultrastructure of the node]}.",
            "{author:Kulik LP, Zemsky IN} {title:[Ultrastructure of the node]}.",
        ),
        (
            "{author:D. Howarth, Jacopo Tatti}: {title:Architecture in Padua}",
            "{author:D. Howarth}, {title:Jacopo Tatti: Architecture in Padua}",
        ),
        (
            "{title:Apex Equipment Corporation. Processor handbook}. {location:Lowell}",
            "{author:Apex Equipment Corporation}. {title:Processor handbook}. {location:Lowell}",
        ),
        (
            "{author:J. Barnes and P.} {title:Hut-Loy. A force calculation}. {journal:Nature}",
            "{author:J. Barnes and P. Hut-Loy} {title:A force calculation}. {journal:Nature}",
        ),
        (
            "{title:Die Sozialstruktur, Westdt}. {publisher:Verl}., {location:Opladen}",
            "{title:Die Sozialstruktur} {publisher:Westdt. Verl}., {location:Opladen}",
        ),
        (
            "{title:Die Ordnung, in Tizian. Ein Kongress}, {location:Asolo 1976, Vicenza}",
            "{title:Die Ordnung} {book:Tizian. Ein Kongress, Asolo 1976}, {location:Vicenza}",
        ),
        (
            "{author:Tsuchiya, K., et al.}: {title:Jpn}. {journal:J. Cancer Res.}, {volume:83}",
            "{author:Tsuchiya, K., et al.} {journal:Jpn. J. Cancer Res.} {volume:83}",
        ),
        (
            "{journal:The Annual of the School at} {location:Athens} {volume:82}",
            "{journal:The Annual of the School at Athens} {volume:82}",
        ),
        ("{location:Eindhoven}, {publisher:the Netherlands}", "{location:Eindhoven, the Netherlands}"),
        (
            "{title:Care of the elderly. Current Opinion in Endocrinology}, {journal:Diabetes and Obesity}",
            "{title:Care of the elderly}. {journal:Current Opinion in Endocrinology, Diabetes and Obesity}",
        ),
        (
            "{title:Anger after September 11}, {journal:World Trade Center. Journal of Stress}, {volume:2}",
            "{title:Anger after September 11, World Trade Center}. {journal:Journal of Stress}, {volume:2}",
        ),
        (
            "{title:Execution time. Department of Physics}, {publisher:University of Umeå}",
            "{title:Execution time}. {publisher:Department of Physics, University of Umeå}",
        ),
        (
            "{title:The Europeans, in Novels and Tales} ({location:New York}: {publisher:Knopf})",
            "{title:The Europeans} {book:Novels and Tales} ({location:New York}: {publisher:Knopf})",
        ),
        (
            "{publisher:University of Hawaii}, {journal:Institute of Botany}",
            "{publisher:University of Hawaii, Institute of Botany}",
        ),
        (
            "{journal:R. Bras. Ci. Solo, Viçosa}, v.{volume:21}, n.3, p.451",
            "{journal:R. Bras. Ci. Solo} {location:Viçosa} {volume:21}",
        ),
        (
            "{author:K.} {title:Mollen-Birk: Erziehung heute}",
            "{author:K. Mollen-Birk} {title:Erziehung heute}",
        ),
        ("{location:México, D}.{pages:F. 98 p}.", "{location:México, D.F.} {pagetotal:98 p}."),
    ],
)
def test_neighbouring_fields_get_the_border_that_is_printed(read: str, wanted: str) -> None:
    text, tags = tagged(read)
    assert shown(text, with_borders(text, tags)) == meant(wanted)


@pytest.mark.parametrize(
    "right",
    [
        "{title:A town by the lake. St}. {journal:Review of Towns}",
        "{journal:Annual Report of Fisheries}, {volume:9}",
        "{title:Guns, Germs and Steel}, {pages:12} ",
        "{book:Essays on the Reformation, Trade}, {publisher:Olms}, {location:Kiel}",
        "{title:The Apex Corporation. A history}. {location:Lowell}",
        "{publisher:Springer}, {journal:Journal of the Department of Physics}, {volume:3}",
        "{title:Kinder in Armut. Ein Bericht}. {location:Bonn}",
        "{journal:Palaeogeography, Palaeoecology}, v. {volume:132}, pp. {pages:25-46}",
        "{title:Common Knowledge. An Ethnography of Science}. {location:Palo Alto}: {publisher:Knopf}",
    ],
)
def test_a_border_that_may_be_right_stays(right: str) -> None:
    text, tags = tagged(right)
    assert with_borders(text, tags) == tags


def test_borders_that_could_be_drawn_to_and_fro_come_to_an_end() -> None:
    text, tags = tagged("{author:D. Howarth}, {title:Jacopo Tatti: Architecture in Padua}")
    assert shown(text, with_borders(text, tags))["author"] == "D. Howarth"


@pytest.mark.parametrize(
    ("read", "wanted"),
    [
        ("{journal:to appear in AI Review}, 1997", "{journal:AI Review}, 1997"),
        ("{journal:Reading Studies. Advance online publication}", "{journal:Reading Studies}"),
        (
            "{journal:Systems and Man: Special Issue on Planning}, {volume:3}",
            "{journal:Systems and Man}, {volume:3}",
        ),
        ("{book:Proceedings of the Congress, 11-16 April 2010}", "{book:Proceedings of the Congress}"),
        (
            "{title:Children of the corn [Film]}. {location:Boston}",
            "{title:Children of the corn}. {location:Boston}",
        ),
        (
            "{title:Effects of praise Manuscript submitted for publication}.",
            "{title:Effects of praise} {note:Manuscript submitted for publication}.",
        ),
        ("{title:Prefetching. Available by anonymous ftp from ftp}", "{title:Prefetching}"),
        ("{title:Code of practice. ACI 318-02}", "{title:Code of practice}. {number:ACI 318-02}"),
        ("{title:The hunger. Expanded}", "{title:The hunger}. {edition:Expanded}"),
        (
            "{publisher:Projektarbeit, Universität Kiel}",
            "{thesis:Projektarbeit}, {publisher:Universität Kiel}",
        ),
        ("{publisher:Morgan Press. 415}", "{publisher:Morgan Press}"),
        ("{location:phil. masch. Göttingen} 1957", "{location:Göttingen} 1957"),
        (
            "{publisher:Università di Padova}, {location:rel. prof. A. Stella}",
            "{publisher:Università di Padova}",
        ),
        ("{book:Computer Vision (CVPR). IEEE}, 2016", "{book:Computer Vision (CVPR)} {publisher:IEEE}, 2016"),
        ("{journal:J. ACM}, {volume:3}", "{journal:J. ACM}, {volume:3}"),
        ("{book:Handbook of aging (Seventh Edition}", "{book:Handbook of aging} {edition:Seventh Edition}"),
        ("{book:To improve the academy: Vol. 22. Resources}", "{book:To improve the academy} {volume:22}"),
        ("{title:Personal communication}", "{note:Personal communication}"),
        ("{publisher:Stanford University. Web}", "{publisher:Stanford University}"),
        ("{journal:Articulo}, {location:en ligne}", "{journal:Articulo}"),
        ("{journal:APuZ B} {volume:29-30}/1994", "{journal:APuZ} {volume:29-30}/1994"),
        ("{journal:Physica B} {volume:403}, 1774", "{journal:Physica B} {volume:403}, 1774"),
        ("{title:Ready to learn (Vol. III)}", "{title:Ready to learn} {volume:III}"),
        ("{volume:6}: {pages:2010; 40-44}", "{volume:6} {date:2010} {pages:40-44}"),
        ("{publisher:catalogo della mostra}", "{note:catalogo della mostra}"),
        ("{pages:I, p. 54}", "{volume:I} {pages:54}"),
        ("{pages:voll. 3}", "{volumes:3}"),
        (
            "{journal:Archivio veneto}, {pages:s. V}, {volume:CLIII}",
            "{journal:Archivio veneto}, {volume:CLIII}",
        ),
    ],
)
def test_a_field_ends_where_words_about_the_work_begin(read: str, wanted: str) -> None:
    text, tags = tagged(read)
    assert shown(text, with_clean_ends(text, tags)) == meant(wanted)


def test_an_old_imprint_has_its_printer_and_its_roman_year() -> None:
    text, tags = tagged("{title:Della pittura, In Venezia, nella stamperia di Albrizzi}, MDCCLXXI.")
    found = with_old_imprint(text, tags)
    assert shown(text, found) == {
        "title": "Della pittura",
        "location": "In Venezia",
        "publisher": "nella stamperia di Albrizzi",
        "date": "MDCCLXXI",
    }
    assert found[-1].value == "1771"


def test_a_work_kept_at_an_institute_has_no_old_imprint() -> None:
    text, tags = tagged("{title:Carte Rossi, presso l’Istituto Parri}, {location:Bologna}")
    assert with_old_imprint(text, tags) == tags


def test_a_numbered_article_without_a_journal_took_it_into_its_title() -> None:
    text, tags = tagged(
        "{author:Berg}, {title:A study of caffeine in herbs. Le fil dentaire}. "
        "{date:2011};({volume:61}):{pages:40-4}"
    )
    found = shown(text, with_right_labels(text, tags))
    assert (found["title"], found["journal"]) == ("A study of caffeine in herbs", "Le fil dentaire")


def test_a_short_title_stands_behind_inverted_names() -> None:
    read = parse_citation("Pfahl-Traub, A., Freiheitliche Ordnung?, a.a.O., S. 31.")
    assert (read.fields["author"], read.fields["title"]) == ("Pfahl-Traub, A.", "Freiheitliche Ordnung?")


def test_an_issue_in_brackets_is_no_note_that_is_pointed_at() -> None:
    read = parse_citation("D. Moro, La città nuova, in Storia urbana, VIII (n. 28) 1984, pp. 3-22.")
    assert (read.short_form, read.fields["date"], read.fields["journaltitle"]) == (
        "",
        "1984",
        "Storia urbana",
    )


def test_the_sheet_of_a_file_is_the_place_behind_ibid() -> None:
    read = parse_citation("Ibid., f. 88v.")
    assert read.locator is not None
    assert (read.locator.kind, read.locator.value) == ("folio", "88v")


def test_words_for_the_same_person_say_where_the_editor_was_read() -> None:
    text = (
        "Kapp, U.: Die Verbetrieblichung der Lebensführung, in: dies. (Hrsg.): Arbeit, Berlin 2003, S. 97-114"
    )
    read = parse_citation(text)
    span = next(span for span in read.spans if span.field == "editor")
    assert (read.fields["editor"], text[span.start : span.end]) == ("Kapp, U.", "dies.")


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Otto Brunner, Land und Herrschaft, Wien 51965, ND Darmstadt 1984, S. 111-146.",
            {"location": "Wien", "date": "1965", "edition": "5", "addendum": "ND Darmstadt 1984"},
        ),
        (
            "Müller, W./Haun, D. (1994): Bildung im Wandel, in: KZfSS 46/1: 1-42.",
            {"author": "Müller, W. and Haun, D.", "volume": "46", "number": "1", "pages": "1-42"},
        ),
        (
            "Mattos PR. Transmissão de begomovírus em tomateiro. Fitopatologia Brasileira 29:S113. 2004.",
            {"volume": "29", "date": "2004", "journaltitle": "Fitopatologia Brasileira"},
        ),
        (
            "Mertens, Ch., Regionalismus, in: Der Bürger im Staat (34) 1984, H. 3, S. 150ff",
            {"volume": "34", "number": "3", "date": "1984"},
        ),
        (
            "M. Pozzan, Laici ed ecclesiastici, Archivio veneto, ser. V, 130 (1988), 5-30.",
            {"journaltitle": "Archivio veneto", "volume": "130", "pages": "5-30"},
        ),
    ],
)
def test_numbers_are_told_apart_by_their_marks(text: str, fields: dict[str, str]) -> None:
    assert parse_citation(text).fields.items() >= fields.items()


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Siehe z.B. Habermas, Strukturwandel, S. 44 f.", {"author": "Habermas", "title": "Strukturwandel"}),
        ("Habermas: Strukturwandel, S. 44 f.", {"author": "Habermas", "title": "Strukturwandel"}),
        ("Vgl. Lepsius, Parteiensystem, S. 371ff.; Rohe, Wahlen, S. 12.", {"title": "Parteiensystem"}),
        ("Schmidt, H. (o.J.): Jugend in der Region. Bremen.", {"author": "Schmidt, H."}),
        ("SPIEGEL 23/1989, S. 44.", {"journaltitle": "SPIEGEL", "number": "23", "date": "1989"}),
        (
            'W. Conze, Vom „Pöbel" zum „Proletariat", in: H.-U. Wehler (Hg.), Sozialgeschichte, Köln 51976.',
            {"title": 'Vom „Pöbel" zum „Proletariat"', "edition": "5", "date": "1976"},
        ),
        (
            'Lüdtke, A., Das Maß, in: Ute Frei (Hg.), "Sicherheit" und "Wohlfahrt", Frankfurt 1992, S. 7-33',
            {"booktitle": '"Sicherheit" und "Wohlfahrt"'},
        ),
        (
            "Lopez J.A. y col. Aislamiento de Vibrio cholerae. Bol. Of. Sanit. Panam. 112: 123–127, 1992.",
            {"author": "Lopez, J.A. and others"},
        ),
    ],
)
def test_short_notes_and_leads_are_read(text: str, fields: dict[str, str]) -> None:
    read = parse_citation(text)
    assert read.fields.items() >= fields.items()
    assert "location" not in read.fields or read.fields["location"] != "Rohe, Wahlen"


def test_two_volumes_in_one_are_no_issue() -> None:
    assert parse_citation("Haun, D.: Bildung im Wandel, in: KZfSS 46/47: 1-42.").fields["volume"] == "46/47"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A.S.V., Provveditori alle pompe, b. 6, fasc. 2, 1701.", "1701"),
        ("ASV, CX, Comuni, reg. 45, cc. 12v-13r, 4 settembre 1601.", "1601-09-04"),
    ],
)
def test_files_of_archives_stand_before_their_day(text: str, day: str) -> None:
    read = parse_citation(text)
    assert (read.type, read.fields["date"]) == ("unpublished", day)


@pytest.mark.parametrize(
    ("read", "wanted"),
    [
        (
            "{author:Boyer}. {title:Censorship} in {book:America from the Fur Age}. {publisher:Knopf}",
            "{author:Boyer}. {title:Censorship in America from the Fur Age}. {publisher:Knopf}",
        ),
        (
            "{author:Roe}. {title:The plan}. {journal:Institute Long-Range Report} No. {number:133}",
            "{author:Roe}. {title:The plan}. {report:Institute Long-Range Report} No. {number:133}",
        ),
        (
            "{author:Roe}. {title:Design}. {journal:Association of State Engineers}, {location:Boise}",
            "{author:Roe}. {title:Design}. {publisher:Association of State Engineers}, {location:Boise}",
        ),
        (
            "{author:Roe}. {title:Dust in coal mines, 14th Annual Meeting of the Society}, {location:Boise}",
            "{author:Roe}. {title:Dust in coal mines}, {book:14th Annual Meeting of the Society}, "
            "{location:Boise}",
        ),
        (
            "{author:Secret} « {title:La cathédrale » Les Monuments} {volume:3} {pages:1-9}",
            "{author:Secret} « {title:La cathédrale} {journal:Les Monuments} {volume:3} {pages:1-9}",
        ),
        (
            "{author:Roe}. {title:La escuela unitaria. Fundación Volvamos}. {location:Bogotá}",
            "{author:Roe}. {title:La escuela unitaria}. {publisher:Fundación Volvamos}. {location:Bogotá}",
        ),
        (
            "{title:The book}. {publisher:Springer Berlin}",
            "{title:The book}. {publisher:Springer} {location:Berlin}",
        ),
        (
            "{author:Kaku}, {title:On Circumscription, AAAI-86, Boise}, {pages:1-9}",
            "{author:Kaku}, {title:On Circumscription}, {book:AAAI-86}, {location:Boise}, {pages:1-9}",
        ),
        (
            "{title:Relazioni al Senato, raccolte da E.} {journal:Albèri}, {volume:IV}",
            "{title:Relazioni al Senato} {editor:E. Albèri} {volume:IV}",
        ),
        (
            "{title:Le sel}, {publisher:Lille Presses de l’Université} {date:1979}",
            "{title:Le sel}, {location:Lille} {publisher:Presses de l’Université} {date:1979}",
        ),
        (
            "{title:Financing education}. {location:Montreal}: UIS. Retrieved August 2",
            "{title:Financing education}. {location:Montreal}: {publisher:UIS}",
        ),
        (
            "{author:Robert Redfield}, {publisher:Peasant Ways and Culture}, {location:Chicago}",
            "{author:Robert Redfield}, {title:Peasant Ways and Culture}, {location:Chicago}",
        ),
        (
            "{author:Bembo}, {title:Delle inscrizioni, Venezia 1824-1853}, {volume:III}",
            "{author:Bembo}, {title:Delle inscrizioni}, {location:Venezia} {date:1824-1853}, {volume:III}",
        ),
    ],
)
def test_a_field_that_was_taken_for_another_gets_its_label(read: str, wanted: str) -> None:
    text, tags = tagged(read)
    assert shown(text, with_right_labels(text, tags)) == meant(wanted)
