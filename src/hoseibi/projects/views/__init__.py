"""The pages of projects."""

from .papers import paper, papers
from .pdm import adopt, begin_pdm, header, pdm, pdm_now, set_aside, take_up
from .pdm_changes import changes
from .pdm_editing import edit, write_cell
from .projects import begin, facts, project, projects, projects_csv
from .reports import (
    begin_report,
    hand_in,
    preview,
    report,
    report_paper,
    take_back_report,
    write_item,
)
from .stages import end_early, skip_stage, stage, stages

__all__ = [
    "begin_report",
    "hand_in",
    "paper",
    "papers",
    "preview",
    "report",
    "report_paper",
    "take_back_report",
    "write_item",
    "adopt",
    "begin",
    "begin_pdm",
    "changes",
    "edit",
    "end_early",
    "facts",
    "header",
    "pdm",
    "pdm_now",
    "project",
    "projects",
    "projects_csv",
    "set_aside",
    "skip_stage",
    "stage",
    "stages",
    "take_up",
    "write_cell",
]
