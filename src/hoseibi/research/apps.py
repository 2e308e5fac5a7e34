from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ResearchConfig(AppConfig):
    name = "hoseibi.research"
    label = "research"
    verbose_name = _("Research")

    def ready(self) -> None:
        """Let the page of a country tell what was found, those of articles and laws what they owe
        and which need they meet, and that of a request what shows that it is right."""
        # Models can be imported only once every application is known.
        from hoseibi.accounts.queries import CHRONICLES  # noqa: PLC0415
        from hoseibi.corpus.queries import ABOUT_ARTICLE, ABOUT_LAW, Teller  # noqa: PLC0415
        from hoseibi.intake.queries import ANSWERED_BY  # noqa: PLC0415

        from .models import Conflict, Need, OwedRule, SurveyFinding  # noqa: PLC0415
        from .queries import chronicle, told  # noqa: PLC0415

        CHRONICLES.extend((chronicle.MISSIONS, chronicle.FINDINGS, chronicle.NEEDS))
        ties = (
            (Need.anchors.through, "anchor"),
            (OwedRule, "anchor"),
            (Conflict, "anchor"),
            (Conflict, "other_anchor"),
            (SurveyFinding.anchors.through, "anchor"),
        )
        ABOUT_ARTICLE.append(Teller(told.about_article, ties))
        ABOUT_LAW.append(told.about_law)
        ANSWERED_BY.append(told.needs_that_answer)
