"""Searches by which a work is cited: those that find nothing any more, and those that may."""

from __future__ import annotations

from urllib.parse import quote

from tests.internet.behaviours.pages import page
from tests.web.cases.simulated import ALIVE, LOST, case, in_all, only
from verifier.model import LinkVerdict
from verifier.web.recognition import Cited

_TITLE = "Rivers without Borders and the Commission"


def found(title: str, said: str, language: str = "en") -> str:
    """A page of a catalogue with its menus around what the search says."""
    menu = "".join(
        f"<li><a href='/{name}'>{name}</a></li>" for name in ("browse", "authors", "titles", "help")
    )
    return (
        f'<!doctype html><html lang="{language}"><head><title>{title}</title>'
        '<script src="/a.js"></script></head>'
        f"<body><nav><ul>{menu}</ul></nav><div class='main'>{said}</div>"
        "<div class='box'><h3>About</h3><p>This catalogue is kept by the library of the commission.</p></div>"
        f"<footer><ul>{menu}</ul></footer></body></html>"
    )


def at(name: str, verdict: LinkVerdict, markup: str, title: str = _TITLE) -> None:
    """A catalogue that gives this page for a search for the title."""
    path = f"/catalogue/find?lookfor={quote(title)}&type=all"
    case(name, verdict, only(page(markup), path), path=path, cited=Cited(title, "Li, Wei", "2011"))


# --- Nothing is found -----------------------------------------------------------------------------------

at(
    "empty search with the title in its title",
    LOST,
    found(
        f"{_TITLE} - Catalogue",
        f"<h1>Search</h1><p>Your search for “{_TITLE}” did not match any records.</p>",
    ),
)
at(
    "empty search in german",
    LOST,
    found("Katalog", "<h1>Flüsse ohne jede Grenze</h1><p>Ihre Suche ergab leider keine Treffer.</p>", "de"),
    "Flüsse ohne jede Grenze",
)
at(
    "empty search in chinese",
    LOST,
    found("馆藏检索", "<h2>跨越国界的河流与委员会</h2><p>没有找到符合条件的记录</p>", "zh"),
    "跨越国界的河流与委员会",
)

# --- Something is found, or it cannot be told -----------------------------------------------------------

_NONE = f"<h1>Search results for: {_TITLE}</h1><p>No results found in maps.</p>"
at("search with one result", ALIVE, found("Search", f"{_NONE}<p>1 record in books</p><p>Li, Wei: Rivers</p>"))
at("search with a link to the work", ALIVE, found("Search", f"{_NONE}<h2><a href='/r/7'>{_TITLE}</a></h2>"))
at("search that a script fills", ALIVE, found("Search", "<h1>Search</h1><p>No results found.</p>"))
_FILLED = found("Search", "<h1>Search</h1><div class='list'></div><p>All of our catalogue is searched.</p>")
case(
    "search that a script fills for all",
    ALIVE,
    in_all(_FILLED),
    path=f"/find?q={quote(_TITLE)}",
    cited=Cited(_TITLE, "Li, Wei", "2011"),
)
at(
    "search in an application",
    ALIVE,
    found("Search", f"<p>{_TITLE}</p><div id='root'></div><p>No results found.</p>"),
)
at(
    "search that leads to the record",
    ALIVE,
    found(_TITLE, f"<h1>{_TITLE}</h1><dl><dt>By</dt><dd>Li, Wei</dd></dl><p>Reviews: none yet.</p>"),
)
at(
    "search that leads to a record with an empty box",
    ALIVE,
    found(_TITLE, f"<h1>{_TITLE}</h1><p>Li, Wei: Geneva 2011</p><h3>Related</h3><p>No results found</p>"),
)
at(
    "search that leads to a long text",
    ALIVE,
    found(
        _TITLE,
        f"<h1>{_TITLE}</h1>{'<p>The survey had no results for the upper river, which was dry.</p>' * 30}",
    ),
)
