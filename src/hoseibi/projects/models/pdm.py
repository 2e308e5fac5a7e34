"""The project design matrix (PDM): rows that last, versions that follow one another, and why."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from ..choices import Column, PdmState, RowKind
from .activities import Activity
from .projects import Project


class PdmRow(models.Model):
    """A row of the PDM whatever its number and words: what indicators, risks and differences
    follow through all versions. Rows of activities have their `activity` from the adoption on."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="pdm_rows")
    kind = models.CharField(_("kind"), max_length=15, choices=RowKind.choices)
    activity = models.OneToOneField(
        Activity,
        verbose_name=_("activity"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="row",
    )

    class Meta:
        verbose_name = _("row of the PDM")
        verbose_name_plural = _("rows of the PDM")
        ordering = ("project", "pk")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.pk}"


class PdmVersion(models.Model):
    """The PDM from one day on: written as a draft, adopted by the committee, then never changed.
    `based_on` is the version that it was begun from."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="pdm_versions")
    number = models.PositiveSmallIntegerField(_("version"))
    state = models.CharField(
        _("state"), max_length=10, choices=PdmState.choices, default=PdmState.DRAFT
    )
    based_on = models.ForeignKey(
        "self",
        verbose_name=_("begun from"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="followed_by",
    )
    title = I18nCharField(_("project title"), max_length=300)
    agency = I18nCharField(_("implementing agency"), max_length=500, blank=True)
    target_group = I18nTextField(_("target group"), blank=True)
    site = I18nCharField(_("project site"), max_length=300, blank=True)
    model_site = I18nCharField(_("model site"), max_length=300, blank=True)
    period_from = models.DateField(_("period from"), null=True, blank=True)
    period_until = models.DateField(_("period until"), null=True, blank=True)
    adopted_on = models.DateField(_("dated"), null=True, blank=True)
    adopted_by = I18nCharField(_("adopted by"), max_length=300, blank=True)
    adopted_at = models.ForeignKey(
        "projects.JccMeeting",
        verbose_name=_("adopted at"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="adopted_versions",
    )
    recorded_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("written down by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("version of the PDM")
        verbose_name_plural = _("versions of the PDM")
        ordering = ("project", "-number", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("project", "number"),
                condition=~models.Q(state=PdmState.SET_ASIDE),
                name="pdm_version_once",
            ),
            models.UniqueConstraint(
                fields=("project",),
                condition=models.Q(state=PdmState.DRAFT),
                name="pdm_one_draft_at_a_time",
            ),
        )

    def __str__(self) -> str:
        return f"PDM ver.{self.number}"


class PdmLine(models.Model):
    """What a version says in a row: its number there, and the six cells. `under` is the row of the
    output that an activity belongs to."""

    version = models.ForeignKey(PdmVersion, on_delete=models.CASCADE, related_name="lines")
    row = models.ForeignKey(
        PdmRow, verbose_name=_("row"), on_delete=models.CASCADE, related_name="lines"
    )
    under = models.ForeignKey(
        PdmRow,
        verbose_name=_("under"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    number = models.CharField(_("number"), max_length=20, blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    narrative = I18nTextField(Column.NARRATIVE.label, blank=True)
    indicators = I18nTextField(Column.INDICATORS.label, blank=True)
    means = I18nTextField(Column.MEANS.label, blank=True)
    assumptions = I18nTextField(Column.ASSUMPTIONS.label, blank=True)
    achievement = I18nTextField(Column.ACHIEVEMENT.label, blank=True)
    remarks = I18nTextField(Column.REMARKS.label, blank=True)

    class Meta:
        verbose_name = _("line of the PDM")
        verbose_name_plural = _("lines of the PDM")
        ordering = ("version", "position", "pk")
        constraints = (
            models.UniqueConstraint(fields=("version", "row"), name="pdm_line_once_a_version"),
        )

    def __str__(self) -> str:
        return f"{self.row.get_kind_display()} {self.number}".strip()


class PdmWording(models.Model):
    """What a cell of a draft said from one moment on; the last number counts. So two people who
    write in the same cell lose nothing."""

    line = models.ForeignKey(PdmLine, on_delete=models.CASCADE, related_name="wordings")
    column = models.CharField(_("column"), max_length=15, choices=Column.choices)
    language = models.CharField(_("language"), max_length=20)
    number = models.PositiveIntegerField(_("number"))
    text = models.TextField(_("text"), blank=True)
    author = models.ForeignKey(
        "accounts.User",
        verbose_name=_("author"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("wording of a cell")
        verbose_name_plural = _("wordings of cells")
        ordering = ("line", "column", "language", "number")
        constraints = (
            models.UniqueConstraint(
                fields=("line", "column", "language", "number"), name="pdm_wording_number_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.line} {self.column} ({self.language})"


class PdmReason(models.Model):
    """Why a version differs from the one before at a place: a column of a row, the row itself
    (`column` is empty: added, removed, moved), or a field of the header (`row` is empty)."""

    version = models.ForeignKey(PdmVersion, on_delete=models.CASCADE, related_name="reasons")
    row = models.ForeignKey(
        PdmRow,
        verbose_name=_("row"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="reasons",
    )
    column = models.CharField(_("column"), max_length=15, blank=True)
    reason = I18nTextField(_("reason"))
    by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("given by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("reason for a change")
        verbose_name_plural = _("reasons for changes")
        ordering = ("version", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("version", "row", "column"), name="pdm_reason_once_a_place"
            ),
            models.UniqueConstraint(
                fields=("version", "column"),
                condition=models.Q(row=None),
                name="pdm_reason_once_a_header",
            ),
        )

    def __str__(self) -> str:
        return str(self.reason)[:80]
