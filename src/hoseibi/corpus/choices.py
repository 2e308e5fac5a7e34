"""The closed lists of this application."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    """Where a law stands in its life, in one language."""

    DRAFT = "draft", _("Draft")
    PASSED = "passed", _("Passed, not yet in force")
    IN_FORCE = "in-force", _("In force")
    REPEALED = "repealed", _("Repealed")


class Authority(models.TextChoices):
    """How much the words in a language count."""

    AUTHORITATIVE = "authoritative", _("Authoritative")
    OFFICIAL = "official-translation", _("Official translation")
    WORKING = "working-text", _("Working text")
    UNOFFICIAL = "unofficial-translation", _("Unofficial translation")
    MACHINE = "machine-translation", _("Machine translation")


class DateKind(models.TextChoices):
    """What happened on a day. Sources disagree, so each day is kept with who says so."""

    PASSED = "passed", _("Passed")
    PROMULGATED = "promulgated", _("Promulgated")
    IN_FORCE = "in_force", _("In force")
    APPLIED = "applied", _("Applied")
    REPEALED = "repealed", _("Repealed")
    RETRIEVED = "retrieved", _("Text as of")


LAW_KINDS = {
    "act": _("Act"),
    "code": _("Code"),
    "constitution": _("Constitution"),
    "imperialorder": _("Imperial Order"),
    "cabinetorder": _("Cabinet Order"),
    "ministerialordinance": _("Ministerial Ordinance"),
    "rule": _("Rule"),
}
"""The kinds of law that have a name here; others are shown as they are kept."""
