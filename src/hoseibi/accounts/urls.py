"""Addresses of circles (`/circles/3/`), of invitations, of partners and of one's own account."""

from django.urls import path

from . import views

urlpatterns = [
    path("calendar/", views.agenda, name="agenda"),
    path("circles/", views.circles, name="circles"),
    path("circles/new/", views.open_circle, name="open-circle"),
    path("circles/<int:pk>/", views.circle, name="circle"),
    path("circles/<int:pk>/close/", views.close_circle, name="close-circle"),
    path("circles/<int:pk>/seats/new/", views.give_seat, name="give-seat"),
    path("circles/<int:pk>/seats/<int:seat>/end/", views.end_seat, name="end-seat"),
    path("circles/<int:pk>/seats/<int:seat>/invite/", views.invite, name="invite"),
    path("circles/<int:pk>/invitations/<int:key>/withdraw/", views.withdraw, name="withdraw"),
    path("partners/", views.partners, name="partners"),
    path("partners/own/", views.own_organ, name="own-organ"),
    path("partners/own/people/", views.own_people, name="own-people"),
    path("partners/own/<int:pk>/change/", views.keep_organ, name="keep-organ"),
    path("partners/own/<int:pk>/people/new/", views.enter_own, name="enter-own"),
    path("partners/own/people/<int:pk>/change/", views.change_own, name="change-own"),
    path("partners/organs/new/", views.enter_organ, name="enter-organ"),
    path("partners/organs/<int:pk>/", views.organ, name="organ"),
    path("partners/organs/<int:pk>/change/", views.change_organ, name="change-organ"),
    path("partners/organs/<int:pk>/people/new/", views.enter_person, name="enter-person"),
    path("partners/people/<int:pk>/", views.person, name="person"),
    path("partners/people/<int:pk>/change/", views.change_person, name="change-person"),
    path("accounts/invitation/<str:key>/", views.accept, name="invitation"),
    path("accounts/me/", views.profile, name="profile"),
]
