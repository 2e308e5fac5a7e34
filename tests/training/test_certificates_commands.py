"""Certificates on the command line: a course printed as one PDF, a code verified."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.utils import timezone
from tests import factories
from tests.training.trainees import a_past_course, a_trainee

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.training.actions import certificates as actions
from hoseibi.training.models import Certificate, Course, PrintRun
from hoseibi.training.queries.certificates import signed
from hoseibi.web.console.certificates import certificates

pytestmark = pytest.mark.django_db


def said(*arguments: str) -> Result:
    return CliRunner().invoke(certificates, arguments)


def issued(*names: str) -> tuple[Course, User, list[Certificate]]:
    """A course that ended today, its officer, and the certificates of its trainees."""
    course = a_past_course()
    by = factories.seated(course.circle, Role.OFFICER)
    User.objects.filter(pk=by.pk).update(role=Role.OFFICER)
    people = [a_trainee(course, name)[1] for name in names]
    issuing = actions.Issuing({"en": "Director"}, timezone.localdate())
    return course, by, actions.issue(by, course, people, issuing)


def test_all_of_a_course_are_printed_and_kept(tmp_path: Path) -> None:
    course, by, _made = issued("Dara Sen", "Mira Vel")
    file = tmp_path / "all.pdf"

    result = said("print", course.slug, "--out", str(file), "--as", by.username)

    assert result.exit_code == 0, result.output
    assert f"Certificates: 2, written to {file}." in result.stdout
    assert file.read_bytes().startswith(b"%PDF")
    run = PrintRun.objects.get()
    assert (run.done, run.begun_by, run.file is not None) == (2, by, True)


def test_what_cannot_be_printed_is_told_in_a_sentence(tmp_path: Path) -> None:
    course, by, _made = issued("Dara Sen")
    actions.begin_printing(by, course)

    again = said("print", course.slug, "--as", by.username)
    unknown = said("print", "nothing", "--as", by.username)

    assert (again.exit_code, unknown.exit_code) == (1, 1)
    assert "being set already, 0 of 1" in again.stderr
    assert "There is no course “nothing”" in unknown.stderr


def test_a_code_is_verified_however_it_is_typed() -> None:
    _course, by, (made,) = issued("Dara Sen")

    holds = said("verify", made.code.lower().replace("-", " "))
    slip = said("verify", "ABCD")
    nobody = said("verify", signed("ABCDEFGHJKL"))
    actions.withdraw_certificate(by, made, "A mistake of ours.")
    gone = said("verify", made.code)

    assert holds.exit_code == 0
    assert holds.stdout.splitlines()[0] == f"{made.code}  Dara Sen  សែន ដារ៉ា"
    assert "It holds." in holds.stdout
    assert [one.exit_code for one in (slip, nobody, gone)] == [1, 1, 1]
    assert "no code of a certificate" in slip.stderr
    assert "No certificate was issued" in nobody.stderr
    assert f"withdrawn on {timezone.localdate()}" in gone.stderr
    assert "A mistake of ours" not in gone.output


@pytest.mark.parametrize("command", ["print", "verify"])
def test_every_help_has_an_example(command: str) -> None:
    assert f"Example:\n    hoseibi certificates {command}" in said(command, "--help").stdout
