from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrainingConfig(AppConfig):
    name = "hoseibi.training"
    label = "training"
    verbose_name = _("Training courses")

    def ready(self) -> None:
        """Let letters tell of tests and of steps of action plans, the page of one's own organ show
        one's courses, and an indicator what trainees do for it."""
        # Models can be imported only once every application is known.
        from hoseibi.accounts.queries import PANELS  # noqa: PLC0415
        from hoseibi.letters.queries import KINDS  # noqa: PLC0415
        from hoseibi.projects.queries.serving import SERVING  # noqa: PLC0415

        from .queries.own_panel import OWN_COURSES  # noqa: PLC0415
        from .queries.own_reminders import STEPS, TESTS  # noqa: PLC0415
        from .queries.plans import serving  # noqa: PLC0415

        PANELS.append(OWN_COURSES)
        KINDS.extend((TESTS, STEPS))
        SERVING.append(serving)
