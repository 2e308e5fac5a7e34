"""What an entry is called, and where its page is."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from ..models import Entry


def path_of(entry: Entry) -> str:
    """The page of an entry."""
    return reverse("commentary:entry", args=(entry.commentary.slug, entry.place))


def name_of(entry: Entry) -> str:
    """What the articles of an entry are called."""
    labels = [str(one.anchor) for one in entry.articles.all()]
    if len(labels) < 2:
        return labels[0] if labels else entry.place
    return _("{first} to {last}").format(first=labels[0], last=labels[-1])
