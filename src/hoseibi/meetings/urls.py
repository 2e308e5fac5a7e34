"""Addresses of meetings: `/meetings/12/`, `/meetings/12/minutes.docx`."""

from django.urls import path

from . import views

app_name = "meetings"

urlpatterns = [
    path("meetings/", views.meetings, name="meetings"),
    path("meetings/new/", views.new, name="new"),
    path("meetings/tasks/<int:key>/", views.mark, name="mark"),
    path("meetings/calendar/", views.calendar, name="calendar"),
    path("meetings/calendar/<str:key>.ics", views.feed, name="feed"),
    path("meetings/<int:key>/", views.meeting, name="meeting"),
    path("meetings/<int:key>/meeting.ics", views.file, name="file"),
    path("meetings/<int:key>/minutes.<str:form>", views.paper, name="paper"),
    path("meetings/<int:key>/change/", views.change, name="change"),
    path("meetings/<int:key>/cancel/", views.cancel, name="cancel"),
    path("meetings/<int:key>/approve/", views.approve, name="approve"),
    path("meetings/<int:key>/release/", views.release, name="release"),
    path("meetings/<int:key>/take-back/", views.take_back, name="take-back"),
    path("meetings/<int:key>/record/", views.record, name="record"),
    path("meetings/<int:key>/record.<str:form>", views.record_paper, name="record-paper"),
    path("meetings/<int:key>/attendance/", views.attend, name="attend"),
    path("meetings/<int:key>/agenda/", views.add_item, name="add-item"),
    path("meetings/<int:key>/<int:item>/order/", views.order, name="order"),
    path("meetings/<int:key>/<int:item>/decision/", views.decide, name="decide"),
    path("meetings/<int:key>/<int:item>/task/", views.give_task, name="give-task"),
    path("meetings/<int:key>/<int:item>/<str:language>/spoken/", views.spoken, name="spoken"),
    path("meetings/<int:key>/<int:item>/<str:language>/", views.write, name="write"),
]
