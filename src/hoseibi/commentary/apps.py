from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommentaryConfig(AppConfig):
    name = "hoseibi.commentary"
    label = "commentary"
    verbose_name = _("Commentary")

    def ready(self) -> None:
        """Stand beside articles and laws, in the search, on the page of one's own organ and of a
        country, and among what one reads before a session."""
        # Models can be imported only once every application is known.
        from hoseibi.accounts.queries import CHRONICLES, PANELS  # noqa: PLC0415
        from hoseibi.corpus.queries import (  # noqa: PLC0415
            ABOUT_ARTICLE,
            ABOUT_LAW,
            ARTICLE_PANELS,
            BESIDES,
            LEADS,
            MATTER,
            Teller,
        )

        from .models import EntryArticle  # noqa: PLC0415
        from .queries import panels, search  # noqa: PLC0415

        PANELS.append(panels.OWN)
        CHRONICLES.append(panels.RELEASED)
        ARTICLE_PANELS.append(panels.article_panel)
        ABOUT_ARTICLE.append(Teller(panels.about_article, ((EntryArticle, "anchor"),)))
        ABOUT_LAW.append(panels.about_law)
        BESIDES.append(search.sought)
        LEADS.append(panels.leads)
        MATTER.append(panels.matter_of)
