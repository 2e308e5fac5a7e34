"""The needs of Lanvara: weighed, accepted, bound to the request, the project and the articles."""

from __future__ import annotations

from datetime import date

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Law
from hoseibi.intake.models import Request
from hoseibi.partners.models import Country
from hoseibi.projects.models import Project
from hoseibi.research import actions
from hoseibi.research.actions import Bond, Keeping, Measure, Points, Wanting
from hoseibi.research.choices import Confidentiality
from hoseibi.research.models import Criterion, Need, SurveyFinding
from hoseibi.research.queries import ArticleMeant

from .wanted import MEASURES, NEEDS, Wanted

COMMAND = Origin.COMMAND
WRITTEN, ACCEPTED = date(2021, 11, 5), date(2021, 12, 20)


def weigh_needs(
    expert: User, officer: User, lanvara: Country, found: dict[str, SurveyFinding]
) -> None:
    """Written down by the expert, accepted by the department."""
    criteria = [
        actions.keep_criterion(
            officer,
            Measure(
                {"en": one.en, "ja": one.ja}, {"en": one.asks_en, "ja": one.asks_ja}, one.weight
            ),
            origin=COMMAND,
        )
        for one in MEASURES
    ]
    for one in NEEDS:
        need = _written(expert, lanvara, one, found)
        _weighed(expert, need, one, criteria)
        _bound(expert, need, one)
        if one.accepted_by:
            actions.accept(officer, need, one.accepted_by, ACCEPTED, origin=COMMAND)
        if one.met:
            actions.say_met(officer, need, origin=COMMAND)
        if one.aside:
            actions.set_aside(officer, need, one.aside, origin=COMMAND)


def _written(by: User, lanvara: Country, one: Wanted, found: dict[str, SurveyFinding]) -> Need:
    wanting = Wanting(
        titles={"en": one.en, "ja": one.ja},
        texts={"en": one.text},
        field_of_law="civil" if not one.aside else "insolvency",
        on=WRITTEN,
        keeping=Keeping(lanvara, Confidentiality.PARTNER),
    )
    need = actions.enter_need(by, wanting, origin=COMMAND)
    for key, bearing, note in one.shown:
        actions.trace(by, need, found[key], bearing, note)
    return need


def _weighed(by: User, need: Need, one: Wanted, criteria: list[Criterion]) -> None:
    given = [
        Points(criterion, points, reason)
        for criterion, (points, reason) in zip(criteria, one.points, strict=True)
    ]
    actions.score(by, need, given, origin=COMMAND)


def _bound(by: User, need: Need, one: Wanted) -> None:
    if one.aside:
        return
    code = Law.objects.filter(slug="lanvara-civil-code").first()
    articles = (
        ArticleMeant(code, address, f"Article {address.removeprefix('art_')}")
        for address in one.articles
        if code
    )
    bond = Bond(
        requests=tuple(Request.objects.filter(reference="XL-2021-01", country=need.country)),
        projects=tuple(Project.objects.filter(slug="lanvara-obligations", country=need.country)),
        articles=tuple(articles),
    )
    actions.bind(by, need, bond, origin=COMMAND)
