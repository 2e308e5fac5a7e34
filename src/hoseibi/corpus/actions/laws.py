"""What is done with a law as such: described, taken away, brought back."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from .. import permissions, storage
from ..models import LanguageVersion, Law, LawDate, LawTitle
from .versions import NotDeleted


class TitleNeeded(Refusal):
    message = _("A law needs a title in one language at least.")


class TitleTwice(Refusal):
    message = _(
        "Two titles are given in the same language. Keep one, and mark the other as a short or"
        " other name."
    )


@dataclass(frozen=True)
class Description:
    """What is said of a law as such, the whole of it. `names` are (language, text, short), `dates`
    (kind, day, source); what stands twice is kept once."""

    names: tuple[tuple[str, str, bool], ...]
    field_of_law: str
    kind: str = ""
    number: str = ""
    code: str = ""
    dates: tuple[tuple[str, date, str], ...] = ()


@dataclass(frozen=True)
class Standing:
    """Where a law stands in one language, how much its words count, and where they come from."""

    status: str
    authority: str
    source: str = ""


@transaction.atomic
def describe(law: Law, description: Description, *, by: User) -> None:
    """Say anew what a law is called, what kind of law it is, and its days."""
    permissions.require_may_edit(by)
    titled = Counter(language for language, _text, short in description.names if not short)
    if not titled:
        raise TitleNeeded
    if max(titled.values()) > 1:
        raise TitleTwice
    for name in ("field_of_law", "kind", "number", "code"):
        setattr(law, name, getattr(description, name))
    law.changed_at = timezone.now()
    law.save()
    _set_names(law, description)
    _set_dates(law, description)
    storage.link_law(law)
    record(by, "described", law)


def _set_names(law: Law, description: Description) -> None:
    """A title stands before another name of the same words."""
    law.names.all().delete()
    once: dict[tuple[str, str], bool] = {}
    for language, text, short in sorted(description.names, key=lambda name: name[2]):
        once.setdefault((language, text), short)
    LawTitle.objects.bulk_create(
        LawTitle(law=law, language=language, text=text, key=storage.title_key(text), short=short)
        for (language, text), short in once.items()
    )


def _set_dates(law: Law, description: Description) -> None:
    law.dates.all().delete()
    LawDate.objects.bulk_create(
        LawDate(law=law, kind=kind, day=day, source=source)
        for kind, day, source in dict.fromkeys(description.dates)
    )


@transaction.atomic
def set_standings(law: Law, standings: Mapping[LanguageVersion, Standing], *, by: User) -> None:
    """Say anew where a law stands in its languages; one line in the journal for each that
    changes."""
    permissions.require_may_edit(by)
    for language_version, standing in standings.items():
        held = Standing(
            language_version.status, language_version.authority, language_version.source
        )
        if language_version.law_id != law.pk or standing == held:
            continue
        language_version.status = standing.status
        language_version.authority = standing.authority
        language_version.source = standing.source
        language_version.save(update_fields=("status", "authority", "source"))
        record(by, "set the standing of", language_version)


@transaction.atomic
def say_of(
    law: Law, description: Description, standings: Mapping[LanguageVersion, Standing], *, by: User
) -> None:
    """Both at once: all of it is kept, or nothing."""
    describe(law, description, by=by)
    set_standings(law, standings, by=by)


@transaction.atomic
def delete_law(law: Law, *, by: User) -> None:
    """Take a law away with all its versions; `restore_law` brings it back as it was."""
    permissions.require_may_edit(by)
    law.deleted_at = timezone.now()
    law.save(update_fields=("deleted_at",))
    record(by, "deleted", law)


@transaction.atomic
def restore_law(law: Law, *, by: User) -> None:
    permissions.require_may_edit(by)
    if law.deleted_at is None:
        raise NotDeleted
    law.deleted_at = None
    law.save(update_fields=("deleted_at",))
    record(by, "restored", law)
