"""What a country needs, shown by findings, weighed by criteria that the office keeps."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from hoseibi.partners.choices import FieldOfLaw

from ..choices import Bearing, NeedState
from .findings import SurveyFinding
from .kept import KNOWN, Kept

HIGHEST = 5


class Need(Kept):
    """Something that is wanting, as findings show. `requests` asked for it, `projects` and the
    articles `anchors` meet it. `total` is the sum of its scores by their weights."""

    number = models.PositiveIntegerField(_("number"))
    title = I18nCharField(_("title"), max_length=300)
    text = I18nTextField(_("what is needed, and by whom"), blank=True)
    words = models.TextField(_("words to search in"), blank=True)
    field_of_law = models.CharField(
        _("field of law"), max_length=30, choices=FieldOfLaw.choices, default=FieldOfLaw.OTHER
    )
    state = models.CharField(
        _("state"), max_length=10, choices=NeedState.choices, default=NeedState.PROPOSED
    )
    total = models.PositiveIntegerField(_("sum"), default=0)
    accepted_by = models.CharField(_("accepted by"), max_length=300, blank=True)
    accepted_on = models.DateField(_("accepted on"), null=True, blank=True)
    reason = models.TextField(_("why it was set aside"), blank=True)
    entered_on = models.DateField(_("entered on"))
    requests = models.ManyToManyField(
        "intake.Request", verbose_name=_("requests"), blank=True, related_name="needs"
    )
    projects = models.ManyToManyField(
        "projects.Project", verbose_name=_("projects"), blank=True, related_name="needs"
    )
    anchors = models.ManyToManyField(
        "corpus.Anchor", verbose_name=_("articles"), blank=True, related_name="needs"
    )

    class Meta(Kept.Meta):
        abstract = False
        verbose_name = _("need")
        verbose_name_plural = _("needs")
        ordering = ("-total", "pk")
        constraints = (
            *Kept.Meta.constraints,
            models.UniqueConstraint(fields=("country", "number"), name="need_number_once"),
        )
        indexes = (
            models.Index(fields=("-total", "id"), name="need_by_sum"),
            models.Index(fields=("country", "-total"), name="need_of_country"),
            models.Index(fields=("country", "-entered_on", "-id", *KNOWN), name="need_by_day"),
        )

    def __str__(self) -> str:
        return f"N{self.number} {self.title}"


class Support(models.Model):
    """How a finding bears on a need."""

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="supports")
    finding = models.ForeignKey(SurveyFinding, on_delete=models.PROTECT, related_name="supports")
    bearing = models.CharField(
        _("how it bears on the need"),
        max_length=10,
        choices=Bearing.choices,
        default=Bearing.SHOWS,
    )
    note = models.CharField(_("in what way"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("support of a need")
        verbose_name_plural = _("supports of needs")
        ordering = ("need", "pk")
        constraints = (
            models.UniqueConstraint(fields=("need", "finding"), name="support_of_a_need_once"),
        )

    def __str__(self) -> str:
        return f"{self.get_bearing_display()}: {self.finding}"


class Criterion(models.Model):
    """By what needs are weighed, kept by the office. One that is dropped counts no more."""

    name = I18nCharField(_("criterion"), max_length=200)
    question = I18nTextField(_("what is asked"), blank=True)
    weight = models.PositiveSmallIntegerField(_("weight"), default=1)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    dropped_on = models.DateField(_("dropped on"), null=True, blank=True)

    class Meta:
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return str(self.name)


class Score(models.Model):
    """What a need is worth by one criterion, from 0 to 5, and why."""

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="scores")
    criterion = models.ForeignKey(Criterion, on_delete=models.PROTECT, related_name="scores")
    points = models.PositiveSmallIntegerField(_("points"), validators=[MaxValueValidator(HIGHEST)])
    reason = models.TextField(_("reason"))
    by = models.ForeignKey(
        "accounts.User", verbose_name=_("by"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("score")
        verbose_name_plural = _("scores")
        ordering = ("criterion__position", "pk")
        constraints = (
            models.UniqueConstraint(fields=("need", "criterion"), name="score_once"),
            models.CheckConstraint(
                condition=models.Q(points__lte=HIGHEST), name="score_is_at_most_five"
            ),
        )

    def __str__(self) -> str:
        return f"{self.criterion}: {self.points}"
