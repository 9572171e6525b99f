"""The parameters of citation templates, in one table for all wikis: names of other languages seldom clash.

They are written here as `parameter` makes them: small letters, one blank for hyphens and underscores. Of
several that mean the same field the first counts.
"""

from __future__ import annotations

from collections.abc import Mapping

from verifier.patterns import late_pattern

_PARTS = late_pattern(r"[\s_-]+")


def parameter(typed: str) -> str:
    """The name of a parameter as the tables have it: ``Access-Date`` is ``access date``."""
    return _PARTS.sub(" ", typed.casefold()).strip()


FIELDS: Mapping[str, tuple[str, ...]] = {
    field: tuple(name.replace("_", " ") for name in names.split())
    for field, names in {
        "title": "title titel titre título titolo tytuł заглавие название назва titul název názov naslov"
        " başlık"
        " otsikko nimeke tittel cím títol titlu заголовок τίτλος titulo litigants item",
        "journaltitle": "journal magazine newspaper periodical work website encyclopedia encyclopaedia"
        " periódico"
        " publicación périodique sammelwerk zeitung zeitschrift site dictionary werk rivista pubblicazione"
        " jornal obra czasopismo reporter sitioweb sitio_web sito sito_web tijdschrift krant tidning"
        " tidskrift"
        " verk webbplats avis periodikum časopis dergi gazete lehti julkaisu сайт mailing_list newsgroup"
        " revista"
        " diario program programme série_télévisée",
        "booktitle": "book_title booktitle contribution_title titre_ouvrage",
        "chapter": "chapter contribution article entry section kapitel chapitre capítulo capitolo rozdział"
        " titre_chapitre часть глава kapittel kapitola bölüm",
        "publisher": "publisher editorial éditeur издательство видавництво издатель verlag institution"
        " editore"
        " editora publicado uitgever wydawca vydavatel förlag utgivare forlag utgiver yayıncı julkaisija"
        " kustantaja kiadó nakladatelství editura network station distributor repository"
        " opublikowany wydane_przez utgivelse",
        "location": "location place publication_place ort lieu ubicación место місце città local plaats"
        " miejsce"
        " místo plats sted yer paikka ciudad lugar"
        " utgivningsort utgivelsessted julkaisupaikka lloc basım_yeri yayım_yeri",
        "date": "date airdate air_date pubdate publication_date publicationdate issue_date datum fecha data"
        " дата"
        " datum_vydání tarih dato ajankohta year année año jahr год рік anno ano jaar rok rok_vydání år yıl"
        " vuosi év utgivelsesår utgivningsår julkaisuaika any",
        "volume": "volume vol band tome volumen том wolumin volym tomo cilt svazek ročník",
        "number": "issue number nummer nr numéro número номер numero numer číslo häfte sayı heft"
        " выпуск випуск zeszyt",
        "series": "series reihe collection serie серия серія edice colección série seria",
        "edition": "edition auflage édition edición edizione edição vydání upplaga wydanie utgave painos",
        "doi": "doi biorxiv medrxiv",
        "isbn": "isbn isbn13",
        "issn": "issn",
        "urldate": "access_date accessdate abruf zugriff consulté fechaacceso fecha_acceso consulté_le"
        " consulta"
        " accesso acessodata bezochtdatum data_dostępu дата_обращения hämtdatum datum_přístupu erişimtarihi"
        " erişim_tarihi besøkt besøksdato hentet viitattu",
        "language": "language lang sprache langue idioma язык lingua língua taal język jazyk språk dil kieli",
        "institution": "degree_institution university body court université école",
        "type": "type typ",
        "degree": "degree grado grau",
        "pagetotal": "pages_totales страниц páginas_totales total_pages",
        "subtitle": "subtitle sous_titre untertitel subtítulo sottotitolo podtytuł подзаголовок undertitel",
        "titleaddon": "titelerg",
        "booktitleaddon": "werkerg",
        "origdate": "orig_date orig_year origyear origdate jahrea année_première_édition año_original"
        " anno_originale annooriginale",
        "eventtitle": "conference event",
        "holder": "assignee",
        "collection": "collection_name fonds",
    }.items()
}
NUMBER_IN_SERIES = ("numéro dans collection", "bandreihe", "series number", "series no", "nummerreihe")
VOLUME_TITLES = ("titre volume", "título volumen", "titolo volume", "volume title")
MONTHS = ("month", "monat", "mois", "mes", "mese", "месяц", "місяць", "mês", "měsíc", "maand", "miesiąc")
DAYS = ("day", "tag", "jour", "día", "giorno", "число", "dia", "den", "dag", "dzień")
CHAPTER_ADDRESSES = (
    "chapter url", "chapterurl", "contribution url", "article url", "entry url", "section url",
    "url chapitre",
    "ссылка часть", "urlcapítulo", "url capítulo", "urlcapitolo",
)  # fmt: skip
ADDRESSES = (
    "url", "online", "lire en ligne", "lire", "url texte", "url text", "ссылка", "посилання",
    "present en ligne",
    "présentation en ligne", "odkaz", "länk", "link", "conference url", "lay url",
)  # fmt: skip
COPIES = (
    "archive url", "archiveurl", "archiv url", "archivurl", "urlarchivo", "url archivo", "url archive",
    "urlarchivio", "url archivio", "arquivourl", "arquivo url", "архив", "архивный url", "архив url",
    "archiefurl",
    "archief url", "arşivurl", "arşiv url", "arkivurl", "arkiv url", "url archivu", "adres archiwum",
    "zarchiwizowano url", "archiwum", "archívurl", "archívum", "arxiuurl", "arkisto",
)  # fmt: skip
"""Where a copy of the page is kept; the address says the day."""

AT = (
    "p", "pp", "page", "pages", "at", "seiten", "seite", "s", "passage", "página", "páginas", "страницы",
    "страница",
    "сторінки", "pagina", "pagine", "pagina's", "strony", "strana", "strany", "sid", "sida", "sidor",
    "side", "sider",
    "sivu", "sivut", "sayfa", "sayfalar", "pàgina", "pàgines", "p.", "pp.", "с", "opinion",
)  # fmt: skip

EPRINTS: tuple[tuple[str, str, str], ...] = (
    ("arxiv", "arxiv", "arXiv:{}"),
    ("eprint", "arxiv", "arXiv:{}"),
    ("pmid", "pubmed", "PMID {}"),
    ("pmc", "pmcid", "PMCID: PMC{}"),
    ("jstor", "jstor", "JSTOR {}"),
    ("hdl", "hdl", "hdl:{}"),
    ("ssrn", "ssrn", "SSRN {}"),
)
"""Numbers of archives, each with the name of its kind and how it is printed; a work may have several."""

SAID: Mapping[str, str] = {
    "oclc": "OCLC {}", "bibcode": "Bibcode: {}", "lccn": "LCCN {}", "others": "{}", "kommentar": "{}",
    "fundstelle": "{}", "scale": "scale {}", "season": "season {}",
    "medium": "{}", "docket": "docket {}", "box": "box {}", "folder": "folder {}", "file": "file {}",
    "fonds": "fonds {}", "item id": "item {}", "newsgroup": "{}", "note": "{}", "примечание": "{}",
}  # fmt: skip
"""What has no field of its own, as it stands in the remarks on a work."""
