"""A draft taken away as Word, to be worked on in a meeting and brought back."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from hoseibi.drafting import queries
from hoseibi.drafting.forms import CopyForm
from hoseibi.drafting.models import Draft, DraftLanguage
from hoseibi.ui.asked import number
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import own_name, reader_language

from .asked import draft_or_404
from .comparing import name_of


@login_required
def copy(request: HttpRequest, slug: str) -> HttpResponse:
    """The form on which one says what the file is to hold; with an answer to it, the file."""
    draft = draft_or_404(request, slug)
    languages = list(draft.languages.all())
    states = _states(request, draft, languages)
    form = CopyForm(
        [(each.language, own_name(each.language)) for each in languages],
        [(key, name_of(state)) for key, state in reversed(states.items())],
        request.GET if "to" in request.GET else None,
        first=_first(languages),
    )
    if form.is_bound and form.is_valid():
        return _file(request, draft, form, states)
    status = 422 if form.errors else 200
    return render(request, "drafting/copy.html", {"draft": draft, "form": form}, status=status)


def _first(languages: list[DraftLanguage]) -> str:
    codes = [each.language for each in languages]
    return reader_language() if reader_language() in codes else codes[0]


def _states(
    request: HttpRequest, draft: Draft, languages: list[DraftLanguage]
) -> dict[str, queries.State]:
    """The states that any of the languages has, oldest first."""
    found: dict[str, queries.State] = {}
    for each in languages:
        found |= {one.key: one for one in queries.states(request.user, draft, each)}
    return {key: found[key] for key in sorted(found, key=_order)}


def _order(key: str) -> int:
    return number(key, {"base": 0}.get(key, 1 << 30))


def _file(
    request: HttpRequest, draft: Draft, form: CopyForm, states: dict[str, queries.State]
) -> HttpResponse:
    said = form.cleaned_data
    chosen = [each for each in draft.languages.all() if each.language in said["languages"]]
    state, since = states[said["version"]], states[said["since"]]
    for each in (state, since) if said["changes"] == "made" else (state,):
        lacking = [one for one in chosen if each not in _of(request, draft, one)]
        if lacking:
            form.add_error(
                None,
                _("“{version}” has no text in {language}. Choose another version.").format(
                    version=name_of(each), language=own_name(lacking[0].language)
                ),
            )
            return render(request, "drafting/copy.html", {"draft": draft, "form": form}, status=422)
    content = _content(request, draft, chosen, said, states)
    codes = "-".join(each.language for each in chosen)
    name = f"{draft.slug}-{codes}-{state.key}{_ENDINGS[said['changes']]}.docx"
    return download(content, name)


_ENDINGS = {"none": "", "made": "-changes", "proposed": "-proposals"}


def _of(request: HttpRequest, draft: Draft, language: DraftLanguage) -> list[queries.State]:
    return queries.states(request.user, draft, language)


def _content(
    request: HttpRequest,
    draft: Draft,
    chosen: list[DraftLanguage],
    said: dict[str, str],
    states: dict[str, queries.State],
) -> bytes:
    state, since = states[said["version"]], states[said["since"]]
    note = f"{draft} · {_version(state)}"
    if said["changes"] == "made":
        told = _("changes since: {version}").format(version=name_of(since))
        both = (since, state)
        return queries.word_since(request.user, draft, chosen[0], both, f"{note} · {told}")
    if said["changes"] == "proposed":
        return queries.word_proposed(
            request.user, draft, chosen[0], lambda numbers: f"{note} · {_proposals(numbers)}"
        )
    return queries.word(request.user, draft, chosen, state, note)


def _version(state: queries.State) -> str:
    """Which version it is, with its moment: a copy of what changes daily needs one."""
    at = state.frozen.frozen_at if state.frozen else timezone.now()
    if state.key == "base":
        return name_of(state)
    return f"{name_of(state)} ({date_format(timezone.localtime(at), 'SHORT_DATETIME_FORMAT')})"


def _proposals(left_out: list[int]) -> str:
    said = _("with the open proposals")
    if left_out:
        numbers = ", ".join(map(str, left_out))
        said += "; " + _(
            "not shown, because the draft changed the same words since: {numbers}"
        ).format(numbers=numbers)
    return said
