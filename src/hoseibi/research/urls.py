"""Addresses of research: `/countries/xl/` is a country, `/research/findings/12/` a finding."""

from django.urls import path

from . import views

app_name = "research"

urlpatterns = [
    path("countries/", views.countries, name="countries"),
    path("countries/<slug:code>/", views.country, name="country"),
    path("countries/<slug:code>/timeline.csv", views.timeline_csv, name="timeline-csv"),
    path("research/findings/", views.findings, name="findings"),
    path("research/findings.csv", views.findings_csv, name="findings-csv"),
    path("research/findings/new/", views.new_finding, name="new-finding"),
    path("research/findings/<int:key>/", views.finding, name="finding"),
    path("research/findings/<int:key>/supersede/", views.supersede, name="supersede"),
    path("research/findings/<int:key>/confirm/", views.confirm_finding, name="confirm-finding"),
    path("research/findings/<int:key>/source/", views.add_source, name="add-source"),
    path("research/findings/<int:key>/open/", views.open_finding, name="open-finding"),
    path("research/findings/<int:key>/source/<int:source>/", views.source_file, name="source-file"),
    path("research/interviews/", views.interviews, name="interviews"),
    path("research/interviews.csv", views.interviews_csv, name="interviews-csv"),
    path("research/interviews/new/", views.new_interview, name="new-interview"),
    path("research/interviews/<int:key>/", views.interview, name="interview"),
    path("research/interviews/<int:key>/add/", views.add_answer, name="add-answer"),
    path("research/interviews/<int:key>/consent/", views.consent, name="consent"),
    path("research/missions/", views.missions, name="missions"),
    path("research/missions.csv", views.missions_csv, name="missions-csv"),
    path("research/missions/new/", views.new_mission, name="new-mission"),
    path("research/missions/<int:key>/", views.mission, name="mission"),
    path("research/missions/<int:key>/change/", views.change_mission, name="change-mission"),
    path("research/needs/", views.needs, name="needs"),
    path("research/needs.csv", views.needs_csv, name="needs-csv"),
    path("research/needs/new/", views.new_need, name="new-need"),
    path("research/needs/<int:key>/", views.need, name="need"),
    path("research/needs/<int:key>/trace/", views.trace_need, name="trace-need"),
    path(
        "research/needs/<int:key>/untrace/<int:finding>/", views.untrace_need, name="untrace-need"
    ),
    path("research/needs/<int:key>/score/", views.score_need, name="score-need"),
    path("research/needs/<int:key>/bind/", views.bind_need, name="bind-need"),
    path("research/needs/<int:key>/accept/", views.accept_need, name="accept-need"),
    path("research/needs/<int:key>/set-aside/", views.set_need_aside, name="set-need-aside"),
    path("research/needs/<int:key>/take-up/", views.take_need_up, name="take-need-up"),
    path("research/needs/<int:key>/met/", views.need_met, name="need-met"),
    path("research/criteria/", views.criteria, name="criteria"),
    path("research/criteria/<int:key>/", views.change_criterion, name="change-criterion"),
    path("research/report/", views.report, name="report"),
    path("research/inventory/", views.inventory, name="inventory"),
    path("research/inventory.xlsx", views.inventory_xlsx, name="inventory-xlsx"),
    path("research/inventory/empty.xlsx", views.blank_xlsx, name="blank-xlsx"),
    path("research/inventory/bring/", views.bring, name="bring-inventory"),
    path("research/inventory/new/", views.new_entry, name="new-entry"),
    path("research/inventory/<int:key>/", views.entry, name="entry"),
    path("research/inventory/<int:key>/change/", views.change_entry, name="change-entry"),
    path("research/inventory/<int:key>/state/", views.state_entry, name="state-entry"),
    path(
        "research/inventory/<int:key>/hold/<int:statement>/",
        views.hold_statement,
        name="hold-statement",
    ),
    path("research/inventory/<int:key>/confirm/", views.confirm_entry, name="confirm-entry"),
    path("research/inventory/<int:key>/owe/", views.owe, name="owe"),
    path("research/inventory/<int:key>/donor/", views.note_donor, name="note-donor"),
    path("research/inventory/<int:key>/conflict/", views.enter_conflict, name="enter-conflict"),
    path("research/rules/<int:key>/", views.mark_rule, name="mark-rule"),
    path("research/conflicts/<int:key>/", views.mark_conflict, name="mark-conflict"),
]
