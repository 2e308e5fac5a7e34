"""Two people write in one PDM at once: the words of neither are lost without being told."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from tests import factories

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.projects import actions
from hoseibi.projects.models import PdmLine, PdmVersion, PdmWording

FIRST = "The amendment is drafted."
"""What output 1 said when the project was begun."""


def two_at_output_1() -> tuple[PdmLine, Client, Client]:
    """The line of output 1 in a draft, and two sessions of people who plan."""
    project, expert = factories.a_project()
    other = factories.seated(project.circle, Role.OFFICER)
    sessions = Client(), Client()
    for client, user in zip(sessions, (expert, other), strict=True):
        client.force_login(user)
    return project.pdm_versions.get().lines.get(number="1"), *sessions


def save(client: Client, line: PdmLine, text: str, number: int = 0):
    address = reverse("projects:write-cell", args=(line.pk,))
    sent = {"column": "narrative", "text": text, "from": str(number)}
    return client.post(f"{address}?language=en", sent)


def save_grid(client: Client, line: PdmLine, **sent: str):
    args = (line.version.project.slug, line.version.number)
    return client.post(f"{reverse('projects:pdm-edit', args=args)}?language=en", sent)


def said(line: PdmLine) -> str:
    return str(PdmLine.objects.get(pk=line.pk).narrative)


@pytest.mark.django_db
def test_two_sessions_that_open_a_cell_before_anybody_wrote_are_put_together() -> None:
    line, one, other = two_at_output_1()

    save(one, line, f"In spring: {FIRST}")
    answer = save(other, line, f"{FIRST} It is adopted.")

    assert answer.json()["merged"]
    assert said(line) == f"In spring: {FIRST} It is adopted."


@pytest.mark.django_db
def test_a_cell_that_the_other_session_left_alone_keeps_what_was_written() -> None:
    line, one, other = two_at_output_1()
    save(one, line, "The amendment is adopted.")

    name = f"{line.pk}-narrative"
    answer = save_grid(other, line, **{name: FIRST, f"from-{name}": "0"})

    assert answer.status_code == 302
    assert said(line) == "The amendment is adopted."


@pytest.mark.django_db
def test_who_empties_a_cell_that_another_changed_is_told() -> None:
    line, one, other = two_at_output_1()
    save(one, line, "The amendment is adopted.")

    answer = save(other, line, "")

    assert (answer.status_code, said(line)) == (409, "The amendment is adopted.")
    assert "The amendment is adopted." in answer.json()["clash"]


@pytest.mark.django_db
def test_words_for_a_row_that_another_removed_are_told_and_not_dropped() -> None:
    line, one, other = two_at_output_1()
    row = line.version.lines.get(number="2-1")
    save_grid(one, line, do=f"remove {row.pk}")

    by_itself = save(other, row, "Write it twice.")
    name = f"{row.pk}-narrative"
    by_button = save_grid(other, line, **{name: "Write it twice.", f"from-{name}": "0"})

    assert "took this row out" in by_itself.json()["refused"]
    page = other.get(by_button["Location"]).content.decode()
    assert "Not saved: Write it twice." in page


@pytest.mark.django_db
def test_one_cell_that_is_refused_stands_there_still_and_the_others_are_saved() -> None:
    line, one, other = two_at_output_1()
    save(one, line, "The amendment is adopted.")
    long = "x" * 5001
    second = line.version.lines.get(number="2")
    typed = {f"{line.pk}-narrative": long, f"{second.pk}-narrative": "Judges read it."}

    answer = save_grid(other, line, **typed)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert long in page
    assert "This is longer than any cell" in page
    assert f'name="from-{line.pk}-narrative" value="0"' in page
    assert said(second) == "Judges read it."


@pytest.mark.django_db
def test_words_for_a_draft_that_was_adopted_meanwhile_are_told() -> None:
    line, _one, other = two_at_output_1()
    planner = User.objects.get(pk=_one.session["_auth_user_id"])
    actions.adopt(planner, line.version, actions.Adoption(date(2024, 4, 24), {"en": "JCC"}))

    answer = save_grid(other, line, **{f"{line.pk}-narrative": "Something else."})

    page = other.get(answer["Location"]).content.decode()
    assert "Not saved: Something else." in page
    assert said(line) == FIRST


@pytest.mark.django_db
def test_a_draft_that_was_set_aside_is_not_called_adopted() -> None:
    line, one, _other = two_at_output_1()
    planner = User.objects.get(pk=one.session["_auth_user_id"])
    actions.set_aside(planner, line.version)

    answer = save(one, line, "More.")

    assert "was set aside" in answer.json()["refused"]


@pytest.mark.django_db(transaction=True)
def test_six_who_save_one_cell_at_one_moment_lose_nothing() -> None:
    project, _expert = factories.a_project()
    people = [factories.seated(project.circle, Role.EXPERT) for _one in range(6)]
    line = PdmVersion.objects.get().lines.get(number="1")

    def write(place: int) -> actions.SavedCell:
        cell = actions.Cell("narrative", "en", f"{FIRST}\nWords of {place}.")
        try:
            return actions.write_cell(people[place], line, cell)
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(write, range(6)))

    kept = said(line)
    lost = [
        place
        for place, answer in enumerate(answers)
        if f"Words of {place}." not in kept and not answer.clashes
    ]
    assert lost == []
    assert any(answer.clashes or answer.merged for answer in answers)


@pytest.mark.django_db
def test_lines_that_end_otherwise_are_no_change_when_the_grid_is_saved() -> None:
    line, one, _other = two_at_output_1()
    PdmLine.objects.filter(pk=line.pk).update(narrative={"en": "One.\r\nTwo."})
    name = f"{line.pk}-narrative"

    save_grid(one, line, **{name: "One.\r\nTwo.", f"from-{name}": "0"})
    assert not PdmWording.objects.exists()
    save_grid(one, line, **{name: "One.\r\nTwo.\r\nThree.", f"from-{name}": "0"})

    assert list(PdmWording.objects.order_by("number").values_list("text", flat=True)) == [
        "One.\nTwo.",
        "One.\nTwo.\nThree.",
    ]


@pytest.mark.django_db
def test_words_of_the_grid_of_a_draft_that_was_set_aside_are_told_back() -> None:
    line, one, other = two_at_output_1()
    actions.set_aside(User.objects.get(pk=one.session["_auth_user_id"]), line.version)

    answer = save_grid(other, line, **{f"{line.pk}-narrative": "Something else."})

    page = other.get(answer["Location"]).content.decode()
    assert "was set aside" in page
    assert "Not saved: Something else." in page


@pytest.mark.django_db
def test_a_button_for_a_row_that_is_no_number_adds_no_row_and_does_not_fail() -> None:
    line, one, _other = two_at_output_1()

    answer = save_grid(one, line, do="add activity ²")

    assert answer.status_code in (302, 422)
