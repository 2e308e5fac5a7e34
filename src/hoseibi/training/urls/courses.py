"""Addresses of a course itself, of its call, its nominations and its selection."""

from django.urls import path

from ..views import courses

_COURSE = "courses/<slug:slug>/"

urlpatterns = [
    path("courses/", courses.courses, name="courses"),
    path("courses.csv", courses.courses_csv, name="courses-csv"),
    path("courses.xlsx", courses.courses_xlsx, name="courses-xlsx"),
    path("courses/new/", courses.begin, name="begin"),
    path(_COURSE, courses.course, name="course"),
    path(f"{_COURSE}change/", courses.change, name="change"),
    path(f"{_COURSE}activity/", courses.hang, name="hang"),
]
