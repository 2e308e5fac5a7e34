"""What the languages of a law do not say alike: found once, shown beside the text, accepted with a
reason that holds for the words that it was said of, and taken away."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from tests import factories
from tests.factories import a_law
from tests.parallels.deviating import (
    DAY,
    EN,
    JA,
    SIDES,
    SLUG,
    accepted,
    drafter,
    of_check,
    parity,
    the_payment,
    two_texts,
)
from tests.parallels.laws import the_law
from tests.web.test_locale import entries

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import JournalLine
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.legaltext import DRIFT_MESSAGES, PARITY_CHECKS
from hoseibi.parallels import actions, queries
from hoseibi.parallels.actions import deviations
from hoseibi.parallels.models import AcceptedDeviation, ComputedDeviations
from hoseibi.parallels.templatetags.parity_sentences import NAMES

pytestmark = pytest.mark.django_db

PAGE = f"/laws/{SLUG}/beside/"


def read(client: Client, query: str = "") -> str:
    return client.get(f"{PAGE}?{SIDES}{query}").content.decode()


def test_what_differs_is_found_with_its_place_and_words_in_both() -> None:
    two_texts()

    found = [one for one in parity() if one.deviation.severity == "error"]

    assert [
        (one.deviation.code, one.deviation.articles, [said.words for said in one.deviation.quotes])
        for one in found
    ] == [
        ("period-differs", ("art_1", "art_1"), ["twenty days", "三十日"]),
        ("period-differs", ("art_2", "art_2"), ["ten working days", "二週間"]),
    ]


def test_it_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    two_texts()
    first = parity()
    monkeypatch.setattr(deviations, "_look_for", lambda *_all: pytest.fail("looked for again"))

    assert parity() == first
    assert ComputedDeviations.objects.count() == 1


def test_a_tie_by_hand_has_it_looked_for_anew() -> None:
    sides = two_texts()
    before = len(parity())
    tying = actions.Tying(*sides, ("art_1__para_1",), alone=True, reason="Of another law.")
    actions.tie(factories.officer(), tying)

    after = parity()

    assert (before, len(after)) == (2, 1)
    assert ComputedDeviations.objects.count() == 1


def test_what_is_accepted_is_kept_with_who_and_when_and_in_the_journal() -> None:
    two_texts()
    by = drafter()

    made = accepted(by)

    assert (made.accepted_by, made.reason) == (by, "Ten working days are two weeks.")
    assert made.arguments == [["left", "ten working days"], ["right", "二週間"]]
    said = the_payment(by).accepted
    assert said
    assert (said.pk, said.accepted_by, said.reason) == (made.pk, by, made.reason)
    line = JournalLine.objects.latest("pk")
    assert (line.verb, made.code in line.subject) == ("accepted deviation", True)


def test_it_says_nothing_of_another_place() -> None:
    two_texts()
    by = drafter()
    accepted(by)

    assert of_check(parity(by), "period-differs", "art_1").is_open


def test_it_is_the_same_whichever_language_stands_first() -> None:
    two_texts()
    by = drafter()
    accepted(by)
    law = the_law(by)
    sides = queries.sides(law, DAY, "ja", ["en"])
    assert sides is not None
    wanted = queries.wanted(by, law, sides.left, sides.rights)
    pair = actions.set_beside(wanted)[0]
    look = queries.parity_look(wanted[0])
    found = actions.hold_against([look], [queries.alignment_of(pair)])[0]

    turned = queries.judged(look, found, queries.accepted_deviations(by, law))

    assert not of_check(turned, "period-differs", "art_2").is_open


@pytest.mark.parametrize(
    ("change", "state"),
    [
        (lambda text: text.replace("ends after two years", "ends after three years"), "accepted"),
        (lambda text: text.replace("Article 3", "Article 4"), "accepted"),
        (
            lambda text: text.replace("when it is not exercised", "unless it is exercised"),
            "earlier",
        ),
        (lambda text: text.replace("(Payment)", "(Payment of Debts)"), "earlier"),
    ],
    ids=["another article", "another number", "the same article", "its heading"],
)
def test_it_keeps_to_the_words_of_the_article(change: Callable[[str], str], state: str) -> None:
    two_texts()
    by = drafter()
    made = accepted(by)

    a_law(change(EN), authority="authoritative", in_force_from=date(2026, 1, 1))

    now = the_payment(by, date(2026, 6, 1))
    told = {"accepted": now.accepted, "earlier": now.earlier}
    assert {name: one.pk for name, one in told.items() if one} == {state: made.pk}


def test_an_article_that_moved_takes_it_along() -> None:
    two_texts()
    by = drafter()
    made = accepted(by)

    for text, convention in ((EN, "jp-en"), (JA, "jp-ja")):
        moved = text.replace("Article 2", "Article 2-2").replace("第二条", "第二条の二")
        a_law(moved, convention=convention, in_force_from=date(2026, 1, 1))

    found = parity(by, date(2026, 6, 1))
    said = of_check(found, "period-differs", "art_2-2").accepted
    assert said
    assert said.pk == made.pk


def test_accepted_anew_of_other_words_the_old_one_gives_way() -> None:
    two_texts()
    by = drafter()
    old = accepted(by)
    a_law(EN.replace("when it is not", "unless it is"), in_force_from=date(2026, 1, 1))

    new = actions.accept(by, the_payment(by, date(2026, 6, 1)), "Still so.")

    old.refresh_from_db()
    assert old.taken_back_by == by
    assert AcceptedDeviation.objects.get(taken_back_at=None) == new


def test_taken_back_it_counts_again() -> None:
    two_texts()
    by = drafter()

    actions.count_again(by, accepted(by))

    assert the_payment(by).is_open
    assert JournalLine.objects.latest("pk").verb == "took back accepted deviation"


def test_an_interpreter_may_not_say_that_it_is_meant() -> None:
    two_texts()
    by = factories.seated(factories.circle(), Role.INTERPRETER)

    with pytest.raises(NotAllowed):
        actions.accept(by, the_payment(by), "So.")


def test_why_it_was_accepted_is_of_those_who_may_read_the_text() -> None:
    two_texts()
    closed = factories.circle(name="Closed")
    by = factories.seated(closed, Role.DRAFTER)
    draft = a_law(EN.replace("(End)", "(The End)"), in_force_from=date(2024, 1, 1), released=False)
    draft.circle = closed
    draft.save()
    made = accepted(by)
    assert made.left_version == draft
    a_law(EN.replace("not exercised", "never exercised"), in_force_from=date(2024, 6, 1))

    stranger = the_payment(None)
    reader = the_payment(by)

    assert (stranger.accepted, stranger.earlier) == (None, None)
    assert reader.earlier
    assert reader.earlier.pk == made.pk
    assert queries.accepted_deviation(AnonymousUser(), the_law(AnonymousUser()), made.pk) is None


def test_the_page_shows_each_beside_its_line_with_the_words_marked(client: Client) -> None:
    two_texts()

    page = read(client)

    assert '<mark class="meant error">twenty days</mark>' in page
    assert '<mark class="meant error">三十日</mark>' in page
    assert "The source says “twenty days”, this version “三十日”." in page
    one = of_check(parity(), "period-differs", "art_1")
    assert f'id="d-{one.key[:12]}"' in page
    assert f'#d-{one.key[:12]}">1</a>' in page
    assert "It is meant so" not in page


def test_hints_are_hidden_until_they_are_asked_for(client: Client) -> None:
    two_texts(japanese=JA.replace("行使しないときは消滅する", "行使するときは存続する"))

    assert "Look whether both deny the same" not in read(client)
    assert "Look whether both deny the same" in read(client, "&hints=yes")
    assert "Look whether both deny the same" in read(client, "&check=negation-differs")


def test_only_the_articles_of_one_check_are_shown(client: Client) -> None:
    two_texts()

    page = read(client, "&check=period-differs")

    assert "1 article" not in page
    assert "2 articles and headings" in page
    assert "(End)" not in page


def test_what_is_accepted_is_folded_and_not_marked(client: Client) -> None:
    two_texts()
    by = drafter()
    accepted(by)
    client.force_login(by)

    page = read(client)

    assert "1 accepted as meant" in page
    assert "Ten working days are two weeks." in page
    assert '<mark class="meant error">二週間</mark>' not in page
    assert "Ten working days are two weeks." not in read(Client())


def test_what_was_said_of_other_words_is_told(client: Client) -> None:
    two_texts()
    by = drafter()
    accepted(by)
    mended = EN.replace("ten working days", "two weeks")
    a_law(mended, authority="authoritative", in_force_from=date(2024, 1, 1))
    client.force_login(by)

    page = read(client)

    assert "1 acceptance of words that have changed since" in page
    assert "<b>2 (1)</b>" in page
    assert "this version “二週間”" in page


def test_a_reason_of_before_stands_in_the_field_by_which_it_is_said_again(
    client: Client,
) -> None:
    two_texts()
    by = drafter()
    accepted(by)
    other = EN.replace("ten working days", "eleven working days")
    a_law(other, authority="authoritative", in_force_from=date(2024, 1, 1))
    client.force_login(by)

    page = read(client)

    assert "Accepted before, of other words; look whether it still holds." in page
    assert 'maxlength="1000">Ten working days are two weeks.</textarea>' in page


LETTERS = """
(Form)
Article 4 (1) A letter is sent.
(2) A copy is kept.
(3) Both are signed.
"""
LETTERS_JA = """
（方式）
第四条　書簡を送る。
２　控えを保存する。
"""


def test_that_something_is_missing_is_asked_again_when_the_article_without_it_changed() -> None:
    two_texts(EN + LETTERS, JA + LETTERS_JA)
    by = drafter()
    actions.accept(by, of_check(parity(by), "provision-missing", "art_4"), "A letter is signed.")
    before = of_check(parity(by), "provision-missing", "art_4")

    changed = JA + LETTERS_JA.replace("控え", "写し")
    a_law(changed, convention="jp-ja", in_force_from=date(2024, 1, 1))

    after = of_check(parity(by), "provision-missing", "art_4")
    assert (before.accepted is None, before.earlier) == (False, None)
    assert after.accepted is None
    assert after.earlier is not None


def test_the_findings_are_taken_away_as_csv_and_as_a_workbook() -> None:
    two_texts()
    by = drafter()
    accepted(by)
    client = Client()
    client.force_login(by)

    sent = {
        form: client.get(f"{reverse('parallels:take-findings', args=(SLUG, form))}?{SIDES}")
        for form in ("csv", "xlsx")
    }

    rows = list(csv.reader(io.StringIO(sent["csv"].content.decode("utf-8-sig"))))
    book = load_workbook(io.BytesIO(sent["xlsx"].content))
    errors = [row for row in rows if row[1] == "Error"]
    assert [(row[0], row[4], row[5], row[8], row[10], row[11]) for row in errors] == [
        ("Periods that differ", "art_1__para_1", "twenty days", "三十日", "open", ""),
        ("Periods that differ", "art_2__para_1", "ten working days", "二週間", "meant so",
         "Ten working days are two weeks."),
    ]  # fmt: skip
    assert [cell.value for cell in book.active[1]] == rows[0]
    assert len(list(book.active.rows)) == len(rows)


def test_another_form_is_not_given(client: Client) -> None:
    two_texts()

    url = reverse("parallels:take-findings", args=(SLUG, "docx"))
    assert client.get(f"{url}?{SIDES}").status_code == 404


def test_the_page_asks_no_more_for_many_findings(
    client: Client, django_assert_max_num_queries: object
) -> None:
    two_texts()
    accepted(drafter())
    read(client)

    with django_assert_max_num_queries(11):  # type: ignore[operator]
        read(client)


def test_each_sentence_and_each_check_speaks_japanese() -> None:
    known = {entry.said for entry in entries()}

    said = {each.message for each in PARITY_CHECKS} | set(DRIFT_MESSAGES)
    assert said - known == set()
    assert {each.code for each in PARITY_CHECKS} | set(queries.TERM_CODES) == set(NAMES)


def test_what_only_one_text_has_is_said_in_japanese_to_the_end(client: Client) -> None:
    two_texts(japanese=JA.partition("（終わり）")[0])

    page = client.get(f"{PAGE}?{SIDES}", headers={"accept-language": "ja"}).content.decode()

    assert "「Article 3」に対応するものがこの版にありません。" in page


def test_the_page_speaks_japanese(client: Client) -> None:
    two_texts()

    page = client.get(f"{PAGE}?{SIDES}", headers={"accept-language": "ja"}).content.decode()

    assert "原文は「twenty days」" in page
    assert "期間の不一致" in page
