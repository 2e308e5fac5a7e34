from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LettersConfig(AppConfig):
    name = "hoseibi.letters"
    label = "letters"
    verbose_name = _("Letters")

    def ready(self) -> None:
        """Let the page of one's own organ show what waits."""
        # Models can be imported only once every application is known.
        from hoseibi.accounts.queries import PANELS  # noqa: PLC0415

        from .queries.own import WAITS  # noqa: PLC0415

        PANELS.append(WAITS)
