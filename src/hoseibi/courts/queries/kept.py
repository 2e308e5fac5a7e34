"""What is kept of the courts of a country, as far as somebody may read it."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from hoseibi.accounts.permissions import Reader, may_keep, organs_of
from hoseibi.corpus.models import Anchor, Law
from hoseibi.corpus.queries import visible_laws
from hoseibi.partners.models import Country, Organ

from ..choices import COURTS
from ..models import CaseTable, EventLog, Kept, Procedure, ProcedureStep, Trial
from ..permissions import readable, serves

MODELS: dict[str, type[Any]] = {
    "tables": CaseTable, "logs": EventLog, "procedures": Procedure, "trials": Trial,
}  # fmt: skip
"""What is kept, by the word of its address."""
LISTED = 50
"""So many of each kind stand on the page of a country, the newest."""


def country(code: str) -> Country | None:
    """The country with a code."""
    return Country.objects.filter(code=code).first()


def courts(of: Country) -> QuerySet[Organ]:
    """The courts of a country that are open."""
    today = timezone.localdate()
    known = Organ.objects.filter(Organ.open(today), country=of, kind__in=COURTS)
    return known.select_related("parent").order_by("parent__pk", "pk")


def own_courts(user: Reader, of: Country) -> QuerySet[Organ]:
    """The courts of a country for which somebody may enter something."""
    known = courts(of)
    if serves(user, of.pk):
        return known
    return known.filter(pk__in=[one.pk for one in known if _keeps(user, one)])


def _keeps(user: Reader, court: Organ) -> bool:
    return court.pk in organs_of(user) and may_keep(user, court)


def listed(user: Reader, kind: str, of: Country) -> list[Any]:
    """Things of a kind of a country, the newest; one query."""
    known = MODELS[kind].objects.filter(readable(user), country=of)
    fields = [one.name for one in MODELS[kind]._meta.fields if one.name not in _HEAVY]
    return list(known.select_related("court").only(*fields, "court__name")[:LISTED])


_HEAVY = ("process", "result", "standing", "left_out", "mapping")


def kept(user: Reader, kind: str, key: int) -> Kept | None:
    """One thing of a kind, for who may read it."""
    known = MODELS[kind].objects.filter(readable(user), pk=key)
    found: Kept | None = known.select_related("country", "court").first()
    return found


def table(user: Reader, key: int) -> CaseTable | None:
    """A table of counts, for who may read it."""
    known = CaseTable.objects.filter(readable(user), pk=key)
    return known.select_related("country", "court", "file").first()


def log(user: Reader, key: int) -> EventLog | None:
    """An event log, for who may read it."""
    known = EventLog.objects.filter(readable(user), pk=key)
    return known.select_related("country", "court", "file").first()


def articles_open(user: Reader) -> QuerySet[Anchor]:
    """The articles of laws that somebody may read."""
    seen = Anchor.objects.filter(law__in=visible_laws(user).values("pk"))
    return seen.select_related("law").prefetch_related("law__names")


def procedure(user: Reader, key: int) -> Procedure | None:
    """A procedure with its steps, and their articles that are open to the reader, for who may read
    it; of its law `law_of` tells."""
    articles = Prefetch("articles", articles_open(user))
    steps = ProcedureStep.objects.prefetch_related("following", articles)
    known = Procedure.objects.filter(readable(user), pk=key)
    related = known.select_related("country", "court", "law")
    return related.prefetch_related(Prefetch("steps", steps)).first()


def law_of(user: Reader, procedure: Procedure) -> Law | None:
    """The law of a procedure, where it is open to somebody: a procedure may be released before the
    draft that it is of."""
    known = visible_laws(user).filter(pk=procedure.law_id)
    return known.prefetch_related("names").first()


def step(user: Reader, key: int) -> ProcedureStep | None:
    """A step of a procedure with its articles that are open to the reader, for who may read
    that."""
    known = ProcedureStep.objects.filter(readable(user, "procedure__"), pk=key)
    return (
        known.select_related("procedure__country", "procedure__court", "procedure__law")
        .prefetch_related(Prefetch("articles", articles_open(user)))
        .first()
    )


def trial(user: Reader, key: int) -> Trial | None:
    """A trial of a reform, for who may read it."""
    return Trial.objects.filter(readable(user), pk=key).select_related("country", "court").first()
