"""The countries that laws, requests and projects belong to."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField


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
