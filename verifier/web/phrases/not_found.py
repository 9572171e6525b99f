"""The words of error pages, by language.

Each row is an expression that is searched in folded text (lower case, one blank between words). They are
only looked for in titles, headings, and pages that say hardly anything else. A denial belongs to each: "a
new site was found" is news, "the site was not found" is not.
"""

from __future__ import annotations

from verifier.web.expressions import AnyOf, Phrases
from verifier.web.phrases.withdrawn import WITHDRAWN

NOT_FOUND: dict[str, Phrases] = {
    "number": Phrases(
        r"^\W{0,3}(?:http )?(?:status )?(?:code )?(?:error|erreur|fehler|errore|erro|fout|fel|"
        r"virhe|błąd|chyba|hata|"
        r"ошибка|помилка|алдаа|错误|錯誤|エラー|오류|خطأ|lỗi)?\W{0,3}(?:404|410)\W{0,3}(?:"
        r"error)?(?:$|\W{1,3}[^\W\d]|[:|–—·-])|"
        r"\s[|–—·:-]\s(?:error\s)?404(?:\serror)?$|(?:error|erreur|fehler|errore|erro|ошибка|"
        r"помилка|алдаа|错误|錯誤)\W{0,3}404\b|"
        r"\b404\W{1,3}(?:error|not found|page)"
    ),
    "en": Phrases(
        r"\b(?:page|file|document|article|content|resource|item|object|url|address|story|record|"
        r"publication|"
        r"post|link|topic|entry|material|report|view)\b(?: (?:that )?you(?:.re| are| were|.ve| have)? ?"
        r"(?:\w{1,12} ){0,3}(?:looking for|for|requested|requesting|searching for|trying to "
        r"\w{1,12}|want(?:ed)?|"
        r"asked for))?.{0,25}\b(?:"
        r"(?:could ?n.?t|could not|can ?not|can.?t|was ?n.?t|was not|were not|is not|is ?n.?t|not|"
        r"never) (?:be )?"
        r"(?:found|located|available|exist|here|accessible|retrieved)|"
        r"(?:does|do|did) ?(?:n.?t| not) (?:seem to |appear to )?(?:exist|be found)|"
        r"no longer (?:\w{1,9} )?(?:exists?|available|here|active|online|on (?:this|our) \w{1,9}|part of)|"
        r"(?:has|have|may have|might have|was|were|is|been|either) (?:been )?(?:permanently )?"
        r"(?:removed|deleted|withdrawn|unpublished|taken down|archived or removed))|"
        r"\bnot found$|^\W{0,3}not found\b|^(?:page|file|document|article|content) (?:not found|"
        r"missing|unavailable|gone)|"
        r"\b(?:we|i) (?:could ?n.?t|could not|can.?t|can ?not|were unable to|are unable to) (?:"
        r"find|locate) "
        r"(?:that|the|this|your|what|any|a) ?(?:\w{1,12} ){0,2}(?:page|file|document|article|"
        r"content|you|resource|item|story|url)|"
        r"\bthere.?s nothing here\b|\bnothing (?:was |could be )?found (?:here|for|at|matching)\b|"
        r"^nothing (?:here(?! but)|found)|\bdead link\b|\bbroken link\b|"
        r"\b(?:oops|whoops|uh[- ]oh|sorry)\b.{0,40}"
        r"\b(?:page|link|article|content|document|story)\b.{0,40}\b(?:not|n.t|missing|no longer|"
        r"gone|removed|moved|deleted|lost|wrong)\b|"
        r"\bthe requested (?:url|page|resource|document|file|item|article|address).{0,120}\b(?:"
        r"not found|does not exist|not be found|"
        r"not available|unavailable)|\bmissing page\b|\bno such (?:page|file|document|article|"
        r"record|item|entry|page exists)\b|"
        r"\binvalid (?:article|document|page|record|item|url|link|id|thread|topic)\b|"
        r"\b(?:page|topic|board|thread|file|document|article)\b.{0,60}\b(?:appears?|seems?) to be "
        r"(?:either )?(?:missing|deleted|removed)\b|"
        r"\bthere is currently no text in this page\b|\b(?:article|document|"
        r"page|link|content) (?:has )?expired\b|"
        r"\bno (?:article|document|page|record|content|item|result)s? (?:was |were |is |could be "
        r")?(?:found|available|to display)\b|"
        r"\byou(?:.ve| have) (?:followed|reached|found) a (?:dead|broken|missing|bad|page that)|"
        r"\bvideo (?:is )?unavailable\b|\bthis (?:video|channel|presentation|recording|thread|blog|dataset|"
        r"book|gallery) (?:is no longer|has been (?:removed|deleted|taken down)|was (?:removed|deleted))\b|"
        r"\brequested (?:issue|article|page|item|submission) is not (?:yet )?published\b|"
        r"\b(?:authors?|owners?|users?) (?:has|have) deleted this (?:site|blog|page|account)\b|"
        r"^(?:this )?(?:page|article|item|story|content|post|record|report|document|file|video|thread|"
        r"dataset) (?:removed|withdrawn|deleted|unavailable|expired|unpublished|gone)\W{0,2}(?:$| [|–—·-] )|"
        r"\b(?:you|looks like you.?re|you.?re|you are) (?:seem |appear )?(?:to be )?lost\b\W{0,3}$|"
        r"\byou.?ve (?:hit|reached) a dead end\b|\bwe(?:.?ve)? lost (?:that|this) page\b|"
        r"\b(?:account|user|profile) (?:does ?n.?t|does not) exist\b|"
        r"\bthere is no (?:such )?(?:page|article|document) (?:here|at this)\b|"
        r"\bno (?:page|article|document) exists\b|\bthe page (?:cannot|can.?t) be displayed\b|"
        r"\bno longer (?:available )?(?:online|here|on (?:this|our) (?:web ?)?site)\b|"
        r"^(?:invalid|unknown|bad) (?:identifier|handle|url|article|page|document|record|item)\W{0,2}$|"
        r"\bdoes not correspond to a valid\b|^can.?t find what you.?re looking for\b"
    ),
    "zh": Phrases(
        r"(?:页面|頁面|网页|網頁|文章|内容|內容|文件|文档|文檔|您?访问的|您?訪問的|你访问的|"
        r"您?查看的|您?浏览的|您?请求的|链接|連結|鏈接|信息|資訊|"
        r"新闻|新聞|栏目|欄目|资源|資源|地址|网址|網址|帖子|主题|主題|稿件|资料|資料|记录|頁|页|"
        r"图书|商品|博客|博文|话题|视频|視頻|影片|稿子|该文|此文).{0,20}"
        r"(?:不存在|找不到|未找到|已删除|已刪除|已被删除|已被刪除|已经删除|已經刪除|已失效|失效了|"
        r"已下线|已下線|下架|被移除|已移除|无法找到|無法找到|丢失|遺失|"
        r"已过期|已過期|走丢|走失|没找到|没有找到|沒有找到|不见了|不見了|已关闭|已撤|被撤|"
        r"无法显示|無法顯示|已被移|飞走|迷路|被删|被刪|不翼而飞|去火星|经下线|經下線|弄丢|弄丟|无法访问|無法訪問)|"
        r"(?:找不到|未找到|无法找到|無法找到|没有找到|沒有找到|找不到了|未能找到|查无|查無|没有此|"
        r"沒有此|没有该|無此|无此|不存在(?:该|此|的)).{0,14}"
        r"(?:页|頁|文章|内容|內容|文件|资源|資源|信息|記錄|记录|地址|新闻|资料|文档|数据)|"
        r"(?:哎呀|抱歉|对不起|對不起|很遗憾|不好意思).{0,24}(?:不存在|删除|刪除|找不到|失效|过期|"
        r"没有找到|丢了|飞走|走丢|离家出走|不见)|"
        r"错误页面|錯誤頁面|出错啦|出错了|出錯了|页面错误|頁面錯誤|参数错误|參數錯誤|非法参数|"
        r"(?:文章|稿件|内容)(?:正在|尚在|还在)审核|访问的页面不|页面跑丢|此页无法|暂无(?:此|该|相关)(?:内容|文章|信息|数据)|"
        r"(?:内容|文章|信息).{0,12}(?:违规|侵权|投诉|被封|屏蔽).{0,12}(?:无法|不能|不予)(?:查看|显示)|(?:内容|文章).{0,6}暂时无法查看|"
        r"被(?:发布者|作者|楼主|原作者|博主)删除|(?:帐|账)号.{0,6}(?:被封|已注销|已停用)|没有知识存在的荒原"
    ),
    "ja": Phrases(
        r"(?:ページ|記事|ファイル|コンテンツ|文書|資料|url|アドレス|情報|データ).{0,20}"
        r"(?:見つかりません|見つかりませんでした|見つからない|存在しません|存在しない|ありません|"
        r"ございません|削除され|移動または削除|公開を終了|掲載を終了|掲載は終了|終了しました|公開されて(?:おりません|いません)|"
        r"表示できません)|"
        r"お探しの.{0,16}(?:見つかり|存在|ありません|ございません|削除)|ご指定の.{0,20}(?:"
        r"見つかり|存在|ありません|ございません)|該当.{0,10}(?:ありません|見つかりません)"
    ),
    "ko": Phrases(
        r"(?:페이지|문서|기사|게시물|게시글|파일|자료|주소|콘텐츠|글|정보|내용).{0,20}(?:찾을 수 "
        r"없|존재하지 않|없습니다|삭제되|삭제 되|사라졌|잘못되|변경되었거나)|"
        r"(?:존재하지 않는|찾을 수 없는|삭제된|없는|잘못된|등록되지 않은|"
        r"(?:서비스|제공)[이가]? 종료된) (?:페이지|문서|기사|게시물|게시글|"
        r"파일|주소|자료)"
    ),
    "ru": Phrases(
        r"(?:страниц|документ|материал|файл|стать|запис|новост|публикаци|раздел|ресурс|адрес|"
        r"контент|объект|тема|ссылк)\S{0,5}.{0,40}"
        r"(?:не найд|не существ|удал[её]н|отсутству|не обнаруж|недоступн|не доступн|перемещ[её]н|"
        r"снят с публик|изъят(?!и)|устарел|потеря)|"
        r"(?:не найден|не найти|не удалось найти|не (?:можем|смогли) найти|не нашли|отсутствует|нет "
        r"такой|такой|запрашиваем\S{2,4}).{0,24}"
        r"(?:страниц|документ|материал|файл|стать|запис|раздел)\S{0,4}(?:$|[ .,!].{0,20}(?:нет|не "
        r"))?(?<!найден)|"
        r"(?:такой|этой|данной|запрошенной) страницы.{0,12}(?:нет|не )|ничего не найден"
    ),
    "uk": Phrases(
        r"(?:сторінк|документ|матеріал|файл|статт|запис|новин|публікаці)\S{0,4}.{0,30}(?:не "
        r"знайден|не існу|видален|відсутн|недоступн)|"
        r"(?:такої|цієї) сторінки.{0,10}(?:нема|не )"
    ),
    "bg-sr": Phrases(
        r"(?:страница|страницата|документ|документът|статия|чланак|страницу).{0,25}(?:не (?:е |"
        r"беше |је )?(?:намерен|пронађен|пронајден|открит|съществува|постоји|постои)|"
        r"липсва|изтрит)|stranica.{0,25}(?:nije (?:pronađena|nađena)|ne postoji)"
    ),
    "de": Phrases(
        r"\b(?:seite|dokument|datei|artikel|inhalt|beitrag|adresse|ressource|url|eintrag|meldung|"
        r"nachricht|video|sendung|folge|link)\b.{0,40}(?:"
        r"nicht (?:\(?mehr\)? )?(?:gefunden|vorhanden|verfügbar|existiert|existent|auffindbar|online|"
        r"erreichbar|finden|aufgerufen)|"
        r"existiert (?:leider )?(?:nicht|nicht mehr)|gibt es (?:leider )?nicht|(?:wurde|ist|"
        r"wurden) (?:leider )?(?:gelöscht|entfernt|verschoben))|"
        r"\bnicht gefunden\b$|\bkonnten? (?:wir )?(?:leider )?(?:nicht|keine seite) (?:gefunden|finden)|"
        r"\bkeine (?:seite|inhalte) gefunden\b|^nichts gefunden\b|"
        r"\bleider .{0,20}(?:nicht gefunden|nicht mehr da)"
    ),
    "fr": Phrases(
        r"\baucune? (?:notice|document|enregistrement|fiche|référence) (?:n.(?:est|a été) )?(?:trouvée?s?|"
        r"ne correspond)|"
        r"^0 (?:notice|document|fiche)s? trouvée?s?\b|"
        r"\b(?:page|document|article|contenu|fichier|ressource|adresse|publication|url|vidéo|"
        r"lien)\b.{0,40}(?:introuvable|non (?:trouvée?|disponible)|indisponible|a disparu|"
        r"n.?(?:existe|est) (?:pas|plus)|n.?a (?:pas|pu)\b.{0,6}(?:été|être) trouvée?|n.?est plus "
        r"(?:disponible|en ligne)|inexistante?|"
        r"(?:a été|est) (?:supprimée?|retirée?|effacée?)|pas trouvée?)|\bnous n.?avons pas (?:pu "
        r")?trouv|\bintrouvable$|"
        r"\bne (?:trouvons pas|parvenons pas à trouver) (?:la|cette|votre) page\b|"
        r"\bpage inconnue\b|\baucun (?:document|article|contenu|résultat) (?:n.?a été )?trouvé"
    ),
    "es-pt": Phrases(
        r"\b(?:página|pagina|documento|artículo|artigo|contenido|conteúdo|archivo|arquivo|recurso|"
        r"dirección|noticia|notícia|publicación|ficheiro|enlace)\b.{0,40}"
        r"(?:no (?:se )?(?:ha sido |ha |pudo ser |fue |está |puede )?(?:encontrad[ao]|encuentra|"
        r"existe|encontró|encontrar|disponible)|"
        r"não (?:foi |pode ser |pôde ser |está |se )?(?:encontrad[ao]|encontra|existe|disponível|"
        r"localizad[ao])|"
        r"(?:ha sido|fue|foi|está) (?:eliminad[ao]|borrad[ao]|removid[ao]|excluíd[ao]|apagad[ao])|"
        r"inexistente|ya no (?:existe|está)|"
        r"(?:já )?não (?:existe|está) mais|se ha (?:perdido|esfumado))|"
        r"\bno (?:hemos |pudimos |podemos |se ha )?(?:podido )?(?:encontrado|encontrar|encontramos) "
        r"(?:la|el|lo que|es[ae]|est[ae]|ninguna) ?(?:página|artículo|noticia|documento|contenido|busca|$)|"
        r"\burl solicitada no (?:se encuentra|existe)|"
        r"\bnão (?:conseguimos |foi possível )?(?:encontramos|encontrar|localizar|localizamos) "
        r"(?:a|o|esta|essa)\b|\bno "
        r"encontrad[ao]\b$|\bnão encontrad[ao]\b$"
    ),
    "it": Phrases(
        r"\b(?:pagina|documento|articolo|contenuto|file|risorsa|indirizzo)\b.{0,35}(?:non (?:è |è "
        r"stat[ao] |più )?(?:trovat[ao]|disponibile|esiste|"
        r"presente|raggiungibile)|inesistente|(?:è stat[ao] |stat[ao] )?(?:rimoss[ao]|"
        r"cancellat[ao]|eliminat[ao]))|\bnon trovat[ao]\b$|"
        r"\bnon (?:abbiamo|è stato possibile) trova"
    ),
    "nl-af": Phrases(
        r"\b(?:pagina|document|artikel|bestand|inhoud|bladsy)\b.{0,35}(?:niet (?:meer )?(?:"
        r"gevonden|beschikbaar|bestaat|vinden)|bestaat (?:helaas )?niet|"
        r"is verwijderd|werd niet gevonden|nie gevind)|\bniet gevonden\b$|\bkunnen (?:wij|we) "
        r".{0,20}niet vinden"
    ),
    "sv-da-no": Phrases(
        r"\b(?:sidan?|siden|dokumentet|artikeln|artikkelen|artiklen|innehållet|innholdet|"
        r"indholdet)\b.{0,35}(?:hittades inte|hittas inte|kunde inte hittas|"
        r"finns inte|ikke (?:fundet|funnet|findes|tilgængelig|tilgjengelig)|blev ikke fundet|ble "
        r"ikke funnet|eksisterer ikke|findes ikke|finnes ikke|"
        r"kunne ikke (?:findes|finnes)|tagits bort|er (?:slettet|fjernet))|\b(?:hittar inte|"
        r"finner ikke|finder ikke|fant "
        r"ikke|fandt ikke|kunde inte hitta) (?:den |sid)"
    ),
    "fi-et": Phrases(
        r"\b(?:sivua|sivu|asiakirjaa|artikkelia|lehte|lehekülge|lehekülg|dokumenti)\b.{0,30}(?:ei "
        r"(?:löy\w{1,9}|ole (?:olemassa|saatavilla)|leitud|eksisteeri|leitu)|"
        r"on poistettu)|\bei löytynyt\b"
    ),
    "pl": Phrases(
        r"\b(?:stron[ayę]|strony|dokument\w{0,3}|artykuł\w{0,3}|plik\w{0,3}|zasób|zasobu|"
        r"treś\w{1,3})\b.{0,35}(?:nie (?:została? |zostały )?(?:znalezion\w{1,2}|istnieje|"
        r"odnalezion\w{1,2})|"
        r"nie ma|usunięt\w{1,2}|niedostępn\w{1,2})|\bnie (?:znaleziono|możemy znaleźć|udało się "
        r"(?:znaleźć|odnaleźć))"
    ),
    "cs-sk": Phrases(
        r"\b(?:stránk[auy]|dokument|článek|článok|soubor|súbor|obsah)\b.{0,30}(?:neexistuje|"
        r"nebyla? nalezen\w?|nenalezen\w?|nebol[ao]? nájden\w|nenájden\w|nelze (?:nalézt|najít)|"
        r"byla? (?:smazán|odstraněn|zrušen)\w?)|\b(?:nenalezeno|nenašli jsme|nenájdené)\b"
    ),
    "lt-lv": Phrases(
        r"\b(?:puslapi[so]|dokument[aou]s?|straipsni[so]|failas|turinys|lap[au]s?|rakst[su]|"
        r"satur[su])\b.{0,25}(?:nerast|neegzistuoja|nebuvo rast|pašalint|nav (?:atrast|pieejam)|"
        r"neeksistē|netika atrast|ir dzēst)"
    ),
    "sl-sq": Phrases(
        r"\b(?:stran|dokument|članek|datoteka|vsebina)\b.{0,20}(?:ni (?:bila? )?najden|ne obstaja|"
        r"ni na voljo)|"
        r"\b(?:faqja|dokumenti|artikulli)\b.{0,25}nuk (?:u gjet|ekziston|është gjetur)"
    ),
    "hu": Phrases(
        r"(?:oldal|dokumentum|cikk|tartalom|fájl)\S{0,4}.{0,30}(?:nem (?:található|létezik|érhető "
        r"el|elérhető)|törölt|törölve|megszűnt)|nem található$"
    ),
    "ro": Phrases(
        r"\b(?:pagina|documentul|articolul|fișierul|fisierul|conținutul)\b.{0,35}(?:nu (?:a (?:"
        r"fost |putut fi )|mai )?(?:găsit|gasit|există|exista|este disponibil)\w{0,3}|"
        r"a fost (?:șters|sters|eliminat)\w{0,2})"
    ),
    "el": Phrases(
        r"(?:σελίδα|έγγραφο|άρθρο|αρχείο|περιεχόμενο).{0,30}(?:δεν (?:βρέθηκε|υπάρχει|είναι "
        r"διαθέσιμ)|έχει (?:διαγραφεί|αφαιρεθεί))|δεν βρέθηκε"
    ),
    "tr-az": Phrases(
        r"(?:sayfa|belge|makale|dosya|içerik|haber|adres|səhifə|sənəd)\S{0,5}.{0,30}(?:bulunamad|"
        r"bulunmamaktad|mevcut değil|bulunmuyor|kaldırıl|silin|yok\b|yayından|tapılmad|mövcud "
        r"deyil)|"
        r"(?:böyle bir|bu) sayfa.{0,10}yok"
    ),
    "kk-ky-uz": Phrases(
        r"(?:бет|парақ|барак|құжат|документ|мақала|макала|sahifa|hujjat|maqola)\S{0,5}.{0,25}(?:"
        r"табылмады|табылган жок|табылмаған|жоқ|өшірілген|topilmadi|mavjud emas|o.?chirilgan)"
    ),
    "mn": Phrases(
        r"(?:хуудас|хуудсыг|хуудсаа|мэдээ|мэдээлэл|нийтлэл|баримт|файл|хаяг|контент|агуулга|"
        r"бичлэг)\S{0,5}.{0,35}(?:олдсонгүй|олдсонгvй|олдохгүй|байхгүй|байхгvй|устсан|устгагдсан|"
        r"устгасан|"
        r"алга|олж чадсангүй)|олдсонгүй$|ᠣᠯᠳᠠᠭᠰᠠᠨ ᠦᠭᠡᠢ"
    ),
    "ar-fa-ur": Phrases(
        r"(?:الصفحة|صفحة|المستند|الملف|المقال|المحتوى|الرابط|الموضوع|الخبر).{0,35}(?:غير موجود|غير "
        r"متوفر|غير متاح|لم يتم العثور|لا يوجد|لا توجد|تم حذف|محذوف|غير صحيح|لم تعد|لم يعد)|"
        r"تم حذف (?:الصفحة|المقال|الخبر|المحتوى|الموضوع)|"
        r"(?:لم يتم العثور|تعذر العثور|عذر[اًا]?.{0,12}لم).{0,30}(?:الصفحة|صفحة|المحتوى|المقال|نجد)|"
        r"(?:صفحه|برگه|سند|مقاله|فایل|محتوا|مطلب|خبر).{0,35}(?:پیدا نشد|یافت نشد|وجود ندارد|موجود "
        r"نیست|حذف شده|یافت نمی)|صفحہ.{0,15}نہیں ملا"
    ),
    "he": Phrases(
        r"(?:הדף|העמוד|הקובץ|המסמך|הכתבה|התוכן).{0,30}(?:לא (?:נמצא|קיים|זמין|נמצאה)|הוסר|נמחק|"
        r"אינו קיים|אינו זמין)"
    ),
    "vi": Phrases(
        r"(?:trang|bài viết|tài liệu|nội dung|tệp|tin|liên kết)\b.{0,30}(?:không (?:tồn tại|tìm "
        r"thấy|được tìm thấy|có sẵn|còn)|đã bị xóa|đã bị xoá|bị gỡ)|"
        r"không tìm thấy.{0,15}(?:trang|bài viết|nội dung|tài liệu|kết quả)"
    ),
    "id-ms": Phrases(
        r"\b(?:halaman|laman|dokumen|artikel|berkas|konten|berita|fail)\b.{0,30}(?:tidak (?:dapat "
        r")?(?:ditemukan|ditemui|dijumpai|tersedia|ada|wujud)|(?:telah |sudah )?dihapus|dipadam)"
    ),
    "th": Phrases(
        r"(?:ไม่พบ|ไม่มี).{0,12}(?:หน้า|เอกสาร|บทความ|เนื้อหา|ไฟล์|ข้อมูล|เพจ)|(?:หน้า|เอกสาร|"
        r"บทความ|เนื้อหา|ข้อมูล).{0,25}(?:ไม่พบ|ไม่มีอยู่|ถูกลบ|หาไม่)"
    ),
    "hi-bn": Phrases(
        r"(?:कोई|कुनै) (?:रिकॉर्ड|रेकर्ड|अभिलेख|परिणाम|डेटा|डाटा|जानकारी|सूचना|विवरण|प्रविष्टि).{0,12}"
        r"(?:नहीं (?:मिल|है)|उपलब्ध नहीं|भेटिएन|छैन)|कोणतीही नोंद.{0,8}नाही|(?:কোনও?|কোনো) (?:রেকর্ড|তথ্য|"
        r"ফলাফল).{0,8}"
        r"(?:পাওয়া যায়নি|পাওয়া যায়নি|নেই)|کوئی (?:ریکارڈ|نتیجہ|معلومات).{0,6}نہیں|பதிவுகள்.{0,8}இல்லை|"
        r"(?:पृष्ठ|पेज|दस्तावेज़|दस्तावेज|लेख|सामग्री|फ़ाइल|पन्ना).{0,30}(?:नहीं मिल|मौजूद नहीं|"
        r"उपलब्ध नहीं|हटा)|(?:पৃষ্ঠা|পৃষ্ঠা|পাতা|নিবন্ধ).{0,25}(?:পাওয়া যায়নি|পাওয়া যায়নি|নেই)"
    ),
    "be": Phrases(r"старонк\S{0,3}.{0,30}(?:не знойдзен|не існуе|адсутнічае)|не знойдзена$"),
    "ca-gl-eu": Phrases(
        r"\b(?:pàgina|document|article|contingut)\b.{0,30}\bno (?:s.ha )?"
        r"(?:trobada?|trobat|existeix|es troba)|"
        r"\b(?:páxina|documento|artigo)\b.{0,30}\bnon (?:se )?(?:atopad[ao]|atopou|atopa|existe)|"
        r"\borria\b.{0,20}\bez (?:da|dugu)\b.{0,12}\b(?:aurkitu|existitzen)\b"
    ),
    "is-eo": Phrases(
        r"\b(?:síðan?|skjalið|greinin)\b.{0,30}(?:fannst ekki|finnst ekki|er ekki til)|"
        r"\bpaĝo\b.{0,20}\bne (?:trovita|troviĝis|ekzistas)"
    ),
    "ga-cy": Phrases(
        r"(?:níor aimsíodh|ní bhfuarthas|níl).{0,8}leathanach|"
        r"ddod o hyd i.{0,4}dudalen|dudalen.{0,25}ddod o hyd"
    ),
    "tl-sw": Phrases(
        r"\bhindi (?:nahanap|natagpuan|makita).{0,12}pahina|"
        r"\bpahina\b.{0,20}\bhindi (?:nahanap|natagpuan|makita)|"
        r"\bukurasa\b.{0,30}(?:haukupatikana|haupatikani|haupo)\b"
    ),
    "ku-tg-ps-ug": Phrases(
        r"\brûpel\w{0,3}.{0,30}\b(?:nehate? dîtin|tune)\b|"
        r"саҳифа\S{0,3}.{0,30}(?:ёфт нашуд|вуҷуд надорад|мавҷуд нест)|"
        r"پاڼه.{0,20}(?:ونه موندل|نه ده موندل|شتون نلري)|بەت.{0,25}(?:تېپىلمىدى|مەۋجۇت ئەمەس)"
    ),
    "ne-mr-gu-pa": Phrases(
        r"पृष्ठ.{0,25}(?:फेला परेन|भेटिएन|सापडले नाही|आढळले नाही)|પૃષ્ઠ.{0,15}મળ્યું નથી|"
        r"ਪੰਨਾ.{0,15}ਨਹੀਂ ਮਿਲਿਆ"
    ),
    "ta-te-kn-ml-si": Phrases(
        r"பக்கம்.{0,25}(?:கிடைக்கவில்லை|காணப்படவில்லை)|పేజీ.{0,20}(?:కనుగొనబడలేదు|దొరకలేదు)|"
        r"ಪುಟ.{0,20}(?:ಕಂಡುಬಂದಿಲ್ಲ|ಸಿಗಲಿಲ್ಲ)|പേജ്.{0,20}(?:കണ്ടെത്തിയില്ല|കണ്ടെത്താനായില്ല|ലഭ്യമല്ല)|"
        r"පිටුව.{0,20}(?:හමු ?නොවීය|හමු ?නොවුණි|සොයාගත නොහැක)"
    ),
    "km-lo-my-bo": Phrases(
        r"រកមិនឃើញ.{0,10}ទំព័រ|ទំព័រ.{0,25}រកមិនឃើញ|ບໍ່ພົບ.{0,8}ໜ້າ|ໜ້າ.{0,20}ບໍ່ພົບ|"
        r"စာမျက်နှာ.{0,20}(?:မတွေ့|မရှိ(?:ပါ|တော့))|ཤོག་ངོས.{0,20}(?:མ་རྙེད|མི་འདུག)"
    ),
    "am-ti": Phrases(r"ገጹ?.{0,20}(?:አልተገኘም|የለም|ኣይተረኽበን)"),
    "ka-hy": Phrases(
        r"(?:გვერდი|დოკუმენტი|სტატია).{0,25}(?:ვერ მოიძებნა|არ მოიძებნა|არ არსებობს)|(?:էջը|"
        r"փաստաթուղթը).{0,25}(?:չի գտնվել|չգտնվեց|գոյություն չունի)"
    ),
    "withdrawn": WITHDRAWN,
}
"""Words for "there is no such page"."""

ANY_NOT_FOUND = AnyOf(NOT_FOUND.values())
"""All languages at once: most titles hold no such word of any."""
