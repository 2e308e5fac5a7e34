"""What was asked and answered, on the page of an event."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from hoseibi.seminars import queries
from hoseibi.seminars.models import Event, QuestionBox


def takes(found: Event, box: QuestionBox | None) -> bool:
    """Whether somebody can ask now."""
    if found.announced_at is None or found.called_off_at is not None:
        return False
    return box is not None and box.is_open


def questions_told(request: HttpRequest, found: Event) -> dict[str, Any]:
    """The questions that the reader may read, with their languages, and whether one can ask."""
    settled = queries.settled_questions(request.user, found)
    return {
        "told": [(one, queries.sides_of(one), queries.answers_of(one)) for one in settled],
        "takes": takes(found, queries.box_of(request.user, found)),
    }
