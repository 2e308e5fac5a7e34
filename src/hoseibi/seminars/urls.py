"""Addresses of events: `/seminars/obligations-2026/` is the page of one."""

from django.urls import path

from . import views

app_name = "seminars"

urlpatterns = [
    path("seminars/", views.seminars, name="seminars"),
    path("seminars/seminars.<str:form>", views.seminars_file, name="seminars-file"),
    path("seminars/new/", views.new, name="new"),
    path("seminars/own/<str:key>/", views.own, name="own"),
    path("seminars/invited/<str:key>/", views.invited, name="invited"),
    path("seminars/<slug:slug>/", views.event, name="event"),
    path("seminars/<slug:slug>/event.ics", views.calendar, name="calendar"),
    path("seminars/<slug:slug>/programme.<str:form>", views.paper, name="paper"),
    path("seminars/<slug:slug>/participants/", views.participants, name="participants"),
    path("seminars/<slug:slug>/register/", views.register, name="register"),
    path("seminars/<slug:slug>/mine/", views.mine, name="mine"),
    path("seminars/<slug:slug>/mine/cancel/", views.cancel, name="cancel"),
    path("seminars/<slug:slug>/mine/link/", views.lost, name="lost"),
    path("seminars/<slug:slug>/change/", views.change, name="change"),
    path("seminars/<slug:slug>/announce/", views.announce, name="announce"),
    path("seminars/<slug:slug>/call-off/", views.call_off, name="call-off"),
    path("seminars/<slug:slug>/clone/", views.clone, name="clone"),
    path("seminars/<slug:slug>/places/", views.places, name="places"),
    path("seminars/<slug:slug>/places/quota/", views.set_quota, name="set-quota"),
    path("seminars/<slug:slug>/places/channel/", views.set_channel, name="set-channel"),
    path("seminars/<slug:slug>/programme/", views.programme, name="programme"),
    path("seminars/<slug:slug>/programme/new/", views.add_item, name="add-item"),
    path("seminars/<slug:slug>/programme/<int:item>/", views.change_item, name="change-item"),
    path("seminars/<slug:slug>/programme/<int:item>/order/", views.order, name="order"),
    path("seminars/<slug:slug>/programme/<int:item>/speaker/", views.speaker, name="speaker"),
    path("seminars/<slug:slug>/programme/<int:item>/silent/", views.silent, name="silent"),
    path("seminars/<slug:slug>/speakers/", views.speakers, name="speakers"),
    path("seminars/<slug:slug>/people/", views.people, name="people"),
    path("seminars/<slug:slug>/people.<str:form>", views.people_file, name="people-file"),
    path("seminars/<slug:slug>/people/enter/", views.enter, name="enter"),
    path("seminars/<slug:slug>/people/forget/", views.forget, name="forget"),
    path("seminars/<slug:slug>/people/bring/", views.bring, name="bring"),
    path("seminars/<slug:slug>/people/blank.<str:form>", views.blank, name="blank"),
    path("seminars/<slug:slug>/people/brought/<int:key>/", views.brought, name="brought"),
    path(
        "seminars/<slug:slug>/people/brought/<int:key>/list.<str:form>",
        views.brought_file,
        name="brought-file",
    ),
    path("seminars/<slug:slug>/people/<int:number>/", views.person, name="person"),
    path("seminars/<slug:slug>/people/<int:number>/cancel/", views.cancel_for, name="cancel-for"),
    path("seminars/<slug:slug>/door/", views.door, name="door"),
    path("seminars/<slug:slug>/door/<int:number>/", views.came, name="came"),
    path("seminars/<slug:slug>/ask/", views.ask, name="ask"),
    path("seminars/<slug:slug>/ask/<int:key>/", views.hand, name="hand"),
    path("seminars/<slug:slug>/projector/", views.projector, name="projector"),
    path("seminars/<slug:slug>/questions/", views.moderate, name="moderate"),
    path("seminars/<slug:slug>/questions.<str:form>", views.questions_file, name="questions-file"),
    path("seminars/<slug:slug>/questions/box/", views.box, name="box"),
    path("seminars/<slug:slug>/questions/<int:key>/", views.box_question, name="box-question"),
    path("seminars/<slug:slug>/badges.pdf", views.badges, name="badges"),
    path("seminars/<slug:slug>/invitees/", views.invitees, name="invitees"),
    path("seminars/<slug:slug>/invitees.<str:form>", views.invitees_file, name="invitees-file"),
    path(
        "seminars/<slug:slug>/invitees/letters/", views.write_invitations, name="write-invitations"
    ),
    path("seminars/<slug:slug>/invitees/<int:key>/withdraw/", views.withdraw, name="withdraw"),
]
