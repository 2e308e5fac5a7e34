"""What was asked from the floor of the seminar that was held, and what became of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from hoseibi.accounts.models import User
from hoseibi.partners.models import Person
from hoseibi.seminars import actions
from hoseibi.seminars.models import BoxQuestion, Event, QuestionBox

JUDGE, LECTURER = "Judge Pham Hong Van", "Tran Quoc Bao"


class FromFloor(NamedTuple):
    """A question: in which language, under which item of the programme by its place from 1, of
    which article by its number, how many others raised a hand, its words elsewhere, and who
    answered what. Without an answer it is left open, or set aside."""

    text: str
    language: str
    item: int
    article: str = ""
    hands: int = 0
    elsewhere: dict[str, str] = {}
    by: str = ""
    answer: dict[str, str] = {}
    name: str = ""
    aside: bool = False


ASKED = (
    FromFloor(
        "Kế hoạch phục hồi có phải nêu nguồn vốn của từng đợt trả nợ không, hay chỉ tổng số?",
        "vi", 2, "22", 11,
        {
            "en": "Must a recovery plan name the source of funds for each payment, or only "
            "the sum?",
            "ja": "再生計画には弁済の回ごとに資金源を定める必要があるか、それとも総額で足りるか。",
        },
        JUDGE,
        {
            "vi": "Luật chỉ đòi nguồn vốn cần thiết. Nhưng tòa án chỉ thấy kế hoạch khả thi khi "
            "biết nguồn của đợt đầu; các đợt sau có thể nêu theo năm.",
            "en": "The law asks for the source of the necessary funds. A court sees that a plan is "
            "likely to be performed only when it knows the source of the first payment; later ones "
            "may be told by year.",
            "ja": "法律が求めるのは必要な資金の調達源である。ただし、初回弁済の資金源が分から"
            "なければ裁判所は遂行の見込みを判断できない。以後の回は年ごとでよい。",
        },
    ),
    FromFloor(
        "Chủ nợ giữ một phần ba số nợ nộp kế hoạch riêng thì hai kế hoạch được biểu quyết thế nào?",
        "vi", 2, "22", 6,
        {"en": "When creditors with a third of the claims submit a plan of their own, how are the "
         "two voted on?"},
        LECTURER,
        {
            "vi": "Luật không nói. Tòa án Cảng Meros cho biểu quyết cả hai trong một phiên họp, kế "
            "hoạch nộp trước được biểu quyết trước.",
            "en": "The law does not say. The court of Port Meros puts both to the vote in one "
            "meeting, in the order in which they came.",
        },
        "Đặng Thu Hà",
    ),
    FromFloor(
        "「清算した場合に受ける額」は、申立ての時点と認可の時点のどちらで評価するのですか。",
        "ja", 4, "23", 8,
        {
            "vi": "Số tiền nhận được khi thanh lý được định giá tại thời điểm nộp đơn hay "
            "công nhận?",
            "en": "Is what creditors would get in liquidation valued at the filing or at the "
            "confirmation?",
        },
        JUDGE,
        {
            "vi": "Tại thời điểm công nhận. Báo cáo của quản tài viên không được cũ hơn ba tháng.",
            "ja": "認可の時点である。管財人の報告は三か月以内のものでなければならない。",
        },
    ),
    FromFloor(
        "May the court confirm a plan when a single rank has voted against it?",
        "en", 4, "23", 9,
        {"vi": "Tòa án có thể công nhận kế hoạch khi một hạng chủ nợ bỏ phiếu chống không?"},
    ),
    FromFloor(
        "Quản tài viên có được thay đổi kế hoạch đã công nhận khi lãi suất tăng không?",
        "vi", 6, "24", 4,
        {"en": "May the trustee change a confirmed plan when interest rates rise?"},
    ),
    FromFloor(
        "Chậm trả một đợt đã là vi phạm nghiêm trọng chưa?",
        "vi", 6, "24", 7,
        {"ja": "一回の弁済の遅れは、それだけで重大な不履行に当たるか。"},
        LECTURER,
        {
            "vi": "Chưa. Trong hồ sơ chung của buổi làm việc nhóm, ba nhóm cho công ty sữa thêm "
            "sáu mươi ngày; chậm đợt thứ hai mà không có giải trình mới là nghiêm trọng.",
            "ja": "当たらない。午後の共通記録では三班が六十日の猶予を与えた。説明のないまま二回目も"
            "遅れたときに重大となる。",
        },
    ),
    FromFloor(
        "Tài liệu hôm nay có được gửi cho tòa án các tỉnh không?",
        "vi", 7, "", 5, {},
        "Le Thanh Quyen",
        {"vi": "Có. Học viện đăng toàn bộ tài liệu trong tháng này và gửi cho mười hai tòa án."},
        "Bùi Ngọc Lan",
    ),
    FromFloor("Bao giờ nghỉ giải lao?", "vi", 4, "", 0, {}, aside=True),
)  # fmt: skip


def ask_from_floor(by: User, event: Event, begins: datetime) -> None:
    """Eight questions: five answered, two open, one set aside; told to everybody since."""
    actions.open_box(by, event)
    items = list(event.programme.order_by("position").prefetch_related("anchors"))
    articles = {on.address.split("__")[-1]: on for one in items for on in one.anchors.all()}
    for number, one in enumerate(ASKED, 1):
        item = items[one.item - 1]
        on = articles.get(f"art_{one.article}")
        asking = actions.FromFloor(one.text, one.language, item, on, one.name)
        asked = actions.ask(event, asking, f"floor {number}")
        for hand in range(one.hands):
            actions.raise_hand(asked, f"floor {number} {hand}")
        at = item.begins_at + timedelta(minutes=20 + number)
        BoxQuestion.objects.filter(pk=asked.pk).update(asked_at=at)
        _settle(by, asked, one)
        BoxQuestion.objects.filter(pk=asked.pk).update(settled_at=at + timedelta(minutes=30))
    actions.close_box(by, event)
    actions.tell_questions(by, event, told=True)
    box = QuestionBox.objects.filter(event=event)
    box.update(opened_at=begins, closed_at=event.ends_at, told_at=event.ends_at)


def _settle(by: User, asked: BoxQuestion, one: FromFloor) -> None:
    if one.elsewhere:
        actions.translate(by, asked, one.elsewhere)
    if one.aside:
        actions.leave_out(by, asked)
        return
    if not one.answer:
        actions.leave_open(by, asked)
        return
    who = Person.objects.filter(name=one.by).order_by("pk").first()
    actions.answer(by, asked, one.answer, who)
