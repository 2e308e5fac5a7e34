"""What of drafts an expert would hand over: texts that are not finished, proposals that wait."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hoseibi.accounts.permissions import Reader
from hoseibi.experts.choices import Section
from hoseibi.experts.queries.handing import About, Entry
from hoseibi.meetings.queries.contributions import about

from ..choices import ProposalState
from ..models import Proposal
from .drafts import drafts

WAITING = (ProposalState.OPEN, ProposalState.HELD)


def unfinished(user: Reader, asked: About) -> Iterable[Entry]:
    """Drafts that are open, proposals on them that wait for a decision or are still being written,
    and where the closed drafts are."""
    own = drafts(user).filter(circle__in=asked.circles)
    waits = Count("proposals", filter=Q(proposals__state__in=WAITING), distinct=True)
    for one in own.filter(closed_at=None).annotate(waits=waits):
        who = ngettext("{count} open proposal", "{count} open proposals", one.waits)
        path, day = reverse("drafting:draft", args=(one.slug,)), timezone.localtime(one.changed_at)
        codes = ", ".join(each.language for each in one.languages.all())
        text = f"{one.name} ({codes})"
        said = who.format(count=one.waits) if one.waits else ""
        yield Entry(Section.DRAFTS, text, "", said, day.date(), path, one.circle_id)
    for one in own.filter(closed_at__isnull=False)[:10]:
        path = reverse("drafting:draft", args=(one.slug,))
        yield Entry(Section.PLACES, str(one.name), "", "", None, path, one.circle_id)
    yield from _proposals(user, asked)


def _proposals(user: Reader, asked: About) -> Iterable[Entry]:
    mine = Q(author=user.pk, state=ProposalState.WRITING)
    own = Proposal.objects.filter(mine | Q(state__in=WAITING), draft__closed_at=None)
    own = own.filter(draft__in=drafts(user).order_by().values("pk"))
    own = own.filter(draft__circle__in=asked.circles).select_related("draft", "person", "author")
    for one in own.prefetch_related("changes__unit__anchor__law__names").order_by("made_at")[:40]:
        anchors = (each.unit.anchor for each in one.changes.all() if each.unit)
        on = "; ".join(dict.fromkeys(about(each) for each in anchors if each))
        path = reverse("drafting:proposal", args=(one.draft.slug, one.number))
        is_mine = one.state == ProposalState.WRITING
        text = _("Not yet before the others: {title}").format(title=one.title)
        section = Section.DRAFTS if is_mine else Section.QUESTIONS
        said = text if is_mine else _("Proposal to decide on: {title}").format(title=one.title)
        day = timezone.localtime(one.made_at).date()
        yield Entry(section, said, on, one.who, day, path, one.draft.circle_id)
