"""Who asked what in rounds of questions, as the search for experts asks for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.experts.queries.contributions import Said, Source, Wish
from hoseibi.meetings.queries.contributions import about, number_by, of_article, within

from ..models import RoundQuestion
from .rounds import rounds


def _asked(user: Reader) -> QuerySet[RoundQuestion]:
    """Questions of the rounds that somebody reads; those of a round that was not sent are its
    writers'."""
    own = RoundQuestion.objects.filter(round__in=rounds(user).order_by().values("pk"))
    return own.filter(question__asked_by__isnull=False)


def _asking(user: Reader, wish: Wish) -> Iterable[Said]:
    found = _asked(user)
    if wish.people is not None:
        found = found.filter(question__asked_by__in=wish.people)
    if wish.words:
        said = Q(question__text__icontains=wish.words)
        found = found.filter(said | of_article(user, wish.words, "question__anchor"))
    rows = within(found, wish, "question__asked_at").select_related("question__anchor__law")
    for one in rows.prefetch_related("question__anchor__law__names"):
        question = one.question
        day = timezone.localtime(question.asked_at).date()
        where = reverse("studies:of-question", args=(question.pk,))
        yield Said(
            question.asked_by_id or 0, "question", day, question.text, about(question.anchor),
            where, question.language, question.circle_id,
        )  # fmt: skip


def _asking_often(user: Reader, people: Collection[int]) -> Mapping[int, int]:
    return number_by(_asked(user).filter(question__asked_by__in=people), "question__asked_by")


QUESTIONS = Source("question", _("Questions asked"), _asking, _asking_often)
