"""Django's entry for this application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PartnersConfig(AppConfig):
    name = "hoseibi.partners"
    verbose_name = _("Partners")
