"""The legal inventory: the list of a country's laws and of those it lacks, out and in."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from hoseibi.errors import Refusal
from hoseibi.library.storage.lists import Trouble
from hoseibi.research import actions, queries
from hoseibi.research.forms import EntrySieveForm, SheetForm, read_inventory
from hoseibi.research.permissions import may_enter_anywhere
from hoseibi.research.templatetags.overview import overview
from hoseibi.ui.downloads import download

from .asked import require_entering


@login_required
def inventory(request: HttpRequest) -> HttpResponse:
    form = EntrySieveForm(request.GET, user=request.user)
    sieve = form.sieve()
    counts = queries.overview(request.user, sieve.country)
    code = sieve.country.code if sieve.country else ""
    context = {
        "form": form,
        "list": queries.entry_page(request.user, sieve, request.GET.get("page")),
        "country": sieve.country,
        "figure": overview(counts, code) if counts else "",
        "may_enter": may_enter_anywhere(request.user),
    }
    return render(request, "research/inventory.html", context)


@login_required
def inventory_xlsx(request: HttpRequest) -> HttpResponse:
    form = EntrySieveForm(request.GET, user=request.user)
    content = queries.inventory_xlsx(request.user, form.sieve())
    return download(content, "inventory.xlsx")


@login_required
def blank_xlsx(request: HttpRequest) -> HttpResponse:
    """An empty workbook to fill in."""
    return download(queries.blank_xlsx(), "inventory-empty.xlsx")


@login_required
def bring(request: HttpRequest) -> HttpResponse:
    """A workbook in: everything, or nothing and what to mend."""
    require_entering(request)
    form = SheetForm(request.POST or None, request.FILES or None, user=request.user)
    troubles: list[Trouble] = []
    if request.method == "POST" and form.is_valid():
        country = form.cleaned_data["country"]
        try:
            read = read_inventory(form.cleaned_data["file"].read())
            troubles = read.troubles
            if not troubles:
                brought = actions.bring_inventory(request.user, country, read.laws, read.rules)
                messages.success(request, _told(brought))
                return redirect(f"{reverse('research:inventory')}?country={country.code}")
        except Refusal as refusal:
            form.add_error("file", str(refusal))
    status = 422 if form.errors or troubles else 200
    context = {"form": form, "troubles": troubles}
    return render(request, "research/bring.html", context, status=status)


def _told(brought: actions.Brought) -> str:
    """How much came in, or that nothing of it was new."""
    if not any(brought):
        return _("Nothing new: all is here already.")
    said = _("{laws} laws, {statements} statements and {rules} rules came in.")
    return said.format(**brought._asdict())
