"""Strategies for bibliographies: texts that look like real files, and works to be written."""

import string

from hypothesis import strategies as st

from verifier.bibliography import make_key
from verifier.bibliography.datamodel import words
from verifier.model import Work

PIECES = (
    "@article{li2011,\n",
    "@Book (berg,",
    "@string{jia = {Journal}}\n",
    "@comment{ x }\n",
    '@preamble{ "\\foo" }\n',
    "  title = {Rivers {B}orders},\n",
    '  title = "Rivers {"}x{"}",\r\n',
    "  journal = jia # { (new)} # 1,\n",
    "year = 2011,",
    "month = mar",
    '  author = {M{\\"u}ller, J. and {Ministry of Water}},\n',
    "  % a remark\n",
    "% @article{out,\n",
    "}\n",
    "}",
    ")",
    "\n\n",
    "{",
    '"',
    "=",
    ",",
    "#",
    "@",
    "@misc{",
    "@{",
    "\\",
    "$",
    "王",
    "\r",
    "\x00",
    "\ud800",
    " text ",
)

bib_texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=40).map("".join)

any_text = st.text(max_size=60)
# U+FFFE and its like are no characters, and are not written.
plain_text = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp")), min_size=1, max_size=40
).filter(lambda text: text == " ".join(text.split()))

_LETTERS = string.ascii_letters + "éüøŁжМ王義 '-"
_word = (
    st.text(_LETTERS, min_size=1, max_size=10)
    .map(lambda text: " ".join(text.split()))
    .filter(
        lambda text: (
            bool(text) and text.lower() not in ("and", "others") and " and " not in f" {text.lower()} "
        )
    )
)
person = st.tuples(_word, _word).map(", ".join)
body = _word.map(lambda text: "{" + text + " of Water and Light}")
names = st.lists(person | body, min_size=1, max_size=3).map(" and ".join)
dates = st.sampled_from(
    ["2011", "2014-03", "2014-03-04", "1999/2001", "1900~", "2004?", "199X", "2014-03-04/2014-03-06"]
)
pages = st.sampled_from(["45", "10-31", "B2, B3", "xii-xv", "1-5, 9"])
numbers = st.integers(1, 400).map(str)
urls = st.sampled_from(
    [
        "https://water.example/r_2019.pdf",
        "http://x.example/a%20b?c=d&e=f#g",
        "https://x.example/~anna/{id}",
        "https://x.example/日本",
    ]
)
articles = st.fixed_dictionaries(
    {"title": plain_text, "journaltitle": plain_text},
    optional={
        "author": names,
        "date": dates,
        "pages": pages,
        "volume": numbers,
        "number": plain_text,
        "url": urls,
        "note": plain_text,
    },
).map(lambda fields: ("article", fields))
reports = st.fixed_dictionaries(
    {"title": plain_text, "institution": plain_text},
    optional={"author": names, "date": dates, "location": plain_text, "type": plain_text, "url": urls},
).map(lambda fields: ("report", fields))
books = st.fixed_dictionaries(
    {"title": plain_text},
    optional={"author": names, "editor": names, "publisher": plain_text, "date": dates, "series": plain_text},
).map(lambda fields: ("book", fields))


@st.composite
def works(draw: st.DrawFn) -> tuple[Work, ...]:
    """Works with the keys that the tool would give them."""
    made: list[Work] = []
    for entry_type, fields in draw(st.lists(articles | reports | books, max_size=6)):
        key = make_key(fields, {work.key for work in made})
        made.append(Work(key, entry_type, fields))
    return tuple(made)


@st.composite
def wild_works(draw: st.DrawFn) -> tuple[Work, ...]:
    """Works with any text anywhere: what a damaged paper may give."""
    names_of_fields = st.sampled_from(
        sorted(
            words(
                "author editor title journaltitle booktitle publisher institution location date"
                " year month volume number pages isbn issn url"
                " doi note addendum type series court entrysubtype annotation"
            )
        )
    )
    # A parent that is not there is a fault of the works, not of the writing.
    other_names = st.text(string.ascii_lowercase, min_size=1, max_size=9).filter(
        lambda name: name not in ("xdata", "crossref")
    )
    types = st.sampled_from(
        sorted(words("article book report online misc thesis jurisdiction dataset newspaper phdthesis"))
    )
    made = []
    for index, (entry_type, fields) in enumerate(
        draw(
            st.lists(
                st.tuples(types | any_text, st.dictionaries(names_of_fields | other_names, any_text)),
                max_size=4,
            )
        )
    ):
        made.append(Work(f"k{index}", entry_type, fields))
    return tuple(made)
