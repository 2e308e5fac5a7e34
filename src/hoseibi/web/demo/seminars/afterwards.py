"""What remains of the seminar that was held: papers, what people thought of it, proceedings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from django.utils import timezone

from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.models import User
from hoseibi.partners.models import Person
from hoseibi.printing import Paper, Text, Words, to_docx
from hoseibi.seminars import actions
from hoseibi.seminars.choices import FeedbackKind, PaperKind, Publishing
from hoseibi.seminars.models import Edition, Event, Feedback
from hoseibi.seminars.models import Paper as Given

from .telling import Texts, said


def _in_four(en: str, ja: str, vi: str, km: str) -> Texts:
    """A text in the languages of both events."""
    return {"en": en, "ja": ja, "vi": vi, "km": km}


QUESTIONS = (
    actions.Asked(
        _in_four(
            "Was what you heard of use for your work?",
            "仕事に役立つ内容でしたか。",
            "Nội dung có ích cho công việc của bạn không?",
            "តើអ្វីដែលអ្នកបានស្តាប់មានប្រយោជន៍សម្រាប់ការងាររបស់អ្នកទេ?",
        )
    ),
    actions.Asked(
        _in_four(
            "Could you follow the interpretation?",
            "通訳は分かりやすかったですか。",
            "Bạn có theo dõi được phần phiên dịch không?",
            "តើអ្នកអាចតាមដានការបកប្រែបានទេ?",
        )
    ),
    actions.Asked(
        _in_four(
            "The time for questions was", "質問の時間は", "Thời gian hỏi đáp", "ពេលវេលាសម្រាប់សំណួរ"
        ),
        FeedbackKind.CHOICE,
        (
            _in_four("too short", "短すぎた", "quá ngắn", "ខ្លីពេក"),
            _in_four("right", "ちょうどよかった", "vừa đủ", "ល្មម"),
            _in_four("too long", "長すぎた", "quá dài", "វែងពេក"),
        ),
    ),
    actions.Asked(
        _in_four(
            "What should come next?",
            "次に取り上げてほしいことは何ですか。",
            "Lần sau nên bàn về điều gì?",
            "តើលើកក្រោយគួរពិភាក្សាអំពីអ្វី?",
        ),
        FeedbackKind.TEXT,
    ),
)
SHEETS = (
    *(("5", "4", "0", "Mẫu kế hoạch phục hồi cho doanh nghiệp nhỏ."), ("4", "4", "0", "")),
    *(("5", "5", "1", "Xem lại hồ sơ công ty sữa sau một năm."), ("4", "3", "0", "")),
    *(("3", "2", "1", "Phiên dịch tiếng Nhật cần thêm thời gian."), ("5", "4", "1", "")),
    *(("4", "4", "0", "Định giá tài sản bảo đảm."), ("5", "", "1", ""), ("4", "5", "0", "")),
    *(("2", "3", "2", ""), ("5", "4", "0", "管財人の報告書の様式。"), ("4", "4", "1", "")),
)
"""What twelve of those who came answered, in the order of the questions."""


class Brought(NamedTuple):
    """A paper: of which item by its place from 1, title, summary, authors, language, what may be
    published, under which terms, and the words of its file."""

    item: int
    kind: str
    title: Texts
    summary: Texts
    authors: str
    language: str
    publishing: str
    rights: str
    words: str


PAPERS = (
    Brought(
        2, PaperKind.PAPER,
        said(
            "Forty recovery plans, read against the law",
            "再生計画40件を法律と照らして読む",
            "Đọc bốn mươi kế hoạch phục hồi theo luật",
        ),
        said(
            "Of forty plans that regional courts received from 2017 to 2024, thirty-one name every "
            "item of the list of the law, but only twelve say from which income the payments will "
            "come. Courts that asked for it before the vote confirmed more plans, and more of "
            "those were performed.",
            "2017年から2024年までに地方裁判所が受け付けた40件のうち、法定記載事項をすべて定めたも"
            "のは31件、弁済の原資となる収入を示したものは12件にとどまる。議決前に原資の説明を求めた"
            "裁判所では、認可される計画も、遂行される計画も多かった。",
            "Trong bốn mươi kế hoạch mà các tòa án khu vực nhận từ 2017 đến 2024, ba mươi mốt kế "
            "hoạch nêu đủ nội dung luật định, nhưng chỉ mười hai kế hoạch nói rõ nguồn thu để trả "
            "nợ. Tòa án yêu cầu bổ sung trước khi biểu quyết thì công nhận được nhiều kế hoạch "
            "hơn, và nhiều kế hoạch được thực hiện hơn.",
        ),
        "Phạm Hồng Vân", "vi", Publishing.WHOLE, "CC BY 4.0",
        "Bốn mươi kế hoạch phục hồi được đối chiếu với danh mục luật định. Thiếu nhiều nhất là "
        "nguồn thu để thực hiện cam kết.",
    ),
    Brought(
        4, PaperKind.SLIDES,
        said(
            "What creditors would get in liquidation",
            "清算した場合に債権者が受ける額",
            "Số tiền chủ nợ nhận được khi thanh lý",
        ),
        said(
            "Two ways to protect a class that votes against a plan, with the figures of one case "
            "reckoned by both.",
            "計画に反対する組を保護する二つの方法を、一つの事件の数字で比べる。",
            "Hai cách bảo vệ nhóm chủ nợ bỏ phiếu chống, tính trên số liệu của một vụ việc.",
        ),
        "Sora Minazuki", "ja", Publishing.SUMMARY, "",
        "清算価値の保障と多数決。",
    ),
    Brought(
        6, PaperKind.HANDOUT,
        said(
            "Joint file of the dairy: for the groups",
            "乳業会社の共通記録（班別検討用）",
            "Hồ sơ chung công ty sữa: dùng cho các nhóm",
        ),
        said(
            "The file follows a real one; its figures may not leave the room.",
            "実在の事件を基にしており、数字は会場の外に出せない。",
            "Hồ sơ dựa trên vụ việc có thật; số liệu không được mang ra ngoài.",
        ),
        "Trần Quốc Bảo", "vi", Publishing.NOTHING, "",
        "Công ty sữa không trả được đợt thứ hai.",
    ),
)  # fmt: skip
FOREWORD = said(
    "On 12 February 2026 judges, trustees and scholars of Merovia and Hoshima met at the Judicial "
    "Academy to look at nine years of recovery plans. These proceedings keep what was said, what "
    "was asked and answered, and what stayed open, so that those who reform the law find it at the "
    "article it is about.",
    "2026年2月12日、メロヴィアとホシマの裁判官、管財人及び研究者が司法研修所に集まり、九年間の再生"
    "計画を検討した。この記録集は、語られたこと、問われ答えられたこと、残されたことを留め、法改正に"
    "携わる人がそれぞれの条文のもとで見いだせるようにするものである。",
    "Ngày 12 tháng 2 năm 2026, thẩm phán, quản tài viên và nhà nghiên cứu của Merovia và Hoshima "
    "đã gặp nhau tại Học viện Tư pháp để nhìn lại chín năm thực hiện kế hoạch phục hồi. Kỷ yếu này "
    "ghi lại những gì đã được trình bày, hỏi đáp và còn để ngỏ, để người sửa đổi luật tìm thấy "
    "ngay tại điều luật liên quan.",
)


def ask_for_feedback(by: User, event: Event) -> None:
    """What those who come are asked, in the languages of the event."""
    for one in QUESTIONS:
        options = [_of(event, option) for option in one.options]
        actions.set_feedback(by, event, actions.Asked(_of(event, one.texts), one.kind, options))


def _of(event: Event, texts: Mapping[str, str]) -> Texts:
    return {code: said for code, said in texts.items() if code in event.languages}


def keep_what_remains(by: User, event: Event) -> None:
    """Three papers, twelve sheets of feedback, and proceedings that were published since."""
    _papers(by, event)
    ask_for_feedback(by, event)
    _sheets(by, event)
    preparing = actions.Preparing(FOREWORD, ("vi", "ja", "en"))
    actions.prepare_proceedings(by, event, preparing)
    on = event.ends_at + timedelta(days=40)
    if on < timezone.now():
        _published(by, event, on)


def _papers(by: User, event: Event) -> None:
    items = list(event.programme.order_by("position"))
    for one in PAPERS:
        giving = actions.Giving(
            one.title,
            one.summary,
            items[one.item - 1],
            one.kind,
            one.authors,
            one.language,
            one.publishing,
            one.rights,
        )
        title = one.title[one.language]
        sheet = Paper(title, one.language, (Words((Text(one.words, one.language),)),))
        actions.give_paper(event, giving, (to_docx(sheet), f"{title}.docx"), by=by)
    kept = Given.objects.filter(event=event, allowed_on__isnull=False)
    kept.update(allowed_on=event.begins_at.date() - timedelta(days=10))


def _sheets(by: User, event: Event) -> None:
    actions.open_feedback(by, event)
    keys = list(event.feedback_questions.order_by("position").values_list("pk", flat=True))
    came = event.registrations.filter(came_at__isnull=False).order_by("number")
    for one, answers in zip(came, SHEETS, strict=False):
        language = "ja" if "管財人" in answers[-1] else one.language
        given = dict(zip(keys, answers, strict=True))
        actions.give_feedback(event, given, language, own=one)
    actions.close_feedback(by, event)
    closed_at = event.ends_at + timedelta(days=3)
    Feedback.objects.filter(event=event).update(opened_at=event.ends_at, closed_at=closed_at)


def _published(by: User, event: Event, on: datetime) -> None:
    who = Person.objects.filter(name="Le Thanh Quyen").order_by("pk").first()
    edition = actions.publish_proceedings(by, event, Releasing(str(who or ""), on.date()))
    Edition.objects.filter(pk=edition.pk).update(published_at=on)
