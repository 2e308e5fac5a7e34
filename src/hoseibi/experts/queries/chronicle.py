"""The posts in a country, for its page: who came when."""

from __future__ import annotations

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Chronicle, Happening
from hoseibi.partners.models import Country
from hoseibi.ui.templatetags.reading import day_words

from ..choices import KNOWN_TO_ALL
from ..models import Assignment
from .posts import assignments


def _own(user: Reader, country: Country) -> QuerySet[Assignment]:
    return assignments(user).filter(country=country, state__in=KNOWN_TO_ALL)


def _told(user: Reader, rows: QuerySet[Assignment]) -> list[Happening]:
    return [_one(each) for each in rows]


def _one(post: Assignment) -> Happening:
    said = f"{post.expert or '-'}: {post.role}"
    until = _("until {day}").format(day=day_words(post.ends_on))
    return Happening(post.begins_on, said, reverse("experts:post", args=(post.pk,)), until)


ASSIGNMENTS = Chronicle("expert", _("Experts posted"), _("Expert posted"), _own, "begins_on", _told)
