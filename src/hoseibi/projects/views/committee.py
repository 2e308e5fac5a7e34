"""The meetings of the joint coordinating committee, and the products of a project."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.corpus.models import Law
from hoseibi.corpus.queries.visible import visible_laws
from hoseibi.projects import actions, queries
from hoseibi.projects.forms.projects import ProductForm
from hoseibi.projects.forms.risks import AdoptedForm, CountForm
from hoseibi.projects.models import Product
from hoseibi.projects.permissions import may_plan, may_report
from hoseibi.ui.forms import with_chosen
from hoseibi.ui.languages import by_language

from .asked import allowed, answered, form_page, found_or_404, project_or_404, stored


@login_required
def committee(request: HttpRequest, slug: str) -> HttpResponse:
    found, user = project_or_404(request, slug), request.user
    meetings = queries.committee(user, found)
    number = max((one.number for one in meetings), default=0) + 1
    form = CountForm(
        queries.could_be_jcc(user, found), request.POST or None, initial={"number": number}
    )

    def act() -> None:
        said = form.cleaned_data
        actions.count_as_jcc(user, found, said["meeting"], said["number"])

    done = answered(request, form, act, ("projects:committee", slug))
    context = {
        "project": found,
        "here": "committee",
        "meetings": meetings,
        "now": timezone.now(),
        "form": form,
        "may_plan": may_plan(user, found),
    }
    status = 422 if request.method == "POST" else 200
    return done or render(request, "projects/committee.html", context, status=status)


@login_required
def say_adopted(request: HttpRequest, key: int) -> HttpResponse:
    """Say what a meeting of the committee adopted besides versions and periods."""
    jcc = found_or_404(queries.jcc(request.user, key))
    allowed(may_plan(request.user, jcc.project))
    form = AdoptedForm(
        request.POST or None,
        known={"adopted": jcc.adopted},
        languages=by_language(jcc.project.title),
    )

    def act() -> None:
        actions.say_adopted(request.user, jcc, form.texts("adopted"))

    done = answered(request, form, act, ("projects:committee", jcc.project.slug))
    return done or form_page(request, jcc.project, form, str(jcc), here="committee")


@login_required
def products(request: HttpRequest, slug: str) -> HttpResponse:
    """What the project leaves behind, by name."""
    found, user = project_or_404(request, slug), request.user
    context = {
        "project": found,
        "here": "products",
        "products": queries.products(user, found),
        "may_report": may_report(user, found),
    }
    return render(request, "projects/products.html", context)


@login_required
def product(request: HttpRequest, slug: str, key: int = 0) -> HttpResponse:
    """A product, new or known."""
    found, user = project_or_404(request, slug), request.user
    allowed(may_report(user, found))
    one: Product | None = None
    if key:
        one = found_or_404(queries.products(user, found).filter(pk=key).first())
    names = ("kind", "languages", "activity", "law", "planned_on", "done_on", "note")
    initial = {name: getattr(one, name) for name in names} if one else {}
    laws = Law.objects.filter(pk__in=visible_laws(user), country=found.country_id)
    form = ProductForm(
        with_chosen(queries.activities(user, found), one.activity if one else None),
        with_chosen(laws, one.law if one else None),
        request.POST or None,
        request.FILES or None,
        known={"title": one.title} if one else {},
        languages=by_language(found.title),
        initial=initial,
    )

    def act() -> None:
        said = {name: form.cleaned_data[name] for name in names}
        naming = actions.Naming(form.texts("title"), **said, document=stored(request))
        actions.name_product(user, found, naming, one)

    done = answered(request, form, act, ("projects:products", slug))
    return done or form_page(request, found, form, _("Product"), here="products")
