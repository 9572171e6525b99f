"""What generators of web pages write around notes: one table of roles, classes and ids for all of them."""

from __future__ import annotations

import re

from verifier.documents.tree import Node, words
from verifier.patterns import late_pattern

BLOCKS = words(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre "
    "section summary table tbody td tfoot th thead tr ul"
)
SKIPPED = words(
    "audio canvas datalist embed head iframe input mml:math math noscript object rp rt script "
    "select style svg template textarea title video"
)
LARGE = words("article body dl html main nav ol section table tbody ul")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

POINTERS = (
    "data-open", "data-rid", "data-footnote-id", "reveal-id", "popovertarget", "commandfor",
    "aria-describedby", "aria-controls", "data-target", "data-bs-target",
)  # fmt: skip
"""Attributes that name the element which a link or button without an address opens."""

_NOTE_ROLES = frozenset(("doc-footnote", "doc-endnote", "footnote", "endnote", "rearnote", "note"))
_CALL_SIGNS = words(
    "doc-noteref noteref footnote-ref footnote-reference footnote-anchor footnoteref sdfootnoteanc "
    "sdendnoteanc footnote-identifier-link footnote-link fn-ref fnref footref easy-footnote jetpack-footnote"
)
_BACK_SIGNS = words(
    "doc-backlink backlink referrer footnote-back footnote-backref footnote-back-link footnote-number "
    "footnote_backlink sdfootnotesym sdendnotesym mw-cite-backlink fn-backref fn-backlink "
    "easy-footnote-to-top footnote-return reversefootnote footnote-back-link-wrapper footnoteBackLink "
    "back-link footnote_tooltip footnote-nav backrefs"
)
_SECTION_SIGNS = words(
    "doc-endnotes doc-footnotes footnotes endnotes rearnotes wp-block-footnotes "
    "footnotes-end-of-document footnote-definitions footnotes-list easy-footnotes-wrapper "
    "mw-references-wrap footnote-list footnotes-wrapper footnote-reference-container"
)
_ENTRY_SIGNS = words(
    "doc-biblioentry biblioentry csl-entry ltx_bibitem bib-reference bibliography-entry "
    "c-article-references__item bibliomixed"
)
_LIST_SIGNS = words("doc-bibliography bibliography csl-bib-body ltx_biblist c-article-references ref-list")
_INLINE_SIGNS = words(
    "sidenote marginnote ltx_role_footnote ltx_role_endnote ltx_role_footnotetext ltx_role_thanks "
    "ltx_role_margin ltx_author_notes modern-footnotes-footnote__note footnote-inline inline-footnote"
)
_MARK_SIGNS = words(
    "ltx_note_mark ltx_note_type ltx_tag_note ltx_tag_bibitem sidenote-number margin-toggle "
    "modern-footnotes-footnote"
)
_MARGINAL_SIGNS = frozenset(("marginnote", "ltx_role_margin", "ltx_author_notes"))
_NAVIGATION_SIGNS = words("navigation contentinfo catlinks navbox printfooter")
_COMMENT_ID = late_pattern(r"cmnt\d{1,5}")
_LONGEST_LABEL = 40
_NOTE_ID = late_pattern(
    r"(?:[a-z]{2,12}[-_:]){0,2}_?(?:"
    r"(?:(?:foot|end)_?notes?|footnotedef|notes?|fn|ftnt?|edn|sd(?:foot|end)note)[-_:.a-z0-9*]*"
    r"|(?:n|en|rn)[-_:.]?\d[-_:.a-z0-9]*)",
    re.IGNORECASE,
)
_ENTRY_ID = late_pattern(
    r"(?:[a-z]{2,12}[-_:.])?(?:references?|refs?|bib|cite?ref|cit|cr|b|r)[-_:.]?[a-z]{0,20}\d[-_:.a-z0-9]*",
    re.IGNORECASE,
)
_LABEL = late_pattern(
    r"[\s\[\](){}<>]*(?:(?:foot|end)?notes?|fn\.?|n\.|anm\.?)?\s*"
    r"(?:\d{1,4}(?:[a-z]|:\d{1,3})?|[ivxlc]{1,7}|[a-z]{1,2}|[*†‡§¶‖#]{1,6})[\s\[\](){}<>.:,;]*",
    re.IGNORECASE,
)
_NUMBER = late_pattern(r"\s*[\[(（［【〔]?\s*(?:\d{1,4}|[*†‡§¶‖]{1,3})\s*[\])）］】〕]?\s*")
ARROWS = late_pattern(
    r"[\s\[\]()^↩↑⏎⤴⮐↵▲⇧⬆←\ufe0e\ufe0f]{1,12}|(?:back|return)(?: to (?:text|top|content|article))?",
    re.IGNORECASE,
)
_SERVICES = late_pattern(
    r"google scholar|google books|cross ?ref|pubmed(?: central)?|medline|scopus|web of science®?|isi|cas|ads"
    r"|mathscinet|zbmath|math|scilit|worldcat|open ?url|libkey|get access|article"
    r"|(?:view|read|full) ?(?:the )?(?:article|text|record)|download references?|export(?: citation)?"
    r"|(?:search|find|view|look up) (?:in|on|at) [\w ]{3,30}"
    r"|find this (?:author|resource).{0,40}|search (?:ads|google scholar).{0,20}",
    re.IGNORECASE,
)
_ITALIC_STYLE = late_pattern(r"font-style\s{0,3}:\s{0,3}(?:italic|oblique)", re.IGNORECASE)
_RAISED_STYLE = late_pattern(r"vertical-align\s{0,3}:\s{0,3}super", re.IGNORECASE)
_HIDDEN_STYLE = late_pattern(r"display\s{0,3}:\s{0,3}none", re.IGNORECASE)
_ITALIC_TAGS = frozenset(("i", "em", "cite", "dfn"))


def signs(node: Node) -> set[str]:
    """The roles, types and classes of an element."""
    given = node.attributes
    return {
        word
        for name in ("role", "epub:type", "class", "type")
        if name in given
        for word in given[name].split()
    }


def is_italic(node: Node) -> bool:
    """Whether an element sets its text in italics."""
    if node.tag == "cite" and "citation" in node.get("class"):
        return False
    return node.tag in _ITALIC_TAGS or bool(_ITALIC_STYLE.search(node.get("style")[:500]))


def is_raised(node: Node) -> bool:
    """Whether an element sets its text as superscript."""
    return node.tag == "sup" or bool(_RAISED_STYLE.search(node.get("style")[:500]))


def is_hidden(node: Node) -> bool:
    """Whether no reader of the page sees the element."""
    if "footnote_tooltip" in signs(node):
        return True
    return "hidden" in node.attributes or bool(_HIDDEN_STYLE.search(node.get("style")[:500]))


def is_call(node: Node) -> bool:
    """Whether a link says itself that it calls a note."""
    if not _CALL_SIGNS.isdisjoint(signs(node)) or "data-footnote-ref" in node.attributes:
        return True
    around = node.parent
    if around is None or around.tag != "sup":
        return False
    given = signs(around)
    # MediaWiki says it of the raised element around the link, and by the name of what the link leads to.
    return "footnote-ref" in given or ("reference" in given and "#cite_note" in node.get("href"))


def is_back(node: Node) -> bool:
    """Whether an element says itself that it only leads from a note back to its marker."""
    given = signs(node)
    if "footref" in given:
        return False  # Org gives its markers the role of links back.
    return not _BACK_SIGNS.isdisjoint(given) or "data-footnote-backref" in node.attributes


def is_note(node: Node) -> bool:
    """Whether an element says itself that it is one note."""
    style = node.get("style").replace(" ", "")
    if node.tag == "div" and ("mso-element:footnote" in style or "mso-element:endnote" in style):
        return "-list" not in style
    if node.tag in BLOCKS and not _NOTE_ROLES.isdisjoint(
        {*node.get("role").split(), *node.get("epub:type").split()} - {"note"}
    ):
        return True
    if node.tag in ("li", "div", "aside", "p") and "footnote" in signs(node):
        return not any(child.tag == "ol" for child in node.elements)
    return node.tag == "li" and node.get("id").startswith("cite_note")


def is_note_section(node: Node) -> bool:
    """Whether an element says itself that it holds the notes of the page."""
    given = signs(node)
    if node.tag == "ol" and "references" in given:
        return True
    if "footnote" in given and any(child.tag == "ol" for child in node.elements):
        return True
    return node.tag in BLOCKS and (
        not _SECTION_SIGNS.isdisjoint(given) or "data-footnotes" in node.attributes
    )


def is_entry(node: Node) -> bool:
    """Whether an element says itself that it is one entry of a reference list."""
    return not _ENTRY_SIGNS.isdisjoint(signs(node))


def is_service(node: Node) -> bool:
    """Whether a link beside an entry leads to a service that looks it up, whose name is no part of it."""
    return node.tag == "a" and bool(_SERVICES.fullmatch(" ".join(node.text.split()).strip("[]() ")[:80]))


def is_entry_list(node: Node) -> bool:
    """Whether an element says itself that it is a reference list."""
    return node.tag in BLOCKS and not _LIST_SIGNS.isdisjoint(signs(node))


def is_inline_note(node: Node) -> bool:
    """Whether an element is a note that stands where it is called."""
    if "ltx_author_notes" in signs(node) and any("ltx_contact" in signs(one) for one in node.elements):
        return False  # LaTeXML puts addresses where it puts thanks.
    return node.tag in ("d-footnote", "dt-fn") or not _INLINE_SIGNS.isdisjoint(signs(node))


def is_mark(node: Node) -> bool:
    """Whether an element only prints the number of a note that stands in place."""
    return not _MARK_SIGNS.isdisjoint(signs(node))


def is_marginal(node: Node) -> bool:
    """Whether a note in place stands in the margin, or behind an author, without a number."""
    return not _MARGINAL_SIGNS.isdisjoint(signs(node))


def is_lone_mark(node: Node) -> bool:
    """Whether an element is the mark of a note whose text stands elsewhere (LaTeX's ``footnotemark``)."""
    return "ltx_role_footnotemark" in signs(node)


def is_label(node: Node) -> bool:
    """Whether an element inside a note or entry says itself that it is the label: ``[Kal65]`` of Sphinx."""
    return "label" in signs(node) and len(node.text.strip()) <= _LONGEST_LABEL


def is_navigation(node: Node) -> bool:
    """Whether an element leads through the site: what stands in it belongs to no paper."""
    return node.tag in ("nav", "footer") or not _NAVIGATION_SIGNS.isdisjoint(signs(node))


def names_comment(fragment: str) -> bool:
    """Whether the id of an element is one that Google Docs gives to comments in the margin."""
    return bool(_COMMENT_ID.fullmatch(fragment[:20]))


def names_note(fragment: str) -> bool:
    """Whether the id of an element is one that generators give to notes."""
    if fragment.startswith("cite_note"):
        return True
    return bool(_NOTE_ID.fullmatch(fragment[:200])) and "ref" not in fragment.lower()


def names_entry(fragment: str) -> bool:
    """Whether the id of an element is one that generators give to entries of a reference list."""
    return bool(_ENTRY_ID.fullmatch(fragment[:200]))


def prints_label(text: str) -> bool:
    """Whether a text is no more than the label of a note."""
    return len(text) <= 40 and bool(_LABEL.fullmatch(text))


def prints_number(text: str) -> bool:
    """Whether a text is the number of a note or a sign like an asterisk."""
    return len(text) <= 12 and bool(_NUMBER.fullmatch(text))
