"""Which part of a paper a paragraph stands in: its front matter, its text, its notes, its references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from verifier.documents.labels import Shape, label_at
from verifier.documents.paragraphs import Paragraph

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
_NOTES_HEADING = re.compile(rf"{_HEAD}(?:{_NOTES}){_TAIL}", re.IGNORECASE)
_REFERENCES_HEADING = re.compile(rf"{_HEAD}(?:{_REFERENCES}){_TAIL}", re.IGNORECASE)
_READING_HEADING = re.compile(rf"{_HEAD}(?:{_READING}){_TAIL}", re.IGNORECASE)
_OTHER_HEADING = re.compile(
    rf"{_HEAD}(?:appendix|appendices|annex|acknowledge?ments?|funding|about the authors?"
    rf"|conflicts? of interest|supplementary|anhang|annexe|приложение|附录|致谢)\b[^.]{{0,80}}",
    re.IGNORECASE,
)
_FRONT_END = re.compile(rf"{_HEAD}(?:{_FRONT_ENDS})(?:\W|$)", re.IGNORECASE)
_LEVEL = re.compile(r"\s{0,3}(#{1,6})\s")
# What ends as a sentence does, its markers aside: no title, names or affiliation.
_SENTENCES = re.compile(
    r".{15,}[^\W\d_]{2}[\"”’)]?"
    r"(?:[.!?][\"”’)]?(?:[\s\[\],–\d-]|<[^<>]{0,40}>)*|(?:[\s\[\],–\d-]|<[^<>]{0,40}>)*[.!?])",
    re.DOTALL,
)
# An address, a year, a title in marks: an item that leads to a source, not to a neighbouring page.
_SOURCE = re.compile(
    r"https?://|www\.\w|\b10\.\d{4,9}/|(?<!\d)(?:1[5-9]|20)\d\d(?!\d)"
    r"|[“„«\"《『][^“”„«»\"《》『』]{3,200}[”“»\"》』]"
)
_FIRST_LABEL = re.compile(r"[ \t]{0,3}(?:\\?\[1\\?\]|\(?1[.)])[ \t]{1,4}\S")
_LOOK_AHEAD = 300
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
    sections: list[Section] = []
    section, level = Section.TEXT, 0
    for index, paragraph in enumerate(paragraphs):
        opened = opens(paragraph)
        if opened is not None:
            section, level = opened, _level(paragraph) or 6
        elif section is not Section.TEXT and _closes(paragraph, level):
            section = Section.TEXT
        sections.append(Section.FRONT if index < front and section is Section.TEXT else section)
    behind = _notes_behind_list(paragraphs, sections)
    sections[behind:] = [Section.NOTES] * (len(sections) - behind)
    return sections


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
    lines = paragraph.text.strip().split("\n")
    # Org sets properties below a heading (":CUSTOM_ID: bibliography"), AsciiDoc a name above it.
    heading = [line for line in lines if not line.lstrip().startswith((":", "[["))] or lines
    if len(heading) > 1 and not paragraph.is_heading:
        return None
    if len(heading[0]) > _LONGEST_HEADING:
        return None
    if _NOTES_HEADING.fullmatch(heading[0]):
        return Section.NOTES
    if _REFERENCES_HEADING.fullmatch(heading[0]):
        return Section.REFERENCES
    if _READING_HEADING.fullmatch(heading[0]):
        return Section.READING
    if _OTHER_HEADING.fullmatch(heading[0]):
        return Section.TEXT
    return None


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


def _closes(paragraph: Paragraph, level: int) -> bool:
    """Whether a heading of the same or a higher rank ends a section of notes or references."""
    found = _level(paragraph)
    return 0 < found <= level


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
