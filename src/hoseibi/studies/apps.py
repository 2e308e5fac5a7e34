from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StudiesConfig(AppConfig):
    name = "hoseibi.studies"
    label = "studies"
    verbose_name = _("Joint studies")

    def ready(self) -> None:
        """Let letters tell of rounds that wait for an answer, the page of one's own organ show the
        rounds, and the search for experts what people asked in them."""
        # Models can be imported only once every application is known.
        from hoseibi.accounts.queries import PANELS  # noqa: PLC0415
        from hoseibi.experts.queries.contributions import SOURCES  # noqa: PLC0415
        from hoseibi.experts.queries.handing import HANDING  # noqa: PLC0415
        from hoseibi.letters.queries import KINDS  # noqa: PLC0415

        from .queries.contributions import QUESTIONS  # noqa: PLC0415
        from .queries.handing import open_rounds  # noqa: PLC0415
        from .queries.own import ROUNDS_PANEL  # noqa: PLC0415
        from .queries.reminders import ROUNDS  # noqa: PLC0415

        KINDS.insert(0, ROUNDS)
        PANELS.append(ROUNDS_PANEL)
        SOURCES.append(QUESTIONS)
        HANDING.append(open_rounds)
