"""The PDM: rows keep their identity, each change its reason, and two people lose nothing."""

from __future__ import annotations

from datetime import date

import pytest
from i18nfield.strings import LazyI18nString
from tests import factories

from hoseibi.accounts.choices import Role
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.projects import actions, queries
from hoseibi.projects.choices import PdmState, RowKind
from hoseibi.projects.models import Activity, Indicator, PdmVersion, Project, Risk

ADOPTION = actions.Adoption(date(2024, 4, 24), {"en": "JCC, third meeting"})


def numbers(version: PdmVersion, kind: str) -> list[str]:
    return list(version.lines.filter(row__kind=kind).values_list("number", flat=True))


def cell(column: str, text: str, number: int = 0) -> actions.Cell:
    return actions.Cell(column, "en", text, number)


@pytest.mark.django_db
def test_rows_are_numbered_as_the_form_numbers_them() -> None:
    project, _expert = factories.a_project()
    version = project.pdm_versions.get()

    assert numbers(version, RowKind.OUTPUT) == ["1", "2"]
    assert numbers(version, RowKind.ACTIVITY) == ["1-1", "1-2", "2-1"]
    assert [one.number for one in project.activities.all()] == ["1-1", "1-2", "2-1"]


@pytest.mark.django_db
def test_an_activity_that_is_renumbered_keeps_its_peg() -> None:
    project, expert, _version = factories.planned()
    draft = actions.begin_version(expert, project)
    first = draft.lines.get(number="1-1")
    peg = Activity.objects.get(number="1-2")

    actions.remove_row(expert, first)
    left = queries.unexplained(PdmVersion.objects.get(pk=draft.pk))
    actions.give_reason(expert, draft, [(one.row_id, one.column) for one in left], {"en": "Done."})
    actions.adopt(expert, draft, ADOPTION)

    peg.refresh_from_db()
    assert (peg.number, peg.left_on) == ("1-1", None)
    assert Activity.objects.get(row=first.row).left_on == date(2024, 4, 24)
    assert [one.what for one in left] == ["removed"]


@pytest.mark.django_db
def test_no_version_is_adopted_before_every_change_has_its_reason() -> None:
    project, expert, _version = factories.planned()
    draft = actions.begin_version(expert, project)
    line = draft.lines.get(number="2")
    actions.write_cell(expert, line, cell("narrative", "Judges have a commentary and use it."))
    actions.write_cell(expert, line, cell("assumptions", "The Assembly sits in spring."))

    with pytest.raises(actions.ReasonsMissing, match="Output 2"):
        actions.adopt(expert, draft, ADOPTION)

    places = [(line.row_id, "narrative"), (line.row_id, "assumptions"), (line.row_id, "means")]
    assert actions.give_reason(expert, draft, places, {"en": "After the joint review."}) == 2
    adopted = actions.adopt(expert, draft, ADOPTION)
    assert adopted.state == PdmState.ADOPTED
    assert str(Risk.objects.get(row=line.row).text) == "The Assembly sits in spring."


@pytest.mark.django_db
def test_whoever_adopts_sees_which_languages_do_not_follow() -> None:
    project, expert, _version = factories.planned()
    draft = actions.begin_version(expert, project)
    draft.title = LazyI18nString({"en": "Contracts", "km": "កិច្ចសន្យា"})
    line = draft.lines.get(number="2")
    line.narrative = LazyI18nString({"en": "A commentary.", "km": "សេចក្តីអធិប្បាយ"})
    line.save()
    based = draft.based_on.lines.get(row=line.row)
    based.narrative = line.narrative
    based.save()
    actions.write_cell(expert, line, cell("narrative", "Two commentaries."))
    output = queries.row(expert, project, line.row_id)
    added = actions.add_row(expert, draft, RowKind.ACTIVITY, output)
    actions.write_cell(expert, added, cell("narrative", "Print them."))

    told = {one.place: (one.languages, one.silent) for one in queries.unsaid(draft.based_on, draft)}

    assert told["Output 2, Narrative summary"] == ("ខ្មែរ", False)
    assert told["Activity 2-2"] == ("ខ្មែរ", True)


@pytest.mark.django_db
def test_a_difference_is_told_cell_by_cell_with_its_reason() -> None:
    project, expert, first = factories.planned()
    draft = actions.begin_version(expert, project)
    line = draft.lines.get(number="1-1")
    actions.write_cell(expert, line, cell("narrative", "Compare the three codes."))
    actions.give_reason(expert, draft, [(line.row_id, "narrative")], {"en": "A third code."})

    found = queries.changes(first, draft)

    assert [(one.place, one.old, one.new) for one in found] == [
        (
            "Activity 1-1, Narrative summary",
            {"en": "Compare the codes."},
            {"en": "Compare the three codes."},
        )
    ]
    assert str(found[0].reason) == "A third code."


@pytest.mark.django_db
def test_a_row_that_moves_is_one_change_and_its_fellows_none() -> None:
    project, expert, _first = factories.planned()
    draft = actions.begin_version(expert, project)

    actions.move_row(expert, draft.lines.get(number="1-2"), 1)

    found = queries.changes(draft.based_on, draft)
    assert [(one.what, one.old_number, one.new_number) for one in found] == [
        ("moved", "1-2", "2-1")
    ]


@pytest.mark.django_db
def test_two_people_in_one_cell_lose_nothing() -> None:
    project, expert = factories.a_project()
    other = factories.seated(project.circle, Role.OFFICER)
    line = project.pdm_versions.get().lines.get(number="1")
    text = "The amendment is drafted.\nIt is submitted."
    actions.write_cell(expert, line, cell("narrative", text))

    actions.write_cell(expert, line, cell("narrative", text.replace("drafted", "written"), 1))
    both = actions.write_cell(other, line, cell("narrative", text + " In time.", 1))
    clash = actions.write_cell(other, line, cell("narrative", text.replace("drafted", "made"), 1))

    assert both.merged
    assert str(both.line.narrative) == "The amendment is written.\nIt is submitted. In time."
    assert [(one.theirs, one.mine) for one in clash.clashes] == [("written", "made")]
    assert clash.number == both.number


@pytest.mark.django_db
def test_an_adopted_version_stays_as_it_is() -> None:
    _project, expert, version = factories.planned()

    with pytest.raises(actions.VersionFixed):
        actions.write_cell(expert, version.lines.first(), cell("remarks", "Late."))
    with pytest.raises(actions.VersionFixed):
        actions.add_row(expert, version, RowKind.OUTPUT)


@pytest.mark.django_db
def test_an_indicator_follows_its_row_and_leaves_with_it() -> None:
    project, expert, version = factories.planned()
    row = version.lines.get(number="2").row
    held = actions.set_indicator(expert, row, actions.Measuring({"en": "Chapters"}, "number"))
    draft = actions.begin_version(expert, project)
    actions.move_row(expert, draft.lines.get(row=row), -1)
    places = [(one.row_id, one.column) for one in queries.unexplained(draft)]
    actions.give_reason(expert, draft, places, {"en": "It comes first now."})

    actions.adopt(expert, draft, ADOPTION)

    assert held.code == "2-1"
    assert Indicator.objects.get(pk=held.pk).code == "1-1"


@pytest.mark.django_db
def test_who_does_not_plan_changes_nothing() -> None:
    project, _expert = factories.a_project()
    reader = factories.seated(project.circle, Role.READER)
    line = project.pdm_versions.get().lines.first()

    with pytest.raises(NotAllowed):
        actions.write_cell(reader, line, cell("narrative", "Mine."))
    assert queries.line(factories.reader(), line.pk) is None
    assert list(queries.projects(factories.reader())) == []
    assert list(queries.projects(reader)) == [Project.objects.get()]


@pytest.mark.django_db
def test_a_draft_that_is_set_aside_frees_its_number_and_can_be_taken_up() -> None:
    project, expert, _version = factories.planned()
    draft = actions.begin_version(expert, project)

    actions.set_aside(expert, draft)

    assert actions.begin_version(expert, project).number == 1
    with pytest.raises(actions.DraftThere):
        actions.take_up(expert, PdmVersion.objects.get(pk=draft.pk))
