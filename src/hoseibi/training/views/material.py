"""The material of a course: listed, brought, replaced, taken along."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.library.queries import open_download
from hoseibi.ui.asked import number_asked
from hoseibi.ui.languages import by_language

from ..actions import material as actions
from ..forms.keeping import BringForm, FileForm, MaterialForm
from ..models import Material
from ..permissions import may_bring, may_plan
from ..queries import material as queries
from ..queries import sessions
from .asked import allowed, answered, course_or_404, form_page, found_or_404, tried


@login_required
def listing(request: HttpRequest, slug: str) -> HttpResponse:
    """The material of a course that is open to the reader, with what may be done with each."""
    found = course_or_404(request, slug)
    rows = queries.of_course(request.user, found)
    context = {
        "course": found,
        "tab": "material",
        "rows": rows,
        "may_bring": may_plan(request.user, found)
        or sessions.sessions_to_bring_for(request.user, found).exists(),
    }
    return render(request, "training/material.html", context)


@login_required
def bring(request: HttpRequest, slug: str) -> HttpResponse:
    """Bring a file, of the course or of one session (`?session=3`)."""
    found = course_or_404(request, slug)
    own = sessions.sessions_to_bring_for(request.user, found)
    chosen = own.filter(pk=number_asked(request, "session")).first()
    allowed(may_plan(request.user, found) or own.exists())
    form = BringForm(
        own,
        request.POST or None,
        request.FILES or None,
        languages=by_language(found.title),
        initial={"session": chosen, "language": found.language},
    )

    def act() -> None:
        file = form.cleaned_data["file"]
        actions.bring(request.user, found, form.said(), (file.read(), file.name))

    done = answered(request, form, act, ("training:material", slug))
    back = reverse("training:material", args=(slug,))
    return done or form_page(request, found, form, _("Bring material"), tab="material", back=back)


def _piece_or_404(request: HttpRequest, key: int) -> Material:
    found: Material = found_or_404(queries.piece(request.user, key))
    return found


def file(request: HttpRequest, key: int) -> HttpResponse:
    """A file, for those to whom its rights open it."""
    content, headers = open_download(_piece_or_404(request, key).file)
    with content:
        return HttpResponse(content.read(), headers=headers)


@login_required
def change(request: HttpRequest, key: int) -> HttpResponse:
    """Change what is said of material."""
    found = _piece_or_404(request, key)
    course = course_or_404(request, found.course.slug)
    allowed(may_bring(request.user, course, found.session))
    form = MaterialForm(
        sessions.sessions_to_bring_for(request.user, course),
        request.POST or None,
        known={"title": found.title},
        languages=by_language(course.title),
        initial={
            name: getattr(found, name) for name in ("session", "language", "authors", "rights")
        },
    )

    def act() -> None:
        actions.describe(request.user, found, form.said())

    done = answered(request, form, act, ("training:material", course.slug))
    back = reverse("training:material", args=(course.slug,))
    return done or form_page(
        request, course, form, _("Change the material"), tab="material", back=back
    )


@login_required
def replace(request: HttpRequest, key: int) -> HttpResponse:
    """Bring a newer file of material."""
    found = _piece_or_404(request, key)
    course = course_or_404(request, found.course.slug)
    allowed(may_bring(request.user, course, found.session))
    form = FileForm(request.POST or None, request.FILES or None)

    def act() -> None:
        file = form.cleaned_data["file"]
        actions.replace(request.user, found, (file.read(), file.name))

    done = answered(request, form, act, ("training:material", course.slug))
    back = reverse("training:material", args=(course.slug,))
    lede = _("The file that is there now stays behind it: {name}.").format(name=found.file.name)
    return done or form_page(
        request, course, form, _("A newer file"), tab="material", back=back, lede=lede
    )


@login_required
@require_POST
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    """Take material out of a course."""
    found = _piece_or_404(request, key)
    to = ("training:material", found.course.slug)
    return tried(request, lambda: actions.withdraw(request.user, found), to, _("Withdrawn."))
