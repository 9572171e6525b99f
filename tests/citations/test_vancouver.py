"""References of medicine and biology that are no plain article or book."""

from __future__ import annotations

from time import monotonic

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("entry", "entry_type", "described"),
    [
        (
            "5. Pagel AC, inventor; Ancel River R&D Inc., assignee. Flexible reed grasping device."
            " United States"
            " patent US 20020103498. 2002 Aug 1.",
            "patent",
            "author=Pagel, AC|holder={Ancel River R&D Inc.}|title=Flexible reed grasping device"
            "|type=United States patent|number=US 20020103498|date=2002-08-01",
        ),
        (
            "Brook AB, Hale CD, inventors; Reedcorp, Inc.; River Labs LLC, assignees. Cutting reeds. European"
            " patent EP 1234567 B1. 2010 Mar 3.",
            "patent",
            "holder={Reedcorp, Inc.} and {River Labs LLC}|title=Cutting reeds|number=EP 1234567 B1",
        ),
        (
            "Brook AB, inventor. Cutting reeds. US patent 6,812,212. November 2, 2004.",
            "patent",
            "author=Brook, AB|holder=|number=6,812,212|date=2004-11-02",
        ),
        (
            "Tynan T. Mills lower the river: study sees drop in rate. The Mill Post. 2002 Aug 12;Sect. A:2"
            " (col. 4).",
            "article",
            "author=Tynan, T|journaltitle=The Mill Post|date=2002-08-12|pages=A2|addendum=col. 4",
        ),
        (
            "Hale CD. Reeds and rain. Mill Times (Late Ed.). 2005 Jul 24;A:1.",
            "article",
            "journaltitle=Mill Times (Late Ed.)|date=2005-07-24|pages=A1|editor=",
        ),
        (
            "Chan KW, Sall S. River preparedness [videocassette]. Secaucus (NJ): Network for Rivers; 2002.",
            "video",
            "title=River preparedness|titleaddon=videocassette|location=Secaucus (NJ)|publisher=Network for"
            " Rivers|date=2002|journaltitle=",
        ),
        (
            "Bork MM. Infant reeds: a survey [dissertation]. Mount Pleasant (MI): Central River University;"
            " 2002.",
            "thesis",
            "location=Mount Pleasant (MI)|institution=Central River University|type=dissertation",
        ),
        (
            "[12] Brook AB. Reeds of the north [thesis]. [Uppsala (Sweden)]: Uppsala University;"
            " 2004. 210 p.",
            "thesis",
            "location=Uppsala (Sweden)|institution=Uppsala University|pagetotal=210",
        ),
        (
            "Брук АБ. Рост тростника [диссертация]. Москва: МГУ; 2004.",
            "thesis",
            "author=Брук, АБ|title=Рост тростника|type=диссертация|location=Москва",
        ),
        (
            "Foley KM, Gelb H, editors. Improving care for reeds [Internet]. Washington: River Academy Press;"
            " 2001 [cited 2002 Jul 9]. Available from: http://www.river.example/0309074029/html/.",
            "book",
            "editor=Foley, KM and Gelb, H|author=|urldate=2002-07-09"
            "|url=http://www.river.example/0309074029/html/|addendum=",
        ),
        (
            "Reed-Pain.org [Internet]. New York: Association of River Resources, Inc.; c2000-01 [updated 2002"
            " May 16; cited 2002 Jul 9]. Available from: http://www.reed-pain.example/.",
            "online",
            "author=|editor=|title=Reed-Pain.org|location=New York|organization=Association of River"
            " Resources, Inc.|date=2000/2001|urldate=2002-07-09|addendum=updated 2002 May 16",
        ),
        (
            "Who's Reed [database on the Internet]. Evanston (IL): The American Board of Reeds."
            " c2000 - [cited"
            " 2001 Mar 8]. Available from: http://www.reeds.example/search.asp",
            "online",
            "title=Who's Reed|titleaddon=database on the Internet|location=Evanston (IL)|urldate=2001-03-08",
        ),
        (
            "Brook A. How reeds grow [Internet]. ReedWorld. 2019 [cited 2020 Mar 3]. Available from:"
            " https://www.reeds.example/grow",
            "online",
            "author=Brook, A|title=How reeds grow|organization=ReedWorld|date=2019|urldate=2020-03-03",
        ),
        (
            "How reeds grow [Internet]. [cited 2020 Mar 3]. Available from: https://www.reeds.example/grow",
            "online",
            "author=|title=How reeds grow|date=|urldate=2020-03-03",
        ),
        (
            "World Reed Organization. Reed disease (RV-19) pandemic [Internet]. Geneva: WRO; 2020 [cited 2020"
            " Mar 3]. Available from: https://www.wro.example/covid.",
            "report",
            "author={World Reed Organization}|institution=WRO|location=Geneva|urldate=2020-03-03",
        ),
        (
            "Brook AB, Hale CD (Reed Institute, Leeds, UK). Reeds of the north. Final report. Bethesda (MD):"
            " National Reed Institute (US); 2004 Mar. Report No.: RIV12. Contract No.: N01HR12.",
            "report",
            "title=Reeds of the north. Final report|number=RIV12|date=2004-03|location=Bethesda (MD)"
            "|addendum=Reed Institute, Leeds, UK; Contract No.: N01HR12",
        ),
        (
            "Abo S. Quality initiative in reeds: the RNA acts in an advisory role. Am J Reed"
            " [Internet]. 2002 Jun"
            " [cited 2002 Aug 12];102(6):[about 1 p.]. Available from: http://www.reeds.example/june/W.htm",
            "article",
            "author=Abo, S|journaltitle=Am J Reed|date=2002-06|urldate=2002-08-12|volume=102|number=6"
            "|addendum=about 1 p.|url=http://www.reeds.example/june/W.htm",
        ),
        (
            "Yu G, Zhu J. The effect of X: a meta-analysis. PLoS Reed. 2017 May 4;12(5):e0176873. doi:"
            " 10.1371/reed.0176873. PMID: 28472121; PMCID: PMC5417561.",
            "article",
            "author=Yu, G and Zhu, J|date=2017-05-04|volume=12|number=5|pages=e0176873"
            "|doi=10.1371/reed.0176873|eprint=28472121|eprinttype=pubmed|addendum=PMCID: PMC5417561",
        ),
        (
            "Brook AB, Hale CD. Growth of reeds. Ecol Lett. 2020 Mar;12(5 Suppl 1):S12-9. Epub 2020 Jan 3.",
            "article",
            "date=2020-03|number=5 Suppl 1|pages=S12-9|addendum=Epub 2020 Jan 3",
        ),
        (
            "Tian D, Araki H. Signature of selection in Phragmites. Proc Natl Acad Reed U S A. Forthcoming"
            " 2002.",
            "article",
            "journaltitle=Proc Natl Acad Reed U S A|pubstate=forthcoming|date=2002",
        ),
        (
            "Brook AB. Growth of reeds. Ecol Lett. In press 2021.",
            "article",
            "journaltitle=Ecol Lett|pubstate=inpress|date=2021",
        ),
        (
            "Brook AB, Hale CD. Growth of reeds. Ecol Lett [Epub ahead of print]. 2021 Mar 3 [cited"
            " 2021 Apr 4]."
            " Available from: https://doi.org/10.1111/ele.123",
            "article",
            "title=Growth of reeds|journaltitle=Ecol Lett|date=2021-03-03|pubstate=prepublished"
            "|doi=10.1111/ele.123|urldate=2021-04-04",
        ),
        (
            "Hard P, Joff JK, editors. Reed tumours V. Proceedings of the 5th Reed Tumour"
            " Conference; 2001 Sep"
            " 13-15; Leeds, UK. New York: Springer; 2002.",
            "proceedings",
            "editor=Hard, P and Joff, JK|title=Reed tumours V. Proceedings of the 5th Reed Tumour Conference"
            "|eventdate=2001-09-13/2001-09-15|venue=Leeds, UK|location=New York|date=2002|pages=",
        ),
        (
            "Chris S, Oppa F. An analysis of reeds. In: Fost JA, Lutt E, editors. Reed programming."
            " EuroRP 2002:"
            " Proceedings of the 5th Conference; 2002 Apr 30-May 2; Kinsdale, Ireland. Berlin:"
            " Springer; 2002."
            " p. 182-91.",
            "inproceedings",
            "booktitle=Reed programming. EuroRP 2002: Proceedings of the 5th"
            " Conference|venue=Kinsdale, Ireland"
            "|eventdate=2002-04-30/2002-05-02|pages=182-91|location=Berlin",
        ),
        (
            "Kumar S, et al. Fast reeds. bioRxiv [Preprint]. 2020 [cited 2020 May 4]: 2020.01.01.123456."
            " Available from: https://doi.org/10.1101/2020.01.01.123456",
            "online",
            "author=Kumar, S and others|title=Fast reeds|organization=bioRxiv|date=2020|urldate=2020-05-04"
            "|titleaddon=Preprint|doi=10.1101/2020.01.01.123456",
        ),
        (
            "Brook AB. Growth of reeds. arXiv:2001.01234 [Preprint]. 2020. Available from:"
            " https://arxiv.org/abs/2001.01234",
            "online",
            "title=Growth of reeds|eprint=2001.01234|eprinttype=arXiv|date=2020",
        ),
        (
            "Brook AB, Hale CD. Growth of reeds. *bioRxiv*. Preprint posted online May 4, 2020."
            " doi:10.1101/2020.05.04.123456",
            "online",
            "title=Growth of reeds|organization=bioRxiv|date=2020-05-04",
        ),
        (
            "The River Society of Exland and New Norland. Reed stress testing. Safety and performance. Med J"
            " Exl. 1996;164:282-4.",
            "article",
            "author={The River Society of Exland and New Norland}|title=Reed stress testing. Safety and"
            " performance|journaltitle=Med J Exl|pages=282-4",
        ),
        (
            "Brook AB. Reeds and ice [published erratum appears in Lancet 2002;359:12]. Lancet."
            " 2001;358(9292):1556.",
            "article",
            "title=Reeds and ice|titleaddon=published erratum appears in Lancet 2002;359:12|pages=1556",
        ),
        (
            "Brook AB. [Reeds and ice] [Article in German]. Z Ekol. 2001;358(2):1556-60.",
            "article",
            "title=Reeds and ice|language=German|journaltitle=Z Ekol",
        ),
        (
            "Brook AB. [Reeds of the north]. Ugeskr Reed. 2001 Mar 5;163(10):1410-3. Danish. PubMed"
            " PMID: 11111.",
            "article",
            "title=Reeds of the north|language=Danish|date=2001-03-05|eprint=11111|publisher=",
        ),
        (
            "Brook AB, Hale CD. Growth of reeds. *JAMR*. Published online March 3, 2020. Accessed"
            " May 4, 2020."
            " doi:10.1001/jamr.2020.1234",
            "article",
            "journaltitle=JAMR|date=2020-03-03|urldate=2020-05-04|doi=10.1001/jamr.2020.1234",
        ),
        (
            "Reed Society. Reeds and ice. Reed Society website. Published March 3, 2020. Updated"
            " April 4, 2020."
            " Accessed August 4, 2020. https://www.reeds.example/ice",
            "online",
            "author={Reed Society}|title=Reeds and ice|organization=Reed Society website|date=2020-03-03"
            "|urldate=2020-08-04|addendum=Updated April 4, 2020",
        ),
        (
            "Brook AB. Growth of reeds. Paper presented at: Annual Reed Meeting; May 3-5, 2019; Boston, MA.",
            "unpublished",
            "title=Growth of reeds|howpublished=Paper presented at|eventtitle=Annual Reed Meeting"
            "|eventdate=2019-05-03/2019-05-05|venue=Boston, MA",
        ),
        (
            "Brook AB. 2019 Mar 3. Growth of reeds. Leeds (UK): Reed Society; [accessed 2020 May 4]."
            " https://www.reeds.example/.",
            "book",
            "date=2019-03-03|title=Growth of reeds|location=Leeds (UK)|publisher=Reed Society"
            "|urldate=2020-05-04",
        ),
        (
            "Brook, A. B.; Hale, C. D. Catalytic ice. *Org. Reed.* [Online early access]. DOI:"
            " 10.1021/ol1234."
            " Published Online: Aug 1, 2002.",
            "article",
            "author=Brook, A. B. and Hale, C. D.|title=Catalytic ice|journaltitle=Org. Reed."
            "|pubstate=prepublished|date=2002-08-01|doi=10.1021/ol1234|editor=",
        ),
        (
            "Reed A, Brook B. Data of reeds [dataset]. 2019 Mar 3 [cited 2020 Mar 3]. Zenodo. Available from:"
            " https://doi.org/10.5281/zenodo.12345",
            "dataset",
            "title=Data of reeds|publisher=Zenodo|date=2019-03-03|doi=10.5281/zenodo.12345",
        ),
        (
            "Brook AB. ReedCalc [computer program]. Version 2.1. Ithaca (NY): Reedsoft; 2003.",
            "software",
            "title=ReedCalc|version=2.1|location=Ithaca (NY)|organization=Reedsoft",
        ),
    ],
)
def test_what_is_no_plain_article_is_read(entry: str, entry_type: str, described: str) -> None:
    citation = parse_citation(entry)
    assert_described(citation, described)
    assert citation.type == entry_type


@pytest.mark.parametrize(
    ("entry", "described"),
    [
        # Plain works keep their readers.
        (
            "Halp SD, Ubel PA. Reeds in infected rivers. N Engl J Reed. 2002;347(4):284-7.",
            "author=Halp, SD and Ubel, PA|volume=347|number=4|pages=284-7|at=284-7",
        ),
        (
            "Murr PR, Rosen KS. Medical reeds. 4th ed. St. Louis: Mosby; 2002.",
            "edition=4th ed|location=St. Louis|publisher=Mosby",
        ),
        # Brackets with something else stay where they are.
        (
            "Ivanov, I. I. (2001). Reki severa [Rivers of the North]. *Voprosy rek*, *3*(4), 5–17.",
            "journaltitle=Voprosy rek|volume=3|pages=5-17",
        ),
        # Nothing tells where a journal begins whose words are all cut short.
        ("Berg A. Rivers. Phys. Rev. Lett. 2020 Mar 4;12(3):5-7.", "pages=5-7"),
    ],
)
def test_what_others_read_is_left_to_them(entry: str, described: str) -> None:
    assert_described(parse_citation(entry), described)


@pytest.mark.parametrize(
    "head",
    [
        "Brook AB & Hale CD. Growth of reeds in ice. J Ecol.",
        "Brook A.B., Hale C.D. Growth of reeds in ice. J Ecol.",
        "Brook, A.B., Hale, C.D. Growth of reeds in ice. J Ecol.",
        "Brook AB, Hale CD. Growth of reeds in ice. J Ecol",
        "Brook AB, Hale CD. Growth of reeds in ice. J Ecol (Leeds).",
    ],
)
def test_the_day_in_front_of_a_volume_is_no_volume(head: str) -> None:
    entry = f"{head} 2017 May 4;12(5):17-9."
    citation = parse_citation(entry)
    assert_described(citation, "date=2017-05-04|volume=12|number=5|pages=17-9|title=Growth of reeds in ice")
    printed = {span.field: entry[span.start : span.end] for span in citation.spans}
    assert (printed["date"], printed["volume"], printed["number"]) == ("2017 May 4", "12", "5")


def test_a_group_may_be_named_first_or_last() -> None:
    behind = "Growth of reeds. J Ecol. 2017 May;12(5):17-9."
    first = parse_citation(f"Reed Trial Group; Brook AB, Hale CD. {behind}")
    assert first.fields["author"] == "{Reed Trial Group} and Brook, AB and Hale, CD"
    last = parse_citation(f"Brook AB, Hale CD, et al; for the Reed Trial Investigators. {behind}")
    assert last.fields["author"] == "Brook, AB and Hale, CD and {Reed Trial Investigators} and others"


def test_lists_of_names_that_never_end_are_read_in_no_time() -> None:
    entry = "Brook Hale Cole AB, " * 70 + "Title [Internet]. 2002 Jun;12(3):4-5."
    started = monotonic()
    parse_citation(entry)
    assert monotonic() - started < 5


def test_each_field_is_where_its_words_stand() -> None:
    entry = (
        "Abo S. Quality initiative in reeds. Am J Reed [Internet]. 2002 Jun [cited 2002 Aug 12];102(6):[about"
        " 1 p.]. Available from: http://www.reeds.example/june/W.htm"
    )
    printed = {span.field: entry[span.start : span.end] for span in parse_citation(entry).spans}
    assert printed == {
        "author": "Abo S",
        "title": "Quality initiative in reeds",
        "journaltitle": "Am J Reed",
        "date": "2002 Jun",
        "urldate": "2002 Aug 12",
        "volume": "102",
        "number": "6",
        "addendum": "about 1 p.",
        "url": "http://www.reeds.example/june/W.htm",
    }
