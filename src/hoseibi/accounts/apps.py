"""Django's entry for this application."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "hoseibi.accounts"
    verbose_name = _("Accounts")

    def ready(self) -> None:
        """Let what people do on the pages of the sign-in library be told to the journal, and the
        page of one's own organ show its people."""
        import_module("hoseibi.accounts.actions.signing_in")
        own = import_module("hoseibi.accounts.queries.own")
        own.PANELS.append(own.PEOPLE)
