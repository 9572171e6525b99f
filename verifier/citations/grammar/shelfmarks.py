"""The words by which archives number what they keep, and the names of holdings: "Box 4, Berg Papers"."""

from __future__ import annotations

from verifier.patterns import late_pattern

SHELF = late_pattern(
    r"\b(?:[Bb]ox|[Ff]older|[Ff]ile|[Ff]ols?\.|[Ss]eries|[Rr]eel|MSS?|Record\sGroup|RG|MG|FO|CO|Bl\.|carton|dossier|fondo|legajo|busta"
    r"|[Фф]\.|[Оо]п\.|[Дд]\.|[Лл]\.)(?=\s?\d)"
    r"|\b(?:Papers|Archives?|Archivio|Archivo|Bundesarchiv|Staatsarchiv|Nachlass|Manuscripts)\b"
)


def shelf_words(text: str) -> int:
    """How many different words of a shelf mark stand in a text."""
    return len({match.group().casefold() for match in SHELF.finditer(text)})
