"""What is done with a law as such: described, taken away, brought back."""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User

from .. import permissions, storage
from ..models import LanguageVersion, Law, LawTitle
from .versions import NotDeleted


@dataclass(frozen=True)
class Description:
    """What is to be changed; what is empty stays."""

    field_of_law: str = ""
    kind: str = ""
    number: str = ""
    titles: dict[str, str] = field(default_factory=dict)


@transaction.atomic
def describe(law: Law, description: Description, *, by: User) -> None:
    """Change what is said about a law."""
    permissions.require_may_edit(by)
    for name in ("field_of_law", "kind", "number"):
        setattr(law, name, getattr(description, name) or getattr(law, name))
    law.changed_at = timezone.now()
    law.save()
    for language, text in description.titles.items():
        LawTitle.objects.update_or_create(
            law=law,
            language=language,
            short=False,
            defaults={"text": text, "key": storage.title_key(text)},
        )
    storage.link_law(law)
    record(by, "described", law)


@transaction.atomic
def set_standing(
    language_version: LanguageVersion, *, status: str = "", authority: str = "", by: User
) -> None:
    """Say where a law stands in a language, and how much its words count."""
    permissions.require_may_edit(by)
    language_version.status = status or language_version.status
    language_version.authority = authority or language_version.authority
    language_version.save(update_fields=("status", "authority"))
    record(by, "set the standing of", language_version)


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
