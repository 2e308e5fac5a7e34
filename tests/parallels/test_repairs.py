"""Ties by hand: kept with who and why, found again in later versions, told where words are gone."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from tests import factories
from tests.factories import CODE
from tests.parallels.laws import JA, SLUG, amended, in_two_languages, the_law

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import JournalLine, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.corpus.models import LawVersion
from hoseibi.parallels import actions, queries
from hoseibi.parallels.models import KeptTie
from hoseibi.parallels.storage import Pair
from hoseibi.parallels.templatetags.parallel_lines import place

pytestmark = pytest.mark.django_db

REPAIR = f"/laws/{SLUG}/beside/repair/?left=en&right=ja&article=art_2"


def pair_on(day: date = date(2025, 1, 1)) -> Pair:
    law = the_law(AnonymousUser())
    sides = queries.sides(law, day, "en", ["ja"])
    assert sides is not None
    return actions.set_beside(queries.wanted(AnonymousUser(), law, sides.left, sides.rights))[0]


def tied(by: User, sides: tuple[LawVersion, LawVersion], left: str, right: str) -> KeptTie:
    """Places are written `art_1 art_2`."""
    places = tuple(left.split()), tuple(right.split())
    alone = not all(places)
    return actions.tie(by, actions.Tying(*sides, *places, reason="Looked at it.", alone=alone))


def answers(pair: Pair, address: str) -> tuple[str, ...]:
    return next(one.right for one in pair.units if address in one.left)


def translator() -> User:
    """An interpreter with a seat in a circle of the law's country."""
    return factories.seated(factories.circle(), Role.INTERPRETER)


def test_what_a_person_tied_stands_and_the_rest_is_aligned_around_it() -> None:
    sides = in_two_languages()
    tied(factories.officer(), sides, "art_2__para_1", "art_2__para_2")

    pair = pair_on()

    assert answers(pair, "art_2__para_1") == ("art_2__para_2",)
    assert answers(pair, "art_1__para_1") == ("art_1__para_1",)
    assert [(one.state, one.left) for one in pair.hands] == [("stands", ("art_2__para_1",))]


def test_a_person_says_that_nothing_answers() -> None:
    sides = in_two_languages()
    tied(factories.officer(), sides, "art_1__para_1", "")

    assert answers(pair_on(), "art_1__para_1") == ()


def test_a_later_tie_takes_the_place_of_an_earlier_one_and_both_are_kept() -> None:
    sides = in_two_languages()
    by = factories.officer()
    first = tied(by, sides, "art_2__para_1", "art_2__para_2")

    tied(by, sides, "art_2__para_1", "art_2__para_1")

    first.refresh_from_db()
    assert first.undone_by == by
    assert answers(pair_on(), "art_2__para_1") == ("art_2__para_1",)


def test_taken_back_the_computed_tie_counts_again_and_the_journal_knows_both() -> None:
    sides = in_two_languages()
    by = factories.officer()
    kept = tied(by, sides, "art_2__para_1", "art_2__para_2")

    actions.untie(by, kept)

    assert answers(pair_on(), "art_2__para_1") == ("art_2__para_1",)
    verbs = JournalLine.objects.order_by("number").values_list("verb", flat=True)
    assert list(verbs)[-2:] == ["tied provisions", "untied provisions"]


def test_in_a_later_version_a_tie_follows_its_words_to_another_number() -> None:
    sides = in_two_languages()
    tied(factories.officer(), sides, "art_3__para_1", "art_1__para_1")
    amended(CODE.replace("Article 3 A person", "Article 4 A person"))

    hand = pair_on().hands[0]

    assert (hand.state, hand.left) == ("followed", ("art_4__para_1",))


def test_words_that_changed_a_little_are_told_and_keep_their_tie() -> None:
    sides = in_two_languages()
    tied(factories.officer(), sides, "art_3__para_1", "art_1__para_1")
    amended(CODE.replace("is liable.", "is liable for the damage."))

    pair = pair_on()

    assert pair.hands[0].state == "reworded"
    assert answers(pair, "art_3__para_1") == ("art_1__para_1",)


def test_a_tie_whose_words_are_gone_is_told_and_not_applied() -> None:
    sides = in_two_languages()
    tied(factories.officer(), sides, "art_3__para_1", "art_1__para_1")
    amended(
        CODE.replace(
            "A person who has intentionally or negligently harmed another is liable.",
            "Time runs.",
        )
    )

    pair = pair_on()

    assert pair.hands[0].state == "gone"
    assert queries.counted(pair)["gone"] == 1
    assert answers(pair, "art_1__para_1") == ("art_1__para_1",)


BESIDE = f"/laws/{SLUG}/beside/?left=en&right=ja"
DOUBTFUL = f'href="/laws/{SLUG}/beside/repair/?left=en&amp;right=ja"'


def test_the_page_tells_of_words_that_changed_since_and_leads_to_the_tie(client: Client) -> None:
    sides = in_two_languages()
    by = factories.officer()
    tied(by, sides, "art_2__para_1", "art_2__para_2")
    tied(by, sides, "art_3__para_1", "art_1__para_1")
    amended(CODE.replace("is liable.", "is liable for the damage."))
    client.force_login(by)

    differing = client.get(f"{BESIDE}&show=differs").content.decode()
    repair = client.get(REPAIR.replace("&article=art_2", "")).content.decode()

    assert differing.count("words changed since the tie by hand") == 2  # in the sums and the line
    assert DOUBTFUL in differing
    assert 'name="left_place" value="art_3__para_1"' in repair
    assert repair.index("<b>3 (1)</b> | <b>1 (1)</b>") < repair.index("<b>2 (1)</b> | <b>2 (2)</b>")


def test_who_may_not_tie_is_told_and_not_led_to_a_closed_page(client: Client) -> None:
    sides = in_two_languages()
    tied(factories.officer(), sides, "art_3__para_1", "art_1__para_1")
    amended(CODE.replace("is liable.", "is liable for the damage."))

    page = client.get(BESIDE).content.decode()

    assert "words changed since the tie by hand" in page
    assert DOUBTFUL not in page


def test_a_tie_that_is_gone_leads_to_the_articles_in_which_it_stood(client: Client) -> None:
    sides = in_two_languages()
    by = factories.officer()
    tied(by, sides, "", "art_2__para_2")
    amended(JA.replace("権利の濫用は、これを許さない。", "期間は進む。"), "jp-ja")
    client.force_login(by)

    repair = client.get(REPAIR.replace("&article=art_2", "")).content.decode()

    assert "its words are gone; it is not applied" in repair
    assert 'name="left_place" value="art_2__para_1"' in repair
    assert 'name="right_place" value="art_2__para_2"' in repair


def test_what_nothing_answers_by_hand_is_not_asked_again_as_a_finding(client: Client) -> None:
    sides = in_two_languages()
    client.force_login(factories.officer())
    found = f"{BESIDE}&check=provision-missing"
    before = client.get(found).content.decode()
    tied(factories.officer(), sides, "art_3-2__para_1", "")

    after = client.get(found).content.decode()

    assert "has nothing that answers it" in before
    assert "has nothing that answers it" not in after


def test_who_translates_for_the_country_may_tie_and_nobody_else() -> None:
    sides = in_two_languages()

    assert tied(translator(), sides, "art_1__para_1", "").pk
    for other in (factories.reader(), factories.seated(factories.circle(), Role.READER)):
        with pytest.raises(NotAllowed):
            tied(other, sides, "art_1__para_1", "")


def test_nothing_chosen_is_refused_and_changes_nothing() -> None:
    sides = in_two_languages()
    by = factories.officer()

    for tying in (
        actions.Tying(*sides),
        actions.Tying(*sides, left_places=("art_1__para_1",)),
        actions.Tying(*sides, ("art_1__para_1",), ("art_1__para_1",), alone=True),
        actions.Tying(*sides, ("art_99",), ("art_1",)),
    ):
        with pytest.raises((actions.NothingChosen, actions.BothChosen, actions.NoSuchProvision)):
            actions.tie(by, tying)
    assert not KeptTie.objects.exists()


def test_on_the_page_provisions_are_chosen_and_tied_and_taken_back(client: Client) -> None:
    in_two_languages()
    client.force_login(factories.officer())
    chosen = {"left_place": "art_2__para_1", "right_place": "art_2__para_2", "reason": "So meant."}

    client.post(REPAIR, chosen)
    shown = client.get(REPAIR).content.decode()
    client.post(f"/laws/{SLUG}/beside/untie/{KeptTie.objects.get().pk}/?left=en&right=ja")

    assert "So meant." in shown
    assert KeptTie.objects.get().undone_at is not None


def test_a_refused_choice_says_why_and_keeps_the_reason(client: Client) -> None:
    in_two_languages()
    client.force_login(factories.officer())

    sent = client.post(REPAIR, {"left_place": "art_1__para_1", "reason": "A long thought."})

    assert sent.status_code == 422
    assert "A long thought." in sent.content.decode()


def test_the_page_is_for_those_who_may_tie(client: Client) -> None:
    in_two_languages()

    assert client.get(REPAIR).status_code == 302
    client.force_login(factories.reader())
    assert client.get(REPAIR).status_code == 403
    assert client.post(REPAIR, {"left_place": "art_1__para_1", "alone": "yes"}).status_code == 403
    assert not KeptTie.objects.exists()


def test_who_and_why_are_told_only_where_the_texts_are_open(client: Client) -> None:
    law = the_law_with_a_draft()
    by = translator()

    wanted = queries.wanted(by, law, *two(law))
    pair = actions.set_beside(wanted)[0]

    assert [one.is_open for one in queries.told_of_ties(by, wanted[0], pair)] == [False]


def two(law: object) -> tuple[LawVersion, list[LawVersion]]:
    sides = queries.sides(law, date(2025, 1, 1), "en", ["ja"])  # type: ignore[arg-type]
    assert sides is not None
    return sides.left, sides.rights


def the_law_with_a_draft() -> object:
    """A tie was made of a version that a circle alone reads."""
    left, right = in_two_languages()
    kept = tied(factories.officer(), (left, right), "art_2__para_1", "art_2__para_2")
    secret = amended(JA.replace("信義", "信頼"), "jp-ja", date(2030, 1, 1))
    secret.circle, secret.released_at = factories.circle(), None
    secret.save()
    kept.right_version = secret
    kept.save()
    return the_law(AnonymousUser())


@pytest.mark.parametrize("typed", ["2", "art_2", "Article 2", "第二条", "２"])
def test_an_article_is_found_as_a_jurist_types_it(client: Client, typed: str) -> None:
    in_two_languages()
    client.force_login(factories.officer())

    page = client.get(
        f"/laws/{SLUG}/beside/repair/", {"left": "en", "right": "ja", "article": typed}
    )
    beside = client.get(f"/laws/{SLUG}/beside/", {"left": "en", "right": "ja", "at": typed})
    table = client.get(
        f"/laws/{SLUG}/translation.csv",
        {"left": "en", "right": "ja", "article": typed, "state": "all"},
    )

    assert page.status_code == 200
    assert 'name="article" size="8" maxlength="60" value="2"' in page.content.decode()
    assert "now tied to <b>2 (1)</b>" in page.content.decode()
    assert 'id="art_2"' in beside.content.decode()
    assert {line.partition("__")[0] for line in table.content.decode().splitlines()[1:]} == {
        "art_2"
    }


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("art_4", "4"),
        ("art_12-2__para_2__point_1", "12-2 (2) (1)"),
        ("art_4__para_nn_1", "art_4__para_nn_1"),
        ("suppl_1__art_1", "suppl_1__art_1"),
        ("art_4__wrap_1", "art_4__wrap_1"),
    ],
)
def test_a_place_is_told_by_its_numbers(address: str, said: str) -> None:
    assert place(address) == said
