"""Countries, their organs, and people: what laws, requests and projects belong to."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField

from .choices import OrganKind


class Country(models.Model):
    """A country, by its ISO 3166-1 alpha-2 code in lower case (`xa` to `xz` are invented ones)."""

    code = models.CharField(_("code"), max_length=2, unique=True)
    name = I18nCharField(_("name"), max_length=200)

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ("code",)

    def __str__(self) -> str:
        return str(self.name)


class Organ(models.Model):
    """A ministry, court, bar federation, university or agency, perhaps a part of another one."""

    country = models.ForeignKey(
        Country, verbose_name=_("country"), on_delete=models.PROTECT, related_name="organs"
    )
    name = I18nCharField(_("name"), max_length=300)
    kind = models.CharField(_("kind"), max_length=20, choices=OrganKind.choices)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="parts",
    )
    contact = models.TextField(_("address, telephone, e-mail"), blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)

    class Meta:
        verbose_name = _("organ")
        verbose_name_plural = _("organs")
        ordering = ("country__code", "pk")

    def __str__(self) -> str:
        return str(self.name)

    @classmethod
    def open(cls, on: date, prefix: str = "") -> models.Q:
        """The condition that an organ is not closed on a day; what closes later is still there."""
        never = models.Q(**{f"{prefix}closed_on__isnull": True})
        return never | models.Q(**{f"{prefix}closed_on__gt": on})

    def is_closed(self, on: date) -> bool:
        """Whether it is closed on a day."""
        return self.closed_on is not None and self.closed_on <= on


class Person(models.Model):
    """Somebody of an organ, with or without an account. No more is kept than a letter needs."""

    name = models.CharField(_("name"), max_length=200)
    own_name = models.CharField(_("name in its own script"), max_length=200, blank=True)
    organ = models.ForeignKey(
        Organ,
        verbose_name=_("organ"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="people",
    )
    post = I18nCharField(_("post"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    left_on = models.DateField(_("left on"), null=True, blank=True)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return self.name

    @classmethod
    def staying(cls, on: date, prefix: str = "") -> models.Q:
        """The condition that somebody has not left on a day; who leaves later is still there."""
        never = models.Q(**{f"{prefix}left_on__isnull": True})
        return never | models.Q(**{f"{prefix}left_on__gt": on})

    def has_left(self, on: date) -> bool:
        """Whether they are gone on a day."""
        return self.left_on is not None and self.left_on <= on
