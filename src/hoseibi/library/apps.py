"""Django's entry for this application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LibraryConfig(AppConfig):
    name = "hoseibi.library"
    verbose_name = _("Library")
