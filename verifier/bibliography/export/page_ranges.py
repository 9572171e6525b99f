"""Page ranges as styles print them (CSL 1.0.2, appendix V): ``321-328`` as ``321–328`` or ``321–8``."""

from __future__ import annotations

from verifier.bibliography.pages import plain_ranges
from verifier.patterns import late_pattern

_PAGE = late_pattern(r"([^\W\d_]{0,9})(\d{1,18})")
_BETWEEN_ITEMS = late_pattern(r"\s*([,;&])\s*")
_SEPARATORS = {",": ", ", ";": ", ", "&": " & "}


def printed_pages(pages: str, form: str, dash: str) -> str:
    """Pages with the dash of a style in each range, and the last page as long as its form has it."""
    parts = _BETWEEN_ITEMS.split(plain_ranges(pages).strip())
    return "".join(
        _SEPARATORS[part] if place % 2 else _printed(part, form, dash) for place, part in enumerate(parts)
    )


def first_page(pages: str) -> str:
    """The page that pages begin on."""
    first = _BETWEEN_ITEMS.split(plain_ranges(pages).strip())[0]
    return first.partition("-")[0].strip() if first.count("-") == 1 else first


def are_several(pages: str) -> bool:
    """Whether pages are more than one: a list, or a range of figures, Roman numerals or anything else."""
    parts = _BETWEEN_ITEMS.split(plain_ranges(pages).strip())
    ends = parts[0].split("-")
    return len(parts) > 1 or (len(ends) == 2 and all(map(str.strip, ends)))


def _printed(pages: str, form: str, dash: str) -> str:
    first, hyphen, last = (part.strip() for part in pages.partition("-"))
    # A page with hyphens of its own, "S1-5-7", is no range.
    if not hyphen or "-" in last:
        return pages
    return f"{first}{dash}{last_page(first, last, form)}"


def last_page(first: str, last: str, form: str) -> str:
    """The last page of a range in one of CSL's forms; one that does not go on from the first stays as it is.

    ``minimal`` leaves out all that repeats, letters in front of the figures too (``S12–9``), ``minimal-two``
    keeps two figures, ``chicago`` goes by the hundreds and ``expanded`` writes out what is left out.
    """
    begin, end = _PAGE.fullmatch(first), _PAGE.fullmatch(last)
    if not form or begin is None or end is None or end[1] not in ("", begin[1]):
        return last
    whole = begin[2][: max(0, len(begin[2]) - len(end[2]))] + end[2]
    if int(whole) <= int(begin[2]):
        return last
    kept = _kept(begin[2], whole, form)
    return whole[-kept:] if kept < len(whole) or "minimal" in form else begin[1] + whole


def _kept(first: str, last: str, form: str) -> int:
    """How many figures of the last page are printed."""
    if len(first) != len(last):
        return len(last)
    changed = len(last) - next(place for place, (a, b) in enumerate(zip(first, last, strict=True)) if a != b)
    within = int(first) % 100
    if form == "minimal" or (form.startswith("chicago") and int(first) > 100 and 0 < within < 10):
        kept = changed
    elif form == "minimal-two" or (form.startswith("chicago") and int(first) > 100 and within):
        kept = max(changed, 2)
    else:
        kept = len(last)
    # The older rule of Chicago: 1496–1504, where three of four figures change.
    is_long = form in ("chicago", "chicago-15") and len(last) == 4 and changed >= 3
    return len(last) if is_long else min(kept, len(last))
