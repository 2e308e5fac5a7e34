"""Addresses of letters: `/letters/` is the outbox, `/accounts/me/letters/` which ones one wants."""

from django.urls import path

from . import views

app_name = "letters"

urlpatterns = [
    path("letters/", views.outbox, name="outbox"),
    path("letters/letters.csv", views.outbox_csv, name="csv"),
    path("letters/<int:key>/", views.letter, name="letter"),
    path("letters/<int:key>/reword/", views.reword, name="reword"),
    path("letters/<int:key>/let-go/", views.let_go, name="let-go"),
    path("letters/<int:key>/hold/", views.hold, name="hold"),
    path("letters/<int:key>/discard/", views.discard, name="discard"),
    path("letters/<int:key>/files/<int:file>/", views.attachment, name="attachment"),
    path("letters/off/<str:key>/", views.off, name="off"),
    path("accounts/me/letters/", views.own, name="own"),
]
