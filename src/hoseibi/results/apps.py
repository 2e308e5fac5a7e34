from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ResultsConfig(AppConfig):
    name = "hoseibi.results"
    label = "results"
    verbose_name = _("Results")

    def ready(self) -> None:
        """Let the page of an article, of a request and of a project lead to its thread."""
        # Models can be imported only once every application is known.
        from hoseibi.corpus.queries import LEADS  # noqa: PLC0415
        from hoseibi.intake.queries import ANSWERED_BY  # noqa: PLC0415
        from hoseibi.projects.queries import TELLING  # noqa: PLC0415

        from .queries import leading  # noqa: PLC0415

        LEADS.append(leading.of_article)
        ANSWERED_BY.append(leading.of_request)
        TELLING.append(leading.of_project)
