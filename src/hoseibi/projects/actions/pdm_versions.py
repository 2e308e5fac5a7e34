"""How a version of the PDM is begun, adopted and set aside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.ui.languages import by_language, in_languages

from ..choices import Column, PdmState, RowKind
from ..models import JccMeeting, PdmLine, PdmReason, PdmRow, PdmVersion, Project
from ..permissions import require_may_plan
from ..queries.changes import changes, header_mark
from .belonging import require_of_project
from .following import align_if_first, follow_plan


class DraftThere(Refusal):
    message = _("A new version is being written already. Go on with that one, or set it aside.")


class VersionFixed(Refusal):
    message = _("This version of the PDM is adopted and stays as it is. Begin the next version.")


class DraftSetAside(Refusal):
    message = _("This draft of the PDM was set aside. Take it up again before you go on with it.")


class NothingPlanned(Refusal):
    message = _("A PDM that is adopted has a project purpose and at least one output, in words.")


class NothingChanged(Refusal):
    message = _("Nothing differs from the version in force, so there is nothing to adopt.")


class ByWhomNeeded(Refusal):
    message = _("Say who adopted this version, such as the joint coordinating committee.")


class HeaderMoved(Refusal):
    message = _(
        "Somebody else changed the header while you were writing. What it says now stands beside"
        " the fields; save again to put yours in its place."
    )


class ReasonsMissing(Refusal):
    """Changes that nobody gave a reason for."""

    def __init__(self, places: list[str]) -> None:
        first = "; ".join(places[:5])
        super().__init__(
            ngettext(
                "{number} change has no reason yet: {places}. Give its reason first.",
                "{number} changes have no reason yet: {places}. Give each its reason first.",
                len(places),
            ).format(number=len(places), places=first + (" …" if len(places) > 5 else ""))
        )


Place = tuple[int | None, str]
"""Where a version differs: the row, None for the header, and the column."""


@dataclass(frozen=True)
class Header:
    """What stands above the grid, texts by language; `mark` is that of what was seen before."""

    title: dict[str, str]
    agency: dict[str, str]
    target_group: dict[str, str]
    site: dict[str, str]
    model_site: dict[str, str]
    period_from: date | None = None
    period_until: date | None = None
    mark: str = ""


@dataclass(frozen=True)
class Adoption:
    """From which day on a version counts, and who adopted it, by language, perhaps at a meeting of
    the JCC."""

    on: date
    by_whom: dict[str, str]
    at: JccMeeting | None = None


def open_draft(by: User, version: PdmVersion) -> PdmVersion:
    """The version as it stands now, held until the end of the transaction, for who may plan."""
    require_may_plan(by, version.project)
    now = PdmVersion.objects.select_for_update().get(pk=version.pk)
    if now.state == PdmState.SET_ASIDE:
        raise DraftSetAside
    if now.state != PdmState.DRAFT:
        raise VersionFixed
    return now


@transaction.atomic
def begin_version(by: User, project: Project, *, origin: str = Origin.PAGE) -> PdmVersion:
    """Begin the next version, from the one in force; the first one begins empty."""
    require_may_plan(by, project)
    Project.objects.select_for_update().get(pk=project.pk)
    versions = PdmVersion.objects.filter(project=project)
    if versions.filter(state=PdmState.DRAFT).exists():
        raise DraftThere
    last = versions.filter(state=PdmState.ADOPTED).order_by("-number").first()
    made = copied(last, by) if last else first_version(by, project)
    align_if_first(made)
    record(by, "began PDM version", f"{project} · {made}", origin=origin)
    return made


def first_version(by: User, project: Project) -> PdmVersion:
    """An empty version 0 of a project, with the facts of its header and the rows of any plan."""
    version = PdmVersion.objects.create(
        project=project,
        number=0,
        title=project.title,
        agency=project.organ.name if project.organ else "",
        period_from=project.planned_from,
        period_until=project.planned_until,
        recorded_by=by,
        changed_at=timezone.now(),
    )
    for position, kind in enumerate((RowKind.GOAL, RowKind.PURPOSE)):
        row = PdmRow.objects.create(project=project, kind=kind)
        PdmLine.objects.create(version=version, row=row, position=position)
    return version


def copied(last: PdmVersion, by: User) -> PdmVersion:
    """The next version, which says what the last one says."""
    version = PdmVersion.objects.get(pk=last.pk)
    lines = list(last.lines.all())
    version.pk, version._state.adding = None, True
    version.number, version.based_on = last.number + 1, last
    version.state, version.adopted_on, version.adopted_at = PdmState.DRAFT, None, None
    version.adopted_by, version.recorded_by, version.changed_at = "", by, timezone.now()
    version.save()
    for line in lines:
        line.pk, line._state.adding, line.version = None, True, version
    PdmLine.objects.bulk_create(lines)
    return version


@transaction.atomic
def write_header(
    by: User, version: PdmVersion, header: Header, *, origin: str = Origin.PAGE
) -> PdmVersion:
    """Let the header of a draft read otherwise."""
    now = open_draft(by, version)
    if header.mark and header.mark != header_mark(now):
        raise HeaderMoved
    now.title, now.agency, now.site = (
        in_languages(header.title),
        in_languages(header.agency),
        in_languages(header.site),
    )
    now.target_group, now.model_site = (
        in_languages(header.target_group),
        in_languages(header.model_site),
    )
    now.period_from, now.period_until = header.period_from, header.period_until
    now.recorded_by, now.changed_at = by, timezone.now()
    now.save()
    record(by, "changed PDM header", f"{now.project} · {now}", origin=origin)
    return now


@transaction.atomic
def adopt(
    by: User, version: PdmVersion, adoption: Adoption, *, origin: str = Origin.PAGE
) -> PdmVersion:
    """Let a draft count from a day on; every change has its reason before. Activities, indicators
    and risks follow what it says."""
    now = open_draft(by, version)
    require_of_project(now.project, adoption.at)
    _require_whole(now)
    if not in_languages(adoption.by_whom):
        raise ByWhomNeeded
    if now.based_on is not None:
        found = changes(now.based_on, now)
        if not found:
            raise NothingChanged
        unexplained = [change.place for change in found if not change.reason]
        if unexplained:
            raise ReasonsMissing(unexplained)
    now.state, now.adopted_on = PdmState.ADOPTED, adoption.on
    now.adopted_by, now.adopted_at = in_languages(adoption.by_whom), adoption.at
    now.recorded_by, now.changed_at = by, timezone.now()
    now.save()
    follow_plan(now)
    record(by, "adopted PDM version", f"{now.project} · {now}", origin=origin)
    return now


def _require_whole(version: PdmVersion) -> None:
    spoken = {
        line.row.kind
        for line in version.lines.select_related("row")
        if by_language(getattr(line, Column.NARRATIVE))
    }
    if not {RowKind.PURPOSE, RowKind.OUTPUT} <= spoken:
        raise NothingPlanned


@transaction.atomic
def set_aside(by: User, version: PdmVersion) -> PdmVersion:
    """Give up a draft. It stays in the record with its reasons, and its number is free again."""
    now = open_draft(by, version)
    now.state, now.changed_at = PdmState.SET_ASIDE, timezone.now()
    now.save(update_fields=("state", "changed_at"))
    record(by, "set aside PDM version", f"{now.project} · {now}")
    return now


@transaction.atomic
def take_up(by: User, version: PdmVersion) -> PdmVersion:
    """Go on with a draft that was set aside, while no other is being written or was adopted."""
    require_may_plan(by, version.project)
    Project.objects.select_for_update().get(pk=version.project_id)
    now = PdmVersion.objects.select_for_update().get(pk=version.pk)
    if now.state == PdmState.ADOPTED:
        raise VersionFixed
    others = PdmVersion.objects.filter(project=version.project).exclude(pk=version.pk)
    later = others.filter(state=PdmState.ADOPTED, number__gte=version.number)
    if others.filter(state=PdmState.DRAFT).exists() or later.exists():
        raise DraftThere
    now.state, now.changed_at = PdmState.DRAFT, timezone.now()
    now.save(update_fields=("state", "changed_at"))
    align_if_first(now)
    record(by, "took up PDM version", f"{now.project} · {now}")
    return now


def give_reason(by: User, version: PdmVersion, places: list[Place], reason: dict[str, str]) -> int:
    """Give one reason for changes at places; an empty one takes it back. How many have it now."""
    return give_reasons(by, version, dict.fromkeys(places, reason))


@transaction.atomic
def give_reasons(by: User, version: PdmVersion, reasons: dict[Place, dict[str, str]]) -> int:
    """Give reasons for changes, each at its place; an empty one takes it back. Places where nothing
    changed are left out. How many have theirs now; all of them or none."""
    now = open_draft(by, version)
    changed = {(one.row_id, one.column) for one in changes(now.based_on, now)}
    wanted = {place: said for place, said in reasons.items() if place in changed}
    for (row, column), said in wanted.items():
        known, words = now.reasons.filter(row=row, column=column), in_languages(said)
        if not words:
            known.delete()
        elif not known.update(reason=words, by=by, at=timezone.now()):
            PdmReason.objects.create(
                version=now, row_id=row, column=column, reason=words, by=by, at=timezone.now()
            )
    record(by, "gave reasons for changes", f"{now.project} · {now} ({len(wanted)})")
    return len(wanted)
