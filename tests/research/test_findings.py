"""A finding: a claim with what it rests on, never rewritten, known to those it is open to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests import factories

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import Circle, JournalLine, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.partners.actions import country
from hoseibi.research import actions, queries
from hoseibi.research.actions import Finding, Keeping, Source
from hoseibi.research.models import SurveyFinding

pytestmark = pytest.mark.django_db

PAPER = Source("document", "Statistics of the Supreme Court, 2020", "p. 12")
CLAIM = "No court has published a judgment on defects of goods."


def serving(circle: Circle | None = None) -> User:
    """An expert of ours with a seat in a circle of the country."""
    return factories.seated(circle or factories.circle(), Role.EXPERT)


def keeping(level: str = "department", circle: Circle | None = None) -> Keeping:
    return Keeping(country("xl"), level, circle)


def said(claim: str = CLAIM, **more: object) -> Finding:
    kept = Finding({"en": claim}, "en", (PAPER,), found_on=date(2021, 10, 12), keeping=keeping())
    return replace(kept, **more)  # type: ignore[arg-type]


def a_finding(by: User | None = None, claim: str = CLAIM, **more: object) -> SurveyFinding:
    return actions.enter_finding(by or serving(), said(claim, **more))


def known(user: User) -> list[str]:
    return [str(one) for one in queries.findings(User.objects.get(pk=user.pk))]


# --- writing down ---


def test_a_finding_is_a_claim_with_what_it_rests_on() -> None:
    found = a_finding()

    (source,) = queries.evidence(found.entered_by, [found.pk])
    assert (str(found), found.seen_on, source.shown) == (CLAIM, date(2021, 10, 12), PAPER.cited)
    assert JournalLine.objects.latest("number").verb == "entered finding"


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"claim": {"en": " "}}, actions.ClaimNeeded),
        ({"claim": {"ja": "判決がない。"}}, actions.ClaimNeeded),
        ({"sources": (Source("document"),)}, actions.SourceNeeded),
        ({"found_on": date(2999, 1, 1)}, actions.DayAhead),
        ({"keeping": Keeping(None)}, NotAllowed),
    ],
)
def test_a_finding_without_claim_source_or_country_is_refused(
    change: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        actions.enter_finding(serving(), replace(said(), **change))  # type: ignore[arg-type]


def test_what_is_sent_twice_over_a_weak_line_is_entered_once() -> None:
    by = serving()

    assert a_finding(by).pk == a_finding(by).pk


def test_nobody_writes_of_a_country_that_they_do_not_serve() -> None:
    with pytest.raises(NotAllowed):
        a_finding(factories.seated(factories.circle(), Role.DRAFTER))


def test_nobody_gives_a_finding_to_a_circle_of_others() -> None:
    with pytest.raises(actions.OtherCircle):
        a_finding(serving(), keeping=keeping("circle", factories.circle()))


# --- later ---


def test_a_later_finding_takes_the_place_of_an_earlier_one_which_stays() -> None:
    by = serving()
    earlier = a_finding(by)

    later = actions.supersede(by, earlier, said("Two judgments were published in 2024."))

    earlier.refresh_from_db()
    assert (str(earlier), earlier.superseded_by) == (CLAIM, later)
    shown = queries.finding_page(by, queries.FindingSieve(), 1)
    assert [one.pk for one in shown.shown] == [later.pk]
    with pytest.raises(actions.WasSuperseded):
        actions.supersede(by, earlier, said("Again."))


def test_who_saw_it_again_makes_it_fresh() -> None:
    by = serving()
    found = a_finding(by)

    actions.confirm(by, found, "Asked the clerk's office.", date(2024, 3, 5))

    found.refresh_from_db()
    assert found.seen_on == date(2024, 3, 5)
    with pytest.raises(actions.SeenSince):
        actions.confirm(by, found, "Read it.", date(2023, 1, 1))
    with pytest.raises(actions.HowNeeded):
        actions.confirm(by, found, " ")


@pytest.mark.parametrize(
    ("seen_on", "age"),
    [
        (date(2025, 1, 2), ("fresh", 1)),
        (date(2025, 1, 1), ("ageing", 2)),
        (date(2023, 1, 1), ("old", 4)),
    ],
)
def test_what_was_seen_long_ago_is_old(seen_on: date, age: tuple[str, int]) -> None:
    assert queries.age_of(seen_on, date(2027, 1, 1)) == age


# --- who may know ---


def test_each_level_opens_a_finding_to_more() -> None:
    circle, other = factories.circle(), factories.circle(name="Another")
    by = serving(circle)
    for level in ("circle", "department", "partner", "public"):
        a_finding(by, level, keeping=keeping(level, circle))
    colleague, department = serving(other), factories.officer()
    drafter, anybody = factories.seated(other, Role.DRAFTER), factories.reader()

    assert known(by) == ["public", "partner", "department", "circle"]
    assert known(colleague) == known(department) == ["public", "partner", "department"]
    assert known(drafter) == ["public", "partner"]
    assert known(anybody) == ["public"]
    stranger = [str(one) for one in queries.findings(factories.stranger())]
    assert stranger == ["public"]


def test_a_partner_knows_nothing_of_another_country() -> None:
    a_finding(factories.officer(), keeping=Keeping(country("xm"), "partner"))

    assert known(factories.seated(factories.circle(), Role.DRAFTER)) == []


def test_a_finding_of_a_circle_leaks_by_no_page() -> None:
    circle = factories.circle()
    found = a_finding(serving(circle), "Secret claim.", keeping=keeping("circle", circle))
    client = Client()
    client.force_login(serving(factories.circle(name="Another")))

    assert client.get(reverse("research:finding", args=(found.pk,))).status_code == 404
    for name in ("findings", "findings-csv"):
        assert b"Secret claim" not in client.get(reverse(f"research:{name}")).content


# --- pages ---


def test_a_finding_is_entered_on_a_page_and_what_was_typed_stays() -> None:
    client = Client()
    client.force_login(serving())
    sent = {
        "country": country("xl").pk, "claim": CLAIM, "kind": "document", "confidence": "said",
        "language": "en", "field_of_law": "civil", "confidentiality": "department",
        "found_on": str(timezone.localdate()), "translated_to": "ja",
    }  # fmt: skip

    refused = client.post(reverse("research:new-finding"), sent)
    assert refused.status_code == 422
    assert CLAIM in refused.content.decode()
    assert "Say what it rests on" in refused.content.decode()

    made = client.post(reverse("research:new-finding"), sent | {"cited": "Annual report"})
    found = SurveyFinding.objects.get()
    assert made["Location"] == reverse("research:finding", args=(found.pk,))


def test_a_list_asks_the_database_so_many_times(django_assert_max_num_queries) -> None:
    by = serving()
    for number in range(30):
        a_finding(by, f"Claim {number}.")
    client = Client()
    client.force_login(by)

    with django_assert_max_num_queries(16):
        client.get(reverse("research:findings"))


def test_what_only_a_circle_may_know_names_the_circle() -> None:
    circle = factories.circle(name="Drafting Group")
    by = serving(circle)
    found = a_finding(by, keeping=keeping("circle", circle))
    client = Client()
    client.force_login(by)

    for url in (
        reverse("research:finding", args=(found.pk,)),
        reverse("research:findings"),
        reverse("research:findings-csv"),
    ):
        assert (url, "The circle only: Drafting Group" in client.get(url).content.decode()) == (
            url,
            True,
        )


# --- what is said stays ---


def test_a_finding_with_the_same_words_takes_the_place_of_the_earlier_one() -> None:
    """Only how sure it is has changed, a minute later."""
    by = serving()
    earlier = a_finding(by)

    later = actions.supersede(by, earlier, said(confidence="documented"))

    earlier.refresh_from_db()
    assert (earlier.superseded_by, later.superseded_by) == (later, None)
    assert later != earlier


def test_the_same_words_for_other_readers_or_by_another_source_are_entered() -> None:
    by = serving()
    first = a_finding(by)

    other = a_finding(by, keeping=keeping("partner"))
    cited = a_finding(by, sources=(Source("document", "The gazette of May"),))

    assert len({first.pk, other.pk, cited.pk}) == 3


def test_a_finding_is_not_given_to_no_circle() -> None:
    by = serving()
    found = a_finding(by)

    with pytest.raises(actions.CircleNeeded):
        actions.open_to(by, found, "circle")

    client = Client()
    client.force_login(by)
    page = client.post(
        reverse("research:open-finding", args=(found.pk,)), {"confidentiality": "circle"}
    )
    assert page.status_code == 422


def test_the_journal_says_no_word_of_what_a_circle_alone_may_know() -> None:
    circle = factories.circle()
    by = serving(circle)

    found = a_finding(by, keeping=keeping("circle", circle))

    lines = JournalLine.objects.filter(verb="entered finding").values_list("subject", flat=True)
    assert list(lines) == [f"{found.country}: survey finding {found.pk}"]
