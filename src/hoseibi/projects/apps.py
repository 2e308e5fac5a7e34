from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProjectsConfig(AppConfig):
    name = "hoseibi.projects"
    label = "projects"
    verbose_name = _("Projects")

    def ready(self) -> None:
        """Let letters tell of what is to be reported, the pages of one's own organ and of the
        country show the projects, and that of a request what answers it."""
        # Models can be imported only once every application is known.
        from hoseibi.accounts.queries import CHRONICLES, PANELS  # noqa: PLC0415
        from hoseibi.experts.queries.contributions import SOURCES  # noqa: PLC0415
        from hoseibi.experts.queries.handing import HANDING  # noqa: PLC0415
        from hoseibi.intake import queries as intake  # noqa: PLC0415
        from hoseibi.letters import queries as letters  # noqa: PLC0415

        from .queries.chronicle import JCC, STAGES  # noqa: PLC0415
        from .queries.handing import ACTIVITIES, going_on  # noqa: PLC0415
        from .queries.onward import project_to_begin, projects_that_answer  # noqa: PLC0415
        from .queries.own import PROJECTS  # noqa: PLC0415
        from .queries.reminders import KINDS  # noqa: PLC0415

        intake.ANSWERED_BY.append(projects_that_answer)
        intake.NEXT_STEPS.append(project_to_begin)
        PANELS.append(PROJECTS)
        letters.KINDS.extend(KINDS)
        CHRONICLES.extend((STAGES, JCC))
        SOURCES.append(ACTIVITIES)
        HANDING.append(going_on)
