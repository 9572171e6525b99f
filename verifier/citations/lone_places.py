"""A town that stands alone in front of a year, in brackets behind a title: "*The Fair* (Bath, 2001)".

Many historians in Britain name the place only, and taggers see a publisher where they do not know the town. A
firm that is known, or whose name says that it is one, stays the publisher.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import renamed, span_of
from verifier.compare.names import is_body
from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern

_YEAR_BEHIND = late_pattern(r",?\s(?:c\.\s?)?(?:1[4-9]|20)\d\d\)")
_BEFORE = late_pattern(r"[\w’'”»?!.]\s\((?:[^()]{1,30}\sedn?\.?,\s)?\Z")
_TOWN = late_pattern(r"[^\W\d_a-zà-öø-ÿ][a-zà-öø-ÿ’-]{2,20}(?:-[a-z]{2,5}-[^\W\d_]\w{2,14})?")
_FIRM = late_pattern(
    r"press|verlag|book|edit|éditions|publi|print|house|sons|bros|company|media",
    re.IGNORECASE,
)
_FIRMS = word_set(
    """
    routledge penguin macmillan palgrave blackwell verso brill springer longman longmans methuen
    batsford norton knopf heinemann faber cassell collins harper harvill viking vintage pantheon
    pimlico picador polity profile sage wiley elsevier ashgate equinox granta gollancz duckworth
    dent murray hutchinson constable continuum bloomsbury berghahn boydell brepols droz gallimard
    seuil fayard plon hachette larousse grasset flammarion einaudi laterza mondadori feltrinelli
    garzanti rizzoli olschki viella carocci suhrkamp beck reclam fischer rowohlt ullstein piper
    hanser böhlau steiner klett campus metzler kohlhammer winter niemeyer olms mohr oldenbourg
    duncker scribner scribners doubleday putnam houghton mcgraw bantam anchor ballantine hodder
    weidenfeld headline sphere arrow abacus corgi virago pluto zed hambledon tauris reaktion phaidon
    thames sutton tempus amberley osprey greenwood praeger peguin cape chatto windus secker allen
    unwin croom helm barnes rodopi harrassowitz harvester wheatsheaf leicester ariel alianza siglo
    taurus crítica critica anagrama planeta akal cátedra marcial tecnos trotta bodley harrap hurst
    lang academic karger thieme elek muller armin payot perrin belin vrin picard champion honoré
    colin nathan minuit maspero syros karthala hart butterworths kluwer nomos intersentia jordans
    stevens tottel giuffrè cedam dalloz montchrestien bruylant larcier beacon basic crown dover
    schocken westview lexington zone dutton avon signet mentor simon random lippincott saunders
    """
)


def with_lone_place(text: str, read: Assembled) -> Assembled:
    """The fields of a citation with a place where one word stood for the publisher in such brackets."""
    press = span_of(read, "publisher")
    if press is None or "location" in read.fields or read.type in ("article", "thesis"):
        return read
    name = text[press.start : press.end]
    if (
        _TOWN.fullmatch(name) is None
        or name.casefold() in _FIRMS
        or _FIRM.search(name)
        or is_body(name)
        or not _YEAR_BEHIND.match(text, press.end)
        or not _BEFORE.search(text, max(0, press.start - 40), press.start)
    ):
        return read
    return renamed(read, read.type, {"publisher": "location"})
