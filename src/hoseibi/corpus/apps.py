"""Django's entry for this application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CorpusConfig(AppConfig):
    name = "hoseibi.corpus"
    verbose_name = _("Laws")

    def ready(self) -> None:
        """Let the page of a country tell when its laws came into force."""
        # Models can be imported only once every application is known.
        from hoseibi.accounts.queries import CHRONICLES  # noqa: PLC0415

        from .queries.chronicle import LAWS  # noqa: PLC0415

        CHRONICLES.append(LAWS)
