"""The words by which a site says that an account or a product is no more, and with it what belonged to it.

They are weaker than those of error pages: a page of a product that is no longer made may offer its manual
all the same. They count only where nothing else speaks for the work.
"""

from __future__ import annotations

from verifier.web.expressions import Phrases

WITHDRAWN = Phrases(
    r"\b(?:user|author|member|owner)s? (?:has |have )?(?:deactivated|deleted|closed) "
    r"(?:or (?:deactivated|deleted|closed) )?(?:their|his|her|this|the) (?:own )?(?:account|profile|"
    r"channel)\b|"
    r"\b(?:this|the|that) (?:user|member|author|account|profile|channel)(?:.?s)?(?: account| profile|"
    r" channel)? "
    r"(?:has been|was|is) (?:permanently |now )?(?:deleted|deactivated|suspended|terminated|removed|closed|"
    r"disabled|banned|no longer (?:available|active))\b|"
    r"^(?:user|account|profile) (?:deleted|deactivated|terminated|suspended)\b\W{0,3}(?:$| [|–—·-] )|"
    r"\b(?:this|the) (?:product|item|model|service) (?:has been|is|was) (?:now |been )?(?:permanently )?"
    r"(?:discontinued|no longer (?:sold|supported|made|manufactured))\b|"
    r"^(?:product|item|model) (?:discontinued|no longer (?:available|supported|sold))\b|"
    r"\b(?:benutzerkonto|nutzerkonto|konto|profil)\b.{0,25}\b(?:gelöscht|deaktiviert|gesperrt)\b|"
    r"\bdieses produkt\b.{0,20}\b(?:nicht mehr (?:hergestellt|verkauft|angeboten)|eingestellt)\b|"
    r"\b(?:ce|le) (?:compte|profil|blog)\b.{0,15}\b(?:supprimé|désactivé|suspendu|fermé)\b|"
    r"\bce produit\b.{0,12}(?:n.est plus (?:commercialisé|fabriqué|vendu)|a été (?:arrêté|discontinué|"
    r"retiré))|"
    r"\b(?:la|esta|este|a|essa|o) (?:cuenta|conta|perfil|usuario|usuário|blog)\b.{0,20}\b(?:eliminad|"
    r"suspendid|"
    r"desactivad|suspens|desativad|excluíd|cerrad|encerrad)[ao]\b|"
    r"\b(?:este|o) (?:producto|produto)\b.{0,12}(?:descatalogado|descontinuado|ya no se (?:vende|fabrica))|"
    r"\b(?:questo|l.) ?(?:account|profilo|utente|blog) è stat[oa] (?:eliminat|sospes|disattivat|chius|"
    r"cancellat)[oa]\b|"
    r"\bprodotto\b.{0,10}(?:fuori produzione|non è più (?:in vendita|in produzione))|"
    r"\b(?:dit|deze) (?:account|profiel|gebruiker)\b.{0,15}\b(?:verwijderd|opgeheven|geblokkeerd)\b|"
    r"\b(?:kontot|kontoen|användaren|brugeren|brukeren)\b.{0,15}\b(?:raderat|borttaget|avstängt|slettet|"
    r"lukket)\b|"
    r"\b(?:konto|profil|użytkownik)\b.{0,20}\b(?:usunięt|zablokowan|zawieszon|dezaktywowan)|"
    r"\b(?:bu )?(?:hesap|kullanıcı)\b.{0,15}(?:silin|askıya alın|kapatıl|devre dışı)|"
    r"(?:аккаунт|уч[её]тная запись|профиль|пользователь|блог)\b.{0,20}(?:удал[её]н|заблокирован|"
    r"деактивирован)|"
    r"(?:товар|продукт|изделие|модель)\b.{0,20}снят\S? с (?:производства|продажи)|"
    r"(?:обліковий запис|профіль|користувача)\b.{0,20}(?:видален|заблокован)|"
    r"(?:хэрэглэгч|бүртгэл)\S{0,4}.{0,15}(?:устсан|устгагдсан|хаагдсан)|"
    r"(?:该|該|此|这个|您访问的)(?:用户|用戶|[帐账]号|帳號|博主|作者).{0,6}(?:已注销|已註銷|已停用|不存在|"
    r"(?:已经?|已經)?被?(?:删除|刪除|封禁|冻结|凍結|注销|封停))|"
    r"(?:该|該|此|本)(?:产品|產品|商品|型号).{0,6}(?:已停产|已停產|停止销售|停售|已停止(?:生产|销售|服务|支持))|"
    r"(?:この|該当の|お探しの)(?:アカウント|ユーザー|ブログ)[はが].{0,10}(?:削除|停止|凍結|退会|存在しま)|"
    r"この(?:製品|商品)は.{0,10}(?:生産|販売)(?:を)?終了|"
    r"(?:탈퇴한|삭제된|정지된|존재하지 않는) (?:회원|계정|사용자|블로그)|"
    r"(?:단종된|판매가? ?종료된) (?:제품|상품)|"
    r"tài khoản (?:này )?(?:đã )?bị (?:xóa|xoá|khóa)|(?:الحساب|المستخدم).{0,15}(?:تم حذف|محذوف|موقوف|معلق)|"
    r"(?:حساب|کاربر).{0,15}(?:حذف شده|مسدود)"
)
"""To be searched in folded titles, headings and pages that say hardly anything else."""
