from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExpertsConfig(AppConfig):
    name = "hoseibi.experts"
    label = "experts"
    verbose_name = _("Experts")

    def ready(self) -> None:
        """Let the page of one's own organ show who was sent there, and letters tell of
        reports that are due, of posts that one is asked to fill, and of ends; and the calendar
        of all countries show posts."""
        # Models can be imported only once every application is known.
        from hoseibi.accounts.queries import AGENDAS, CHRONICLES, PANELS  # noqa: PLC0415
        from hoseibi.letters.queries import KINDS  # noqa: PLC0415

        from .queries.agenda import AGENDA  # noqa: PLC0415
        from .queries.chronicle import ASSIGNMENTS  # noqa: PLC0415
        from .queries.own import EXPERTS  # noqa: PLC0415
        from .queries.reminders import ASKED, ENDING, REPORTS  # noqa: PLC0415

        PANELS.append(EXPERTS)
        KINDS.extend((REPORTS, ASKED, ENDING))
        CHRONICLES.append(ASSIGNMENTS)
        AGENDAS.append(AGENDA)
