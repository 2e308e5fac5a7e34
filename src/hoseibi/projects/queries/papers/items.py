"""The numbered items of the monitoring sheet and the completion report, as the forms have them.

Beneath each stands what the data say (`facts`), then what people wrote.
"""

from __future__ import annotations

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ...choices import ReportKind
from . import facts, reviews
from .facts import Facts


class Item(NamedTuple):
    """One item: its code, number and name, and what the data say to it."""

    code: str
    number: str
    label: str | Promise
    facts: tuple[Facts, ...] = ()
    hint: str | Promise = ""


class Group(NamedTuple):
    """Items under one number."""

    number: str
    label: str | Promise
    items: tuple[Item, ...]


MONITORING = (
    Group(
        "1",
        _("Progress"),
        (
            Item("inputs", "1-1", _("Progress of inputs"), (facts.experts, facts.paid_in_term)),
            Item("activities", "1-2", _("Progress of activities"), (facts.activities,)),
            Item("outputs", "1-3", _("Achievement of outputs"), (facts.outputs,)),
            Item("purpose", "1-4", _("Achievement of the project purpose"), (facts.purpose,)),
            Item("risks", "1-5", _("Changes of risks and actions for mitigation"), (facts.risks,)),
            Item("home-actions", "1-6", _("Progress of actions undertaken by our side")),
            Item("partner-actions", "1-7", _("Progress of actions undertaken by the partner")),
            Item(
                "environment",
                "1-8",
                _("Environmental and social considerations"),
                hint=_("If applicable."),
            ),
            Item(
                "gender",
                "1-9",
                _("Gender, peace building and poverty reduction"),
                hint=_("If applicable."),
            ),
            Item(
                "other",
                "1-10",
                _("Other issues that affect the project"),
                hint=_("Other projects, other donors, changes at the partner's organs."),
            ),
        ),
    ),
    Group(
        "2",
        _("Delay of the work schedule and problems"),
        (
            Item("delay", "2-1", _("Detail"), (facts.delays,)),
            Item("cause", "2-2", _("Cause")),
            Item("remedy", "2-3", _("Action to be taken")),
            Item("responsible", "2-4", _("Responsible persons and organisations")),
        ),
    ),
    Group(
        "3",
        _("Modification of the plan"),
        (
            Item("plan-changes", "3-1", _("Plan of operation")),
            Item(
                "other-changes",
                "3-2",
                _("PDM and other modifications"),
                (facts.pdm_changes,),
            ),
        ),
    ),
    Group(
        "4",
        _("Activities of the partner to keep the effects after the project"),
        (
            Item(
                "sustainability",
                "4",
                _("Activities of the partner to keep the effects after the project"),
            ),
        ),
    ),
)

COMPLETION = (
    Group(
        "I",
        _("Basic information"),
        (Item("background", "I-4", _("Background"), (reviews.background,)),),
    ),
    Group(
        "II",
        _("Results of the project"),
        (
            Item("home-inputs", "II-1-1", _("Inputs of our side"), (facts.home_money,)),
            Item(
                "partner-inputs",
                "II-1-2",
                _("Inputs of the partner's side"),
                (facts.partner_money,),
            ),
            Item("activities", "II-1-3", _("Activities, planned and actual"), (facts.activities,)),
            Item("outputs", "II-2-1", _("Outputs and their indicators"), (facts.outputs,)),
            Item("purpose", "II-2-2", _("Project purpose and its indicators"), (facts.purpose,)),
            Item(
                "history", "II-3", _("History of the PDM"), hint=_("Every version is in Annex 5.")
            ),
            Item("environment", "II-4-1", _("Environmental and social considerations")),
            Item("gender", "II-4-2", _("Gender, peace building and poverty reduction")),
        ),
    ),
    Group(
        "III",
        _("Results of the joint review"),
        (
            Item("review", "III-1", _("Review by the DAC criteria"), (reviews.joint_review,)),
            Item("factors", "III-2", _("Factors that affected implementation and outcomes")),
            Item("risks", "III-3", _("Management of risks"), (facts.risks,)),
            Item("lessons", "III-4", _("Problems and lessons")),
        ),
    ),
    Group(
        "IV",
        _("After the project, towards the overall goal"),
        (
            Item("prospects", "IV-1", _("Prospects of the overall goal"), (facts.goal,)),
            Item("structure", "IV-2", _("Plan and structure of the partner's side")),
            Item("recommendations", "IV-3", _("Recommendations to the partner's side")),
            Item(
                "watching",
                "IV-4",
                _("Monitoring until the ex-post evaluation"),
                hint=_("When, by whom, by which indicators."),
            ),
        ),
    ),
)

GROUPS = {ReportKind.MONITORING: MONITORING, ReportKind.COMPLETION: COMPLETION}


def items_of(kind: str) -> dict[str, Item]:
    """The items of a kind of report by their codes."""
    return {item.code: item for group in GROUPS[ReportKind(kind)] for item in group.items}
