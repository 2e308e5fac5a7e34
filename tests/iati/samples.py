"""An invented project told in full: two languages, money, documents, results with figures."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from hoseibi.iati import (
    Activity,
    AidType,
    Baseline,
    Budget,
    Condition,
    Conditions,
    Contact,
    Country,
    Day,
    Described,
    Dimension,
    Disbursement,
    Document,
    Indicator,
    Location,
    Marker,
    Measured,
    Money,
    Narrative,
    Organisation,
    OtherIdentifier,
    Participant,
    Period,
    Point,
    Related,
    Reporter,
    Result,
    Sector,
    Tag,
    Transaction,
    Words,
)

TODAY = dt.date(2026, 11, 26)
NOW = dt.datetime(2026, 11, 26, 9, 0, tzinfo=dt.UTC)
PUBLISHER = "XM-DAC-701-8"


def words(english: str, japanese: str = "") -> Words:
    """The same in English and, where given, in Japanese."""
    said = [Narrative(english, "en")]
    return tuple([*said, Narrative(japanese, "ja")] if japanese else said)


def day(year: int, month: int = 4, number: int = 1) -> dt.date:
    return dt.date(year, month, number)


def yen(amount: int, year: int) -> Money:
    return Money(Decimal(amount), "JPY", day(year))


MINUTES = Document(
    url="https://hoshima.example/lanvara/minutes-1.pdf",
    format="application/pdf",
    title=words("Minutes of the first joint committee", "第1回合同調整委員会議事録"),
    categories=("A07",),
    languages=("en", "ja"),
    day=day(2024, 6, 12),
)
TRAINED = Indicator(
    measure="1",
    title=words("Judges trained", "研修を受けた裁判官"),
    ascending=True,
    baselines=(Baseline(year=2024, day=day(2024), value="0"),),
    periods=(
        Period(
            start=day(2024),
            end=day(2025, 3, 31),
            targets=(Measured(value="40"),),
            actuals=(
                Measured(
                    value="44",
                    dimensions=(Dimension("sex", "female"),),
                    comment=words("Two classes were held."),
                ),
            ),
        ),
    ),
)
REASONED = Indicator(
    measure="5",
    title=words("Judgments give reasons by the new code", "判決が新法典により理由を述べる"),
    baselines=(Baseline(year=2024, comment=words("Reasons are rare.")),),
)
RESULTS = (
    Result(type="1", title=words("Judges know the code", "成果1"), indicators=(TRAINED,)),
    Result(
        type="2", title=words("Courts apply the code", "プロジェクト目標"), indicators=(REASONED,)
    ),
)
MINISTRY = Organisation(ref="XL-GOV-JUS", type="10", name=words("Ministry of Justice of Lanvara"))
HOST = Organisation(ref=PUBLISHER, type="10", name=words("Hoshima Institute", "ホシマ研究所"))

PROJECT = Activity(
    identifier=f"{PUBLISHER}-LANVARA-01",
    reporter=Reporter(PUBLISHER, "10", words("Hoshima Institute", "ホシマ研究所")),
    title=words("Civil Code of Lanvara", "ランヴァラ民法典支援"),
    descriptions=(
        Described(words("The code is drafted and applied.", "民法典の起草と運用。"), "1"),
    ),
    participants=(
        Participant("1", PUBLISHER, "10", words("Hoshima Institute")),
        Participant("4", "", "10", words("Ministry of Justice of Lanvara")),
    ),
    other_identifiers=(OtherIdentifier("HOS-2024-7", "A1"),),
    status="2",
    days=(Day("1", day(2024)), Day("2", day(2024, 5, 7)), Day("3", day(2028, 3, 31))),
    contacts=(
        Contact(
            type="1",
            organisation=words("Hoshima Institute"),
            emails=("projects@hoshima.example",),
            websites=("https://hoshima.example",),
            addresses=(words("1 Harbour Road, Hoshima"),),
        ),
    ),
    scope="4",
    countries=(Country("XL"),),
    locations=(
        Location(
            reach="1",
            name=words("Capital of Lanvara"),
            point=Point("-0.5 -150.25", "http://www.opengis.net/def/crs/EPSG/0/4326"),
        ),
    ),
    sectors=(
        Sector("15130", "1", percentage=Decimal(70)),
        Sector("15131", "1", percentage=Decimal(30)),
    ),
    tags=(Tag("16.3", "3"),),
    markers=(Marker("2", "2", "1"),),
    collaboration="1",
    flow="10",
    finance="110",
    aid=(AidType("D02"),),
    tied="5",
    budgets=(Budget(day(2026), day(2027, 3, 31), yen(90_000_000, 2026), "1", "2"),),
    disbursements=(
        Disbursement(day(2027), day(2027, 6, 30), yen(20_000_000, 2026), "1", HOST, MINISTRY),
    ),
    transactions=(
        Transaction(
            type="2",
            day=day(2024, 5, 7),
            value=yen(320_000_000, 2024),
            description=words("Record of discussions signed"),
            provider=HOST,
            receiver=MINISTRY,
        ),
        Transaction(type="4", day=day(2025), value=yen(71_500_000, 2025), aid=(AidType("D01"),)),
    ),
    documents=(MINUTES,),
    related=(Related(f"{PUBLISHER}-LANVARA", "1"),),
    conditions=Conditions(True, (Condition("1", words("A drafting group is appointed.")),)),
    results=RESULTS,
    language="en",
    currency="JPY",
    updated=NOW,
    hierarchy=1,
)
