"""Notes as law reviews, area studies, policy papers and Brazilian and Russian journals print them."""

from __future__ import annotations

import pytest

from verifier.citations import parse_citation, read_notes
from verifier.citations.split import SplitNote
from verifier.documents.inline import read_inline
from verifier.model import Citation, Document, Note


def cited(*notes: str) -> tuple[Citation, ...]:
    """The citations of the last of the notes of a paper."""
    texts = tuple(Note(str(i), read_inline(note).text, (i, i)) for i, note in enumerate(notes, 1))
    return read_notes(Document("x.md", "markdown", texts))[-1].citations


@pytest.mark.parametrize(
    ("note", "described"),
    [
        # Law reviews, with the address of the article behind it.
        (
            "Martti Lahti, *The Law of Rivers*, 1 EUR. J. INT’L L. 4, 7 (1990), "
            "https://doi.org/10.1093/x.y1.",
            "journaltitle=EUR. J. INT’L L.|volume=1|pages=4|date=1990|doi=10.1093/x.y1|at=7",
        ),
        (
            "LOUIS HARKER, HOW NATIONS TRADE: LAW AND POLICY 47 (2d ed. 1979).",
            "author=Harker, Louis|title=HOW NATIONS TRADE: LAW AND POLICY|date=1979|at=47",
        ),
        (
            "David Kretz, *Killing*, *in* THE GUIDE TO WATER LAW 171, 175 (Ben Saul & Lee Wall eds., 2020).",
            "title=Killing|booktitle=THE GUIDE TO WATER LAW|editor=Saul, Ben and Wall, Lee"
            "|pages=171|at=175",
        ),
        (
            "Ann Reed, *Power Wars*, N.Y. TIMES, Nov. 5, 2015, at A12.",
            "author=Reed, Ann|journaltitle=N.Y. TIMES|date=2015-11-05|at=A12",
        ),
        (
            "D Kritt, ‘Neutrality’ in Malcolm Ever (ed), *International Law* (5th edn, OUP 2018) 831–45.",
            "title=Neutrality|editor=Ever, Malcolm|booktitle=International Law|pages=831-45",
        ),
        ("Law Commission, *Bribery* (Law Com No 313, 2008) paras 3.12–3.17.", "number=313|at=3.12-3.17"),
        (
            "Ann Reed, Law in a World of States, 6 Eur. J. Int'l L. 503, 505–10 (1995).",
            "author=Reed, Ann|title=Law in a World of States|volume=6|pages=503|at=505-10",
        ),
        ("The Paquete Habana, 175 U.S. 677, 700 (1900).", "title=The Paquete Habana|pages=677|at=700"),
        ("Ley 10.990, Boletín Oficial, 3 de mayo de 1919.", "title=Ley 10.990|date=1919-05-03"),
        # British and American history.
        (
            "Sergey Radov, ‘The Withdrawal’, *Journal of Studies*, 25:2 (2012), pp. 183–203.",
            "volume=25|number=2|pages=183-203",
        ),
        (
            "Ann Hampton, ‘Shamans’, in *Religion*, ed. by Uradyn Bulan, Inner Asian Library, 17 "
            "(Leiden: Brill, 2007), pp. 83–104 (p. 90).",
            "editor=Bulan, Uradyn|series=Inner Asian Library|number=17|location=Leiden|pages=83-104|at=90",
        ),
        (
            "*The Secret History*, trans. by Igor Ratz, 2 vols (Leiden: Brill, 2004), I, p. 135.",
            "volume=I|publisher=Brill|at=135",
        ),
        ("Marta Okon, “Empires” (PhD diss., University of Chicago, 2009), 201n14.", "date=2009|at=201n14"),
        (
            "George Kendall to Secretary of State, February 22, 1946, in *Foreign Relations, 1946*, "
            "vol. 6 (Washington, DC: Government Printing Office, 1969), 696–709.",
            "author=Kendall, George|date=1969|volume=6|pages=696-709",
        ),
        (
            'Pamela Cross, "Mongols," in Empire: Culture, Ethnicity, and Frontier, ed. Helen Siu (Berkeley: '
            "Ash Press, 2006), 58-82.",
            "booktitle=Empire: Culture, Ethnicity, and Frontier|editor=Siu, Helen|pages=58-82",
        ),
        ("Peter Burk, ‘Mentalities’, in his Varieties of History (Ithaca, 1997), 162–82.",
         "booktitle=Varieties of History"),
        ("*Correio da Manhã*, 5 de agosto de 1914, p. 1.", "journaltitle=Correio da Manhã|date=1914-08-05"),
        ("Renmin ribao, October 3, 1949, 1.", "journaltitle=Renmin ribao|date=1949-10-03|at=1"),
        # Area studies and think tanks.
        (
            "Zhang Weiguo, “Yi dai yi lu” [The Belt and Road], *Guoji wenti yanjiu*, no. 4 (2016): 33–47.",
            "title=Yi dai yi lu|titleaddon=The Belt and Road|journaltitle=Guoji wenti yanjiu|number=4",
        ),
        (
            "International Crisis Group, “Decay,” Asia Report No. 201, 3 February 2011, p. 14.",
            "author={International Crisis Group}|number=201|date=2011-02-03|at=14",
        ),
        (
            "Ann Berg, *Sands*, RAND Corporation, RR-2210-AF, Santa Monica, 2018, pp. 33–35.",
            "number=RR-2210-AF|location=Santa Monica|date=2018",
        ),
        (
            "On the politics of famine, see esp. Lynne Vard, *Hungry Steppe* (New York: Norton, 1996), 3.",
            "author=Vard, Lynne|title=Hungry Steppe|at=3",
        ),
        (
            "Robert Jerv, *Perception*, new ed. (1976; Princeton: Princeton University Press, 2017), p. 3.",
            "date=2017|origdate=1976|at=3",
        ),
        ("World Bank. (2018). Growth out of the steppe. Washington, DC: World Bank.",
         "author={World Bank}|title=Growth out of the steppe|date=2018"),
        (
            "Ann Berg, Seas of Milk, Seas of Oil: A Monk (New York: Columbia University Press, 2019), 138n2.",
            "author=Berg, Ann|title=Seas of Milk, Seas of Oil: A Monk|at=138n2",
        ),
        (
            "See the discussion in Talal Assad, Formations of the Secular (Stanford: Stanford University "
            "Press, 2003), 181–204.",
            "author=Assad, Talal|title=Formations of the Secular|at=181-204",
        ),
        (
            "Ministry of Trade (2011) Concept of Policy, Ulaanbaatar, available at "
            "http://mfa.example.mn/?p=1.",
            "title=Concept of Policy|location=Ulaanbaatar",
        ),
        (
            "International Crisis Group, *Balance*, Asia Report No. 231 (Brussels: ICG, 2012), 14.",
            "series=Asia Report|number=231|location=Brussels|at=14",
        ),
        ("UN General Assembly Resolution 53/77 D, 4 December 1998.", "number=53/77 D|date=1998-12-04"),
        (
            "European Commission, *A Framework*, COM(2019) 231 final, Brussels, 15 May 2019.",
            "author={European Commission}|number=COM(2019) 231 final|location=Brussels",
        ),
        ("*Report of the Panel*, UN Doc. A/55/305–S/2000/809, 21 August 2000, para. 12.",
         "title=Report of the Panel|number=A/55/305–S/2000/809|at=12"),
        # Brazil, Spain and Russia.
        (
            "CARVALHAL, José M. de. Cidadania. In: MELLO, Ana (org.). *Estado e nação*. Rio de Janeiro: "
            "Civilização Brasileira, 2001, p. 45-70.",
            "title=Cidadania|editor=MELLO, Ana|booktitle=Estado e nação|pages=45-70",
        ),
        (
            "SOUZA, Ana. *A neutralidade*: 1914-1917. 2005. 180 f. Dissertação (Mestrado em História) – "
            "Universidade de Brasília, Brasília, 2005.",
            "title=A neutralidade: 1914-1917|date=2005",
        ),
        ("Elena Barra, *Fronteras*, Buenos Aires, Siglo XXI, 2009, p. 77.", "publisher=Siglo XXI|at=77"),
        (
            "Встреча президентов // ТАСС. URL: https://tass.example.ru/6875432 (дата обращения: 12.09.2019).",
            "journaltitle=ТАСС|date=None|urldate=2019-09-12",
        ),
        (
            "История Монголии / отв. ред. Г. С. Яскин. М.: Наука, 2007. 448 с.",
            "title=История Монголии|editor=Яскин, Г. С.|publisher=Наука",
        ),
    ],
)  # fmt: skip
def test_a_note_has_these_fields(note: str, described: str) -> None:
    (citation,) = cited(note)
    fields = {**citation.fields, "at": citation.locator.value if citation.locator else None}
    for part in described.split("|"):
        name, _, value = part.partition("=")
        assert (name, str(fields.get(name))) == (name, value)


@pytest.mark.parametrize(
    "note",
    [
        "TNA: FCO 21/4455, Beijing to FCO, telegram no. 312, 14 May 1989.",
        "‘Record of a Conversation’, 25 August 1986, Archive of the Foundation, Moscow, fond 1, opis 1.",
        "Arquivo Histórico do Itamaraty (AHI), Rio de Janeiro, Missões Diplomáticas, lata 221, maço 3.",
        "中国第二历史档案馆藏，外交部档案，全宗号18，案卷号3345。",
        "外交部档案馆，档号：106-00137-01。",
    ],
)
def test_a_file_of_an_archive_is_unpublished(note: str) -> None:
    (citation,) = cited(note)
    assert citation.type == "unpublished"


@pytest.mark.parametrize(
    ("note", "title", "place"),
    [
        ("Thomas Aquinas, *Summa Theologiae*, II-II, q. 40, a. 1.", "Summa Theologiae", "II-II, q. 40, a. 1"),
        ("Romans 13. 1–7.", "Romans", "13. 1-7"),
    ],
)
def test_parts_of_a_summa_and_verses_are_cited(note: str, title: str, place: str) -> None:
    (citation,) = cited(note)
    assert (citation.fields["title"], citation.locator and citation.locator.value) == (title, place)


def test_a_judgment_may_have_its_year_in_front_of_the_reports() -> None:
    citation = parse_citation("Land and Sea (Nicar. v. U.S.), Merits, 1986 I.C.J. Rep. 14, ¶ 202 (June 27).")
    assert (citation.type, citation.fields["pages"], citation.locator and citation.locator.value) == (
        "jurisdiction",
        "14",
        "202",
    )


@pytest.mark.parametrize(
    "said",
    [
        "Ulaanbaatar, May 5, 2015.",
        "On the next day, see above.",
        "The archive, file number 12, was closed in 1999.",
        "Президент приехал. 1936 год был трудным.",
        "档案馆的编号后来有变化。",
        "The whole summa is lost.",
        "UN Security Council Resolution 1325 (2000) changed the debate.",
        "He was born in Paris, 3 May 1949, and died there.",
    ],
)
def test_what_only_looks_like_a_newspaper_or_a_file_is_no_citation(said: str) -> None:
    assert SplitNote(read_inline(said).text).split().pieces == ()


@pytest.mark.parametrize(
    ("note", "described"),
    [
        # The place in a treaty, which is no journal; a paper that a body counts by year.
        (
            "Union of Lakes, ‘Act of the Union of Lakes’ (Lomé: Union of Lakes, 11 July 2000), Article 4(h).",
            "author={Union of Lakes}|title=Act of the Union of Lakes|location=Lomé|at=4(h)|type=report",
        ),
        (
            "Festus Berg, The Mission in Burundi: Lessons Learned, River Trends 2/2004 (Durban: ACCORD, "
            "2004), 9–15.",
            "number=2|date=2004|publisher=ACCORD",
        ),
        # Series in front of the imprint, also with a genitive or a year in their number.
        (
            "Linda Berg, *China Prepares*, Insights on Peace 2010/2 (Stockholm: Peace Research Institute, "
            "2010), 7.",
            "title=China Prepares|series=Insights on Peace|number=2010/2|at=7",
        ),
        (
            "L. J. Lind, *The Khanate*, Brook’s Inner Asian Library 16 (Leiden: Brill, 2005), 52.",
            "series=Brook’s Inner Asian Library|number=16",
        ),
        # The volume of a work of several in front of its page, with the day behind it.
        (
            "*Qing shilu* [Veritable records] (Beijing: Zhonghua shuju, 1985), 14: 211 (QL 20/3/15).",
            "title=Qing shilu|volume=14|at=211",
        ),
        # A book in the style of American lawyers, its title in italics.
        (
            "Kathryn Berg, *Rivers: How They Change* 60–95 (2011).",
            "title=Rivers: How They Change|at=60-95|type=book",
        ),
        # Bodies with plain titles.
        (
            "U.S. Congress, Senate, Committee on Rivers and Harbors, Dams of the West, 90th Cong., 2nd sess. "
            "(Washington: GPO, 1968), 14.",
            "author={U.S. Congress, Senate, Committee on Rivers and Harbors}|title=Dams of the West"
            "|publisher=GPO|at=14",
        ),
        (
            "Comisión Nacional sobre el Uso de los Ríos, Nunca más, 8.ª ed., Buenos Aires, Eudeba, 2006, "
            "p. 27.",
            "author={Comisión Nacional sobre el Uso de los Ríos}|title=Nunca más|at=27",
        ),
        (
            "Li Wei, “Rivers of Asia”, in China Institute of Water Studies, Blue Book of the Rivers, "
            "Beijing: World "
            "Press, 2016, p. 210.",
            "editor={China Institute of Water Studies}|booktitle=Blue Book of the Rivers|at=210",
        ),
        (
            "Human Rights Council, Rep. of the Special Rapporteur on the Promotion of Truth, Justice and "
            "Guarantees "
            "of Reform, U.N. Doc. A/HRC/45/45 (July 9, 2020).",
            "title=Rep. of the Special Rapporteur on the Promotion of Truth, Justice and Guarantees of "
            "Reform",
        ),
        # Broadcasts: the name of one may begin with "In", that of another end in a number.
        (
            "“Humanities,” *In Our Time*, BBC Radio 4, 8 October 2015.",
            "journaltitle=In Our Time|institution=BBC Radio 4",
        ),
        # An article in two volumes of one book: who edited and translated it stands behind the volume.
        (
            "Sergei Berg, “Montage,” in *Works*, vol. 1, *Writings, 1922–34*, ed. and trans. Ann Lind "
            "(London: BFI, "
            "1988), 39–58.",
            "booktitle=Works|volume=1|editor=Lind, Ann",
        ),
        # A title with a colon in front of place and press; a series in plain type.
        (
            "Heinz Berg, \"Rivers Change\", in Heinz Berg (ed.), Engaged Rivers: An Approach to Water, "
            "Boise: Lexington "
            "Books, 2017, pp. 1-18.",
            "booktitle=Engaged Rivers: An Approach to Water|location=Boise|publisher=Lexington Books",
        ),
        (
            "Paul Berg, On the Road to Boise: Rivers of the North, Laxenburg Papers 11, Vienna: "
            "Braumüller, 1995, p. 12.",
            "title=On the Road to Boise: Rivers of the North|series=Laxenburg Papers|number=11|at=12"
            "|type=book",
        ),
        (
            "Li Wei, ‘The Rights of Peoples’ (2003) 52 ICLQ 749.",
            "title=The Rights of Peoples|volume=52|journaltitle=ICLQ|pages=749",
        ),
        (
            "Li Wei, ‘The Commission on Human and Peoples’ Rights’ (2003) 52 ICLQ 749.",
            "title=The Commission on Human and Peoples’ Rights|volume=52|journaltitle=ICLQ|pages=749",
        ),
        (
            "IUCN, *List of Rivers*, version 2021-3, 2021, https://rivers.example.",
            "title=List of Rivers|version=version 2021-3",
        ),
        (
            "Ann Berg, ed., *Oceans and Climate*, special issue, *Waters* 27, no. 1 (March 2014).",
            "title=Oceans and Climate|journaltitle=Waters|volume=27|number=1",
        ),
        (
            "The speech to the council is printed in part in Ann Berg, The Struggle for the Rivers, New "
            "York: Lake, "
            "2000, p. 301.",
            "author=Berg, Ann|title=The Struggle for the Rivers|at=301",
        ),
        (
            "European Commission, \"Opinion on Exland\", SEC(91) 1590 final, Brussels, 1991, p. 17.",
            "number=SEC(91) 1590 final|location=Brussels|type=report",
        ),
        (
            "Consiglio federale, Rapporto sulle acque, Berna, 29 novembre 1993, p. 12.",
            "location=Berna|type=report|at=12",
        ),
        (
            "Anna Berg/Karl Lind (Hg.), Flüsse Asiens, Berlin 2007 (= Osteuropa 57 (2007), H. 8–9), S. 12.",
            "editor=Berg, Anna and Lind, Karl|title=Flüsse Asiens|series=Osteuropa|at=12",
        ),
        # Documents of bodies, papers by what they call themselves, entries, and first prints.
        (
            "Group of Water Experts, Report on Developments in the Field of Dams and Rivers, UN Doc. "
            "A/70/174 "
            "(22 July 2015), para. 28.",
            "author={Group of Water Experts}|title=Report on Developments in the Field of Dams and Rivers"
            "|at=28",
        ),
        (
            "Secretary-General, “The Situation in Exland,” S/4236, November 5, 1959.",
            "title=The Situation in Exland|number=S/4236|date=1959-11-05|type=report",
        ),
        (
            "Microsoft, A Digital Convention, Policy Paper, 2017, https://files.example/RW67.",
            "author={Microsoft}|title=A Digital Convention|date=2017|type=report",
        ),
        (
            "Exland Foreign Intelligence Service, International Security and Exland 2021, Tallinn, 2021, "
            "pp. 53–60.",
            "author={Exland Foreign Intelligence Service}|title=International Security and Exland 2021",
        ),
        (
            "“Estonia,” in CIA World Factbook, https://factbook.example/estonia/ (accessed 2 May 2021).",
            "title=Estonia|booktitle=CIA World Factbook|type=incollection",
        ),
        (
            "Ann Berg, ‘Eire’, in *The Tree: Writings*, ed. by Li Wei (London: Virago, 1986), pp. 30–35 "
            "(p. 31), first "
            "publ. in *New Lakes*, 12 April 1941.",
            "booktitle=The Tree: Writings|date=1986|pages=30-35|at=31",
        ),
        (
            "Fintan Berg, ‘The State’, *Irish Lakes*, 12 June 2004, section Weekend Review, p. 3.",
            "journaltitle=Irish Lakes|date=2004-06-12|institution=|at=3",
        ),
        (
            "Dáil Éireann debate, vol. 77, no. 1, 2 September 1939, col. 3.",
            "volume=77|date=1939-09-02|type=report|at=3",
        ),
        (
            "Dublin, National Archives of Ireland, DFA/P12/14(1), memorandum of 4 July 1940.",
            "type=unpublished|date=1940-07-04",
        ),
        (
            "Bundesgericht, Urteil 2C_345/2014 vom 3. Juni 2015, E. 4.2.",
            "type=jurisdiction|number=2C_345/2014|date=2015-06-03|at=4.2",
        ),
        (
            "C.J.U.E., 17 décembre 2015, Berg c. Exlande, aff. C-157/15.",
            "type=jurisdiction|title=Berg c. Exlande|number=C-157/15",
        ),
        (
            "Hans Berg, «Bedrohung und Enge», in: *Geschichte der Schweiz und der Schweizer*, Bd. 3, "
            "Basel 1983, "
            "S. 101–189.",
            "booktitle=Geschichte der Schweiz und der Schweizer|volume=3|type=incollection",
        ),
        (
            "Eidgenössisches Departement für Gewässer (EDG): Klarheit und Orientierung. Bericht. Bern "
            "2022, S. 9.",
            "title=Klarheit und Orientierung. Bericht|location=Bern|at=9",
        ),
        (
            "Voy. not. M.-T. Berg, Les fleuves, Paris, Publications de la Sorbonne, 1994, 578 p.",
            "title=Les fleuves|type=book",
        ),
        # German, Swiss, Italian and Swedish.
        (
            "Anna Berg/Karl Lind, Einleitung: Die Flüsse Asiens, in: Zeitschrift für Wasser 18 (2016), S. "
            "4–11.",
            "author=Berg, Anna and Lind, Karl|title=Einleitung: Die Flüsse Asiens",
        ),
        (
            "Anna Berg, Die Flüsse Asiens, SWP-Aktuell 2022/A 39, Berlin, Juni 2022, S. 4.",
            "title=Die Flüsse Asiens|series=SWP-Aktuell|number=2022/A 39|type=report",
        ),
        (
            "Jakob Berg: Art. «Wasserrecht». In: *Historisches Lexikon (HL)*, 28.5.2015, "
            "https://hl.example/1/.",
            "author=Berg, Jakob|title=Wasserrecht|booktitle=Historisches Lexikon (HL)",
        ),
        (
            "*Basler Zeitung*, Nr. 1204, 4.7.1934, Blatt 2.",
            "journaltitle=Basler Zeitung|number=1204|date=1934-07-04|at=2",
        ),
        (
            "Voce Pudovkin, Vsevolod, in Enciclopedia del cinema, vol. IV, Roma, Treccani, 2004, p. 512.",
            "title=Pudovkin, Vsevolod|booktitle=Enciclopedia del cinema|volume=IV",
        ),
        (
            "L. Berg, L’arte dei fiumi, in «Bianco e Nero», a. I, n. 4, 1937, pp. 5-31.",
            "volume=I|number=4|date=1937|pages=5-31",
        ),
        (
            "Mikael af Berg, ”Svenska floder”, Historisk tidskrift 119:2 (1999), s. 201–224.",
            "author=af Berg, Mikael|title=Svenska floder|volume=119",
        ),
    ],
)  # fmt: skip
def test_bodies_series_and_numbers_are_told_apart(note: str, described: str) -> None:
    (citation,) = cited(note)
    place = citation.locator.value if citation.locator else ""
    fields = {**citation.fields, "at": place, "type": citation.type}
    wanted = dict(part.split("=", 1) for part in described.split("|"))
    assert {name: fields.get(name, "") for name in wanted} == wanted
