from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrainingConfig(AppConfig):
    name = "hoseibi.training"
    label = "training"
    verbose_name = _("Training courses")

    def ready(self) -> None:
        """Stand on the pages of one's own organ, of the country and of an activity, in the papers
        of a project, and among the kinds of letters; tell of tests and of steps of action plans,
        and show at an indicator what trainees do for it."""
        # Models can be imported only once every application is known.
        from hoseibi.accounts.queries import CHRONICLES, PANELS  # noqa: PLC0415
        from hoseibi.letters.queries import KINDS  # noqa: PLC0415
        from hoseibi.letters.queries.kinds import OTHERS  # noqa: PLC0415
        from hoseibi.projects.queries.counted import COUNTS  # noqa: PLC0415
        from hoseibi.projects.queries.hanging import FURTHER  # noqa: PLC0415
        from hoseibi.projects.queries.papers.annexes import TRAINEES  # noqa: PLC0415
        from hoseibi.projects.queries.serving import SERVING  # noqa: PLC0415

        from .queries import counted  # noqa: PLC0415
        from .queries.chronicle import COURSES as OF_COUNTRY  # noqa: PLC0415
        from .queries.invited import COURSES as INVITED  # noqa: PLC0415
        from .queries.own_panel import OWN_COURSES  # noqa: PLC0415
        from .queries.own_reminders import STEPS, TESTS  # noqa: PLC0415
        from .queries.plans import serving  # noqa: PLC0415
        from .queries.trained import of_activity, trainees_annex  # noqa: PLC0415

        PANELS.extend((INVITED, OWN_COURSES))
        CHRONICLES.append(OF_COUNTRY)
        FURTHER.append(of_activity)
        TRAINEES.append(trainees_annex)
        OTHERS["selection"] = _("Result of a selection")
        KINDS.extend((TESTS, STEPS))
        SERVING.append(serving)
        COUNTS.extend(counted.COUNTS)
        self._tell_of_timetables()

    def _tell_of_timetables(self) -> None:
        """Let calendars and letters tell of sessions, the page of an article of those that teach
        it, and offices bring templates of letters to lecturers."""
        from hoseibi.accounts.queries import AGENDAS  # noqa: PLC0415
        from hoseibi.corpus.queries import ABOUT_ARTICLE, Teller  # noqa: PLC0415
        from hoseibi.experts.queries import add_family  # noqa: PLC0415
        from hoseibi.letters import queries as letters  # noqa: PLC0415
        from hoseibi.meetings.queries import ALSO  # noqa: PLC0415

        from .models import Session  # noqa: PLC0415
        from .queries import agenda, lecture_letters, reminders, taught  # noqa: PLC0415

        AGENDAS.append(agenda.AGENDA)
        ALSO.append(agenda.events)
        ABOUT_ARTICLE.append(Teller(taught.taught_in, ((Session.anchors.through, "anchor"),)))
        add_family(lecture_letters.LETTERS)
        letters.KINDS.extend(reminders.KINDS)
