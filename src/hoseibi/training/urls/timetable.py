"""Addresses of timetables, sessions, those who teach, material, and who was there."""

from django.urls import path

from ..views import attending, giving, lectures, lists, material, rooms, session, timetable

_COURSE = "courses/<slug:slug>/"
_SESSION = f"{_COURSE}sessions/<int:key>/"

urlpatterns = [
    path("courses/rooms/", rooms.rooms, name="rooms"),
    path("courses/rooms.<str:to>", lists.rooms, name="rooms-file"),
    path("courses/holidays/", rooms.holidays, name="holidays"),
    path("courses/holidays.<str:to>", lists.holidays, name="holidays-file"),
    path("courses/own/teaching/", lectures.own, name="teaching"),
    path("courses/lectures/<int:key>/", lectures.lecture, name="lecture"),
    path("courses/lectures/<int:key>/answer/", lectures.answer, name="answer"),
    path(
        "courses/lectures/<int:key>/<str:kind>-<str:language>.docx",
        lectures.letter,
        name="lecture-letter",
    ),
    path("courses/materials/<int:key>/", material.file, name="material-file"),
    path("courses/materials/<int:key>/change/", material.change, name="change-material"),
    path("courses/materials/<int:key>/replace/", material.replace, name="replace-material"),
    path("courses/materials/<int:key>/withdraw/", material.withdraw, name="withdraw-material"),
    path("here/<int:key>/<str:code>/", attending.here, name="here"),
    path(f"{_COURSE}timetable/", timetable.timetable, name="timetable"),
    path(f"{_COURSE}timetable.<str:form>", timetable.paper, name="timetable-paper"),
    path(f"{_COURSE}calendar.ics", timetable.file, name="calendar-file"),
    path(f"{_COURSE}calendar/<str:key>.ics", timetable.feed, name="feed"),
    path(f"{_COURSE}timetable/copy/", timetable.copy_day, name="copy-day"),
    path(f"{_COURSE}timetables/", giving.timetables, name="timetables"),
    path(f"{_COURSE}timetables/<int:number>/", giving.given, name="given"),
    path(f"{_COURSE}hours/", attending.hours, name="hours"),
    path(f"{_COURSE}material/", material.listing, name="material"),
    path(f"{_COURSE}material/new/", material.bring, name="bring-material"),
    path(f"{_COURSE}sessions/new/", timetable.add, name="add-session"),
    path(_SESSION, session.session, name="session"),
    path(f"{_SESSION}change/", timetable.change, name="change-session"),
    path(f"{_SESSION}move/", timetable.move, name="move-session"),
    path(f"{_SESSION}leave-out/", timetable.leave_out, name="leave-out-session"),
    path(f"{_SESSION}lecturers/", session.lecturers, name="lecturers"),
    path(f"{_SESSION}articles/", session.articles, name="articles"),
    path(f"{_SESSION}terms-<slug:law>.<str:form>", session.terms_file, name="session-terms"),
    path(f"{_SESSION}attendance/", attending.attendance, name="attendance"),
    path(f"{_SESSION}attendance.<str:to>", lists.attendance, name="attendance-file"),
    path(f"{_SESSION}door/", attending.door, name="door"),
]
