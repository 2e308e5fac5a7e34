"""How material of a course comes in, with its rights, and newer files of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.library.actions import store
from hoseibi.ui.languages import in_languages

from ..choices import Rights
from ..models import Course, Material, Session
from ..permissions import require_may_bring
from .sessions import OfAnotherCourse

LARGEST = 25 * 1024 * 1024
"""Bytes of a file of a course: trainees take it along over weak lines."""


class MaterialTitleNeeded(Refusal):
    message = gettext_lazy("Give the material a title, in at least one language.")


class MaterialTooLarge(Refusal):
    message = gettext_lazy(
        "This file is too large for trainees to take along: 25 MB at most. Make its pictures "
        "smaller, or divide it."
    )


class ReplacedAlready(Refusal):
    message = gettext_lazy("A newer file took the place of this one. Replace that one.")


@dataclass(frozen=True)
class Said:
    """What is said of material: titles by language, which session it is of, in which language it
    is written and by whom, and what may be done with it."""

    titles: Mapping[str, str]
    session: Session | None = None
    language: str = ""
    authors: str = ""
    rights: str = Rights.HERE


def _require_sound(course: Course, what: Said) -> None:
    if not any(said.strip() for said in what.titles.values()):
        raise MaterialTitleNeeded
    if what.session is not None and what.session.course_id != course.pk:
        raise OfAnotherCourse


def _fields(what: Said) -> dict[str, object]:
    return {
        "title": in_languages(what.titles),
        "session": what.session,
        "language": what.language,
        "authors": what.authors.strip(),
        "rights": Rights(what.rights),
    }


@transaction.atomic
def bring(
    by: User, course: Course, what: Said, file: tuple[bytes, str], *, origin: str = Origin.PAGE
) -> Material:
    """Bring a file; who teaches brings it for a session of theirs."""
    require_may_bring(by, course, what.session)
    _require_sound(course, what)
    made = Material.objects.create(
        course=course, added_by=by, added_at=timezone.now(), **_fields(what), **_kept(by, file)
    )
    record(by, "brought material", made, origin=origin)
    return made


def _kept(by: User, file: tuple[bytes, str]) -> dict[str, object]:
    content, name = file
    if len(content) > LARGEST:
        raise MaterialTooLarge
    return {"file": store(content, name, by=by, origin=_("Material of a course"))}


@transaction.atomic
def describe(by: User, material: Material, what: Said) -> Material:
    """Change what is said of material, and what may be done with it."""
    require_may_bring(by, material.course, material.session)
    require_may_bring(by, material.course, what.session)
    _require_sound(material.course, what)
    for name, value in _fields(what).items():
        setattr(material, name, value)
    material.save()
    record(by, "changed material", material)
    return material


@transaction.atomic
def replace(by: User, material: Material, file: tuple[bytes, str]) -> Material:
    """Let a newer file take the place of material; the one before stays behind it."""
    require_may_bring(by, material.course, material.session)
    if Material.objects.filter(replaces=material).exists():
        raise ReplacedAlready
    same = ("course", "session", "title", "language", "authors", "rights")
    made = Material.objects.create(
        replaces=material,
        added_by=by,
        added_at=timezone.now(),
        **{name: getattr(material, name) for name in same},
        **_kept(by, file),
    )
    record(by, "replaced material", made)
    return made


@transaction.atomic
def withdraw(by: User, material: Material) -> None:
    """Take material out of a course, with the files that it replaced. They stay in the library."""
    require_may_bring(by, material.course, material.session)
    record(by, "withdrew material", material)
    keys, one = [], material
    while one is not None:
        keys.append(one.pk)
        one = one.replaces
    Material.objects.filter(pk__in=keys).delete()
