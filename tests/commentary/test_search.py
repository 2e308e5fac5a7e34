"""What the search finds in commentary: by the index of the database, for who may read it."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from tests import factories
from tests.commentary.world import a_commentary, an_entry, released, say

from hoseibi.accounts.models import User
from hoseibi.commentary.models import Entry
from hoseibi.commentary.queries.search import sought
from hoseibi.commentary.storage import index_anew
from hoseibi.corpus.queries import Besides

pytestmark = pytest.mark.django_db
ANYBODY = AnonymousUser()


def found(text: str, user: User | AnonymousUser = ANYBODY) -> list[Besides]:
    return sought(user, text, 5)


def test_words_are_found_in_every_script_as_the_laws_are() -> None:
    commentary, by = a_commentary()
    entry = an_entry(commentary, by, text="Negligence is judged by what a careful person does.")
    say(by, entry, "ម្ចាស់បំណុលអាចទាមទារឱ្យអនុវត្តកាតព្វកិច្ច", language="km")
    released(entry, by)

    assert len(found("negligence careful")) == len(found("ទាមទារ")) == 1
    assert found("negligen") == found("negligence")
    assert found("negligence reckless") == found("") == []


def test_readers_find_what_is_released_and_writers_what_is_written_now() -> None:
    commentary, by = a_commentary()
    entry = released(an_entry(commentary, by, text="The old words."), by)
    say(by, Entry.objects.get(pk=entry.pk), "The new sentence.", seen=1)
    by = User.objects.get(pk=by.pk)

    assert [len(found("sentence")), len(found("old words"))] == [0, 1]
    assert len(found("sentence", by)) == 1
    assert found("sentence", factories.reader()) == []


def test_the_index_is_made_anew() -> None:
    commentary, by = a_commentary()
    released(an_entry(commentary, by, text="Negligence."), by)

    assert index_anew() == index_anew() == 1
    assert len(found("negligence")) == 1
