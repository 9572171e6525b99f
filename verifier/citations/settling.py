"""What the words around the fields say of a work: that nobody published it, that a number is an issue."""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.citations.article_numbers import with_article_number
from verifier.citations.articles_of_titles import with_articles_in_titles
from verifier.citations.assemble import Assembled
from verifier.citations.borders_abroad import with_borders_abroad
from verifier.citations.catalogues import with_catalogue
from verifier.citations.chapters import with_chapter
from verifier.citations.chinese_hosts import with_chinese_host
from verifier.citations.chinese_kinds import with_chinese_kind, with_chinese_part
from verifier.citations.chinese_makers import with_chinese_makers
from verifier.citations.columns import with_column
from verifier.citations.day_before_volume import with_day_before_volume
from verifier.citations.days_in_figures import with_day_in_figures
from verifier.citations.days_of_year import with_day_of_year
from verifier.citations.event_days import with_days_of_event
from verifier.citations.glued_words import without_glued_words
from verifier.citations.habits_abroad import with_habits_abroad
from verifier.citations.holders import with_holders
from verifier.citations.hungarian_names import with_hungarian_names
from verifier.citations.imprints_apart import with_imprint_apart
from verifier.citations.initials_of_bodies import with_body_of_initials
from verifier.citations.joined_numbers import (
    issue_behind_dash,
    issue_behind_year,
    volume_before_page,
    volume_in_title,
)
from verifier.citations.lone_places import with_lone_place
from verifier.citations.makers_abroad import with_makers_abroad
from verifier.citations.misread_authors import with_author_and_title
from verifier.citations.misread_borders import with_borders
from verifier.citations.misread_hosts import with_hosts
from verifier.citations.misread_numbers import with_numbers_in_place
from verifier.citations.misread_titles import with_whole_titles
from verifier.citations.newspaper_items import item_of_newspaper, newspaper, pages_of_newspaper
from verifier.citations.presses_in_hosts import with_presses
from verifier.citations.printed_letters import with_sender
from verifier.citations.printed_states import with_state
from verifier.citations.read_fields import in_order, renamed, span_of
from verifier.citations.roles_in_notes import with_roles_in_notes
from verifier.citations.said_in_brackets import with_said_in_brackets
from verifier.citations.same_person import (
    by_same_person,
    with_host_of_same,
    without_same,
    without_same_in_title,
)
from verifier.citations.tagger.misplaced_imprint import LATIN_PLACES
from verifier.citations.theses import with_thesis
from verifier.citations.torn_ordinals import with_ordinals_whole
from verifier.citations.true_names import with_true_name
from verifier.citations.university_presses import with_university_press
from verifier.citations.unpublished import unpublished, without_leaves
from verifier.citations.whole_places import with_whole_place
from verifier.model import FieldSpan
from verifier.patterns import late_pattern
from verifier.signs import Signs

_CHANGED = late_pattern(
    r"(?:last|zuletzt|dernière|última|ultimo)\s(?:modifi|updat|revis|chang|edit|ge[äa]ndert|aktuali|mise|agg|actuali|modific)",
    re.IGNORECASE,
)
_DAY = 10
"""Characters of a day in EDTF."""

_ENTRY = late_pattern(
    r"(?:[Aa]rt(?:ikel|icle|\.)|Stichwort|Lemma|voce|voz)\s[“„«\"‘‚]([^“”„«»\"’]{2,120})[”“»\"’‘]?\Z"
)
_FIRST_AND_AT = late_pattern(r"(\d{1,4})(?:,| at) (\d{1,4}(?:-\d{1,4})?)")
_FIRST_AND_CITED = late_pattern(r"(\d{1,4}), (\d{1,4}(?:\sff?)?)")
_IN = late_pattern(r"\s?(?:[,.]\s(?:[Ii]n:|\[w:\])|,?\sin|\.\sIn)\s")
_LEXICON = late_pattern(r"(?P<name>[A-ZÄÖÜ][A-Za-zÄÖÜ]{1,6}[²³]?)\s(?P<volume>[IVXLC]{1,6}|\d{1,2})")
_OF_LEXICON = late_pattern(r"(?<!\w)(?:Art(?:ikel|\.)|Sp\.|Lemma|voce|s\.\s?v\.|coll?\.)")
_BARE_ENTRY = late_pattern(r"(?:Art\.|Artikel|Stichwort|Lemma|[Vv]oce|voz)\s(\S.{2,80})")
_ENTRY_WORD = late_pattern(
    r"(?:[Vv]oce|[Vv]oz|Art\.|Artikel|Stichwort|Lemma|Eintrag|Notice|Entry|Verbete)\s(?=[^\Wa-z\d_])"
)
_ENTRY_WORDS = ("Art", "Stichwort", "Lemma", "voce ", "Voce ", "voz ")
_IN_FIGURES = late_pattern(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{4}-\d\d-\d\d")
_UNIVERSITY = late_pattern(r"(?:Univ(?:\.|ersität|ersity\sof|ersité\sde)|TU|FU|LMU)\s\Z")
_THESIS_END = late_pattern(
    r"\s?[,.:;]\s(?P<field>(?:[Pp]hil|[Jj]ur|[Tt]heol|[Mm]ed|[Ii]ur|rer\.\s?(?:nat|pol))\.?(?!\w))?(?P<kind>\s?(?:unveröff\.\s|unpubl\.\s)?(?:Diss\.?|Habil\.?|Dissertation|(?:Magister|Diplom|Staatsexamens|Master)arbeit|[Mm]émoire\sde\s\w{3,12}|[Tt]hèse(?:\sde\s\w{3,12})?"
    r"|[Tt]esi\sdi\s\w{3,12}|[Tt]esis(?:\sdoctoral)?"
    r"|дис(?:с|сертация)?\.[\s.…]{0,5}(?:канд|д-ра|докт)?\.?(?:\s[а-я]{2,10}\.?\sнаук)?|автореф\.\sдис\.[^,.]{0,40})?)(?:\s\([^()]{3,20}\)|\s?:\s[^\W\d_][^.:,;()]{3,40})?[\s.]*\Z"
)
_THESIS_SIGNS = Signs("iss", "дис", "arbeit", "Habil", "émoire", "hèse", "esi")


def settled(text: str, read: Assembled) -> Assembled:
    """The fields of a citation with what its words say of them; ``text`` is the citation."""
    read = with_author_and_title(text, with_articles_in_titles(text, read))
    read = _volume_of_lexicon(text, with_host_of_same(text, without_same_in_title(text, read)))
    read = with_numbers_in_place(text, with_whole_titles(text, read))
    read = by_same_person(text, without_same(issue_behind_year(text, issue_behind_dash(text, read))))
    read = volume_in_title(text, _kind_in_title(text, _book_of_volumes(volume_before_page(read))))
    read = _entry_word(text, _university(text, _whole_of_part(text, _looked_at(text, read))))
    read = _web_page(text, unpublished(text, newspaper(item_of_newspaper(text, with_sender(read)))))
    read = with_hungarian_names(text, with_makers_abroad(text, with_day_of_year(text, read)))
    read = with_day_in_figures(text, read)
    read = with_said_in_brackets(text, with_article_number(text, with_day_before_volume(text, read)))
    read = with_state(text, with_chapter(text, with_presses(text, with_university_press(read))))
    read = with_catalogue(text, with_column(text, with_days_of_event(text, read)))
    read = with_habits_abroad(text, with_roles_in_notes(text, with_ordinals_whole(text, read)))
    read = _named_only(
        text, pages_of_newspaper(with_lone_place(text, with_body_of_initials(text, with_thesis(text, read))))
    )
    read = with_chinese_kind(text, with_chinese_makers(text, _report_in_dispute(text, read)))
    read = with_chinese_part(text, with_chinese_host(text, read))
    read = with_imprint_apart(text, with_holders(text, with_hosts(text, without_leaves(text, read))))
    read = with_true_name(text, without_glued_words(text, _first_page(text, read)))
    return with_whole_place(text, with_borders_abroad(text, with_borders(text, read)))


def _first_page(text: str, read: Assembled) -> Assembled:
    """The first page of a chapter and the cited one, as lawyers print them: "(OUP 2015) 601, 605"."""
    if read.locator is None or read.type != "incollection" or "pages" in read.fields:
        return read
    both = _FIRST_AND_AT.fullmatch(read.locator.value)
    span = next((span for span in read.spans if span.field == "locator"), None)
    if both is None or span is None or text[max(0, span.start - 2) : span.start] != ") ":
        return read
    page = replace(span, field="pages", end=span.start + len(both[1]))
    spans = [replace(each, start=span.end - len(both[2])) if each is span else each for each in read.spans]
    return Assembled(
        read.type,
        {**read.fields, "pages": both[1]},
        in_order((*spans, page)),
        replace(read.locator, value=both[2]),
    )


# "Berg, A. (n.d.). Home page. http://…": one phrase between the date and the address.
_NAMED_ONLY = late_pattern(
    r"\((?:n\.\s?d\.|s\.\s?f\.|o\.\s?J\.|(?:1[5-9]|20)\d\d[a-z]?(?:,\s[^()]{3,20})?)\)\.\s(?P<title>[^\Wa-z\d_][^.:;\[\]()]{2,80})\.\s(?=<?https?://|(?:Retrieved|Accessed|Available|Abgerufen|Consulté|Recuperado|Disponible)\b)"
)


def _named_only(text: str, read: Assembled) -> Assembled:
    """A page of which nothing but the title is told, and that was taken for pages or a press."""
    match = _NAMED_ONLY.search(text) if "title" not in read.fields and "url" in read.fields else None
    if match is None:
        return read
    first, last = match.span("title")
    over = {each.field for each in read.spans if each.start < last and first < each.end}
    if "author" in over or "url" in over:
        return read
    fields = {name: value for name, value in read.fields.items() if name not in over}
    spans = [each for each in read.spans if each.field not in over]
    spans.append(FieldSpan("title", first, last, 0.8))
    locator = None if over & {"pages", "locator"} else read.locator
    return Assembled("online", {**fields, "title": match["title"]}, in_order(spans), locator)


# "Appellate Body Reports, *China – Rare Earths*, WT/DS431/AB/R", as the WTO cites its reports.
_IN_DISPUTE = late_pattern(
    r"(?:Appellate\sBody|Panel|Arbitration|Award\sof\sthe\sArbitrator|Decision\s(?:by|of)\sthe\sArbitrator)(?:\sReports?)?(?=,\s)"
)


def _report_in_dispute(text: str, read: Assembled) -> Assembled:
    """A report of the World Trade Organization, of which what it is was taken for who wrote it."""
    author = span_of(read, "author") if read.fields.get("number", "").startswith("WT/DS") else None
    kind = _IN_DISPUTE.match(text, author.start) if author else None
    if author is None or kind is None or "type" in read.fields:
        return read
    fields = {name: value for name, value in read.fields.items() if name != "author"}
    spans = [each for each in read.spans if each is not author]
    spans.append(FieldSpan("type", *kind.span(), author.confidence))
    return Assembled(read.type, {**fields, "type": kind.group()}, in_order(spans), read.locator)


def _volume_of_lexicon(text: str, read: Assembled) -> Assembled:
    """A dictionary by its initials with the number of its volume: "in: HRG II, Berlin 2012"."""
    title = read.fields.get("booktitle", "")
    short = title and len(title) <= _LONGEST_INITIALS and "volume" not in read.fields
    match = _LEXICON.fullmatch(title) if short else None
    if match is None or not _OF_LEXICON.search(text):
        return read
    fields = {**read.fields, "booktitle": match["name"], "volume": match["volume"]}
    spans = list(read.spans)
    host = span_of(read, "booktitle")
    if host is not None:
        end = host.start + match.end("name")
        spans = [replace(each, end=end) if each is host else each for each in spans]
        spans.append(FieldSpan("volume", host.start + match.start("volume"), host.end, 0.8))
    return Assembled(read.type, fields, in_order(spans), read.locator)


_LONGEST_INITIALS = 14


def _book_of_volumes(read: Assembled) -> Assembled:
    """A work that was taken for a journal by its volume: "J. Carbon, Droit civil, t. 4, PUF, 2000".

    A place too, in "Geschichte der Grafschaft, 2 Bde., Wiesau 1884/86".
    """
    if (
        read.type == "article"
        and read.fields.keys() >= {"title", "volumes", "journaltitle", "date"}
        and not read.fields.keys() & {"volume", "number", "pages", "location", "publisher"}
        and " " not in read.fields["journaltitle"]
    ):
        return renamed(read, "book", {"journaltitle": "location"})
    if (
        read.type != "article"
        or "title" in read.fields
        or not read.fields.keys() >= {"author", "journaltitle", "volume", "publisher"}
    ):
        return read
    names = {"journaltitle": "title"}
    volume, place = span_of(read, "volume"), span_of(read, "location")
    named = volume is not None and place is not None and 0 < place.start - volume.end <= _NEAR
    if named and read.fields["location"].casefold() not in LATIN_PLACES:
        names["location"] = "titleaddon"
    return renamed(read, "book", names)


_NEAR = 3


def _looked_at(text: str, read: Assembled) -> Assembled:
    """The day on which an address was opened is not the day of the work."""
    if "urldate" not in read.fields:
        return _opened_on(text, read) if "url" in read.fields else read
    day, seen = span_of(read, "date"), span_of(read, "urldate")
    if day is None or seen is None or not (day.start < seen.end and seen.start < day.end):
        return read
    fields = {name: value for name, value in read.fields.items() if name != "date"}
    return Assembled(read.type, fields, tuple(each for each in read.spans if each is not day), read.locator)


def _opened_on(text: str, read: Assembled) -> Assembled:
    """The day in figures and brackets behind an address is when it was opened: "example.org (3.2.2011)"."""
    day, url = span_of(read, "date"), span_of(read, "url")
    if day is None or url is None or text[url.end : day.start].lstrip(" .,") not in ("(", "["):
        return read
    if not _IN_FIGURES.fullmatch(text, day.start, day.end) or len(read.fields["date"]) != _DAY:
        return read
    fields = {("urldate" if name == "date" else name): value for name, value in read.fields.items()}
    spans = tuple(replace(each, field="urldate") if each is day else each for each in read.spans)
    return Assembled(read.type, fields, spans, read.locator)


def _whole_of_part(text: str, read: Assembled) -> Assembled:
    """A part cited by its author alone, as lawyers do: "Stürner, in: Festschrift Bergmann, 2004, S. 233"."""
    if "booktitle" in read.fields or "journaltitle" in read.fields:
        return read
    author, title = span_of(read, "author"), span_of(read, "title")
    if author is None or title is None or author.start > title.start:
        return read
    cue = _IN.match(text, author.end)
    if cue is None or cue.end() not in (title.start, getattr(span_of(read, "editor"), "start", None)):
        return read
    renamed = {"title": "booktitle"}
    fields = {renamed.get(name, name): value for name, value in read.fields.items()}
    pages = _FIRST_AND_CITED.fullmatch(read.locator.value) if read.locator else None
    if pages is not None and "pages" not in fields:
        fields["pages"] = pages[1]
    return Assembled(
        "incollection",
        fields,
        tuple(replace(each, field=renamed.get(each.field, each.field)) for each in read.spans),
        replace(read.locator, value=pages[2]) if read.locator and pages else read.locator,
    )


def _entry_word(text: str, read: Assembled) -> Assembled:
    """An article of a dictionary, whose title is in quotation marks behind the word for it."""
    read = _entry_of_person(text, read)
    span = span_of(read, "title")
    match = _ENTRY.match(text, span.start, span.end) if span else None
    held = "booktitle" in read.fields or "journaltitle" in read.fields
    if span is not None and match is None and held and text.startswith(_ENTRY_WORDS, span.start):
        match = _BARE_ENTRY.fullmatch(text, span.start, span.end)
    if span is None or match is None:
        return read
    spans = tuple(
        replace(each, start=match.start(1), end=match.end(1)) if each is span else each for each in read.spans
    )
    return Assembled(read.type, {**read.fields, "title": match[1]}, spans, read.locator)


def _entry_of_person(text: str, read: Assembled) -> Assembled:
    """An article on a person, whose names were read as its author: "Voce Pudovkin, Vsevolod, in"."""
    author, title = span_of(read, "author"), span_of(read, "title")
    if author is None or title is None or "booktitle" not in read.fields:
        return read
    word = _ENTRY_WORD.match(text, author.start, author.end)
    if word is None or text[author.end : title.start] != ", ":
        return read
    fields = {name: value for name, value in read.fields.items() if name != "author"}
    fields["title"] = text[word.end() : title.end].strip(" ,")
    longer = replace(title, start=word.end())
    spans = tuple(longer if each is title else each for each in read.spans if each is not author)
    return Assembled(read.type, fields, spans, read.locator)


def _university(text: str, read: Assembled) -> Assembled:
    """The town of a university at which a thesis was written is no place of publication: "Univ. Hamburg"."""
    if read.type != "thesis":
        return read
    span = span_of(read, "location")
    if span is None and "series" in read.fields:
        # Behind the words for a thesis stands the town and no series.
        renamed = {"series": "location"}
        return Assembled(
            read.type,
            {renamed.get(name, name): value for name, value in read.fields.items()},
            tuple(replace(each, field=renamed.get(each.field, each.field)) for each in read.spans),
            read.locator,
        )
    if span is None:
        return read
    before = span_of(read, "institution")
    if before is not None:
        if not 0 < span.start - before.end <= 1:
            return read
        # "Universität Wien", of which the town was taken for a place of its own.
        fields = {name: value for name, value in read.fields.items() if name != "location"}
        fields["institution"] = text[before.start : span.end]
        longer = replace(before, end=span.end)
        spans = tuple(longer if each is before else each for each in read.spans if each is not span)
        return Assembled(read.type, fields, spans, read.locator)
    match = _UNIVERSITY.search(text, max(0, span.start - 30), span.start)
    if match is None:
        return read
    fields = {name: value for name, value in read.fields.items() if name != "location"}
    fields["institution"] = text[match.start() : span.end]
    spans = tuple(
        replace(each, field="institution", start=match.start()) if each is span else each
        for each in read.spans
    )
    return Assembled(read.type, fields, spans, read.locator)


def _kind_in_title(text: str, read: Assembled) -> Assembled:
    """A title that ends in words for a thesis: "…, Phil. Diss.", "… : дис. ... канд. ист. наук"."""
    span = span_of(read, "title") if _THESIS_SIGNS.found_in(text) else None
    match = _THESIS_END.search(text, span.start + 3, span.end) if span else None
    if span is None or match is None:
        return read
    end = match.start()
    fields = {**read.fields, "title": " ".join(text[span.start : end].split())}
    spans = [replace(each, end=end) if each is span else each for each in read.spans]
    if "type" not in fields:
        fields["type"] = match["kind"].rstrip(". ") or match["kind"]
        spans.append(FieldSpan("type", *match.span("kind"), 0.8))
    elif match["field"]:
        fields["type"] = f"{match['field']} {fields['type']}"
    if "publisher" in fields and "institution" not in fields:
        fields["institution"] = fields.pop("publisher")
        spans = [replace(each, field="institution") if each.field == "publisher" else each for each in spans]
    return Assembled("thesis", fields, in_order(spans), read.locator)


def _web_page(text: str, read: Assembled) -> Assembled:
    """A page of which the day of its last change is told is no article, whatever its site is called."""
    fields = read.fields
    if (
        read.type != "article"
        or "url" not in fields
        or fields.keys() & {"volume", "number", "pages"}
        or not _CHANGED.search(text)
    ):
        return read
    name = "titleaddon" if "institution" in fields else "organization"
    renamed = {"journaltitle": name, "institution": "organization"}
    return Assembled(
        "online",
        {renamed.get(field, field): value for field, value in fields.items()},
        tuple(replace(span, field=renamed.get(span.field, span.field)) for span in read.spans),
        read.locator,
    )
