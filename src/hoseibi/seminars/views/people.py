"""Who registered, who came, and name badges."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from hoseibi import printing
from hoseibi.errors import Refusal
from hoseibi.seminars import actions, queries
from hoseibi.seminars.choices import RegistrationState
from hoseibi.seminars.forms import ListForm, RegistrationForm, known_of
from hoseibi.seminars.models import Event, Registration
from hoseibi.seminars.permissions import may_arrange, may_plan
from hoseibi.ui.asked import page_asked
from hoseibi.ui.downloads import download

from .asked import arranged_or_403, planned_or_403, read_or_404
from .pages import as_file

A_PAGE, AT_THE_DOOR = 50, 100


@login_required
def people(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody who registered; addresses for who plans."""
    found = read_or_404(request, slug)
    user, state = request.user, request.GET.get("state", "")
    rows = queries.registrations(user, found)
    if state in RegistrationState.values:
        rows = rows.filter(state=state)
    whole, by_quota = queries.places(user, found)
    plans = may_plan(user, found.circle_id)
    context = {
        "event": found,
        "page": Paginator(rows, A_PAGE).get_page(page_asked(request)),
        "state": state,
        "states": RegistrationState.choices,
        "places": whole,
        "by_quota": by_quota,
        "plans": plans,
        "is_over": found.ends_at <= timezone.now() or found.called_off_at is not None,
        "may_arrange": may_arrange(user, found.circle_id),
        "brought": list(queries.brought_lists(user, found)),
        "list_form": ListForm() if plans else None,
    }
    return render(request, "seminars/people.html", context)


@login_required
def people_file(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    found = read_or_404(request, slug)
    return as_file(queries.people_table(request.user, found), f"{slug}-people", form)


@login_required
def enter(request: HttpRequest, slug: str) -> HttpResponse:
    """Register somebody who said so by telephone or stands at the door."""
    found = planned_or_403(request, slug)
    form = _officers_form(found, request)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.register(found, form.registering(), by=request.user)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            state = made.get_state_display()
            messages.success(
                request, _("Entered with number {number}: {state}.").format(
                    number=made.number, state=state
                )
            )  # fmt: skip
            return redirect("seminars:people", slug)
    status = 422 if request.method == "POST" else 200
    context = {"event": found, "form": form, "kept": None}
    return render(request, "seminars/person.html", context, status=status)


def _officers_form(
    found: Event, request: HttpRequest, kept: Registration | None = None
) -> RegistrationForm:
    """The form with what is asked of who enters another: an address is not always known."""
    initial = known_of(kept) if kept else {}
    form = RegistrationForm(found, request.POST or None, initial=initial, changes=kept is not None)
    form.fields["email"].required = False
    return form


@login_required
def person(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One registration, to be put right by who plans."""
    found = planned_or_403(request, slug)
    kept = _registration_or_404(request, found, number)
    form = _officers_form(found, request, kept)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_registration(kept, form.registering(), by=request.user)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("seminars:people", slug)
    status = 422 if request.method == "POST" else 200
    context = {"event": found, "form": form, "kept": kept}
    return render(request, "seminars/person.html", context, status=status)


def _registration_or_404(request: HttpRequest, found: Event, number: int) -> Registration:
    kept = queries.registration(request.user, found, number)
    if kept is None:
        raise Http404(_("Nobody registered with this number."))
    return kept


@login_required
@require_POST
def cancel_for(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    found = planned_or_403(request, slug)
    kept = _registration_or_404(request, found, number)
    try:
        actions.cancel(kept, by=request.user)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Cancelled. The waiting list moved up where it could."))
    return redirect("seminars:people", slug)


@login_required
@require_POST
def forget(request: HttpRequest, slug: str) -> HttpResponse:
    """Take out the names of those who came, once an event is over."""
    found = planned_or_403(request, slug)
    try:
        count = actions.forget(request.user, found)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        told = ngettext("%(count)s name is taken out.", "%(count)s names are taken out.", count)
        messages.success(request, told % {"count": count})
    return redirect("seminars:people", slug)


@login_required
def door(request: HttpRequest, slug: str) -> HttpResponse:
    """Who is expected, on a telephone at the door: found by name or number, ticked by one touch."""
    found = arranged_or_403(request, slug)
    words = " ".join(request.GET.get("words", "").replace("\x00", "").split())[:100]
    everybody = queries.at_the_door(request.user, found)
    rows = queries.at_the_door(request.user, found, words) if words else everybody
    context = {
        "event": found,
        "words": words,
        "may_plan": may_plan(request.user, found.circle_id),
        "page": Paginator(rows, AT_THE_DOOR).get_page(page_asked(request)),
        "came": everybody.filter(came_at__isnull=False).count(),
        "expected": everybody.filter(state=RegistrationState.CONFIRMED).count(),
    }
    return render(request, "seminars/door.html", context)


@login_required
def came(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Somebody who stands at the door: the page that the code on a badge or in a letter leads to.
    Looking changes nothing; a touch notes that they came."""
    found = arranged_or_403(request, slug)
    kept = _registration_or_404(request, found, number)
    if request.method == "POST":
        try:
            actions.note_came(request.user, kept, came=request.POST.get("came") != "no")
        except Refusal as refusal:
            messages.error(request, str(refusal))
        if request.POST.get("from") == "list":
            at = f"?words={request.POST.get('words', '')}" if request.POST.get("words") else ""
            return redirect(f"{reverse('seminars:door', args=(slug,))}{at}#number-{number}")
        return redirect("seminars:came", slug, number)
    return render(request, "seminars/came.html", {"event": found, "kept": kept})


@login_required
def badges(request: HttpRequest, slug: str) -> HttpResponse:
    """Name badges of everybody with a place, as PDF."""
    found = arranged_or_403(request, slug)

    def link(number: int) -> str:
        return request.build_absolute_uri(reverse("seminars:came", args=(slug, number)))

    made = queries.badges(request.user, found, link)
    if not made:
        messages.info(request, _("Nobody has a place yet, so there is no badge to print."))
        return redirect("seminars:people", slug)
    return download(printing.to_badges(made).content, f"{slug}-badges.pdf")
