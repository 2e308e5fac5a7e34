from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProjectsConfig(AppConfig):
    name = "hoseibi.projects"
    label = "projects"
    verbose_name = _("Projects")

    def ready(self) -> None:
        """Let letters tell of what is to be reported, and the page of one's own organ show the
        projects."""
        # Models can be imported only once every application is known.
        from hoseibi.accounts.queries import PANELS  # noqa: PLC0415
        from hoseibi.letters import queries as letters  # noqa: PLC0415

        from .queries.own import PROJECTS  # noqa: PLC0415
        from .queries.reminders import KINDS  # noqa: PLC0415

        PANELS.append(PROJECTS)
        letters.KINDS.extend(KINDS)
