"""Drafts that somebody may read, their units and their words."""

from __future__ import annotations

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.accounts.queries import circles_inside
from hoseibi.corpus.models import Anchor
from hoseibi.corpus.queries.readings import Wording as Reading
from hoseibi.projects.models import Project
from hoseibi.ui.asked import number
from hoseibi.ui.languages import reader_language

from .. import storage
from ..models import Draft, Unit, Wording


def drafts(user: Reader) -> QuerySet[Draft]:
    """The drafts of the circles in which somebody reads what is not released."""
    own = Draft.objects.filter(circle__in=circles_where(user, Act.READ))
    return own.select_related("circle", "law__country").prefetch_related("languages", "law__names")


def draft(user: Reader, slug: str) -> Draft | None:
    """A draft by its name in addresses."""
    return drafts(user).filter(slug=slug).first()


def unit(user: Reader, draft: Draft, address: str) -> Unit | None:
    """The article of a draft at an address, or one of any kind by its number as a row."""
    units = Unit.objects.filter(draft=draft, draft__in=drafts(user)).select_related("anchor")
    if address.isdecimal():
        found = units.filter(pk=number(address)).first()
    else:
        found = units.filter(address=address, kind="article").first()
    if found is not None:
        # The draft is at hand with its languages: nobody asks for it again.
        found.draft = draft
    return found


def where_drafted(user: Reader, anchor: int) -> Unit | None:
    """Where an article stands in the draft of somebody's that changed last."""
    units = Unit.objects.filter(anchor=anchor, draft__in=drafts(user), wordings__newest=True)
    still_open = F("draft__closed_at").desc(nulls_first=True)
    return units.select_related("draft").order_by(still_open, "-draft__changed_at").first()


def told(user: Reader, anchor: Anchor) -> list[Reading]:
    """How an article reads in the draft of somebody's that changed last."""
    unit = where_drafted(user, anchor.pk)
    if unit is None:
        return []
    written = {each.language: each.convention for each in unit.draft.languages.all()}
    found = now(user, unit)
    return [Reading(one.language, one.text, written.get(one.language, "")) for one in found]


def newest(user: Reader, draft: Draft, language: str = "") -> list[Wording]:
    """How every unit reads now, in the order of the draft; in one language or in all."""
    found = Wording.objects.filter(
        unit__draft=draft, unit__draft__in=drafts(user), newest=True
    ).select_related("unit")
    found = found.filter(language=language) if language else found
    return list(found.order_by("unit__position", "language"))


def wording(user: Reader, unit: Unit, language: str) -> Wording | None:
    """How a unit reads now in a language."""
    return wordings(user, unit).filter(language=language, newest=True).first()


def now(user: Reader, unit: Unit) -> list[Wording]:
    """How a unit reads now in each language that it has words in, the reader's first."""
    found = wordings(user, unit).filter(newest=True).exclude(text="")
    reader = reader_language()
    order = {each.language: each.position for each in unit.draft.languages.all()}
    return sorted(found, key=lambda one: (one.language != reader, order.get(one.language, 0)))


def wordings(user: Reader, unit: Unit) -> QuerySet[Wording]:
    """Every wording that a unit ever had, oldest first."""
    own = Wording.objects.filter(unit=unit, unit__draft__in=drafts(user))
    return own.select_related("author", "proposal").order_by("at", "pk")


def text_of(user: Reader, draft: Draft, language: str) -> str:
    """The whole draft in a language, as it reads now."""
    return storage.joined(one.text for one in newest(user, draft, language))


def neighbours(user: Reader, unit: Unit) -> tuple[Unit | None, Unit | None]:
    """The articles before and after a unit."""
    articles = Unit.objects.filter(
        draft=unit.draft_id, draft__in=drafts(user), kind="article", wordings__newest=True
    ).distinct()
    before = articles.filter(position__lt=unit.position).order_by("-position").first()
    return before, articles.filter(position__gt=unit.position).order_by("position").first()


def drafts_of_project(user: Reader, project: Project) -> list[tuple[str, str]]:
    """The drafts of a project's circle and of those inside it that changed last, with their
    addresses; where there are more, the way to all."""
    inside = circles_inside([project.circle_id])[project.circle_id]
    own = drafts(user).filter(circle__in=inside).order_by("-changed_at", "pk")
    named = list(own.values_list("name", "slug")[: SHOWN + 1])
    found = [(str(name), reverse("drafting:draft", args=(slug,))) for name, slug in named[:SHOWN]]
    return [*found, (_("All drafts"), reverse("drafting:drafts"))] if len(named) > SHOWN else found


SHOWN = 12
"""So many drafts are named on the page of a project."""
