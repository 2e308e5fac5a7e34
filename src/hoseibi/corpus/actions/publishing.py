"""How a text that a circle wrote becomes a version that everybody reads, and is taken back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.models import Circle, User
from hoseibi.accounts.permissions import require_may_release
from hoseibi.errors import Refusal
from hoseibi.ui.languages import own_name

from .. import storage
from ..choices import Authority, Status
from ..models import LanguageVersion, Law, LawTitle, LawVersion
from ..queries.laws import holding
from .imports import RESERVED_SLUGS
from .periods import open_period, require_free_day, set_periods


class NameTaken(Refusal):
    message = _("Another law has this name in addresses. Choose another one.")


class AnotherText(Refusal):
    """The law has a text that this one does not contain, and it would be lost."""

    def __init__(self, language: str, day: date | None) -> None:
        said = date_format(day, "DATE_FORMAT") if day else _now("the beginning")
        super().__init__(
            _now(
                "Since {day} the law has a text ({language}) that this one did not begin from, and"
                " each day of a law has one text. Bring what it says into the draft, and release"
                " that."
            ).format(day=said, language=own_name(language))
        )


@dataclass(frozen=True)
class NewLaw:
    """A law that has no text yet: what it is called by language, and whose it is."""

    slug: str
    country: int
    titles: dict[str, str]
    field_of_law: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Publishing:
    """A text in one language that is to be a version of a law. `known` are the keys of the versions
    that its writers had before them; empty, where it is a text of its own."""

    text: legaltext.Law
    status: str
    since: date | None
    label: str
    released_by: str
    known: frozenset[int] = frozenset()
    amending_act: str = ""


@transaction.atomic
def found_law(law: NewLaw) -> Law:
    """Enter a law without a text. Nobody sees it until a text of it is released."""
    if not law.slug or law.slug in RESERVED_SLUGS or Law.objects.filter(slug=law.slug).exists():
        raise NameTaken
    now = timezone.now()
    made = Law.objects.create(
        slug=law.slug,
        country_id=law.country,
        kind=law.kind[:40],
        added_at=now,
        changed_at=now,
        **({"field_of_law": law.field_of_law} if law.field_of_law else {}),
    )
    LawTitle.objects.bulk_create(
        LawTitle(law=made, language=language, text=text[:500], key=storage.title_key(text))
        for language, text in law.titles.items()
    )
    return made


@transaction.atomic
def publish(by: User, circle: Circle, law: Law, publishing: Publishing) -> LawVersion:
    """Make a text a version of a law that everybody reads. The journal line is the owner's, for all
    its languages at once."""
    require_may_release(by, circle)
    held = _held(law, publishing)
    require_free_day(held, publishing.since)
    if publishing.status != Status.DRAFT:
        _require_successor(held, publishing)
    now = timezone.now()
    version = LawVersion.objects.create(
        language_version=held,
        label=publishing.label[:200],
        in_force_from=publishing.since,
        amending_act=publishing.amending_act[:500],
        added_by=by,
        added_at=now,
        circle=circle,
        released_at=now,
        released_by=publishing.released_by[:300],
    )
    storage.keep_text(version, storage.canonical_of(publishing.text))
    set_periods(held)
    Law.objects.filter(pk=law.pk).update(changed_at=now)
    if publishing.status != Status.DRAFT:
        storage.link_law(law)
    return version


def _held(law: Law, publishing: Publishing) -> LanguageVersion:
    """The law in the language of the text. A law that is in force stays so while it waits for a
    text of a later day."""
    held, is_new = LanguageVersion.objects.select_for_update().get_or_create(
        law=law,
        language=publishing.text.language,
        defaults={
            "convention": publishing.text.convention,
            "status": publishing.status,
            "authority": Authority.WORKING,
        },
    )
    if not is_new and held.status != Status.IN_FORCE and held.status != publishing.status:
        held.status = publishing.status
        held.save(update_fields=("status",))
    return held


def _require_successor(held: LanguageVersion, publishing: Publishing) -> None:
    """Refuse a text that would pass over what the law says meanwhile or is to say afterwards."""
    versions = list(held.versions.filter(deleted_at__isnull=True))
    if not versions or publishing.since is None:
        return
    strange = [one for one in versions if (one.in_force_from or date.min) > publishing.since]
    before = holding(versions, publishing.since - timedelta(days=1))
    if publishing.known and before is not None and before.pk not in publishing.known:
        strange.append(before)
    if strange:
        raise AnotherText(held.language, strange[0].in_force_from)


@transaction.atomic
def unpublish(by: User, circle: Circle, versions: Iterable[LawVersion]) -> None:
    """Take published texts away: their days are free again, and the circle keeps them."""
    require_may_release(by, circle)
    laws: dict[int, Law] = {}
    for version in versions:
        if version.deleted_at is None:
            version.deleted_at = timezone.now()
            version.released_at = None
            version.save(update_fields=("deleted_at", "released_at"))
            open_period(version.in_force_from, version.language_version)
        laws[version.language_version.law_id] = version.language_version.law
    for law in laws.values():
        storage.link_law(law)
