"""The pages of what is learnt and left: as people walk them, and who finds nothing there."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests import factories
from tests.training.trainees import a_past_course, a_session, a_trainee

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.training.actions import (
    certificates,
    evaluations,
    learning,
    material,
    plans,
    timetables,
)
from hoseibi.training.choices import Asked, Rights
from hoseibi.training.models import (
    ActionPlan,
    Certificate,
    Course,
    EvaluationSheet,
    ExamQuestion,
    JobReport,
    PlannedStep,
    Session,
    Sitting,
    StepReport,
)

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def page(name: str, *args: object) -> str:
    return reverse(f"training:{name}", args=args)


def text(answer: object) -> str:
    return answer.content.decode()


def asked_course() -> tuple[Course, User]:
    course = a_past_course()
    by = factories.seated(course.circle, Role.OFFICER)
    options = ({"en": "Yes", "ja": "はい"}, {"en": "No", "ja": "いいえ"})
    for objective in course.objectives.all():
        learning.ask(by, course, learning.Asking({"en": "Is it so?"}, options, 0, objective))
    evaluations.wonder(by, course, evaluations.Wondering({"en": "Useful?"}))
    evaluations.wonder(by, course, evaluations.Wondering({"en": "Missing?"}, Asked.WORDS))
    return course, by


def test_a_trainee_walks_from_the_report_to_the_plan_on_pages_of_their_own() -> None:
    course, _by = asked_course()
    a_session(course)
    user, nomination = a_trainee(course)
    own = signed_in(user)

    assert "Law of obligations" in text(own.get(page("own")))
    assert "Job report" in text(own.get(page("own-course", course.slug)))
    said = {"language": "km", "duties": "ចៅក្រម", "hand-in": "1"}
    assert own.post(page("job-report", course.slug), said).status_code == 302
    assert JobReport.objects.get().handed_in_at
    assert "ចៅក្រម" in text(own.get(page("job-report", course.slug)))
    first, second = ExamQuestion.objects.values_list("pk", flat=True)
    taken = page("sitting", course.slug, "after")
    assert "Is it so?" in text(own.get(taken))
    own.post(taken, {f"question-{first}": "0", f"question-{second}": "1", "hand-in": "1"})
    assert Sitting.objects.get().answers == {str(first): 0, str(second): 1}
    assert "1 of 2 right" in text(own.get(page("own-course", course.slug)))
    one, two = course.evaluation_questions.values_list("pk", flat=True)
    own.post(page("sheet", course.slug), {f"question-{one}": "5", f"question-{two}": "More."})
    assert EvaluationSheet.objects.get().answers == {str(one): 5, str(two): "More."}
    own.post(page("add-step", course.slug), {"text": "Teach ten judges", "due_after": "3"})
    own.post(page("own-plan", course.slug), {"language": "km", "title": "Plan", "summary": "Why"})
    own.post(page("hand-in-plan", course.slug))
    step = PlannedStep.objects.get()
    tell = page("tell-step", course.slug, step.pk)
    assert own.post(tell, {"said": "Done", "state": "done"}).status_code == 422
    own.post(tell, {"said": "Done", "state": "done", "link": "https://court.example/1"})

    assert StepReport.objects.get().said == "Done"
    assert ActionPlan.objects.get().title == "Plan"
    shown = text(own.get(page("own-plan", course.slug)))
    assert "Done" in shown
    assert nomination.name


def test_a_trainee_sees_the_hours_as_they_were_given_out_and_the_material() -> None:
    course, by = asked_course()
    session = a_session(course)
    user, _nomination = a_trainee(course)
    own, address = signed_in(user), page("own-course", course.slug)

    before = text(own.get(address))
    timetables.give_out(by, course, tells=False)
    Session.objects.filter(pk=session.pk).update(title={"en": "Moved since"})
    said = material.Said({"en": "Three cases"}, rights=Rights.KEEP)
    material.bring(by, course, said, (b"words", "cases.txt"))
    after = text(own.get(address))

    assert "The timetable was not given out yet." in before
    assert "Contracts" not in before
    assert "Contracts" in after
    assert "Moved since" not in after
    assert "Three cases" in after


def test_who_follows_sets_tests_issues_certificates_and_agrees() -> None:
    course, by = asked_course()
    user, nomination = a_trainee(course)
    plan = plans.write_plan(user, nomination, "Plan", "", "km")
    step = plans.plan_step(user, plan, plans.Planning("Teach"))
    plans.hand_in_plan(user, plan)
    officer = signed_in(by)
    objective = course.objectives.first()
    more = {
        "text_en": "Which article?",
        "options_en": "Article 1\nArticle 2",
        "options_ja": "第一条\n第二条",
        "right": "2",
        "objective": str(objective.pk),
    }

    assert officer.post(page("ask", course.slug), more).status_code == 302
    made = ExamQuestion.objects.last()
    assert (made.options[1], made.right) == ({"en": "Article 2", "ja": "第二条"}, 1)
    uneven = officer.post(page("ask", course.slug), {**more, "options_ja": "第一条"})
    assert uneven.status_code == 422
    assert "different numbers" in text(uneven)
    assert "Article 2" in text(officer.get(page("change-question", course.slug, made.pk)))
    officer.post(page("drop-question", course.slug, made.pk))
    assert not ExamQuestion.objects.filter(pk=made.pk).exists()
    assert "Which article" not in text(officer.get(page("tests", course.slug)))
    form = {"trainees": str(nomination.pk), "on": str(TODAY()), "signed_en": "Director"}
    officer.post(page("issue", course.slug), {**form, "trainees": ""})
    assert not Certificate.objects.exists()
    officer.post(page("issue", course.slug), form)
    certificate = Certificate.objects.get()
    shown = text(officer.get(page("afterwards", course.slug)))
    assert certificate.code in shown
    assert "Plan" in shown
    listed = text(officer.get(page("certificates-list", course.slug, "csv")))
    assert certificate.code in listed
    assert "Teach" in text(officer.get(page("plan", course.slug, plan.pk)))
    officer.post(page("agree", course.slug, plan.pk))
    assert ActionPlan.objects.get().state == "agreed"
    officer.post(page("serve", course.slug, plan.pk, step.pk), {"indicator": ""})
    officer.post(page("give-back", course.slug, plan.pk))
    assert ActionPlan.objects.get().state == "writing"
    own = signed_in(user)
    assert own.get(page("own-certificate", course.slug)).content.startswith(b"%PDF")
    officer.post(page("withdraw", course.slug, certificate.pk), {"reason": "By mistake"})
    assert own.get(page("own-certificate", course.slug)).status_code == 404


def test_a_stranger_verifies_a_certificate_and_learns_no_more_than_it_says() -> None:
    course, by = asked_course()
    _user, nomination = a_trainee(course)
    issuing = certificates.Issuing({"en": "Director"}, TODAY())
    (made,) = certificates.issue(by, course, [nomination], issuing)
    anybody = Client()

    led = anybody.get(page("codes"), {"code": made.code.lower().replace("-", " ")})
    assert led.url == page("verify", made.code)
    shown = text(anybody.get(led.url))
    assert "This certificate holds" in shown
    assert made.name in shown
    assert str(nomination.target.organ) not in shown
    certificates.withdraw_certificate(by, made, "It was a mistake of ours.")
    withdrawn = text(anybody.get(led.url))
    assert "no longer holds" in withdrawn
    assert "mistake of ours" not in withdrawn
    for code in ("ABCD-EFGH-JKLM", "x", "%00"):
        assert anybody.get(f"/certificates/{code}/").status_code == 404
    assert anybody.get(page("codes"), {"code": "nonsense"}).status_code == 404
    assert anybody.get(page("codes")).status_code == 200


def test_printing_tells_how_far_it_is_and_gives_the_file(monkeypatch) -> None:
    course, by = asked_course()
    some = [a_trainee(course, f"Trainee {number}")[1] for number in range(3)]
    certificates.issue(by, course, some, certificates.Issuing({"en": "Director"}, TODAY()))
    officer = signed_in(by)
    monkeypatch.setattr("hoseibi.training.tasks.threading.Thread", _Never)

    assert officer.get(page("printing", course.slug)).status_code == 404
    assert officer.post(page("print", course.slug)).url == page("printing", course.slug)
    waiting = officer.get(page("printing", course.slug))
    assert "0 of 3" in text(waiting)
    assert waiting["Refresh"] == "1"
    certificates.print_certificates(course.print_runs.get())
    ready = officer.get(page("printing", course.slug))
    assert "3 of 3" in text(ready)
    assert "Refresh" not in ready
    assert officer.get(page("printed", course.slug)).content.startswith(b"%PDF")


class _Never:
    def __init__(self, **_more: object) -> None:
        """Nothing runs in the background of a test."""

    def start(self) -> None:
        """It is called by hand."""


def test_what_is_one_trainees_is_not_there_for_another() -> None:
    course, _by = asked_course()
    user, nomination = a_trainee(course)
    plan = plans.write_plan(user, nomination, "Plan", "", "km")
    plans.plan_step(user, plan, plans.Planning("Teach"))
    other_course = a_past_course(course.circle)
    other, _theirs = a_trainee(other_course, "Other")
    names = ("own-course", "job-report", "sheet", "own-plan", "own-certificate")

    for name in names:
        assert signed_in(other).get(page(name, course.slug)).status_code == 404
    assert signed_in(other).get(page("sitting", course.slug, "after")).status_code == 404
    for name in ("tests", "afterwards"):
        assert signed_in(user).get(page(name, course.slug)).status_code == 404
    for name in ("tests-list", "certificates-list"):
        assert signed_in(user).get(page(name, course.slug, "csv")).status_code == 404


def test_the_evaluation_shows_grades_drawn_once_there_are_five() -> None:
    course, by = asked_course()
    one, two = course.evaluation_questions.values_list("pk", flat=True)
    for number in range(5):
        user, nomination = a_trainee(course, f"Trainee {number}")
        evaluations.give(user, nomination, {one: "4", two: "More <b>time</b>"}, "en")

    shown = text(signed_in(by).get(page("afterwards", course.slug)))

    assert "5 of 5 trainees" in shown
    assert re.search(r"<meter[^>]*value=\"5\"", shown)
    assert "More &lt;b&gt;time" in shown
