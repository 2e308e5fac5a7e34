"""The nominees of a course for those who prepare it: the list, one of them, and what is done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.printing.tables import Table, to_csv, to_workbook
from hoseibi.ui.asked import page_asked
from hoseibi.ui.downloads import download

from ..actions import nominations as actions
from ..actions import selecting
from ..choices import OPEN_TO_CHOICE, NominationState
from ..forms.nominations import NominationForm, SieveForm, as_entered
from ..forms.selecting import DecisionForm, PointsForm
from ..models import Course, Nomination
from ..permissions import may_plan
from ..queries import courses as of_course
from ..queries import nominations as queries
from ..queries import selecting as compared
from .asked import allowed, answered, file_of, form_page, found_or_404, prepared_or_404, tried

PER_PAGE = 50
COLUMNS = ("name", "name in its own script", "organ", "post", "years of practice", "languages",
           "state", "place on the waiting list", "reason", "sent at", "endorsed by",
           "sex")  # fmt: skip


def _sieve(request: HttpRequest, course: Course) -> SieveForm:
    return SieveForm(queries.organs_of_course(request.user, course), request.GET)


@login_required
def trainees(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody who is nominated, narrowed by state, organ and words."""
    found, user = prepared_or_404(request, slug), request.user
    form = _sieve(request, found)
    page = Paginator(queries.sifted(user, found, form.sieve()), PER_PAGE).get_page(
        page_asked(request)
    )
    context = {
        "course": found,
        "tab": "trainees",
        "form": form,
        "page": page,
        "asked": request.GET.urlencode(),
        "narrowed": any(vars(form.sieve()).values()),
        "by_state": queries.by_state(user, found),
        "targets": of_course.targets(user, found),
        "left": compared.places_left(user, found),
        "waiting": compared.waiting(user, found)[:1],
        "entering": queries.being_entered(user, found),
        "may_plan": may_plan(user, found),
    }
    return render(request, "training/trainees.html", context)


@login_required
def trainees_file(request: HttpRequest, slug: str, to: str) -> HttpResponse:
    """The list as it is narrowed, as CSV or as a workbook."""
    found = prepared_or_404(request, slug)
    table = Table(COLUMNS, _rows(request, found))
    if to == "csv":
        return download(to_csv(table), f"{slug}-nominees.csv")
    if to == "xlsx":
        return download(to_workbook({str(_("Nominees")): table}), f"{slug}-nominees.xlsx")
    raise Http404(_("The list is not made in this form."))


def _rows(request: HttpRequest, course: Course) -> Iterator[tuple[object, ...]]:
    for one in queries.sifted(request.user, course, _sieve(request, course).sieve()):
        yield (
            one.name, one.own_name, one.target.organ, one.post, one.years, one.languages,
            one.get_state_display(), one.rank, one.reason, one.sent_at, one.endorsed_by,
            one.get_sex_display(),
        )  # fmt: skip


def nominee_or_404(request: HttpRequest, slug: str, key: int) -> Nomination:
    """A nominee of a course, for those who read what is prepared."""
    found = prepared_or_404(request, slug)
    return found_or_404(queries.nomination(request.user, found, key))


@login_required
def nominee(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """A nominee: what the organ says, the points by criterion, and the decision."""
    return _shown(request, nominee_or_404(request, slug, key))


def _shown(
    request: HttpRequest,
    found: Nomination,
    points: PointsForm | None = None,
    decision: DecisionForm | None = None,
) -> HttpResponse:
    user, course = request.user, found.course
    own = compared.compared_one(user, found)
    plans, open_ = may_plan(user, course), found.state in OPEN_TO_CHOICE
    selecting_now = course.state in selecting.SELECTABLE
    context: dict[str, Any] = {
        "course": course,
        "tab": "trainees",
        "nomination": found,
        "said": queries.said_of(found),
        "compared": own,
        "left": compared.places_left(user, course),
        "may_plan": plans,
        "may_return": plans and found.state == NominationState.SENT,
        "may_withdraw": plans and found.state not in ("withdrawn", "writing"),
    }
    if plans and open_ and course.state in ("calling", "selecting"):
        criteria = [one.criterion for one in own.weighed]
        context["points_form"] = points or PointsForm(criteria, compared.own_scores(user, own))
    if plans and open_ and selecting_now:
        context["decision_form"] = decision or DecisionForm.of(found)
    status = 422 if points or decision else 200
    return render(request, "training/nominee.html", context, status=status)


@login_required
@require_POST
def score(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Give a nominee one's own points."""
    found, user = nominee_or_404(request, slug, key), request.user
    allowed(may_plan(user, found.course))
    own = compared.compared_one(user, found)
    criteria = [one.criterion for one in own.weighed]
    form = PointsForm(criteria, compared.own_scores(user, own), request.POST)

    def act() -> None:
        selecting.score(user, found, form.points())

    done = answered(request, form, act, ("training:nominee", slug, key))
    return done or _shown(request, found, points=form)


@login_required
@require_POST
def decide(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Decide on a nominee."""
    found, user = nominee_or_404(request, slug, key), request.user
    allowed(may_plan(user, found.course))
    form = DecisionForm.of(found, request.POST)

    def act() -> None:
        selecting.decide(user, found, form.deciding())

    done = answered(request, form, act, ("training:nominee", slug, key))
    return done or _shown(request, found, decision=form)


@login_required
@require_POST
def give_back(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Return a nomination to be completed."""
    found = nominee_or_404(request, slug, key)
    said = request.POST.get("what", "")[:2000]
    return tried(
        request,
        lambda: actions.give_back(request.user, found, said),
        ("training:nominee", slug, key),
        _("Returned. The organ sees on its page what is to be completed."),
    )


@login_required
@require_POST
def withdraw(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Write down that a nomination was withdrawn."""
    found = nominee_or_404(request, slug, key)
    allowed(may_plan(request.user, found.course))
    reason = request.POST.get("reason", "")[:2000]
    return tried(
        request,
        lambda: actions.withdraw(request.user, found, reason),
        ("training:trainees", slug),
        _("The nomination is withdrawn."),
    )


@login_required
@require_POST
def move_up(request: HttpRequest, slug: str) -> HttpResponse:
    """Offer a free place to the first of the waiting list."""
    found = prepared_or_404(request, slug)
    reason = request.POST.get("reason", "").strip() or _("A place became free.")
    to = ("training:trainees", slug)
    return tried(request, lambda: selecting.move_up(request.user, found, reason[:2000]), to)


@login_required
def enter(request: HttpRequest, slug: str, organ: int) -> HttpResponse:
    """Enter a nomination that came on paper, for an organ of the course."""
    found, user = prepared_or_404(request, slug), request.user
    target = next((one for one in of_course.targets(user, found) if one.pk == organ), None)
    target = found_or_404(target)
    allowed(may_plan(user, found))
    form = NominationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.nominate(user, target, form.nominating())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("training:complete", slug, made.pk)
    lede = _("For what came on paper: {organ}.").format(organ=target.organ)
    return form_page(request, found, form, _("Enter a nomination"), tab="trainees", lede=lede)


@login_required
def complete(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Complete a nomination that one entered oneself, and send it."""
    found, user = prepared_or_404(request, slug), request.user
    own = found_or_404(queries.entered_here(user, found, key))
    allowed(may_plan(user, found))
    form = NominationForm(request.POST or None, initial=as_entered(own))
    sent = request.FILES.get("file")

    def act() -> None:
        actions.rewrite(user, own, form.nominating())
        if sent is not None:
            actions.endorse(user, own, sent.read(), sent.name or "")
        if "send" in request.POST:
            actions.send(user, own)

    done = answered(request, form, act, ("training:trainees", slug))
    context = {
        "course": found,
        "tab": "trainees",
        "form": form,
        "nomination": own,
        "wanting": queries.wanting(own),
    }
    status = 422 if request.method == "POST" else 200
    return done or render(request, "training/complete.html", context, status=status)


@login_required
def endorsement(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """The signed endorsement of a nominee."""
    found = nominee_or_404(request, slug, key)
    if found.endorsement is None:
        raise Http404(_("No endorsement was sent yet."))
    return file_of(found.endorsement)
