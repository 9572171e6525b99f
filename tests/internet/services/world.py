"""The made-up works that all services of the local internet know of, each service its own part."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paper:
    """One work. ``held`` names the services that have a record of it, besides doi.org when it has a DOI.

    ``updated_by`` and ``update_to`` are (type, DOI, date) as Crossref says them; ``alias`` is the DOI that
    stands for this one now.
    """

    title: str
    authors: tuple[tuple[str, str], ...] = ()
    year: int = 2000
    month: int = 0
    subtitle: str = ""
    container: str = ""
    short_container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = "Ex Press"
    kind: str = "journal-article"
    language: str = "en"
    doi: str = ""
    agency: str = "Crossref"
    held: tuple[str, ...] = ("crossref", "openalex")
    isbn: tuple[str, ...] = ()
    pmid: str = ""
    arxiv: str = ""
    handle: str = ""
    alias: str = ""
    target: str = ""
    updated_by: tuple[tuple[str, str, str], ...] = ()
    update_to: tuple[tuple[str, str, str], ...] = ()
    preprint_of: str = ""
    editors: tuple[tuple[str, str], ...] = ()
    online_year: int = 0

    @property
    def at(self) -> str:
        """Where its identifier leads."""
        return self.target or f"https://press.example/works/{self.doi or self.handle or self.arxiv}"

    @property
    def dated(self) -> str:
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"


BERG, HOLM, LUND = ("Berg", "Anna"), ("Holm", "Tomas"), ("Lund", "Karin")
OKORO, MERA, VOSS = ("Okoro", "Chidi"), ("Mera", "Luisa"), ("Voss", "Hendrik")
_JIA = {"container": "Journal of Inner Asia", "short_container": "J. Inner Asia"}
_SCR = {"container": "Steppe and Coast Review", "short_container": "Steppe Coast Rev."}
_HEP = {"container": "Hepatology Letters of Exland", "short_container": "Hepatol. Lett. Exland"}

RIVERS = Paper(
    "Rivers without Borders",
    (BERG, HOLM),
    2011,
    3,
    subtitle="Water and Neighbours in Inner Asia",
    volume="12",
    issue="3",
    pages="40-61",
    doi="10.5555/jia.2011.12.3.40",
    held=("crossref", "openalex", "semantic_scholar"),
    **_JIA,
)
RAILWAYS = Paper(
    "Steppe Railways and Their Builders",
    (LUND,),
    2011,
    6,
    volume="12",
    issue="4",
    pages="101-119",
    doi="10.5555/jia.2011.12.4.101",
    **_JIA,
)
CUSTOMS = Paper(
    "Customs Unions and the Price of Distance: Evidence from Landlocked States",
    (VOSS, MERA),
    2016,
    5,
    volume="7",
    issue="2",
    pages="203-231",
    doi="10.5555/scr.2016.7.2.203",
    online_year=2015,
    **_SCR,
)
RETRACTED = Paper(
    "Glucose Uptake in the Liver of Steppe Marmots",
    (OKORO, MERA),
    2013,
    2,
    volume="4",
    issue="1",
    pages="1-9",
    doi="10.5555/hle.2013.4.1.1",
    held=("crossref", "openalex", "pubmed", "semantic_scholar"),
    pmid="30000001",
    updated_by=(("retraction", "10.5555/hle.2014.5.1.77", "2014-07-01"),),
    **_HEP,
)
RETRACTION = Paper(
    "Retraction: Glucose Uptake in the Liver of Steppe Marmots",
    (OKORO, MERA),
    2014,
    7,
    volume="5",
    issue="1",
    pages="77",
    doi="10.5555/hle.2014.5.1.77",
    update_to=(("retraction", "10.5555/hle.2013.4.1.1", "2014-07-01"),),
    **_HEP,
)
CORRECTED = Paper(
    "Salt Lakes as Archives of Drought",
    (MERA,),
    2018,
    9,
    volume="9",
    issue="3",
    pages="310-322",
    doi="10.5555/scr.2018.9.3.310",
    updated_by=(("correction", "10.5555/scr.2019.10.1.12", "2019-01-15"),),
    **_SCR,
)
CONCERN = Paper(
    "Bile Acids and Altitude: A Survey of Herding Households",
    (OKORO,),
    2015,
    1,
    volume="6",
    issue="1",
    pages="21-34",
    doi="10.5555/hle.2015.6.1.21",
    held=("crossref", "openalex", "pubmed"),
    pmid="30000002",
    updated_by=(("expression_of_concern", "10.5555/hle.2016.7.2.99", "2016-04-02"),),
    **_HEP,
)
PREPRINT = Paper(
    "Counting Herds from Orbit with Small Networks",
    (HOLM, LUND),
    2021,
    1,
    kind="posted-content",
    publisher="arXiv",
    doi="10.48550/arxiv.2101.09999",
    agency="DataCite",
    arxiv="2101.09999",
    held=("datacite", "arxiv", "semantic_scholar"),
    preprint_of="10.5555/scr.2022.13.1.5",
)
PUBLISHED = Paper(
    "Counting Herds from Orbit with Small Networks",
    (HOLM, LUND),
    2022,
    2,
    volume="13",
    issue="1",
    pages="5-19",
    doi="10.5555/scr.2022.13.1.5",
    **_SCR,
)
BOOK = Paper(
    "The Ice Road",
    (LUND,),
    2009,
    subtitle="A History of Winter Trade",
    kind="book",
    publisher="Ex University Press",
    isbn=("9780306406157",),
    held=("open_library",),
)
EDITED = Paper(
    "Borderlands of the High Steppe",
    (),
    2014,
    kind="edited-book",
    publisher="Ex University Press",
    isbn=("9781861972712",),
    doi="10.5555/978-1-86197-271-2",
    editors=(BERG, VOSS),
    held=("crossref", "open_library"),
)
CHAPTER = Paper(
    "Who Owns the Ice? Herders and Drillers at the Frozen Border",
    (LUND,),
    2014,
    kind="book-chapter",
    container="Borderlands of the High Steppe",
    pages="77-98",
    doi="10.5555/978-1-86197-271-2_4",
    editors=(BERG, VOSS),
    isbn=("9781861972712",),
)
REVIEW = Paper(
    "The Ice Road: A History of Winter Trade",
    (VOSS,),
    2010,
    10,
    volume="1",
    issue="4",
    pages="455-457",
    doi="10.5555/scr.2010.1.4.455",
    **_SCR,
)
THESIS = Paper(
    "Wells, Wires and Winters: Infrastructure on the Eastern Plateau",
    (HOLM,),
    2017,
    kind="dissertation",
    publisher="University of Exland",
    doi="10.5072/exland.thesis.2017.8",
    agency="DataCite",
    held=("datacite",),
)
DEPOSITED = Paper(
    "Grazing Rights in Transition",
    (MERA,),
    2012,
    kind="dissertation",
    publisher="University of Exland",
    handle="20.500.99999/1234",
    held=("handles",),
)
CHINESE = Paper(
    "中蒙俄经济走廊建设研究",
    (("王", "小明"),),
    2018,
    container="经济地理研究",
    volume="38",
    issue="2",
    pages="10-18",
    language="zh",
    doi="10.3969/j.issn.0000-0001.2018.02.002",
    agency="ISTIC",
    held=(),
)
RUSSIAN = Paper(
    "Реки и границы Внутренней Азии",
    (("Дорж", "Б."),),
    2015,
    container="Вестник степных исследований",
    volume="3",
    issue="1",
    pages="15-29",
    language="ru",
    doi="10.5555/vsi.2015.3.1.15",
)
ALIASED = Paper("Rivers without Borders", doi="10.5555/old.jia.40", alias="10.5555/jia.2011.12.3.40", held=())
SICI = Paper(
    "Wool Prices and Weather in Two Districts",
    (VOSS,),
    1996,
    volume="22",
    issue="1",
    pages="1-9",
    doi="10.5555/(sici)1097-0000(199601)22:1<1::aid-wool1>3.0.co;2-x",
    container="Rural Economy Papers",
)
UNDEPOSITED = Paper(
    "Markets of the Northern Caravan Towns after 1911",
    (BERG,),
    2003,
    container="Bulletin of Overland Studies",
    volume="5",
    pages="33-52",
    held=("openalex",),
)
MEDICAL = Paper(
    "Brucellosis Among Herding Families: A Ten-Year Cohort",
    (MERA, OKORO),
    2019,
    4,
    volume="10",
    issue="2",
    pages="88-97",
    pmid="30000003",
    held=("pubmed",),
    **_HEP,
)

WORKS: tuple[Paper, ...] = (
    RIVERS,
    RAILWAYS,
    CUSTOMS,
    RETRACTED,
    RETRACTION,
    CORRECTED,
    CONCERN,
    PREPRINT,
    PUBLISHED,
    BOOK,
    EDITED,
    CHAPTER,
    REVIEW,
    THESIS,
    DEPOSITED,
    CHINESE,
    RUSSIAN,
    ALIASED,
    SICI,
    UNDEPOSITED,
    MEDICAL,
)


@dataclass(frozen=True, slots=True)
class Capture:
    """A copy that the web archive keeps; ``status`` "-" is a revisit."""

    url: str
    timestamp: str
    status: str = "200"
    body: str = "<html><head><title>Herders Vote Today</title></head><body>Herders vote today.</body></html>"
    kind: str = "text/html"


CAPTURES: tuple[Capture, ...] = (
    Capture("http://news.example/2014/herders-vote", "20140305101500"),
    Capture("http://news.example/2014/herders-vote", "20160901000000", "404", "<html>not here</html>"),
    Capture("http://news.example/2014/herders-vote", "20170901000000", "-"),
    Capture(
        "https://water.example/r_2019.pdf", "20200102030405", "200", "%PDF-1.4 made up", "application/pdf"
    ),
    Capture(
        "https://water.example/r_2019.pdf", "20210102030405", "200", "%PDF-1.4 made up", "application/pdf"
    ),
    Capture("https://broken.example/only-errors", "20190101000000", "503", "<html>busy</html>"),
)
CLOSED_SITES = frozenset({"closed.example"})
"""Sites whose copies the web archive does not show."""

DOCUMENTS: dict[str, str] = {
    "A/70/PV.16": "N1529431",
    "S/RES/2202(2015)": "N1503945",
    "A/RES/55/33": "N0055985",
}
"""UN symbols that are served, and the made-up job number of the file."""
