"""Whom a course is for, its objectives and modules in order, and how it goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from ..actions import curriculum as actions
from ..actions import states
from ..choices import CourseState
from ..forms.curriculum import CriterionForm, ModuleForm, MostForm, ObjectiveForm, OrganForm
from ..models import Course, Criterion, Module, Objective
from ..permissions import may_plan
from ..queries import courses as of_course
from ..queries import curriculum as queries
from .asked import allowed, answered, form_page, found_or_404, prepared_or_404, tried
from .courses import spoken_of

TITLES = {
    "objectives": gettext_lazy("Learning objective"),
    "modules": gettext_lazy("Module"),
    "criteria": gettext_lazy("Criterion of selection"),
}
BACK = {"criteria": "training:criteria"}
"""Where each kind of part stands, if not in the curriculum."""


@login_required
def curriculum(request: HttpRequest, slug: str) -> HttpResponse:
    """Objectives and modules in their order."""
    found, user = prepared_or_404(request, slug), request.user
    context = {
        "course": found,
        "tab": "course",
        "objectives": of_course.objectives(user, found),
        "modules": of_course.modules(user, found),
        "may_plan": may_plan(user, found),
    }
    return render(request, "training/curriculum.html", context)


@login_required
def organs(request: HttpRequest, slug: str) -> HttpResponse:
    """The organs that a course is for, and how many each may nominate."""
    found, user = prepared_or_404(request, slug), request.user
    allowed(may_plan(user, found))
    form = OrganForm(queries.organs_to_invite(user, found), request.POST or None)

    def act() -> None:
        said = form.cleaned_data
        actions.invite_organ(user, found, said["organ"], said["most"])

    done = answered(request, form, act, ("training:organs", slug))
    more = {
        "tab": "course",
        "targets": of_course.targets(user, found),
        "above": "training/parts/targets.html",
        "back": reverse("training:course", args=(slug,)),
        "button": _("Add the organ"),
    }
    return done or form_page(request, found, form, _("Organs that the course is for"), **more)


@login_required
def organ(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """How many an organ may nominate; without any, it is taken off the list (`drop`)."""
    found, user = prepared_or_404(request, slug), request.user
    target = found_or_404(queries.target(user, found, key))
    allowed(may_plan(user, found))
    to = ("training:organs", slug)
    if request.method == "POST" and "drop" in request.POST:
        return tried(request, lambda: actions.drop_organ(user, target), to)
    form = MostForm(request.POST or None, initial={"most": target.most})

    def act() -> None:
        actions.let_nominate(user, target, form.cleaned_data["most"])

    more = {
        "tab": "course",
        "below": "training/parts/drop.html",
        "back": reverse(to[0], args=(slug,)),
    }
    return answered(request, form, act, to) or form_page(
        request, found, form, str(target.organ), **more
    )


@login_required
def part(request: HttpRequest, slug: str, kind: str, key: int = 0) -> HttpResponse:
    """Write an objective, a module or a criterion; without a key, a new one."""
    found, user = prepared_or_404(request, slug), request.user
    if kind not in queries.KINDS:
        raise Http404(_("A course has no such parts."))
    one = found_or_404(queries.part(user, found, kind, key)) if key else None
    allowed(may_plan(user, found))
    form, act = FORMS[kind](request, found, one)
    to = (BACK.get(kind, "training:curriculum"), slug)
    more: dict[str, Any] = {
        "tab": "trainees" if kind == "criteria" else "course",
        "back": reverse(to[0], args=(slug,)),
    }
    if one is not None:
        more |= {"below": "training/parts/drop_part.html", "kind": kind, "part": one}
    return answered(request, form, act, to) or form_page(
        request, found, form, str(TITLES[kind]), **more
    )


def _objective(
    request: HttpRequest, course: Course, one: Objective | None
) -> tuple[Any, Callable[[], object]]:
    known = {"text": one.text} if one else {}
    form = ObjectiveForm(request.POST or None, known=known, languages=spoken_of(course))
    user = request.user
    return form, lambda: actions.write_objective(user, course, form.texts("text"), one)


def _module(
    request: HttpRequest, course: Course, one: Module | None
) -> tuple[Any, Callable[[], object]]:
    known = {"title": one.title, "content": one.content} if one else {}
    form = ModuleForm(
        request.POST or None,
        known=known,
        initial={"objectives": one.objectives.all()} if one else {},
        languages=spoken_of(course),
        objectives=queries.objectives_of(request.user, course),
    )
    return form, lambda: actions.write_module(request.user, course, form.moduling(), one)


def _criterion(
    request: HttpRequest, course: Course, one: Criterion | None
) -> tuple[Any, Callable[[], object]]:
    known = {"text": one.text} if one else {}
    initial = {"most": one.most, "weight": one.weight} if one else {}
    form = CriterionForm(
        request.POST or None, known=known, initial=initial, languages=spoken_of(course)
    )
    return form, lambda: actions.write_criterion(request.user, course, form.judging(), one)


FORMS: dict[str, Callable[..., tuple[Any, Callable[[], object]]]] = {
    "objectives": _objective,
    "modules": _module,
    "criteria": _criterion,
}


@login_required
@require_POST
def move_part(request: HttpRequest, slug: str, kind: str, key: int) -> HttpResponse:
    """Let a part stand earlier (`do=up`) or later (`do=down`), or take it away (`do=drop`)."""
    found, user = prepared_or_404(request, slug), request.user
    one = found_or_404(queries.part(user, found, kind, key))
    wished = request.POST.get("do", "")

    def act() -> None:
        if wished == "drop":
            actions.drop(user, one)
        else:
            actions.shift(user, one, up=wished == "up")

    return tried(request, act, (BACK.get(kind, "training:curriculum"), slug))


@login_required
@require_POST
def move(request: HttpRequest, slug: str) -> HttpResponse:
    """Let a course come to another state (`to`), with a `reason` where it goes back."""
    found = prepared_or_404(request, slug)
    wished = request.POST.get("to", "")
    if wished not in CourseState.values:
        raise Http404(_("A course has no such state."))
    moving = states.Moving(CourseState(wished), request.POST.get("reason", "")[:1000])
    return tried(
        request, lambda: states.move(request.user, found, moving), ("training:course", slug)
    )
