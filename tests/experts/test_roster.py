"""Who is found on the roster, by what, and by whom."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests import factories
from tests.experts.roster import on_roster

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.experts import actions, queries
from hoseibi.experts.actions import Known
from hoseibi.experts.choices import Level, PeriodKind
from hoseibi.partners.actions import person

pytestmark = pytest.mark.django_db


CIVIL = Known("field", "civil")


def test_nobody_finds_who_has_not_consented_or_took_it_back() -> None:
    officer = factories.officer()
    found = on_roster("Asuka Shirane")
    on_roster("Toma Hibiki", consents=False)
    gone = on_roster("Kaho Seto")
    actions.take_back_consent(officer, gone)

    assert list(queries.roster(officer)) == [found]
    assert queries.expert(officer, gone.pk) is None


def test_consent_ends_after_its_last_day() -> None:
    officer, today = factories.officer(), timezone.localdate()
    found = on_roster()
    actions.consent(officer, found, until=today)

    assert list(queries.roster(officer)) == [found]
    assert not found.consents(today + timedelta(days=1))


def test_what_was_taken_back_is_opened_again_by_oneself_alone() -> None:
    user = factories.seated(factories.circle(), "expert")
    own = actions.enter_expert(user, user.person)
    actions.consent(user, own)
    actions.take_back_consent(user, own)

    with pytest.raises(NotAllowed):
        actions.consent(factories.officer(), own)
    assert actions.consent(user, own).consents(timezone.localdate())


def test_who_takes_consent_back_may_have_everything_forgotten() -> None:
    user = factories.seated(factories.circle(), "expert")
    own = actions.enter_expert(user, user.person)
    actions.describe_expert(user, own, "A judge.", [CIVIL])

    actions.take_back_consent(user, own, forget=True)

    assert (own.about, own.knowledge.count()) == ("", 0)


def test_only_officers_look_for_experts() -> None:
    on_roster()
    expert = factories.seated(factories.circle(), "expert")

    assert list(queries.roster(expert)) == []
    with pytest.raises(NotAllowed):
        actions.enter_expert(expert, person("Toma Hibiki"))


@pytest.mark.parametrize(
    ("keys", "level", "found"),
    [
        ({"field": "civil"}, 0, ["Asuka", "Toma"]),
        ({"field": "civil", "language": "km"}, 0, ["Asuka", "Toma"]),
        ({"field": "civil", "language": "km"}, Level.FLUENT, ["Asuka"]),
        ({"system": "fr"}, 0, []),
    ],
)
def test_the_roster_is_narrowed(keys: dict[str, str], level: int, found: list[str]) -> None:
    on_roster("Asuka", CIVIL, Known("language", "km", Level.FLUENT))
    on_roster("Toma", CIVIL, Known("language", "km", Level.BASIC))
    sieve = queries.Sieve(keys=keys, level=level)

    assert [str(one) for one in queries.roster(factories.officer(), sieve)] == found


def test_who_is_not_available_is_not_free() -> None:
    officer, asuka = factories.officer(), on_roster("Asuka")
    toma = on_roster("Toma")
    days = (PeriodKind.UNAVAILABLE, date(2027, 4, 1), date(2027, 6, 30))
    actions.enter_period(officer, asuka, actions.Days(*days))
    june, december = date(2027, 6, 1), date(2027, 12, 31)

    for first, last in ((june, december), (december, june), (june, None), (None, june)):
        sieve = queries.Sieve(begins_on=first, ends_on=last)
        assert (first, last, list(queries.roster(officer, sieve))) == (first, last, [toma])


def test_the_list_leaves_as_lines_without_addresses() -> None:
    on_roster("Asuka", CIVIL)

    said = queries.roster_as_csv(factories.officer(), queries.Sieve()).decode()

    assert "Asuka,Ministry,A judge of civil cases.,Civil law" in said
    assert "@" not in said


def test_everybody_who_waits_for_consent_is_counted_and_can_be_reached(client: Client) -> None:
    for number in range(41):
        on_roster(f"Person {number:02}", consents=False)
    client.force_login(factories.officer())

    first, second = (client.get(f"/experts/roster/?waiting={page}") for page in (1, 2))

    assert 'Waiting for consent <span class="figures">41</span>' in first.content.decode()
    assert "Person 40" not in first.content.decode()
    assert "Person 40" in second.content.decode()
