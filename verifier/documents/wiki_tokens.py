"""What the markup of wikis is made of: its tokens, and the templates that stand for notes and lists."""

from __future__ import annotations

import re

from verifier.patterns import late_pattern

TOKEN = late_pattern(
    r"(?P<ref><ref(?P<attributes>(?:\s[^<>]{0,600}?)?)(?P<empty>/)?>)|(?P<refend></ref\s?>)"
    r"|(?P<list><references(?:\s[^<>]{0,300}?)?(?P<listempty>/)?>)|(?P<listend></references\s?>)"
    r"|(?P<template>\{\{)|(?P<link>\[\[(?P<target>[^\[\]{}|<>\n]{1,300})(?:\|(?P<shown>[^\[\]{}\n]{0,500}))?\]\])"
    r"|(?P<outside>\[(?P<address>(?:https?:)?//[^\s\[\]<>]{1,3000})(?:[ \t](?P<title>[^\[\]\n]{0,1000}))?\])"
    r"|(?P<quotes>'{2,5})|(?P<heading>^(?P<marks>={1,6})[ \t]?"
    r"(?P<words>[^=\n][^\n]{0,3000}?)[ \t]?(?P=marks)[ \t]*\r?$)"
    r"|(?P<table>^:{0,6}\{\|[^\n]{0,500})|(?P<tableend>^\|\})|(?P<row>^\|-[^\n]{0,500})"
    r"|(?P<cell>(?:^[|!]\+?|\|\||!!)(?:[^|\[\]{}<\n]{0,300}=[^|\[\]{}<\n]{0,300}\|(?!\|))?)|(?P<item>^[*#:;]{1,6})|(?P<tag></?[a-zA-Z][^<>]{0,300}>)"
    r"|(?P<lines>(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))*)|(?P<text>&\#?\w{1,12};|[^<&{\['\r\n=|!*#:;\}]+|.)",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
SHORT = frozenset({"sfn", "sfnp", "sfnm", "sfnmp", "snf", "shortened footnote template"})
SHORT_IN_TEXT = frozenset(
    {
        "harvnb",
        "harv",
        "harvp",
        "harvtxt",
        "harvsp",
        "harvcolnb",
        "harvcol",
        "harvard citation no brackets",
        "harvard citation",
        "harvard citation text",
        "harvs",
    }
)
NOTE_TEMPLATES = {
    "efn": "a", "efn-la": "a", "efn-ua": "A", "efn-lr": "lower-roman", "efn-ur": "upper-roman",
    "efn-lg": "lower-greek", "refn": "", "#tag:ref": "", "notetag": "note", "note label": "", "ref label": "",
    "refnest": "", "efn2": "note", "note": "", "note de bas de page": "",
}  # fmt: skip
PAGES_BEHIND = frozenset({"rp", "reference page", "reference pages", "ref pages", "ref page"})
"""Templates that give the pages of the note in whose call they stand behind."""
LISTS = frozenset(
    {"reflist", "notelist", "notelist2", "refs", "références", "примечания", "listaref", "脚注リスト"}
)
HELD = late_pattern(r"<ref(?P<attributes>(?:\s[^<>]{0,600}?)?)(?P<empty>/)?>|\{\{", re.IGNORECASE)
