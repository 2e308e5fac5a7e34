"""Addresses of laws by the European Legislation Identifier, as `/eli/xl/code/2026-01-01/en/art_5`.

After https://op.europa.eu/en/web/eu-vocabularies/eli: the work (country and law), the day of which
it is asked, the expression (its language), and the place inside. Without a day it is today's text,
without a language the one that counts most.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.conf import settings
from django.urls import reverse


class Place(NamedTuple):
    """What an address names; what is empty is left open."""

    country: str
    law: str
    on: date | None = None
    language: str = ""
    address: str = ""

    @property
    def path(self) -> str:
        """The way to it on this site."""
        kind = "article" if self.address else "law"
        name = f"{kind}{'-on' if self.on else ''}{'-in' if self.language else ''}"
        named = {"country": self.country, "slug": self.law, "on": self.on}
        named |= {"language": self.language, "address": self.address}
        given = {name: value for name, value in named.items() if value}
        return reverse(f"results:{name}", kwargs=given)

    @property
    def eli(self) -> str:
        """The whole address, as it is cited and given to other programs."""
        return whole(self.path)


def whole(path: str) -> str:
    """An address with the site that it is of."""
    return f"{settings.SITE_ADDRESS.rstrip('/')}{path}"
