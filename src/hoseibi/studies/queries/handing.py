"""What of rounds of questions an expert would hand over: what was asked and is not answered."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Count
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hoseibi.accounts.permissions import Reader
from hoseibi.experts.choices import Section
from hoseibi.experts.queries.handing import About, Entry
from hoseibi.meetings.models import Opinion
from hoseibi.meetings.queries.contributions import about

from ..choices import RoundState
from ..models import Round, RoundQuestion
from .rounds import rounds


def open_rounds(user: Reader, asked: About) -> Iterable[Entry]:
    """Questions of rounds that are open, rounds that are being written, and where the closed ones
    are."""
    own = rounds(user).filter(group__circle__in=asked.circles)
    for one in own.filter(state=RoundState.WRITING):
        text = _("A round that was not sent: {title}").format(title=one.title)
        yield Entry(Section.PROMISES, text, "", "", None, _path(one), one.group.circle_id)
    yield from _questions(own.filter(state=RoundState.OPEN))
    for one in own.filter(state=RoundState.CLOSED)[:10]:
        text = _("Round of questions: {title}").format(title=one.title)
        day = timezone.localtime(one.changed_at).date()
        yield Entry(Section.PLACES, text, "", "", day, _path(one), one.group.circle_id)


def _path(one: Round) -> str:
    return reverse("studies:round", args=(one.pk,))


def _questions(open_: Iterable[Round]) -> Iterable[Entry]:
    rows = RoundQuestion.objects.filter(round__in=list(open_))
    related = rows.select_related("round__group", "question__anchor__law")
    found = list(related.prefetch_related("question__anchor__law__names"))
    said = Opinion.objects.filter(question__in=[one.question_id for one in found]).order_by()
    answered = dict(said.values_list("question").annotate(Count("person", distinct=True)))
    for one in found:
        number = answered.get(one.question_id, 0)
        who = ngettext("{count} answer so far", "{count} answers so far", number)
        path = reverse("studies:question", args=(one.round_id, one.position))
        question = one.question
        yield Entry(
            Section.QUESTIONS, question.text, about(question.anchor), who.format(count=number),
            one.round.due_on, path, one.round.group.circle_id,
        )  # fmt: skip
