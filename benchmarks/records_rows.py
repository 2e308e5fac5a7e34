"""Rows of any model by the thousand: what a field may hold is read from the field itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import models
from django.utils import timezone
from i18nfield.fields import I18nCharField, I18nTextField
from i18nfield.strings import LazyI18nString

SUBJECTS = (
    *("contracts", "evidence", "registration", "mediation", "security interests", "inheritance"),
    *("leases", "torts", "bankruptcy", "company books", "court fees", "judgments"),
)
VERBS = ("are settled by custom", "are judged in different ways", "wait for a rule", "are taught")
SINCE = date(2026, 11, 1)

Given = Callable[[int], Any]


def sentence(number: int) -> str:
    """Some words that differ from row to row and share words with many others."""
    subject = SUBJECTS[number % len(SUBJECTS)]
    return f"{subject.capitalize()} {VERBS[number // 7 % len(VERBS)]}, matter {number}"


def rows(model: type[models.Model], first: int, last: int, **given: Any) -> None:
    """Put in rows from a number up to another. What is `given` for a field is a value, or makes one
    of the number; keys of other rows are given as `country_id`."""
    fields = [each for each in model._meta.concrete_fields if not each.primary_key]
    wanted = [each for each in fields if each.attname in given or _needs(each)]
    made = (
        model(**{each.attname: _value(each, given.get(each.attname), n) for each in wanted})
        for n in range(first, last)
    )
    model._default_manager.bulk_create(made, batch_size=500)


def _needs(field: models.Field[Any, Any]) -> bool:
    """Whether a row cannot do without something in a field."""
    return not field.null and not field.has_default() and not _may_be_empty(field)


def _may_be_empty(field: models.Field[Any, Any]) -> bool:
    return field.blank and field.empty_strings_allowed


def _value(field: models.Field[Any, Any], given: Any, number: int) -> Any:
    if given is not None:
        return given(number) if callable(given) else given
    if field.choices:
        values = [value for value, _label in field.flatchoices]
        return values[number % len(values)]
    return _made(field, number)


_KINDS: tuple[tuple[tuple[type, ...], Given], ...] = (
    (
        (I18nCharField, I18nTextField),
        lambda n: LazyI18nString({"en": sentence(n), "ja": f"事項{n}"}),
    ),
    ((models.DateTimeField,), lambda n: timezone.now() - timedelta(minutes=n)),
    ((models.DateField,), lambda n: SINCE - timedelta(days=n % 2500)),
    ((models.DecimalField,), lambda n: Decimal(n % 100)),
    ((models.IntegerField,), lambda n: n % 30_000),
    ((models.JSONField,), lambda n: {}),
    ((models.UUIDField,), lambda n: UUID(int=n)),
)
"""What stands in a field of a kind; the first that fits."""


def _made(field: models.Field[Any, Any], number: int) -> Any:
    """A value of the kind that a field holds."""
    make = next((make for kinds, make in _KINDS if isinstance(field, kinds)), None)
    return make(number) if make else sentence(number)[: field.max_length or 500]


def of(model: type[models.Model]) -> Given:
    """The key of a row of a model, another for each number."""
    keys = _keys(model)
    return lambda number: keys[number % len(keys)]


def nth(model: type[models.Model]) -> Given:
    """The key of the row with this very number."""
    return _keys(model).__getitem__


def _keys(model: type[models.Model]) -> list[Any]:
    return list(model._default_manager.order_by("pk").values_list("pk", flat=True))
