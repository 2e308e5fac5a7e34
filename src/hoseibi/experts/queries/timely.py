"""Which letter about an assignment says what is so, by where the assignment stands."""

from __future__ import annotations

from django.utils.translation import gettext as _

from ..choices import AssignmentState, LetterKind
from ..models import Assignment

FROM = {
    LetterKind.DISPATCH: AssignmentState.AGREED,
    LetterKind.ARRIVAL: AssignmentState.UNDER_WAY,
    LetterKind.THANKS: AssignmentState.ENDED,
}
"""From which state a letter can be made; the others always."""

WAY = (
    AssignmentState.SOUGHT,
    AssignmentState.PROPOSED,
    AssignmentState.AGREED,
    AssignmentState.UNDER_WAY,
    AssignmentState.ENDED,
)


def not_yet(post: Assignment, kind: LetterKind) -> str:
    """Why a letter cannot be made now; empty when it can."""
    first = FROM.get(kind)
    if first is None:
        return ""
    if post.state == AssignmentState.CANCELLED:
        return _("The assignment was cancelled.")
    if WAY.index(AssignmentState(post.state)) >= WAY.index(first):
        return ""
    return {
        LetterKind.DISPATCH: _("Not yet: it says that the expert has accepted."),
        LetterKind.ARRIVAL: _("Not yet: the assignment is not under way."),
        LetterKind.THANKS: _("Not yet: the assignment is not over."),
    }[kind]
