from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ParallelsConfig(AppConfig):
    name = "hoseibi.parallels"
    label = "parallels"
    verbose_name = _("Parallel texts")

    def ready(self) -> None:
        """Let the pages of laws and articles lead here."""
        # Models can be imported only once every application is known.
        from hoseibi.corpus.queries import LEADS  # noqa: PLC0415

        from .queries import told  # noqa: PLC0415

        LEADS.append(told.leads)
