"""The pages of projects."""

from .activities import activity, hang, note, plan, plan_csv, schedule
from .actuals import approve, lock_period, milestone, periods, report_actual, send_back, waiting
from .committee import committee, product, products, say_adopted
from .evaluations import evaluation, evaluations, judge
from .iati import (
    iati,
    iati_activity,
    iati_add_paper,
    iati_drop_paper,
    iati_publish,
    iati_say,
    iati_take_out,
)
from .iati_import import iati_import, iati_offered
from .iati_site import iati_csv, iati_file, iati_projects, iati_publisher
from .indicators import (
    change_indicator,
    drop_indicator,
    indicator,
    indicators,
    indicators_csv,
    new_indicator,
)
from .money import budget_line, money, pay, payments_csv, strike_line, take_back_payment
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
from .risks import change_risk, new_risk, review_risk, risks
from .stages import end_early, skip_stage, stage, stages

__all__ = [
    "activity",
    "adopt",
    "approve",
    "begin",
    "begin_pdm",
    "begin_report",
    "budget_line",
    "change_indicator",
    "change_risk",
    "changes",
    "committee",
    "drop_indicator",
    "edit",
    "end_early",
    "evaluation",
    "evaluations",
    "facts",
    "hand_in",
    "hang",
    "header",
    "iati",
    "iati_activity",
    "iati_add_paper",
    "iati_csv",
    "iati_drop_paper",
    "iati_file",
    "iati_import",
    "iati_offered",
    "iati_projects",
    "iati_publish",
    "iati_publisher",
    "iati_say",
    "iati_take_out",
    "indicator",
    "indicators",
    "indicators_csv",
    "judge",
    "lock_period",
    "milestone",
    "money",
    "new_indicator",
    "new_risk",
    "note",
    "paper",
    "papers",
    "pay",
    "payments_csv",
    "pdm",
    "pdm_now",
    "periods",
    "plan",
    "plan_csv",
    "preview",
    "product",
    "products",
    "project",
    "projects",
    "projects_csv",
    "report",
    "report_actual",
    "report_paper",
    "review_risk",
    "risks",
    "say_adopted",
    "schedule",
    "send_back",
    "set_aside",
    "skip_stage",
    "stage",
    "stages",
    "strike_line",
    "take_back_payment",
    "take_back_report",
    "take_up",
    "waiting",
    "write_cell",
    "write_item",
]
