"""What is attached to a completion report: experts, products, every PDM, the plan, the JCC."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.printing import Block, Cell, Grid, Heading, Row, Section, Words

from . import facts
from .dataset import Dataset
from .history import history
from .pdm import matrix_as_adopted, pdm_section
from .plan import plan_section
from .tongue import Tongue, heads, joined

Annex = Callable[[Dataset, Tongue], list[Block]]

TRAINEES: list[Annex] = []
"""What higher applications know of people who were trained: each adds what it tells of a project
(name, field, period, host, outline)."""


def annexes(data: Dataset, tongue: Tongue) -> Iterator[Section]:
    """The annexes in their order; the lists stand in one section, sheets across in their own."""
    versions, held = history(data.adopted, tongue), committee(data, tongue)
    trained = [block for tell in TRAINEES for block in tell(data, tongue)]
    yield Section(
        (
            *_annex(1, _("Experts sent"), facts.experts_ever(data, tongue)),
            *_annex(2, _("People trained"), trained),
            *_annex(3, _("Equipment and local cost"), facts.money(data, tongue)),
            *_annex(4, _("Products"), products(data, tongue)),
            *_annex(5, _("Every version of the PDM and its reasons"), versions),
            *_annex(6, _("Record of the joint coordinating committee (JCC)"), held),
        ),
        _("Annexes"),
    )
    yield plan_section(data, tongue, _("PO with actuals"))
    for version in data.adopted:
        name = _("PDM ver. {number}").format(number=version.number)
        yield pdm_section(matrix_as_adopted(version), tongue, name)


def _annex(at: int, label: str, blocks: list[Block]) -> list[Block]:
    title = _("Annex {number}: {label}").format(number=at, label=label)
    return [Heading(title), *(blocks or [Words((_("None."),))])]


def products(data: Dataset, tongue: Tongue) -> list[Block]:
    """What the project leaves behind, named."""
    if not data.products:
        return []
    top = heads(_("Product"), _("Kind"), _("Languages"), _("Finished on"), _("Activity"))
    rows: list[Row] = [
        (
            tongue.said(one.title),
            str(one.get_kind_display()),
            one.languages,
            tongue.day(data.until(one.done_on)) or _("not finished"),
            data.number_of(one.activity),
        )
        for one in data.products
    ]
    return [Grid((4, 1.8, 1.5, 1.8, 1.2), (top, *rows), heads=1)]


def committee(data: Dataset, tongue: Tongue) -> list[Block]:
    """The meetings of the committee, and what each adopted."""
    held = [one for one in data.committee if timezone.localdate(one.meeting.begins_at) <= data.on]
    if not held:
        return []
    top = heads(_("No."), _("Day"), _("Meeting"), _("What it adopted"))
    versions = {one.adopted_at_id: one for one in data.adopted if one.adopted_at_id}
    rows: list[Row] = []
    for one in held:
        version = versions.get(one.pk)
        adopted = _("Version {number} of the PDM").format(number=version.number) if version else ""
        rows.append(
            (
                Cell(str(one.number), align="center"),
                tongue.day(timezone.localdate(one.meeting.begins_at)),
                tongue.said(one.meeting.title),
                joined((adopted, tongue.said(one.adopted))),
            )
        )
    return [Grid((0.8, 1.8, 4, 4), (top, *rows), heads=1)]
