"""How commentary stands to its law: flagged when an article changed, carried over when it holds."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import timezone
from tests import factories
from tests.commentary.world import (
    SECOND_DAY,
    a_commentary,
    a_version,
    an_entry,
    released,
    say,
)

from hoseibi.commentary.actions import carrying
from hoseibi.commentary.choices import BindingReason, Verdict
from hoseibi.commentary.models import Entry
from hoseibi.commentary.queries.at_article import released_at
from hoseibi.commentary.queries.standing import redlines, standing_of
from hoseibi.legaltext import redline_html

pytestmark = pytest.mark.django_db

SHIFTED = factories.CODE.replace("Article 3 A person", "Article 4 A person").replace(
    "(Damages in Torts)", "(Attempts)\nArticle 3 An attempt is no harm.\n\n(Damages in Torts)"
)
WITHOUT_THIRD = factories.CODE.replace(
    "(Damages in Torts)\nArticle 3 A person who has intentionally or negligently harmed another is"
    " liable.\n\n",
    "",
)


def verdict(entry: Entry, by: object) -> Verdict:
    held = Entry.objects.get(pk=entry.pk)
    return standing_of(by, held.binding, timezone.localdate()).verdict


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (factories.REFORMED, Verdict.CHANGED),
        (factories.CODE.replace("owes good faith.", "owes."), Verdict.SAME),
        (SHIFTED, Verdict.MOVED),
        (WITHOUT_THIRD, Verdict.GONE),
    ],
)
def test_an_amendment_flags_what_it_touches_and_nothing_else(text: str, expected: Verdict) -> None:
    commentary, by = a_commentary()
    entry = an_entry(commentary, by)
    assert verdict(entry, by) == Verdict.CURRENT

    a_version(text, SECOND_DAY)

    assert verdict(entry, by) == expected


def test_the_redline_shows_what_moved() -> None:
    commentary, by = a_commentary()
    entry = an_entry(commentary, by)
    a_version(factories.REFORMED, SECOND_DAY)

    (moved,) = redlines(entry.binding, standing_of(by, entry.binding, timezone.localdate()))

    assert "<ins>" in redline_html(moved.rows, "en")
    assert "for the damage" in redline_html(moved.rows, "en")


def test_what_is_as_it_was_is_carried_over_in_one_press_and_moves_with_its_article() -> None:
    commentary, by = a_commentary()
    moves, stays = an_entry(commentary, by, "art_3"), an_entry(commentary, by, "art_2")
    released(moves, by)
    a_version(SHIFTED, SECOND_DAY)

    done = carrying.carry_all(by, commentary)

    moves.refresh_from_db()
    stays.refresh_from_db()
    assert done == (2, 0)
    assert (moves.place, stays.place) == ("art_4", "art_2")
    assert moves.released_as == moves.binding
    assert [one.reason for one in moves.bindings.all()] == [BindingReason.BEGUN, BindingReason.SAME]
    assert verdict(moves, by) == Verdict.CURRENT


def test_a_person_carries_over_what_the_change_does_not_touch_with_a_word_on_it() -> None:
    commentary, by = a_commentary()
    entry = released(an_entry(commentary, by), by)
    a_version(factories.REFORMED, SECOND_DAY)
    assert carrying.carry_all(by, commentary) == (0, 1)

    carrying.carry_over(by, entry, "Only the drafting.")

    entry.refresh_from_db()
    assert (entry.binding.reason, entry.binding.note) == ("carried", "Only the drafting.")
    assert entry.released_as == entry.binding


def test_what_is_rewritten_leaves_the_released_words_with_the_version_they_were_for() -> None:
    commentary, by = a_commentary()
    entry = released(an_entry(commentary, by), by)
    a_version(factories.REFORMED, SECOND_DAY)
    say(by, entry, "It covers the damage too.", seen=1)

    carrying.carry_over(by, entry, rewritten=True)

    entry.refresh_from_db()
    assert entry.binding.reason == "revised"
    assert entry.released_as.number == 1
    assert verdict(entry, by) == Verdict.CURRENT


def test_nothing_is_carried_over_twice_nor_to_what_is_gone() -> None:
    commentary, by = a_commentary()
    entry = an_entry(commentary, by)
    with pytest.raises(carrying.UpToDate):
        carrying.carry_over(by, entry)
    a_version(WITHOUT_THIRD, SECOND_DAY)
    with pytest.raises(carrying.ArticleGone):
        carrying.carry_over(by, entry)


def test_the_page_of_an_article_shows_what_is_about_it_and_not_about_its_number() -> None:
    commentary, by = a_commentary()
    released(an_entry(commentary, by, text="Of harm."), by)
    a_version(SHIFTED, SECOND_DAY)
    now = timezone.localdate()
    stranger = factories.stranger()

    def told(address: str) -> list[str]:
        found = released_at(stranger, commentary.law, address, now)
        return [one.standing.verdict.value for one in found]

    assert (told("art_3"), told("art_4")) == ([], ["moved"])
    carrying.carry_all(by, commentary)
    assert (told("art_3"), told("art_4")) == ([], ["current"])


DELETED = factories.CODE.replace("Article 3-2 A debtor", "Article 4 Deleted\n\nArticle 5 A debtor")


@pytest.mark.parametrize(
    ("touched", "expected"),
    [
        (("private persons", "persons"), Verdict.SAME),
        (("is liable.", "is liable for the damage."), Verdict.CHANGED),
        (("Article 4 Deleted", "Article 4 A debtor may refuse."), Verdict.CHANGED),
        (("A debtor is a person", "A debtor is one"), Verdict.SAME),
    ],
    ids=["elsewhere", "beside it", "filled again", "behind it"],
)
def test_an_article_that_says_deleted_is_flagged_only_when_words_take_its_place(
    touched: tuple[str, str], expected: Verdict
) -> None:
    commentary, by = a_commentary()
    a_version(DELETED, date(2022, 4, 1))
    entry = an_entry(commentary, by, "art_3", "art_4")

    a_version(DELETED.replace(*touched), SECOND_DAY)

    assert verdict(entry, by) == expected
