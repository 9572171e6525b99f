"""The descriptions that stand in brackets behind titles, and the types of BibLaTeX that they mean.

The words are those of the Publication Manual of the American Psychological Association (7th ed., section 9.21
and chapter 10) and of its translations.
"""

from __future__ import annotations

import re

from verifier.patterns import late_pattern

# The first that is found in a description tells.
_KINDS: tuple[tuple[str, str], ...] = (
    (
        "article",
        r"editorial\b|letter\sto\sthe\seditor|commentary|erratum|corrigendum|carta\sal\sdirector"
        r"|(?:book\s|film\s|video\s)?review\b|reseña|recensión|compte\srendu|rezension|recensione"
        r"|resenha",
    ),
    (
        "dataset",
        r"data\s?sets?|database|unpublished\sraw\sdata|conjuntos?\sde\sdatos|base\sde\sdatos"
        r"|jeux?\sde\sdonnées|datensatz|banco\sde\sdados",
    ),
    (
        "software",
        r"large\slanguage\smodel|computer\ssoftware|software|mobile\sapp|app|apparatus|video\sgame"
        r"|videojuego|source\scode|programa\sde\s(?:ordenador|computad)|aplicación\smóvil|logiciel"
        r"|application\smobile",
    ),
    (
        "thesis",
        r""
        r"(?:unpublished\s|published\s)?(?:doctoral|ph\.?d\.?|master['’]?s?|undergraduate|bachelor['’]?s?|honou?rs)\s(?:dissertation|thesis|project)"
        r"|tesis|tese|dissertação|thèse|mémoire\sde|trabajo\sde\s(?:fin|grado|titulación)|tesi\sdi"
        r"|dissertation|doktorarbeit|masterarbeit|bachelorarbeit",
    ),
    (
        "unpublished",
        r"conference|paper\spresent|poster|symposium|keynote|oral\spresent|presentation|ponencia"
        r"|comunicación|póster|congreso|communication\s(?:orale|affichée|lors)"
        r"|lecture\s(?:notes|slides)|power\s?point|slides|class\shandout|workshop|invited\stalk"
        r"|manuscript|unpublished|manuscrito|diapositivas|apresentação|vortrag|présentation",
    ),
    (
        "patent",
        r"patent",
    ),
    (
        "movie",
        r"(?:short\s|silent\s|documentary\s)?film|motion\spicture|movie|documentary|película"
        r"|documental|largometraje|filme|documentário|documentaire",
    ),
    (
        "online",
        r"tweet|tuit|thread|facebook|instagram|linked-?in|tik\s?tok|status\supdate|post|online\s"
        r"|blog|comment|forum|web\s?site|web\s?page|página\sweb|sitio\sweb|toot|mastodon|reddit"
        r"|photographs?\]?\sand|press\srelease|comunicado\sde\sprensa|communiqué|pressemitteilung"
        r"|fact\ssheet|infographic|infografía|highlight|entrada|publicación|publicação|actualización"
        r"|page|billet|entry|q&a",
    ),
    (
        "video",
        r"tv|television|televisión|serie|série|fernsehserie|webinar|video|vídeo|vidéo|ted\stalk"
        r"|episode|web\sseries|streaming|dvd|archivo\sde\svideo|fichier\svidéo",
    ),
    (
        "audio",
        r"(?:audio\s)?podcast|audio|audio-?book|audiolibro|speech|song|album|single|canción|álbum"
        r"|recorded\sby|radio|interview|balado|chanson|concerto|symphony|musical",
    ),
    (
        "artwork",
        r"painting|lithograph|sculpture|photograph|drawing|etching|engraving|print|woodcut"
        r"|installation|map|pintura|fotografía|escultura|dibujo|mapa|grabado|peinture|photographie"
        r"|carte|gemälde|fotografie|oil\son|clip\sart|image|stock|cartoon|tapestry",
    ),
    (
        "report",
        r"white\spaper|brochure|policy\sbrief|pamphlet|folleto|working\spaper|issue\sbrief"
        r"|press\skit|code\sof\sethics|grant",
    ),
)
_ONE_BY_ONE = tuple((kind, late_pattern(rf"(?:{words})(?!\w)", re.IGNORECASE)) for kind, words in _KINDS)


def type_of(description: str) -> str:
    """The entry type that a description in brackets means; "" when it is none that is known."""
    first = next((kind for kind, words in _ONE_BY_ONE if words.match(description)), "")
    return first or next(
        (kind for kind, words in _ONE_BY_ONE if kind in _ALSO_BEHIND and words.search(description)), ""
    )


_ALSO_BEHIND = frozenset(("dataset", "software", "thesis", "unpublished", "movie", "video", "audio"))
"""Types that a word further behind tells as well: "Unpublished raw data", "Audio podcast episode"."""
