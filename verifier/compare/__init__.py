"""Where likeness is judged: text, titles, names, dates, containers, pages.

Every likeness is a number from 0 to 1; two sides in different scripts are no evidence (0.5), never a
mismatch. Missing fields are the caller's affair: they neither agree nor disagree.
"""

from verifier.compare.calendars import counts_otherwise, may_be_of_two_calendars
from verifier.compare.containers import container_likeness
from verifier.compare.dates import DateSpan, date_likeness, finer_date, parse_date
from verifier.compare.fold import comparable, fold, holds_word, loose, loose_page, main_script, tokens
from verifier.compare.name_spellings import is_spelled_in, may_be_one_person
from verifier.compare.names import names_likeness
from verifier.compare.pages import PageSpan, enclosing_pages, pages_agree, parse_pages
from verifier.compare.titles import title_likeness, title_likeness_ceiling

__all__ = [
    "DateSpan",
    "PageSpan",
    "comparable",
    "container_likeness",
    "counts_otherwise",
    "date_likeness",
    "enclosing_pages",
    "finer_date",
    "fold",
    "holds_word",
    "is_spelled_in",
    "loose",
    "loose_page",
    "main_script",
    "may_be_of_two_calendars",
    "may_be_one_person",
    "names_likeness",
    "pages_agree",
    "parse_date",
    "parse_pages",
    "title_likeness",
    "title_likeness_ceiling",
    "tokens",
]
