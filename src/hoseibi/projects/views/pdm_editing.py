"""The grid of a draft PDM, written as a whole or cell by cell; nothing typed is lost."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.projects import actions, queries
from hoseibi.projects.choices import Column, PdmState
from hoseibi.projects.models import PdmLine, PdmVersion, Project
from hoseibi.projects.permissions import may_plan
from hoseibi.ui.asked import number, number_posted

from .asked import allowed, found_or_404, project_or_404, version_or_404
from .pdm import context_of, language_of


@dataclass
class Written:
    """What came of saving the grid. By `line-column`: `typed` is what was not saved, `clashing`
    the cells of it in which others changed the same words, `refused` why another one was not, and
    `seen` on which number that one was typed; `homeless` is what was typed into rows that are
    gone."""

    saved: int = 0
    merged: int = 0
    typed: dict[str, str] = field(default_factory=dict)
    clashing: set[str] = field(default_factory=set)
    refused: dict[str, str] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)
    homeless: list[str] = field(default_factory=list)


@login_required
def edit(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """The grid to write in. Every button saves what was typed before it does its own."""
    project = project_or_404(request, slug)
    version = _to_write(request, project, number)
    allowed(may_plan(request.user, project))
    written = _save(request, version) if request.method == "POST" else Written()
    for text in written.homeless:
        messages.error(request, _("This row is in the draft no more. Not saved: {text}").format(
            text=text))  # fmt: skip
    if version.state != PdmState.DRAFT:
        for name, text in written.typed.items():
            messages.error(request, f"{written.refused[name]} " + _("Not saved: {text}").format(
                text=text))  # fmt: skip
        if version.state == PdmState.SET_ASIDE:
            return redirect("projects:pdm-now", slug)
        return redirect("projects:pdm", slug, number)
    if request.method == "POST" and not written.typed:
        try:
            return _go_on(request, version, written)
        except Refusal as refusal:
            messages.error(request, str(refusal))
    context = context_of(request, version) | {"written": written}
    return render(request, "projects/edit_pdm.html", context, status=_status(request, written))


def _to_write(request: HttpRequest, project: Project, number: int) -> PdmVersion:
    """The version whose grid it is. One that was set aside meanwhile is no page any more, but what
    was typed into it is told back."""
    aside = queries.set_aside(request.user, project, number)
    if request.method == "POST" and aside and not queries.version(request.user, project, number):
        return aside
    return version_or_404(request, project, number)


def _status(request: HttpRequest, written: Written) -> int:
    if request.method != "POST":
        return 200
    return 409 if written.clashing else 422


def _save(request: HttpRequest, version: PdmVersion) -> Written:
    """Save every cell that differs from what stands there, whatever comes of the others."""
    lines = queries.pdm.lines(version)
    written = Written(homeless=_homeless(request, lines))
    for line in lines:
        line.version = version
        for column in Column:
            name = f"{line.pk}-{column}"
            typed = request.POST.get(name)
            if typed is not None:
                _save_cell(request, line, (column, name, typed), written)
    return written


def _homeless(request: HttpRequest, lines: list[PdmLine]) -> list[str]:
    """What was sent for rows that somebody else removed meanwhile."""
    here = {f"{line.pk}-{column}" for line in lines for column in Column}
    gone = [
        text.strip()
        for name, text in request.POST.items()
        if name.partition("-")[2] in Column.values and name not in here
    ]
    return [text for text in gone if text]


def _save_cell(
    request: HttpRequest, line: PdmLine, typed: tuple[str, str, str], written: Written
) -> None:
    column, name, text = typed
    cell = actions.Cell(column, language_of(request), text, number_posted(request, f"from-{name}"))
    there = replace(cell, text=queries.said_in(line, column, cell.language))
    if there.clean == cell.clean:
        return
    try:
        saved = actions.write_cell(request.user, line, cell)
    except Refusal as refusal:
        written.typed[name], written.refused[name] = text, str(refusal)
        written.seen[name] = cell.written_from
        return
    if saved.clashes:
        written.typed[name] = text
        written.clashing.add(name)
    else:
        written.saved += 1
        written.merged += saved.merged


def _go_on(request: HttpRequest, version: PdmVersion, written: Written) -> HttpResponse:
    """After saving: add, move or remove a row if a button says so, and show the grid again."""
    wanted = request.POST.get("do", "")
    place = _do(request, version, wanted) if wanted else ""
    if written.merged:
        messages.info(request, _("Saved, put together with what others wrote meanwhile."))
    elif written.saved or wanted:
        messages.success(request, _("Saved."))
    else:
        messages.info(request, _("Everything is saved."))
    address = reverse("projects:pdm-edit", args=(version.project.slug, version.number))
    return redirect(f"{address}?language={language_of(request)}{place}")


def _do(request: HttpRequest, version: PdmVersion, wanted: str) -> str:
    """`add output`, `add activity 7` (under the row 7), `up 12`, `down 12`, `remove 12`, and
    `back 9`, which puts a row back."""
    verb, _space, rest = wanted.partition(" ")
    if verb == "add":
        kind, _space, under = rest.partition(" ")
        row = queries.row(request.user, version.project, number(under))
        return f"#row-{actions.add_row(request.user, version, kind, row).pk}"
    if verb == "back":
        row = found_or_404(queries.row(request.user, version.project, number(rest)))
        return f"#row-{actions.bring_back_row(request.user, version, row).pk}"
    line = found_or_404(version.lines.select_related("row").filter(pk=number(rest)).first())
    line.version = version
    if verb == "remove":
        actions.remove_row(request.user, line)
        return ""
    actions.move_row(request.user, line, -1 if verb == "up" else 1)
    return f"#row-{line.pk}"


@login_required
@require_POST
def write_cell(request: HttpRequest, key: int) -> JsonResponse:
    """Save one cell while its author goes on: its number, and its text where others changed it."""
    line = queries.line(request.user, key)
    if line is None:
        # The page that sent it is still open, with the words in it.
        return JsonResponse({"refused": str(actions.RowGone.message)}, status=404)
    column = request.POST.get("column", "")
    if column not in Column.values:
        return JsonResponse({"refused": _("The PDM has no such column.")}, status=422)
    language, text = language_of(request), request.POST.get("text", "")
    cell = actions.Cell(column, language, text, number_posted(request, "from"))
    try:
        saved = actions.write_cell(request.user, line, cell)
    except Refusal as refusal:
        return JsonResponse({"refused": str(refusal)}, status=422)
    now = queries.said_in(saved.line, column, language)
    if saved.clashes:
        clash = _("Somebody else wrote: {text}").format(text=now)
        return JsonResponse({"clash": clash, "number": saved.number}, status=409)
    said = _("Saved, put together with what others wrote.") if saved.merged else _("Saved")
    told = {"number": saved.number, "text": now, "merged": saved.merged, "said": said}
    return JsonResponse(told)
