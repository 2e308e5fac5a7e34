"""Who is in a session: the list, the code in the room, and what a trainee's phone says."""

from __future__ import annotations

from allauth.core.ratelimit import consume_or_429
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import never_cache

from hoseibi.errors import Refusal
from hoseibi.printing import qr_code
from hoseibi.ui.asked import number

from ..actions import attending as actions
from ..choices import Presence
from ..forms.coming import ComingForm
from ..models import Attended, Nomination, Session
from ..permissions import may_plan
from ..queries import attending as queries
from ..queries.held import held
from .asked import allowed, paged, prepared_or_404, tried
from .timetable import planned_or_404


@login_required
def attendance(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """The list of a session: fields `presence-NOMINATION`; what is left empty is not said. A field
    `was-NOMINATION` beside each holds what the list showed."""
    found = planned_or_404(request, slug, key)
    if request.method == "POST":
        presences = _said(request)
        to = ("training:attendance", slug, key)
        return tried(request, lambda: actions.mark(request.user, found, presences), to)
    page = paged(request, queries.trainees(request.user, found.course))
    context = {
        "course": found.course,
        "tab": "timetable",
        "session": found,
        "page": page,
        "lines": queries.attendance(request.user, found, page.object_list),
        "presences": Presence.choices,
        "may_plan": may_plan(request.user, found.course),
        **_when(found),
    }
    return render(request, "training/attendance.html", context)


def _said(request: HttpRequest) -> dict[int, str]:
    """What the list says otherwise than it showed: who came in by the code while it was open stays
    there."""
    said = {
        name.removeprefix("presence-"): value
        for name, value in request.POST.items()
        if name.startswith("presence-") and value in ("", *Presence.values)
    }
    return {
        number(key): value for key, value in said.items() if value != request.POST.get(f"was-{key}")
    }


def _when(session: Session) -> dict[str, object]:
    now, zone = held(session), session.course.zone
    return {"day": now.day(zone), "hours": now.hours(zone)}


@login_required
def hours(request: HttpRequest, slug: str) -> HttpResponse:
    """The hours that each trainee of a course attended."""
    found = prepared_or_404(request, slug)
    page = paged(request, queries.trainees(request.user, found))
    page.object_list = queries.hours(request.user, found, page.object_list)
    context = {"course": found, "tab": "timetable", "page": page}
    return render(request, "training/hours.html", context)


@login_required
@never_cache
def door(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """The code of a session, for the wall of its room. It is made when it is first asked for, and
    anew when somebody wishes so."""
    found = planned_or_404(request, slug, key)
    allowed(may_plan(request.user, found.course))
    if request.method == "POST":
        to = ("training:door", slug, key)
        return tried(request, lambda: actions.make_door(request.user, found), to)
    address = ""
    if found.door:
        path = reverse("training:here", args=(found.pk, found.door))
        address = request.build_absolute_uri(path)
    context = {
        "course": found.course,
        "session": found,
        "address": address,
        "drawn": _drawn(address) if address else "",
        "late_after": int(queries.LATE_AFTER.total_seconds()) // 60,
        "early": int(queries.EARLY.total_seconds()) // 60,
        **_when(found),
    }
    return render(request, "training/door.html", context)


def _drawn(address: str) -> SafeString:
    """The code as a drawing that stands in the page."""
    svg = qr_code(address)
    # It is made of an address that this site built, and of nothing that anybody typed.
    return mark_safe(svg[svg.index("<svg") :])  # noqa: S308


@never_cache
def here(request: HttpRequest, key: int, code: str) -> HttpResponse:
    """A trainee's phone at the code of a room: who is signed in says that they are there, who is
    not types their own key."""
    if refused := consume_or_429(request, action="training_here", key=code[:64]):
        return refused
    found = queries.room_of(request.user, key, code)
    if found is None:
        said = {"refused": str(actions.WrongCode.message)}
        return render(request, "training/here.html", said, status=404)
    own = queries.own_nomination(request.user, found)
    form = ComingForm(request.POST if own is None and request.method == "POST" else None)
    context: dict[str, object] = {"session": found, "own": own, "form": form, **_when(found)}
    if request.method == "POST":
        try:
            context["attended"] = _come_in(
                request, found, code, own or _typed(request, found, form)
            )
        except Refusal as refusal:
            context["refused"] = str(refusal)
    status = 422 if "refused" in context or form.errors else 200
    return render(request, "training/here.html", context, status=status)


def _typed(request: HttpRequest, session: Session, form: ComingForm) -> Nomination:
    found = None
    if form.is_valid():
        found = queries.by_own_key(request.user, session, form.cleaned_data["key"])
    if found is None:
        raise actions.NoTrainee
    return found


def _come_in(request: HttpRequest, session: Session, code: str, nomination: Nomination) -> Attended:
    by = request.user if request.user.is_authenticated else None
    return actions.come_in(by, session, code, nomination)
