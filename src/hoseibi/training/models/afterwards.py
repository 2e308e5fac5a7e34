"""What a course leaves: certificates, and what trainees do with it until a year later."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField

from ..choices import DueAfter, PlanState, StepState
from .nominations import Nomination


class Certificate(models.Model):
    """That somebody took a course, with the code by which a stranger can verify it. What it says
    is kept as it was on the day of issue."""

    nomination = models.OneToOneField(
        Nomination, on_delete=models.PROTECT, related_name="certificate"
    )
    code = models.CharField(_("verification code"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=200)
    own_name = models.CharField(_("name in its own script"), max_length=200, blank=True)
    title = I18nCharField(_("title of the course"), max_length=300)
    begins_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    hours = models.PositiveSmallIntegerField(_("hours attended"), default=0)
    signed_by = I18nCharField(_("signed by"), max_length=300, blank=True)
    issued_on = models.DateField(_("issued on"))
    issued_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("issued by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)
    withdrawn_because = models.CharField(_("why it was withdrawn"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        ordering = ("-issued_on", "pk")

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"


class PrintRun(models.Model):
    """The certificates of a course being set as one PDF: how far it is, and what came of it. One
    that has told nothing for a while was left by a server that went down, and is begun anew."""

    course = models.ForeignKey(
        "training.Course", on_delete=models.CASCADE, related_name="print_runs"
    )
    total = models.PositiveIntegerField(_("certificates"))
    done = models.PositiveIntegerField(_("set so far"), default=0)
    told_at = models.DateTimeField(_("last told at"))
    file = models.ForeignKey(
        "library.StoredFile",
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    advice = models.CharField(_("what was wanting"), max_length=500, blank=True)
    begun_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("begun by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    begun_at = models.DateTimeField(_("begun at"))

    class Meta:
        verbose_name = _("printing of certificates")
        verbose_name_plural = _("printings of certificates")
        ordering = ("-begun_at", "-pk")

    def __str__(self) -> str:
        return f"{self.course}: {self.done}/{self.total}"


class ActionPlan(models.Model):
    """What a trainee wants to do at home with what they learnt."""

    nomination = models.OneToOneField(
        Nomination, on_delete=models.CASCADE, related_name="action_plan"
    )
    language = models.CharField(_("language"), max_length=20)
    title = models.CharField(_("title"), max_length=300, blank=True)
    summary = models.TextField(_("summary"), blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=PlanState.choices, default=PlanState.WRITING
    )
    handed_in_at = models.DateTimeField(_("handed in at"), null=True, blank=True)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("action plan")
        verbose_name_plural = _("action plans")
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.title or f"{self.nomination}"


class PlannedStep(models.Model):
    """Something that a trainee is to have done some months after the course, perhaps for an
    indicator of the project or on an article."""

    plan = models.ForeignKey(ActionPlan, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    text = models.CharField(_("what is to be done"), max_length=1000)
    due_after = models.PositiveSmallIntegerField(
        _("due after"), choices=DueAfter.choices, default=DueAfter.THREE
    )
    due_on = models.DateField(_("due on"), db_index=True)
    indicator = models.ForeignKey(
        "projects.Indicator",
        verbose_name=_("indicator"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="planned_steps",
    )
    anchor = models.ForeignKey(
        "corpus.Anchor",
        verbose_name=_("article"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="planned_steps",
    )
    state = models.CharField(
        _("state"), max_length=8, choices=StepState.choices, default=StepState.OPEN
    )
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("step of an action plan")
        verbose_name_plural = _("steps of action plans")
        ordering = ("plan", "due_on", "position", "pk")

    def __str__(self) -> str:
        return self.text


class StepReport(models.Model):
    """What a trainee tells of a step, with what proves it."""

    step = models.ForeignKey(PlannedStep, on_delete=models.CASCADE, related_name="reports")
    said = models.TextField(_("what was done"))
    state = models.CharField(_("state"), max_length=8, choices=StepState.choices)
    link = models.URLField(_("link"), max_length=500, blank=True)
    file = models.ForeignKey(
        "library.StoredFile",
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    told_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("told by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    told_at = models.DateTimeField(_("told at"))

    class Meta:
        verbose_name = _("report of a step")
        verbose_name_plural = _("reports of steps")
        ordering = ("step", "-told_at", "-pk")

    def __str__(self) -> str:
        return f"{self.step}"
