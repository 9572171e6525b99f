"""Which part of a paper a paragraph stands in: its front matter, its text, its notes, its references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from verifier.documents.labels import Shape, label_at
from verifier.documents.list_headings import names_kind, names_part, opens_list, without_choice
from verifier.documents.paragraphs import Paragraph
from verifier.patterns import late_pattern

_NOTES = (
    r"(?:end|foot)?notes?|notes and references|references and notes|notes to (?:the )?text"
    r"|anmerkungen|fu(?:ß|ss)noten|endnoten|notes de bas de page|notas(?: al pie)?|note"
    r"|примечания|сноски|注释|註釋|注|脚注|尾注|注解|注記"
)
_REFERENCES = (
    r"(?:supplement(?:ary|al) |additional )?references?(?: list| cited)?|list of references|bibliography"
    r"|works cited|literature(?: cited)?"
    r"|cited literature|sources|literatur(?:verzeichnis)?|quellen(?:- und literatur)?verzeichnis"
    r"|bibliographie|références(?: bibliographiques)?|referencias(?: bibliográficas)?|bibliografía"
    r"|bibliografia|referências|riferimenti bibliografici|bibliographia|opere citate|obras citadas"
    r"|bibliografie|literatuur(?:lijst)?|bibliografi|litteratur(?:liste|förteckning|lista)?"
    r"|källor(?: och litteratur)?|kirjallisuus|lähteet|lähdeluettelo|kirjallisuusluettelo"
    r"|(?:seznam |wykaz |zoznam )?(?:použité |použitej )?(?:literatury|literatúry)|literatúra|bibliográfia"
    r"|irodalom(?:jegyzék)?|felhasznált irodalom|kaynakça|kaynaklar|список використаних джерел|література"
    r"|βιβλιογραφία|المراجع|المصادر والمراجع|قائمة المراجع|ביבליוגרפיה|רשימת מקורות"
    r"|(?:список )?литератур[аы]|список (?:использованных )?источников(?: и литературы)?|библиография"
    r"|参考文献|參考文獻|引用文献|참고문헌|ном зүй|ашигласан (?:ном|материал)"
)
# What a page leads on to: works and sites that its text may not call.
_READING = (
    r"(?:further|additional|recommended|suggested|selected) (?:readings?|resources|sources|links)"
    r"|(?:external|web|useful|related|other)[ -]?links?|weblinks?|links|resources|links and resources"
    r"|(?:weiterführende|ausgewählte) (?:literatur|links)|literatur und weblinks|zum weiterlesen"
    r"|liens? externes?|pour aller plus loin|lectures? complémentaires?|à lire|en savoir plus"
    r"|enlaces? externos?|lecturas? (?:adicional(?:es)?|recomendadas?|complementarias?)"
    r"|bibliografía adicional"
    r"|para saber más|collegamenti esterni|letture consigliate|approfondimenti|per approfondire"
    r"|ligações externas|leituras? (?:adiciona(?:l|is)|complementar(?:es)?|recomendadas?)"
    r"|externe links?|verder lezen|linki zewnętrzne|externa länkar|vidare läsning"
    r"|eksterne (?:lenker|henvisninger)"
    r"|aiheesta muualla|kirjallisuutta|externí odkazy|externé odkazy|další literatura|külső hivatkozások"
    r"|további információk?|dış bağlantılar|konuyla ilgili yayınlar|ссылки|дополнительная литература"
    r"|посилання"
    r"|εξωτερικοί σύνδεσμοι|وصلات خارجية|قراءة متعمقة|קישורים חיצוניים|לקריאה נוספת|liên kết ngoài|đọc thêm"
    r"|外部链接|外部連結|外部連接|延伸阅读|延伸閱讀|扩展阅读|擴展閱讀|外部リンク|関連項目|関連文献|関連書籍|읽을거리"
    r"|더 읽을거리|외부 링크"
)
_FRONT_ENDS = (
    r"abstract|summary|key ?words|introduction|résumé|zusammenfassung|einleitung|resumen"
    r"|аннотация|введение|摘要|关键词|引言|前言"
)
_NUMBERED = r"(?:(?:\d{1,2}|[ivx]{1,5})[.)]?\s{1,3})?"
_HEAD = rf"[\s#*_>=]*{_NUMBERED}"
_TAIL = r"[\s#*_:：.=]*"
_NOTES_HEADING = late_pattern(rf"{_HEAD}(?:{_NOTES}){_TAIL}", re.IGNORECASE)
_REFERENCES_HEADING = late_pattern(rf"{_HEAD}(?:{_REFERENCES}){_TAIL}", re.IGNORECASE)
_READING_HEADING = late_pattern(rf"{_HEAD}(?:{_READING}){_TAIL}", re.IGNORECASE)
_OTHER_HEADING = late_pattern(
    rf"{_HEAD}(?:appendix|appendices|annex|acknowledge?ments?|funding|about the authors?"
    rf"|conflicts? of interest|supplementary|anhang|annexe|приложение|附录|致谢)\b[^.]{{0,80}}",
    re.IGNORECASE,
)
_FRONT_END = late_pattern(rf"{_HEAD}(?:{_FRONT_ENDS})(?:\W|$)", re.IGNORECASE)
_LEVEL = late_pattern(r"\s{0,3}(#{1,6})\s")
# What ends as a sentence does, its markers aside: no title, names or affiliation.
_SENTENCES = late_pattern(
    r".{15,}[^\W\d_]{2}[\"”’)]?"
    r"(?:[.!?][\"”’)]?(?:[\s\[\],–\d-]|<[^<>]{0,40}>)*|(?:[\s\[\],–\d-]|<[^<>]{0,40}>)*[.!?])",
    re.DOTALL,
)
# An address, a year, a title in marks: an item that leads to a source, not to a neighbouring page.
_SOURCE = late_pattern(
    r"https?://|www\.\w|\b10\.\d{4,9}/|(?<!\d)(?:1[5-9]|20)\d\d(?!\d)"
    r"|[“„«\"《『][^“”„«»\"《》『』]{3,200}[”“»\"》』]"
)
_FIRST_LABEL = late_pattern(r"[ \t]{0,3}(?:\\?\[1\\?\]|\(?1[.)])[ \t]{1,4}\S")
_LOOK_AHEAD = 300
# “Berg, Anna”, “van der Berg, A.”, “Berg A, Wu C.”
_LISTED_NAMES = late_pattern(
    r"\s{0,3}(?:[-*+•]\s+)?[*_]{0,3}(?:[a-zäöü’']{1,4}\s){0,3}[^\Wa-z\d_][\w’'-]{1,40}"
    r"(?:[\s-][^\Wa-z\d_][\w’'-]{1,30}){0,2}(?:,\s[^\Wa-z\d_]|\s[A-Z]{1,3}[,.])"
)
_LISTED_YEAR = late_pattern(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|\bn\.\s?d\.|\bs\.\s?a\.|\bo\.\s?J\.")
_CALL = late_pattern(r"\[\^[^\]\s]{1,40}\]")
_MARKS = " \t#*_=\n"
_LOWEST = 6
_FEWEST_LISTED, _MOST_BELOW = 2, 400
_SHORT_ENTRY, _LONGEST_ENTRY = 200, 600
_LONGEST_SOURCE = 1000
_LONGEST_HEADING = 90
_LONGEST_FRONT = 80
_PROSE_LENGTH = 240


class Section(StrEnum):
    """A part of a paper. What stands under “Further reading” is a source where `leads_to_source` says so."""

    FRONT = "front"
    TEXT = "text"
    NOTES = "notes"
    REFERENCES = "references"
    READING = "reading"


def find_sections(paragraphs: Sequence[Paragraph]) -> list[Section]:
    """The section of each paragraph. A heading belongs to the section that it opens."""
    front = _front_length(paragraphs)
    blocks = [_block(paragraph) for paragraph in paragraphs]
    sections = [
        Section.FRONT if index < front and section is Section.TEXT else section
        for index, section in enumerate(follow_sections(blocks))
    ]
    behind = _notes_behind_list(paragraphs, sections)
    sections[behind:] = [Section.NOTES] * (len(sections) - behind)
    return sections


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or paragraph: its words, and the rank of a heading from 1 on, 0 where nothing tells one.

    What has no rank heads something if it is marked as ``heading`` in another way, or by its words.
    ``calls``: it calls notes, which entries don't.
    """

    text: str
    rank: int = 0
    heading: bool = False
    calls: bool = False


def follow_sections(blocks: Sequence[Block]) -> list[Section]:
    """The section of each block: a list goes on below the headings of its parts, which rank lower.

    A heading belongs to the section that it opens.
    """
    open_: list[tuple[Section, int]] = []
    sections: list[Section] = []
    for index, block in enumerate(blocks):
        section = open_[-1][0] if open_ else Section.TEXT
        opened = opened_by(block.text) if _may_head(block) else None
        if opened is None and section is not Section.REFERENCES and _heads_entries(blocks, index):
            opened = Section.REFERENCES
        if opened is not None:
            if block.rank:
                open_ = [one for one in open_ if one[1] < block.rank]
            elif not (opened is section is Section.REFERENCES):
                open_ = []
            if block.rank or not open_:
                open_.append((opened, block.rank or _LOWEST))
        elif block.rank and not (section is Section.REFERENCES and names_part(block.text)):
            open_ = [one for one in open_ if one[1] < block.rank]
        sections.append(open_[-1][0] if open_ else Section.TEXT)
    return sections


def heads_part(text: str) -> bool:
    """Whether a line in a list of references heads a part of it, and is no entry: “Newspapers”."""
    return len(text) <= _LONGEST_HEADING and "\n" not in text.strip() and names_part(text)


def unknown_list_in(paragraphs: Sequence[Paragraph]) -> str:
    """The heading of what plainly is a list of works, though nothing in the heading says so."""
    return unknown_list([_block(paragraph) for paragraph in paragraphs])


def unknown_list(blocks: Sequence[Block]) -> str:
    """The heading of what plainly is a list of works, though nothing in the heading says so."""
    sections = follow_sections(blocks)
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if block.rank and sections[index] is Section.TEXT and opened_by(block.text) is None:
            below = _below(blocks, index, within=False)
            if len(below) >= _FEWEST_LISTED and all(map(_is_plainly_entry, below)):
                return " ".join(block.text.strip(_MARKS).split())
    return ""


def _block(paragraph: Paragraph) -> Block:
    heads = paragraph.is_heading or opens(paragraph) is not None
    return Block(_words(paragraph), _level(paragraph), heads, _CALL.search(paragraph.text) is not None)


def _may_head(block: Block) -> bool:
    return block.heading or block.rank > 0 or "\n" not in block.text.strip()


def _heads_entries(blocks: Sequence[Block], index: int) -> bool:
    """Whether a heading like “Primary Sources”, which may head a chapter, stands above entries."""
    block = blocks[index]
    if not _may_head(block) or not names_kind(block.text):
        return False
    below = _below(blocks, index, within=True)
    like = sum(map(_may_be_entry, below))
    return like * 2 > len(below) and any(map(_is_plainly_entry, below))


def _below(blocks: Sequence[Block], index: int, *, within: bool) -> list[Block]:
    """The paragraphs below a heading, up to the next; ``within``: over the headings of further parts too."""
    below: list[Block] = []
    for block in blocks[index + 1 : index + 1 + _MOST_BELOW]:
        if block.rank or block.heading:
            if not within or not (names_part(block.text) or names_kind(block.text)):
                break
        elif block.text.strip():
            below.append(block)
    return below


def _may_be_entry(block: Block) -> bool:
    """Whether a paragraph may be an entry: it is short or begins as one, and calls no note."""
    return not block.calls and (len(block.text) <= _SHORT_ENTRY or _is_plainly_entry(block))


def _is_plainly_entry(block: Block) -> bool:
    """Whether a paragraph is an entry by itself: names in the order of lists, a year, and no more."""
    return (
        len(block.text) <= _LONGEST_ENTRY
        and _LISTED_NAMES.match(block.text) is not None
        and _LISTED_YEAR.search(block.text) is not None
        and not block.calls
    )


def _notes_behind_list(paragraphs: Sequence[Paragraph], sections: Sequence[Section]) -> int:
    """Where numbered notes begin behind a list of references without numbers; else the length of the paper.

    Pandoc prints the notes of a plain text so, at its very end and under the last heading.
    """
    begins, number, entries = len(paragraphs), 0, 0
    for index, paragraph in enumerate(paragraphs):
        if sections[index] is not Section.REFERENCES:
            begins, number, entries = len(paragraphs), 0, 0
            continue
        label = label_at(paragraph.text, 0)
        if label is None or label.shape is Shape.BARE:
            entries += paragraph.is_text and opens(paragraph) is None and not number
            continue
        number += 1
        if label.numbers != (str(number),):
            return len(paragraphs)
        begins = min(begins, index)
    return begins if number > 1 and entries > 1 else len(paragraphs)


def opens(paragraph: Paragraph) -> Section | None:
    """The section that a heading opens, whether it is marked as one or just a line of its own."""
    words = _words(paragraph)
    return opened_by(words) if "\n" not in words else None


def _words(paragraph: Paragraph) -> str:
    """What a heading says, on one line; all lines of what is no heading."""
    lines = paragraph.text.strip().split("\n")
    # Org sets properties below a heading (":CUSTOM_ID: bibliography"), AsciiDoc a name above it.
    heading = [line for line in lines if not line.lstrip().startswith((":", "[["))] or lines
    return heading[0] if paragraph.is_heading else "\n".join(heading)


def opened_by(heading: str) -> Section | None:
    """The section that the words of a heading open, broken over lines or not."""
    words = " ".join(heading.split())
    if len(words) > _LONGEST_HEADING:
        return None
    if _NOTES_HEADING.fullmatch(words):
        return Section.NOTES
    if _REFERENCES_HEADING.fullmatch(without_choice(words)):
        return Section.REFERENCES
    if _READING_HEADING.fullmatch(words):
        return Section.READING
    if _OTHER_HEADING.fullmatch(words):
        return Section.TEXT
    return Section.REFERENCES if opens_list(words) else None


def with_headings_apart(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs, with the heading of a list that no blank line parts from it as one of its own.

    "References" and "[1] A. Berg, …" on the next line, as people paste them, are a heading and a list.
    """
    parted: list[Paragraph] = []
    for paragraph in paragraphs:
        text = paragraph.text
        if "\n" not in text or paragraph.is_heading or paragraph.indented or paragraph.cell:
            parted.append(paragraph)
            continue
        cuts = sorted({place for at in _headings_within(text) for place in at})
        parted += (
            paragraph.part(start, end).without_end()
            for start, end in zip((0, *cuts), (*cuts, len(text)), strict=True)
            if start < end
        )
    return tuple(parted)


def _headings_within(text: str) -> Iterator[tuple[int, int]]:
    """Where lines begin and end that head a list which begins on the next line."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        line = text[start:end]
        if len(line) <= _LONGEST_HEADING and line.strip(" #*_>=.:")[:1] != line.strip(" #*_>=.:")[:1].lower():
            behind = text[end + 1 : end + 1 + _LOOK_AHEAD]
            label = _FIRST_LABEL.match(behind)
            if _REFERENCES_HEADING.fullmatch(line):
                if label or (not start and _SOURCE.search(behind)):
                    yield start, end + 1
            elif label and _NOTES_HEADING.fullmatch(line):
                yield start, end + 1
        start = end + 1


def leads_to_source(text: str) -> bool:
    """Whether an item of a list for further reading cites something: "Mill (see also)" does not."""
    return len(text) <= _LONGEST_SOURCE and _SOURCE.search(text) is not None


def _level(paragraph: Paragraph) -> int:
    """1 to 6 for an ATX or Setext heading, 0 for all else."""
    marked = _LEVEL.match(paragraph.text)
    if marked:
        return len(marked.group(1))
    if "\n" in paragraph.text and paragraph.is_heading:
        return 1 if "=" in paragraph.text.rsplit("\n", 1)[-1] else 2
    return 0


def _front_length(paragraphs: Sequence[Paragraph]) -> int:
    """How many paragraphs stand before the abstract, or else before the first real paragraph."""
    for index, paragraph in enumerate(paragraphs[:_LONGEST_FRONT]):
        if _FRONT_END.match(paragraph.text):
            return index
    for index, paragraph in enumerate(paragraphs[:_LONGEST_FRONT]):
        if len(paragraph.text) >= _PROSE_LENGTH or (index and paragraph.is_heading):
            return index
        if _SENTENCES.fullmatch(paragraph.text) and paragraph.is_text and not label_at(paragraph.text, 0):
            return index
    return 0
