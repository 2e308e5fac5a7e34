"""A little of everything that research keeps, for tests that need it to lie there."""

from __future__ import annotations

from datetime import date

from tests.research.test_findings import keeping, serving

from hoseibi.accounts.models import Circle, User
from hoseibi.partners.actions import country
from hoseibi.research import actions
from hoseibi.research.actions import (
    Asked,
    Clash,
    Going,
    Listed,
    Measure,
    Owing,
    Points,
    Stated,
    Talk,
    Wanting,
)
from hoseibi.research.models import (
    Conflict,
    Criterion,
    Interview,
    InventoryEntry,
    Mission,
    Need,
    OwedRule,
    SurveyFinding,
)

DAY = date(2021, 10, 15)


def a_mission(
    by: User | None = None, level: str = "department", circle: Circle | None = None
) -> Mission:
    going = Going({"en": "Survey"}, DAY, DAY, "Sorenka", keeping=keeping(level, circle))
    return actions.enter_mission(by or serving(), going)


def an_interview(by: User | None = None, level: str = "department", **more: object) -> Interview:
    talk = Talk(
        called="a judge",
        name="Judge Semova",
        held_on=DAY,
        answers=(Asked("Where do you look?", "I ask colleagues."),),
        keeping=keeping(level),
        **more,  # type: ignore[arg-type]
    )
    return actions.enter_interview(by or serving(), talk)


def a_need(
    by: User | None = None,
    findings: tuple[SurveyFinding, ...] = (),
    level: str = "department",
    circle: Circle | None = None,
) -> Need:
    wanting = Wanting({"en": "Materials"}, findings=findings, keeping=keeping(level, circle))
    return actions.enter_need(by or serving(), wanting)


def a_criterion(by: User, name: str = "Urgency", weight: int = 3) -> Criterion:
    return actions.keep_criterion(by, Measure({"en": name}, {}, weight))


def points(criterion: Criterion, given: int = 4) -> list[Points]:
    return [Points(criterion, given, "So it is.")]


def an_entry(by: User | None = None, title: str = "Civil Code", **more: object) -> InventoryEntry:
    level = more.pop("level", "partner")
    stated = Stated(more.pop("status", "in-force"), "Gazette", said_on=DAY)  # type: ignore[arg-type]
    listed = Listed({"en": title}, stated, keeping=keeping(str(level)), **more)  # type: ignore[arg-type]
    return actions.enter_entry(by or serving(), listed)


def an_owed_rule(by: User, entry: InventoryEntry, **more: object) -> OwedRule:
    owing = Owing({"en": "Sub-decree on deposits"}, due_on=date(2021, 4, 1), **more)  # type: ignore[arg-type]
    return actions.owe(by, entry, owing)


def a_conflict(by: User, entry: InventoryEntry, other: InventoryEntry, **more: object) -> Conflict:
    clash = Clash(
        "Article 36", other, "Article 118", "A judge", {"en": "Five years and ten."}, DAY,
        **more,  # type: ignore[arg-type]
    )  # fmt: skip
    return actions.enter_conflict(by, entry, clash)


def lanvara() -> object:
    return country("xl")
