"""Deviations between texts to take away, as CSV or as a workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.printing.tables import Table, to_csv, to_workbook

from ..storage import Quote
from .accepted import Acceptance, Judged

DEVIATION_FORMS = ("csv", "xlsx")


def deviation_paper(
    found: Iterable[Judged],
    form: str,
    *,
    say: Callable[[Judged], tuple[str, str, str]],
    concepts: Mapping[int, str],
    by_name: bool,
) -> bytes:
    """A line for each deviation in a form of `DEVIATION_FORMS`. `say` has its check, its level and
    its sentence in the reader's language. Why it is accepted, and who said so, stands there only
    where `by_name` is."""
    place = (_("Language"), _("Place"), _("Words"))
    said = (_("State"), _("Why it is meant so"), _("Called meant by"), _("Called meant on"))
    named = (_("Check"), _("How grave"), _("Concept (terms)"))
    head = [*named, *place, *place, _("What is found"), *said]
    table = Table(head, _rows(found, say, concepts, by_name))
    return to_csv(table) if form == "csv" else to_workbook({_("Findings"): table})


def _rows(
    found: Iterable[Judged],
    say: Callable[[Judged], tuple[str, str, str]],
    concepts: Mapping[int, str],
    by_name: bool,
) -> Iterator[tuple[object, ...]]:
    for one in found:
        check, level, sentence = say(one)
        deviation, look = one.deviation, one.look
        sides: list[str] = []
        for version, span, quote in zip(
            (look.left, look.right),
            (deviation.left, deviation.right),
            deviation.quotes,
            strict=True,
        ):
            sides += [version.language_version.language, span.address, words_of_quote(quote)]
        concept = concepts.get(deviation.concept, "")
        yield (check, level, concept, *sides, sentence, *_said(one.accepted, by_name))


def words_of_quote(quote: Quote) -> str:
    """The words that are meant; of a place as a whole, those that it begins with."""
    return quote.words or quote.after


def _said(accepted: Acceptance | None, by_name: bool) -> tuple[object, ...]:
    if accepted is None:
        return _("open"), "", "", None
    if not (by_name and accepted.is_open):
        return _("meant so"), "", "", None
    who, on = str(accepted.accepted_by or ""), timezone.localdate(accepted.accepted_at)
    return _("meant so"), accepted.reason, who, on
