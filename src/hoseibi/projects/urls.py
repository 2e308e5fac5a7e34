"""Addresses of projects: `/projects/lanvara-obligations/pdm/2/` is a version of its PDM."""

from django.urls import path

from . import views

app_name = "projects"

_PDM = "projects/<slug:slug>/pdm/<int:number>/"

_REPORT = "projects/<slug:slug>/reports/<int:key>/"

urlpatterns = [
    path("projects/", views.projects, name="projects"),
    path("projects.csv", views.projects_csv, name="projects-csv"),
    path("projects/begin/", views.begin, name="begin"),
    path("projects/cells/<int:key>/", views.write_cell, name="write-cell"),
    path("projects/<slug:slug>/", views.project, name="project"),
    path("projects/<slug:slug>/facts/", views.facts, name="facts"),
    path("projects/<slug:slug>/stages/", views.stages, name="stages"),
    path("projects/<slug:slug>/stages/end/", views.end_early, name="end-early"),
    path("projects/<slug:slug>/stages/<slug:stage>/", views.stage, name="stage"),
    path("projects/<slug:slug>/stages/<slug:stage>/leave-out/", views.skip_stage, name="skip"),
    path("projects/<slug:slug>/pdm/", views.pdm_now, name="pdm-now"),
    path("projects/<slug:slug>/pdm/begin/", views.begin_pdm, name="begin-pdm"),
    path("projects/<slug:slug>/pdm/take-up/<int:key>/", views.take_up, name="take-up"),
    path(_PDM, views.pdm, name="pdm"),
    path(f"{_PDM}edit/", views.edit, name="pdm-edit"),
    path(f"{_PDM}header/", views.header, name="pdm-header"),
    path(f"{_PDM}changes/", views.changes, name="pdm-changes"),
    path(f"{_PDM}adopt/", views.adopt, name="adopt"),
    path(f"{_PDM}set-aside/", views.set_aside, name="set-aside"),
    path("projects/<slug:slug>/papers/", views.papers, name="papers"),
    path("projects/<slug:slug>/papers/<slug:name>.<str:form>", views.paper, name="paper"),
    path("projects/<slug:slug>/reports/begin/", views.begin_report, name="begin-report"),
    path(_REPORT, views.report, name="report"),
    path(f"{_REPORT}preview/", views.preview, name="report-preview"),
    path(f"{_REPORT}report.<str:form>", views.report_paper, name="report-paper"),
    path(f"{_REPORT}hand-in/", views.hand_in, name="hand-in"),
    path(f"{_REPORT}take-back/", views.take_back_report, name="take-back-report"),
    path(f"{_REPORT}items/<slug:item>/<str:language>/", views.write_item, name="write-item"),
]
