"""Import: from a stored file and what an officer says of it to a version with all its rows."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Act, Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import require
from hoseibi.errors import Refusal
from hoseibi.library import queries as library
from hoseibi.library.models import StoredFile
from hoseibi.partners.actions import country
from hoseibi.partners.choices import FieldOfLaw

from .. import permissions, storage
from ..choices import Authority, Status
from ..models import LanguageVersion, Law, LawDate, LawTitle, LawVersion
from .periods import require_forwards, require_free_day, set_periods

RESERVED_SLUGS = frozenset(("deleted", "import", "references"))
"""Names that mean something else in addresses."""


class NotReadable(Refusal):
    """The file is no law in any form that is known; the message says why."""


class SlugNeeded(Refusal):
    message = _("Give the law a name for its address, such as “jp-civil-code”.")


class LawDeleted(Refusal):
    message = _("A law of this name was deleted. Restore it first, or choose another name.")


class CircleReleases(Refusal):
    message = _(
        "A text that belongs to a circle is not open to everybody at once: the circle releases it."
    )


class CountryNeeded(Refusal):
    message = _("Say which country this law belongs to, by its two letters.")


@dataclass(frozen=True)
class Entry:
    """What an officer says about a file that is imported; what is empty is taken from the file.

    `slug` names the law, a new one or one that is there; `titles` are by language, `other_names`
    pairs of language and name; `dates` are (kind, day, source). `circle` is the key of the circle
    that alone reads it until it is released.
    """

    slug: str = ""
    country: str = ""
    kind: str = ""
    number: str = ""
    code: str = ""
    field_of_law: str = FieldOfLaw.OTHER
    titles: dict[str, str] = field(default_factory=dict)
    other_names: tuple[tuple[str, str], ...] = ()
    dates: tuple[tuple[str, date, str], ...] = ()
    form: str = ""
    convention: str = ""
    title: str = ""
    status: str = Status.DRAFT
    authority: str = Authority.UNOFFICIAL
    source: str = ""
    label: str = ""
    in_force_from: date | None = None
    in_force_until: date | None = None
    amending_act: str = ""
    released: bool = False
    circle: int | None = None


def import_law(
    stored: StoredFile, entry: Entry, *, by: User, origin: str = Origin.PAGE
) -> LawVersion:
    """Make a version of a law from a stored file, with all its rows, or refuse and change nothing.

    The same bytes again give the version that is already there.
    """
    permissions.require_may_import(by)
    if entry.circle is not None:
        require(by, Act.FREEZE, entry.circle)
        if entry.released:
            raise CircleReleases
    known = _known(stored, entry)
    if known:
        return known
    reading = _read(stored, entry)
    with transaction.atomic():
        law = _law(entry, reading.law)
        version = _version(law, stored, entry, reading)
        version.added_by = by
        version.save()
        storage.keep_text(version, storage.canonical_of(reading.law))
        storage.link_law(law)
        set_periods(version.language_version)
        record(by, "imported", version, origin=origin)
    return version


def _known(stored: StoredFile, entry: Entry) -> LawVersion | None:
    """The version that was made of these bytes before, in the law that is meant."""
    versions = stored.law_versions.filter(
        deleted_at__isnull=True, language_version__law__deleted_at__isnull=True
    )
    if entry.slug:
        versions = versions.filter(language_version__law__slug=entry.slug)
    return versions.select_related("language_version__law").first()


def _read(stored: StoredFile, entry: Entry) -> legaltext.Reading:
    content = library.content(stored)
    try:
        return legaltext.read(
            content, form=entry.form, convention=entry.convention, title=entry.title
        )
    except (legaltext.Unreadable, legaltext.UnknownConvention) as trouble:
        raise NotReadable(trouble.told(_)) from trouble


def _law(entry: Entry, read: legaltext.Law) -> Law:
    """The law that is meant, entered when it is new, with what entry and file know of it."""
    slug = entry.slug or storage.slug_of(entry.country, entry.titles.get("en", ""))
    if not slug or slug in RESERVED_SLUGS:
        raise SlugNeeded
    law = Law.objects.filter(slug=slug).first()
    if law and law.deleted_at:
        raise LawDeleted
    now = timezone.now()
    if law is None:
        law = _new_law(slug, entry, read)
    else:
        Law.objects.filter(pk=law.pk).update(changed_at=now)
    _add_names(law, entry, read)
    _add_dates(law, entry, read)
    return law


def _new_law(slug: str, entry: Entry, read: legaltext.Law) -> Law:
    now, identity = timezone.now(), read.identity
    code = entry.country or identity.country or legaltext.convention(read.convention).country
    if len(code) != 2:
        raise CountryNeeded
    return Law.objects.create(
        slug=slug,
        country=country(code),
        kind=(entry.kind or identity.kind)[:40],
        number=storage.shown(entry.number or identity.number)[:200],
        code=(entry.code or identity.code)[:100],
        field_of_law=entry.field_of_law,
        added_at=now,
        changed_at=now,
    )


def _add_names(law: Law, entry: Entry, read: legaltext.Law) -> None:
    own = {read.language: legaltext.words(read.title)}
    titles = own | dict(read.identity.titles) | entry.titles
    held = set(law.names.filter(short=False).values_list("language", flat=True))
    new = [(language, text, False) for language, text in titles.items() if language not in held]
    new += [(language, text, True) for language, text in entry.other_names]
    LawTitle.objects.bulk_create(
        (
            LawTitle(
                law=law,
                language=language,
                text=storage.shown(text)[:500],
                key=storage.title_key(text),
                short=short,
            )
            for language, text, short in new
            if text.strip()
        ),
        ignore_conflicts=True,
    )


def _add_dates(law: Law, entry: Entry, read: legaltext.Law) -> None:
    days = [*entry.dates, *_days_within(read.identity.dates)]
    LawDate.objects.bulk_create(
        (LawDate(law=law, kind=kind, day=day, source=source[:300]) for kind, day, source in days),
        ignore_conflicts=True,
    )


def _days_within(dates: Iterable[legaltext.Dated]) -> Iterable[tuple[str, date, str]]:
    """The dates that a file says, but for those that are no days of the calendar."""
    for each in dates:
        try:
            yield each.kind, date.fromisoformat(each.day), each.source
        except ValueError:
            continue


def _version(law: Law, stored: StoredFile, entry: Entry, reading: legaltext.Reading) -> LawVersion:
    """A version, not saved yet, in the language that was read."""
    language_version, _new = LanguageVersion.objects.get_or_create(
        law=law,
        language=reading.law.language,
        defaults={
            "convention": reading.law.convention,
            "status": entry.status,
            "authority": entry.authority,
            "source": (entry.source or stored.origin)[:500],
        },
    )
    require_forwards(entry.in_force_from, entry.in_force_until)
    require_free_day(language_version, entry.in_force_from)
    now = timezone.now()
    return LawVersion(
        language_version=language_version,
        label=entry.label[:200],
        in_force_from=entry.in_force_from,
        in_force_until=entry.in_force_until,
        amending_act=entry.amending_act[:500],
        original=stored,
        form=reading.form,
        findings=storage.finding_values(reading.findings),
        finding_count=len(reading.findings),
        added_at=now,
        circle_id=entry.circle,
        released_at=now if entry.released else None,
    )
