"""A short law of the invented world that was drafted here from its first word and is in force."""

from django.utils import timezone

from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import Circle, User
from hoseibi.corpus.actions import NewLaw
from hoseibi.drafting.actions import (
    Beginning,
    Publishing,
    begin_new,
    freeze,
    release_version,
    save,
)
from hoseibi.drafting.models import Draft, Unit, Wording
from hoseibi.partners.choices import FieldOfLaw

SLUG = "lanvara-late-payment-law"
TITLES = {
    "en": "Law on Late Payment of Lanvara",
    "ja": "ランヴァラ支払遅延防止法",
}
ENGLISH = """Law on Late Payment of Lanvara

(Purpose)
Article 1 The purpose of this Law is that those who deliver and work in the course of business are paid in good time.

(Day of Payment)
Article 2 Where the parties agreed on no day, payment is due thirty days after the invoice was received.

(Interest)
Article 3 (1) A party that pays later than the day on which payment is due owes interest of two per cent a month from the following day.
(2) A term by which less is owed is void.
"""  # noqa: E501
JAPANESE = """ランヴァラ支払遅延防止法

（目的）
第一条　この法律は、事業として物を引き渡し、又は役務を提供する者が遅滞なく支払を受けることができるようにすることを目的とする。

（支払期日）
第二条　当事者が支払期日を定めなかったときは、支払期日は、請求書を受領した日から起算して三十日を経過した日とする。

（利息）
第三条　支払期日までに支払をしない当事者は、その翌日から月二パーセントの割合による利息を支払わなければならない。
２　前項の割合を下回る定めは、無効とする。
"""  # noqa: E501
LOWERED = (
    ("en", "two per cent a month", "one per cent a month"),
    ("ja", "月二パーセント", "月一パーセント"),
)
"""What the drafting group changed before the law was passed."""
FROZEN = (
    "As passed by the National Assembly of Lanvara",
    "Interest of one per cent a month, after two had been proposed.",
)
RELEASED_BY = "Ministry of Justice of Lanvara"


def bring_into_force(circle: Circle) -> None:
    """Draft the law, change it and release it as in force from today; nothing when it is there."""
    if Draft.objects.filter(slug=SLUG).exists() or circle.country_id is None:
        return
    drafter = User.objects.get(username="drafter")
    law = NewLaw(SLUG, circle.country_id, TITLES, FieldOfLaw.COMMERCIAL)
    texts = (("en", "jp-en", ENGLISH), ("ja", "jp-ja", JAPANESE))
    draft = begin_new(
        drafter, circle, law, Beginning(SLUG, TITLES, texts=texts), origin=Origin.COMMAND
    )
    interest = Unit.objects.get(draft=draft, address="art_3")
    for language, old, new in LOWERED:
        now = Wording.objects.get(unit=interest, language=language, newest=True)
        save(drafter, interest, language, now.text.replace(old, new), now.number)
    passed = freeze(drafter, draft, *FROZEN, origin=Origin.COMMAND)
    today = timezone.localdate()
    publishing = Publishing("in-force", Releasing(RELEASED_BY, today), today)
    release_version(drafter, passed, publishing, origin=Origin.COMMAND)
