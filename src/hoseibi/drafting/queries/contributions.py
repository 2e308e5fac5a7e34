"""Who proposed and wrote what in drafts, as the search for experts asks for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.experts.queries.contributions import Said, Source, Wish
from hoseibi.meetings.queries.contributions import about, number_by, of_article, within

from ..choices import ProposalState
from ..models import Proposal, Wording
from .drafts import drafts


def _proposals(user: Reader) -> QuerySet[Proposal]:
    """Proposals that are before others, each with the person whose it is."""
    own = Proposal.objects.filter(draft__in=drafts(user).order_by().values("pk"), name="")
    mine = own.exclude(state=ProposalState.WRITING)
    return mine.annotate(whose=Coalesce("person", "author__person")).filter(whose__isnull=False)


def _proposed(user: Reader, wish: Wish) -> Iterable[Said]:
    found = _proposals(user)
    if wish.people is not None:
        found = found.filter(whose__in=wish.people)
    if wish.words:
        said = Q(title__icontains=wish.words) | Q(reason__icontains=wish.words)
        on = of_article(user, wish.words, "changes__unit__anchor")
        found = found.filter(said | on).distinct()
    rows = within(found, wish, "made_at").select_related("draft")
    for one in rows.prefetch_related("changes__unit__anchor__law__names", "changes__after"):
        anchors = (each.unit.anchor for each in one.changes.all() if each.unit)
        on_what = "; ".join(dict.fromkeys(about(each) for each in anchors if each))
        where = reverse("drafting:proposal", args=(one.draft.slug, one.number))
        said = f"{one.title}. {one.reason}" if one.reason else one.title
        day = timezone.localtime(one.made_at).date()
        yield Said(
            one.whose, "proposal", day, said, on_what, where, one.language, one.draft.circle_id
        )


def _proposed_often(user: Reader, people: Collection[int]) -> Mapping[int, int]:
    return number_by(_proposals(user).filter(whose__in=people), "whose")


def _wordings(user: Reader) -> QuerySet[Wording]:
    """What somebody wrote into an article last, beyond what the draft began with."""
    own = Wording.objects.filter(
        unit__draft__in=drafts(user).order_by().values("pk"),
        number__gt=1,
        author__person__isnull=False,
        unit__anchor__isnull=False,
    )
    return own.filter(newest=True, proposal__isnull=True)


def _wrote(user: Reader, wish: Wish) -> Iterable[Said]:
    found = _wordings(user)
    if wish.people is not None:
        found = found.filter(author__person__in=wish.people)
    if wish.words:
        on = of_article(user, wish.words, "unit__anchor")
        found = found.filter(Q(text__icontains=wish.words) | on)
    rows = within(found, wish, "at").select_related("author", "unit__draft", "unit__anchor__law")
    for one in rows.prefetch_related("unit__anchor__law__names"):
        unit = one.unit
        where = reverse("drafting:of-anchor", args=(unit.anchor_id,))
        day = timezone.localtime(one.at).date()
        yield Said(
            one.author.person_id, "wording", day, one.text, about(unit.anchor), where,
            one.language, unit.draft.circle_id,
        )  # fmt: skip


def _wrote_often(user: Reader, people: Collection[int]) -> Mapping[int, int]:
    return number_by(_wordings(user).filter(author__person__in=people), "author__person")


PROPOSALS = Source("proposal", _("Proposals"), _proposed, _proposed_often)
WORDINGS = Source("wording", _("Articles written"), _wrote, _wrote_often)
