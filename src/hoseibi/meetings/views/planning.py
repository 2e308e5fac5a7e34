"""Planning a meeting, changing it, its agenda, and who came."""

from __future__ import annotations

from zoneinfo import available_timezones

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.accounts.models import Circle
from hoseibi.corpus.actions import anchor
from hoseibi.corpus.models import Anchor
from hoseibi.errors import Refusal
from hoseibi.meetings import actions, queries
from hoseibi.meetings.choices import Presence
from hoseibi.meetings.forms import ItemForm, MeetingForm, as_entered
from hoseibi.meetings.permissions import may_minute
from hoseibi.ui.asked import number

from .asked import item_or_404, meeting_or_404
from .meetings import Entered, shown

REGIONS = ("Africa", "America", "Asia", "Australia", "Europe", "Pacific")


def _zones() -> list[str]:
    """Time zones that are named after a city."""
    return sorted(name for name in available_timezones() if name.split("/")[0] in REGIONS)


@login_required
def new(request: HttpRequest) -> HttpResponse:
    """Plan a meeting of a circle; who plans for one only is not asked which."""
    circles = list(queries.circles_to_meet(request.user))
    wished = request.GET.get("circle", "")
    circle = next((one for one in circles if str(one.pk) == wished), None)
    if circle is None and len(circles) == 1:
        circle = circles[0]
    if circle is None:
        status = 200 if circles else 403
        return render(request, "meetings/new.html", {"circles": circles}, status=status)
    form = _form(request, circle, _as_before(request, circle))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.plan(request.user, circle, form.planning())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The meeting is planned. Now its agenda."))
            return redirect("meetings:meeting", made.pk)
    return _shown(request, form, {"circle": circle})


def _form(
    request: HttpRequest,
    circle: Circle,
    initial: dict[str, object],
    known: dict[str, object] | None = None,
) -> MeetingForm:
    return MeetingForm(
        request.POST or None,
        initial=initial,
        known=known,
        languages=queries.languages_of_laws(request.user, circle),
        seats=queries.invitable(request.user, circle),
    )


def _as_before(request: HttpRequest, circle: Circle) -> dict[str, object]:
    """Places and clocks as at the last meeting of the circle; everybody with a seat invited."""
    known: dict[str, object] = {
        "clock": "partner",
        "home_zone": timezone.get_default_timezone_name(),
        "day": timezone.localdate(),
    }
    last = queries.meetings(request.user).filter(circle=circle).first()
    if last is not None:
        names = ("home_place", "home_zone", "partner_place", "partner_zone", "link")
        known |= {name: getattr(last, name) for name in names}
    people = queries.invitable(request.user, circle)
    return known | {"people": [str(seat.person_id) for seat in people]}


def _shown(request: HttpRequest, form: MeetingForm, more: dict[str, object]) -> HttpResponse:
    status = 422 if form.is_bound else 200
    context = {"form": form, "zones": _zones()} | more
    return render(request, "meetings/plan.html", context, status=status)


@login_required
def change(request: HttpRequest, key: int) -> HttpResponse:
    """Change what was planned, or cancel it."""
    found = meeting_or_404(request, key)
    known = {"title": found.title}
    form = _form(request, found.circle, as_entered(found), known)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change(request.user, found, form.planning())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Changed. Calendars hear of it when they next look."))
            return redirect("meetings:meeting", key)
    allowed = may_minute(request.user, found.circle_id)
    if not allowed and request.method == "GET":
        return redirect("meetings:meeting", key)
    return _shown(request, form, {"circle": found.circle, "meeting": found})


@login_required
@require_POST
def cancel(request: HttpRequest, key: int) -> HttpResponse:
    found = meeting_or_404(request, key)
    return _done(request, key, _("Cancelled."), lambda: actions.cancel(request.user, found))


@login_required
@require_POST
def attend(request: HttpRequest, key: int) -> HttpResponse:
    """Who came: fields `presence-PERSON`; what is left empty is not said."""
    found = meeting_or_404(request, key)
    presences = {
        person: value
        for name, value in request.POST.items()
        if name.startswith("presence-")
        and (person := number(name.removeprefix("presence-")))
        and value in Presence.values
    }
    return _done(request, key, _("Noted."), lambda: actions.attend(request.user, found, presences))


def _done(request: HttpRequest, key: int, said: str, do: object) -> HttpResponse:
    """Do it and say so, or say why not; back to the meeting."""
    try:
        do()  # type: ignore[operator]
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, said)
    return redirect("meetings:meeting", key)


@login_required
@require_POST
def add_item(request: HttpRequest, key: int) -> HttpResponse:
    """Put something on the agenda; an article is found as the search finds it."""
    found = meeting_or_404(request, key)
    languages = queries.languages_of_laws(request.user, found.circle)
    form = ItemForm(request.POST, languages=languages, auto_id="agenda-%s")
    if form.is_valid():
        try:
            place = _place(request, found.circle, form.cleaned_data["place"])
            actions.add_item(request.user, found, actions.Item(form.texts("title"), place))
        except NoSuchArticle as refusal:
            form.add_error("place", str(refusal))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect(f"{request.path.removesuffix('agenda/')}#agenda")
    return shown(request, found, Entered(agenda=form), status=422)


class NoSuchArticle(Refusal):
    message = "There is no such article."


def _place(request: HttpRequest, circle: Circle, text: str) -> Anchor | None:
    """The article that somebody named, when they named one."""
    if not text.strip():
        return None
    meant = queries.article_meant(request.user, circle, text)
    if meant is None:
        raise NoSuchArticle(
            _("No law here has this article. Write the name of the law and the number.")
        )
    return anchor(*meant)


@login_required
@require_POST
def order(request: HttpRequest, key: int, item: int) -> HttpResponse:
    """Move an item up, or take it off the agenda."""
    found = item_or_404(request, key, item)
    do = actions.remove_item if request.POST.get("do") == "remove" else actions.move_up
    try:
        do(request.user, found)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("meetings:meeting", key)
