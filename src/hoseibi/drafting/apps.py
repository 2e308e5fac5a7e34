from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DraftingConfig(AppConfig):
    name = "hoseibi.drafting"
    label = "drafting"
    verbose_name = _("Drafting")

    def ready(self) -> None:
        """Tell pages that speak of an article how it reads in the draft, the page of one's own
        organ and of a project which drafts there are, and whoever looks for experts what people
        proposed."""
        # Models can be imported only once every application is known.
        from hoseibi.accounts.queries import CHRONICLES, PANELS  # noqa: PLC0415
        from hoseibi.corpus.queries.readings import TELLING  # noqa: PLC0415
        from hoseibi.experts.queries.contributions import SOURCES  # noqa: PLC0415
        from hoseibi.experts.queries.handing import HANDING  # noqa: PLC0415
        from hoseibi.projects.queries import TELLING as OF_PROJECTS  # noqa: PLC0415

        from .queries.chronicle import FROZEN  # noqa: PLC0415
        from .queries.contributions import PROPOSALS, WORDINGS  # noqa: PLC0415
        from .queries.drafts import drafts_of_project, told  # noqa: PLC0415
        from .queries.handing import unfinished  # noqa: PLC0415
        from .queries.own import DRAFTS  # noqa: PLC0415

        TELLING.append(told)
        OF_PROJECTS.append(drafts_of_project)
        PANELS.append(DRAFTS)
        SOURCES.extend((PROPOSALS, WORDINGS))
        HANDING.append(unfinished)
        CHRONICLES.append(FROZEN)
