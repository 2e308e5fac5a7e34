"""The page of one's own organ, in one's own language, and what its people keep up to date there."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _

from hoseibi.accounts import actions, queries
from hoseibi.accounts.forms import OwnOrganForm, PersonForm
from hoseibi.accounts.permissions import may_keep
from hoseibi.errors import Refusal
from hoseibi.partners.models import Organ, Person
from hoseibi.ui.languages import reader_language
from hoseibi.ui.spoken import OFFERED, wanted


@login_required
def own_organ(request: HttpRequest) -> HttpResponse:
    """What is one's own organ's, from all applications."""
    asked = request.GET.get("language", "")
    language = wanted(request, asked, request.user.language) or reader_language()
    with translation.override(language):
        organ = queries.own_organ(request.user)
        context = {
            "organ": organ,
            "panels": queries.panels(request.user) if organ else [],
            "keeps": may_keep(request.user, organ),
            "offered": [code for code, _name in OFFERED],
            "unreviewed": reader_language() in dict(settings.PARTNER_LANGUAGES),
        }
        return render(request, "accounts/own.html", context)


@login_required
def own_people(request: HttpRequest) -> HttpResponse:
    """Everybody of one's own organ, by name."""
    organ = queries.own_organ(request.user)
    if organ is None:
        raise Http404(_("Your account is of no organ."))
    words = request.GET.get("q", "").strip()[:200]
    found = queries.people_found(request.user, words, request.GET.get("page", 1))
    context = {
        "organ": organ,
        "found": found,
        "words": words,
        "keeps": may_keep(request.user, organ),
    }
    return render(request, "accounts/own_people.html", context)


@login_required
def keep_organ(request: HttpRequest, pk: int) -> HttpResponse:
    found = _organ_or_404(request, pk)
    form = OwnOrganForm(request.POST or None, organ=found)
    if request.method == "POST" and form.is_valid():
        names, contact = form.texts("name"), form.cleaned_data["contact"]
        try:
            actions.keep_organ(request.user, found, names, contact)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("own-organ")
    status = 422 if form.errors else 200
    context = {"form": form, "organ": found, "title": str(found)}
    return render(request, "accounts/own_form.html", context, status=status)


@login_required
def enter_own(request: HttpRequest, pk: int) -> HttpResponse:
    return _person_form(request, Person(organ=_organ_or_404(request, pk)))


@login_required
def change_own(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.kept_person(request.user, pk)
    if found is None:
        raise Http404(_("There is nobody with this number in your organ."))
    return _person_form(request, found)


def _person_form(request: HttpRequest, found: Person) -> HttpResponse:
    among = queries.keepable_organs(request.user)
    form = PersonForm(request.POST or None, person=found, among=among)
    if request.method == "POST" and form.is_valid():
        try:
            if found.pk:
                actions.change_own(request.user, found, form.facts())
            else:
                actions.enter_own(request.user, found.organ, form.facts())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("own-organ")
    title = found.name if found.pk else _("Enter somebody")
    context = {"form": form, "organ": found.organ, "title": title}
    status = 422 if form.errors else 200
    return render(request, "accounts/own_form.html", context, status=status)


def _organ_or_404(request: HttpRequest, pk: int) -> Organ:
    found = queries.kept_organ(request.user, pk)
    if found is None:
        raise Http404(_("There is no such organ, or it is not yours."))
    return found
