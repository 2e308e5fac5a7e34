from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MeetingsConfig(AppConfig):
    name = "hoseibi.meetings"
    label = "meetings"
    verbose_name = _("Meetings")

    def ready(self) -> None:
        """Let letters tell of meetings, tasks and minutes, the page of one's own organ show the
        meetings, and the search for experts what people contributed here."""
        # Models can be imported only once every application is known.
        from hoseibi.accounts.queries import AGENDAS, CHRONICLES, PANELS  # noqa: PLC0415
        from hoseibi.experts.queries.contributions import SOURCES  # noqa: PLC0415
        from hoseibi.experts.queries.handing import HANDING  # noqa: PLC0415
        from hoseibi.letters import queries as letters  # noqa: PLC0415

        from .queries.agenda import AGENDA  # noqa: PLC0415
        from .queries.chronicle import MEETINGS as OF_COUNTRY  # noqa: PLC0415
        from .queries.contributions import DECISIONS, MEETINGS, OPINIONS, TASKS  # noqa: PLC0415
        from .queries.handing import open_things  # noqa: PLC0415
        from .queries.own import MEETINGS as OWN  # noqa: PLC0415
        from .queries.reminders import KINDS  # noqa: PLC0415

        letters.KINDS.extend(KINDS)
        PANELS.append(OWN)
        SOURCES.extend((OPINIONS, DECISIONS, MEETINGS, TASKS))
        HANDING.append(open_things)
        CHRONICLES.append(OF_COUNTRY)
        AGENDAS.append(AGENDA)
