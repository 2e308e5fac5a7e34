"""A small law in two languages that do not say the same, for the tests of deviations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.contrib.auth.models import AnonymousUser
from tests import factories
from tests.factories import a_law
from tests.parallels.laws import SLUG, the_law
from tests.terms.world import a_concept, decided

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import LawVersion
from hoseibi.legaltext import Concept, Term
from hoseibi.parallels import actions, queries
from hoseibi.parallels.models import AcceptedDeviation
from hoseibi.parallels.queries import Judged, Sides

EN = """Sample Code
(Law No. 1 of 2020)

(Notice)
Article 1 Notice of the right is given within twenty days.

(Payment)
Article 2 (1) The debtor pays within ten working days.
(2) The right lapses when it is not exercised.

(End)
Article 3 The right ends after two years.
"""

JA = """見本法典
（二千二十年法律第一号）

（通知）
第一条　権利の通知は、三十日以内にする。

（支払）
第二条　債務者は、二週間以内に支払う。
２　権利は、行使しないときは消滅する。

（終わり）
第三条　権利は、二年で消滅する。
"""
"""Twenty days are thirty, and ten working days two weeks."""

DAY = date(2025, 1, 1)
SIDES = "left=en&right=ja"

TRADER = Concept("", (Term("en", "trader"), Term("en", "dealer"), Term("ja", "事業者")))


def two_texts(english: str = EN, japanese: str = JA) -> tuple[LawVersion, LawVersion]:
    return (
        a_law(english, authority="authoritative", titles={"ja": "見本法典"}),
        a_law(japanese, convention="jp-ja", authority="working-text"),
    )


def shown(user: Reader | None = None, day: date = DAY) -> Sides:
    found = queries.sides(the_law(user or AnonymousUser()), day, "en", ["ja"])
    assert found is not None
    return found


def parity(user: Reader | None = None, day: date = DAY) -> list[Judged]:
    """What the two do not say alike, as somebody reads them."""
    reader = user or AnonymousUser()
    law, sides = the_law(reader), shown(reader, day)
    wanted = queries.wanted(reader, law, sides.left, sides.rights)
    pair = actions.set_beside(wanted)[0]
    look = queries.parity_look(wanted[0])
    found = actions.hold_against([look], [queries.alignment_of(pair)])[0]
    return queries.judged(look, found, queries.accepted_deviations(reader, law))


def of_check(found: Sequence[Judged], code: str, article: str) -> Judged:
    return next(
        one for one in found if one.deviation.code == code and article in one.deviation.articles
    )


def traders(last: str, *, count: int = 7) -> tuple[str, str]:
    """A law that says trader in every article but the last, in English and Japanese."""
    english = [f"Article {at} A trader answers for case {at}." for at in range(1, count + 1)]
    japanese = [f"第{_kanji(at)}条　事業者は、責任を負う。" for at in range(1, count + 2)]
    english.append(f"Article {count + 1} {last}")
    return (
        "Sample Code\n(Law No. 1 of 2020)\n\n" + "\n\n".join(english) + "\n",
        "見本法典\n（二千二十年法律第一号）\n\n" + "\n\n".join(japanese) + "\n",
    )


def _kanji(number: int) -> str:
    return "〇一二三四五六七八九十"[number]


def trader_is_decided() -> int:
    """The number of a concept that English calls trader, and another word is known of."""
    made = a_concept(TRADER)
    decided("trader")
    decided("事業者")
    return made.pk


def drafter() -> User:
    """A drafter with a seat in a circle of the law's country."""
    return factories.seated(factories.circle(), Role.DRAFTER)


def the_payment(user: User | None = None, day: date = DAY) -> Judged:
    """Ten working days that are two weeks in the other language."""
    return of_check(parity(user, day), "period-differs", "art_2")


def accepted(by: User) -> AcceptedDeviation:
    return actions.accept(by, the_payment(by), "Ten working days are two weeks.")


__all__ = [
    "SLUG",
    "accepted",
    "drafter",
    "of_check",
    "parity",
    "shown",
    "the_payment",
    "trader_is_decided",
    "traders",
    "two_texts",
]
