"""Addresses of experts: `/experts/people/3/` is somebody on the roster."""

from django.urls import path

from . import views

app_name = "experts"

urlpatterns = [
    path("experts/", views.posts, name="posts"),
    path("experts/assignments.csv", views.posts_csv, name="posts-csv"),
    path("experts/posts/new/", views.seek, name="seek"),
    path("experts/posts/<int:key>/", views.post, name="post"),
    path("experts/posts/<int:key>/change/", views.change_post, name="change-post"),
    path("experts/posts/<int:key>/candidates/", views.candidates, name="candidates"),
    path("experts/posts/<int:key>/choose/", views.choose, name="choose"),
    path("experts/posts/<int:key>/answer/", views.answer, name="answer"),
    path("experts/posts/<int:key>/ask-no-longer/", views.ask_no_longer, name="ask-no-longer"),
    path("experts/posts/<int:key>/set-out/", views.set_out, name="set-out"),
    path("experts/posts/<int:key>/end/", views.end, name="end"),
    path("experts/posts/<int:key>/cancel/", views.cancel, name="cancel"),
    path("experts/posts/<int:key>/log/", views.log, name="log"),
    path("experts/posts/<int:key>/log/<int:line>/strike/", views.strike, name="strike"),
    path("experts/posts/<int:key>/report/", views.begin_report, name="begin-report"),
    path("experts/posts/<int:key>/handover/", views.handover, name="handover"),
    path("experts/posts/<int:key>/handover/make/", views.make_pack, name="make-pack"),
    path(
        "experts/posts/<int:key>/handover/<int:item>/", views.settle_note, name="settle-note"
    ),
    path("experts/reports/<int:key>/", views.report, name="report"),
    path("experts/reports/<int:key>/receive/", views.receive, name="receive"),
    path("experts/reports/<int:key>/report.<str:form>", views.report_paper, name="report-paper"),
    path("experts/handovers/<int:key>/", views.pack, name="pack"),
    path("experts/handovers/<int:key>/<int:line>/tick/", views.tick, name="tick"),
    path("experts/handovers/<int:key>/<int:line>/ask/", views.ask, name="ask"),
    path("experts/handovers/<int:key>/handover.<str:form>", views.pack_paper, name="pack-paper"),
    path("experts/posts/<int:key>/letters/", views.letters, name="letters"),
    path(
        "experts/posts/<int:key>/letters/<str:kind>.<str:language>.docx",
        views.letter,
        name="letter",
    ),
    path("experts/templates/", views.templates, name="templates"),
    path("experts/templates/<int:key>/", views.template, name="template"),
    path("experts/templates/<int:key>/preview.docx", views.template_preview, name="preview"),
    path("experts/templates/<int:key>/withdraw/", views.withdraw_template, name="withdraw"),
    path(
        "experts/templates/<str:kind>.<str:language>.docx",
        views.template_file,
        name="template-file",
    ),
    path("experts/calendar/", views.calendar, name="calendar"),
    path("experts/calendar.ics", views.calendar_file, name="calendar-file"),
    path("experts/contributions/", views.contributions, name="contributions"),
    path("experts/contributions/<int:key>/invite/", views.invite, name="invite"),
    path("experts/roster/", views.roster, name="roster"),
    path("experts/roster.csv", views.roster_csv, name="roster-csv"),
    path("experts/roster/enter/", views.enter, name="enter"),
    path("experts/own/", views.own, name="own"),
    path("experts/own/begin/", views.begin_own, name="begin-own"),
    path("experts/people/<int:key>/", views.expert, name="expert"),
    path("experts/people/<int:key>/change/", views.change, name="change"),
    path("experts/people/<int:key>/consent/", views.consent, name="consent"),
    path("experts/people/<int:key>/take-back/", views.take_back, name="take-back"),
    path("experts/people/<int:key>/days/", views.enter_period, name="enter-period"),
    path("experts/people/<int:key>/days/<int:period>/remove/", views.remove_period,
         name="remove-period"),
]  # fmt: skip
