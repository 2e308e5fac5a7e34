"""What people thought of an event, as far as so many said it that nobody is known by it."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.printing.tables import Table
from hoseibi.ui.languages import in_reader, own_name

from ..choices import FeedbackKind
from ..models import Event, Feedback, FeedbackAnswer, FeedbackQuestion
from ..permissions import may_read, may_see

FEWEST = 5
"""With fewer sheets only their number is told."""
MARKS = range(1, 6)


class Bar(NamedTuple):
    """What was answered, and how often."""

    said: str
    count: int


class Told(NamedTuple):
    """What was said to a question: for marks and choices how often each, for marks the mean, for
    words these with their languages, in no order."""

    question: FeedbackQuestion
    bars: list[Bar]
    mean: float | None
    words: list[tuple[str, str]]

    @property
    def count(self) -> int:
        """How many answered it."""
        return sum(one.count for one in self.bars) + len(self.words)


class Heard(NamedTuple):
    """`sheets` came, of `people` who could give one. `told` is empty while feedback is open, and
    while there are too few."""

    sheets: int
    people: int
    told: list[Told]


def is_the_code(feedback: Feedback, code: str) -> bool:
    """Whether somebody wrote the code on the screen, however they wrote it."""
    written = "".join(code.upper().split())
    return constant_time_compare(written.encode(), feedback.code.encode())


def feedback_of(user: Reader, event: Event) -> Feedback | None:
    """Whether feedback is asked for, for who may know of the event."""
    found = Feedback.objects.filter(event=event).first()
    return found if may_see(user, event) else None


def feedback_questions(user: Reader, event: Event) -> list[FeedbackQuestion]:
    """What is asked, for who may know of the event."""
    return list(event.feedback_questions.select_related("event")) if may_see(user, event) else []


def feedback_question(user: Reader, event: Event, key: int) -> FeedbackQuestion | None:
    """One question, for who plans for the circle."""
    own = FeedbackQuestion.objects.filter(event__circle__in=circles_where(user, Act.PLAN))
    return own.select_related("event").filter(event=event, pk=key).first()


def heard(user: Reader, event: Event) -> Heard:
    """What was thought of an event, for who reads in its circle."""
    if not may_read(user, event):
        return Heard(0, 0, [])
    people = event.registrations.filter(came_at__isnull=False).count()
    sheets = event.feedback_sheets.count()
    kept = Feedback.objects.filter(event=event).first()
    if sheets < FEWEST or kept is None or kept.closed_at is None:
        return Heard(sheets, people, [])
    rows = FeedbackAnswer.objects.filter(sheet__event=event)
    answers = list(rows.select_related("sheet").order_by("key"))
    questions = feedback_questions(user, event)
    return Heard(sheets, people, [_told(one, answers) for one in questions])


def _told(question: FeedbackQuestion, answers: Iterable[FeedbackAnswer]) -> Told:
    own = [one for one in answers if one.question_id == question.pk]
    if question.kind == FeedbackKind.TEXT:
        words = [(one.sheet.language, one.text) for one in own]
        # Mixed for each question anew: what one person said here and there is not put together.
        random.SystemRandom().shuffle(words)
        return Told(question, [], None, words)
    if question.kind == FeedbackKind.CHOICE:
        chosen = Counter(one.choice for one in own)
        bars = [Bar(in_reader(said), chosen[at]) for at, said in enumerate(question.options)]
        return Told(question, bars, None, [])
    marks = Counter(one.mark for one in own if one.mark is not None)
    total = sum(marks.values())
    mean = sum(mark * count for mark, count in marks.items()) / total if total else None
    return Told(question, [Bar(str(mark), marks[mark]) for mark in MARKS], mean, [])


def feedback_table(user: Reader, event: Event) -> Table:
    """What was answered, a line for each answer that could be given and for all words."""
    head = [_("Number"), _("Question"), _("Answer"), _("Language"), _("How many"), _("Mean")]
    rows: list[list[object]] = []
    for number, one in enumerate(heard(user, event).told, 1):
        asked = str(one.question.text)
        mean = round(one.mean, 2) if one.mean is not None else None
        rows += [[number, asked, said, "", count, mean] for said, count in one.bars]
        rows += [[number, asked, said, own_name(code), None, None] for code, said in one.words]
    return Table(head, rows)
