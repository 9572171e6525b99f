"""Which templates of wikis cite a work, and of which kind: by the names that they have in many languages.

The names are those of the templates' own documentation pages (``Template:Cite book`` and its siblings,
``Vorlage:Literatur``, ``Modèle:Ouvrage``, ``Plantilla:Cita libro``, ``Шаблон:Книга``, ``Mall:Webbref``, …).
"""

from __future__ import annotations

from collections.abc import Mapping

from verifier.patterns import late_pattern

_TYPES: tuple[tuple[str, str], ...] = (
    (r"cite (?:journal|magazine|periodical|paper)|article|статья|стаття|cita publicación|artículo"
     r"|cita pubblicazione|citar periódico|citeer journal|citeer tijdschrift|cytuj pismo|citace periodika"
     r"|tidskriftsref|kilde artikkel|lehtiviite|dergi kaynağı|der spiegel|ref-publicació", "article"),
    (r"cite (?:news|newspaper)|cita noticia|cite newspaper the times|cita news|citar jornal|citeer nieuws"
     r"|tidningsref|kilde avis|haber kaynağı|ref-notícia", "article"),
    (r"cite (?:web|webpage|url|tweet|instagram|facebook|mastodon|tiktok|podcast|mailing list|newsgroup)"
     r"|internetquelle|lien web|cita web|cita testo|cite blog|cite press release|citar web|citeer web"
     r"|cytuj stronę|citace elektronick(?:é monografie|ého periodika)|webbref|kilde www|verkkoviite"
     r"|web kaynağı"
     r"|ref-web|youtube|cite youtube|imdb (?:title|name)", "online"),
    (r"cite (?:av media|video|episode|serial|dvd notes|av media notes)", "video"),
    (r"cite (?:thesis|dissertation)|cita tesis|thèse|citar tese", "thesis"),
    (r"cite (?:report|techreport|tech report)|cita informe", "report"),
    (r"cite (?:conference|proceedings)|cita conferencia|kilde konferanse", "inproceedings"),
    (r"cite (?:encyclopedia|encyclopaedia|dictionary)|cita enciclopedia", "inreference"),
    (r"cite (?:arxiv|biorxiv|medrxiv|ssrn|citeseerx)", "online"),
    (r"cite court", "jurisdiction"),
    (r"cite patent|patentref", "patent"),
    (r"cite (?:speech|archive|letter)", "unpublished"),
    (r"cite sign", "misc"),
    (r"un doc(?:ument)?", "report"),
    (r"cite (?:book|map|manual|interview|legislation)|ouvrage|chapitre|literatur|книга"
     r"|cita ?libro|citar livro|citeer boek|cytuj książkę|citace monografie|bokref|kilde bo[kg]|kirjaviite"
     r"|kitap kaynağı|ref-llibre|citlib", "book"),
    (r"citation|cite|citar|cytuj|kaynak|obra citada", ""),
)  # fmt: skip
_COMPILED = tuple((late_pattern(pattern), kind) for pattern, kind in _TYPES)
_OF_ANY = frozenset({"публикация", "публікація", "cite", "citation"})
"""Templates whose first word says which other one they stand for: ``{{публикация|книга|…}}``."""

HELD_BY: Mapping[str, str] = {
    "youtube": "YouTube", "cite youtube": "YouTube", "der spiegel": "Der Spiegel", "imdb title": "IMDb",
    "imdb name": "IMDb",
}  # fmt: skip
"""What holds the pages that these templates cite: a journal or site that they have no parameter for."""
DEAD_LINKS = frozenset({
    "toter link", "lien brisé", "lien mort", "dead link", "enlace roto", "död länk", "mrtvý odkaz",
    "martwy link",
    "collegamento interrotto", "link quebrado", "ligação inativa", "dode link", "ölü bağlantı",
    "vanhentunut linkki",
    "недоступная ссылка", "битая ссылка",
})  # fmt: skip
"""Templates for addresses that lead nowhere any more; their date is when that was found."""

# Words in the names of templates that no table has: "{{Kilde www}}", "{{Citace kvalifikační práce}}".
_GUESSED: tuple[tuple[str, str], ...] = (
    (r"web|www|verkko|internet|stron|site|сайт|url|link|blog|video", "online"),
    (r"these|thesis|tesis|tese|диссер|práce", "thesis"),
    (r"journal|period|article|artik|tidskr|tidning|avis|dergi|haber|lehti|pismo|zeitschr|zeitung|revist"
     r"|rivist"
     r"|magazin|jornal|news|стат", "article"),
    (r"book|bok|bog|kniha|knih|monogr|kirja|kitap|livr|libr|llibre|boek|carte|książ|buch|ouvrage"
     r"|книг", "book"),
)  # fmt: skip
_GUESSES = tuple((late_pattern(rf"(?<!\w)(?:{pattern})"), kind) for pattern, kind in _GUESSED)
# Templates that hold a title or a source and cite nothing, or print what others said.
_CITES_NOTHING = late_pattern(
    r"(?:info|nav|taxo|side|box|track|quote|block|cquote|zitat|citation bloc|début|poem|image|file|audio"
    r"|listen"
    r"|coord|geo|see also|main|further|portal|commons|wikisource|wikiquote|wiktionary|sister|authority"
    r"|normdaten"
    r"|bots|redirect|lang|citation étrangère|multiple|gallery|legend|flag|cita$|tooltip|hover|abbr|album"
    r"|single"
    r"|episode|film|medal|sort|table|row|cell|column|chart|graph|map|convert|template|module)"
)


def template_name(typed: str) -> str:
    """The name of a template as the tables have it."""
    return " ".join(typed.replace("_", " ").split()).casefold()


def template_type(name: str, first: str = "") -> str | None:
    """The BibLaTeX type of a citation template ("" when it does not tell); None for any other template.

    ``first`` is its first parameter without a name, which may say the kind.
    """
    wanted = template_name(name)
    if wanted in _OF_ANY and first and (kind := template_type(first)):
        return kind
    return next((kind for pattern, kind in _COMPILED if pattern.fullmatch(wanted)), None)


def guessed_type(name: str) -> str | None:
    """The type of what a template of an unknown name cites, if it does; None where it cites nothing."""
    wanted = template_name(name)
    if not wanted or _CITES_NOTHING.match(wanted):
        return None
    return next((kind for pattern, kind in _GUESSES if pattern.search(wanted)), "")
