"""Addresses of research: `/research/findings/12/` is a finding."""

from django.urls import path

from . import views

app_name = "research"

urlpatterns = [
    path("research/findings/", views.findings, name="findings"),
    path("research/findings.csv", views.findings_csv, name="findings-csv"),
    path("research/findings/new/", views.new_finding, name="new-finding"),
    path("research/findings/<int:key>/", views.finding, name="finding"),
    path("research/findings/<int:key>/supersede/", views.supersede, name="supersede"),
    path("research/findings/<int:key>/confirm/", views.confirm_finding, name="confirm-finding"),
    path("research/findings/<int:key>/source/", views.add_source, name="add-source"),
    path("research/findings/<int:key>/open/", views.open_finding, name="open-finding"),
    path("research/findings/<int:key>/source/<int:source>/", views.source_file, name="source-file"),
    path("research/inventory/", views.inventory, name="inventory"),
]
