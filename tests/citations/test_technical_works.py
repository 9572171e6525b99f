"""Patents, reports, standards, talks, preprints, software and pages as engineers and physicists cite them."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation
from verifier.citations.forms.technical_works import read_technical_work
from verifier.model import StyledText


@pytest.mark.parametrize(
    ("entry", "entry_type", "described"),
    [
        (
            'A. Berg, "Resonant weir devices," U.S. Patent 3 624 125, Jul. 16, 1990.',
            "patent",
            "title=Resonant weir devices|type=U.S. Patent|number=3 624 125|date=1990-07-16|at=",
        ),
        (
            'A. Berg, C. Dorn, and E. Falk, "River gauge," European Patent EP 1 234 567 B1, Mar. 3, 2004.',
            "patent",
            "author=Berg, A. and Dorn, C. and Falk, E.|number=EP 1 234 567 B1|date=2004-03-03",
        ),
        ('A. Berg, "River gauge," WO 2010/123456 A1, Oct. 28, 2010.', "patent", "number=WO 2010/123456 A1"),
        (
            'A. Berg, "River gauge," U.S. Patent Appl. 12/345,678, filed May 20, 2009.',
            "patent",
            "number=12/345,678|date=2009-05-20|note=filed May 20, 2009",
        ),
        (
            'A. Berg, "Weirs," U.S. Patent US 10,123,456 B2, assigned to River Corp., Nov. 13, 2018.',
            "patent",
            "holder={River Corp}|number=US 10,123,456 B2|date=2018-11-13",
        ),
        (
            "A. Berg, River gauge, US Patent 6,123,456 (2001).",
            "patent",
            "author=Berg, A.|title=River gauge|number=6,123,456|date=2001|at=",
        ),
        (
            "Berg, A., Dorn, C.: Flussmesser. Deutsches Patent DE 10 2004 012 345 A1 (2005)",
            "patent",
            "title=Flussmesser|type=Deutsches Patent|number=DE 10 2004 012 345 A1|date=2005",
        ),
        (
            'J. Berg and C. Dorn, "Program for the weir," Elect. Eng. Res. Lab., Univ. Riverton, Austin, TX,'
            " USA, Tech. Memo. NGL-006-69-3, Nov. 15, 1987.",
            "report",
            "institution=Elect. Eng. Res. Lab., Univ. Riverton|location=Austin, TX, USA|type=Tech. Memo."
            "|number=NGL-006-69-3|date=1987-11-15|at=",
        ),
        (
            'A. Berg, "Real weirs," River Computer Group Repository, Paper R-67-85.',
            "report",
            "institution=River Computer Group Repository|number=R-67-85|pages=|at=",
        ),
        (
            "Anna Berg. 2020. *Weirs for Humans*. Technical Report TR-12. University of Riverton, Oslo, CA.",
            "report",
            "date=2020|number=TR-12|institution=University of Riverton|location=Oslo, CA",
        ),
        (
            "Anna Berg. 2020. *Weirs for Humans*. Ph.D. Dissertation. University of Riverton, Riverton, CA."
            " Advisor(s) Carl Dorn.",
            "thesis",
            "institution=University of Riverton|note=Advisor(s) Carl Dorn|date=2020",
        ),
        (
            'A. Berg, "Weirs," M.S. thesis, Dept. Civil Eng., Univ. Riverton, Riverton, CO, USA, 2003.',
            "thesis",
            "type=M.S. thesis|institution=Dept. Civil Eng., Univ. Riverton|location=Riverton, CO, USA",
        ),
        (
            "*Letter Symbols for Weirs*, ANSI Standard Y10.5-1968.",
            "report",
            "title=Letter Symbols for Weirs|author=|type=ANSI Standard|number=Y10.5-1968|date=1968",
        ),
        (
            "*IEEE Criteria for Weirs*, IEEE Standard 308, 1969.",
            "report",
            "title=IEEE Criteria for Weirs|author=|number=308|volume=",
        ),
        (
            "*Specification for Weirs*, 3GPP TS 36.211, V8.9.0, Dec. 2009.",
            "report",
            "type=3GPP TS|number=36.211|version=8.9.0|date=2009-12",
        ),
        (
            'A. Berg and C. Dorn, "Smart weirs," presented at the River Power Meeting, Dallas, TX, USA,'
            " Jun. 22–27, 1990, Paper 90 SM 690-0 PWRS.",
            "unpublished",
            "eventtitle=River Power Meeting|venue=Dallas, TX, USA|date=1990-06-22/1990-06-27"
            "|note=Paper 90 SM 690-0 PWRS|volume=|at=",
        ),
        (
            'A. Berg and C. Dorn, "Deep weirs," *CoRR*, vol. abs/2001.01234, 2020.',
            "misc",
            "eprint=2001.01234|date=2020|volume=",
        ),
        (
            "A. Berg and C. Dorn, Deep weirs, arXiv:2001.01234v2 [cs.LG] (2020).",
            "misc",
            "author=Berg, A. and Dorn, C.|title=Deep weirs|eprint=2001.01234v2|eprintclass=cs.LG|date=2020",
        ),
        (
            "Berg, A., Dorn, C.: Deep weirs. arXiv preprint arXiv:2001.01234 (2020)",
            "misc",
            "title=Deep weirs|eprint=2001.01234|date=2020",
        ),
        (
            'A. Berg, C. Dorn (eds.), "Weir Markup Language 1.0," W3C Recommendation, Feb. 10, 1998.'
            " [Online]. Available: https://www.w3.example/TR/wml",
            "report",
            "editor=Berg, A. and Dorn, C.|title=Weir Markup Language 1.0|type=W3C Recommendation"
            "|date=1998-02-10|url=https://www.w3.example/TR/wml",
        ),
        (
            'A. Berg, "Weir options," Internet Engineering Task Force, Internet-Draft draft-ietf-weir-03,'
            " Jul. 2015, work in progress.",
            "report",
            "institution=Internet Engineering Task Force|number=draft-ietf-weir-03|note=work in progress",
        ),
        (
            "River Corporation. *Weir Products*. (2011). Accessed: Feb. 12, 2014. [Online]. Available:"
            " https://www.rivers.example/weirs.pdf",
            "online",
            "author={River Corporation}|title=Weir Products|date=2011|urldate=2014-02-12",
        ),
        (
            'J. Berg. "Rivers online." Rivers.org. Accessed: May 4, 2019. [Online]. Available:'
            " https://rivers.org/x",
            "online",
            "organization=Rivers.org|location=|title=Rivers online|urldate=2019-05-04",
        ),
        (
            "T. Berg, *Weirkit* (Version 2.1). (2019). GitHub. [Online]. Available: https://code.example/x",
            "software",
            "title=Weirkit|version=2.1|organization=GitHub|date=2019",
        ),
        (
            "A. Berg and C. Dorn, *weirlib: A library*, version 1.2.3, Zenodo, 2020, doi: 10.5281/zenodo.12.",
            "software",
            "title=weirlib: A library|version=1.2.3|organization=Zenodo|doi=10.5281/zenodo.12",
        ),
        (
            'A. Berg, "Weir levels," Distributed by River Archive, V2, May 4, 2011. doi: 10.1234/abcd.',
            "dataset",
            "publisher=River Archive|version=2|date=2011-05-04",
        ),
        (
            "Rivertek Semiconductor, *RT1234 Data Sheet*, Rev. B, 2012. [Online]. Available: https://x.example/y",
            "manual",
            "author={Rivertek Semiconductor}|title=RT1234 Data Sheet|version=Rev. B|date=2012",
        ),
        (
            "*RT1234 User Manual*, Rivertek Inc., Riverton, CA, USA, 2010.",
            "manual",
            "organization=Rivertek Inc.|location=Riverton, CA, USA|date=2010",
        ),
        (
            'A. Berg, "Lecture 3: Weirs," class lecture, RIV 101, University of Riverton, Riverton, CA, USA,'
            " May 4, 2012.",
            "unpublished",
            "type=class lecture|howpublished=RIV 101, University of Riverton|location=Riverton, CA, USA",
        ),
        (
            "LNCS Homepage, http://www.rivers.example/lncs. Last accessed 4 Oct 2017",
            "online",
            "author=|title=LNCS Homepage|urldate=2017-10-04",
        ),
        (
            "Berg, A., & Dorn, C. (2020). weirlib (v1.2.3). Zenodo. https://doi.org/10.5281/zenodo.12345",
            "software",
            "title=weirlib|version=1.2.3|organization=Zenodo|doi=10.5281/zenodo.12345",
        ),
        (
            "[dataset] A. Berg, C. Dorn, Weir levels, Mendeley Data, v1, 2015."
            " http://dx.doi.org/10.17632/xwj98nb39r.1.",
            "dataset",
            "author=Berg, A. and Dorn, C.|title=Weir levels|version=1|publisher=Mendeley Data|date=2015",
        ),
        (
            "A. Berg and C. Dorn, US Patent 6,123,456 B1 (2001).",
            "patent",
            "author=Berg, A. and Dorn, C.|title=|number=6,123,456 B1|date=2001|at=",
        ),
        (
            "A. Berg, Technical Report No. LA-UR-12-1234, Riveros National Laboratory, 2012.",
            "report",
            "title=|number=LA-UR-12-1234|institution=Riveros National Laboratory|date=2012",
        ),
        (
            '"IEEE Standard for Weirs," in *IEEE Std 754-2019 (Revision of IEEE 754-2008)*, pp.1-84, 22 July'
            " 2019, doi: 10.1109/IEEESTD.2019.8.",
            "report",
            "number=754-2019|titleaddon=Revision of IEEE 754-2008|pages=1-84|date=2019-07-22",
        ),
    ],
)
def test_works_of_engineers_are_read(entry: str, entry_type: str, described: str) -> None:
    citation = parse_citation(entry)
    assert citation.type == entry_type
    assert_described(citation, described)


def test_fields_stand_where_they_are_printed() -> None:
    entry = 'A. Berg, "River gauge," River Lab., Oslo, Norway, Tech. Rep. RL-12, May 2010.'
    citation = parse_citation(entry)
    printed = {span.field: entry[span.start : span.end] for span in citation.spans}
    assert printed == {
        "author": "A. Berg",
        "title": "River gauge",
        "institution": "River Lab.",
        "location": "Oslo, Norway",
        "type": "Tech. Rep.",
        "number": "RL-12",
        "date": "May 2010",
    }


@pytest.mark.parametrize(
    "entry",
    [
        'A. Berg, "Weirs," J. Rivers, vol. 12, no. 3, pp. 1–12, Mar. 2010. U.S. Patent 1,234,567 is new.',
        'C. Dorn, "The Technical Report Problem," Commun. Rivers, vol. 4, no. 2, pp. 33–35, 1999.',
        'Dorn, Carl. "Reducing confusion." The River Report 19.32 (2014): 1-20.',
        'A. Berg, "Weirs," Phys. Rev. D, vol. 12, p. 123, 2020, arXiv:2001.01234.',
        "A. Berg et al. (RIVER Collaboration), Phys. Lett. B 716, 1 (2012), arXiv:1207.7214.",
        "Anna Berg, “Weirs” (PhD diss., University of Riverton, 2001), 45.",
        "Berg Group, “Decay,” Asia Report No. 201, 3 February 2011, p. 14.",
        "Berg, A. 2001. Weirs. Working Paper 1234, River Bureau, Cambridge, MA.",
        "Berg, Anna. Weirs and Patents. Oxford: River Press, 2001.",
        "Berg, A.: Deep weirs. In: Proceedings of the 9th River Conference, pp. 1–13. ACM, New York (2010)",
    ],
)
def test_other_works_are_left(entry: str) -> None:
    assert read_technical_work(StyledText(entry)) is None
