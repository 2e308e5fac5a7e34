"""A request is weighed by several people with reasons, decided, and answered."""

import io
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone
from docx import Document
from i18nfield.strings import LazyI18nString
from tests import factories
from tests.factories.requests import (
    DECIDING,
    REASON,
    a_decided_request,
    a_request,
    a_screened_request,
    a_written_reply,
    an_answered_request,
)
from tests.intake.test_requests import of_organ

from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.intake import actions, queries
from hoseibi.intake.choices import Criterion, RequestState, band_of
from hoseibi.intake.models import Questionnaire, Reply, Request
from hoseibi.letters.models import Letter
from hoseibi.letters.queries import message

pytestmark = pytest.mark.django_db


def being_screened(officer: User, *others: User) -> Request:
    made = actions.begin_screening(officer, a_request(officer), [officer, *others])
    made.refresh_from_db()
    return made


def give(screener: User, request: Request, *points: int) -> None:
    keys = request.questionnaire.questions.values_list("pk", flat=True)
    given = [actions.Given(key, one, REASON) for key, one in zip(keys, points, strict=False)]
    actions.score(screener, request, given)


# --- scores ---


def test_the_first_screening_begins_with_questions_that_an_office_can_use() -> None:
    made = being_screened(factories.officer())

    weights = list(made.questionnaire.questions.values_list("weight", flat=True))
    assert (made.state, weights) == (RequestState.SCREENING, [3, 3, 2, 2, 2])


def test_a_screening_keeps_the_questions_with_which_it_began() -> None:
    officer = factories.officer()
    made = being_screened(officer)
    actions.set_questions(officer, [actions.Asked({"en": "Is it needed?"}, {}, 5)], "Fewer.")

    later = being_screened(officer)

    assert (made.questionnaire.number, later.questionnaire.number) == (1, 2)
    assert Questionnaire.objects.count() == 2


@pytest.mark.parametrize(
    "asked", [[], [actions.Asked({"en": ""}, {}, 1)], [actions.Asked({"en": "?"}, {}, 6)]]
)
def test_questions_have_words_and_a_weight(asked: list[actions.Asked]) -> None:
    with pytest.raises(actions.NothingToAsk):
        actions.set_questions(factories.officer(), asked)


def test_scores_stand_side_by_side_with_their_weighted_sum() -> None:
    officer, other = factories.officer(), factories.officer()
    made = being_screened(officer, other)
    give(officer, made, 3, 3, 3, 3, 3)
    give(other, made, 1, 3, 3)

    sheet = queries.sheet(officer, made)

    assert [row.mean for row in sheet.rows] == [2, 3, 3, 3, 3]
    assert [row.is_apart for row in sheet.rows] == [True, False, False, False, False]
    assert (sheet.missing, sheet.sums) == (2, [100, None])
    assert sheet.percent == round(100 * (3 * 2 + 9 * 3) / 36)


def test_a_score_needs_its_reason() -> None:
    officer = factories.officer()
    made = being_screened(officer)
    key = made.questionnaire.questions.first().pk

    with pytest.raises(actions.WhyThisScore, match="question 1"):
        actions.score(officer, made, [actions.Given(key, 3, " ")])


def test_only_who_was_asked_gives_scores() -> None:
    officer, other = factories.officer(), factories.officer()
    made = being_screened(officer)

    with pytest.raises(NotAllowed):
        give(other, made, 3)


def test_who_may_not_read_it_is_not_asked_to_screen() -> None:
    officer, applicant = factories.officer(), of_organ("Supreme Court")

    with pytest.raises(actions.NotTheirCountry):
        actions.begin_screening(officer, a_request(officer), [applicant])


def test_who_gave_scores_is_not_excused() -> None:
    officer, other = factories.officer(), factories.officer()
    made = being_screened(officer, other)
    give(officer, made, 3)

    for screener, refused in ((officer, True), (other, False)):
        place = made.screeners.get(user=screener)
        if refused:
            with pytest.raises(actions.AskedAlready):
                actions.excuse(officer, made, place)
        else:
            actions.excuse(officer, made, place)
    assert made.screeners.count() == 1


# --- technicality ---


@pytest.mark.parametrize(
    ("total", "band"),
    [
        (0, "general"),
        (4, "general"),
        (5, "specialised"),
        (9, "specialised"),
        (10, "highly"),
        (15, "highly"),
    ],
)
def test_a_sum_lies_in_a_band(total: int, band: str) -> None:
    assert band_of(total).code == band


def test_the_sum_counts_once_every_criterion_has_its_mark() -> None:
    officer, made = factories.officer(), a_request()
    first, *others = Criterion

    part = actions.mark(officer, made, [actions.Mark(first, 3, REASON)])
    assert part.technicality is None

    whole = actions.mark(officer, made, [actions.Mark(each, 2, REASON) for each in others])
    assert whole.technicality == 11
    assert queries.rubric(officer, whole).band.code == "highly"


def test_a_mark_needs_its_reason() -> None:
    with pytest.raises(actions.WhyThisLevel):
        actions.mark(factories.officer(), a_request(), [actions.Mark(Criterion.STAGE, 1, "")])


# --- decided ---


def test_a_request_is_decided_once_it_is_weighed() -> None:
    officer, other = factories.officer(), factories.officer()
    made = being_screened(officer, other)
    give(officer, made, 3, 3, 3, 3, 3)
    with pytest.raises(actions.AnswersMissing, match="5"):
        actions.decide(officer, made, DECIDING)

    give(other, made, 2, 2, 2, 2, 2)
    with pytest.raises(actions.NotMarked):
        actions.decide(officer, made, DECIDING)

    actions.mark(officer, made, [actions.Mark(each, 2, REASON) for each in Criterion])
    verdict = actions.decide(officer, made, DECIDING)
    made.refresh_from_db()
    assert (made.state, verdict.outcome) == (RequestState.ADOPTED, "adopted")


@pytest.mark.parametrize(
    "deciding",
    [
        replace(DECIDING, reason={"en": " "}),
        replace(DECIDING, decided_by=" "),
        replace(DECIDING, decided_on=date(2999, 1, 1)),
    ],
    ids=("no reason", "by nobody", "on a day to come"),
)
def test_a_decision_has_a_reason_a_body_and_a_day(deciding: actions.Deciding) -> None:
    officer = factories.officer()
    made = a_screened_request(officer)

    with pytest.raises((actions.ReasonNeeded, actions.DayNotYet)):
        actions.decide(officer, made, deciding)


def test_who_excuses_everybody_decides_nothing() -> None:
    officer = factories.officer()
    made = actions.begin_screening(officer, a_request(officer), [officer])
    actions.mark(officer, made, [actions.Mark(each, 2, REASON) for each in Criterion])
    actions.excuse(officer, made, made.screeners.get())

    with pytest.raises(actions.NobodyScored):
        actions.decide(officer, made, DECIDING)


def test_a_decision_is_taken_back_until_the_applicant_was_told() -> None:
    officer = factories.officer()
    made = a_written_reply(officer)

    back = actions.reopen(officer, made, "The wrong request.")
    assert back.state == RequestState.SCREENING
    assert not Request.objects.filter(verdict__isnull=False, pk=made.pk).exists()

    with pytest.raises(actions.ToldAlready):
        actions.reopen(officer, an_answered_request(officer), "Too late.")


# --- answered ---


def test_a_reply_is_worded_in_the_language_of_the_applicant() -> None:
    officer = factories.officer()
    made = a_decided_request(officer)
    wording = queries.template(officer, "adopted", "ja")
    values = queries.values(officer, made, "ja")

    words = actions.filled(wording.text, values)

    assert values["decided_on"] == "2024年11月18日（令和6年）"
    assert "2024年11月18日（令和6年）、技術協力プロジェクトとして採択" in words
    assert "{" not in words


def test_a_reason_that_is_not_in_the_language_of_the_applicant_is_told() -> None:
    officer = factories.officer()
    made = a_decided_request(officer)
    made.verdict.reason = LazyI18nString({"en": "It fits."})

    made.language = "vi"
    assert queries.reason_elsewhere(officer, made) == "en"
    made.language = "en"
    assert queries.reason_elsewhere(officer, made) == ""


def test_an_office_words_its_replies_itself() -> None:
    officer = factories.officer()
    own = actions.Wording("en", "About {reference}", "Dear {agency}, {reason}")
    with pytest.raises(actions.NoSuchPlace, match="{minister}"):
        actions.change_template(officer, "declined", replace(own, text="Dear {minister}"))

    actions.change_template(officer, "declined", own)

    assert queries.template(officer, "declined", "en").subject == "About {reference}"
    assert queries.template(officer, "declined", "vi").own is None


def test_an_answer_waits_in_the_outbox_with_its_word_file() -> None:
    officer = factories.officer()
    made = a_written_reply(officer)

    reply = actions.answer(officer, made, actions.Sending(date(2024, 11, 25)))

    letter = Letter.objects.get()
    assert (reply.letter, letter.subject) == (letter, "Your request")
    assert [one.file.name for one in letter.attachments.all()] == [f"{made.reference}-reply.docx"]
    assert made.steps.latest("pk").kind == "answered"
    with pytest.raises(actions.AnsweredAlready):
        actions.answer(officer, made, actions.Sending(date(2024, 11, 25), outbox=False))


def test_a_reply_and_its_word_file_say_what_the_letter_says_after_it_was_reworded(client) -> None:
    officer = factories.officer()
    made = a_written_reply(officer)
    actions.answer(officer, made, actions.Sending(date(2024, 11, 25)))
    letter = Letter.objects.get()
    client.force_login(officer)

    words = {"subject": "Your request, again", "text": "It was adopted in part.", "seen": "0"}
    client.post(f"/letters/{letter.pk}/reword/", words)

    (name, word, _kind) = message(Letter.objects.get()).attachments[0]
    said = "\n".join(one.text for one in Document(io.BytesIO(word)).paragraphs)
    assert name == f"{made.reference}-reply.docx"
    assert "Your request, again" in said
    assert "It was adopted in part." in said
    reply = Reply.objects.get()
    assert (reply.subject, reply.text) == ("Your request, again", "It was adopted in part.")


def test_what_is_not_decided_cannot_be_answered_and_says_so(client) -> None:
    officer = factories.officer()
    made = a_screened_request(officer)
    client.force_login(officer)

    sent = {"by": "paper", "on": "2024-11-25"}
    page = client.post(f"/requests/{made.reference}/reply/send/", sent)

    assert page.status_code == 404
    assert "not decided yet" in page.content.decode()


@pytest.mark.parametrize("days", [-400, 1])
def test_a_reply_goes_after_the_decision_and_not_tomorrow(days: int) -> None:
    officer = factories.officer()
    made = a_written_reply(officer)
    day = DECIDING.decided_on - timedelta(1) if days < 0 else timezone.localdate() + timedelta(1)

    with pytest.raises(actions.NotThatLetter):
        actions.answer(officer, made, actions.Sending(day, outbox=False))


# --- what an applicant is not told ---


def test_an_applicant_learns_the_decision_with_the_reply_and_not_before() -> None:
    officer, own = factories.officer(), of_organ("Supreme Court")
    decided, answered = a_written_reply(officer), an_answered_request(officer)

    for made, state, kinds in (
        (decided, "received", {"begun", "submitted"}),
        (answered, "adopted", {"begun", "submitted", "answered"}),
    ):
        seen = queries.request_(own, made.reference)
        assert queries.shown_state(own, seen) == state
        assert {one.kind for one in queries.steps(own, seen)} == kinds
    assert queries.reply(own, queries.request_(own, decided.reference)) is None


def test_an_applicant_sees_no_scores_marks_or_states_in_any_list(client) -> None:
    officer, own = factories.officer(), of_organ("Supreme Court")
    made = a_written_reply(officer)
    client.force_login(own)

    pages = [
        client.get(address).content.decode()
        for address in (
            "/requests/",
            "/requests/?state=adopted",
            "/requests/requests.csv",
            f"/requests/{made.reference}/",
        )
    ]

    assert all(made.reference in page for page in pages)
    for hidden in ("Adopted", "The need is shown", REASON, "echnicality"):
        assert not any(hidden in page for page in pages), hidden
    assert queries.sheet(own, made).rows == []
    assert queries.trend(own, queries.Sieve()).points == []
