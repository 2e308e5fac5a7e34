"""What an address means, for this reader: what they may not see is not there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.errors import Refusal

from ..actions.writing import Place
from ..choices import PartKind
from ..models import Book, Commentary, Entry, Material
from ..queries import books, material, works

To = tuple[object, ...]
"""Where one goes once something is done: the name of an address and what it needs."""


def commentary_or_404(request: HttpRequest, slug: str) -> Commentary:
    found = works.commentary(request.user, slug)
    if found is None:
        raise Http404(_("There is no such commentary, or nothing of it is open to you."))
    return found


def entry_or_404(request: HttpRequest, slug: str, place: str) -> Entry:
    found = works.entry(request.user, commentary_or_404(request, slug), place)
    if found is None:
        raise Http404(_("This commentary says nothing of that article yet, or not to you."))
    return found


def place_or_404(entry: Entry, language: str, kind: str) -> Place:
    if kind not in PartKind.values or language not in entry.commentary.languages:
        raise Http404(_("A commentary has no such part, or is not written in this language."))
    return Place(kind, language)


def material_or_404(request: HttpRequest, key: int) -> Material:
    found = material.one_material(request.user, key)
    if found is None:
        raise Http404(_("There is no such form, judgment or exercise, or it is not open to you."))
    return found


def book_or_404(request: HttpRequest, slug: str, number: int) -> Book:
    commentary = commentary_or_404(request, slug)
    found = books.book(request.user, commentary, number)
    if found is None:
        raise Http404(_("There is no such book, or it is not open to you."))
    found.commentary = commentary
    return found


def allowed(may: bool) -> None:
    """Refuse a page to somebody whose it is not."""
    if not may:
        raise PermissionDenied(str(NotAllowed.message))


def tried(request: HttpRequest, act: Callable[[], object], to: To, said: str = "") -> HttpResponse:
    """Do something and go on, with what is said of it; a refusal is said in its place."""
    try:
        act()
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        if said:
            messages.success(request, said)
    name, *args = to
    return redirect(str(name), *args)


def answered(form: forms.Form, act: Callable[[], Any]) -> Any:
    """What an action gives for a form that is right; None, with the reason on the form, where it
    was refused."""
    try:
        return act()
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except Refusal as refusal:
        form.add_error(None, str(refusal))
    return None


def at(entry: Entry, name: str = "entry") -> To:
    """A page of an entry."""
    return f"commentary:{name}", entry.commentary.slug, entry.place
