"""Words become part of a draft: nothing is overwritten, nobody's words are lost."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, connections
from tests import factories
from tests.factories.laws import CODE, CODE_JA

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import JournalLine, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.corpus.models import Anchor
from hoseibi.drafting import actions, queries
from hoseibi.drafting.models import Draft, SetAside, Unit, Wording


def a_draft(circle: object = None, *, texts: bool = True) -> tuple[Draft, User]:
    """A draft in English and Japanese, and its drafter."""
    circle = circle or factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)  # type: ignore[arg-type]
    law = factories.a_law().language_version.law
    beginning = actions.Beginning(
        "sample-draft",
        {"en": "Sample draft"},
        texts=(("en", "jp-en", CODE), ("ja", "jp-ja", CODE_JA)),
    )
    return actions.begin(drafter, circle, law, beginning), drafter  # type: ignore[arg-type]


def article(draft: Draft, address: str) -> Unit:
    return Unit.objects.select_related("draft").get(draft=draft, address=address)


def said(unit: Unit, language: str = "en") -> Wording:
    return Wording.objects.get(unit=unit, language=language, newest=True)


@pytest.mark.django_db
def test_a_draft_begins_with_the_words_of_each_language() -> None:
    draft, drafter = a_draft()

    unit = article(draft, "art_3")
    assert "harmed another" in said(unit).text
    assert "損害を賠償" in said(unit, "ja").text
    assert queries.text_of(drafter, draft, "en").split() == CODE.split()
    assert unit.anchor is not None
    assert unit.anchor.label == "Article 3"


@pytest.mark.django_db
def test_what_is_saved_is_the_next_number_and_nothing_is_overwritten() -> None:
    draft, drafter = a_draft()
    unit = article(draft, "art_3")
    before = said(unit)

    saved = actions.save(drafter, unit, "en", before.text + " At once.", before.number)

    assert saved.wording.number == 2
    assert said(unit).text.endswith("At once.")
    assert list(queries.wordings(drafter, unit).filter(language="en"))[0].text == before.text


@pytest.mark.django_db
def test_the_same_words_again_are_no_new_wording() -> None:
    draft, drafter = a_draft()
    unit = article(draft, "art_3")

    saved = actions.save(drafter, unit, "en", said(unit).text + "\r\n", 1)

    assert saved.wording.number == 1


@pytest.mark.django_db
def test_edits_of_two_people_in_other_words_are_put_together() -> None:
    draft, drafter = a_draft()
    other = factories.seated(draft.circle, Role.EXPERT)
    unit, text = article(draft, "art_3"), said(article(draft, "art_3")).text
    actions.save(drafter, unit, "en", text.replace("negligently", "with gross negligence"), 1)

    saved = actions.save(other, unit, "en", text.replace("is liable", "is liable at once"), 1)

    assert saved.merged
    assert "with gross negligence" in said(unit).text
    assert "is liable at once" in said(unit).text
    assert "negligently" in saved.wording.typed


@pytest.mark.django_db
def test_what_was_typed_on_words_without_those_of_others_is_put_together_with_them() -> None:
    draft, drafter = a_draft()
    other = factories.seated(draft.circle, Role.EXPERT)
    unit, text = article(draft, "art_3"), said(article(draft, "art_3")).text
    actions.save(drafter, unit, "en", text.replace("negligently", "with gross negligence"), 1)
    mine = text.replace("is liable", "is liable at once")
    put_together = actions.save(other, unit, "en", mine, 1).wording

    had = actions.Had(put_together.number, mine)
    saved = actions.save(other, unit, "en", mine.replace("at once", "at once and in full"), had)

    assert saved.merged
    assert "with gross negligence" in said(unit).text
    assert "is liable at once and in full" in said(unit).text


@pytest.mark.django_db
def test_a_clash_saves_nothing_and_keeps_what_was_typed() -> None:
    draft, drafter = a_draft()
    other = factories.seated(draft.circle, Role.EXPERT)
    unit, text = article(draft, "art_3"), said(article(draft, "art_3")).text
    actions.save(drafter, unit, "en", text.replace("harmed", "injured"), 1)
    mine = text.replace("harmed", "damaged")

    saved = actions.save(other, unit, "en", mine, 1)

    assert [clash.theirs for clash in saved.clashes] == ["injured"]
    assert "injured" in said(unit).text
    kept = queries.set_aside(other, unit, "en")
    assert kept is not None
    assert kept.text == mine
    assert queries.set_aside(drafter, unit, "en") is None
    actions.save(other, unit, "en", mine.replace("damaged", "injured"), saved.wording.number)
    assert not SetAside.objects.exists()


@pytest.mark.django_db
def test_anchors_follow_an_article_to_its_new_number() -> None:
    draft, drafter = a_draft()
    Draft.objects.get().languages.update(base=None)
    unit = article(draft, "art_3-2")
    anchor = unit.anchor_id
    text = said(unit).text.replace("Article 3-2", "Article 4")

    actions.save(drafter, unit, "en", text, 1)

    unit.refresh_from_db()
    assert unit.address == "art_4"
    assert unit.anchor_id == anchor
    assert Anchor.objects.get(pk=anchor).address == "art_4"


@pytest.mark.django_db
def test_a_new_article_stands_where_it_was_put() -> None:
    draft, drafter = a_draft()

    for number in range(4, 12):
        text = f"Article 2-{number} A contract is kept."
        actions.add_article(drafter, article(draft, "art_2"), "en", text)

    order = Unit.objects.filter(draft=draft, kind="article").order_by("position")
    found = list(order.values_list("address", flat=True))
    assert found[:3] == ["art_1", "art_2", "art_2-11"]
    assert found[-2:] == ["art_3", "art_3-2"]


@pytest.mark.django_db
@pytest.mark.parametrize("role", [Role.READER, Role.TRAINEE, Role.PROFESSOR])
def test_others_do_not_change_the_text(role: Role) -> None:
    draft, _drafter = a_draft()
    somebody = factories.seated(draft.circle, role)

    with pytest.raises(NotAllowed):
        actions.save(somebody, article(draft, "art_3"), "en", "x", 1)


@pytest.mark.django_db
def test_an_interpreter_writes_the_translation_and_not_the_original() -> None:
    draft, _drafter = a_draft()
    interpreter = factories.seated(draft.circle, Role.INTERPRETER)
    unit = article(draft, "art_3")

    assert actions.save(interpreter, unit, "ja", "第三条　訳文。", 1).wording.number == 2
    with pytest.raises(NotAllowed):
        actions.save(interpreter, unit, "en", "x", 1)


@pytest.mark.django_db
def test_nobody_else_knows_of_a_draft() -> None:
    draft, _drafter = a_draft()

    for other in (factories.stranger(), factories.officer(), factories.drafter()):
        assert not queries.drafts(other).exists()
        assert queries.draft(other, draft.slug) is None
        assert queries.newest(other, draft) == []
        assert queries.unit(other, draft, "art_3") is None
        assert not queries.wordings(other, article(draft, "art_3")).exists()


@pytest.mark.django_db
def test_savings_of_one_author_within_minutes_are_one_line_of_the_journal() -> None:
    draft, drafter = a_draft()
    unit = article(draft, "art_3")

    for number in range(1, 5):
        actions.save(drafter, unit, "en", said(unit).text + f" {number}.", number)

    assert JournalLine.objects.filter(verb="revised").count() <= 1


@pytest.mark.django_db(transaction=True)
def test_many_at_once_lose_nothing() -> None:
    """Each of eight people adds a sentence of their own ten times, all to one article."""
    draft, _drafter = a_draft()
    people = [factories.seated(draft.circle, Role.EXPERT) for _one in range(8)]
    unit = article(draft, "art_1")
    troubles: list[BaseException] = []
    told: list[str] = []

    def write(user: User, name: str) -> None:
        try:
            for turn in range(10):
                for _again in range(1000):
                    seen = said(unit)
                    text = f"{seen.text}\nSentence {name}{turn}."
                    if not actions.save(user, unit, "en", text, seen.number).clashes:
                        told.append(f"Sentence {name}{turn}.")
                        break
        except BaseException as trouble:  # noqa: BLE001
            troubles.append(trouble)
        finally:
            connections.close_all()

    threads = [
        threading.Thread(target=write, args=(user, name))
        for user, name in zip(people, "abcdefgh", strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert troubles == []
    assert len(told) == 80
    text = said(unit).text
    assert [sentence for sentence in told if sentence not in text] == []
    numbers = Wording.objects.filter(unit=unit, language="en").values_list("number", flat=True)
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    assert connection.vendor in ("sqlite", "postgresql")


def test_what_was_compared_once_reads_the_same_again() -> None:
    old, new = "A person is liable.", "A person who harms another is liable."

    first = queries.pieces(old, new)

    assert queries.pieces(old, new) == first
    assert "".join(words for how, words in first if how != "out") == new
    assert queries.pieces(old, old + "\n") != queries.pieces(old, old)
