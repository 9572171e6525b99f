"""reStructuredText, Org and AsciiDoc → the footnotes of Pandoc, each character in its place.

Only what makes notes and lists of references is understood, by the rules of the three markups: ``[1]_`` with
``.. [1]``, ``[fn:1]`` and ``[fn:: …]``, ``footnote:[…]``. A text that holds none of them comes back as it is.
Labels that a writer counts for itself (``[#]_``) stand in the text as signs that no text has;
`Rewritten.labels` tells what they print.
"""

from __future__ import annotations

from verifier.documents.asciidoc import asciidoc, is_asciidoc
from verifier.documents.light_text import Rewritten
from verifier.documents.org import is_org, org
from verifier.documents.restructured import is_restructured, restructured


def rewrite(text: str) -> Rewritten:
    """The text with the notes of any of the three markups as those of Pandoc."""
    if is_restructured(text):
        return restructured(text)
    if is_org(text):
        return org(text)
    if is_asciidoc(text):
        return asciidoc(text)
    return Rewritten(text)
