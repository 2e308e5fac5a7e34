"""What the pages of counterparts show, and how codes are chosen to stand beside a law."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils.translation import override
from tests import factories
from tests.factories import a_law
from tests.parallels.laws import JA, SLUG
from tests.parallels.test_counterparts import OTHER, amended, closed, codes, judged, two_codes

from hoseibi.accounts.choices import Role
from hoseibi.legaltext import Counterpart, Reason
from hoseibi.parallels import actions, queries
from hoseibi.parallels.queries import Compared

__all__ = ["two_codes"]
pytestmark = pytest.mark.django_db


def test_the_words_stand_under_their_numbers_and_neighbours_by_their_names(client: Client) -> None:
    by = factories.officer()
    judged(by, accepted=True)
    actions.rank(codes(by))
    client.force_login(by)

    page = client.get(f"/laws/{SLUG}/art_2/counterparts/?in={OTHER}").content.decode()

    assert '<span class="num">(1)</span>' in page
    assert "<b>neighbours</b> Article 3 – Article 2" in page
    assert "art_3 –" not in page


def test_codes_to_stand_beside_a_law_are_chosen_on_the_page(client: Client) -> None:
    client.force_login(factories.reader())
    led = client.get(f"/laws/{SLUG}/").content.decode()

    page = client.get(f"/laws/{SLUG}/comparative/")
    with_empty = client.get(f"/laws/{SLUG}/comparative/?in={OTHER}&in=&in=").content.decode()
    word = client.get(f"/laws/{SLUG}/comparative.docx")

    assert f'href="/laws/{SLUG}/comparative/"' in led
    assert page.status_code == 200
    assert f'<option value="{OTHER}">' in page.content.decode()
    assert "Choose the codes of other countries" in page.content.decode()
    assert f'<option value="{OTHER}" selected>' in with_empty
    assert "not compared yet" in with_empty
    assert word.headers["Location"].startswith(f"/laws/{SLUG}/comparative/")


BESIDE = f"/laws/{SLUG}/comparative/?in={OTHER}"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "neighbours Article 3-2 – Article 2"),
        ("ja", "前後の条 第三条の二 – 第二条"),
        ("km", "មាត្រាជិតខាង មាត្រា ៣-២ – មាត្រា ២"),
    ],
)
def test_a_table_names_neighbours_as_its_reader_does(language: str, told: str) -> None:
    beside = Reason("neighbour", 0.4, "art_3-2", "art_2")
    ranked = {"art_3": (Counterpart("art_1", "", "", 0.4, (beside,)),)}

    with override(language):
        (row,) = queries.comparative_rows([Compared(codes(factories.officer()), ranked)])

    assert row.answers[0][0].note == told


def test_a_table_tells_what_was_said_of_what_was_accepted(client: Client) -> None:
    by = factories.officer()
    judged(by, accepted=True)
    actions.rank(codes(by))
    client.force_login(by)

    assert "✓  Looked at it." in client.get(BESIDE).content.decode()


def test_only_what_was_accepted_is_shown_where_it_is_asked_for(client: Client) -> None:
    by = factories.officer()
    actions.rank(codes(by))
    client.force_login(by)
    nothing = client.get(f"{BESIDE}&only=accepted").content.decode()
    judged(by, accepted=True)
    actions.rank(codes(by))

    page = client.get(f"{BESIDE}&only=accepted").content.decode()

    assert "Nothing was accepted yet between these codes." in nothing
    assert '<p class="figures">1 article</p>' in page
    assert "Article 3" in page
    assert "Article 1" not in page
    assert f"/laws/{SLUG}/comparative.docx?in={OTHER}&amp;only=accepted" in page


def test_a_code_stands_in_the_language_of_its_reader_where_it_is_whole_in_it(
    client: Client,
) -> None:
    by = factories.officer()
    whole = JA + "\n（準用）\n第三条の二　前条の規定は、法人について準用する。\n"
    a_law(whole, convention="jp-ja", authority="working-text")
    actions.rank(codes(by))
    client.force_login(by)

    page = client.get(BESIDE).content.decode()
    in_japanese = client.get(BESIDE, headers={"accept-language": "ja"}).content.decode()

    assert '<td lang="en" data-law="Sample Code">' in page
    assert '<td lang="ja" data-law="見本法典">' in in_japanese
    assert '<td lang="en" data-law="Other Code">' in in_japanese


def test_what_was_said_of_other_words_is_told_in_a_table_and_said_again_by_one_button(
    client: Client,
) -> None:
    by = factories.officer()
    judged(by, accepted=True)
    amended()
    actions.rank(codes(by))
    client.force_login(by)
    page = f"/laws/{SLUG}/art_3/counterparts/?in={OTHER}"

    table, before = (client.get(one).content.decode() for one in (BESIDE, page))
    sent = {"other": "art_2", "said": "accepted", "note": "Looked at it."}
    client.post(page.replace("/?", "/judge/?"), sent)
    after = client.get(page).content.decode()

    assert "✓  Looked at it. · said of an earlier version" in table
    assert 'name="said" value="accepted">It still holds</button>' in before
    assert 'value="Looked at it."' in before
    assert "It still holds" not in after
    assert "accepted" in after


def test_a_table_tells_no_note_of_words_that_are_closed_and_not_of_which_version(
    client: Client,
) -> None:
    draft = amended("act in good faith", "act in very good faith")
    judged(factories.officer(), accepted=True)
    closed(draft)
    table = BESIDE
    shown = []
    for who in (factories.reader(), factories.seated(draft.circle, Role.DRAFTER)):
        actions.rank(codes(who))
        client.force_login(who)
        shown.append(client.get(table).content.decode())

    assert ["Looked at it." in page for page in shown] == [False, True]
    assert "said of the version" not in shown[0]


def test_codes_with_accepted_counterparts_are_chosen_already(client: Client) -> None:
    reader = factories.reader()
    client.force_login(reader)
    page = f"/laws/{SLUG}/comparative/"
    before = client.get(page).content.decode()
    judged(factories.officer(), accepted=True)

    after, of_other = (
        client.get(one).content.decode() for one in (page, f"/laws/{OTHER}/comparative/")
    )

    assert " selected>" not in before
    assert f'<option value="{OTHER}" selected>' in after
    assert f'<option value="{SLUG}" selected>' in of_other
    assert "Choose the codes of other countries" in after
