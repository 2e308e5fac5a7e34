"""What everybody sees of a course: decided, looked at before, opened and taken back."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.ui.languages import OWN_NAMES, by_language, reader_language
from hoseibi.ui.spoken import OFFERED

from ..actions import releasing as actions
from ..forms.public import OpeningForm, ShowingForm, TakingBackForm, as_kept
from ..models import Course
from ..permissions import may_plan
from ..queries import public as queries
from .asked import allowed, answered, form_page, prepared_or_404
from .courses import spoken_of

LANGUAGES = tuple((code, OWN_NAMES.get(code, code)) for code, _name in OFFERED)
"""Those of the public site."""


@login_required
def public(request: HttpRequest, slug: str) -> HttpResponse:
    """What everybody sees of a course, or would see, and since when and by whom."""
    return _shown(request, prepared_or_404(request, slug), {})


def _shown(request: HttpRequest, found: Course, forms: dict[str, object]) -> HttpResponse:
    user, language = request.user, _language(request)
    page = queries.page_of(user, found)
    with translation.override(language):
        shown = {"found": queries.previewed(user, found), "spoken": language}
        preview = render_to_string("training/parts/public_course.html", shown | {"titled": True})
    hindrance = actions.hindrance(found)
    context = {
        "course": found,
        "tab": "public",
        "page": page,
        "is_public": queries.is_public(page),
        "preview": preview,
        "address": reverse("results:course", args=(language, found.slug)),
        "hindered": str(hindrance.message) if hindrance else "",
        "language": language,
        "languages": LANGUAGES,
        "may_plan": may_plan(user, found),
        "opening": OpeningForm(),
        "taking_back": TakingBackForm(),
        **forms,
    }
    return render(request, "training/public.html", context, status=422 if forms else 200)


def _language(request: HttpRequest) -> str:
    wished = request.GET.get("language", "")
    return wished if wished in dict(LANGUAGES) else reader_language()


@login_required
def change(request: HttpRequest, slug: str) -> HttpResponse:
    """Decide what the public page shows."""
    found = prepared_or_404(request, slug)
    allowed(may_plan(request.user, found))
    page = queries.page_of(request.user, found)
    known, initial = as_kept(page)
    spoken = spoken_of(found) | set(by_language(page.about if page else ""))
    form = ShowingForm(request.POST or None, known=known, initial=initial, languages=spoken)

    def act() -> None:
        actions.show(request.user, found, form.showing())

    done = answered(request, form, act, ("training:public", slug))
    lede = _("The title, the days and the country always stand there. Names of people never do.")
    if queries.is_public(page):
        lede = _("This course is public: what you change here everybody sees at once.")
    return done or form_page(request, found, form, _("What everybody sees"), tab="public",
                             lede=lede)  # fmt: skip


@login_required
@require_POST
def release(request: HttpRequest, slug: str) -> HttpResponse:
    """Open a course to everybody."""
    found = prepared_or_404(request, slug)
    form = OpeningForm(request.POST)

    def act() -> None:
        actions.release(request.user, found, form.releasing())

    done = answered(request, form, act, ("training:public", slug))
    return done or _shown(request, found, {"opening": form})


@login_required
@require_POST
def take_back(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a course back from everybody."""
    found = prepared_or_404(request, slug)
    form = TakingBackForm(request.POST)

    def act() -> None:
        actions.take_back(request.user, found, form.cleaned_data["reason"])

    done = answered(request, form, act, ("training:public", slug))
    return done or _shown(request, found, {"taking_back": form})
