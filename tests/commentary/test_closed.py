"""What is closed stays closed: versions of a law, laws, and who writes on what is released."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import reverse
from tests import factories
from tests.commentary.test_books import choosing
from tests.commentary.world import SECOND_DAY, a_commentary, a_version, an_entry, released, say

from hoseibi.accounts.actions import Place, give_seat
from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import Circle, User
from hoseibi.commentary.actions import books, carrying, steps
from hoseibi.commentary.models import Commentary, Entry
from hoseibi.commentary.queries import panels, remarks
from hoseibi.commentary.queries.works import commentaries, entries_of, listed
from hoseibi.commentary.storage import unpack
from hoseibi.corpus.models import LawVersion
from hoseibi.partners import actions as partners

pytestmark = pytest.mark.django_db
WORDS = "intentionally or negligently"
"""Of Article 3, on which the entry is."""


def close(circle: Circle, **of: object) -> None:
    """Let the versions of the law belong to a circle again."""
    LawVersion.objects.filter(**of).update(released_at=None, circle=circle)


def seat(user: User, circle: Circle) -> None:
    """Let somebody sit in another circle too."""
    give_seat(factories.officer(), circle, Place(user.person, Role.EXPERT, Side.HOME))


def an_open_entry_on_a_closed_version() -> tuple[Commentary, Entry, User, Circle]:
    """An entry that is released, bound to a version of another circle than its own; the law has
    another version that everybody reads."""
    commentary, by = a_commentary()
    entry = released(an_entry(commentary, by), by)
    a_version(factories.REFORMED, SECOND_DAY)
    other = factories.circle(name="Drafts")
    close(other, in_force_from__lt=SECOND_DAY)
    return commentary, entry, by, other


def page(entry: Entry, user: User | None = None, name: str = "entry", *more: str) -> str:
    client = Client()
    if user is not None:
        client.force_login(user)
    address = reverse(f"commentary:{name}", args=[entry.commentary.slug, entry.place, *more])
    answer = client.get(address)
    return answer.content.decode() if answer.status_code == 200 else str(answer.status_code)


def test_an_entry_on_a_version_that_is_closed_is_not_there_for_others() -> None:
    commentary, entry, by, circle = an_open_entry_on_a_closed_version()

    assert page(entry) == page(entry, factories.reader()) == "404"
    assert not entries_of(AnonymousUser()).exists()
    assert not commentaries(AnonymousUser()).exists()
    assert [one.released for one in listed(by)] == [0]
    assert entries_of(factories.seated(circle, Role.EXPERT)).get() == entry


def test_the_words_of_a_closed_version_are_for_none_but_its_circle() -> None:
    _commentary, entry, by, circle = an_open_entry_on_a_closed_version()
    both = factories.seated(circle, Role.EXPERT)
    seat(both, entry.commentary.circle)

    mine, write = page(entry, by), page(entry, by, "write", "en")

    assert "Article 99" in mine
    assert WORDS not in mine
    assert WORDS not in write
    assert WORDS in page(entry, User.objects.get(pk=both.pk))


def test_a_book_for_everybody_quotes_nothing_that_is_closed() -> None:
    commentary, _entry, by, _circle = an_open_entry_on_a_closed_version()

    with pytest.raises(books.NothingChosen):
        books.freeze(by, commentary, choosing(commentary))
    working = books.freeze(by, commentary, choosing(commentary, working=True))

    assert WORDS not in str(unpack(bytes(working.packed)))


def test_a_released_entry_is_not_carried_to_a_version_that_is_not() -> None:
    commentary, by = a_commentary()
    entry = released(an_entry(commentary, by), by)
    a_version(factories.CODE.replace("private persons", "persons"), SECOND_DAY)
    close(commentary.circle, in_force_from=SECOND_DAY)

    with pytest.raises(carrying.NotReleasedYet):
        carrying.carry_over(by, entry)
    done = carrying.carry_all(by, commentary)

    assert done == (0, 1)
    assert page(entry) != "404"


def test_what_waits_in_a_circle_is_of_laws_that_one_may_read() -> None:
    commentary, by = a_commentary()
    entry = released(an_entry(commentary, by), by)
    steps.remark(factories.reader(), entry, steps.Remarking("A doubt.", "en"))
    say(by, entry, "Anew.", seen=1)
    steps.send_to_review(by, entry)
    user = User.objects.get(pk=by.pk)
    assert [panels.waiting(user).count(), remarks.unanswered(user).count()] == [1, 1]
    assert panels.own_panel(user).lines

    close(factories.circle(name="Drafts"))

    user = User.objects.get(pk=by.pk)
    assert [panels.waiting(user).count(), remarks.unanswered(user).count()] == [0, 0]
    assert not panels.own_panel(user).lines


def test_who_writes_on_is_named_once_their_words_are_released() -> None:
    commentary, by = a_commentary()
    entry = released(an_entry(commentary, by), by)
    other = factories.seated(commentary.circle, Role.EXPERT)
    other.person = partners.person("Secret Author", other.person.organ)
    other.save()
    seat(other, commentary.circle)
    other = User.objects.get(pk=other.pk)

    say(other, entry, "Anew, by somebody else.", seen=1)
    before = page(entry)
    released(Entry.objects.get(pk=entry.pk), other)

    assert "Secret Author" not in before
    assert "Secret Author" in page(entry)
