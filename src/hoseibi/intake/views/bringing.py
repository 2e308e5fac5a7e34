"""Application forms that come as Word or Excel: what was understood is shown before it is saved."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi.errors import Refusal
from hoseibi.intake import actions, queries
from hoseibi.intake.actions import Contact, Filing, Row, Writing
from hoseibi.intake.choices import FormItem
from hoseibi.intake.forms import FileForm, FilingForm, RowsForm, WritingForm
from hoseibi.intake.models import BroughtFile
from hoseibi.intake.queries.incoming import Meant
from hoseibi.library.queries import open_download
from hoseibi.ui.asked import number

from .asked import require_department
from .writing import saved

CONTACT = ("agency", "address", "contact_person", "telephone", "fax", "email")


@login_required
def bring(request: HttpRequest) -> HttpResponse:
    """A file is chosen, and kept as it came."""
    require_department(request)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        came = form.cleaned_data["file"]
        try:
            made = actions.bring(request.user, came.read(), came.name)
        except Refusal as refusal:
            form.add_error("file", str(refusal))
        else:
            return redirect("intake:brought", made.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "intake/bring.html", {"form": form}, status=status)


def _brought_or_404(request: HttpRequest, key: int) -> BroughtFile:
    require_department(request)
    found = queries.brought_file(request.user, key)
    if found is None:
        raise Http404(_("There is no such file."))
    return found


@login_required
def brought(request: HttpRequest, key: int) -> HttpResponse:
    """What was understood of a file: one form to be looked through, or rows to be ticked."""
    found = _brought_or_404(request, key)
    try:
        meant = queries.meanings(request.user, found)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("intake:bring")
    if len(meant) == 1:
        return _one(request, found, meant[0])
    return _many(request, found, meant)


def _one(request: HttpRequest, found: BroughtFile, meant: Meant) -> HttpResponse:
    filing = FilingForm(request.POST or None, initial=_filed(meant))
    language = request.POST.get("language", meant.language)
    form = WritingForm(request.POST or None, initial=_words(meant), language=language)
    if request.method == "POST" and all([filing.is_valid(), form.is_valid()]):
        try:
            filed = replace(filing.filing(), brought=found)
            made = actions.enter(request.user, filed, form.writing())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return saved(request, made)
    context = {"filing": filing, "form": form, "meant": meant, "labels": _labels(meant)}
    return _page(request, found, "intake/brought.html", context)


def _labels(meant: Meant) -> list[tuple[str, str, str]]:
    """What was understood, item by item: name of the item, words, where they stand."""
    names = dict(FormItem.choices) | {
        name: field.label for name, field in WritingForm.base_fields.items()
    }
    names |= {"country": _("Applicant government"), "entered_on": _("Date of entry")}
    return [(str(names.get(one.code, one.code)), one.text, one.where) for one in meant.form.items]


def _filed(meant: Meant) -> dict[str, Any]:
    values = {"country": meant.country, "organ": meant.organ, "entered_on": meant.day}
    return {name: value for name, value in values.items() if value is not None}


def _words(meant: Meant) -> dict[str, Any]:
    said = meant.form.said
    items = {f"item-{code}": text for code, text in meant.texts().items()}
    contact = {name: " ".join(said.get(name, "").split()) for name in CONTACT}
    if meant.organ is not None:
        contact["agency"] = ""
    told = {"language": meant.language, "title": meant.title, "kind": meant.kind}
    return items | contact | told


def _many(request: HttpRequest, found: BroughtFile, meant: list[Meant]) -> HttpResponse:
    form = RowsForm(request.POST or None)
    ticked = {number(one) for one in request.POST.getlist("row")}
    if request.method == "POST" and form.is_valid():
        try:
            wanted = [one for one in meant if one.form.number in ticked]
            made = actions.enter_rows(request.user, _rows(wanted, form, found))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            told = _("{count} requests were taken over. Look them through, and submit them.")
            messages.success(request, told.format(count=len(made)))
            return redirect("intake:requests")
    context = {"form": form, "meant": meant, "ticked": ticked}
    return _page(request, found, "intake/brought_rows.html", context)


def _rows(wanted: list[Meant], form: RowsForm, found: BroughtFile) -> list[Row]:
    said = form.cleaned_data
    rows = []
    for one in wanted:
        country = one.country or said["country"]
        if country is None or not one.title:
            continue
        filing = Filing(country, one.organ, one.day, said["field_of_law"], brought=found)
        words = _words(one)
        contact = Contact(**{name: words[name] for name in CONTACT})
        titles, kind = {one.language: one.title}, one.kind or "project"
        writing = Writing(titles, one.language, kind, contact, one.texts())
        rows.append(Row(one.form.number, filing, writing))
    return rows


def _page(
    request: HttpRequest, found: BroughtFile, template: str, context: dict[str, Any]
) -> HttpResponse:
    context |= {"brought": found, "became": queries.became(request.user, found)}
    status = 422 if request.method == "POST" else 200
    return render(request, template, context, status=status)


@login_required
def brought_download(request: HttpRequest, key: int) -> HttpResponse:
    """The file as it came."""
    found = _brought_or_404(request, key)
    content, headers = open_download(found.file)
    with content:
        return HttpResponse(content.read(), headers=headers)
