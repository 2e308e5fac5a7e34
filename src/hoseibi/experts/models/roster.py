"""Who is on the roster, what they know, and which of their days are taken."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..choices import Level, Matter, PeriodKind


class Expert(models.Model):
    """Somebody on the roster. They are found by others only while they consent to it."""

    person = models.OneToOneField(
        "partners.Person",
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        related_name="expert",
    )
    about = models.CharField(_("in one sentence"), max_length=300, blank=True)
    consented_on = models.DateField(_("consented on"), null=True, blank=True)
    consent_until = models.DateField(_("consent until"), null=True, blank=True)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("expert")
        verbose_name_plural = _("experts")
        ordering = ("person__name", "pk")

    def __str__(self) -> str:
        return str(self.person)

    @classmethod
    def consenting(cls, on: date, prefix: str = "") -> Q:
        """The condition that somebody may be found on a day. Consent ends with its last day."""
        given = Q(**{f"{prefix}consented_on__lte": on})
        open_ = Q(**{f"{prefix}consent_until__isnull": True})
        return given & (open_ | Q(**{f"{prefix}consent_until__gte": on}))

    def consents(self, on: date) -> bool:
        """Whether they may be found on a day."""
        given = self.consented_on is not None and self.consented_on <= on
        return given and (self.consent_until is None or self.consent_until >= on)


class Knowledge(models.Model):
    """One thing that an expert knows: a field of law, a language with its level, a legal system, a
    country, a skill. `key` is that of its list."""

    expert = models.ForeignKey(Expert, on_delete=models.CASCADE, related_name="knowledge")
    matter = models.CharField(_("what"), max_length=10, choices=Matter.choices)
    key = models.CharField(_("which"), max_length=20)
    level = models.PositiveSmallIntegerField(
        _("level"), null=True, blank=True, choices=Level.choices
    )

    class Meta:
        verbose_name = _("knowledge")
        verbose_name_plural = _("knowledge")
        ordering = ("matter", "key")
        constraints = (
            models.UniqueConstraint(fields=("expert", "matter", "key"), name="known_once"),
        )
        indexes = (models.Index(fields=("matter", "key", "level", "expert"), name="known_by"),)

    def __str__(self) -> str:
        return f"{self.matter} {self.key}"


class Period(models.Model):
    """Days of an expert that are free, taken, leave or travel; both days are meant."""

    expert = models.ForeignKey(Expert, on_delete=models.CASCADE, related_name="periods")
    kind = models.CharField(_("kind"), max_length=12, choices=PeriodKind.choices)
    begins_on = models.DateField(_("from"), db_index=True)
    ends_on = models.DateField(_("until"))
    place = models.CharField(_("place"), max_length=200, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("period of an expert")
        verbose_name_plural = _("periods of experts")
        ordering = ("begins_on", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on__gte=models.F("begins_on")),
                name="expert_period_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.begins_on}–{self.ends_on}"
