"""What the events of the invented world say: titles, programmes, groups."""

from __future__ import annotations

from datetime import time
from typing import NamedTuple

from hoseibi.seminars.choices import ItemKind, SpeechRole

Texts = dict[str, str]


class Spoken(NamedTuple):
    """Who speaks, as what; the name is that of a person of the invented world."""

    name: str
    role: str = SpeechRole.SPEAKER
    note: Texts = {}


class Told(NamedTuple):
    """An item: from when to when, of which kind, its texts, articles and speakers."""

    begins: time
    ends: time
    kind: str
    title: Texts
    abstract: Texts = {}
    articles: tuple[str, ...] = ()
    speakers: tuple[Spoken, ...] = ()
    room: Texts = {}


def said(en: str, ja: str, other: str, code: str = "vi") -> Texts:
    """A text in three languages."""
    return {"en": en, "ja": ja, code: other}


NOTICE = {
    "en": "Name, organisation, post and e-mail address are kept by the Legal Cooperation "
    "Department "
    "of Hoshima to prepare this event and for its name badges. They go to nobody else and are "
    "deleted half a year after it. Nobody is listed in public who did not agree.",
    "ja": "氏名、所属、役職及びメールアドレスは、ホシマ法務省法務協力部がこの催しの準備と名札のた"
    "めに"
    "保管し、第三者に提供しません。終了から半年後に削除します。同意のない方を公開名簿に載せることは"
    "ありません。",
    "vi": "Họ tên, cơ quan, chức vụ và thư điện tử được Vụ Hợp tác pháp luật Hoshima lưu giữ để "
    "chuẩn "
    "bị sự kiện và làm thẻ tên, không chuyển cho bên nào khác và được xóa sau sáu tháng. Chỉ ai "
    "đồng "
    "ý mới được nêu tên công khai.",
    "km": "ឈ្មោះ ស្ថាប័ន មុខតំណែង និងអ៊ីមែល "
    "ត្រូវបានរក្សាទុកដោយនាយកដ្ឋានសហប្រតិបត្តិការច្បាប់ហូស៊ីម៉ា "
    "ដើម្បីរៀបចំព្រឹត្តិការណ៍នេះ និងធ្វើស្លាកឈ្មោះ។ វាមិនត្រូវបានផ្តល់ឱ្យអ្នកដទៃឡើយ "
    "ហើយនឹងត្រូវលុបបន្ទាប់ពីប្រាំមួយខែ។ "
    "អ្នកដែលមិនយល់ព្រម មិនត្រូវបានដាក់ក្នុងបញ្ជីសាធារណៈឡើយ។",
}

PAST = {
    "title": said(
        "Recovery Plans in Court: Nine Years of the Bankruptcy Law",
        "裁判所における再生計画――破産法の九年",
        "Kế hoạch phục hồi tại tòa án: chín năm thi hành Luật Phá sản",
    ),
    "theme": said(
        "Judges, trustees and scholars of Merovia and Hoshima look at the recovery plans that "
        "courts "
        "confirmed and refused since 2017, and at what the reform of the law should keep.",
        "2017年以降に裁判所が認可し、又は認可しなかった再生計画をメロヴィアとホシマの裁判官、管財"
        "人、研究者が"
        "検討し、法改正で何を残すべきかを議論する。",
        "Thẩm phán, quản tài viên và nhà nghiên cứu của Merovia và Hoshima xem xét các kế hoạch "
        "phục hồi "
        "mà tòa án đã công nhận hoặc từ chối từ năm 2017, và những gì cần giữ lại khi sửa luật.",
    ),
    "place": said(
        "Judicial Academy of Merovia, great hall",
        "メロヴィア司法研修所 大講堂",
        "Học viện Tư pháp Merovia, hội trường lớn",
    ),
}
GROUPS = (
    (said("Judges", "裁判官", "Thẩm phán"), 14),
    (said("Trustees and lawyers", "管財人・弁護士", "Quản tài viên, luật sư"), 8),
    (said("Universities", "大学", "Trường đại học"), 4),
)
HALL = said("Great hall", "大講堂", "Hội trường lớn")
PAST_PROGRAMME = (
    Told(
        time(9, 0), time(9, 20), ItemKind.OPENING,
        said("Opening", "開会", "Khai mạc"),
        speakers=(Spoken("Le Thanh Quyen"), Spoken("Sora Minazuki")),
        room=HALL,
    ),
    Told(
        time(9, 20), time(10, 20), ItemKind.TALK,
        said(
            "What a recovery plan must say",
            "再生計画に定めるべき事項",
            "Nội dung của kế hoạch phục hồi",
        ),
        said(
            "Forty plans of the regional courts, read against the list of the law: what was "
            "missing "
            "most often was how the business would earn what it promised.",
            "地方裁判所の計画40件を法定記載事項と照合した。最も多く欠けていたのは、約束した弁済の"
            "原資をどう得るかで"
            "あった。",
            "Bốn mươi kế hoạch tại các tòa án khu vực được đối chiếu với danh mục luật định: "
            "thiếu nhiều "
            "nhất là nguồn thu để thực hiện cam kết.",
        ),
        ("Merovia Bankruptcy Law 22",),
        (Spoken("Judge Pham Hong Van"),),
        HALL,
    ),
    Told(
        time(10, 20), time(10, 40), ItemKind.BREAK, said("Coffee", "休憩", "Giải lao")
    ),
    Told(
        time(10, 40), time(12, 0), ItemKind.PANEL,
        said(
            "Confirming a plan against dissenting creditors",
            "反対債権者がいる場合の計画認可",
            "Công nhận kế hoạch khi có chủ nợ phản đối",
        ),
        said(
            "Merovia asks for half of the claims; Hoshima protects each class by what it would get "
            "in liquidation. Which test can a regional court apply?",
            "メロヴィアは債権額の過半数を求め、ホシマは清算価値を各組に保障する。地方裁判所が運用"
            "できる基準は"
            "どちらか。",
            "Merovia yêu cầu quá nửa số nợ; Hoshima bảo đảm giá trị thanh lý cho từng nhóm. Tòa "
            "án khu vực "
            "áp dụng được tiêu chí nào?",
        ),
        ("Merovia Bankruptcy Law 23", "Merovia Bankruptcy Law 24"),
        (
            Spoken("Asuka Shirane", SpeechRole.MODERATOR),
            Spoken("Judge Pham Hong Van"),
            Spoken("Tran Quoc Bao"),
            Spoken("Sora Minazuki", SpeechRole.COMMENTATOR),
        ),
        HALL,
    ),
    Told(time(12, 0), time(13, 30), ItemKind.BREAK, said("Lunch", "昼食", "Nghỉ trưa")),
    Told(
        time(13, 30), time(15, 0), ItemKind.WORK,
        said(
            "A plan fails: what the court does next",
            "計画が頓挫したとき裁判所は何をするか",
            "Kế hoạch thất bại: tòa án làm gì tiếp theo",
        ),
        said(
            "In four groups: a joint file of a dairy that misses its second payment.",
            "4班に分かれ、2回目の弁済を怠った乳業会社の共通記録を検討する。",
            "Bốn nhóm cùng xem hồ sơ một công ty sữa không trả được đợt thứ hai.",
        ),
        ("Merovia Bankruptcy Law 25",),
        (Spoken("Tran Quoc Bao", SpeechRole.MODERATOR),),
        said("Rooms 1 to 4", "第1～第4教室", "Phòng 1 đến 4"),
    ),
    Told(
        time(15, 20), time(16, 10), ItemKind.QUESTIONS,
        said("Questions from the floor", "会場からの質問", "Hỏi đáp"),
        speakers=(Spoken("Asuka Shirane", SpeechRole.MODERATOR),),
        room=HALL,
    ),
    Told(
        time(16, 10), time(16, 30), ItemKind.CLOSING, said("Closing", "閉会", "Bế mạc"),
        speakers=(Spoken("Le Thanh Quyen"),),
        room=HALL,
    ),
)  # fmt: skip

COMING = {
    "title": said(
        "A Civil Code That Courts Can Apply: Symposium of Lanvara and Hoshima",
        "裁判所が使える民法――ランヴァラ・ホシマ合同シンポジウム",
        "ក្រមរដ្ឋប្បវេណីដែលតុលាការអាចអនុវត្តបាន៖ សន្និសីទឡាន់វ៉ារ៉ា និងហូស៊ីម៉ា",
        "km",
    ),
    "theme": said(
        "Six years after the Civil Code came into force, those who drafted it and those who "
        "apply it "
        "speak of what worked. Open to everybody; questions are answered on the articles "
        "themselves.",
        "民法施行から6年。起草した人と適用する人が、うまくいったこと、いかなかったことを語る。ど"
        "なたでも参加でき、"
        "質問には条文ごとに回答する。",
        "ប្រាំមួយឆ្នាំបន្ទាប់ពីក្រមរដ្ឋប្បវេណីចូលជាធរមាន អ្នកតាក់តែង "
        "និងអ្នកអនុវត្តនិយាយអំពីអ្វីដែលដំណើរការបានល្អ។ "
        "បើកចំហសម្រាប់មនុស្សគ្រប់រូប។ សំណួរត្រូវបានឆ្លើយតាមមាត្រានីមួយៗ។",
        "km",
    ),
    "place": said(
        "Ministry of Justice of Lanvara, congress hall, and from afar",
        "ランヴァラ司法省 国際会議場及びオンライン",
        "ក្រសួងយុត្តិធម៌ឡាន់វ៉ារ៉ា សាលសន្និសីទ និងតាមអនឡាញ",
        "km",
    ),
}
COMING_GROUPS = (
    (said("In the hall", "会場", "ក្នុងសាល", "km"), 12),
    (said("From afar", "オンライン", "តាមអនឡាញ", "km"), 60),
)
CONGRESS = said("Congress hall", "国際会議場", "សាលសន្និសីទ", "km")
COMING_PROGRAMME = (
    Told(
        time(9, 0), time(9, 30), ItemKind.OPENING,
        said("Opening", "開会", "ពិធីបើក", "km"),
        speakers=(Spoken("Sovanara Lim"), Spoken("Hikari Hoshino")),
        room=CONGRESS,
    ),
    Told(
        time(9, 30), time(10, 30), ItemKind.ADDRESS,
        said(
            "Good faith from the bench",
            "裁判官から見た信義則",
            "ភាពទៀងត្រង់ តាមទស្សនៈរបស់ចៅក្រម",
            "km",
        ),
        said(
            "How first-instance courts have used the general clause, and where they did not need "
            "it.",
            "第一審裁判所は一般条項をどう用い、どこでは用いる必要がなかったか。",
            "របៀបដែលតុលាការជាន់ដំបូងបានប្រើមាត្រាទូទៅ និងករណីដែលមិនចាំបាច់ប្រើ។",
            "km",
        ),
        ("Civil Code of Lanvara 1",),
        (Spoken("Judge Darith Semova"),),
        CONGRESS,
    ),
    Told(
        time(10, 50), time(12, 0), ItemKind.PANEL,
        said(
            "Standard terms: who reads them, and who is bound",
            "定型約款――誰が読み、誰が拘束されるか",
            "លក្ខខណ្ឌគំរូ៖ អ្នកណាអាន និងអ្នកណាជាប់កាតព្វកិច្ច",
            "km",
        ),
        said(
            "The draft of 2026 set beside the law of Hoshima.",
            "2026年草案とホシマ法を並べて読む。",
            "សេចក្តីព្រាងឆ្នាំ ២០២៦ ប្រៀបធៀបនឹងច្បាប់ហូស៊ីម៉ា។",
            "km",
        ),
        ("Civil Code of Lanvara 36",),
        (
            Spoken("Ren Kazehaya", SpeechRole.MODERATOR),
            Spoken("Minato Amagawa"),
            Spoken("Vanna Korell"),
            Spoken("Yui Shirakumo", SpeechRole.COMMENTATOR),
        ),
        CONGRESS,
    ),
    Told(
        time(12, 0), time(13, 30), ItemKind.BREAK,
        said("Lunch", "昼食", "អាហារថ្ងៃត្រង់", "km"),
    ),
    Told(
        time(13, 30), time(15, 0), ItemKind.QUESTIONS,
        said(
            "Questions on articles",
            "条文ごとの質疑応答",
            "សំណួរ និងចម្លើយតាមមាត្រា",
            "km",
        ),
        speakers=(Spoken("Sovanara Lim", SpeechRole.MODERATOR), Spoken("Ren Kazehaya")),
        room=CONGRESS,
    ),
    Told(
        time(15, 0), time(15, 20), ItemKind.CLOSING,
        said("Closing", "閉会", "ពិធីបិទ", "km"),
        speakers=(Spoken("Hikari Hoshino"),),
        room=CONGRESS,
    ),
)  # fmt: skip
