"""The languages of a law beside one another: lines, what differs, what is taken away."""

from __future__ import annotations

import csv
import io
from datetime import date
from zipfile import ZipFile

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import reverse
from tests import factories
from tests.factories import CODE
from tests.parallels.laws import JA, SLUG, amended, in_two_languages, the_law

from hoseibi.legaltext import Tie, read_tmx
from hoseibi.parallels import actions, queries
from hoseibi.parallels.actions import aligning
from hoseibi.parallels.models import ComputedAlignment
from hoseibi.parallels.storage import Pair

pytestmark = pytest.mark.django_db

NOBODY = AnonymousUser()
PAGE = f"/laws/{SLUG}/beside/"


def pair_on(day: date = date(2025, 1, 1)) -> Pair:
    law = the_law(NOBODY)
    sides = queries.sides(law, day, "en", ["ja"])
    assert sides is not None
    return actions.set_beside(queries.wanted(NOBODY, law, sides.left, sides.rights))[0]


def test_what_one_language_lacks_stands_in_a_line_of_its_own() -> None:
    in_two_languages()

    blocks = queries.blocks([pair_on()])

    last = blocks[-1]
    assert (last.left, last.rights) == ("art_3-2", ("",))
    assert [answer.kind for line in last.lines for answer in line.answers] == ["missing"]
    assert [each.left for each in blocks if each.differs] == ["art_3-2"]


def test_what_only_another_language_has_stands_where_that_one_has_it() -> None:
    shorter = CODE.replace("(2) A right must not be abused.\n", "").replace(
        "  (i) to harm another person;\n  (ii) without any interest.\n", ""
    )
    in_two_languages(shorter)

    found = {each.left: each for each in queries.blocks([pair_on()])}

    kinds = [(line.left, line.answers[0].kind) for line in found["art_2"].lines]
    assert kinds[0] == (("art_2__para_1",), "matched")
    assert [kind for left, kind in kinds if not left] == ["extra"] * 3


def test_three_languages_stand_in_one_line_however_each_cuts_it() -> None:
    left = _pair((("a", "b"), ("x",)), ((), ("y",)))
    other = _pair((("a",), ("p",)), (("b",), ("q", "r")))

    lines = [line for each in queries.blocks([left, other]) for line in each.lines]

    assert [(line.left, [one.addresses for one in line.answers]) for line in lines] == [
        (("a", "b"), [("x",), ("p", "q", "r")]),
        ((), [("y",), ()]),
    ]
    assert [one.kind for one in lines[0].answers] == ["merged", "regrouped"]


def _pair(*ties: tuple[tuple[str, ...], tuple[str, ...]]) -> Pair:
    """A pair of texts whose articles are their units."""
    made = tuple(Tie(*each) for each in ties)
    return Pair(made, made, {}, {}, frozenset(), ())


def test_words_that_changed_in_one_language_alone_leave_the_other_behind() -> None:
    in_two_languages()
    amended(CODE.replace("governs private persons", "governs all persons"))

    pair = pair_on()

    assert pair.behind == {"art_1__para_1"}
    assert queries.counted(pair)["behind"] == 1


def test_a_translation_that_followed_is_not_behind() -> None:
    in_two_languages()
    amended(CODE.replace("governs private persons", "governs all persons"))
    amended(JA.replace("私人の間", "すべての人の間"), "jp-ja")

    assert pair_on().behind == frozenset()


def test_texts_are_aligned_once(monkeypatch: pytest.MonkeyPatch) -> None:
    in_two_languages()
    pair_on()
    monkeypatch.setattr(aligning, "_aligned", lambda _wanted: pytest.fail("aligned again"))

    pair_on()

    assert ComputedAlignment.objects.count() == 1


def test_another_text_is_aligned_anew_and_the_old_ties_go() -> None:
    _left, right = in_two_languages()
    pair_on()
    right.fingerprint = "0" * 64
    right.save(update_fields=("fingerprint",))

    pair_on()

    assert ComputedAlignment.objects.count() == 1


def test_the_page_shows_both_languages_with_what_differs_in_words(client: Client) -> None:
    in_two_languages()

    page = client.get(PAGE, {"show": "differs"}).content.decode()

    assert "Article 3-2" in page
    assert "missing here" in page
    assert "Article 1 " not in page


def test_a_law_in_one_language_has_no_such_page(client: Client) -> None:
    factories.a_law()

    assert client.get(PAGE).status_code == 404
    assert "parallels" not in client.get(f"/laws/{SLUG}/").content.decode()


def test_a_language_that_is_not_open_is_not_shown(client: Client) -> None:
    factories.a_law()
    factories.a_law(JA, convention="jp-ja", released=False)

    assert client.get(PAGE).status_code == 404
    client.force_login(factories.reader())
    assert client.get(PAGE).status_code == 200


def test_the_pages_of_the_law_and_of_an_article_lead_there(client: Client) -> None:
    in_two_languages()

    assert PAGE in client.get(f"/laws/{SLUG}/").content.decode()
    assert f"{PAGE}?at=art_3#art_3" in client.get(f"/laws/{SLUG}/art_3").content.decode()


def test_the_page_asks_no_more_for_a_long_law(
    client: Client, django_assert_max_num_queries: object
) -> None:
    in_two_languages()
    client.get(PAGE)

    with django_assert_max_num_queries(9):  # type: ignore[operator]
        client.get(PAGE)


def test_the_table_says_for_each_line_how_it_is_tied(client: Client) -> None:
    in_two_languages()

    sent = client.get(reverse("parallels:take", args=(SLUG, "csv")), {"left": "en"})

    rows = list(csv.reader(io.StringIO(sent.content.decode("utf-8-sig"))))
    assert rows[0] == [
        "Article", "en: address", "en: words", "ja: address", "ja: words", "Tie",
    ]  # fmt: skip
    assert rows[1][1:] == [
        "art_1__para_1",
        "This Code governs private persons.",
        "art_1__para_1",
        "この法典は、私人の間を規律する。",
        "one for one",
    ]
    assert rows[-1][1:] == [
        "art_3-2__para_1", "A debtor is a person who owes good faith.", "", "", "missing here",
    ]  # fmt: skip


def test_word_gets_the_languages_in_columns(client: Client) -> None:
    in_two_languages()

    sent = client.get(reverse("parallels:take", args=(SLUG, "docx")), {"left": "en"})

    words = ZipFile(io.BytesIO(sent.content)).read("word/document.xml").decode()
    assert "A right must not be abused." in words
    assert "権利の濫用は、これを許さない。" in words
    assert sent["Content-Disposition"] == f'attachment; filename="{SLUG}-en-ja.docx"'


def test_a_translation_memory_holds_what_both_say(client: Client) -> None:
    in_two_languages()

    sent = client.get(reverse("parallels:take", args=(SLUG, "tmx")), {"left": "en"})

    units = [dict(one.texts) for one in read_tmx(sent.content)]
    assert {
        "en": "This Code governs private persons.", "ja": "この法典は、私人の間を規律する。"
    } in units  # fmt: skip
    assert not any("debtor" in one["en"] for one in units)


def test_a_form_that_is_not_there_is_not_found(client: Client) -> None:
    in_two_languages()

    assert client.get(reverse("parallels:take", args=(SLUG, "exe"))).status_code == 404
