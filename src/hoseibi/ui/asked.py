"""Numbers that an address or a form sends along: anybody may write anything there."""

from __future__ import annotations

from django.http import HttpRequest

LONGEST = 18
"""Digits that fit into a key of the database."""


def number(said: str, otherwise: int = 0) -> int:
    """A whole number, not negative, in ASCII digits; `otherwise` for anything else."""
    return int(said) if said.isascii() and said.isdigit() and len(said) <= LONGEST else otherwise


def number_asked(request: HttpRequest, name: str) -> int:
    """A number of the query; 0 when it makes no sense."""
    return number(request.GET.get(name, ""))


def number_posted(request: HttpRequest, name: str) -> int:
    """A number that a form sends along; 0 when it makes no sense."""
    return number(request.POST.get(name, ""))


def words_posted(request: HttpRequest, name: str) -> str | None:
    """Words that a form sends along; None when it sends none."""
    said = request.POST.get(name)
    return None if said is None else said.replace("\x00", "")


def page_asked(request: HttpRequest) -> int:
    """Which page of a list is asked for; the first one when it makes no sense."""
    return max(1, number_asked(request, "page"))
