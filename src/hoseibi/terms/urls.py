"""Addresses of terms: `/terms/` is the list, `/terms/12/` a concept."""

from django.urls import path

from . import views

app_name = "terms"

urlpatterns = [
    path("terms/", views.terms, name="terms"),
    path("terms/new/", views.new_concept, name="new-concept"),
    path("terms/candidates/", views.candidates, name="candidates"),
    path("terms/bring/", views.bring, name="bring"),
    path("terms/bring/<slug:fingerprint>/", views.bring_check, name="bring-check"),
    path("terms/export.<slug:form>", views.export, name="export"),
    path("terms/pack/", views.pack, name="pack"),
    path("terms/pack.<slug:form>", views.pack_file, name="pack-file"),
    path("terms/<int:key>/", views.concept, name="concept"),
    path("terms/<int:key>/meaning/", views.meaning, name="meaning"),
    path("terms/<int:key>/change/", views.change_concept, name="change-concept"),
    path("terms/<int:key>/term/", views.new_term, name="new-term"),
    path("terms/<int:key>/merge/", views.merge, name="merge"),
    path("terms/term/<int:key>/change/", views.change_term, name="change-term"),
    path("terms/term/<int:key>/decide/", views.decide, name="decide"),
]
