"""Addresses of texts beside one another: below the law that they are of, and the list of laws in
which terms can be looked for."""

from django.urls import path

from . import views

app_name = "parallels"

urlpatterns = [
    path("laws/<slug:slug>/beside/", views.beside, name="beside"),
    path("laws/<slug:slug>/beside/repair/", views.repair, name="repair"),
    path("laws/<slug:slug>/beside/untie/<int:pk>/", views.untie, name="untie"),
    path("laws/<slug:slug>/beside.<str:form>", views.take, name="take"),
    path("laws/<slug:slug>/beside/accept/", views.accept, name="accept"),
    path(
        "laws/<slug:slug>/beside/accepted/<int:pk>/take-back/",
        views.count_again,
        name="count-again",
    ),
    path("laws/<slug:slug>/beside/findings.<str:form>", views.take_findings, name="take-findings"),
    path("laws/<slug:slug>/beside/terms/", views.propose_terms, name="propose-terms"),
    path(
        "laws/<slug:slug>/beside/terms/<int:pk>/reconsider/",
        views.reconsider_terms,
        name="reconsider-terms",
    ),
    path("terms/from-laws/", views.term_sources, name="term-sources"),
    path("laws/<slug:slug>/drift/", views.drift, name="drift"),
    path("laws/<slug:slug>/drift.<str:form>", views.take_drift, name="take-drift"),
    path("laws/<slug:slug>/translation/", views.translation, name="translation"),
    path("laws/<slug:slug>/translation.csv", views.translation_csv, name="translation-csv"),
    path("laws/<slug:slug>/comparative/rank/", views.rank, name="rank"),
    path("laws/<slug:slug>/comparative/", views.comparative, name="comparative"),
    path("laws/<slug:slug>/comparative.docx", views.comparative_word, name="comparative-word"),
    path(
        "laws/<slug:slug>/<address:address>/counterparts/", views.counterparts, name="counterparts"
    ),
    path("laws/<slug:slug>/<address:address>/counterparts/judge/", views.judge, name="judge"),
]
