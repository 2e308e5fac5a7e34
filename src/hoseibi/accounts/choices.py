"""The closed lists of this application, and the one table of who may do what."""

from __future__ import annotations

from types import MappingProxyType

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What somebody is here for: of an account in general, and of a seat in one circle."""

    READER = "reader", _("Reader")
    TRAINEE = "trainee", _("Trainee")
    INTERPRETER = "interpreter", _("Interpreter")
    DRAFTER = "drafter", _("Counterpart drafter")
    PROFESSOR = "professor", _("Working-group member")
    EXPERT = "expert", _("Long-term expert")
    OFFICER = "officer", _("Officer")


class Side(models.TextChoices):
    """Whom somebody sits for."""

    HOME = "home", _("Our side")
    PARTNER = "partner", _("Partner's side")


class Act(models.TextChoices):
    """What can be done in a circle with what is not released."""

    READ = "read", _("read drafts, opinions and minutes")
    OPINE = "opine", _("ask, answer and comment")
    PROPOSE = "propose", _("propose a change")
    MINUTE = "minute", _("write agendas and minutes")
    TRANSLATE = "translate", _("write a translation beside a text")
    REVISE = "revise", _("change the text of a draft")
    FREEZE = "freeze", _("freeze a version of a draft")
    DECIDE = "decide", _("decide on a proposal")
    RELEASE = "release", _("release to everybody")
    PLAN = "plan", _("change the plan of a project")
    REPORT = "report", _("report what was done and reached")
    CONFIRM = "confirm", _("approve what was reported")
    MANAGE = "manage", _("give and end seats")


_ALL_HANDS = (Role.DRAFTER, Role.PROFESSOR, Role.EXPERT, Role.OFFICER)

GRANTS = MappingProxyType(
    {
        Act.READ: frozenset((*_ALL_HANDS, Role.INTERPRETER, Role.READER)),
        Act.OPINE: frozenset(_ALL_HANDS),
        Act.PROPOSE: frozenset(_ALL_HANDS),
        Act.MINUTE: frozenset((*_ALL_HANDS, Role.INTERPRETER)),
        Act.TRANSLATE: frozenset((*_ALL_HANDS, Role.INTERPRETER)),
        Act.REVISE: frozenset((Role.DRAFTER, Role.EXPERT, Role.OFFICER)),
        Act.FREEZE: frozenset((Role.DRAFTER, Role.EXPERT, Role.OFFICER)),
        Act.DECIDE: frozenset((Role.DRAFTER,)),
        Act.RELEASE: frozenset((Role.DRAFTER,)),
        Act.PLAN: frozenset((Role.EXPERT, Role.OFFICER)),
        Act.REPORT: frozenset((Role.DRAFTER, Role.EXPERT, Role.OFFICER)),
        Act.CONFIRM: frozenset((Role.DRAFTER, Role.OFFICER)),
        Act.MANAGE: frozenset((Role.OFFICER,)),
    }
)
"""Which roles may do what. The partner's drafter decides and releases; our side writes it down.
Whoever reported something never approves it themselves, whatever their role."""

WHOLE_PROJECT = frozenset((Role.OFFICER, Role.EXPERT, Role.INTERPRETER))
"""Roles whose seat in a circle counts in those inside it."""


SERVING = frozenset((Role.OFFICER, Role.EXPERT))
"""Roles of ours that work for a country as a whole, on its requests and its country file."""


class Origin(models.TextChoices):
    """The way by which something was done."""

    PAGE = "page", _("on a page")
    COMMAND = "command", _("by a command")
    PROGRAM = "program", _("by a program, with a token")
