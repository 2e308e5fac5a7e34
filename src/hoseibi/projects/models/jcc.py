"""The meetings of the joint coordinating committee (JCC), which adopts what counts."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nTextField

from .projects import Project


class JccMeeting(models.Model):
    """A meeting as the one of that number of a project's committee. Versions of the PDM and
    periods that it adopted point at it; `adopted` says what else."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="jcc_meetings")
    meeting = models.OneToOneField(
        "meetings.Meeting",
        verbose_name=_("meeting"),
        on_delete=models.PROTECT,
        related_name="jcc",
    )
    number = models.PositiveSmallIntegerField(_("number"))
    adopted = I18nTextField(_("what it adopted"), blank=True)

    class Meta:
        verbose_name = _("meeting of the JCC")
        verbose_name_plural = _("meetings of the JCC")
        ordering = ("project", "number")
        constraints = (
            models.UniqueConstraint(fields=("project", "number"), name="jcc_number_once"),
        )

    def __str__(self) -> str:
        return f"JCC {self.number}"
