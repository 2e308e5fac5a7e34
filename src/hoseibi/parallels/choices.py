"""The closed lists of this application."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TranslationState(models.TextChoices):
    """How far the translation of a provision is, as somebody said. That it is missing or stale is
    never said by anybody: the texts tell."""

    MACHINE = "machine", _("Made by a machine")
    DRAFT = "draft", _("Drafted")
    CHECKED = "checked", _("Checked")
    AUTHORITATIVE = "authoritative", _("Authoritative")


class DeviationKind(models.TextChoices):
    """What two texts are held against one another for."""

    PARITY = "parity", _("Languages that do not say the same")
    DRIFT = "drift", _("Terms that the other language leaves")
    RENAMED = "renamed", _("Terms that a later version renames")
