"""The list of events, and the page of one: public once it is announced."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi import printing
from hoseibi.printing.tables import Table, to_csv, to_workbook
from hoseibi.seminars import queries
from hoseibi.seminars.choices import EventState
from hoseibi.seminars.forms import CallOffForm, CloneForm, SieveForm
from hoseibi.seminars.models import Event, ProgrammeItem
from hoseibi.seminars.permissions import may_arrange, may_plan, may_read
from hoseibi.ui.asked import page_asked
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import by_language, reader_first, reader_language

from .asked import event_or_404
from .told import questions_told

A_PAGE = 25


def seminars(request: HttpRequest) -> HttpResponse:
    """Events that the reader may know of: announced ones for everybody."""
    user, now = request.user, timezone.now()
    form = _sieve_form(request)
    found = queries.narrowed(user, form.sieve())
    page = Paginator(found, A_PAGE).get_page(page_asked(request))
    context = {
        "form": form,
        "page": page,
        "lines": [(one, queries.hours(one), one.state(now)) for one in page],
        "narrowed": any(request.GET.get(name) for name in form.fields),
        "asked": _without_page(request),
        "may_plan": queries.circles_to_plan(user).exists(),
    }
    return render(request, "seminars/seminars.html", context)


def _sieve_form(request: HttpRequest) -> SieveForm:
    countries = queries.countries_of_events(request.user)
    return SieveForm(countries, queries.years_of_events(request.user), request.GET)


def _without_page(request: HttpRequest) -> str:
    asked = request.GET.copy()
    asked.pop("page", None)
    return asked.urlencode()


def seminars_file(request: HttpRequest, form: str) -> HttpResponse:
    """The list as it is narrowed, to take away."""
    table = queries.events_table(request.user, _sieve_form(request).sieve())
    return as_file(table, "seminars", form)


def as_file(table: Table, name: str, form: str) -> HttpResponse:
    """A table as CSV or as a workbook."""
    if form == "csv":
        return download(to_csv(table), f"{name}.csv")
    if form == "xlsx":
        return download(to_workbook({name[:31]: table}), f"{name}.xlsx")
    raise Http404(_("A list is there as csv and as xlsx."))


def event(request: HttpRequest, slug: str) -> HttpResponse:
    return shown(request, event_or_404(request, slug))


def shown(request: HttpRequest, found: Event, status: int = 200, **forms: Any) -> HttpResponse:
    """The page of an event, with what those who prepare it may do."""
    user, now = request.user, timezone.now()
    codes = reader_first(queries.languages_of(found))
    reads = may_read(user, found)
    whole, by_quota = queries.places(user, found)
    state = found.state(now)
    items = queries.programme(user, found)
    context = {
        "event": found,
        "when": queries.hours(found),
        "state": state,
        "codes": codes,
        "titles": _others(found.title, found),
        "themes": _sides(found.theme, codes),
        "days": days(items, codes),
        "pack_query": queries.pack_query(user, items),
        "channels": queries.channels(user, found),
        "registers": found.registers(now),
        "places": whole,
        "is_listed": queries.listed(user, found).exists(),
        "mine": number_of(request, found),
        **questions_told(request, found),
        "is_published": queries.edition(user, found) is not None,
        "given": [
            (one, _sides(one.summary, codes)) for one in queries.published_papers(user, found)
        ],
        "reads": reads,
        "by_quota": by_quota if reads else [],
        "may_plan": may_plan(user, found.circle_id),
        "may_arrange": may_arrange(user, found.circle_id),
        "is_off": state == EventState.CALLED_OFF,
        "is_over": state == EventState.ENDED,
    }
    # Pages of those who prepare speak the languages of all pages, the public one those of partners.
    if context["may_plan"]:
        context["clone_form"] = forms.get("clone_form") or CloneForm(found)
        context["off_form"] = forms.get("off_form") or CallOffForm(languages=found.languages)
    template = "seminars/prepared.html" if reads else "seminars/event.html"
    return render(request, template, context, status=status)


def _others(said: object, found: Event) -> list[tuple[str, str]]:
    """A text in the languages of the event that the reader's page is not in."""
    known, own = by_language(said), reader_language()
    codes = [code for code in queries.languages_of(found) if code != own and code in known]
    shown_one = str(said)
    return [(code, known[code]) for code in codes if known[code] != shown_one]


def _given(request: HttpRequest, found: Event, codes: list[str]) -> list[tuple[Any, Any]]:
    """The papers of which something may be published, with their summaries by language."""
    papers = queries.published_papers(request.user, found)
    return [(one, _sides(one.summary, codes)) for one in papers]


def _sides(said: object, codes: list[str]) -> list[tuple[str, str]]:
    known = by_language(said)
    return [(code, known[code]) for code in codes if code in known]


def days(items: list[ProgrammeItem], codes: list[str]) -> list[tuple[Any, list[Any]]]:
    """The programme by day; each item with its times and what it says in each language."""
    found: dict[Any, list[Any]] = {}
    for one in items:
        when = queries.hours(one)
        titles, abstracts = by_language(one.title), by_language(one.abstract)
        sides = [(code, titles[code], abstracts.get(code, "")) for code in codes if code in titles]
        sides = sides or [(code, titles[code], abstracts.get(code, "")) for code in titles]
        found.setdefault(when.begins.date(), []).append((one, when, sides))
    return list(found.items())


def number_of(request: HttpRequest, found: Event) -> int | None:
    """The number of the registration whose own link this browser opened."""
    known = request.session.get("registrations", {})
    return known.get(str(found.pk)) if isinstance(known, dict) else None


def calendar(request: HttpRequest, slug: str) -> HttpResponse:
    found = event_or_404(request, slug)
    address = request.build_absolute_uri(reverse("seminars:event", args=(slug,)))
    return download(queries.calendar(found, address), f"{slug}.ics")


def paper(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """The programme as PDF or Word."""
    found = event_or_404(request, slug)
    made = queries.programme_paper(request.user, found, reader_language())
    if form == "pdf":
        return download(printing.to_pdf(made).content, f"{slug}-programme.pdf")
    if form == "docx":
        return download(printing.to_docx(made), f"{slug}-programme.docx")
    raise Http404(_("The programme is there as pdf and as docx."))


def participants(request: HttpRequest, slug: str) -> HttpResponse:
    """Those who agreed to be listed; `?form=csv` to take it away."""
    found = event_or_404(request, slug)
    if form := request.GET.get("form"):
        table = queries.participants_table(request.user, found)
        return as_file(table, f"{slug}-participants", form)
    page = Paginator(queries.listed(request.user, found), 200).get_page(page_asked(request))
    return render(request, "seminars/participants.html", {"event": found, "page": page})
