"""Django's entry for this application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CorpusConfig(AppConfig):
    name = "hoseibi.corpus"
    verbose_name = _("Laws")
