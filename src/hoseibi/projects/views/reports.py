"""Monitoring sheets and completion reports: written item by item, read before, handed in."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.printing import to_html
from hoseibi.projects.actions import reports as writing
from hoseibi.projects.choices import ReportState
from hoseibi.projects.forms.reports import BeginReportForm, HandInForm, TakeBackForm
from hoseibi.projects.models import Report
from hoseibi.projects.permissions import may_plan, may_report
from hoseibi.projects.queries import papers as asked
from hoseibi.ui.asked import number_posted, words_posted
from hoseibi.ui.languages import OWN_NAMES, TO_CHOOSE, own_name

from .asked import project_or_404
from .papers import language_asked, sent, shown


def report_or_404(request: HttpRequest, slug: str, key: int) -> Report:
    found = asked.report(request.user, project_or_404(request, slug), key)
    if found is None:
        raise Http404(_("This project has no report with this number."))
    return found


@login_required
@require_POST
def begin_report(request: HttpRequest, slug: str) -> HttpResponse:
    project = project_or_404(request, slug)
    form = BeginReportForm(request.POST)
    if form.is_valid():
        try:
            made = writing.begin_report(
                request.user, project, form.cleaned_data["kind"], form.term()
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("projects:report", slug, made.pk)
    return shown(request, project, form)


@login_required
def report(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    return _page(request, report_or_404(request, slug, key))


def _page(
    request: HttpRequest,
    found: Report,
    form: HandInForm | TakeBackForm | None = None,
    unsaved: writing.ItemWriting | None = None,
) -> HttpResponse:
    """What there is to write, or the paper as it was handed in. What could not be saved of an item
    stays in its field."""
    languages = asked.languages_of_report(found)
    more = unsaved.language if unsaved else request.GET.get("language", "")
    if more in OWN_NAMES and more not in languages and found.state == ReportState.DRAFT:
        languages.append(more)
    language = more if unsaved else language_asked(request, languages)
    context = {
        "project": found.project,
        "here": "papers",
        "report": found,
        "language": language,
        "languages": [(code, own_name(code)) for code in languages],
        "others": [(code, name) for code, name in TO_CHOOSE if code not in languages],
        "endings": asked.FORMS,
        "may_plan": may_plan(request.user, found.project),
        "form": form or _form(found),
    }
    status = 422 if form or unsaved else 200
    if found.state == ReportState.DRAFT and may_report(request.user, found.project):
        typed = {unsaved.item: (unsaved.text, unsaved.written_from)} if unsaved else {}
        context["groups"] = asked.written(found, language, typed)
        context["waiting"] = asked.waiting(found)
        return render(request, "projects/write_report.html", context, status=status)
    context["paper"] = to_html(asked.paper_of_report(found, language))
    return render(request, "projects/report.html", context, status=status)


def _form(report: Report) -> HandInForm | TakeBackForm:
    if report.state == ReportState.DRAFT:
        director = str(report.project.director or "")
        return HandInForm(initial={"agreed_with": director, "on": timezone.localdate()})
    return TakeBackForm()


@login_required
def preview(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """The whole paper as it would be handed in now."""
    found = report_or_404(request, slug, key)
    language = language_asked(request, asked.languages_of_report(found))
    made = asked.paper_of_report(found, language)
    context = {
        "project": found.project,
        "here": "papers",
        "report": found,
        "language": language,
        "languages": [(code, own_name(code)) for code in asked.languages_of_report(found)],
        "endings": asked.FORMS,
        "paper": to_html(made),
        "is_preview": True,
    }
    return render(request, "projects/report.html", context)


@login_required
def report_paper(request: HttpRequest, slug: str, key: int, form: str) -> HttpResponse:
    """The report to take away: as it was handed in, or as it is now."""
    found = report_or_404(request, slug, key)
    if form not in asked.FORMS:
        raise Http404(_("There is no such paper, or not in this form."))
    language = language_asked(request, asked.languages_of_report(found))
    name = f"{slug}-{found.kind}-{found.number}-{language}.{form}"
    return sent(asked.paper_of_report(found, language), form, name)


@login_required
@require_POST
def hand_in(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    found = report_or_404(request, slug, key)
    form = HandInForm(request.POST)
    if form.is_valid():
        try:
            writing.submit_report(request.user, found, form.handing_in())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Handed in. The paper stays as it is now."))
            return redirect("projects:report", slug, key)
    return _page(request, found, form)


@login_required
@require_POST
def take_back_report(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    found = report_or_404(request, slug, key)
    form = TakeBackForm(request.POST)
    if form.is_valid():
        try:
            writing.take_back_report(request.user, found, form.cleaned_data["reason"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Taken back. Begin the next one: it goes on from this."))
            return redirect("projects:papers", slug)
    return _page(request, found, form)


@login_required
@require_POST
def write_item(request: HttpRequest, slug: str, key: int, item: str, language: str) -> HttpResponse:
    """Save what was typed under an item. A page that saves by itself asks for JSON."""
    found = report_or_404(request, slug, key)
    if language not in OWN_NAMES:
        raise Http404(_("Reports are not written in this language."))
    text = request.POST.get("text", "").replace("\x00", "")
    had = words_posted(request, "had")
    typed = writing.ItemWriting(item, language, text, number_posted(request, "seen"), had=had)
    quietly = request.headers.get("Accept", "").startswith("application/json")
    try:
        saved = writing.write_item(request.user, found, typed)
    except Refusal as refusal:
        if quietly:
            return JsonResponse({"refused": str(refusal)}, status=403)
        return _refused(request, report_or_404(request, slug, key), typed, str(refusal))
    if quietly:
        return JsonResponse(_told(saved))
    if saved.clashes:
        return _clash(request, found, typed, saved)
    messages.success(request, _("Saved."))
    where = reverse("projects:report", args=(slug, key))
    return redirect(f"{where}?language={language}#{item}")


def _refused(
    request: HttpRequest, found: Report, typed: writing.ItemWriting, why: str
) -> HttpResponse:
    """The words back in their field, or beside the paper where it has no fields any more."""
    if found.state == ReportState.DRAFT and typed.item in asked.items_of(found.kind):
        messages.error(request, why)
        return _page(request, found, unsaved=typed)
    lost = _("Not saved: {text}").format(text=typed.text)
    messages.error(request, f"{why} {lost}")
    return _page(request, found)


def _told(saved: writing.SavedItem) -> dict[str, object]:
    """What a page that saves by itself needs to know."""
    at = saved.wording.at if saved.wording else timezone.now()
    return {
        "number": saved.number,
        "text": saved.text,
        "merged": saved.merged,
        "clashes": len(saved.clashes),
        "said": _("Saved at {time}.").format(time=date_format(timezone.localtime(at), "H:i")),
    }


def _clash(
    request: HttpRequest, found: Report, typed: writing.ItemWriting, saved: writing.SavedItem
) -> HttpResponse:
    """Both texts, and a field in which the second decides."""
    context = {
        "project": found.project,
        "here": "papers",
        "report": found,
        "item": asked.items_of(found.kind)[typed.item],
        "language": typed.language,
        "mine": typed.clean,
        "saved": saved,
    }
    return render(request, "projects/report_clash.html", context, status=409)
