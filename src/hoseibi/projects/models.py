"""A cooperation project, and the activities on which everything of its programme hangs."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField

from hoseibi.partners.choices import FieldOfLaw

from .choices import Stage


class Project(models.Model):
    """A project with a partner country. The slug is its name in addresses, `circle` those who work
    in it, `request` what it answers; a programme is a project with others inside."""

    slug = models.SlugField(_("name in addresses"), max_length=80, unique=True)
    title = I18nCharField(_("title"), max_length=300)
    country = models.ForeignKey(
        "partners.Country",
        verbose_name=_("country"),
        on_delete=models.PROTECT,
        related_name="projects",
    )
    circle = models.ForeignKey(
        "accounts.Circle",
        verbose_name=_("circle"),
        on_delete=models.PROTECT,
        related_name="projects",
    )
    request = models.ForeignKey(
        "intake.Request",
        verbose_name=_("request"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="projects",
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("inside"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="inner",
    )
    organ = models.ForeignKey(
        "partners.Organ",
        verbose_name=_("implementing agency"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="projects",
    )
    field_of_law = models.CharField(
        _("field of law"), max_length=30, choices=FieldOfLaw.choices, default=FieldOfLaw.OTHER
    )
    stage = models.CharField(
        _("stage"), max_length=15, choices=Stage.choices, default=Stage.ADOPTED, db_index=True
    )
    planned_from = models.DateField(_("planned from"), null=True, blank=True)
    planned_until = models.DateField(_("planned until"), null=True, blank=True)
    began_on = models.DateField(_("began on"), null=True, blank=True)
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        ordering = ("-planned_from", "pk")

    def __str__(self) -> str:
        return str(self.title)


class Activity(models.Model):
    """Something that a project does, by its number in the plan (`1-2`). The peg of the
    programme side: experts, meetings, courses and costs point at it, whatever plan names it."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="activities")
    number = models.CharField(_("number"), max_length=20)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    title = I18nCharField(_("activity"), max_length=500)
    planned_from = models.DateField(_("planned from"), null=True, blank=True)
    planned_until = models.DateField(_("planned until"), null=True, blank=True)
    began_on = models.DateField(_("began on"), null=True, blank=True)
    ended_on = models.DateField(_("ended on"), null=True, blank=True)

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ("project", "position", "pk")

    def __str__(self) -> str:
        return f"{self.number} {self.title}"
