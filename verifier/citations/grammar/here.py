"""The words between the pages of an article and the one that is meant: "289–314, here 301"."""

HERE = (
    r"(?:hier|aldaar|i\.h\.b\.|m\.n\.|inz\.|met\sname|in\shet\sbijzonder|vooral|here|esp\.|especially|particularly|bes\.|besonders|insb(?:es)?\.|insbesondere|v\.\s?a\.|qui|ici|la\scita\s(?:está\s)?en|das\sZitat(?:\sauf)?|la\scitation(?:\sà\sla)?|(?:the\s)?quotation(?:\sis)?(?:\son|\sat)|la\scitazione\sa|spéc\.|(?:in\s|en\s)?part(?:ic)?\."
    r"|notamment|surtout|loc\.|aqu[ií]|(?:en|em)\sespecial|especialmente|nomeadamente|sobre\stodo|soprattutto|specialmente|in\sparticolare|en\sparticulier|здесь|особенно)"
)
"""A pattern of these words, in small letters."""
