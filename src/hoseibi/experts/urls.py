"""Addresses of experts: `/experts/people/3/` is somebody on the roster."""

from django.urls import path

from . import views

app_name = "experts"

urlpatterns = [
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
