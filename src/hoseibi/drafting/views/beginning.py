"""A draft begins: of a law, in some of its languages, for a circle."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _

from hoseibi.corpus import queries as corpus
from hoseibi.drafting import actions, queries
from hoseibi.drafting.forms import BeginForm
from hoseibi.errors import Refusal
from hoseibi.ui.languages import own_name, reader_language


@login_required
def begin_of(request: HttpRequest) -> HttpResponse:
    """From the law that was chosen in a list, or named, to its page."""
    said = request.GET.get("law", "")[:300]
    law = queries.law_to_draft(request.user, said)
    return redirect("drafting:begin", law.slug if law else slugify(said) or "-")


@login_required
def begin(request: HttpRequest, law: str) -> HttpResponse:
    found = corpus.law_by_slug(request.user, law)
    circles = [(each.pk, str(each)) for each in queries.drafting_circles(request.user)]
    if found is None or not circles:
        raise Http404(_("There is no law with this name, or no circle in which you may draft it."))
    bases = queries.newest_versions(request.user, found)
    languages = [(code, own_name(code)) for code in bases]
    form = BeginForm(circles, languages, request.POST or None)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        chosen = tuple(bases[code] for code in bases if code in values["languages"])
        name = {reader_language(): values["name"]}
        beginning = actions.Beginning(values["slug"], name, chosen)
        circle = queries.drafting_circles(request.user).get(pk=values["circle"])
        try:
            draft = actions.begin(request.user, circle, found, beginning)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The draft has begun."))
            return redirect("drafting:draft", draft.slug)
    status = 422 if form.errors else 200
    return render(request, "drafting/begin.html", {"law": found, "form": form}, status=status)
