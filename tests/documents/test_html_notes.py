"""Notes of web pages, in the shapes that generators write."""

# ruff: noqa: E501 - the pages are set as generators set them

from __future__ import annotations

from pathlib import Path

import pytest

from verifier.documents.html import read_html
from verifier.files import BytesSource
from verifier.model import Document


def read(html: str) -> Document:
    return read_html(BytesSource(Path("paper.html"), html.encode()))


def note(document: Document) -> list[tuple[str, str, list[str]]]:
    return [
        (note.label, note.text.plain, [marker.context for marker in note.markers]) for note in document.notes
    ]


# Each page has these two notes, the first called once, the second twice.
TWO = [
    ("1", "Berg, Rivers, 2001, p. 3.", ["Rivers move."]),
    ("2", "Wu, Falls, 5.", ["They stay here, and there."] * 2),
]
ONCE = [TWO[0], ("2", "Wu, Falls, 5.", ["They stay here."])]
TEXT = "<p>Rivers move.{0} They stay{1} here, and there{2}.</p>"
BERG, WU = "Berg, <i>Rivers</i>, 2001, p. 3.", "Wu, <i>Falls</i>, 5."

TWICE = {
    "Pandoc, Hugo and kramdown, with roles": TEXT.format(
        '<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>',
        '<sup id="fnref:2"><a href="#fn:2" class="footnote-ref" role="doc-noteref">2</a></sup>',
        '<sup id="fnref1:2"><a href="#fn:2" class="footnote-ref" role="doc-noteref">2</a></sup>',
    )
    + f"""<div class="footnotes" role="doc-endnotes"><hr><ol>
      <li id="fn:1"><p>{BERG}&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#8617;&#xfe0e;</a></p></li>
      <li id="fn:2"><p>{WU}&#160;<a href="#fnref:2" class="footnote-backref" role="doc-backlink">&#8617;&#xfe0e;</a>
      <a href="#fnref1:2" class="footnote-backref" role="doc-backlink">&#8617;&#xfe0e;<sup>2</sup></a></p></li></ol></div>""",
    "the same without roles and classes": TEXT.format(
        '<sup><a href="#fn1" id="r1">1</a></sup>',
        '<sup><a href="#fn2" id="r2">2</a></sup>',
        '<sup><a href="#fn2" id="r3">2</a></sup>',
    )
    + f"""<hr><ol><li id="fn1">{BERG} <a href="#r1">↩</a></li>
      <li id="fn2">{WU} <a href="#r2">↩</a> <a href="#r3">↩</a></li></ol>""",
    "MediaWiki": TEXT.format(
        '<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span>[</span>1<span>]</span></a>'
        "</sup>",
        '<sup id="cite_ref-Wu_2-0" class="reference"><a href="#cite_note-Wu-2">[2]</a></sup>',
        '<sup id="cite_ref-Wu_2-1" class="reference"><a href="#cite_note-Wu-2">[2]</a></sup>',
    )
    + f"""<h2>References</h2><div class="mw-references-wrap"><ol class="references">
      <li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span>
      <span class="reference-text">{BERG}</span></li>
      <li id="cite_note-Wu-2"><span class="mw-cite-backlink">^ <a href="#cite_ref-Wu_2-0"><sup><i><b>a</b></i></sup></a>
      <a href="#cite_ref-Wu_2-1"><sup><i><b>b</b></i></sup></a></span> <span class="reference-text">{WU}</span>
      </li></ol></div>""",
    "GitHub": TEXT.format(
        '<sup><a href="#user-content-fn-1-ab" id="user-content-fnref-1-ab" data-footnote-ref="">1</a></sup>',
        '<sup><a href="#user-content-fn-2-ab" id="user-content-fnref-2-ab" data-footnote-ref="">2</a></sup>',
        '<sup><a href="#user-content-fn-2-ab" id="user-content-fnref-2-2-ab" data-footnote-ref="">2</a>'
        "</sup>",
    )
    + f"""<section data-footnotes class="footnotes"><h2 id="footnote-label">Footnotes</h2><ol>
      <li id="user-content-fn-1-ab"><p>{BERG} <a href="#user-content-fnref-1-ab" data-footnote-backref="">↩</a></p></li>
      <li id="user-content-fn-2-ab"><p>{WU} <a href="#user-content-fnref-2-ab" data-footnote-backref="">↩</a>
      <a href="#user-content-fnref-2-2-ab" data-footnote-backref="">↩<sup>2</sup></a></p></li></ol></section>""",
    "WordPress, its own block": TEXT.format(
        '<sup data-fn="a7" class="fn"><a href="#a7" id="a7-link">1</a></sup>',
        '<sup data-fn="b8" class="fn"><a href="#b8" id="b8-link">2</a></sup>',
        '<sup data-fn="b8" class="fn"><a href="#b8" id="b8-link-2">2</a></sup>',
    )
    + f"""<ol class="wp-block-footnotes"><li id="a7">{BERG} <a href="#a7-link" aria-label="Jump to footnote">↩︎</a></li>
      <li id="b8">{WU} <a href="#b8-link">↩︎</a> <a href="#b8-link-2">↩︎</a></li></ol>""",
    "EPUB types with an aside each": TEXT.format(
        '<a epub:type="noteref" href="#n1">1</a>',
        '<a epub:type="noteref" href="#n2">2</a>',
        '<a epub:type="noteref" href="#n2">2</a>',
    )
    + f"""<aside epub:type="footnote" id="n1"><p>{BERG}</p></aside>
      <aside epub:type="footnote" id="n2"><p>{WU}</p></aside>""",
    "Python-Markdown": TEXT.format(
        '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>',
        '<sup id="fnref:x"><a class="footnote-ref" href="#fn:x">2</a></sup>',
        '<sup id="fnref2:x"><a class="footnote-ref" href="#fn:x">2</a></sup>',
    )
    + f"""<div class="footnote"><hr><ol><li id="fn:1"><p>{BERG}&#160;<a class="footnote-backref" href="#fnref:1"
      title="Jump back to footnote 1 in the text">&#8617;</a></p></li><li id="fn:x"><p>{WU}&#160;<a class="footnote-backref"
      href="#fnref:x">&#8617;</a><a class="footnote-backref" href="#fnref2:x">&#8617;</a></p></li></ol></div>""",
    "markdown-it": TEXT.format(
        '<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>',
        '<sup class="footnote-ref"><a href="#fn2" id="fnref2">[2]</a></sup>',
        '<sup class="footnote-ref"><a href="#fn2" id="fnref2:1">[2:1]</a></sup>',
    )
    + f"""<hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item">
      <p>{BERG} <a href="#fnref1" class="footnote-backref">↩︎</a></p></li><li id="fn2" class="footnote-item"><p>{WU}
      <a href="#fnref2" class="footnote-backref">↩︎</a> <a href="#fnref2:1" class="footnote-backref">↩︎</a></p></li></ol></section>""",
    "Hugo, older": TEXT.format(
        '<sup class="footnote-ref" id="fnref:1"><a href="#fn:1">1</a></sup>',
        '<sup class="footnote-ref" id="fnref:2"><a href="#fn:2">2</a></sup>',
        '<sup class="footnote-ref" id="fnref:2-1"><a href="#fn:2">2</a></sup>',
    )
    + f"""<div class="footnotes"><hr /><ol><li id="fn:1">{BERG} <a class="footnote-return" href="#fnref:1"><sup>[return]</sup></a></li>
      <li id="fn:2">{WU} <a class="footnote-return" href="#fnref:2"><sup>[return]</sup></a></li></ol></div>""",
    "numbers in brackets without superscript": TEXT.format(
        ' [<a name="ref1" href="#note1">1</a>]',
        ' [<a name="ref2" href="#note2">2</a>]',
        ' [<a name="ref3" href="#note2">2</a>]',
    )
    + f"""<h3>Notes</h3><p>[<a name="note1" href="#ref1">1</a>] {BERG}</p>
      <p>[<a name="note2" href="#ref2">2</a>] {WU}</p>""",
}
SINGLE = {
    "Word, saved as a web page": TEXT.format(
        '<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>'
        "<span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span>"
        "</span></a>",
        '<a href="#_ftn2" name="_ftnref2" title=""><span class=MsoFootnoteReference>[2]</span></a>',
        "",
    )
    + f"""<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
      <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
      name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> {BERG}</p></div>
      <div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText><a href="#_ftnref2" name="_ftn2" title=""><span
      class=MsoFootnoteReference>[2]</span></a> {WU}</p></div></div>""",
    "LibreOffice": TEXT.format(
        '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
        '<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a>',
        "",
    )
    + f"""<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym"
      href="#sdfootnote1anc">1</a>{BERG}</p></div><div id="sdfootnote2"><p class="sdfootnote"><a class="sdfootnotesym"
      name="sdfootnote2sym" href="#sdfootnote2anc">2</a>{WU}</p></div>""",
    "Google Docs": TEXT.format(
        '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>',
        '<sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup>',
        "",
    )
    + f"""<hr class="c4"><div><p class="c1"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;{BERG}</span></p></div>
      <div><p class="c1"><a href="#ftnt_ref2" id="ftnt2">[2]</a><span>&nbsp;{WU}</span></p></div>""",
    "Substack": TEXT.format(
        '<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" '
        'href="#footnote-1">1</a>',
        '<a class="footnote-anchor" id="footnote-anchor-2" href="#footnote-2" target="_self">2</a>',
        "",
    )
    + f"""<div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1"
      class="footnote-number" contenteditable="false" target="_self">1</a><div class="footnote-content"><p>{BERG}</p></div></div>
      <div class="footnote"><a id="footnote-2" href="#footnote-anchor-2" class="footnote-number">2</a>
      <div class="footnote-content"><p>{WU}</p></div></div>""",
    "WordPress, Footnotes Made Easy": TEXT.format(
        '<sup><a href="#footnote_1_12" id="identifier_1_12" class="footnote-link '
        'footnote-identifier-link" title="x">1</a></sup>',
        '<sup><a href="#footnote_2_12" id="identifier_2_12" class="footnote-link '
        'footnote-identifier-link">2</a></sup>',
        "",
    )
    + f"""<ol class="footnotes"><li id="footnote_1_12" class="footnote">{BERG} <span class="footnote-back-link-wrapper">
      [<a href="#identifier_1_12" class="footnote-link footnote-back-link">&#8617;</a>]</span></li>
      <li id="footnote_2_12" class="footnote">{WU} [<a href="#identifier_2_12" class="footnote-link footnote-back-link">&#8617;</a>]</li></ol>""",
    "WordPress, Easy Footnotes": TEXT.format(
        '<span id="easy-footnote-1-5" class="easy-footnote-margin-adjust"></span><span class="easy-footnote">'
        '<a href="https://site.example/post/#easy-footnote-bottom-1-5" title="x"><sup>1</sup></a></span>',
        '<span id="easy-footnote-2-5" class="easy-footnote-margin-adjust"></span><span class="easy-footnote">'
        '<a href="https://site.example/post/#easy-footnote-bottom-2-5" title="x"><sup>2</sup></a></span>',
        "",
    )
    + f"""<ol class="easy-footnotes-wrapper"><li class="easy-footnote-single"><span id="easy-footnote-bottom-1-5"
      class="easy-footnote-margin-adjust"></span>{BERG}<a class="easy-footnote-to-top"
      href="https://site.example/post/#easy-footnote-1-5"></a></li><li class="easy-footnote-single"><span
      id="easy-footnote-bottom-2-5" class="easy-footnote-margin-adjust"></span>{WU}</li></ol>""",
    "WordPress, a table behind a button": TEXT.format(
        '<span class="footnote_referrer"><a role="button" tabindex="0"><sup '
        'id="footnote_plugin_tooltip_7_1_1"'
        ' class="footnote_plugin_tooltip_text">[1]</sup></a><span class="footnote_tooltip">Berg</span>'
        "</span>",
        '<sup id="footnote_plugin_tooltip_7_1_2" class="footnote_plugin_tooltip_text">[2]</sup>',
        "",
    )
    + f"""<table class="footnotes_table footnote-reference-container"><tbody><tr class="footnotes_plugin_reference_row">
      <th scope="row"><a id="footnote_plugin_reference_7_1_1" class="footnote_backlink"><span
      class="footnote_index_arrow">&#8593;</span>1</a></th><td class="footnote_plugin_text">{BERG}</td></tr>
      <tr class="footnotes_plugin_reference_row"><th><a id="footnote_plugin_reference_7_1_2"
      class="footnote_backlink">2</a></th><td class="footnote_plugin_text">{WU}</td></tr></tbody></table>""",
    "AsciiDoctor": TEXT.format(
        '<sup class="footnote">[<a id="_footnoteref_1" class="footnote" href="#_footnotedef_1" '
        'title="View footnote.">1</a>]</sup>',
        '<sup class="footnote">[<a id="_footnoteref_2" class="footnote" href="#_footnotedef_2">2</a>]</sup>',
        "",
    )
    + f"""<div id="footnotes"><hr><div class="footnote" id="_footnotedef_1"><a href="#_footnoteref_1">1</a>. {BERG}</div>
      <div class="footnote" id="_footnotedef_2"><a href="#_footnoteref_2">2</a>. {WU}</div></div>""",
    "Sphinx": TEXT.format(
        '<a class="footnote-reference brackets" href="#id3" id="id1" role="doc-noteref"><span '
        'class="fn-bracket">[</span>1'
        '<span class="fn-bracket">]</span></a>',
        '<a class="footnote-reference brackets" href="#id4" id="id2" role="doc-noteref">2</a>',
        "",
    )
    + f"""<aside class="footnote-list brackets"><aside class="footnote brackets" id="id3" role="doc-footnote"><span
      class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span
      class="fn-bracket">]</span></span><p>{BERG}</p></aside><aside class="footnote brackets" id="id4"
      role="doc-footnote"><span class="label">[<a role="doc-backlink" href="#id2">2</a>]</span><p>{WU}</p></aside></aside>""",
    "LaTeXML, in place": TEXT.format(
        '<span id="f1" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span '
        'class="ltx_note_outer">'
        f'<span class="ltx_note_content"><sup class="ltx_note_mark">1</sup>{BERG}</span></span></span>',
        '<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">2</sup><span '
        'class="ltx_note_outer"><span '
        'class="ltx_note_content"><sup class="ltx_note_mark">2</sup><span class="ltx_tag ltx_tag_note">'
        f"2</span>{WU}</span></span></span>",
        "",
    ),
    "notes in the margin, in place": TEXT.format(
        '<label for="sn-1" class="margin-toggle sidenote-number"></label><input type="checkbox" '
        'id="sn-1" class="margin-toggle"/>'
        f'<span class="sidenote">{BERG}</span>',
        f'<label for="sn-2" class="margin-toggle sidenote-number"></label><span class="sidenote">{WU}</span>',
        "",
    ),
    "anchors before paragraphs": TEXT.format(
        '<a name="r1"></a><a href="#f1"><sup>1</sup></a>',
        '<a name="r2"></a><a href="#f2"><sup>2</sup></a>',
        "",
    )
    + f"""<hr><a name="f1"></a><p><sup>1</sup> {BERG} <a href="#r1">Back</a></p>
      <a name="f2"></a><p><sup>2</sup> {WU} <a href="#r2">Back</a></p><p>Copyright 2001</p>""",
    "notes that share a paragraph": TEXT.format(
        '<sup><a href="#n1" name="b1">1</a></sup>', '<sup><a href="#n2" name="b2">2</a></sup>', ""
    )
    + f"""<p><a name="n1" href="#b1">1.</a> {BERG}<br><a name="n2" href="#b2">2.</a> {WU}</p>""",
    "numbers without links under a heading": TEXT.format("<sup>1</sup>", "<sup>2</sup>", "")
    + f"<h2>Notes</h2><ol><li>{BERG}</li><li>{WU}</li></ol>",
    "typed numbers, notes under a heading": TEXT.format("[1]", "[2]", "")
    + f"<h3>Notes</h3><p>[1] {BERG}</p><p>[2] {WU}</p>",
    "WordPress, Modern Footnotes": TEXT.format(
        "<sup class='modern-footnotes-footnote ' data-mfn='1'><a href='javascript:void(0)' "
        "aria-describedby='mfn-content-1'>1</a></sup><span id='mfn-content-1' role='tooltip' "
        f"class='modern-footnotes-footnote__note'>{BERG}</span>",
        "<sup class='modern-footnotes-footnote ' data-mfn='2'><a href='javascript:void(0)' "
        "aria-describedby='mfn-content-2'>2</a></sup><span id='mfn-content-2' role='tooltip' "
        f"class='modern-footnotes-footnote__note'>{WU}</span>",
        "",
    ),
    "Project Gutenberg": TEXT.format(
        '<a id="FNanchor_1_1"></a><a href="#Footnote_1_1" class="fnanchor">[1]</a>',
        '<a id="FNanchor_2_2"></a><a href="#Footnote_2_2" class="fnanchor">[2]</a>',
        "",
    )
    + f"""<div class="footnotes"><h3>FOOTNOTES:</h3><div class="footnote"><p><a id="Footnote_1_1"></a><a
      href="#FNanchor_1_1"><span class="label">[1]</span></a> {BERG}</p></div><div class="footnote"><p><a
      id="Footnote_2_2"></a><a href="#FNanchor_2_2"><span class="label">[2]</span></a> {WU}</p></div></div>""",
    "mammoth": TEXT.format(
        '<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup>',
        '<sup><a href="#footnote-2" id="footnote-ref-2">[2]</a></sup>',
        "",
    )
    + f"""<ol><li id="footnote-1"><p> {BERG} <a href="#footnote-ref-1">↑</a></p></li><li id="footnote-2"><p> {WU}
      <a href="#footnote-ref-2">↑</a></p></li></ol>""",
    "OpenEdition": TEXT.format(
        '<a class="footnotecall" id="bodyftn1" href="#ftn1">1</a>',
        '<a class="footnotecall" id="bodyftn2" href="#ftn2">2</a>',
        "",
    )
    + f"""<div id="notes"><h2>Notes</h2><p class="notesbaspage"><a class="FootnoteSymbol" id="ftn1" href="#bodyftn1">1</a>
      {BERG}</p><p class="notesbaspage"><a class="FootnoteSymbol" id="ftn2" href="#bodyftn2">2</a> {WU}</p></div>""",
    "journals that read the word aloud": TEXT.format(
        '<a href="#fn1" class="xref fn"><span class="sr">Footnote </span><sup>1</sup></a>',
        '<a href="#fn2" class="xref fn"><span class="sr">Footnote </span><sup>2</sup></a>',
        "",
    )
    + f'<div class="fn" id="fn1"><sup>1</sup><p>{BERG}</p></div><div class="fn" id="fn2"><sup>2</sup><p>{WU}</p></div>',
    "journals that open notes by script": TEXT.format(
        '<a class="xref-fn" data-open="fn-1" href="javascript:;"><sup>1</sup></a>',
        '<a class="xref-fn" data-open="fn-2" href="javascript:;"><sup>2</sup></a>',
        "",
    )
    + f"""<div content-id="fn-1" class="footnote"><span class="label">1</span><p>{BERG}</p></div>
      <div content-id="fn-2" class="footnote"><span class="label">2</span><p>{WU}</p></div>""",
    "Word, endnotes": TEXT.format(
        '<a href="#_edn1" name="_ednref1" style="mso-endnote-id:edn1"><span>[1]</span></a>',
        '<a href="#_edn2" name="_ednref2"><span>[2]</span></a>',
        "",
    )
    + f"""<div style="mso-element:endnote-list"><div style="mso-element:endnote" id="edn1"><p><a href="#_ednref1"
      name="_edn1">[1]</a> {BERG}</p></div><div style="mso-element:endnote" id="edn2"><p><a href="#_ednref2"
      name="_edn2">[2]</a> {WU}</p></div></div>""",
    "EPUB of a press, notes with paragraphs of their own": TEXT.format(
        '<a id="nr1"></a><a href="#nt1"><sup>1</sup></a>',
        '<a id="nr2"></a><a href="#nt2"><sup>2</sup></a>',
        "",
    )
    + f'<p class="EN"><a id="nt1"></a><a href="#nr1">1</a>. {BERG}</p><p class="EN"><a id="nt2"></a><a href="#nr2">2</a>. {WU}</p>',
    "a list of terms": TEXT.format(
        '<a class="footnote-reference" href="#id3" id="id1">[1]</a>',
        '<a class="footnote-reference" href="#id4" id="id2">[2]</a>',
        "",
    )
    + f"""<dl class="footnote brackets"><dt class="label" id="id3"><span class="brackets"><a class="fn-backref"
      href="#id1">1</a></span></dt><dd><p>{BERG}</p></dd><dt id="id4"><a class="fn-backref" href="#id2">2</a></dt>
      <dd><p>{WU}</p></dd></dl>""",
    "a button before a hidden note": TEXT.format(
        f'<sup><button aria-controls="footnote-1">1</button></sup><span id="footnote-1" hidden>1. {BERG}</span>',
        f'<sup><button aria-controls="footnote-2">2</button></sup><span id="footnote-2" hidden>2. {WU}</span>',
        "",
    ),
    "notes that pop over": TEXT.format(
        f'<button popovertarget="note1"><sup>1</sup></button><span popover id="note1">{BERG}</span>',
        f'<button popovertarget="note2"><sup>2</sup></button><span popover id="note2">{WU}</span>',
        "",
    ),
    "buttons that open notes below the text": TEXT.format(
        '<button popovertarget="note1">1</button>', '<button popovertarget="note2">2</button>', ""
    )
    + f'<div popover id="note1"><p>{BERG}</p></div><div popover id="note2"><p>{WU}</p></div>',
    "sidenotes that repeat their number": TEXT.format(
        f'<sup>1</sup><small class="sidenote"><sup>1</sup> {BERG}</small>',
        f'<sup>2</sup><small class="sidenote"><sup>2</sup> {WU}</small>',
        "",
    ),
    "names of notes in elements of their own": TEXT.format(
        '<sup><a class="xref-fn" data-open="fn1">1</a></sup>',
        '<sup><a class="xref-fn" data-open="fn2">2</a></sup>',
        "",
    )
    + f"""<div><div content-id="fn1"></div><div class="n"><span>1</span><p>{BERG}</p></div>
      <div content-id="fn2"></div><div class="n"><span>2</span><p>{WU}</p></div></div>""",
    "numbers without links, terms under a heading": TEXT.format("<sup>（1）</sup>", "<sup>（2）</sup>", "")
    + f"<h2>注</h2><dl><dt>（1）</dt><dd>{BERG}</dd><dt>（2）</dt><dd>{WU}</dd></dl>",
    "numbers in paragraphs of their own": TEXT.format(
        '<a id="r1" href="#n1">[1]</a>', '<a id="r2" href="#n2">[2]</a>', ""
    )
    + f"""<p><a id="n1" href="#r1">[1]</a></p><p>{BERG}</p><p><a id="n2" href="#r2">[2]</a></p><p>{WU}</p>""",
    "Org": TEXT.format(
        '<sup><a id="fnr.1" class="footref" href="#fn.1" role="doc-backlink">1</a></sup>',
        '<sup><a id="fnr.2" class="footref" href="#fn.2" role="doc-backlink">2</a></sup>',
        "",
    )
    + f"""<div id="footnotes"><h2>Footnotes: </h2><div class="footdef"><sup><a id="fn.1" class="footnum" href="#fnr.1"
      role="doc-backlink">1</a></sup> <div class="footpara" role="doc-footnote"><p>{BERG}</p></div></div><div
      class="footdef"><sup><a id="fn.2" class="footnum" href="#fnr.2" role="doc-backlink">2</a></sup>
      <div class="footpara" role="doc-footnote"><p>{WU}</p></div></div></div>""",
    "links with the address of the editor": TEXT.format(
        '<a href="https://edit.example/post/1#_ftn1" name="_ftnref1">[1]</a>',
        '<a href="https://edit.example/post/1#_ftn2" name="_ftnref2">[2]</a>',
        "",
    )
    + f"""<div id="ftn1"><p><a href="https://edit.example/post/1#_ftnref1" name="_ftn1">[1]</a> {BERG}</p></div>
      <div id="ftn2"><p><a href="https://edit.example/post/1#_ftnref2" name="_ftn2">[2]</a> {WU}</p></div>""",
    "comments below the notes": TEXT.format(
        '<sup><a href="#fn1" id="r1">1</a></sup>', '<sup><a href="#fn2" id="r2">2</a></sup>', ""
    )
    + f"""<h3>Notes</h3><ol class="footnotes"><li id="fn1">{BERG}</li><li id="fn2">{WU}</li></ol>
      <section id="comments"><ol><li>I have read it twice.</li></ol></section>""",
}


def test_an_item_of_a_list_of_notes_that_nothing_calls_is_a_note() -> None:
    document = read(
        '<p>A.<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p><div '
        'class="footnote"><hr><ol>'
        '<li id="fn:1">Berg.</li><li id="fn:2">Wu.</li></ol></div>'
    )

    assert [(one.label, one.text.plain, len(one.markers)) for one in document.notes] == [
        ("1", "Berg.", 1),
        ("2", "Wu.", 0),
    ]


def test_groups_of_notes_keep_their_own_labels() -> None:
    document = read(
        "<p>Rivers move.<sup id=cite_ref-1 class=reference><a href='#cite_note-1'>[1]</a></sup> They "
        "stay.<sup"
        " id=cite_ref-2 class=reference><a href='#cite_note-2'>[note 1]</a></sup> So.<sup id=cite_ref-3 "
        "class=reference>"
        "<a href='#cite_note-3'>[a]</a></sup></p><ol class=references><li id=cite_note-2><a "
        "href='#cite_ref-2'>^</a> Wu.</li></ol>"
        "<ol class=references><li id=cite_note-3><a href='#cite_ref-3'>^</a> Li.</li></ol>"
        "<ol class=references><li id=cite_note-1><a href='#cite_ref-1'>^</a> Berg.</li></ol>"
    )

    assert {one.text.plain: one.label for one in document.notes} == {
        "Berg.": "1",
        "Wu.": "note-1",
        "Li.": "a",
    }


@pytest.mark.parametrize("name", TWICE)
def test_a_note_called_twice_has_both_its_markers(name: str) -> None:
    document = read(TWICE[name])

    assert note(document) == TWO
    assert document.strays == ()
    assert document.references == ()
    assert [[one.text.plain[s.start : s.end] for s in one.text.italics] for one in document.notes] == [
        ["Rivers"],
        ["Falls"],
    ]


@pytest.mark.parametrize("name", SINGLE)
def test_notes_and_markers_are_found_in_what_programs_write(name: str) -> None:
    document = read(SINGLE[name])

    expected = [TWO[0], ("2", "Wu, Falls, 5.", ["They stay here, and there."])]
    assert note(document) == expected
    assert document.strays == ()
    assert document.references == ()


def test_a_note_in_paragraphs_runs_on_up_to_the_next_one() -> None:
    found = read(
        '<p>One.<a href="#n1" id="r1">1</a> Two.<a href="#n2" id="r2">2</a></p><h2>Notes</h2>'
        '<p id="n1"><a href="#r1">1</a> Berg, Rivers, 5.</p><p>See also Holt, Deltas, 9.</p>'
        '<p id="n2"><a href="#r2">2</a> Finch, Lakes, 7.</p><h2>About</h2><p>Nobody.</p>'
    )
    assert [each.text.plain for each in found.notes] == [
        "Berg, Rivers, 5. See also Holt, Deltas, 9.",
        "Finch, Lakes, 7.",
    ]


def test_text_that_goes_on_behind_the_notes_of_a_section_is_none_of_them() -> None:
    found = read(
        '<p>One.<a href="#n1" id="r1">1</a></p><p id="n1"><a href="#r1">1</a> Berg, Rivers, 5.</p>'
        '<p>The text goes on.</p><p>Two.<a href="#n2" id="r2">2</a></p>'
        '<p id="n2"><a href="#r2">2</a> Finch, Lakes, 7.</p>'
    )
    assert [each.text.plain for each in found.notes] == ["Berg, Rivers, 5.", "Finch, Lakes, 7."]


def test_notes_in_the_margin_have_no_number() -> None:
    document = read(
        '<p>Rivers move.<span class="marginnote">On maps.</span> They stay.<label for="s1" class="sidenote-number">'
        '</label><input type="checkbox" id="s1"><span class="sidenote">Berg.</span></p>'
    )

    assert note(document) == [
        ("margin-1", "On maps.", ["Rivers move."]),
        ("1", "Berg.", ["They stay."]),
    ]


def test_signs_are_labels_as_numbers_are() -> None:
    document = read(
        '<p>Rivers move.<sup><a href="#s1">*</a></sup> They stay.<sup><a href="#s2">¶</a></sup></p><hr>'
        '<p id="s1"><sup>*</sup>Berg.</p><p id="s2"><sup>¶</sup>Wu.</p>'
    )

    assert note(document) == [("*", "Berg.", ["Rivers move."]), ("¶", "Wu.", ["They stay."])]


def test_what_readers_of_a_draft_remarked_in_google_docs_is_no_note() -> None:
    page = (
        '<p>Rivers move.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> They stay.'
        '<sup><a href="#{0}1" id="{0}_ref1">[a]</a></sup></p><hr>'
        '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Berg, 3.</p></div>'
        '<div><p><a href="#{0}_ref1" id="{0}1">[a]</a> Where from?</p></div>'
    )

    document = read(page.format("cmnt"))
    assert note(document) == [("1", "Berg, 3.", ["Rivers move."])]
    assert not document.strays
    assert [label for label, *_ in note(read(page.format("en")))] == ["1", "a"]


def test_a_note_of_mediawiki_may_call_another_one() -> None:
    document = read(
        '<p>Rivers.<sup class="reference" id="cite_ref-1"><a href="#cite_note-1">[a]</a></sup></p>'
        '<ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><a href="#cite_ref-1">^</a></span> '
        '<span class="reference-text">So Wu.<sup class="reference" id="cite_ref-2"><a href="#cite_note-2">[1]</a></sup></span></li></ol>'
        '<ol class="references"><li id="cite_note-2"><span class="mw-cite-backlink"><a href="#cite_ref-2">^</a></span> '
        '<span class="reference-text">Wu, 5.</span></li></ol>'
    )

    assert note(document) == [("a", "So Wu.", ["Rivers."]), ("1", "Wu, 5.", ["So Wu."])]


@pytest.mark.parametrize(
    "back",
    [
        '<aside class="footnote brackets" id="b" role="doc-footnote"><span class="label"><span>[</span>2<span>]</span>'
        '</span>\n<span class="backrefs">(<a role="doc-backlink" href="#i2">1</a>,<a role="doc-backlink" href="#i3">2</a>)</span>'
        "\n<p>Wu, 5.</p></aside>",
        '<table class="docutils footnote" id="b"><tr><td class="label">[2]</td><td><em>(<a class="fn-backref" href="#i2">1</a>, '
        '<a class="fn-backref" href="#i3">2</a>)</em> Wu, 5.</td></tr></table>',
    ],
    ids=["HTML 5", "HTML 4"],
)
def test_docutils_counts_the_links_back_of_a_note_that_is_called_twice(back: str) -> None:
    call = '<a class="footnote-reference" href="#b" id="{}" role="doc-noteref">[2]</a>'
    document = read(f"<p>They stay {call.format('i2')}. They go {call.format('i3')}.</p>{back}")

    assert note(document) == [("2", "Wu, 5.", ["They stay.", "They go."])]


LATEXML = (
    '<span class="ltx_note ltx_role_{role}"><sup class="ltx_note_mark">{mark}</sup><span class="ltx_note_outer">'
    '<span class="ltx_note_content"><sup class="ltx_note_mark">{mark}</sup><span class="ltx_note_type">{role}: </span>'
    '<span class="ltx_tag ltx_tag_note">{mark}</span>{text}</span></span></span>'
)


def test_all_kinds_of_notes_that_latexml_sets_in_place() -> None:
    def made(role: str, mark: str, text: str) -> str:
        return LATEXML.format(role=role, mark=mark, text=text)

    document = read(
        f'<h1>Rivers{made("thanks", "†", "For Li.")}</h1>Wu<span class="ltx_author_notes">Written at sea.</span>'
        '<p><span class="ltx_author_notes"><span class="ltx_contact ltx_role_address">Bern</span></span></p>'
        f"<p>One.{made('footnote', '1', 'Berg.')} Two.{made('endnote', '1', 'Wu.')} "
        f"Again.{made('footnotemark', '1', '')} None.{made('footnotemark', '7', '')}</p>"
        '<nav class="ltx_TOC"><h6>Notes</h6><ol><li><a href="#endnote1">1</a> Wu.</li></ol></nav>'
    )

    assert note(document) == [
        ("†", "For Li.", ["Rivers"]),
        ("margin-1", "Written at sea.", ["Wu"]),
        ("1", "Berg.", ["One.", "Again."]),
        ("1", "Wu.", ["Two."]),
    ]
    assert [stray.label for stray in document.strays] == ["7"]
