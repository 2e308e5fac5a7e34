"""A round of questions: written, sent, answered by person and article, closed with a summary."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from tests import factories

from hoseibi.accounts.actions import Place, give_seat
from hoseibi.accounts.choices import GRANTS, WHOLE_PROJECT, Act, Role, Side
from hoseibi.accounts.models import Circle, JournalLine, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.corpus.actions import anchor
from hoseibi.corpus.models import Anchor
from hoseibi.meetings.actions import questions as asking
from hoseibi.meetings.models import Opinion, Question
from hoseibi.meetings.queries import questions as answered
from hoseibi.partners import actions as partners
from hoseibi.partners.models import Person
from hoseibi.studies import actions, queries
from hoseibi.studies.models import Round, WorkingGroup

pytestmark = pytest.mark.django_db

WRITERS = (Role.DRAFTER, Role.PROFESSOR, Role.EXPERT, Role.OFFICER)


def a_group(circle: Circle | None = None) -> WorkingGroup:
    return actions.begin_group(factories.officer(), circle or factories.circle(), {"en": "Study"})


def an_article(address: str = "art_3", label: str = "Article 3") -> Anchor:
    return anchor(factories.a_law().language_version.law, address, label)


def a_round(
    group: WorkingGroup, by: User, *, sent: bool = True, texts: tuple[str, ...] = ()
) -> Round:
    made = actions.begin_round(by, group, {"en": "Prescription"})
    article = an_article()
    for text in texts or ("Is five years right?", "Who is to prove knowledge?"):
        actions.add_question(by, made, asking.Asking(text, "en", article))
    return actions.send(by, made, timezone.localdate() + timedelta(7)) if sent else made


def question(round: Round, position: int = 1) -> Question:
    return round.questions.get(position=position).question


def said(position: str = "for", text: str = "Yes.", **more: str) -> asking.Answering:
    return asking.Answering(text, more.pop("language", "en"), position, **more)


def without_account(circle: Circle, role: Role = Role.DRAFTER) -> Person:
    person = partners.person("Judge Semova", factories.organ())
    give_seat(factories.officer(), circle, Place(person, role, Side.PARTNER))
    return person


@pytest.mark.parametrize("role", list(Role))
def test_who_writes_and_answers_rounds(role: Role) -> None:
    group = a_group()
    user = factories.seated(group.circle, role)
    sent = a_round(group, factories.seated(group.circle, Role.PROFESSOR))

    for do in (
        lambda: actions.begin_round(user, group, {"en": "Mine"}),
        lambda: asking.answer(user, question(sent), said()),
    ):
        if role in GRANTS[Act.OPINE]:
            do()
        else:
            with pytest.raises(NotAllowed):
                do()
    reads = role in GRANTS[Act.READ]
    assert (queries.round_(user, sent.pk) is not None) == reads
    assert bool(queries.questions(user, sent)) == reads
    assert bool(answered.opinions(user)) == (reads and role in GRANTS[Act.OPINE])


@pytest.mark.parametrize("role", list(Role))
def test_who_sends_and_closes_the_round_of_another(role: Role) -> None:
    group = a_group()
    user = factories.seated(group.circle, role)
    writing = a_round(group, factories.seated(group.circle, Role.DRAFTER), sent=False)
    leads = role in WHOLE_PROJECT and role in GRANTS[Act.OPINE]

    assert (queries.round_(user, writing.pk) is not None) == leads
    assert bool(queries.questions(user, writing)) == leads
    day = timezone.localdate()
    for do in (
        lambda: actions.send(user, writing, day),
        lambda: actions.close_round(user, writing, {"en": "Agreed."}),
    ):
        if leads:
            do()
        else:
            with pytest.raises(NotAllowed):
                do()


def test_a_member_of_another_group_sees_nothing() -> None:
    group = a_group()
    sent = a_round(group, factories.seated(group.circle, Role.PROFESSOR))
    other = factories.seated(factories.circle(name="Other"), Role.PROFESSOR)

    for user in (other, factories.officer(), factories.stranger()):
        assert not queries.groups(user)
        assert not queries.rounds(user)
        assert not queries.questions(user, sent)
        assert not queries.waiting(user)
        assert queries.table(user, sent) == queries.Table([], [])
    with pytest.raises(NotAllowed):
        asking.answer(other, question(sent), said())


def test_an_answer_that_changes_is_a_further_one() -> None:
    group = a_group()
    drafter = factories.seated(group.circle, Role.DRAFTER)
    sent = a_round(group, drafter)
    first = asking.answer(drafter, question(sent), said("for", "Yes.", legal_system="Japan"))
    asking.answer(drafter, question(sent), said("for", "Yes.", legal_system="Japan"))

    last = asking.answer(drafter, question(sent), said("against", "いいえ。", language="ja"))

    assert list(Opinion.objects.all()) == [first, last]
    now = answered.answers(drafter, [question(sent)])
    assert list(now.values()) == [last]
    assert answered.earlier(drafter, last) == [first]
    on = answered.opinions_on(drafter, question(sent).anchor)
    assert on == [(first, True), (last, False)]


def test_nothing_is_added_once_a_round_is_closed() -> None:
    group = a_group()
    drafter = factories.seated(group.circle, Role.DRAFTER)
    sent = a_round(group, drafter)
    asking.answer(drafter, question(sent), said())
    with pytest.raises(actions.SummaryNeeded):
        actions.close_round(drafter, sent, {"en": " "})

    closed = actions.close_round(drafter, sent, {"en": "Five years."})

    assert str(closed.summary) == "Five years."
    with pytest.raises(asking.AnswersClosed):
        asking.answer(drafter, question(sent), said("against"))
    with pytest.raises(actions.NotOpen):
        actions.close_round(drafter, sent, {"en": "Four years."})
    assert Opinion.objects.count() == 1


def test_a_round_is_fixed_when_it_is_sent() -> None:
    group = a_group()
    drafter = factories.seated(group.circle, Role.DRAFTER)
    empty = actions.begin_round(drafter, group, {"en": "Empty"})
    today = timezone.localdate()

    with pytest.raises(actions.NoQuestions):
        actions.send(drafter, empty, today)
    writing = a_round(group, drafter, sent=False, texts=("A?", "B?", "C?"))
    for day in (None, today - timedelta(1)):
        with pytest.raises(actions.DayNeeded):
            actions.send(drafter, writing, day)
    actions.remove_question(drafter, writing, 2)
    assert [one.question.text for one in queries.questions(drafter, writing)] == ["A?", "C?"]
    assert [one.position for one in queries.questions(drafter, writing)] == [1, 2]
    sent = actions.send(drafter, writing, today)
    with pytest.raises(actions.AlreadySent):
        actions.add_question(drafter, sent, asking.Asking("D?", "en"))
    with pytest.raises(actions.AlreadySent):
        actions.remove_question(drafter, sent, 1)
    assert [empty.number, sent.number] == [1, 2]


@pytest.mark.parametrize("role", list(Role))
def test_who_enters_the_answer_of_a_person_without_an_account(role: Role) -> None:
    group = a_group()
    user = factories.seated(group.circle, role)
    sent = a_round(group, factories.seated(group.circle, Role.PROFESSOR))
    judge = without_account(group.circle)

    if role in WHOLE_PROJECT:
        made = asking.answer(user, question(sent), said("against"), judge)
        assert (made.person, made.entered_by) == (judge, user)
    else:
        with pytest.raises(NotAllowed):
            asking.answer(user, question(sent), said("against"), judge)


def test_nobody_answers_for_who_has_an_account_or_no_seat() -> None:
    group = a_group()
    expert = factories.seated(group.circle, Role.EXPERT)
    drafter = factories.seated(group.circle, Role.DRAFTER)
    sent = a_round(group, drafter)
    outsider = partners.person("Somebody", factories.organ())
    onlooker = without_account(group.circle, Role.READER)

    for person in (drafter.person, outsider, onlooker):
        with pytest.raises(NotAllowed):
            asking.answer(expert, question(sent), said(), person)


def test_an_answer_says_something() -> None:
    group = a_group()
    drafter = factories.seated(group.circle, Role.DRAFTER)
    sent = a_round(group, drafter)

    with pytest.raises(asking.AnswerNeeded):
        asking.answer(drafter, question(sent), said("open", "  "))
    with pytest.raises(asking.NotAPosition):
        asking.answer(drafter, question(sent), said("perhaps"))
    with pytest.raises(asking.TooMuch):
        asking.answer(drafter, question(sent), said("for", "a" * 20_001))
    assert asking.answer(drafter, question(sent), said("against", "")).text == ""


def test_what_waits_is_what_is_not_answered() -> None:
    group = a_group()
    drafter = factories.seated(group.circle, Role.DRAFTER)
    professor = factories.seated(group.circle, Role.PROFESSOR)
    sent = a_round(group, drafter)
    a_round(group, drafter, sent=False)

    (one,) = queries.waiting(professor)
    assert (one.round, one.asked, one.open, one.next, one.days_left) == (sent, 2, 2, 1, 7)
    asking.answer(professor, question(sent, 1), said())
    assert queries.waiting(professor)[0].next == 2
    assert queries.next_open(professor, sent, 2) == 2
    asking.answer(professor, question(sent, 2), said())
    assert queries.waiting(professor) == []
    assert queries.next_open(professor, sent, 1) is None
    assert len(queries.waiting(drafter)) == 1


def test_disagreements_stand_first_and_leave_as_a_spreadsheet() -> None:
    group = a_group()
    drafter = factories.seated(group.circle, Role.DRAFTER)
    professor = factories.seated(group.circle, Role.PROFESSOR)
    sent = a_round(group, drafter, texts=("A?", "B?", "C?"))
    for place, mine, theirs in ((1, "for", "for"), (2, "for", "open"), (3, "for", "against")):
        asking.answer(drafter, question(sent, place), said(mine, "=1+1"))
        asking.answer(professor, question(sent, place), said(theirs, "債権法", legal_system="日本"))

    table = queries.table(drafter, sent)

    assert [row.asked.position for row in table.rows] == [3, 1, 2]
    assert table.disagreements == 1
    assert table.rows[0].systems == ["日本"]
    lines = queries.answers_as_csv(drafter, sent).decode().splitlines()
    assert len(lines) == 7
    assert [line.count(",'=1+1,") for line in lines].count(1) == 3
    assert [",債権法,en,日本," in line for line in lines].count(True) == 3


def test_articles_are_named_by_number() -> None:
    group = a_group()
    drafter = factories.seated(group.circle, Role.DRAFTER)
    writing = a_round(group, drafter, sent=False)
    article = an_article_of(writing, "art_3-2", "Article 3-2")
    law = article.law_id

    assert list(queries.laws_for(drafter, writing)) == [article.law]
    for number in ("3-2", "Article 3-2", "３-２", "article 3-2"):
        assert queries.article_of(drafter, writing, law, number) == article
    assert queries.article_of(drafter, writing, law, " ") is None
    with pytest.raises(queries.NoSuchArticle):
        queries.article_of(drafter, writing, law, "99")


def an_article_of(writing: Round, address: str, label: str) -> Anchor:
    return anchor(question(writing).anchor.law, address, label)


def test_the_journal_says_that_somebody_answered_and_not_what() -> None:
    group = a_group()
    drafter = factories.seated(group.circle, Role.DRAFTER)
    sent = a_round(group, drafter)
    asking.answer(drafter, question(sent), said("for", "A secret thought."))

    lines = [f"{line.verb} {line.subject}" for line in JournalLine.objects.all()]
    assert "answered Civil code · Article 3" in lines
    assert not any("secret" in line or "right?" in line for line in lines)
