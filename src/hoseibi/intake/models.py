"""A request for cooperation, with the items of the application form."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField

from hoseibi.partners.choices import FieldOfLaw

from .choices import RequestKind, RequestState


class Request(models.Model):
    """What an organ of a partner country asks for. `reference` is how letters cite it:
    `XL-2021-03` is the third of Lanvara in 2021. `language` is what the form is written in."""

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

    def __str__(self) -> str:
        return f"{self.reference} {self.title}"
