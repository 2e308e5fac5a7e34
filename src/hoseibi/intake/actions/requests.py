"""How a request is entered, written, submitted, given back and withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.partners.models import Country, Organ, Person
from hoseibi.ui.languages import by_language

from ..choices import FormItem, RequestKind, RequestState, StepKind
from ..models import BroughtFile, FormText, FurtherField, Request
from ..permissions import (
    is_being_written_by_them,
    is_department,
    may_withdraw,
    may_write,
    require,
)
from .indexing import found_by, index
from .steps import take


class TitleNeeded(Refusal):
    message = _("Give the request a title: item 3 of the form.")


class NotComplete(Refusal):
    message = _("The form is not complete: {items}. Write them, then submit it.")


class ChangedSince(Refusal):
    message = _(
        "Somebody saved this form after you opened it. What you wrote still stands below, unsaved: "
        "open the request in another window, compare, and save again."
    )


class TheyWrite(Refusal):
    message = _(
        "This organ is still writing the request: under another organ it could write no more. Wait "
        "until it is submitted, or invite the other organ."
    )


class ReasonNeeded(Refusal):
    message = _("Say why, in a sentence that the applicant can understand later.")


@dataclass(frozen=True)
class Contact:
    """Item 5 of the form: whom one writes to."""

    agency: str = ""
    address: str = ""
    contact_person: str = ""
    telephone: str = ""
    fax: str = ""
    email: str = ""


@dataclass(frozen=True)
class Filing:
    """What a request is filed under: whose it is, since when, and which law it is about."""

    country: Country
    organ: Organ | None = None
    entered_on: date | None = None
    field_of_law: str = FieldOfLaw.OTHER
    further: tuple[str, ...] = ()
    brought: BroughtFile | None = None
    applicant: Person | None = None


@dataclass(frozen=True)
class Writing:
    """What the form says, in one language: titles by language, and items by their code."""

    titles: Mapping[str, str]
    language: str = "en"
    kind: str = RequestKind.PROJECT
    contact: Contact = field(default_factory=Contact)
    texts: Mapping[str, str] = field(default_factory=dict)


@transaction.atomic
def enter(by: User, filing: Filing, writing: Writing) -> Request:
    """Enter a request that came to the department; it is not received before it is submitted."""
    require(is_department(by))
    kind = StepKind.BROUGHT if filing.brought else StepKind.BEGUN
    return begin(by, filing, writing, kind)


def begin(by: User, filing: Filing, writing: Writing, kind: StepKind) -> Request:
    """Make the request of a filing, with the step by which it began."""
    day = filing.entered_on or timezone.localdate()
    made = Request(
        reference=_next_reference(filing.country, day),
        country=filing.country,
        organ=filing.organ,
        entered_on=day,
        field_of_law=filing.field_of_law,
        applicant=filing.applicant,
        brought=filing.brought,
        entered_by=by,
        changed_at=timezone.now(),
    )
    _write(made, writing)
    _further(made, filing.further)
    index(made)
    take(by, made, kind, on=filing.entered_on)
    return made


def _next_reference(country: Country, day: date) -> str:
    Country.objects.select_for_update().get(pk=country.pk)
    start = f"{country.code.upper()}-{day.year}-"
    known = Request.objects.filter(reference__startswith=start).values_list("reference", flat=True)
    numbers = [int(one[len(start) :]) for one in known if one[len(start) :].isdecimal()]
    return f"{start}{max(numbers, default=0) + 1:02d}"


@transaction.atomic
def change(by: User, request: Request, writing: Writing, seen: datetime | None = None) -> Request:
    """Write the form anew, as one who opened it at `seen` left it."""
    found = held(request)
    require(may_write(by, found))
    _require_unchanged(found, seen)
    _write(found, writing)
    index(found)
    record(by, "wrote request", found)
    return found


def _require_unchanged(request: Request, seen: datetime | None) -> None:
    if seen is not None and abs((request.changed_at - seen).total_seconds()) > 0.001:
        raise ChangedSince


@transaction.atomic
def translate(
    by: User, request: Request, language: str, writing: Writing, seen: datetime | None = None
) -> Request:
    """Write the form in another language beside that of the applicant, which stays what counts, as
    one who opened it at `seen` left it."""
    found = held(request)
    require(may_write(by, found))
    _require_unchanged(found, seen)
    texts = {key: text for key, text in writing.texts.items() if key in FormItem.values}
    _texts(found, language, texts)
    found.title = LazyI18nString(by_language(found.title) | _named(writing.titles))
    found.changed_at, found.named = timezone.now(), found_by(found)
    found.save()
    index(found)
    record(by, "translated request", f"{found} · {language}")
    return found


@transaction.atomic
def file_under(by: User, request: Request, filing: Filing) -> Request:
    """Put a request under another organ, day or field of law; its reference stays."""
    found = held(request)
    require(is_department(by))
    if is_being_written_by_them(found) and filing.organ != found.organ:
        raise TheyWrite
    found.organ, found.field_of_law = filing.organ, filing.field_of_law
    found.entered_on = filing.entered_on or found.entered_on
    found.changed_at, found.named = timezone.now(), found_by(found)
    found.save()
    _further(found, filing.further)
    record(by, "filed request", found)
    return found


@transaction.atomic
def submit(by: User, request: Request, *, on: date | None = None) -> Request:
    """Hand a request in: from now on it waits for its answer."""
    found = held(request)
    require(may_write(by, found) and found.state == RequestState.DRAFT)
    missing = missing_items(found)
    if missing:
        raise NotComplete(NotComplete.message.format(items="; ".join(missing)))
    take(by, found, StepKind.SUBMITTED, on=on)
    return found


def missing_items(request: Request) -> list[str]:
    """What the form must say before it is submitted, and does not."""
    said = set(request.texts.filter(language=request.language).values_list("item", flat=True))
    wanted = [
        (str(_("5 Implementing agency")), bool(request.organ or request.agency)),
        (str(_("6 Background")), bool(said & {FormItem.SECTOR, FormItem.ISSUES, FormItem.POLICY})),
        (str(_("7 (2) Purpose")), FormItem.PURPOSE in said),
    ]
    return [name for name, there in wanted if not there]


@transaction.atomic
def give_back(by: User, request: Request, why: str) -> Request:
    """Give a request back to its applicant, who completes it and submits it again."""
    found = held(request)
    require(is_department(by) and found.state == RequestState.RECEIVED)
    if not why.strip():
        raise ReasonNeeded
    take(by, found, StepKind.RETURNED, why)
    return found


@transaction.atomic
def withdraw(by: User, request: Request, why: str, *, on: date | None = None) -> Request:
    """Take a request back before it is answered; it stays, and says so."""
    found = held(request)
    require(may_withdraw(by, found))
    if not why.strip():
        raise ReasonNeeded
    take(by, found, StepKind.WITHDRAWN, why, on=on)
    return found


def held(request: Request) -> Request:
    """The row of a request, locked while it is changed."""
    return Request.objects.select_for_update(of=("self",)).get(pk=request.pk)


def _named(titles: Mapping[str, str]) -> dict[str, str]:
    return {code: title.strip()[:300] for code, title in titles.items() if title.strip()}


def _write(request: Request, writing: Writing) -> None:
    titles = _named(writing.titles)
    if not titles:
        raise TitleNeeded
    request.title = LazyI18nString((by_language(request.title) if request.pk else {}) | titles)
    request.language, request.kind = writing.language, writing.kind
    for name, value in vars(writing.contact).items():
        setattr(request, name, value.strip())
    request.named, request.changed_at = found_by(request), timezone.now()
    request.save()
    _texts(request, writing.language, writing.texts)


def _texts(request: Request, language: str, texts: Mapping[str, str]) -> None:
    kept = {item: text.strip() for item, text in texts.items() if text.strip()}
    of_it = request.texts.filter(language=language)
    of_it.filter(item__in=texts.keys() - kept.keys()).delete()
    FormText.objects.bulk_create(
        [
            FormText(request=request, item=item, language=language, text=text)
            for item, text in kept.items()
        ],
        update_conflicts=True,
        unique_fields=("request", "item", "language"),
        update_fields=("text",),
    )


def _further(request: Request, fields: tuple[str, ...]) -> None:
    wanted = set(fields) - {request.field_of_law}
    request.further_fields.exclude(field_of_law__in=wanted).delete()
    known = set(request.further_fields.values_list("field_of_law", flat=True))
    FurtherField.objects.bulk_create(
        FurtherField(request=request, field_of_law=one) for one in sorted(wanted - known)
    )
