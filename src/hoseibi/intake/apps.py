from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IntakeConfig(AppConfig):
    name = "hoseibi.intake"
    label = "intake"
    verbose_name = _("Requests")

    def ready(self) -> None:
        """Stand on the page of one's own organ."""
        # Models can be imported only once every application is known.
        from hoseibi.accounts.queries.own import PANELS  # noqa: PLC0415

        from .queries.own import REQUESTS  # noqa: PLC0415

        PANELS.append(REQUESTS)
