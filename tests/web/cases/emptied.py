"""Places from which a work was taken without a word: emptied folders, searches in its place, grids."""

from __future__ import annotations

from urllib.parse import quote_plus

from tests.internet.behaviours import detours
from tests.internet.behaviours.pages import page
from tests.web.cases.searches import found
from tests.web.cases.simulated import ALIVE, CITED, LOST, MOVED, PATH, TITLE, case, only

_FOLDER = "/lexicon/"


def _listing(*entries: str, more: str = "") -> str:
    links = "".join(
        f'<tr><td><a href="{entry}">{entry}</a></td><td>2019-02-11 08:10</td></tr>' for entry in entries
    )
    return (
        "<html><head><title>Index of /lexicon</title></head><body><h1>Index of /lexicon</h1><table>"
        '<tr><th><a href="?C=N;O=D">Name</a></th></tr><tr><td><a href="/">Parent Directory</a></td></tr>'
        f"{links}</table>{more}<address>Apache/2.4.57 (Debian) Server Port 443</address></body></html>"
    )


case("emptied folder", LOST, only(page(_listing("cgi-bin/", "error_log")), _FOLDER), path=_FOLDER)
case("folder with a file", ALIVE, only(page(_listing("error_log", "lexicon.pdf")), _FOLDER), path=_FOLDER)
case("folder with folders", ALIVE, only(page(_listing("a-m/", "n-z/")), _FOLDER), path=_FOLDER)
case("folder with an absolute link", ALIVE, only(page(_listing("/lexicon/a.html")), _FOLDER), path=_FOLDER)
_README = "<p>The lexicon holds the names of the hills as they were written down by its keepers.</p>" * 8
case("empty folder with a text", ALIVE, only(page(_listing("cgi-bin/", more=_README)), _FOLDER), path=_FOLDER)

# --- A site sends to its search who asks for what it no longer has -------------------------------------

_SEARCH = f"/search?keys={quote_plus(TITLE)}"
_NOTHING = found(
    f"Search for {TITLE}", f"<h1>Search</h1><p>We looked for {TITLE}.</p><p>No results were found.</p>"
)
_SOME = found(f"Search for {TITLE}", f"<h1>Search</h1><p>2 results</p><a href='/r/1'>{TITLE}</a>")
case(
    "sent to a search without results", LOST, {PATH: detours.redirect(_SEARCH, 302), _SEARCH: page(_NOTHING)}
)
case("sent to a search with results", ALIVE, {PATH: detours.redirect(_SEARCH, 302), _SEARCH: page(_SOME)})

# --- What a page says in the place of the work ---------------------------------------------------------

_GRID = (
    "<html lang='hi'><head><title>जनजातीय कार्य विभाग</title></head><body><nav><ul>"
    "<li><a href='/a'>मुख्य पृष्ठ</a>"
    "<li><a href='/b'>योजनाएं</a><li><a href='/c'>प्रकाशन</a><li><a href='/d'>संपर्क</a></ul></nav>"
    "<div id='main'><h2>प्रकाशन</h2><table><tr><td>कोई रिकॉर्ड नहीं मिला</td></tr></table></div></body></html>"
)
case("grid without a record in hindi", LOST, only(page(_GRID)))

# --- A script of which a line was put aside ------------------------------------------------------------

_ALERT = (
    "<html><head><title>Notice</title></head><body><script>\nalert('This article was deleted.');\n"
    "//document.location.href = '/list';\ndocument.location.href = '/';\n</script></body></html>"
)
_HOME = page("<html><head><title>Society of Records</title></head><body><p>Meetings</p></body></html>")
case("script that sends home below a line put aside", LOST, {PATH: page(_ALERT), "/": _HOME}, cited=CITED)

# --- An article that was sent up to a section whose headings a script links ----------------------------

_ARTICLE, _SECTION = "/news/regional/2012/8/17/rivers-88123.html", "/news/regional/"


def _section(*headings: str, more: str = "") -> str:
    entries = "".join(f"<li><h2>{heading}</h2></li>" for heading in headings)
    return (
        f"<html><head><title>Regional | The Herald</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<main><h1>Regional</h1><ul>{entries}</ul>{more}</main></body></html>"
    )


_HEADINGS = ("Bus fares to rise", "Carnival tickets on sale", "Teachers on strike", "The town prepares")
_WITH_WORDS = (*_HEADINGS, "The rivers", "Without borders")
for _name, _verdict, _markup in (
    ("sent up to headings of others", LOST, _section(*_HEADINGS)),
    (
        "sent up to headings with words of the work",
        MOVED,
        _section(*_WITH_WORDS),
    ),
    ("sent up to headings and a text", MOVED, _section(*_HEADINGS, more=_README)),
):
    _sent = {_ARTICLE: detours.redirect(_SECTION, 301), _SECTION: page(_markup)}
    case(_name, _verdict, _sent, path=_ARTICLE)
