"""Experts, and what they were sent to do."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField

from .choices import AssignmentState, Term


class Expert(models.Model):
    """Somebody on the roster. They are found by others only while they consent to it."""

    person = models.OneToOneField(
        "partners.Person",
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        related_name="expert",
    )
    consented_on = models.DateField(_("consented on"), null=True, blank=True)
    consent_until = models.DateField(_("consent until"), null=True, blank=True)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("expert")
        verbose_name_plural = _("experts")
        ordering = ("person__name", "pk")

    def __str__(self) -> str:
        return str(self.person)


class Assignment(models.Model):
    """A post to fill, and who fills it from one day until before another. `circle` is that of the
    work it serves; without an expert somebody is still sought."""

    expert = models.ForeignKey(
        Expert,
        verbose_name=_("expert"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="assignments",
    )
    circle = models.ForeignKey(
        "accounts.Circle",
        verbose_name=_("circle"),
        on_delete=models.PROTECT,
        related_name="assignments",
    )
    country = models.ForeignKey(
        "partners.Country",
        verbose_name=_("country"),
        on_delete=models.PROTECT,
        related_name="assignments",
    )
    post_organ = models.ForeignKey(
        "partners.Organ",
        verbose_name=_("posted at"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="assignments",
    )
    role = I18nCharField(_("role"), max_length=200)
    term = models.CharField(_("term"), max_length=10, choices=Term.choices)
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=AssignmentState.choices,
        default=AssignmentState.SOUGHT,
    )
    begins_on = models.DateField(_("from"), db_index=True)
    ends_on = models.DateField(_("until"))
    follows = models.ForeignKey(
        "self",
        verbose_name=_("successor of"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="followed_by",
    )
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ("-begins_on", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("begins_on")),
                name="assignment_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.role}: {self.expert or '-'}"
