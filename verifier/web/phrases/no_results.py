"""The words by which a search says that it found nothing, in many languages."""

from __future__ import annotations

from verifier.web.expressions import Phrases

NO_RESULTS = Phrases(
    r"\b(?:no|0|zero) (?:\w{1,12} ){0,2}(?:results?|records?|items?|matches|hits|documents|entries|titles) "
    r"(?:were |was |have been |could be )?(?:found|match\w{0,3}|returned|available|for)\b|"
    r"\b(?:search|query) (?:has |have )?(?:produced|returned|found|yielded|gave|matched) "
    r"(?:no|0|zero) |\b(?:did not|didn.t|does not) (?:match|return|find|produce|yield) any |"
    r"\b(?:items?|results?|records?) 0 ?[-–] ?0 of 0\b|\bnothing (?:was )?(?:found|matched)\b|"
    r"\bkeine (?:\w{1,14} )?(?:treffer|ergebnisse|einträge|datensätze|suchergebnisse|dokumente)\b|"
    r"\b(?:0|null) treffer\b|\b(?:suche|anfrage) (?:ergab|lieferte) (?:leider )?kein|"
    r"\baucune? (?:résultat|document|enregistrement|notice|référence|fiche)|\b0 (?:résultat|notice|"
    r"document|fiche|référence)s?\b|"
    r"\bno se (?:han |ha )?encontr(?:aron|ado|ó) (?:ning[uú]n |ninguna )?(?:resultado|registro|documento)|"
    r"\b(?:sin|ning[uú]n|0) resultados?\b|\bnenhum (?:resultado|registro|registo|documento)|"
    r"\bnessun (?:risultato|documento|record)|\bgeen (?:\w{1,12} )?(?:resultaten|treffers)\b|"
    r"\b(?:0|noll|zero|zéro|cero|nul) (?:träffar|treff|resultater|treffers|resultaten|risultati|wyników|"
    r"hakutulosta|sonuç)\b|(?<!\d)0 результат|"
    r"\binga (?:träffar|resultat)\b|\bingen (?:treff|resultater)\b|\bbrak wyników|\bei hakutuloksia|"
    r"\bsonuç bulunamad|ничего не найдено|(?:результат|документ|запис)\S{0,4} не найден|нічого не знайдено|"
    r"(?:没有|未|沒有)(?:找到|检索到|檢索到|搜索到|查询到|查到).{0,12}(?:结果|結果|记录|記錄|文献|数据|内容|图书)|"
    r"(?:共|找到|检索到) ?0 ?(?:条|篇|个|项|筆)|(?:检索|搜索|查询)结果(?:为空|为 ?0|: ?0)|"
    r"(?:該当|一致)する.{0,14}(?:ありません|見つかりません)|検索結果 ?[:：]? ?0 ?件|0 ?件(?:の|が|です|見つ)|"
    r"검색 ?결과가 ?없|илэрц (?:олдсонгүй|байхгүй)|لا توجد نتائج|لم يتم العثور على نتائج|نتیجه‌?ای یافت نشد"
)
"""Searched in folded text, on pages that were asked by a search."""

SOME_RESULTS = Phrases(
    r"(?<![\d.,–-])[1-9]\d{0,6} (?:\w{1,12} ){0,2}(?:results?|records?|items?|matches|hits|documents|treffer|"
    r"ergebnisse|résultats?|resultados?|risultati|resultaten|träffar|результат)\b|"
    r"\bof [1-9]\d{0,6}\b|(?:共|找到|检索到) ?[1-9]\d{0,6} ?(?:条|篇|个|项|筆)|(?<!\d)[1-9]\d{0,6} ?件"
)
"""A number of results: then a part of the search found nothing, and another did."""
