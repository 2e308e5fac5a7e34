"""Addresses of courts: `/courts/xm/` are those of a country, `/courts/logs/3/` a process map."""

from django.urls import path

from .views import figures, logs, procedures, releasing, tables, trials

app_name = "courts"

urlpatterns = [
    path("courts/", figures.courts, name="courts"),
    path("courts/tables/<int:key>/", tables.table, name="table"),
    path("courts/tables/<int:key>/columns/", tables.map_columns, name="map-columns"),
    path("courts/tables/<int:key>/take-over/", tables.take_over, name="take-over"),
    path("courts/logs/<int:key>/", logs.log, name="log"),
    path("courts/logs/<int:key>/map.svg", logs.log_picture, name="log-picture"),
    path("courts/logs/<int:key>/map.<slug:to>", logs.log_file, name="log-file"),
    path("courts/logs/<int:key>/endings/", logs.endings, name="endings"),
    path("courts/logs/<int:key>/hold/", logs.hold, name="hold"),
    path("courts/logs/<int:key>/against/<int:procedure>/", logs.against, name="against"),
    path(
        "courts/logs/<int:key>/against/<int:procedure>/departures.<slug:to>",
        logs.against_file,
        name="against-file",
    ),
    path("courts/procedures/<int:key>/", procedures.procedure, name="procedure"),
    path("courts/procedures/<int:key>/steps/new/", procedures.new_step, name="new-step"),
    path("courts/steps/<int:key>/", procedures.step, name="step"),
    path("courts/steps/<int:key>/drop/", procedures.drop_step, name="drop-step"),
    path("courts/trials/<int:key>/", trials.trial, name="trial"),
    path("courts/trials/<int:key>/again/", trials.again, name="again"),
    path("courts/trials/<int:key>/trial.<slug:to>", trials.trial_paper, name="trial-paper"),
    path("courts/<slug:kind>/<int:key>/release/", releasing.release, name="release"),
    path("courts/<slug:kind>/<int:key>/withdraw/", releasing.withdraw, name="withdraw"),
    path("courts/<slug:kind>/<int:key>/discard/", releasing.discard, name="discard"),
    path("courts/<slug:code>/", figures.country, name="country"),
    path("courts/<slug:code>/figures/", figures.figures, name="figures"),
    path("courts/<slug:code>/figures.<slug:to>", figures.figures_file, name="figures-file"),
    path("courts/<slug:code>/report.<slug:to>", figures.report, name="report"),
    path("courts/<slug:code>/bring/", tables.bring, name="bring"),
    path("courts/<slug:code>/logs/new/", logs.new_log, name="new-log"),
    path("courts/<slug:code>/procedures/new/", procedures.new_procedure, name="new-procedure"),
    path("courts/<slug:code>/trials/new/", trials.new_trial, name="new-trial"),
]
