"""Terms that a law leaves in another language or renames in a later version, by concept."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import reverse
from tests import factories
from tests.factories import a_law
from tests.parallels.deviating import SIDES, SLUG, trader_is_decided, traders, two_texts
from tests.parallels.laws import the_law
from tests.terms.world import decided

from hoseibi.accounts.choices import Role
from hoseibi.parallels import actions, queries
from hoseibi.parallels.actions import deviations
from hoseibi.parallels.models import AcceptedDeviation
from hoseibi.parallels.queries import Judged

pytestmark = pytest.mark.django_db

PAGE = f"/laws/{SLUG}/drift/"


def found(day: date = date(2025, 1, 1)) -> list[Judged]:
    user = AnonymousUser()
    law = the_law(user)
    sides = queries.sides(law, day, "en", ["ja"])
    assert sides is not None
    wanted = queries.wanted(user, law, sides.left, sides.rights)
    pair = actions.set_beside(wanted)[0]
    looks = queries.term_looks(wanted)
    ways = [queries.alignment_of(pair, turned=way) for way in (False, True)]
    held = actions.hold_against(looks, [*ways, *[None] * (len(looks) - 2)])
    accepted = queries.accepted_deviations(user, law)
    return [
        one
        for look, own in zip(looks, held, strict=True)
        for one in queries.judged(look, own, accepted)
    ]


def a_law_that_drifts() -> int:
    """The number of the concept that its last article calls otherwise."""
    two_texts(*traders("A dealer answers for the last case."))
    return trader_is_decided()


def renamed() -> None:
    """A later version says dealer, but for one article."""
    english, _japanese = traders("A trader answers for the last case.")
    first, *rest = english.split("trader")
    a_law(first + "trader" + "dealer".join(rest), in_force_from=date(2024, 1, 1))


def test_an_article_that_leaves_the_word_of_the_law_is_told_with_its_concept() -> None:
    key = a_law_that_drifts()

    told = [(one.deviation.code, one.deviation.concept, one.deviation.articles) for one in found()]

    assert told == [("term-leaves-habit", key, ("art_8", "art_8"))]
    assert dict(found()[0].deviation.arguments)["found"] == "dealer"


def test_a_renamed_term_is_told_with_where_it_still_stands() -> None:
    two_texts(*traders("A trader answers for the last case."))
    trader_is_decided()
    renamed()

    told = {one.deviation.code: one.deviation for one in found()}

    assert dict(told["term-renamed"].arguments)["new"] == "dealer"
    assert told["term-left-over"].articles == ("", "art_1")


def test_it_is_looked_for_once_and_anew_when_a_term_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    a_law_that_drifts()
    first = found()
    with monkeypatch.context() as context:
        context.setattr(deviations, "_look_for", lambda *_all: pytest.fail("looked for again"))
        assert found() == first

    decided("dealer", "forbidden")

    assert [one.deviation.code for one in found()] == ["term-not-to-be-used"]


@pytest.mark.parametrize(
    ("language", "called"),
    [
        ("en", ">Article 8</a>"),
        ("ja", ">第八条</a>"),
        ("km", ">មាត្រា ៨</a>"),
        ("fr", ">Article 8</a>"),
    ],
)
def test_an_article_is_called_as_the_reader_calls_it(
    client: Client, language: str, called: str
) -> None:
    a_law_that_drifts()

    page = client.get(f"{PAGE}?{SIDES}", headers={"accept-language": language})

    assert called in page.content.decode()


def test_the_page_leads_to_the_concept_the_article_and_the_languages(client: Client) -> None:
    key = a_law_that_drifts()

    page = client.get(f"{PAGE}?{SIDES}").content.decode()

    assert f'<a href="{reverse("terms:concept", args=(key,))}">trader</a>' in page
    assert "7 of 8 articles that say “事業者” say “trader”; here stands “dealer”." in page
    assert "<mark>dealer</mark>" in page
    assert f"/laws/{SLUG}/art_8" in page
    assert "at=art_8#art_8" in page


def test_a_concept_that_nobody_decided_is_no_link_for_a_stranger(client: Client) -> None:
    key = a_law_that_drifts()
    for text in ("trader", "事業者"):
        decided(text, "candidate")

    page = client.get(f"{PAGE}?{SIDES}").content.decode()

    assert reverse("terms:concept", args=(key,)) not in page


def test_a_deviation_of_terms_is_accepted_with_a_reason_and_counts_again(client: Client) -> None:
    a_law_that_drifts()
    by = factories.seated(factories.circle(), Role.DRAFTER)
    client.force_login(by)
    url = f"{reverse('parallels:accept', args=(SLUG,))}?{SIDES}"
    one = found()[0]

    answer = client.post(
        url, {"of": "terms", "key": one.key, f"why-d-{one.key[:12]}": "As in the treaty."}
    )

    assert answer.url == f"{PAGE}?{SIDES}#d-{one.key[:12]}"
    assert not found()[0].is_open
    assert "As in the treaty." in client.get(f"{PAGE}?{SIDES}").content.decode()
    back = reverse("parallels:count-again", args=(SLUG, AcceptedDeviation.objects.get().pk))
    assert client.post(f"{back}?{SIDES}", {"of": "terms"}).url == f"{PAGE}?{SIDES}"
    assert found()[0].is_open


def test_an_accepted_renaming_says_nothing_of_what_is_left_over() -> None:
    two_texts(*traders("A trader answers for the last case."))
    trader_is_decided()
    renamed()
    by = factories.officer()
    whole = next(one for one in found() if one.deviation.code == "term-renamed")

    actions.accept(by, whole, "Decided in 2024.")

    states = {one.deviation.code: one.is_open for one in found()}
    assert states == {"term-renamed": False, "term-left-over": True} | {
        code: state
        for code, state in states.items()
        if code not in ("term-renamed", "term-left-over")
    }


def test_the_list_is_taken_away(client: Client) -> None:
    a_law_that_drifts()

    sent = client.get(f"{reverse('parallels:take-drift', args=(SLUG, 'csv'))}?{SIDES}")

    rows = list(csv.reader(io.StringIO(sent.content.decode("utf-8-sig"))))
    assert [(row[0], row[2], row[8]) for row in rows[1:]] == [
        ("Another term than elsewhere", "trader", "dealer")
    ]


def test_without_terms_the_page_says_why_it_is_empty(client: Client) -> None:
    two_texts()

    page = client.get(f"{PAGE}?{SIDES}").content.decode()

    assert "what it does not have cannot be found" in page


def test_the_page_asks_no_more_for_more_versions(
    client: Client, django_assert_max_num_queries: object
) -> None:
    two_texts(*traders("A dealer answers for the last case."))
    trader_is_decided()
    renamed()
    client.get(f"{PAGE}?{SIDES}")

    with django_assert_max_num_queries(12):  # type: ignore[operator]
        client.get(f"{PAGE}?{SIDES}")
