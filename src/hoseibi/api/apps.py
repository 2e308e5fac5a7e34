"""Django's entry for this application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ApiConfig(AppConfig):
    name = "hoseibi.api"
    verbose_name = _("Interface for programs")
