"""The small words of name lists: particles, suffixes, titles, roles, marks for further authors.

Closed lists, gathered from the style guides' rules on names (Chicago 17, 8.3-8.20; IFLA "Names of
persons") and from printed references in a dozen languages.
"""

from __future__ import annotations

import re

from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern

PARTICLES = word_set(
    """
    af av aan aus'm bin bint d' da dal dalla das de degli dei del dela della delle der des di do dos du
    e el ibn in 'l la las le les li lo los of ould 's 't t' te ten ter tot und upp van vander vanden vom
    von y zu zum zur al ad ash az op het onder voor abu ap ben den dem auf
    """
)
"""Words that may stand before a family name in lower case."""

CAPITAL_PARTICLES = word_set(
    """
    Van Von Der Den De Del Della Di Da Dos Du La Le Lo Los Las El Al Bin Ibn Abu Ter Ten Te St St. Saint
    Dal Dalla Dalle Degli Dei Dello Dell’ Dall’
    Ben San Santa Mac Mc D' O' Zu Zum Op 'T
    """
)
"""Particles printed with a capital: they belong to the family name when a further word follows."""

BEGIN_FAMILIES = word_set(
    "Van Von De Del Della Dello Dal Dalla Dalle Degli Dei Di Du Des La Le Lo St St. Saint"
)
"""Of those, the ones that are nobody's given name: "Dal Pozzo" is a family name without one."""

SPANISH_FAMILIES = word_set(
    """
    García González Rodríguez Fernández López Martínez Sánchez Pérez Gómez Jiménez Ruiz Hernández Díaz
    Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Molina Suárez
    Ortega Castro Ortiz Rubio Núñez Medina Castillo Cortés Garrido Lozano Guerrero Cano Cruz Méndez Flores
    Prieto Herrera Peña Márquez Cabrera Gallego Calvo Vidal Campos Vega Fuentes Carrasco Aguilar
    Caballero Nieto Santana Vargas Pascual Giménez Hidalgo Montero Lorenzo Ibáñez Ferrer Santiago Benítez
    Durán Arias Mora Carmona Crespo Rojas Soto Velasco Sáez Moya Parra Bravo Rivera Silva
    Gallardo Soler Pastor Esteban Franco Rivas Merino Mendoza Ríos Izquierdo Espinosa Chávez
    Quintero Salazar Acosta Guzmán Muñoz Morales Reyes Moreno Blanco Marín Sanz
    """
)
"""The commonest family names of Spain and Mexico: two of them behind a given name are both family names."""

_ORDER = (
    r"S\.?J|O\.?P|O\.?S\.?B|O\.?F\.?M(?:\.?\s?Cap|\.?\s?Conv)?|O\.?S\.?A|O\.?C\.?D|O\.?C\.?S\.?O|O\.?Cist|O\.?S\.?F|C\.?S\.?C|C\.?Ss\.?R|C\.?S\.?Sp"
    r"|S\.?D\.?B|S\.?V\.?D|M\.?M|C\.?I\.?C\.?M|O\.?Carm|O\.?Praem"
)
_OF_ORDER = late_pattern(rf"(?:{_ORDER})\.?")
SUFFIX = late_pattern(
    r"(?:[Jj][Rr]|[Ss][Rr]|Jun|Sen|[Jj]unior|[Ss]enior|Filho|Neto|Júnior|II|III|IV|2nd|3rd|"
    rf"Ph\.? ?D|PhD|M\.? ?D|Esq|D\.?Phil|LL\.? ?[MBD]|MBA|B\.?A|M\.?A|M\.?Sc|B\.?Sc|CBE|OBE|FRS|{_ORDER})\.?"
)
"""What follows a name after a comma or blank: generations, degrees, orders."""

_INITIALS_TOO = ("JR", "SR")
CERTAIN_SUFFIXES = word_set("jr jr. sr sr. jun. ii iii iv filho neto júnior 2nd 3rd")
"""Suffixes that can stand without a comma before them ("John Smith Jr.")."""

TITLES = word_set(
    """
    dr dr. prof prof. professor sir dame lord lady judge justice rev rev. reverend fr. father sister gen
    gen. general col. colonel maj. major capt. captain lt. lieutenant sgt. admiral ambassador amb.
    senator sen. rep. president minister h.e. hon. honourable mr mr. mrs mrs. ms ms. mme m. mag.
    dipl.-ing. ing. herr frau don doña sheikh shaikh prince princess king queen count baron pope bishop
    archbishop cardinal академик профессор проф. доктор д-р
    """
)
"""Ranks and titles: printed words, kept in front of the given name. "M." is a title only in French
lists, so a single capital with a stop is never taken for one."""

OTHERS_MARK = late_pattern(
    r"""(?:^|[\s,;、，/]|(?<=[.)]))\s*\(?\b(?:
        et\.?\s*al(?:ii|iae|ia)?\b\.? | and\s+others\b\.? | and\s+(?:more|co-?workers|colleagues)\b |
        &\s*al\b\.? | u\.\s?a\.? | u\.\s?a\.m\. | und\s+andere\b | y\s+otros\b | e\s+outros\b | e\s+altri\b |
        et\s+coll\b\.? | i\s+in\. |
        и\s+др(?:\.|угие\b)? | та\s+ін\. | с\s+соавт\. | m\.\s?fl\. |
        a\s+kol\b\.? | etc\b\.{0,3} | dkk\. | a\s+in[íi]\b | a\.o\. | og\s+andre\b |
        нар\b\.? | others(?=\s*$)
    )\)?\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
"""A mark for further authors at the end of a list, with what separates it."""

OTHERS_MARK_EAST = late_pattern(r"[\s,、，]*(?:等人?|ほか|他|외(?:\s*\d+\s*인)?)\s*$")
"""The same in Chinese, Japanese and Korean, directly after the last name."""

ROLE = late_pattern(
    r"""[\s,(\[]*(?<![^\s,(\[.])(?:
        (?:co-?)?ed(?:s|d)?\b\.? | editors?\b | edited\b | compil(?:er|ers|ed)\b | comps?\b\.? |
        hrsg\b\.? | hg\b\. | herausgeber\b | bearb\b\. |
        \(?dir\.\)? | [ée]ds?\.\s? | (?<=\()(?:éds? | dirs? | coords? | orgs?)(?=\)) |
        coords?\b\. | trans\b\.? | translators?\b |
        [üu]bers\b\. | red\.\s?$ | ред\. | под\s+ред\. | сост\. |
        orgs?\b\.
    )[\s.)\],]*$""",
    re.VERBOSE | re.IGNORECASE,
)
"""A role after a list of names ("eds.", "Hrsg."): it says what they did, not who they are."""

ROLE_EAST = late_pattern(r"[\s,，]*(?:主编|编著|编译|编写|合著|译注|(?<=..)[著编译]|編著|編|訳|著)\s*$")
NATIONALITY = late_pattern(r"^[\s]*[\[［(（〔【][^\W\d_]{1,3}[\]］)）〕】]\s*(?=[㐀-鿿])")
"""The author's country before a Chinese name ("[美]约瑟夫·奈"): library custom, not part of it."""

INITIALS = late_pattern(
    r"(?:[^\W\d_a-zа-я]\.[-‐‑]?){1,6}|[^\W\d_a-zа-я](?:[-‐‑][^\W\d_a-zа-я])?|(?:[^\W\d_a-zа-я][a-zа-я]{1,2}\.[-‐‑]?){1,2}"
    r"|(?:[^\W\d_a-zа-я][a-zа-я]?\.[-‐‑]?){1,4}(?:[^\W\d_a-zа-я]\.?)?"
)
"""One token of initials with stops ("J.", "J.-M.", "С.Г.", "Ju.", "Th.") or a single capital."""

INITIALS_RUN = late_pattern(r"[^\W\d_a-zа-я]{1,4}\.?|[^\W\d_a-zа-я](?:[-‐‑][^\W\d_a-zа-я]){1,2}\.?")
"""Initials set without stops ("JMR", "B-J"): only beside a word that is not set in capitals."""


def is_particle(token: str) -> bool:
    """Whether a token is a particle in lower case ("van", "al-")."""
    return token in PARTICLES or (token[:1].islower() and token.rstrip("-'’") in PARTICLES)


def is_title(token: str) -> bool:
    """Whether a token is a rank or title ("Dr.", "Ambassador")."""
    return token.casefold() in TITLES and len(token.rstrip(".")) != 1


def is_generation(text: str) -> bool:
    """Whether a word is "Jr.", "III" or the like; "JR" and "SR" in capitals are somebody's initials."""
    return text.casefold() in CERTAIN_SUFFIXES and text not in _INITIALS_TOO


def is_order(text: str) -> bool:
    """Whether letters are those of a religious order ("S.J.", "OFM"); some are anybody's initials too."""
    return _OF_ORDER.fullmatch(text.strip()) is not None


def is_suffix(text: str) -> bool:
    """Whether a piece is a suffix only ("Jr.", "PhD")."""
    return text not in _INITIALS_TOO and bool(SUFFIX.fullmatch(text.strip()))


GIVEN = word_set(
    """
    adam adrian alan albert alex alexander alexandra alfred alice alison allen amanda amy ana andre
    andrea andreas andrew andré angela ann anna anne anthony anton antonio arthur barbara ben benjamin
    bernard bill bob brian bruce carl carlos carol caroline catherine charles charlotte chris christian
    christina christine christoph christopher claire claude colin craig cynthia daniel daniela david
    deborah dennis diana diane dietrich dominic donald dorothy douglas edward elena elisabeth elizabeth
    emily emma enrique eric erik ernest eva evelyn felix fernando florian frances francesco francis
    francois frank franz fred frederick friedrich gary geoffrey george gerald gerhard gilbert giovanni
    glenn gordon graham greg gregory guy hannah hans harold harry heather heinrich helen helena henri
    henry herbert heribert howard hugh ian igor irene isabel ivan jack jackie jacob jacques jaime james
    jan jane janet jason javier jean jeff jeffrey jennifer jeremy jerry jessica jim joan joe joel johan
    johann johannes john jon jonathan jorge jose joseph josé joshua juan judith julia julian julie
    justin jürgen karen karl kate katherine kathleen keith ken kenneth kevin klaus kurt lars laura
    lawrence leo leon leonard linda lisa louis louise lucas luis luke manuel marc marcel marco marcus
    margaret maria marie mario mark markus martha martin mary matthew matthias maurice max megan melissa
    michael michel michelle miguel mike mikhail mohamed mohammed monica nancy natalie nathan neil
    nicholas nick nicolas nicole nigel nina oliver olivier oscar otto pablo pamela paola paolo pascal
    patricia patrick paul paula pedro peter philip philippe phillip pierre rachel ralph raymond rebecca
    renate ricardo richard rob robert roberto robin roger roland ronald rosa roy rui russell ruth ryan
    ryszard sam samuel sandra sara sarah scott sean sebastian sergei sergey sharon simon sofia sophia
    sophie stefan stephan stephanie stephen steve steven stuart susan susanne sven sylvia teresa terry
    theodore theresa thomas tim timothy todd tom tony ulrich ursula valerie vera veronica victor
    victoria vincent vladimir walter werner wilhelm william wolfgang yves zoe александр алексей андрей
    анна борис виктор владимир дмитрий евгений елена иван игорь ирина мария михаил наталья николай ольга
    павел петр пётр сергей татьяна юрий
    """
)
"""Given names so frequent in Europe and America that they tell a person from a body or a title."""
