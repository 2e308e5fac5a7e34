"""What an office begins with: questions to screen by, and how replies are worded. It changes both
to its own."""

from types import MappingProxyType
from typing import NamedTuple

from . import further_replies


class Standard(NamedTuple):
    """A question in English and Japanese, what to look at, and its weight."""

    text: dict[str, str]
    guidance: dict[str, str]
    weight: int


QUESTIONS = (
    Standard(
        {
            "en": "Does the partner itself want it, and will it take the decisions?",
            "ja": "相手国自身の意思に基づき、相手国が決定を担うか（主体性）。",
        },
        {
            "en": "Who signed it; people and budget that the partner gives; what it began itself.",
            "ja": "署名者、相手国が充てる人員と予算、自ら始めた取組み。",
        },
        3,
    ),
    Standard(
        {
            "en": "Is the need shown by facts?",
            "ja": "必要性が事実によって示されているか。",
        },
        {
            "en": "Cases, figures, interviews; not only that a law is old.",
            "ja": "事件、統計、聴取り。法が古いというだけでは足りない。",
        },
        3,
    ),
    Standard(
        {
            "en": "Can our side answer it with people that it has?",
            "ja": "当方の人材で応えられるか。",
        },
        {
            "en": "Experts of the field, working groups, languages.",
            "ja": "当該分野の専門家、作業部会、言語。",
        },
        2,
    ),
    Standard(
        {
            "en": "Does it fit what others support, and contradict none of it?",
            "ja": "他の援助機関の支援と整合し、矛盾しないか。",
        },
        {
            "en": "Laws that other donors support in the same field; agreements with them.",
            "ja": "同じ分野で他の援助機関が支援する法令、合意の有無。",
        },
        2,
    ),
    Standard(
        {
            "en": "Will what comes of it last?",
            "ja": "成果は持続するか。",
        },
        {
            "en": "Who keeps materials and courses going; rules that must follow.",
            "ja": "教材や研修を続ける主体、続いて必要となる規則。",
        },
        2,
    ),
)

PLACES = ("reference", "title", "agency", "country", "kind", "entered_on", "decided_on", "reason")
"""What a template may name between braces."""

_ADOPTED = {
    "en": (
        "Your request {reference}: {title}",
        "To: {agency}\n\n"
        "Thank you for the request of {entered_on} for “{title}” ({reference}).\n\n"
        "We are glad to tell you that it was adopted on {decided_on} as {kind}.\n\n"
        "Our reasons: {reason}\n\n"
        "The next step is to plan it together. We will write to your contact person about days and "
        "people, and ask you to name those who will take the decisions on your side.",
    ),
    "ja": (
        "要請（{reference}）「{title}」について",
        "{agency} 御中\n\n"
        "{entered_on}付けの要請「{title}」（{reference}）を拝受しました。\n\n"
        "本件は、{decided_on}、{kind}として採択されましたのでお知らせします。\n\n"
        "理由：{reason}\n\n"
        "次の段階は、共同での計画策定です。日程と人員について担当者宛てに御連絡します。"
        "貴方で決定を担う方の御指名をお願いします。",
    ),
    "km": (
        "សំណើ {reference}៖ {title}",
        "ជូនចំពោះ៖ {agency}\n\n"
        "យើងសូមអរគុណចំពោះសំណើចុះថ្ងៃទី {entered_on} ស្តីពី «{title}» ({reference})។\n\n"
        "យើងមានសេចក្តីរីករាយសូមជម្រាបថា សំណើនេះត្រូវបានអនុម័តនៅថ្ងៃទី {decided_on} ជា {kind}។\n\n"
        "មូលហេតុ៖ {reason}\n\n"
        "ជំហានបន្ទាប់គឺការរៀបចំផែនការរួមគ្នា។ យើងនឹងសរសេរទៅអ្នកទំនាក់ទំនងរបស់លោកអ្នក "
        "អំពីកាលបរិច្ឆេទ និងបុគ្គលិក ហើយសូមចាត់តាំងអ្នកដែលនឹងសម្រេចនៅខាងលោកអ្នក។",
    ),
    "vi": (
        "Về đề nghị {reference}: {title}",
        "Kính gửi: {agency}\n\n"
        "Chúng tôi cảm ơn đề nghị ngày {entered_on} về “{title}” ({reference}).\n\n"
        "Chúng tôi vui mừng thông báo rằng đề nghị này đã được chấp thuận ngày {decided_on}, "
        "dưới hình thức {kind}.\n\n"
        "Lý do: {reason}\n\n"
        "Bước tiếp theo là cùng nhau lập kế hoạch. Chúng tôi sẽ liên hệ với người đầu mối về thời "
        "gian và nhân sự, và đề nghị quý cơ quan cử những người sẽ quyết định ở phía mình.",
    ),
}
_DECLINED = {
    "en": (
        "Your request {reference}: {title}",
        "To: {agency}\n\n"
        "Thank you for the request of {entered_on} for “{title}” ({reference}).\n\n"
        "We considered it with care. On {decided_on} it was decided not to adopt it.\n\n"
        "The reason: {reason}\n\n"
        "The request is kept with us. If the circumstances change, it can be made again, and this "
        "reply will be at hand.",
    ),
    "ja": (
        "要請（{reference}）「{title}」について",
        "{agency} 御中\n\n"
        "{entered_on}付けの要請「{title}」（{reference}）を拝受しました。\n\n"
        "慎重に検討した結果、{decided_on}、本件は採択しないことに決定しました。\n\n"
        "理由：{reason}\n\n"
        "要請書は当方で保管します。事情が変わった場合には改めて要請いただくことができ、その際は"
        "この回答を踏まえて検討します。",
    ),
    "km": (
        "សំណើ {reference}៖ {title}",
        "ជូនចំពោះ៖ {agency}\n\n"
        "យើងសូមអរគុណចំពោះសំណើចុះថ្ងៃទី {entered_on} ស្តីពី «{title}» ({reference})។\n\n"
        "យើងបានពិចារណាដោយយកចិត្តទុកដាក់។ នៅថ្ងៃទី {decided_on} សំណើនេះមិនត្រូវបានអនុម័តទេ។\n\n"
        "មូលហេតុ៖ {reason}\n\n"
        "សំណើនេះត្រូវបានរក្សាទុកនៅយើង។ ប្រសិនបើកាលៈទេសៈផ្លាស់ប្តូរ លោកអ្នកអាចស្នើម្តងទៀត "
        "ហើយយើងនឹងពិចារណាដោយផ្អែកលើលិខិតនេះ។",
    ),
    "vi": (
        "Về đề nghị {reference}: {title}",
        "Kính gửi: {agency}\n\n"
        "Chúng tôi cảm ơn đề nghị ngày {entered_on} về “{title}” ({reference}).\n\n"
        "Chúng tôi đã xem xét kỹ. Ngày {decided_on}, đề nghị này đã không được chấp thuận.\n\n"
        "Lý do: {reason}\n\n"
        "Hồ sơ đề nghị được lưu giữ. Nếu hoàn cảnh thay đổi, quý cơ quan có thể đề nghị lại và "
        "chúng tôi sẽ xem xét trên cơ sở thư này.",
    ),
}
KINDS = MappingProxyType(
    {
        "vi": {
            "project": "dự án hợp tác kỹ thuật",
            "planning": "hợp tác kỹ thuật phục vụ quy hoạch phát triển",
            "expert": "cử chuyên gia",
            "training": "đào tạo cá nhân",
            "equipment": "trang thiết bị",
        },
    }
)
"""Types of cooperation in languages that letters speak and pages do not."""
REPLIES = MappingProxyType(
    {
        "adopted": _ADOPTED | further_replies.ADOPTED,
        "declined": _DECLINED | further_replies.DECLINED,
    }
)
"""Subject and text, by outcome and language."""
