"""Questions that go out on paper: the sheet to fill in, and what it says when it comes back."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import NotAllowed, may
from hoseibi.errors import Refusal
from hoseibi.partners.models import Person
from hoseibi.studies import actions, queries
from hoseibi.studies.forms import SheetForm
from hoseibi.studies.models import Round
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import reader_language

from .answering import answers_of_others
from .asked import round_or_404


@login_required
def sheet(request: HttpRequest, key: int) -> HttpResponse:
    """The questions as a Word document to fill in."""
    found = round_or_404(request, key)
    document = queries.sheet(request.user, found, reader_language())
    return download(document, f"questions-{found.pk}.docx")


@login_required
def returned(request: HttpRequest, key: int) -> HttpResponse:
    """Enter a sheet that was filled in, one's own or that of somebody without an account."""
    found = round_or_404(request, key)
    others = answers_of_others(request, found)
    people = _people(request, found, others)
    if not people:
        raise PermissionDenied(str(NotAllowed.message))
    form = SheetForm(people, request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        person = next((one for one in others if str(one.pk) == said["person"]), None)
        back = actions.Returned(said["sheet"].read(), said["language"], person)
        try:
            count = actions.enter_sheet(request.user, found, back)
        except Refusal as refusal:
            form.add_error("sheet", str(refusal))
        else:
            told = ngettext("%(count)s answer is entered.", "%(count)s answers are entered.", count)
            messages.success(request, told % {"count": count})
            return redirect("studies:round", key)
    status = 422 if request.method == "POST" else 200
    return render(request, "studies/returned.html", {"round": found, "form": form}, status=status)


def _people(request: HttpRequest, round: Round, others: list[Person]) -> list[tuple[str, str]]:
    mine = [("own", _("my own"))] if may(request.user, Act.OPINE, round.group.circle_id) else []
    return [*mine, *((str(one.pk), one.name) for one in others)]
