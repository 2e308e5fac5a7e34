"""A request for cooperation, with the items of the application form and the steps it went."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField

from hoseibi.partners.choices import FieldOfLaw

from ..choices import FormItem, RequestKind, RequestState, StepKind


class Request(models.Model):
    """What an organ of a partner country asks for. `reference` is how letters cite it:
    `XL-2021-03` is the third of Lanvara in 2021. `language` is what the form is written in;
    `applicant` is who of the partner was invited to write it. `named` is by what it is found: its
    reference, titles and agency, folded; `year` that of its entry; `technicality` the sum of its
    marks: all three are kept so that lists and figures need not read everything."""

    reference = models.CharField(_("reference"), max_length=40, unique=True)
    country = models.ForeignKey(
        "partners.Country",
        verbose_name=_("country"),
        on_delete=models.PROTECT,
        related_name="requests",
    )
    organ = models.ForeignKey(
        "partners.Organ",
        verbose_name=_("implementing agency"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="requests",
    )
    title = I18nCharField(_("title"), max_length=300)
    kind = models.CharField(_("type of cooperation"), max_length=20, choices=RequestKind.choices)
    entered_on = models.DateField(_("date of entry"), db_index=True)
    year = models.PositiveSmallIntegerField(_("year"), default=0, editable=False)
    language = models.CharField(_("language"), max_length=20, default="en")
    field_of_law = models.CharField(
        _("field of law"), max_length=30, choices=FieldOfLaw.choices, default=FieldOfLaw.OTHER
    )
    state = models.CharField(
        _("state"),
        max_length=12,
        choices=RequestState.choices,
        default=RequestState.DRAFT,
        db_index=True,
    )
    agency = models.CharField(_("agency, if not in the list"), max_length=300, blank=True)
    address = models.CharField(_("address"), max_length=500, blank=True)
    contact_person = models.CharField(_("contact person"), max_length=200, blank=True)
    telephone = models.CharField(_("telephone"), max_length=60, blank=True)
    fax = models.CharField(_("fax"), max_length=60, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    applicant = models.ForeignKey(
        "partners.Person",
        verbose_name=_("applicant"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="requests",
    )
    questionnaire = models.ForeignKey(
        "intake.Questionnaire",
        verbose_name=_("questions of the screening"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="requests",
    )
    brought = models.ForeignKey(
        "intake.BroughtFile",
        verbose_name=_("file that it was taken from"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="requests",
    )
    technicality = models.PositiveSmallIntegerField(_("technicality"), null=True, editable=False)
    named = models.TextField(_("by what it is found"), blank=True, editable=False)
    entered_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("entered by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("request")
        verbose_name_plural = _("requests")
        ordering = ("-entered_on", "-pk")
        indexes = (
            models.Index(fields=("year", "country", "field_of_law"), name="request_trend"),
            models.Index(fields=("-entered_on", "-id"), name="request_newest"),
        )

    def __str__(self) -> str:
        return f"{self.reference} {self.title}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the year beside the day."""
        self.year = self.entered_on.year
        super().save(*args, **kwargs)

    @property
    def agency_name(self) -> str:
        """The implementing agency as the form names it."""
        return str(self.organ) if self.organ else self.agency


class FormText(models.Model):
    """What an item of the form says, in one language."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="texts")
    item = models.CharField(_("item"), max_length=20, choices=FormItem.choices)
    language = models.CharField(_("language"), max_length=20)
    text = models.TextField(_("text"))

    class Meta:
        verbose_name = _("item of the form")
        verbose_name_plural = _("items of the form")
        ordering = ("request", "pk")
        constraints = (
            models.UniqueConstraint(fields=("request", "item", "language"), name="form_text_once"),
        )

    def __str__(self) -> str:
        return f"{self.get_item_display()} ({self.language})"


class FurtherField(models.Model):
    """A field of law that a request touches besides its main one."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="further_fields")
    field_of_law = models.CharField(
        _("field of law"), max_length=30, choices=FieldOfLaw.choices, db_index=True
    )

    class Meta:
        verbose_name = _("further field of law")
        verbose_name_plural = _("further fields of law")
        ordering = ("request", "pk")
        constraints = (
            models.UniqueConstraint(fields=("request", "field_of_law"), name="further_field_once"),
        )

    def __str__(self) -> str:
        return str(self.get_field_of_law_display())


class Step(models.Model):
    """What happened with a request, when and by whom; `name` is theirs as it then was."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(_("step"), max_length=12, choices=StepKind.choices)
    by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    name = models.CharField(_("name"), max_length=200, blank=True)
    on = models.DateField(_("on"))
    note = models.TextField(_("note"), blank=True)
    at = models.DateTimeField(_("written down at"))

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ("request", "on", "pk")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.on})"
