from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IntakeConfig(AppConfig):
    name = "hoseibi.intake"
    label = "intake"
    verbose_name = _("Requests")

    def ready(self) -> None:
        """Stand on the pages of one's own organ and of the country; letters tell what waits."""
        # Models can be imported only once every application is known.
        from hoseibi.accounts.queries import CHRONICLES, PANELS  # noqa: PLC0415
        from hoseibi.letters.actions import FOLLOWING  # noqa: PLC0415
        from hoseibi.letters.queries import KINDS  # noqa: PLC0415

        from .actions.replies import reworded  # noqa: PLC0415
        from .queries.chronicle import REQUESTS as OF_COUNTRY  # noqa: PLC0415
        from .queries.own import REQUESTS  # noqa: PLC0415
        from .queries.reminders import TO_WEIGH, TO_WRITE  # noqa: PLC0415

        PANELS.append(REQUESTS)
        CHRONICLES.append(OF_COUNTRY)
        KINDS.extend((TO_WEIGH, TO_WRITE))
        FOLLOWING["reply"] = reworded
