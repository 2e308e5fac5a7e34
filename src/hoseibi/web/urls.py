"""Every address that people can say: today and sign-in here, the rest in the applications."""

from django.urls import include, path

from . import views
from .cooperation import cooperation

urlpatterns = [
    path("", views.today, name="today"),
    path("cooperation/", cooperation, name="cooperation"),
    path("", include("hoseibi.commentary.urls")),
    path("", include("hoseibi.corpus.urls")),
    path("", include("hoseibi.courts.urls")),
    path("", include("hoseibi.drafting.urls")),
    path("", include("hoseibi.experts.urls")),
    path("", include("hoseibi.letters.urls")),
    path("", include("hoseibi.intake.urls")),
    path("", include("hoseibi.meetings.urls")),
    path("", include("hoseibi.parallels.urls")),
    path("", include("hoseibi.projects.urls")),
    path("", include("hoseibi.research.urls")),
    path("", include("hoseibi.seminars.urls")),
    path("", include("hoseibi.studies.urls")),
    path("", include("hoseibi.terms.urls")),
    path("", include("hoseibi.training.urls")),
    path("", include("hoseibi.results.urls")),
    path("", include("hoseibi.api.urls")),
    path("", include("hoseibi.ui.urls")),
    # These would promise an e-mail, and none is sent for them.
    path("accounts/email/", views.no_mail),
    path("accounts/confirm-email/<path:rest>", views.no_mail),
    path("accounts/password/reset/", views.no_mail),
    path("accounts/password/reset/<path:rest>", views.no_mail),
    path("", include("hoseibi.accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
]

handler400 = "hoseibi.web.views.bad_request"
handler403 = "hoseibi.web.views.not_allowed"
handler404 = "hoseibi.web.views.not_found"
handler500 = "hoseibi.web.views.broken"
