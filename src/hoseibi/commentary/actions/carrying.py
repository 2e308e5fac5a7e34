"""How an entry follows its law: carried over to a newer version, or said to be rewritten for it."""

from __future__ import annotations

from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.corpus.actions import anchor
from hoseibi.errors import Refusal

from ..choices import AS_IT_WAS, BindingReason, Verdict
from ..models import Commentary, Entry, EntryArticle
from ..permissions import require_may_arrange
from ..queries.standing import Standing, articles_in, standing_of, standings
from ..queries.works import is_out, with_articles
from .works import bind


class UpToDate(Refusal):
    message = _("This entry is up to date already.")


class ArticleGone(Refusal):
    message = _("The law no longer has this article, so nothing can be carried over to it.")


class NotReleasedYet(Refusal):
    message = _(
        "The version of today is not released, but this entry is. Carry it over once everybody may"
        " read the version."
    )


class PlaceTaken(Refusal):
    message = _("Another entry is about the article to which this one would move. Join them first.")


class Carried(NamedTuple):
    """How many entries were carried over, and how many stay for a person to look at."""

    carried: int
    left: int


@transaction.atomic
def carry_over(by: User, entry: Entry, note: str = "", *, rewritten: bool = False) -> Entry:
    """Bind an entry to the version of today: because the change does not touch it (or nothing
    changed), or because its words were rewritten for it. What is released is carried over with it
    when its words are those of now."""
    require_may_arrange(by, entry.commentary)
    held = Entry.objects.select_for_update(of=("self",)).get(pk=entry.pk)
    standing = standing_of(by, held.binding, timezone.localdate())
    reason = BindingReason.REVISED if rewritten else BindingReason.CARRIED
    if standing.verdict in AS_IT_WAS:
        reason = BindingReason.SAME
    _carry(by, held, standing, reason, note.strip())
    record(by, "carried over", f"{held.commentary} · {held.place}")
    return held


@transaction.atomic
def carry_all(by: User, commentary: Commentary) -> Carried:
    """Carry over every entry whose articles say what they said, wherever they stand now."""
    require_may_arrange(by, commentary)
    Commentary.objects.select_for_update().get(pk=commentary.pk)
    entries = list(with_articles(Entry.objects.filter(commentary=commentary)))
    found = standings(by, entries, timezone.localdate())
    ahead = {one.pk for one in entries if _is_ahead(one, found[one.pk])}
    same = [one for one in entries if found[one.pk].verdict in AS_IT_WAS and one.pk not in ahead]
    # Those that moved on go first where numbers were shifted, so that no place is taken twice.
    for one in same:
        one.place = f"_{one.pk}"
        one.save(update_fields=("place",))
    for one in same:
        _carry(by, one, found[one.pk], BindingReason.SAME, "")
    if same:
        record(by, "carried over", f"{commentary} ({len(same)})")
    left = sum(1 for one in entries if found[one.pk].is_stale or one.pk in ahead)
    return Carried(len(same), left)


def _carry(by: User, entry: Entry, standing: Standing, reason: str, note: str) -> None:
    if standing.verdict == Verdict.GONE:
        raise ArticleGone
    if standing.now is None or standing.verdict in (Verdict.CURRENT, Verdict.UNKNOWN):
        raise UpToDate
    if _is_ahead(entry, standing):
        raise NotReleasedYet
    wanted = [new for _old, new in standing.places]
    articles = articles_in(standing.now, wanted)
    if len(articles) != len(wanted):
        raise ArticleGone
    others = Entry.objects.filter(commentary=entry.commentary_id, place=articles[0][0])
    if others.exclude(pk=entry.pk).exists():
        raise PlaceTaken
    was = entry.binding_id
    made = bind(by, entry, standing.now, articles, reason, note)
    _follow(entry, articles)
    if entry.released_as_id == was and reason != BindingReason.REVISED:
        entry.released_as = made
    entry.changed_at = timezone.now()
    entry.save(update_fields=("released_as", "changed_at"))


def _is_ahead(entry: Entry, standing: Standing) -> bool:
    """Whether the version of today is for fewer readers than the one for which an entry is out."""
    if standing.now is None or standing.now.released_at is not None or not is_out(entry):
        return False
    return entry.released_as is not None and entry.released_as.version.released_at is not None


def _follow(entry: Entry, articles: list[list[str]]) -> None:
    """Let an entry be about its articles where they stand now, unless these took their anchors
    along."""
    held = EntryArticle.objects.filter(entry=entry).select_related("anchor").order_by("position")
    for one, (address, label, _mark) in zip(held, articles, strict=False):
        if one.anchor.address != address:
            one.anchor = anchor(entry.commentary.law, address, label.rstrip(" .:-"))
            one.save(update_fields=("anchor",))
