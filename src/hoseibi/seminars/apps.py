from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SeminarsConfig(AppConfig):
    name = "hoseibi.seminars"
    label = "seminars"
    verbose_name = _("Seminars")

    def ready(self) -> None:
        """Let the page of one's own organ, that of a country and the calendar of all countries tell
        of events, the search for experts what people spoke about, the page of an article what was
        asked of it, and letters about a registration bear a name."""
        # Models can be imported only once every application is known.
        from hoseibi.accounts.queries import AGENDAS, CHRONICLES, PANELS  # noqa: PLC0415
        from hoseibi.corpus.queries import ABOUT_ARTICLE, Teller  # noqa: PLC0415
        from hoseibi.experts.queries.contributions import SOURCES  # noqa: PLC0415
        from hoseibi.letters.queries.kinds import OTHERS  # noqa: PLC0415

        from .models import BoxQuestion  # noqa: PLC0415
        from .queries.agenda import AGENDA  # noqa: PLC0415
        from .queries.chronicle import EVENTS  # noqa: PLC0415
        from .queries.contributions import SPEECHES  # noqa: PLC0415
        from .queries.floor import about_article  # noqa: PLC0415
        from .queries.own import EVENTS_PANEL  # noqa: PLC0415

        PANELS.append(EVENTS_PANEL)
        CHRONICLES.append(EVENTS)
        AGENDAS.append(AGENDA)
        SOURCES.append(SPEECHES)
        ABOUT_ARTICLE.append(Teller(about_article, ((BoxQuestion, "anchor"),)))
        OTHERS["registration"] = _("Registration for an event")
