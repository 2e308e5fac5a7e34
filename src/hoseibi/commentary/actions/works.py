"""Commentaries begun and described, and entries added to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Circle, User
from hoseibi.accounts.permissions import require
from hoseibi.corpus.actions import anchor
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.queries import visible_laws
from hoseibi.errors import Refusal
from hoseibi.ui.languages import in_languages

from ..choices import BindingReason
from ..models import Binding, Commentary, Entry, EntryArticle
from ..permissions import require_may_arrange
from ..queries.standing import articles_in
from ..queries.typed import NoSuchArticles
from ..queries.works import version_on

MOST_ARTICLES = 30
"""Articles that one entry may be about."""


class TitleNeeded(Refusal):
    message = _("Give the commentary a title by which people can cite it.")


class LanguageNeeded(Refusal):
    message = _("Choose at least one language, the one in which it is written first.")


class LawNotOpen(Refusal):
    message = _("This law is not open to you, so you cannot comment on it.")


class NoTextYet(Refusal):
    message = _("This law has no text yet that a commentary could be bound to. Import it first.")


class TooManyArticles(Refusal):
    message = _("An entry is about 30 articles at most. Comment on longer rows in several entries.")


class CommentedAlready(Refusal):
    message = _("There is an entry that begins with this article. Open it and write there.")


@dataclass(frozen=True)
class Beginning:
    """What a commentary is to be: on which law, called what, and in which languages, of which the
    first is that in which it is written first."""

    law: Law
    title: dict[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()


@transaction.atomic
def begin(by: User, circle: Circle, beginning: Beginning) -> Commentary:
    """Begin a commentary on a law, in a circle."""
    require(by, Act.REVISE, circle)
    _checked(beginning.title, beginning.languages)
    if not visible_laws(by).filter(pk=beginning.law.pk).exists():
        raise LawNotOpen
    now = timezone.now()
    made = Commentary.objects.create(
        slug=_slug(beginning.law.slug),
        law=beginning.law,
        circle=circle,
        title=in_languages(beginning.title),
        languages=list(beginning.languages),
        begun_by=by,
        begun_at=now,
        changed_at=now,
    )
    record(by, "began commentary", made)
    return made


@transaction.atomic
def describe(
    by: User, commentary: Commentary, title: dict[str, str], languages: tuple[str, ...]
) -> None:
    """Call a commentary otherwise, or write it in other languages."""
    require(by, Act.REVISE, commentary.circle_id)
    _checked(title, languages)
    held = Commentary.objects.select_for_update().get(pk=commentary.pk)
    held.title, held.languages = in_languages(title), list(languages)
    held.changed_at = timezone.now()
    held.save(update_fields=("title", "languages", "changed_at"))
    record(by, "described commentary", held)


def _checked(title: dict[str, str], languages: tuple[str, ...]) -> None:
    if not any(text.strip() for text in title.values()):
        raise TitleNeeded
    if not languages:
        raise LanguageNeeded


def _slug(wanted: str) -> str:
    taken = set(Commentary.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    number = 1
    while (name := wanted if number == 1 else f"{wanted}-{number}") in taken:
        number += 1
    return name


@transaction.atomic
def add_entry(
    by: User, commentary: Commentary, first: str, last: str = "", on: date | None = None
) -> Entry:
    """Begin to comment on an article, or on all from one to another, by their addresses; bound to
    the version of today, or of another day for a commentary that was written then."""
    require_may_arrange(by, commentary)
    version = version_on(by, commentary, on or timezone.localdate())
    if version is None:
        raise NoTextYet
    Commentary.objects.select_for_update().get(pk=commentary.pk)
    articles = _row_of(version, first, last or first)
    if commentary.entries.filter(place=articles[0][0]).exists():
        raise CommentedAlready
    now = timezone.now()
    made = Entry.objects.create(
        commentary=commentary, place=articles[0][0], begun_by=by, changed_at=now
    )
    for at, (address, label, _mark) in enumerate(articles):
        place = anchor(commentary.law, address, label.rstrip(" .:-"))
        EntryArticle.objects.create(entry=made, anchor=place, position=at)
    bind(by, made, version, articles, BindingReason.BEGUN)
    Commentary.objects.filter(pk=commentary.pk).update(changed_at=now)
    record(by, "began to comment on", f"{commentary} · {articles[0][1] or articles[0][0]}")
    return made


def _row_of(version: LawVersion, first: str, last: str) -> list[list[str]]:
    rows = version.provisions.filter(article__in=(True,)).order_by("position")
    places = list(rows.values_list("short_address", flat=True))
    if first not in places or last not in places:
        raise NoSuchArticles
    start, end = places.index(first), places.index(last)
    wanted = places[min(start, end) : max(start, end) + 1]
    if len(wanted) > MOST_ARTICLES:
        raise TooManyArticles
    return articles_in(version, wanted)


def bind(  # noqa: PLR0913
    by: User,
    entry: Entry,
    version: LawVersion,
    articles: list[list[str]],
    reason: str,
    note: str = "",
) -> Binding:
    """Bind an entry to a version, as its last binding, with the place that it has there; whoever
    calls it has asked who may."""
    number = entry.bindings.count() + 1
    made = Binding.objects.create(
        entry=entry, number=number, version=version, articles=articles, reason=reason, note=note,
        by=by, at=timezone.now(),
    )  # fmt: skip
    first = version.provisions.filter(short_address=articles[0][0]).first()
    entry.binding, entry.place = made, articles[0][0]
    entry.position = first.position if first else 0
    entry.save(update_fields=("binding", "place", "position"))
    return made
