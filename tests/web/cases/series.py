"""Addresses at which each issue of a series takes the place of the one before, and those where none does."""

from __future__ import annotations

from tests.internet.behaviours.pages import page
from tests.web.cases.simulated import ALIVE, DRIFTED, case, only
from verifier.model import LinkVerdict
from verifier.web.recognition import Cited

_TEXT = (
    "<p>The trust sent samples to the gardens of four provinces and opened another cold store in autumn.</p>"
    "<p>The board thanks the growers who multiplied peas, rye and turnips, and the auditors.</p>"
) * 3
_HAN_TEXT = "<p>基金会向四个省的园圃寄送了样品，并在秋季启用了新的冷库。理事会感谢各位种植者。</p>" * 8


def issue(title: str, said: str = _TEXT, date: str = "2024-03-20", foot: str = "Seed Trust") -> str:
    """A page of one issue."""
    return (
        f"<!doctype html><html><head><title>{title} | Seed Trust</title>"
        f'<meta name="dcterms.date" content="{date}">'
        f"</head><body><header><a href='/'>Home</a></header><main><h1>{title}</h1>{said}</main>"
        f"<footer>{foot}</footer></body></html>"
    )


def at(
    name: str, verdict: LinkVerdict, markup: str, cited: tuple[str, str], path: str = "/about/report"
) -> None:
    """A site that has this page at this path."""
    case(name, verdict, only(page(markup), path), path=path, cited=Cited(cited[0], "{Seed Trust}", cited[1]))


_SERIES = "The Salt Road, Part 1: What the Town Knew"
_REPORT, _FIRST = ("Annual Report 2014", "2014"), (_SERIES, "2015-11-01")

# --- Another issue has taken the place ------------------------------------------------------------------

at("report of another year", DRIFTED, issue("Annual Report 2022"), _REPORT)
at(
    "german report of another year",
    DRIFTED,
    issue("Tätigkeitsbericht 2023"),
    ("Tätigkeitsbericht 2015", "2015"),
)
at(
    "chinese report of another year",
    DRIFTED,
    issue("2022年度工作报告", _HAN_TEXT),
    ("2013年度工作报告", "2013"),
)
at(
    "second part at the place of the first",
    DRIFTED,
    issue("The Salt Road, Part 2: Who Paid", f"<a href='/old/1'>{_SERIES}</a>{_TEXT}", "2018-05-02"),
    _FIRST,
)
at(
    "third part in german at the place of the first",
    DRIFTED,
    issue("Die Salzstraße, Teil III: Wer zahlte", _TEXT, "2018-05-02"),
    ("Die Salzstraße, Teil I: Was die Stadt wusste", "2015-11-01"),
)

# --- It may be the one that is cited, or lead to it -----------------------------------------------------

at("report of the year at hand", ALIVE, issue("Annual Report 2014", date="2015-02-01"), _REPORT)
at(
    "report named after the year before",
    ALIVE,
    issue("Annual Report 2013", date="2013-12-30"),
    _REPORT,
)
at(
    "report of another year beside the old ones",
    ALIVE,
    issue("Annual Report 2022", f"{_TEXT}<ul><li><a href='/files/2014.pdf'>2014</a></li></ul>"),
    _REPORT,
)
at(
    "report in an archive by years",
    ALIVE,
    issue("Annual Report 2022"),
    _REPORT,
    "/archive/2014/report",
)
at("report of a pair of years", ALIVE, issue("Annual Report 2022", f"{_TEXT}<p>2013/14</p>"), _REPORT)
at(
    "report of a site that says its age",
    ALIVE,
    issue("Annual Report 2022", foot="© 2014-2024"),
    _REPORT,
)
at(
    "report of another year without another date",
    ALIVE,
    issue("Annual Report 2022", date=""),
    _REPORT,
)
at(
    "report of another year by its text alone",
    DRIFTED,
    issue("Annual Report 2022", f"<p>In 2022 the trust opened its third store.</p>{_TEXT}", ""),
    _REPORT,
)
at("report as the name of a site", ALIVE, issue("The North | Annual Report 2022"), _REPORT)
at("reports of all years", ALIVE, issue("Annual Reports"), _REPORT)
at("part in other figures", ALIVE, issue("The Salt Road, Part I", date="2018-05-02"), _FIRST)
at(
    "both parts on one page",
    ALIVE,
    issue(
        "The Salt Road, Part 2: Who Paid", f"{_TEXT}<h2>Part 1: What the Town Knew</h2>{_TEXT}", "2018-05-02"
    ),
    _FIRST,
)
at(
    "second part that is of the same day",
    ALIVE,
    issue("The Salt Road, Part 2: Who Paid", f"<a href='/old/1'>{_SERIES}</a>{_TEXT}", "2015-11-01"),
    _FIRST,
)
