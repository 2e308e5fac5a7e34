from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ParallelsConfig(AppConfig):
    name = "hoseibi.parallels"
    label = "parallels"
    verbose_name = _("Parallel texts")

    def ready(self) -> None:
        """Let the pages of laws and articles lead here, and those of laws tell how far each
        translation is."""
        # Models can be imported only once every application is known.
        from hoseibi.corpus.queries import (  # noqa: PLC0415
            ABOUT_ARTICLE,
            ABOUT_LAW,
            LEADS,
            Teller,
        )

        from .models import Verdict  # noqa: PLC0415
        from .queries import told  # noqa: PLC0415

        ties = ((Verdict, "here"), (Verdict, "there"))
        ABOUT_ARTICLE.append(Teller(told.about_article, ties))
        ABOUT_LAW.append(told.about_law)
        LEADS.append(told.leads)
