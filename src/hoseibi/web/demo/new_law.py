"""The laws that the invented country drafts from their first word: one that it does not have yet,
and one that is in force."""

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import Circle, User
from hoseibi.corpus.actions import NewLaw
from hoseibi.drafting.actions import Beginning, begin_new
from hoseibi.drafting.models import Draft
from hoseibi.partners.choices import FieldOfLaw

from .in_force import bring_into_force

SLUG = "lanvara-secured-transactions"
TITLES = {
    "en": "Law on Secured Transactions of Lanvara",
    "ja": "ランヴァラ動産担保法",
}
ENGLISH = """Law on Secured Transactions of Lanvara

(Purpose)
Article 1 The purpose of this Law is to let movables and claims secure credit where they stay.

(Security Right)
Article 2 (1) A security right arises by a contract in writing between grantor and secured party.
(2) It has effect against third parties from the time of its entry in the register.

(Register)
Article 3 The register is kept by the Ministry of Justice and is open to everybody.

(Order)
Article 4 Security rights in one thing rank by the time of their entry in the register.
"""
JAPANESE = """ランヴァラ動産担保法

（目的）
第一条　この法律は、動産及び債権を引渡しなく信用の担保とすることができるようにすることを目的とする。

（担保権）
第二条　担保権は、設定者と担保権者との間の書面による契約によって生ずる。
２　担保権は、登録簿に登録された時から、第三者に対して効力を有する。

（登録簿）
第三条　登録簿は、司法省が備え、何人もこれを閲覧することができる。

（順位）
第四条　一つの物の上の担保権の順位は、登録簿に登録された時の前後による。
"""


def begin_new_laws(circle: Circle) -> None:
    """The drafts of both, each in two languages; nothing of what is there already."""
    _begin_new_law(circle)
    bring_into_force(circle)


def _begin_new_law(circle: Circle) -> None:
    if Draft.objects.filter(slug=SLUG).exists() or circle.country_id is None:
        return
    drafter = User.objects.get(username="drafter")
    law = NewLaw(SLUG, circle.country_id, TITLES, FieldOfLaw.CIVIL)
    texts = (("en", "jp-en", ENGLISH), ("ja", "jp-ja", JAPANESE))
    begin_new(drafter, circle, law, Beginning(SLUG, TITLES, texts=texts), origin=Origin.COMMAND)
