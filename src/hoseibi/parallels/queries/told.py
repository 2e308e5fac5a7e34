"""What is known here of a law or an article, for pages that know nothing of this application."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import Lead, versions_on


def leads(user: Reader, law: Law, address: str, on: date | None) -> list[Lead]:
    """The page of the languages beside one another, where there are several."""
    if len(versions_on(law, on or timezone.localdate())) < 2:
        return []
    asked = {"at": address} if address else {}
    query = urlencode(asked | ({"on": str(on)} if on else {}))
    url = reverse("parallels:beside", args=(law.slug,))
    anchor = f"#{address}" if address else ""
    return [Lead(_("Languages beside one another"), f"{url}?{query}{anchor}" if query else url)]
