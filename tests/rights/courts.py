"""What the table of addresses speaks of at courts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests import factories
from tests.courts import world

from hoseibi.courts.actions import logs, releasing
from hoseibi.courts.models import Trial
from hoseibi.courts.queries.trying import SILENT

if TYPE_CHECKING:
    from tests.rights.world import World


def put_figures(made: World) -> None:
    """Tables, a log, a procedure and a trial of a court that is nobody's here, not released."""
    waiting, taken = world.a_table(taken=False), world.a_table()
    log, procedure = world.a_log(), world.a_procedure()
    held = (log.pk, procedure.pk)
    logs.hold_against(factories.officer(), log, procedure)
    trial, left = world.a_trial(run=True), world.a_trial()
    Trial.objects.filter(pk=left.pk).update(told_at=timezone.now() - 2 * SILENT)
    opened = world.a_table()
    releasing.release(factories.officer(), opened, "President")
    step = procedure.steps.first()
    assert step is not None
    code = ("xl",)
    names = ("country", "figures", "bring", "new-log", "new-procedure", "new-trial")
    made.places |= dict.fromkeys([f"courts:{name}" for name in names], code)
    made.places |= {
        "courts:figures-file": ("xl", "csv"), "courts:report": ("xl", "docx"),
        "courts:table": (taken.pk,), "courts:table released": (opened.pk,),
        "courts:map-columns": (waiting.pk,), "courts:take-over": (waiting.pk,),
        "courts:log": (log.pk,), "courts:log-picture": (log.pk,), "courts:endings": (log.pk,),
        "courts:log-file": (log.pk, "csv"), "courts:hold": (log.pk,), "courts:against": held,
        "courts:against-file": (*held, "csv"), "courts:procedure": (procedure.pk,),
        "courts:new-step": (procedure.pk,), "courts:step": (step.pk,),
        "courts:drop-step": (step.pk,), "courts:trial": (trial.pk,), "courts:again": (left.pk,),
        "courts:trial-paper": (trial.pk, "docx"), "courts:release": ("logs", log.pk),
        "courts:withdraw": ("logs", log.pk), "courts:discard": ("logs", log.pk),
    }  # fmt: skip
    stages = {f"{name}_{at}": "0" for name in ("work", "pause", "again", "ends") for at in range(6)}
    court = str(world.court().pk)
    made.sent |= {
        "courts:bring": {"title": "Counts", "court": court, "file": _file(world.TABLE.encode())},
        "courts:map-columns": {"period": "Year", "filed": "Filed"},
        "courts:new-log": {"title": "Log", "court": court, "file": _file(world.LOG)},
        "courts:endings": {"ending": "Judged"},
        "courts:hold": {"procedure": str(procedure.pk)},
        "courts:new-procedure": {"title": "Another", "court": court},
        "courts:new-step": {"name_en": "Appeal", "within": "0"},
        "courts:step": {"name_en": "Filing", "within": "0"},
        "courts:release": {"released_by": "President"},
        "courts:new-trial": stages | {
            "title": "Trial", "court": court, "judges": "2", "working_days": "220", "filed": "300",
            "growth": "0", "pending": "10", "stage_0": "Hearing", "work_0": "0.5",
            "reform_judges": "3", "filter_share": "0", "filter_pause": "0", "filter_work": "0",
            "limit": "0", "longest_pause": "0", "years": "1", "runs": "2",
        },
    }  # fmt: skip


def _file(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("counts.csv", content)
