"""Certificates: how their codes are read, what a stranger is told, and what is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from i18nfield.strings import LazyI18nString

from hoseibi import printing
from hoseibi.accounts.permissions import Reader
from hoseibi.ui.templatetags.reading import day_words

from ..choices import NominationState
from ..models import Certificate, Course, Nomination
from ..permissions import may_read
from .attended_hours import hours_of, hours_taught

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Signs that are not taken for one another when somebody types them off a sheet."""
_LOOK_ALIKE = str.maketrans("01OIl", "QLQLL")
_SIZE = 12


def signed(signs: str) -> str:
    """A code in groups of four, with a last sign by which a slip shows."""
    whole = signs + _last(signs)
    return "-".join(whole[at : at + 4] for at in range(0, len(whole), 4))


def _last(signs: str) -> str:
    """One sign for all of them: each counts by its place, so that two that changed places show."""
    total = sum((2 * at + 1) * ALPHABET.index(sign) for at, sign in enumerate(signs))
    return ALPHABET[total % len(ALPHABET)]


def code_of(typed: str) -> str:
    """A code as somebody typed it, in the form in which codes are kept; empty when it is none or
    has a slip."""
    signs = "".join(sign for sign in typed.upper()[:60] if sign.isalnum())
    if len(signs) != _SIZE or any(sign not in ALPHABET for sign in signs):
        return ""
    return signed(signs[:-1]) if _last(signs[:-1]) == signs[-1] else ""


def verified(typed: str) -> Certificate | None:
    """The certificate of a code, for anybody; None when there is none. No more is told of it than
    what stands on it."""
    code = code_of(typed)
    return Certificate.objects.filter(code=code).first() if code else None


def certificates(user: Reader, course: Course) -> QuerySet[Certificate]:
    """The certificates of a course, for who reads there."""
    if not may_read(user, course):
        return Certificate.objects.none()
    found = Certificate.objects.filter(nomination__course=course)
    return found.select_related("nomination__person", "issued_by").order_by("name", "pk")


def certificate_of(user: Reader, course: Course, key: int) -> Certificate | None:
    """One certificate of a course by its number in addresses."""
    found = certificates(user, course).select_related("nomination__course")
    return found.filter(pk=key).first()


def trainees(user: Reader, course: Course) -> QuerySet[Nomination]:
    """Those who were selected for a course, for who reads there."""
    if not may_read(user, course):
        return Nomination.objects.none()
    return Nomination.objects.filter(course=course, state=NominationState.SELECTED)


def without_certificate(user: Reader, course: Course) -> QuerySet[Nomination]:
    """The trainees who have no certificate yet, for who reads there."""
    return trainees(user, course).filter(certificate=None).order_by("name", "pk")


class Hours(NamedTuple):
    """Hours of teaching in a course, and those that each trainee was there, by nomination."""

    taught: int
    attended: dict[int, int]


def hours_told(user: Reader, course: Course, people: Iterable[Nomination]) -> Hours:
    """How many hours of a course some trainees were there, for who reads there; three queries."""
    if not may_read(user, course):
        return Hours(0, {})
    own = hours_of(course, [one.pk for one in people])
    attended = {key: round(hours) for key, hours in own.items()}
    return Hours(round(hours_taught(course)), attended)


def printable(course: Course) -> Iterator[printing.Certificate]:
    """The certificates of a course that hold, as they are printed: in English and in the language
    of the course."""
    found = Certificate.objects.filter(nomination__course=course, withdrawn_on=None)
    for one in found.order_by("name", "pk"):
        yield paper_of(one, course)


def paper_of(certificate: Certificate, course: Course) -> printing.Certificate:
    """A certificate as it is printed."""
    codes = dict.fromkeys(("en", course.language))
    spoken = [code for code in codes if code in dict(settings.LANGUAGES)] or ["en"]
    with translation.override(spoken[0]):
        of_code = _("Verify this certificate at the address below, by its code:")
    return printing.Certificate(
        certificate.name,
        certificate.own_name,
        tuple(_wording(certificate, course, code) for code in spoken),
        certificate.code,
        settings.SITE_ADDRESS + reverse("training:verify", args=(certificate.code,)),
        of_code,
    )


def _wording(certificate: Certificate, course: Course, code: str) -> printing.Wording:
    with translation.override(code):
        days = f"{day_words(certificate.begins_on)} – {day_words(certificate.ends_on)}"
        hours = _("{hours} hours").format(hours=certificate.hours) if certificate.hours else ""
        place = _in(course.place, code)
        return printing.Wording(
            code,
            _("Certificate of Completion"),
            _("This is to certify that") if code == "en" else "",
            _("has completed the training course")
            if code == "en"
            else _("the person named above has completed the training course"),
            _in(certificate.title, code),
            " · ".join(filter(None, (place, days, hours))),
            day_words(certificate.issued_on),
            _in(certificate.signed_by, code),
        )


def _in(text: LazyI18nString, code: str) -> str:
    return text.localize(code) if isinstance(text, LazyI18nString) else str(text)
