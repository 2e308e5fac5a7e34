"""A round as a table: questions by persons, those on which people differ first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.meetings.choices import Position
from hoseibi.meetings.models import Opinion
from hoseibi.meetings.queries.questions import answers, who_answers
from hoseibi.partners.models import Person
from hoseibi.printing.tables import Table as Lines
from hoseibi.printing.tables import to_csv

from ..models import Round, RoundQuestion
from .rounds import questions


class Row(NamedTuple):
    """A question with what each person answered, in the order of the people."""

    asked: RoundQuestion
    cells: list[Opinion | None]

    @property
    def in_favour(self) -> int:
        return self._count(Position.FOR)

    @property
    def against(self) -> int:
        return self._count(Position.AGAINST)

    @property
    def neither(self) -> int:
        return self._count(Position.OPEN)

    @property
    def differ(self) -> bool:
        """Whether some are in favour and some against."""
        return bool(self.in_favour and self.against)

    @property
    def systems(self) -> list[str]:
        """The legal systems cited, each once."""
        return list(
            dict.fromkeys(one.legal_system for one in self.cells if one and one.legal_system)
        )

    def _count(self, position: str) -> int:
        return sum(1 for one in self.cells if one and one.position == position)


class Table(NamedTuple):
    """Who was asked or answered, and the questions with their answers."""

    people: list[Person]
    rows: list[Row]

    @property
    def disagreements(self) -> int:
        return sum(1 for row in self.rows if row.differ)


def table(user: Reader, round: Round) -> Table:
    """The last answer of everybody to everything. Those on which people differ stand first, the
    most evenly divided before the others; the rest in the order of the round."""
    asked = questions(user, round)
    said = answers(user, [one.question for one in asked])
    people = {one.pk: one for one in who_answers(user, round.group.circle_id)}
    people |= {one.person_id: one.person for one in said.values() if one.person_id not in people}
    rows = [Row(one, [said.get((one.question_id, key)) for key in people]) for one in asked]
    rows.sort(key=lambda row: (not row.differ, -min(row.in_favour, row.against)))
    return Table(list(people.values()), rows)


def answers_as_csv(user: Reader, round: Round) -> bytes:
    """Every last answer as a line, for a spreadsheet."""
    head = (
        _("Question"), _("Article"), _("Text of the question"), _("Person"), _("Organ"),
        _("Position"), _("Answer"), _("Language"), _("Legal system cited"), _("Entered by"),
        _("Day"),
    )  # fmt: skip
    in_order = sorted(table(user, round).rows, key=lambda row: row.asked.position)
    return to_csv(Lines(head, (line for row in in_order for line in _lines(row))))


def _lines(row: Row) -> Iterator[tuple[object, ...]]:
    question = row.asked.question
    article = f"{question.anchor.law.title} {question.anchor}" if question.anchor else ""
    for one in filter(None, row.cells):
        yield (
            row.asked.position, article, question.text, one.person.name,
            one.person.organ or "", one.get_position_display(), one.text, one.language,
            one.legal_system, one.entered_by or "", localdate(one.at),
        )  # fmt: skip
