"""Certificates: who gets one, what a stranger is told of it, and a code that shows a slip."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from pypdf import PdfReader
from tests import factories
from tests.training.trainees import a_past_course, a_session, a_trainee

from hoseibi.accounts.choices import Role
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.library import queries as library
from hoseibi.training.actions import certificates
from hoseibi.training.choices import NominationState, Presence, SessionKind
from hoseibi.training.models import Attended, Certificate, Course, PrintRun
from hoseibi.training.queries import certificates as asked

pytestmark = pytest.mark.django_db

SIGNED = {"en": "Director-General", "ja": "局長"}


def issuing(days: int = 0) -> certificates.Issuing:
    return certificates.Issuing(SIGNED, timezone.localdate() + timedelta(days=days))


def issued(course: Course, count: int = 1) -> list[Certificate]:
    by = factories.seated(course.circle, Role.OFFICER)
    some = [a_trainee(course, f"Trainee {number}")[1] for number in range(count)]
    return certificates.issue(by, course, some, issuing())


def test_a_certificate_says_what_was_attended_and_stays_as_it_was() -> None:
    course = a_past_course()
    by = factories.seated(course.circle, Role.OFFICER)
    _user, nomination = a_trainee(course)
    hours = ((3, Presence.PRESENT), (2, Presence.LATE), (4, Presence.ABSENT), (1, Presence.EXCUSED))
    for length, presence in hours:
        Attended.objects.create(
            session=a_session(course, length),
            nomination=nomination,
            presence=presence,
            marked_at=timezone.now(),
        )
    free = a_session(course, 5, kind=SessionKind.FREE)
    Attended.objects.create(
        session=free,
        nomination=nomination,
        presence=Presence.PRESENT,
        marked_at=timezone.now(),
    )

    (made,) = certificates.issue(by, course, [nomination], issuing())
    course.title = {"en": "Another title"}
    course.save()

    kept = Certificate.objects.get(pk=made.pk)
    assert (kept.hours, str(kept.title), kept.own_name) == (5, "Law of obligations", "សែន ដារ៉ា")


def test_only_selected_trainees_get_one_and_only_once() -> None:
    course = a_past_course()
    by = factories.seated(course.circle, Role.OFFICER)
    _user, first = a_trainee(course)
    _other, waiting = a_trainee(course, "Waiting", NominationState.WAITING)
    _third, elsewhere = a_trainee(a_past_course(course.circle), "Elsewhere")

    assert len(certificates.issue(by, course, [first, waiting, elsewhere], issuing())) == 1
    with pytest.raises(certificates.NobodyChosen):
        certificates.issue(by, course, [first, waiting], issuing())
    with pytest.raises(certificates.NotOver):
        certificates.issue(by, course, [waiting], issuing(-1))
    with pytest.raises(NotAllowed):
        certificates.issue(factories.officer(), course, [waiting], issuing())


def test_a_code_is_found_however_it_is_typed_and_a_slip_is_none() -> None:
    (made,) = issued(a_past_course())
    plain = made.code.replace("-", "")

    for typed in (made.code, made.code.lower(), f" {plain} ", plain[:6] + " " + plain[6:]):
        assert asked.verified(typed) == made
    for wrong in ("", "x", made.code[:-1], "²" * 12, made.code + "A", "A" * 5000):
        assert asked.verified(wrong) is None


def test_every_sign_that_is_mistaken_and_two_that_changed_places_show() -> None:
    code = asked.signed("23456789ABC").replace("-", "")

    for at, sign in enumerate(code):
        for other in asked.ALPHABET:
            typed = code[:at] + other + code[at + 1 :]
            assert bool(asked.code_of(typed)) is (other == sign)
    for at in range(len(code) - 1):
        swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
        assert asked.code_of(swapped) == ("" if swapped != code else asked.code_of(code))


def test_a_withdrawn_certificate_says_so_and_is_not_printed() -> None:
    course = a_past_course()
    first, second = issued(course, 2)
    by = factories.seated(course.circle, Role.OFFICER)
    with pytest.raises(certificates.ReasonNeeded):
        certificates.withdraw_certificate(by, first, " ")

    certificates.withdraw_certificate(by, first, "Issued by mistake.")

    assert asked.verified(first.code).withdrawn_because == "Issued by mistake."
    assert [one.code for one in asked.printable(course)] == [second.code]


def test_they_are_printed_with_names_titles_and_both_languages() -> None:
    course = a_past_course()
    made = issued(course, 3)
    by = factories.seated(course.circle, Role.OFFICER)

    run = certificates.begin_printing(by, course)
    assert certificates.begin_printing(by, course).pk == run.pk
    run = certificates.print_certificates(run)

    assert (run.done, run.total) == (3, 3)
    text = "".join(
        page.extract_text() for page in PdfReader(BytesIO(library.content(run.file))).pages
    )
    assert all(one.code in text and one.name in text for one in made)
    assert "債権法" in text
    assert "Law of obligations" in text
    assert "局長" in text
    assert certificates.begin_printing(by, course).pk != run.pk


def test_a_printing_that_a_server_left_is_begun_anew() -> None:
    course = a_past_course()
    issued(course)
    by = factories.seated(course.circle, Role.OFFICER)
    left = certificates.begin_printing(by, course)
    PrintRun.objects.filter(pk=left.pk).update(told_at=timezone.now() - timedelta(minutes=3))

    assert certificates.begin_printing(by, course).pk != left.pk
