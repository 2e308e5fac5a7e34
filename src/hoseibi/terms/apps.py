from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TermsConfig(AppConfig):
    name = "hoseibi.terms"
    label = "terms"
    verbose_name = _("Terms")

    def ready(self) -> None:
        """Let the search box find concepts by any of their terms, and pages of laws explain those
        that were approved."""
        # Models can be imported only once every application is known.
        from hoseibi.corpus.queries import BESIDES, EXPLAINING  # noqa: PLC0415

        from .queries import explain, sought  # noqa: PLC0415

        BESIDES.append(sought)
        EXPLAINING.append(explain)
