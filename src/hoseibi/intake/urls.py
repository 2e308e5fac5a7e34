"""Addresses of requests: `/requests/XL-2021-01/` is what letters cite as XL-2021-01."""

from django.urls import path

from . import views

app_name = "intake"

urlpatterns = [
    path("requests/", views.requests, name="requests"),
    path("requests/new/", views.enter, name="enter"),
    path("requests/<slug:reference>/", views.request_page, name="request"),
    path("requests/<slug:reference>/write/", views.write, name="write"),
    path("requests/<slug:reference>/file/", views.file_under, name="file-under"),
    path("requests/<slug:reference>/in/<str:language>/", views.translate, name="translate"),
    path("requests/<slug:reference>/submit/", views.submit, name="submit"),
    path("requests/<slug:reference>/withdraw/", views.withdraw, name="withdraw"),
    path("requests/<slug:reference>/give-back/", views.give_back, name="give-back"),
]
