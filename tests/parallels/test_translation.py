"""How far a translation is: said by people, and told by the texts when it goes stale."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from tests import factories
from tests.factories import CODE
from tests.parallels.laws import JA, SLUG, amended, in_two_languages, the_law

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed, Reader
from hoseibi.parallels import actions, queries
from hoseibi.parallels.models import TranslationMark
from hoseibi.parallels.storage import Pair

NOBODY = AnonymousUser()

pytestmark = pytest.mark.django_db

PAGE = f"/laws/{SLUG}/translation/?left=en&right=ja"


def looked_at(user: Reader = NOBODY) -> tuple[queries.Wanted, Pair]:
    law = the_law(user)
    sides = queries.sides(law, date(2025, 1, 1), "en", ["ja"])
    assert sides is not None
    wanted = queries.wanted(user, law, sides.left, sides.rights)
    return wanted[0], actions.set_beside(wanted)[0]


def states(user: Reader = NOBODY) -> dict[str, str]:
    wanted, pair = looked_at(user)
    found = queries.standings(wanted, pair, queries.marks_of(user, [wanted]))
    return {one.tie.left[0]: one.state for one in found}


def marked(by: User, state: str, *places: str) -> int:
    wanted, pair = looked_at()
    return actions.mark(by, wanted, pair, actions.Marking(places, state))


def seated(role: Role) -> User:
    return factories.seated(factories.circle(), role)


def test_what_nobody_spoke_of_is_missing_or_what_its_text_is() -> None:
    in_two_languages()

    found = states()

    assert found["art_3-2__para_1"] == "missing"
    assert found["art_1__para_1"] == "draft"


def test_a_mark_counts_until_another_is_set() -> None:
    in_two_languages()
    marked(factories.officer(), "checked", "art_1__para_1", "art_2__para_1")
    marked(factories.officer(), "machine", "art_1__para_1")

    found = states()

    assert (found["art_1__para_1"], found["art_2__para_1"]) == ("machine", "checked")
    assert TranslationMark.objects.count() == 3


def test_checked_words_go_stale_by_themselves_when_their_source_changes() -> None:
    in_two_languages()
    marked(factories.officer(), "checked", "art_1__para_1", "art_2__para_1")

    amended(CODE.replace("governs private persons", "governs all persons"))

    found = states()
    assert (found["art_1__para_1"], found["art_2__para_1"]) == ("stale", "checked")


def test_what_nobody_marked_goes_stale_too() -> None:
    in_two_languages()

    amended(CODE.replace("governs private persons", "governs all persons"))

    assert states()["art_1__para_1"] == "stale"


def test_checked_words_that_were_rewritten_are_a_draft_again() -> None:
    in_two_languages()
    marked(factories.officer(), "checked", "art_1__para_1")

    amended(JA.replace("私人の間を", "私人相互の間を"), "jp-ja")

    assert states()["art_1__para_1"] == "draft"


def test_checked_again_it_is_no_longer_stale() -> None:
    in_two_languages()
    amended(CODE.replace("governs private persons", "governs all persons"))

    marked(factories.officer(), "checked", "art_1__para_1")

    assert states()["art_1__para_1"] == "checked"


def test_a_mark_follows_its_words_to_another_number() -> None:
    in_two_languages()
    marked(factories.officer(), "checked", "art_3__para_1")
    amended(CODE.replace("Article 3 A", "Article 4 A"))
    amended(JA.replace("第三条", "第四条"), "jp-ja")

    assert states()["art_4__para_1"] == "checked"


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        (Role.READER, []),
        (Role.INTERPRETER, ["machine", "draft"]),
        (Role.PROFESSOR, ["machine", "draft", "checked"]),
        (Role.DRAFTER, ["machine", "draft", "checked", "authoritative"]),
    ],
)
def test_each_role_says_what_is_its_own_to_say(role: Role, allowed: list[str]) -> None:
    in_two_languages()
    by = seated(role)

    for state in ("machine", "draft", "checked", "authoritative"):
        if state in allowed:
            assert marked(by, state, "art_1__para_1") == 1
        else:
            with pytest.raises(NotAllowed):
                marked(by, state, "art_1__para_1")


def test_what_is_missing_cannot_be_marked() -> None:
    in_two_languages()

    with pytest.raises(actions.NothingToMark):
        marked(factories.officer(), "checked", "art_3-2__para_1")


def test_many_are_marked_at_once_on_the_page(client: Client) -> None:
    in_two_languages()
    client.force_login(factories.officer())

    client.post(f"{PAGE}&state=draft", {"to": "checked", "whole": "yes", "note": "Read aloud."})

    assert set(states().values()) == {"checked", "missing"}
    assert "Read aloud." in client.get(f"{PAGE}&state=checked").content.decode()


def test_who_marked_it_is_not_told_to_strangers(client: Client) -> None:
    in_two_languages()
    by = factories.officer()
    marked(by, "checked", "art_1__para_1")

    page = client.get(f"{PAGE}&state=checked").content.decode()
    table = client.get(f"/laws/{SLUG}/translation.csv?left=en&right=ja&state=checked").content

    assert "checked" in page
    assert str(by) not in page
    assert str(by) not in table.decode()


def test_strangers_and_readers_mark_nothing(client: Client) -> None:
    in_two_languages()
    sent = {"to": "checked", "place": "art_1__para_1"}

    assert client.post(PAGE, sent).status_code == 403
    client.force_login(factories.reader())
    assert client.post(PAGE, sent).status_code == 403
    client.force_login(seated(Role.INTERPRETER))
    assert client.post(PAGE, sent).status_code == 403
    assert not TranslationMark.objects.exists()


def test_the_page_of_the_law_shows_how_far_each_translation_is(client: Client) -> None:
    in_two_languages()
    before = client.get(f"/laws/{SLUG}/").content.decode()
    looked_at()

    after = client.get(f"/laws/{SLUG}/").content.decode()

    assert "not set beside it yet" in before
    assert 'class="share-bar"' in after
    assert "<li>missing <b>1</b></li>" in after


def test_the_list_is_taken_away_as_a_table(client: Client) -> None:
    in_two_languages()

    sent = client.get(f"/laws/{SLUG}/translation.csv?left=en&right=ja&state=missing")

    rows = list(csv.reader(io.StringIO(sent.content.decode("utf-8-sig"))))
    assert rows[1:] == [["art_3-2__para_1", "", "missing", "", "", ""]]


def test_what_was_said_of_a_closed_version_changes_nothing_for_who_may_not_read_it() -> None:
    in_two_languages()
    marked(factories.officer(), "checked", "art_1__para_1", "art_2__para_1")
    by = seated(Role.DRAFTER)
    secret = amended(CODE.replace("governs private persons", "governs all persons"))
    secret.circle, secret.released_at = by.person.seats.get().circle, None
    secret.save()
    wanted, pair = looked_at(by)
    actions.mark(by, wanted, pair, actions.Marking(["art_1__para_1"], "draft", "Not so sure."))

    assert states()["art_1__para_1"] == "checked"
    assert states()["art_2__para_1"] == "checked"
    assert states(by)["art_1__para_1"] == "draft"


def test_a_mark_of_words_that_may_be_closed_is_not_told() -> None:
    in_two_languages()
    by = seated(Role.DRAFTER)
    secret = amended(JA.replace("規律する", "規律しない"), "jp-ja", date(2024, 4, 1))
    secret.circle, secret.released_at = by.person.seats.get().circle, None
    secret.save()
    wanted, pair = looked_at(by)
    actions.mark(by, wanted, pair, actions.Marking(["art_1__para_1"], "checked", "Not so sure."))

    wanted, pair = looked_at()
    marks = queries.marks_of(NOBODY, [wanted])
    found = queries.standings(wanted, pair, marks)
    assert [one.mark for one in found if one.mark] == []


def test_a_mark_tells_of_which_version_it_was_said_once_the_words_are_others() -> None:
    in_two_languages()
    marked(factories.officer(), "checked", "art_1__para_1", "art_2__para_1")
    held = TranslationMark.objects.first()
    assert held is not None

    amended(CODE.replace("governs private persons", "governs all persons"))

    wanted, pair = looked_at()
    found = queries.standings(wanted, pair, queries.marks_of(NOBODY, [wanted]))
    said = {one.tie.left[0]: one.said_of for one in found}
    assert said["art_1__para_1"] == (held.source_version,)
    assert said["art_2__para_1"] == ()


def test_versions_of_one_day_on_both_sides_are_told_once() -> None:
    in_two_languages()
    marked(factories.officer(), "checked", "art_1__para_1")
    held = TranslationMark.objects.get()

    amended(CODE.replace("governs private persons", "governs all persons"))
    amended(JA.replace("私人の間", "すべての人の間"), "jp-ja")

    wanted, pair = looked_at()
    found = queries.standings(wanted, pair, queries.marks_of(NOBODY, [wanted]))
    said = {one.tie.left[0]: one.said_of for one in found}
    assert held.version != held.source_version
    assert said["art_1__para_1"] == (held.source_version,)


def test_a_note_on_a_closed_version_is_told_to_those_who_may_see_it(client: Client) -> None:
    in_two_languages()
    wanted, pair = looked_at()
    said = actions.Marking(("art_2__para_1",), "checked", "As the group wishes.")
    actions.mark(factories.officer(), wanted, pair, said)
    draft = amended(CODE.replace("governs private persons", "governs all persons"))
    TranslationMark.objects.update(source_version=draft)
    draft.circle, draft.released_at = factories.circle(), None
    draft.save()
    client.force_login(factories.reader())

    shown = client.get(f"{PAGE}&state=all").content.decode()
    table = client.get(PAGE.replace("translation/", "translation.csv") + "&state=all").content

    assert "As the group wishes." not in shown + table.decode()
    client.force_login(factories.seated(draft.circle, Role.DRAFTER))
    assert "As the group wishes." in client.get(f"{PAGE}&state=all").content.decode()
