"""What happened in cases: comparisons with a procedure, and lists to take away."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.caseflow import maps
from hoseibi.caseflow.maps import Conformance, Departure, ProcessMap
from hoseibi.corpus.models import Anchor

from ..models import Comparison, EventLog, Procedure
from ..permissions import may_read, readable
from ..storage import conformance_of, prescribed
from .wording import said


def procedures(user: Reader, log: EventLog) -> QuerySet[Procedure]:
    """The procedures against which a log can be held by somebody."""
    return Procedure.objects.filter(readable(user), country=log.country)


def comparisons(user: Reader, log: EventLog) -> QuerySet[Comparison]:
    """A log held against procedures that somebody may read."""
    known = Comparison.objects.filter(readable(user, "procedure__"), log=log)
    return (
        known.select_related("procedure").defer("result") if may_read(user, log) else known.none()
    )


def comparison(user: Reader, log: EventLog, procedure: Procedure) -> Comparison | None:
    """The comparison of a log and a procedure that somebody may read both."""
    if not (may_read(user, log) and may_read(user, procedure)):
        return None
    return Comparison.objects.filter(log=log, procedure=procedure).first()


def is_stale(found: Comparison) -> bool:
    """Whether the procedure was changed since."""
    return found.made_at < found.procedure.changed_at


def result(found: Comparison) -> Conformance:
    """What a comparison told."""
    return conformance_of(found)


Words = list[list[str]]


def map_rows(process: ProcessMap) -> Words:
    """What follows what, as a table."""
    head = [
        _("From"), _("To"), _("How often"), _("Cases"), _("Median, days"), _("90 per cent, days"),
    ]  # fmt: skip
    return [
        head,
        *(
            [
                arc.source, arc.target, str(arc.count), str(arc.cases), f"{arc.times.median:g}",
                f"{arc.times.nine_of_ten:g}",
            ]
            for arc in process.arcs
        ),
    ]  # fmt: skip


def articles_of(procedure: Procedure, departure: Departure) -> list[Anchor]:
    """The articles of the step that a departure is about, as far as they stand in the law today.
    The procedure is one of `kept.procedure`: it has those that its reader may know."""
    return [
        article
        for step in procedure.steps.all()
        if str(step.pk) == departure.step
        for article in step.articles.all()
        if article.address
    ]


def departure_rows(held: Conformance, procedure: Procedure, *, named: bool) -> Words:
    """Where cases leave the way, as a table; numbers of cases only where they are `named`."""
    head = [_("What"), _("Cases"), _("How often"), _("Articles"), _("Such as")]
    return [head, *_departures(held, procedure, named=named)]


def _departures(held: Conformance, procedure: Procedure, *, named: bool) -> Iterator[list[str]]:
    for one in held.departures:
        examples = ", ".join(one.examples) if named else ""
        articles = ", ".join(str(article) for article in articles_of(procedure, one))
        yield [departure_said(one), str(one.cases), str(one.count), articles, examples]


def departure_said(one: Departure) -> str:
    """A departure in words."""
    words = {
        "unknown": _("{target} is no step of the procedure; it comes after {source}"),
        "begins-wrongly": _("The case begins with {target}"),
        "not-allowed": _("{target} comes directly after {source}"),
        "too-late": _("{target} comes more than {within} days after {source}"),
        "not-ended": _("Nothing comes after {source}, which does not end a case"),
    }[one.kind]
    source = one.source or _("the beginning")
    return words.format(source=source, target=one.target, within=one.within)


def troubles_said(procedure: Procedure) -> list[str]:
    """Where a procedure contradicts itself, in sentences."""
    return [said(one) for one in maps.troubles(prescribed(procedure))]
