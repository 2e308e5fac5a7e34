"""How a request was weighed: scores side by side, their sum, marks of technicality, the reply."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import QuerySet

from hoseibi.accounts.choices import SERVING, Role
from hoseibi.accounts.models import Seat, User
from hoseibi.accounts.permissions import Reader

from ..choices import HIGHEST, LEVELS, Band, Criterion, RequestState, band_of
from ..models import Questionnaire, Request, Score, Screener, ScreeningQuestion, TechnicalityMark
from ..models.screening import TOP_SCORE
from ..permissions import is_department, may_weigh

APART = 2
"""So far apart are scores that people should speak about."""


class ScoreRow(NamedTuple):
    """A question with the score of each screener, in their order; None where it is missing."""

    question: ScreeningQuestion
    scores: list[Score | None]

    @property
    def mean(self) -> float | None:
        given = [one.points for one in self.scores if one]
        return sum(given) / len(given) if given else None

    @property
    def is_apart(self) -> bool:
        """Whether screeners see it very differently."""
        given = [one.points for one in self.scores if one]
        return bool(given) and max(given) - min(given) >= APART


class Sheet(NamedTuple):
    """The scores of a request. `percent` is the weighed sum of the means, of what can be reached;
    None while a question has no score at all."""

    questionnaire: Questionnaire | None
    screeners: list[Screener]
    rows: list[ScoreRow]
    missing: int
    percent: int | None
    sums: list[int | None]

    @property
    def silent(self) -> list[Screener]:
        """Who gave no score yet."""
        return [
            one
            for at, one in enumerate(self.screeners)
            if not any(row.scores[at] for row in self.rows)
        ]


def sheet(user: Reader, request: Request) -> Sheet:
    """The scores of a request side by side, for those who weigh it."""
    if not may_weigh(user, request) or request.questionnaire is None:
        return Sheet(None, [], [], 0, None, [])
    screeners = list(request.screeners.select_related("user"))
    questions = list(request.questionnaire.questions.all())
    found = Score.objects.filter(screener__request=request)
    given = {(one.question_id, one.screener_id): one for one in found}
    rows = [
        ScoreRow(question, [given.get((question.pk, one.pk)) for one in screeners])
        for question in questions
    ]
    missing = len(screeners) * len(questions) - len(given)
    sums = [_percent(rows, at) for at in range(len(screeners))]
    return Sheet(request.questionnaire, screeners, rows, missing, _percent(rows), sums)


def _percent(rows: list[ScoreRow], at: int | None = None) -> int | None:
    values = [row.mean if at is None else _points(row.scores[at]) for row in rows]
    weights = [row.question.weight for row in rows]
    if not rows or None in values:
        return None
    reached = sum(weight * (value or 0) for weight, value in zip(weights, values, strict=True))
    return round(100 * reached / (TOP_SCORE * sum(weights)))


def _points(score: Score | None) -> float | None:
    return None if score is None else float(score.points)


class MarkRow(NamedTuple):
    """A criterion with what its levels mean and the mark that was given."""

    criterion: Criterion
    label: str
    levels: tuple[str, ...]
    mark: TechnicalityMark | None


class Rubric(NamedTuple):
    """The marks of a request; sum and band once every criterion has its mark."""

    rows: list[MarkRow]
    total: int | None
    highest: int
    band: Band | None


def rubric(user: Reader, request: Request) -> Rubric:
    """The technicality of a request with its criteria, for those who weigh it."""
    marks: dict[str, TechnicalityMark] = {}
    if may_weigh(user, request):
        marks = {one.criterion: one for one in request.marks.select_related("marked_by")}
    rows = [
        MarkRow(each, str(each.label), tuple(map(str, LEVELS[each])), marks.get(each))
        for each in Criterion
    ]
    total = request.technicality if marks else None
    return Rubric(rows, total, HIGHEST, None if total is None else band_of(total))


def own_screener(user: Reader, request: Request) -> Screener | None:
    """Somebody's own place among the screeners of a request that is being screened."""
    if request.state != RequestState.SCREENING:
        return None
    return request.screeners.filter(user=user.pk or 0).first()


def own_scores(user: Reader, request: Request) -> dict[int, Score]:
    """The scores that somebody gave, by question."""
    found = Score.objects.filter(screener__request=request, screener__user=user.pk or 0)
    return {one.question_id: one for one in found}


def possible_screeners(user: Reader, request: Request) -> QuerySet[User]:
    """Who may be asked to screen: officers of the department, and those of ours who work for the
    country, as far as they are not asked yet."""
    if not is_department(user):
        return User.objects.none()
    serving = Seat.objects.filter(circle__country=request.country_id, role__in=SERVING)
    officers = User.objects.filter(is_active=True, role=Role.OFFICER)
    of_country = User.objects.filter(is_active=True, person__seats__in=serving)
    asked = request.screeners.values("user")
    keys = officers.values("pk").union(of_country.values("pk"))
    return User.objects.filter(pk__in=list(keys.values_list("pk", flat=True))).exclude(pk__in=asked)


def questionnaires(user: Reader) -> list[Questionnaire]:
    """Every version of the questions, the newest first, for the department."""
    if not is_department(user):
        return []
    found = Questionnaire.objects.select_related("made_by").prefetch_related("questions")
    return list(found)
