"""The laws and articles that a question can be asked of."""

from __future__ import annotations

import re
import unicodedata

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.corpus.models import Anchor, Law
from hoseibi.corpus.queries.visible import visible_laws
from hoseibi.errors import Refusal

from ..models import Round


class NoSuchArticle(Refusal):
    message = _("The law has no such article. Give its number, for example 36 or 61-2.")


def laws_for(user: Reader, round: Round) -> QuerySet[Law]:
    """The laws of a round's country of whose articles somebody may speak: those they read, and
    those that a circle of theirs is drafting."""
    country = round.group.circle.country_id or getattr(
        round.group.circle.parent, "country_id", None
    )
    laws = Law.objects.filter(anchors__isnull=False, deleted_at=None)
    laws = laws.filter(country=country) if country else laws
    readable = laws.filter(pk__in=visible_laws(user).values("pk"))
    drafted = laws.filter(drafts__circle__in=circles_where(user, Act.READ))
    return (readable | drafted).distinct().prefetch_related("names")


def article_of(user: Reader, round: Round, law: int | None, number: str) -> Anchor | None:
    """The article that somebody names; None for none. A number in any script's digits will do."""
    said = unicodedata.normalize("NFKC", number).strip()
    if not said:
        return None
    anchors = Anchor.objects.filter(law__in=laws_for(user, round), law=law).exclude(address="")
    figures = re.findall(r"\d+", said)
    if figures:
        address = "art_" + "-".join(str(int(each)) for each in figures)
        found = anchors.filter(address=address).first()
    else:
        found = anchors.filter(label__iexact=said).first()
    if found is None:
        raise NoSuchArticle
    return found
