"""Two small codes of our own making, in two languages and in one order."""

from hoseibi import legaltext
from hoseibi.legaltext import Law

JAPANESE = """見本民法

第一章　総則

（錯誤）
第一条　錯誤による意思表示は、取り消すことができる。
（詐欺）
第二条　詐欺による意思表示は、取り消すことができる。
第三条　前条の取消しは、善意の第三者に対抗することができない。
第四条　削除
（取得時効）
第五条　二十年間占有した者は、所有権を取得する。

第二章　契約

（売買）
第六条　売主は、目的物を買主に引き渡す。
（手付）
第七条　手付を交付した買主は、手付を放棄して契約を解除することができる。
（賃貸借）
第八条　賃借人は、賃料を支払う。

附　則
第一条　この法律は、公布の日から施行する。
"""

VIETNAMESE = """Bộ luật mẫu

Chương I
QUY ĐỊNH CHUNG

Điều 11. Nhầm lẫn
Giao dịch dân sự do nhầm lẫn có thể bị Tòa án tuyên bố vô hiệu.

Điều 12. Lừa dối
Giao dịch dân sự do bị lừa dối có thể bị Tòa án tuyên bố vô hiệu.

Điều 13. Quy định khác
Điều này theo luật khác.

Điều 14. Xác lập quyền sở hữu
Người chiếm hữu trong 20 năm trở thành chủ sở hữu.

Chương II
HỢP ĐỒNG

Điều 15. Hợp đồng mua bán
Bên bán giao tài sản cho bên mua.

Điều 16. Đặt cọc
Bên mua đặt cọc.

Điều 17. Hợp đồng thuê
Bên thuê trả tiền thuê.
"""


def japanese() -> Law:
    return legaltext.read(JAPANESE.encode(), convention="jp-ja").law


def vietnamese() -> Law:
    return legaltext.read(VIETNAMESE.encode(), convention="vn-vi").law
