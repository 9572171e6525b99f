"""Where a citation begins and ends within a sentence of its author.

"I have found most helpful | Karin Lindqvist, *The Just Price* (New Haven: Yale University Press, 1988) |,
though she would not agree". What is told by is a title in italics or quotation marks, and a name that
stands directly in front of it; words in small letters in front of the name, and behind the last year or page,
are the sentence. Where no name stands there, and in plain type, nothing is cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.likeness import is_said
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.citations.tagger.prose_leads import PART_OF_WORK, SAID
from verifier.compare.names import is_body
from verifier.model import StyledText

_SEARCHED = 400
"""Code points in front of the title of a citation in which its beginning is looked for."""

_HIS = (
    *(
        "(",
        "his",
        "her",
        "its",
        "their",
        "leur",
        "sa",
        "son",
        "suo",
        "su",
        "ihrem",
        "seinem",
        "ihrer",
        "seiner",
    ),
    *("libro", "saggio"),
)
_PARTICLES = frozenset(
    re.findall(
        r"\S+",
        """
    de di da du del della dos zur zum van von der den ter le la les al el ibn zu af of ten
        """,
    )
)
_JOINERS = frozenset(("and", "&", "und", "et", "y", "e", "ed", "i", "/", "en", "och", "og"))
_WORD = re.compile(r"[^\s]+")
_CAPITAL = re.compile(r"(?:[dDlLO]['’])?[^\W\d_a-zà-öø-ÿа-яё][\w’'-]*\.?(?:-[^\W\d_]\.?)?")
ROLE = re.compile(
    r"""(?x),?\s\(?(?:eds?\.?|editors?|Hrsg\.|Hg\.|Hgg\.|dirs?\.|éds?\.|coords?\.|orgs?\.|comps?\.|ред\.|отв\.\sред\.)\)?
    (?=[,:]?\s*\Z)"""
)
_BETWEEN = re.compile(r"\s?[,:]\s*\Z|\s*\Z")
INTO = re.compile(
    r"""(?x)(?:\b(?:in|dans|en|em|nel|nella|nello|nei|bei|by|of|to|as|di|della|w|в|на|par|von|da)|\b(?:nell|dell|all)['’])
    \s*[:(]?\s*\Z"""
)
# What stands behind the name of a journal, whose article may have a title in plain type.
_OF_JOURNAL = re.compile(
    r",?\s(?:\d{1,4}[,:]?\s(?:\(|no\.|n[°º]|\d)|\d{1,4}[:.]\d|[Vv]ol\.\s\d{1,3},?\s(?:\(|no\.))"
)
_SMALL = re.compile(r"(?<![\w’'.-])[a-zà-öø-ÿа-яё][\w’'-]*")
# What may follow a title in small letters and is no sentence.
_OF_WORK = frozenset(
    re.findall(
        r"\S+",
        """
    a abgerufen accessed and art arts at available avant bd bde cap capp cf ch chap chs cit cited col
    coll cols consultado consulté coord cura dans dir diss dissertation doc doctoral ed edited eds en
    esp especially especialmente et f fasc ff first fol fols für here hg hier hrsg ibid ici in last loc
    ms n new nn no nos not notamment note nr num n° nº núm online op originally p para paras passim phd
    por pp préf quoted repr reprinted rev s sec see ser series sp spéc sq sqq t tesi tesis thesis thèse
    tome tr trad trans translated under unpublished vol voll vols von with zugriff éd
        """,
    )
)
_SMALL_WORD = r"[a-zà-öø-ÿа-яё][\w’'-]*"
_BEHIND_PAGE = r"(?<=[\d)\]])(?:\s(?:ff?|sq|sqq|ss)\.)?"
# ", 9, between “custom pleaded” and “custom practiced”"
_SPOKEN = re.compile(
    rf"{_BEHIND_PAGE}(?P<cut>,?\s(?P<first>{_SMALL_WORD})\s(?:{_SMALL_WORD}\s){{0,3}}[“‘«„])"
)
_TAIL = re.compile(
    rf"{_BEHIND_PAGE}(?P<cut>,?\s(?:(?:and|et|und|y|e)\s)?(?P<first>{_SMALL_WORD}),?(?:\s{_SMALL_WORD},?){{3,}})"
)
# In plain type less is known to be said of a citation.
_WHICH = re.compile(rf"{_BEHIND_PAGE}(?P<cut>,\s(?:which|who|whose|but|though|although)\s[a-z])")
# A quotation behind its page: "33–58, at 41: “the assize was dead”."
_QUOTED = re.compile(rf"{_BEHIND_PAGE}(?P<cut>\s?:\s[“‘«„\"].*[”’»“\"][.\s]*)\Z", re.DOTALL)
_BOUND = re.compile(
    rf"""(?x){_BEHIND_PAGE}(?P<cut>,?\s(?:but|though|although|where|who|whose|which|while|whereas|because|perhaps|respectively|cites?|secondo
    |qui|où|tandis|pour\squi|donde|quien(?:es)?|wo|darin|aber|sondern|для|который
    |speaks?|reports?|argues?|claims?|suggests?|gives|thinks?|believes?|holds?|calls?|describes?|dates?|sees?|shows?|maintains?|insists?|prefers?
    |quotes?|mentions?|says?|writes?|puts?|finds?|offers?|considers?|denies|disputes?|rejects?|accepts?|quoting|citing|following|arguing|noting
    |spricht|sprechen|urteilt|hält|sieht|betont|bezweifelt|bestreitet|heißt|schreibt|meint|behauptet|nennt|zeigt|parle|écrit|donne|affirme|soutient|scrive|parla|afferma|sostiene|dice|afirma|habla|escribe)\s)"""
)

# "review of Petra Shaw, *Women*": whose work is spoken of in another.
_OF_ANOTHER = re.compile(
    r"""(?xi)(?<!\w)(?:review|rev\.|rez\.|rezension|besprechung|compte[\s-]rendu|c\.\s?r\.|recensione|rec\.|reseña|resenha|рец\.
    |рецензия|interview|entretien|intervista|entrevista|letters?|lettres?|lettera|carta|brief|obituary|preface|foreword
    |introduction|afterword|vorwort|einleitung|préface|introduzione|prefazione|prólogo)
    (?:\s\w+){0,2}?\s(?:of|de|du|di|zu|von|with|avec|con|to|from|by|на|mit|d['’])\s*\Z"""
)


def title_starts(text: StyledText, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where italics and quotations begin and end between two places, in their order."""
    marks = [(run.start, run.end) for run in text.italics if start <= run.start < end]
    marks += [(start + quote.start, start + quote.end) for quote in find_quotes(text.plain[start:end])]
    last = start
    for first, behind in sorted(marks):
        if first >= last:
            yield first, behind
            last = behind


def cited_stretch(text: StyledText, start: int, end: int) -> tuple[int, int]:
    """Where a citation between two places of a note begins and ends; the same places where all is of it."""
    plain = text.plain
    begun = start
    for first, behind in title_starts(text, start, min(end, start + _SEARCHED)):
        if plain.startswith(": ", behind) and not any(run.start == first for run in text.italics):
            # ‘The sea is a great leveller’: who says so follows.
            begun = behind + len(": ")
            continue
        if _is_term(text, first, behind, end):
            continue
        day = _DAY_BEHIND.match(plain, behind, end)
        if day is not None and any(run.end == behind for run in text.italics):
            # A newspaper of a day, whatever the sentence says of it.
            named = _begin(plain, begun, first)
            if named is None and plain[begun:first].rstrip().casefold() not in ("", "in"):
                named = first
            return (begun if named is None else named), day.start("cut") if day["cut"] else _end(
                text, behind, end
            )
        if first > begun and not _OF_JOURNAL.match(plain, behind):
            cut = _begin(plain, begun, first, quoted=plain[first] in _OPENING)
            begun = begun if cut is None else cut
        return begun, _end(text, behind, end)
    back = _BACK.search(plain, begun, end)
    if back is not None:
        return begun, _end(text, back.end(), end)
    said = _WHICH.search(plain, begun, end)
    return begun, said.start("cut") if said else end


_OPENING = '“„«‘"‚'
# "*Le Courrier de l’Anjou* du 3 mai 1788 donne un récit"
_MONTH = r"[^\W\d_][^\W\d_]{2,12}\.?"
_DAY_BEHIND = re.compile(
    rf",?\s(?:(?:of|du|vom|van|del|de|di|for|от|за)\s)?(?:\d{{1,2}}(?:\.|er|st|nd|rd|th|º)?\s(?:de\s)?{_MONTH}\s(?:de\s|del\s)?|{_MONTH}\s\d{{1,2}},\s)"
    rf"(?:1[5-9]|20)\d\d(?P<cut>\s[a-zà-öø-ÿа-яё]{{2,}}.*)?"
)
# What says that a work was cited before, and the number of its note.
_BACK = re.compile(
    r"(?<!\w)(?:[Ii]b[ií]d\.|[Ee]bd\.|[Ii]vi|[Oo]p\.\s?cit\.|[Aa]rt\.\s?cit\.|[Oo]b\.\s?cit\.|[Ll]oc\.\s?cit\.|a\.\s?a\.\s?O\.|\((?:n|fn|note|Anm\.|wie\sAnm\.)\s\d{1,3}\)|[Тт]ам\sже\.|[Уу]каз\.\sсоч\.)"
)


def _end(text: StyledText, behind: int, end: int) -> int:
    """Where a citation ends whose title ends at ``behind``, in front of what its author says of it."""
    plain = text.plain
    found = [
        match
        for pattern in (_BOUND, _TAIL, _SPOKEN, _QUOTED)
        for match in pattern.finditer(plain, behind, end)
    ]
    for match in sorted(found, key=lambda match: match.start("cut")):
        cut = match.start("cut")
        if match.re in (_TAIL, _SPOKEN) and match["first"] in _OF_WORK:
            continue
        between = plain[behind:cut]
        if between.count("(") != between.count(")") or any(run.start < cut < run.end for run in text.italics):
            continue
        if any(quote.start < cut - behind < quote.end for quote in find_quotes(plain[behind:end])):
            continue
        return cut
    return end


def _is_term(text: StyledText, start: int, behind: int, end: int) -> bool:
    """Whether what is set off is only a word that the sentence speaks of, as in “moral economy” is by now."""
    inner = text.plain[start:behind].strip("“”‘’\"'«»„ ")
    if not inner or inner[0].islower():
        return True
    after = re.match(r"[”’\"»]?,?\s(?P<word>[a-zà-öø-ÿ]+)\s(?P<next>\S)", text.plain[behind - 1 : end])
    if after is None:
        return False
    into = after["word"] in ("in", "dans", "en", "em", "by", "ed", "trans", "nel", "par", "von", "bei")
    return after["next"].islower() if into else after["word"] not in _OF_WORK


def _begin(plain: str, start: int, title: int, *, quoted: bool = False) -> int | None:
    """Where the citation of a title begins, behind words of a sentence; None where nothing is cut."""
    before = plain[start:title]
    role = ROLE.search(before.rstrip(" ,:"))
    names = named_before(before)
    if names is None:
        return _behind_words(before, start, title)
    said = before[:names]
    if not is_sentence_before(said) or _is_of_body(said, before):
        return None
    if _OF_ANOTHER.search(said) and not quoted:
        return None
    if PART_OF_WORK.match(said) and INTO.search(said):
        # A part of what the name has written: "Letter to Chapelain, in Guez de Balzac, *Œuvres*".
        return None
    if role and re.search(r"\b[Ii]n:?\s*\Z", said) and said[:1].isupper() and not _SIGNAL.match(said):
        # "Political change in Anna Berg, ed., *Rivers*": a part without marks.
        return None
    return start + names


def named_before(before: str) -> int | None:
    """Where the names begin that stand in front of a title, with what they did: "Maria Costa (ed), "."""
    role = ROLE.search(before.rstrip(" ,:"))
    return names_before(before[: role.start() if role else len(_BETWEEN.sub("", before))])


def _is_of_body(said: str, before: str) -> bool:
    """Whether words in front of a name are its beginning: "Ministero degli Affari Esteri" is one name."""
    if not said[:1].isupper() or _NO_BODY.search(said):
        return False
    return is_body(before)


_NO_BODY = re.compile(
    r"[,;“„«‘\"]|(?<!\w)(?:see|voir|siehe|vgl|cf|cfr|véase|is|are|was|were|has|had|est|ist|è|es)(?!\w)"
)


def names_before(before: str) -> int | None:
    """Where the names begin that a text ends in; None where it ends in none."""
    words = list(_WORD.finditer(before))
    first: int | None = None
    capitals = 0
    index = len(words) - 1
    while index >= 0:
        word = words[index].group()
        bare = word.rstrip(",")
        if _CAPITAL.fullmatch(bare) and not (first is not None and word.endswith((";", ":", ")"))):
            if first is not None and word.endswith(".") and len(bare.rstrip(".")) > 3:
                break  # the end of a sentence
            first = words[index].start()
            capitals += 1
        elif first is None or (bare not in _PARTICLES and bare not in _JOINERS):
            break
        index -= 1
    if first is None:
        return None
    named = before[first:]
    by = _BY_NAME.search(named)
    if by is not None and not _is_given(named.split()[0]) and _is_given(by["given"]):
        # "Untersuchungen von Dorothee zur Linden"
        first += by.end()
        named = before[first:]
    while ", " in named:
        # "for a comparison with France, Jean-Luc Fabre": the word before a full name is of the sentence.
        alone, _, others = named.partition(", ")
        if not before[:first].strip() or " " in alone.strip() or " " not in others.split(",")[0].strip():
            break
        first += len(named) - len(others)
        named = others
    head = named.split()[0].rstrip(".,").casefold()
    if capitals == 1 and head not in GIVEN and before[:first].rstrip()[-1:] not in ("", ";"):
        return (
            first
            if before[:first].rstrip().endswith(("by", "see", "bei", "par", "von", "da", "de"))
            else None
        )
    return first


_BY_NAME = re.compile(r"^[^\s,]+(?:\s[^\s,]+)?\s(?:von|de|di|da|du|par|by)\s(?=(?P<given>[^\s,]+)\s)")


def _is_given(word: str) -> bool:
    return word.casefold() in GIVEN or re.fullmatch(r"[^\W\d_]\.", word) is not None


def is_sentence_before(said: str) -> bool:
    """Whether words in front of a name are those of a sentence."""
    small = [word for word in _SMALL.findall(said) if word not in _PARTICLES and word not in _JOINERS]
    if not small:
        return False
    head = said.split(",", maxsplit=1)[0]
    # "Anna Berg, Rivers of the North, ed. Carl Dorn, *Series*": a name in front of all is the author's.
    return not ("," in said and _is_name(head)) and not re.search(r"\d{4}\)|\d\)\s*[:,]", said)


def _is_name(words: str) -> bool:
    parts = words.split()
    known = bool(parts) and (
        parts[0].casefold() in GIVEN or re.fullmatch(r"[^\W\d_]\.", parts[0]) is not None
    )
    return (
        known
        and 2 <= len(parts) <= 4
        and all(_CAPITAL.fullmatch(part) or part in _PARTICLES for part in parts)
    )


def _behind_words(before: str, start: int, title: int) -> int | None:
    """Where a citation begins that words lead into: the *M* of "… shows in the third chapter of his *M*"."""
    words = before.rstrip()
    if words.casefold() in _HIS or words.casefold() in _THE:
        return title
    his = words.endswith(_HIS) or _HIS_OWN.search(before)
    if not (INTO.search(before) or his or OF_KIND.search(before) or _IS.search(before)):
        return None
    if his and words[:1].islower() and len(_WORD.findall(words)) <= _FEW_WORDS:
        return title
    named = said_name(before)
    if named is not None:
        return start + named
    if (
        any(sign.isdigit() for sign in before)
        or _is_name(before.split(",", maxsplit=1)[0])
        or _OF_ANOTHER.search(before)
    ):
        return None
    said = before[:1].islower() or SAID.search(before) or _WHO_SAYS.search(before) or _HAD.search(before)
    return title if len(_SMALL.findall(before)) > 1 and said else None


_FEW_WORDS = 4
_THE = frozenset(
    ("the", "der", "die", "das", "le", "la", "il", "el", "o", "a", "het", "de", "den", "dem", "in the", "im")
)
_HIS_OWN = re.compile(
    r"(?<!\w)(?:his|her|their|son|sa|leur|suo|sua|su|seinem|seiner|ihrem|ihrer|zijn|haar)\s(?:[^\W\d_A-ZÀ-Ý][\w-]*\s){1,3}\Z"
)
_IS = re.compile(
    r"(?<!\w)(?:is|are|was|remains?|remained|bleibt|ist|reste|est|è|resta|es|sigue\ssiendo|é|continua)[,:]?\s\Z"
)
_HAD = re.compile(
    r"\s(?:was|were|is|are|has|have|had|ist|sind|war|wird|wurde|est|sont|était|è|sono|era|es|son|foi|была?|было|были)\s"
)
# "in his doctoral thesis, *Votes Unseen*", "dans un article récent, « Retour »", "den Bericht „Handwerk“".
OF_KIND = re.compile(
    r"""(?x)(?<!\w)(?:thesis|dissertation|note|letter|leader|piece|tract|book|article|study|essay|monograph|handbook|paper|pamphlet|report|novel|editorial|column|survey
    |article|étude|livre|ouvrage|thèse|essai|Aufsatz|Buch|Studie|Beitrag|Arbeit|Bericht|Artikel|Dissertation|libro|saggio|articolo|studio|tesi
    |artículo|tesis|estudio|ensayo|artigo|livro|tese|ensaio|boek|artikel|proefschrift|статье|книге|работе|монографии)
    (?:\s[^\W\d_A-ZÀ-Ý]\w+)?[,:]?\s*\Z"""
)
_SIGNAL = re.compile(
    r"(?i)(?:see|cf|vgl|siehe|voir|cfr|véase|compare|contra|pace|so|for|on|zu[rm]?|sur|per|sobre|über)\b"
)
_WHO_SAYS = re.compile(
    r"(?<!\w)(?:he|she|they|we|I|who|il|elle|ils|elles|er|qui|chi|quien|он|она)\s[a-zà-öø-ÿа-яё]"
)
_GREAT = r"[^\W\d_a-zà-öø-ÿа-яё]"
_FULL = re.compile(
    rf"(?P<name>(?:{_GREAT}[\w’-]{{0,24}}\.?\s){{1,3}}(?:(?:de|di|da|du|van|von|der|le|la)\s){{0,2}}{_GREAT}[\w-]{{1,24}})"
    r"(?P<said>,?(?:\s[a-zà-öø-ÿа-яё][\w’'-]*,?|\s1\d\d\d){1,14}\s?[(:]?\s*)\Z"
)


def said_name(before: str) -> int | None:
    """Where a name in full stands of which only small words stand behind."""
    match = _FULL.search(before)
    if match is None:
        return None
    end = match.end("name")
    named = names_before(before[:end])
    first = match.start("name") if named is None else min(named, match.start("name"))
    # "As David Kershaw": a word in front of a name has a capital too where it begins the sentence.
    starts = [word.start() for word in _WORD.finditer(before, first, end)]
    return next((at for at in starts if _is_name(_JOINED.split(before[at:end])[0])), None)


_JOINED = re.compile(r",\s|\s(?:and|&|und|et|y|e|i|en|och|og)\s")


# In front of these stands the name of who is cited before: "mentionné par Le Bihan, art. cit., p. 251".
_CITED_BEFORE = re.compile(
    r"[,.]?\s(?=\(?(?:[Oo]p\.|[Aa]rt\.|[Ll]oc\.|[Oo]b\.|cit\.|a\.\s?a\.\s?O|\(n\s\d|\(note\s|\((?:wie\s)?(?:Anm|Fn|FN)\.|[Уу]каз\.))"
)


def lone_names(text: StyledText, start: int, end: int) -> Iterator[int]:
    """Where the name of a short citation may begin behind words of a sentence, the likeliest place first.

    It is the word or words with capitals in front of a title or of "op. cit.".
    """
    plain = text.plain
    marks = title_starts(text, start, min(end, start + _SEARCHED))
    title = next((mark[0] for mark in marks if not _is_term(text, *mark, end)), end)
    form = _CITED_BEFORE.search(plain, start, min(end, title + _NEAR))
    at = min(title, form.start() if form else end)
    if at >= end or at <= start:
        return
    before = _BETWEEN.sub("", plain[start:at])
    words = list(_WORD.finditer(before))
    first = len(words)
    while first and (
        _CAPITAL.fullmatch(words[first - 1].group().rstrip(","))
        or words[first - 1].group() in _PARTICLES | _JOINERS
    ):
        first -= 1
    told = words[first].start() if first < len(words) else len(before)
    said = before[:told]
    told_of = (
        is_said(said) or INTO.search(said) or _IN_PASSING.fullmatch(said) or _SIGNAL.match(said.lstrip(" *"))
    )
    if _NAMED_FIRST.match(said) or not told_of:
        return
    for word in words[first:]:
        if word.group() not in _JOINERS and not _ROMAN.fullmatch(word.group()):
            yield start + word.start()


# "Così, per esempio, Sarti, *op. cit.*"
_IN_PASSING = re.compile(r"[^\W\d_a-zà-öø-ÿа-яё][a-zà-öø-ÿ]+,\s(?:[a-zà-öø-ÿ]+\s?){1,4},\s")
_ROMAN = re.compile(r"[IVXLC]+[.,]?")
# "A. Berg, The war that was lost, op. cit.": the sentence is a title.
_NAMED_FIRST = re.compile(
    r"[^\W\d_a-zà-öø-ÿа-яё][\w.’'-]*(?:\s[^\W\d_a-zà-öø-ÿа-яё][\w.’'-]*){0,3},\s(?!(?:[a-zà-öø-ÿ]+\s?){1,4},\s*\Z)"
)


_NEAR = 60
