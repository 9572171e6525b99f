"""The words of a site that is being worked on, moved to another server, or asked by too many at once.

What they announce passes. They are looked for before anything that accuses, and so say more than that
something is "not available": that alone stands on error pages too.
"""

from __future__ import annotations

from verifier.web.expressions import Phrases
from verifier.web.phrases.closed import REST_OF_WORD

WORKED_ON = Phrases(
    r"\b(?:under|undergoing|down for|closed for|offline for|unavailable (?:for|due to)|due to|because of|"
    r"performing|carrying out|doing) (?:a |an |some |our )?(?:(?:scheduled|planned|routine|essential|"
    r"emergency|urgent|system|server|site|website|technical|regular|necessary|ongoing|brief|short|"
    r"database|network|important|unscheduled) ){0,3}maintenance\b|\b(?:scheduled|planned|routine|system|"
    r"site|server|website|emergency) maintenance\b|^\W{0,3}maintenance\W{0,3}$|\bmaintenance (?:mode|in "
    r"progress|page|notice|window|break|underway|work)\b|\b(?:we|site|website|it|service|system|"
    r"portal)(?:.?ll| will) (?:all )?be (?:right |fully |up |online )?(?:back|available again|up and "
    r"running|restored)\b|\bbe (?:right )?back (?:soon|shortly|online|later)\b|^\W{0,3}back soon\b|"
    r"\b(?:planned|scheduled|unplanned|unscheduled) (?:downtime|outage|interruption)\b|\bservice "
    r"(?:outage|disruption|interruption)\b|\btechnical difficulties\b|\btemporarily (?:down|offline|out "
    r"of (?:service|order)|closed for|suspended for|unable to (?:service|serve|process))\b|\bbandwidth "
    r"(?:limit )?(?:has been )?exceeded\b|\b(?:site|website|system|server|portal|repository|catalogue?|"
    r"database|archive|library|service|platform|page) (?:is|are) (?:currently |temporarily |now |"
    r"presently |briefly )?(?:down|offline|being (?:updated|upgraded|maintained|migrated|serviced|"
    r"restored|improved|moved|transferred)|migrating|upgrading|(?:in )?read.?only)\b|\b(?:data|site|"
    r"system|server|database|content|website|platform|repository|catalogue?) (?:migration|upgrade|update) "
    r"(?:is |currently )?(?:in progress|under ?way|ongoing|taking place)\b|\b(?:migration|upgrade) in "
    r"progress\b|\bread.?only mode\b|\bwe(?:.?re| are) (?:currently |now )?(?:migrating|upgrading|moving "
    r"(?:to (?:a )?new|our|the)|updating our|improving our|working on (?:the|our) (?:site|website|server|"
    r"system))",
    REST_OF_WORD,
)
"""In English."""

WORKED_ON_ELSEWHERE = Phrases(
    # Overloaded, in any language
    r"\b(?:server|system|site|website|service|we) (?:is |are )?(?:currently |too |very |experiencing "
    r")?(?:busy|overloaded|high (?:traffic|demand|load)|at capacity|over capacity)\b|\bunusually high "
    r"(?:traffic|demand)\b|\büberlastet\b|\bsurchargé|\bsovraccaric|\boverbelast|\başırı yoğun|\bquá "
    r"tải\b|сервер перегружен|ачаалал (?:их|хэтэр)|ضغط (?:كبير|شديد)|עומס|ผู้ใช้งาน(?:จำนวน)?มาก|(?:系统|"
    r"系統|服务器|伺服器|网络|網站|网站)繁忙|(?:访问|訪問|在线|線上)(?:人数|人數|量)(?:过多|過多|较多|"
    r"過大|过大)|アクセスが(?:集中|殺到|多)|混雑(?:して|のため)|混み合|접속자?가? ?(?:많|폭주)|(?:트래픽|"
    r"접속) ?(?:초과|과다|폭주)|이용자가 ?많|"
    # German, Dutch, the North
    r"\bwartungs(?:arbeit|modus|seite|fenster|pause|bedingt)|\bwartung\b.{0,30}\b(?:nicht|kurz|"
    r"vorübergehend|gerade)|\b(?:in|wegen|unter|aufgrund|gerade|derzeit|im zuge) (?:(?:einer|von|der|"
    r"geplanter|technischer|planmäßiger) ){0,2}wartung\b|^\W{0,3}wartung\W{0,3}$|\bwird (?:gerade|derzeit|"
    r"momentan|zurzeit|zur zeit) (?:gewartet|aktualisiert|überarbeitet|umgestellt|migriert|umgezogen)|"
    r"\b(?:bald|gleich|in kürze) (?:wieder|zurück)\b|\bvorübergehend (?:nicht |offline|außer betrieb|"
    r"geschlossen)|\bserverumzug|\bdatenmigration|\bnur.?lese.?modus|\btechnische (?:störung|probleme)\b|"
    r"\b(?:wegens|in|door) (?:gepland |technisch |regulier )?onderhoud\b|\bonderhouds(?:werk|modus|"
    r"pagina)|\bzijn (?:zo |snel |binnenkort )(?:terug|weer)\b|\btijdelijk (?:niet|offline|gesloten|"
    r"buiten)|\b(?:underhåll|vedlikehold|vedligehold)(?:s?arbet|s?arbeid|else)?(?:ar|pågår|stilstand|"
    r"stopp|släge|smodus)?\b|\b(?:snart|strax|straks) (?:tillbaka|tilbake|tilbage)\b|\bmidlertidig(?:t)? "
    r"(?:ut av|ude af|utilgjengelig|nede|lukket)|\b(?:tillfälligt|tillfällig) (?:stängd|otillgänglig|ur)|"
    r"\bhuolto(?:katko|tauko|ty[öo])|\bhuollossa\b|\bpalaamme (?:pian|kohta)|\bhooldus(?:töö|e|režiim)|"
    r"\bviðhald|"
    # Romance
    r"\b(?:en|pour|cause de|de|in|em|para|por|per|în) (?:(?:cours de|raison d.une|travaux de|tareas de|"
    r"labores de|trabajos de|obras de|lavori di|lucrări de|una|un|uma) )?(?:maintenance|mantenimiento|"
    r"manutenção|manutenció|manteniment|manutenzione|mantemento|mentenanță|întreținere)\b|\bmaintenance "
    r"(?:programmée|planifiée|technique|en cours|du site)|\bmantenimiento (?:programado|técnico|del? "
    r"(?:sitio|sistema|servidor))|\bmanutenção (?:programada|do s)|\bmanutenzione (?:programmata|"
    r"straordinaria|ordinaria|del s)|^\W{0,3}(?:mantenimiento|manutenção|manutenzione)\W{0,3}$|\b(?:de "
    r"retour|bientôt de retour|revenons (?:bientôt|vite)|serons de retour)\b|\bmomentanément (?:in|ferm|"
    r"suspendu)|\btemporairement (?:in|ferm|suspendu|hors)|\b(?:volvemos|volveremos|regresamos|"
    r"regresaremos|estaremos de (?:vuelta|regreso)|vuelve pronto)\b|\bvoltaremos\b|\bestaremos de volta\b|"
    r"\bvoltamos (?:já|em breve|logo)|\btorn(?:iamo|eremo|erem) (?:presto|subito|online|aviat)|"
    r"\btemporalmente (?:fuera|no|inactiv|cerrad|suspendid)|\btemporariamente (?:fora|in|suspens)|"
    r"\btemporaneamente (?:non|fuori|sospes|in)|\b(?:fuera de servicio|fora do ar|fuori servizio)\b|"
    r"\bhors service\b|\b(?:migración|migração|migrazione|migration) (?:de (?:datos|dados|données)|dei "
    r"dati|del sistema|en curso|em (?:curso|andamento)|in corso|en cours)|\b(?:lecture seule|solo lectura|"
    r"sólo lectura|somente leitura|sola lettura)\b|\b(?:problemas técnicos|problèmes techniques|problemi "
    r"tecnici|dificuldades técnicas|difficultés techniques)\b|"
    # the East of Europe
    r"\b(?:przerw[aęy] (?:techniczn|konserwac|serwis)|prac[eay]? (?:konserwacyjn|serwisow|techniczn|"
    r"modernizacyjn)|w trakcie (?:przerwy|prac|konserwacji|modernizacji)|konserwacj[aię])|\b(?:zaraz|"
    r"wkrótce|niedługo) wraca|\btymczasowo (?:niedostęp|wyłącz|zamkn)|\b(?:údržb|odstávk|odstáv)|"
    r"\b(?:brzy|hneď|čoskoro|ihned) (?:zpět|späť|budeme)|\bdočasně (?:ne|mimo)|\bdočasne (?:ne|mimo)|"
    r"\bkarbantartás|\bhamarosan (?:visszatér|újra|vissza)|\bátmenetileg nem|\b(?:održavanj|vzdrževanj|"
    r"odrzavanj)|\b(?:uskoro|kmalu|ubrzo) (?:se vraćamo|se vračamo|smo nazad|nazaj|natrag|ponovno)|"
    r"\b(?:priežiūros|profilaktikos) (?:darb|reži)|\b(?:apkopes|tehnisko|uzturēšanas) darb|\bmirëmbajtj|"
    r"\bmentenanț|\brevenim (?:în curând|imediat|curând)|(?:сайт|портал|сервер|система|систем|"
    r"страниц)\S{0,4} (?:временно|тимчасово|находится на|на) (?:\S{0,14} ){0,2}(?:обслуживани|профилактик|"
    r"реконструкци|технічн|недоступ|не работа|не працю|закрыт|обновлени|оновлен)|(?:ведутся|проводятся|"
    r"идут|проводим|ведемо|проводяться|тривають) (?:\S{2,18} ){0,2}(?:работы|роботи)|(?:технич|техніч|"
    r"профилакти|регламентн)\S{2,9} (?:работ|робот|обслугов|обслужив|перерыв|перерв)|техобслужив|(?:скоро|"
    r"вскоре|незабаром) (?:верн|поверн|заработа|запрацю|будем|снова)|(?:в режиме|режим) (?:обслуживани|"
    r"только (?:для )?чтени|обслугов|техобслуж)|только для чтения|миграци\S (?:данных|сайта|сервера)|"
    r"(?:переезд|перенос) (?:сайта|на нов)|переезжаем на|обновление (?:сайта|системы|портала)|"
    r"(?:техническа поддръжка|поддръжка на сайта|профилактика|в поддръжка)|(?:одржавањ|одржување)|"
    r"засвар(?:тай|ын| үйлчилгээ|ын горим)|түр (?:хаа|зогс|ажиллахгүй)|шинэчлэл хийгд|сайт шинэчлэгд|"
    r"техникалық (?:жұмыс|қызмет)|техникалык (?:иш|тейлөө)|texnik (?:ishlar|xizmat|işlər|profilaktika)|"
    r"profilaktik|(?:υπό|σε|λόγω|εργασίες) (?:συντήρηση|αναβάθμιση)|συντήρηση|αναβάθμιση του|θα "
    r"(?:επιστρέψουμε|είμαστε πάλι)|(?:სარემონტო|ტექნიკური|პროფილაქტიკური) (?:სამუშაო|მომსახურ)|"
    r"(?:տեխնիկական|պլանային) (?:աշխատանք|սպասարկ)|"
    # Turkish, the Near and Middle East
    r"\bbakım(?:da|dayız|a al| çalış| modu| nedeniyle| yapıl| aşamasında)|\bplanlı bakım|\b(?:yakında|"
    r"birazdan|kısa süre) (?:\S{1,12} ){0,3}(?:döne|dönüyoruz|geri|hizmet)|\bgeçici (?:olarak|süreliğine) "
    r"(?:hizmet|kapalı|kullanıl|devre|eriş)|(?:تحت|قيد|أعمال|لأعمال|في وضع|بسبب|أعمال ال) ?ال?صيانة|صيانة "
    r"(?:مجدولة|دورية|الموقع|النظام|مؤقتة)|^\W{0,3}الصيانة|سنعود (?:قريبا|قريبًا|إليكم|بعد)|متوقف مؤقت|"
    r"مغلق مؤقت|خارج الخدمة|غير متاح(?:ة)? مؤقت|(?:در (?:حال|دست)|به دلیل|جهت|حالت) (?:\S{1,12} "
    r"){0,2}(?:تعمیر|بروز.?رسانی|به.?روز.?رسانی|بازسازی|نگهداری|ارتقا)|تعمیر و نگهداری|تعمیرات|به زودی "
    r"(?:باز|بر)|موقتا.? (?:غیر|از دسترس|در دسترس|قطع)|دیکھ بھال|مرمت (?:جاری|کا)|(?:جلد|بہت جلد) واپس|"
    r"چاکسازی|תחזוקה|נחזור (?:בקרוב|מיד|אליכם|תוך)|נשוב (?:בקרוב|מיד)|בשיפוצים|שדרוג (?:האתר|מערכת)|"
    # South Asia
    r"रखरखाव|रख-रखाव|अनुरक्षण|मरम्मत (?:का|के|कार्य)|देखभाल (?:सुरु|को)|मर्मत|जल्द (?:ही )?(?:वापस|लौट)|लवकरच "
    r"(?:परत|येत)|देखभाल|रक्षणावेक्षण|রক্ষণাবেক্ষণ|মেরামত|শীঘ্রই ফিরে|સમારકામ|જાળવણી|ਮੁਰੰਮਤ|ਸੰਭਾਲ|பராமரிப்பு|"
    r"விரைவில் (?:திரும்ப|மீண்டும்)|నిర్వహణ|ನಿರ್ವಹಣೆ|അറ്റകുറ്റപ്പണി|നവീകരണ|නඩත්තු|"
    # the East and South-East of Asia
    r"(?:系统|系統|网站|網站|网页|網頁|服务器|伺服器|站点|平台|数据库|資料庫|本站|设备|服务|服務)(?:正在|"
    r"正|目前|暂时|暫時)?.{0,6}(?:维护|維護|升级|升級|检修|檢修|迁移|遷移|割接|维修|維修|停机|停機|"
    r"更新中)|(?:维护|維護|升级|升級|检修|檢修|维修|維修|迁移|遷移|割接|保养)(?:中|期间|期間|公告|通知|"
    r"页面|時間|时间|作業|作业|模式)|(?:正在|例行|定期|停机|停機|技术|技術|系统|系統|计划|"
    r"計畫).{0,3}(?:维护|維護|升级|升級|检修|保养)|(?:该|此|本)网站暂时无法|(?:很快|马上|馬上|即将|即將|"
    r"稍后|稍後)(?:就)?(?:回来|回來|恢复|恢復|上线|上線)|暂停(?:服务|访问|开放)|暫停(?:服務|開放)|"
    r"只读模式|唯讀模式|メンテナンス(?:中|のため|作業|モード|を実施|実施|期間|時間)|(?:ただいま|現在|定期|"
    r"緊急|システム|サーバー?).{0,6}メンテナンス|保守(?:作業|点検)|^\W{0,3}メンテナンス\W{0,3}$|"
    r"(?:サービス|サイト|システム|運用|公開)を?(?:一時|休止|停止).{0,4}(?:停止|休止|して|中)|"
    r"システム(?:移行|更新|更改|切替)|サーバー?(?:移転|移行|増強)|一時(?:的に)?(?:停止|休止|利用でき|"
    r"ご利用)|しばらくお待ち|(?:시스템|서버|정기|서비스|사이트|홈페이지|긴급|임시) ?점검|점검 ?(?:중|안내|"
    r"시간|작업)|(?:서버|시스템|데이터) ?(?:이전|이관|교체) ?(?:작업|중)|(?:서비스|이용)[이가]? ?일시 "
    r"?(?:중단|중지|정지)|곧 (?:돌아오|다시)|\b(?:đang (?:được )?)?(?:bảo trì|bảo dưỡng|nâng cấp)\b|"
    r"\b(?:tạm (?:ngừng|ngưng|dừng|đóng|thời không)|sẽ (?:sớm )?(?:trở lại|quay lại|hoạt động trở))|"
    r"(?:ปิดปรับปรุง|ปรับปรุงระบบ|บำรุงรักษา|ปิดให้บริการชั่วคราว|กลับมา(?:เร็ว|ให้บริการ|ใน)|กำลังปรับปรุง|"
    r"ซ่อมบำรุง)|ປັບປຸງ|ບຳລຸງຮັກສາ|ថែទាំ|ជួសជុល|ပြုပြင်ထိန်းသိမ်း|ပြုပြင်နေ|\b(?:dalam|sedang|sedang dalam) "
    r"(?:tahap |proses |masa )?(?:pemeliharaan|perawatan|perbaikan|penyelenggaraan|peningkatan|pembaruan|"
    r"maintenance|migrasi|naik taraf)|\bpemeliharaan (?:terjadwal|sistem|server|rutin|situs)|"
    r"\bpenyelenggaraan (?:sistem|berjadual|pelayan)|\b(?:akan )?(?:segera|akan) kembali\b|\btidak dapat "
    r"diakses sementara|\b(?:isinasa(?:ilalim|ayos)|pagpapanatili|babalik kami)|\b(?:matengenezo|"
    r"tutarudi)\b|\bonderhoud\b|\bgyara\b|(?:ጥገና|በጥገና|እድሳት)",
    REST_OF_WORD,
)
"""In other languages; and of a site that is overloaded."""

CROWDED = Phrases(
    r"\btoo many (?:requests|connections|users|visitors|queries|attempts)\b|\brate.?limit(?:ed| exceeded| "
    r"reached)?\b|\b(?:request|quota|usage|daily|hourly|query|download) (?:\w{1,10} )?(?:limit|quota) "
    r"(?:has been |was |is )?(?:exceeded|reached)\b|\b(?:exceeded|reached) (?:the|your|our) (?:\w{1,12} "
    r"){0,3}(?:limit|quota|number of)\b|\b(?:virtual )?waiting room\b|\byou are (?:now )?in (?:line|a "
    r"queue|the queue)\b|\bslow down\b.{0,40}\b(?:requests?|again)|\bzu viele (?:anfragen|zugriffe|"
    r"verbindungen)|\btrop de (?:requêtes|connexions|visiteurs)|\bdemasiad[ao]s (?:solicitudes|peticiones|"
    r"conexiones)|\bmuitas (?:solicitações|requisições)|\bmuitos pedidos|\btroppe (?:richieste|"
    r"connessioni)|\bte veel (?:verzoeken|aanvragen|bezoekers)|\bför många (?:förfrågningar|anrop)|\bfor "
    r"mange (?:forespørs|forespørg)|\bliian (?:monta|paljon) pyyn|\bzbyt wiele (?:żądań|zapytań)|\bpříliš "
    r"mnoho (?:požadavk|dotaz)|\btúl sok (?:kérés|lekérd)|\bprea multe cereri|\bçok (?:fazla|sayıda) "
    r"istek|\bquá nhiều (?:yêu cầu|truy cập|kết nối)|\bterlalu banyak (?:permintaan|pengunjung|koneksi)|"
    r"слишком много (?:запросов|обращений|подключений)|превышен[оа]? (?:лимит|число|количество)|забагато "
    r"запитів|хэт олон хүсэлт|طلبات كثيرة|عدد كبير (?:جدا )?من الطلبات|تعداد درخواست|بیش از حد مجاز|بہت "
    r"زیادہ درخواست|יותר מדי בקשות|πάρα πολλά αιτήματα|बहुत (?:अधिक|ज़्यादा|ज्यादा) अनुरोध|অনেক বেশি অনুরোধ|"
    r"คำขอมากเกินไป|(?:请求|請求|访问|訪問|操作|查询|查詢|下载|下載).{0,6}(?:过于频繁|過於頻繁|太频繁|"
    r"太頻繁|过快|次数过多|次數過多|超过限制|超過限制|已达上限)|排队(?:中|等候)|リクエスト(?:が多|数|過多|"
    r"の上限)|회수 ?초과|요청이 ?(?:너무 ?)?(?:많|과도)|대기 ?중입니다",
    REST_OF_WORD,
)
"""Of a host of which we ask too much, or that lets its readers in one by one."""

MARKED = Phrases(
    r"(?:class|id|src|href|content|name)\s?=\s?[\"'][^\"'<>]{0,200}(?<![a-z])(?:maintenance(?:-?(?:mode|"
    r"page|container|wrapper|message|screen|img|image|bg|logo|icon|css))?|in-maintenance|"
    r"under-?maintenance|wp-maintenance\w{0,12}|wmm-\w{1,20}|site-?offline|offline-?(?:page|mode)|"
    r"wartung(?:sseite|smodus|sarbeiten)?|mantenimiento|manutencao|manutenzione|en-maintenance|"
    r"bakim(?:da)?|onderhoud|underhall|konserwacja|tehrabot\w{0,3}|weihu|scheduled-downtime)(?![a-z])"
)
"""In the markup, what content managers and their makers call such a page."""

PLACE = Phrases(
    r"/(?:[^/?#]{0,30}[-_.])?(?:maintenance|maint|undermaintenance|site-?offline|downtime|outage|"
    r"wartung\w{0,8}|mantenimiento|manutencao|manutenzione|bakim\w{0,4}|onderhoud|underhall|vedlikehold|"
    r"konserwacja|udrzba|tehrabot\w{0,3}|weihu|mente|temporarily-?(?:unavailable|closed)|"
    r"service-?unavailable|503|busy|overload(?:ed)?|queue|waiting-?room)(?:[-_.][^/?#]{0,30})?/?(?:$|"
    r"[?#])|^https?://(?:maintenance|maint|wartung|sorry|queue|status)\."
)
"""What one is sent to while a site is worked on, in the address."""
