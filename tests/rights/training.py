"""The course that the table of addresses speaks of, with one of everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.rights.nominating import put_nominating
from tests.training import world as training
from tests.training.trainees import a_past_course, a_trainee

from hoseibi.library.actions import store
from hoseibi.training.actions import certificates, evaluations, learning, plans
from hoseibi.training.choices import NominationState
from hoseibi.training.models import Course, Nomination, Target

if TYPE_CHECKING:
    from tests.rights.world import World

    from hoseibi.accounts.models import Circle, User

SAID = {
    "title_en": "Other",
    "fiscal_year": "2027",
    "begins_on": "2027-09-01",
    "ends_on": "2027-09-12",
    "zone": "Asia/Tokyo",
    "language": "ja",
    "places": "4",
}


def put_courses(made: World, circle: Circle) -> None:
    """A course that is planned, of which only its circle knows."""
    course = training.a_course(circle, made.who["officer"])
    made.places["training:begin"] = ()
    made.queries["training:begin"] = f"?circle={circle.pk}"
    names = ("course", "change", "hang")
    made.places |= {f"training:{name}": (course.slug,) for name in names}
    made.sent |= {
        "training:begin": SAID,
        "training:change": SAID,
        "training:hang": {"activity": ""},
    }
    _put_learning(made, circle)
    put_nominating(made, circle)


def _put_learning(made: World, circle: Circle) -> None:
    """Two courses that end today, of which the trainee's own plan is written in one and handed in
    in the other."""
    officer, trainee = made.who["officer"], made.who["trainee"]
    course, own = _a_course_of(circle, trainee)
    options = ({"en": "Yes"}, {"en": "No"})
    asking = learning.Asking({"en": "Is it so?"}, options, 0, course.objectives.first())
    learning.ask(officer, course, asking)
    question = course.exam_questions.get()
    wondering = evaluations.wonder(officer, course, evaluations.Wondering({"en": "Useful?"}))
    signed = certificates.Issuing({"en": "Director"}, course.ends_on)
    (certificate,) = certificates.issue(officer, course, [own], signed)
    other = a_trainee(course, "Another")[1]
    run = certificates.begin_printing(officer, course)
    run.file = store(b"%PDF-1.7", "certificates.pdf", by=officer)
    run.save()
    plan = plans.write_plan(trainee, own, "Plan", "", "en")
    step = plans.plan_step(trainee, plan, plans.Planning("Teach"))
    done, also_own = _a_course_of(circle, trainee)
    handed_in = plans.write_plan(trainee, also_own, "Plan", "", "en")
    due = plans.plan_step(trainee, handed_in, plans.Planning("Teach"))
    plans.hand_in_plan(trainee, handed_in)
    shown = store(b"proof", "proof.txt", by=trainee)
    report = plans.tell_step(trainee, due, plans.Telling("Half", "partly", file=shown))

    of_course = (
        *("tests", "afterwards", "printing", "printed"),
        *("ask", "wonder", "issue", "print"),
        *("own-course", "job-report", "sheet", "own-plan", "own-certificate"),
        *("add-step", "hand-in-plan"),
    )
    made.places |= {f"training:{name}": (course.slug,) for name in of_course}
    lists = ("tests", "certificates", "plans", "evaluation")
    made.places |= {f"training:{name}-list": (course.slug, "csv") for name in lists}
    made.places |= {
        "training:change-question": (course.slug, question.pk),
        "training:drop-question": (course.slug, question.pk),
        "training:change-wondering": (course.slug, wondering.pk),
        "training:drop-wondering": (course.slug, wondering.pk),
        "training:withdraw": (course.slug, certificate.pk),
        "training:verify": (certificate.code,),
        "training:sitting": (course.slug, "after"),
        "training:drop-step": (course.slug, step.pk),
        "training:tell-step": (done.slug, due.pk),
        "training:plan": (done.slug, handed_in.pk),
        "training:agree": (done.slug, handed_in.pk),
        "training:give-back": (done.slug, handed_in.pk),
        "training:serve": (done.slug, handed_in.pk, due.pk),
        "training:proof": (done.slug, handed_in.pk, report.pk),
    }
    asked = {
        "text_en": "Why?",
        "options_en": "Yes\nNo",
        "right": "1",
        "objective": str(course.objectives.first().pk),
    }
    signs = {"trainees": str(other.pk), "on": str(course.ends_on), "signed_en": "Director"}
    made.sent |= {
        "training:ask": asked,
        "training:change-question": asked,
        "training:wonder": {"text_en": "Useful?", "kind": "grade"},
        "training:change-wondering": {"text_en": "Useful?", "kind": "grade"},
        "training:issue": signs,
        "training:withdraw": {"reason": "A mistake."},
        "training:job-report": {"language": "en", "duties": "Judge", "hand-in": "1"},
        "training:sitting": {f"question-{question.pk}": "0", "hand-in": "1"},
        "training:sheet": {f"question-{wondering.pk}": "5"},
        "training:own-plan": {"language": "en", "title": "Plan"},
        "training:add-step": {"text": "Teach more", "due_after": "6"},
        "training:tell-step": {"said": "Half", "state": "partly"},
        "training:serve": {"indicator": ""},
    }


def _a_course_of(circle: Circle, user: User) -> tuple[Course, Nomination]:
    """A course that ends today, for which somebody was selected."""
    course = a_past_course(circle)
    target = Target.objects.create(course=course, organ=user.person.organ)
    own = Nomination.objects.create(
        course=course,
        target=target,
        person=user.person,
        name="Dara Sen",
        state=NominationState.SELECTED,
        changed_at=course.changed_at,
    )
    return course, own
