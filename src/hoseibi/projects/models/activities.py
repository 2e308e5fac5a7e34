"""The activities on which everything of a project's programme hangs."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from .projects import Project


class Activity(models.Model):
    """Something that a project does, by its number in the plan (`1-2`). The peg of the
    programme side: experts, meetings, courses and costs point at it, whatever plan names it.
    One that left the plan has `left_on`."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="activities")
    number = models.CharField(_("number"), max_length=20)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    title = I18nCharField(_("activity"), max_length=500)
    planned_from = models.DateField(_("planned from"), null=True, blank=True)
    planned_until = models.DateField(_("planned until"), null=True, blank=True)
    began_on = models.DateField(_("began on"), null=True, blank=True)
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    progress = models.PositiveSmallIntegerField(_("done, per cent"), default=0)
    home_organ = models.ForeignKey(
        "partners.Organ",
        verbose_name=_("responsible on our side"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    partner_organ = models.ForeignKey(
        "partners.Organ",
        verbose_name=_("responsible on the partner's side"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    achievement = I18nTextField(_("achievement"), blank=True)
    issue = I18nTextField(_("issue and countermeasure"), blank=True)
    left_on = models.DateField(_("left the plan on"), null=True, blank=True)
    meetings = models.ManyToManyField(
        "meetings.Meeting", verbose_name=_("meetings"), related_name="activities", blank=True
    )
    anchors = models.ManyToManyField(
        "corpus.Anchor", verbose_name=_("articles"), related_name="activities", blank=True
    )
    laws = models.ManyToManyField(
        "corpus.Law", verbose_name=_("laws"), related_name="activities", blank=True
    )
    assignments = models.ManyToManyField(
        "experts.Assignment", verbose_name=_("assignments"), related_name="activities", blank=True
    )

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ("project", "position", "pk")

    def __str__(self) -> str:
        return f"{self.number} {self.title}"
