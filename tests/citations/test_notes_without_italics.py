"""Notes of historians, lawyers and area studies, half of them pasted without their italics."""

from __future__ import annotations

import pytest

from verifier.citations import parse_citation, read_notes
from verifier.documents.inline import read_inline
from verifier.model import Citation, Document, Note


def cited(note: str) -> tuple[Citation, ...]:
    """What a note cites."""
    text = Note("1", read_inline(note).text, (1, 1))
    return read_notes(Document("x.md", "markdown", (text,)))[0].citations


def described(citation: Citation) -> dict[str, str]:
    """The fields of a citation, with its type and the cited place."""
    place = {"at": citation.locator.value} if citation.locator else {}
    return {**citation.fields, "type": citation.type, **place}


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        # Presses, bodies, series and titles that nothing sets apart.
        (
            "Hugo March, The Law of Rivers (2nd edn, OUP 2011) 54.",
            "type=book|title=The Law of Rivers|publisher=OUP|at=54|journaltitle=",
        ),
        (
            "Law Commission, Reforming the Law of Rivers (Law Com CP No 121, 1992) para 2.15.",
            "author={Law Commission}|series=Law Com CP|number=121|journaltitle=",
        ),
        (
            "Office of the Secretary of Trade, Annual Review of Rivers: Partners and Promises (Washington, "
            "D.C.: U.S. Department of Trade, 2019), p. 31.",
            "author={Office of the Secretary of Trade}|title=Annual Review of Rivers: Partners and Promises",
        ),
        (
            "‘Abd al-Rahman Qasim, al-Hiyad fi al-siyasa [Neutrality in politics] (Beirut: Dar al-Nahar, "
            "1974), 66.",
            "author=Qasim, ‘Abd al-Rahman|title=al-Hiyad fi al-siyasa|titleaddon=Neutrality in politics",
        ),
        (
            "Mikhail Orlov, Russia's Turn: Promise and Practice, Carnegie Paper No. 14 (Moscow: Carnegie "
            "Moscow Center, June 2014), p. 9.",
            "type=report|series=Carnegie Paper|number=14|journaltitle=",
        ),
        (
            "Uma Bular, Nationalism in Livonia, Oxford Studies in Social Anthropology (Oxford: Clarendon "
            "Press, 1998), 3.",
            "type=book|series=Oxford Studies in Social Anthropology|booktitle=",
        ),
        (
            "Clare Bann, ‘Ministers warned over rivers’ The Guardian (London, 9 October 2013) 14.",
            "type=article|title=Ministers warned over rivers|journaltitle=The Guardian|location=London",
        ),
        (
            "Australian Law Reform Commission, Equality before the Law, Report No 69 (1994) 22.",
            "type=report|number=69|journaltitle=|volume=",
        ),
        (
            "The Weeping Camel, directed by Anna Dava and Luigi Falor (Munich: Filmhaus, 2003), DVD.",
            "title=The Weeping Camel",
        ),
        # Letters in collections, reviews with a title of their own, catalogues.
        (
            "The Ambassador in the Soviet Union (Harper) to the Secretary of State, July 3, 1945, in "
            "*Foreign Relations, 1945*, vol. 7 (Washington, DC: GPO, 1969), 912–14.",
            "type=incollection|author=|booktitle=Foreign Relations, 1945|date=1969|volume=7",
        ),
        (
            "Vera Wood to Ada West, 7 October 1928, in The Letters of Vera Wood, ed. Nigel Nichols, vol. 3 "
            "(London: Hogarth Press, 1977), 541.",
            "author=Wood, Vera|booktitle=The Letters of Vera Wood|editor=Nichols, Nigel|date=1977",
        ),
        (
            "Innocent IV to the King of the Tartars, 13 March 1245, in *Mission to Asia*, ed. by Carl "
            "Dawes (New York: Harper, 1966), pp. 75–76.",
            "author={Innocent IV}|booktitle=Mission to Asia|date=1966",
        ),
        (
            "Owen Farr, “The Consul,” review of *A Consul Remembers*, by Edwin Marsh, *Pacific Affairs* "
            "25, no. 2 (1952): 201.",
            "title=The Consul|journaltitle=Pacific Affairs|volume=25|at=201",
        ),
        (
            "*Treasures of Livonia*, ed. by Sheila Corr, exh. cat., Museum of Applied Art (Riga, 2002), "
            "cat. no. 45.",
            "type=book|editor=Corr, Sheila|location=Riga|date=2002|number=|at=45",
        ),
        (
            "Matthew Paris, *Chronica majora*, ed. by H. R. Lund, Rolls Series 57, 7 vols (London: "
            "Longman, 1872–83), IV, p. 76.",
            "series=Rolls Series|number=57|volume=IV|at=76",
        ),
        (
            "Rita Empson, “Separating Things,” in Thinking through Things, ed. Amira Heron, Martin Hall, "
            "and Sari Wastel (London: Routledge, 2007), 113–40.",
            "editor=Heron, Amira and Hall, Martin and Wastel, Sari",
        ),
        # Newspapers and files of many languages.
        ("“Ulsyn Ikh Khural,” Ödriin Sonin, 2015 оны 10 дугаар сарын 21.", "date=2015-10-21"),
        ("Gadaad khariltsaany arkhiv (GKhTA), f. 2, d. 1, khn. 47, kh. 12–14.", "type=unpublished|at=12-14"),
        ("Archiwum Akt Nowych, Ministerstwo Handlu, sygn. 5678, k. 12.", "type=unpublished|at=12"),
        (
            "Memorandum, Hopkins to Roosevelt, November 9, 1943, Box 3, Folder 12, Hopkins Papers, "
            "Roosevelt Library.",
            "type=unpublished|author=Hopkins|date=1943-11-09",
        ),
        ("Marvin Kohl, interview by author, Washington, DC, 3 May 2010.", "location=Washington, DC"),
        # Lawyers of several countries.
        (
            "Restatement (Second) of Torts § 46 cmt. d (Am. L. Inst. 1965).",
            "title=Restatement (Second) of Torts|date=1965|at=46 cmt. d",
        ),
        ("U.S. CONST. art. II, § 2, cl. 2.", "type=legislation|title=U.S. CONST.|at=II"),
        ("H.R. REP. NO. 98-1086, at 12 (1984).", "type=report|number=98-1086|date=1984|at=12|author="),
        ("142 Cong. Rec. S1234 (daily ed. Mar. 3, 1996).", "volume=142|pages=S1234|date=1996-03-03"),
        (
            "Doe v. Roe, No. 12-345, 2013 WL 123456, at *3 (S.D.N.Y. Mar. 3, 2013).",
            "type=jurisdiction|title=Doe v. Roe|number=12-345|date=2013-03-03|at=3",
        ),
        (
            "*Prosecutor v Tadić*, IT-94-1-A, Judgment (15 July 1999) at para 120 (ICTY, Appeals Chamber).",
            "type=jurisdiction|title=Prosecutor v Tadić|number=IT-94-1-A|date=1999-07-15|at=120",
        ),
        ("S.C. Res. 1325, ¶ 8 (Oct. 31, 2000).", "type=report|number=1325|date=2000-10-31|at=8"),
        (
            "UNGA Res 53/77 (4 December 1998) UN Doc A/RES/53/77.",
            "type=report|number=A/RES/53/77|date=1998-12-04",
        ),
        (
            "United Nations General Assembly, “Nuclear-Weapon-Free Status,” A/RES/53/77 D, December 4, 1998.",
            "number=A/RES/53/77 D|series=",
        ),
        (
            "Agreement on Defense Cooperation, U.S.-Lat., art. 3, June 26, 1996, T.I.A.S. No. 12775.",
            "type=legislation|title=Agreement on Defense Cooperation|number=12775|at=3",
        ),
        ("UN Charter art 51.", "type=legislation|title=UN Charter|at=51"),
        (
            "*Refugee Protection Act*, SC 2001, c 27, s 34.",
            "type=legislation|title=Refugee Protection Act|date=2001|at=34",
        ),
        (
            "R (Green) v Secretary of State [2005] UKHL 14, [2005] 1 WLR 673 [19] (Lord Bing).",
            "type=jurisdiction|date=2005|at=19",
        ),
        ("Case C–176/03 Commission v Council [2005] ECR I–7879, paras 47–48.", "number=C–176/03|at=47-48"),
        (
            "Ian Macklem, “Borders and the Charter” (2001) 46:2 McGill LJ 301 at 315.",
            "journaltitle=McGill LJ|volume=46|number=2|pages=301|at=315",
        ),
        (
            "Ruth Suss, “The Court” in Ann Porter & Joel Bakan, eds, *The World* (Vancouver: UBC Press, "
            "2012) 77 at 80.",
            "editor=Porter, Ann and Bakan, Joel|booktitle=The World|pages=77|at=80",
        ),
        (
            "Susan Hargreaves, ‘Buffer States’ in Mark Tran (ed), The Law of Borders (CUP, 2014) 88, 93.",
            "pages=88|at=93",
        ),
        (
            "*House of Commons Debates*, 37-1, No 64 (17 May 2001) at 4175 (Hon Elinor Cap).",
            "title=House of Commons Debates|date=2001-05-17|at=4175",
        ),
        (
            "Helen Moss, ‘Status of Forces’ (Research Paper No 12, Parliamentary Library, 2009) 6.",
            "type=report|number=12|at=6",
        ),
        (
            "Elaine Scio, Mongolia Seeks Its Own Path, N.Y. Times, Aug. 3, 1990, at A3.",
            "title=Mongolia Seeks Its Own Path|journaltitle=N.Y. Times|at=A3",
        ),
        # Figures, volumes and pages behind imprints.
        (
            "Anna Barth, Women in Painting (New Haven: Yale University Press, 2009), 24, fig. 12.",
            "at=24, fig. 12|volume=",
        ),
        ("D. Carr, Livonia, 2 vols (London: Hutch, 1913), ii, p. 77.", "volume=ii|volumes=2|at=77"),
        ("Helen Abbot, “Steppe Gold,” New York Times, November 3, 2004, sec. E, 5.", "date=2004-11-03|at=5"),
        ("R. Hill, ‘The Agreement’, Slavonica, 63 (1985), pp. 372–91, at p. 380.", "pages=372-91|at=380"),
        (
            "Sergei Luz, *Rossiia v pervoi polovine XX v.* (Moscow: IDV RAN, 2000), 120.",
            "author=Luz, Sergei|publisher=IDV RAN|at=120",
        ),
        (
            "Ministry of Foreign Affairs of Latvia, ‘Press release on talks’, 14 April 2017, http://m.example.lv/1.",
            "author={Ministry of Foreign Affairs of Latvia}|title=Press release on talks",
        ),
        ("Thomas Aquinas, *Summa theologiae*, 2a2ae, q. 40, a. 1.", "title=Summa theologiae"),
    ],
)  # fmt: skip
def test_a_note_has_these_fields(note: str, expected: str) -> None:
    (citation,) = cited(note)
    wanted = dict(part.split("=", 1) for part in expected.split("|"))
    found = described(citation)
    assert {name: found.get(name, "") for name in wanted} == wanted


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Davids, J. (1999). A fresh appraisal [Motion picture]. Riga: Davids Studio.", "A fresh appraisal"),
        ("Proch, I. (1998). Two by nine. [Paris]: Pocket.", "Two by nine"),
        ("Heyman, R. 2007: ‘Who is to man the factories?’ Democratizing knowledge. Antipode 39, 99-120.",
         "Who is to man the factories?’ Democratizing knowledge"),
    ],
)  # fmt: skip
def test_what_only_looks_so_is_left_alone(printed: str, title: str) -> None:
    citation = parse_citation(printed)
    assert citation.fields["title"].startswith(title)
    assert citation.fields.get("titleaddon", "Motion picture") == "Motion picture"


@pytest.mark.parametrize(
    "printed",
    [
        "Knospe, H., and Pohl, H. (2004). RFID Security. Information Security Report, 9(4).",
        'Cho, Ji Young. "Reducing confusion." The Qualitative Report 19.32 (2014): 1-20.',
    ],
)
def test_a_journal_may_be_called_a_report(printed: str) -> None:
    citation = parse_citation(printed)
    assert (citation.type, "volume" in citation.fields) == ("article", True)


def test_a_family_name_with_a_capital_is_no_ruler() -> None:
    assert (
        parse_citation("Scoones I (1998) Rural Livelihoods. IDS, Brighton, UK.").fields["author"]
        == "Scoones, I"
    )
