"""The course of the invented world that everybody sees; the others stay inside."""

from __future__ import annotations

from datetime import date

from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.training.actions import releasing
from hoseibi.training.choices import PublicPart
from hoseibi.training.models import Course, PublicPage

from .learnt import SLUG

HOST = {
    "en": "Legal Cooperation Department, Ministry of Justice of Hoshima",
    "ja": "ホシマ法務省法務協力部",
    "km": "នាយកដ្ឋានសហប្រតិបត្តិការច្បាប់ ក្រសួងយុត្តិធម៌ហូស៊ីម៉ា",
}
ABOUT = {
    "en": "Two weeks in Hoshima for judges who teach at the Judicial Academy of Lanvara: the law of"
    " obligations, taught from cases with the text of the Civil Code in hand.",
    "ja": "ランヴァラ司法研修所で教える裁判官のための二週間の研修。民法の条文を手に、設例から債権法"
    "を教える方法を学ぶ。",
    "km": "វគ្គពីរសប្តាហ៍នៅហូស៊ីម៉ា សម្រាប់ចៅក្រមដែលបង្រៀននៅសាលាតុលាការឡាន់វ៉ារ៉ា៖ ច្បាប់កាតព្វកិច្ច"
    " បង្រៀនតាមករណីជាក់ស្តែង ដោយមានអត្ថបទក្រមរដ្ឋប្បវេណីនៅក្នុងដៃ។",
}


def open_course(by: User) -> None:
    """Open the course that ended a year ago; nothing when it is open already."""
    course = Course.objects.filter(slug=SLUG).first()
    if course is None or PublicPage.objects.filter(course=course).exists():
        return
    parts = tuple(one.value for one in PublicPart)
    showing = releasing.Showing(parts, "civil", HOST, ABOUT)
    releasing.show(by, course, showing, origin=Origin.COMMAND)
    who = Releasing("Legal Cooperation Department and Judicial Academy of Lanvara",
                    date(2025, 12, 15))  # fmt: skip
    releasing.release(by, course, who, origin=Origin.COMMAND)
