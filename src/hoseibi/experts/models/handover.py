"""What is handed over from one expert to the next: a pack of a day, and what to do with it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import Section
from .assignments import Assignment


class HandoverItem(models.Model):
    """A note of an expert's own for whoever comes after, written when it comes to mind."""

    assignment = models.ForeignKey(
        Assignment, on_delete=models.CASCADE, related_name="handover_items"
    )
    section = models.CharField(
        _("part"), max_length=10, choices=Section.choices, default=Section.NOTES
    )
    text = models.TextField(_("text"))
    language = models.CharField(_("language"), max_length=20)
    day = models.DateField(_("day"), null=True, blank=True)
    settled_on = models.DateField(_("settled on"), null=True, blank=True)
    by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("note for the successor")
        verbose_name_plural = _("notes for the successor")
        ordering = ("section", "pk")

    def __str__(self) -> str:
        return self.text[:80]


class Handover(models.Model):
    """What was open on a day, put together for the successor. It does not change afterwards."""

    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="handovers")
    made_on = models.DateField(_("made on"))
    made_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("made by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    made_at = models.DateTimeField(_("made at"))

    class Meta:
        verbose_name = _("handover pack")
        verbose_name_plural = _("handover packs")
        ordering = ("-made_on", "-pk")

    def __str__(self) -> str:
        return f"{self.assignment.role} {self.made_on}"


class HandoverEntry(models.Model):
    """One line of a handover pack as it stood on that day. `circle` says who reads it, none that
    all of the pack do; the successor ticks it off, or asks about it and is answered."""

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="entries")
    section = models.CharField(_("part"), max_length=10, choices=Section.choices)
    position = models.PositiveSmallIntegerField(_("position"))
    text = models.TextField(_("text"))
    about = models.CharField(_("about"), max_length=300, blank=True)
    who = models.CharField(_("who"), max_length=300, blank=True)
    day = models.DateField(_("day"), null=True, blank=True)
    path = models.CharField(_("address"), max_length=300, blank=True)
    circle = models.ForeignKey(
        "accounts.Circle",
        verbose_name=_("circle"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    settled_at = models.DateTimeField(_("settled at"), null=True, blank=True)
    settled_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("settled by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    question = models.TextField(_("question back"), blank=True)
    answer = models.TextField(_("answer"), blank=True)

    class Meta:
        verbose_name = _("line of a handover pack")
        verbose_name_plural = _("lines of handover packs")
        ordering = ("section", "position", "pk")

    def __str__(self) -> str:
        return self.text[:80]
