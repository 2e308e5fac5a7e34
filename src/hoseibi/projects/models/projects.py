"""A cooperation project, the steps by which it goes, and what it leaves behind."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from hoseibi.partners.choices import FieldOfLaw

from ..choices import ProductKind, Stage


class Project(models.Model):
    """A project with a partner country. The slug is its name in addresses, `circle` those who work
    in it, `request` what it answers; a programme is a project with others inside. `year_begins` is
    the month in which its fiscal year begins."""

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
    home_organ = models.ForeignKey(
        "partners.Organ",
        verbose_name=_("organ of our side"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    director = models.ForeignKey(
        "partners.Person",
        verbose_name=_("project director"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    adviser = models.ForeignKey(
        "partners.Person",
        verbose_name=_("chief adviser"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    field_of_law = models.CharField(
        _("field of law"), max_length=30, choices=FieldOfLaw.choices, default=FieldOfLaw.OTHER
    )
    background = I18nTextField(_("background"), blank=True)
    stage = models.CharField(
        _("stage"), max_length=15, choices=Stage.choices, default=Stage.ADOPTED, db_index=True
    )
    planned_from = models.DateField(_("planned from"), null=True, blank=True)
    planned_until = models.DateField(_("planned until"), null=True, blank=True)
    began_on = models.DateField(_("began on"), null=True, blank=True)
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, default="JPY")
    year_begins = models.PositiveSmallIntegerField(_("month of the new fiscal year"), default=4)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        ordering = ("-planned_from", "pk")
        indexes = (models.Index(fields=("-planned_from", "id"), name="project_newest"),)

    def __str__(self) -> str:
        return str(self.title)


class Step(models.Model):
    """A stage of a project: when it was to be reached, when it was, and what tells of it. A stage
    that was left out has the reason; `who` names those who signed or decided."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="steps")
    stage = models.CharField(_("stage"), max_length=15, choices=Stage.choices)
    planned_on = models.DateField(_("planned on"), null=True, blank=True)
    done_on = models.DateField(_("reached on"), null=True, blank=True)
    skipped_because = models.TextField(_("why it was left out"), blank=True)
    who = models.CharField(_("who"), max_length=300, blank=True)
    note = models.TextField(_("note"), blank=True)
    document = models.ForeignKey(
        "library.StoredFile",
        verbose_name=_("document"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    recorded_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("written down by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    recorded_at = models.DateTimeField(_("written down at"))

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ("project", "pk")
        constraints = (
            models.UniqueConstraint(fields=("project", "stage"), name="step_once_a_stage"),
        )

    def __str__(self) -> str:
        return self.get_stage_display()


class Product(models.Model):
    """Something with a name that the project leaves behind, such as a commentary."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="products")
    activity = models.ForeignKey(
        "projects.Activity",
        verbose_name=_("activity"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="products",
    )
    title = I18nCharField(_("title"), max_length=300)
    kind = models.CharField(_("kind"), max_length=15, choices=ProductKind.choices)
    languages = models.CharField(_("languages"), max_length=100, blank=True)
    law = models.ForeignKey(
        "corpus.Law",
        verbose_name=_("law"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    planned_on = models.DateField(_("planned on"), null=True, blank=True)
    done_on = models.DateField(_("finished on"), null=True, blank=True)
    document = models.ForeignKey(
        "library.StoredFile",
        verbose_name=_("document"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("product")
        verbose_name_plural = _("products")
        ordering = ("project", "kind", "pk")

    def __str__(self) -> str:
        return str(self.title)
